// From which day to which a month, a quarter, a half or a whole year goes; a year that is not written follows from the document's own day.
import { addDays, weekdayOf, type LocalDate } from '../../calendar/local-date.js';
import { endOfMonth, partsOf, startOfMonth } from './days.js';
import { readQuarter } from './numbers.js';

export type Range = { readonly from: LocalDate; readonly due: LocalDate };

export function yearOf(g: Record<string, string | undefined>, anchor: LocalDate | null, month: number): number | null {
  const written = g['y'] ?? g['y3'];
  if (written !== undefined) return Number(written);
  if (anchor === null) return null;
  const from = partsOf(anchor);
  return month >= from.month ? from.year : from.year + 1;
}

export function monthRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  if (g['rel'] !== undefined) {
    if (anchor === null) return null;
    const { year, month } = partsOf(anchor);
    const index = year * 12 + month - 1 + (g['rel'] === 'nay' ? 0 : 1);
    return span(Math.floor(index / 12), (index % 12) + 1, (index % 12) + 1);
  }
  const month = Number(g['m']);
  return turned(yearOf(g, anchor, month), Number(g['m0'] ?? month), month);
}

export function quarterRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  if (g['rel'] !== undefined) {
    if (anchor === null) return null;
    const { year, month } = partsOf(anchor);
    const quarter = Math.ceil(month / 3) + (g['rel'] === 'nay' ? 0 : 1);
    return quarter > 4 ? span(year + 1, 1, 3) : span(year, quarter * 3 - 2, quarter * 3);
  }
  const quarter = readQuarter(g['q']!)!;
  const year = yearOf(g, anchor, quarter * 3);
  return year === null ? null : span(year, quarter * 3 - 2, quarter * 3);
}

/** "tuần này", "tuần sau", from Monday to Sunday. */
export function weekRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  if (anchor === null) return null;
  const due = addDays(anchor, 7 - weekdayOf(anchor) + (g['rel'] === 'nay' ? 0 : 7));
  return { from: addDays(due, -6), due };
}

export function yearRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  if (g['y'] !== undefined) {
    const last = span(Number(g['y']), 1, 12);
    return last === null || g['y1'] === undefined ? last : { from: startOfMonth(Number(g['y1']), 1), due: last.due };
  }
  if (anchor === null) return null;
  return span(partsOf(anchor).year + (g['rel'] === 'nay' ? 0 : 1), 1, 12);
}

export function halfRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  const year = yearOf(g, anchor, 12);
  if (year === null) return null;
  return g['half'] === 'dau' ? span(year, 1, 6) : span(year, 7, 12);
}

/** None where a year or a month is a misreading. */
function span(year: number, fromMonth: number, toMonth: number): Range | null {
  if (year < 1990 || year > 2100 || fromMonth < 1 || toMonth > 12) return null;
  return { from: startOfMonth(year, fromMonth), due: endOfMonth(year, toMonth) };
}

/** "Tháng 12, 01/2027": the months up to the last, which lies in this year, the first perhaps in the year before. */
export function turned(year: number | null, fromMonth: number, toMonth: number): Range | null {
  const last = year === null ? null : span(year, toMonth, toMonth);
  const first = year === null ? null : span(fromMonth > toMonth ? year - 1 : year, fromMonth, fromMonth);
  return last === null || first === null ? null : { from: first.from, due: last.due };
}
