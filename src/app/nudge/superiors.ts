import type { Assignment } from '../../domain/assignment/assignment.js';
import type { Scope } from '../use-case.js';
import { leadersInCharge, personsInCharge } from './in-charge.js';

type Chained = Pick<Assignment, 'unitId' | 'assignerUnitId'>;

/**
 * Who hears of it when a unit does not answer: the leaders of the assigning unit, else of the nearest unit above the late one whoever leads it (its
 * leaders, or its head where it has none); of these whoever decides for them now, when one is on leave or has delegated. Nobody of whom the unit's
 * own answer is awaited is told as a superior of themselves.
 */
export async function superiorsOf(scope: Scope, { unitId, assignerUnitId }: Chained): Promise<readonly string[]> {
  const own = new Set(await personsInCharge(scope, unitId));
  const others = (persons: readonly string[]): readonly string[] => persons.filter((person) => !own.has(person));
  const above = await unitsAbove(scope, unitId);
  for (const superior of assignerUnitId === '' ? above : new Set([assignerUnitId, ...above])) {
    const leaders = others(await leadersInCharge(scope, superior));
    if (leaders.length > 0) return leaders;
    // The head of another department that gave the work is a colleague, not a superior.
    const heads = above.includes(superior) ? others(await personsInCharge(scope, superior)) : [];
    if (heads.length > 0) return heads;
  }
  return [];
}

/** Who is asked to confirm completion or to grant more time: the leaders of the unit that gave the work, else its head, else the superiors of the unit that has it. */
export async function decidersOf(scope: Scope, assignment: Chained): Promise<readonly string[]> {
  const { unitId, assignerUnitId } = assignment;
  if (assignerUnitId === '' || assignerUnitId === unitId) return superiorsOf(scope, assignment);
  const own = new Set(await personsInCharge(scope, unitId));
  for (const inCharge of [leadersInCharge, personsInCharge]) {
    const deciders = (await inCharge(scope, assignerUnitId)).filter((person) => !own.has(person));
    if (deciders.length > 0) return deciders;
  }
  return superiorsOf(scope, assignment);
}

/** The units above, nearest first; a loop in the data ends the walk. */
async function unitsAbove(scope: Scope, unitId: string): Promise<readonly string[]> {
  const directory = await scope.tx.units.directory();
  const above: string[] = [];
  for (
    let unit = directory.unit(unitId)?.parentId ?? null;
    unit !== null && unit !== unitId && !above.includes(unit);
    unit = directory.unit(unit)?.parentId ?? null
  )
    above.push(unit);
  return above;
}
