import type { Post } from '../access/person.js';
import type { UnitTree } from '../access/subject.js';
import { isBooked, occupies, overlapInTime } from './clashes.js';
import { conflictsOf, type Conflict } from './conflicts.js';
import type { VisitView } from './visit-view.js';
import type { Schedule } from './visit.js';

export type TeamQuestions = {
  readonly conflicts: readonly Conflict[];
  /** Persons who are elsewhere at that hour, as far as the asker may know. */
  readonly busy: readonly { readonly personId: string; readonly visitId: string }[];
};

export type ProposedTeam = {
  readonly visitId: string;
  readonly personIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly schedule: Schedule | null;
};

/**
 * What must be asked of whoever decides on a team before it is decided: conflicts of interest and double bookings. Flagged, not refused: the decision is a
 * person's. A booking that the asker may not know of is not there; the member who is booked twice hears of it (`doubleBookings`).
 */
export function teamQuestions(
  team: ProposedTeam,
  views: readonly VisitView[],
  posts: readonly Post[],
  tree: UnitTree,
  now: Date,
): TeamQuestions {
  const elsewhere = views.filter(
    (view) => view.id !== team.visitId && occupies(view.state) && overlapInTime(view.schedule, team.schedule),
  );
  return {
    conflicts: conflictsOf(team.personIds, team.unitIds, posts, tree, now),
    busy: team.personIds.flatMap((personId) =>
      elsewhere.filter((view) => isBooked(view, personId)).map(({ id }) => ({ personId, visitId: id })),
    ),
  };
}
