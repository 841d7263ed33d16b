import type { AssignmentState, Due } from '../../domain/assignment/assignment.js';
import { ACCOUNTABILITY_WEIGHTS, SMALL_NUMBER, type HeadAccount } from '../../domain/report/accountability.js';
import { stateWords, writtenDue } from './due-words.js';
import { counted, points } from './english/counts.js';
import { englishInstant, englishWritten, STATES } from './english/words.js';
import { decimals, instant } from './format.js';
import type { InLanguage } from './in-language.js';

const { acknowledged, done, overdue } = ACCOUNTABILITY_WEIGHTS;

/** What a leader said to what a head holds against a judgement; null: nothing yet. */
type Decided = boolean | null;

const vi = {
  rankingTitle: (period: string) => `Xếp hạng người đứng đầu, ${period}`,
  nothingGiven: 'Không có việc nào được giao trong kỳ này.',
  fewFigures: 'chưa đủ số liệu',
  score: (score: number) => `${decimals(score)} điểm`,
  account: (account: HeadAccount) =>
    `giao ${account.received}, nhận đúng hạn ${account.acknowledgedInTime}, xong đúng hạn ${account.doneOnTime}, chậm ${account.late}${account.extended > 0 ? `, gia hạn ${account.extended}` : ''}${account.returned > 0 ? `, trả lại ${account.returned}` : ''}${account.notCharged > 0 ? `, không tính do cấp trên chậm ${account.notCharged}` : ''}`,
  nobodyPlaced: `Chưa đơn vị nào đủ ${SMALL_NUMBER} việc có kết quả để xếp hạng.`,
  notPlaced: (few: number) => `${few} đơn vị dưới ${SMALL_NUMBER} việc có kết quả: không xếp hạng.`,
  weights: `Trọng số: nhận trong 24 giờ ${acknowledged}, xong đúng hạn ${done}, không tồn việc quá hạn ${overdue}. Việc đến khi đã hết hạn do cấp trên chậm không tính.`,
  oneAt: (name: string, score: number) => `${name} (${decimals(score)} điểm)`,
  severalAt: (count: number, score: number) => `${count} đơn vị cùng ${decimals(score)} điểm`,
  allEqual: (count: number, score: number) => `Tất cả ${count} đơn vị cùng ${decimals(score)} điểm.`,
  ends: (first: string, last: string) => `Cao nhất: ${first}. Thấp nhất: ${last}.`,

  compareTitle: (base: string, other: string) => `${base} so với ${other}`,
  tooFew: (present: number, past: number) => `Số việc quá ít để so sánh tỷ lệ (${present} và ${past}).`,
  unchanged: (share: number) => `Tỷ lệ chậm không đổi: ${decimals(share)}%.`,
  changed: (from: number, to: number) =>
    `Tỷ lệ chậm ${to > from ? 'tăng' : 'giảm'} từ ${decimals(from)}% ${to > from ? 'lên' : 'xuống'} ${decimals(to)}%.`,
  figures: { given: 'Được giao', done: 'Đã hoàn thành', late: 'Chậm (kể cả đã xong sau hạn)' },
  figure: (what: string, a: number, b: number) =>
    `${what}: ${a}, trước là ${b} (${a === b ? 'không đổi' : a > b ? `tăng ${a - b}` : `giảm ${b - a}`})`,
  basis: 'Tính theo việc được giao trong từng kỳ, tình trạng đến lúc này.',

  unitsTitle: (period: string | null) => `So sánh${period === null ? '' : `, ${period}`}`,
  nothingToCompare: 'Không có số liệu để so sánh.',
  unitsTooFew: (names: readonly string[]) => `Số việc của ${names.join(', ')} quá ít để so sánh tỷ lệ.`,
  unitsEqual: (share: number) => `Tỷ lệ chậm như nhau: ${decimals(share)}%.`,
  unitsDiffer: (best: string, share: number, last: number) =>
    `${best} chậm ít hơn: ${decimals(share)}% so với ${decimals(last)}%.`,
  side: (name: string, total: number, finished: number, late: number, share: number) =>
    `${name}: giao ${total}, đã xong ${finished}, chậm ${late} (${decimals(share)}%)`,
  unitsBasis: 'Chậm gồm cả việc đã xong sau hạn; không tính việc trả lại, tạm hoãn, hủy.',

  reasonsTitle: 'Vì sao chậm',
  noneLate: '🟢 Không có việc nào quá hạn.',
  reasonLine: (number: number, unit: string, lateDays: number, said: string) =>
    `• Việc ${number}, ${unit}${lateDays > 0 ? ` (chậm ${lateDays} ngày làm việc)` : ''}: ${said}`,
  noReason: (state: AssignmentState) => `đơn vị chưa nêu lý do; ${stateWords(state)}`,
  saidAt: (words: string, at: Date) => `“${words}” (${instant(at)})`,
  contested: (words: string, decided: Decided) =>
    `; phản hồi của người đứng đầu: “${words}” (${decided === null ? 'chưa quyết định' : decided ? 'đã công nhận nguyên nhân khách quan' : 'không công nhận'})`,
  among: (total: number, shown: number) =>
    total > shown ? `${total} việc quá hạn; trong ${shown} việc dưới đây` : `${total} việc`,
  allSaidWhy: (among: string) => `${among}: việc nào đơn vị cũng đã nêu lý do.`,
  noneSaidWhy: (among: string) => `${among}: chưa đơn vị nào nêu lý do.`,
  someSaidWhy: (among: string, said: number, silent: number) =>
    `${among}: ${said} việc đã nêu lý do, ${silent} việc chưa.`,
  moreTasks: (count: number) => `… và ${count} việc nữa.`,
  ownWords: 'Lý do là lời của đơn vị, trợ lý không suy đoán.',

  own: {
    noResult: (received: number) => `Giao ${received} việc, chưa việc nào có kết quả để tính điểm.`,
    score: (score: number, results: number, received: number) =>
      `${decimals(score)} điểm trên 100${results < SMALL_NUMBER ? ` (mới có ${results} việc có kết quả: chưa đủ ${SMALL_NUMBER} để xếp hạng)` : ''}; giao ${received} việc.`,
    acknowledged: (inTime: number, of: number, won: number) =>
      `Nhận trong 24 giờ: ${inTime}/${of} việc, ${decimals(won)}/${acknowledged} điểm.`,
    done: (onTime: number, of: number, won: number) =>
      `Xong đúng hạn: ${onTime}/${of} việc có kết quả, ${decimals(won)}/${done} điểm.`,
    clear: (won: number) => `Không tồn việc quá hạn: ${decimals(won)}/${overdue} điểm.`,
    notHeld: (extended: number, returned: number) =>
      `Được gia hạn ${extended} việc, trả lại ${returned} việc: không trừ điểm.`,
    notCharged: (count: number) => `${count} việc đến khi đã hết hạn do cấp trên chậm: không tính cho đơn vị.`,
    how: 'Thấy chưa đúng, gõ “phản hồi 142 lý do …” (số của việc): lãnh đạo xem được và có thể công nhận nguyên nhân khách quan.',
    scores: 'Bảng điểm NĐ 335',
    before: 'So với kỳ trước',
    late: (number: number, code: string | null, due: Due) =>
      `🔴 Việc ${number}${code === null ? '' : ` (${code})`}: ${writtenDue(due)}`,
    contested: (words: string, decided: Decided) =>
      `; phản hồi: “${words}” (${decided === null ? 'chờ lãnh đạo' : decided ? 'đã công nhận khách quan' : 'không công nhận'})`,
    moreLate: (count: number) => `… và ${count} việc chậm nữa.`,
  },
};

const en: typeof vi = {
  rankingTitle: (period) => `Ranking of heads, ${period}`,
  nothingGiven: 'No task was given in that period.',
  fewFigures: 'too few figures',
  score: (score) => `${points(score)} points`,
  account: (account) =>
    `given ${account.received}, acknowledged in time ${account.acknowledgedInTime}, completed on time ${account.doneOnTime}, late ${account.late}${account.extended > 0 ? `, extended ${account.extended}` : ''}${account.returned > 0 ? `, returned ${account.returned}` : ''}${account.notCharged > 0 ? `, not counted since the superior body was late ${account.notCharged}` : ''}`,
  nobodyPlaced: `No unit has ${SMALL_NUMBER} tasks with a result yet, which a ranking needs.`,
  notPlaced: (few) => `${counted(few, 'unit')} with fewer than ${SMALL_NUMBER} tasks with a result: not ranked.`,
  weights: `Weights: acknowledged within 24 hours ${acknowledged}, completed on time ${done}, nothing left overdue ${overdue}. Tasks that arrived past their limit because the superior body was late are not counted.`,
  oneAt: (name, score) => `${name} (${points(score)} points)`,
  severalAt: (count, score) => `${counted(count, 'unit')} with ${points(score)} points each`,
  allEqual: (count, score) => `All ${counted(count, 'unit')} have ${points(score)} points.`,
  ends: (first, last) => `Highest: ${first}. Lowest: ${last}.`,

  compareTitle: (base, other) => `${base} compared with ${other}`,
  tooFew: (present, past) => `Too few tasks to compare shares (${present} and ${past}).`,
  unchanged: (share) => `The share of late tasks is unchanged: ${points(share)}%.`,
  changed: (from, to) =>
    `The share of late tasks ${to > from ? 'rose' : 'fell'} from ${points(from)}% to ${points(to)}%.`,
  figures: { given: 'Given', done: 'Completed', late: 'Late (with those completed late)' },
  figure: (what, a, b) =>
    `${what}: ${a}, before ${b} (${a === b ? 'unchanged' : a > b ? `${a - b} more` : `${b - a} fewer`})`,
  basis: 'Counted over the tasks given in each period, as they stand now.',

  unitsTitle: (period) => `Comparison${period === null ? '' : `, ${period}`}`,
  nothingToCompare: 'There are no figures to compare.',
  unitsTooFew: (names) => `Too few tasks at ${names.join(', ')} to compare shares.`,
  unitsEqual: (share) => `The share of late tasks is the same: ${points(share)}%.`,
  unitsDiffer: (best, share, last) => `${best} is late less often: ${points(share)}% against ${points(last)}%.`,
  side: (name, total, finished, late, share) =>
    `${name}: given ${total}, completed ${finished}, late ${late} (${points(share)}%)`,
  unitsBasis: 'Late includes what was completed late; returned, suspended and cancelled tasks are not counted.',

  reasonsTitle: 'Why late',
  noneLate: '🟢 No task is overdue.',
  reasonLine: (number, unit, lateDays, said) =>
    `• Task ${number}, ${unit}${lateDays > 0 ? ` (${counted(lateDays, 'working day')} late)` : ''}: ${said}`,
  noReason: (state) => `no reason given by the unit; ${STATES[state]}`,
  saidAt: (words, at) => `“${words}” (${englishInstant(at)})`,
  contested: (words, decided) =>
    `; the head contests: “${words}” (${decided === null ? 'not decided' : decided ? 'accepted as beyond the unit' : 'not accepted'})`,
  among: (total, shown) =>
    total > shown ? `${counted(total, 'overdue task')}; of the ${shown} below` : counted(total, 'task'),
  allSaidWhy: (among) => `${among}: a reason was given for every one.`,
  noneSaidWhy: (among) => `${among}: no unit has given a reason.`,
  someSaidWhy: (among, said, silent) => `${among}: a reason was given for ${said}, none for ${silent}.`,
  moreTasks: (count) => `… and ${count} more.`,
  ownWords: 'Reasons are the words of the units; the assistant infers nothing.',

  own: {
    noResult: (received) => `${counted(received, 'task')} given, none with a result to score yet.`,
    score: (score, results, received) =>
      `${points(score)} points of 100${results < SMALL_NUMBER ? ` (${counted(results, 'task')} with a result so far: ${SMALL_NUMBER} are needed for a place)` : ''}; ${counted(received, 'task')} given.`,
    acknowledged: (inTime, of, won) =>
      `Acknowledged within 24 hours: ${inTime}/${of} tasks, ${points(won)}/${acknowledged} points.`,
    done: (onTime, of, won) => `Completed on time: ${onTime}/${of} tasks with a result, ${points(won)}/${done} points.`,
    clear: (won) => `Nothing left overdue: ${points(won)}/${overdue} points.`,
    notHeld: (extended, returned) => `Extended ${extended}, returned ${returned}: no points lost.`,
    notCharged: (count) =>
      `${counted(count, 'task')} arrived past the limit because the superior body was late: not counted for the unit.`,
    how: 'If this is not right, type “phản hồi 142 lý do …” (the number of the task, then why): the leaders see it and may accept a cause beyond the unit.',
    scores: 'Scores, Decree 335',
    before: 'Compared with the period before',
    late: (number, code, due) => `🔴 Task ${number}${code === null ? '' : ` (${code})`}: ${englishWritten(due)}`,
    contested: (words, decided) =>
      `; contested: “${words}” (${decided === null ? 'waits for the leaders' : decided ? 'accepted as beyond the unit' : 'not accepted'})`,
    moreLate: (count) => `… and ${counted(count, 'more late task')}.`,
  },
};

/** Rankings, comparisons, reasons: what judges the work of heads. */
export const JUDGING: InLanguage<typeof vi> = { vi, en };
export type JudgingWords = typeof vi;
