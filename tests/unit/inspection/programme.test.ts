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
  searchVisits,
  visitsBetween,
  visitsByMonth,
} from '../../../src/domain/inspection/visit-queries.js';
import { visibleVisits } from '../../../src/domain/inspection/sight.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';
import { aDocument, after, aMember, aVisit, aWorld, on } from './a-visit.js';

const programme: Programme = {
  id: 'p2026',
  year: 2026,
  title: 'Kế hoạch kiểm tra công vụ năm 2026',
  basis: [aDocument('24-CT/TU', '2023-08-07')],
  approval: aDocument('10/KH-UBND', '2026-01-15'),
  themes: [
    { key: 'de-an-06', name: 'Đề án 06', basis: null, checklist: ['Số hóa hồ sơ?', 'Trực một cửa?'] },
    { key: 'tthc', name: 'Thủ tục hành chính', basis: null, checklist: ['Trực một cửa?', 'Thư xin lỗi?'] },
  ],
  adjustments: [],
};
const drop: Adjustment = {
  visitId: 'v1',
  change: 'drop',
  reason: 'điều chỉnh giảm, không tiến hành',
  document: aDocument('30/TTr', '2026-03-01'),
  at: instant('2026-03-01 09:00'),
};

describe('a programme', () => {
  it('is adjusted with a reason and a document later than its approval', () => {
    expect(adjustProgramme(programme, aVisit(), drop)).toMatchObject({ ok: true, programme: { adjustments: [drop] } });
    expect(adjustProgramme(programme, aVisit(), { ...drop, reason: '' })).toEqual({
      ok: false,
      reason: 'reason-required',
    });
    expect(adjustProgramme(programme, aVisit(), { ...drop, document: aDocument('1/TTr', '2026-01-02') })).toEqual({
      ok: false,
      reason: 'document-before-approval',
    });
    expect(adjustProgramme({ ...programme, approval: null }, aVisit(), drop)).toEqual({
      ok: false,
      reason: 'not-approved',
    });
  });

  it('drops no visit twice, none that began, none of another programme, and adds none with a theme that it does not have', () => {
    expect(adjustProgramme({ ...programme, adjustments: [drop] }, aVisit(), drop)).toEqual({
      ok: false,
      reason: 'dropped-already',
    });
    const begun = after(
      aVisit(),
      on.decide('2026-03-02 09:00'),
      on.announce('2026-03-10 08:00'),
      on.begin('2026-03-19 08:00'),
    );
    expect(adjustProgramme(programme, begun, drop)).toEqual({ ok: false, reason: 'begun-already' });
    expect(adjustProgramme(programme, aVisit({ programmeId: 'p2025' }), drop)).toEqual({
      ok: false,
      reason: 'other-programme',
    });
    expect(adjustProgramme(programme, aVisit({ themeKeys: ['khac'] }), { ...drop, change: 'add' })).toEqual({
      ok: false,
      reason: 'unknown-theme',
    });
  });

  it('shows its adjustments only of visits that the reader may know of', () => {
    const world = aWorld([aVisit()]);
    const now = instant('2026-03-05 08:00');
    const adjusted = { ...programme, adjustments: [drop] };
    expect(projectProgramme(adjusted, visibleVisits(world, 'minh', now)).adjustments).toEqual([drop]);
    expect(projectProgramme(adjusted, visibleVisits(world, 'chu-tich-tp', now)).adjustments).toEqual([]);
  });

  it('gives a team each question of its themes once', () => {
    expect(checklistOf(programme, ['tthc', 'de-an-06'])).toEqual(['Số hóa hồ sơ?', 'Trực một cửa?', 'Thư xin lỗi?']);
  });

  it('comes about by the days of the law in the year before', () => {
    expect(planningMilestones(2027, CALENDAR).map(({ due }) => due)).toEqual([
      '2026-09-30',
      '2026-10-15',
      '2026-11-15',
      '2026-11-20',
      '2026-11-30',
      '2026-12-07',
    ]);
  });
});

describe('questions about visits', () => {
  const visits = [
    aVisit({ themeKeys: ['tthc'] }),
    aVisit({ id: 'v2', code: 'KT9', kind: 'surprise', unitIds: ['so'], memberships: [aMember('hoa', 'head')] }),
  ];
  const names = {
    unit: (id: string) => (id === 'phuong' ? 'Phường Hồng Hà' : 'Sở Nội vụ'),
    theme: (key: string) => (key === 'tthc' ? 'Thủ tục hành chính' : key),
  };
  const views = (personId: string) => visibleVisits(aWorld(visits), personId, instant('2026-03-10 08:00'));

  it('count, chart and list what the asker sees', () => {
    expect(countVisits(views('hoa'))).toMatchObject({
      total: 2,
      byKind: { planned: 1, surprise: 1, directed: 0, specialised: 0 },
    });
    expect(countVisits(views('minh'))).toMatchObject({ total: 1, byKind: { planned: 1, surprise: 0 } });
    expect(visitsByMonth(views('hoa'), 2026)[2]).toEqual({ month: 3, count: 2 });
    expect(
      visitsBetween(views('hoa'), localDate('2026-03-16'), localDate('2026-03-20'), 'phuong').map(({ id }) => id),
    ).toEqual(['v1']);
    expect(visitsBetween(views('chu-tich-phuong'), localDate('2026-03-16'), localDate('2026-03-20'), 'phuong')).toEqual(
      [],
    );
    expect(visitsBetween(views('hoa'), localDate('2026-03-20'), localDate('2026-03-25'))).toEqual([]);
  });

  it('search without accents, by every word, and find nothing for nothing', () => {
    expect(searchVisits(views('hoa'), 'phuong hong ha', names).map(({ id }) => id)).toEqual(['v1']);
    expect(searchVisits(views('hoa'), 'thủ tục', names).map(({ id }) => id)).toEqual(['v1']);
    expect(searchVisits(views('hoa'), 'hồng nội', names)).toEqual([]);
    expect(searchVisits(views('hoa'), ' ', names)).toEqual([]);
    expect(searchVisits(views('chu-tich-phuong'), 'hồng hà', names)).toEqual([]);
  });
});
