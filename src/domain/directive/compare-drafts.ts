import type { DirectiveDraft, DraftTask } from './directive.js';
import { formatDocumentCode } from './document-code.js';

/** Something in which a second arrival of a document differs from the record; blank is null. */
export type Difference =
  | {
      readonly field: 'code' | 'date' | 'kind' | 'issuer' | 'subject' | 'urgency';
      readonly had: string | null;
      readonly has: string | null;
    }
  | { readonly field: 'task-count'; readonly had: number; readonly has: number }
  | {
      readonly field: 'task-deadline' | 'task-lead';
      readonly task: number;
      readonly had: string | null;
      readonly has: string | null;
    }
  | { readonly field: 'task-missing' | 'task-new'; readonly task: number; readonly text: string };

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '');
const code = (draft: DirectiveDraft): string | null =>
  draft.code.value === null ? null : formatDocumentCode(draft.code.value);

/** What the clerk should see when the same document comes again: header fields, then tasks matched by their words. Pure. */
export function differencesOf(had: DirectiveDraft, has: DirectiveDraft): readonly Difference[] {
  const differences: Difference[] = [];
  const field = (
    name: 'code' | 'date' | 'kind' | 'issuer' | 'subject' | 'urgency',
    a: string | null,
    b: string | null,
  ): void => {
    if (plain(a ?? '') !== plain(b ?? '')) differences.push({ field: name, had: a, has: b });
  };
  field('code', code(had), code(has));
  field('date', had.date.value, has.date.value);
  field('kind', had.kind.value, has.kind.value);
  field('issuer', had.issuer.value, has.issuer.value);
  field('subject', had.subject.value, has.subject.value);
  field('urgency', had.urgency.value, has.urgency.value);
  if (had.tasks.length !== has.tasks.length)
    differences.push({ field: 'task-count', had: had.tasks.length, has: has.tasks.length });
  const left = new Set(had.tasks.keys());
  has.tasks.forEach((task, index) => {
    const match = closest(task, had.tasks, left);
    if (match === null) {
      differences.push({ field: 'task-new', task: index + 1, text: task.text });
      return;
    }
    left.delete(match);
    const before = had.tasks[match]!;
    const [a, b] = [dueOf(before), dueOf(task)];
    if (a !== b) differences.push({ field: 'task-deadline', task: match + 1, had: a, has: b });
    const [x, y] = [leadOf(before), leadOf(task)];
    if (plain(x ?? '') !== plain(y ?? '')) differences.push({ field: 'task-lead', task: match + 1, had: x, has: y });
  });
  for (const index of left) differences.push({ field: 'task-missing', task: index + 1, text: had.tasks[index]!.text });
  return differences;
}

const dueOf = (task: DraftTask): string | null =>
  task.deadline === null
    ? null
    : 'due' in task.deadline && task.deadline.due !== null
      ? task.deadline.due
      : task.deadline.raw;
const leadOf = (task: DraftTask): string | null =>
  task.lead.length === 0 ? null : task.lead.map((mention) => mention.name).join(', ');

/** The task with most words in common; under half is another task. */
function closest(task: DraftTask, among: readonly DraftTask[], free: ReadonlySet<number>): number | null {
  const words = new Set(wordsOf(task.text));
  let best: { index: number; share: number } | null = null;
  for (const index of free) {
    const other = wordsOf(among[index]!.text);
    const share = (2 * other.filter((word) => words.has(word)).length) / Math.max(1, words.size + other.length);
    if (share >= 0.5 && (best === null || share > best.share)) best = { index, share };
  }
  return best?.index ?? null;
}

const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])];
