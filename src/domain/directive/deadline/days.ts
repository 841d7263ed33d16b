import type { LocalDate } from '../../calendar/local-date.js';

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** The calendar day, or null when there is no such day (31/4, 45/3). Years 1990–2100 only: others are misreadings. */
export function dayFrom(year: number, month: number, day: number): LocalDate | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}` as LocalDate;
}

export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

export function partsOf(date: LocalDate): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Last day of a month. */
export function endOfMonth(year: number, month: number): LocalDate {
  return `${pad(year, 4)}-${pad(month)}-${pad(daysInMonth(year, month))}` as LocalDate;
}

/** First day of a month. */
export function startOfMonth(year: number, month: number): LocalDate {
  return `${pad(year, 4)}-${pad(month)}-01` as LocalDate;
}

/** Same day `months` later, the last day where the month is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return `${pad(toYear, 4)}-${pad(toMonth)}-${pad(Math.min(day, daysInMonth(toYear, toMonth)))}` as LocalDate;
}

export type YearGuess = { readonly year: number; readonly confidence: number; readonly reason?: string };

/**
 * The year of a day written without one (domain.md §2.4 rule 2): the first such day on or after the anchor; more than about ten
 * months ahead is doubtful, and a day a little before the anchor more likely a slip than a date eleven months away.
 */
export function guessYear(anchor: LocalDate, month: number, day: number): YearGuess {
  const from = partsOf(anchor);
  const thisYear = month > from.month || (month === from.month && day >= from.day);
  const year = thisYear ? from.year : from.year + 1;
  const ahead = (year - from.year) * 12 + (month - from.month);
  if (ahead > 10)
    return { year, confidence: 0.5, reason: 'Ngày không ghi năm, hiểu theo năm sau là rất xa ngày ban hành' };
  if (thisYear) return { year, confidence: 0.95 };
  // "trước ngày 15/01" of a letter of December is next month; half a year ahead it is more often a day of every year.
  return ahead <= 3
    ? { year, confidence: 0.9 }
    : { year, confidence: 0.8, reason: 'Ngày không ghi năm, hiểu là năm sau, cần xác nhận' };
}
