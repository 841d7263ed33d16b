import { COMMON_SYLLABLES } from './common-syllables.js';
import { isSyllable } from './damage.js';
import { kindAt, LETTER } from './letters.js';

/** Longer runs are no words. */
const LONGEST = 24;
const LONGEST_SYLLABLE = 7;
/** Loan words and names of peoples written as one. */
const LOANS = /^(?:cácbon|cácbonic|ôzôn|prôtêin|vitamin|ôxy|êđê|xơđăng|mơnông)$/;
const ACCENTED = /[^a-zđ]/;
const CLOSED_OR_TONED = /[bcdghklmnpt\u0300\u0301\u0303\u0309\u0323]/;
/** Abbreviations that words are glued to; others must stand in the text by themselves. */
const ABBREVIATIONS = /^(?:UBND|HĐND|UBMTTQ|MTTQ|BCH|BTV|BCĐ|BTC|THPT|THCS|CBCC|CCVC|TNCS|LĐLĐ|LHPN)$/;

/** How much a common syllable counts beside those that the text itself has, and what one that is nowhere known counts. */
const COMMON = 3;
const UNKNOWN = 0.01;

type Counts = { readonly of: ReadonlyMap<string, number>; readonly all: number };

/** Of a text, counted when first asked for: most texts have no word that could be parted in two ways. */
export type TextCounts = () => Counts;

/** How often the text has each of its words. */
export function countsOf(text: string): TextCounts {
  let counts: Counts | null = null;
  return () => {
    if (counts !== null) return counts;
    const of = new Map<string, number>();
    let all = COMMON_SYLLABLES.size * COMMON;
    let from = 0;
    for (let at = 0, words = 0; at <= text.length && words < MOST_WORDS; at += 1) {
      if ((kindAt(text, at) & LETTER) !== 0) continue;
      if (at > from) {
        const key = text.slice(from, at).toLowerCase();
        of.set(key, (of.get(key) ?? 0) + 1);
        all += 1;
        words += 1;
      }
      from = at + 1;
    }
    counts = { of, all };
    return counts;
  };
}
const MOST_WORDS = 50_000;

const known = (counts: Counts, part: string): number =>
  (counts.of.get(part) ?? 0) + (COMMON_SYLLABLES.has(part) ? COMMON : 0);

/** Whether a syllable may end here before one that begins with a vowel: closed by a consonant, or toned. */
const endsBeforeVowel = (syllable: string): boolean => CLOSED_OR_TONED.test(syllable.normalize('NFD').slice(1));

/** Every way to cut a word into syllables; [] where there is none. */
function waysOf(word: string): readonly (readonly string[])[] {
  const ways: (readonly string[])[] = [];
  if (isSyllable(word)) ways.push([word]);
  for (let cut = 1; cut <= Math.min(LONGEST_SYLLABLE, word.length - 1) && ways.length < MOST_WAYS; cut += 1) {
    const first = word.slice(0, cut);
    if (!isSyllable(first)) continue;
    if (VOWEL.test(word.charAt(cut)) && !endsBeforeVowel(first)) continue;
    for (const rest of waysOf(word.slice(cut))) ways.push([first, ...rest]);
  }
  return ways;
}
const MOST_WAYS = 40;
const VOWEL = /[^bcdđghklmnpqrstvx]/;

/** "trịan": a syllable behind another that no consonant begins is as often a letter misread ("ngưòi", "thuêế"). */
const openedByVowel = (way: readonly string[]): boolean => way.some((part, i) => i > 0 && VOWEL.test(part.charAt(0)));

const knownIn = (way: readonly string[], counts: Counts): number =>
  way.reduce((sum, part) => sum + (known(counts, part) > 0 ? 1 : 0), 0);

/** Every syllable is known, or more of them than of any other way: "cả nước" beside "cản ước". */
function isLikely(best: readonly string[], ways: readonly (readonly string[])[], counts: Counts): boolean {
  const most = knownIn(best, counts);
  if (most === best.length) return true;
  return !openedByVowel(best) && ways.every((way) => way === best || knownIn(way, counts) < most);
}

/** "thủtục" → "thủ", "tục"; null where the word cannot be cut, or in several ways of which none is likely. */
function syllablesOf(word: string, textCounts: TextCounts): readonly string[] | null {
  if (isSyllable(word)) return [word];
  if (!ACCENTED.test(word) || LOANS.test(word)) return null;
  const all = waysOf(word);
  const fewest = all.reduce((least, way) => Math.min(least, way.length), Infinity);
  const ways = all.filter((way) => way.length === fewest);
  if (ways.length === 0 || (ways.length === 1 && !openedByVowel(ways[0]!))) return ways[0] ?? null;
  const counts = textCounts();
  let best: readonly string[] | null = null;
  let most = -Infinity;
  for (const way of ways) {
    let score = 0;
    for (const part of way) score += Math.log((known(counts, part) + UNKNOWN) / counts.all);
    if (score > most) [best, most] = [way, score];
  }
  if (best !== null && isLikely(best, ways, counts)) return best;
  const begun = ways.filter((way) => !openedByVowel(way));
  return begun.length === 1 && begun.length < ways.length ? begun[0]! : null;
}

const isAbbreviation = (word: string, counts: TextCounts): boolean =>
  /^\p{Lu}{2,8}$/u.test(word) && (ABBREVIATIONS.test(word) || counts().of.has(word.toLowerCase()));

/** "uỷUBND" → "uỷ", "UBND"; "UBNDtỉnh", "UBNDTỉnh" → "UBND", "tỉnh": pieces that a capital begins or an abbreviation ends. */
const PIECE_ENDS =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{3})(?<!^(?:UBND|HĐND|MTTQ)\p{Lu})(?=\p{Ll})|(?<=^(?:UBND|HĐND|MTTQ))(?=\p{L})/gu;

/** "Kếhoạch" → "Kế hoạch": a word with the blanks that it lost, as the text it stands in makes them likely; the same word where it lost none. */
export function partedWord(word: string, counts: TextCounts): string {
  if (word.length > LONGEST) return word;
  const bare = !ACCENTED.test(word.toLowerCase());
  let out = '';
  for (const piece of word.split(PIECE_ENDS)) {
    const syllables = syllablesOf(piece.toLowerCase(), counts);
    // "choUBND" was two words, "iOffice" never was.
    if (bare && !(COMMON_SYLLABLES.has(piece) || ABBREVIATIONS.test(piece))) return word;
    if (syllables === null && !isAbbreviation(piece, counts)) return word;
    let at = 0;
    for (const { length } of syllables ?? [piece]) out += `${out === '' ? '' : ' '}${piece.slice(at, (at += length))}`;
  }
  return out;
}
