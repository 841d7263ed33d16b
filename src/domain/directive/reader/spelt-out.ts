// Abbreviations of a letterhead that the document itself spells out: "BCĐ XÂY DỰNG ĐỀ ÁN PHƯỜNG ĐCVMĐT" over "… phường đạt chuẩn văn minh đô thị".
import type { Source } from './source.js';

const KNOWN: ReadonlyMap<string, string> = new Map([
  ['BCĐ', 'BAN CHỈ ĐẠO'],
  ['MTTQVN', 'MTTQ VIỆT NAM'],
  ['UBMTTQ', 'ỦY BAN MTTQ'],
  ['UBMTTQVN', 'ỦY BAN MTTQ VIỆT NAM'],
]);

/** Shorter ones mean too many things; these are names by themselves. */
const FEWEST = 4;
const CONSONANTS = /^[BCDĐGHKLMNPQRSTVX]+$/;
const KEPT =
  /^(?:UBND|HĐND|MTTQ|THPT|THCS|TNCS|PCTT|TKCN|TNHH|BHXH|BHYT|NVQS|CHQS|LHPN|CNTT|GDĐT|GDTX|GDNN|PTNT|TTTT|LĐTBXH)$/;
/** Far enough for a document to name its own issuer. */
const LOOKED_THROUGH = 12_000;

/** Finds the words that begin with these letters one after the other, as the text has them; null where it has none. */
function expansionsOf(source: Source): (letters: string) => string | null {
  const text = source.text.slice(0, LOOKED_THROUGH);
  let initials = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(/\p{L}+|[^\p{L} ]/gu)) {
    const word = match[0];
    // What is itself an abbreviation, and every sign, parts the words.
    const plain = /^\p{L}\p{Ll}*$/u.test(word);
    initials += plain ? word.charAt(0).toUpperCase() : '.';
    starts.push(match.index);
    ends.push(match.index + word.length);
  }
  return (letters) => {
    const at = initials.indexOf(letters);
    return at === -1 ? null : text.slice(starts[at], ends[at + letters.length - 1]).replace(/\s+/g, ' ');
  };
}

/** Spells out a name, in capitals or not, where the words of its abbreviations are known; the document is walked through once, when the first asks. */
export function spellerOf(source: Source): (name: string) => string {
  let expansions: ReturnType<typeof expansionsOf> | null = null;
  return (name) => {
    if (!/\p{Lu}{3}/u.test(name)) return name;
    return name
      .split(' ')
      .map((word) => {
        if (word.length < FEWEST || !CONSONANTS.test(word) || KEPT.test(word)) return word;
        expansions ??= expansionsOf(source);
        return expansions(word) ?? word;
      })
      .join(' ');
  };
}

/** The same of a line of a letterhead, in its capitals; boards and fronts are spelt out though the text should not. */
export const letterheadSpeltOut = (speltOut: (name: string) => string, caps: string): string =>
  speltOut(caps.replace(/(?<!\p{L})\p{Lu}{3,8}(?!\p{L})/gu, (word) => KNOWN.get(word) ?? word)).toUpperCase();
