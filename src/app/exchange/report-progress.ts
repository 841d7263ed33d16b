import type { Act, Assignment } from '../../domain/assignment/assignment.js';
import { isFinished } from '../../domain/assignment/states.js';
import type { Scope } from '../use-case.js';
import { reportStatusOf } from './report-status.js';

/** What an act on one assignment tells the sender of its directive: work has begun (05), or the last piece of it is done (06). */
export async function reportProgressToSender(
  scope: Scope,
  act: Act['type'],
  assignment: Pick<Assignment, 'directiveId'>,
): Promise<void> {
  switch (act) {
    case 'acknowledge':
    case 'report-progress':
    case 'report-done':
      return reportStatusOf(scope, assignment.directiveId, '05');
    case 'confirm-done': {
      const views = await scope.tx.assignments.list(
        { directiveId: assignment.directiveId, roles: ['lead', 'cooperate'] },
        1000,
      );
      const finished =
        views.every((view) => isFinished(view.assignment.state)) &&
        views.some((view) => view.assignment.state === 'done');
      return finished ? reportStatusOf(scope, assignment.directiveId, '06') : undefined;
    }
    default:
      return;
  }
}
