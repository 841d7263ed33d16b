import { addDays, dayInMonth, weekdayOf, type LocalDate } from '../../../domain/calendar/local-date.js';
import { periodRange } from './period-range.js';
import {
  D,
  dayOfParts,
  daysTo,
  fromTo,
  L,
  monthPeriod,
  N,
  NEXT,
  numberOf,
  partOfMonth,
  PAST,
  QUARTER,
  quarterOf,
  R,
  range,
  single,
  stretch,
  UNITS,
  WEEKDAY,
  weekday,
  YEAR_SAID,
  yearPart,
  yearSaid,
  type PeriodRule,
} from './period-parts.js';
import { IN_ENGLISH } from './period-english.js';
import { BOTH_ENDS } from './period-ends.js';
import { SPANS } from './period-spans.js';
import type { AskedPeriod } from './question.js';
import { take, type Token } from './tokens.js';

/** "tháng 12 năm ngoái" is one period: its year is no other one. */
const ALONE = '(?<!(?:thang|quy) (?!nay)\\w{1,4} )(?<!(?<![a-z])[tq]\\d{1,2} )';

const RULES: readonly PeriodRule[] = [
  ...BOTH_ENDS,
  ...SPANS,
  [
    new RegExp(`${L}(?:trong |hoi )?(tuan|thang|quy|nam) (truoc|sau|toi) nua${R}`),
    (m) => ({ kind: UNITS[m[1] as keyof typeof UNITS], offset: m[2] === 'truoc' ? -2 : 2 }),
  ],
  [
    new RegExp(
      `${L}(?:ke )?tu (?:dau )?(thang|quy) (\\d{1,2}|iv|iii|ii|i) (?:den|toi) (?:nay|gio|bay gio|hom nay)${R}`,
    ),
    (m, t) => {
      const at = { i: 1, ii: 2, iii: 3, iv: 4 }[m[2] ?? ''] ?? Number(m[2]);
      const from = dayInMonth(Number(t.slice(0, 4)), m[1] === 'quy' ? at * 3 - 2 : at, 1);
      return from === null || from > t ? null : range(from, t);
    },
  ],
  [new RegExp(`${L}(?:tu )?sang (?:den |toi )?gio${R}`), () => ({ kind: 'day', offset: 0 })],
  [
    new RegExp(`${L}ca (tuan|thang|quy)(?= (?:luon|nay|thi)|$)(?: nay)?${R}`),
    (m) => ({ kind: UNITS[m[1] as keyof typeof UNITS], offset: 0 }),
  ],
  [/^mot(?= (?:co|toi|den|han|het|phai)(?![a-z]))/, () => ({ kind: 'day', offset: 2 })],
  [/^nay(?= [a-z])/, () => ({ kind: 'day', offset: 0 })],
  [/^mai(?= [a-z])/, () => ({ kind: 'day', offset: 1 })],
  [
    /(?<![a-z])(?<!(?:bach|hoang|tuong|xuan|quynh|ba) )mai(?= (?:co|ai|doan|gi|den|toi|het|di|han|viec|phai|la|cac|nhung)(?![a-z])|$)/,
    () => ({ kind: 'day', offset: 1 }),
  ],
  [
    new RegExp(`${L}(?:from |tu )?(?:ngay )?${D} (?:den|toi|to|-) (?:het )?(?:ngay )?${D}${R}`),
    (m, t) => fromTo(dayOfParts(t, m[1], m[2], m[3] ?? m[6]), dayOfParts(t, m[4], m[5], m[6])),
  ],
  [
    new RegExp(`${L}(?:tu|ke tu|since)(?: ngay)? ${D}(?: (?:den|toi) (?:nay|gio|hom nay)| tro lai day)?${R}`),
    (m, t) => fromTo(dayOfParts(t, m[1], m[2], m[3]), t),
  ],
  [
    new RegExp(`${L}(?:ke )?tu dau (tuan|thang|quy|nam)(?: nay)?(?: (?:den|toi) (?:nay|gio|bay gio|hom nay))?${R}`),
    (m, t) => range(periodRange({ kind: UNITS[m[1] as keyof typeof UNITS], offset: 0 }, t).from, t),
  ],
  [
    new RegExp(`${L}tu thang (\\d{1,2}) (?:den|toi) (?:het )?thang (\\d{1,2})(?:/(\\d{4})| nam (\\d{4}))?${R}`),
    (m, t) => {
      const year = Number(m[3] ?? m[4] ?? t.slice(0, 4));
      return fromTo(dayInMonth(year, Number(m[1]), 1), dayInMonth(year, Number(m[2]), 31));
    },
  ],
  [
    new RegExp(`(?<!thu )${L}(?:trong )?(?:vong )?${N} (ngay|hom|tuan|thang) (?:nua|toi|sap toi|tiep theo|sau)${R}`),
    (m, t) => stretch(t, numberOf(m[1]), m[2] ?? '', true),
  ],
  [
    new RegExp(
      `(?<!thu )${L}(?:trong )?(?:vong )?${N} (ngay|tuan|thang) (?:qua|gan day|vua qua|gan nhat|vua roi|tro lai day|lai day|truoc|roi)${R}`,
    ),
    (m, t) => stretch(t, numberOf(m[1]), m[2] ?? '', false),
  ],
  [
    new RegExp(`${L}(?:trong )?(?:vong )?(\\d{1,2}) (tuan|thang)(?= [A-Z]|$)`),
    (m, t) => stretch(t, Number(m[1]), m[2] ?? '', false),
  ],
  [
    new RegExp(`${L}${N} thang dau nam(?: (\\d{4})| nay)?${R}`),
    (m, t) => {
      const year = Number(m[2] ?? t.slice(0, 4));
      return range(dayInMonth(year, 1, 1), dayInMonth(year, Math.min(12, numberOf(m[1])), 31));
    },
  ],
  [
    new RegExp(`${L}${N} thang cuoi nam(?: (\\d{4})| nay)?${R}`),
    (m, t) => {
      const year = Number(m[2] ?? t.slice(0, 4));
      return range(dayInMonth(year, Math.max(1, 13 - numberOf(m[1])), 1), dayInMonth(year, 12, 31));
    },
  ],
  [
    new RegExp(`${L}nua (dau|cuoi) (?:thang|month)(?: nay| (\\d{1,2}))?${R}`),
    (m, t) => {
      const asked = m[2] === undefined ? null : monthPeriod(Number(m[2]), undefined);
      const { from, to } = periodRange(asked ?? { kind: 'month', offset: 0 }, t);
      return m[1] === 'dau' ? range(from, addDays(from, 14)) : range(addDays(from, 15), to);
    },
  ],
  [
    new RegExp(`${L}(?<!(?:dung|dan|o|den|toi) )(dau|giua|cuoi) thang (\\d{1,2})(?:[/-](\\d{4})| nam (\\d{4}))?${R}`),
    (m, t) => partOfMonth(m[1] ?? '', dayOfParts(t, '1', m[2], m[3] ?? m[4])),
  ],
  [new RegExp(`${L}ca nam(?= (?:thi|the|sao|nay|ra)|$)(?: nay)?${R}`), () => ({ kind: 'year', offset: 0 })],
  [
    new RegExp(`${L}(?:tu (?:nay|gio|bay gio) (?:den|toi) )?(?:truoc|before) (?:ngay )?${D}${R}`),
    (m, t) => {
      const day = dayOfParts(t, m[1], m[2], m[3]);
      // A duty "trước ngày 30/11" has its day on the 30th: whoever asks so wants that day too.
      return day === null || day <= t ? null : range(t, day);
    },
  ],
  [
    new RegExp(`${L}(?:tu (?:nay|gio|bay gio|hom nay) )?(?:den|toi|cho den|den het|by) (?:ngay )?${D}${R}`),
    (m, t) => {
      const day = dayOfParts(t, m[1], m[2], m[3]);
      return day === null || day < t ? single(day) : range(t, day);
    },
  ],
  // Said alone it is the end itself; "đến cuối tuần" begins today.
  [
    new RegExp(`${L}(?<!(?:den|toi|truoc|tu) )cuoi tuan(?: nay)?(?! (?:sau|toi|truoc|roi|qua))${R}`),
    (_, t) => range(addDays(t, Math.max(0, 5 - weekdayOf(t))), addDays(t, 7 - weekdayOf(t))),
  ],
  [
    new RegExp(
      `${L}(?:(?:tu (?:nay|gio|bay gio|hom nay) )?(?:den|toi)|truoc)? ?(?<!dung )(?:het|cuoi) (tuan|thang|quy|nam)(?: (?:nay|minh))?(?! \\d)${R}`,
    ),
    (m, t) => range(t, periodRange({ kind: UNITS[m[1] as keyof typeof UNITS], offset: 0 }, t).to),
  ],
  // The new year of the calendar; that of the moon has no day here.
  [
    new RegExp(`${L}(?:tu (?:nay|gio) )?(?:truoc|den|toi)(?: ngay| dip| khi)? tet (?:duong(?: lich)?|tay)${R}`),
    (_, t) => range(t, periodRange({ kind: 'year', offset: 0 }, t).to),
  ],
  [
    new RegExp(
      `${L}(?:(?:ngay|sang|chieu|trong) )?(?<!may )hom nay|${L}trong ngay(?! (?:\\d|mai|kia|nao|tet|PERIOD|BASE))${R}|${L}(?:sang|chieu|toi) nay${R}|${L}(?:today|bua nay)${R}`,
    ),
    () => ({ kind: 'day', offset: 0 }),
  ],
  [
    new RegExp(
      `${L}(?:(?:ngay|sang|chieu|(?<!(?:cua|cho|voi|viec) )toi) )?hom qua${R}|${L}(?:yesterday|bua qua|ngay qua)${R}`,
    ),
    () => ({ kind: 'day', offset: -1 }),
  ],
  [new RegExp(`${L}(?:ngay )?hom kia${R}`), () => ({ kind: 'day', offset: -2 })],
  [new RegExp(`${L}(?:ngay (?:kia|mot|mai kia))${R}`), () => ({ kind: 'day', offset: 2 })],
  [
    new RegExp(`${L}(?:(?:ngay|sang|chieu|(?<!(?:cua|cho|voi|viec) )toi) mai|tomorrow)${R}`),
    () => ({ kind: 'day', offset: 1 }),
  ],
  [
    new RegExp(
      `${L}(?:tu (?:nay|gio|bay gio) )?(?:truoc|den|toi|muon nhat|cham nhat)(?: la)? (?:ngay |het )?${WEEKDAY}(?: tuan (nay|${NEXT}))?${R}`,
    ),
    (m, t) => range(t, periodRange(weekday(t, m), t).to),
  ],
  // "thứ hai tới" is the next one that comes, "thứ sáu vừa rồi" the last one that went.
  [
    new RegExp(`${L}(?:ngay |hom )?${WEEKDAY} (toi|sap toi|vua roi|vua qua)(?! (?:dau|han|ky|khau|buoc|muc))${R}`),
    (m, t) => {
      const offset = daysTo(t, m[1]);
      const ahead = /toi/.test(m[3] ?? '');
      return { kind: 'day', offset: ahead ? (offset > 0 ? offset : offset + 7) : offset < 0 ? offset : offset - 7 };
    },
  ],
  [new RegExp(`${L}(?:ngay |hom )?${WEEKDAY}(?: tuan (nay|${NEXT}|${PAST}))?${R}`), (m, t) => weekday(t, m)],
  [
    new RegExp(
      `${L}trong (tuan|thang|quy|nam)(?= (?!\\d|(?:truoc|sau|toi|qua|roi|ngoai|vua|sap|nay|muoi|gieng|bay|tam|chin|hai|ba|tu|bon|mot|i|ii|iii|iv)(?![a-z]))|$)`,
    ),
    (m) => ({ kind: UNITS[m[1] as keyof typeof UNITS], offset: 0 }),
  ],
  [
    new RegExp(`${L}(?:trong )?(tuan|thang|quy|nam) (?:nay|hien tai|hien nay)${R}`),
    (m) => ({ kind: UNITS[m[1] as keyof typeof UNITS], offset: 0 }),
  ],
  [
    new RegExp(`${L}${ALONE}(?:trong |hoi )?(tuan|thang|quy|nam) (?:truoc do|${PAST}|ngoai)${R}`),
    (m) => ({ kind: UNITS[m[1] as keyof typeof UNITS], offset: -1 }),
  ],
  [
    new RegExp(
      `${L}(?:trong |sang |qua )?(tuan|thang|quy) ${NEXT}${R}|(?<!(?:thang|quy) \\w{1,4} )${L}(?:sang|qua) (tuan|thang|quy|nam)(?! (?:\\d|[iv]+(?![a-z])|nay|truoc|mot|hai|ba|bon|tu|muoi))${R}|(?<!(?:thang|quy) \\w{1,5} )${L}(nam) (?:sau|toi)${R}`,
    ),
    (m) => ({ kind: UNITS[(m[1] ?? m[2] ?? m[3]) as keyof typeof UNITS], offset: 1 }),
  ],
  [new RegExp(`${L}${ALONE}nam ngoai${R}`), () => ({ kind: 'year', offset: -1 })],
  [new RegExp(`${L}${ALONE}nam kia${R}`), () => ({ kind: 'year', offset: -2 })],
  ...IN_ENGLISH,
  [
    new RegExp(`${L}(?:ngay )(\\d{1,2}) thang (\\d{1,2})(?:/(\\d{4})| nam (\\d{4}))?${R}`),
    (m, t) => single(dayOfParts(t, m[1], m[2], m[3] ?? m[4])),
  ],
  [
    new RegExp(
      `${L}(?:trong |cua |hoi |ca )?(?:thang|t)[ ]?(\\d{1,2})(?:[/-](\\d{4})| nam (\\d{4})| (20\\d{2})| ${YEAR_SAID})?(?: nay| nam nay)?${R}`,
    ),
    (m, t) => monthPeriod(Number(m[1]), m[5] === undefined ? (m[2] ?? m[3] ?? m[4]) : yearSaid(m[5], t)),
  ],
  [
    new RegExp(
      `${L}(?:trong |hoi |ca )?thang (muoi mot|muoi hai|muoi|gieng|hai|ba|tu|bon|nam|sau|bay|tam|chin|chap)(?: nam (\\d{4})| ${YEAR_SAID})?${R}`,
    ),
    (m, t) => monthPeriod(numberOf(m[1]), m[3] === undefined ? m[2] : yearSaid(m[3], t)),
  ],
  [
    new RegExp(
      `${L}(?:trong |cua |hoi |ca )?(?:quy|q)[ ]?${QUARTER}(?:[/-](\\d{4})| nam (\\d{4})| (20\\d{2})| ${YEAR_SAID})?(?: nay| nam nay)?${R}`,
    ),
    (m, t) => ({
      kind: 'quarter',
      quarter: quarterOf(m[1]),
      ...yearPart(m[5] === undefined ? (m[2] ?? m[3] ?? m[4]) : yearSaid(m[5], t)),
    }),
  ],
  [new RegExp(`${L}(\\d{1,2})/(20\\d{2})${R}`), (m) => monthPeriod(Number(m[1]), m[2])],
  [new RegExp(`${L}(?:ngay |hom )?${D}${R}`), (m, t) => single(dayOfParts(t, m[1], m[2], m[3]))],
  [new RegExp(`${L}(?:ca |trong )?nam (20\\d{2}|19\\d{2})${R}`), (m) => ({ kind: 'year', year: Number(m[1]) })],
  [
    new RegExp(`${L}(?:ngay|mung|mong) (\\d{1,2})(?: thang nay)?${R}`),
    (m, t) => single(dayOfParts(t, m[1], t.slice(5, 7), undefined)),
  ],
  [new RegExp(`${L}(20[2-3]\\d)${R}`), (m) => ({ kind: 'year', year: Number(m[1]) })],
];

/** "phường Hoa Mai" is not tomorrow, nor "chậm mãi"; "tới nay" is not tonight. */
const isName = (tokens: readonly Token[], match: RegExpExecArray | null): boolean => {
  if (match === null) return false;
  const raw = match.index === 0 ? '' : (tokens[match.input.slice(0, match.index).split(' ').length - 1]?.raw ?? '');
  return (match[0] === 'mai' && /^(?:Mai|mãi|mải)$/u.test(raw)) || (match[0] === 'toi nay' && raw === 'tới');
};

/** Takes one period out of the sentence: the rule that stands first in the list wins. Null when there is none. */
export function takePeriod(
  tokens: Token[],
  today: LocalDate,
  marker: 'PERIOD' | 'BASE' = 'PERIOD',
): AskedPeriod | null {
  for (const [pattern, make] of RULES) {
    const match = pattern.exec(tokens.map((token) => token.key).join(' '));
    const period = match === null ? null : make(match, today);
    if (period === null || isName(tokens, match)) continue;
    take(tokens, pattern, marker);
    return period;
  }
  return null;
}
