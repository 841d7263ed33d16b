import { fold } from '../../../../src/domain/unit/fold.js';
import { wordsOf, type Word } from '../../../../src/domain/unit/words.js';

export const cut = (text: string): Word[] => wordsOf(text, fold(text));

/** The words of "đã | giao Sở X" without its bar, and the index of the word behind it. */
export function marked(text: string): readonly [readonly Word[], number] {
  const bar = text.indexOf('|');
  return [cut(text.replace(/\|\s*/u, '')), cut(text.slice(0, bar)).length];
}
