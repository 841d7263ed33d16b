import type { Actor, Delegation, Post } from './person.js';
import { DECISIONS, GRANTS, NOT_DELEGABLE, type Action, type Scope } from './rules.js';
import { isWithin, type Subject, type UnitTree } from './subject.js';
import { isDelegationValid, isPostValid } from './validity.js';

export type AccessWorld = {
  /** The moment of the act: of the press, not of its processing. */
  readonly now: Date;
  readonly unitTree: UnitTree;
  /** Posts of the people for whom the actor may act; a delegation is worth what its giver's posts are worth. */
  postsOf(personId: string): readonly Post[];
};

/**
 * `no-post`: nothing valid now · `delegation-ended`: a delegation for it existed and is over or not begun · `wrong-role` · `out-of-scope`: right role,
 * other unit · `own-request`: nobody decides what they asked for.
 */
type DenialReason = 'no-post' | 'delegation-ended' | 'wrong-role' | 'out-of-scope' | 'own-request';

export type Access =
  { readonly ok: true; readonly onBehalfOf?: string } | { readonly ok: false; readonly reason: DenialReason };

/**
 * The one question of who may do what. A person's own posts are tried first; then each delegation, in which case the answer names the person for
 * whom is acted. A post or delegation outside its dates gives nothing.
 */
export function may(actor: Actor, action: Action, subject: Subject, world: AccessWorld): Access {
  const own = actor.posts.filter((post) => post.personId === actor.personId && isPostValid(post, world.now));
  const byPost = judge(own, actor.personId, [actor.personId], action, subject, world);
  if (byPost === null) return { ok: true };

  let denial: DenialReason = byPost;
  if (!NOT_DELEGABLE.has(action)) {
    for (const delegation of actor.delegations.filter(({ toPersonId }) => toPersonId === actor.personId)) {
      const refused = judgeDelegation(delegation, actor, action, subject, world);
      if (refused === null) return { ok: true, onBehalfOf: delegation.fromPersonId };
      if (moreTelling(refused, denial)) denial = refused;
    }
  }
  return { ok: false, reason: denial };
}

function judgeDelegation(
  delegation: Delegation,
  actor: Actor,
  action: Action,
  subject: Subject,
  world: AccessWorld,
): DenialReason | null {
  const posts = world
    .postsOf(delegation.fromPersonId)
    .filter(
      (post) =>
        post.personId === delegation.fromPersonId && post.unitId === delegation.unitId && isPostValid(post, world.now),
    );
  const refused = judge(
    posts,
    delegation.fromPersonId,
    [actor.personId, delegation.fromPersonId],
    action,
    subject,
    world,
  );
  if (refused !== null) return refused === 'no-post' ? 'delegation-ended' : refused;
  return isDelegationValid(delegation, world.now) ? null : 'delegation-ended';
}

/** Null when one of the posts, held by `holder`, allows it; `persons` are all whose own requests are excluded. */
function judge(
  posts: readonly Post[],
  holder: string,
  persons: readonly string[],
  action: Action,
  subject: Subject,
  world: AccessWorld,
): DenialReason | null {
  if (posts.length === 0) return 'no-post';
  const grants = GRANTS[action];
  const fitting = posts.flatMap((post) =>
    grants.filter(({ role }) => role === post.role).map(({ scope }) => ({ post, scope })),
  );
  if (fitting.length === 0) return 'wrong-role';
  if (!fitting.some(({ post, scope }) => reaches(scope, post, holder, subject, world.unitTree))) return 'out-of-scope';
  return DECISIONS.has(action) && isOwnRequest(persons, subject) ? 'own-request' : null;
}

function isOwnRequest(persons: readonly string[], subject: Subject): boolean {
  return subject.kind === 'assignment' && (subject.requestedBy ?? []).some((person) => persons.includes(person));
}

function reaches(scope: Scope, post: Post, holder: string, subject: Subject, tree: UnitTree): boolean {
  switch (scope) {
    case 'unit':
      return unitsOf(subject).includes(post.unitId);
    case 'subtree':
      return unitsOf(subject).some((unitId) => isWithin(unitId, post.unitId, tree));
    case 'handed':
      return isHandedTo(holder, subject) && unitsOf(subject).some((unitId) => isWithin(post.unitId, unitId, tree));
    case 'assigner':
      return (
        subject.kind === 'assignment' &&
        (subject.assignerUnitId === post.unitId || (post.role === 'clerk' && subject.issuedByUnitId === post.unitId))
      );
    case 'assigner-subtree':
      return subject.kind === 'assignment' && isWithin(subject.assignerUnitId, post.unitId, tree);
    case 'team':
      return subject.kind === 'visit' && subject.teamPersonIds.includes(holder);
    case 'system':
      return subject.kind === 'system' || subject.kind === 'unit';
  }
}

function isHandedTo(person: string, subject: Subject): boolean {
  if (subject.kind === 'assignment') return subject.handedToPersonId === person;
  return subject.kind === 'directive' && (subject.handedToPersonIds ?? []).includes(person);
}

function unitsOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'assignment':
    case 'draft':
    case 'unit':
      return [subject.unitId];
    case 'directive':
      return [subject.issuerUnitId, ...subject.unitIds];
    case 'visit':
    case 'system':
      return [];
  }
}

const TELLING: readonly DenialReason[] = ['no-post', 'wrong-role', 'out-of-scope', 'delegation-ended', 'own-request'];

function moreTelling(a: DenialReason, b: DenialReason): boolean {
  return TELLING.indexOf(a) > TELLING.indexOf(b);
}
