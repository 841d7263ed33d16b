import { reconcile } from '../../../src/domain/inspection/reconcile.js';
import { visibleVisits } from '../../../src/domain/inspection/sight.js';
import { levelOf } from '../../../src/domain/inspection/unit-level.js';
import { yearReport, yearRows } from '../../../src/domain/inspection/year-report.js';
import { parseYearSource } from '../../../src/domain/inspection/year-source.js';
import { createDirectory } from '../../../src/domain/unit/directory.js';
import { unitsFromReference } from '../../../src/domain/unit/reference.js';
import { instant } from '../../support/an-assignment.js';
import reference from '../../../reference/hanoi-units.json';
import example from '../../../reference/inspections/hanoi-2024.json';
import programmes from '../../fixtures/inspection/programmes.json';
import { after, aVisit, aWorld, on } from './a-visit.js';

const directory = createDirectory(unitsFromReference(reference));
const source = parseYearSource(example);
const report = yearReport(source.year, source.rows, directory, source.figures);

describe('the report of 2024 as the press told it', () => {
  it('has 25 surprise checks, one by direction and six specialised inspections', () => {
    expect(report.byKind).toEqual({ planned: 0, surprise: 25, directed: 1, specialised: 6 });
    expect(report.visits).toBe(32);
  });

  it('has them at 19 communes, 3 offices of districts and 3 units of departments', () => {
    expect(
      report.byLevel.filter(({ kind }) => kind === 'surprise').map(({ level, places }) => [level, places]),
    ).toEqual([
      ['commune', 19],
      ['district-office', 3],
      ['department-unit', 3],
    ]);
  });

  it('lists the communes under their district of then', () => {
    expect(
      report.places.map(({ district, unitIds }) => [district, unitIds.map((id) => directory.unit(id)?.name)]),
    ).toEqual([
      ['Quận Hoàng Mai', ['Phường Vĩnh Hưng', 'Phường Thịnh Liệt']],
      ['Quận Đống Đa', ['Phường Khương Thượng']],
      ['Quận Hai Bà Trưng', ['Phường Phạm Đình Hổ', 'Phường Thanh Lương']],
      ['Quận Tây Hồ', ['Phường Phú Thượng', 'Phường Quảng An', 'Phường Nhật Tân', 'Phường Tứ Liên']],
      ['Quận Long Biên', ['Phường Bồ Đề', 'Phường Phúc Lợi']],
      ['Huyện Đan Phượng', ['Xã Hồng Hà', 'Xã Tân Lập', 'Thị trấn Phùng']],
      ['Huyện Phúc Thọ', ['Xã Thanh Đa', 'Xã Tam Hiệp']],
      ['Huyện Phú Xuyên', ['Xã Vân Từ', 'Thị trấn Phú Minh', 'Thị trấn Phú Xuyên']],
    ]);
  });

  it('shows the directed check at one department with four related bodies, which are no places of their own', () => {
    const directed = report.rows.find(({ kind }) => kind === 'directed');
    expect(directed?.unitIds.map((id) => directory.unit(id)?.name)).toEqual(['Sở Kế hoạch và Đầu tư']);
    expect(directed?.relatedUnitIds.map((id) => directory.unit(id)?.name)).toEqual([
      'Sở Tài nguyên và Môi trường',
      'Sở Tài chính',
      'Quận Tây Hồ',
      'Quận Bắc Từ Liêm',
    ]);
  });

  it('has three of the six specialised inspections ended on the spot, two running and one withdrawn', () => {
    const specialised = report.outcomes
      .filter(({ kind }) => kind === 'specialised')
      .map(({ outcome, rowIds }) => [outcome, rowIds.length]);
    expect(specialised).toEqual([
      ['ended', 3],
      ['running', 2],
      ['withdrawn', 1],
    ]);
    expect(report.checks.find(({ key }) => key === 'specialised-2024')).toMatchObject({
      verdict: 'agrees',
      stated: 6,
      sumOfParts: 6,
      counted: 6,
    });
  });

  it('states that 25 is said and 26 is listed, and which part makes the difference, and corrects neither', () => {
    expect(report.checks.find(({ key }) => key === 'civil-service-2024')).toMatchObject({
      verdict: 'parts-differ',
      stated: 25,
      sumOfParts: 26,
      counted: 25,
      partsCounted: [19, 3, 3, 1],
      withoutParts: [[3]],
      explanation:
        'Nêu 25 nhưng các phần cộng lại là 26 (19 + 3 + 3 + 1). Khớp 25 nếu không tính: cuộc theo chỉ đạo của Ban Cán sự đảng UBND Thành phố. Báo cáo giữ cả hai số, không tự sửa.',
    });
  });

  it('has a row behind every figure, each at a unit that existed in 2024', () => {
    const ids = new Set(report.rows.map(({ id }) => id));
    expect(ids.size).toBe(report.rows.length);
    for (const { rowIds } of [...report.byLevel, ...report.places, ...report.outcomes, ...report.steps])
      for (const id of rowIds) expect(ids.has(id)).toBe(true);
    for (const row of report.rows)
      for (const unitId of [...row.unitIds, ...row.relatedUnitIds])
        expect(directory.isValid(unitId, '2024-06-01' as never)).toBe(true);
  });

  it('rests on the documents that the programme names, whose codes the themes point to', () => {
    expect(programmes['2024'].basis.map(({ code }) => code)).toEqual(['26/CT-TTg', '24-CT/TU']);
    const guidance = programmes['2024'].guidance.map(({ code }) => code);
    for (const theme of programmes['2024'].themes) if ('basis' in theme) expect(guidance).toContain(theme.basis);
    expect(programmes['2025'].themes).toHaveLength(7);
  });
});

describe('reconciling a stated total', () => {
  const parts = (...values: number[]) => values.map((value) => ({ value, words: `phần ${value}` }));
  const total = (value: number) => ({ value, words: 'tổng' });

  it('agrees when parts and rows agree, and says so when only the rows differ', () => {
    expect(reconcile(total(6), parts(3, 2, 1), 6, [3, 2, 1]).verdict).toBe('agrees');
    expect(reconcile(total(6), parts(3, 2, 1), 5, [3, 1, 1])).toMatchObject({ verdict: 'rows-differ', counted: 5 });
    expect(reconcile(total(6), [], 6, [])).toMatchObject({ verdict: 'agrees', sumOfParts: null });
  });

  it('names every smallest set of parts that would explain too much, and none for too little', () => {
    expect(reconcile(total(6), parts(3, 3, 3), 9, [3, 3, 3]).withoutParts).toEqual([[0], [1], [2]]);
    expect(reconcile(total(5), parts(4, 2, 2), 8, [4, 2, 2]).withoutParts).toEqual([]);
    expect(reconcile(total(9), parts(4, 4), 8, [4, 4])).toMatchObject({ verdict: 'parts-differ', withoutParts: [] });
  });
});

describe('a report made of what a person sees', () => {
  const closed = after(
    aVisit({ kind: 'surprise', body: 'civil-service-team', unitIds: ['HN-N00229'] }),
    on.decide('2026-03-18 16:00'),
    on.begin('2026-03-19 08:05'),
    on.endDirect('2026-03-19 11:00'),
  );
  const rows = (personId: string, year: number) =>
    yearRows(visibleVisits(aWorld([closed]), personId, instant('2026-12-31 08:00')), year);

  it('has the visit for its team and nothing for others before publication', () => {
    expect(yearReport(2026, rows('hoa', 2026), directory)).toMatchObject({
      visits: 1,
      outcomes: [{ kind: 'surprise', outcome: 'ended' }],
      places: [{ district: null }],
    });
    expect(yearReport(2026, rows('chu-tich-tp', 2026), directory)).toEqual(yearReport(2026, [], directory));
    expect(rows('hoa', 2025)).toEqual([]);
  });

  it('tells levels of today too', () => {
    expect(['HN-N00229', 'HN-D003', 'HN-S-CT', 'HN', 'khong-co'].map((id) => levelOf(id, directory))).toEqual([
      'commune',
      'district',
      'department',
      'city',
      'other',
    ]);
  });
});
