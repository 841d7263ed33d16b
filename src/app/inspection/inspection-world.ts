import { readingFor } from '../../domain/inspection/reading.js';
import { visibleVisits, type InspectionWorld } from '../../domain/inspection/sight.js';
import type { VisitView } from '../../domain/inspection/visit-view.js';
import type { Visit } from '../../domain/inspection/visit.js';
import { actMoment, type Scope } from '../use-case.js';

/**
 * What `sight` needs to judge one person at an instant: the rows that may be read for them then, their own posts, the tree. A person who has left holds no
 * post.
 */
export async function worldAround({ tx }: Pick<Scope, 'tx'>, personId: string, at: Date): Promise<InspectionWorld> {
  const person = await tx.people.byId(personId);
  const posts = person === null || person.leftAt !== null ? [] : await tx.people.postsOf(personId);
  const directory = await tx.units.directory();
  const tree = { parentOf: (unitId: string) => directory.unit(unitId)?.parentId ?? null };
  return { ...(await tx.visits.around(readingFor(personId, posts, tree, at))), posts, tree };
}

/** Everything that a person may know of now: the only source of lists, counts, searches, charts, feeds and reports. */
export async function visitsVisibleTo(
  scope: Scope,
  personId: string,
  at: Date = scope.now,
): Promise<readonly VisitView[]> {
  return visibleVisits(await worldAround(scope, personId, at), personId, at);
}

/** The row itself, for the program's own timers; who reads of it is decided where it is told. */
export async function visitRow({ tx }: Pick<Scope, 'tx'>, visitId: string): Promise<Visit | null> {
  return (await tx.visits.records(visitId)).visits[0] ?? null;
}

/**
 * The moment by which an act on a visit is judged, to the second: platforms date what is typed to the second and what is pressed not at all, so that two acts
 * of one person within a second would else stand in the wrong order.
 */
export function visitMoment(scope: Pick<Scope, 'now' | 'actedAt'>): Date {
  return new Date(Math.floor(actMoment(scope).getTime() / 1000) * 1000);
}
