import { isAllowedMediaUrl } from 'zalo-api-sdk';
import type { Channel, RemoteFile } from '../../app/ports/channel.js';

export type DownloadOptions = {
  readonly fetch?: typeof fetch;
  /** Beside Zalo's own hosts: the origin of a stand-in, from the configuration and never from a message. */
  readonly alsoFrom?: string | undefined;
};

const TIMEOUT_MS = 30_000;

/** Fetches what a person sent. The address came in a webhook: any host but Zalo's would lead into our own network, and redirects are not followed. */
export async function downloadMedia(
  file: RemoteFile,
  maxBytes: number,
  { fetch: get = fetch, alsoFrom }: DownloadOptions,
): Promise<Awaited<ReturnType<Channel['download']>>> {
  if (!isAllowedMediaUrl(file.ref) && !isFrom(file.ref, alsoFrom)) return { ok: false, reason: 'unavailable' };
  if (file.size !== null && file.size > maxBytes) return { ok: false, reason: 'too-large' };
  try {
    const response = await get(file.ref, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.status === 403 || response.status === 404 || response.status === 410)
      return { ok: false, reason: 'gone' };
    if (!response.ok || response.body === null) return { ok: false, reason: 'unavailable' };
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.byteLength;
      if (size > maxBytes) return { ok: false, reason: 'too-large' };
      chunks.push(chunk);
    }
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch {
    return { ok: false, reason: 'unavailable' };
  }
}

function isFrom(url: string, origin: string | undefined): boolean {
  return origin !== undefined && URL.canParse(url) && new URL(url).origin === new URL(origin).origin;
}
