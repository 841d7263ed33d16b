import { dayFromNumber, dayNumber, weekdayOfNumber, type LocalDate } from './local-date.js';

/** Days that differ from Monday–Friday: public holidays and swapped days off, and weekend days that are worked instead. */
export type CalendarTable = {
  readonly off: ReadonlyMap<LocalDate, string>;
  readonly workingWeekend: ReadonlySet<LocalDate>;
  /** Days worked by half only, with the half that is worked; they count as working days, their other half is quiet. */
  readonly halfDays?: ReadonlyMap<LocalDate, 'morning' | 'afternoon'>;
  /** Last day for which an official or computed table exists; later days fall back to Monday–Friday. */
  readonly horizon: LocalDate;
};

/** Whether the public sector works on this day: make-up Saturdays count, holidays and weekends do not (Bộ luật Lao động 2019 Art. 111–112, yearly notices). */
export function isWorkingDay(table: CalendarTable, day: LocalDate): boolean {
  if (table.workingWeekend.has(day)) return true;
  return !table.off.has(day) && weekdayOfNumber(dayNumber(day)) <= 5;
}

/** The first working day strictly after `day`. */
export function nextWorkingDay(table: CalendarTable, day: LocalDate): LocalDate {
  return addWorkingDays(table, day, 1);
}

/** The last working day strictly before `day`. */
export function previousWorkingDay(table: CalendarTable, day: LocalDate): LocalDate {
  return addWorkingDays(table, day, -1);
}

/** The day reached after `count` working days; the start day is not counted (BLDS 2015 Art. 147). Negative counts go back. */
export function addWorkingDays(table: CalendarTable, day: LocalDate, count: number): LocalDate {
  const works = workedOn(table);
  const step = Math.sign(count);
  let number = dayNumber(day);
  for (let left = Math.abs(count); left > 0;) {
    number += step;
    if (works(number)) left -= 1;
  }
  return dayFromNumber(number);
}

/**
 * How many working days lie after `from` up to and including `to`, negative when `to` is earlier: the inverse of {@link addWorkingDays} on
 * working days. Half days count as one. Same day: 0.
 */
export function workingDaysBetween(table: CalendarTable, from: LocalDate, to: LocalDate): number {
  // Subtracted from 0, since the negative of none would be -0.
  if (to < from) return 0 - workingDaysBetween(table, to, from);
  const works = workedOn(table);
  const last = dayNumber(to);
  let count = 0;
  for (let number = dayNumber(from) + 1; number <= last; number += 1) if (works(number)) count += 1;
  return count;
}

/** `day` itself when it is worked, else the last working day before it. Used for nudges: a limit on an off day is never moved later (domain 2.4 rule 6). */
export function workingDayOnOrBefore(table: CalendarTable, day: LocalDate): LocalDate {
  return isWorkingDay(table, day) ? day : previousWorkingDay(table, day);
}

/** `day` itself when it is worked, else the first working day after it. */
export function workingDayOnOrAfter(table: CalendarTable, day: LocalDate): LocalDate {
  return isWorkingDay(table, day) ? day : nextWorkingDay(table, day);
}

type DayIndex = { readonly off: ReadonlySet<number>; readonly worked: ReadonlySet<number> };

/** The same table by day numbers, made once per table: a morning's planning walks over some hundred thousand days. */
const indexes = new WeakMap<CalendarTable, DayIndex>();

function workedOn(table: CalendarTable): (number: number) => boolean {
  const known = indexes.get(table);
  const index = known ?? {
    off: new Set([...table.off.keys()].map(dayNumber)),
    worked: new Set([...table.workingWeekend].map(dayNumber)),
  };
  if (known === undefined) indexes.set(table, index);
  return (number) => index.worked.has(number) || (!index.off.has(number) && weekdayOfNumber(number) <= 5);
}
