import type { OverrideDay } from '../../app/calendar/override-day.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { englishDate } from './english/words.js';
import { dateWithWeekday, weekdayDate } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  dayUnclear: 'Chưa rõ ngày. Ví dụ: “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”.',
  kinds: {
    off: 'ngày nghỉ',
    work: 'ngày làm việc',
    'off-morning': 'nghỉ buổi sáng',
    'off-afternoon': 'nghỉ buổi chiều',
  } as Readonly<Record<OverrideDay['kind'], string>>,
  changed: (day: LocalDate, kind: string, source: string) =>
    `Đã ghi ${dateWithWeekday(day)}: ${kind}, theo ${source}. Các lời nhắc đang chờ được tính lại; thời hạn đã giao giữ nguyên.`,
  failures: {
    'not-allowed': 'Chỉ quản trị được sửa bảng ngày nghỉ.',
    'no-source': 'Cần nêu văn bản làm căn cứ, ví dụ “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”.',
    past: 'Ngày đã qua, không sửa được.',
  },

  confirmed: (year: number, source: string) =>
    `Đã ghi: lịch nghỉ năm ${year} đủ, theo ${source}. Không cảnh báo năm này nữa; vẫn sửa được từng ngày: “ngày nghỉ … theo …”.`,
  confirmByAdministrator: 'Chỉ quản trị xác nhận được lịch nghỉ. Gõ “lịch nghỉ” kèm năm để xem.',
  confirmNeedsSource: (year: number) => `Cần nêu văn bản làm căn cứ, ví dụ “lịch nghỉ ${year} đủ theo 9441/TB-BNV”.`,
  title: (year: number) => `Lịch nghỉ năm ${year}`,
  off: (day: LocalDate, name: string) => `• ${weekdayDate(day)}: nghỉ — ${name}`,
  worked: (day: LocalDate) => `• ${weekdayDate(day)}: làm bù`,
  half: (day: LocalDate, half: 'morning' | 'afternoon') =>
    `• ${weekdayDate(day)}: chỉ làm buổi ${half === 'morning' ? 'sáng' : 'chiều'}`,
  unknownYear: (year: number) => `Năm ${year} chưa có trong bảng: mới tính nghỉ thứ Bảy, Chủ nhật.`,
  how: (year: number) =>
    `Sửa một ngày: “ngày nghỉ 2/1/${year} theo …”. Đã đối chiếu đủ: “lịch nghỉ ${year} đủ theo 9441/TB-BNV”.`,
};

const en: typeof vi = {
  dayUnclear: 'The day is not clear. Example: “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”.',
  kinds: {
    off: 'day off',
    work: 'working day',
    'off-morning': 'morning off',
    'off-afternoon': 'afternoon off',
  },
  changed: (day, kind, source) =>
    `${englishDate(day)} is recorded as a ${kind}, by “${source}”. Waiting reminders are counted anew; limits that were given stay.`,
  failures: {
    'not-allowed': 'Only administrators may change the table of days off.',
    'no-source': 'A document is needed as the basis, e.g. “ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX”.',
    past: 'That day is past and cannot be changed.',
  },

  confirmed: (year, source) =>
    `Recorded: the days off of ${year} are complete, by “${source}”. There will be no more warning for this year; single days can still be changed: “ngày nghỉ … theo …”.`,
  confirmByAdministrator: 'Only administrators may confirm a year. Type “lịch nghỉ” with the year to see it.',
  confirmNeedsSource: (year) => `A document is needed as the basis, e.g. “lịch nghỉ ${year} đủ theo 9441/TB-BNV”.`,
  title: (year) => `Days off ${year}`,
  off: (day, name) => `• ${englishDate(day)}: off — ${name}`,
  worked: (day) => `• ${englishDate(day)}: worked instead`,
  half: (day, half) => `• ${englishDate(day)}: ${half} only`,
  unknownYear: (year) => `${year} is not in the table: only Saturdays and Sundays are counted as off.`,
  how: (year) =>
    `To change a day: “ngày nghỉ 2/1/${year} theo …”. When all are compared: “lịch nghỉ ${year} đủ theo 9441/TB-BNV”.`,
};

/** What is answered about the table of days off. */
export const DAYS_OFF: InLanguage<typeof vi> = { vi, en };
