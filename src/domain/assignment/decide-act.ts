import { applyAct } from './apply-act.js';
import type { ActContext, ActOutcome, Effect, Flag } from './act-outcome.js';
import type { Act, Assignment } from './assignment.js';
import { refusalOf } from './check-act.js';
import { MANY_EXTENSIONS } from './extension-rules.js';
import { isLateAt } from './lateness.js';
import { isFinished, isOpen } from './states.js';

/**
 * The one decision on an assignment's life (facts/domain §3.2–3.3). Given a state, an act and its context it answers with the new row, the
 * fact to append and what must follow, or with a refusal that says why. Whether the person may do it at all is asked of `may` before.
 *
 * Choices made here:
 * - Reporting, asking for more time and handing on prove receipt: from `sent` they acknowledge too (flag `implied-acknowledgement`).
 * - 100 % as progress does not finish: the work stays in progress and the person is asked whether it is the report of completion.
 * - Assignments for information end with their acknowledgement.
 * - Reassigning ends this assignment as cancelled and creates one for the other unit: one task × one unit keeps one history.
 */
export function decideAct(assignment: Assignment, act: Act, ctx: ActContext): ActOutcome {
  const refusal = refusalOf(assignment, act, ctx);
  if (refusal !== null) return { ok: false, refusal };
  const next = applyAct(assignment, act, ctx.now, ctx.openExtension);
  return {
    ok: true,
    next,
    fact: {
      act,
      at: ctx.now,
      actorPersonId: ctx.actor.personId,
      onBehalfOfPersonId: ctx.actor.onBehalfOfPersonId,
      stateBefore: assignment.state,
      stateAfter: next.state,
    },
    effects: effectsOf(assignment, next, act, ctx),
    flags: flagsOf(assignment, next, act, ctx),
  };
}

function effectsOf(before: Assignment, next: Assignment, act: Act, ctx: ActContext): readonly Effect[] {
  const effects: Effect[] = [];
  if (next.generation !== before.generation) effects.push({ type: isOpen(next.state) ? 'replan' : 'cancel-timers' });
  const closesExtension =
    before.state === 'extension-asked' && next.state !== 'extension-asked' && !decidesExtension(act);
  if (closesExtension) effects.push({ type: 'close-extension' });
  effects.push(...notices(act, isFinished(next.state)));
  // Whoever had it until now must hear that it is no longer theirs.
  if (
    (act.type === 'take-back' || act.type === 'hand-on') &&
    before.handedToPersonId !== null &&
    before.handedToPersonId !== next.handedToPersonId
  )
    effects.push({ type: 'notify-person', personId: before.handedToPersonId, about: act.type });
  if (act.type === 'report-progress' && act.percent === 100) effects.push({ type: 'propose-report-done' });
  if ((act.type === 'redo' || act.type === 'resume') && isLateAt(next.due, ctx.now, ctx.policy))
    effects.push({ type: 'ask-new-due' });
  effects.push({ type: 'refresh-cards' });
  return effects;
}

function decidesExtension(act: Act): boolean {
  return (
    act.type === 'grant-extension' ||
    act.type === 'refuse-extension' ||
    act.type === 'accept-counter' ||
    act.type === 'decline-counter'
  );
}

function notices(act: Act, finished: boolean): readonly Effect[] {
  const about = act.type;
  switch (act.type) {
    case 'acknowledge':
    case 'withdraw-acknowledgement':
      return [{ type: 'notify-clerk', about }];
    case 'report-progress':
    case 'report-done':
    case 'ask-extension':
    case 'accept-counter':
    case 'decline-counter':
      return [{ type: 'notify-assigner', about }];
    case 'counter-extension':
    case 'grant-extension':
    case 'refuse-extension':
    case 'confirm-done':
    case 'redo':
    case 'set-due':
    case 'suspend':
    case 'resume':
      return [{ type: 'notify-unit', about }];
    case 'return':
      return [{ type: 'notify-clerk', about }];
    case 'reassign':
      return [
        { type: 'create-assignment', unitId: act.unitId },
        { type: 'notify-unit', about },
      ];
    case 'hand-on':
      return [{ type: 'notify-person', personId: act.personId, about }];
    case 'cancel':
      return finished ? [{ type: 'notify-unit', about }] : [];
    case 'take-back':
    case 'snooze':
      return [];
  }
}

function flagsOf(before: Assignment, next: Assignment, act: Act, ctx: ActContext): readonly Flag[] {
  const flags: Flag[] = [];
  const extends_ = act.type === 'ask-extension' || act.type === 'grant-extension' || act.type === 'accept-counter';
  if (extends_ && before.extensionsGranted + 1 >= MANY_EXTENSIONS) flags.push('many-extensions');
  if (act.type === 'ask-extension' && isLateAt(before.due, ctx.now, ctx.policy)) flags.push('asked-after-deadline');
  if (act.type !== 'acknowledge' && before.acknowledgedAt === null && next.acknowledgedAt !== null)
    flags.push('implied-acknowledgement');
  return flags;
}
