import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { CellStyle } from './workbook-styles.js';
import { xmlText } from './xml-text.js';

export type Cell = { readonly value: string | number; readonly style: CellStyle };

/** Excel holds no more in one cell and calls a longer file damaged. */
const LIMIT = 32_767;

/**
 * Text stays text: stored as a string, in the format Text and marked as quoted, so that Excel does not turn `=HYPERLINK(…)` or
 * `-2+3` into a formula, neither on opening nor when a person edits the cell. Nothing is put before it: "- Rà soát …" is how
 * tasks really begin. A leading tab, the other way into a formula on pasting, is dropped.
 */
export function textCell(
  text: string | null,
  style: 'text' | 'centre' | 'late' | 'title' | 'note' | 'header' = 'text',
): Cell {
  const clean = xmlText(text ?? '').replace(/^[\t\r\n ]+/u, '');
  return { style, value: clean.length > LIMIT ? `${xmlText(clean.slice(0, LIMIT - 1))}…` : clean };
}

export const numberCell = (value: number | null, style: 'number' | 'tenths' | 'points' | 'percent' = 'number'): Cell =>
  value === null ? textCell('') : { value: style === 'points' ? Math.round(value * 100) / 100 : value, style };

/** A real date, so that it sorts and filters. Excel counts days since 30 December 1899. */
export const dateCell = (day: LocalDate, before = false): Cell => ({
  value: Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569,
  style: before ? 'date-before' : 'date',
});
