import { inTurn } from '../in-turn.js';
import type { Role } from '../../domain/access/person.js';
import { dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { nextWorkingDay } from '../../domain/calendar/working-calendar.js';
import type { Scope } from '../use-case.js';

export type InCharge = {
  /** Who receives what arrives now; never empty while anybody of the unit is known. */
  readonly present: readonly string[];
  /** Heads on leave for whom others stand in, with the working day on which they are back. */
  readonly away: readonly { readonly personId: string; readonly backOn: LocalDate }[];
};

/**
 * Who is in charge of a unit at this moment: its heads, and whoever holds a delegation of a head now (ủy quyền has a period); with no head in post
 * the deputies. A head on leave is left in peace as soon as somebody stands in: the delegate, else the deputies.
 */
export async function inChargeOf(scope: Scope, unitId: string): Promise<InCharge> {
  return presentOf(
    scope,
    unitId,
    await postHolders(scope, unitId, ['head']),
    await postHolders(scope, unitId, ['deputy']),
  );
}

/** The leaders of a unit as {@link inChargeOf} has its heads: who decides for it now. Empty when it has no leader. */
export async function leadersInCharge(scope: Scope, unitId: string): Promise<readonly string[]> {
  return (await presentOf(scope, unitId, await postHolders(scope, unitId, ['leader']), [])).present;
}

async function presentOf(
  scope: Scope,
  unitId: string,
  heads: readonly string[],
  deputies: readonly string[],
): Promise<InCharge> {
  const today = dayOf(scope.now);
  const persons = heads.length > 0 ? heads : deputies;
  const delegations = (
    await inTurn(persons, (personId) => scope.tx.people.delegationsFrom(personId, scope.now))
  ).flat();
  const delegates = delegations
    .filter((delegation) => delegation.unitId === unitId && delegation.revokedAt === null)
    .map((delegation) => delegation.toPersonId);
  const absences = await scope.tx.people.absencesOn([...persons, ...delegates, ...deputies], today);
  const isHere = (personId: string): boolean => !absences.some((absence) => absence.personId === personId);
  const here = [...new Set([...persons, ...delegates])].filter(isHere);
  const present = here.length > 0 ? here : deputies.filter(isHere);
  // Somebody must hear of it: with nobody at all to stand in, a head hears of it on leave too.
  if (present.length === 0) return { present: [...new Set([...persons, ...delegates])], away: [] };
  const calendar = absences.length === 0 ? null : await scope.tx.calendar.table();
  const away = persons.flatMap((personId) => {
    const absence = absences.find((candidate) => candidate.personId === personId);
    return absence === undefined || calendar === null
      ? []
      : [{ personId, backOn: nextWorkingDay(calendar, absence.until) }];
  });
  return { present, away };
}

/** The people of {@link InCharge} `present`. */
export async function personsInCharge(scope: Scope, unitId: string): Promise<readonly string[]> {
  return (await inChargeOf(scope, unitId)).present;
}

/** People with one of these posts in the unit today. */
async function postHolders(scope: Scope, unitId: string, roles: readonly Role[]): Promise<readonly string[]> {
  const posts = await scope.tx.people.postsIn([unitId], roles, dayOf(scope.now));
  return [...new Set(posts.map((post) => post.personId))];
}
