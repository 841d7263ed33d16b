import type { LocalDate } from '../calendar/local-date.js';
import { mentionAsked } from './correct-tasks.js';
import type { Correction } from './correction.js';
import type { Deadline, DirectiveDraft, DocumentCode, DraftQuestion, UnitMention } from './directive.js';
import { formatDocumentCode, parseDocumentCode } from './document-code.js';

export type AnswerTools = {
  /** Official name of a unit of the directory; null when there is none with this id. */
  readonly nameOf: (unitId: string) => string | null;
  readonly date: (words: string) => LocalDate | null;
  readonly deadline: (words: string) => Deadline | null;
  readonly resolve: (name: string) => UnitMention['resolution'];
};

const KEEP = 'Giữ';
const DROP = 'Bỏ';

/** What a question proposes, ready for buttons: the value to hand back and the words on the button. */
export function optionsOf(
  question: DraftQuestion,
  draft: DirectiveDraft,
  nameOf: AnswerTools['nameOf'],
): readonly { readonly value: string; readonly label: string }[] {
  if (question.field === 'task')
    return [
      { value: KEEP, label: `Giữ việc ${(question.taskIndex ?? 0) + 1}` },
      { value: DROP, label: `Bỏ việc ${(question.taskIndex ?? 0) + 1}` },
    ];
  return (question.options ?? []).map((value) => ({ value, label: labelOf(question, value, draft, nameOf) }));
}

function labelOf(question: DraftQuestion, value: string, draft: DirectiveDraft, nameOf: AnswerTools['nameOf']): string {
  switch (question.field) {
    case 'unit':
    case 'lead':
      return nameOf(value) ?? value;
    case 'number':
      return `Đúng: số ${draft.code.value?.number === value ? formatDocumentCode(draft.code.value) : value}`;
    case 'subject':
      return 'Trích yếu đúng';
    case 'date':
      return `Đúng: ${value.replace(/^(\d{4})-(\d{2})-(\d{2})$/u, '$3/$2/$1')}`;
    default:
      return `Đúng: ${value}`;
  }
}

/**
 * What pressing an option of a question means for its field; null when the option no longer fits the draft (an old card). The value read is confirmed,
 * another is put in its place.
 */
export function answerQuestion(
  draft: DirectiveDraft,
  question: DraftQuestion,
  value: string,
  tools: AnswerTools,
): Correction | null {
  const task = question.taskIndex === undefined ? null : question.taskIndex + 1;
  const confirmed: Correction = { what: 'confirm', field: question.field, task };
  switch (question.field) {
    case 'number': {
      const read = draft.code.value;
      if (read !== null && (value === read.number || value === formatDocumentCode(read))) return confirmed;
      const code: DocumentCode | null = parseDocumentCode(value);
      return code !== null
        ? { what: 'code', code }
        : /^\d{1,6}(?:\.\d{1,2})?[a-z]?$/iu.test(value)
          ? { what: 'number', number: value }
          : null;
    }
    case 'date': {
      if (value === draft.date.value) return confirmed;
      const date = tools.date(value);
      return date === null ? null : { what: 'date', date };
    }
    case 'issuer': {
      if (value === draft.issuer.value) return confirmed;
      const resolution = tools.resolve(value);
      return { what: 'issuer', issuer: value, unitId: resolution.kind === 'unit' ? resolution.unitId : null };
    }
    case 'kind':
      return value === draft.kind.value ? confirmed : { what: 'kind', kind: value };
    case 'subject':
      return value === draft.subject.value ? confirmed : { what: 'subject', subject: value };
    case 'deadline': {
      const deadline = tools.deadline(value);
      return deadline === null || task === null ? null : { what: 'deadline', task, deadline };
    }
    case 'unit': {
      const asked = task === null ? undefined : draft.tasks[task - 1];
      const mention = asked === undefined ? null : mentionAsked(question, asked);
      const name = tools.nameOf(value);
      if (task === null || mention === null || name === null) return null;
      return {
        what: 'choose-unit',
        task,
        name: mention.name,
        unit: { ...mention, name, resolution: { kind: 'unit', unitId: value, confidence: 1 } },
      };
    }
    case 'lead': {
      const name = tools.nameOf(value);
      const resolution =
        name === null ? tools.resolve(value) : ({ kind: 'unit', unitId: value, confidence: 1 } as const);
      return task === null || resolution.kind === 'unknown'
        ? null
        : { what: 'set-lead', task, units: [{ name: name ?? value, span: { start: 0, end: 0 }, resolution }] };
    }
    case 'task':
      return task === null ? null : value === DROP ? { what: 'drop-task', task } : confirmed;
    case 'text':
      return confirmed;
  }
}
