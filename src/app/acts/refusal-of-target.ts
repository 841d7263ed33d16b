import type { Act } from '../../domain/assignment/assignment.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Scope } from '../use-case.js';
import type { ActRefusal } from './act-refusal.js';

/** What the state machine cannot see: whether the person works in the unit, whether the other unit has the task already, whether a period may be left out. */
export async function refusalOfTarget(
  scope: Scope,
  { assignment, task }: AssignmentView,
  act: Act,
): Promise<ActRefusal | null> {
  switch (act.type) {
    case 'hand-on': {
      const posts = await scope.tx.people.postsIn(
        [assignment.unitId],
        ['head', 'deputy', 'officer', 'clerk'],
        dayOf(scope.now),
      );
      return posts.some((post) => post.personId === act.personId) ? null : { code: 'not-in-unit' };
    }
    case 'reassign': {
      const there = await scope.tx.assignments.list(
        { directiveId: assignment.directiveId, unitIds: [act.unitId] },
        200,
      );
      const has = there.some(
        (view) =>
          view.assignment.taskId === assignment.taskId &&
          view.assignment.role === assignment.role &&
          view.assignment.state !== 'cancelled' &&
          (view.assignment.instance ?? '') === (assignment.instance ?? ''),
      );
      return has ? { code: 'unit-has-it' } : null;
    }
    case 'cancel':
      // "Không phát sinh vẫn báo cáo": the period may not be left out; recalling the directive ends it all the same.
      return act.reason === 'withdrawn' &&
        task.deadline?.kind === 'RECURRING' &&
        task.deadline.recurrence.evenIfNothing === true
        ? { code: 'may-not-skip' }
        : null;
    default:
      return null;
  }
}
