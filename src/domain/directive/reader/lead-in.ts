// What a line that leads over says once for every paragraph below it: "Bộ A chủ trì, phối hợp với các bộ liên quan:", "Các sở khẩn trương:".
import { parseDeadlines } from '../deadline/parse-deadlines.js';
import type { Deadline } from '../directive.js';
import { rolesOf } from './roles.js';
import type { Source } from './source.js';
import type { RawTask } from './task-build.js';
import type { Node } from './tree.js';

const LONGEST = 320;
const PARTNERS = /phoi hop[^:]*:?\s*$/;
/** Haste right before the colon is that of all that follows. */
const HASTE =
  /(?:khan truong|cap bach|lap tuc)(?: (?:thuc hien|trien khai|to chuc|hoan thanh|chi dao))?(?: [a-z]+){0,4} ?:\s*$/;

/** The line above a paragraph that names its lead and leads over; null where the lead stands elsewhere, or in the paragraph itself. */
function leadInOf(source: Source, node: Node, { leads }: RawTask, isContainer: (above: Node) => boolean): Node | null {
  const [first] = leads;
  for (let up = node.parent; up !== null && first !== undefined; up = up.parent) {
    const { start, end } = up.block;
    if (first.start < start || first.start >= end) continue;
    return end - start <= LONGEST && (/:\s*$/.test(source.text.slice(start, end)) || isContainer(up)) ? up : null;
  }
  return null;
}

/** The haste of a line that leads over; the clerk is asked whether it holds for each paragraph. */
function hasteOf(source: Source, start: number, end: number): Deadline | null {
  const found = parseDeadlines(source.text.slice(start, end), null, {
    offset: start,
    folded: source.folded.slice(start, end),
  });
  const open = found.find(({ kind }) => kind === 'OPEN');
  return open === undefined
    ? null
    : { ...open, confidence: Math.min(open.confidence, 0.8), reason: 'Thời hạn lấy từ dòng dẫn ở trên' };
}

/** Tasks with the partners and the haste of the line that leads over to them, where they tell none of their own. */
export function withLeadIn(
  source: Source,
  node: Node,
  tasks: readonly RawTask[],
  isContainer: (above: Node) => boolean,
): readonly RawTask[] {
  const [first] = tasks;
  const above = first === undefined ? null : leadInOf(source, node, first, isContainer);
  if (above === null) return tasks;
  const { start, end } = above.block;
  const folded = source.folded.slice(start, end);
  const words = source.words(start, end);
  const cooperate = PARTNERS.test(folded) ? rolesOf(source, words, 0, words.length).cooperate : [];
  const haste = HASTE.test(folded) ? hasteOf(source, start, end) : null;
  if (cooperate.length === 0 && haste === null) return tasks;
  return tasks.map((task) => ({
    ...task,
    roles: task.roles.cooperate.length > 0 ? task.roles : { ...task.roles, cooperate },
    deadline: task.deadline ?? haste,
  }));
}
