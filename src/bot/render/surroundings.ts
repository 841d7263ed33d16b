import { abilitiesOn } from '../../app/acts/abilities.js';
import { openExtensionOf } from '../../app/acts/open-requests.js';
import type { AssignmentView, FactRow } from '../../app/ports/store/assignments.js';
import type { Person } from '../../app/ports/store/people.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import type { AssignmentSurroundings } from '../messages/assignment-cards.js';
import { chainLines } from '../messages/chain-words.js';
import { englishSinceLast } from '../messages/english/since-last.js';
import { filesSince, sinceLastLines } from '../messages/since-last.js';

/** What an assignment's card needs beside the assignment, for this reader; null: a unit's group. */
export async function surroundings(
  scope: Scope,
  view: AssignmentView,
  reader: Person | null,
): Promise<AssignmentSurroundings> {
  const handed = view.assignment.handedToPersonId;
  const facts = await scope.tx.assignments.factsOf(view.assignment.id);
  const extension = view.assignment.state === 'extension-asked' ? openExtensionOf(facts) : undefined;
  const chain = chainLines(
    view,
    await parentOf(scope, view),
    await scope.tx.assignments.childrenOf(view.assignment.id),
    scope.now,
    reader?.language,
  );
  return {
    ...(chain.length === 0 ? {} : { chain }),
    ...(extension === undefined ? {} : { extension }),
    ...(reader === null ? {} : { reader: await asReader(scope, view, facts, reader) }),
    now: scope.now,
    calendar: await scope.tx.calendar.table(),
    cooperating: (await cooperatingByTask(scope, view.directive.id)).get(view.assignment.taskId) ?? [],
    acknowledgedBy: await acknowledgedBy(scope, facts),
    handedTo: handed === null ? null : ((await scope.tx.people.byId(handed))?.name ?? null),
  };
}

/** The assignment that this one serves. */
export async function parentOf(scope: Scope, { assignment }: AssignmentView): Promise<AssignmentView | null> {
  return assignment.parentId === null ? null : scope.tx.assignments.byId(assignment.parentId);
}

/** What the reader may do; for those who do not report on it themselves also what changed since they were last told. */
async function asReader(
  scope: Scope,
  view: AssignmentView,
  facts: readonly FactRow[],
  person: Person,
): Promise<NonNullable<AssignmentSurroundings['reader']>> {
  const can = await abilitiesOn(scope, await principalOf(scope, person), view, facts);
  if (can('report')) return { can, since: [], fileIds: [] };
  const lastTold = await scope.tx.outbox.lastTold(person.id, view.assignment.id);
  return {
    can,
    since:
      person.language === 'en'
        ? englishSinceLast(facts, lastTold, person.id)
        : sinceLastLines(facts, lastTold, person.id, scope.now),
    fileIds: can('confirm-done') ? filesSince(facts, lastTold) : [],
  };
}

/** Names of the units that help with each task of a directive. */
export async function cooperatingByTask(
  scope: Scope,
  directiveId: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = new Map<string, string[]>();
  for (const view of await scope.tx.assignments.list({ directiveId, roles: ['cooperate'] }, 1000)) {
    names.set(view.assignment.taskId, [...(names.get(view.assignment.taskId) ?? []), view.unitName]);
  }
  return names;
}

/** Who acknowledged, with the name they acted for. */
export async function acknowledgedBy(scope: Scope, facts: readonly FactRow[]): Promise<string | null> {
  const fact = facts.findLast((candidate) => candidate.act.type === 'acknowledge');
  if (fact?.actorPersonId == null) return null;
  const people = new Map(
    (
      await scope.tx.people.byIds([
        fact.actorPersonId,
        ...(fact.onBehalfOfPersonId === null ? [] : [fact.onBehalfOfPersonId]),
      ])
    ).map((person) => [person.id, person.name]),
  );
  const actor = people.get(fact.actorPersonId) ?? '';
  return fact.onBehalfOfPersonId === null ? actor : `${actor} (thay mặt ${people.get(fact.onBehalfOfPersonId) ?? ''})`;
}
