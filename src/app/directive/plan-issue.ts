import type { AssignmentRole, Due } from '../../domain/assignment/assignment.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Deadline, DirectiveDraft, Recurrence, UnitMention } from '../../domain/directive/directive.js';
import { hourOf } from '../../domain/directive/deadline/parse-deadlines.js';
import { firstInstance, seriesOf, type NextInstance } from '../../domain/assignment/recurrence.js';
import { needsDay } from '../../domain/calendar/recurrence.js';
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
  /** The last day of the series lies behind: nobody will be asked for it. */
  | { readonly what: 'series-over'; readonly task: number; readonly raw: string; readonly until: LocalDate }
  /** Every day from the first on: what the units are in for. */
  | {
      readonly what: 'daily';
      readonly task: number;
      readonly first: LocalDate;
      readonly recurrence: Recurrence;
      readonly op: Deadline['op'];
    }
  /** The assignment that the directive carries out, and tasks that cannot hang under it. */
  | { readonly what: 'serves'; readonly number: number; readonly unitName: string; readonly due: LocalDate | null }
  | { readonly what: 'outlives'; readonly number: number; readonly tasks: readonly number[] }
  /** Nobody whom the directory knows leads them: a group that a person has to name, or bodies outside. */
  | { readonly what: 'unled'; readonly tasks: readonly number[] }
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
 * Who will get what when this draft is issued at `now`. Nothing ambiguous goes out: an unclear lead, an abolished unit whose successor nobody chose and a
 * missing number or date stop the issue, so that the clerk decides.
 */
export function planIssue(
  draft: DirectiveDraft,
  header: { code: string | null; date: LocalDate | null },
  calendar: CalendarTable,
  now: Date,
): IssuePlan {
  const problems: IssueProblem[] = [];
  if (header.code === null) problems.push({ what: 'no-number' });
  if (header.date === null) problems.push({ what: 'no-date' });
  if (draft.tasks.length === 0) problems.push({ what: 'no-task' });
  const outside = new Set<string>();
  const assignments: PlannedAssignment[] = [];
  const questions: IssueQuestion[] = [];
  const unled: number[] = [];

  draft.tasks.forEach((task, taskIndex) => {
    const taken = new Set<string>();
    const first =
      task.deadline?.kind === 'RECURRING' && header.date !== null
        ? firstInstance(seriesOf(task.deadline, header.date), calendar, now)
        : null;
    const due = dueOf(task.deadline, first);
    const instance = first?.ok === true ? first.instance.periodKey : '';
    if (task.deadline?.kind === 'RECURRING') questions.push(...seriesQuestions(task.deadline, first, taskIndex + 1));
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
    else if (task.lead.every(({ resolution }) => resolution.kind === 'unknown')) unled.push(taskIndex + 1);
    place(task.lead, 'lead');
    place(task.cooperate, 'cooperate');
    place(task.monitor, 'monitor');
  });
  if (unled.length > 0) questions.push({ what: 'unled', tasks: unled });
  if (draft.tasks.length > 0 && assignments.length === 0 && problems.length === 0) {
    problems.push({ what: 'nobody' });
  }
  return { assignments, problems, outside: [...outside], questions };
}

/** What the clerk should know of a series before it begins. */
function seriesQuestions(
  { recurrence, op, raw }: Extract<Deadline, { kind: 'RECURRING' }>,
  first: NextInstance | null,
  task: number,
): readonly IssueQuestion[] {
  if (needsDay(recurrence)) return [{ what: 'no-day', task, raw }];
  if (first === null) return [];
  if (!first.ok)
    return recurrence.until === undefined ? [] : [{ what: 'series-over', task, raw, until: recurrence.until }];
  return recurrence.freq === 'daily' ? [{ what: 'daily', task, first: first.instance.due.due, recurrence, op }] : [];
}

/** The deadline in force for an assignment. What hangs on an event or on receipt waits for that moment; nothing is invented. */
function dueOf(deadline: Deadline | null, first: NextInstance | null): Due {
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
    case 'RECURRING':
      return first?.ok === true ? first.instance.due : none;
    case 'OPEN':
      return { ...none, kind: 'open' };
    case 'BEFORE_EVENT':
    case 'REFERENCE':
      return { ...none, kind: 'awaiting-event' };
  }
}
