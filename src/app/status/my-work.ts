import type { AssignmentState } from '../../domain/assignment/assignment.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';
import { OPEN_STATES } from './open-states.js';

/** The work that waits for this person, open work unless other states are asked for: of the units they are in charge of, and what was handed to them. Nearest limit first. */
export async function myWork(
  scope: Scope,
  principal: Principal,
  states: readonly AssignmentState[] = OPEN_STATES,
): Promise<readonly AssignmentView[]> {
  const unitIds = [
    ...principal.actor.posts.map((post) => post.unitId),
    ...principal.actor.delegations.map((delegation) => delegation.unitId),
  ];
  if (unitIds.length === 0) return [];
  const inCharge = new Set([
    ...principal.actor.posts
      .filter((post) => post.role === 'head' || post.role === 'deputy' || post.role === 'leader')
      .map((post) => post.unitId),
    ...principal.actor.delegations.map((delegation) => delegation.unitId),
  ]);
  const views = await scope.tx.assignments.list({ unitIds: [...new Set(unitIds)], states }, 500);
  return views
    .filter((view) => inCharge.has(view.assignment.unitId) || view.assignment.handedToPersonId === principal.person.id)
    .sort(
      (a, b) =>
        (a.assignment.due.due ?? '9999').localeCompare(b.assignment.due.due ?? '9999') ||
        a.assignment.number - b.assignment.number,
    );
}
