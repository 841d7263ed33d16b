import type { Post, Role } from '../../../src/domain/access/person.js';
import type { UnitTree } from '../../../src/domain/access/subject.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { decideVisitAct } from '../../../src/domain/inspection/decide-visit-act.js';
import type { InspectionWorld } from '../../../src/domain/inspection/sight.js';
import type { Membership, TeamRole } from '../../../src/domain/inspection/team.js';
import type { VisitContext, VisitOutcome } from '../../../src/domain/inspection/visit-outcome.js';
import type { DocumentRef } from '../../../src/domain/inspection/terms.js';
import { plannedVisit, type Visit, type VisitAct } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';

export const aDocument = (code = '12/QĐ-TTr', day = '2026-03-02'): DocumentRef => ({ code, date: localDate(day) });

export function aMember(
  personId: string,
  role: TeamRole = 'member',
  from = '2026-01-05 08:00',
  until: string | null = null,
): Membership {
  return { personId, role, from: instant(from), until: until === null ? null : instant(until), document: aDocument() };
}

export function aPost(personId: string, unitId: string, role: Role = 'inspector', changes: Partial<Post> = {}): Post {
  return { id: `${personId}@${unitId}`, personId, unitId, role, title: '', validFrom: null, validTo: null, ...changes };
}

/** A planned thanh tra of one ward by the city's inspectorate, headed by Hoa, with Minh as member and Lan as deputy; Thursday 19 March 2026 at 08:00. */
export function aVisit(changes: Partial<Visit> = {}): Visit {
  return {
    ...plannedVisit({ id: 'v1', code: 'KT7QX', kind: 'planned', body: 'provincial-inspectorate', unitIds: ['phuong'] }),
    programmeId: 'p2026',
    memberships: [aMember('hoa', 'head'), aMember('lan', 'deputy'), aMember('minh')],
    schedule: { start: instant('2026-03-19 08:00'), end: instant('2026-03-19 11:30') },
    ...changes,
  };
}

const PARENTS: Readonly<Record<string, string>> = {
  phuong: 'thanh-pho',
  so: 'thanh-pho',
  'thanh-tra': 'thanh-pho',
  'chi-nhanh': 'so',
};
export const TREE: UnitTree = { parentOf: (unitId) => PARENTS[unitId] ?? null };

export function aWorld(visits: readonly Visit[], changes: Partial<InspectionWorld> = {}): InspectionWorld {
  return {
    visits,
    findings: [],
    recommendations: [],
    violations: [],
    statements: [],
    posts: [
      aPost('hoa', 'thanh-tra'),
      aPost('lan', 'thanh-tra'),
      aPost('minh', 'thanh-tra'),
      aPost('chu-tich-phuong', 'phuong', 'head'),
      aPost('chu-tich-tp', 'thanh-pho', 'leader'),
      aPost('quan-tri', 'thanh-pho', 'administrator'),
    ],
    tree: TREE,
    ...changes,
  };
}

export function act(visit: Visit, one: VisitAct, changes: Partial<VisitContext> = {}): VisitOutcome {
  return decideVisitAct(visit, one, { now: one.at, actorPersonId: 'hoa', calendar: CALENDAR, ...changes });
}

/** The visit after acts that must all be allowed. */
export function after(visit: Visit, ...acts: readonly VisitAct[]): Visit {
  return acts.reduce((current, one) => {
    const outcome = act(current, one);
    if (!outcome.ok) throw new Error(`${one.type}: ${JSON.stringify(outcome.refusal)}`);
    return outcome.next;
  }, visit);
}

export const on = {
  decide: (day: string): VisitAct => ({
    type: 'decide',
    at: instant(day),
    document: aDocument('12/QĐ-TTr', day.slice(0, 10)),
  }),
  announce: (day: string): VisitAct => ({ type: 'announce', at: instant(day) }),
  begin: (day: string): VisitAct => ({ type: 'begin', at: instant(day) }),
  endDirect: (day: string): VisitAct => ({ type: 'end-direct', at: instant(day) }),
  signMinutes: (day: string): VisitAct => ({
    type: 'sign-minutes',
    at: instant(day),
    fileId: 'bb',
    signedBy: 'both-sides',
  }),
  report: (day: string): VisitAct => ({ type: 'report', at: instant(day) }),
  orderDraft: (day: string): VisitAct => ({ type: 'order-draft', at: instant(day) }),
  draft: (day: string): VisitAct => ({ type: 'draft', at: instant(day) }),
  appraise: (day: string): VisitAct => ({ type: 'appraise', at: instant(day) }),
  conclude: (day: string): VisitAct => ({
    type: 'conclude',
    at: instant(day),
    document: aDocument('05/KL-TTr', day.slice(0, 10)),
  }),
  publish: (day: string): VisitAct => ({ type: 'publish', at: instant(day), forms: ['portal', 'meeting'] }),
};
