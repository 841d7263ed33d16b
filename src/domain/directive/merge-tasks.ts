import { withoutTasks } from './correct-tasks.js';
import { without } from './correct-units.js';
import type { Corrected } from './correction-types.js';
import type { Deadline, DirectiveDraft, DraftQuestion, DraftTask, UnitMention } from './directive.js';

/**
 * Several tasks as one, in the place of the first: words one behind the other, everybody who leads leads, who only cooperated still does. Two
 * different limits are a person's choice, so that such tasks are not merged.
 */
export function mergeTasks(draft: DirectiveDraft, numbers: readonly number[]): Corrected {
  const indexes = [...new Set(numbers.map((number) => number - 1))].sort((a, b) => a - b);
  const tasks = indexes.flatMap((index) => draft.tasks[index] ?? []);
  const [first] = tasks;
  const [place, ...others] = indexes;
  if (first === undefined || place === undefined || tasks.length !== indexes.length || others.length === 0)
    return { ok: false, reason: 'no-such-task' };
  const limits = tasks.flatMap(({ deadline }) => (deadline === null || deadline.kind === 'OPEN' ? [] : [deadline]));
  if (new Set(limits.map(sameLimit)).size > 1) return { ok: false, reason: 'deadlines-differ' };
  const all = (role: 'lead' | 'cooperate' | 'monitor' | 'reportTo' | 'reportVia'): readonly UnitMention[] =>
    tasks.reduce<readonly UnitMention[]>((some, task) => [...some, ...without(task[role], some)], []);
  const lead = all('lead');
  const cooperate = without(all('cooperate'), lead);
  const one: DraftTask = {
    ...first,
    text: tasks.map(({ text }) => text.replace(/[.;\s]+$/u, '')).join('; '),
    lead,
    cooperate,
    monitor: without(without(all('monitor'), lead), cooperate),
    reportTo: all('reportTo'),
    reportVia: all('reportVia'),
    deadline: limits[0] ?? first.deadline,
    confidence: Math.min(...tasks.map(({ confidence }) => confidence)),
  };
  // What is asked about one of them is asked about the whole, but not who leads where somebody does.
  const questions = draft.questions.flatMap((question): DraftQuestion[] => {
    if (question.taskIndex === undefined || !others.includes(question.taskIndex)) return [question];
    return question.field === 'task' || question.field === 'text' ? [] : [{ ...question, taskIndex: place }];
  });
  const open = questions.filter(
    (question) => question.field !== 'lead' || question.taskIndex !== place || lead.length === 0,
  );
  const merged = { ...draft, tasks: draft.tasks.map((task, index) => (index === place ? one : task)), questions: open };
  return { ok: true, draft: withoutTasks(merged, new Set(others)) };
}

/** What a limit comes to, however it is written. */
const sameLimit = ({ raw: _raw, span: _span, confidence: _confidence, reason: _reason, ...limit }: Deadline): string =>
  JSON.stringify(Object.entries(limit).sort(([a], [b]) => (a < b ? -1 : 1)));
