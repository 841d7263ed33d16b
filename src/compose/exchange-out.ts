import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExchangeOut } from '../app/ports/intake.js';
import { statusFileName, writeStatus, type StatusToWrite } from '../intake/edxml/write-status.js';

export type ExchangeSettings = {
  readonly organId: string;
  readonly organName: string;
  /** Statuses are posted there; null: written as files. */
  readonly url: string | null;
  readonly folder: string;
};

const POST_LIMIT_MS = 20_000;

/** Status messages for the document axis: files that a gateway picks up, or posts to its address. Anything but success throws, so that it is tried again. */
export function createExchangeOut(settings: ExchangeSettings): ExchangeOut {
  return {
    async deliver(status) {
      const message: StatusToWrite = {
        from: { organId: settings.organId, name: settings.organName },
        responseFor: {
          organId: status.organId,
          code: status.documentCode,
          promulgationDate: status.documentDate,
          documentId: status.documentId,
        },
        code: status.code,
        ...(status.description === null ? {} : { description: status.description }),
        at: status.at,
      };
      const xml = writeStatus(message);
      return settings.url === null
        ? writeFile(settings.folder, statusFileName(message), xml)
        : post(settings.url, xml, `${status.documentId}/${status.code}`);
    },
  };
}

/** Complete or not there at all: a gateway that watches the folder never sees half a message. The same status has the same name. */
async function writeFile(folder: string, name: string, xml: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${name}.part`);
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(xml);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, name));
}

async function post(url: string, xml: string, key: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/xml; charset=utf-8', 'idempotency-key': encodeURIComponent(key) },
    body: xml,
    signal: AbortSignal.timeout(POST_LIMIT_MS),
  });
  if (!response.ok) throw new Error(`status address answered ${response.status}`);
}
