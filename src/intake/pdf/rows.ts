import type { Row, Segment, TextItem } from './text-item.js';

/** Wider than any space of justified text (about 1 em at worst), narrower than the gutter of a letterhead. */
const COLUMN_GAP_EM = 1.6;
const SPACE_GAP_EM = 0.12;
/** Baselines closer than this stand on one row; superscripts and stamped digits sit a little off it. */
const SAME_ROW_EM = 0.42;

function segmentsOf(items: readonly TextItem[]): Segment[] {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const segments: Segment[] = [];
  let current: { text: string; x: number; right: number; size: number } | null = null;
  let spaceSeen = false;
  for (const item of sorted) {
    if (item.text.trim() === '') {
      spaceSeen = true;
      continue;
    }
    const size = Math.max(item.size, 1);
    if (current === null || item.x - current.right > COLUMN_GAP_EM * Math.max(size, current.size)) {
      if (current !== null) segments.push(current);
      current = { text: item.text, x: item.x, right: item.x + item.width, size };
    } else {
      const spaced = spaceSeen || item.x - current.right > SPACE_GAP_EM * size;
      current.text += spaced ? ` ${item.text}` : item.text;
      current.right = Math.max(current.right, item.x + item.width);
      current.size = Math.max(current.size, size);
    }
    spaceSeen = false;
  }
  if (current !== null) segments.push(current);
  return segments
    .map((segment) => ({ ...segment, text: segment.text.replace(/\s+/g, ' ').trim() }))
    .filter((segment) => segment.text !== '');
}

/** Groups glyph runs by baseline and cuts each row at wide gaps. */
export function rowsOf(items: readonly TextItem[]): Row[] {
  const sorted = [...items].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: { y: number; size: number; items: TextItem[] }[] = [];
  for (const item of sorted) {
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(item.y - last.y) <= SAME_ROW_EM * Math.max(item.size, last.size, 4)) {
      last.items.push(item);
      if (item.text.trim() !== '' && item.size > last.size) {
        last.size = item.size;
        last.y = item.y;
      }
    } else {
      rows.push({ y: item.y, size: item.size, items: [item] });
    }
  }
  return rows
    .map((row) => ({ y: row.y, size: row.size, segments: segmentsOf(row.items) }))
    .filter((row) => row.segments.length > 0);
}
