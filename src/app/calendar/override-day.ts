import { may } from '../../domain/access/may.js';
import { dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { accessWorld } from '../access-world.js';
import type { Principal, Scope } from '../use-case.js';
import { startReplan } from './replan.js';

export type OverrideDay = {
  readonly date: LocalDate;
  readonly kind: 'off' | 'work' | 'off-morning' | 'off-afternoon';
  readonly name: string;
  /** Number of the notice; without one a day is not changed, since lateness costs people marks. */
  readonly source: string;
};

export type OverrideResult =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-allowed' | 'no-source' | 'past' };

/** An administrator changes a day of the calendar; everything planned is planned again. Limits already in force stay as they are. */
export async function overrideDay(scope: Scope, principal: Principal, day: OverrideDay): Promise<OverrideResult> {
  const world = await accessWorld(scope, principal);
  if (!may(principal.actor, 'manage-calendar', { kind: 'system' }, world).ok)
    return { ok: false, reason: 'not-allowed' };
  if (day.source.trim().length < 4) return { ok: false, reason: 'no-source' };
  if (day.date < dayOf(scope.now)) return { ok: false, reason: 'past' };
  await scope.tx.calendar.override({ ...day, createdBy: principal.person.id, createdAt: scope.now });
  await scope.tx.audit.add(
    {
      actor: principal.person.id,
      action: 'calendar.override',
      subject: 'calendar',
      subjectId: day.date,
      data: { kind: day.kind, source: day.source },
    },
    scope.now,
  );
  await startReplan(scope);
  return { ok: true };
}
