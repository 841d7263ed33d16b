import { addDays, at, dayOf, weekdayOf } from '../calendar/local-date.js';
import { isWorkingDay, type CalendarTable } from '../calendar/working-calendar.js';

/** The hour of the weekly report (Asia/Ho_Chi_Minh). */
const HOUR = '07:30';

/** Monday 07:30 after `after`; in a week that begins with days off, the first working day of it. A week without one (Tết) has no report. */
export function nextWeeklyReport(after: Date, calendar: CalendarTable): Date {
  const today = dayOf(after);
  for (let monday = addDays(today, 1 - weekdayOf(today)); ; monday = addDays(monday, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    const day = days.find((candidate) => isWorkingDay(calendar, candidate));
    if (day !== undefined && at(day, HOUR) > after) return at(day, HOUR);
  }
}
