import type { LocalDate } from '../../../domain/calendar/local-date.js';
import { dayInMonth } from '../../../domain/calendar/local-date.js';
import {
  D,
  dayOfParts,
  L,
  NEXT,
  numberOf,
  PAST,
  QUARTER,
  quarterOf,
  R,
  range,
  UNITS,
  WEEKDAY,
  weekday,
  yearPart,
} from './period-parts.js';
import type { PeriodRule } from './period-parts.js';
import { periodRange } from './period-range.js';
import type { AskedPeriod } from './question.js';

type Days = { readonly from: LocalDate; readonly to: LocalDate };

const YEAR = '(?:/(\\d{4})| nam (\\d{4}))?';
const NOW = '(?:nay|gio|bay gio|hom nay|hien tai|hien nay|thoi diem nay)';

/** What can stand at either end of "từ … đến …", and the days it means. */
const ENDS: readonly (readonly [string, (match: RegExpExecArray, today: LocalDate) => AskedPeriod | null])[] = [
  [
    'dau (tuan|thang|quy|nam)(?: nay)?',
    (m, t) => {
      const { from } = periodRange({ kind: UNITS[m[1] as keyof typeof UNITS], offset: 0 }, t);
      return range(from, from);
    },
  ],
  [
    `(?:het |cuoi )?(tuan|thang|quy|nam) (nay|ngoai|${PAST}|${NEXT})`,
    (m) => ({
      kind: UNITS[m[1] as keyof typeof UNITS],
      offset: m[2] === 'nay' ? 0 : new RegExp(`^${NEXT}$`).test(m[2] ?? '') ? 1 : -1,
    }),
  ],
  [
    `(?:het |cuoi |dau )?thang (\\d{1,2})${YEAR}`,
    (m, t) => {
      const first = dayOfParts(t, '1', m[1], m[2] ?? m[3]);
      return first === null ? null : { kind: 'month', month: Number(m[1]), year: Number(first.slice(0, 4)) };
    },
  ],
  [
    `(?:het |cuoi |dau )?(?:quy|q) ?${QUARTER}${YEAR}`,
    (m, t) => ({ kind: 'quarter', quarter: quarterOf(m[1]), year: Number(m[2] ?? m[3] ?? t.slice(0, 4)) }),
  ],
  ['(?:het|cuoi) (tuan|thang|quy|nam)(?! \\d)', (m) => ({ kind: UNITS[m[1] as keyof typeof UNITS], offset: 0 })],
  ['(?:ngay )?hom qua', () => ({ kind: 'day', offset: -1 })],
  [`(?:ngay |hom |het )*${WEEKDAY}(?: tuan (nay|${NEXT}|${PAST}))?`, (m, t) => weekday(t, m)],
  [
    `(?:ngay )?${D}`,
    (m, t) => {
      const day = dayOfParts(t, m[1], m[2], m[3]);
      return day === null ? null : range(day, day);
    },
  ],
];

const anyEnd = ENDS.map(([source]) => source.replace(/\((?!\?)/g, '(?:')).join('|');

function daysOf(words: string, today: LocalDate): Days | null {
  for (const [source, make] of ENDS) {
    const match = new RegExp(`^(?:${source})$`).exec(words);
    const period = match === null ? null : make(match, today);
    if (period !== null) return periodRange(period, today);
  }
  return null;
}

/** From the first day of the one to the last day of the other; what runs backwards is no stretch. */
function between(first: string, last: string, today: LocalDate): AskedPeriod | null {
  const [from, to] = [daysOf(first, today), daysOf(last, today)];
  return from === null || to === null || to.to < from.from ? null : range(from.from, to.to);
}

/** Words that set two stretches against each other: then they are no single one. */
const COMPARED = /(?<![a-z])(?:so (?:sanh|voi)|doi chieu|hon|kem|khac|compare)(?![a-z])/;

/** Stretches of which both ends are said, in whatever way each is named. */
export const BOTH_ENDS: readonly PeriodRule[] = [
  [
    new RegExp(`${L}(?:tinh )?(?:ke )?tu (?:hoi |luc )?(${anyEnd}) (?:cho )?(?:den|toi|-) ${NOW}${R}`),
    (m, t) => {
      const from = daysOf(m[1] ?? '', t);
      return from === null || from.from > t ? null : range(from.from, t);
    },
  ],
  [
    new RegExp(`${L}(?:tinh )?(?:ke )?tu (?:hoi |luc )?(${anyEnd}) (?:cho )?(?:den|toi|-) (${anyEnd})${R}`),
    (m, t) => between(m[1] ?? '', m[2] ?? '', t),
  ],
  [
    new RegExp(
      `${L}(?:tu (?:nay|gio|bay gio|hom nay) )(?:cho )?(?:den|toi) ((?:het |cuoi )?(?:thang \\d{1,2}${YEAR.replace(/\((?!\?)/g, '(?:')}|(?:thang|quy|tuan|nam) ${NEXT}))${R}`,
    ),
    (m, t) => {
      const to = daysOf(m[1] ?? '', t);
      return to === null || to.to < t ? null : range(t, to.to);
    },
  ],
  [
    new RegExp(`${L}(?:trong )?khoang (${anyEnd}) (?:den|toi|va|-) (${anyEnd})${R}`),
    (m, t) => between(m[1] ?? '', m[2] ?? '', t),
  ],
  [
    new RegExp(
      `${L}giua (?:ngay )?(${D.replace(/\((?!\?)/g, '(?:')}) va (?:ngay )?(${D.replace(/\((?!\?)/g, '(?:')})${R}`,
    ),
    (m, t) => between(m[1] ?? '', m[2] ?? '', t),
  ],
  [
    new RegExp(`${L}(thang \\d{1,2}) (?:den|toi|-) (?:het )?(thang \\d{1,2})${R}`),
    (m, t) => between(m[1] ?? '', m[2] ?? '', t),
  ],
  [
    new RegExp(`${L}(?:tu )?thang (\\d{1,2})(?:-| - | den | toi )(\\d{1,2})(?![/\\d])${R}`),
    (m, t) => between(`thang ${m[1]}`, `thang ${m[2]}`, t),
  ],
  [
    new RegExp(`${L}(?:ca )?quy (iv|iii|ii|i|[1-4])(?:-| (?:den|toi|va|,) )(?:het )?(?:quy )?(iv|iii|ii|i|[1-4])${R}`),
    (m, t) => (COMPARED.test(m.input) ? null : between(`quy ${m[1]}`, `quy ${m[2]}`, t)),
  ],
  // "đến hết quý III": from the beginning of its year, or from today when it is still running.
  [
    new RegExp(`${L}(?:tinh )?(?:den|toi|cho den) (?:het |cuoi )quy ${QUARTER}${YEAR}${R}`),
    (m, t) => {
      const to = daysOf(`quy ${m[1]}${m[2] === undefined && m[3] === undefined ? '' : `/${m[2] ?? m[3]}`}`, t);
      if (to === null) return null;
      return to.to < t
        ? range(periodRange({ kind: 'year', year: Number(to.to.slice(0, 4)) }, t).from, to.to)
        : range(t, to.to);
    },
  ],
  [
    new RegExp(`${L}(?:(mot|hai|ba|[1-3]) )?quy dau nam(?: (\\d{4})| nay)?${R}`),
    (m, t) => {
      const year = Number(m[2] ?? t.slice(0, 4));
      return range(dayInMonth(year, 1, 1), dayInMonth(year, 3 * (m[1] === undefined ? 1 : numberOf(m[1])), 31));
    },
  ],
  [
    new RegExp(`${L}quy cuoi(?: cung)?(?: cua)? nam(?: (\\d{4})| nay)?${R}`),
    (m) => ({ kind: 'quarter', quarter: 4, ...yearPart(m[1]) }),
  ],
  // "hôm nay và mai", "tuần này, tuần sau": what is now and what comes next are one stretch.
  [
    new RegExp(`${L}(?:trong )?hom nay(?: ,| va| voi| hoac| lan| cung)? (?:ca )?(?:ngay )?mai${R}`),
    (_, t) => range(periodRange({ kind: 'day', offset: 0 }, t).from, periodRange({ kind: 'day', offset: 1 }, t).to),
  ],
  [
    new RegExp(
      `${L}(?:trong )?(?:ca )?(tuan|thang|quy) nay(?: ,| va| voi| hoac| lan| cung) (?:ca )?(?:sang )?\\1? ?(?:${NEXT})${R}`,
    ),
    (m, t) => {
      const kind = UNITS[m[1] as keyof typeof UNITS];
      return COMPARED.test(m.input)
        ? null
        : range(periodRange({ kind, offset: 0 }, t).from, periodRange({ kind, offset: 1 }, t).to);
    },
  ],
];
