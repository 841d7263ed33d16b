import { addDays, weekdayOf } from '../../../domain/calendar/local-date.js';
import { L, monthPeriod, R, range, single, stretch, type PeriodRule } from './period-parts.js';

const ENGLISH_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const ENGLISH_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Weeks, months and days as they are said in English. */
export const IN_ENGLISH: readonly PeriodRule[] = [
  [
    new RegExp(`${L}(?:in )?(?:the )?(next|last|past) (\\d{1,2}) (day|week)s?${R}`),
    (m, t) => stretch(t, Number(m[2]), m[3] === 'day' ? 'ngay' : 'tuan', m[1] === 'next'),
  ],
  [
    new RegExp(`${L}(by|before|until|till)? ?(this |next |last )?(${ENGLISH_DAYS.join('|')})${R}`),
    (m, t) => {
      const offset = ENGLISH_DAYS.indexOf(m[3] ?? '') + 1 - weekdayOf(t);
      const weeks = m[2] === 'next ' ? 7 : m[2] === 'last ' ? -7 : 0;
      const day = addDays(t, offset + weeks);
      return m[1] === undefined || day < t ? single(day) : range(t, day);
    },
  ],
  [
    new RegExp(`${L}(?:for|in|of|over) the (week|month|quarter|year)${R}`),
    (m) => ({ kind: m[1] as 'week', offset: 0 }),
  ],
  [
    new RegExp(`${L}(this|last|previous|next) (day|week|month|quarter|year)${R}`),
    (m) => ({ kind: m[2] as 'week', offset: m[1] === 'this' ? 0 : m[1] === 'next' ? 1 : -1 }),
  ],
  [
    new RegExp(
      `${L}(?:in |for |of )?(${ENGLISH_MONTHS.map((month) => (month === 'may' ? '(?<=in |for |of )may' : month)).join('|')})(?: (20\\d{2}))?${R}`,
    ),
    (m) => monthPeriod(ENGLISH_MONTHS.indexOf(m[1] ?? '') + 1, m[2]),
  ],
];
