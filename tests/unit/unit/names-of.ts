import { fold } from '../../../src/domain/unit/fold.js';
import { namesAt } from '../../../src/domain/unit/names/name-list.js';
import type { NameList } from '../../../src/domain/unit/names/parsed-name.js';
import { personAt } from '../../../src/domain/unit/names/persons.js';
import { wordsOf } from '../../../src/domain/unit/words.js';

function shown(text: string, list: NameList | null, starts: readonly number[]): string {
  if (list === null) return '-';
  const names = list.names.map(
    ({ name, head, collective, personal }) =>
      `${name}${head ? '^' : ''}${collective ? '*' : ''}${personal === true ? '!' : ''}`,
  );
  return `${names.join(' + ')} | ${text.slice(starts[list.next] ?? text.length)}`;
}

/** The names a text begins with (^ the head answers in person, * a collective, ! said of a person), and what comes behind them. */
export function namesOf(text: string): string {
  const words = wordsOf(text, fold(text));
  return shown(
    text,
    namesAt(words, 0),
    words.map(({ start }) => start),
  );
}

/** The same for a person who is told to act. */
export function personOf(text: string): string {
  const words = wordsOf(text, fold(text));
  return shown(
    text,
    personAt(words, 0),
    words.map(({ start }) => start),
  );
}
