import { dayOf, type LocalDate } from '../calendar/local-date.js';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from '../calendar/working-calendar.js';
import type { ActContext, Refusal } from './act-outcome.js';
import type { Assignment, Due } from './assignment.js';
import { limitInstant } from './lateness.js';

/** From the third granted extension on it is labelled "gia hạn nhiều lần" (facts/domain §3.3). */
export const MANY_EXTENSIONS = 3;

/**
 * Why a proposed new limit cannot stand; null when it can. It must be today or later, later than the one in force, a working day (else the
 * working day before is proposed, or after when the one before would not be later), and not beyond the parent's limit.
 */
export function refusalOfNewLimit(assignment: Assignment, until: LocalDate, ctx: ActContext): Refusal | null {
  const current = assignment.due.due;
  if (current === null) return { code: 'no-deadline' };
  const today = dayOf(ctx.now);
  if (until < today) return { code: 'in-the-past', today };
  if (until <= current) return { code: 'not-later', current };
  const parent = refusalByParent({ ...assignment.due, due: until, time: null, op: 'BY' }, ctx);
  if (parent !== null) return parent;
  if (!isWorkingDay(ctx.calendar, until)) {
    const before = previousWorkingDay(ctx.calendar, until);
    const proposed = before > current && before >= today ? before : nextWorkingDay(ctx.calendar, until);
    return { code: 'off-day', name: ctx.calendar.off.get(until) ?? null, proposed };
  }
  return null;
}

/** A child may not outlive its parent (domain 2.4 rule 12); limits are compared as instants, so a "trước ngày D" and a "đến hết ngày D" are told apart in strict mode. */
export function refusalByParent(due: Due, ctx: ActContext): Refusal | null {
  const limit = limitInstant(due, ctx.policy);
  const parentLimit = ctx.parentDue === undefined ? null : limitInstant(ctx.parentDue, ctx.policy);
  if (limit === null || parentLimit === null || !ctx.parentDue?.due) return null;
  return limit > parentLimit ? { code: 'outlives-parent', parentDue: ctx.parentDue.due } : null;
}

/** Nobody decides what they asked themselves, nor what was asked in their name or by the one they act for (facts/domain §3.3). */
export function decidesOwnRequest(ctx: ActContext): boolean {
  const askers = [ctx.openExtension?.askedBy, ctx.openExtension?.askedOnBehalfOf];
  return [ctx.actor.personId, ctx.actor.onBehalfOfPersonId].some(
    (person) => person !== null && askers.includes(person),
  );
}
