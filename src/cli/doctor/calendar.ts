import { calendarWarning } from '../../domain/calendar/calendar-warning.js';
import type { HolidayTable } from '../../domain/calendar/holiday-table.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { bad, fine, warning, type Finding } from './finding.js';

/** Whether the table of holidays reaches far enough and is official where it must be. */
export function checkCalendar({ table, years }: HolidayTable, today: LocalDate): Finding {
  const trouble = calendarWarning(years, today);
  if (trouble === null) return fine(`Lịch nghỉ có đến ${table.horizon}`, `Holiday table reaches ${table.horizon}`);
  const { year, problem, daysLeft } = trouble;
  const state = {
    missing: ['chưa có lịch nghỉ', 'has no holiday table'],
    provisional: [
      'mới có lịch nghỉ tự tính, chưa có thông báo chính thức',
      'has a computed holiday table, no official notice yet',
    ],
    'official-partial': ['mới có một phần lịch nghỉ chính thức', 'has only part of its official holidays'],
  }[problem];
  const left = daysLeft > 0 ? [`, còn ${daysLeft} ngày`, `, ${daysLeft} days left`] : ['', ''];
  const what: [string, string] = [`Năm ${year} ${state[0]}${left[0]}`, `${year} ${state[1]}${left[1]}`];
  const cure: [string, string] = [
    'Khi có thông báo của Bộ Nội vụ, quản trị nhập ngày nghỉ, ngày làm bù kèm số văn bản; hoặc cập nhật reference/holidays.json.',
    'When the yearly notice is out, the administrator enters days off and make-up days with its number; or update reference/holidays.json.',
  ];
  // Broken only when days are already being counted on a missing year; before that there is time.
  return problem === 'missing' && daysLeft === 0 ? bad(what, cure) : warning(what, cure);
}
