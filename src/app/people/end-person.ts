import type { AssignmentState } from '../../domain/assignment/assignment.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import type { Person } from '../ports/store/people.js';
import type { Scope } from '../use-case.js';

const OPEN: readonly AssignmentState[] = [
  'sent',
  'acknowledged',
  'in-progress',
  'extension-asked',
  'reported',
  'redo',
  'suspended',
];

export type EndedPerson =
  | {
      readonly ok: true;
      readonly person: Person;
      /** What now needs somebody: for the administrator who did it. */
      readonly left: {
        /** Units in which nobody is in charge any more, with the numbers of their open assignments. */
        readonly unitsWithoutHead: readonly { readonly unitId: string; readonly open: readonly number[] }[];
        /** Numbers of open assignments that had been handed on to this person. */
        readonly handedOn: readonly number[];
      };
    }
  | { readonly ok: false; readonly reason: 'no-such-person' | 'already-left' };

const LIMIT = 1000;

/**
 * A person leaves the service or the agency: rights and chats end at once, delegations to and from them end, open work is
 * named. Their acts stay in the record under their name. Codes not yet used are refused from now on, since redeeming asks
 * whether the person has left.
 */
export async function endPerson(
  { tx, now }: Scope,
  input: { readonly personId: string; readonly actor: string | null },
): Promise<EndedPerson> {
  const today = dayOf(now);
  const person = await tx.people.byId(input.personId);
  if (person === null) return { ok: false, reason: 'no-such-person' };
  if (person.leftAt !== null) return { ok: false, reason: 'already-left' };

  const ended = { ...person, leftAt: now };
  await tx.people.save(ended);
  const posts = (await tx.people.postsOf(person.id)).filter(({ validTo }) => validTo === null || validTo >= today);
  for (const post of posts) await tx.people.savePost({ ...post, validTo: today });
  for (const contact of await tx.people.contactsOf(person.id)) await tx.people.setContactState(contact.id, 'unlinked');
  for (const delegation of [
    ...(await tx.people.delegationsTo(person.id, now)),
    ...(await tx.people.delegationsFrom(person.id, now)),
  ]) {
    await tx.people.saveDelegation({ ...delegation, revokedAt: now });
  }

  const unitIds = [...new Set(posts.map(({ unitId }) => unitId))];
  const open = unitIds.length === 0 ? [] : await tx.assignments.list({ unitIds, states: OPEN }, LIMIT);
  const led = new Set(posts.filter(({ role }) => role === 'head').map(({ unitId }) => unitId));
  const stillLed = new Set(
    (await tx.people.postsIn([...led], ['head'], today))
      .filter((post) => post.personId !== person.id)
      .map(({ unitId }) => unitId),
  );
  const unitsWithoutHead = [...led]
    .filter((unitId) => !stillLed.has(unitId))
    .map((unitId) => ({
      unitId,
      open: open.filter(({ assignment }) => assignment.unitId === unitId).map(({ assignment }) => assignment.number),
    }));
  const handedOn = open
    .filter(({ assignment }) => assignment.handedToPersonId === person.id)
    .map(({ assignment }) => assignment.number);

  await tx.audit.add(
    { actor: input.actor, action: 'person.end', subject: 'person', subjectId: person.id, data: { unitIds } },
    now,
  );
  return { ok: true, person: ended, left: { unitsWithoutHead, handedOn } };
}
