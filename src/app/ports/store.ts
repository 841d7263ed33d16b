import type { PersonalDataStore, RetentionStore } from './personal-data.js';
import type { Act, Assignment, AssignmentFact } from '../../domain/assignment/assignment.js';
import type { Delegation, Post, Role } from '../../domain/access/person.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import type { Deadline, DirectiveDraft, Urgency } from '../../domain/directive/directive.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import type { HeadTally } from '../../domain/report/accountability.js';
import type { Unit } from '../../domain/unit/unit.js';
import type { Directory } from '../../domain/unit/directory.js';
import type { Route } from '../../domain/reachability/choose-way.js';
import type { ChannelName, ContactState } from './channel.js';
import type { DirectiveIntake, IntakeRecord } from './intake.js';
import type { NewMessage, OutgoingMessage } from './message.js';
import type { VisitStore } from './visit-store.js';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly language: 'vi' | 'en';
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

/** A unit's group chat that receives its notices. */
export type GroupChat = {
  readonly id: string;
  readonly unitId: string;
  readonly channel: ChannelName;
  readonly externalId: string;
  readonly state: Contact['state'];
  readonly registeredBy: string;
};

/** `copy`: a second arrival of a known document, waiting for the clerk's word. */
export type DirectiveState = 'draft' | 'copy' | 'issued' | 'superseded' | 'recalled' | 'discarded';

export type DirectiveRow = {
  readonly id: string;
  readonly state: DirectiveState;
  readonly docKey: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  /** As people write it: `1575/ĐKTCV`. */
  readonly code: string | null;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly issuerUnitId: string | null;
  readonly date: LocalDate | null;
  readonly subject: string | null;
  readonly urgency: Urgency;
  readonly draft: DirectiveDraft;
  readonly text: string;
  readonly contentHash: string;
  readonly fileId: string | null;
  readonly supersededById: string | null;
  /** DocumentId of the edXML envelope it came in. */
  readonly externalId: string | null;
  readonly intake: DirectiveIntake | null;
  /** Earlier states of the draft without its text, newest last. */
  readonly undo: readonly Omit<DirectiveDraft, 'text'>[];
  /** Min-hashes of the words; empty when too short. */
  readonly sketch: readonly number[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly issuedBy: string | null;
  readonly issuedAt: Date | null;
  readonly version: number;
};

export type TaskRow = {
  readonly id: string;
  readonly directiveId: string;
  readonly ordinal: number;
  readonly numbering: string | null;
  readonly text: string;
  readonly deadline: Deadline | null;
};

/** An assignment with what a person needs to see beside it. */
export type AssignmentView = {
  readonly assignment: Assignment;
  readonly task: TaskRow;
  readonly unitName: string;
  readonly directive: Pick<
    DirectiveRow,
    'id' | 'code' | 'kind' | 'issuer' | 'date' | 'subject' | 'urgency' | 'state' | 'createdBy' | 'issuedBy'
  >;
  readonly lastContactAt: Date | null;
  readonly snoozedUntil: LocalDate | null;
};

export type FactRow = AssignmentFact & {
  readonly id: string;
  readonly seq: bigint;
  readonly assignmentId: string;
  readonly inboxId: bigint | null;
};

export type AssignmentFilter = {
  readonly unitIds?: readonly string[];
  readonly directiveId?: string;
  readonly states?: readonly Assignment['state'][];
  readonly roles?: readonly Assignment['role'][];
  /** Limit instant before this. */
  readonly limitBefore?: Date;
  readonly limitFrom?: Date;
  readonly sentFrom?: Date;
  readonly sentBefore?: Date;
  readonly assignerUnitIds?: readonly string[];
};

/** Of the messages due on a day: how many were handed to the platform within ten seconds, and how many were not handed over at all. */
export type ServiceDay = {
  readonly day: LocalDate;
  readonly due: number;
  readonly inTime: number;
  readonly unknown: number;
  readonly failed: number;
};

export type ServiceFigures = {
  readonly days: readonly ServiceDay[];
  /** Due, not handed over; `oldest`: since when. */
  readonly waiting: { readonly count: number; readonly oldest: Date | null };
  /** Messages of which nobody knows whether they arrived, whatever their age. */
  readonly unknown: number;
};

/** What a head holds against being judged for an assignment; `objective` is the leader's word, null while there is none. */
export type Contest = {
  readonly id: string;
  readonly assignmentId: string;
  readonly personId: string;
  readonly words: string;
  readonly at: Date;
  readonly objective: boolean | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

/** One assignment as a list on paper shows it. */
export type ReportRow = {
  readonly number: number;
  readonly limitAt: Date | null;
  readonly id: string;
  readonly assignment: Pick<
    Assignment,
    'state' | 'role' | 'percent' | 'due' | 'unitId' | 'sentAt' | 'reportedAt' | 'doneAt' | 'parentId'
  >;
  readonly code: string | null;
  readonly task: string;
  readonly unitName: string;
  /** Official names: the unit itself in its role, and the first few of the other role for the same task. */
  readonly leads: readonly string[];
  readonly cooperates: readonly string[];
};

/** Every assignment is in exactly one group between `notAcknowledged` and `other`; work past its limit is `overdue` also while nobody acknowledged it. */
export type StatusCount = {
  readonly key: string | null;
  readonly total: number;
  readonly notAcknowledged: number;
  readonly inTime: number;
  readonly overdue: number;
  readonly undated: number;
  readonly awaitingConfirmation: number;
  readonly awaitingOverdue: number;
  readonly doneOnTime: number;
  readonly doneLate: number;
  /** Returned, suspended, cancelled. */
  readonly other: number;
  /** Not acknowledged, overdue or not: a part of `notAcknowledged` and `overdue` together. */
  readonly silent: number;
};

export type StoredFileRow = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
};

/** Kinds of timers; `jobs` refuses to start unless exactly one handler exists for each. */
export type TimerKind =
  | 'retention'
  | 'own-data'
  | 'expire-file'
  | 'data-request'
  | 'ladder'
  | 'digest'
  | 'read-document'
  | 'fetch-evidence'
  | 'calendar-check'
  | 'exchange-status'
  | 'forget-file'
  | 'draft-overview'
  | 'reachability-check'
  | 'still-running'
  | 'handed'
  | 'decision'
  | 'next-period'
  | 'replan'
  | 'build-report'
  | 'weekly-report'
  | 'visit-reminder'
  | 'visit-limit'
  | 'build-minutes'
  | 'build-inspection-year';

export type NewTimer = {
  readonly kind: TimerKind;
  readonly subjectId: string;
  readonly generation: number;
  readonly dueAt: Date;
  readonly payload?: unknown;
};

export type TimerRow = NewTimer & {
  readonly id: string;
  readonly payload: unknown;
  /** `dead`: its handler failed too often; kept and reported. */
  readonly state: 'pending' | 'fired' | 'cancelled' | 'dead';
  readonly attempts: number;
};

export type AuditEntry = {
  readonly actor: string | null;
  readonly onBehalfOf?: string | null;
  /** Verb, e.g. `assignment.acknowledge`. */
  readonly action: string;
  readonly subject:
    | 'directive'
    | 'assignment'
    | 'person'
    | 'unit'
    | 'delegation'
    | 'calendar'
    | 'ladder'
    | 'file'
    | 'visit'
    | 'programme'
    | 'setting'
    | 'contact'
    | 'message';
  readonly subjectId: string;
  /** Ids and codes only: no message text. */
  readonly data?: Record<string, unknown>;
};

export type SentMessage = {
  readonly outboxId: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly assignmentId: string | null;
  readonly directiveId: string | null;
  readonly sentAt: Date | null;
  /** Labels and intents of the card as sent, for numbered answers. */
  readonly actions: readonly { readonly label: string; readonly intent: unknown }[];
};

export type ExplainedMessage = {
  readonly id: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly channel: string | null;
  readonly assignmentId: string | null;
  readonly directiveId: string | null;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly seenAt: Date | null;
  readonly routes: readonly Route[];
};

/** A message that became too old to be sent unseen. */
export type ReviewRow = {
  readonly id: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly assignmentId: string | null;
  readonly directiveId: string | null;
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly reason: string | null;
};

/** Everything a use case may do inside one database transaction. Facts, audit, timers and outbox commit together or not at all. */
export type Tx = {
  readonly units: {
    /** The directory of all units, cached until units change. */
    directory(): Promise<Directory>;
    all(): Promise<readonly Unit[]>;
    upsert(units: readonly Unit[]): Promise<void>;
  };
  readonly people: {
    byId(id: string): Promise<Person | null>;
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
    setContactState(contactId: string, state: Contact['state']): Promise<void>;
    setPreference(contactId: string, preference: number): Promise<void>;
    /** Active contacts of one channel whose person last interacted in [from, until), oldest first. */
    contactsQuietSince(channel: ChannelName, from: Date, until: Date, limit: number): Promise<readonly Contact[]>;
    migrateContact(contactId: string, externalId: string): Promise<void>;
    touch(contactId: string, at: Date): Promise<void>;
  };
  readonly groups: {
    byId(id: string): Promise<GroupChat | null>;
    byChat(channel: ChannelName, externalId: string): Promise<GroupChat | null>;
    /** Groups of the unit that can be reached. */
    ofUnit(unitId: string): Promise<readonly GroupChat[]>;
    save(group: GroupChat, at: Date): Promise<void>;
    setState(id: string, state: GroupChat['state']): Promise<void>;
  };
  readonly enrolment: {
    create(code: {
      id: string;
      codeHash: string;
      personId: string;
      createdBy: string | null;
      createdAt: Date;
      expiresAt: Date;
    }): Promise<void>;
    /** Marks the code used if it is unused, unexpired and unrevoked at `at`; says whose it was. Atomic: two users cannot both win. */
    redeem(
      codeHash: string,
      at: Date,
    ): Promise<{ ok: true; personId: string } | { ok: false; reason: 'unknown' | 'used' | 'expired' | 'revoked' }>;
    /** Counts a wrong code of whatever chat; how many there were in the window that runs now. */
    noteFailure(at: Date, windowMs: number): Promise<number>;
    /** Codes made before the moment that could still be used now, and when the last of them ends. */
    waitingFrom(madeBefore: Date, now: Date): Promise<{ readonly count: number; readonly lastExpiry: Date | null }>;
    attempts(chatKey: string): Promise<{ failures: number; lockedUntil: Date | null }>;
    saveAttempts(chatKey: string, attempts: { failures: number; lockedUntil: Date | null; at: Date }): Promise<void>;
  };
  readonly directives: {
    insert(row: DirectiveRow): Promise<void>;
    byId(id: string): Promise<DirectiveRow | null>;
    /** Writes the patch and bumps the version if the version is still `expected`; false when somebody was first. */
    update(id: string, expected: number, patch: Partial<Omit<DirectiveRow, 'id' | 'version'>>): Promise<boolean>;
    /** Keeps what is known of how it came in; the draft's version stays, since nothing that a clerk looks at changes. */
    setIntake(id: string, intake: DirectiveIntake): Promise<void>;
    byDocKey(docKey: string): Promise<readonly DirectiveRow[]>;
    byContentHash(hash: string): Promise<readonly DirectiveRow[]>;
    byExternalId(externalId: string): Promise<readonly DirectiveRow[]>;
    /** Sketches of the newest drafts and issued directives, newest first. */
    sketches(limit: number): Promise<readonly { id: string; sketch: readonly number[] }[]>;
    /** Takes the words of its tasks away for good; that there were tasks, and whose, stays. */
    redactTasks(directiveId: string, words: string): Promise<void>;
    /** By number, code or words of the subject; newest first. */
    search(text: string, limit: number): Promise<readonly DirectiveRow[]>;
    /** What names a directive, without its text. */
    named(ids: readonly string[]): Promise<readonly AssignmentView['directive'][]>;
    latestDraftOf(personId: string): Promise<DirectiveRow | null>;
    insertTasks(tasks: readonly TaskRow[]): Promise<void>;
    tasksOf(directiveId: string): Promise<readonly TaskRow[]>;
  };
  readonly assignments: {
    /** Inserts and returns the rows with their numbers. */
    insert(rows: readonly (Omit<Assignment, 'number'> & { limitAt: Date | null })[]): Promise<readonly Assignment[]>;
    byId(id: string): Promise<AssignmentView | null>;
    byNumber(number: number): Promise<AssignmentView | null>;
    /** Writes the row if its version is still `next.version - 1`; false when somebody was first. */
    update(
      next: Assignment,
      extra: { limitAt: Date | null; lastContactAt?: Date; snoozedUntil?: LocalDate | null },
    ): Promise<boolean>;
    /** Open assignments whose limit or snooze lies on or after the day, in order of their number, after this one: for planning again when the calendar changes. */
    openFrom(day: LocalDate, afterNumber: number, limit: number): Promise<readonly AssignmentView[]>;
    list(filter: AssignmentFilter, limit: number): Promise<readonly AssignmentView[]>;
    /** What was given on to carry this assignment out, in order of their numbers. */
    childrenOf(parentId: string): Promise<readonly AssignmentView[]>;
    /** Counts by status group at `now`, by unit or directive. Sums equal the number of assignments that match. */
    counts(filter: AssignmentFilter, by: 'unit' | 'directive' | 'none', now: Date): Promise<readonly StatusCount[]>;
    /** What the account of each unit's head is made of, at `now`. */
    headTallies(filter: AssignmentFilter, now: Date): Promise<readonly (HeadTally & { readonly unitId: string })[]>;
    /** How many match by unit, the most first, with the lowest numbers of each. */
    numbersByUnit(
      filter: AssignmentFilter,
      numbers: number,
    ): Promise<readonly { readonly unitId: string; readonly total: number; readonly numbers: readonly number[] }[]>;
    /** Rows for a long list on paper, the newest first: only what such a list shows. `before`: the lowest number of the page before. */
    reportRows(filter: AssignmentFilter, before: number | null, limit: number): Promise<readonly ReportRow[]>;
    /** Work by the month (YYYY-MM, Asia/Ho_Chi_Minh) in which its limit falls, and how much of it is late at `now`. */
    latenessByMonth(
      filter: AssignmentFilter,
      now: Date,
    ): Promise<readonly { readonly month: string; readonly due: number; readonly late: number }[]>;
    appendFact(fact: AssignmentFact & { id: string; assignmentId: string; inboxId: bigint | null }): Promise<void>;
    factsOf(assignmentId: string): Promise<readonly FactRow[]>;
    lastFact(assignmentId: string, type: Act['type']): Promise<FactRow | null>;
    factById(id: string): Promise<FactRow | null>;
    /** Steps of the ladder already fired for the present generation and earlier ones: `payload.stepKey` of the fired `ladder` timers, oldest first. */
    firedSteps(
      assignmentId: string,
      kind?: 'ladder' | 'handed' | 'decision',
    ): Promise<readonly { key: string; at: Date }[]>;
  };
  readonly contests: {
    add(contest: Omit<Contest, 'objective' | 'decidedBy' | 'decidedAt'>): Promise<void>;
    /** The last of each assignment that has any. */
    lastOf(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, Contest>>;
    /** False when it was decided before. */
    decide(id: string, objective: boolean, by: string, at: Date): Promise<boolean>;
  };
  readonly feeds: {
    add(feed: { id: string; personId: string; tokenHash: string; createdAt: Date }): Promise<void>;
    /** Whose calendar this is; null for a hash that is unknown or revoked. */
    personOf(tokenHash: string): Promise<string | null>;
    /** Returns how many were in force. */
    revokeAll(personId: string, at: Date): Promise<number>;
  };
  readonly timers: {
    /** Sets the timer; a pending one of the same kind, subject and generation is replaced. False when that very timer has already fired or was cancelled: it stays as history. */
    set(timer: NewTimer): Promise<boolean>;
    /** Cancels what is pending for these subjects. */
    cancel(kind: TimerKind, subjectIds: readonly string[], note: string): Promise<number>;
    /** Whether any timer of these kinds that was due by then has not had its turn yet: the process is behind. One that failed and is tried again holds up nothing. */
    behind(kinds: readonly TimerKind[], by: Date): Promise<boolean>;
    /** When the pending one is due; null: none. */
    pending(kind: TimerKind, subjectId: string): Promise<Date | null>;
    /** Empties the payload of a timer whose document was refused. */
    redact(id: string): Promise<void>;
  };
  readonly digest: {
    add(item: {
      personId: string;
      day: LocalDate;
      slot: 'morning' | 'afternoon';
      assignmentId: string;
      stepKey: string;
      occurrence: number;
      escalation: boolean;
    }): Promise<void>;
    itemsFor(
      personId: string,
      day: LocalDate,
      slot: 'morning' | 'afternoon',
    ): Promise<readonly { assignmentId: string; stepKey: string; occurrence: number; escalation: boolean }[]>;
  };
  readonly outbox: {
    /**
     * Adds messages; one whose dedupeKey exists is left out. Returns the ids added. An edit replaces earlier edits of the
     * same message that have not left yet.
     */
    add(messages: readonly NewMessage[]): Promise<readonly string[]>;
    /** Cancels what has not left yet. */
    cancelFor(assignmentIds: readonly string[], kinds: readonly string[], reason: string): Promise<number>;
    /** Removes the words of a message; that one was sent stays. */
    redact(outboxId: string): Promise<void>;
    /** The same for every ready-made card about a directive. */
    redactCardsOf(directiveId: string): Promise<void>;
    /** Cancels what this directive has made and has not left yet. */
    cancelOfDirective(directiveId: string, kinds: readonly string[], reason: string): Promise<number>;
    byId(outboxId: string): Promise<SentMessage | null>;
    /** Evidence (a press, an answer, a receipt) that a message of unknown outcome has arrived after all. */
    confirmArrival(outboxId: string): Promise<void>;
    byProviderMessage(contactId: string, providerMessageId: string): Promise<SentMessage | null>;
    /** The newest messages to this contact that offered actions, newest first; those sent later than `until` are passed over. */
    recentWithActions(contactId: string, limit: number, until?: Date): Promise<readonly SentMessage[]>;
    /** What an outbox row said, for bringing its card up to date. */
    messageOf(outboxId: string): Promise<OutgoingMessage | null>;
    /** Outbox id of the card of this kind that this person was sent for the directive; null when none. */
    cardOf(
      kind: 'directive-status' | 'directive-notice',
      directiveId: string,
      personId: string,
    ): Promise<string | null>;
    ofAssignment(assignmentId: string): Promise<
      readonly {
        id: string;
        personId: string | null;
        kind: string;
        state: string;
        reason: string | null;
        createdAt: Date;
        sentAt: Date | null;
        channel: string | null;
        deliveredAt: Date | null;
        seenAt: Date | null;
        routes: readonly Route[];
      }[]
    >;
    /** When this person was last sent something about the assignment, digests and answers included; null when never. */
    lastTold(personId: string, assignmentId: string): Promise<Date | null>;
    /** The digests that named the assignment, oldest first. */
    digestsAbout(assignmentId: string): ReturnType<Tx['outbox']['ofAssignment']>;
    /** One row with its history, by its id, for `dondoc why`. */
    explain(outboxId: string): Promise<ExplainedMessage | null>;
    /** Receipts of the platform: hints only, written where they are missing. Ids that are not ours are passed over. */
    noteReceipt(
      contactId: string,
      providerMessageIds: readonly string[],
      receipt: 'delivered' | 'seen',
      at: Date,
    ): Promise<void>;
    /** A template arrived at its phone. */
    noteTemplateReceipt(outboxId: string, at: Date): Promise<void>;
    /** The platform shows a message of ours: settles the one send to this contact whose outcome nobody knew. */
    noteEcho(contactId: string, providerMessageId: string, at: Date): Promise<void>;
    /** How soon messages were handed to the platform, day by day (Asia/Ho_Chi_Minh) since `since`, and what still waits at `now`. */
    service(since: Date, now: Date): Promise<ServiceFigures>;
    /** The newest message sent on the channel; null: none. */
    lastSentOn(channel: ChannelName): Promise<Date | null>;
    /** What waits for a person to decide, since it became old unseen; the oldest first. */
    inReview(limit: number): Promise<readonly ReviewRow[]>;
    /** Rows of the review list go out after all, or are dropped. Null: all of them. Returns the ids decided. */
    decideReview(decision: 'send' | 'drop', chosen: readonly string[] | null): Promise<readonly string[]>;
    /** Everything that has not surely ended waits for a person: the database tells of a time that is past. */
    holdForReview(): Promise<number>;
  };
  readonly inbox: {
    /** The raw update as stored, null when it is gone or was redacted. */
    payload(id: bigint): Promise<unknown | null>;
    /** Whether this update is the first of its chat that is known of. */
    isFirstOfChat(id: bigint): Promise<boolean>;
    /** Removes the content of an update that must not be kept (a refused secret); that it came in stays. */
    redact(id: bigint, reason: string): Promise<void>;
  };
  readonly tokens: {
    find(
      token: string,
    ): Promise<{ personId: string; intent: unknown; outboxId: string | null; expiresAt: Date | null } | null>;
  };
  readonly dialogue: {
    get(chatKey: string, now: Date): Promise<unknown | null>;
    set(chatKey: string, personId: string, state: unknown, now: Date, expiresAt: Date): Promise<void>;
    clear(chatKey: string): Promise<void>;
  };
  readonly files: {
    insert(row: StoredFileRow & { createdBy: string | null; createdAt: Date }): Promise<void>;
    byId(id: string): Promise<StoredFileRow | null>;
    /** Removes the row; the hash when no other row holds the same content. */
    forget(id: string): Promise<string | null>;
    isHeld(sha256: string): Promise<boolean>;
  };
  readonly intake: {
    byId(id: string): Promise<IntakeRecord | null>;
    byKey(keyHash: string): Promise<IntakeRecord | null>;
    /** False when the key is taken: two requests with one key make one record. */
    insert(record: IntakeRecord): Promise<boolean>;
  };
  readonly calendar: {
    /** The shipped table with the administrator's overrides. */
    table(): Promise<CalendarTable>;
    override(row: {
      date: LocalDate;
      kind: 'off' | 'work' | 'off-morning' | 'off-afternoon';
      name: string;
      source: string;
      createdBy: string;
      createdAt: Date;
    }): Promise<void>;
  };
  readonly ladders: {
    /** Null when this version was never saved. */
    get(key: string, version: number): Promise<Ladder | null>;
    latest(key: string): Promise<Ladder | null>;
    /** False when this version is there already: somebody else saved first. */
    save(ladder: Ladder, createdBy: string | null, at: Date): Promise<boolean>;
  };
  readonly settings: {
    get(key: string): Promise<unknown | null>;
    set(key: string, value: unknown, at: Date): Promise<void>;
  };
  /** Inspections: rows for `sight` to look at, never for a list. */
  readonly visits: VisitStore;
  readonly personalData: PersonalDataStore;
  readonly retention: RetentionStore;
  readonly audit: {
    add(entry: AuditEntry, at: Date): Promise<void>;
    /** Takes out what these events say of a person; that they happened, when and in which order stays proven. Itself an event. Returns how many. */
    redact(
      redaction: {
        readonly about: readonly { readonly subject: 'person' | 'contact'; readonly subjectId: string }[];
        readonly personId: string;
        readonly actor: string | null;
        readonly reason: string;
      },
      at: Date,
    ): Promise<number>;
    /** Events by the person or about them, oldest first. */
    about(
      personId: string,
      contactIds: readonly string[],
      limit: number,
    ): Promise<
      readonly {
        readonly at: Date;
        readonly action: string;
        readonly subject: string;
        readonly subjectId: string;
        readonly own: boolean;
      }[]
    >;
  };
};

export type Store = {
  /** Runs the work in one transaction; retried from the start on a serialization failure or deadlock. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
};

/** Contents of files, by id of the stored row. Written before the row commits; never holds a refused document. */
export type FileStore = {
  /** Hashes of contents written before the moment, a page at a time; leftovers of a write that was cut off are removed on the way. */
  writtenBefore(at: Date): Promise<readonly string[]>;
  put(sha256: string, bytes: Buffer): Promise<void>;
  get(sha256: string): Promise<Buffer | null>;
  remove(sha256: string): Promise<void>;
};
