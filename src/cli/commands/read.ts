import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ReadingResult } from '../../domain/directive/directive.js';
import { readDirective } from '../../domain/directive/reader/read-directive.js';
import { createTesseractOcr } from '../../intake/ocr/tesseract-ocr.js';
import { readFile } from '../../intake/read-file.js';
import { refusalText } from '../../intake/refusal-text.js';
import { draftText } from '../draft-text.js';
import { shippedDirectory, shippedHolidays } from '../reference.js';
import { CommandFailed } from './failure.js';

type Options = { readonly json?: boolean; readonly explain?: boolean };

/** Reads one file as the bot would and prints what was understood; stores and sends nothing. */
export async function readCommand(file: string, { json = false, explain = false }: Options): Promise<void> {
  const bytes = await readBytes(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailed(`Không đọc được ${file} (${error.code}) / cannot read ${file}`);
  });
  const fileName = basename(file);
  const ocr = createTesseractOcr();
  try {
    const document = await readFile({ bytes, fileName }, { ocr });
    if (!document.ok) {
      const { vi, en } = refusalText(document);
      throw new CommandFailed(`${fileName}: ${vi} / ${en}`);
    }
    const reading = readDirective(
      { text: document.text, fileName },
      { directory: shippedDirectory(), calendar: shippedHolidays().table },
    );
    if (json) console.log(JSON.stringify(reading, null, 2));
    else console.log(reading.ok ? draftText(reading.draft, explain, process.stdout.columns) : refusedText(reading));
    if (!reading.ok) process.exitCode = 1;
  } finally {
    await ocr.close();
  }
}

function refusedText({ refusal }: Extract<ReadingResult, { ok: false }>): string {
  switch (refusal.kind) {
    case 'secret':
      return `Văn bản có dấu ${refusal.level}: không đọc, không lưu / marked as state secret: not read, not kept`;
    case 'citizen-letter':
      return 'Đơn thư của công dân: không xử lý ở đây / a citizen’s letter: not handled here';
    case 'empty':
      return 'Không có chữ nào / there is no text';
    case 'not-vietnamese-document':
      return 'Không giống văn bản hành chính tiếng Việt / not a Vietnamese administrative document';
  }
}
