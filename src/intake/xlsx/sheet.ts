import { Refused } from '../intake-result.js';
import { child, children, textOf, type XmlElement } from '../xml/parse-xml.js';
import type { CellFormats } from './cell-format.js';
import { richText } from './rich-text.js';

type SheetRow = { /** As Excel counts, from 1. */ readonly number: number; readonly cells: readonly string[] };
export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly cells: number;
  /** Cells that show an error or a formula whose value was never saved. */
  readonly faults: readonly {
    readonly row: number;
    readonly column: number;
    readonly problem: 'cell-error' | 'no-value';
  }[];
};

/** Columns beyond this are never part of a task table; some writers style all 16,384. */
const MAX_COLUMNS = 256;

/** "C12" → column 2, row 12. */
function place(reference: string): { column: number; row: number } | null {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(match[2]) };
}

export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

type Context = { readonly strings: readonly string[]; readonly formats: CellFormats; readonly maxCells: number };

function shown(cell: XmlElement, context: Context): string {
  const value = textOf(child(cell, 'v'));
  switch (cell.attributes['t']) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'inlineStr': {
      const inline = child(cell, 'is');
      return inline === undefined ? '' : richText(inline);
    }
    case 'str':
    case 'd':
      return value;
    case 'b':
      return value === '1' ? 'Có' : 'Không';
    case 'e':
      return '';
    default:
      return value === '' ? '' : context.formats.show(Number(value), Number(cell.attributes['s'] ?? 0));
  }
}

export function readSheet(name: string, root: XmlElement, context: Context): Sheet {
  const grid = new Map<number, string[]>();
  const faults: { row: number; column: number; problem: 'cell-error' | 'no-value' }[] = [];
  let cells = 0;
  let rowNumber = 0;
  for (const row of children(child(root, 'sheetData'), 'row')) {
    rowNumber = Number(row.attributes['r'] ?? rowNumber + 1);
    let column = -1;
    for (const cell of children(row, 'c')) {
      column = place(cell.attributes['r'] ?? '')?.column ?? column + 1;
      if (column >= MAX_COLUMNS) break;
      cells += 1;
      if (cells > context.maxCells) throw new Refused({ reason: 'too-many-cells', limit: context.maxCells });
      if (cell.attributes['t'] === 'e') faults.push({ row: rowNumber, column, problem: 'cell-error' });
      else if (child(cell, 'f') !== undefined && child(cell, 'v') === undefined)
        faults.push({ row: rowNumber, column, problem: 'no-value' });
      const text = shown(cell, context).replace(/\s+/g, ' ').trim().normalize('NFC');
      if (text === '') continue;
      const line = grid.get(rowNumber) ?? [];
      grid.set(rowNumber, line);
      line[column] = text;
    }
  }
  spreadMerges(root, grid);
  const rows = [...grid.entries()]
    .sort(([a], [b]) => a - b)
    .map(([number, line]) => ({ number, cells: Array.from(line, (text) => text ?? '') }));
  return { name, rows, cells, faults };
}

/** A cell merged downwards stands for each of its rows. Merged sideways it stays where it is: repeated, a title would look like data. */
function spreadMerges(root: XmlElement, grid: Map<number, string[]>): void {
  for (const merge of children(child(root, 'mergeCells'), 'mergeCell').slice(0, 20_000)) {
    const [from, to] = (merge.attributes['ref'] ?? '').split(':').map(place);
    if (from === null || to === null || from === undefined || to === undefined || from.column >= MAX_COLUMNS) continue;
    const text = grid.get(from.row)?.[from.column];
    if (text === undefined) continue;
    for (const [row, line] of grid)
      if (row > from.row && row <= to.row && line[from.column] === undefined) line[from.column] = text;
  }
}
