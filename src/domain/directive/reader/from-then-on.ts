// Sentences that say how things are done from a day on: nobody is told to do anything by that day.
import { verbAt } from '../../unit/names/verbs.js';
import { rawAt, type Word } from '../../unit/words.js';

/** Words of the longest "kể từ ngày 01 tháng 8 năm 2025". */
const LONGEST_DAY = 12;

/**
 * "Kể từ ngày 01/8/2025, các ý kiến chỉ đạo … sẽ được chuyển trên hệ thống", "Từ ngày 01/7/2025, hồ sơ đất đai được tiếp nhận tại …": things
 * are done to what is named; "phải được gửi" and "Từ ngày …, tổ chức tiếp nhận …" order.
 */
export function saysFromThenOn(words: readonly Word[]): boolean {
  const first = words[0]?.key === 'ke' ? 1 : 0;
  if (words[first]?.key !== 'tu' || !/^(?:ngay|thang|nam|quy)$/.test(words[first + 1]?.key ?? '')) return false;
  let at = first + 2;
  while (at < first + LONGEST_DAY && words[at] !== undefined && words[at]!.key !== ',') at += 1;
  if (words[at]?.key !== ',' || verbAt(words, at + 1)) return false;
  for (let i = at + 2; i < words.length && !/^[.;:]$/.test(words[i]!.key); i += 1)
    if (rawAt(words, i) === 'được') return !/^(?:phải|cần|không)$/u.test(rawAt(words, i - 1));
  return false;
}
