import type { Route } from '../../domain/reachability/choose-way.js';
import type { ChannelName } from './channel.js';
import type { Lane, OutgoingMessage } from './message.js';
import type { Contact, Language } from './store/people.js';
import type { TimerKind, TimerRow } from './store/timers.js';
import type { Tx } from './store/tx.js';

/** What `jobs` needs of the rows that wait for work. Claims carry a token and a lease; every final write checks both state and token. */

export type NewUpdate = {
  readonly channel: ChannelName;
  /** The platform's id of the update: a second arrival ends at the unique key. */
  readonly externalId: string;
  /** Updates of one chat are worked off strictly in order. */
  readonly chatKey: string;
  readonly payload: unknown;
};

export type InboxRow = NewUpdate & {
  readonly id: bigint;
  readonly receivedAt: Date;
  /** Counts this attempt. */
  readonly attempts: number;
  /** It is a press whose spinner has ended already: what is to be said of it takes another way. */
  readonly answered: boolean;
};

/** A stored press that nobody works on yet, and what its sender chose to read. */
export type EarlyAnswer = { readonly externalId: string; readonly language: Language };

export type Claimed<T> = { readonly row: T; readonly token: string };

export type InboxStore = {
  /** False when it is here already. */
  insert(update: NewUpdate): Promise<boolean>;
  /** The first unfinished update of the chat, unless somebody works on it or it waits for its next try. */
  claimNext(chatKey: string, leaseMs: number): Promise<Claimed<InboxRow> | null>;
  /** Marks the update done and does the work in the same transaction; undefined when the claim was lost meanwhile. */
  complete<T>(claimed: Claimed<InboxRow>, work: (tx: Tx) => Promise<T>): Promise<{ readonly value: T } | undefined>;
  /** Gives it back for a later try; the chat waits for it. */
  retryLater(claimed: Claimed<InboxRow>, error: string, afterMs: number): Promise<void>;
  /** Gives up on it: kept as `dead`, and the chat goes on. */
  bury(claimed: Claimed<InboxRow>, error: string): Promise<void>;
  /** Of these presses, those whose turn has not come are marked as answered; whoever works one off later sees the mark. */
  answerEarly(channel: ChannelName, externalIds: readonly string[]): Promise<readonly EarlyAnswer[]>;
  /** Chats with updates that nobody works on. */
  waitingChats(limit: number): Promise<readonly string[]>;
};

export type TimerStore = {
  /** Pending timers due until then that nobody works on, the earliest first. */
  due(
    until: Date,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly kind: TimerKind; readonly dueAt: Date }[]>;
  /** Keeps a claim for longer: its work is known to be slow. */
  extend(claimed: Claimed<TimerRow>, leaseMs: number): Promise<void>;
  /** `early`: by the clock of the database it is not due yet. Null: fired, cancelled, or in other hands. */
  claim(id: string, leaseMs: number): Promise<Claimed<TimerRow> | { readonly early: Date } | null>;
  /** Marks it fired and does the work in the same transaction; false when the claim was lost meanwhile. */
  complete(claimed: Claimed<TimerRow>, work: (tx: Tx) => Promise<void>): Promise<boolean>;
  retryLater(claimed: Claimed<TimerRow>, error: string, afterMs: number): Promise<void>;
  /** Lets go of a claim without having done anything: another process may take it at once. */
  giveBack(claimed: Claimed<TimerRow>): Promise<void>;
  bury(claimed: Claimed<TimerRow>, error: string): Promise<void>;
  /** Due time of the earliest pending timer. */
  nextDue(): Promise<Date | null>;
  /** Kinds of timers that rows carry; each must have a handler. */
  kindsInUse(): Promise<readonly TimerKind[]>;
};

/** An outbox row as the gate and the dispatcher see it. */
export type OutboxRow = {
  readonly id: string;
  readonly seq: bigint;
  readonly personId: string | null;
  readonly contactId: string | null;
  readonly lane: Lane;
  readonly message: OutgoingMessage;
  readonly assignmentId: string | null;
  readonly directiveId: string | null;
  readonly editOfId: string | null;
  readonly editOnly: boolean;
  readonly replyToMessageId: string | null;
  readonly onUnknown: 'resend-once' | 'never';
  readonly ignoresQuietHours: boolean;
  readonly createdAt: Date;
  readonly notBefore: Date;
  /** Counts this attempt. */
  readonly attempts: number;
  /** It goes out again after an unknown outcome: the text says "gửi lại". */
  readonly resend: boolean;
};

/** What an edit would change: the message as the person has it now. */
export type EditTarget =
  | { readonly kind: 'message'; readonly contactId: string; readonly providerMessageId: string }
  /** The original has not left yet and will not before then. */
  | { readonly kind: 'wait'; readonly until: Date }
  /** The original never arrived, or nobody knows. */
  | { readonly kind: 'none' };

export type SentAction = { readonly label: string; readonly intent: unknown };

export type NewToken = {
  readonly token: string;
  readonly personId: string;
  readonly intent: unknown;
  readonly expiresAt: Date | null;
};

/** What is written of a row that is about to be sent, in the same statement that marks it. */
type Sending = {
  readonly contactId: string;
  readonly channel: ChannelName;
  readonly actions: readonly SentAction[];
  readonly tokens: readonly NewToken[];
  /** Why it goes this way, for the history. */
  readonly route?: Route;
  readonly leaseMs: number;
};

export type Settlement =
  | { readonly state: 'sent'; readonly providerMessageId: string }
  /** Back into the queue; `countsAsAttempt` false gives the attempt back. */
  | { readonly state: 'queued'; readonly afterMs: number; readonly reason: string; readonly countsAsAttempt: boolean }
  | { readonly state: 'failed' | 'cancelled'; readonly reason: string }
  /** Nobody knows whether it left; `leaseMs` is how long evidence is waited for. */
  | { readonly state: 'unknown'; readonly reason: string; readonly leaseMs: number };

export type SweepCounts = {
  /** Claims whose holder died before sending. */
  readonly released: number;
  /** Sends whose holder died: nobody knows whether they left. */
  readonly becameUnknown: number;
  readonly resent: number;
  readonly toReview: number;
  readonly expired: number;
  readonly exhausted: number;
};

export type DeliveryStore = {
  claim(channel: ChannelName, limit: number, leaseMs: number): Promise<readonly Claimed<OutboxRow>[]>;
  editTarget(row: OutboxRow): Promise<EditTarget>;
  /** Another channel's dispatcher shall take it. */
  route(claimed: Claimed<OutboxRow>, channel: ChannelName): Promise<void>;
  /** Not now: back into the queue without counting the attempt. */
  defer(claimed: Claimed<OutboxRow>, until: Date, reason: string | null): Promise<void>;
  /** It could not be prepared: back into the queue, and the attempt counts. */
  giveBack(claimed: Claimed<OutboxRow>, afterMs: number, reason: string): Promise<void>;
  /** Ends a claimed row that is not to be sent. */
  drop(claimed: Claimed<OutboxRow>, state: 'cancelled' | 'failed', reason: string, route?: Route): Promise<void>;
  /** False when the row was cancelled or taken meanwhile: then it must not be sent. */
  markSending(claimed: Claimed<OutboxRow>, sending: Sending): Promise<boolean>;
  /** The mark was asked for and its answer lost, so the call was not made: whatever became of the mark, the row goes back as it was. */
  unmark(claimed: Claimed<OutboxRow>, afterMs: number, reason: string): Promise<void>;
  /** Records the outcome of a send; false when the row is no longer this send's. */
  settle(claimed: Claimed<OutboxRow>, settlement: Settlement): Promise<boolean>;
  /** The person cannot be reached there: the contact is marked, the row goes back for another, and `work` tells whom it concerns. */
  unreachable(
    claimed: Claimed<OutboxRow>,
    contactId: string,
    state: Contact['state'],
    reason: string,
    work: (tx: Tx) => Promise<void>,
  ): Promise<void>;
  /** The chat has a new id: the contact is changed and the row goes out again at once. */
  migrated(claimed: Claimed<OutboxRow>, contactId: string, externalId: string): Promise<void>;
  /** Expired leases, unknown outcomes whose time is up, rows that became too old. */
  /** For who becomes the sender of a channel: frees what the sender before it had claimed, and marks what it was sending as unknown. */
  takeOver(
    channel: ChannelName,
    evidenceMs: number,
  ): Promise<{ readonly released: number; readonly becameUnknown: number }>;
  sweep(limits: {
    readonly unknownLeaseMs: number;
    readonly maxAttempts: number;
    /** Null: never. */
    readonly reviewAfterMs: number | null;
    readonly answersExpireAfterMs: number | null;
  }): Promise<SweepCounts>;
  /** Whether anything could be claimed now, and by when the next row becomes claimable. */
  nextClaimable(channel: ChannelName): Promise<Date | null>;
};

export type LeaseStore = {
  /** Takes or renews; false when somebody else holds it. */
  acquire(name: string, holder: string, ms: number): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
  /** Those of this prefix that still run, with the milliseconds they have left. */
  running(prefix: string): Promise<ReadonlyMap<string, number>>;
};

type AuditVerdict =
  | {
      readonly ok: true;
      readonly sealed: number;
      readonly unsealed: number;
      /** Sealed events whose content was taken out, each accounted for by a later event. */
      readonly redacted: number;
      readonly head: string | null;
    }
  /** The first event that is not as it was sealed. */
  | {
      readonly ok: false;
      readonly position: bigint;
      readonly seq: bigint | null;
      readonly reason: 'changed' | 'missing';
    };

export type AuditChain = {
  /** Seals up to `limit` events; returns how many. */
  seal(limit: number): Promise<number>;
  verify(): Promise<AuditVerdict>;
};

/** What waits, and since when, in numbers. `Late` and `stuck` are what should not be. */
export type HealthFigures = {
  readonly lateTimers: number;
  readonly deadTimers: number;
  readonly waitingUpdates: number;
  readonly deadUpdates: number;
  readonly lateMessages: number;
  readonly stuckMessages: number;
  readonly unknownMessages: number;
  readonly reviewMessages: number;
  readonly unsealedEvents: number;
};

export type AuditorReport = {
  readonly at: Date;
  readonly healthy: boolean;
  readonly figures: HealthFigures;
  /** Assignments whose next step was missing and was planned again. */
  readonly replanned: number;
};

export type HealthStore = {
  observe(): Promise<HealthFigures>;
  /** Open assignments after this id that have no pending ladder timer: the ladder is at its end, or something was lost. */
  openWithoutLadderTimer(afterId: string, limit: number): Promise<readonly string[]>;
  save(report: AuditorReport): Promise<void>;
  last(): Promise<AuditorReport | null>;
};
