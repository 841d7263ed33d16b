import { addDays, at, dayNumber, localDate, type LocalDate } from '../../domain/calendar/local-date.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Scope } from '../use-case.js';

/** A period begins the day after the limit of the one before, before the morning's messages. */
const BEGINS = '07:00';

/** Sets the timer that opens the period after this one; nothing for what does not recur. */
export async function planNextPeriod(scope: Scope, view: AssignmentView): Promise<void> {
  const limit = periodLimit(view);
  if (limit === null) return;
  const { taskId, unitId, role } = view.assignment;
  await scope.tx.timers.set({
    kind: 'next-period',
    subjectId: `${taskId}/${unitId}/${role}`,
    generation: dayNumber(limit),
    dueAt: at(addDays(limit, 1), BEGINS),
    payload: { assignmentId: view.assignment.id },
  });
}

/** The limit by which the period is counted: an extension moves the work, not the periods after it. */
export function periodLimit({ assignment, task }: AssignmentView): LocalDate | null {
  if (task.deadline?.kind !== 'RECURRING') return null;
  const named = /:(\d{4}-\d{2}-\d{2})/u.exec(assignment.instance ?? '')?.[1];
  return named === undefined ? assignment.due.due : localDate(named);
}
