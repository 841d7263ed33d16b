import { dayOf } from '../calendar/local-date.js';
import { isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from '../calendar/working-calendar.js';
import type { ActContext, Refusal } from './act-outcome.js';
import type { Act, Assignment } from './assignment.js';
import { decidesOwnRequest, refusalByParent, refusalOfNewLimit } from './extension-rules.js';
import { limitInstant } from './lateness.js';
import { refusalOfSnooze } from './snooze-rules.js';
import { isFinished, isOpen } from './states.js';

/** A pressed acknowledgement may be taken back this long, as a second fact. */
export const WITHDRAWAL_MINUTES = 5;

/** Characters that a reason for returning needs (facts/domain §3.2). */
const RETURN_REASON_LENGTH = 10;

type ActOf<T extends Act['type']> = Extract<Act, { type: T }>;

/** Why an act is not possible now; null when it is. The only place that knows which act fits which state. */
export function refusalOf(assignment: Assignment, act: Act, ctx: ActContext): Refusal | null {
  const { state } = assignment;
  if (act.type === 'acknowledge') return refusalOfAcknowledgement(assignment, ctx);
  if (state === 'done' || state === 'cancelled') return { code: 'finished', state, at: assignment.doneAt };
  const wrong: Refusal = { code: 'wrong-state', state };
  switch (act.type) {
    case 'withdraw-acknowledgement':
      return refusalOfWithdrawal(assignment, ctx);
    case 'report-progress':
      return isOpen(state) ? refusalOfProgress(assignment, act) : wrong;
    case 'report-done':
      if (state === 'reported') return { code: 'already-reported', at: assignment.reportedAt };
      return isOpen(state) ? null : wrong;
    case 'ask-extension':
      return refusalOfAsking(assignment, act, ctx);
    case 'counter-extension':
    case 'grant-extension':
    case 'refuse-extension':
    case 'accept-counter':
    case 'decline-counter':
      return refusalOfDecision(assignment, act, ctx);
    case 'confirm-done':
      return state === 'reported' ? null : wrong;
    case 'redo':
      return state === 'reported' ? refusalOfReason(act.reason, 1) : wrong;
    case 'return':
      return isOpen(state) && state !== 'extension-asked' ? refusalOfReason(act.reason, RETURN_REASON_LENGTH) : wrong;
    case 'reassign':
      if (state === 'reported') return wrong;
      return act.unitId === assignment.unitId ? { code: 'same-unit' } : null;
    case 'hand-on':
      return isOpen(state) ? refusalOfHandOn(assignment, act, ctx) : wrong;
    case 'take-back':
      return assignment.handedToPersonId === null ? { code: 'not-handed' } : isOpen(state) ? null : wrong;
    case 'set-due':
      return isOpen(state) || state === 'returned' || state === 'suspended' ? refusalOfDue(act, ctx) : wrong;
    case 'suspend':
      return isOpen(state) ? refusalOfReason(act.reason, 1) : wrong;
    case 'resume':
      return state === 'suspended' || state === 'returned' ? null : wrong;
    case 'snooze':
      return refusalOfSnooze(assignment, act.until, ctx);
    case 'cancel':
      return null;
  }
}

function refusalOfAcknowledgement(assignment: Assignment, ctx: ActContext): Refusal | null {
  const { state, acknowledgedAt, role } = assignment;
  // What is for information is done by being acknowledged: the second press hears who was first.
  const stillRunning = !isFinished(state) || (state === 'done' && role === 'inform');
  if (acknowledgedAt !== null && stillRunning)
    return { code: 'already-acknowledged', by: ctx.acknowledgedBy ?? null, at: acknowledgedAt };
  if (state === 'done' || state === 'cancelled') return { code: 'finished', state, at: assignment.doneAt };
  return state === 'sent' ? null : { code: 'wrong-state', state };
}

function refusalOfWithdrawal(assignment: Assignment, ctx: ActContext): Refusal | null {
  const { acknowledgedAt, state } = assignment;
  if (state !== 'acknowledged' || acknowledgedAt === null || assignment.handedToPersonId !== null)
    return { code: 'wrong-state', state };
  const by = ctx.acknowledgedBy;
  if (by !== undefined && by.personId !== ctx.actor.personId && by.onBehalfOfPersonId !== ctx.actor.personId)
    return { code: 'not-yours', by };
  const minutes = (ctx.now.getTime() - acknowledgedAt.getTime()) / 60_000;
  return minutes > WITHDRAWAL_MINUTES
    ? { code: 'withdrawal-too-late', acknowledgedAt, minutesAllowed: WITHDRAWAL_MINUTES }
    : null;
}

function refusalOfProgress(assignment: Assignment, act: ActOf<'report-progress'>): Refusal | null {
  const { percent } = act;
  if (percent === null) return act.words.trim() === '' && act.fileIds.length === 0 ? { code: 'nothing-said' } : null;
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) return { code: 'bad-percent', percent };
  // Work sent back to be done again starts from wherever the unit says.
  const backwards = percent < assignment.percent && assignment.state !== 'redo';
  return backwards && act.backwardsConfirmed !== true
    ? { code: 'confirm-backwards', from: assignment.percent, to: percent }
    : null;
}

function refusalOfAsking(assignment: Assignment, act: ActOf<'ask-extension'>, ctx: ActContext): Refusal | null {
  const { state } = assignment;
  if (state === 'extension-asked')
    return { code: 'extension-already-open', until: ctx.openExtension?.until ?? act.until };
  if (!isOpen(state)) return { code: 'wrong-state', state };
  if (assignment.role !== 'lead') return { code: 'lead-only' };
  return refusalOfReason(act.reason, 1) ?? refusalOfNewLimit(assignment, act.until, ctx);
}

type Decision = ActOf<
  'counter-extension' | 'grant-extension' | 'refuse-extension' | 'accept-counter' | 'decline-counter'
>;

function refusalOfDecision(assignment: Assignment, act: Decision, ctx: ActContext): Refusal | null {
  const extension = ctx.openExtension;
  if (assignment.state !== 'extension-asked' || extension === undefined) return { code: 'no-open-extension' };
  switch (act.type) {
    case 'counter-extension':
      return decidesOwnRequest(ctx) ? { code: 'own-request' } : refusalOfNewLimit(assignment, act.until, ctx);
    case 'grant-extension':
      return decidesOwnRequest(ctx) ? { code: 'own-request' } : refusalOfNewLimit(assignment, extension.until, ctx);
    case 'refuse-extension':
      return decidesOwnRequest(ctx) ? { code: 'own-request' } : refusalOfReason(act.reason, 1);
    case 'accept-counter':
      if (extension.counterUntil === undefined) return { code: 'no-counter-offer' };
      return refusalOfNewLimit(assignment, extension.counterUntil, ctx);
    case 'decline-counter':
      return extension.counterUntil === undefined ? { code: 'no-counter-offer' } : null;
  }
}

function refusalOfHandOn(assignment: Assignment, act: ActOf<'hand-on'>, ctx: ActContext): Refusal | null {
  if (act.personId === assignment.handedToPersonId && act.until === (assignment.handedUntil ?? null)) {
    return { code: 'already-handed', personId: act.personId };
  }
  if (act.until === null) return null;
  const today = dayOf(ctx.now);
  if (act.until < today) return { code: 'in-the-past', today };
  if (assignment.due.due !== null && act.until > assignment.due.due)
    return { code: 'later-than-deadline', due: assignment.due.due };
  if (isWorkingDay(ctx.calendar, act.until)) return null;
  const before = workingDayOnOrBefore(ctx.calendar, act.until);
  return {
    code: 'off-day',
    name: ctx.calendar.off.get(act.until) ?? null,
    proposed: before < today ? workingDayOnOrAfter(ctx.calendar, act.until) : before,
  };
}

function refusalOfDue(act: ActOf<'set-due'>, ctx: ActContext): Refusal | null {
  const { due } = act;
  if ((due.kind === 'dated') !== (due.due !== null)) return { code: 'incomplete-deadline' };
  const limit = limitInstant(due, ctx.policy);
  if (limit !== null && limit <= ctx.now) return { code: 'in-the-past', today: dayOf(ctx.now) };
  return refusalOfReason(act.reason, 1) ?? refusalByParent(due, ctx);
}

function refusalOfReason(reason: string, minLength: number): Refusal | null {
  return [...reason.trim()].length < minLength ? { code: 'reason-required', minLength } : null;
}
