import { addDays, weekdayOf, type LocalDate } from '../../calendar/local-date.js';
import type { Deadline } from '../directive.js';
import { fold } from '../../unit/fold.js';
import { endOfMonth, partsOf } from './days.js';
import { clockTime, pattern, time, WEEKDAY, weekdayNumber } from './patterns.js';
import { parseDeadlines } from './parse-deadlines.js';
import { boundedBy } from './series.js';
import { spokenDay } from './spoken-day.js';
import { everyMatch } from '../every-match.js';

const TIME = `(?:(?:truoc_)?${time('')})?`;
const DAY_WORDS = pattern(`(?<![a-z\\d])(?:${TIME})(?<word>hom_nay|ngay_mai|ngay_kia|ngay_mot|mai|mot)(?![a-z])`);
/** Folded, "mai" is also the end of "thương mại" and "mốt" is also "một". */
const SPELT_DAY = /(?:nay|mai|kia|mốt|mot)$/iu;
const WEEK = pattern(
  `(?:${TIME})(?<word>cuoi_tuan_(?:nay|sau|toi)|(?:trong_)?tuan_(?:nay|sau|toi)|cuoi_tuan|cuoi_thang|cuoi_nam)(?![a-z])`,
  '',
);
const WEEKDAYS = pattern(
  `(?<![a-z\\d])${TIME}(?:ngay_)?(?:${WEEKDAY})(?:_(?<next>tuan_(?:nay|sau|toi)))?(?![a-z\\d])`,
  '',
);
const OF_DAY = pattern(
  `(?<![a-z\\d])${TIME}ngay_(?<d>\\d{1,2})(?:_thang_(?<rel>nay|sau|toi))?(?![\\d/.-]|_thang_\\d)`,
  '',
);

function weekEnd(day: LocalDate, weeks: number): LocalDate {
  return addDays(day, 5 - weekdayOf(day) + 7 * weeks + (weekdayOf(day) > 5 && weeks === 0 ? 7 : 0));
}

function dayOfWord(flat: string, today: LocalDate): LocalDate {
  if (flat === 'hom nay') return today;
  if (flat === 'ngay kia' || flat === 'ngay mot' || flat === 'mot') return addDays(today, 2);
  if (flat.endsWith('mai')) return addDays(today, 1);
  const { year, month } = partsOf(today);
  if (flat === 'cuoi nam') return endOfMonth(year, 12);
  if (flat === 'cuoi thang') return endOfMonth(year, month);
  return weekEnd(today, /sau|toi/.test(flat) ? 1 : 0);
}

function weekdayFrom(weekday: number, next: string | undefined, today: LocalDate): LocalDate {
  if (next !== undefined && !next.endsWith('nay')) return addDays(today, weekday - weekdayOf(today) + 7);
  const ahead = weekday - weekdayOf(today);
  return addDays(today, ahead <= 0 && next === undefined ? ahead + 7 : ahead);
}

function built(text: string, match: RegExpExecArray, due: LocalDate): Deadline {
  const clock = clockTime(match.groups!['H'], match.groups!['M'], match.groups!['P']);
  const op = /truoc/.test(match[0]) || /truoc *$/.test(fold(text.slice(0, match.index))) ? 'BEFORE' : 'BY';
  const base = {
    raw: text.slice(match.index, match.index + match[0].length).trim(),
    span: { start: match.index, end: match.index + match[0].length },
    op,
    confidence: 0.95,
    due,
  } as const;
  return clock === null ? { kind: 'DATE', ...base } : { kind: 'DATETIME', ...base, time: clock };
}

/**
 * A deadline in a short chat phrase: "20/6", "hạn thứ Năm", "mai", "17h thứ Sáu tuần sau", "cuối tháng", "15 ngày làm việc", and every
 * form that directives use. `anchor` is today in Asia/Ho_Chi_Minh. Accents may be missing. A weekday means the next such day after
 * today; "tuần sau" the one in the next calendar week. Null when the phrase holds no deadline.
 */
export function parseDeadlinePhrase(text: string, anchor: LocalDate): Deadline | null {
  const normal = text
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const folded = fold(normal);
  const nextMonth = /(?<![a-z])(?:hang|moi|dinh ky|cua) /.test(folded) ? null : OF_DAY.exec(folded);
  if (nextMonth?.groups!['rel'] !== undefined) {
    const due = dayThisOrNextMonth(Number(nextMonth.groups['d']), nextMonth.groups['rel'], anchor);
    if (due !== null) return built(normal, nextMonth, due);
  }
  const stated = parseDeadlines(normal, anchor, { cell: true, chat: true, folded }).filter((d) => d.kind !== 'OPEN');
  const recurring = stated.find((d) => d.kind === 'RECURRING');
  if (recurring?.kind === 'RECURRING') return withEnd(recurring, stated, normal, folded);
  const dated = stated.find((d) => d.kind !== 'REFERENCE');
  // "ngày 25 tháng 12" names a day: neither the whole of the month nor 25 months.
  if (dated === undefined || dated.kind === 'PERIOD' || dated.kind === 'DURATION') {
    const day = spokenDay(normal, folded, anchor);
    if (day !== null) return day;
  }
  if (dated !== undefined) return dated;
  const word = dayWord(normal, folded) ?? WEEK.exec(folded);
  const weekday = WEEKDAYS.exec(folded);
  if (weekday !== null) {
    const number = weekdayNumber(weekday.groups!);
    if (number !== null) return built(normal, weekday, weekdayFrom(number, weekday.groups!['next'], anchor));
  }
  if (word !== null) return built(normal, word, dayOfWord(word.groups!['word']!, anchor));
  const ofDay = OF_DAY.exec(folded);
  if (ofDay !== null) {
    const due = dayThisOrNextMonth(Number(ofDay.groups!['d']), ofDay.groups!['rel'], anchor);
    if (due !== null) return built(normal, ofDay, due);
  }
  return stated[0] ?? null;
}

/** "trước 15 giờ hằng ngày đến 30/11", "… từ 01/12 đến 15/12": the series with the days that the phrase names beside it, and their words with its own. */
function withEnd(
  series: Extract<Deadline, { kind: 'RECURRING' }>,
  stated: readonly Deadline[],
  text: string,
  folded: string,
): Deadline {
  for (const day of stated) {
    const bounded = boundedByDay(series, day, folded);
    if (bounded === null) continue;
    const span = {
      start: Math.min(series.span.start, day.span.start),
      end: Math.max(series.span.end, day.span.end),
    };
    return { ...bounded, span, raw: text.slice(span.start, span.end).trim() };
  }
  return series;
}

function boundedByDay(
  series: Extract<Deadline, { kind: 'RECURRING' }>,
  day: Deadline,
  folded: string,
): Deadline | null {
  if (day.kind === 'WINDOW') return boundedBy(series, day);
  if (day.kind !== 'DATE' && day.kind !== 'PERIOD') return null;
  const before = folded.slice(Math.max(0, day.span.start - 20), day.span.start);
  const said = folded.slice(day.span.start, day.span.end);
  if (TO.test(before) || TO_HERE.test(said)) return boundedBy(series, { due: day.due });
  return FROM.test(said) || / tu $/.test(before)
    ? { ...series, recurrence: { ...series.recurrence, from: day.due } }
    : null;
}
const TO = /(?<![a-z])(?:den|toi)(?: het)?(?: ngay)? $/;
const TO_HERE = /^(?:cho |keo dai )?(?:den|toi) /;
const FROM = /^(?:ke |bat dau )?tu /;

function dayWord(text: string, folded: string): RegExpExecArray | null {
  const spelt = (match: RegExpExecArray): boolean =>
    SPELT_DAY.test(text.slice(match.index, match.index + match[0].length));
  return [...everyMatch(folded, DAY_WORDS)].find(spelt) ?? null;
}

function dayThisOrNextMonth(day: number, rel: string | undefined, today: LocalDate): LocalDate | null {
  const from = partsOf(today);
  const shift = rel === undefined ? (day >= from.day ? 0 : 1) : rel === 'nay' ? 0 : 1;
  const index = from.year * 12 + from.month - 1 + shift;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  if (day < 1 || Number(endOfMonth(year, month).slice(8)) < day) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;
}
