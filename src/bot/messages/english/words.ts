import { DateTime } from 'luxon';
import type { CardAction } from '../../../app/ports/card.js';
import type { Assignment, AssignmentRole, AssignmentState, Due } from '../../../domain/assignment/assignment.js';
import { isLateAt, limitInstant } from '../../../domain/assignment/lateness.js';
import { dayOf, timeOf, ZONE, type LocalDate } from '../../../domain/calendar/local-date.js';
import { workingDaysBetween, type CalendarTable } from '../../../domain/calendar/working-calendar.js';
import type { Urgency } from '../../../domain/directive/directive.js';
import { isFinished } from '../due-words.js';

export const STATES: Record<AssignmentState, string> = {
  sent: 'not yet acknowledged',
  acknowledged: 'acknowledged',
  'in-progress': 'in progress',
  'extension-asked': 'extension asked',
  reported: 'reported complete, awaiting confirmation',
  done: 'completed',
  redo: 'to be redone',
  returned: 'returned',
  suspended: 'suspended',
  cancelled: 'cancelled',
};

export const ROLES: Record<AssignmentRole, string> = {
  lead: 'lead',
  cooperate: 'cooperating',
  monitor: 'monitoring',
  inform: 'for information',
};

/** Stands before a title. */
export const URGENT: Record<Urgency, string> = {
  thường: '',
  khẩn: 'URGENT — ',
  'thượng khẩn': 'VERY URGENT — ',
  'hỏa tốc': 'IMMEDIATE — ',
  'hỏa tốc hẹn giờ': 'IMMEDIATE — ',
};

/** `Mon 30 Nov 2026`: no order of numbers to mistake. */
export const englishDate = (day: LocalDate): string =>
  DateTime.fromISO(day, { zone: ZONE, locale: 'en-GB' }).toFormat('ccc d LLL yyyy');

/** `08:15, Mon 30 Nov 2026`. */
export const englishInstant = (at: Date): string => `${timeOf(at)}, ${englishDate(dayOf(at))}`;

/** The limit in English; the words as written stand beside it in Vietnamese, since they are the evidence. */
export function englishDue(
  { due, state, reportedAt }: Pick<Assignment, 'due' | 'state' | 'reportedAt'>,
  now: Date,
  calendar: CalendarTable,
): string {
  const written = englishWritten(due);
  if (due.due === null || isFinished(state)) return written;
  if (state === 'reported' && reportedAt !== null)
    return `${written} — reported ${isLateAt(due, reportedAt) ? 'late' : 'on time'}`;
  return `${written} — ${remaining(due, due.due, now, calendar)}`;
}

/** The limit alone. */
export function englishWritten(due: Due): string {
  if (due.due === null) return due.raw ? `no date; as written: “${due.raw}”` : 'no date given';
  return `${OPERATORS[due.op ?? 'BY']} ${due.time === null ? '' : `${due.time}, `}${englishDate(due.due)}`;
}

const OPERATORS = { BEFORE: 'before', BY: 'by', IN: 'within the period ending' } as const;

function remaining(due: Due, day: LocalDate, now: Date, calendar: CalendarTable): string {
  const limit = limitInstant(due);
  const days = (count: number): string => `${count} working day${count === 1 ? '' : 's'}`;
  if (limit !== null && now >= limit)
    return `overdue by ${days(Math.max(1, workingDaysBetween(calendar, day, dayOf(now))))}`;
  return dayOf(now) === day ? 'due today' : `${days(workingDaysBetween(calendar, dayOf(now), day))} left`;
}

const LABELS: ReadonlyMap<string, string> = new Map([
  ['Đã nhận', 'Acknowledge'],
  ['Không thuộc thẩm quyền', 'Not ours'],
  ['Xem văn bản', 'Show directive'],
  ['Báo cáo tiến độ', 'Report progress'],
  ['Hoàn thành', 'Report complete'],
  ['Xin gia hạn', 'Ask for extension'],
  ['Giao tiếp', 'Hand on'],
  ['Lấy lại', 'Take back'],
  ['Rút lại xác nhận', 'Withdraw'],
  ['Lịch sử', 'History'],
  ['Hoãn nhắc', 'Snooze'],
  ['Xác nhận hoàn thành', 'Confirm completion'],
  ['Yêu cầu làm lại', 'Ask to redo'],
  ['Đồng ý', 'Agree'],
  ['Đề xuất ngày khác', 'Offer another date'],
  ['Không đồng ý', 'Refuse'],
  ['Chấp nhận', 'Accept'],
  ['Không chấp nhận', 'Decline'],
  ['Mở việc', 'Open'],
  ['Tiếp tục', 'Resume'],
  ['Chuyển đơn vị khác', 'Give to another unit'],
  ['Giao lại đơn vị cũ', 'Give back'],
  ['Tình hình', 'Status'],
  ['Tình hình đơn vị', 'Status of the unit'],
  ['Việc của tôi', 'My tasks'],
  ['Việc quá hạn', 'Overdue tasks'],
  ['Gửi báo cáo', 'Send report'],
  ['Thôi', 'Cancel'],
  ['Xem chi tiết', 'Details'],
  ['Tôi đi', 'I will come'],
  ['Tôi bận', 'I cannot come'],
  ['Tìm người thay', 'Find a substitute'],
  ['Đã đến nơi', 'Arrived'],
  ['Ghi phát hiện', 'Record a finding'],
  ['Lập biên bản', 'Draw up minutes'],
  ['Thành phần đoàn', 'Team'],
  ['Nội dung kiểm tra', 'Checklist'],
  ['Tiến trình, thời hạn', 'Steps and limits'],
  ['Phát hiện, kiến nghị', 'Findings and recommendations'],
  ['Hai bên đã ký', 'Both sides signed'],
  ['Người chứng kiến ký', 'A witness signed'],
]);

/** The same actions with English labels; a label without a translation stays Vietnamese rather than becoming wrong. */
export function englishActions(actions: readonly CardAction[] | undefined): readonly CardAction[] {
  return (actions ?? []).map((action) => ({
    ...action,
    label:
      LABELS.get(action.label) ??
      action.label
        .replace(/^Đã nhận tất cả/u, 'Acknowledge all')
        .replace(/^Đã nhận việc/u, 'Acknowledge task')
        .replace(/^Việc (?=\d)/u, 'Task ')
        .replace(/^Xem (?=\d{5}$)/u, 'Show ')
        .replace(/^Chọn (?=\p{Lu})/u, 'Choose '),
  }));
}
