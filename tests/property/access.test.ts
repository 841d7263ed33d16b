import fc from 'fast-check';
import { may, type AccessWorld } from '../../src/domain/access/may.js';
import type { Actor, Delegation, Post, Role } from '../../src/domain/access/person.js';
import { ACTIONS, DECISIONS, NOT_DELEGABLE } from '../../src/domain/access/rules.js';
import type { Subject } from '../../src/domain/access/subject.js';
import { isDelegationValid, isPostValid } from '../../src/domain/access/validity.js';
import { ROLES } from '../../src/domain/access/table.js';
import { aDay } from '../support/arbitrary-act.js';
import { instant } from '../support/an-assignment.js';
import { runs } from '../support/runs.js';

const PARENTS: Record<string, string> = { so: 'tp', phong: 'so', phuong: 'tp' };
const unitId = fc.constantFrom('tp', 'so', 'phong', 'phuong');
const personId = fc.constantFrom('a', 'b', 'c');
const moment = fc
  .integer({ min: instant('2026-01-02').getTime(), max: instant('2027-06-30').getTime() })
  .map((ms) => new Date(ms));

const aPost: fc.Arbitrary<Post> = fc.record({
  id: fc.uuid(),
  personId,
  unitId,
  role: fc.constantFrom<Role>(...ROLES),
  title: fc.constant('x'),
  validFrom: fc.option(aDay()),
  validTo: fc.option(aDay()),
});
const aDelegation: fc.Arbitrary<Delegation> = fc.record({
  id: fc.uuid(),
  fromPersonId: personId,
  toPersonId: personId,
  unitId,
  from: moment,
  until: moment,
  revokedAt: fc.option(moment, { freq: 2 }),
  document: fc.constant(null),
});
const aSubject: fc.Arbitrary<Subject> = fc.oneof(
  fc
    .record({
      unitId,
      assignerUnitId: unitId,
      handedToPersonId: fc.option(personId),
      requestedBy: fc.array(personId, { maxLength: 2 }),
    })
    .map((fields): Subject => ({ kind: 'assignment', ...fields })),
  fc
    .record({ issuerUnitId: unitId, unitIds: fc.array(unitId, { maxLength: 2 }) })
    .map((fields): Subject => ({ kind: 'directive', ...fields })),
  unitId.map((id): Subject => ({ kind: 'draft', unitId: id })),
  unitId.map((id): Subject => ({ kind: 'unit', unitId: id })),
  fc.array(personId, { maxLength: 2 }).map((teamPersonIds): Subject => ({ kind: 'visit', teamPersonIds })),
  fc.constant<Subject>({ kind: 'system' }),
);
const scene = fc.record({
  posts: fc.array(aPost, { maxLength: 6 }),
  delegations: fc.array(aDelegation, { maxLength: 3 }),
  action: fc.constantFrom(...ACTIONS),
  subject: aSubject,
  now: moment,
});

const actorOf = (id: string, posts: readonly Post[], delegations: readonly Delegation[]): Actor => ({
  personId: id,
  posts: posts.filter((post) => post.personId === id),
  delegations: delegations.filter((delegation) => delegation.toPersonId === id),
});
const worldOf = (posts: readonly Post[], now: Date): AccessWorld => ({
  now,
  unitTree: { parentOf: (id) => PARENTS[id] ?? null },
  postsOf: (id) => posts.filter((post) => post.personId === id),
});

describe('rights, whatever the posts and delegations', () => {
  test('without a valid post or delegation nothing is allowed', () => {
    fc.assert(
      fc.property(scene, ({ posts, delegations, action, subject, now }) => {
        const gone = posts.filter((post) => !isPostValid(post, now));
        expect(may(actorOf('a', gone, delegations), action, subject, worldOf(gone, now)).ok).toBe(false);
      }),
      runs(500),
    );
  });

  test('acting for another needs a delegation valid at that very moment, and a right of the other (invariant 10)', () => {
    fc.assert(
      fc.property(scene, ({ posts, delegations, action, subject, now }) => {
        const world = worldOf(posts, now);
        const answer = may(actorOf('a', posts, delegations), action, subject, world);
        if (!answer.ok || answer.onBehalfOf === undefined) return;
        const giver = answer.onBehalfOf;
        expect(
          delegations.some(
            (delegation) =>
              delegation.fromPersonId === giver && delegation.toPersonId === 'a' && isDelegationValid(delegation, now),
          ),
        ).toBe(true);
        expect(may(actorOf(giver, posts, []), action, subject, world)).toEqual({ ok: true });
        expect(may(actorOf('a', posts, []), action, subject, world).ok).toBe(false);
        expect(NOT_DELEGABLE.has(action)).toBe(false);
      }),
      runs(2000),
    );
  });

  test('nobody ever decides a request they had a part in', () => {
    fc.assert(
      fc.property(scene, fc.constantFrom(...DECISIONS), ({ posts, delegations, subject, now }, action) => {
        const answer = may(actorOf('a', posts, delegations), action, subject, worldOf(posts, now));
        if (!answer.ok || subject.kind !== 'assignment') return;
        expect(subject.requestedBy).not.toContain('a');
        if (answer.onBehalfOf !== undefined) expect(subject.requestedBy).not.toContain(answer.onBehalfOf);
      }),
      runs(1000),
    );
  });

  test('a visit shows itself to its team only, and nobody learns of it by delegation', () => {
    fc.assert(
      fc.property(scene, fc.array(personId, { maxLength: 2 }), ({ posts, delegations, now }, teamPersonIds) => {
        const answer = may(
          actorOf('a', posts, delegations),
          'see-visit',
          { kind: 'visit', teamPersonIds },
          worldOf(posts, now),
        );
        if (!teamPersonIds.includes('a')) expect(answer.ok).toBe(false);
      }),
      runs(500),
    );
  });

  test('more posts never take a right away', () => {
    fc.assert(
      fc.property(scene, aPost, ({ posts, delegations, action, subject, now }, extra) => {
        const before = may(actorOf('a', posts, delegations), action, subject, worldOf(posts, now));
        const more = [...posts, { ...extra, personId: 'a' }];
        if (before.ok) expect(may(actorOf('a', more, delegations), action, subject, worldOf(more, now)).ok).toBe(true);
      }),
      runs(1000),
    );
  });
});
