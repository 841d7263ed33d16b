// Days told by where they stand from the document's own: "trước ngày 25 tháng này", "thứ Sáu tuần sau", "trước 17 giờ thứ Sáu".
import { addDays, weekdayOf, type LocalDate } from '../../calendar/local-date.js';
import { isDecoy } from './context.js';
import { dayFrom, partsOf } from './days.js';
import { clauseBefore, matchesOf, says, type DeadlineBody, type Hit, type Scan } from './hit.js';
import { clockTime, LEFT, OPERATOR, patternAt, time, WEEKDAY, weekdayNumber } from './patterns.js';
import { Kind } from './said.js';
import { none, seriesHit } from './series.js';

const HOUR = `(?:(?:luc_)?${time('')}|(?:buoi_)?(?:sang|trua|chieu|toi)_)?`;
const WHEN = `${LEFT}(?:${OPERATOR}|trong|ngay_trong|vao|xong|hoan_thanh)_${HOUR}`;

/** "trước ngày 25 tháng này", "hoàn thành ngày 05 tháng sau". */
const OF_MONTH = patternAt(`${WHEN}(?:ngay_)?(?<d>\\d{1,2})_(?:cua_)?thang_(?<rel>nay|sau|toi)(?![a-z])`);
/** "trước 17 giờ thứ Sáu tuần này", "trong chiều thứ Năm"; "vào ngày thứ 7" is the seventh of several. */
const WEEKDAYS = patternAt(
  `${WHEN}(?:ngay_(?!thu~\\d))?(?:${WEEKDAY})(?:_(?<rel>tuan_(?:nay|sau|toi)))?(?![a-z\\d])(?!~,?~\\(?~(?:ngay_)?\\d|_(?:hang|moi|cua|dau|cuoi|trong)_)`,
);
/** A rhythm told before: "hằng tuần báo cáo … trước 16 giờ thứ Sáu". */
const EVERY_WEEK = /(?:hang|moi|theo|dinh ky|bao cao|(?<n>\d{1,2})) tuan(?![a-z])[^.;]*$/;
const ONCE = /tuan ?(?:\/|mot|0?1) ?lan/;
/** A rhythm anywhere: "báo cáo tháng … trước ngày 05 tháng sau". */
const RHYTHM = /(?:hang|moi|theo|dinh ky|bao cao|so lieu|ket qua) (?:thang|quy)(?![a-z])|dinh ky/;
const FINISHES = /(?:hoan thanh|xong) [^,;.]*$/;
const FAR = 160;

const body = (
  g: Record<string, string | undefined>,
  due: LocalDate,
  doubt: { readonly confidence: number; readonly reason?: string },
): DeadlineBody => {
  const op = (g['op'] ?? '').includes('truoc') ? ('BEFORE' as const) : ('BY' as const);
  const clock = clockTime(g['H'], g['M'], g['P']);
  return clock === null ? { kind: 'DATE', op, due, ...doubt } : { kind: 'DATETIME', op, due, time: clock, ...doubt };
};

const hitOf = (match: RegExpExecArray, rank: number, found: DeadlineBody): Hit => ({
  start: match.index,
  end: match.index + match[0].trimEnd().length,
  rank,
  body: found,
});

function ofMonth(scan: Scan, anchor: LocalDate): Hit[] {
  if (RHYTHM.test(scan.flat)) return [];
  return matchesOf(scan, BEGINS, OF_MONTH).flatMap((match) => {
    const g = match.groups!;
    const { year, month } = partsOf(anchor);
    const index = year * 12 + month - 1 + (g['rel'] === 'nay' ? 0 : 1);
    const due = dayFrom(Math.floor(index / 12), (index % 12) + 1, Number(g['d']));
    if (due === null || due < anchor || isDecoy(scan, match.index)) return [];
    // "báo cáo trước ngày 05 tháng sau" tells of reports that come again.
    if (g['rel'] !== 'nay' && !FINISHES.test(clauseBefore(scan.flat, match.index) + match[0])) return [];
    const doubt =
      g['rel'] === 'nay' ? { confidence: 0.95 } : { confidence: 0.8, reason: 'Có thể là hạn lặp lại hằng tháng' };
    return [hitOf(match, 0, body(g, due, doubt))];
  });
}

function ofWeek(scan: Scan, anchor: LocalDate): Hit[] {
  return matchesOf(scan, BEGINS, WEEKDAYS).flatMap((match) => {
    const g = match.groups!;
    const weekday = weekdayNumber(g);
    if (weekday === null || isDecoy(scan, match.index)) return [];
    const told = EVERY_WEEK.exec(scan.flat.slice(Math.max(0, match.index - FAR), match.index));
    const often = told?.groups!['n'];
    // "02 tuần/lần, vào chiều thứ Năm"; "trong 02 tuần … thứ Năm" is no rhythm.
    if (g['rel'] === undefined && told !== null && (often === undefined || ONCE.test(told[0]))) {
      const clock = clockTime(g['H'], g['M'], g['P']);
      const every = often === undefined ? {} : { n: Number(often) };
      return [
        seriesHit(match, { ...none, freq: 'weekly', weekday, time: clock, ...every }, { confidence: 0.92, rank: 1 }),
      ];
    }
    const ahead = weekday - weekdayOf(anchor);
    const weeks = g['rel'] === undefined ? (ahead < 0 ? 1 : 0) : g['rel'].endsWith('nay') ? 0 : 1;
    const due = addDays(anchor, ahead + 7 * weeks);
    if (due < anchor) return [];
    const reason = 'Thứ trong tuần tính theo ngày ban hành, cần xác nhận ngày';
    return [hitOf(match, 5, body(g, due, { confidence: 0.8, reason }))];
  });
}

/** What such a day may begin with: its limit, "trong", "vào", "xong", "hoàn thành". */
const BEGINS = Kind.Limits | Kind.Labels | Kind.On;

/** Without the document's own day none of them can be known. */
export function relativeHits(scan: Scan): Hit[] {
  const { anchor, flat } = scan;
  if (anchor === null || scan.chat || !says(scan, BEGINS)) return [];
  return [
    ...(says(scan, Kind.Month) && says(scan, Kind.Soon | Kind.Number | Kind.Lasts) ? ofMonth(scan, anchor) : []),
    ...(flat.includes('thu ') || flat.includes('chu nhat') ? ofWeek(scan, anchor) : []),
  ];
}
