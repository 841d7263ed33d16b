import type { Channel, ChannelName, RenderedMessage } from '../../app/ports/channel.js';
import type { NewToken, OutboxRow, SentAction } from '../../app/ports/queues.js';
import type { Contact } from '../../app/ports/store/people.js';
import type { Tx } from '../../app/ports/store/tx.js';
import type { Route } from '../../domain/reachability/choose-way.js';

export type Recipient = {
  readonly contactId: string;
  readonly channel: ChannelName;
  readonly chatId: string;
  readonly group: boolean;
};

/** What the gate says of a row at the moment of sending. */
export type GateDecision =
  | {
      readonly send: {
        readonly to: Recipient;
        readonly message: RenderedMessage;
        /** Labels and intents in the order of the buttons, for numbered answers. */
        readonly actions: readonly SentAction[];
        readonly tokens: readonly NewToken[];
        /** Why this way, for the history. */
        readonly route?: Route;
      };
    }
  | { readonly defer: { readonly until: Date; readonly reason: string } }
  /** No longer needed. */
  | { readonly cancel: { readonly reason: string } }
  /** Needed, and cannot be sent: nobody to reach. */
  | { readonly fail: { readonly reason: string; readonly route?: Route } };

/** The same, with the message that it would edit; null: it goes as a new one. */
export type Opinion = { readonly decision: GateDecision; readonly editMessageId: string | null };

/**
 * Decides from fresh facts whether, to whom, where and with what words a row goes out; given by `main`. `edits` is the
 * message that will be changed in place, if the gate chooses the same contact.
 */
export type Gate = (row: OutboxRow, edits: { readonly contactId: string } | null) => Promise<GateDecision>;

/** What the rest of the product must hear of delivery. Runs in the transaction that records it. */
export type DeliveryEvents = {
  /** The contact was marked; the row goes back to the gate for another. */
  onUnreachable(
    tx: Tx,
    event: {
      readonly row: OutboxRow;
      readonly contactId: string;
      readonly channel: ChannelName;
      readonly state: Contact['state'];
    },
  ): Promise<void>;
  /** The row ended without having been sent. */
  onFailed(row: OutboxRow, reason: string): Promise<void>;
};

/** Time as the dispatcher feels it: monotonic milliseconds. Tests give one of their own. */
export type Pulse = { now(): number; sleep(ms: number): Promise<void> };

export type { Channel };
