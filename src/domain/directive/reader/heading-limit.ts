// A time said once in a heading, for every paragraph below it.
import type { LocalDate } from '../../calendar/local-date.js';
import { isDated, parseDeadlines } from '../deadline/parse-deadlines.js';
import type { Deadline } from '../directive.js';
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

/** The limit that a heading sets for what stands below it; null where it sets none, or several. Never sure: a clerk confirms it. */
function limitOf(source: Source, { block, children }: Node, anchor: LocalDate | null): Deadline | null {
  if (children.length === 0 || block.marker === null || block.end - block.start > LONGEST_HEADING) return null;
  if (!closesBracket(source.text, block.end)) return null;
  const match = IN_BRACKETS.exec(source.text.slice(block.start, block.end));
  if (match === null) return null;
  const start = block.start + match.index + 1;
  const end = start + match[1]!.length;
  if (!SAYS_TIME.test(source.folded.slice(start, end))) return null;
  const found = parseDeadlines(source.text.slice(start, end), anchor, {
    offset: start,
    cell: true,
    folded: source.folded.slice(start, end),
  });
  const [limit] = found;
  if (limit === undefined || found.length > 1 || !isDated(limit) || limit.kind === 'RECURRING') return null;
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
