import type { Envelope } from './edxml/parse-edxml.js';
import type { IntakeWarning } from '../app/ports/intake.js';
import type { IntakeAttachment, IntakeRefusal, IntakeResult } from './intake-result.js';
import { DEFAULT_LIMITS, type IntakeLimits } from './limits.js';
import type { OcrPort } from './ocr/ocr-port.js';
import type { IntakeProgress } from './parse-types.js';
import type { ParseKind } from './parse.js';
import { sniff } from './sniff.js';
import { decodeText } from './text/decode-text.js';
import { runParse } from './worker/run-parse.js';

export type IntakeInput = { readonly bytes: Buffer; readonly fileName: string; readonly declaredMime?: string };

export type ReadOptions = {
  readonly limits?: Partial<IntakeLimits>;
  /** Take up the offer of `too-many-pages`: read only this many. */
  readonly firstPages?: number;
  readonly onProgress?: (progress: IntakeProgress) => void;
  readonly signal?: AbortSignal;
  /** Without it scans and photos are refused with `no-ocr`. */
  readonly ocr?: OcrPort;
};

const refuse = (refusal: IntakeRefusal): IntakeResult => ({ ok: false, ...refusal });

function readText(bytes: Buffer, limits: IntakeLimits): IntakeResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse({ reason: 'legacy-encoding' });
  if (decoded.text.length > limits.textCharacters)
    return refuse({ reason: 'too-much-text', limit: limits.textCharacters });
  if (decoded.text.trim() === '') return refuse({ reason: 'empty' });
  const warnings = decoded.encoding === null ? [] : [{ kind: 'legacy-encoding' as const, encoding: decoded.encoding }];
  return { ok: true, form: 'txt', text: decoded.text, pages: 1, pageOffsets: [0], warnings };
}

/** Names of streams tell the program; Office keeps a password-protected DOCX in the same kind of container. */
function oldOffice(bytes: Buffer): IntakeRefusal {
  const holds = (stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return { reason: 'encrypted' };
  if (holds('WordDocument')) return { reason: 'legacy-doc', what: 'doc' };
  if (holds('Workbook')) return { reason: 'legacy-doc', what: 'xls' };
  return { reason: 'legacy-doc', what: 'office' };
}

/** How deep envelopes may lie in one another, and how many files may come out of them all together. */
type Nesting = { readonly depth: number; readonly budget: { files: number } };

/** Gateways really do wrap a whole envelope into the attachment of another; deeper than that nobody does. */
const MAX_DEPTH = 2;

async function readInThread(
  kind: ParseKind,
  input: IntakeInput,
  limits: IntakeLimits,
  options: ReadOptions,
  nesting: Nesting,
): Promise<IntakeResult> {
  const { firstPages, ocr } = options;
  const job = {
    kind,
    // A copy of exactly these bytes: a Buffer may be a window into memory that belongs to others.
    bytes: new Uint8Array(input.bytes),
    options: { limits, ...(firstPages === undefined ? {} : { firstPages }) },
    ocr: ocr !== undefined,
  };
  const parsed = await runParse(job, options);
  switch (parsed.kind) {
    case 'refused':
      return refuse(parsed.refusal);
    case 'envelope':
      return readAttachments(parsed.envelope, options, nesting);
    case 'document':
      if (parsed.document.text.length > limits.textCharacters)
        return refuse({ reason: 'too-much-text', limit: limits.textCharacters });
      return parsed.document.text.trim() === '' ? refuse({ reason: 'empty' }) : parsed.document;
  }
}

/** Text of the first attachment that can be read stands for the envelope; a recall or a status has none and is no less valid. */
async function readAttachments(envelope: Envelope, options: ReadOptions, nesting: Nesting): Promise<IntakeResult> {
  const attachments: IntakeAttachment[] = [];
  const warnings: IntakeWarning[] = [];
  for (const file of envelope.files) {
    nesting.budget.files -= 1;
    if (nesting.budget.files < 0) return refuse({ reason: 'zip-bomb', what: 'entries' });
    const bytes = Buffer.from(file.bytes);
    const result = await readNested({ bytes, fileName: file.name }, options, { ...nesting, depth: nesting.depth + 1 });
    if (!result.ok && result.reason === 'cancelled') return result;
    if (!result.ok) warnings.push({ kind: 'attachment-unread', name: file.name, reason: result.reason });
    attachments.push({ name: file.name, bytes, result });
  }
  const main = attachments.map((attachment) => attachment.result).find((result) => result.ok);
  return {
    ...(main ?? { pages: 0, pageOffsets: [] }),
    ok: true,
    form: 'edxml',
    text: main?.text ?? '',
    warnings: [...(main?.warnings ?? []), ...warnings],
    metadata: envelope.message,
    attachments,
  };
}

/**
 * Bytes of any file that a clerk sends → text with what is known about it, or the reason why not. What the file is, its bytes say:
 * the name and the declared type are not believed. Never throws for a bad file, leaves nothing on the disk, and quotes nothing of the
 * content in a refusal.
 */
export async function readFile(input: IntakeInput, options: ReadOptions = {}): Promise<IntakeResult> {
  return readNested(input, options, {
    depth: 0,
    budget: { files: options.limits?.attachments ?? DEFAULT_LIMITS.attachments },
  });
}

async function readNested(input: IntakeInput, options: ReadOptions, nesting: Nesting): Promise<IntakeResult> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  if (options.signal?.aborted === true) return refuse({ reason: 'cancelled' });
  if (input.bytes.length > limits.fileBytes)
    return refuse({ reason: 'too-large', bytes: input.bytes.length, limit: limits.fileBytes });
  const what = sniff(input.bytes);
  switch (what) {
    case 'empty':
      return refuse({ reason: 'empty' });
    case 'text':
      return readText(input.bytes, limits);
    case 'pdf':
    case 'zip':
      return readInThread(what, input, limits, options, nesting);
    case 'ole':
      return refuse(oldOffice(input.bytes));
    case 'rtf':
      return refuse({ reason: 'legacy-doc', what });
    case 'png':
    case 'jpeg':
    case 'webp':
    case 'bmp':
      return readInThread('image', input, limits, options, nesting);
    case 'xml':
      return nesting.depth < MAX_DEPTH
        ? readInThread('xml', input, limits, options, nesting)
        : refuse({ reason: 'unsupported', what });
    case 'gif':
    case 'tiff':
    case 'heic':
    case 'html':
    case 'executable':
    case 'archive':
    case 'binary':
      return refuse({ reason: 'unsupported', what });
  }
}
