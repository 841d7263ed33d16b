import type { VisitView } from '../../../src/domain/inspection/visit-view.js';
import { districtOf, levelOf, UNIT_LEVELS } from '../../../src/domain/inspection/unit-level.js';
import { yearReport, yearRows, type StatedFigure, type YearRow } from '../../../src/domain/inspection/year-report.js';
import { projectVisitFor } from '../../../src/domain/inspection/sight.js';
import type { Visit } from '../../../src/domain/inspection/visit.js';
import { createDirectory } from '../../../src/domain/unit/directory.js';
import type { Unit, UnitType } from '../../../src/domain/unit/unit.js';
import { instant } from '../../support/an-assignment.js';
import { aDocument, aVisit, aWorld } from './a-visit.js';

const aUnit = (id: string, type: UnitType, parentId: string | null = 'tp'): Unit => ({
  id,
  name: `tên ${id}`,
  type,
  parentId,
  aliases: [],
  validFrom: null,
  validTo: null,
  successors: [],
});
const directory = createDirectory([
  aUnit('tp', 'city', null),
  aUnit('so', 'department'),
  aUnit('quan', 'urban-district'),
  aUnit('huyen', 'rural-district'),
  aUnit('thi-xa', 'district-town'),
  aUnit('phuong', 'ward', 'quan'),
  aUnit('phuong-2', 'ward', 'quan'),
  aUnit('xa', 'commune', 'huyen'),
  aUnit('thi-tran', 'township', 'huyen'),
  aUnit('phuong-moi', 'ward'),
  aUnit('phong-quan', 'sub-unit', 'quan'),
  aUnit('phong-thi-xa', 'sub-unit', 'thi-xa'),
  aUnit('chi-nhanh', 'sub-unit', 'so'),
  aUnit('ban', 'sub-unit'),
  aUnit('hoi', 'other'),
]);
const aRow = (id: string, changes: Partial<YearRow> = {}): YearRow => ({
  id,
  kind: 'planned',
  unitIds: ['phuong'],
  relatedUnitIds: [],
  themes: [],
  outcome: 'ended',
  lastStep: null,
  part: 'danh sách',
  ...changes,
});

describe('the level of a unit', () => {
  it('is that of its type, and of an office that of the body above it', () => {
    const levels = Object.fromEntries(
      [...directory.units.map(({ id }) => id), 'la'].map((id) => [id, levelOf(id, directory)]),
    );
    expect(levels).toEqual({
      tp: 'city',
      so: 'department',
      quan: 'district',
      huyen: 'district',
      'thi-xa': 'district',
      phuong: 'commune',
      'phuong-2': 'commune',
      xa: 'commune',
      'thi-tran': 'commune',
      'phuong-moi': 'commune',
      'phong-quan': 'district-office',
      'phong-thi-xa': 'district-office',
      'chi-nhanh': 'department-unit',
      ban: 'other',
      hoi: 'other',
      la: 'other',
    });
    expect(UNIT_LEVELS).toEqual([
      'commune',
      'district-office',
      'district',
      'department-unit',
      'department',
      'city',
      'other',
    ]);
  });

  it('and its district are found for the district itself, for what lies in it, and not elsewhere', () => {
    const district = (id: string) => districtOf(id, directory)?.id ?? null;
    expect(['quan', 'huyen', 'thi-xa'].map(district)).toEqual(['quan', 'huyen', 'thi-xa']);
    expect(['phuong', 'xa', 'phong-thi-xa'].map(district)).toEqual(['quan', 'huyen', 'thi-xa']);
    expect(['so', 'chi-nhanh', 'phuong-moi', 'la'].map(district)).toEqual([null, null, null, null]);
  });
});

describe('the figures of a year', () => {
  it('count visits by kind, and places by kind and level: each unit of each visit, related bodies not', () => {
    const report = yearReport(
      2026,
      [
        aRow('a', { unitIds: ['phuong', 'phuong-2', 'so'] }),
        aRow('b', { relatedUnitIds: ['so'] }),
        aRow('c', { kind: 'surprise', unitIds: ['so'] }),
        aRow('d', { kind: 'directed', unitIds: ['quan'] }),
        aRow('e', { kind: 'specialised', unitIds: ['hoi'] }),
      ],
      directory,
    );
    expect(report).toMatchObject({ year: 2026, visits: 5 });
    expect(report.byKind).toEqual({ planned: 2, surprise: 1, directed: 1, specialised: 1 });
    expect(report.byLevel).toEqual([
      { kind: 'planned', level: 'commune', places: 3, rowIds: ['a', 'b'] },
      { kind: 'planned', level: 'department', places: 1, rowIds: ['a'] },
      { kind: 'surprise', level: 'department', places: 1, rowIds: ['c'] },
      { kind: 'directed', level: 'district', places: 1, rowIds: ['d'] },
      { kind: 'specialised', level: 'other', places: 1, rowIds: ['e'] },
    ]);
    expect(report.checks).toEqual([]);
  });

  it('group communes by their district, with its name, in the order of the rows', () => {
    const rows = [
      aRow('a', { unitIds: ['xa', 'so'] }),
      aRow('b', { unitIds: ['phuong', 'phuong-moi'] }),
      aRow('c', { unitIds: ['thi-tran'] }),
    ];
    expect(yearReport(2026, rows, directory).places).toEqual([
      { districtId: 'huyen', district: 'tên huyen', unitIds: ['xa', 'thi-tran'], rowIds: ['a', 'c'] },
      { districtId: 'quan', district: 'tên quan', unitIds: ['phuong'], rowIds: ['b'] },
      { districtId: null, district: null, unitIds: ['phuong-moi'], rowIds: ['b'] },
    ]);
  });

  it('list outcomes as the city tells them: ended, running, not begun, withdrawn; and only what occurs', () => {
    const rows = [
      aRow('a', { outcome: 'withdrawn' }),
      aRow('b', { outcome: 'not-begun' }),
      aRow('c', { outcome: 'running' }),
      aRow('d'),
      aRow('e', { kind: 'surprise', outcome: 'running' }),
    ];
    expect(yearReport(2026, rows, directory).outcomes).toEqual([
      { kind: 'planned', outcome: 'ended', rowIds: ['d'] },
      { kind: 'planned', outcome: 'running', rowIds: ['c'] },
      { kind: 'planned', outcome: 'not-begun', rowIds: ['b'] },
      { kind: 'planned', outcome: 'withdrawn', rowIds: ['a'] },
      { kind: 'surprise', outcome: 'running', rowIds: ['e'] },
    ]);
  });

  it('count a visit at each step that it reached or passed, and not where its steps are unknown', () => {
    const rows = [aRow('a', { lastStep: 'began' }), aRow('b', { lastStep: 'announced' }), aRow('c')];
    expect(yearReport(2026, rows, directory).steps).toEqual([
      { step: 'decided', rowIds: ['a', 'b'] },
      { step: 'announced', rowIds: ['a', 'b'] },
      { step: 'began', rowIds: ['a'] },
    ]);
  });
});

describe('a stated figure beside the rows', () => {
  const all = { kinds: ['planned', 'surprise'], level: null, outcome: null } as const;
  const rows = [
    aRow('a'),
    aRow('b', { unitIds: ['so', 'xa'] }),
    aRow('c', { kind: 'surprise', outcome: 'running' }),
    aRow('d', { kind: 'directed' }),
  ];
  const check = (changes: Partial<StatedFigure>) =>
    yearReport(2026, rows, directory, [{ key: 'k', value: 3, words: 'tổng', counts: all, parts: [], ...changes }])
      .checks[0]!;
  const part = (value: number, words: string, counts: StatedFigure['counts'] = all) => ({ value, words, counts });

  it('agrees, and says so', () => {
    expect(check({})).toEqual({
      key: 'k',
      words: 'tổng',
      verdict: 'agrees',
      stated: 3,
      sumOfParts: null,
      counted: 3,
      partsCounted: [],
      withoutParts: [],
      explanation: 'Nêu 3, khớp với số liệu chi tiết.',
    });
  });

  it('counts rows of its kinds, of its level and with its outcome only', () => {
    expect(check({ counts: { ...all, kinds: ['directed'] } }).counted).toBe(1);
    expect(check({ counts: { ...all, level: 'commune' } }).counted).toBe(3);
    expect(check({ counts: { ...all, level: 'department' } }).counted).toBe(1);
    expect(check({ counts: { ...all, outcome: 'running' } }).counted).toBe(1);
    expect(check({ counts: { ...all, outcome: 'ended' } }).counted).toBe(2);
  });

  it('that the rows do not make is to be compared again', () => {
    expect(check({ value: 4 })).toMatchObject({
      verdict: 'rows-differ',
      explanation: 'Nêu 4, danh sách có 3; cần đối chiếu lại.',
    });
    const parts = [
      part(2, 'kế hoạch', { ...all, kinds: ['planned'] }),
      part(1, 'đột xuất', { ...all, kinds: ['surprise'] }),
    ];
    expect(check({ parts })).toMatchObject({ verdict: 'agrees', partsCounted: [2, 1] });
  });

  it('whose parts make too much names the one part, or all parts of the one set, that would explain it', () => {
    expect(check({ parts: [part(2, 'xã'), part(1, 'sở'), part(2, 'quận')] }).explanation).toBe(
      'Nêu 3 nhưng các phần cộng lại là 5 (2 + 1 + 2). Chưa rõ cách tính, cần hỏi lại nguồn. Báo cáo giữ cả hai số, không tự sửa.',
    );
    expect(check({ parts: [part(3, 'xã'), part(2, 'sở'), part(2, 'quận')] }).explanation).toBe(
      'Nêu 3 nhưng các phần cộng lại là 7 (3 + 2 + 2). Khớp 3 nếu không tính: sở; quận. Báo cáo giữ cả hai số, không tự sửa.',
    );
    expect(check({ parts: [part(1, 'xã')] }).explanation).toBe(
      'Nêu 3 nhưng các phần cộng lại là 1 (1). Chưa rõ cách tính, cần hỏi lại nguồn. Báo cáo giữ cả hai số, không tự sửa.',
    );
  });
});

describe('the row of a visit', () => {
  const view = (changes: Partial<Visit>): VisitView => {
    const visit = aVisit({ themeKeys: ['tthc'], ...changes });
    return projectVisitFor(aWorld([visit]), visit, 'hoa', instant('2027-12-31 08:00'))!;
  };
  const reached = { decided: instant('2025-12-30 08:00'), began: instant('2026-01-05 08:00') };
  const years = (changes: Partial<Visit>) =>
    [2025, 2026, 2027].filter((year) => yearRows([view(changes)], year).length > 0);
  const outcome = (changes: Partial<Visit>) => yearRows([view(changes)], 2026)[0]?.outcome;

  it('is of the year in which it began, else of its first step, else of its appointment, else of none', () => {
    expect(years({ state: 'began', reached })).toEqual([2026]);
    expect(years({ state: 'decided', reached: { decided: reached.decided } })).toEqual([2025]);
    expect(years({})).toEqual([2026]);
    expect(years({ schedule: null })).toEqual([]);
  });

  it('says how far it came', () => {
    expect(outcome({})).toBe('not-begun');
    expect(outcome({ state: 'began', reached })).toBe('running');
    const ended = { ...reached, 'direct-ended': instant('2026-01-06 08:00') };
    expect(outcome({ state: 'direct-ended', reached: ended })).toBe('ended');
    expect(outcome({ state: 'concluded', reached: { ...ended, concluded: instant('2026-02-06 08:00') } })).toBe(
      'ended',
    );
    expect(outcome({ state: 'stopped', reached: ended })).toBe('withdrawn');
    expect(outcome({ state: 'dropped' })).toBe('withdrawn');
  });

  it('names where it is from: the conclusion, else the decision, else its code', () => {
    const decision = aDocument('12/QĐ');
    expect(yearRows([view({ decision, conclusion: aDocument('5/KL') })], 2026)[0]?.part).toBe('5/KL');
    expect(yearRows([view({ decision })], 2026)[0]?.part).toBe('12/QĐ');
    expect(yearRows([view({})], 2026)).toEqual([
      {
        id: 'v1',
        kind: 'planned',
        unitIds: ['phuong'],
        relatedUnitIds: [],
        themes: ['tthc'],
        outcome: 'not-begun',
        lastStep: null,
        part: 'KT7QX',
      },
    ]);
    expect(yearRows([view({ state: 'began', reached })], 2026)[0]?.lastStep).toBe('began');
  });
});
