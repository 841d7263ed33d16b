import { isSyllable } from './damage.js';
import { everyMatch } from '../every-match.js';

const VOWELS = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
const CONSONANTS = 'bcdđghklmnpqrstvx';
/** Spelt out: a pattern that folds case itself is several times slower over a whole book. */
function bothCases(letters: string): string {
  return letters + letters.toUpperCase();
}

/** No Vietnamese syllable has a consonant between vowels: where one stands, a blank was lost or the word is foreign. */
const GLUED = new RegExp(`[${bothCases(VOWELS)}][${bothCases(CONSONANTS)}]{1,4}[${bothCases(VOWELS)}]`, 'g');
const ACCENTED = /[^a-z]/;
const LETTER = /\p{L}/u;
/** Longer runs are no words. */
const LONGEST = 24;
/** Loan words written as one. */
const LOANS = /^(?:cácbon|cácbonic|ôzôn|prôtêin|vitamin|ôxy)$/;

/** The syllables of a glued word, each beginning with a consonant but the first, the first as long as it can be; null when it has none. */
function syllablesOf(word: string): readonly string[] | null {
  if (isSyllable(word)) return [word];
  for (let cut = Math.min(7, word.length - 2); cut >= 1; cut -= 1) {
    if (!CONSONANTS.includes(word.charAt(cut)) || !isSyllable(word.slice(0, cut))) continue;
    const rest = syllablesOf(word.slice(cut));
    if (rest !== null) return [word.slice(0, cut), ...rest];
  }
  return null;
}

function parted(word: string): string {
  const lower = word.toLowerCase();
  if (!ACCENTED.test(lower) || LOANS.test(lower) || word.length > LONGEST) return word;
  const syllables = syllablesOf(lower);
  if (syllables === null) return word;
  let at = 0;
  return syllables.map((syllable) => word.slice(at, (at += syllable.length))).join(' ');
}

/**
 * Gives back the blanks that a converter lost at its line ends: "BANHÀNH KẾ HOẠCH", "Hội đồngnhân dân". Words without an accent ("Vietnam",
 * "email") and what cannot be cut into Vietnamese syllables stay as they are.
 */
export function partGluedWords(text: string): string {
  let out = '';
  let done = 0;
  for (const match of everyMatch(text, GLUED)) {
    if (match.index < done) continue;
    let [from, to] = [match.index, match.index + match[0].length];
    while (from > done && LETTER.test(text.charAt(from - 1))) from -= 1;
    while (to < text.length && LETTER.test(text.charAt(to))) to += 1;
    out += text.slice(done, from) + parted(text.slice(from, to));
    done = to;
  }
  return out + text.slice(done);
}
