import type { LocalDate } from '../../domain/calendar/local-date.js';
import { counted } from './english/counts.js';
import { englishDate, englishInstant } from './english/words.js';
import { date, instant } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  nothingInSight: 'Báo cáo tuần dành cho người phụ trách đơn vị: hiện chưa có việc nào trong phạm vi của anh/chị.',
  off: 'Đã tắt báo cáo tuần. Gõ “bật báo cáo tuần” để nhận lại.',
  on: (next: Date) => `Báo cáo tuần đã bật: lần tới ${instant(next)}. Gõ “tắt báo cáo tuần” để thôi nhận.`,

  title: (day: LocalDate) => `Báo cáo đầu tuần ${date(day)}`,
  lead: (overdue: number, units: number, coming: number) =>
    `${overdue} việc quá hạn tại ${units} đơn vị; ${coming} việc đến hạn trong tuần này.`,
  before: (given: number, silent: number, awaiting: number) =>
    `Tuần trước giao ${given} việc. Chưa xác nhận đã nhận: ${silent}. Chờ xác nhận hoàn thành: ${awaiting}.`,
  late: (unit: string | null, overdue: number) => `🔴 ${unit ?? 'Khác'}: ${overdue} quá hạn`,
  moreLate: (count: number) => `… và ${count} đơn vị nữa; danh sách đầy đủ trong tệp gửi kèm.`,
  stop: 'Gõ “tắt báo cáo tuần” để thôi nhận.',
  why: 'Vì sao chậm',
  coming: 'Đến hạn tuần này',
  compare: 'So với tuần trước',
};

const en: typeof vi = {
  nothingInSight: 'The weekly report is for those in charge of units: there is no task within your sight.',
  off: 'The weekly report is off. Type “bật báo cáo tuần” to have it again.',
  on: (next) => `The weekly report is on: next ${englishInstant(next)}. Type “tắt báo cáo tuần” to end it.`,

  title: (day) => `The week from ${englishDate(day)}`,
  lead: (overdue, units, coming) =>
    `${counted(overdue, 'overdue task')} at ${counted(units, 'unit')}; ${counted(coming, 'task')} due this week.`,
  before: (given, silent, awaiting) =>
    `Given last week: ${given}. Not acknowledged: ${silent}. Awaiting confirmation of completion: ${awaiting}.`,
  late: (unit, overdue) => `🔴 ${unit ?? 'Other'}: ${overdue} overdue`,
  moreLate: (count) => `… and ${counted(count, 'more unit')}; the whole list is in the file, in Vietnamese.`,
  stop: 'Type “tắt báo cáo tuần” to end it.',
  why: 'Why late',
  coming: 'Due this week',
  compare: 'With last week',
};

/** The weekly report in the chat, and switching it. */
export const WEEKLY: InLanguage<typeof vi> = { vi, en };
