// A time said once in a heading, for every paragraph below it.
import type { LocalDate } from '../../calendar/local-date.js';
import { isDated, parseDeadlines } from '../deadline/parse-deadlines.js';
import type { Deadline, Span } from '../directive.js';
import type { RawTask } from './task-build.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** "1. Rà soát, lập danh sách (từ ngày 15/3 đến ngày 31/3/2026)", "II. Đợt 1 (hoàn thành trước ngày 30/4):": in brackets at its end. */
const IN_BRACKETS = /\(([^()]{4,80})\)[\s.:;]*$/;
/** Inside them a time is said, not a document cited. */
const SAYS_TIME = /^ ?(?:tu |truoc|trong|thoi|hoan thanh|xong|den |cham|han |thang|quy|tuan)/;
const LONGEST_HEADING = 240;

/** Whether a bracket closes right before an offset, signs and blanks between them or none: asked of every heading above every task. */
function closesBracket(text: string, end: number): boolean {
  let last = end - 1;
  while (last >= 0 && ' \n.:;'.includes(text.charAt(last))) last -= 1;
  return text.charAt(last) === ')';
}

/** "Nhiệm vụ hoàn thành trước ngày 31/10/2025", "Sở X thực hiện các việc sau, xong trước 15/11:": words that make a time at its end that of all. */
const SETS_TIME = /(?:hoan thanh|xong|thoi (?:gian|han)|truoc|(?:cham|muon) nhat|den het)/;
/** "Trước ngày 31/10/2025:" at its beginning, "Trong tháng 11/2025, các đơn vị:". */
const BEGINS_WITH_TIME = /^ ?(?:truoc|trong|cham nhat|tu ngay|den het) /;

/** "Các nhiệm vụ hoàn thành trong tháng 11/2025" over them: elsewhere such words select tasks that exist. */
const OF_TASKS =
  /^(?:cac |nhung |nhom )?(?:nhiem vu|noi dung|cong viec|viec)(?: [a-z]+){0,4} (?:hoan thanh|thuc hien|xong) (?=truoc|trong|cham|den|tu)/;

/** Where the time stands that a heading says: in brackets at its end, at its end, or at its beginning; null where it says none. */
function timeIn(source: Source, { block }: Node): Span | null {
  const { start, end } = block;
  if (closesBracket(source.text, end)) {
    const match = IN_BRACKETS.exec(source.text.slice(start, end));
    if (match === null) return null;
    const from = start + match.index + 1;
    const to = from + match[1]!.length;
    return SAYS_TIME.test(source.folded.slice(from, to)) ? { start: from, end: to } : null;
  }
  // A sentence that orders has its limit for itself.
  if (/[.;]\s*$/.test(source.text.slice(end - 3, end))) return null;
  const folded = source.folded.slice(start, end);
  const kind = OF_TASKS.exec(folded);
  if (kind !== null) return { start: start + kind[0].length, end };
  return SETS_TIME.test(folded) || BEGINS_WITH_TIME.test(folded) ? { start, end } : null;
}

/** Whether a limit stands at the end of a heading or at its beginning. */
const atEdge = (source: Source, { start, end }: Span, span: Span): boolean =>
  /^[\s):]*$/.test(source.text.slice(span.end, end)) || /^\s?$/.test(source.text.slice(start, span.start));

/** The limit that a heading sets for what stands below it; null where it sets none, or several. Never sure: a clerk confirms it. */
function limitOf(source: Source, node: Node, anchor: LocalDate | null): Deadline | null {
  const { block, children } = node;
  if (children.length === 0 || block.marker === null || block.end - block.start > LONGEST_HEADING) return null;
  const where = timeIn(source, node);
  if (where === null) return null;
  const folded = source.folded.slice(where.start, where.end);
  const found = parseDeadlines(source.text.slice(where.start, where.end), anchor, {
    offset: where.start,
    cell: where.start > block.start,
    folded,
  }).filter(({ kind }) => kind !== 'OPEN');
  const [limit] = found;
  if (limit === undefined || found.length > 1 || !isDated(limit) || limit.kind === 'RECURRING') return null;
  if (!atEdge(source, where, limit.span)) return null;
  return { ...limit, confidence: Math.min(limit.confidence, 0.8), reason: 'Hạn lấy từ đề mục ở trên' };
}

/** Tasks of a paragraph that name no time of their own take that of the nearest heading that names one. */
export function withHeadingLimit(
  source: Source,
  node: Node,
  tasks: readonly RawTask[],
  anchor: LocalDate | null,
): readonly RawTask[] {
  if (tasks.every(({ deadline }) => deadline !== null)) return tasks;
  for (let up = node.parent; up !== null; up = up.parent) {
    const deadline = limitOf(source, up, anchor);
    if (deadline !== null) return tasks.map((task) => (task.deadline === null ? { ...task, deadline } : task));
  }
  return tasks;
}
