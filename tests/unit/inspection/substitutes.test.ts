import type { Post } from '../../../src/domain/access/person.js';
import { conflictsOf } from '../../../src/domain/inspection/conflicts.js';
import { visibleVisits } from '../../../src/domain/inspection/sight.js';
import { proposeSubstitutes, type Substitute } from '../../../src/domain/inspection/substitutes.js';
import { teamQuestions } from '../../../src/domain/inspection/team-questions.js';
import type { Visit } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { aMember, aPost, aVisit, aWorld, TREE } from './a-visit.js';

const now = instant('2026-03-16 08:00');
const HEAD = [aMember('hoa', 'head'), aMember('minh')];
const posts = (...more: readonly Post[]) => [aPost('hoa', 'thanh-tra'), aPost('minh', 'thanh-tra'), ...more];
const otherDay = { start: instant('2026-03-25 08:00'), end: instant('2026-03-25 11:00') };

/** Hoa asks who could go to v1 instead of somebody; she heads all visits given, and so sees them. */
function propose(
  given: readonly Post[],
  others: readonly Visit[] = [],
  first: Partial<Visit> = {},
  leavingPersonId = 'minh',
): readonly Substitute[] {
  const world = aWorld([aVisit({ memberships: HEAD, ...first }), ...others], { posts: given });
  const views = visibleVisits(world, 'hoa', now);
  const view = views.find(({ id }) => id === 'v1')!;
  return proposeSubstitutes({ view, leavingPersonId, views, posts: given, tree: TREE, now });
}
const another = (id: string, personIds: readonly string[], changes: Partial<Visit> = {}): Visit =>
  aVisit({
    id,
    code: id,
    unitIds: ['chi-nhanh'],
    schedule: otherDay,
    memberships: [aMember('hoa', 'head'), ...personIds.map((personId) => aMember(personId))],
    ...changes,
  });
const ids = (found: readonly Substitute[]): readonly string[] => found.map(({ personId }) => personId);

describe('who could go instead', () => {
  it('takes the place of who leaves; the same office comes first, then who has the fewest visits ahead, then by name', () => {
    const given = posts(aPost('a', 'so'), aPost('b', 'so'), aPost('d', 'so'), aPost('c', 'thanh-tra'));
    const others = [another('v2', ['a']), another('v3', ['c']), another('v4', ['c'])];
    expect(propose(given, others)).toEqual([
      { personId: 'c', role: 'member', sameUnit: true, load: 2 },
      { personId: 'b', role: 'member', sameUnit: false, load: 0 },
      { personId: 'd', role: 'member', sameUnit: false, load: 0 },
      { personId: 'a', role: 'member', sameUnit: false, load: 1 },
    ]);
  });

  it('is ordered by name whatever the order of the posts', () => {
    expect(ids(propose(posts(aPost('d', 'so'), aPost('b', 'so'), aPost('c', 'so'))))).toEqual(['b', 'c', 'd']);
  });

  it('has no load from visits that are over, and is named once with two posts', () => {
    const given = posts(aPost('a', 'so'), aPost('a', 'thanh-tra'));
    const over = another('v2', ['a'], { state: 'direct-ended', reached: { 'direct-ended': now } });
    expect(propose(given, [over])).toEqual([{ personId: 'a', role: 'member', sameUnit: true, load: 0 }]);
  });

  it('is not who is at another visit at that hour, though may be when that visit is over or the hour is another', () => {
    const { schedule } = aVisit();
    const given = posts(aPost('a', 'so'));
    expect(propose(given, [another('v2', ['a'], { schedule })])).toEqual([]);
    expect(ids(propose(given, [another('v2', ['a'], { schedule, state: 'dropped' })]))).toEqual(['a']);
    expect(ids(propose(given, [another('v2', ['a'])]))).toEqual(['a']);
  });

  it('for a head is a deputy of the team before anybody outside, and for a member no one of the team', () => {
    const given = posts(aPost('zung', 'so'), aPost('a', 'thanh-tra'));
    const memberships = [...HEAD, aMember('zung', 'deputy')];
    expect(propose(given, [], { memberships }, 'hoa').map(({ personId, role }) => [personId, role])).toEqual([
      ['zung', 'head'],
      ['a', 'head'],
    ]);
    expect(ids(propose(given, [], { memberships }))).toEqual(['a']);
  });

  it('is proposed from those who visit the same unit too: the visit itself makes nobody busy', () => {
    const memberships = [...HEAD, aMember('lan', 'deputy')];
    const found = propose(posts(aPost('lan', 'thanh-tra')), [], { memberships }, 'hoa');
    expect(found).toEqual([{ personId: 'lan', role: 'head', sameUnit: true, load: 0 }]);
  });

  it('is not asked of the place of who decided the visit', () => {
    const memberships = [...HEAD, aMember('chanh', 'authority')];
    expect(propose(posts(aPost('a', 'thanh-tra')), [], { memberships }, 'chanh')).toEqual([]);
  });
});

describe('a conflict of interest', () => {
  it('names the person, the unit, the post and why', () => {
    const given = [aPost('a', 'phuong', 'officer'), aPost('b', 'thanh-pho', 'head')];
    expect(conflictsOf(['a', 'b'], ['phuong', 'so'], given, TREE, now)).toEqual([
      { personId: 'a', unitId: 'phuong', postId: 'a@phuong', why: 'own-unit' },
      { personId: 'b', unitId: 'phuong', postId: 'b@thanh-pho', why: 'superior' },
      { personId: 'b', unitId: 'so', postId: 'b@thanh-pho', why: 'superior' },
    ]);
  });

  it('is that of every head, leader and deputy above, and of nobody who was not asked about', () => {
    const roles = ['head', 'leader', 'deputy', 'clerk', 'officer', 'inspector', 'administrator'] as const;
    const given = roles.map((role) => aPost(role, 'thanh-pho', role));
    expect(conflictsOf(roles, ['phuong'], given, TREE, now).map(({ personId }) => personId)).toEqual([
      'head',
      'leader',
      'deputy',
    ]);
    expect(conflictsOf(['clerk'], ['phuong'], given, TREE, now)).toEqual([]);
  });
});

describe('a team that is proposed', () => {
  const given = posts(aPost('a', 'so'));
  const busy = (changes: Partial<Visit>, team: { visitId?: string; schedule?: Visit['schedule'] } = {}) => {
    const views = visibleVisits(aWorld([another('v2', ['a'], changes)], { posts: given }), 'hoa', now);
    const proposed = { visitId: 'v1', personIds: ['a', 'la'], unitIds: ['phuong'], schedule: otherDay, ...team };
    return teamQuestions(proposed, views, given, TREE, now).busy;
  };

  it('is not asked about visits that are over, at another hour, or the very one it is proposed for', () => {
    expect(busy({})).toEqual([{ personId: 'a', visitId: 'v2' }]);
    expect(busy({ state: 'began', reached: { began: now } })).toEqual([{ personId: 'a', visitId: 'v2' }]);
    expect(busy({ state: 'dropped' })).toEqual([]);
    expect(busy({ schedule: aVisit().schedule })).toEqual([]);
    expect(busy({}, { visitId: 'v2' })).toEqual([]);
    expect(busy({}, { schedule: null })).toEqual([]);
  });
});
