import type { Assignment, Due } from '../../domain/assignment/assignment.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { dueWords, writtenDue } from './due-words.js';
import { englishDate, englishDue } from './english/words.js';
import { date, list } from './format.js';
import type { InLanguage } from './in-language.js';

type Late = readonly { readonly number: number; readonly unitName: string }[];

const vi = {
  task: (number: number) => `Việc ${number}`,
  partOf: (number: number, unit: string, due: Due, extended: boolean) =>
    `Thuộc việc ${number} của ${unit} (hạn ${writtenDue(due)}${extended ? ', đã gia hạn' : ''}).`,
  parentLate: (number: number, unit: string) => `Việc cấp trên ${number} (${unit}) cũng chậm.`,
  holdsUp: (number: number, unit: string, due: Due) =>
    `Chậm việc này ảnh hưởng việc cấp trên ${number} (${unit}), hạn ${writtenDue(due)}.`,
  children: (count: number, done: number, late: Late) => {
    const names = late.map(({ number, unitName }) => `việc ${number} ${unitName}`);
    return `Đã giao tiếp ${count} việc: ${done} hoàn thành${late.length === 0 ? '' : `, ${late.length} quá hạn (${list(names, 3)})`}.`;
  },

  limitChanged: (number: number, unit: string) => `Việc số ${number} — ${unit}: hạn đã đổi`,
  due: (assignment: Assignment, now: Date, calendar: CalendarTable) => `Hạn: ${dueWords(assignment, now, calendar)}`,
  laterLimits: (count: number) => `${count} việc thuộc việc này có hạn muộn hơn:`,
  laterLimit: (number: number, unit: string, due: Due) => `• Việc ${number} — ${unit}: hạn ${writtenDue(due)}`,
  setAnew: (child: number, limit: LocalDate, parent: number) =>
    `Đề nghị đặt lại, ví dụ “đặt hạn ${child} là ${date(limit)} vì hạn việc ${parent} đã đổi”.`,

  noLimit: (number: number, unit: string) => `Việc số ${number} — ${unit}: chưa đặt được hạn`,
  fromReceipt: (day: LocalDate, why: string) => `Hạn tính từ ngày nhận là ${date(day)}. ${why}`,
  setOne: (number: number) => `Đề nghị đặt hạn, ví dụ “đặt hạn ${number} là 20/12 vì …”.`,

  linked: (child: number, parent: number, due: Due) =>
    `Đã gắn việc ${child} với việc ${parent}: hạn không được muộn hơn ${writtenDue(due)}.`,
  unlinked: (child: number) => `Việc ${child} không còn gắn với việc nào.`,
  refused: {
    'not-found': 'Không tìm thấy việc này trong phạm vi của anh/chị. Gõ “việc” để xem danh sách.',
    'not-allowed': 'Chỉ người giao việc hoặc văn thư của đơn vị giao việc gắn được việc với việc cấp trên.',
    circle: (number: number, child: number) =>
      `Việc ${number} đã thuộc việc ${child}: không gắn vòng được. Gõ “việc ${number}” để xem.`,
    finished: (number: number, _child: number) =>
      `Việc ${number} đã kết thúc, không gắn thêm được. Gõ “lịch sử ${number}” để xem.`,
    'outlives-parent': (number: number, child: number, due: Due | null) =>
      `Hạn việc ${child} muộn hơn hạn việc ${number} (${due === null ? '' : writtenDue(due)}). Đặt lại hạn trước: “đặt hạn ${child} là …”.`,
    'changed-meanwhile': 'Việc này vừa được người khác cập nhật. Đề nghị xem lại rồi thao tác tiếp.',
  },
};

const limit = ({ due }: Due): string => (due === null ? 'no date' : englishDate(due));
const tasks = (count: number): string => `${count} task${count === 1 ? '' : 's'}`;

const en: typeof vi = {
  task: (number) => `Task ${number}`,
  partOf: (number, unit, due) => `Part of task ${number} of ${unit} (limit ${limit(due)}).`,
  parentLate: (number, unit) => `Task ${number} above it (${unit}) is late too.`,
  holdsUp: (number, unit) => `Its delay holds up task ${number} above it (${unit}).`,
  children: (count, done, late) => `Given on in ${tasks(count)}: ${done} completed, ${late.length} overdue.`,

  limitChanged: (number, unit) => `Task ${number} — ${unit}: its limit has changed`,
  due: (assignment, now, calendar) => `Due: ${englishDue(assignment, now, calendar)}`,
  laterLimits: (count) => `${tasks(count)} under it with a later limit:`,
  laterLimit: (number, unit, due) => `• Task ${number} — ${unit}: ${limit(due)}`,
  setAnew: (child, day, parent) =>
    `Please set them anew, e.g. “đặt hạn ${child} là ${date(day)} vì hạn việc ${parent} đã đổi”.`,

  noLimit: (number, unit) => `Task ${number} — ${unit}: its limit could not be set`,
  fromReceipt: (day, why) => `Counted from receipt it is ${englishDate(day)}. ${why}`,
  setOne: (number) => `Please set one, e.g. “đặt hạn ${number} là 20/12 vì …”.`,

  linked: (child, parent, due) =>
    `Task ${child} now serves task ${parent}: its limit may not be later than ${limit(due)}.`,
  unlinked: (child) => `Task ${child} serves no other task any more.`,
  refused: {
    'not-found': 'There is no such task within your sight. Type “tasks” for the list.',
    'not-allowed': 'Only whoever gave the task, or the clerk of that unit, may place it under another one.',
    circle: (number, child) =>
      `Task ${number} already serves task ${child}: that would be a circle. Type “task ${number}” to see it.`,
    finished: (number) =>
      `Task ${number} has ended; nothing can be placed under it. Type “history ${number}” to see it.`,
    'outlives-parent': (number, child, due) =>
      `The limit of task ${child} is later than that of task ${number}${due === null ? '' : ` (${limit(due)})`}. Set it first: “đặt hạn ${child} là …”.`,
    'changed-meanwhile': 'Somebody else has just changed this task. Please look again.',
  },
};

/** How tasks hang together, in words. */
export const CHAIN: InLanguage<typeof vi> = { vi, en };
