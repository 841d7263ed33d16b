import { addDays, dayInMonth, type LocalDate } from '../../../domain/calendar/local-date.js';
import type { AskedPeriod } from './question.js';

/** A day as written, a count, and the edges of a word in the flat sentence. */
export const D = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}))?';
export const N = '(\\d{1,2}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)';
export const L = '(?<![a-z\\d/&])';
export const R = '(?![a-z\\d/&])';

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

/** "năm ngoái", "năm sau" beside a month or a quarter. */
export const yearSaid = (words: string, today: LocalDate): string =>
  String(Number(today.slice(0, 4)) + (/sau|toi/.test(words) ? 1 : -1));

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
