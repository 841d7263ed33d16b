import { createHash } from 'node:crypto';
import { findVisibleVisit } from '../../domain/inspection/sight.js';
import type { VisitView } from '../../domain/inspection/visit-view.js';
import type { VisitAct } from '../../domain/inspection/visit.js';
import type { Principal, Scope } from '../use-case.js';
import { visitMoment, worldAround } from './inspection-world.js';
import { performVisitActs, type VisitActResult } from './perform-visit-act.js';

/** What minutes are made of: when any of it changes they are no longer what was read out. */
export function minutesBasis(view: VisitView): string {
  const facts = [
    view.id,
    ...view.findings.map(({ id }) => id),
    ...view.statements.map(({ id }) => id),
    ...view.recommendations.map(({ id }) => id),
    ...view.team.map(({ personId }) => personId),
  ];
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 16);
}

/** Minutes signed as read out. Signing at the door ends the direct work with it; minutes that are older than the last record are refused. */
export async function signMinutes(
  scope: Scope,
  principal: Principal,
  minutes: {
    readonly visitId: string;
    readonly fileId: string;
    readonly basis: string;
    readonly signedBy: 'both-sides' | 'witness';
  },
): Promise<VisitActResult | { readonly ok: false; readonly refusal: { readonly code: 'minutes-stale' } }> {
  const at = visitMoment(scope);
  const view = findVisibleVisit(
    await worldAround(scope, principal.person.id, at),
    minutes.visitId,
    principal.person.id,
    at,
  );
  if (view === null || view.viewer !== 'team') return { ok: false, refusal: { code: 'not-found' } };
  if (minutesBasis(view) !== minutes.basis) return { ok: false, refusal: { code: 'minutes-stale' } };
  const { fileId, signedBy } = minutes;
  const sign: VisitAct = { type: 'sign-minutes', at, fileId, signedBy };
  return performVisitActs(
    scope,
    principal,
    view.id,
    view.state === 'began' ? [{ type: 'end-direct', at }, sign] : [sign],
  );
}
