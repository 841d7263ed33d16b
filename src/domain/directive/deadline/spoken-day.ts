import type { LocalDate } from '../../calendar/local-date.js';
import type { Deadline } from '../directive.js';
import { resolveDay } from './resolve-day.js';
import { readNumber } from './numbers.js';
import { clockTime, pattern, time } from './patterns.js';

const WORD = '(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi)';
const IN_WORDS = `${WORD}(?:_${WORD}){0,2}`;
const DAY = pattern(
  `(?<![a-z\\d])(?:(?:truoc_)?${time('')})?(?<sign>(?:ngay_)?(?:m[uo]ng_)?)(?<d>\\d{1,2}|${IN_WORDS})_thang_(?<m>\\d{1,2}|${IN_WORDS})(?:(?:~,?~nam_|~[/-]~|_)(?<y>\\d{4}))?(?![a-z\\d/]|_ngay(?![a-z]))`,
  '',
);
/** "20/12/26": in chat a year of two digits is one of this century. */
const SHORT_YEAR = pattern(
  `(?<![a-z\\d/.-])(?:(?:truoc_)?${time('')})?(?:ngay_)?(?<d>\\d{1,2})~[-/.]~(?<m>\\d{1,2})~[-/.]~(?<y>\\d{2})(?![\\d/])`,
  '',
);
/** "trong 3 tháng 10, 11 và 12" counts months; "thứ hai tháng 12" is a weekday. */
const COUNTS = /(?:trong(?: vong)?|thu|tuan|cac) *$/;
/** Said in words, so small a number in front of "tháng" is more often how many. */
const SMALL = 10;

/** A day told with the word "tháng" ("25 tháng 12", "mùng 5 tháng 12 năm 2026", "hai mươi lăm tháng mười hai") or with a short year; null when none is. */
export function spokenDay(text: string, folded: string, anchor: LocalDate): Deadline | null {
  const match = SHORT_YEAR.exec(folded) ?? DAY.exec(folded);
  if (match === null || COUNTS.test(folded.slice(0, match.index))) return null;
  const g = match.groups!;
  const [d, m] = [readNumber(g['d']!), readNumber(g['m']!)];
  if (d === null || m === null) return null;
  if (g['sign'] === '' && d <= SMALL && !/^\d/.test(g['d']!)) return null;
  const y = g['y']?.length === 2 ? `20${g['y']}` : g['y'];
  const found = resolveDay({ d: String(d), m: String(m), y }, anchor);
  if (typeof found === 'string') return null;
  const clock = clockTime(g['H'], g['M'], g['P']);
  const base = {
    raw: text.slice(match.index, match.index + match[0].length).trim(),
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
    op: /truoc/.test(match[0]) || /truoc *$/.test(folded.slice(0, match.index)) ? ('BEFORE' as const) : ('BY' as const),
    confidence: found.confidence,
    ...(found.reason === undefined ? {} : { reason: found.reason }),
    due: found.day,
  };
  return clock === null ? { kind: 'DATE', ...base } : { kind: 'DATETIME', ...base, time: clock };
}
