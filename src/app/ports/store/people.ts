import type { Delegation, Post, Role } from '../../../domain/access/person.js';
import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { ChannelName, ContactState } from '../channel.js';

/** What a person may have their messages in. */
export type Language = 'vi' | 'en';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly language: Language;
  readonly leftAt: Date | null;
  readonly noticeShownAt: Date | null;
};

export type Contact = {
  readonly id: string;
  readonly personId: string;
  readonly channel: ChannelName;
  readonly externalId: string;
  readonly state: ContactState;
  readonly preference: number;
  readonly lastInteractionAt: Date | null;
};

/** Leave: first and last day included. */
export type Absence = {
  readonly id: string;
  readonly personId: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly endedAt: Date | null;
};

/** People, their chats, posts, delegations and leaves. */
export type PeopleStore = {
  byId(id: string): Promise<Person | null>;
  /** The person and all ways to reach them, in their order of preference. */
  withContacts(id: string): Promise<{ person: Person; contacts: readonly Contact[] } | null>;
  byIds(ids: readonly string[]): Promise<readonly Person[]>;
  byContact(channel: ChannelName, externalId: string): Promise<{ person: Person; contact: Contact } | null>;
  contactsOf(personId: string): Promise<readonly Contact[]>;
  postsOf(personId: string): Promise<readonly Post[]>;
  /** Posts valid on the day, of people who have not left. */
  postsIn(unitIds: readonly string[], roles: readonly Role[], on: LocalDate): Promise<readonly Post[]>;
  delegationsTo(personId: string, at: Date): Promise<readonly Delegation[]>;
  delegationsFrom(personId: string, at: Date): Promise<readonly Delegation[]>;
  /** Delegations that this person gave and that hold now or later, soonest first. */
  delegationsAhead(personId: string, now: Date): Promise<readonly Delegation[]>;
  /** Leaves of these people that cover the day. */
  absencesOn(personIds: readonly string[], day: LocalDate): Promise<readonly Absence[]>;
  saveAbsence(absence: Absence, at: Date): Promise<void>;
  search(name: string): Promise<readonly Person[]>;
  save(person: Person & { createdAt?: Date }): Promise<void>;
  savePost(post: Post): Promise<void>;
  saveDelegation(delegation: Delegation): Promise<void>;
  link(contact: Contact): Promise<void>;
  setContactState(contactId: string, state: ContactState): Promise<void>;
  setPreference(contactId: string, preference: number): Promise<void>;
  /** Active contacts of one channel whose person last interacted in [from, until), oldest first. */
  contactsQuietSince(channel: ChannelName, from: Date, until: Date, limit: number): Promise<readonly Contact[]>;
  migrateContact(contactId: string, externalId: string): Promise<void>;
  touch(contactId: string, at: Date): Promise<void>;
};
