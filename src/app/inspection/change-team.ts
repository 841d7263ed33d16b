import { at } from '../../domain/calendar/local-date.js';
import { visitForMember } from '../../domain/inspection/sight.js';
import { decideTeam, membersAt, type TeamRefusal, type TeamRole } from '../../domain/inspection/team.js';
import type { DocumentRef } from '../../domain/inspection/terms.js';
import type { Principal, Scope } from '../use-case.js';
import { visitMoment, worldAround } from './inspection-world.js';
import { performVisitAct, performVisitActs, type VisitActResult } from './perform-visit-act.js';

export type TeamChange = {
  readonly add: readonly { readonly personId: string; readonly role: TeamRole }[];
  readonly remove: readonly string[];
  readonly document: DocumentRef;
};

/** Kiện toàn: a decision changes the team from this moment; who leaves loses sight with the commit. */
export async function changeTeam(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  change: TeamChange,
): Promise<VisitActResult | { readonly ok: false; readonly team: TeamRefusal }> {
  const { visit, moment } = await ownVisit(scope, principal, idOrCode);
  if (visit === null) return { ok: false, refusal: { code: 'not-found' } };
  const outcome = decideTeam(visit.memberships, { at: moment, ...change });
  if (!outcome.ok) return { ok: false, team: outcome.refusal };
  return performVisitAct(scope, principal, visit.id, {
    type: 'set-team',
    at: moment,
    memberships: outcome.memberships,
  });
}

/**
 * Quyết định kiểm tra: it founds the team as planned and fixes the regime by its day. A decision that is older than its entry here counts from its own day,
 * and so do the memberships that it founds.
 */
export async function decideVisit(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  document: DocumentRef,
): Promise<VisitActResult> {
  const { visit, moment } = await ownVisit(scope, principal, idOrCode);
  if (visit === null) return { ok: false, refusal: { code: 'not-found' } };
  const signed = at(document.date, '17:00');
  const decidedAt = signed < moment ? signed : moment;
  const present = new Set(membersAt(visit.memberships, moment));
  const memberships = visit.memberships.map((member) =>
    present.has(member) ? { ...member, document, from: member.from < decidedAt ? member.from : decidedAt } : member,
  );
  return performVisitActs(scope, principal, visit.id, [
    { type: 'set-team', at: moment, memberships },
    { type: 'decide', at: decidedAt, document },
  ]);
}

async function ownVisit(scope: Scope, { person }: Principal, idOrCode: string) {
  const moment = visitMoment(scope);
  return { moment, visit: visitForMember(await worldAround(scope, person.id, moment), idOrCode, person.id, moment) };
}
