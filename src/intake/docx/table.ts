import { tableLine } from '../table/table-line.js';
import { child, children, type XmlElement } from '../xml/parse-xml.js';

/** Lines of each cell. */
export type CellRows = readonly (readonly string[])[][];

const numberOf = (node: XmlElement | undefined): number => Number(node?.attributes['val'] ?? 1);

/** Rows and cells with merges resolved: a cell that continues the one above repeats its text, a wide cell is followed by empty ones. */
export function tableRows(table: XmlElement, cellText: (cell: XmlElement) => string[]): string[][][] {
  const rows: string[][][] = [];
  for (const row of children(table, 'tr')) {
    const cells: string[][] = Array.from(
      { length: numberOf(child(child(row, 'trPr'), 'gridBefore')) - (child(child(row, 'trPr'), 'gridBefore') ? 0 : 1) },
      () => [],
    );
    for (const wrapped of row.children) {
      if (typeof wrapped === 'string') continue;
      const inner =
        wrapped.name === 'sdt' ? children(child(wrapped, 'sdtContent'), 'tc') : wrapped.name === 'tc' ? [wrapped] : [];
      for (const cell of inner) {
        const properties = child(cell, 'tcPr');
        const merge = child(properties, 'vMerge');
        const continues = merge !== undefined && merge.attributes['val'] !== 'restart';
        const lines = continues ? (rows.at(-1)?.[cells.length] ?? []) : cellText(cell);
        cells.push(lines);
        for (let span = numberOf(child(properties, 'gridSpan')); span > 1; span -= 1) cells.push([]);
      }
    }
    rows.push(cells);
  }
  return rows;
}

const LETTERHEAD =
  /C[ỘO]NG\s+H[ÒO]A\s+X[ÃA]\s+H[ỘO]I|Đ[ẢA]NG\s+C[ỘO]NG\s+S[ẢA]N|Nơi\s+nhận|^\s*(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s*\.?\s+[\p{Lu}]/mu;

/** A table of two columns that carries the motto, the recipients or the signature holds layout, not data. */
export function isLayoutTable(rows: CellRows): boolean {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns <= 1) return true;
  return columns <= 3 && LETTERHEAD.test(rows.flat(2).join('\n'));
}

export const tableLines = (rows: CellRows): string[] =>
  rows.map((row) => tableLine(row.map((cell) => cell.join(' ')))).filter((line) => line !== '');
