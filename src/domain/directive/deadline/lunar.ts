// Days told by the lunar calendar: "trước ngày 10 tháng 3 âm lịch (tức ngày 31/3/2025)".
import type { LocalDate } from '../../calendar/local-date.js';
import type { Hit, Scan } from './hit.js';
import { date, pattern, SAID_WEEKDAY } from './patterns.js';
import { resolveDay } from './resolve-day.js';

/** Right behind a day: it is one of the moon's. "(âm lịch)", "năm Ất Tỵ âm lịch", "AL". */
const LUNAR = /^[ ,]{0,2}(?:nam [a-z]{2,4} [a-z]{1,4} ?)?\(?(?:am lich|al(?![a-z]))\)?/;
/** What it is by the sun. */
const SOLAR = pattern(
  `^[ ,;(]{0,3}(?:tuc|nham)(?:_la)?(?:_vao)?_(?:ngay_)?${SAID_WEEKDAY}(?:ngay_)?(?:duong_lich_)?${date('')}`,
  '',
);
const NOT_TOLD = { confidence: 0.5, reason: 'Hạn ghi theo âm lịch, cần chọn ngày dương lịch' };

function solarDay(rest: string, anchor: LocalDate | null): LocalDate | null {
  const g = SOLAR.exec(rest)?.groups;
  if (g === undefined) return null;
  const found = resolveDay({ d: g['d']!, m: g['m']!, y: g['y'] }, anchor);
  return typeof found === 'string' ? null : found.day;
}

/** The same limits, those of lunar days on the solar day that the text gives for it; where it gives none a person is asked. */
export const withSolarDays = ({ flat, anchor }: Scan, hits: readonly Hit[]): Hit[] =>
  hits.map((hit) => {
    const lunar = LUNAR.exec(flat.slice(hit.end, hit.end + 40));
    if (lunar === null || !('due' in hit.body)) return hit;
    const told = hit.end + lunar[0].length;
    // Of a window only its last day is told by the sun.
    const day = hit.body.kind === 'WINDOW' ? null : solarDay(flat.slice(told, told + 60), anchor);
    return day === null
      ? { ...hit, body: { ...hit.body, ...NOT_TOLD } }
      : { ...hit, body: { ...hit.body, due: day, confidence: 0.95 } };
  });
