import { tableLine } from '../table/table-line.js';
import { bodyColumns, type Block } from './body-columns.js';
import { isInside, type PageTable } from './grid.js';
import { rowsOf } from './rows.js';
import type { Row, TextItem } from './text-item.js';

const MOTTO = /C[ỘO]NG\s+H[ÒOÓ]A\s+X[ÃA]\s+H[ỘO]I|Đ[ẢA]NG\s+C[ỘO]NG\s+S[ẢA]N/iu;
const RECIPIENTS = /^N[ơo]i\s+nh[ậa]n\s*:?/iu;
const PAGE_NUMBER = /^(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/iu;

const lineOf = (row: Row): string => row.segments.map((segment) => segment.text).join(' ');

/** Number alone on the first or last row of a page; NĐ 30/2020 puts it centred at the top. */
function withoutPageNumbers(rows: readonly Row[]): Row[] {
  const isNumber = (row: Row | undefined): boolean =>
    row !== undefined && row.segments.length === 1 && PAGE_NUMBER.test(lineOf(row));
  const from = isNumber(rows[0]) ? 1 : 0;
  const to = rows.length - from > 1 && isNumber(rows.at(-1)) ? rows.length - 1 : rows.length;
  return rows.slice(from, to);
}

/** How far a two-column block reaches downwards: until a row stands across the gutter. */
function extentDown(rows: readonly Row[], from: number, gutter: number, limit: number): number {
  let to = from;
  while (to < rows.length && to - from < limit) {
    const row = rows[to];
    if (row === undefined || row.segments.some((segment) => segment.x < gutter - 2 && segment.right > gutter + 2))
      break;
    to += 1;
  }
  return to;
}

/** Issuer, number and subject on the left; motto, place and date on the right. */
function letterhead(rows: readonly Row[]): Block | null {
  const mottoRow = rows.findIndex((row) => row.segments.some((segment) => MOTTO.test(segment.text)));
  if (mottoRow < 0) return null;
  const motto = rows[mottoRow]?.segments.find((segment) => MOTTO.test(segment.text));
  const around = rows.slice(Math.max(0, mottoRow - 2), mottoRow + 4);
  const lefts = around
    .flatMap((row) => row.segments)
    .filter((segment) => motto !== undefined && segment.right <= motto.x + 2);
  if (motto === undefined || lefts.length === 0) return null;
  const leftEdge = Math.max(...lefts.map((segment) => segment.right));
  const gutter = (leftEdge + motto.x) / 2;
  let from = mottoRow;
  while (
    from > 0 &&
    rows[from - 1]?.segments.every((segment) => segment.right <= gutter || segment.x >= gutter) === true
  )
    from -= 1;
  // "Số … /UBND-KT" may reach under the motto's left end: then the block simply ends there and the row is read as it stands.
  return { from, to: headEnd(rows, mottoRow, extentDown(rows, mottoRow, gutter, 12)), gutter };
}

/** What is written on a page, without its margins; coordinates may be points or pixels of a scan. */
function textWidth(rows: readonly Row[]): { left: number; width: number } {
  const segments = rows.flatMap((row) => row.segments);
  const left = Math.min(...segments.map((segment) => segment.x));
  return { left, width: Math.max(...segments.map((segment) => segment.right)) - left };
}

/** Middles of the two columns of a letterhead lie a fifth of the width and more from the middle of the page. */
const CENTRED = 0.08;

/** A row whose only segment is centred over the page ("CHỈ THỊ"), or the addressees: the body begins there, even if it misses the gutter. */
function headEnd(rows: readonly Row[], mottoRow: number, to: number): number {
  const { left, width } = textWidth(rows);
  for (let index = mottoRow + 1; index < to; index += 1) {
    const [only, ...others] = rows[index]?.segments ?? [];
    if (only === undefined || others.length > 0) continue;
    const aside = Math.abs((only.x + only.right) / 2 - (left + width / 2)) / width;
    if (/^Kính\s+g[ửu]i/u.test(only.text) || aside < CENTRED) return index;
  }
  return to;
}

/** "Nơi nhận:" on the left, authority and signer on the right. */
function signature(rows: readonly Row[], after: number): Block | null {
  const start = rows.findIndex((row, index) => index >= after && RECIPIENTS.test(row.segments[0]?.text ?? ''));
  if (start < 0) return null;
  const left = rows[start]?.segments[0]?.x ?? 0;
  const apart = textWidth(rows).width * 0.25;
  let from = start;
  const rightOf = (row: Row | undefined): number[] =>
    (row?.segments ?? []).filter((segment) => segment.x > left + apart).map((segment) => segment.x);
  const rights = rows.slice(Math.max(after, start - 2), start + 14).flatMap(rightOf);
  if (rights.length === 0) return null;
  const gutter = Math.min(...rights) - 3;
  while (from > after && rows[from - 1]?.segments.every((segment) => segment.x >= gutter) === true) from -= 1;
  const to = extentDown(rows, from, gutter, 60);
  return to > start ? { from, to, gutter } : null;
}

function columnsOf(rows: readonly Row[], block: Block): string[] {
  const part = rows.slice(block.from, block.to);
  const side = (keep: (x: number) => boolean): string[] =>
    part
      .map((row) =>
        row.segments
          .filter((segment) => keep(segment.x))
          .map((segment) => segment.text)
          .join(' '),
      )
      .filter((line) => line !== '');
  return [...side((x) => x < block.gutter), ...side((x) => x >= block.gutter)];
}

/** Rows of a table as lines with " | " between cells, at their height on the page. */
function tableRows(table: PageTable): Row[] {
  return table.rows.map(({ y, cells }) => {
    const text = tableLine(cells);
    return { y, size: 12, segments: text === '' ? [] : [{ text, x: table.left, right: table.right, size: 12 }] };
  });
}

/** Lines of one page in the order a person reads them. Symbols broken across lines stay broken: the reader joins them. */
export function pageText(items: readonly TextItem[], tables: readonly PageTable[] = []): string {
  const free = tables.length === 0 ? items : items.filter((item) => !tables.some((table) => isInside(item, table)));
  const cells = tables.flatMap(tableRows).filter((row) => row.segments.length > 0);
  const rows = [...withoutPageNumbers(rowsOf(free)), ...cells].sort((a, b) => a.y - b.y);
  const head = letterhead(rows);
  const foot = signature(rows, head?.to ?? 0);
  const lines: string[] = [];
  let next = 0;
  const body = cells.length > 0 ? null : bodyColumns(rows, head?.to ?? 0, foot?.from ?? rows.length);
  for (const block of [head, body, foot]) {
    if (block === null) continue;
    lines.push(...rows.slice(next, block.from).map(lineOf), ...columnsOf(rows, block));
    next = block.to;
  }
  lines.push(...rows.slice(next).map(lineOf));
  return lines.join('\n');
}

/** Rows of three and more pieces: either a table or nothing that lines could tell more about. */
export function looksTabular(items: readonly TextItem[]): boolean {
  return rowsOf(items).filter((row) => row.segments.length >= 3).length >= 2;
}
