import { createHash } from 'node:crypto';
import { may } from '../../domain/access/may.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { checklistOf } from '../../domain/inspection/programme.js';
import type { Body } from '../../domain/inspection/regime.js';
import type { TeamRole } from '../../domain/inspection/team.js';
import type { VisitKind } from '../../domain/inspection/terms.js';
import { plannedVisit, type MeetingPoint, type Schedule, type Visit } from '../../domain/inspection/visit.js';
import { accessWorld } from '../access-world.js';
import type { Principal, Scope } from '../use-case.js';
import { visitMoment } from './inspection-world.js';
import { replanVisit } from './plan-visit-timers.js';

export type VisitPlan = {
  readonly kind: VisitKind;
  readonly body: Body;
  readonly unitIds: readonly string[];
  readonly themeKeys: readonly string[];
  readonly programmeId: string | null;
  readonly schedule: Schedule | null;
  readonly meetingPoint: MeetingPoint | null;
  readonly members: readonly { readonly personId: string; readonly role: TeamRole }[];
};

export type PlannedOutcome =
  { readonly ok: true; readonly visit: Visit } | { readonly ok: false; readonly reason: 'not-allowed' | 'no-unit' };

/** A year has a few thousand visits at most: five digits leave room, and a guessed one tells nothing. */
const DIGITS = 100_000;
const DRAWS = 20;

/**
 * Puts a visit on the plan: row, memberships, audit and the reminders of its appointment in the caller's transaction. Whoever plans it belongs to those who
 * know of it, as the authority unless named among the team. The decision (`decide`) founds the team; until then it is in the making.
 */
export async function planVisit(scope: Scope, principal: Principal, plan: VisitPlan): Promise<PlannedOutcome> {
  const { tx, ids, now } = scope;
  const world = await accessWorld(scope, principal);
  if (!may(principal.actor, 'plan-visit', { kind: 'system' }, world).ok) return { ok: false, reason: 'not-allowed' };
  if (plan.unitIds.length === 0) return { ok: false, reason: 'no-unit' };
  const from = visitMoment(scope);
  const document = { code: 'dự kiến', date: dayOf(from) };
  const named = plan.members.some(({ personId }) => personId === principal.person.id);
  const members = named
    ? plan.members
    : [{ personId: principal.person.id, role: 'authority' as const }, ...plan.members];
  const programme = plan.programmeId === null ? null : await tx.visits.programme(plan.programmeId);
  const id = ids.newId();
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const visit = plannedVisit({
      id,
      code: codeFrom(ids.newToken()),
      kind: plan.kind,
      body: plan.body,
      unitIds: plan.unitIds,
      themeKeys: plan.themeKeys,
      programmeId: plan.programmeId,
      schedule: plan.schedule,
      meetingPoint: plan.meetingPoint,
      checklist: programme === null ? [] : checklistOf(programme, plan.themeKeys),
      memberships: members.map((member) => ({ ...member, from, until: null, document })),
    });
    if (!(await tx.visits.insert(visit, { createdBy: principal.person.id, createdAt: now }))) continue;
    await tx.audit.add({ actor: principal.person.id, action: 'visit.plan', subject: 'visit', subjectId: id }, now);
    await replanVisit(scope, visit);
    return { ok: true, visit };
  }
  throw new Error('no free code for a visit');
}

function codeFrom(token: string): string {
  const number = createHash('sha256').update(token).digest().readUInt32BE(0) % DIGITS;
  return String(number).padStart(5, '0');
}
