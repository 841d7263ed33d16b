import type { DirectiveDraft, DraftTask } from '../../src/domain/directive/directive.js';
import { isDatedKey, labelledKey, nameKeyForScore, predictedKey } from './compare.js';
import type { LabelledDocument, LabelledObligation } from './labels.js';
import { matchObligations, type Match } from './match.js';
import { markSure, miss, type Count, type Tally } from './tally.js';

const keys = (names: readonly string[]): string[] => [...new Set(names.map(nameKeyForScore))];

function scoreSet(table: Count, want: readonly string[], got: readonly string[]): boolean {
  const hits = got.filter((name) => want.includes(name)).length;
  table.tp += hits;
  table.fp += got.length - hits;
  table.fn += want.length - hits;
  return hits === got.length && hits === want.length;
}

/** Of the label and its alternative, the one nearer to what was read: `alt` is what is also right. */
function nearest(
  label: readonly string[],
  alt: readonly string[] | undefined,
  got: readonly string[],
): readonly string[] {
  const gap = (want: readonly string[]): number =>
    want.filter((n) => !got.includes(n)).length + got.filter((n) => !want.includes(n)).length;
  const [first, second] = [keys(label), alt === undefined ? null : keys(alt)];
  return second !== null && gap(second) < gap(first) ? second : first;
}

/** Deadlines that are right: the label's, and the alternative where it names one (null: none is right as well). */
function deadlineKeys(label: LabelledObligation): string[] {
  const want = labelledKey(label.deadline);
  const alt = label.alt;
  if (alt === undefined || !('deadline' in alt)) return [want];
  if (alt.deadline === null || alt.deadline === undefined) return [want, 'none'];
  return [want, labelledKey(alt.deadline.kind === undefined ? { ...label.deadline, ...alt.deadline } : alt.deadline)];
}

function scoreMissed(tally: Tally, file: string, label: LabelledObligation): void {
  if (label.alt?.omit === true || label.alt?.merge !== undefined) return;
  tally.tables.obligation.fn += 1;
  tally.tables.lead.fn += label.lead.length;
  if (isDatedKey(labelledKey(label.deadline))) tally.tables.dated.fn += label.lead.length;
  miss(tally, file, 'obligation missed', label.quote, null);
}

function scoreDeadline(
  tally: Tally,
  file: string,
  label: LabelledObligation,
  task: DraftTask,
  want: readonly string[],
  got: readonly string[],
): void {
  const right = deadlineKeys(label);
  const key = predictedKey(task.deadline);
  const agreed = right.includes(key);
  if (agreed) tally.tables.deadline.tp += 1;
  else {
    if (key !== 'none') tally.tables.deadline.fp += 1;
    if (right[0] !== 'none') tally.tables.deadline.fn += 1;
    const sure = task.deadline !== null && task.deadline.confidence >= 0.9 ? ' (SURE)' : '';
    const field = `deadline${sure} of "${label.quote.slice(0, 40)}"`;
    miss(tally, file, field, right[0], `${key} ${task.deadline?.raw ?? ''}`);
  }
  if (task.deadline !== null) markSure(tally, task.deadline.confidence >= 0.9, agreed);
  const pairs = (names: readonly string[], dated: string): string[] =>
    isDatedKey(dated) ? names.map((name) => `${name}@${dated}`) : [];
  scoreSet(tally.tables.dated, pairs(want, agreed ? key : right[0]!), pairs(got, key));
}

function scoreMatch(tally: Tally, file: string, label: LabelledObligation, task: DraftTask): void {
  const short = label.quote.slice(0, 40);
  tally.tables.obligation.tp += 1;
  const got = keys(task.lead.map((l) => l.name));
  const want = nearest(label.lead, label.alt?.lead, got);
  const right = scoreSet(tally.tables.lead, want, got);
  markSure(tally, task.confidence >= 0.9, right);
  if (!right) miss(tally, file, `lead${task.confidence >= 0.9 ? ' (SURE)' : ''} of "${short}"`, want, got);
  scoreDeadline(tally, file, label, task, want, got);
  for (const role of ['cooperate', 'reportTo'] as const) {
    const read = keys(task[role].map((l) => l.name));
    const wanted = nearest(label[role], label.alt?.[role], read);
    if (!scoreSet(tally.tables[role], wanted, read)) miss(tally, file, `${role} of "${short}"`, wanted, read);
  }
}

function scoreExtra(tally: Tally, file: string, task: DraftTask, matches: readonly Match[]): void {
  const owner = matches.filter((m) => m.at !== -1 && m.at <= task.span.start + 3).sort((a, b) => b.at - a.at)[0];
  if (owner?.label.alt?.split !== undefined && owner.task !== null) return;
  tally.tables.obligation.fp += 1;
  tally.tables.lead.fp += task.lead.length;
  if (isDatedKey(predictedKey(task.deadline))) tally.tables.dated.fp += task.lead.length;
  miss(
    tally,
    file,
    'obligation invented',
    null,
    `${task.lead.map((l) => l.name).join(', ')}: ${task.text.slice(0, 70)}`,
  );
}

/** Obligation paragraphs, (lead, obligation) pairs and dated (lead, deadline) pairs. `alt` on a label is neutral. */
export function scoreTasks(tally: Tally, doc: LabelledDocument, draft: DirectiveDraft): void {
  const { matches, extra } = matchObligations(draft.text, doc.obligations, draft.tasks);
  for (const { label, task } of matches) {
    if (task === null) scoreMissed(tally, doc.file, label);
    else scoreMatch(tally, doc.file, label, task);
  }
  for (const task of extra) scoreExtra(tally, doc.file, task, matches);
}
