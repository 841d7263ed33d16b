import { fold } from '../unit/fold.js';
import type { Corrected, Correction } from './correction-types.js';
import type { DirectiveDraft, DraftQuestion, DraftTask, Read, UnitMention } from './directive.js';

/** The draft without these tasks (indexes from 0); questions follow their tasks. */
export function withoutTasks(draft: DirectiveDraft, dropped: ReadonlySet<number>): DirectiveDraft {
  const moved = (index: number): number => index - [...dropped].filter((at) => at < index).length;
  const questions = draft.questions
    .filter((question) => question.taskIndex === undefined || !dropped.has(question.taskIndex))
    .map((question) =>
      question.taskIndex === undefined ? question : { ...question, taskIndex: moved(question.taskIndex) },
    );
  return { ...draft, tasks: draft.tasks.filter((_, at) => !dropped.has(at)), questions };
}

/** A task that the clerk says; it stands nowhere in the text. */
export function newTask(correction: Extract<Correction, { what: 'add-task' }>): DraftTask {
  const { text, lead, deadline } = correction;
  return {
    text,
    span: { start: 0, end: 0 },
    numbering: null,
    strength: 'must',
    lead,
    cooperate: [],
    monitor: [],
    reportTo: [],
    reportVia: [],
    deadline,
    confidence: 1,
  };
}

/**
 * Puts a chosen unit where a doubtful name stands, in every task that carries the same doubtful name: the reader asks about a name once.
 * `task` counts from 1 and must hold the name.
 */
export function chooseUnit(draft: DirectiveDraft, task: number, name: string, unit: UnitMention): Corrected {
  const chosen = draft.tasks[task - 1];
  if (chosen === undefined) return { ok: false, reason: 'no-such-task' };
  const isIt = (mention: UnitMention): boolean => mention.name === name;
  if (![...chosen.lead, ...chosen.cooperate, ...chosen.monitor].some(isIt))
    return { ok: false, reason: 'unit-not-there' };
  const put = (mentions: readonly UnitMention[]): readonly UnitMention[] =>
    mentions.map((mention) => (isIt(mention) ? { ...unit, span: mention.span } : mention));
  const tasks = draft.tasks.map((each) => ({
    ...each,
    lead: put(each.lead),
    cooperate: put(each.cooperate),
    monitor: put(each.monitor),
  }));
  const unitIn = (question: DraftQuestion): boolean =>
    question.field === 'unit' && question.taskIndex === task - 1 && asksAbout(question, chosen, name);
  return { ok: true, draft: { ...draft, tasks, questions: draft.questions.filter((question) => !unitIn(question)) } };
}

/** Whether a question about a unit of the task is the one about this name: by the options that its resolution gives. */
function asksAbout(question: DraftQuestion, task: DraftTask, name: string): boolean {
  return mentionAsked(question, task)?.name === name;
}

/** The mention that a `unit` question asks about; the only doubtful one when the options do not tell. */
export function mentionAsked(question: DraftQuestion, task: DraftTask): UnitMention | null {
  const doubtful = [...task.lead, ...task.cooperate, ...task.monitor].filter((mention) => optionsOf(mention) !== null);
  const wanted = JSON.stringify(question.options ?? []);
  return (
    doubtful.find((mention) => JSON.stringify(optionsOf(mention)) === wanted) ??
    (doubtful.length === 1 ? (doubtful[0] ?? null) : null)
  );
}

function optionsOf({ resolution }: UnitMention): readonly string[] | null {
  switch (resolution.kind) {
    case 'unit':
      return resolution.confidence >= 0.9 ? null : [resolution.unitId];
    case 'ambiguous':
      return resolution.candidates;
    case 'abolished':
      return resolution.successors.map((successor) => successor.unitId);
    case 'collective':
    case 'unknown':
      return null;
  }
}

/** The draft without questions about names that are not doubtful any more. */
export function withoutStaleQuestions(draft: DirectiveDraft): DirectiveDraft {
  const open = (question: DraftQuestion): boolean => {
    const task = question.taskIndex === undefined ? undefined : draft.tasks[question.taskIndex];
    return question.field !== 'unit' || (task !== undefined && mentionAsked(question, task) !== null);
  };
  return { ...draft, questions: draft.questions.filter(open) };
}

/** The clerk says that what was read is right: it becomes sure and its question goes. */
export function confirm(draft: DirectiveDraft, field: DraftQuestion['field'], task: number | null): Corrected {
  const sure = <T>(read: Read<T>): Read<T> => ({ value: read.value, span: read.span, confidence: 1 });
  const index = task === null ? null : task - 1;
  const questions = draft.questions.filter(
    (question) => question.field !== field || (index !== null && question.taskIndex !== index),
  );
  const rest = { ...draft, questions };
  switch (field) {
    case 'number':
      return { ok: true, draft: { ...rest, code: sure(draft.code) } };
    case 'date':
      return { ok: true, draft: { ...rest, date: sure(draft.date) } };
    case 'issuer':
      return { ok: true, draft: { ...rest, issuer: sure(draft.issuer) } };
    case 'kind':
      return { ok: true, draft: { ...rest, kind: sure(draft.kind) } };
    case 'subject':
      return { ok: true, draft: { ...rest, subject: sure(draft.subject) } };
    case 'lead':
    case 'deadline':
    case 'unit':
    case 'task':
    case 'text': {
      const tasks = draft.tasks.map((each, at) =>
        at === index && field === 'task' ? withoutReason({ ...each, confidence: 1 }) : each,
      );
      return { ok: true, draft: { ...rest, tasks } };
    }
  }
}

function withoutReason({ reason: _reason, ...task }: DraftTask): DraftTask {
  return task;
}

const GENERIC = [
  /^(?:\S+ ){0,14}?(?:chiu trach nhiem|nghiem tuc|khan truong|to chuc|phoi hop)? ?(?:trien khai|thi hanh|thuc hien) (?:nghiem |tot |day du |co hieu qua )*(?:\S+ ){0,3}?(?:chi thi|cong van|ke hoach|quyet dinh|thong bao|cong dien|van ban|noi dung)(?: nay| tren| neu tren)?\W*$/,
  /(?:trong qua trinh|neu co|truong hop co) (?:\S+ ){0,4}(?:kho khan|vuong mac)[^.]{0,80}(?:phan anh|bao cao|kip thoi|phan hoi)/,
  /(?:nhan duoc|yeu cau|de nghi) (?:\S+ ){0,8}(?:quan tam|nghiem tuc|khan truong),? (?:\S+ ){0,3}(?:trien khai |to chuc |phoi hop |thuc hien )+(?:\S+ ){0,6}$/,
];

/** Whether a task is a closing clause that asks for nothing of its own: "Yêu cầu … nghiêm túc triển khai thực hiện Chỉ thị này." */
export function isGeneric(task: DraftTask): boolean {
  if (task.deadline !== null && task.deadline.kind !== 'OPEN') return false;
  const words = fold(task.text)
    .replace(/\s+/g, ' ')
    .replace(/[.;/]+$/, '')
    .trim();
  return words.length < 260 && GENERIC.some((pattern) => pattern.test(words) || pattern.test(`${words} `));
}

/** The draft without its generic closing clauses, where anything else remains. */
export function dropGeneric(draft: DirectiveDraft): Corrected {
  const generic = new Set(draft.tasks.flatMap((task, index) => (isGeneric(task) ? [index] : [])));
  return generic.size === 0 || generic.size === draft.tasks.length
    ? { ok: false, reason: 'nothing-generic' }
    : { ok: true, draft: withoutTasks(draft, generic) };
}
