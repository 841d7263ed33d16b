// A sentence without a day, before another that has one of its own.
import type { Deadline } from '../directive.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import { endsSentence } from './parts.js';
import type { Source } from './source.js';

/** Words in which what is sent stands before "theo quy định". */
const NEAR = 24;

/**
 * "…, gửi Bộ X theo quy định. | Tổng hợp kết quả gửi Bộ Y trước ngày 30 tháng 6 hằng năm": the day is that of the second order alone. The word
 * at which it begins; -1 where the paragraph is one order.
 */
function afterOwnTime(words: readonly Word[], from: number, to: number, { span }: Deadline): number {
  for (let i = from + 4; i < to - 2 && words[i]!.end <= span.start; i += 1) {
    if (words[i]!.key !== '.' || keyAt(words, i - 1) !== 'dinh' || keyAt(words, i - 2) !== 'quy') continue;
    if (keyAt(words, i - 3) !== 'theo' || !words[i + 1]!.capital || !verbAt(words, i + 1)) continue;
    for (let k = i - 4; k > Math.max(from, i - NEAR); k -= 1)
      if (/^(?:gui|trinh|nop)$/.test(words[k]!.key) || (words[k]!.key === 'bao' && keyAt(words, k + 1) === 'cao'))
        return words[i + 1]!.start < span.start ? i + 1 : -1;
  }
  return -1;
}

/** What a sentence that only goes on with the matter begins with: "Việc này …", "Thời hạn …", "Kết quả …", "Hồ sơ gửi về …". */
const GOES_ON: ReadonlySet<string> = new Set(
  'việc,thời,kết,báo,thông,nội,hồ,văn,mọi,tất,danh,trong,nếu,trường,khi,sau,trước,đồng,ngoài,để,đề,yêu,công,căn,theo,số,trên,từ,đến,với,đối,toàn,quá,tổng,sản,phần,hạn,mốc,tiến,đợt,lần,bước'.split(
    ',',
  ),
);

/** What is done with what was done before: sent, told, finished. */
const CLOSES = /^(?:bao cao|gui|trinh|nop|tong hop|hoan thanh|hoan tat|thong bao|danh gia|so ket|tong ket)/;

/**
 * "…, bồi dưỡng giáo viên. | Chỉ tiêu tuyển sinh năm 2017 đăng ký với Bộ trước ngày 31/12": the later sentence tells of something that
 * the earlier ones do not name, and the day is its own; so is a rhythm that opens a sentence and what is done in it. The word at
 * which it begins; -1 where the paragraph is one order.
 */
function newMatter(source: Source, words: readonly Word[], from: number, to: number, { span }: Deadline): number {
  let at = -1;
  for (let i = from + 4; i < to - 3 && words[i + 1]!.start <= span.start; i += 1)
    if (endsSentence(words, i)) at = i + 1;
  // A body that leads already goes on with its own matter.
  if (at === -1 || source.names(words, at) !== null) return -1;
  const opens = words[at]!.start >= span.start - 1 || keyAt(words, at) === 'vao';
  if (opens) {
    let behind = at;
    while (behind < to && words[behind]!.start < span.end) behind += 1;
    if (keyAt(words, behind) === ',') behind += 1;
    return behind < to - 1 && !words[behind]!.capital && !CLOSES.test(keysAt(words, behind, 2)) ? at : -1;
  }
  if (GOES_ON.has(words[at]!.raw.toLowerCase()) || verbAt(words, at)) return -1;
  const of = /^(?:Các|Những)$/u.test(words[at]!.raw) ? at + 1 : at;
  for (let i = from; i < at - 1; i += 1)
    if (keyAt(words, i) === keyAt(words, of) && keyAt(words, i + 1) === keyAt(words, of + 1)) return -1;
  return at;
}

/** Where a later sentence begins to which alone the first day of a paragraph belongs; -1 where it is one order. */
export function secondMatter(
  source: Source,
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  day: Deadline,
): number {
  const own = afterOwnTime(words, from, to, day);
  return own === -1 ? newMatter(source, words, from, to, day) : own;
}
