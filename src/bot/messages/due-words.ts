import type { Assignment, AssignmentState, Due } from '../../domain/assignment/assignment.js';
import { isLateAt, limitInstant } from '../../domain/assignment/lateness.js';
import { dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { workingDaysBetween, type CalendarTable } from '../../domain/calendar/working-calendar.js';
import { date, dateWithWeekday } from './format.js';

type Dated = Pick<Assignment, 'due' | 'state' | 'reportedAt'>;

/** "hạn trước ngày 30/11/2026 (Thứ Hai) — còn 5 ngày làm việc", or that the document gives none. */
export function dueClause(assignment: Dated, now: Date, calendar: CalendarTable): string {
  const words = dueWords(assignment, now, calendar);
  const { due, raw, kind } = assignment.due;
  return due === null && (raw === null || kind === 'open') ? words : `hạn ${words}`;
}

/** "trước ngày 30/11/2026 (Thứ Hai) — còn 5 ngày làm việc". Whether the day itself counts stands first: lateness costs people marks. */
export function dueWords(assignment: Dated, now: Date, calendar: CalendarTable): string {
  const { due } = assignment;
  const written = writtenDue(due);
  if (due.due === null || isFinished(assignment.state)) return written;
  // Waiting for confirmation is not the unit's lateness: it is judged at its report.
  if (assignment.state === 'reported' && assignment.reportedAt !== null)
    return `${written} — báo cáo ${isLateAt(due, assignment.reportedAt) ? 'sau hạn' : 'trong hạn'}`;
  return `${written} — ${remaining(due, due.due, now, calendar)}`;
}

export function writtenDue(due: Due): string {
  if (due.due === null) {
    if (due.kind === 'open') return `làm ngay (văn bản ghi: “${due.raw ?? 'khẩn trương'}”)`;
    if (due.kind === 'awaiting-event') return `chưa tính, chờ mốc: “${due.raw ?? ''}”`;
    return due.raw ? `“${due.raw}”` : 'không ghi thời hạn';
  }
  const time = due.time === null ? '' : `${due.time} `;
  const words = due.op === 'BEFORE' ? 'trước' : due.op === 'BY' ? 'chậm nhất' : 'trong kỳ, chậm nhất';
  return `${words} ${time}ngày ${dateWithWeekday(due.due)}`;
}

function remaining(due: Due, day: LocalDate, now: Date, calendar: CalendarTable): string {
  const limit = limitInstant(due);
  if (limit !== null && now >= limit) {
    const late = workingDaysBetween(calendar, day, dayOf(now));
    return late > 0 ? `quá hạn ${late} ngày làm việc` : 'đã quá hạn';
  }
  const today = dayOf(now);
  if (today === day) return 'đến hạn hôm nay';
  const left = workingDaysBetween(calendar, today, day);
  return left > 0 ? `còn ${left} ngày làm việc` : `còn đến ${date(day)}`;
}

const STATE_WORDS: Record<AssignmentState, string> = {
  sent: 'chưa xác nhận đã nhận',
  acknowledged: 'đã nhận',
  'in-progress': 'đang thực hiện',
  'extension-asked': 'đang xin gia hạn',
  reported: 'đã báo cáo hoàn thành, chờ xác nhận',
  done: 'đã hoàn thành',
  redo: 'yêu cầu thực hiện lại',
  returned: 'trả lại',
  suspended: 'tạm hoãn',
  cancelled: 'đã hủy',
};

const STATE_MARKS: Record<AssignmentState, string> = {
  sent: '⏳',
  acknowledged: '📨',
  'in-progress': '🔧',
  'extension-asked': '🕒',
  reported: '📤',
  done: '✅',
  redo: '↩️',
  returned: '↪️',
  suspended: '⏸️',
  cancelled: '🚫',
};

export const stateWords = (state: AssignmentState): string => STATE_WORDS[state];
export const stateMark = (state: AssignmentState): string => STATE_MARKS[state];
export const isFinished = (state: AssignmentState): boolean =>
  state === 'done' || state === 'cancelled' || state === 'returned';
