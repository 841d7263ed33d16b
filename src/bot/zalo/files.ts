import { checkUpload, userId, type CsMessage, type Failure, type Result, type Zalo } from 'zalo-api-sdk';
import type { RenderedMessage } from '../../app/ports/channel.js';
import type { FileNote } from './render.js';

export type OutgoingFile = RenderedMessage['files'][number];

/** Which files Zalo takes, and a line for each that it does not (XLSX, more than 5 MB, pictures of more than 1 MB). */
export function planFiles(files: readonly OutgoingFile[]): {
  readonly uploads: readonly OutgoingFile[];
  readonly notes: readonly FileNote[];
} {
  const uploads = files.filter((file) => endpointFor(file) !== null);
  const notes = files
    .filter((file) => endpointFor(file) === null)
    .map((file) => ({ name: file.name, link: file.link ?? null, why: reasonFor(file) }));
  return { uploads, notes };
}

function endpointFor(file: OutgoingFile): 'image' | 'file' | null {
  if (checkUpload('image', file) === null) return 'image';
  return checkUpload('file', file) === null ? 'file' : null;
}

function reasonFor(file: OutgoingFile): string {
  const refusal = checkUpload(file.mime.startsWith('image/') ? 'image' : 'file', file);
  if (refusal?.reason === 'too-large')
    return `${(file.bytes.length / 1_048_576).toFixed(1).replace('.', ',')} MB, quá cỡ Zalo nhận`;
  return refusal?.reason === 'empty' ? 'tệp rỗng' : 'Zalo không nhận loại tệp này';
}

/** Uploads and sends one file; an attachment that went stale between the two calls is uploaded once more. Null: it is there, or probably is. */
export async function sendFile(zalo: Zalo, chatId: string, file: OutgoingFile): Promise<Failure | null> {
  for (let attempt = 1; ; attempt += 1) {
    const uploaded = await upload(zalo, file);
    if (uploaded.kind !== 'ok') return uploaded;
    const sent = await zalo.messages.send({ userId: userId(chatId) }, uploaded.value);
    if (sent.kind === 'ok') return null;
    // May have arrived: saying that it failed could be untrue, and a second copy helps nobody.
    if ((sent.kind === 'transport' || sent.kind === 'unparsable') && sent.effect === 'unknown') return null;
    if (sent.kind !== 'api-error' || sent.class !== 're-upload' || attempt > 1) return sent;
  }
}

async function upload(zalo: Zalo, file: OutgoingFile): Promise<Result<CsMessage>> {
  if (endpointFor(file) === 'image') {
    const result = await zalo.uploads.image(file);
    return result.kind === 'ok'
      ? { kind: 'ok', value: { kind: 'media', media: 'image', source: { attachmentId: result.value } } }
      : result;
  }
  const result = await zalo.uploads.file(file);
  return result.kind === 'ok' ? { kind: 'ok', value: { kind: 'file', token: result.value } } : result;
}
