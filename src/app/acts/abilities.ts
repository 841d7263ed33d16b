import { may } from '../../domain/access/may.js';
import type { Action } from '../../domain/access/rules.js';
import { accessWorld } from '../access-world.js';
import type { AssignmentView, FactRow } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';
import { assignmentSubject } from './assignment-subject.js';

/** What this person may do with the assignment, asked action by action; `facts` are its facts where the caller has them. Whether its state allows it too is decided at the act. */
export async function abilitiesOn(
  scope: Scope,
  principal: Principal,
  view: AssignmentView,
  facts?: readonly FactRow[],
): Promise<(action: Action) => boolean> {
  const subject = await assignmentSubject(
    scope,
    view,
    facts ?? (await scope.tx.assignments.factsOf(view.assignment.id)),
  );
  const world = await accessWorld(scope, principal);
  return (action) => may(principal.actor, action, subject, world).ok;
}
