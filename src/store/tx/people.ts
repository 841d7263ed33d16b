import type { Absence, Contact, Person, PeopleStore } from '../../app/ports/store/people.js';
import type { Delegation, Post, Role } from '../../domain/access/person.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { ChannelName } from '../../app/ports/channel.js';
import { fold } from '../fold.js';
import type {
  Contact as ContactRecord,
  Person as PersonRecord,
  Post as PostRecord,
  Prisma,
} from '../generated/client.js';
import type { TxContext } from './context.js';

function personOf({ id, name, phone, language, leftAt, noticeShownAt }: PersonRecord): Person {
  return { id, name, phone, language: language === 'en' ? 'en' : 'vi', leftAt, noticeShownAt };
}

function contactOf({ createdAt: _createdAt, channel, state, ...row }: ContactRecord): Contact {
  return { ...row, channel: channel as ChannelName, state: state as Contact['state'] };
}

function postOf(row: PostRecord): Post {
  return {
    ...row,
    role: row.role as Role,
    validFrom: row.validFrom as LocalDate | null,
    validTo: row.validTo as LocalDate | null,
  };
}

const SEARCH_LIMIT = 20;
const BY_PREFERENCE = { orderBy: [{ preference: 'asc' }, { createdAt: 'asc' }] } satisfies Prisma.ContactFindManyArgs;

export function peopleOf({ client, clock }: TxContext): PeopleStore {
  const inForce = (at: Date) => ({
    from: { lte: at },
    until: { gte: at },
    OR: [{ revokedAt: null }, { revokedAt: { gt: at } }],
  });
  return {
    async byId(id) {
      const row = await client.person.findUnique({ where: { id } });
      return row && personOf(row);
    },
    async withContacts(id) {
      const row = await client.person.findUnique({ where: { id }, include: { contacts: BY_PREFERENCE } });
      return row && { person: personOf(row), contacts: row.contacts.map(contactOf) };
    },
    async byIds(ids) {
      const rows = await client.person.findMany({ where: { id: { in: [...ids] } } });
      return rows.map(personOf);
    },
    async byContact(channel, externalId) {
      const row = await client.contact.findUnique({
        where: { channel_externalId: { channel, externalId } },
        include: { person: true },
      });
      if (!row) return null;
      const { person, ...contact } = row;
      return { person: personOf(person), contact: contactOf(contact) };
    },
    async contactsOf(personId) {
      const rows = await client.contact.findMany({ where: { personId }, ...BY_PREFERENCE });
      return rows.map(contactOf);
    },
    async postsOf(personId) {
      const rows = await client.post.findMany({ where: { personId }, orderBy: { id: 'asc' } });
      return rows.map(postOf);
    },
    async postsIn(unitIds, roles, on) {
      const rows = await client.post.findMany({
        where: {
          unitId: { in: [...unitIds] },
          role: { in: [...roles] },
          person: { leftAt: null },
          AND: [
            { OR: [{ validFrom: null }, { validFrom: { lte: on } }] },
            { OR: [{ validTo: null }, { validTo: { gte: on } }] },
          ],
        },
        orderBy: { id: 'asc' },
      });
      return rows.map(postOf);
    },
    delegationsTo(personId, at): Promise<readonly Delegation[]> {
      return client.delegation.findMany({ where: { toPersonId: personId, ...inForce(at) }, orderBy: { from: 'asc' } });
    },
    delegationsFrom(personId, at): Promise<readonly Delegation[]> {
      return client.delegation.findMany({
        where: { fromPersonId: personId, ...inForce(at) },
        orderBy: { from: 'asc' },
      });
    },
    delegationsAhead(personId, now): Promise<readonly Delegation[]> {
      return client.delegation.findMany({
        where: { fromPersonId: personId, until: { gt: now }, revokedAt: null },
        orderBy: { from: 'asc' },
      });
    },
    async absencesOn(personIds, day): Promise<readonly Absence[]> {
      const rows = await client.absence.findMany({
        where: { personId: { in: [...personIds] }, fromDay: { lte: day }, untilDay: { gte: day }, endedAt: null },
        orderBy: { untilDay: 'desc' },
      });
      return rows.map(({ id, personId, fromDay, untilDay, endedAt }) => ({
        id,
        personId,
        from: fromDay as LocalDate,
        until: untilDay as LocalDate,
        endedAt,
      }));
    },
    async saveAbsence({ id, personId, from, until, endedAt }, at) {
      await client.absence.upsert({
        where: { id },
        create: { id, personId, fromDay: from, untilDay: until, createdAt: at, endedAt },
        update: { endedAt },
      });
    },
    async search(name) {
      // Accents are folded here: the embedded database has no unaccent, and an agency has thousands of people, not millions.
      const words = fold(name).split(' ');
      const rows = await client.person.findMany({ where: { leftAt: null }, orderBy: { name: 'asc' } });
      return rows
        .filter((row) => words.every((word) => fold(row.name).includes(word)))
        .slice(0, SEARCH_LIMIT)
        .map(personOf);
    },
    async save({ createdAt, ...person }) {
      await client.person.upsert({
        where: { id: person.id },
        create: { ...person, createdAt: createdAt ?? clock.now() },
        update: person,
      });
    },
    async savePost(post) {
      await client.post.upsert({ where: { id: post.id }, create: post, update: post });
    },
    async saveDelegation(delegation) {
      await client.delegation.upsert({ where: { id: delegation.id }, create: delegation, update: delegation });
    },
    async link(contact) {
      const { channel, externalId, id: _id, ...rest } = contact;
      await client.contact.upsert({
        where: { channel_externalId: { channel, externalId } },
        create: { ...contact, createdAt: clock.now() },
        update: rest,
      });
    },
    async setContactState(contactId, state) {
      await client.contact.updateMany({ where: { id: contactId }, data: { state } });
    },
    async setPreference(contactId, preference) {
      await client.contact.update({ where: { id: contactId }, data: { preference } });
    },
    async contactsQuietSince(channel, from, until, limit) {
      const rows = await client.contact.findMany({
        where: { channel, state: 'active', lastInteractionAt: { gte: from, lt: until } },
        orderBy: { lastInteractionAt: 'asc' },
        take: limit,
      });
      return rows.map(contactOf);
    },
    async migrateContact(contactId, externalId) {
      await client.contact.update({ where: { id: contactId }, data: { externalId } });
    },
    async touch(contactId, at) {
      // Updates may be worked off in another order than they were sent.
      await client.contact.updateMany({
        where: { id: contactId, OR: [{ lastInteractionAt: null }, { lastInteractionAt: { lt: at } }] },
        data: { lastInteractionAt: at },
      });
    },
  };
}
