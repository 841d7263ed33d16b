import type { Readable } from 'node:stream';

/** Of what is too large, so much more is read and thrown away: whoever is cut off while sending hears no answer. */
const PATIENCE = 5;

/** The whole body, or an error with status 413 once its sender has finished and can hear it. */
export async function takeBody(payload: Readable, limit: number): Promise<Buffer> {
  let chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of payload as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) chunks = [];
    else chunks.push(chunk);
    if (size > limit * PATIENCE) break;
  }
  if (size > limit) throw Object.assign(new Error('body too large'), { statusCode: 413 });
  return Buffer.concat(chunks);
}
