import { namesAt } from '../../unit/names/name-list.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import { wordsOf, type Word } from '../../unit/words.js';
import { Recent } from './recent.js';

/** The text under reading, with what every stage needs: the folded copy (same offsets) and the parser of names. */
export type Source = {
  readonly text: string;
  readonly folded: string;
  readonly words: (start: number, end: number) => Word[];
  readonly names: (words: readonly Word[], at: number) => NameList | null;
};

/** The words of a block. */
type Cut = { readonly start: number; readonly end: number; readonly words: Word[] };

/** The names at the words of a block, as far as they were asked for. */
type Answers = { readonly words: readonly Word[]; readonly names: (NameList | null | undefined)[] };

export function createSource(text: string, folded: string): Source {
  const cuts = new Recent<Cut>();
  /** Several stages ask for the words of the same block: cut once. */
  const words = (start: number, end: number): Word[] => {
    const known = cuts.at(start);
    if (known?.start === start && known.end === end) return known.words;
    const fresh = wordsOf(text, folded, start, end);
    cuts.keep(start, { start, end, words: fresh });
    return fresh;
  };
  let asked: Answers = { words: [], names: [] };
  const answered = new Recent<Answers>();
  /** The clause, the roles and the doubts of a paragraph ask for the names at the same words, and so do its neighbours: parsed once. */
  const names = (words: readonly Word[], at: number): NameList | null => {
    if (words !== asked.words) {
      const place = words[0]?.start ?? 0;
      const known = answered.at(place);
      asked = known?.words === words ? known : { words, names: [] };
      answered.keep(place, asked);
    }
    const known = asked.names[at];
    if (known !== undefined) return known;
    return (asked.names[at] = namesAt(words, at));
  };
  return { text, folded, words, names };
}
