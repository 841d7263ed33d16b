import { yearReport, yearRows, type YearReport } from '../../domain/inspection/year-report.js';
import type { VisitKind } from '../../domain/inspection/terms.js';
import type { VisitView } from '../../domain/inspection/visit-view.js';
import type { YearSource } from '../../domain/inspection/year-source.js';
import type { Scope } from '../use-case.js';
import { visitsVisibleTo } from './inspection-world.js';

export type YearReportFor = {
  readonly report: YearReport;
  /** Whose account it is; null when it was counted from the visits that the asker may know of. */
  readonly source: YearSource['source'] | null;
  /** Twelve months; null when the account names no days. */
  readonly months: readonly Readonly<Record<VisitKind, number>>[] | null;
};

/**
 * The report of a year for one person. A published account of the year tells it to everybody alike; without one it is counted from what this person may
 * know of, and from nothing else. Null when there is neither: the same for a year without inspections and for one of which they may know of none.
 */
export async function yearReportFor(scope: Scope, personId: string, year: number): Promise<YearReportFor | null> {
  const directory = await scope.tx.units.directory();
  const account = await scope.tx.visits.yearAccount(year);
  if (account !== null)
    return {
      report: yearReport(year, account.rows, directory, account.figures),
      source: account.source,
      months: null,
    };
  const views = await visitsVisibleTo(scope, personId);
  const rows = yearRows(views, year);
  if (rows.length === 0) return null;
  const counted = new Set(rows.map(({ id }) => id));
  return {
    report: yearReport(year, rows, directory),
    source: null,
    months: byMonth(views.filter(({ id }) => counted.has(id))),
  };
}

/** By the month in which the direct work began; a visit that has not begun has none yet. */
function byMonth(views: readonly VisitView[]): readonly Readonly<Record<VisitKind, number>>[] {
  return Array.from({ length: 12 }, (_, index) => {
    const count = (kind: VisitKind): number =>
      views.filter((view) => view.kind === kind && monthOf(view) === index + 1).length;
    return {
      planned: count('planned'),
      surprise: count('surprise'),
      directed: count('directed'),
      specialised: count('specialised'),
    };
  });
}

function monthOf({ steps }: VisitView): number | null {
  const on = steps.find(({ step }) => step === 'began')?.on;
  return on === undefined ? null : Number(on.slice(5, 7));
}
