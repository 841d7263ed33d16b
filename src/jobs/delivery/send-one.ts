import type { Logger } from 'pino';
import type { Channel, RenderedMessage, SendOutcome } from '../../app/ports/channel.js';
import type { Claimed, DeliveryStore, OutboxRow, Settlement } from '../../app/ports/queues.js';
import type { CrashPoint } from '../crash-points.js';
import { backOff, codeOf } from '../failure.js';
import type { Metrics } from '../metrics.js';
import type { Limiter } from './limiter.js';
import type { DeliveryEvents, GateDecision, Pulse, Recipient } from './ports.js';

export type SendOneDeps = {
  readonly channel: Channel;
  readonly delivery: DeliveryStore;
  readonly limiter: Limiter;
  readonly events: DeliveryEvents;
  readonly pulse: Pulse;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly crashPoint: CrashPoint;
  readonly stopping: () => boolean;
  /** The row goes again later; rows behind it in the same chat must not overtake it. */
  readonly heldUp: (row: OutboxRow, chatId: string, afterMs: number) => void;
  /** The platform wants silence in a chat, or everywhere (null). */
  readonly paused: (chatId: string | null, ms: number) => Promise<void>;
};

type Approved = Extract<GateDecision, { send: unknown }>['send'];

/** Above the longest call of an adapter, below the lease. */
const SEND_TIMEOUT_MS = 40_000;
const SENDING_LEASE_MS = 60_000;
/** How long evidence (a press, a receipt) is waited for before a resend. */
export const UNKNOWN_LEASE_MS = 60_000;
const RETRY_CAP_MS = 300_000;
const EDIT_AGAIN_MS = 5_000;
const UNMARKED_MS = 500;

export type SendOne = (claimed: Claimed<OutboxRow>, approved: Approved, editMessageId: string | null) => Promise<void>;

/** Marks one row as sending, calls the channel, and records what came of it. */
export function createSendOne(deps: SendOneDeps): SendOne {
  const { channel, delivery, limiter, events, pulse, log, metrics, crashPoint } = deps;

  async function call(to: Recipient, message: RenderedMessage, editMessageId: string | null): Promise<SendOutcome> {
    const started = pulse.now();
    const timeout = AbortSignal.timeout(SEND_TIMEOUT_MS);
    const tooLong = new Promise<SendOutcome>((resolve) => {
      timeout.addEventListener('abort', () => resolve({ kind: 'unknown', code: 'no answer' }), { once: true });
    });
    try {
      const sent =
        editMessageId === null ? channel.send(to.chatId, message) : channel.edit(to.chatId, editMessageId, message);
      return await Promise.race([sent, tooLong]);
    } catch (error) {
      // An adapter classifies its errors itself; whatever escapes it may have happened after the request left.
      return { kind: 'unknown', code: codeOf(error) };
    } finally {
      metrics.observe('send_duration_ms', pulse.now() - started, { channel: channel.name });
    }
  }

  /** Bookkeeping that fails is repeated, never the send. */
  async function record(row: OutboxRow, write: () => Promise<unknown>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await write();
        return;
      } catch (error) {
        log.error({ outboxId: row.id, attempt, err: error }, 'outcome not recorded yet');
        if (deps.stopping() && attempt >= 5) return;
        await pulse.sleep(backOff(attempt, 200, 5_000));
      }
    }
  }

  async function settle(claimed: Claimed<OutboxRow>, settlement: Settlement): Promise<void> {
    await record(claimed.row, async () => {
      if (!(await delivery.settle(claimed, settlement))) {
        metrics.count('outbox_late_record', { channel: channel.name });
        log.warn({ outboxId: claimed.row.id, outcome: settlement.state }, 'outcome came after the row had gone on');
      }
    });
  }

  async function fail(claimed: Claimed<OutboxRow>, reason: string): Promise<void> {
    await settle(claimed, { state: 'failed', reason });
    await events
      .onFailed(claimed.row, reason)
      .catch((error: unknown) => log.error({ outboxId: claimed.row.id, err: error }, 'failure not reported'));
  }

  async function conclude(
    claimed: Claimed<OutboxRow>,
    to: Recipient,
    outcome: SendOutcome,
    edited: boolean,
  ): Promise<void> {
    const { row } = claimed;
    switch (outcome.kind) {
      case 'sent':
        return settle(claimed, { state: 'sent', providerMessageId: outcome.messageId });
      case 'retry': {
        const { code, scope } = outcome;
        // Being told to slow down says nothing against the message; any other trouble counts, or a message that upsets
        // the platform would go round for ever.
        const slowDown = outcome.counts === false || code.includes('429');
        // A platform does not say whose limit it was. Two chats at once are never the fault of both: then it is the bot's.
        const everywhere = scope === 'channel' || (slowDown && limiter.pausedElsewhere(to.chatId, pulse.now()));
        if (scope !== 'message') await deps.paused(everywhere ? null : to.chatId, outcome.afterMs);
        const afterMs = slowDown
          ? outcome.afterMs
          : Math.max(outcome.afterMs, backOff(row.attempts, 1_000, RETRY_CAP_MS));
        if (slowDown) metrics.count('outbox_throttled', { channel: channel.name, scope });
        if (slowDown && scope !== 'message') deps.heldUp(row, to.chatId, afterMs);
        return settle(claimed, { state: 'queued', afterMs, reason: code, countsAsAttempt: !slowDown });
      }
      case 'rejected':
        log.error({ outboxId: row.id, channel: channel.name, code: outcome.code }, 'message rejected');
        return fail(claimed, outcome.code);
      case 'unreachable': {
        const { contactState: state, code } = outcome;
        return record(row, () =>
          delivery.unreachable(claimed, to.contactId, state, code, (tx) =>
            events.onUnreachable(tx, { row, contactId: to.contactId, channel: channel.name, state }),
          ),
        );
      }
      case 'migrated':
        return record(row, () => delivery.migrated(claimed, to.contactId, outcome.externalId));
      case 'edit-gone':
        return settle(claimed, { state: 'cancelled', reason: 'the message to edit is gone' });
      case 'unknown':
        // An edit says the same thing however often it arrives.
        if (edited)
          return settle(claimed, {
            state: 'queued',
            afterMs: EDIT_AGAIN_MS,
            reason: outcome.code,
            countsAsAttempt: true,
          });
        return settle(claimed, { state: 'unknown', reason: outcome.code, leaseMs: UNKNOWN_LEASE_MS });
    }
  }

  return async (claimed, { to, message, actions, tokens, route }, editMessageId) => {
    const { row } = claimed;
    await crashPoint('after-claim');
    let marked: boolean;
    try {
      marked = await delivery.markSending(claimed, {
        contactId: to.contactId,
        channel: channel.name,
        actions,
        tokens,
        ...(route === undefined ? {} : { route }),
        leaseMs: SENDING_LEASE_MS,
      });
    } catch (error) {
      // The database may have written the mark and the answer was lost; that nothing left is known here and nowhere else.
      log.warn({ outboxId: row.id, err: error }, 'not marked, so not sent');
      deps.heldUp(row, to.chatId, UNMARKED_MS);
      return record(row, () => delivery.unmark(claimed, UNMARKED_MS, codeOf(error)));
    }
    if (!marked) {
      metrics.count('outbox_gate', { channel: channel.name, decision: 'gone' });
      return;
    }
    await crashPoint('after-mark-sending');
    let edited = editMessageId !== null;
    let outcome = await call(to, message, editMessageId);
    if (outcome.kind === 'edit-gone' && !row.editOnly) {
      const at = Math.max(
        limiter.channelFreeAt(row.lane, pulse.now()),
        limiter.chatFreeAt(to.chatId, to.group, pulse.now()),
      );
      limiter.take(to.chatId, to.group, at);
      await pulse.sleep(at - pulse.now());
      outcome = await call(to, message, null);
      edited = false;
    }
    await crashPoint('after-http-before-record');
    metrics.count('outbox_outcome', { channel: channel.name, outcome: outcome.kind });
    await conclude(claimed, to, outcome, edited);
    await crashPoint('after-record');
  };
}
