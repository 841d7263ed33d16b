import { doubleBookings, overlapsOf } from '../../../src/domain/inspection/clashes.js';
import { visibleVisits } from '../../../src/domain/inspection/sight.js';
import { proposeSubstitutes } from '../../../src/domain/inspection/substitutes.js';
import type { Visit } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { aMember, aPost, aVisit, aWorld, TREE } from './a-visit.js';

const now = instant('2026-03-16 08:00');
/** Another team, headed by Lan, at a branch at the same hour; Minh is in both. */
const other = (changes: Partial<Visit> = {}): Visit =>
  aVisit({
    id: 'v2',
    code: 'KT8',
    unitIds: ['chi-nhanh'],
    memberships: [aMember('lan', 'head'), aMember('minh')],
    ...changes,
  });
const first = aVisit({ memberships: [aMember('hoa', 'head'), aMember('minh')] });
const views = (personId: string, ...visits: readonly Visit[]) => visibleVisits(aWorld(visits), personId, now);

describe('two visits at once for one inspector', () => {
  it('are told to the inspector, who belongs to both', () => {
    expect(doubleBookings(views('minh', first, other()), 'minh')).toEqual([
      { personId: 'minh', visitIds: ['v1', 'v2'] },
    ]);
  });

  it('are not told to the head of either: it would tell of the other visit', () => {
    expect(doubleBookings(views('hoa', first, other()), 'minh')).toEqual([]);
    expect(doubleBookings(views('lan', first, other()), 'minh')).toEqual([]);
  });

  it('are none when one ends as the other begins, when one was dropped, and when the inspector declined one', () => {
    const later = { start: instant('2026-03-19 11:30'), end: instant('2026-03-19 15:00') };
    expect(doubleBookings(views('minh', first, other({ schedule: later })), 'minh')).toEqual([]);
    expect(doubleBookings(views('minh', first, other({ state: 'dropped' })), 'minh')).toEqual([]);
    expect(
      doubleBookings(
        views('minh', first, other({ attendance: [{ personId: 'minh', answer: 'cannot', at: now }] })),
        'minh',
      ),
    ).toEqual([]);
  });
});

describe('two teams at one unit', () => {
  it('at the same time are flagged, also when one is at a unit below the other', () => {
    expect(overlapsOf(views('minh', first, other({ unitIds: ['phuong'] })), TREE)).toEqual([
      { visitIds: ['v1', 'v2'], unitId: 'phuong', why: 'same-time' },
    ]);
    expect(overlapsOf(views('minh', aVisit({ unitIds: ['so'] }), other()), TREE)).toMatchObject([
      { unitId: 'so', why: 'same-time' },
    ]);
    expect(overlapsOf(views('minh', first, other()), TREE)).toEqual([]);
  });

  it('on one theme of one programme are flagged whatever the days', () => {
    const may = { start: instant('2026-05-19 08:00'), end: instant('2026-05-19 11:00') };
    const themed = (visit: Visit): Visit => ({ ...visit, themeKeys: ['tthc'] });
    expect(
      overlapsOf(views('minh', themed(first), themed(other({ unitIds: ['phuong'], schedule: may }))), TREE),
    ).toMatchObject([{ why: 'same-theme' }]);
    expect(
      overlapsOf(
        views('minh', themed(first), themed(other({ unitIds: ['phuong'], schedule: may, programmeId: 'p2027' }))),
        TREE,
      ),
    ).toEqual([]);
  });
});

describe('a substitute', () => {
  const posts = [
    ...aWorld([]).posts,
    aPost('oanh', 'thanh-tra'),
    aPost('phuc', 'so'),
    aPost('quyen', 'thanh-tra', 'inspector', { validTo: '2026-03-15' as never }),
    aPost('son', 'phuong'),
    aPost('tam', 'thanh-tra', 'officer'),
  ];
  const propose = (leavingPersonId: string, asker = 'hoa', ...visits: readonly Visit[]) => {
    const world = aWorld(visits.length > 0 ? visits : [first], { posts });
    const seen = visibleVisits(world, asker, now);
    return proposeSubstitutes({
      view: seen.find(({ id }) => id === 'v1')!,
      leavingPersonId,
      views: seen,
      posts,
      tree: TREE,
      now,
    }).map(({ personId }) => personId);
  };

  it('is an inspector with a valid post and no conflict, of the same office first', () => {
    expect(propose('minh')).toEqual(['lan', 'oanh', 'phuc']);
  });

  it('is not who the asker knows to be busy at that hour, but may be who is busy with a visit that the asker must not know of', () => {
    const busy = other({ memberships: [aMember('hoa', 'head'), aMember('oanh')] });
    expect(propose('minh', 'hoa', first, busy)).toEqual(['lan', 'phuc']);
    const secret = other({ memberships: [aMember('lan', 'head'), aMember('oanh')] });
    expect(propose('minh', 'hoa', first, secret)).toEqual(propose('minh', 'hoa', first));
  });

  it('for a head is first sought among the deputies', () => {
    expect(propose('hoa', 'hoa', aVisit())).toEqual(['lan', 'oanh', 'phuc']);
  });

  it('is proposed for members only, and only to members', () => {
    expect(propose('nguoi-la')).toEqual([]);
    const published = { ...first, reached: { published: instant('2026-03-10 08:00') } };
    expect(propose('minh', 'chu-tich-tp', published)).toEqual([]);
    const announced = { ...first, reached: { announced: instant('2026-03-10 08:00') } };
    expect(propose('minh', 'chu-tich-phuong', announced)).toEqual([]);
  });
});
