import type { Logger } from 'pino';
import type { Channel } from '../../app/ports/channel.js';
import type { Clock } from '../../app/ports/clock.js';
import type { Claimed, DeliveryStore, EditTarget, LeaseStore, OutboxRow } from '../../app/ports/queues.js';
import type { CrashPoint } from '../crash-points.js';
import { codeOf } from '../failure.js';
import { publicMessageKind } from '../kind-in-public.js';
import type { Metrics } from '../metrics.js';
import { noTrace, type Trace } from '../trace.js';
import { createChatLine } from './chat-line.js';
import { createLimiter } from './limiter.js';
import type { DeliveryEvents, Gate, GateDecision, Opinion, Pulse } from './ports.js';
import { createSendOne } from './send-one.js';
import {
  LEASE_MS,
  RENEW_MS,
  CLAIM_MS,
  EVIDENCE_MS,
  POLL_MS,
  NEAR_MS,
  LOOK_AHEAD_MS,
  EDIT_WAITS_MS,
  MOST_IN_HAND,
} from './timing.js';

export type DispatcherDeps = {
  readonly channel: Channel;
  readonly delivery: DeliveryStore;
  readonly leases: LeaseStore;
  /** This process. */
  readonly holder: string;
  readonly gate: Gate;
  readonly events: DeliveryEvents;
  readonly clock: Clock;
  readonly pulse: Pulse;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly trace?: Trace;
  readonly crashPoint: CrashPoint;
};

export type Dispatcher = {
  /** There may be something to send. */
  wake(): void;
  /** Sends what can be sent now; returns when nothing more can be claimed and nothing is under way. */
  drain(): Promise<void>;
  /** Runs until `stop`: holds the channel's lease and sends. */
  start(): void;
  /** Ends what is under way and gives the lease back. */
  stop(): Promise<void>;
};

/** One per channel and process; the lease lets one process at a time send on a channel, so that the pace holds. */
export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { channel, delivery, leases, holder, gate, events, clock, pulse, log, metrics, crashPoint } = deps;
  const { trace = noTrace } = deps;
  const limiter = createLimiter(channel.pace);
  const leaseName = `dispatcher:${channel.name}`;
  const underWay = new Set<Promise<void>>();
  /** The last send to each chat: messages of one chat leave in order. */
  const tails = new Map<string, Promise<void>>();
  const line = createChatLine();
  let stopping = false;
  let running: Promise<void> | null = null;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let nextWakeAt = Number.POSITIVE_INFINITY;
  let awake: (() => void) | null = null;
  let woken = false;
  /** How long claiming and asking the gate takes at present. */
  let stepMs = 0;

  const sendOne = createSendOne({
    channel,
    delivery,
    limiter,
    events,
    pulse,
    log,
    metrics,
    crashPoint,
    stopping: () => stopping,
    heldUp,
    paused,
  });

  const pauseName = (chatId: string): string => `pause:${channel.name}:${chatId}`;

  /** The platform said wait. Kept beside the leases: it said so to the bot, not to this process. */
  async function paused(chatId: string | null, ms: number): Promise<void> {
    const until = pulse.now() + ms;
    if (chatId === null) limiter.pauseChannel(until);
    else limiter.pauseChat(chatId, until);
    if (ms < LEASE_MS) return;
    await leases
      .acquire(pauseName(chatId ?? ''), 'platform', ms)
      .catch((error: unknown) => log.warn({ channel: channel.name, error: codeOf(error) }, 'pause not kept'));
  }

  function heldUp(row: OutboxRow, chatId: string, afterMs: number): void {
    line.join(chatId, row, pulse.now() + afterMs);
    nextWakeAt = Math.min(nextWakeAt, pulse.now() + afterMs);
  }

  function wake(): void {
    woken = true;
    awake?.();
  }

  async function idle(ms: number): Promise<void> {
    if (woken || stopping) return;
    const waken = new Promise<void>((resolve) => (awake = resolve));
    await Promise.race([waken, pulse.sleep(ms)]);
    awake = null;
  }

  async function holdsLease(): Promise<boolean> {
    if (pulse.now() - renewedAt < RENEW_MS) return true;
    const held = await leases.acquire(leaseName, holder, LEASE_MS);
    if (held && renewedAt === Number.NEGATIVE_INFINITY) await takeOver();
    renewedAt = held ? pulse.now() : Number.NEGATIVE_INFINITY;
    return held;
  }

  /** A lost answer may leave claims that nobody here holds: they are freed as after a death, not when their lease ends. */
  function cutOff(what: object): void {
    log.error(what, 'dispatcher will try again');
    renewedAt = Number.NEGATIVE_INFINITY;
  }

  /** Who holds the lease anew goes on where the holder before it stopped: with its unfinished rows, and its promises to the platform. */
  async function takeOver(): Promise<void> {
    await Promise.all(underWay);
    const { released, becameUnknown } = await delivery.takeOver(channel.name, EVIDENCE_MS);
    if (released + becameUnknown > 0) log.warn({ channel: channel.name, released, becameUnknown }, 'took over');
    for (const [name, forMs] of await leases.running(pauseName('')))
      if (name === pauseName('')) limiter.pauseChannel(pulse.now() + forMs);
      else limiter.pauseChat(name.slice(pauseName('').length), pulse.now() + forMs);
  }

  async function sendBack(claimed: Claimed<OutboxRow>, chatId: string, waitMs: number): Promise<void> {
    const ms = waitMs + (line.ahead(chatId, claimed.row, pulse.now()) * 1_000) / channel.pace.perChatPerSecond;
    heldUp(claimed.row, chatId, ms);
    await delivery.defer(claimed, new Date(clock.now().getTime() + ms), null);
  }

  async function refuse(
    claimed: Claimed<OutboxRow>,
    decision: Exclude<GateDecision, { send: unknown }>,
  ): Promise<void> {
    if ('defer' in decision) return delivery.defer(claimed, decision.defer.until, decision.defer.reason);
    if ('cancel' in decision) return delivery.drop(claimed, 'cancelled', decision.cancel.reason);
    await delivery.drop(claimed, 'failed', decision.fail.reason, decision.fail.route);
    await events.onFailed(claimed.row, decision.fail.reason);
  }

  async function ask({ row }: Claimed<OutboxRow>): Promise<Opinion> {
    const target: EditTarget = row.editOfId === null ? { kind: 'none' } : await delivery.editTarget(row);
    if (target.kind === 'wait') {
      const until = new Date(Math.max(target.until.getTime(), clock.now().getTime() + EDIT_WAITS_MS));
      return { decision: { defer: { until, reason: 'the message to edit has not left yet' } }, editMessageId: null };
    }
    const editable = target.kind === 'message' && channel.canEdit ? target : null;
    if (row.editOnly && !editable) return { decision: { cancel: { reason: 'nothing to edit' } }, editMessageId: null };
    const decision = await gate(row, editable ? { contactId: editable.contactId } : null);
    const sameContact = 'send' in decision && decision.send.to.contactId === editable?.contactId;
    if (row.editOnly && 'send' in decision && !sameContact)
      return { decision: { cancel: { reason: 'nothing to edit' } }, editMessageId: null };
    return { decision, editMessageId: editable && sameContact ? editable.providerMessageId : null };
  }

  async function decide(claimed: Claimed<OutboxRow>, { decision, editMessageId }: Opinion): Promise<void> {
    const { row } = claimed;
    metrics.count('outbox_gate', { channel: channel.name, decision: Object.keys(decision)[0] ?? '' });
    if (!('send' in decision)) return refuse(claimed, decision);
    const { to } = decision.send;
    if (to.channel !== channel.name) return delivery.route(claimed, to.channel);
    const now = pulse.now();
    const chatAt = limiter.chatFreeAt(to.chatId, to.group, now);
    if (chatAt > now + NEAR_MS || line.ahead(to.chatId, row, now) > 0)
      return sendBack(claimed, to.chatId, Math.max(chatAt - now, 1));
    const at = Math.max(chatAt, limiter.channelFreeAt(row.lane, now));
    if (at > now + NEAR_MS + 1_000) {
      nextWakeAt = Math.min(nextWakeAt, at);
      return delivery.defer(claimed, new Date(clock.now().getTime() + at - now), null);
    }
    line.leave(to.chatId, row);
    limiter.take(to.chatId, to.group, at);
    const before = tails.get(to.chatId) ?? Promise.resolve();
    const sending = before
      .then(() => pulse.sleep(at - pulse.now()))
      .then(() => {
        // The message before it may have been told to wait.
        const pausedMs = limiter.pausedUntil(to.chatId) - pulse.now();
        if (pausedMs > 0) return sendBack(claimed, to.chatId, pausedMs);
        metrics.observe('outbox_wait_ms', clock.now().getTime() - row.notBefore.getTime(), { lane: row.lane });
        const kind = publicMessageKind(row.message.type);
        const ids = { outboxId: row.id, channel: channel.name, kind, attempt: row.attempts };
        return trace('send', ids, () => sendOne(claimed, decision.send, editMessageId));
      })
      .catch((error: unknown) => cutOff({ outboxId: row.id, err: error }))
      .finally(() => {
        underWay.delete(sending);
        if (tails.get(to.chatId) === sending) tails.delete(to.chatId);
        wake();
      });
    tails.set(to.chatId, sending);
    underWay.add(sending);
  }

  /** How far ahead places are given away: a step that takes three times as long as usual still leaves none empty, and an empty one is lost for good. */
  const nearMs = (): number => NEAR_MS + Math.min(3 * stepMs, LOOK_AHEAD_MS);

  /** Claims as many as can start soon and sets them going; returns how many were claimed. */
  async function step(): Promise<number> {
    const now = pulse.now();
    const near = nearMs();
    const limit = Math.min(
      Math.max(1, Math.floor((channel.pace.perSecond * near) / 1_000)),
      MOST_IN_HAND - underWay.size,
    );
    if (limit <= 0 || limiter.channelFreeAt('answer', now) > now + near) return 0;
    const claims = await delivery.claim(channel.name, limit, CLAIM_MS);
    const opinions = claims.map((claimed) => ask(claimed).catch((error: unknown) => ({ error })));
    for (const [index, claimed] of claims.entries()) {
      const opinion = await opinions[index];
      if (!opinion) continue;
      if ('error' in opinion) {
        // The attempt counts: a row that the gate cannot stand must end one day.
        const { id: outboxId, message, attempts } = claimed.row;
        const error = codeOf(opinion.error);
        log.error({ outboxId, kind: publicMessageKind(message.type), error, err: opinion.error }, 'the gate failed');
        await delivery.giveBack(claimed, Math.min(60_000, 1_000 * 2 ** attempts), error);
      } else {
        await decide(claimed, opinion);
      }
    }
    limiter.forget(pulse.now());
    if (claims.length > 0) stepMs += (pulse.now() - now - stepMs) / 4;
    return claims.length;
  }

  /** How long to rest before the next look. */
  function rest(claimed: number): number {
    const now = pulse.now();
    const channelWait = limiter.channelFreeAt('answer', now) - now;
    const bulkWait = limiter.channelFreeAt('bulk', now) - now - nearMs();
    if (claimed > 0) return Math.max(0, Math.min(bulkWait, NEAR_MS), Math.min(channelWait, POLL_MS));
    return Math.max(1, Math.min(POLL_MS, nextWakeAt - now));
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      try {
        if (!(await holdsLease())) {
          woken = false;
          await idle(POLL_MS);
          continue;
        }
        woken = false;
        if (nextWakeAt <= pulse.now()) nextWakeAt = Number.POSITIVE_INFINITY;
        const claimed = await step();
        await (claimed > 0 ? pulse.sleep(rest(claimed)) : idle(rest(claimed)));
      } catch (error) {
        cutOff({ channel: channel.name, err: error });
        await pulse.sleep(1_000);
      }
    }
  }

  return {
    wake,
    async drain() {
      for (;;) {
        if (!(await holdsLease())) return;
        const claimed = await step();
        if (claimed > 0) await pulse.sleep(rest(claimed));
        else if (underWay.size > 0) await Promise.race(underWay);
        else if (
          limiter.channelFreeAt('answer', pulse.now()) > pulse.now() + NEAR_MS &&
          limiter.channelPausedUntil() <= pulse.now()
        ) {
          await pulse.sleep(NEAR_MS);
        } else return;
      }
    },
    start() {
      running ??= loop();
    },
    async stop() {
      stopping = true;
      wake();
      await running;
      await Promise.all(underWay);
      // The next holder knows nothing of what left in this second.
      if (renewedAt !== Number.NEGATIVE_INFINITY) await pulse.sleep(limiter.fullIn(pulse.now()));
      await leases.release(leaseName, holder).catch(() => undefined);
    },
  };
}
