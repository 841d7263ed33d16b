import { parseProgramme } from '../../../src/domain/inspection/programme-source.js';
import { reconcile } from '../../../src/domain/inspection/reconcile.js';
import { parseYearSource } from '../../../src/domain/inspection/year-source.js';

const theme = { key: 'de-an-06', name: 'Đề án 06' };
const programme = { year: 2026, title: 'Kế hoạch', themes: [theme] };
const source = { title: 'Báo cáo', publisher: 'Báo', url: 'https://example.vn/bai', part: 'phần 1' };
const row = { id: 'r1', kind: 'surprise', unitIds: ['phuong'], outcome: 'ended', part: 'danh sách' };
const figure = { key: 'k', value: 1, words: 'một cuộc', counts: { kinds: ['surprise'] }, parts: [] };
const year = { year: 2026, source, rows: [row], figures: [figure] };

/** Where the file is wrong, as its reader is told; nothing when it is right. */
function wrongAt(parse: (json: unknown) => unknown, json: unknown): readonly string[] {
  try {
    parse(json);
    return [];
  } catch (error) {
    return (error as { issues: { path: (string | number)[] }[] }).issues.map(({ path }) => path.join('.'));
  }
}
const wrongProgramme = (changes: object) => wrongAt(parseProgramme, { ...programme, ...changes });
const wrongYear = (changes: object) => wrongAt(parseYearSource, { ...year, ...changes });

describe('the file of a programme', () => {
  it('needs a year, a title and themes; the rest may be missing, and its id is then that of its year', () => {
    expect(parseProgramme(programme)).toEqual({
      id: 'programme-2026',
      year: 2026,
      title: 'Kế hoạch',
      basis: [],
      approval: null,
      themes: [{ ...theme, basis: null, checklist: [] }],
      adjustments: [],
    });
  });

  it('keeps its own id, its documents and the questions of its themes', () => {
    const document = { code: '26/CT-TTg', date: '2023-10-20' };
    const whole = {
      ...programme,
      id: 'kh-2026',
      basis: [document],
      approval: document,
      themes: [{ ...theme, basis: document, checklist: ['Một cửa có người trực?'] }],
    };
    expect(parseProgramme(whole)).toEqual({ ...whole, adjustments: [] });
  });

  it('is refused with the field that is wrong', () => {
    expect(wrongProgramme({ id: '' })).toEqual(['id']);
    expect(wrongProgramme({ title: '' })).toEqual(['title']);
    for (const wrong of [1999, 2101, 2026.5]) expect(wrongProgramme({ year: wrong })).toEqual(['year']);
    for (const right of [2000, 2100]) expect(wrongProgramme({ year: right })).toEqual([]);
    expect(wrongProgramme({ approval: { code: '', date: '2026-01-05' } })).toEqual(['approval.code']);
    expect(wrongProgramme({ basis: [{ code: '1/CT', date: '5/1/2026' }] })).toEqual(['basis.0.date']);
    expect(wrongProgramme({ themes: [] })).toEqual(['themes']);
    for (const key of ['Đề án', 'de an', '', 'x!', '!x'])
      expect(wrongProgramme({ themes: [{ ...theme, key }] })).toEqual(['themes.0.key']);
    expect(wrongProgramme({ themes: [{ ...theme, name: '' }] })).toEqual(['themes.0.name']);
    expect(wrongProgramme({ themes: [{ ...theme, checklist: [''] }] })).toEqual(['themes.0.checklist.0']);
  });

  it('has each theme once', () => {
    expect(wrongProgramme({ themes: [theme, { ...theme, name: 'khác' }] })).toEqual(['themes']);
    expect(wrongProgramme({ themes: [theme, { ...theme, key: 'tthc' }] })).toEqual([]);
    expect(() => parseProgramme({ ...programme, themes: [theme, theme] })).toThrow('two themes have the same key');
  });
});

describe('the file of a year', () => {
  it('has rows and figures, and empty where something is not said', () => {
    expect(parseYearSource(year)).toEqual({
      year: 2026,
      source,
      rows: [{ ...row, relatedUnitIds: [], themes: [], lastStep: null }],
      figures: [{ ...figure, counts: { kinds: ['surprise'], level: null, outcome: null } }],
    });
  });

  it('keeps what is said', () => {
    const rows = [{ ...row, relatedUnitIds: ['so'], themes: ['tthc'], lastStep: 'closed' }];
    const counts = { kinds: ['planned', 'directed', 'specialised'], level: 'commune', outcome: 'running' };
    const figures = [{ ...figure, counts, parts: [{ value: 0, words: 'không có', counts }] }];
    expect(parseYearSource({ ...year, rows, figures })).toEqual({ ...year, rows, figures });
  });

  it('knows four kinds and four outcomes', () => {
    for (const kind of ['planned', 'surprise', 'directed', 'specialised'])
      expect(wrongYear({ rows: [{ ...row, kind }] })).toEqual([]);
    for (const outcome of ['not-begun', 'running', 'ended', 'withdrawn'])
      expect(wrongYear({ rows: [{ ...row, outcome }] })).toEqual([]);
    for (const changes of [{ kind: '' }, { outcome: '' }])
      expect(wrongYear({ rows: [{ ...row, ...changes }] })).toEqual([`rows.0.${Object.keys(changes)[0]}`]);
  });

  it('is refused with the field that is wrong', () => {
    expect(wrongYear({ year: 2026.5 })).toEqual(['year']);
    expect(wrongYear({ rows: [] })).toEqual(['rows']);
    for (const changes of [{ title: '' }, { publisher: '' }, { url: 'bai' }])
      expect(wrongYear({ source: { ...source, ...changes } })).toEqual([`source.${Object.keys(changes)[0]}`]);
    for (const changes of [{ id: '' }, { unitIds: [] }, { lastStep: 'planned' }, { part: '' }])
      expect(wrongYear({ rows: [{ ...row, ...changes }] })).toEqual([`rows.0.${Object.keys(changes)[0]}`]);
    expect(wrongYear({ rows: [{ ...row, unitIds: [''], relatedUnitIds: [''] }] })).toEqual([
      'rows.0.unitIds.0',
      'rows.0.relatedUnitIds.0',
    ]);
    for (const changes of [{ key: '' }, { value: -1 }, { value: 0.5 }, { words: '' }])
      expect(wrongYear({ figures: [{ ...figure, ...changes }] })).toEqual([`figures.0.${Object.keys(changes)[0]}`]);
    expect(wrongYear({ figures: [{ ...figure, value: 0 }] })).toEqual([]);
    expect(wrongYear({ figures: [{ ...figure, counts: { kinds: [] } }] })).toEqual(['figures.0.counts.kinds']);
    const part = { value: 1, words: 'phần', counts: figure.counts };
    for (const changes of [{ value: -1 }, { value: 0.5 }, { words: '' }])
      expect(wrongYear({ figures: [{ ...figure, parts: [{ ...part, ...changes }] }] })).toEqual([
        `figures.0.parts.0.${Object.keys(changes)[0]}`,
      ]);
  });
});

describe('parts that make too much', () => {
  const parts = (...values: number[]) => values.map((value) => ({ value, words: `phần ${value}` }));
  const without = (total: number, ...values: number[]) =>
    reconcile({ value: total, words: 'tổng' }, parts(...values), total, values).withoutParts;

  it('are explained by a set of two where no single part does, and by the smaller set where both would', () => {
    expect(without(5, 5, 2, 1)).toEqual([[1, 2]]);
    expect(without(5, 2, 1, 3, 2)).toEqual([[2]]);
    expect(without(5, 3, 2, 1, 3, 1)).toEqual([
      [0, 1],
      [1, 3],
    ]);
  });

  it('are searched up to twelve and not beyond', () => {
    const ones = (count: number) => Array.from({ length: count }, () => 1);
    expect(without(11, ...ones(12))).toHaveLength(12);
    expect(without(12, ...ones(13))).toEqual([]);
  });

  it('that agree need rows that agree, one by one', () => {
    const verdict = (counted: number, ...partsCounted: number[]) =>
      reconcile({ value: 3, words: 'tổng' }, parts(2, 1), counted, partsCounted).verdict;
    expect(verdict(3, 2, 1)).toBe('agrees');
    expect(verdict(3, 1, 2)).toBe('rows-differ');
    expect(verdict(3, 2)).toBe('rows-differ');
    expect(verdict(4, 2, 1)).toBe('rows-differ');
  });
});
