import { namesAt } from '../../unit/names/name-list.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import { wordsOf, type Word } from '../../unit/words.js';
import { firstIndex } from '../first-index.js';
import { namesOfCells, withWholeName } from './names-of-cells.js';
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
type Answers = {
  readonly words: readonly Word[];
  readonly names: (NameList | null | undefined)[];
  /** Words inside the last long list, behind its first name and before its last ones. */
  inside: { readonly from: number; readonly to: number };
};

/**
 * Names of a list within which no other is looked for: the list from its second name on, from its third and so on are each parsed to the
 * end, which for "UBND xã A; UBND xã B; …" over pages takes a minute and all of the memory.
 */
const LONG = 60;
const NOWHERE = { from: 0, to: 0 };

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
  const whole = namesOfCells(text);
  let asked: Answers = { words: [], names: [], inside: NOWHERE };
  const answered = new Recent<Answers>();
  /** The clause, the roles and the doubts of a paragraph ask for the names at the same words, and so do its neighbours: parsed once. */
  const names = (words: readonly Word[], at: number): NameList | null => {
    if (words !== asked.words) {
      const place = words[0]?.start ?? 0;
      const known = answered.at(place);
      asked = known?.words === words ? known : { words, names: [], inside: NOWHERE };
      answered.keep(place, asked);
    }
    const known = asked.names[at];
    if (known !== undefined) return known;
    if (at > asked.inside.from && at < asked.inside.to) return null;
    const read = namesAt(words, at);
    const list = read === null ? null : withWholeName(read, words, text, whole);
    if (list !== null && list.names.length > LONG) {
      const last = list.names[list.names.length - LONG]!.start;
      asked.inside = { from: at, to: firstIndex(words.length, (i) => words[i]!.start < last) };
    }
    return (asked.names[at] = list);
  };
  return { text, folded, words, names };
}
