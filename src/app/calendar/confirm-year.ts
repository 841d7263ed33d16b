import { z } from 'zod';
import { may } from '../../domain/access/may.js';
import type { HolidayYear } from '../../domain/calendar/holiday-table.js';
import { accessWorld } from '../access-world.js';
import type { Tx } from '../ports/store/tx.js';
import type { Principal, Scope } from '../use-case.js';

const KEY = 'calendar-years-confirmed';
const stored = z.record(z.string(), z.object({ source: z.string(), by: z.string(), at: z.string() }));

/** Years that an administrator declared complete, with the notice they rest on. */
async function confirmedYears(tx: Tx): Promise<z.infer<typeof stored>> {
  const parsed = stored.safeParse(await tx.settings.get(KEY));
  return parsed.success ? parsed.data : {};
}

/** The years of the table with those that an administrator compared with the yearly notice: nobody is warned of them any more. */
export async function yearsInForce(tx: Tx, shipped: readonly HolidayYear[]): Promise<readonly HolidayYear[]> {
  const confirmed = Object.entries(await confirmedYears(tx)).map(([year, { source }]): HolidayYear => ({
    year: Number(year),
    status: 'official',
    sources: [source],
  }));
  const named = new Set(confirmed.map(({ year }) => year));
  return [...shipped.filter(({ year }) => !named.has(year)), ...confirmed].sort((a, b) => a.year - b.year);
}

export type ConfirmYearResult =
  { readonly ok: true } | { readonly ok: false; readonly reason: 'not-allowed' | 'no-source' };

/** An administrator has compared the year with the yearly notice and entered what differs. */
export async function confirmYear(
  scope: Scope,
  principal: Principal,
  year: number,
  source: string,
): Promise<ConfirmYearResult> {
  const world = await accessWorld(scope, principal);
  if (!may(principal.actor, 'manage-calendar', { kind: 'system' }, world).ok)
    return { ok: false, reason: 'not-allowed' };
  if (source.trim().length < 4) return { ok: false, reason: 'no-source' };
  const all = await confirmedYears(scope.tx);
  const entry = { source: source.trim(), by: principal.person.id, at: scope.now.toISOString() };
  await scope.tx.settings.set(KEY, { ...all, [String(year)]: entry }, scope.now);
  await scope.tx.audit.add(
    {
      actor: principal.person.id,
      action: 'calendar.confirm-year',
      subject: 'calendar',
      subjectId: String(year),
      data: { source: entry.source },
    },
    scope.now,
  );
  return { ok: true };
}
