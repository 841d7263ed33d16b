/** The one time zone of the product (UTC+7, no daylight saving since 1975, so that plain arithmetic is exact). */
export const ZONE = 'Asia/Ho_Chi_Minh';

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** A calendar day in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __localDate: true };

/** Brands a string that is known to be `YYYY-MM-DD`; throws RangeError when it names no real day. */
export function localDate(text: string): LocalDate {
  const midnight = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // A day that a month lacks is either no date at all or rolls over into the next month.
  if (Number.isNaN(midnight) || isoDay(midnight) !== text) throw new RangeError(`Not a calendar day: ${text}`);
  return text as LocalDate;
}

/** The calendar day on which an instant falls in Asia/Ho_Chi_Minh. */
export function dayOf(instant: Date): LocalDate {
  return isoDay(instant.getTime() + OFFSET_MS);
}

/** The clock time `HH:mm` of an instant in Asia/Ho_Chi_Minh. */
export function timeOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant of a clock time (`HH:mm`) on a day in Asia/Ho_Chi_Minh. */
export function at(day: LocalDate, time: string): Date {
  return new Date(`${day}T${time}+07:00`);
}

/** The day `days` calendar days later (negative: earlier). */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days since 1 January 1970 (a Thursday): for loops over many days, which need no text in between. */
export function dayNumber(day: LocalDate): number {
  return Date.parse(day) / DAY_MS;
}

/** The day of a number that {@link dayNumber} gave. */
export function dayFromNumber(number: number): LocalDate {
  return isoDay(number * DAY_MS);
}

/** Calendar days from one day to another, negative when the other is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: LocalDate): number {
  return weekdayOfNumber(dayNumber(day));
}

/** As {@link weekdayOf}, of a day number. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** A day by its parts; a day past the month's end is the month's last day ("ngày 31 hằng tháng" in June is the 30th). */
export function dayInMonth(year: number, month: number, day: number): LocalDate {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1, Math.min(day, lastDay)));
}

function isoDay(utcMs: number): LocalDate {
  return new Date(utcMs).toISOString().slice(0, 10) as LocalDate;
}
