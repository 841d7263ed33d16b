import type { LocalDate } from '../../calendar/local-date.js';
import { parseDeadlines } from '../deadline/parse-deadlines.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, type Word } from '../../unit/words.js';
import { overall } from './attributes.js';
import { singleBlanks, type Line } from './lines.js';
import type { Source } from './source.js';
import { rowRoles } from './table-roles.js';
import type { RawTask } from './task-build.js';

export type Cell = { readonly start: number; readonly end: number };
export type Columns = {
  readonly content: number;
  readonly lead: number;
  readonly cooperate: number;
  readonly deadline: number;
  readonly number: number;
  /** "Chủ trì/Phối hợp" heads the column of leads: a stroke parts them. */
  readonly pairs: boolean;
  /** "Cấp trình": to whom the result goes. */
  readonly receiver: number;
};

const CONTENT = /(?:noi dung|nhiem vu|cong viec|dau viec|hoat dong|ten nhiem vu)/;
/** "Nhóm hoạt động | Hoạt động | Cơ quan chủ trì": the first column holds what several rows have in common. */
const GROUPS = /^nhom (?:cac )?(?:noi dung|nhiem vu|cong viec|hoat dong|giai phap)/;
const LEAD = /(?:chu tri|thuc hien|phu trach|chiu trach nhiem|duoc giao)/;
const WHEN = /(?:thoi gian|thoi han|thoi diem|tien do|han hoan thanh|hoan thanh|ngay)/;
const RECEIVER =
  /^(?:cap|co quan|noi|don vi) (?:trinh|nhan bao cao|tiep nhan bao cao|nhan ket qua)$|^noi gui(?: bao cao)?$/;
const PROCEDURE =
  /^(?:cac )?(?:buoc|trinh tu|thu tu (?:cac )?buoc)(?: (?:thuc hien|cong viec))?$|^(?:thoi han giai quyet|phi,? ?le phi|ten (?:tthc|thu tuc hanh chinh))/;
/** Of "Thời gian bắt đầu | Thời gian hoàn thành" and "Số ngày … trước ngày bầu cử | Ngày chậm nhất …" the second sets the limit. */
const BEGINS = /(?:bat dau|^so ngay)/;

export function cellsOf(line: Line): Cell[] {
  const cells: Cell[] = [];
  let from = line.text.startsWith('|') ? 1 : 0;
  for (let i = from; i <= line.text.length; i += 1) {
    if (i < line.text.length && line.text.charAt(i) !== '|') continue;
    if (i === line.text.length && line.text.slice(from).trim() === '') break;
    let [start, end] = [from, i];
    while (start < end && line.text.charAt(start) === ' ') start += 1;
    while (end > start && line.text.charAt(end - 1) === ' ') end -= 1;
    cells.push({ start: line.start + start, end: line.start + end });
    from = i + 1;
  }
  return cells;
}

/** Columns by the words of the heading row; null when the row heads no table of tasks. */
export function columnsOf(source: Source, cells: readonly Cell[]): Columns | null {
  const heads = cells.map((cell) => source.folded.slice(cell.start, cell.end));
  // "Bước | Nội dung | Đơn vị thực hiện | Thời gian": an internal procedure tells how every file goes, it assigns none.
  if (heads.some((head) => PROCEDURE.test(head))) return null;
  const cooperate = heads.findIndex((head) => /phoi hop|cung thuc hien/.test(head) && !/chu tri/.test(head));
  const lead = heads.findIndex(
    (head, i) =>
      i !== cooperate && (/chu tri/.test(head) || (/(?:co quan|don vi|bo phan|nguoi)/.test(head) && LEAD.test(head))),
  );
  const leadAt =
    lead === -1
      ? heads.findIndex(
          (head, i) =>
            i !== cooperate &&
            /^(?:co quan|don vi|phan cong|phu trach|thuc hien|trach nhiem|chiu trach nhiem|bo phan|dau moi|lanh dao phu trach|can bo)/.test(
              head,
            ),
        )
      : lead;
  const says = (head: string, i: number): boolean => i !== leadAt && i !== cooperate && CONTENT.test(head);
  const single = heads.findIndex((head, i) => says(head, i) && !GROUPS.test(head));
  const first = single === -1 ? heads.findIndex(says) : single;
  // "Hoạt động | Nội dung": the second says what is to be done under the name of the first.
  const content = heads[first] === 'hoat dong' && /^noi dung/.test(heads[first + 1] ?? '') ? first + 1 : first;
  if (content === -1 || leadAt === -1) return null;
  const free = (i: number): boolean => i !== content && i !== leadAt && i !== cooperate;
  const ends = heads.findIndex((head, i) => free(i) && WHEN.test(head) && !BEGINS.test(head));
  const deadline = ends === -1 ? heads.findIndex((head, i) => free(i) && WHEN.test(head)) : ends;
  const number = heads.findIndex((head) => /^(?:stt|tt|so tt)$/.test(head));
  const receiver = heads.findIndex((head, i) => free(i) && i !== deadline && RECEIVER.test(head));
  const pairs = /chu tri ?\/ ?(?:co quan |don vi )?phoi hop/.test(heads[leadAt]!);
  return { content, lead: leadAt, cooperate, deadline, number, pairs, receiver };
}

/** No head of a column is longer: "Trình Thủ tướng phê duyệt nhiệm vụ lập Quy hoạch …" is a task. */
const LONGEST_HEAD = 80;

/**
 * Heads of two rows: "Thời gian | Nội dung | Phân công" over "| | Chủ trì | Phối hợp": those below one cell push the columns behind it on.
 * Null where the row is none of that kind.
 */
function secondHeads(source: Source, cells: readonly Cell[], above: Columns, width: number): Columns | null {
  const heads = cells.map((cell) => source.folded.slice(cell.start, cell.end));
  const first = heads.findIndex((head) => head !== '');
  const lead = heads.findIndex((head) => /chu tri|thuc hien|chiu trach nhiem/.test(head));
  const cooperate = heads.findIndex((head) => /phoi hop/.test(head));
  if (first <= 0 || lead === -1 || cooperate === -1 || heads[above.content] !== '') return null;
  const pushed = (column: number): number => (column > first ? column + Math.max(0, cells.length - width) : column);
  return { ...above, lead, cooperate, deadline: pushed(above.deadline) };
}

/** A cell holds names and no verbs: "Trung tâm Dịch vụ tổng hợp" goes on to the next sign. */
function wholeName(source: Source, words: readonly Word[], names: ParsedName[], from: number): number {
  let at = from;
  while (
    words[at]?.kind === 'word' &&
    !words[at]!.capital &&
    !/^(?:và|chủ|phối|thực|theo|báo|là|hoặc|tham)$/u.test(words[at]!.raw) &&
    source.names(words, at) === null
  )
    at += 1;
  const last = names[names.length - 1];
  if (at === from || last === undefined || last.collective) return at;
  const end = words[at - 1]!.end;
  const added = singleBlanks(source.text.slice(words[from]!.start, end));
  names[names.length - 1] = { ...last, name: `${last.name} ${added}`, end };
  return at;
}

const LONGEST_ITEM = 8;

/** "Bộ Tài chính, | các nhà tài trợ | , chủ rừng": an item among bodies that the grammar of names does not know, as written; null elsewhere. */
function unknownItem(source: Source, words: readonly Word[], at: number): ParsedName | null {
  if (!/^(?:,|;|va)$/.test(keyAt(words, at - 1)) || !/^\p{L}{2}/u.test(words[at]!.raw)) return null;
  let end = at;
  while (words[end]?.kind === 'word' && keyAt(words, end) !== 'va' && end - at <= LONGEST_ITEM) {
    if (verbAt(words, end) || source.names(words, end) !== null) return null;
    end += 1;
  }
  if (end - at > LONGEST_ITEM || end < at + 2 || !/^(?:,|;|\.|va)?$/.test(keyAt(words, end))) return null;
  if (NO_ITEM.test(words[at]!.raw)) return null;
  const [start, stop] = [words[at]!.start, words[end - 1]!.end];
  const name = singleBlanks(source.text.slice(start, stop));
  return { name, start, end: stop, head: false, collective: false, personal: true };
}
/** First words of what tells more of the bodies before, or of what they do. */
const NO_ITEM = /^(?:trong|theo|khi|nếu|có|là|do|được|đã|sẽ|từ|đến|hoặc|phối|trực|địa|năm|tháng|ngày|quý|số)$/u;

/** The bodies in a cell; a cell that the grammar cannot read is taken as one name, as written. */
export function namesIn(source: Source, cell: Cell | undefined): ParsedName[] {
  if (cell === undefined || !/\p{L}{2}/u.test(source.text.slice(cell.start, cell.end))) return [];
  const words = source.words(cell.start, cell.end);
  const names: ParsedName[] = [];
  let at = 0;
  while (at < words.length) {
    const list = source.names(words, at);
    if (list === null) {
      const acronym = /^\p{Lu}{2,}$/u.test(words[at]!.raw) && /^(?:,|;|va)?$/.test(keyAt(words, at + 1));
      if (acronym && (at === 0 || /^(?:,|;|va)$/.test(words[at - 1]!.key)))
        names.push({
          name: words[at]!.raw,
          start: words[at]!.start,
          end: words[at]!.end,
          head: false,
          collective: false,
        });
      const unknown = acronym ? null : unknownItem(source, words, at);
      if (unknown !== null) names.push(unknown);
      at += 1;
    } else {
      names.push(...list.names);
      at = wholeName(source, words, names, list.next);
    }
  }
  if (names.length > 0) return names;
  return [
    {
      name: singleBlanks(source.text.slice(cell.start, cell.end)),
      start: cell.start,
      end: cell.end,
      head: false,
      collective: false,
    },
  ];
}

const STROKE = / *\/ */;
const PARTNERS = /[-;,.(]? *(?:(?:co quan|don vi) )?phoi hop(?: thuc hien)?(?: (?:voi|cung))? *:? */;

/** "Chủ trì: Sở A - Phối hợp: Sở B", "Sở A chủ trì, phối hợp với Sở B" in one cell: who leads, and who helps. */
function partedCell(
  source: Source,
  cell: Cell | undefined,
  pairs: boolean,
): readonly [Cell | undefined, Cell | undefined] {
  const said = cell === undefined ? '' : source.folded.slice(cell.start, cell.end);
  const found = PARTNERS.exec(said) ?? (pairs ? STROKE.exec(said) : null);
  if (cell === undefined || found === null || found.index < 3) return [cell, undefined];
  const at = cell.start + found.index;
  return [
    { start: cell.start, end: at },
    { start: at + found[0].length, end: cell.end },
  ];
}

/** A cell of leads that the grammar read to its end is sure; words left over may be a body that it does not know. */
function sureOfCell(source: Source, cell: Cell | undefined): Pick<RawTask, 'confidence' | 'reason'> {
  const words = cell === undefined ? [] : source.words(cell.start, cell.end);
  let at = 0;
  while (at < words.length) {
    const list = source.names(words, at);
    if (list !== null) at = list.next;
    else if (words[at]!.kind === 'sign' || /^(?:va|chu|tri|gom|tham|muu)$/.test(words[at]!.key)) at += 1;
    else return { confidence: 0.85, reason: 'Ô đơn vị chủ trì có chỗ chưa đọc được' };
  }
  return { confidence: 0.93 };
}

/** The limit that a cell of the column of times holds. */
export function deadlineIn(source: Source, cell: Cell | undefined, anchor: LocalDate | null): RawTask['deadline'] {
  if (cell === undefined) return null;
  const options = { offset: cell.start, cell: true, folded: source.folded.slice(cell.start, cell.end) };
  return overall(parseDeadlines(source.text.slice(cell.start, cell.end), anchor, options)) ?? null;
}

const isSame = (source: Source, a: Cell, b: Cell | undefined): boolean =>
  b !== undefined && source.text.slice(a.start, a.end) === source.text.slice(b.start, b.end);

/** "nt", "-nt-", "//", "Như trên": the cell above it over again. */
const DITTO = /^[-– ]*(?:nt|["″”]{1,2}|\/\/|như trên)[-–. ]*$/iu;
const repeated = (source: Source, cells: readonly Cell[], above: readonly Cell[]): readonly Cell[] =>
  cells.map((cell, i) => (DITTO.test(source.text.slice(cell.start, cell.end)) ? (above[i] ?? cell) : cell));

const isRule = (source: Source, cells: readonly Cell[]): boolean =>
  cells.every((cell) => /^[-: ]*$/.test(source.text.slice(cell.start, cell.end)));

/**
 * Tasks of annex tables: "STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành" (domain.md §2.4 rule 17). Rows are lines
 * whose cells are parted by "|". A blank lead repeats the one above (merged cells), and is then not sure.
 */
export function tableTasks(source: Source, lines: readonly Line[], anchor: LocalDate | null): RawTask[] {
  const tasks: RawTask[] = [];
  let columns: Columns | null = null;
  let width = 0;
  let twoRows = false;
  let above: readonly ParsedName[] = [];
  let row: readonly Cell[] = [];
  for (const line of lines) {
    if (!line.text.includes('|')) {
      if (line.text !== '') columns = null;
      continue;
    }
    const cells = repeated(source, cellsOf(line), row);
    if (isRule(source, cells)) continue;
    const short = cells.every((cell) => cell.end - cell.start <= LONGEST_HEAD);
    const heading = short ? columnsOf(source, cells) : null;
    if (heading !== null && (columns === null || (tasks.length === 0 && !twoRows))) {
      columns = heading;
      twoRows = false;
      width = cells.length;
      above = [];
      continue;
    }
    if (columns === null) continue;
    const second = secondHeads(source, cells, columns, width);
    if (second !== null) {
      columns = second;
      twoRows = true;
      continue;
    }
    const content = cells[columns.content];
    if (content === undefined || content.end - content.start < 5) continue;
    const [leading, helping] = partedCell(source, cells[columns.lead], columns.pairs);
    // "I | Hoàn thiện pháp luật | Hoàn thiện pháp luật | …": a cell over the whole width heads the rows below it.
    if (isSame(source, content, cells[columns.lead])) continue;
    row = cells;
    const own = namesIn(source, leading);
    const filled = cells.filter((cell) => cell.end > cell.start).length;
    if (own.length === 0 && (above.length === 0 || filled <= 2)) continue;
    const leads = own.length > 0 ? own : above;
    above = leads;
    const deadline = deadlineIn(source, columns.deadline === -1 ? undefined : cells[columns.deadline], anchor);
    const number = columns.number === -1 ? undefined : cells[columns.number];
    tasks.push({
      start: content.start,
      end: content.end,
      numbering:
        number === undefined || number.end === number.start ? null : source.text.slice(number.start, number.end),
      leads,
      roles: rowRoles(
        source,
        content,
        leads,
        [...namesIn(source, helping), ...(columns.cooperate === -1 ? [] : namesIn(source, cells[columns.cooperate]))],
        columns.receiver === -1 ? [] : namesIn(source, cells[columns.receiver]),
      ),
      deadline,
      strength: 'must',
      ...(own.length > 0
        ? sureOfCell(source, leading)
        : { confidence: 0.7, reason: 'Ô đơn vị chủ trì để trống, hiểu theo dòng trên' }),
    });
  }
  return tasks;
}
