/** What the bytes are, whatever the name says. */
export type Sniffed =
  | 'empty'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'webp'
  | 'heic'
  | 'rtf'
  | 'xml'
  | 'html'
  | 'executable'
  | 'archive'
  | 'binary'
  | 'text';

const startsWith = (bytes: Buffer, ...values: number[]): boolean =>
  values.every((value, index) => bytes[index] === value);
const ascii = (bytes: Buffer, from: number, to: number): string => bytes.subarray(from, to).toString('latin1');

const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif']);

function sniffImage(bytes: Buffer): Sniffed | null {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png';
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (ascii(bytes, 0, 4) === 'GIF8') return 'gif';
  if (ascii(bytes, 0, 2) === 'BM' && bytes.length > 26 && bytes.readUInt32LE(14) <= 124) return 'bmp';
  if (startsWith(bytes, 0x49, 0x49, 0x2a, 0) || startsWith(bytes, 0x4d, 0x4d, 0, 0x2a)) return 'tiff';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (ascii(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(ascii(bytes, 8, 12))) return 'heic';
  return null;
}

function sniffArchiveOrProgram(bytes: Buffer): Sniffed | null {
  if (
    startsWith(bytes, 0x52, 0x61, 0x72, 0x21) ||
    startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
    startsWith(bytes, 0x1f, 0x8b)
  )
    return 'archive';
  if (ascii(bytes, 0, 2) === 'MZ' || startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46)) return 'executable';
  return null;
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
export function utf16Order(bytes: Buffer): 'le' | 'be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'be';
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i += 1) {
    if (sample[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  if (odd > half * 0.5 && even < half * 0.05) return 'le';
  if (even > half * 0.5 && odd < half * 0.05) return 'be';
  return null;
}

function sniffText(bytes: Buffer): Sniffed {
  if (utf16Order(bytes) !== null) return 'text';
  const sample = bytes.subarray(0, 65_536);
  let control = 0;
  for (const byte of sample)
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12)) control += 1;
  // TCVN3 uses a few control positions for capitals, so "none at all" would refuse real letters.
  if (sample.includes(0) || control > sample.length * 0.02) return 'binary';
  const head = sample
    .subarray(0, 2048)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  // One sample envelope of the document axis begins with stray digits before the declaration.
  if (/^\d{0,8}\s*<\?xml/i.test(head) || /^\d{0,8}\s*<(?:[\w-]+:)?edXML[\s>]/i.test(head))
    return /<html[\s>]/i.test(head) ? 'html' : 'xml';
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(head)) return 'html';
  return 'text';
}

export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0) return 'empty';
  // Readers accept junk before the header, and signing software really writes some.
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole';
  if (ascii(bytes, 0, 5) === '{\\rtf') return 'rtf';
  return sniffImage(bytes) ?? sniffArchiveOrProgram(bytes) ?? sniffText(bytes);
}
