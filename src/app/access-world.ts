import type { AccessWorld } from '../domain/access/may.js';
import type { Post } from '../domain/access/person.js';
import { actMoment, type Principal, type Scope } from './use-case.js';

/** The facts beside actor and subject that `may` asks for: the moment, the unit tree, the posts of those the person acts for. */
export async function accessWorld(scope: Scope, principal: Principal): Promise<AccessWorld> {
  const directory = await scope.tx.units.directory();
  const givers = [...new Set(principal.actor.delegations.map((delegation) => delegation.fromPersonId))];
  const posts = new Map<string, readonly Post[]>();
  for (const giver of givers) posts.set(giver, await scope.tx.people.postsOf(giver));
  return {
    now: actMoment(scope),
    unitTree: { parentOf: (unitId) => directory.unit(unitId)?.parentId ?? null },
    postsOf: (personId) => posts.get(personId) ?? [],
  };
}
