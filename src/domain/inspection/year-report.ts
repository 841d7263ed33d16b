import { dayOf } from '../calendar/local-date.js';
import type { Directory } from '../unit/directory.js';
import { reconcile, type Reconciliation, type Stated } from './reconcile.js';
import { districtOf, levelOf, UNIT_LEVELS, type UnitLevel } from './unit-level.js';
import type { VisitView } from './visit-view.js';
import type { VisitKind } from './terms.js';
import { VISIT_STEPS, type VisitStep } from './visit.js';

/** chưa tiến hành · đang tiến hành · đã kết thúc (trực tiếp) · điều chỉnh giảm, không tiến hành. */
export type YearOutcome = 'not-begun' | 'running' | 'ended' | 'withdrawn';

/** One visit as a row of the report; `part` says where it is from, so that every figure can be traced to its rows. */
export type YearRow = {
  readonly id: string;
  readonly kind: VisitKind;
  readonly unitIds: readonly string[];
  /** Bodies looked at besides, in the same visit: not counted as places. */
  readonly relatedUnitIds: readonly string[];
  readonly themes: readonly string[];
  readonly outcome: YearOutcome;
  readonly lastStep: VisitStep | null;
  readonly part: string;
};

type Selection = {
  readonly kinds: readonly VisitKind[];
  readonly level: UnitLevel | null;
  readonly outcome: YearOutcome | null;
};

/** A figure that an account of the year states, with its parts and the rows that it should count. */
export type StatedFigure = Stated & {
  readonly key: string;
  readonly counts: Selection;
  readonly parts: readonly (Stated & { readonly counts: Selection })[];
};

type PlacesOfDistrict = {
  readonly districtId: string | null;
  readonly district: string | null;
  readonly unitIds: readonly string[];
  readonly rowIds: readonly string[];
};

export type YearReport = {
  readonly year: number;
  readonly visits: number;
  /** Visits by kind; they sum to `visits`. */
  readonly byKind: Readonly<Record<VisitKind, number>>;
  /** Places by kind and level: each unit of each visit once, related bodies not. Only what occurs. */
  readonly byLevel: readonly {
    readonly kind: VisitKind;
    readonly level: UnitLevel;
    readonly places: number;
    readonly rowIds: readonly string[];
  }[];
  /** Commune-level places by the district in which they lay then, in the order of the rows. */
  readonly places: readonly PlacesOfDistrict[];
  readonly outcomes: readonly {
    readonly kind: VisitKind;
    readonly outcome: YearOutcome;
    readonly rowIds: readonly string[];
  }[];
  /** How many visits reached each step or a later one; only of rows whose steps are known. */
  readonly steps: readonly { readonly step: VisitStep; readonly rowIds: readonly string[] }[];
  /** Every stated figure against its parts and rows, with a sentence that says what differs. */
  readonly checks: readonly (Reconciliation & {
    readonly key: string;
    readonly words: string;
    readonly explanation: string;
  })[];
  readonly rows: readonly YearRow[];
};

const KINDS: readonly VisitKind[] = ['planned', 'surprise', 'directed', 'specialised'];
const OUTCOMES: readonly YearOutcome[] = ['ended', 'running', 'not-begun', 'withdrawn'];

/**
 * The report of a year as the city tells it: visits by kind, places by level, places by their district of then, steps reached, with the rows behind each figure.
 * Differences between stated figures and rows are reported and explained, never smoothed. Units are looked up whatever their dates, so that a report of
 * 2024 keeps the districts that ended on 1 July 2025.
 */
export function yearReport(
  year: number,
  rows: readonly YearRow[],
  directory: Pick<Directory, 'unit' | 'ancestors'>,
  figures: readonly StatedFigure[] = [],
): YearReport {
  const ids = (found: readonly YearRow[]): readonly string[] => found.map(({ id }) => id);
  const ofKind = (kind: VisitKind): readonly YearRow[] => rows.filter((row) => row.kind === kind);
  const count = (kind: VisitKind): number => ofKind(kind).length;
  return {
    year,
    visits: rows.length,
    byKind: {
      planned: count('planned'),
      surprise: count('surprise'),
      directed: count('directed'),
      specialised: count('specialised'),
    },
    byLevel: KINDS.flatMap((kind) =>
      UNIT_LEVELS.map((level) => {
        const found = ofKind(kind).filter((row) => row.unitIds.some((unitId) => levelOf(unitId, directory) === level));
        const places = found.reduce(
          (sum, row) => sum + row.unitIds.filter((unitId) => levelOf(unitId, directory) === level).length,
          0,
        );
        return { kind, level, places, rowIds: ids(found) };
      }).filter(({ places }) => places > 0),
    ),
    places: placesByDistrict(rows, directory),
    outcomes: KINDS.flatMap((kind) =>
      OUTCOMES.map((outcome) => ({
        kind,
        outcome,
        rowIds: ids(ofKind(kind).filter((row) => row.outcome === outcome)),
      })).filter(({ rowIds }) => rowIds.length > 0),
    ),
    steps: VISIT_STEPS.map((step, index) => ({
      step,
      rowIds: ids(rows.filter(({ lastStep }) => lastStep !== null && VISIT_STEPS.indexOf(lastStep) >= index)),
    })).filter(({ rowIds }) => rowIds.length > 0),
    checks: figures.map((figure) => checkFigure(figure, rows, directory)),
    rows,
  };
}

/** Rows of a report from what a person sees; a report for somebody outside the teams holds what is published and nothing else. */
export function yearRows(views: readonly VisitView[], year: number): readonly YearRow[] {
  return views
    .filter((view) => yearOf(view) === year)
    .map((view) => ({
      id: view.id,
      kind: view.kind,
      unitIds: view.unitIds,
      relatedUnitIds: [],
      themes: view.themeKeys,
      outcome: outcomeOf(view),
      lastStep: view.steps.at(-1)?.step ?? null,
      part: view.conclusion?.code ?? view.decision?.code ?? view.code,
    }));
}

function yearOf({ steps, schedule }: VisitView): number | null {
  const on = steps.find(({ step }) => step === 'began')?.on ?? steps[0]?.on ?? null;
  if (on !== null) return Number(on.slice(0, 4));
  return schedule === null ? null : Number(dayOf(schedule.start).slice(0, 4));
}

function outcomeOf({ state, steps }: VisitView): YearOutcome {
  if (state === 'dropped' || state === 'stopped') return 'withdrawn';
  if (steps.some(({ step }) => VISIT_STEPS.indexOf(step) >= VISIT_STEPS.indexOf('direct-ended'))) return 'ended';
  return steps.length === 0 ? 'not-begun' : 'running';
}

function placesByDistrict(
  rows: readonly YearRow[],
  directory: Pick<Directory, 'unit' | 'ancestors'>,
): readonly PlacesOfDistrict[] {
  const groups = new Map<string | null, { unitIds: string[]; rowIds: string[] }>();
  for (const row of rows) {
    for (const unitId of row.unitIds.filter((id) => levelOf(id, directory) === 'commune')) {
      const districtId = districtOf(unitId, directory)?.id ?? null;
      const group = groups.get(districtId) ?? { unitIds: [], rowIds: [] };
      group.unitIds.push(unitId);
      group.rowIds.push(row.id);
      groups.set(districtId, group);
    }
  }
  return [...groups].map(([districtId, group]) => ({
    districtId,
    district: districtId === null ? null : (directory.unit(districtId)?.name ?? null),
    ...group,
  }));
}

function checkFigure(
  figure: StatedFigure,
  rows: readonly YearRow[],
  directory: Pick<Directory, 'unit' | 'ancestors'>,
): YearReport['checks'][number] {
  const countOf = (selection: Selection): number => rows.filter((row) => isSelected(row, selection, directory)).length;
  const result = reconcile(
    figure,
    figure.parts,
    countOf(figure.counts),
    figure.parts.map((part) => countOf(part.counts)),
  );
  return { ...result, key: figure.key, words: figure.words, explanation: explain(figure, result) };
}

function isSelected(
  row: YearRow,
  { kinds, level, outcome }: Selection,
  directory: Pick<Directory, 'unit' | 'ancestors'>,
): boolean {
  if (!kinds.includes(row.kind) || (outcome !== null && row.outcome !== outcome)) return false;
  return level === null || row.unitIds.some((unitId) => levelOf(unitId, directory) === level);
}

/** One Vietnamese sentence that a reader of the report sees beside the figure. */
function explain(figure: StatedFigure, { verdict, stated, sumOfParts, counted, withoutParts }: Reconciliation): string {
  const parts = figure.parts.map(({ value }) => value).join(' + ');
  switch (verdict) {
    case 'agrees':
      return `Nêu ${stated}, khớp với số liệu chi tiết.`;
    case 'rows-differ':
      return `Nêu ${stated}, danh sách có ${counted}; cần đối chiếu lại.`;
    case 'parts-differ': {
      const only = withoutParts.length === 1 ? (withoutParts[0] ?? []) : [];
      const left = only.map((index) => figure.parts[index]?.words ?? '').join('; ');
      const reading =
        only.length === 0 ? 'Chưa rõ cách tính, cần hỏi lại nguồn.' : `Khớp ${stated} nếu không tính: ${left}.`;
      return `Nêu ${stated} nhưng các phần cộng lại là ${sumOfParts ?? counted} (${parts}). ${reading} Báo cáo giữ cả hai số, không tự sửa.`;
    }
  }
}
