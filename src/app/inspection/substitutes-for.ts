import { inTurn } from '../in-turn.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { findVisibleVisit, visibleVisits } from '../../domain/inspection/sight.js';
import { meets } from '../../domain/inspection/clashes.js';
import type { VisitView } from '../../domain/inspection/visit-view.js';
import { proposeSubstitutes, type Substitute } from '../../domain/inspection/substitutes.js';
import { teamQuestions, type TeamQuestions } from '../../domain/inspection/team-questions.js';
import type { Schedule } from '../../domain/inspection/visit.js';
import type { Scope } from '../use-case.js';
import { worldAround } from './inspection-world.js';

/** Who could go instead of a member, as far as the asker may know. */
export async function substitutesFor(
  scope: Scope,
  personId: string,
  visitId: string,
  absentPersonId: string,
): Promise<readonly Substitute[]> {
  const { tx, now } = scope;
  const world = await worldAround(scope, personId, scope.now);
  const view = findVisibleVisit(world, visitId, personId, now);
  if (view === null) return [];
  const directory = await tx.units.directory();
  const inspectors = await tx.people.postsIn(
    directory.units.map(({ id }) => id),
    ['inspector'],
    dayOf(now),
  );
  const others = [...new Set([...inspectors, ...view.team].map((one) => one.personId))];
  const posts = (await inTurn(others, (id) => tx.people.postsOf(id))).flat();
  return proposeSubstitutes({
    view,
    leavingPersonId: absentPersonId,
    views: visibleVisits(world, personId, now),
    posts,
    tree: world.tree,
    now,
  });
}

/** Conflicts of interest and double bookings of a team in the making; only what the asker may know of. */
export async function questionsOfTeam(
  scope: Scope,
  personId: string,
  team: {
    readonly visitId: string;
    readonly personIds: readonly string[];
    readonly unitIds: readonly string[];
    readonly schedule: Schedule | null;
  },
): Promise<TeamQuestions> {
  const world = await worldAround(scope, personId, scope.now);
  const posts = (await inTurn(team.personIds, (id) => scope.tx.people.postsOf(id))).flat();
  return teamQuestions(team, visibleVisits(world, personId, scope.now), posts, world.tree, scope.now);
}

/** Visits at the same units at the same time or on the same theme, among those that the asker may know of. */
export async function overlapsWith(
  scope: Scope,
  personId: string,
  planned: {
    readonly unitIds: readonly string[];
    readonly themeKeys: readonly string[];
    readonly programmeId: string | null;
    readonly schedule: Schedule | null;
  },
): Promise<readonly VisitView[]> {
  const world = await worldAround(scope, personId, scope.now);
  const views = visibleVisits(world, personId, scope.now);
  return views.filter((view) => meets(view, planned, world.tree));
}
