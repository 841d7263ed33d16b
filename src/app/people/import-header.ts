import { columnLetter, foldWords, type ImportProblem, type ImportRow, type ImportTable } from './import-table.js';

/** A column that an import understands: the heading to show, and every way people write it (folded). */
export type Column<K extends string> = {
  readonly key: K;
  readonly heading: string;
  readonly names: readonly string[];
  readonly required: boolean;
};

export type Record<K extends string> = {
  readonly row: number;
  get(key: K): string;
  /** Letter of the column, or null when the file has no such column. */
  letter(key: K): string | null;
};

// Lists begin with the agency's name, a title, a date: the heading is looked for below them.
const HEADER_WITHIN = 15;

/**
 * Finds the line of headings and turns the lines under it into records. Merged cells and values outside the headings are
 * named by row and column; lines above the headings may look as they like.
 */
export function recordsOf<K extends string>(
  table: ImportTable,
  columns: readonly Column<K>[],
): { readonly records: readonly Record<K>[]; readonly problems: readonly ImportProblem[] } {
  const required = columns.filter((column) => column.required);
  const candidates = table.rows.slice(0, HEADER_WITHIN).map((row) => ({ row, found: headingsIn(row, columns) }));
  const header = candidates.find(({ found }) => required.every(({ key }) => found.has(key)));
  if (header === undefined) {
    const best = candidates.reduce((a, b) => (b.found.size > a.found.size ? b : a), {
      row: table.rows[0],
      found: new Map<K, number>(),
    });
    const missing = required.filter(({ key }) => !best.found.has(key)).map(({ heading }) => heading);
    const row = best.found.size > 0 ? (best.row?.row ?? null) : null;
    return { records: [], problems: [{ row, column: null, what: { kind: 'no-header', missing } }] };
  }
  const { row: headerRow, found } = header;
  const body = table.rows.filter(({ row, cells }) => row > headerRow.row && cells.some((cell) => cell !== ''));
  const problems: ImportProblem[] = table.merges
    .filter(({ lastRow }) => lastRow >= headerRow.row)
    .map(({ ref, firstRow, column }) => ({
      row: firstRow,
      column: columnLetter(column),
      what: { kind: 'merged', ref },
    }));
  for (const { row, cells } of body) {
    cells.forEach((cell, index) => {
      if (cell !== '' && (headerRow.cells[index] ?? '') === '') {
        problems.push({
          row,
          column: columnLetter(index),
          what: { kind: 'no-heading-here', value: cell.slice(0, 40) },
        });
      }
    });
  }
  if (body.length === 0) problems.push({ row: null, column: null, what: { kind: 'no-rows' } });
  const records = body.map(({ row, cells }): Record<K> => {
    const at = (key: K) => found.get(key);
    return {
      row,
      get: (key) => cells[at(key) ?? -1] ?? '',
      letter: (key) => {
        const index = at(key);
        return index === undefined ? null : columnLetter(index);
      },
    };
  });
  return { records, problems };
}

function headingsIn<K extends string>(row: ImportRow, columns: readonly Column<K>[]): Map<K, number> {
  const found = new Map<K, number>();
  row.cells.forEach((cell, index) => {
    const words = foldWords(cell);
    const column = columns.find(({ key, names }) => names.includes(words) && !found.has(key));
    if (column !== undefined) found.set(column.key, index);
  });
  return found;
}
