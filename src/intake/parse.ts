import { openZip } from './archive/open-zip.js';
import { readDocx } from './docx/read-docx.js';
import { parseEdxml, type Envelope } from './edxml/parse-edxml.js';
import { readImage } from './image/read-image.js';
import { Refused, type IntakeDocument, type IntakeRefusal } from './intake-result.js';
import type { ParseHooks, ParseOptions } from './parse-types.js';
import { decodeText } from './text/decode-text.js';
import { readXlsx } from './xlsx/read-xlsx.js';
import { readPdf } from './pdf/read-pdf.js';

export type ParseKind = 'pdf' | 'zip' | 'image' | 'xml';
export type Parsed =
  | { readonly kind: 'document'; readonly document: IntakeDocument }
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'refused'; readonly refusal: IntakeRefusal };

function parseXmlFile(bytes: Uint8Array, options: ParseOptions): Envelope {
  const decoded = decodeText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!decoded.ok) throw new Refused({ reason: 'legacy-encoding' });
  return parseEdxml(decoded.text, options.limits);
}

function parseZip(bytes: Uint8Array, options: ParseOptions): IntakeDocument {
  const zip = openZip(bytes, options.limits);
  const has = (pattern: RegExp): boolean => zip.entries.some((entry) => pattern.test(entry.name));
  if (has(/^word\//)) return readDocx(zip, options.limits);
  if (has(/^xl\/workbook\.xml$/)) return readXlsx(zip, options.limits);
  if (has(/^EncryptedPackage$/)) throw new Refused({ reason: 'encrypted' });
  throw new Refused({ reason: 'unsupported', what: 'zip' });
}

/** Everything that may be slow, huge or hostile; runs in a thread of its own that can be stopped. */
export async function parse(
  kind: ParseKind,
  bytes: Uint8Array,
  options: ParseOptions,
  hooks: ParseHooks,
): Promise<Parsed> {
  try {
    switch (kind) {
      case 'pdf':
        return { kind: 'document', document: await readPdf(bytes, options, hooks) };
      case 'image':
        return {
          kind: 'document',
          document: await readImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options, hooks),
        };
      case 'xml':
        return { kind: 'envelope', envelope: parseXmlFile(bytes, options) };
      case 'zip':
        return { kind: 'document', document: parseZip(bytes, options) };
    }
  } catch (error) {
    // Messages of parsers quote what they could not read, so only our own refusals travel on.
    return { kind: 'refused', refusal: error instanceof Refused ? error.refusal : { reason: 'damaged', what: kind } };
  }
}
