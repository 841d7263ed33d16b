// To which paragraphs a line of particulars ("Cơ quan chủ trì: …") belongs.
import type { Source } from './source.js';
import { buildTasks, type RawTask } from './task-build.js';
import type { Node } from './tree.js';

/** A task of a plan whose lead stands on a line of its own below it. */
export function blankTask(source: Source, node: Node): RawTask {
  const words = source.words(node.block.start, node.block.end);
  const group = { from: 0, to: words.length, leads: [], explicit: true, polite: false, doubt: undefined };
  return buildTasks(source, words, group, node.path === '' ? null : node.path, null)[0]!;
}

/** The bullets up to `last` that nobody was told to carry out yet. */
export function measuresAbove(source: Source, last: Node, tasks: readonly RawTask[]): RawTask[] {
  return (last.parent?.children ?? [])
    .filter(({ block }) => block.marker !== null && block.start <= last.block.start)
    .filter(({ block }) => source.words(block.start, block.end).length > 0)
    .filter(({ block }) => !tasks.some((task) => task.start >= block.start && task.start < block.end))
    .map((node) => blankTask(source, node));
}

/** An attribute line stands below its task, unnumbered or as a bullet; "3. Chủ trì: …" of a meeting is none. */
export function belongsTo(node: Node, owner: Node): boolean {
  if (node.parent === owner) return true;
  const kind = node.block.marker?.kind;
  return (
    node.parent === owner.parent &&
    (kind === undefined ||
      kind === 'dash' ||
      kind === 'plus' ||
      (kind === 'letter' && owner.block.marker?.kind === 'letter'))
  );
}

/** "- Địa điểm: …", "- Thành phần: …" of an item: what is said next is still of that item. */
const PARTICULAR = /^(?:dia diem|thanh phan|so luong|hinh thuc|doi tuong|kinh phi|quy mo)(?: [a-z]+){0,4} ?:/;
export const isParticularOf = (owner: Node, node: Node, folded: string): boolean =>
  (node.parent === owner || (node.parent !== null && node.parent === owner.parent)) && PARTICULAR.test(folded);

/** Index of the first task that begins in a paragraph, or -1. Tasks stand in reading order and the paragraph is a recent one: from the end. */
export function firstWithin(tasks: readonly RawTask[], { block }: Node): number {
  let found = -1;
  for (let i = tasks.length - 1; i >= 0 && tasks[i]!.start >= block.start; i -= 1)
    if (tasks[i]!.start < block.end) found = i;
  return found;
}

/** The numbered item whose bullets hold its particulars: a sentence of its own above "- Thời gian hoàn thành: …"; null elsewhere. */
export function statedIn(source: Source, node: Node): Node | null {
  const { parent } = node;
  const kind = parent?.block.marker?.kind;
  if (parent === null || kind === undefined || kind === 'dash' || kind === 'plus' || kind === 'roman') return null;
  if (node.block.marker?.kind !== 'dash' && node.block.marker?.kind !== 'plus') return null;
  const { start, end } = parent.block;
  return end - start > 50 && /[.;]$/.test(source.text.slice(start, end).trimEnd()) ? parent : null;
}

/** The parts of an item that nobody leads yet are led by those who lead the item. */
export function leadParts(tasks: RawTask[], { block }: Node, { leads, confidence, reason }: RawTask): void {
  for (let i = tasks.length - 1; i >= 0 && tasks[i]!.start >= block.end; i -= 1) {
    if (tasks[i]!.leads.length > 0) continue;
    const { reason: _unled, ...rest } = tasks[i]!;
    tasks[i] = { ...rest, leads, confidence: Math.min(confidence, 0.8), ...(reason === undefined ? {} : { reason }) };
  }
}

/** Tasks stand in reading order; one whose lead came late goes before those that were read meanwhile. */
export function insertInOrder(tasks: RawTask[], task: RawTask): void {
  let at = tasks.length;
  while (at > 0 && tasks[at - 1]!.start > task.start) at -= 1;
  tasks.splice(at, 0, task);
}
