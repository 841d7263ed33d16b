import type { Scope } from '../use-case.js';

export type EraseResult =
  | { readonly ok: true; readonly redactedEvents: number }
  /** `in-service`: public duty needs the work identity as long as the person holds a post (Law 91/2025/QH15 Art. 19). */
  | { readonly ok: false; readonly reason: 'no-such-person' | 'in-service' };

/**
 * Takes out what is kept of a person who has left: see `PersonalDataStore.erase`. The official record stays (who acted by post and unit, not by name); in
 * the audit log the events stay and verify, their content about the person goes.
 */
export async function erasePerson(
  scope: Scope,
  input: { readonly personId: string; readonly actor: string | null },
): Promise<EraseResult> {
  const { tx, now } = scope;
  const person = await tx.people.byId(input.personId);
  if (person === null) return { ok: false, reason: 'no-such-person' };
  if (person.leftAt === null) return { ok: false, reason: 'in-service' };
  const contacts = await tx.people.contactsOf(person.id);
  const redactedEvents = await tx.audit.redact(
    {
      about: [
        { subject: 'person', subjectId: person.id },
        ...contacts.flatMap(({ id, channel, externalId }) => [
          { subject: 'contact' as const, subjectId: id },
          { subject: 'contact' as const, subjectId: `${channel}:${externalId}` },
        ]),
      ],
      personId: person.id,
      actor: input.actor,
      reason: 'erasure on request',
    },
    now,
  );
  await tx.personalData.erase(person.id, now);
  for (const { id } of await tx.personalData.open(person.id))
    await tx.personalData.decide(id, { state: 'done', at: now, by: input.actor, reason: null });
  await tx.audit.add({ actor: input.actor, action: 'person.erase', subject: 'person', subjectId: person.id }, now);
  return { ok: true, redactedEvents };
}
