import type { Parameters, Upload } from './parameters.js';

export type ParsedForm = ({ readonly ok: true } & Parameters) | { readonly ok: false; readonly complaint: string };

const CRLF = Buffer.from('\r\n');
const HEAD_END = Buffer.from('\r\n\r\n');

/** multipart/form-data (RFC 7578), strict: a body that does not end with its closing boundary is refused. */
export function parseMultipart(body: Buffer, contentType: string): ParsedForm {
  const boundary = contentType.match(/boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/i);
  const name = boundary?.[1] ?? boundary?.[2];
  if (!name) return { ok: false, complaint: 'boundary not found' };
  const delimiter = Buffer.from(`--${name}`);
  const fields: Record<string, unknown> = {};
  const files = new Map<string, Upload>();

  let position = body.indexOf(delimiter);
  if (position < 0) return { ok: false, complaint: 'wrong boundary' };
  for (;;) {
    position += delimiter.length;
    if (body.subarray(position, position + 2).toString('latin1') === '--') return { ok: true, fields, files };
    if (!body.subarray(position, position + 2).equals(CRLF)) return { ok: false, complaint: 'broken boundary line' };
    const headEnd = body.indexOf(HEAD_END, position);
    if (headEnd < 0) return { ok: false, complaint: 'part headers do not end' };
    const next = body.indexOf(Buffer.concat([CRLF, delimiter]), headEnd + 2);
    if (next < 0) return { ok: false, complaint: 'closing boundary not found' };
    // An empty part has its closing CRLF shared with the end of its headers.
    const content = body.subarray(Math.min(headEnd + HEAD_END.length, next), next);
    const part = readHead(body.subarray(position + 2, headEnd).toString('utf8'));
    if (part.name === undefined) return { ok: false, complaint: 'part without a name' };
    if (part.filename === undefined) fields[part.name] = content.toString('utf8');
    else files.set(part.name, { name: part.filename, mime: part.mime, bytes: Buffer.from(content) });
    position = next + CRLF.length;
  }
}

function readHead(head: string): { name: string | undefined; filename: string | undefined; mime: string } {
  const disposition = head.match(/^content-disposition:\s*form-data;?(.*)$/im)?.[1] ?? '';
  const extended = disposition.match(/filename\*=utf-8''([^;\s]+)/i)?.[1];
  return {
    name: disposition.match(/(?:^|[;\s])name="((?:[^"\\]|\\.)*)"/i)?.[1],
    filename: extended
      ? decodeURIComponent(extended)
      : unescape(disposition.match(/filename="((?:[^"\\]|\\.)*)"/i)?.[1]),
    mime: head.match(/^content-type:\s*(\S+)/im)?.[1] ?? 'application/octet-stream',
  };
}

/** Browsers write a quote in a file name as %22; other clients escape it. */
const unescape = (name: string | undefined) => name?.replace(/\\(.)/g, '$1').replace(/%22/g, '"');
