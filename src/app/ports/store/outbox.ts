import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Route } from '../../../domain/reachability/choose-way.js';
import type { ChannelName } from '../channel.js';
import type { NewMessage, OutgoingMessage } from '../message.js';

/** Of the messages due on a day: how many were handed to the platform within ten seconds, and how many were not handed over at all. */
type ServiceDay = {
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
type ReviewRow = {
  readonly id: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly assignmentId: string | null;
  readonly directiveId: string | null;
  readonly createdAt: Date;
  readonly notBefore: Date;
  readonly reason: string | null;
};

/** What is to be said to people, and what became of it. */
export type OutboxStore = {
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
  cardOf(kind: 'directive-status' | 'directive-notice', directiveId: string, personId: string): Promise<string | null>;
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
  digestsAbout(assignmentId: string): ReturnType<OutboxStore['ofAssignment']>;
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
