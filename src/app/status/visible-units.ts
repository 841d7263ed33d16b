import { may } from '../../domain/access/may.js';
import { accessWorld } from '../access-world.js';
import type { AssignmentFilter } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';

/** What a person's questions range over: the units that they may ask about, or whose lists they may take away as a file. */
export type Sight = {
  /** null: no unit at all, every question is answered with "nothing". */
  readonly filter: AssignmentFilter | null;
  /** True for those who look over several units: they get the overview by unit. */
  readonly overview: boolean;
  sees(unitId: string): boolean;
};

/** Asks `may` unit by unit, so that lists, counts, pictures and files can tell no more than it allows; the same question by two people gives each their own truth. */
export async function sightOf(
  scope: Scope,
  principal: Principal,
  action: 'ask-status' | 'export' = 'ask-status',
): Promise<Sight> {
  const { actor } = principal;
  const world = await accessWorld(scope, principal);
  const directory = await scope.tx.units.directory();
  // Nothing reaches above the unit of a post, so only what lies below has to be asked about.
  const roots = new Set([...actor.posts, ...actor.delegations].map(({ unitId }) => unitId));
  const candidates = new Set(
    [...roots].flatMap((root) => [root, ...directory.descendants(root).map((unit) => unit.id)]),
  );
  const unitIds = [...candidates].filter((unitId) => may(actor, action, { kind: 'unit', unitId }, world).ok);
  const visible = new Set(unitIds);
  return {
    // Whoever sees every unit needs no list of them: a thousand names in each query would cost more than the counting.
    filter: unitIds.length === 0 ? null : directory.units.every((unit) => visible.has(unit.id)) ? {} : { unitIds },
    overview: unitIds.length > 1,
    sees: (unitId) => visible.has(unitId),
  };
}
