import { stepOf } from '../../app/nudge/plan-ladder.js';
import { superiorsOf } from '../../app/nudge/superiors.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Scope } from '../../app/use-case.js';
import { hasReason } from '../../domain/nudge/plan.js';
import { noteOf } from '../messages/chain-words.js';
import { parentOf } from './surroundings.js';

/** Whether the step of a ladder that made a message still has its reason. */
export async function stillHasReason(scope: Scope, view: AssignmentView, stepKey: string): Promise<boolean> {
  const step = await stepOf(scope, view.assignment, stepKey);
  return step !== null && hasReason(view.assignment, step);
}

/** What a late child says of its parent. */
export async function chainWords(scope: Scope, view: AssignmentView, english: boolean): Promise<readonly string[]> {
  const parent = await parentOf(scope, view);
  return parent === null ? [] : noteOf(view, parent, scope.now, english ? 'en' : 'vi');
}

/** Whom a step tells of the delay beside the unit: the head learns their names. */
export async function escalatedTo(scope: Scope, view: AssignmentView, stepKey: string): Promise<readonly string[]> {
  const step = await stepOf(scope, view.assignment, stepKey);
  if (step?.audience !== 'escalate') return [];
  return (await scope.tx.people.byIds(await superiorsOf(scope, view.assignment))).map(({ name }) => name);
}
