import { z } from 'zod';
import { type Refusal, badRequest, done, notFound } from '../answer.js';
import type { Context, Method } from '../context.js';
import { imageSize } from '../image-size.js';
import { type Parameters, maybe, read, text } from '../parameters.js';
import { wireFile } from '../render.js';
import type { StoredFile } from '../world.js';
import { put, readCaption } from './sending.js';

const MB = 1024 * 1024;
/** What a bot may upload and download (the person's app may send up to 2 GB). */
const UPLOAD = { document: 50 * MB, photo: 10 * MB } as const;
const MAX_DOWNLOAD = 20 * MB;

const send =
  (kind: StoredFile['kind']): Method =>
  (context, parameters) =>
    put(context, parameters, () => {
      const caption = readCaption(parameters);
      if (!caption.ok) return caption;
      const file = fileOf(context, parameters, kind);
      return file.ok ? { ok: true, text: caption, file: file.file } : file;
    });

export const sendDocument = send('document');
export const sendPhoto = send('photo');

function fileOf(
  context: Context,
  parameters: Parameters,
  kind: StoredFile['kind'],
): { readonly ok: true; readonly file: StoredFile } | Refusal {
  const reference = parameters.fields[kind];
  const attached =
    typeof reference === 'string' && reference.startsWith('attach://') ? reference.slice('attach://'.length) : kind;
  const upload = parameters.files.get(attached);
  if (upload) {
    if (upload.bytes.length === 0) return badRequest('file must be non-empty');
    if (upload.bytes.length > UPLOAD[kind]) {
      return kind === 'photo'
        ? badRequest('file is too big')
        : { ok: false, error_code: 413, description: 'Request Entity Too Large' };
    }
    const complaint = kind === 'photo' ? photoComplaint(upload.bytes) : undefined;
    if (complaint) return badRequest(complaint);
    return { ok: true, file: context.world.addFile(upload, kind) };
  }
  if (typeof reference !== 'string' || reference === '') return badRequest(`there is no ${kind} in the request`);
  if (/^https?:\/\//i.test(reference)) return badRequest('failed to get HTTP URL content');
  const known = context.world.files.get(reference);
  if (!known) return badRequest('wrong file identifier/HTTP URL specified');
  if (known.kind !== kind) return badRequest(`can't use file of type ${capital(known.kind)} as ${capital(kind)}`);
  return { ok: true, file: known };
}

function photoComplaint(bytes: Buffer): string | undefined {
  const size = imageSize(bytes);
  if (!size) return 'IMAGE_PROCESS_FAILED';
  const { width, height } = size;
  const wrong = width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height);
  return wrong ? 'PHOTO_INVALID_DIMENSIONS' : undefined;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

export const getFile: Method = ({ world }, parameters) => {
  const fields = read(z.object({ file_id: maybe(text('invalid file_id')) }), parameters);
  if (!fields.ok) return fields;
  // A thumbnail's id leads to the same bytes: this server does not scale pictures.
  const file = world.files.get((fields.value.file_id ?? '').replace(/-s$/, ''));
  if (!file) return badRequest('invalid file_id');
  return file.bytes.length > MAX_DOWNLOAD ? badRequest('file is too big') : done(wireFile(file));
};

/** GET /file/bot<token>/<file_path> */
export function download({ world }: Context, path: string): { readonly ok: true; readonly file: StoredFile } | Refusal {
  const file = [...world.files.values()].find((candidate) => candidate.path === path);
  return file && file.bytes.length <= MAX_DOWNLOAD ? { ok: true, file } : notFound;
}
