import { isSyllable } from './damage.js';
import { countsOf, partedWord } from './part-word.js';

/** What a letter is to a syllable: bits of one byte. */
const CONSONANT = 1;
const VOWEL = 2;
/** A vowel with a hat, a horn or a tone. */
const MARKED = 4;
const TONED = 8;
const HORNED_U = 16;
const HORNED_O = 32;
const UPPER = 64;
/** A letter of no Vietnamese word. */
const FOREIGN = 128;

const PLAIN = 'aeiouy';
const HATS = /[\u0302\u0306\u031b]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;
/** Vietnamese letters end below this code. */
const CODES = 0x2000;

function kindOf(letter: string): number {
  if (!/\p{L}/u.test(letter)) return 0;
  const lower = letter.toLowerCase();
  const upper = lower === letter ? 0 : UPPER;
  if (lower === 'đ' || /[bcdghklmnpqrstvx]/.test(lower)) return CONSONANT | upper;
  const spelt = lower.normalize('NFD');
  const marks = spelt.slice(1).replace(HATS, '').replace(TONES, '');
  if (!PLAIN.includes(spelt.charAt(0)) || marks !== '') return FOREIGN | upper;
  return (
    VOWEL |
    upper |
    (spelt.length > 1 ? MARKED : 0) |
    (TONES.test(spelt) ? TONED : 0) |
    (spelt.includes('\u031b') ? (spelt.startsWith('u') ? HORNED_U : HORNED_O) : 0)
  );
}

const KINDS = Uint8Array.from({ length: CODES }, (_, code) => kindOf(String.fromCharCode(code)));

/** "uỷưu", "đểáp": two marked vowels side by side are of two syllables, but for "ươ". */
const twoNuclei = (before: number, kind: number): boolean =>
  (before & MARKED) !== 0 && (kind & MARKED) !== 0 && !((before & HORNED_U) !== 0 && (kind & HORNED_O) !== 0);

/** Capitals of an abbreviation with a word glued to it. */
const FEWEST_CAPITALS = 3;

/** A small word with accented vowels that a recogniser took for capitals; "thứI" has a numeral glued to it. */
const CAPITALS_WITHIN = /^(\p{L})(\p{Ll}*(?:(?=\p{Lu})[^A-Z]){1,2}\p{Ll}*)$/u;

/** "thuỘc", "NgƯỜi": one syllable, not two words; null elsewhere. */
function inOneCase(word: string): string | null {
  const found = word.length > LONGEST_SYLLABLE ? null : CAPITALS_WITHIN.exec(word);
  if (found === null || !isSyllable(word.toLowerCase())) return null;
  return found[1]! + found[2]!.toLowerCase();
}
const LONGEST_SYLLABLE = 7;

/**
 * Gives back the blanks that a converter lost: "BANHÀNH KẾ HOẠCH", "Hội đồngnhân dân", "thủtục", "Đảng uỷUBND xã", "cứý kiến". A Vietnamese
 * syllable has one nucleus and one tone: only words with a vowel behind a closed or toned one, or a capital behind a small letter, are looked
 * at; what cannot be cut into syllables in one likely way stays as it is, and so do words without an accent ("Vietnam", "facebook").
 */
export function partGluedWords(text: string): string {
  const counts = countsOf(text);
  let out = '';
  let done = 0;
  let from = -1;
  let before = 0;
  let accented = false;
  let glued = false;
  let foreign = false;
  let nucleus = false;
  let closed = false;
  let tail = 0;
  let capitals = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = code < CODES ? KINDS[code]! : 0;
    if (kind === 0) {
      if (glued && !foreign && (accented || capitals >= FEWEST_CAPITALS)) {
        const word = text.slice(from, at);
        const parts = inOneCase(word) ?? partedWord(word, counts);
        if (parts !== word) {
          out += text.slice(done, from) + parts;
          done = at;
        }
      }
      from = -1;
      before = 0;
      continue;
    }
    if (from === -1) {
      from = at;
      accented = glued = foreign = nucleus = closed = false;
      tail = capitals = 0;
    }
    if ((kind & FOREIGN) !== 0) foreign = true;
    if (code > 127) accented = true;
    if ((kind & UPPER) !== 0) {
      if (before !== 0 && (before & UPPER) === 0) glued = true;
      capitals += 1;
    } else if (capitals >= FEWEST_CAPITALS) glued = true;
    if ((kind & VOWEL) !== 0) {
      // "trịan": a vowel behind a toned one ends its syllable.
      if (closed || twoNuclei(before, kind)) glued = true;
      tail = (before & TONED) !== 0 || tail > 0 ? tail + 1 : 0;
      if (tail > 1) glued = true;
      nucleus = true;
    } else {
      if (tail > 0) glued = true;
      tail = 0;
      if (nucleus) closed = true;
    }
    before = kind;
  }
  return done === 0 ? text : out + text.slice(done);
}
