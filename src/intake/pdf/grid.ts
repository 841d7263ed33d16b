import { rowsOf } from './rows.js';
import type { Ruling } from './rulings.js';
import type { TextItem } from './text-item.js';

export type PageTable = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Left edges of the columns: the same on the next page means that the table goes on there. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly y: number; readonly cells: readonly string[] }[];
};

/** Lines that belong together meet within this distance. */
const NEAR = 4;
/** A page with more lines than this is a drawing. */
const MAX_RULINGS = 4000;

type Box = { left: number; right: number; top: number; bottom: number };

const boxOf = (ruling: Ruling): Box =>
  ruling.along === 'x'
    ? { left: ruling.from, right: ruling.to, top: ruling.at, bottom: ruling.at }
    : { left: ruling.at, right: ruling.at, top: ruling.from, bottom: ruling.to };

const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right + NEAR && b.left <= a.right + NEAR && a.top <= b.bottom + NEAR && b.top <= a.bottom + NEAR;

/** Lines that touch each other, directly or through others. */
function clusters(rulings: readonly Ruling[]): Ruling[][] {
  const groups: { box: Box; members: Ruling[] }[] = [];
  for (const ruling of [...rulings].sort((a, b) => boxOf(a).top - boxOf(b).top)) {
    const box = boxOf(ruling);
    const mine = { box: { ...box }, members: [ruling] };
    for (let index = groups.length - 1; index >= 0; index -= 1) {
      const group = groups[index];
      if (group === undefined || !touch(group.box, mine.box)) continue;
      mine.members.push(...group.members);
      mine.box = {
        left: Math.min(mine.box.left, group.box.left),
        right: Math.max(mine.box.right, group.box.right),
        top: Math.min(mine.box.top, group.box.top),
        bottom: Math.max(mine.box.bottom, group.box.bottom),
      };
      groups.splice(index, 1);
    }
    groups.push(mine);
  }
  return groups.map((group) => group.members);
}

/** Distinct positions; lines of one border are drawn cell by cell and differ by a hair. */
function positions(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const out: number[] = [];
  for (const value of sorted) if (out.length === 0 || value - (out.at(-1) ?? 0) > NEAR) out.push(value);
  return out;
}

const covers = (rulings: readonly Ruling[], along: 'x' | 'y', at: number, point: number): boolean =>
  rulings.some(
    (r) => r.along === along && Math.abs(r.at - at) <= NEAR && r.from - NEAR <= point && r.to + NEAR >= point,
  );

const slot = (edges: readonly number[], value: number): number => {
  let index = 0;
  while (index < edges.length - 2 && value >= (edges[index + 1] ?? Infinity)) index += 1;
  return index;
};

const textIn = (items: readonly TextItem[]): string =>
  rowsOf(items)
    .map((row) => row.segments.map((segment) => segment.text).join(' '))
    .join(' ');

function tableOf(rulings: readonly Ruling[], items: readonly TextItem[]): PageTable | null {
  const xs = positions(rulings.filter((r) => r.along === 'y').map((r) => r.at));
  const ys = positions(rulings.filter((r) => r.along === 'x').map((r) => r.at));
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 2) return null;
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  const middle = (edges: readonly number[], index: number): number =>
    ((edges[index] ?? 0) + (edges[index + 1] ?? 0)) / 2;
  // Each cell points to the one whose text it shares: to the left where no line stands between, else upwards.
  const owner: { column: number; row: number }[][] = [];
  for (let row = 0; row < rows; row += 1) {
    owner.push([]);
    for (let column = 0; column < columns; column += 1) {
      const besides = column > 0 && !covers(rulings, 'y', xs[column] ?? 0, middle(ys, row));
      const below = row > 0 && !covers(rulings, 'x', ys[row] ?? 0, middle(xs, column));
      const from = besides ? owner[row]?.[column - 1] : below ? owner[row - 1]?.[column] : undefined;
      owner[row]?.push(from ?? { column, row });
    }
  }
  const inside = new Map<string, TextItem[]>();
  for (const item of items) {
    // The middle of the letters, a little above their baseline.
    const [x, y] = [item.x + item.width / 2, item.y - item.size * 0.3];
    const at = owner[slot(ys, y)]?.[slot(xs, x)];
    if (at === undefined) continue;
    const key = `${String(at.row)}:${String(at.column)}`;
    inside.set(key, [...(inside.get(key) ?? []), item]);
  }
  const cellText = (row: number, column: number): string => {
    const at = owner[row]?.[column];
    // Merged downwards a text holds for each row; merged sideways it stays in its first column.
    return at === undefined || at.column !== column
      ? ''
      : textIn(inside.get(`${String(at.row)}:${String(at.column)}`) ?? []);
  };
  return {
    left,
    right,
    top,
    bottom,
    columns: xs,
    rows: ys
      .slice(0, -1)
      .map((y, row) => ({ y: y + 1, cells: xs.slice(0, -1).map((_, column) => cellText(row, column)) })),
  };
}

export const isInside = (item: TextItem, table: PageTable): boolean => {
  const [x, y] = [item.x + item.width / 2, item.y - item.size * 0.3];
  return x >= table.left - NEAR && x <= table.right + NEAR && y >= table.top - NEAR && y <= table.bottom + NEAR;
};

/** Ruled tables of a page with their cells; frames around a single word are none. */
export function tablesOf(rulings: readonly Ruling[], items: readonly TextItem[]): PageTable[] {
  if (rulings.length > MAX_RULINGS) return [];
  return clusters(rulings).flatMap((members) => {
    const outline = tableOf(members, []);
    if (outline === null) return [];
    const table = tableOf(
      members,
      items.filter((item) => item.text.trim() !== '' && isInside(item, outline)),
    );
    return table !== null && table.rows.some((row) => row.cells.filter((cell) => cell !== '').length >= 2)
      ? [table]
      : [];
  });
}

/** Tables that run over several pages become one; the header that is repeated on each page is kept once. */
export function joinTables(pages: readonly (readonly PageTable[])[]): string[][][] {
  const joined: { columns: readonly number[]; rows: string[][]; page: number }[] = [];
  pages.forEach((tables, page) => {
    tables.forEach((table, index) => {
      const rows = table.rows.map((row) => [...row.cells]);
      const last = joined.at(-1);
      const goesOn =
        index === 0 &&
        last?.page === page - 1 &&
        last.columns.length === table.columns.length &&
        last.columns.every((x, i) => Math.abs(x - (table.columns[i] ?? Infinity)) <= NEAR * 2);
      if (last === undefined || !goesOn) {
        joined.push({ columns: table.columns, rows, page });
        return;
      }
      const repeated = rows[0]?.join('|') === last.rows[0]?.join('|');
      last.rows.push(...(repeated ? rows.slice(1) : rows));
      last.page = page;
    });
  });
  return joined.map((table) => table.rows);
}
