// Names of departments that are written out in part: "Nông nghiệp và PTNT", "Lao động - TB&XH", "VH, TT và DL".
import { fold } from '../fold.js';
import { wordsOf, type Word } from '../words.js';
import { FIELDS } from './field-lexicon.js';

type Field = { readonly name: string; readonly syllables: readonly string[] };

const JOINERS = new Set(['va', '-', '&', ',', '.']);

const syllablesOf = (name: string): string[] =>
  wordsOf(name, fold(name))
    .map((word) => word.key)
    .filter((key) => !JOINERS.has(key));

/** Fields of three syllables and more by the letter that they begin with. */
const BY_LETTER: ReadonlyMap<string, readonly Field[]> = FIELDS.map((name) => ({ name, syllables: syllablesOf(name) }))
  .filter(({ syllables }) => syllables.length > 2)
  .reduce((table, field) => {
    const letter = field.syllables[0]!.charAt(0);
    return table.set(letter, [...(table.get(letter) ?? []), field]);
  }, new Map<string, Field[]>());

/** Words that a name written in part may take. */
const LONGEST = 12;

const isShort = (word: Word | undefined): boolean =>
  word !== undefined && word.capital && word.raw.length > 1 && /^\p{Lu}+$/u.test(word.raw);

/** Index after the field when its syllables stand at `at`, some of them as initials; -1 otherwise. */
function matched(words: readonly Word[], at: number, syllables: readonly string[]): number {
  let [i, k, groups] = [at, 0, 0];
  while (k < syllables.length) {
    const word = words[i];
    if (word === undefined) return -1;
    if (word.key === syllables[k]) k += 1;
    else if (isShort(word)) {
      for (const letter of word.key) {
        if (syllables[k]?.charAt(0) !== letter) return -1;
        k += 1;
      }
      groups += 1;
    } else if (k === 0 || !JOINERS.has(word.key)) return -1;
    i += 1;
  }
  return groups === 0 || i - at < 2 ? -1 : i;
}

/** The field that begins at a word and is shortened somewhere, and the index after it; null where none does. */
export function shortenedField(
  words: readonly Word[],
  at: number,
): { readonly name: string; readonly next: number } | null {
  const first = words[at];
  if (first === undefined || !first.capital || first.plain) return null;
  const fields = BY_LETTER.get(first.key.charAt(0));
  if (fields === undefined) return null;
  let short = false;
  for (let i = at; i < Math.min(words.length, at + LONGEST) && !short; i += 1) short = isShort(words[i]);
  if (!short) return null;
  let best: { name: string; next: number } | null = null;
  for (const { name, syllables } of fields) {
    const next = matched(words, at, syllables);
    if (next > (best?.next ?? -1)) best = { name, next };
  }
  return best;
}
