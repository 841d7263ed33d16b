import { addDays, dayInMonth, weekdayOf, type LocalDate } from '../../../domain/calendar/local-date.js';
import type { AskedPeriod } from './question.js';

/** A day as written, a count, and the edges of a word in the flat sentence. */
export const D = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?';
export const N = '(\\d{1,2}|muoi mot|muoi hai|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)';
export const L = '(?<![a-z\\d/&])';
export const R = '(?![a-z\\d/&])';

export const PAST = '(?:truoc|qua(?! (?:thoi )?(?:han|hen|ngay han)(?![a-z]))|roi|vua roi|vua qua)';
export const NEXT = '(?:sau|toi|sap toi|ke tiep|tiep theo)';
export const WEEKDAY =
  '(?:(?:thu |t(?=[2-7] tuan (?:nay|sau|toi|truoc|roi)))(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|(?<!(?:va|kh|so) )cn))';
export const QUARTER = '(iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu)';
export const UNITS = { tuan: 'week', thang: 'month', quy: 'quarter', nam: 'year' } as const;

/** What a period looks like, and which one it is; null: it only looked like one. */
export type PeriodRule = readonly [RegExp, (match: RegExpExecArray, today: LocalDate) => AskedPeriod | null];

const WORD_NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
};
/** Digits or a number word. */
export const numberOf = (text: string | undefined): number =>
  text === undefined ? 0 : (WORD_NUMBERS[text] ?? Number(text));
export const quarterOf = (text: string | undefined): number =>
  ({ i: 1, ii: 2, iii: 3, iv: 4 })[text ?? ''] ?? numberOf(text);

/** Days from today to that day of this week; Sunday where no name is given. */
export const daysTo = (today: LocalDate, name: string | undefined): number =>
  (name === undefined ? 7 : numberOf(name) - 1) - weekdayOf(today);

/** The day of a `WEEKDAY` match; behind it "nay", `NEXT` or `PAST` says the week. */
export function weekday(today: LocalDate, match: RegExpExecArray): AskedPeriod {
  const weeks = match[3] === undefined || match[3] === 'nay' ? 0 : new RegExp(`^${NEXT}$`).test(match[3]) ? 1 : -1;
  return { kind: 'day', offset: daysTo(today, match[1]) + 7 * weeks };
}

export const yearPart = (year: string | undefined): { year?: number } =>
  year === undefined ? {} : { year: Number(year) };
export const range = (from: LocalDate, to: LocalDate): AskedPeriod => ({ kind: 'range', from, to });

/** Day, month and year as typed, the present year where none was; null for what is no day. */
export function dayOfParts(
  today: LocalDate,
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): LocalDate | null {
  const [d, m] = [Number(day), Number(month)];
  if (d < 1 || d > 31 || m < 1 || m > 12) return null;
  return dayInMonth(year === undefined ? Number(today.slice(0, 4)) : Number(year), m, d);
}

/** "năm ngoái", "sang năm" beside a month or a quarter. */
export const YEAR_SAID = '(?:cua )?(nam (?:ngoai|truoc|sau|toi)|sang nam|nam kia)';
export const yearSaid = (words: string, today: LocalDate): string =>
  String(Number(today.slice(0, 4)) + (/sau|toi|sang/.test(words) ? 1 : /kia/.test(words) ? -2 : -1));

export function single(day: LocalDate | null): AskedPeriod | null {
  return day === null ? null : range(day, day);
}

export function fromTo(from: LocalDate | null, to: LocalDate | null): AskedPeriod | null {
  return from === null || to === null ? null : from <= to ? range(from, to) : range(to, from);
}

/** "3 tuần tới", "2 tháng qua": counted from today. */
export function stretch(today: LocalDate, count: number, unit: string, ahead: boolean): AskedPeriod {
  const days = unit === 'ngay' || unit === 'hom' ? count : unit === 'tuan' ? count * 7 : count * 30;
  if (unit === 'thang') {
    const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
    const index = year * 12 + month - 1 + (ahead ? count : -count);
    const other = dayInMonth(Math.floor(index / 12), (index % 12) + 1, day);
    return ahead ? range(today, other) : range(other, today);
  }
  return ahead ? range(today, addDays(today, days)) : range(addDays(today, -days), today);
}

/** "đầu tháng 12", "giữa tháng 9": the ten days that agencies mean by it; `first` is the first of that month. */
export function partOfMonth(part: string, first: LocalDate | null): AskedPeriod | null {
  if (first === null) return null;
  const [year = 0, month = 1] = first.split('-').map(Number);
  if (part === 'dau') return range(first, addDays(first, 9));
  if (part === 'giua') return range(addDays(first, 10), addDays(first, 19));
  return range(addDays(first, 20), dayInMonth(year, month, 31));
}

export function monthPeriod(month: number, year: string | undefined): AskedPeriod | null {
  return month < 1 || month > 12 ? null : { kind: 'month', month, ...yearPart(year) };
}
