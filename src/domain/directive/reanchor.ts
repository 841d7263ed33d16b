import type { LocalDate } from '../calendar/local-date.js';
import type { CalendarTable } from '../calendar/working-calendar.js';
import { parseDeadlines } from './deadline/parse-deadlines.js';
import { resolveDuration } from './deadline/resolve.js';
import type { Deadline, DirectiveDraft, DraftTask } from './directive.js';

/**
 * The draft with its deadlines read again from their words after the promulgation date became known or changed: a missing year is taken from it, and
 * what counts from the signing gets its day (domain.md §2.4 rules 2 and 8). A deadline that the clerk said in words of their own has no span in the
 * text and stays as said.
 */
export function reanchorDeadlines(draft: DirectiveDraft, calendar: CalendarTable): DirectiveDraft {
  const signed = draft.date.value;
  if (signed === null) return draft;
  const settled = new Set<number>();
  const tasks = draft.tasks.map((task, index): DraftTask => {
    const { deadline } = task;
    if (deadline === null || deadline.span.end === 0) return task;
    const next = again(draft.text, task, deadline, signed, calendar);
    if (next !== deadline && (next.reason === undefined || next.confidence >= 0.9)) settled.add(index);
    return next === deadline ? task : { ...task, deadline: next };
  });
  const questions = draft.questions.filter(
    (question) => question.field !== 'deadline' || question.taskIndex === undefined || !settled.has(question.taskIndex),
  );
  return { ...draft, tasks, questions };
}

/** How far to look around the words: what makes "30/8" a deadline may stand before it. */
const AROUND = 200;

function again(
  text: string,
  task: DraftTask,
  deadline: Deadline,
  signed: LocalDate,
  calendar: CalendarTable,
): Deadline {
  const inTask = deadline.span.start >= task.span.start && deadline.span.end <= task.span.end;
  const from = inTask
    ? task.span.start
    : Math.max(0, text.lastIndexOf('|', deadline.span.start) + 1, deadline.span.start - AROUND);
  const to = inTask ? task.span.end : Math.min(text.length, deadline.span.end + 40);
  const candidates = [
    ...parseDeadlines(text.slice(from, to), signed, { offset: from }),
    ...parseDeadlines(text.slice(deadline.span.start, deadline.span.end), signed, {
      offset: deadline.span.start,
      cell: true,
    }),
  ];
  const same =
    candidates.find(
      (candidate) =>
        candidate.span.start < deadline.span.end &&
        deadline.span.start < candidate.span.end &&
        candidate.kind !== 'OPEN',
    ) ?? deadline;
  if (same.kind === 'DURATION' && same.anchor === 'signing')
    return { ...same, due: resolveDuration(same, signed, calendar) };
  return same;
}
