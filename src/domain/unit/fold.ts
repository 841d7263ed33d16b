/** One table instead of `normalize('NFD')` per word: folding is on the path of every character (measured 10× faster on 5 MB). */
const TABLE_SIZE = 0x2000;
const BASE = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code += 1) {
    const first = String.fromCharCode(code).normalize('NFD').charAt(0).toLowerCase();
    table[code] = first.length === 1 ? first.charCodeAt(0) : code;
  }
  for (const [from, to] of ['đd', 'Đd', 'ðd', 'Ðd']) table[from!.charCodeAt(0)] = to!.charCodeAt(0);
  return table;
}

/** Names and words: a buffer of its own costs more than their few letters. */
const SHORT = 64;

function foldShort(text: string): string {
  const codes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    codes.push(code < TABLE_SIZE ? BASE[code]! : code);
  }
  return String.fromCharCode(...codes);
}

/**
 * Lower case without accents, **the same length** as the input, so that offsets stay valid. Expects NFC.
 * Tone placement ("hoà"/"hòa"), missing accents and most OCR accent damage disappear here.
 */
export function fold(text: string): string {
  if (text.length <= SHORT) return foldShort(text);
  const chunk = 4096;
  const codes = new Uint16Array(Math.min(chunk, text.length));
  let folded = '';
  for (let from = 0; from < text.length; from += chunk) {
    const size = Math.min(chunk, text.length - from);
    for (let i = 0; i < size; i += 1) {
      const code = text.charCodeAt(from + i);
      codes[i] = code < TABLE_SIZE ? BASE[code]! : code;
    }
    // The types want an array; `apply` takes the codes as they are, where spreading would copy them one by one.
    folded += String.fromCharCode.apply(null, codes.subarray(0, size) as unknown as number[]);
  }
  return folded;
}

/** Key for comparing names: folded, `&` read as "va", every other sign a space, single spaces. "Sở KH&ĐT" → "so kh va dt". */
export function foldKey(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/&/g, ' va ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
