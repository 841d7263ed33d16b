import { isLateAt } from '../../domain/assignment/lateness.js';
import { isDayOfSeries } from '../../domain/assignment/recurrence.js';
import { isOpen } from '../../domain/assignment/states.js';
import { hasReason } from '../../domain/nudge/plan.js';
import { joinDigest } from '../nudge/digest.js';
import { whoHears } from '../nudge/fire-ladder-step.js';
import { lateStepOf } from '../nudge/plan-ladder.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Scope } from '../use-case.js';

/**
 * The next day of a daily report is asked for: what was not reported of this day stays late in the books and may still be reported, but is nudged no
 * more by itself. The unit reads of it in the new day's notice, the superior once in the digest.
 */
export async function leaveDayBehind(scope: Scope, view: AssignmentView): Promise<void> {
  const { assignment } = view;
  if (!isDayOfSeries(assignment) || !isOpen(assignment.state)) return;
  await scope.tx.timers.cancel(['ladder', 'handed'], [assignment.id], 'the next day is asked for');
  await scope.tx.outbox.cancelFor([assignment.id], ['nudge', 'escalation'], 'the next day is asked for');
  const step = await lateStepOf(scope, assignment);
  if (step === null || !hasReason(assignment, step) || !isLateAt(assignment.due, scope.now)) return;
  for (const personId of await whoHears(scope, view))
    await joinDigest(scope, personId, scope.now, {
      assignmentId: assignment.id,
      stepKey: step.key,
      occurrence: 1,
      escalation: true,
    });
}
