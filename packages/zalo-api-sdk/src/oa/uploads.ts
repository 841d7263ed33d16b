import { missingField, type CallApi, type CallOptions } from '../core/api-call.js';
import { objectOf } from '../core/fields.js';
import { idOf, type AttachmentId, type FileToken } from '../core/ids.js';
import type { Refused, Result } from '../core/result.js';
import { refused } from './message-limits.js';

export type UploadFile = { readonly name: string; readonly bytes: Uint8Array };

/** Everything uploaded lives 7 days (afterwards -100); 5,000 uploads a month for each endpoint. */
export type Uploads = {
  /** jpg or png, at most 1 MB. */
  image(file: UploadFile, options?: CallOptions): Promise<Result<AttachmentId>>;
  /** gif, at most 5 MB. */
  gif(file: UploadFile, options?: CallOptions): Promise<Result<AttachmentId>>;
  /** PDF, DOC, DOCX or CSV, at most 5 MB. XLSX is not accepted. */
  file(file: UploadFile, options?: CallOptions): Promise<Result<FileToken>>;
};

type FileKind = {
  readonly extensions: readonly string[];
  readonly mime: string;
  readonly looksRight: (bytes: Uint8Array) => boolean;
};

const MEGABYTE = 1_024 * 1_024;

const startsWith =
  (...signature: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    signature.every((byte, index) => bytes[index] === byte);

const JPG: FileKind = { extensions: ['jpg', 'jpeg'], mime: 'image/jpeg', looksRight: startsWith(0xff, 0xd8, 0xff) };
const PNG: FileKind = { extensions: ['png'], mime: 'image/png', looksRight: startsWith(0x89, 0x50, 0x4e, 0x47) };
const GIF: FileKind = { extensions: ['gif'], mime: 'image/gif', looksRight: startsWith(0x47, 0x49, 0x46, 0x38) };
const PDF: FileKind = { extensions: ['pdf'], mime: 'application/pdf', looksRight: startsWith(0x25, 0x50, 0x44, 0x46) };
const DOC: FileKind = {
  extensions: ['doc'],
  mime: 'application/msword',
  looksRight: startsWith(0xd0, 0xcf, 0x11, 0xe0),
};
const DOCX: FileKind = {
  extensions: ['docx'],
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  looksRight: startsWith(0x50, 0x4b),
};
const CSV: FileKind = { extensions: ['csv'], mime: 'text/csv', looksRight: (bytes) => !bytes.includes(0) };

export const UPLOADS = {
  image: { kinds: [JPG, PNG], largest: MEGABYTE },
  gif: { kinds: [GIF], largest: 5 * MEGABYTE },
  file: { kinds: [PDF, DOC, DOCX, CSV], largest: 5 * MEGABYTE },
} as const;

/** Whether the platform would take this file; with this a caller decides for a link instead, before any call. */
export function checkUpload(endpoint: keyof typeof UPLOADS, file: UploadFile): Refused | null {
  const { kinds, largest } = UPLOADS[endpoint];
  const size = file.bytes.length;
  if (size === 0) return refused('empty', 'file');
  const kind = kindOf(kinds, file.name);
  if (kind === undefined || !kind.looksRight(file.bytes)) return refused('file-type', 'file');
  return size > largest ? refused('too-large', 'file', largest, size) : null;
}

export function createUploads(call: CallApi): Uploads {
  async function upload<T extends string>(
    endpoint: keyof typeof UPLOADS,
    field: 'attachment_id' | 'token',
    file: UploadFile,
    options?: CallOptions,
  ): Promise<Result<T>> {
    const problem = checkUpload(endpoint, file);
    if (problem !== null) return problem;
    const form = new FormData();
    form.append(
      'file',
      new Blob([new Uint8Array(file.bytes)], { type: kindOf(UPLOADS[endpoint].kinds, file.name)?.mime }),
      file.name,
    );
    const result = await call({ method: 'POST', path: `/v2.0/oa/upload/${endpoint}`, form, ...options });
    if (result.kind !== 'ok') return result;
    const id = idOf<T>(objectOf(result.value)?.[field]);
    return id === undefined ? missingField : { ...result, value: id };
  }

  return {
    image: (file, options) => upload<AttachmentId>('image', 'attachment_id', file, options),
    gif: (file, options) => upload<AttachmentId>('gif', 'attachment_id', file, options),
    file: (file, options) => upload<FileToken>('file', 'token', file, options),
  };
}

function kindOf(kinds: readonly FileKind[], name: string): FileKind | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return kinds.find((kind) => kind.extensions.includes(extension));
}
