import { namesAt } from '../../unit/names/name-list.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import { wordsOf, type Word } from '../../unit/words.js';

/** The text under reading, with what every stage needs: the folded copy (same offsets) and the parser of names. */
export type Source = {
  readonly text: string;
  readonly folded: string;
  readonly words: (start: number, end: number) => Word[];
  readonly names: (words: readonly Word[], at: number) => NameList | null;
};

/** Blocks whose words are kept: stages that ask again do so soon, and the words of a whole book would only burden the collector. */
const KEPT = 256;

export function createSource(text: string, folded: string): Source {
  const cut = new Map<number, { end: number; words: Word[] }>();
  /** Several stages ask for the words of the same block: cut once. */
  const words = (start: number, end: number): Word[] => {
    const known = cut.get(start);
    if (known?.end === end) return known.words;
    const fresh = wordsOf(text, folded, start, end);
    if (cut.size >= KEPT) cut.clear();
    cut.set(start, { end, words: fresh });
    return fresh;
  };
  let asked: readonly Word[] = [];
  let answers: (NameList | null | undefined)[] = [];
  const answered = new Map<readonly Word[], (NameList | null | undefined)[]>();
  /** The clause, the roles and the doubts of a paragraph ask for the names at the same words, and so do its neighbours: parsed once. */
  const names = (words: readonly Word[], at: number): NameList | null => {
    if (words !== asked) {
      asked = words;
      if (answered.size >= KEPT) answered.clear();
      answers = answered.get(words) ?? [];
      answered.set(words, answers);
    }
    const known = answers[at];
    if (known !== undefined) return known;
    return (answers[at] = namesAt(words, at));
  };
  return { text, folded, words, names };
}
