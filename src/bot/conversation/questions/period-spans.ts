import { addDays, dayInMonth, type LocalDate } from '../../../domain/calendar/local-date.js';
import {
  D,
  dayOfParts,
  fromTo,
  L,
  N,
  NEXT,
  numberOf,
  partOfMonth,
  PAST,
  R,
  range,
  single,
  stretch,
  type PeriodRule,
} from './period-parts.js';
import { periodRange } from './period-range.js';
import type { AskedPeriod } from './question.js';

const M = '(\\d{1,2})(?:/(\\d{4})| nam (\\d{4}))?';

const firstOf = (today: LocalDate, month: string | undefined, year?: string): LocalDate | null =>
  dayOfParts(today, '1', month, year);
const endOf = (first: LocalDate): LocalDate => {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return dayInMonth(year, month, 31);
};
const january = (day: LocalDate): LocalDate => dayInMonth(Number(day.slice(0, 4)), 1, 1);

/** Up to a day: from today when it lies ahead, from the beginning of its year when it is past. */
const upTo = (today: LocalDate, last: LocalDate): AskedPeriod =>
  last < today ? range(january(last), last) : range(today, last);

/** The beginning and the end of a week, month or year, as agencies say them: two days, ten days, a quarter. */
function partOf(part: string, unit: string, when: string, today: LocalDate): AskedPeriod | null {
  const offset = /^(?:truoc|qua|roi|vua|ngoai)/.test(when) ? -1 : /^(?:sau|toi)/.test(when) ? 1 : 0;
  if (unit === 'tuan') {
    const { from } = periodRange({ kind: 'week', offset }, today);
    return part === 'dau'
      ? range(from, addDays(from, 1))
      : part === 'giua'
        ? range(addDays(from, 2), addDays(from, 3))
        : range(addDays(from, 4), addDays(from, 6));
  }
  if (unit === 'thang') return partOfMonth(part, periodRange({ kind: 'month', offset }, today).from);
  const year = Number(today.slice(0, 4)) + offset;
  return part === 'giua'
    ? range(dayInMonth(year, 5, 1), dayInMonth(year, 8, 31))
    : { kind: 'quarter', quarter: part === 'dau' ? 1 : 4, year };
}

/** Stretches of which only one end is said, parts of a week, month or year, and the reports of six and nine months. */
export const SPANS: readonly PeriodRule[] = [
  [
    new RegExp(`${L}(?:tu |ke tu )(?:ngay )?(\\d{1,2})(?: den | toi | - |-)(?:ngay )?${D}${R}`),
    (m, t) => fromTo(dayOfParts(t, m[1], m[3], m[4]), dayOfParts(t, m[2], m[3], m[4])),
  ],
  [
    new RegExp(`${L}(\\d{1,2})-(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?${R}`),
    (m, t) => fromTo(dayOfParts(t, m[1], m[3], m[4]), dayOfParts(t, m[2], m[3], m[4])),
  ],
  [
    new RegExp(`${L}(?:(?:ke )?tu )?thang ${M} (?:den|toi) (?:nay|gio|bay gio|hom nay)${R}`),
    (m, t) => fromTo(firstOf(t, m[1], m[2] ?? m[3]), t),
  ],
  [
    new RegExp(`${L}(?:cac )?thang (\\d{1,2})(?: ,? ?\\d{1,2}){0,3}(?: ,| va|,)+ (?:thang )?(\\d{1,2})(?!/)${R}`),
    (m, t) => {
      const [first, last] = [firstOf(t, m[1]), firstOf(t, m[2])];
      return first === null || last === null || last <= first ? null : range(first, endOf(last));
    },
  ],
  [
    new RegExp(`${L}(?<!\\d )(?:tinh )?(?:den|toi|cho den) (?:het |cuoi )(?:thang )${M}${R}`),
    (m, t) => {
      const first = firstOf(t, m[1], m[2] ?? m[3]);
      return first === null ? null : upTo(t, endOf(first));
    },
  ],
  [
    new RegExp(`${L}(?<!(?:\\d|ngay|thang \\d{1,2}) )(?:tinh )?(?:den|toi|cho den) (?:het )?(?:ngay )?${D}${R}`),
    (m, t) => {
      const day = dayOfParts(t, m[1], m[2], m[3]);
      return day === null || day >= t ? null : upTo(t, day);
    },
  ],
  [
    new RegExp(`${L}truoc (?:ngay )?${D}${R}`),
    (m, t) => {
      const day = dayOfParts(t, m[1], m[2], m[3]);
      return day === null || day > t ? null : upTo(t, addDays(day, -1));
    },
  ],
  [
    new RegExp(`${L}(?:sau|after) (?:ngay )?${D}${R}`),
    (m, t) => {
      const day = dayOfParts(t, m[1], m[2], m[3]);
      if (day === null) return null;
      return day < t ? range(addDays(day, 1), t) : range(addDays(day, 1), dayInMonth(Number(day.slice(0, 4)), 12, 31));
    },
  ],
  [new RegExp(`${L}(?<!thu )${N} (tuan|thang) nay${R}`), (m, t) => stretch(t, numberOf(m[1]), m[2] ?? '', false)],
  [new RegExp(`${L}nua nam (?:nay|qua|vua qua|vua roi)${R}`), (_, t) => stretch(t, 6, 'thang', false)],
  [
    new RegExp(`${L}nua thang (?:nay|qua|vua qua|vua roi|gan day|tro lai day)${R}`),
    (_, t) => stretch(t, 15, 'ngay', false),
  ],
  [
    new RegExp(`${L}nua (?:(dau|cuoi) nam|nam (dau|cuoi))(?: (\\d{4})| nay| (ngoai|truoc))?${R}`),
    (m, t) => {
      const year = Number(m[3] ?? t.slice(0, 4)) - (m[4] === undefined ? 0 : 1);
      return (m[1] ?? m[2]) === 'dau'
        ? range(dayInMonth(year, 1, 1), dayInMonth(year, 6, 30))
        : range(dayInMonth(year, 7, 1), dayInMonth(year, 12, 31));
    },
  ],
  // "mùng 5 tháng sau", "ngày 20 tháng trước"
  [
    new RegExp(
      `${L}(?:ngay |hom )?(?:mung |mong )?(?<=(?:ngay|hom|mung|mong) )(\\d{1,2}) (?:cua )?thang (${NEXT}|${PAST})${R}`,
    ),
    (m, t) => {
      const offset = new RegExp(`^${NEXT}$`).test(m[2] ?? '') ? 1 : -1;
      const { from } = periodRange({ kind: 'month', offset }, t);
      return single(dayOfParts(t, m[1], from.slice(5, 7), from.slice(0, 4)));
    },
  ],
  // Reports are of six and of nine months: counted from January.
  [
    new RegExp(`${L}(?:ca |trong )?([69]|1[01]) thang(?= [A-Z]|$)`),
    (m, t) => range(january(t), dayInMonth(Number(t.slice(0, 4)), Number(m[1]), 31)),
  ],
  [
    new RegExp(
      `(?<!(?:den|toi|tu|het|ke tu|dung|dan|hang|o) )${L}(dau|giua|cuoi) (tuan|thang|nam) (truoc|qua|roi|vua roi|vua qua|sau|toi|ngoai)${R}`,
    ),
    (m, t) => partOf(m[1] ?? '', m[2] ?? '', m[3] ?? '', t),
  ],
  [
    new RegExp(
      `(?<!(?:den|toi|tu|het|ke tu|dung|dan|hang|thang|o) )${L}(dau|giua) (tuan|thang|nam)(?: nay)?(?! (?:den|toi|\\d))${R}`,
    ),
    (m, t) => partOf(m[1] ?? '', m[2] ?? '', '', t),
  ],
  [
    new RegExp(`${L}(?:year|month|week) to date${R}`),
    (m, t) =>
      range(
        periodRange({ kind: m[0].startsWith('y') ? 'year' : m[0].startsWith('m') ? 'month' : 'week', offset: 0 }, t)
          .from,
        t,
      ),
  ],
  // "48 giờ tới" is two days.
  [
    new RegExp(
      `${L}(?:trong )?(?:vong )?(\\d{1,3}) ?(?:gio|h) (?:nua|toi|sap toi|tiep theo|(qua|vua qua|gan day))${R}`,
    ),
    (m, t) => stretch(t, Math.ceil(Number(m[1]) / 24), 'ngay', m[2] === undefined),
  ],
];
