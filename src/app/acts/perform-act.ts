import { may } from '../../domain/access/may.js';
import type { Action } from '../../domain/access/rules.js';
import type { Flag } from '../../domain/assignment/act-outcome.js';
import type { Act } from '../../domain/assignment/assignment.js';
import { accessWorld } from '../access-world.js';
import { followParent } from '../chain/follow-parent.js';
import { reportProgressToSender } from '../exchange/report-progress.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';
import type { ActRefusal } from './act-refusal.js';
import { announce } from './announce.js';
import { assignmentSubject } from './assignment-subject.js';
import { followUp, type LimitRefused } from './follow-up.js';
import { recordAct } from './record-act.js';
import { refusalOfTarget } from './refusal-of-target.js';

export type ActResult =
  | {
      readonly ok: true;
      readonly view: AssignmentView;
      readonly factId: string;
      readonly flags: readonly Flag[];
      readonly proposeDone: boolean;
      readonly askNewDue: boolean;
      readonly created: AssignmentView | null;
      readonly limitRefused: LimitRefused | null;
    }
  | { readonly ok: false; readonly refusal: ActRefusal; readonly view: AssignmentView | null };

const ACTION_OF: Record<Act['type'], Action> = {
  acknowledge: 'acknowledge',
  'withdraw-acknowledgement': 'withdraw-acknowledgement',
  'report-progress': 'report',
  'report-done': 'report',
  'ask-extension': 'ask-extension',
  'counter-extension': 'decide-extension',
  'grant-extension': 'decide-extension',
  'refuse-extension': 'decide-extension',
  'accept-counter': 'answer-counter',
  'decline-counter': 'answer-counter',
  'confirm-done': 'confirm-done',
  redo: 'redo',
  return: 'return',
  reassign: 'reassign',
  'hand-on': 'hand-on',
  'take-back': 'hand-on',
  'set-due': 'set-due',
  suspend: 'suspend',
  resume: 'resume',
  snooze: 'snooze',
  cancel: 'cancel',
};

/**
 * One act on one assignment: may the person, does the state allow it, then fact, audit, timers and messages in the caller's transaction.
 * Contradictory acts of two people are settled by the row's version: the first wins, the second is told.
 */
export async function performAct(
  scope: Scope,
  principal: Principal,
  assignmentId: string,
  act: Act,
): Promise<ActResult> {
  const { tx } = scope;
  const view = await tx.assignments.byId(assignmentId);
  if (view === null) return { ok: false, refusal: { code: 'not-found' }, view: null };
  const facts = await tx.assignments.factsOf(assignmentId);
  const subject = await assignmentSubject(scope, view, facts);
  const world = await accessWorld(scope, principal);
  const allowed = may(principal.actor, ACTION_OF[act.type], subject, world);
  if (!allowed.ok) {
    const visible = may(principal.actor, 'see-assignment', subject, world).ok;
    return {
      ok: false,
      refusal: { code: 'not-allowed', reason: allowed.reason, visible, unitId: view.assignment.unitId },
      view: null,
    };
  }
  const wrongTarget = await refusalOfTarget(scope, view, act);
  if (wrongTarget !== null) return { ok: false, refusal: wrongTarget, view };
  const recorded = await recordAct(scope, view, facts, act, {
    personId: principal.person.id,
    onBehalfOfPersonId: allowed.onBehalfOf ?? null,
  });
  if (!recorded.ok) return { ok: false, refusal: recorded.refusal, view };
  await reportProgressToSender(scope, act.type, recorded.view.assignment);
  await announce(scope, principal, recorded.view, recorded.factId, recorded.effects);
  const followed = await followUp(scope, view, recorded.view, act);
  await followParent(scope, principal, view.assignment, followed.view);
  return {
    ok: true,
    view: followed.view,
    factId: recorded.factId,
    flags: recorded.flags,
    proposeDone: recorded.effects.some((effect) => effect.type === 'propose-report-done'),
    askNewDue: recorded.effects.some((effect) => effect.type === 'ask-new-due'),
    created: followed.created,
    limitRefused: followed.limitRefused,
  };
}
