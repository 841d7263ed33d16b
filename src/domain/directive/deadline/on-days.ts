// Days on which what is ordered is to be done: "vận động Nhân dân tổng vệ sinh vào sáng thứ Bảy, ngày 07/02", "thi lần 2 vào ngày 12 và 13/5".
import { isDecoy, MEETING, ordersUntil } from './context.js';
import { clauseBefore, matchesOf, says, type Hit, type Scan } from './hit.js';
import { date, EARLIER_DAYS, LEFT, patternAt, SAID_WEEKDAY } from './patterns.js';
import { resolveDay } from './resolve-day.js';
import { Kind } from './said.js';

const ON_DAY = patternAt(
  `${LEFT}(?:vao_(?:(?:buoi_)?(?:sang|trua|chieu|toi)_)?(?:cac_)?(?=ngay|thu_|chu_nhat)(?:ngay_(?=\\d)(?:${EARLIER_DAYS})?)?|(?:trong|vao)_(?:cac|hai|ba|0?[2-9])_ngay_${EARLIER_DAYS})${SAID_WEEKDAY}${date('')}`,
);
/** "Ngày hội tổ chức vào ngày 18/11", "văn bản ký vào ngày …": what the day belongs to is told, not ordered. */
const TELLS =
  /(?<![a-z])(?:to chuc|dien ra|xay ra|khai mac|be mac|bat dau|ket thuc|ky|ban hanh|thi hanh|hieu luc|roi) *$/;

/** Never sure: the day may be that of an event which the order only speaks of. A day that is past is told. */
export function onDayHits(scan: Scan): Hit[] {
  if (!says(scan, Kind.On | Kind.Labels)) return [];
  return matchesOf(scan, Kind.On | Kind.Labels, ON_DAY).flatMap((match) => {
    const before = clauseBefore(scan.flat, match.index);
    const spoken = scan.text.slice(match.index - before.length, match.index).replace(/\n/g, ' ');
    if (TELLS.test(before) || MEETING.test(spoken) || isDecoy(scan, match.index) || !ordersUntil(before, spoken))
      return [];
    const g = match.groups!;
    const found = resolveDay({ d: g['d']!, m: g['m']!, y: g['y'] }, scan.anchor);
    if (typeof found === 'string' || found.confidence <= 0.5) return [];
    const reason = 'Ngày tổ chức, có thể chỉ là ngày diễn ra sự kiện';
    return [
      {
        start: match.index,
        end: match.index + match[0].trimEnd().length,
        rank: 6,
        body: { kind: 'DATE' as const, op: 'IN' as const, due: found.day, confidence: 0.8, reason },
      },
    ];
  });
}
