import type { Body, Regime } from './regime.js';
import type { Duty, VisitStep } from './visit.js';

export type LimitKey =
  | 'announce'
  | 'direct-work'
  | 'report'
  | 'draft-order'
  | 'draft'
  | 'conclude'
  | 'publish'
  | 'implementation-order'
  | 'unit-report'
  | 'managing-organ';

/**
 * A legal limit: within `days` after the day of `from`, `until` must be reached. `longerDays` holds when the visit was declared complex;
 * `extensions` are the most that each further decision may add. `verified` false: written from general knowledge, to be confirmed by a lawyer.
 */
export type LimitRule = {
  readonly key: LimitKey;
  readonly from: VisitStep;
  readonly until: VisitStep | Duty;
  readonly days: number;
  readonly longerDays?: number;
  readonly dayKind: 'calendar' | 'working';
  readonly extensions?: readonly number[];
  /** Time in which the visit was suspended does not count. */
  readonly pausedBySuspension?: boolean;
  readonly source: string;
  readonly verified: boolean;
};

type Scale = {
  readonly direct: number;
  readonly more: readonly number[];
  readonly paper: number;
  readonly paperComplex: number;
  readonly sign: number;
  readonly order: number;
};

/** Law 84/2025/QH15 Art. 20, 33, 34, 36, 53. */
const SCALE_2025: Readonly<Partial<Record<Body, Scale>>> & { readonly others: Scale } = {
  'government-inspectorate': { direct: 60, more: [30, 20], paper: 30, paperComplex: 45, sign: 30, order: 30 },
  'provincial-inspectorate': { direct: 45, more: [25], paper: 20, paperComplex: 30, sign: 15, order: 15 },
  // Art. 20 puts the ministries that it names beside the provinces; Art. 33–34 do not, so they have the papers of the others.
  'ministry-inspectorate': { direct: 45, more: [25], paper: 15, paperComplex: 25, sign: 15, order: 15 },
  others: { direct: 30, more: [10], paper: 15, paperComplex: 25, sign: 15, order: 15 },
};

/** Law 11/2022/QH15 Art. 47, 73, 75, 78: from general knowledge, the text was not at hand (facts/domain §10). */
const SCALE_2022: Readonly<Partial<Record<Body, Scale>>> & { readonly others: Scale } = {
  'government-inspectorate': { direct: 60, more: [30, 30], paper: 30, paperComplex: 45, sign: 15, order: 15 },
  'provincial-inspectorate': { direct: 45, more: [30], paper: 20, paperComplex: 30, sign: 15, order: 15 },
  'ministry-inspectorate': { direct: 45, more: [30], paper: 20, paperComplex: 30, sign: 15, order: 15 },
  others: { direct: 30, more: [15], paper: 15, paperComplex: 20, sign: 15, order: 15 },
};

/** The limits of a regime in the order of their steps; none for kiểm tra công vụ, for which no statute sets any (facts/domain §4.1). */
export function limitRules(regime: Regime): readonly LimitRule[] {
  switch (regime.id) {
    case 'inspection-2025':
      return inspectionRules(SCALE_2025[regime.body] ?? SCALE_2025.others, 'Luật 84/2025/QH15', ARTICLES_2025, true);
    case 'inspection-2022':
      return inspectionRules(SCALE_2022[regime.body] ?? SCALE_2022.others, 'Luật 11/2022/QH15', ARTICLES_2022, false);
    case 'specialised-check-2025':
      return [specialisedCheck(regime.body)];
    case 'civil-service-check':
      return [];
  }
}

type Articles = Readonly<Record<LimitKey, string>>;

const ARTICLES_2025: Articles = {
  announce: 'Điều 26 khoản 4',
  'direct-work': 'Điều 20',
  report: 'Điều 33',
  'draft-order': 'Điều 34',
  draft: 'Điều 34',
  conclude: 'Điều 36',
  publish: 'Điều 37',
  'implementation-order': 'Điều 53',
  'unit-report': 'Điều 54',
  'managing-organ': 'Điều 54',
};

const ARTICLES_2022: Articles = {
  announce: 'Điều 64',
  'direct-work': 'Điều 47',
  report: 'Điều 73',
  'draft-order': 'Điều 75',
  draft: 'Điều 75',
  conclude: 'Điều 78',
  publish: 'Điều 79',
  'implementation-order': 'Điều 104',
  'unit-report': 'Điều 105',
  'managing-organ': 'Điều 104',
};

function inspectionRules(scale: Scale, law: string, articles: Articles, verified: boolean): readonly LimitRule[] {
  const rule = (
    key: LimitKey,
    from: VisitStep,
    until: LimitRule['until'],
    days: number,
    more: Partial<LimitRule> = {},
  ): LimitRule => ({
    key,
    from,
    until,
    days,
    dayKind: 'calendar',
    source: `${law}, ${articles[key]}`,
    verified,
    ...more,
  });
  return [
    rule('announce', 'decided', 'announced', 15),
    rule('direct-work', 'announced', 'direct-ended', scale.direct, {
      extensions: scale.more,
      pausedBySuspension: true,
    }),
    rule('report', 'direct-ended', 'reported', scale.paper, { longerDays: scale.paperComplex }),
    rule('draft-order', 'reported', 'draft-ordered', 5, { dayKind: 'working' }),
    rule('draft', 'draft-ordered', 'drafted', scale.paper, { longerDays: scale.paperComplex }),
    // From the draft as the law says, also where an appraisal lies between: the earlier day is the safe one.
    rule('conclude', 'drafted', 'concluded', scale.sign),
    rule('publish', 'concluded', 'published', 10),
    rule('implementation-order', 'concluded', 'follow-up', scale.order),
    rule('unit-report', 'published', 'unit-report', 10),
    rule('managing-organ', 'published', 'managing-organ', 15),
  ];
}

/** NĐ 217/2025/NĐ-CP (facts/domain §4.3): 15 + 7, 10 + 5 and 7 + 3 days from the announcement, extended once. */
function specialisedCheck(body: Body): LimitRule {
  const [days, more] = body === 'ministry-unit' ? [15, 7] : body === 'commune-body' ? [7, 3] : [10, 5];
  return {
    key: 'direct-work',
    from: 'announced',
    until: 'direct-ended',
    days,
    dayKind: 'calendar',
    extensions: [more],
    pausedBySuspension: true,
    source: 'Nghị định 217/2025/NĐ-CP',
    verified: true,
  };
}
