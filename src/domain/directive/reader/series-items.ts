// A series told in one paragraph: "… gửi Sở X 04 lần/năm, cụ thể: Đợt 1: … trước ngày A; Đợt 2: … trước ngày B".
import { keyAt, type Word } from '../../unit/words.js';

const LABELS = /^(?:dot|lan|ky)$/;

/** Where the items of a series begin in `[from, to)`; none unless two of them are numbered on. */
export function seriesStarts(words: readonly Word[], from: number, to: number): readonly number[] {
  const starts: number[] = [];
  let number = 0;
  for (let i = from; i < to - 2; i += 1) {
    if (keyAt(words, i + 2) !== ':') continue;
    const at = LABELS.test(words[i]!.key) ? i : keyAt(words, i - 1) === 'giai' && words[i]!.key === 'doan' ? i - 1 : -1;
    if (at === -1 || Number(keyAt(words, i + 1)) !== number + 1) continue;
    number += 1;
    starts.push(at);
  }
  return starts.length < 2 ? [] : starts;
}
