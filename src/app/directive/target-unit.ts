import { dayOf } from '../../domain/calendar/local-date.js';
import type { Scope } from '../use-case.js';

export type UnitFor =
  | { readonly ok: true; readonly unitId: string }
  | { readonly ok: false; readonly reason: 'unknown-unit' | 'no-clerk' | 'ask-envelope' };

/** The unit whose clerks shall review what an outside system hands in: the one named, else the only one that has clerks, else whom an envelope names. */
export async function unitFor(scope: Scope, named: string | null): Promise<UnitFor> {
  const directory = await scope.tx.units.directory();
  const today = dayOf(scope.now);
  if (named !== null) {
    const resolution =
      directory.unit(named) === undefined
        ? directory.resolveName(named, today)
        : ({ kind: 'unit', unitId: named } as const);
    if (resolution.kind !== 'unit') return { ok: false, reason: 'unknown-unit' };
    return (await clerksOf(scope, [resolution.unitId])).length > 0
      ? { ok: true, unitId: resolution.unitId }
      : { ok: false, reason: 'no-clerk' };
  }
  const posts = await scope.tx.people.postsIn(
    directory.units.map((unit) => unit.id),
    ['clerk'],
    today,
  );
  const unitIds = [...new Set(posts.map((post) => post.unitId))];
  const [only] = unitIds;
  if (only === undefined) return { ok: false, reason: 'no-clerk' };
  return unitIds.length === 1 ? { ok: true, unitId: only } : { ok: false, reason: 'ask-envelope' };
}

export async function clerksOf(scope: Scope, unitIds: readonly string[]): Promise<readonly string[]> {
  const posts = await scope.tx.people.postsIn(unitIds, ['clerk'], dayOf(scope.now));
  return [...new Set(posts.map((post) => post.personId))];
}
