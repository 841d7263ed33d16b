import { may, type AccessWorld } from '../../../src/domain/access/may.js';
import type { Actor, Delegation, Post, Role } from '../../../src/domain/access/person.js';
import { ACTIONS, type Action } from '../../../src/domain/access/rules.js';
import { isWithin, type Subject } from '../../../src/domain/access/subject.js';
import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { instant } from '../../support/an-assignment.js';

/** City → department → division; city → ward. */
const PARENTS: Record<string, string> = { 'so-xd': 'tp', 'phong-kt': 'so-xd', 'phuong-a': 'tp' };
const tree = { parentOf: (unitId: string): string | null => PARENTS[unitId] ?? null };
const NOW = instant('2026-06-02 10:00');

const post = (personId: string, role: Role, unitId: string, changes: Partial<Post> = {}): Post => ({
  id: `${personId}-${role}-${unitId}`,
  personId,
  unitId,
  role,
  title: role,
  validFrom: null,
  validTo: null,
  ...changes,
});
const person = (personId: string, ...posts: readonly Post[]): Actor => ({ personId, posts, delegations: [] });
const delegation = (fromPersonId: string, toPersonId: string, changes: Partial<Delegation> = {}): Delegation => ({
  id: 'u1',
  fromPersonId,
  toPersonId,
  unitId: 'so-xd',
  from: instant('2026-06-01 00:00'),
  until: instant('2026-06-10 00:00'),
  revokedAt: null,
  document: null,
  ...changes,
});

const head = person('head', post('head', 'head', 'so-xd'));
const HEAD_POSTS = head.posts;
const world = (posts: readonly Post[] = HEAD_POSTS, now = NOW): AccessWorld => ({
  now,
  unitTree: tree,
  postsOf: () => posts,
});
const work: Subject = {
  kind: 'assignment',
  unitId: 'so-xd',
  assignerUnitId: 'tp',
  handedToPersonId: 'officer',
  requestedBy: ['head'],
};
const ask = (actor: Actor, action: Action, subject: Subject = work, w = world()) => may(actor, action, subject, w);
const holds = (role: Role, unitId: string) => person('x', post('x', role, unitId));

describe('the office that issued', () => {
  const issued: Subject = { ...work, issuedByUnitId: 'vp' } as Subject;
  test('its clerk stands where the assigner stands; its other people and other clerks do not', () => {
    expect(ask(holds('clerk', 'vp'), 'reassign', issued).ok).toBe(true);
    expect(ask(holds('clerk', 'tp'), 'reassign', issued).ok).toBe(true);
    expect(ask(holds('head', 'vp'), 'set-due', issued).ok).toBe(false);
    expect(ask(holds('clerk', 'phuong-a'), 'reassign', issued).ok).toBe(false);
    expect(ask(holds('clerk', 'vp'), 'reassign', { ...issued, issuedByUnitId: 'tp' } as Subject).ok).toBe(false);
  });

  test('only an assignment has an assigner', () => {
    const unit: Subject = { kind: 'unit', unitId: 'tp' };
    expect(ask(holds('leader', 'tp'), 'confirm-done', unit).ok).toBe(false);
    expect(ask(holds('clerk', 'tp'), 'reassign', unit).ok).toBe(false);
  });
});

describe('who may do what', () => {
  test.each<[Action, readonly string[]]>([
    ['acknowledge', ['head so-xd', 'leader so-xd']],
    ['report', ['head so-xd', 'leader so-xd']],
    ['ask-extension', ['head so-xd', 'leader so-xd']],
    ['return', ['head so-xd', 'leader so-xd']],
    ['hand-on', ['head so-xd', 'leader so-xd']],
    ['decide-extension', ['head tp', 'leader tp']],
    ['confirm-done', ['head tp', 'leader tp']],
    ['set-due', ['clerk tp', 'head tp', 'leader tp']],
    ['cancel', ['clerk tp', 'head tp', 'leader tp']],
    [
      'see-assignment',
      ['clerk tp', 'head tp', 'leader tp', 'clerk so-xd', 'head so-xd', 'deputy so-xd', 'leader so-xd'],
    ],
    ['see-visit', []],
    ['manage-people', []],
  ])('%s on work that the city gave the department: %j', (action, allowed) => {
    const roles: readonly Role[] = ['clerk', 'head', 'deputy', 'officer', 'leader', 'inspector', 'administrator'];
    const found = ['tp', 'so-xd', 'phong-kt', 'phuong-a'].flatMap((unitId) =>
      roles.filter((role) => ask(holds(role, unitId), action).ok).map((role) => `${role} ${unitId}`),
    );
    expect([...found].sort()).toEqual([...allowed].sort());
  });

  test('nobody may do anything without a post', () => {
    for (const action of ACTIONS) expect(ask(person('stranger'), action)).toEqual({ ok: false, reason: 'no-post' });
  });

  test('a wrong role and a wrong unit are told apart', () => {
    expect(ask(holds('officer', 'so-xd'), 'acknowledge')).toEqual({ ok: false, reason: 'wrong-role' });
    expect(ask(holds('head', 'phuong-a'), 'acknowledge')).toEqual({ ok: false, reason: 'out-of-scope' });
  });

  test('a post counts on its first and last day, and not a day longer', () => {
    const dated = person('x', post('x', 'head', 'so-xd', { validFrom: d('2026-06-02'), validTo: d('2026-06-03') }));
    const on = (now: string) => ask(dated, 'acknowledge', work, world([], instant(now))).ok;
    expect([on('2026-06-01 23:59'), on('2026-06-02 00:00'), on('2026-06-03 23:59'), on('2026-06-04 00:00')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(ask(dated, 'acknowledge', work, world([], instant('2026-06-04 00:00')))).toEqual({
      ok: false,
      reason: 'no-post',
    });
  });

  test('a post of another person in the list gives nothing', () => {
    expect(ask(person('x', post('y', 'head', 'so-xd')), 'acknowledge')).toEqual({ ok: false, reason: 'no-post' });
  });

  test('whom the work was handed to may report on it and see it, and nothing else', () => {
    const officer = person('officer', post('officer', 'officer', 'phong-kt'));
    expect(ACTIONS.filter((action) => ask(officer, action).ok)).toEqual([
      'report',
      'snooze',
      'see-assignment',
      'see-directive',
    ]);
    expect(ask(person('other', post('other', 'officer', 'phong-kt')), 'report')).toEqual({
      ok: false,
      reason: 'out-of-scope',
    });
    expect(ask(person('officer', post('officer', 'officer', 'phuong-a')), 'report')).toEqual({
      ok: false,
      reason: 'out-of-scope',
    });
    const directive: Subject = {
      kind: 'directive',
      issuerUnitId: 'tp',
      unitIds: ['so-xd'],
      handedToPersonIds: ['officer'],
    };
    expect(ask(officer, 'see-directive', directive).ok).toBe(true);
    expect(ask(officer, 'see-directive', { ...directive, handedToPersonIds: [] }).ok).toBe(false);
    expect(ask(officer, 'see-directive', { kind: 'directive', issuerUnitId: 'tp', unitIds: ['so-xd'] }).ok).toBe(false);
  });

  test('a directive is seen by its issuer and its addressees, from above too, and not from beside', () => {
    const directive: Subject = { kind: 'directive', issuerUnitId: 'so-xd', unitIds: ['phong-kt'] };
    expect(ask(holds('clerk', 'so-xd'), 'see-directive', directive).ok).toBe(true);
    expect(ask(holds('deputy', 'phong-kt'), 'see-directive', directive).ok).toBe(true);
    expect(ask(holds('leader', 'tp'), 'see-directive', directive).ok).toBe(true);
    expect(ask(holds('head', 'phuong-a'), 'see-directive', directive)).toEqual({ ok: false, reason: 'out-of-scope' });
    expect(ask(holds('administrator', 'tp'), 'see-directive', directive)).toEqual({ ok: false, reason: 'wrong-role' });
  });

  test('leaders and heads ask about what lies under them, deputies about their own unit', () => {
    const at = (unitId: string): Subject => ({ kind: 'unit', unitId });
    expect(ask(holds('leader', 'tp'), 'ask-status', at('phong-kt')).ok).toBe(true);
    expect(ask(holds('head', 'so-xd'), 'ask-status', at('phong-kt')).ok).toBe(true);
    expect(ask(holds('head', 'so-xd'), 'ask-status', at('tp')).ok).toBe(false);
    expect(ask(holds('deputy', 'so-xd'), 'ask-status', at('so-xd')).ok).toBe(true);
    expect(ask(holds('deputy', 'so-xd'), 'ask-status', at('phong-kt')).ok).toBe(false);
    expect(ask(holds('officer', 'so-xd'), 'ask-status', at('so-xd')).ok).toBe(false);
  });

  test('drafts are for the clerk of the unit; the house is for the administrator, who sees no content', () => {
    expect(ask(holds('clerk', 'tp'), 'issue-directive', { kind: 'draft', unitId: 'tp' }).ok).toBe(true);
    expect(ask(holds('clerk', 'so-xd'), 'issue-directive', { kind: 'draft', unitId: 'tp' }).ok).toBe(false);
    const administrator = holds('administrator', 'tp');
    expect(ACTIONS.filter((action) => ask(administrator, action, { kind: 'system' }).ok)).toEqual([
      'manage-people',
      'manage-units',
      'manage-calendar',
      'manage-policy',
      'see-health',
      'verify-audit',
    ]);
    expect(ask(administrator, 'manage-people', { kind: 'unit', unitId: 'so-xd' }).ok).toBe(true);
    expect(ask(administrator, 'see-assignment').ok).toBe(false);
  });

  test('a visit is for its team, whatever the rank of the others', () => {
    const visit: Subject = { kind: 'visit', teamPersonIds: ['x'] };
    expect(ask(holds('inspector', 'tp'), 'see-visit', visit).ok).toBe(true);
    expect(ask(holds('officer', 'so-xd'), 'see-visit', visit).ok).toBe(true);
    expect(ask(holds('leader', 'tp'), 'see-visit', { ...visit, teamPersonIds: ['someone'] })).toEqual({
      ok: false,
      reason: 'out-of-scope',
    });
    expect(ask(holds('officer', 'so-xd'), 'record-visit', visit).ok).toBe(false);
  });

  test('units that form a loop end the search', () => {
    const loop = { parentOf: (unitId: string): string => (unitId === 'a' ? 'b' : 'a') };
    expect(isWithin('a', 'c', loop)).toBe(false);
    expect(isWithin('a', 'b', loop)).toBe(true);
  });
});

describe('deciding on requests', () => {
  const decide = (actor: Actor, requestedBy: readonly string[]) =>
    ask(actor, 'decide-extension', { ...work, requestedBy });

  test('nobody decides their own, also not as leader of both units', () => {
    const both = person('head', post('head', 'head', 'so-xd'), post('head', 'leader', 'tp'));
    expect(decide(both, ['head'])).toEqual({ ok: false, reason: 'own-request' });
    expect(decide(both, ['deputy', 'head'])).toEqual({ ok: false, reason: 'own-request' });
    expect(decide(both, ['someone'])).toEqual({ ok: true });
    expect(ask(both, 'see-assignment')).toEqual({ ok: true });
    for (const action of ['confirm-done', 'redo'] as const)
      expect(ask(both, action)).toEqual({ ok: false, reason: 'own-request' });
  });

  test('nor through a delegation of the leader, nor when the leader asked', () => {
    const standIn: Actor = { ...person('deputy'), delegations: [delegation('leader', 'deputy', { unitId: 'tp' })] };
    const leaderPosts = [post('leader', 'leader', 'tp')];
    const through = (requestedBy: readonly string[]) =>
      ask(standIn, 'decide-extension', { ...work, requestedBy }, world(leaderPosts));
    expect(through(['deputy'])).toEqual({ ok: false, reason: 'own-request' });
    expect(through(['leader'])).toEqual({ ok: false, reason: 'own-request' });
    expect(through(['head'])).toEqual({ ok: true, onBehalfOf: 'leader' });
  });
});

describe('acting under a delegation', () => {
  const deputyPosts = [post('deputy', 'deputy', 'so-xd')];
  const deputy = (changes: Partial<Delegation> = {}): Actor => ({
    personId: 'deputy',
    posts: deputyPosts,
    delegations: [delegation('head', 'deputy', changes)],
  });

  test('carries both names', () => {
    expect(ask(deputy(), 'acknowledge')).toEqual({ ok: true, onBehalfOf: 'head' });
  });

  test('is not named where the own post suffices', () => {
    expect(ask(deputy(), 'see-assignment')).toEqual({ ok: true });
  });

  test.each([
    ['2026-05-31 23:59', false],
    ['2026-06-01 00:00', true],
    ['2026-06-09 23:59', true],
    ['2026-06-10 00:00', false],
  ])('pressed at %s: %s (invariant 10)', (now, ok) => {
    const answer = ask(deputy(), 'acknowledge', work, world(HEAD_POSTS, instant(now)));
    expect(answer).toEqual(ok ? { ok: true, onBehalfOf: 'head' } : { ok: false, reason: 'delegation-ended' });
  });

  test('ends with its revocation, with the giver’s post, and reaches only its unit', () => {
    expect(ask(deputy({ revokedAt: NOW }), 'acknowledge')).toEqual({ ok: false, reason: 'delegation-ended' });
    expect(ask(deputy({ revokedAt: instant('2026-06-02 10:01') }), 'acknowledge').ok).toBe(true);
    const ended = [post('head', 'head', 'so-xd', { validTo: d('2026-06-01') })];
    expect(ask(deputy(), 'acknowledge', work, world(ended))).toEqual({ ok: false, reason: 'delegation-ended' });
    expect(
      ask(
        deputy({ unitId: 'phuong-a' }),
        'acknowledge',
        work,
        world([...HEAD_POSTS, post('head', 'head', 'phuong-a')]),
      ),
    ).toEqual({ ok: false, reason: 'out-of-scope' });
    expect(ask(deputy(), 'acknowledge', work, world([post('other', 'head', 'so-xd')]))).toEqual({
      ok: false,
      reason: 'delegation-ended',
    });
  });

  test('given to somebody else it is worth nothing', () => {
    expect(ask({ ...deputy(), delegations: [delegation('head', 'someone')] }, 'acknowledge')).toEqual({
      ok: false,
      reason: 'wrong-role',
    });
  });

  test('of several the valid one counts', () => {
    const two: Actor = {
      ...deputy(),
      delegations: [delegation('head', 'deputy', { revokedAt: NOW }), delegation('head', 'deputy', { id: 'u2' })],
    };
    expect(ask(two, 'acknowledge')).toEqual({ ok: true, onBehalfOf: 'head' });
  });

  test('does not pass on: delegating further, seats in a team, the keys of the house', () => {
    const chief: Actor = { personId: 'deputy', posts: [], delegations: [delegation('head', 'deputy')] };
    const all = world([
      post('head', 'head', 'so-xd'),
      post('head', 'administrator', 'so-xd'),
      post('head', 'inspector', 'so-xd'),
    ]);
    expect(ask(chief, 'delegate', { kind: 'unit', unitId: 'so-xd' }, all)).toEqual({ ok: false, reason: 'no-post' });
    expect(ask(chief, 'see-visit', { kind: 'visit', teamPersonIds: ['head'] }, all).ok).toBe(false);
    expect(ask(chief, 'manage-people', { kind: 'system' }, all).ok).toBe(false);
    expect(ask(chief, 'ask-status', { kind: 'unit', unitId: 'so-xd' }, all)).toEqual({ ok: true, onBehalfOf: 'head' });
    expect(ask(head, 'delegate', { kind: 'unit', unitId: 'so-xd' }).ok).toBe(true);
  });

  test('without any right the most telling reason is given', () => {
    expect(ask({ personId: 'deputy', posts: [], delegations: [] }, 'acknowledge')).toEqual({
      ok: false,
      reason: 'no-post',
    });
    expect(ask({ ...deputy({ revokedAt: NOW }), posts: [] }, 'acknowledge')).toEqual({
      ok: false,
      reason: 'delegation-ended',
    });
    expect(ask(deputy(), 'manage-people', { kind: 'system' })).toEqual({ ok: false, reason: 'wrong-role' });
  });

  test('of two refused delegations the more telling reason stays, in whichever order they come', () => {
    const ended = delegation('head', 'deputy', { revokedAt: NOW });
    const elsewhere = delegation('head', 'deputy', { id: 'u2', unitId: 'phuong-a' });
    const both = world([...HEAD_POSTS, post('head', 'head', 'phuong-a')]);
    for (const delegations of [
      [ended, elsewhere],
      [elsewhere, ended],
    ])
      expect(ask({ ...deputy(), delegations }, 'acknowledge', work, both)).toEqual({
        ok: false,
        reason: 'delegation-ended',
      });
  });
});
