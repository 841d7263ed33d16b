import type { ChannelName } from '../ports/channel.js';
import type { Ids } from '../ports/ids.js';
import type { Contact } from '../ports/store/people.js';
import type { Tx } from '../ports/store/tx.js';

/**
 * Ties a chat to a person inside a running transaction. A chat belongs to one person at a time: a phone that is handed to
 * a successor moves with its next code. The first channel of a person is the preferred one, later ones come after it.
 */
export async function linkContact(
  tx: Tx,
  ids: Ids,
  input: { readonly personId: string; readonly channel: ChannelName; readonly externalId: string; readonly now: Date },
): Promise<Contact> {
  const { personId, channel, externalId, now } = input;
  const before = await tx.people.byContact(channel, externalId);
  const others = (await tx.people.contactsOf(personId)).filter(({ id }) => id !== before?.contact.id);
  const contact: Contact = {
    id: before?.contact.id ?? ids.newId(),
    personId,
    channel,
    externalId,
    state: 'active',
    preference:
      before?.person.id === personId
        ? before.contact.preference
        : Math.max(-1, ...others.map(({ preference }) => preference)) + 1,
    lastInteractionAt: now,
  };
  await tx.people.link(contact);
  const data = {
    channel,
    personId,
    ...(before !== null && before.person.id !== personId ? { takenFrom: before.person.id } : {}),
  };
  await tx.audit.add({ actor: personId, action: 'contact.link', subject: 'contact', subjectId: contact.id, data }, now);
  return contact;
}
