import { dayOf, type LocalDate } from '../calendar/local-date.js';
import { foldKey } from '../unit/fold.js';
import type { VisitView } from './visit-view.js';
import type { VisitKind } from './terms.js';
import { isVisitAhead, type VisitState } from './visit.js';

/** Counts by kind and by state. Over views only, so that a visit that one may not know of is in no number. */
export type VisitCounts = {
  readonly total: number;
  readonly byKind: Readonly<Record<VisitKind, number>>;
  readonly byState: readonly { readonly state: VisitState; readonly count: number }[];
  readonly findings: number;
  readonly recommendationsOpen: number;
};

/** Counts what a person sees; the states in the order in which they first occur by code. */
export function countVisits(views: readonly VisitView[]): VisitCounts {
  const byKind: Record<VisitKind, number> = { planned: 0, surprise: 0, directed: 0, specialised: 0 };
  const byState = new Map<VisitState, number>();
  for (const { kind, state } of views) {
    byKind[kind] += 1;
    byState.set(state, (byState.get(state) ?? 0) + 1);
  }
  return {
    total: views.length,
    byKind,
    byState: [...byState].map(([state, count]) => ({ state, count })),
    findings: views.reduce((sum, view) => sum + view.findings.length, 0),
    recommendationsOpen: views.reduce(
      (sum, view) => sum + view.recommendations.filter(({ doneAt }) => doneAt === null).length,
      0,
    ),
  };
}

/** Bars of a chart: visits by month of their appointment. */
export function visitsByMonth(
  views: readonly VisitView[],
  year: number,
): readonly { readonly month: number; readonly count: number }[] {
  const months = views.flatMap(({ schedule }) => (schedule === null ? [] : [dayOf(schedule.start).slice(0, 7)]));
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    return { month: index + 1, count: months.filter((one) => one === month).length };
  });
}

/** Visits whose appointment touches the days from–to: the answer to "tuần này có đoàn nào xuống …?" is made of these and of nothing else. */
export function visitsBetween(
  views: readonly VisitView[],
  from: LocalDate,
  to: LocalDate,
  unitId?: string,
): readonly VisitView[] {
  return views.filter(
    ({ schedule, unitIds }) =>
      schedule !== null &&
      dayOf(schedule.start) <= to &&
      from <= dayOf(schedule.end) &&
      (unitId === undefined || unitIds.includes(unitId)),
  );
}

/** Names that a search compares with; of units and themes as the asker reads them. */
export type Names = { readonly unit: (unitId: string) => string; readonly theme: (key: string) => string };

/** Visits whose code, unit, theme, finding or document answers to all words, accents and case ignored. An empty question finds nothing. */
export function searchVisits(views: readonly VisitView[], words: string, names: Names): readonly VisitView[] {
  const wanted = foldKey(words)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return views.filter((view) => {
    const text = foldKey(
      [
        view.code,
        ...view.unitIds.map(names.unit),
        ...view.themeKeys.map(names.theme),
        view.decision?.code,
        view.conclusion?.code,
        ...view.findings.map((finding) => finding.text),
      ].join(' '),
    );
    return wanted.every((word) => text.includes(word));
  });
}

/** One entry of a person's calendar feed. A feed is kept by programs and shown on lock screens: its words are as neutral as a reminder's. */
export type FeedEvent = {
  readonly uid: string;
  readonly start: Date;
  readonly end: Date;
  readonly summaryKey: 'duty-appointment';
};

/** The appointments of a person as a calendar feed shows them: those to which they go, without unit, theme or place. */
export function feedEvents(views: readonly VisitView[], personId: string): readonly FeedEvent[] {
  return views.flatMap(({ state, schedule, team, id }): FeedEvent[] => {
    const goes =
      isVisitAhead(state) && team.some((member) => member.personId === personId && member.role !== 'authority');
    return goes && schedule !== null
      ? [{ uid: id, start: schedule.start, end: schedule.end, summaryKey: 'duty-appointment' }]
      : [];
  });
}
