// Tables whose rows a converter wrote as running lines: "1 Treo băng rôn Trung tâm Văn hóa thị xã UBND các xã Trước 20/4".
import type { LocalDate } from '../../calendar/local-date.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { Word } from '../../unit/words.js';
import type { FlatTables } from './flat-table.js';
import type { Line } from './lines.js';
import type { Source } from './source.js';
import { deadlineIn } from './table-tasks.js';
import { rowRoles } from './table-roles.js';
import type { RawTask } from './task-build.js';

/** First word of a heading row. */
const OPENS = /^(?:stt|tt|so tt) /;
const HEAD = /^(?:stt|tt|so tt) .*(?:noi dung|nhiem vu|cong viec|hoat dong)/;
const LEADS = /(?:chu tri|thuc hien|phu trach|chiu trach nhiem|don vi|co quan|phan cong)/;
const ROW = /^(\d{1,2}(?:\.\d{1,2})*)[.)]? +\p{Lu}/u;
const AFTER = /^(?:noi nhan|ghi chu|tm\.|kt\.|phu luc|tong cong|[ivx]{1,4}[.)] |dieu \d)/;
/** What may stand behind the bodies of a row: its time. */
const TIME = /^(?:truoc|thang|quy|nam|thuong|hang|ngay|trong|xong|tu|den|cham|hoan|dinh|sau|\d.*)$/;
/** Words that bind a name to the content before it. */
const BINDS = /^(?:voi|cua|cho|ve|tai|gui|trinh|cao|do|o|thuoc|den|va|,|cac|theo|tu|trong|giua)$/;
const LONGEST_HEAD = 200;
const HEAD_LINES = 4;
const GAP_LINES = 4;

type Bodies = { readonly from: number; readonly lists: readonly (readonly ParsedName[])[]; readonly next: number };

/** The bodies that close a row, before its time; null where the row cannot be cut so. */
function bodiesOf(source: Source, words: readonly Word[]): Bodies | null {
  for (let from = 3; from < words.length; from += 1) {
    if (!words[from]!.capital || BINDS.test(words[from - 1]!.key)) continue;
    const lists: (readonly ParsedName[])[] = [];
    let at = from;
    for (let list = source.names(words, at); list !== null && lists.length < 3; list = source.names(words, at)) {
      lists.push(list.names);
      at = list.next;
    }
    if (lists.length > 0 && (at >= words.length || TIME.test(words[at]!.key))) return { from, lists, next: at };
  }
  return null;
}

function taskOf(source: Source, start: number, end: number, anchor: LocalDate | null): RawTask | null {
  const words = source.words(start, end);
  const number = ROW.exec(source.text.slice(start, end))?.[1];
  const bodies = bodiesOf(source, words);
  if (number === undefined || bodies === null) return null;
  const first = words.findIndex((word) => word.capital);
  // "1.1 UBND các xã": a heading that is a body and nothing to do.
  if (first === -1 || first >= bodies.from) return null;
  const content = { start: words[first]!.start, end: words[bodies.from - 1]!.end };
  const when = words[bodies.next];
  return {
    ...content,
    numbering: number,
    leads: bodies.lists[0]!,
    roles: rowRoles(source, content, bodies.lists[0]!, bodies.lists.slice(1).flat()),
    deadline: when === undefined ? null : deadlineIn(source, { start: when.start, end }, anchor),
    strength: 'must',
    confidence: 0.6,
    reason: 'Bảng mất dấu ô, đơn vị và thời hạn hiểu theo nội dung từng dòng',
  };
}

/** Index of the first row below a heading at `at`; -1 when none stands there. */
function firstRow(lines: readonly Line[], at: number): number {
  let heading = '';
  for (let i = at; i < Math.min(lines.length, at + HEAD_LINES); i += 1) {
    if (i > at && ROW.test(lines[i]!.text))
      return HEAD.test(heading) && LEADS.test(heading) && heading.length < LONGEST_HEAD ? i : -1;
    heading += `${i === at ? '' : ' '}${lines[i]!.folded}`;
  }
  return -1;
}

/** Tasks of such tables, never sure, and the lines that were theirs. */
export function runOnTables(source: Source, lines: readonly Line[], anchor: LocalDate | null): FlatTables {
  const tasks: RawTask[] = [];
  const used = new Set<Line>();
  for (let at = 0; at < lines.length; at += 1) {
    if (!OPENS.test(lines[at]!.folded)) continue;
    let i = firstRow(lines, at);
    if (i === -1) continue;
    const found: RawTask[] = [];
    let open: Line | null = null;
    let last: Line | null = null;
    const close = (): void => {
      const task = open === null || last === null ? null : taskOf(source, open.start, last.end, anchor);
      if (task !== null) found.push(task);
    };
    for (; i < lines.length && !AFTER.test(lines[i]!.folded) && !lines[i]!.text.startsWith('|'); i += 1) {
      if (OPENS.test(lines[i]!.folded)) break;
      if (lines[i]!.text === '') {
        // Below a gap goes on what follows the table, unless another row does.
        const below = lines.slice(i, i + GAP_LINES).find((line) => line.text !== '');
        if (below === undefined || !ROW.test(below.text)) break;
        continue;
      }
      if (ROW.test(lines[i]!.text)) {
        close();
        open = lines[i]!;
      }
      last = lines[i]!;
    }
    close();
    if (found.length === 0) continue;
    for (const task of found) tasks.push(task);
    for (const line of lines.slice(at, i)) used.add(line);
    at = i - 1;
  }
  return { tasks, lines: used };
}
