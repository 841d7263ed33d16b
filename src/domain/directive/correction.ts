import { chooseUnit, confirm, dropGeneric, newTask, withoutTasks } from './correct-tasks.js';
import { addUnit, asksForLead, cutUnit, holds, replaceUnit, without } from './correct-units.js';
import { mergeTasks } from './merge-tasks.js';
import type { Corrected, Correction } from './correction-types.js';
import type { DirectiveDraft, DraftQuestion, DraftTask, Read, UnitMention } from './directive.js';

export type { Corrected, Correction } from './correction-types.js';

/** A value that a person gave: certain, and not from the text. */
const given = <T>(value: T): Read<T> => ({ value, span: null, confidence: 1 });

/** The draft with one correction applied; questions that it answers are gone. Pure: the caller has resolved names and dates. */
export function correctDraft(draft: DirectiveDraft, correction: Correction): Corrected {
  switch (correction.what) {
    case 'code':
      return answered({ ...draft, code: given(correction.code) }, ['number']);
    case 'number': {
      const code = draft.code.value;
      if (code === null) return { ok: false, reason: 'no-notation' };
      return answered({ ...draft, code: given({ ...code, number: correction.number }) }, ['number']);
    }
    case 'date':
      return answered({ ...draft, date: given(correction.date), partialDate: null }, ['date']);
    case 'kind':
      return answered({ ...draft, kind: given(correction.kind) }, ['kind']);
    case 'issuer':
      return answered({ ...draft, issuer: given(correction.issuer), issuerUnitId: correction.unitId }, ['issuer']);
    case 'subject':
      return answered({ ...draft, subject: given(correction.subject) }, ['subject']);
    case 'urgency':
      return answered({ ...draft, urgency: given(correction.urgency) }, []);
    case 'deadline':
      return onTask(draft, correction.task, (task) => ({ ...task, deadline: correction.deadline }), ['deadline']);
    case 'drop-task':
      return dropTask(draft, correction.task);
    case 'drop-unit':
      return dropUnit(draft, correction.task, correction.unit);
    case 'add-unit':
      return asksForLead(
        draft,
        onTasks(
          draft,
          correction.task,
          (task) => addUnit(task, correction.role, correction.unit),
          correction.role === 'lead' ? ['lead', 'unit'] : [],
        ),
      );
    case 'replace-unit': {
      const task = draft.tasks[correction.task - 1];
      if (task !== undefined && !holds(task, correction.old)) return { ok: false, reason: 'unit-not-there' };
      return onTask(draft, correction.task, (each) => replaceUnit(each, correction.old, correction.unit), ['unit']);
    }
    case 'merge-tasks':
      return mergeTasks(draft, correction.tasks);
    case 'choose-unit':
      return chooseUnit(draft, correction.task, correction.name, correction.unit);
    case 'task-text':
      return onTask(draft, correction.task, (task) => ({ ...task, text: correction.text }), ['task', 'text']);
    case 'add-task':
      return answered({ ...draft, tasks: [...draft.tasks, newTask(correction)] }, []);
    case 'confirm':
      return confirm(draft, correction.field, correction.task);
    case 'drop-generic':
      return dropGeneric(draft);
    case 'set-lead':
      return onTasks(
        draft,
        correction.task,
        (task) => ({ ...task, lead: correction.units, cooperate: without(task.cooperate, correction.units) }),
        ['lead', 'unit'],
      );
  }
}

function answered(draft: DirectiveDraft, fields: readonly DraftQuestion['field'][], taskIndex?: number): Corrected {
  const open = (question: DraftQuestion): boolean =>
    !fields.includes(question.field) || (taskIndex !== undefined && question.taskIndex !== taskIndex);
  return { ok: true, draft: { ...draft, questions: draft.questions.filter(open) } };
}

function onTask(
  draft: DirectiveDraft,
  number: number,
  change: (task: DraftTask) => DraftTask,
  fields: readonly DraftQuestion['field'][],
): Corrected {
  const index = number - 1;
  if (draft.tasks[index] === undefined) return { ok: false, reason: 'no-such-task' };
  return answered(
    { ...draft, tasks: draft.tasks.map((task, at) => (at === index ? change(task) : task)) },
    fields,
    index,
  );
}

function onTasks(
  draft: DirectiveDraft,
  number: number | null,
  change: (task: DraftTask) => DraftTask,
  fields: readonly DraftQuestion['field'][],
): Corrected {
  if (number !== null) return onTask(draft, number, change, fields);
  return answered({ ...draft, tasks: draft.tasks.map(change) }, fields);
}

function dropTask(draft: DirectiveDraft, number: number): Corrected {
  const index = number - 1;
  return draft.tasks[index] === undefined
    ? { ok: false, reason: 'no-such-task' }
    : { ok: true, draft: withoutTasks(draft, new Set([index])) };
}

function dropUnit(draft: DirectiveDraft, number: number | null, unit: UnitMention): Corrected {
  const asked = number === null ? draft.tasks : draft.tasks.slice(number - 1, number);
  const result = onTasks(draft, number, (task) => cutUnit(task, unit), []);
  if (result.ok && !asked.some((task) => holds(task, unit))) return { ok: false, reason: 'unit-not-there' };
  return asksForLead(draft, result);
}
