import type { DataRequest, RecordedAct } from '../ports/store/personal-data.js';
import type { Contact, Person } from '../ports/store/people.js';
import type { Delegation, Post } from '../../domain/access/person.js';
import type { Scope } from '../use-case.js';

/** All that the product keeps of one person (Law 91/2025/QH15 Art. 4: the right to see). */
export type OwnData = {
  readonly asOf: Date;
  readonly person: Person;
  readonly posts: readonly (Post & { readonly unit: string })[];
  readonly contacts: readonly Contact[];
  readonly delegations: readonly Delegation[];
  readonly acts: readonly RecordedAct[];
  readonly messages: { readonly sent: Readonly<Record<string, number>>; readonly received: number };
  readonly log: readonly { readonly at: Date; readonly action: string; readonly own: boolean }[];
  readonly requests: readonly DataRequest[];
};

/** More is a matter for a written request. */
const MOST = 5_000;

/** Null when there is no such person. */
export async function gatherOwnData({ tx, now }: Scope, personId: string): Promise<OwnData | null> {
  const person = await tx.people.byId(personId);
  if (person === null) return null;
  const directory = await tx.units.directory();
  const contacts = await tx.people.contactsOf(personId);
  return {
    asOf: now,
    person,
    posts: (await tx.people.postsOf(personId)).map((post) => ({
      ...post,
      unit: directory.unit(post.unitId)?.name ?? post.unitId,
    })),
    contacts,
    delegations: [
      ...(await tx.people.delegationsAhead(personId, now)),
      ...(await tx.people.delegationsTo(personId, now)),
    ],
    acts: await tx.personalData.actsOf(personId, MOST),
    messages: await tx.personalData.countsOf(personId),
    log: (
      await tx.audit.about(
        personId,
        contacts.map(({ id }) => id),
        MOST,
      )
    ).map(({ at, action, own }) => ({
      at,
      action,
      own,
    })),
    requests: await tx.personalData.open(personId),
  };
}
