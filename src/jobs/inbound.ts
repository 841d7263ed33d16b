import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { InboxRow, InboxStore, NewUpdate } from '../app/ports/queues.js';
import type { Clock } from '../app/ports/clock.js';
import type { Tx } from '../app/ports/store/tx.js';
import type { CrashPoint } from './crash-points.js';
import { backOff, codeOf } from './failure.js';
import type { Metrics } from './metrics.js';
import type { LatePresses } from './late-presses.js';
import type { Producer } from './producer.js';
import { noTrace, type Trace } from './trace.js';

/** Works one update off inside the transaction that marks it done. What must wait for the commit is returned. */
export type HandleIncoming = (tx: Tx, update: InboxRow) => Promise<{ readonly afterCommit?: () => Promise<void> }>;

export type InboundDeps = {
  readonly inbox: InboxStore;
  readonly producer: Pick<Producer, 'enqueue'>;
  readonly clock: Clock;
  readonly handleIncoming: HandleIncoming;
  /** Whether this process works updates off, or only takes them in. */
  readonly worksOff: boolean;
  /** An update was given up: the person gets an honest answer. */
  readonly onDeadUpdate: (update: InboxRow) => Promise<void>;
  readonly latePresses: Pick<LatePresses, 'cameIn' | 'taken'>;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly trace?: Trace;
  readonly crashPoint: CrashPoint;
};

export type Inbound = {
  /** Stores an update and wakes its chat; false for a duplicate. Throws when it could not be stored: then it must not be confirmed to the platform. */
  ingest(update: NewUpdate): Promise<boolean>;
  /** Works off the chat's updates in order until none is left or one must wait. */
  processChat(chatKey: string): Promise<void>;
  /** Begins no further update; what is under way ends. */
  stop(): void;
};

/** Above the longest transaction; with a sweep after it, a crash is made good within a minute. */
const LEASE_MS = 35_000;
const MAX_ATTEMPTS = 6;
/** In a burst, work gives way to taking in for so long at most: a platform waits seconds for its answer, a person waits minutes. */
const GIVE_WAY_MS = 5_000;
const GIVE_WAY_STEP_MS = 20;
/** Between two waves of a burst nothing is being stored for a moment: only so many looks in a row that find nothing are its end. */
const CALM_LOOKS = 3;

export function createInbound({
  inbox,
  producer,
  clock,
  handleIncoming,
  worksOff,
  onDeadUpdate,
  latePresses,
  log,
  metrics,
  trace = noTrace,
  crashPoint,
}: InboundDeps): Inbound {
  /** Updates that are being stored at this moment. */
  let comingIn = 0;
  let calm: Promise<void> | null = null;
  let stopping = false;

  async function untilCalm(): Promise<void> {
    for (let waited = 0, calmLooks = 0; calmLooks < CALM_LOOKS && waited < GIVE_WAY_MS; waited += GIVE_WAY_STEP_MS) {
      await sleep(GIVE_WAY_STEP_MS);
      calmLooks = comingIn > 0 ? 0 : calmLooks + 1;
    }
  }

  function giveWay(): Promise<void> {
    if (comingIn === 0) return Promise.resolve();
    calm ??= untilCalm().finally(() => (calm = null));
    return calm;
  }

  /** Chats with something new whose worker is not woken yet. One after the other: a thousand wake-ups at once would stand in the way of what comes in. */
  const toWake = new Set<string>();
  let waking = false;

  async function wakeAll(): Promise<void> {
    if (waking) return;
    waking = true;
    for (const chatKey of toWake) {
      await giveWay();
      toWake.delete(chatKey);
      // Nobody can be woken while the queue is away: then the update is worked off here, as the sweep would in a moment.
      if (!(await producer.enqueue('process-chat', { chatKey })) && worksOff) await processHere(chatKey);
    }
    waking = false;
  }

  async function processHere(chatKey: string): Promise<void> {
    await processChat(chatKey).catch((error: unknown) =>
      log.warn({ error: codeOf(error) }, 'a chat was not worked off; the next sweep will'),
    );
  }

  type ClaimedUpdate = NonNullable<Awaited<ReturnType<InboxStore['claimNext']>>>;

  async function giveUp(claimed: ClaimedUpdate, error: string): Promise<void> {
    await written(() => inbox.bury(claimed, error));
    metrics.count('inbox_dead', { channel: claimed.row.channel });
    log.error(
      { updateId: String(claimed.row.id), channel: claimed.row.channel, attempts: claimed.row.attempts, error },
      'update given up',
    );
    try {
      await onDeadUpdate(claimed.row);
    } catch (cause) {
      log.error({ updateId: String(claimed.row.id), err: cause }, 'could not tell about an update given up');
    }
  }

  /** The same lost connection that undid the work would leave the update to its lease: its fate is written as soon as that can be done. */
  async function written(write: () => Promise<void>): Promise<void> {
    const until = performance.now() + LEASE_MS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await write();
      } catch (error) {
        const waitMs = backOff(attempt, 200, 5_000);
        if (stopping || performance.now() + waitMs > until) throw error;
        await sleep(waitMs);
      }
    }
  }

  async function workOff(claimed: ClaimedUpdate): Promise<'next' | 'wait'> {
    const { row } = claimed;
    // Counted at the claim: an update that kills the process ends as well.
    if (row.attempts > MAX_ATTEMPTS) {
      await giveUp(claimed, 'too many attempts');
      return 'next';
    }
    try {
      const result = await inbox.complete(claimed, async (tx) => {
        const effects = await handleIncoming(tx, row);
        await crashPoint('inbox-before-commit');
        return effects;
      });
      if (!result) return 'wait';
      metrics.count('inbox_done', { channel: row.channel });
      metrics.observe('inbox_wait_ms', clock.now().getTime() - row.receivedAt.getTime(), { channel: row.channel });
      await crashPoint('inbox-after-commit');
      await result.value.afterCommit?.().catch((error: unknown) => {
        log.warn({ updateId: String(row.id), error: codeOf(error) }, 'after the commit: not done');
      });
      return 'next';
    } catch (error) {
      if (row.attempts >= MAX_ATTEMPTS) {
        await giveUp(claimed, codeOf(error));
        return 'next';
      }
      const afterMs = backOff(row.attempts, 500, 30_000);
      metrics.count('inbox_retry', { channel: row.channel });
      log.warn(
        { updateId: String(row.id), attempt: row.attempts, afterMs, err: error },
        'update failed, will be tried again',
      );
      await written(() => inbox.retryLater(claimed, codeOf(error), afterMs));
      await producer.enqueue('process-chat', { chatKey: row.chatKey }, { delayMs: afterMs });
      return 'wait';
    }
  }

  async function processChat(chatKey: string): Promise<void> {
    while (!stopping) {
      await giveWay();
      if (stopping) break;
      const claimed = await inbox.claimNext(chatKey, LEASE_MS);
      if (!claimed) return;
      latePresses.taken(claimed.row);
      const ids = { inboxId: String(claimed.row.id), channel: claimed.row.channel, attempt: claimed.row.attempts };
      if ((await trace('update', ids, () => workOff(claimed))) === 'wait') return;
    }
    // Another process goes on with the chat at once, not with the next sweep.
    await producer.enqueue('process-chat', { chatKey });
  }

  return {
    async ingest(update) {
      comingIn += 1;
      const isNew = await inbox.insert(update).finally(() => (comingIn -= 1));
      metrics.count(isNew ? 'inbox_received' : 'inbox_duplicate', { channel: update.channel });
      // Stored is stored: the platform need not wait until a worker is woken.
      if (isNew) {
        latePresses.cameIn(update);
        toWake.add(update.chatKey);
        void wakeAll();
      }
      return isNew;
    },
    processChat,
    stop() {
      stopping = true;
    },
  };
}
