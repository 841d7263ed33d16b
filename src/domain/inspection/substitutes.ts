import type { Post } from '../access/person.js';
import type { UnitTree } from '../access/subject.js';
import { isPostValid } from '../access/validity.js';
import { conflictsOf } from './conflicts.js';
import { isBooked, occupies, overlapInTime } from './clashes.js';
import type { TeamRole } from './team.js';
import type { VisitView } from './visit-view.js';

export type Substitute = {
  readonly personId: string;
  /** Role to take: the place of who leaves. */
  readonly role: TeamRole;
  /** Of the same office as who leaves. */
  readonly sameUnit: boolean;
  /** Visits ahead of this person that the asker knows of. */
  readonly load: number;
};

export type SubstituteQuestion = {
  /** The visit as the asker sees it; only a member gets an answer. */
  readonly view: VisitView;
  readonly leavingPersonId: string;
  /** All that the asker sees: somebody busy with a visit that the asker may not know of counts as free, and says so when asked. */
  readonly views: readonly VisitView[];
  readonly posts: readonly Post[];
  readonly tree: UnitTree;
  readonly now: Date;
};

/**
 * Who could go instead of a member who cannot come: inspectors with a valid post, outside the team, without conflict of interest, not known to be busy;
 * the same office and the least busy first. A missing head is first sought among the deputies. Only a proposal: the team changes by a decision.
 */
export function proposeSubstitutes({
  view,
  leavingPersonId,
  views,
  posts,
  tree,
  now,
}: SubstituteQuestion): readonly Substitute[] {
  const leaving = view.team.find(({ personId }) => personId === leavingPersonId);
  if (view.viewer !== 'team' || leaving === undefined || leaving.role === 'authority') return [];
  const valid = posts.filter((post) => isPostValid(post, now));
  const officesOf = (personId: string): readonly string[] =>
    valid.filter((post) => post.personId === personId).map(({ unitId }) => unitId);
  const offices = new Set(officesOf(leavingPersonId));
  const candidate = (personId: string): Substitute => ({
    personId,
    role: leaving.role,
    sameUnit: officesOf(personId).some((unitId) => offices.has(unitId)),
    load: views.filter((other) => other.id !== view.id && occupies(other.state) && isBooked(other, personId)).length,
  });
  const isFree = (personId: string): boolean =>
    conflictsOf([personId], view.unitIds, posts, tree, now).length === 0 &&
    !views.some(
      (other) =>
        other.id !== view.id &&
        occupies(other.state) &&
        isBooked(other, personId) &&
        overlapInTime(other.schedule, view.schedule),
    );

  const members = new Set(view.team.map(({ personId }) => personId));
  const outside = [...new Set(valid.filter(({ role }) => role === 'inspector').map(({ personId }) => personId))].filter(
    (personId) => !members.has(personId),
  );
  const deputies =
    leaving.role === 'head' ? view.team.filter(({ role }) => role === 'deputy').map(({ personId }) => personId) : [];
  const ranked = (personIds: readonly string[]): readonly Substitute[] =>
    personIds
      .filter(isFree)
      .map(candidate)
      .sort((a, b) => Number(b.sameUnit) - Number(a.sameUnit) || a.load - b.load || (a.personId < b.personId ? -1 : 1));
  return [...ranked(deputies), ...ranked(outside)];
}
