// Where a paragraph with two limits parts into two tasks, and whose the second is.
import type { Deadline } from '../directive.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import type { Group } from './groups.js';
import type { Source } from './source.js';

/** Where the part with a second date begins: after the last ";" or sentence end outside brackets, or at "để tổng hợp, báo cáo", between the two. */
export function splitPoint(
  source: Source,
  words: readonly Word[],
  group: Group,
  first: Deadline,
  second: Deadline,
): number {
  let cut = -1;
  let depth = 0;
  for (let i = group.from; i < group.to - 1; i += 1) {
    const word = words[i]!;
    if (word.key === '(') depth += 1;
    else if (word.key === ')') depth = Math.max(0, depth - 1);
    if (word.start < first.span.end || depth > 0) continue;
    if (word.start >= second.span.start) break;
    if (word.key === ';' || (word.key === '.' && words[i + 1]!.capital && !words[i + 1]!.glued)) cut = i + 1;
    // "đầu tuần sau, chậm nhất thứ Ba": the second limit right behind the first says it more closely.
    if (cut === -1 && words[i + 1]!.start < second.span.start && goesOnBehind(words, group, first, i)) cut = i + 1;
    if (word.key === 'de' && keyAt(words, i + 1) === 'tong' && keyAt(words, i + 2) === 'hop') cut = i;
    if (word.key === 'tong' && keyAt(words, i + 1) === 'hop' && handsOver(source, words, group.from, i)) cut = i;
  }
  return cut;
}

/** "hoàn thành … trước ngày A, | báo cáo … trước ngày B": the sign or "và" right behind the limit of an order, then another. */
function goesOnBehind(words: readonly Word[], group: Group, { span }: Deadline, at: number): boolean {
  const { key, start } = words[at]!;
  if ((key !== ',' && key !== 'va') || start > span.end + 2) return false;
  const numbered =
    /^(?:lan|dot|ky|buoc)$/.test(keyAt(words, at + 1)) && /^(?:\d|hai|ba|cuoi|sau)/.test(keyAt(words, at + 2));
  if (numbered) return true;
  if (words[at + 1]?.capital !== false || !verbAt(words, at + 1)) return false;
  // "Trước ngày A, hoàn thành …": a limit before all that is to be done closes no order.
  const told = Math.max(...group.leads.map((name) => (name.end <= span.start ? name.end : 0)), 0);
  for (let i = group.from; i < at && words[i]!.end < span.start; i += 1)
    if (words[i]!.start >= told && verbAt(words, i)) return true;
  return false;
}

const TOWARDS: ReadonlySet<string> = new Set(['ve', 'cho', 'den', 'gui']);

/** "gửi về X … để tổng hợp, báo cáo … trước 15 giờ": the second limit is X's own (domain.md §2.4 rule 13). */
export function synthesiser(source: Source, words: readonly Word[], from: number, at: number): readonly ParsedName[] {
  if (keyAt(words, at) !== 'de' && keyAt(words, at) !== 'tong') return [];
  for (let i = at - 1; i > from; i -= 1) {
    if (!TOWARDS.has(keyAt(words, i))) continue;
    const list = source.names(words, i + 1);
    if (list !== null) return list.names;
  }
  return [];
}

/** "và gửi Bộ Tài chính | tổng hợp, báo cáo Thủ tướng trước ngày …": who is sent something does what follows, with no "để". */
function handsOver(source: Source, words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 1; i > Math.max(from, at - LONGEST_RECEIVER); i -= 1)
    if (TOWARDS.has(keyAt(words, i))) return source.names(words, i + 1)?.next === at;
  return false;
}
const LONGEST_RECEIVER = 16;

/** "báo cáo kết quả về Phòng X, báo cáo 6 tháng trước ngày A, | báo cáo năm trước ngày B": the next report, told by what it is on. */
export const isNextReport = (words: readonly Word[], at: number): boolean =>
  /^(?:rieng )?(?:gui )?bao cao (?:chinh thuc|(?:(?:0?6|sau|9) thang|nam|quy|thang|tuan|tong (?:ket|hop)|so ket|ca nam|lan|cuoi|ket thuc) |tinh hinh (?:trong|sau) )/.test(
    `${keysAt(words, at, 5)} `,
  );

/** "báo cáo nhanh hằng ngày trước 14h00 trong những ngày nghỉ lễ và | báo cáo tổng hợp trước 10h00 ngày 02/5": where it begins; -1 where none does. */
export function nextReport(words: readonly Word[], { from, to }: Group, first: Deadline, second: Deadline): number {
  for (let i = to - 2; i > from; i -= 1) {
    if (words[i]!.end <= first.span.end) return -1;
    if (words[i + 1]!.start >= second.span.start) continue;
    if ((words[i]!.key === ',' || words[i]!.key === 'va') && isNextReport(words, i + 1)) return i + 1;
  }
  return -1;
}

/** "báo cáo kết quả đợt 1 trước ngày A, | đợt 2 trước ngày B về Phòng X", "…: giai đoạn 1 …; | giai đoạn 2 …": the next stage of one report. */
export const isNextStage = (words: readonly Word[], at: number): boolean =>
  /^(?:(?:dot|lan|ky) (?:\d{1,2}|hai|ba|cuoi)|giai doan \d{1,2}) /.test(`${keysAt(words, at, 3)} `);
