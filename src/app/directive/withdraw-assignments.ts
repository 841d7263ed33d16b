import { decideAct } from '../../domain/assignment/decide-act.js';
import { limitInstant } from '../../domain/assignment/lateness.js';
import { suspendChildren } from '../chain/follow-parent.js';
import { personsInCharge } from '../nudge/in-charge.js';
import type { NewMessage } from '../ports/message.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';
import type { WithdrawalPlan } from './plan-withdrawal.js';

/** Messages about work that falls away; answers and what was ended are still told. */
const MOOT = ['directive-notice', 'assignment-card', 'nudge', 'escalation', 'assignment-event'];

/**
 * Ends everything that a directive still asks for: each open assignment is cancelled as a fact of its own, its timers and unsent messages fall, and
 * each unit hears it once. What is done stays done. Whoever calls has asked whether the person may. False when somebody was first.
 */
export async function withdrawAssignments(
  scope: Scope,
  principal: Principal,
  plan: WithdrawalPlan,
  reason: 'recalled' | 'replaced',
): Promise<boolean> {
  const { tx } = scope;
  const calendar = await tx.calendar.table();
  for (const view of plan.open) {
    if (!(await cancelOne(scope, principal, view, reason, calendar))) return false;
  }
  const ids = plan.open.map((view) => view.assignment.id);
  await tx.timers.cancel(['ladder'], ids, reason);
  await tx.outbox.cancelFor(ids, MOOT, reason);
  await tx.outbox.cancelOfDirective(plan.row.id, MOOT, reason);
  await tx.outbox.add(await noticesOf(scope, principal, plan));
  for (const view of plan.open) await suspendChildren(scope, principal, view);
  return true;
}

async function cancelOne(
  scope: Scope,
  principal: Principal,
  view: AssignmentView,
  reason: 'recalled' | 'replaced',
  calendar: Parameters<typeof decideAct>[2]['calendar'],
): Promise<boolean> {
  const { tx, now, ids } = scope;
  const { assignment } = view;
  const outcome = decideAct(
    assignment,
    { type: 'cancel', reason },
    { now, actor: { personId: principal.person.id, onBehalfOfPersonId: null }, calendar },
  );
  if (!outcome.ok) return true;
  const next = { ...outcome.next, version: assignment.version + 1 };
  if (!(await tx.assignments.update(next, { limitAt: limitInstant(next.due), snoozedUntil: null }))) return false;
  const factId = ids.newId();
  await tx.assignments.appendFact({ ...outcome.fact, id: factId, assignmentId: assignment.id, inboxId: scope.inboxId });
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: 'assignment.cancel',
      subject: 'assignment',
      subjectId: assignment.id,
      data: { factId, from: assignment.state, to: next.state, reason },
    },
    now,
  );
  return true;
}

async function noticesOf(scope: Scope, principal: Principal, plan: WithdrawalPlan): Promise<NewMessage[]> {
  const messages: NewMessage[] = [];
  for (const unitId of plan.unitIds) {
    const handed = plan.open
      .filter((view) => view.assignment.unitId === unitId)
      .flatMap((view) => view.assignment.handedToPersonId ?? []);
    for (const personId of new Set([...(await personsInCharge(scope, unitId)), ...handed])) {
      if (personId === principal.person.id) continue;
      messages.push({
        personId,
        contactId: null,
        lane: plan.row.urgency.startsWith('hỏa tốc') ? 'urgent' : 'normal',
        message: { type: 'directive-withdrawn', directiveId: plan.row.id, unitId },
        dedupeKey: `withdrawn/${plan.row.id}/${unitId}/${personId}`,
        directiveId: plan.row.id,
        // Somebody who goes on working for nothing is worse than one who hears it twice.
        onUnknown: 'resend-once',
      });
    }
  }
  return messages;
}
