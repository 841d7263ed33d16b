import { addDays, weekdayOf, type LocalDate } from '../../calendar/local-date.js';
import { addWorkingDays, isWorkingDay, nextWorkingDay, type CalendarTable } from '../../calendar/working-calendar.js';
import type { Deadline, Recurrence } from '../directive.js';
import { addMonths, dayFrom, daysInMonth, partsOf } from './days.js';

export type DurationDeadline = Extract<Deadline, { kind: 'DURATION' }>;

/**
 * The last day of a duration that starts on `anchorDay` (signing, receipt or the event), in Asia/Ho_Chi_Minh. The start day is not
 * counted; a period in days, weeks or months that ends on a day off ends on the next working day (BLDS 2015 Art. 147–148); working
 * days skip days off and count make-up Saturdays. Hours and minutes end on the day they run out, at the latest the next calendar day per 24 hours.
 */
export function resolveDuration(
  deadline: Pick<DurationDeadline, 'count' | 'unit'>,
  anchorDay: LocalDate,
  calendar: CalendarTable,
): LocalDate {
  if (deadline.unit === 'working-day') return addWorkingDays(calendar, anchorDay, deadline.count);
  if (deadline.unit === 'minute') return addDays(anchorDay, Math.ceil(deadline.count / (24 * 60)));
  if (deadline.unit === 'hour') return addDays(anchorDay, Math.ceil(deadline.count / 24));
  const last =
    deadline.unit === 'month'
      ? addMonths(anchorDay, deadline.count)
      : addDays(anchorDay, deadline.unit === 'week' ? deadline.count * 7 : deadline.count);
  return isWorkingDay(calendar, last) ? last : nextWorkingDay(calendar, last);
}

const STEP: Record<NonNullable<Recurrence['freq']>, number> = {
  daily: 0,
  weekly: 0,
  monthly: 1,
  quarterly: 3,
  'half-yearly': 6,
  yearly: 12,
  'every-n-months': 0,
};

function clampedDay(year: number, month: number, day: number): LocalDate {
  return dayFrom(year, month, Math.min(day, daysInMonth(year, month)))!;
}

/** Whether a month (1–12) is one in which the recurrence falls due. */
function isDueMonth(recurrence: Recurrence, month: number): boolean {
  switch (recurrence.freq) {
    case 'monthly':
      return true;
    case 'quarterly':
      return (month - (recurrence.month ?? 3)) % 3 === 0;
    case 'half-yearly':
      return (month - (recurrence.month ?? 6)) % 6 === 0;
    case 'yearly':
      return month === (recurrence.month ?? 12);
    case 'every-n-months':
      return (month - (recurrence.month ?? 1)) % (recurrence.n ?? 1) === 0;
    case 'daily':
    case 'weekly':
    case null:
      return false;
  }
}

/**
 * The first due day strictly after `after`; null where the document gives no day ("định kỳ hằng quý"): such a series waits for a
 * configured day (domain.md §2.4 rule 10). A weekly day that is off is due on the working day before it; a day of the month stays
 * where it is, since a fixed date never moves later (rule 6).
 */
export function nextOccurrence(recurrence: Recurrence, after: LocalDate, calendar: CalendarTable): LocalDate | null {
  if (recurrence.freq === null) return null;
  if (recurrence.freq === 'daily') return addDays(after, 1);
  if (recurrence.freq === 'weekly')
    return recurrence.weekday === null ? null : nextWeekly(recurrence.weekday, after, calendar);
  if (recurrence.day === null || STEP[recurrence.freq] < 0) return null;
  const start = partsOf(after);
  for (let i = 0; i <= 12; i += 1) {
    const index = start.year * 12 + start.month - 1 + i;
    const month = (index % 12) + 1;
    if (!isDueMonth(recurrence, month)) continue;
    const day = clampedDay(Math.floor(index / 12), month, recurrence.day);
    if (day > after) return day;
  }
  return null;
}

function nextWeekly(weekday: number, after: LocalDate, calendar: CalendarTable): LocalDate {
  for (let week = 0; ; week += 1) {
    const ahead = ((weekday - weekdayOf(after) + 7) % 7) + week * 7;
    let day = addDays(after, ahead);
    while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
    if (day > after) return day;
  }
}
