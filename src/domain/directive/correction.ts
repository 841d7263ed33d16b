import { chooseUnit, confirm, dropGeneric, newTask, withoutTasks } from './correct-tasks.js';
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
      return onTasks(
        draft,
        correction.task,
        (task) => addUnit(task, correction.role, correction.unit),
        correction.role === 'lead' ? ['lead', 'unit'] : [],
      );
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
  let found = false;
  const change = (task: DraftTask): DraftTask => {
    const cut = (mentions: readonly UnitMention[]): readonly UnitMention[] => {
      const left = without(mentions, [unit]);
      found ||= left.some((mention, at) => mention !== mentions[at]) || left.length !== mentions.length;
      return left;
    };
    return { ...task, lead: cut(task.lead), cooperate: cut(task.cooperate), monitor: cut(task.monitor) };
  };
  const result = onTasks(draft, number, change, []);
  return result.ok && !found ? { ok: false, reason: 'unit-not-there' } : result;
}

function addUnit(task: DraftTask, role: 'lead' | 'cooperate' | 'monitor', unit: UnitMention): DraftTask {
  const bare: DraftTask = {
    ...task,
    lead: without(task.lead, [unit]),
    cooperate: without(task.cooperate, [unit]),
    monitor: without(task.monitor, [unit]),
  };
  return { ...bare, [role]: [...bare[role], unit] };
}

/** The mentions without these units; a unit inside a collective is taken out of it. */
function without(mentions: readonly UnitMention[], units: readonly UnitMention[]): readonly UnitMention[] {
  const ids = new Set(
    units.flatMap((unit) =>
      unit.resolution.kind === 'unit'
        ? [unit.resolution.unitId]
        : unit.resolution.kind === 'collective'
          ? unit.resolution.unitIds
          : [],
    ),
  );
  const names = new Set(units.map((unit) => unit.name.toLowerCase()));
  return mentions.flatMap((mention) => {
    const { resolution } = mention;
    if (names.has(mention.name.toLowerCase())) return [];
    if (resolution.kind === 'unit') return ids.has(resolution.unitId) ? [] : [mention];
    if (resolution.kind === 'collective' && resolution.unitIds.some((id) => ids.has(id))) {
      return [{ ...mention, resolution: { ...resolution, unitIds: resolution.unitIds.filter((id) => !ids.has(id)) } }];
    }
    return [mention];
  });
}
