// What stands in a paragraph before the one who is told: a decision, a reason, how things are.
import { keysAt, rawAt, type Word } from '../../unit/words.js';
import { afterTimeLabel, opensOrderAt, ordersInRhythm, RESULT_FIRST } from './certainty.js';
import { forbids, opensInField } from './order-forms.js';
import { partStarts } from './parts.js';

/** Words that say that something has to be so, or by when. */
const OBLIGES = /^(?:phải|cần|hoàn|gửi|trước|chậm|xong|không|bảo|đảm|thực|tổ|yêu|đề|giao)$/u;
const OPENING = 8;

function mayOrder(words: readonly Word[], from: number, to: number): boolean {
  const opening = keysAt(words, from, OPENING);
  if (opensOrderAt(words, afterTimeLabel(words, from)) || ordersInRhythm(words, from)) return true;
  // "Các đồng chí Ủy viên …; bí thư các đảng ủy … chỉ đạo": persons who open a list of those told.
  if (/^(?:cac )?(?:dong chi|ong|ba) /.test(opening)) return true;
  if (RESULT_FIRST.test(opening) || opensInField(opening)) return true;
  if (forbids(opening)) return !DECIDES.test(opening);
  for (let i = from + 1; i < to; i += 1) if (OBLIGES.test(rawAt(words, i))) return true;
  return false;
}

/** "Không đồng ý …", "Chưa thống nhất …": the issuer's own decision. */
const DECIDES = /^(?:khong|chua) (?:dong y|thong nhat|chap thuan|nhat tri|xem xet|giai quyet|bo tri)/;

/** Whether the words before `to` order nothing of anybody. */
export const ordersNothing = (words: readonly Word[], to: number): boolean =>
  partStarts(words)
    .filter((start) => start < to)
    .every((start, i, starts) => !mayOrder(words, start, starts[i + 1] ?? to));
