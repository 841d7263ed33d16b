// One pass over a pasted text that finds and mends its odd signs, and tells which rarer ones it has: most texts have none, and a pattern that
// seeks one letter by letter costs as much as all of this.

/** Signs that a text may have: bits of one number. */
export const PICTURE = 1;
/** Dust and accents without a letter. */
export const SPECK = 2;
/** A recogniser's digit. */
export const SECTION = 4;
export const CYRILLIC = 8;

/** What an odd sign stands for: signs that nobody sees, blanks and dashes of other widths, letters of other alphabets that look like Vietnamese ones. */
const MEANT: ReadonlyMap<number, string> = new Map(
  Object.entries({
    // Control signs, blanks.
    ' ': range(0x00, 0x08) + range(0x0b, 0x1f) + range(0x2000, 0x200a) + '\u007f\u00a0\u1680\u202f\u205f\u3000',
    '': '\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff',
    '-': range(0x2010, 0x2015) + '\u2212\u2500',
    Đ: '\u00d0\u0189',
    đ: '\u00f0',
    Ư: '\u01a2',
    ư: '\u01a3',
  }).flatMap(([meant, signs]) => [...signs].map((sign): [number, string] => [sign.charCodeAt(0), meant])),
);

function range(from: number, to: number): string {
  return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, i) => from + i));
}

const ODD = 16;
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (MEANT.has(code)) return ODD;
  if (code >= 0x0400 && code < 0x0500) return CYRILLIC;
  // Pictures beyond the first 65 536 codes begin with one of these halves.
  if ((code >= 0x2300 && code < 0x2800) || (code >= 0xd83c && code <= 0xd83e)) return PICTURE;
  if ('ˆ´˜¨_~°·¬»'.includes(String.fromCharCode(code))) return SPECK;
  return code === 0xa7 ? SECTION : 0;
});

/** The text with its odd signs as meant, and the rarer signs that it has. */
export function withoutOddSigns(text: string): { readonly text: string; readonly signs: number } {
  let signs = 0;
  let out = '';
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)]!;
    if (kind === 0) continue;
    signs |= kind;
    if (kind !== ODD) continue;
    out += text.slice(done, at) + MEANT.get(text.charCodeAt(at))!;
    done = at + 1;
  }
  return { text: done === 0 ? text : out + text.slice(done), signs };
}
