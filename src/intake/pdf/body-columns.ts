// The body of a page set in two columns, as bulletins and gazettes print it.
import type { Row, Segment } from './text-item.js';

export type Block = { readonly from: number; readonly to: number; readonly gutter: number };

/** Rows below which two things side by side are a signature or a short list. */
const FEWEST_ROWS = 8;
/** Where the right column may begin, as parts of the written width. */
const [LEFTMOST, RIGHTMOST] = [0.44, 0.6];
/** Places that differ by less belong to one column. */
const SAME_X = 4;
/** A column of prose is filled to its edge in most of its rows, cells of a table are not. */
const FILLED = 0.5;
const NEAR_EDGE = 0.1;

const middleOnes = (segments: readonly Segment[], left: number, width: number): readonly Segment[] =>
  segments.filter(({ x }) => x > left + LEFTMOST * width && x < left + RIGHTMOST * width);

/** The place at which most of them begin. */
function commonest(segments: readonly Segment[]): { readonly x: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const { x } of segments) counts.set(Math.round(x / SAME_X), (counts.get(Math.round(x / SAME_X)) ?? 0) + 1);
  const [at, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { x: at * SAME_X, count };
}

const straddles = ({ segments }: Row, gutter: number): boolean =>
  segments.some(({ x, right }) => x < gutter - 1 && right > gutter + 1);

const isFilled = (column: readonly Segment[], edge: number, width: number): boolean =>
  column.filter(({ right }) => right > edge - NEAR_EDGE * width).length >= FILLED * column.length;

/** The rows of [from, to) that stand in two columns of prose, the left one to be read before the right one; null on most pages. */
export function bodyColumns(rows: readonly Row[], from: number, to: number): Block | null {
  const all = rows.slice(from, to).flatMap(({ segments }) => segments);
  if (all.length < 2 * FEWEST_ROWS) return null;
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map((segment) => segment.right));
  const width = right - left;
  const { x, count } = commonest(middleOnes(all, left, width));
  if (count < FEWEST_ROWS) return null;
  const gutter = x - SAME_X;
  const begins = rows.findIndex(
    (row, i) => i >= from && i < to && !straddles(row, gutter) && row.segments.some((each) => each.x >= gutter),
  );
  let ends = begins;
  while (begins !== -1 && ends < to && !straddles(rows[ends]!, gutter)) ends += 1;
  const block = rows.slice(begins, ends).flatMap(({ segments }) => segments);
  const [lefts, rights] = [block.filter((each) => each.x < gutter), block.filter((each) => each.x >= gutter)];
  if (Math.min(lefts.length, rights.length) < FEWEST_ROWS) return null;
  return isFilled(lefts, gutter, width) && isFilled(rights, right, width) ? { from: begins, to: ends, gutter } : null;
}
