import { dayOf } from '../../domain/calendar/local-date.js';
import type { Scope } from '../use-case.js';

/** Names of the heads of units today, by unit; a unit without one is left out. */
export async function headNames(
  { tx, now }: Pick<Scope, 'tx' | 'now'>,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const posts = unitIds.length === 0 ? [] : await tx.people.postsIn(unitIds, ['head'], dayOf(now));
  const people = await tx.people.byIds([...new Set(posts.map((post) => post.personId))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return new Map(
    posts.flatMap(({ unitId, personId }) => {
      const name = names.get(personId);
      return name === undefined ? [] : [[unitId, name] as const];
    }),
  );
}
