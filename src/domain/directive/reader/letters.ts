// Which characters are letters: looked up, where whole pages are gone through letter by letter and a pattern would take several times as long.

export const SMALL = 1;
export const LARGE = 2;
export const DIGIT = 4;
/** Neither small nor large: letters of other alphabets, and marks of superscript. */
const OTHER = 8;
export const LETTER = SMALL | LARGE | OTHER;

/** Vietnamese letters end below this code. */
const CODES = 0x2000;

function kindOf(character: string): number {
  if (/\p{Ll}/u.test(character)) return SMALL;
  if (/\p{Lu}/u.test(character)) return LARGE;
  if (/\p{L}/u.test(character)) return OTHER;
  return /\d/.test(character) ? DIGIT : 0;
}

const KINDS = Uint8Array.from({ length: CODES }, (_, code) => kindOf(String.fromCharCode(code)));

/** What the character at a place is: SMALL, LARGE, DIGIT, another letter, or 0; beyond the end and beyond the alphabets 0. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  return code < CODES ? KINDS[code]! : 0;
}
