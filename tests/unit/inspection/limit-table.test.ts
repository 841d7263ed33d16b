import { limitRules, type LimitRule } from '../../../src/domain/inspection/limit-table.js';
import { BODIES, type Body, type RegimeId } from '../../../src/domain/inspection/regime.js';

const rules = (id: RegimeId, body: Body): readonly LimitRule[] => limitRules({ id, body });
/** One line a limit, as a lawyer would check it. */
const lines = (id: RegimeId, body: Body): readonly string[] =>
  rules(id, body).map(
    (one) =>
      `${one.key}: ${one.from} → ${one.until}, ${one.days}${one.longerDays === undefined ? '' : ` (${one.longerDays})`} ${one.dayKind}` +
      `${one.extensions === undefined ? '' : ` + ${one.extensions.join(' + ')}`}${one.pausedBySuspension === true ? ' paused' : ''}, ${one.source}`,
  );
const figures = (id: RegimeId, body: Body) => {
  const found = rules(id, body);
  const of = (key: LimitRule['key']) => found.find((one) => one.key === key)!;
  return {
    direct: [of('direct-work').days, ...(of('direct-work').extensions ?? [])],
    report: [of('report').days, of('report').longerDays],
    draft: [of('draft').days, of('draft').longerDays],
    conclude: of('conclude').days,
    order: of('implementation-order').days,
  };
};

describe('the limits of Law 84/2025/QH15', () => {
  it('for the inspectorate of the city are, step by step, those of its articles', () => {
    expect(lines('inspection-2025', 'provincial-inspectorate')).toEqual([
      'announce: decided → announced, 15 calendar, Luật 84/2025/QH15, Điều 26 khoản 4',
      'direct-work: announced → direct-ended, 45 calendar + 25 paused, Luật 84/2025/QH15, Điều 20',
      'report: direct-ended → reported, 20 (30) calendar, Luật 84/2025/QH15, Điều 33',
      'draft-order: reported → draft-ordered, 5 working, Luật 84/2025/QH15, Điều 34',
      'draft: draft-ordered → drafted, 20 (30) calendar, Luật 84/2025/QH15, Điều 34',
      'conclude: drafted → concluded, 15 calendar, Luật 84/2025/QH15, Điều 36',
      'publish: concluded → published, 10 calendar, Luật 84/2025/QH15, Điều 37',
      'implementation-order: concluded → follow-up, 15 calendar, Luật 84/2025/QH15, Điều 53',
      'unit-report: published → unit-report, 10 calendar, Luật 84/2025/QH15, Điều 54',
      'managing-organ: published → managing-organ, 15 calendar, Luật 84/2025/QH15, Điều 54',
    ]);
    expect(rules('inspection-2025', 'provincial-inspectorate').every(({ verified }) => verified)).toBe(true);
  });

  it('for the Government are 60 days and twice more, 30 or 45 for each paper, 30 for the signature and the order', () => {
    expect(figures('inspection-2025', 'government-inspectorate')).toEqual({
      direct: [60, 30, 20],
      report: [30, 45],
      draft: [30, 45],
      conclude: 30,
      order: 30,
    });
  });

  it('for the ministries that it names are 45 + 25 days on the spot and the papers of the others', () => {
    expect(figures('inspection-2025', 'ministry-inspectorate')).toEqual({
      direct: [45, 25],
      report: [15, 25],
      draft: [15, 25],
      conclude: 15,
      order: 15,
    });
  });

  it('for the other inspectorates are 30 + 10 days on the spot, 15 or 25 for each paper', () => {
    expect(figures('inspection-2025', 'other-inspectorate')).toEqual({
      direct: [30, 10],
      report: [15, 25],
      draft: [15, 25],
      conclude: 15,
      order: 15,
    });
  });
});

describe('the limits of Law 11/2022/QH15, which no one has yet compared with its text', () => {
  it('name their articles and say that they are not verified', () => {
    expect(lines('inspection-2022', 'provincial-inspectorate')).toEqual([
      'announce: decided → announced, 15 calendar, Luật 11/2022/QH15, Điều 64',
      'direct-work: announced → direct-ended, 45 calendar + 30 paused, Luật 11/2022/QH15, Điều 47',
      'report: direct-ended → reported, 20 (30) calendar, Luật 11/2022/QH15, Điều 73',
      'draft-order: reported → draft-ordered, 5 working, Luật 11/2022/QH15, Điều 75',
      'draft: draft-ordered → drafted, 20 (30) calendar, Luật 11/2022/QH15, Điều 75',
      'conclude: drafted → concluded, 15 calendar, Luật 11/2022/QH15, Điều 78',
      'publish: concluded → published, 10 calendar, Luật 11/2022/QH15, Điều 79',
      'implementation-order: concluded → follow-up, 15 calendar, Luật 11/2022/QH15, Điều 104',
      'unit-report: published → unit-report, 10 calendar, Luật 11/2022/QH15, Điều 105',
      'managing-organ: published → managing-organ, 15 calendar, Luật 11/2022/QH15, Điều 104',
    ]);
    expect(rules('inspection-2022', 'provincial-inspectorate').some(({ verified }) => verified)).toBe(false);
  });

  it('differ by who inspects: the Government, a province or ministry, and departments with all the others', () => {
    expect(figures('inspection-2022', 'government-inspectorate')).toEqual({
      direct: [60, 30, 30],
      report: [30, 45],
      draft: [30, 45],
      conclude: 15,
      order: 15,
    });
    const ministry = { direct: [45, 30], report: [20, 30], draft: [20, 30], conclude: 15, order: 15 };
    expect(figures('inspection-2022', 'ministry-inspectorate')).toEqual(ministry);
    expect(figures('inspection-2022', 'provincial-inspectorate')).toEqual(ministry);
    const others = { direct: [30, 15], report: [15, 20], draft: [15, 20], conclude: 15, order: 15 };
    for (const body of ['department-inspectorate', 'department', 'other-inspectorate'] as const)
      expect(figures('inspection-2022', body)).toEqual(others);
  });
});

describe('the limits of checks', () => {
  it.each([
    ['ministry-unit', 15, 7],
    ['department', 10, 5],
    ['commune-body', 7, 3],
  ] as const)('of a %s under NĐ 217/2025 are %d days from the announcement and once %d more', (body, days, more) => {
    expect(rules('specialised-check-2025', body)).toEqual([
      {
        key: 'direct-work',
        from: 'announced',
        until: 'direct-ended',
        days,
        dayKind: 'calendar',
        extensions: [more],
        pausedBySuspension: true,
        source: 'Nghị định 217/2025/NĐ-CP',
        verified: true,
      },
    ]);
  });

  it('of public duty are set by no statute, whoever checks', () => {
    for (const body of BODIES) expect(rules('civil-service-check', body)).toEqual([]);
  });
});
