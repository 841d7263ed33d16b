import type { Post } from '../access/person.js';
import type { UnitTree } from '../access/subject.js';
import { dayOf } from '../calendar/local-date.js';
import type { Finding } from './finding.js';
import type { Recommendation } from './recommendation.js';
import type { Statement } from './statement.js';
import { SIGHT_RULES, type Check, type Field, type Part, type SightQuestion, type SightRules } from './sight-rules.js';
import { membersAt } from './team.js';
import type { ViewerKind, VisitView } from './visit-view.js';
import type { Violation } from './violation.js';
import { VISIT_STEPS, type Visit, type VisitState } from './visit.js';

/** Everything there is about inspections, as loaded. Nobody but this file looks at it on behalf of a person. */
export type InspectionWorld = {
  readonly visits: readonly Visit[];
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly violations: readonly Violation[];
  readonly statements: readonly Statement[];
  /** Posts of everybody concerned; whose they are and whether they hold is checked here. */
  readonly posts: readonly Post[];
  readonly tree: UnitTree;
};

export type Sight = {
  /** As whom a person may know of a visit at an instant; null when it does not exist for them. */
  readonly maySeeVisit: (
    world: Pick<InspectionWorld, 'posts' | 'tree'>,
    visit: Visit,
    personId: string,
    now: Date,
  ) => ViewerKind | null;
  /** What a person may know of a visit; null when it does not exist for them. */
  readonly projectVisitFor: (world: InspectionWorld, visit: Visit, personId: string, now: Date) => VisitView | null;
  /** All that a person may know of, in the order of their codes: of all lists, counts, charts, feeds, searches and reports the only source. */
  readonly visibleVisits: (world: InspectionWorld, personId: string, now: Date) => readonly VisitView[];
  /** A visit by id or code; the same null for one that is hidden and one that is not. */
  readonly findVisibleVisit: (
    world: InspectionWorld,
    idOrCode: string,
    personId: string,
    now: Date,
  ) => VisitView | null;
  /** The row itself, to act on or to compute limits and reminders from: for members of the team only. */
  readonly visitForMember: (world: InspectionWorld, idOrCode: string, personId: string, now: Date) => Visit | null;
};

/**
 * The one place that decides who knows of an inspection (Law 84/2025/QH15 Art. 6(4); facts/domain §4.4). The rules can be exchanged so that a test can take
 * away each single check and see the leak; the product uses `SIGHT_RULES`, ready made below.
 */
export function createSight(rules: SightRules): Sight {
  /** Everything as which a person may look, closest first; who is in charge of an inspected unit also learns what everybody does. */
  function viewersOf(q: SightQuestion): readonly ViewerKind[] {
    const viewers: ViewerKind[] = [];
    if (q.visit.memberships.some((member) => all(rules.team, q, member))) viewers.push('team');
    if (q.posts.some((post) => all(rules.unit, q, post))) viewers.push('unit');
    if (q.posts.some((post) => all(rules.open, q, post))) viewers.push('public');
    return viewers;
  }

  function maySeeVisit(
    world: Pick<InspectionWorld, 'posts' | 'tree'>,
    visit: Visit,
    personId: string,
    now: Date,
  ): ViewerKind | null {
    return viewersOf({ personId, visit, now, posts: world.posts, tree: world.tree })[0] ?? null;
  }

  function projectVisitFor(world: InspectionWorld, visit: Visit, personId: string, now: Date): VisitView | null {
    const q: SightQuestion = { personId, visit, now, posts: world.posts, tree: world.tree };
    const viewers = viewersOf(q);
    const viewer = viewers[0];
    if (viewer === undefined) return null;
    const ownUnitIds = world.posts.filter((post) => all(rules.unit, q, post)).map(({ unitId }) => unitId);
    const shows = (field: Field, part: Partial<Part> = {}): boolean =>
      viewer === 'team' ||
      rules.disclosures.some(
        (rule) =>
          rule.field === field && viewers.includes(rule.to) && all(rule.checks, q, { ...NO_PART, ...part, ownUnitIds }),
      );
    const steps = VISIT_STEPS.flatMap((step) => {
      const at = visit.reached[step];
      return at !== undefined && at <= now && shows('step', { step }) ? [{ step, on: dayOf(at) }] : [];
    });
    const of = (one: { readonly visitId: string }): boolean => one.visitId === visit.id;
    return {
      id: visit.id,
      code: visit.code,
      viewer,
      programmeId: visit.programmeId,
      kind: visit.kind,
      themeKeys: visit.themeKeys,
      unitIds: visit.unitIds.filter((unitId) => shows('units', { unitId })),
      decision: visit.decision,
      state: stateFor(visit, steps.at(-1)?.step ?? 'planned', shows('ended')),
      steps,
      schedule: shows('schedule') ? visit.schedule : null,
      team: shows('team')
        ? membersAt(visit.memberships, now).map(({ personId: id, role }) => ({ personId: id, role }))
        : [],
      meetingPoint: shows('meeting-point') ? visit.meetingPoint : null,
      checklist: shows('checklist') ? visit.checklist : [],
      attendance: shows('attendance') ? visit.attendance : [],
      suspensions: shows('suspensions') ? visit.suspensions : [],
      ended: shows('ended') ? visit.ended : null,
      minutesFileId: shows('minutes') ? visit.minutesFileId : null,
      conclusion: shows('conclusion') ? visit.conclusion : null,
      findings: world.findings
        .filter((one) => of(one) && shows('finding', { unitId: one.unitId, person: one.person }))
        .map(({ recordedBy, recordedAt: _, fileIds, ...rest }) =>
          shows('finding-evidence') ? { ...rest, fileIds, recordedBy } : { ...rest, fileIds: [], recordedBy: null },
        ),
      recommendations: world.recommendations.filter(
        (one) => of(one) && shows('recommendation', { unitId: one.unitId }),
      ),
      violations: world.violations.filter(
        (one) => of(one) && shows('violation', { unitId: one.unitId, person: one.person }),
      ),
      statements: world.statements.filter((one) => of(one) && shows('statement')),
    };
  }

  function visibleVisits(world: InspectionWorld, personId: string, now: Date): readonly VisitView[] {
    return world.visits
      .map((visit) => projectVisitFor(world, visit, personId, now))
      .filter((view) => view !== null)
      .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  }

  function findVisibleVisit(world: InspectionWorld, idOrCode: string, personId: string, now: Date): VisitView | null {
    const named = world.visits.filter(({ id, code }) => id === idOrCode || code === idOrCode);
    return named.map((visit) => projectVisitFor(world, visit, personId, now)).find((view) => view !== null) ?? null;
  }

  function visitForMember(world: InspectionWorld, idOrCode: string, personId: string, now: Date): Visit | null {
    const named = world.visits.filter(({ id, code }) => id === idOrCode || code === idOrCode);
    return named.find((visit) => maySeeVisit(world, visit, personId, now) === 'team') ?? null;
  }

  return { maySeeVisit, projectVisitFor, visibleVisits, findVisibleVisit, visitForMember };
}

const NO_PART: Omit<Part, 'ownUnitIds'> = { unitId: null, person: null, step: null };

function all<T>(checks: readonly Check<T>[], q: SightQuestion, on: T): boolean {
  return checks.every((check) => check.holds(q, on));
}

/** Suspended, stopped or dropped where that may be known, else the last step that may be. */
function stateFor(visit: Visit, last: VisitState, sideStates: boolean): VisitState {
  const aside = visit.state === 'suspended' || visit.state === 'stopped' || visit.state === 'dropped';
  return aside && sideStates ? visit.state : last;
}

/** Need-to-know as the law has it. */
export const { maySeeVisit, projectVisitFor, visibleVisits, findVisibleVisit, visitForMember } =
  createSight(SIGHT_RULES);
