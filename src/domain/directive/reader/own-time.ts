// A sentence that has its time by reference, before another with a day of its own.
import type { Deadline } from '../directive.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, type Word } from '../../unit/words.js';

/** Words in which what is sent stands before "theo quy định". */
const NEAR = 24;

/**
 * "…, gửi Bộ X theo quy định. | Tổng hợp kết quả gửi Bộ Y trước ngày 30 tháng 6 hằng năm": the day is that of the second order alone. The word
 * at which it begins; -1 where the paragraph is one order.
 */
export function afterOwnTime(words: readonly Word[], from: number, to: number, { span }: Deadline): number {
  for (let i = from + 4; i < to - 2 && words[i]!.end <= span.start; i += 1) {
    if (words[i]!.key !== '.' || keyAt(words, i - 1) !== 'dinh' || keyAt(words, i - 2) !== 'quy') continue;
    if (keyAt(words, i - 3) !== 'theo' || !words[i + 1]!.capital || !verbAt(words, i + 1)) continue;
    for (let k = i - 4; k > Math.max(from, i - NEAR); k -= 1)
      if (/^(?:gui|trinh|nop)$/.test(words[k]!.key) || (words[k]!.key === 'bao' && keyAt(words, k + 1) === 'cao'))
        return words[i + 1]!.start < span.start ? i + 1 : -1;
  }
  return -1;
}
