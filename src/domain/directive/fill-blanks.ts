import type { DirectiveDraft, DraftQuestion, Read } from './directive.js';
import { questionsOf } from './reader/questions.js';

/** Spans of the copy point into another text. */
const taken = <T>(read: Read<T>): Read<T> => ({ ...read, span: null });

/**
 * The draft with what it leaves blank or doubtful taken from a better copy of the same document (a PDF with its stamped number after a photo).
 * What the clerk said (confidence 1) and what was read surely stays. Tasks are not mixed: two readings of one list would double it.
 */
export function fillBlanks(draft: DirectiveDraft, copy: DirectiveDraft): DirectiveDraft {
  const better = <T>(mine: Read<T>, theirs: Read<T>): Read<T> =>
    theirs.value !== null && (mine.value === null || (mine.confidence < 0.9 && theirs.confidence > mine.confidence))
      ? taken(theirs)
      : mine;
  const code =
    draft.code.value?.number == null && copy.code.value?.number != null
      ? taken(copy.code)
      : better(draft.code, copy.code);
  const issuer = better(draft.issuer, copy.issuer);
  const filled: DirectiveDraft = {
    ...draft,
    code,
    kind: better(draft.kind, copy.kind),
    issuer,
    issuerUnitId: issuer === draft.issuer ? (draft.issuerUnitId ?? copy.issuerUnitId) : copy.issuerUnitId,
    date: better(draft.date, copy.date),
    partialDate: draft.date.value === null && copy.date.value === null ? (draft.partialDate ?? copy.partialDate) : null,
    place: better(draft.place, copy.place),
    subject: better(draft.subject, copy.subject),
    urgency:
      draft.urgency.value === 'thường' && draft.urgency.confidence < 1 && copy.urgency.value !== null
        ? taken(copy.urgency)
        : draft.urgency,
    tasks: draft.tasks.length === 0 ? copy.tasks : draft.tasks,
  };
  if (filled.tasks !== draft.tasks) return { ...filled, text: copy.text, questions: questionsOf(filled, filled.tasks) };
  const header = questionsOf(filled, []);
  const asked = (question: DraftQuestion): boolean =>
    question.taskIndex !== undefined || header.some((open) => open.field === question.field);
  return { ...filled, questions: draft.questions.filter(asked) };
}
