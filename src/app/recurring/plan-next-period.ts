import { isDailyPeriod, nextPeriodOpens } from '../../domain/assignment/recurrence.js';
import { dayNumber, localDate, type LocalDate } from '../../domain/calendar/local-date.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Scope } from '../use-case.js';

/** Sets the timer that opens the period after this one; nothing for what does not recur. */
export async function planNextPeriod(scope: Scope, view: AssignmentView): Promise<void> {
  const limit = periodLimit(view);
  const { deadline } = view.task;
  if (limit === null || deadline?.kind !== 'RECURRING' || onlyFollows(view)) return;
  await scope.tx.timers.set({
    kind: 'next-period',
    subjectId: seriesSubject(view),
    generation: dayNumber(limit),
    dueAt: nextPeriodOpens(deadline.recurrence, limit),
    payload: { assignmentId: view.assignment.id },
  });
}

/** Who follows the work or reads of it reports nothing: a message every day would ask nothing of them. */
const onlyFollows = ({ assignment }: AssignmentView): boolean =>
  isDailyPeriod(assignment) && (assignment.role === 'monitor' || assignment.role === 'inform');

/** Under this name a series of one task, unit and role has its timer. */
export const seriesSubject = ({ assignment: { taskId, unitId, role } }: AssignmentView): string =>
  `${taskId}/${unitId}/${role}`;

/** The limit by which the period is counted: an extension moves the work, not the periods after it. */
export function periodLimit({ assignment, task }: AssignmentView): LocalDate | null {
  if (task.deadline?.kind !== 'RECURRING') return null;
  const named = /:(\d{4}-\d{2}-\d{2})/u.exec(assignment.instance ?? '')?.[1];
  return named === undefined ? assignment.due.due : localDate(named);
}
