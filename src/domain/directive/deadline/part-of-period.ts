// What "đầu", "giữa", "cuối" and a week leave of a month.
import { addDays } from '../../calendar/local-date.js';
import { dayFrom, partsOf } from './days.js';
import type { Range } from './period-ranges.js';

/** "tuần thứ hai của tháng 10": its days 8 to 14; "tuần cuối" the last seven. By the calendar the week may end otherwise: asked. */
export const WEEK = /tuan (?:thu )?(dau|nhat|hai|ba|tu|cuoi|[1-4])/;
const WEEK_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['dau', 1],
  ['nhat', 1],
  ['hai', 2],
  ['ba', 3],
  ['tu', 4],
]);

/** "đầu tháng" 1–10, "giữa tháng" 11–20, "cuối tháng" 21–end narrow the start only for months; the due day of "đầu/giữa" is theirs. */
export function partOf(range: Range, lead: string): Range {
  const { year, month } = partsOf(range.from);
  if (partsOf(range.due).month !== month) return range;
  const week = WEEK.exec(lead)?.[1];
  if (week === 'cuoi') return { from: addDays(range.due, -6), due: range.due };
  if (week !== undefined) {
    const last = (WEEK_NUMBERS.get(week) ?? Number(week)) * 7;
    return { from: dayFrom(year, month, last - 6)!, due: dayFrom(year, month, last)! };
  }
  if (lead.includes('nua dau ')) return { from: range.from, due: dayFrom(year, month, 15)! };
  if (lead.includes('nua cuoi ')) return { from: dayFrom(year, month, 16)!, due: range.due };
  if (lead.includes('dau ')) return { from: range.from, due: dayFrom(year, month, 10)! };
  if (lead.includes('giua ')) return { from: dayFrom(year, month, 11)!, due: dayFrom(year, month, 20)! };
  return lead.includes('cuoi ') ? { from: dayFrom(year, month, 21)!, due: range.due } : range;
}

/** "đầu tuần" is its first two days, "giữa tuần" the third, "cuối tuần" what is left of it. */
export function partOfWeek({ from, due }: Range, lead: string): Range {
  if (lead.includes('dau ')) return { from, due: addDays(from, 1) };
  if (lead.includes('giua ')) return { from, due: addDays(from, 2) };
  return { from, due };
}
