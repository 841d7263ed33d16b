import type { Assignment } from '../../domain/assignment/assignment.js';
import { outlives } from '../../domain/assignment/chain.js';
import { isOpen } from '../../domain/assignment/states.js';
import { announce } from '../acts/announce.js';
import { recordAct } from '../acts/record-act.js';
import { personsInCharge } from '../nudge/in-charge.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';

/** What an act on a parent means for what serves it: ended, it leaves them without a purpose; with an earlier limit, some outlive it. */
export async function followParent(
  scope: Scope,
  principal: Principal,
  before: Assignment,
  after: AssignmentView,
): Promise<void> {
  if (after.assignment.state === 'cancelled' && before.state !== 'cancelled')
    return suspendChildren(scope, principal, after);
  if (after.assignment.due !== before.due) await tellOutlived(scope, principal, after);
}

/**
 * The work that an ended assignment stood for is suspended all the way down, not cancelled: the units' own directives stay in force until their issuers
 * say otherwise, but nobody is nudged for what nobody waits for any more.
 */
export async function suspendChildren(
  scope: Scope,
  principal: Principal,
  parent: AssignmentView,
  depth = 0,
): Promise<void> {
  if (depth > 10) return;
  const reason = `việc cấp trên số ${parent.assignment.number} đã được thu hồi, thay thế hoặc chuyển`;
  for (const child of await scope.tx.assignments.childrenOf(parent.assignment.id)) {
    if (!isOpen(child.assignment.state)) continue;
    const facts = await scope.tx.assignments.factsOf(child.assignment.id);
    const recorded = await recordAct(scope, child, facts, { type: 'suspend', reason }, null);
    if (!recorded.ok) continue;
    // Beside the unit the clerk hears of it: whether the work goes on is for those to say who gave it.
    const effects = [...recorded.effects, { type: 'notify-clerk', about: 'return' } as const];
    await announce(scope, principal, recorded.view, recorded.factId, effects);
    await suspendChildren(scope, principal, recorded.view, depth + 1);
  }
}

/** Those who gave the children's limits hear that they lie after the parent's now. */
async function tellOutlived(scope: Scope, principal: Principal, parent: AssignmentView): Promise<void> {
  const children = (await scope.tx.assignments.childrenOf(parent.assignment.id)).filter(({ assignment }) =>
    isOpen(assignment.state),
  );
  const outlived = children.filter(({ assignment }) => outlives(assignment.due, parent.assignment.due));
  if (outlived.length === 0) return;
  const persons = new Set([
    ...(await personsInCharge(scope, parent.assignment.unitId)),
    ...outlived.flatMap(({ directive }) => directive.issuedBy ?? []),
  ]);
  persons.delete(principal.person.id);
  await scope.tx.outbox.add(
    [...persons].map((personId) => ({
      personId,
      contactId: null,
      lane: 'normal' as const,
      message: { type: 'chain-outlived' as const, assignmentId: parent.assignment.id },
      dedupeKey: `outlived/${parent.assignment.id}/${parent.assignment.version}/${personId}`,
      assignmentId: parent.assignment.id,
      onUnknown: 'resend-once' as const,
    })),
  );
}
