// Through whom something is sent: "báo cáo UBND tỉnh (qua Sở Nội vụ)", "gửi về UBND tỉnh, thông qua Sở Tài chính để tổng hợp".
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, rawAt, type Word } from '../../unit/words.js';
import type { Source } from './source.js';

/** Whether "qua" at a word stands right behind a receiver, a comma between or not. */
const isBehind = (words: readonly Word[], at: number, receivers: readonly ParsedName[]): boolean => {
  const before = words[keyAt(words, at - 1) === ',' ? at - 2 : at - 1];
  return before !== undefined && receivers.some(({ end }) => end === before.end);
};

/** The bodies through which the words `[from, to)` send to their receivers. */
export function routesOf(
  source: Source,
  words: readonly Word[],
  from: number,
  to: number,
  receivers: readonly ParsedName[],
): ParsedName[] {
  const found: ParsedName[] = [];
  for (let i = from + 1; i < to - 1; i += 1) {
    if (rawAt(words, i) !== 'qua') continue;
    const begin = keyAt(words, i - 1) === 'thong' ? i - 1 : i;
    if (keyAt(words, begin - 1) !== '(' && !isBehind(words, begin, receivers)) continue;
    const list = source.names(words, i + 1);
    if (list !== null) found.push(...list.names);
  }
  return found;
}
