import type { AssignmentRole, Due } from '../../domain/assignment/assignment.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Deadline, DirectiveDraft, UnitMention } from '../../domain/directive/directive.js';
import { hourOf } from '../../domain/directive/deadline/parse-deadlines.js';
import { nextInstance } from '../../domain/assignment/recurrence.js';
import { needsDay, occurrenceAfter } from '../../domain/calendar/recurrence.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';

export type PlannedAssignment = {
  readonly taskIndex: number;
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly due: Due;
  /** Period of a recurring obligation, else empty. */ readonly instance: string;
};

/** What stops an issue; tasks by the number that the clerk sees. */
export type IssueProblem =
  | { readonly what: 'no-number' | 'no-date' | 'no-task' | 'nobody' }
  | { readonly what: 'future-date'; readonly date: LocalDate }
  | { readonly what: 'unclear-lead'; readonly task: number; readonly name: string; readonly reason: string }
  | { readonly what: 'no-lead'; readonly task: number };

/** What the clerk should settle and may leave open. */
export type IssueQuestion =
  | { readonly what: 'no-day'; readonly task: number; readonly raw: string }
  /** The assignment that the directive carries out, and tasks that cannot hang under it. */
  | { readonly what: 'serves'; readonly number: number; readonly unitName: string; readonly due: LocalDate | null }
  | { readonly what: 'outlives'; readonly number: number; readonly tasks: readonly number[] }
  /** Limits that are over already: whoever is given such a task is late from the first moment. */
  | { readonly what: 'past'; readonly tasks: readonly { readonly task: number; readonly due: LocalDate }[] };

export type IssuePlan = {
  readonly assignments: readonly PlannedAssignment[];
  readonly problems: readonly IssueProblem[];
  /** Bodies outside the directory: named to the clerk, not assigned. */
  readonly outside: readonly string[];
  readonly questions: readonly IssueQuestion[];
};

/**
 * Who will get what when this draft is issued. Nothing ambiguous goes out: an unclear lead, an abolished unit whose successor nobody chose and a
 * missing number or date stop the issue, so that the clerk decides.
 */
export function planIssue(
  draft: DirectiveDraft,
  header: { code: string | null; date: LocalDate | null },
  calendar: CalendarTable,
): IssuePlan {
  const problems: IssueProblem[] = [];
  if (header.code === null) problems.push({ what: 'no-number' });
  if (header.date === null) problems.push({ what: 'no-date' });
  if (draft.tasks.length === 0) problems.push({ what: 'no-task' });
  const outside = new Set<string>();
  const assignments: PlannedAssignment[] = [];
  const questions: IssueQuestion[] = [];

  draft.tasks.forEach((task, taskIndex) => {
    const taken = new Set<string>();
    const due = dueOf(task.deadline, header.date, calendar);
    const instance =
      task.deadline?.kind === 'RECURRING' && header.date !== null ? periodOf(task.deadline, header.date, calendar) : '';
    if (task.deadline?.kind === 'RECURRING' && needsDay(task.deadline.recurrence)) {
      questions.push({ what: 'no-day', task: taskIndex + 1, raw: task.deadline.raw });
    }
    const place = (mentions: readonly UnitMention[], role: AssignmentRole): void => {
      for (const mention of mentions) {
        const { resolution } = mention;
        switch (resolution.kind) {
          case 'unit':
            if (!taken.has(resolution.unitId))
              assignments.push({ taskIndex, unitId: resolution.unitId, role, due, instance });
            taken.add(resolution.unitId);
            break;
          case 'collective':
            for (const unitId of resolution.unitIds) {
              if (!taken.has(unitId)) assignments.push({ taskIndex, unitId, role, due, instance });
              taken.add(unitId);
            }
            break;
          case 'ambiguous':
          case 'abolished':
            if (role === 'lead')
              problems.push({
                what: 'unclear-lead',
                task: taskIndex + 1,
                name: mention.name,
                reason: resolution.reason,
              });
            else outside.add(mention.name);
            break;
          case 'unknown':
            outside.add(mention.name);
            break;
        }
      }
    };
    if (task.lead.length === 0) problems.push({ what: 'no-lead', task: taskIndex + 1 });
    place(task.lead, 'lead');
    place(task.cooperate, 'cooperate');
    place(task.monitor, 'monitor');
  });
  if (draft.tasks.length > 0 && assignments.length === 0 && problems.length === 0) {
    problems.push({ what: 'nobody' });
  }
  return { assignments, problems, outside: [...outside], questions };
}

/** The first period of a recurring obligation, by the name that keeps it from being made twice. */
function periodOf(
  deadline: Extract<Deadline, { kind: 'RECURRING' }>,
  signed: LocalDate,
  calendar: CalendarTable,
): string {
  const first = nextInstance(
    { recurrence: deadline.recurrence, op: deadline.op, raw: deadline.raw, startedOn: signed, endsOn: null },
    null,
    calendar,
  );
  return first.ok ? first.instance.periodKey : '';
}

/** The deadline in force for an assignment. What hangs on an event or on receipt waits for that moment; nothing is invented. */
function dueOf(deadline: Deadline | null, signed: LocalDate | null, calendar: CalendarTable): Due {
  const none: Due = { kind: 'undated', due: null, time: null, op: null, raw: deadline?.raw ?? null };
  if (deadline === null) return none;
  switch (deadline.kind) {
    case 'DATE':
    case 'DATETIME':
    case 'WINDOW':
    case 'PERIOD':
      return { kind: 'dated', due: deadline.due, time: hourOf(deadline), op: deadline.op, raw: deadline.raw };
    case 'DURATION':
      return deadline.due === null
        ? { ...none, kind: 'awaiting-event' }
        : { kind: 'dated', due: deadline.due, time: null, op: deadline.op, raw: deadline.raw };
    case 'RECURRING': {
      const first = signed === null ? null : (occurrenceAfter(deadline.recurrence, signed, calendar)?.due ?? null);
      return first === null
        ? none
        : { kind: 'dated', due: first, time: deadline.recurrence.time, op: deadline.op, raw: deadline.raw };
    }
    case 'OPEN':
      return { ...none, kind: 'open' };
    case 'BEFORE_EVENT':
    case 'REFERENCE':
      return { ...none, kind: 'awaiting-event' };
  }
}
