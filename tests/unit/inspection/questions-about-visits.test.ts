import { localDate } from '../../../src/domain/calendar/local-date.js';
import {
  adjustProgramme,
  checklistOf,
  planningMilestones,
  projectProgramme,
  type Adjustment,
  type Programme,
} from '../../../src/domain/inspection/programme.js';
import {
  countVisits,
  feedEvents,
  searchVisits,
  visitsBetween,
  visitsByMonth,
} from '../../../src/domain/inspection/visit-queries.js';
import type { VisitView } from '../../../src/domain/inspection/visit-view.js';
import { projectVisitFor } from '../../../src/domain/inspection/sight.js';
import type { Visit } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { aDocument, aMember, aVisit, aWorld } from './a-visit.js';

const at = instant('2026-03-05 08:00');
const view = (changes: Partial<Visit> = {}, seen: Partial<VisitView> = {}): VisitView => {
  const visit = aVisit(changes);
  return { ...projectVisitFor(aWorld([visit]), visit, 'hoa', instant('2026-12-31 08:00'))!, ...seen };
};
const ids = (found: readonly VisitView[]) => found.map(({ id }) => id);

describe('a count', () => {
  it('is of kinds, of states in the order in which they occur, of findings and of what is still recommended', () => {
    const finding = { text: 'a' } as VisitView['findings'][number];
    const open = { doneAt: null } as VisitView['recommendations'][number];
    const done = { doneAt: at } as VisitView['recommendations'][number];
    const reached = { decided: at };
    expect(
      countVisits([
        view(
          { kind: 'specialised', reached, state: 'decided' },
          { findings: [finding, finding], recommendations: [open, done] },
        ),
        view({ kind: 'directed' }, { findings: [finding], recommendations: [open, open] }),
        view({ kind: 'directed', reached, state: 'decided' }),
      ]),
    ).toEqual({
      total: 3,
      byKind: { planned: 0, surprise: 0, directed: 2, specialised: 1 },
      byState: [
        { state: 'decided', count: 2 },
        { state: 'planned', count: 1 },
      ],
      findings: 3,
      recommendationsOpen: 3,
    });
    expect(countVisits([])).toMatchObject({ total: 0, byState: [], findings: 0, recommendationsOpen: 0 });
  });

  it('by month is of that year and of appointments only', () => {
    const on = (day: string) => view({ schedule: { start: instant(`${day} 08:00`), end: instant(`${day} 11:00`) } });
    const months = visitsByMonth(
      [on('2026-01-05'), on('2026-12-31'), on('2025-12-31'), view({ schedule: null })],
      2026,
    );
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(months.filter(({ count }) => count > 0)).toEqual([
      { month: 1, count: 1 },
      { month: 12, count: 1 },
    ]);
  });
});

describe('visits of a week', () => {
  const long = view({ schedule: { start: instant('2026-03-19 08:00'), end: instant('2026-03-23 11:00') } });
  const between = (from: string, to: string, unitId?: string) =>
    visitsBetween([long, view({ schedule: null })], localDate(from), localDate(to), unitId).length;

  it('are those that touch it, on its first and its last day too', () => {
    expect(between('2026-03-10', '2026-03-18')).toBe(0);
    expect(between('2026-03-10', '2026-03-19')).toBe(1);
    expect(between('2026-03-20', '2026-03-21')).toBe(1);
    expect(between('2026-03-23', '2026-03-30')).toBe(1);
    expect(between('2026-03-24', '2026-03-30')).toBe(0);
  });

  it('are at the unit that was asked about', () => {
    expect(between('2026-03-16', '2026-03-20', 'phuong')).toBe(1);
    expect(between('2026-03-16', '2026-03-20', 'so')).toBe(0);
  });
});

describe('a search', () => {
  const names = { unit: (id: string) => `Đơn vị ${id}`, theme: (key: string) => `chủ đề ${key}` };
  const found = (words: string) =>
    ids(
      searchVisits(
        [
          view(
            { themeKeys: ['tthc'], decision: aDocument('12/QĐ-TTr'), conclusion: aDocument('5/KL-TTr') },
            {
              findings: [{ text: 'hồ sơ quá hạn' } as VisitView['findings'][number]],
            },
          ),
          view({ id: 'v2', code: '48213', unitIds: ['so', 'chi-nhanh'] }),
        ],
        words,
        names,
      ),
    );

  it('finds the code, the unit, the theme, either document and the words of a finding', () => {
    for (const words of ['kt7qx', 'ĐƠN VỊ PHUONG', 'chu de', '12/qd', '5/kl', 'qua han', 'phuong  tthc'])
      expect([words, found(words)]).toEqual([words, ['v1']]);
    for (const words of ['48213', 'don vi chi-nhanh', 'nhanh']) expect([words, found(words)]).toEqual([words, ['v2']]);
    expect(found('don vi')).toEqual(['v1', 'v2']);
  });

  it('finds nothing for one word too many, words that run together, or no words', () => {
    expect(found('phuong nhanh')).toEqual([]);
    expect(found('phuongchu')).toEqual([]);
    expect(found('   ')).toEqual([]);
  });
});

describe('a calendar feed', () => {
  it('has the appointments of those who go there, while they still have to', () => {
    const memberships = [aMember('hoa', 'head'), aMember('chanh', 'authority')];
    const events = (changes: Partial<Visit>, personId = 'hoa') =>
      feedEvents([view({ memberships, ...changes })], personId).length;
    expect(events({})).toBe(1);
    expect(events({}, 'chanh')).toBe(0);
    expect(events({}, 'la')).toBe(0);
    expect(events({ schedule: null })).toBe(0);
    expect(events({ state: 'began', reached: { began: at } })).toBe(0);
    expect(events({ state: 'dropped' })).toBe(0);
  });
});

describe('a programme', () => {
  const programme: Programme = {
    id: 'p2026',
    year: 2026,
    title: 'Kế hoạch',
    basis: [],
    approval: aDocument('10/KH', '2026-01-15'),
    themes: [{ key: 'tthc', name: 'Thủ tục hành chính', basis: null, checklist: ['Trực một cửa?'] }],
    adjustments: [],
  };
  const drop: Adjustment = {
    visitId: 'v1',
    change: 'drop',
    reason: 'trùng',
    document: aDocument('30/TTr', '2026-03-01'),
    at,
  };
  const adjust = (adjustment: Partial<Adjustment>, visit: Partial<Visit> = {}, changes: Partial<Programme> = {}) => {
    const outcome = adjustProgramme({ ...programme, ...changes }, aVisit(visit), { ...drop, ...adjustment });
    return outcome.ok ? outcome.programme.adjustments.length : outcome.reason;
  };

  it('is adjusted by a document of the day of its approval, not of the day before', () => {
    expect(adjust({ document: aDocument('1/TTr', '2026-01-15') })).toBe(1);
    expect(adjust({ document: aDocument('1/TTr', '2026-01-14') })).toBe('document-before-approval');
    expect(adjust({ reason: '  ' })).toBe('reason-required');
  });

  it('is adjusted for a visit of its own with themes of its own, which the adjustment names', () => {
    expect(adjust({ visitId: 'v2' })).toBe('other-programme');
    expect(adjust({}, { themeKeys: ['tthc'] })).toBe(1);
    expect(adjust({}, { themeKeys: ['tthc', 'khac'] })).toBe('unknown-theme');
  });

  it('moves a visit that began and drops it no more; drops one that was moved or whose neighbour was dropped', () => {
    expect(adjust({ change: 'move' }, { reached: { began: at } })).toBe(1);
    expect(adjust({}, { reached: { began: at } })).toBe('begun-already');
    expect(
      adjust(
        {},
        {},
        {
          adjustments: [
            { ...drop, change: 'move' },
            { ...drop, visitId: 'v2' },
          ],
        },
      ),
    ).toBe(3);
    expect(adjust({ change: 'move' }, {}, { adjustments: [drop] })).toBe('dropped-already');
  });

  it('keeps the rest of itself when it is shown, and asks nothing for a theme that is not there', () => {
    const adjustments = [drop, { ...drop, visitId: 'v2' }];
    expect(projectProgramme({ ...programme, adjustments }, [view()])).toEqual({ ...programme, adjustments: [drop] });
    expect(checklistOf(programme, ['khac'])).toEqual([]);
  });

  it('comes about by the days of Article 18 in the year before, and is issued five working days after the opinion', () => {
    expect(planningMilestones(2026, CALENDAR)).toEqual([
      { key: 'orientation-submitted', due: '2025-09-30' },
      { key: 'orientation-approved', due: '2025-10-15' },
      { key: 'government-plan', due: '2025-11-15' },
      { key: 'provincial-plan-submitted', due: '2025-11-20' },
      { key: 'opinion-given', due: '2025-11-30' },
      { key: 'provincial-plan-issued', due: '2025-12-05' },
    ]);
  });
});
