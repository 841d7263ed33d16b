import {
  doubleBookings,
  isBooked,
  meets,
  occupies,
  overlapInTime,
  overlapsOf,
} from '../../../src/domain/inspection/clashes.js';
import { visibleVisits } from '../../../src/domain/inspection/sight.js';
import type { VisitView } from '../../../src/domain/inspection/visit-view.js';
import { VISIT_STEPS, type Schedule, type Visit, type VisitState } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { aMember, aVisit, aWorld, TREE } from './a-visit.js';

const now = instant('2026-03-16 08:00');
const at = (start: string, end: string): Schedule => ({
  start: instant(`2026-03-19 ${start}`),
  end: instant(`2026-03-19 ${end}`),
});
const views = (...visits: readonly Visit[]): readonly VisitView[] => visibleVisits(aWorld(visits), 'hoa', now);
const visit = (id: string, changes: Partial<Visit> = {}): Visit => aVisit({ id, code: id, ...changes });
const may = { start: instant('2026-05-19 08:00'), end: instant('2026-05-19 11:00') };

describe('two appointments', () => {
  it('share an instant, or do not where one ends as the other begins or one has no hour', () => {
    const morning = at('08:00', '11:30');
    expect(overlapInTime(morning, at('11:30', '12:00'))).toBe(false);
    expect(overlapInTime(at('11:30', '12:00'), morning)).toBe(false);
    expect(overlapInTime(morning, at('11:29', '12:00'))).toBe(true);
    expect(overlapInTime(at('11:29', '12:00'), morning)).toBe(true);
    expect(overlapInTime(morning, null)).toBe(false);
    expect(overlapInTime(null, morning)).toBe(false);
  });
});

describe('a visit takes the time of its members', () => {
  it('until its direct work has ended', () => {
    const states: readonly VisitState[] = ['planned', ...VISIT_STEPS, 'suspended', 'stopped', 'dropped'];
    expect(states.filter(occupies)).toEqual(['planned', 'decided', 'announced', 'began']);
  });

  it('of those who go there and did not say that they cannot', () => {
    const [view] = views(
      visit('a', {
        memberships: [aMember('hoa', 'head'), aMember('minh'), aMember('lan'), aMember('chanh', 'authority')],
        attendance: [
          { personId: 'minh', answer: 'comes', at: now },
          { personId: 'lan', answer: 'cannot', at: now },
        ],
      }),
    );
    expect(['hoa', 'minh', 'lan', 'chanh', 'la'].filter((personId) => isBooked(view!, personId))).toEqual([
      'hoa',
      'minh',
    ]);
  });

  it('and each pair that meets is named once, in the order of the codes', () => {
    const all = views(
      visit('c'),
      visit('a'),
      visit('b', { schedule: at('11:00', '12:00') }),
      visit('d', { schedule: may }),
    );
    expect(doubleBookings(all, 'hoa').map(({ visitIds }) => visitIds)).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });
});

describe('two teams at one unit', () => {
  it('do not meet in a visit that was dropped or stopped, and may in one that ended', () => {
    for (const state of ['dropped', 'stopped'] as const)
      expect(overlapsOf(views(visit('a'), visit('b', { state })), TREE)).toEqual([]);
    expect(
      overlapsOf(views(visit('a'), visit('b', { state: 'direct-ended', reached: { 'direct-ended': now } })), TREE),
    ).toHaveLength(1);
  });

  it('on one theme on another day are told so with the unit; at the same hour that is told first', () => {
    const [a, b] = [visit('a', { themeKeys: ['tthc', 'x'] }), visit('b', { themeKeys: ['y', 'tthc'], schedule: may })];
    expect(overlapsOf(views(a, b), TREE)).toEqual([{ visitIds: ['a', 'b'], unitId: 'phuong', why: 'same-theme' }]);
    const same = { ...b, schedule: a.schedule };
    expect(overlapsOf(views(a, same), TREE)).toEqual([{ visitIds: ['a', 'b'], unitId: 'phuong', why: 'same-time' }]);
    expect(overlapsOf(views(a, { ...b, themeKeys: ['y'] }), TREE)).toEqual([]);
  });

  it('meet also where the second is at the unit above', () => {
    const [a, b] = [visit('a', { unitIds: ['phuong', 'chi-nhanh'] }), visit('b', { unitIds: ['so'] })];
    expect(overlapsOf(views(a, b), TREE)).toEqual([{ visitIds: ['a', 'b'], unitId: 'chi-nhanh', why: 'same-time' }]);
  });
});

describe('a visit that is planned', () => {
  const planned = { unitIds: ['phuong'], themeKeys: ['tthc'], programmeId: 'p2026', schedule: may };
  const meeting = (changes: Partial<Visit>, other: Partial<typeof planned> = {}) =>
    meets(views(visit('a', changes))[0]!, { ...planned, ...other }, TREE);

  it('meets another at its unit, at its hour or on its theme', () => {
    expect(meeting({ schedule: may })).toBe(true);
    expect(meeting({ themeKeys: ['tthc'] })).toBe(true);
    expect(meeting({})).toBe(false);
    expect(meeting({ themeKeys: ['tthc'], programmeId: 'p2025' })).toBe(false);
  });

  it('meets none elsewhere, and none that was dropped or stopped', () => {
    expect(meeting({ schedule: may }, { unitIds: ['so'] })).toBe(false);
    expect(meeting({ schedule: may, state: 'dropped' })).toBe(false);
    expect(meeting({ schedule: may, state: 'stopped' })).toBe(false);
    expect(meeting({ schedule: may, state: 'decided' })).toBe(true);
  });
});
