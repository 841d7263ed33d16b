// Tables whose cells a text layer gives one printed line after the other: "TT⏎Nhiệm vụ⏎Cơ quan⏎chủ trì⏎…⏎1⏎Xây dựng Đề⏎án X⏎Bộ Tư⏎pháp⏎Quý⏎IV/2026".
import type { LocalDate } from '../../calendar/local-date.js';
import { isOwnName } from '../../unit/names/own-name.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { FlatTables } from './flat-table.js';
import type { Line } from './lines.js';
import type { Source } from './source.js';
import { deadlineIn, namesIn } from './table-tasks.js';
import { rowRoles } from './table-roles.js';
import type { RawTask } from './task-build.js';

const FIRST_HEAD = /^(?:stt|tt|so tt)$/;
/** A head that is cut between its words. */
const CUT_HEAD = /^(?:co quan|don vi|thoi gian|thoi gian hoan|thoi han|phoi hop|chu tri)$/;
const LONGEST_HEAD = 30;
const MOST_HEADS = 16;
/** The number of a page, out of the order of the rows. */
const PAGE_NUMBER = /^\d{1,3}$/;
const SECTION = /^[IVX]{1,5}\. ?\p{Lu}/u;
const FOOTNOTE =
  /^(?:nghi quyet|quyet dinh|chuong trinh|ket luan|thong bao|luat|chi thi|ke hoach|nghi dinh|cong van) (?:so|cua)/;
const AFTER = /^(?:noi nhan|ghi chu|tm\.|kt\.|phu luc)(?![a-z])/;
/** Words that go on in the next line, so that no cell begins there. */
const GOES_ON = /(?:[,;-]|(?:^| )(?:và|của|trình|cho|với|do|tại|Thủ tướng|theo|giữa))$/u;
const WHEN =
  /^(?:(?:truoc|trong|den het|den) )?(?:quy (?:[ivx]{1,3}|\d)|thang \d|(?:nam )?20\d\d|\d{1,2}\/\d{1,2}\/20|\d{1,2}\/20|thuong xuyen|hang (?:nam|quy|thang)|giai doan)/;
const MOST_LINES = 8;
const MOST_WHEN = 3;

type Head = { readonly cooperates: boolean; readonly next: number; readonly size: number };

/** The heads from line `at` on, wrapped as they are; null where they head no such table. */
function headAt(lines: readonly Line[], at: number): Head | null {
  if (!FIRST_HEAD.test(lines[at]!.folded)) return null;
  let [said, cut, size, i] = ['', false, 1, at + 1];
  for (; i < lines.length && size <= MOST_HEADS; i += 1) {
    const { folded } = lines[i]!;
    if (folded === '') continue;
    if (/^\d/.test(folded) || SECTION.test(lines[i]!.text)) break;
    if (folded.length > LONGEST_HEAD) return null;
    cut ||= CUT_HEAD.test(folded);
    said += ` ${folded}`;
    size += 1;
  }
  const tasks = /(?:nhiem vu|noi dung|cong viec|hoat dong).* (?:co quan|don vi)? ?(?:chu tri|thuc hien)/.test(said);
  return cut && tasks ? { cooperates: said.includes('phoi hop'), next: i, size } : null;
}

type Row = { readonly number: string; readonly lines: Line[] };
type Span = { readonly start: number; readonly end: number };

const spanOf = (lines: readonly Line[]): Span => ({ start: lines[0]!.start, end: lines[lines.length - 1]!.end });

/** A line that no cell before it can go on in. */
const beginsCell = (line: Line | undefined): boolean => line === undefined || /^[\p{Lu}\d“"]/u.test(line.text);

/** How many lines from `at` are one cell of names, up to where the next cell begins. 0: none. */
function nameLines(source: Source, lines: readonly Line[], at: number): number {
  if (!/^\p{Lu}/u.test(lines[at]?.text ?? '') || GOES_ON.test(lines[at - 1]?.text ?? '')) return 0;
  /** The last name where these lines are names to their end. */
  const lastName = (size: number): string | null => {
    const { start, end } = spanOf(lines.slice(at, at + size));
    const words = source.words(start, end);
    const list = source.names(words, 0);
    return list !== null && list.next >= words.length ? list.names[list.names.length - 1]!.name : null;
  };
  for (let size = 1; size <= Math.min(MOST_LINES, lines.length - at); size += 1) {
    if (!beginsCell(lines[at + size]) || GOES_ON.test(lines[at + size - 1]!.text)) continue;
    const name = lastName(size);
    if (name === null) continue;
    // "Sở Công⏎Thương": the name is whole with its next line only.
    const more = isOwnName(name) || at + size >= lines.length ? null : lastName(size + 1);
    return more !== null && isOwnName(more) ? size + 1 : size;
  }
  return 0;
}

/** The cell of the time: the first behind the names that is one from its first word. */
function whenIn(source: Source, lines: readonly Line[], anchor: LocalDate | null): RawTask['deadline'] {
  for (let at = 0; at < lines.length; at += 1) {
    let size = 1;
    while (size < MOST_WHEN && /^[\p{Ll}\d]|^[IVX]{1,3}\//u.test(lines[at + size]?.text ?? '')) size += 1;
    const said = lines.slice(at, at + size);
    if (/^[\p{Lu}\d]/u.test(said[0]!.text) && WHEN.test(said.map(({ folded }) => folded).join(' ')))
      return deadlineIn(source, spanOf(said), anchor);
  }
  return null;
}

function taskOf(source: Source, row: Row, { cooperates }: Head, anchor: LocalDate | null): RawTask | null {
  const { lines } = row;
  let at = 1;
  let size = 0;
  while (at < lines.length && (size = nameLines(source, lines, at)) === 0) at += 1;
  if (size === 0) return null;
  const content = spanOf(lines.slice(0, at));
  const leads = namesIn(source, spanOf(lines.slice(at, at + size)));
  const helping = cooperates ? nameLines(source, lines, at + size) : 0;
  const partners: ParsedName[] =
    helping === 0 ? [] : namesIn(source, spanOf(lines.slice(at + size, at + size + helping)));
  return {
    ...content,
    numbering: row.number,
    leads,
    roles: rowRoles(source, content, leads, partners),
    deadline: whenIn(source, lines.slice(at + size + helping), anchor),
    strength: 'must',
    confidence: 0.6,
    reason: 'Bảng mất dấu ô, đơn vị và thời hạn hiểu theo nội dung từng dòng',
  };
}

/** Rows are numbered on; one that was not read may stand between two. */
const isNext = (last: number, number: number): boolean => number > last && number <= last + MOST_LEFT_OUT;
const MOST_LEFT_OUT = 12;

/** Tasks of such tables, and the lines that were theirs; a head that a new page repeats goes with the table above it. */
export function wrappedTables(source: Source, lines: readonly Line[], anchor: LocalDate | null): FlatTables {
  const tasks: RawTask[] = [];
  const used = new Set<Line>();
  for (let at = 0; at < lines.length; at += 1) {
    const head = headAt(lines, at);
    if (head === null) continue;
    const rows: Row[] = [];
    let row: Row | null = null;
    let i = head.next;
    for (; i < lines.length; i += 1) {
      const line = lines[i]!;
      if (line.text === '') continue;
      if (AFTER.test(line.folded)) break;
      const again = headAt(lines, i);
      if (again !== null) {
        i = again.next - 1;
        continue;
      }
      const [, number, rest = ''] = /^(\d{1,3})[.)]?(?: +(.*))?$/u.exec(line.text) ?? [];
      const last: number = rows.length === 0 ? Number.NaN : Number(rows[rows.length - 1]!.number);
      const opens = number !== undefined && (Number.isNaN(last) || isNext(last, Number(number)));
      if (opens && !FOOTNOTE.test(line.folded.slice(line.folded.length - rest.length))) {
        const from = line.end - rest.length;
        row = {
          number,
          lines:
            rest === ''
              ? []
              : [{ ...line, start: from, text: rest, folded: line.folded.slice(line.folded.length - rest.length) }],
        };
        rows.push(row);
      } else if (SECTION.test(line.text)) row = null;
      else if (!PAGE_NUMBER.test(line.folded)) row?.lines.push(line);
    }
    for (const each of rows) {
      const task = each.lines.length < 2 ? null : taskOf(source, each, head, anchor);
      if (task !== null) tasks.push(task);
    }
    for (const line of lines.slice(at, i)) used.add(line);
    at = i - 1;
  }
  return { tasks, lines: used };
}
