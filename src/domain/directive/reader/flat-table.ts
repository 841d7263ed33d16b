import type { LocalDate } from '../../calendar/local-date.js';
import type { Line } from './lines.js';
import type { Source } from './source.js';
import { cellsOf, columnsOf, deadlineIn, namesIn, type Cell } from './table-tasks.js';
import { rowRoles } from './table-roles.js';
import type { RawTask } from './task-build.js';

/** Tasks of tables that a converter wrote a cell to a line, and the lines that were theirs: they are no paragraphs. */
export type FlatTables = { readonly tasks: readonly RawTask[]; readonly lines: ReadonlySet<Line> };

const FIRST_HEAD = /^(?:\| ?)?(?:stt|tt|so tt)(?: ?\||$)/;
const ROW = /^(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[a-zđ])[.)]?$/u;
const AFTER = /^(?:noi nhan|ghi chu|tm\.|kt\.|phu luc|tong cong)(?![a-z])/;
/** "II. TỔ CHỨC THỰC HIỆN", "III- TỔ CHỨC THỰC HIỆN" below the table. */
const SECTION = /^[IVX]{1,4} ?[.)/–-] ?\p{Lu}{2}/u;
const LONGEST_HEAD = 60;
const MOST_COLUMNS = 9;

const cellOf = (line: Line): Cell => ({ start: line.start, end: line.end });

/** The heading cells from line `at` down to the first row's number; null when they head no table of tasks. */
function headOf(lines: readonly Line[], at: number): { readonly cells: readonly Cell[]; readonly next: number } | null {
  const cells: Cell[] = [];
  for (let i = at; i < lines.length && cells.length <= MOST_COLUMNS; i += 1) {
    const line = lines[i]!;
    if (line.text === '' || /^[-| :]+$/.test(line.text)) continue;
    if (ROW.test(line.text)) return cells.length > 2 ? { cells, next: i } : null;
    if (line.text.startsWith('|')) cells.push(...cellsOf(line));
    else if (line.text.length > LONGEST_HEAD) return null;
    else cells.push(cellOf(line));
  }
  return null;
}

/** A line that begins in lower case goes on with the cell above it. */
function addCell(source: Source, cells: Cell[] | undefined, line: Line): void {
  if (cells === undefined) return;
  const last = cells[cells.length - 1];
  if (last === undefined || !/^\p{Ll}/u.test(line.text)) cells.push(cellOf(line));
  // A time is short: behind it another column goes on.
  else if (!/^[^\n]*\d{4}/.test(source.text.slice(last.start, last.end)))
    cells[cells.length - 1] = { start: last.start, end: line.end };
}

type Row = { readonly number: string; readonly cells: readonly Cell[] };

/** Cells by their place, or, where blank or broken cells shift the places, by what they hold; then never sure. */
function taskOf(source: Source, row: Row, columns: readonly Cell[], anchor: LocalDate | null): RawTask | null {
  const places = columnsOf(source, columns);
  if (places === null || row.cells.length < 2) return null;
  const placed = row.cells.length === columns.length - 1;
  const content = row.cells[placed ? places.content - 1 : 0];
  const rest = row.cells.slice(1);
  const isBody = (cell: Cell): boolean => source.names(source.words(cell.start, cell.end), 0) !== null;
  const lead = placed ? row.cells[places.lead - 1] : rest.find(isBody);
  const when = placed
    ? row.cells[places.deadline - 1]
    : rest.find((cell) => cell !== lead && deadlineIn(source, cell, anchor) !== null);
  const cooperate = placed
    ? places.cooperate === -1
      ? undefined
      : row.cells[places.cooperate - 1]
    : rest.find((cell) => cell.start > (lead?.start ?? Infinity) && cell !== when && isBody(cell));
  if (content === undefined || lead === undefined || content.end - content.start < 8) return null;
  const leads = namesIn(source, lead);
  return {
    start: content.start,
    end: content.end,
    numbering: row.number,
    leads,
    roles: rowRoles(source, content, leads, namesIn(source, cooperate)),
    deadline: places.deadline === -1 ? null : deadlineIn(source, when, anchor),
    strength: 'must',
    ...(placed && !row.cells.some((cell) => source.text.slice(cell.start, cell.end).includes('\n'))
      ? { confidence: 0.91 }
      : { confidence: 0.6, reason: 'Bảng mất dấu ô, đơn vị và thời hạn hiểu theo nội dung từng dòng' }),
  };
}

/** "STT⏎Nội dung⏎Cơ quan chủ trì⏎…⏎1⏎Tổ chức hội nghị⏎Sở X⏎…": annex tables whose cells became lines (domain.md §2.4 rule 17). */
export function flatTables(source: Source, lines: readonly Line[], anchor: LocalDate | null): FlatTables {
  const tasks: RawTask[] = [];
  const used = new Set<Line>();
  for (let at = 0; at < lines.length; at += 1) {
    if (!FIRST_HEAD.test(lines[at]!.folded)) continue;
    const head = headOf(lines, at);
    if (head === null || columnsOf(source, head.cells) === null) continue;
    let row: { number: string; cells: Cell[] } | null = null;
    const close = (): void => {
      const task = row === null ? null : taskOf(source, row, head.cells, anchor);
      if (task !== null) tasks.push(task);
      row = null;
    };
    let i = head.next;
    for (; i < lines.length; i += 1) {
      const line = lines[i]!;
      if (AFTER.test(line.folded) || line.text.startsWith('|') || SECTION.test(line.text)) break;
      if (line.text === '') continue;
      if (ROW.test(line.text)) {
        close();
        row = { number: line.text.replace(/[.)]$/, ''), cells: [] };
      } else addCell(source, (row as { cells: Cell[] } | null)?.cells, line);
    }
    close();
    for (const line of lines.slice(at, i)) used.add(line);
    at = i - 1;
  }
  return { tasks, lines: used };
}
