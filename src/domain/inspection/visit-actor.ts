import { may } from '../access/may.js';
import { visitForMember, type InspectionWorld } from './sight.js';
import { LEADING, membersAt, type TeamRole } from './team.js';
import type { Visit, VisitAct } from './visit.js';

/** `not-found` for whoever may not know of the visit, the same as for a visit that does not exist; `wrong-role` for members only. */
export type VisitActor =
  | { readonly ok: true; readonly visit: Visit; readonly role: TeamRole }
  | { readonly ok: false; readonly reason: 'not-found' | 'wrong-role' };

/**
 * The visit to act on, when this person may do this act now. The one way from a person's press to `decideVisitAct`: sight first, then the right by post
 * (`record-visit`, `manage-visit`), then the place in the team: the course of the visit is for whoever leads it, what happens at the door for everyone who
 * goes there [D]. Nobody answers for another's attendance but who leads.
 */
export function visitToActOn(
  world: InspectionWorld,
  idOrCode: string,
  personId: string,
  act: VisitAct,
  now: Date,
): VisitActor {
  const own = act.type === 'answer-attendance' && act.personId === personId;
  const atTheDoor = act.type === 'begin' || act.type === 'end-direct' || act.type === 'sign-minutes';
  return actorOf(world, idOrCode, personId, now, own ? null : atTheDoor ? 'record-visit' : 'manage-visit');
}

/** The visit to write into: findings, statements and recommendations are everyone's who goes there. */
export function visitToRecordIn(world: InspectionWorld, idOrCode: string, personId: string, now: Date): VisitActor {
  return actorOf(world, idOrCode, personId, now, 'record-visit');
}

/** The visit to follow up: for whoever leads it. */
export function visitToManage(world: InspectionWorld, idOrCode: string, personId: string, now: Date): VisitActor {
  return actorOf(world, idOrCode, personId, now, 'manage-visit');
}

function actorOf(
  world: InspectionWorld,
  idOrCode: string,
  personId: string,
  now: Date,
  action: 'record-visit' | 'manage-visit' | null,
): VisitActor {
  const visit = visitForMember(world, idOrCode, personId, now);
  if (visit === null) return { ok: false, reason: 'not-found' };
  const members = membersAt(visit.memberships, now);
  const roles = members.filter((member) => member.personId === personId).map(({ role }) => role);
  const role = roles.find((one) => LEADING.has(one)) ?? roles[0];
  if (role === undefined) return { ok: false, reason: 'not-found' };
  if (action === null) return { ok: true, visit, role };
  const right = may(
    { personId, posts: world.posts, delegations: [] },
    action,
    { kind: 'visit', teamPersonIds: members.map((member) => member.personId) },
    { now, unitTree: world.tree, postsOf: () => [] },
  );
  const fits = action === 'record-visit' ? role !== 'authority' : LEADING.has(role);
  return right.ok && fits ? { ok: true, visit, role } : { ok: false, reason: 'wrong-role' };
}
