// From which day to which a month, a quarter, a half or a whole year goes; a year that is not written follows from the document's own day.
import type { LocalDate } from '../../calendar/local-date.js';
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
  const first = Number(g['m0'] ?? g['m']);
  const year = yearOf(g, anchor, month);
  return year === null || first < 1 || first > month || month > 12 ? null : span(year, first, month);
}

export function quarterRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  if (g['rel'] !== undefined) {
    if (anchor === null) return null;
    const { year, month } = partsOf(anchor);
    const quarter = Math.ceil(month / 3) + (g['rel'] === 'nay' ? 0 : 1);
    return quarter > 4 ? span(year + 1, 1, 3) : span(year, quarter * 3 - 2, quarter * 3);
  }
  const quarter = readQuarter(g['q'] ?? '');
  if (quarter === null) return null;
  const year = yearOf(g, anchor, quarter * 3);
  return year === null ? null : span(year, quarter * 3 - 2, quarter * 3);
}

export function yearRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  if (g['y'] !== undefined) return span(Number(g['y']), 1, 12);
  if (anchor === null) return null;
  return span(partsOf(anchor).year + (g['rel'] === 'nay' ? 0 : 1), 1, 12);
}

export function halfRange(g: Record<string, string | undefined>, anchor: LocalDate | null): Range | null {
  const year = g['y'] !== undefined ? Number(g['y']) : anchor === null ? null : partsOf(anchor).year;
  if (year === null) return null;
  return g['half'] === 'dau' ? span(year, 1, 6) : span(year, 7, 12);
}

export function span(year: number, fromMonth: number, toMonth: number): Range | null {
  if (year < 1990 || year > 2100) return null;
  return { from: startOfMonth(year, fromMonth), due: endOfMonth(year, toMonth) };
}
