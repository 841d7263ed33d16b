import type { Assignment, AssignmentRole } from '../../domain/assignment/assignment.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { ROLE_WORDS } from './assignment-cards.js';
import { dueClause, stateWords } from './due-words.js';
import { counted, englishList } from './english/counts.js';
import { englishDate, englishDue, englishInstant, ROLES, STATES } from './english/words.js';
import { instant, list, shortDate } from './format.js';
import type { InLanguage } from './in-language.js';

type Dated = Pick<Assignment, 'due' | 'state' | 'reportedAt'>;

const vi = {
  status: 'Tình hình',
  nothingGiven: 'Chưa có việc nào được giao trong phạm vi của anh/chị.',
  title: (now: Date) => `Tình hình lúc ${instant(now)}`,
  whole: (total: number, units: number, done: number, awaiting: number) =>
    `${total} việc tại ${units} đơn vị: ${done} đã hoàn thành${awaiting > 0 ? `, ${awaiting} đã báo cáo hoàn thành, chờ xác nhận` : ''}.`,
  overdue: (count: number) => `${count} quá hạn`,
  silent: (count: number) => `${count} chưa nhận`,
  done: (done: number, total: number) => `${done}/${total} xong`,
  moreUnits: (count: number) => `… và ${count} đơn vị nữa.`,
  overdueTasks: 'Việc quá hạn',

  task: (number: number) => `Việc ${number}`,
  document: 'văn bản',
  role: (role: AssignmentRole) => ROLE_WORDS[role],
  state: stateWords,
  due: (assignment: Dated, now: Date, calendar: CalendarTable) => dueClause(assignment, now, calendar),
  moreTasks: (count: number) => `… và ${count} việc nữa.`,
  howToOpen: (number: number) => `Gõ “việc ${number}” để mở, “báo cáo ${number} 60% …” để báo cáo.`,

  directive: (answered: number, units: number, done: number, tasks: number, late: number) =>
    `${answered}/${units} đơn vị đã xác nhận; ${done}/${tasks} việc hoàn thành${late > 0 ? `, ${late} việc quá hạn` : ''}.`,
  notAcknowledged: (units: readonly string[]) =>
    units.length > 0 ? `⏳ Chưa xác nhận: ${list(units, 12)}.` : '✅ Tất cả đơn vị đã xác nhận đã nhận.',
  group: (what: string, members: readonly string[]) => `${what} (${members.length}): ${list(members, 6, 'việc khác')}.`,
  groups: {
    overdue: 'Quá hạn',
    reported: 'Chờ xác nhận hoàn thành',
    extension: 'Xin gia hạn',
    returned: 'Trả lại',
    working: 'Đang thực hiện',
  },
  numbered: (unit: string, number: number) => `${unit} (việc ${number})`,
  limited: (unit: string, number: number, day: LocalDate | null) =>
    `${unit} (việc ${number}, hạn ${day === null ? '' : shortDate(day)})`,
  nearest: (day: LocalDate, units: readonly string[]) => `📅 Hạn gần nhất ${shortDate(day)}: ${list(units, 4)}.`,
  asOf: (now: Date) => `Cập nhật lúc ${instant(now)}`,
  showDirective: 'Xem văn bản',
};

const en: typeof vi = {
  status: 'Status',
  nothingGiven: 'No task within your sight has been given yet.',
  title: (now) => `Status at ${englishInstant(now)}`,
  whole: (total, units, done, awaiting) =>
    `${counted(total, 'task')} at ${counted(units, 'unit')}: ${done} completed${awaiting > 0 ? `, ${awaiting} reported complete, awaiting confirmation` : ''}.`,
  overdue: (count) => `${count} overdue`,
  silent: (count) => `${count} not acknowledged`,
  done: (done, total) => `${done}/${total} completed`,
  moreUnits: (count) => `… and ${counted(count, 'more unit')}.`,
  overdueTasks: 'Overdue tasks',

  task: (number) => `Task ${number}`,
  document: 'document',
  role: (role) => ROLES[role],
  state: (state) => STATES[state],
  due: (assignment, now, calendar) =>
    `${assignment.due.due === null ? '' : 'due '}${englishDue(assignment, now, calendar)}`,
  moreTasks: (count) => `… and ${count} more.`,
  howToOpen: (number) => `Type “task ${number}” to open, “report ${number} 60% …” to report.`,

  directive: (answered, units, done, tasks, late) =>
    `${answered}/${units} units acknowledged; ${done}/${tasks} tasks completed${late > 0 ? `, ${late} overdue` : ''}.`,
  notAcknowledged: (units) =>
    units.length > 0 ? `⏳ Not acknowledged: ${englishList(units, 12)}.` : '✅ All units have acknowledged.',
  group: (what, members) => `${what} (${members.length}): ${englishList(members)}.`,
  groups: {
    overdue: 'Overdue',
    reported: 'Awaiting confirmation of completion',
    extension: 'Extension asked',
    returned: 'Returned',
    working: 'In progress',
  },
  numbered: (unit, number) => `${unit} (task ${number})`,
  limited: (unit, number, day) => `${unit} (task ${number}${day === null ? '' : `, due ${englishDate(day)}`})`,
  nearest: (day, units) => `📅 Next limit ${englishDate(day)}: ${englishList(units, 4)}.`,
  asOf: (now) => `As of ${englishInstant(now)}`,
  showDirective: 'Show directive',
};

/** How work stands: of all, of a list, of one directive. */
export const STATUS: InLanguage<typeof vi> = { vi, en };
export type StatusWords = typeof vi;
