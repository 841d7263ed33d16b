import type { Logger } from 'pino';
import type { Clock } from '../../app/ports/clock.js';
import type { Missed, MissedMessage } from './read-missed.js';

export type RecoveryOptions = {
  readonly read: (since: Date, until: Date, stopping: () => boolean) => Promise<Missed>;
  /** The same way into the inbox that the webhook takes; false: it is there already. */
  readonly store: (message: MissedMessage) => Promise<boolean>;
  /** Until when everything is known to be in the inbox; null on a new installation. */
  readonly completeUntil: () => Promise<Date | null>;
  readonly noteCompleteUntil: (until: Date) => Promise<void>;
  readonly holdsLease: () => Promise<boolean>;
  /** The webhook loses events while we run: a person must look. */
  readonly onMissedWhileRunning: () => void;
  readonly clock: Clock;
  readonly logger: Logger;
};

const MINUTE = 60_000;
/** Looked up so often; Zalo itself calls again after 30 seconds and 5 minutes. */
const EVERY_MS = 10 * MINUTE;
/** What is younger may still be on its way by webhook, which tells more of it. */
const SETTLE_MS = 2 * MINUTE;
/** Clocks of the platform and of ours may differ by so much. */
const OVERLAP_MS = 5 * MINUTE;
/** Older words are not acted upon without their writer: the windows of the platform end here as well. */
const OLDEST_MS = 7 * 24 * 60 * MINUTE;
/** In real time: the clock of a sandbox is moved by hand. */
const LOOK_MS = 5_000;

export type Recovery = { start(): void; stop(): Promise<void> };

/**
 * Looks up what people wrote and the webhook did not bring: while the process was down, after the platform gave up calling, for whatever
 * reason. Runs at the start and then every ten minutes; a failure leaves the mark where it was, so that the next look covers it.
 */
export function createRecovery(options: RecoveryOptions): Recovery {
  const { clock, logger } = options;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  let nextAt = 0;
  let startedAt = clock.now();

  async function look(): Promise<void> {
    if (!(await options.holdsLease())) return;
    const now = clock.now();
    const until = new Date(now.getTime() - SETTLE_MS);
    const mark = await options.completeUntil();
    // Before the first start nobody wrote to us.
    if (mark === null) return options.noteCompleteUntil(until);
    const since = new Date(Math.max(mark.getTime() - OVERLAP_MS, now.getTime() - OLDEST_MS));
    const missed = await options.read(since, until, () => stopped);
    if (!missed.ok) {
      logger.warn({ kind: missed.failure.kind }, 'zalo: conversations not read, will be tried again');
      return;
    }
    const recovered: MissedMessage[] = [];
    for (const message of missed.messages) if (await options.store(message)) recovered.push(message);
    if (stopped) return;
    if (!missed.complete) logger.error('zalo: more was written than is looked up; some of it may be missing');
    await options.noteCompleteUntil(until);
    if (recovered.length === 0) return;
    logger.warn({ recovered: recovered.length, since }, 'zalo: messages that no webhook brought');
    // What was written before the start was missed by our own absence.
    if (recovered.some(({ writtenAt }) => writtenAt > startedAt)) options.onMissedWhileRunning();
  }

  function lookIfDue(): void {
    if (running !== null || clock.now().getTime() < nextAt) return;
    nextAt = clock.now().getTime() + EVERY_MS;
    running = look()
      .catch((error: unknown) => logger.warn({ err: error }, 'zalo: recovery failed, will be tried again'))
      .finally(() => (running = null));
  }

  return {
    start() {
      startedAt = clock.now();
      lookIfDue();
      timer ??= setInterval(lookIfDue, LOOK_MS);
      timer.unref();
    },
    async stop() {
      stopped = true;
      if (timer !== null) clearInterval(timer);
      await running;
    },
  };
}
