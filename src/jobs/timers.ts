import type { Logger } from 'pino';
import type { Clock } from '../app/ports/clock.js';
import type { Claimed, TimerStore } from '../app/ports/queues.js';
import type { TimerKind, TimerRow } from '../app/ports/store/timers.js';
import type { Tx } from '../app/ports/store/tx.js';
import { checkHandlers } from './catalog.js';
import type { CrashPoint } from './crash-points.js';
import { backOff, codeOf } from './failure.js';
import { publicTimerKind } from './kind-in-public.js';
import type { Metrics } from './metrics.js';
import { noTrace, type Trace } from './trace.js';

export type TimerHandler = {
  /** Slow work and calls to the outside, before the transaction; it may run again after a crash. */
  readonly prepare?: (timer: TimerRow) => Promise<unknown>;
  /** Runs in the transaction that marks the timer fired. */
  readonly fire: (tx: Tx, timer: TimerRow, now: Date, prepared: unknown) => Promise<void>;
};
export type TimerHandlers = { readonly [K in TimerKind]: TimerHandler };

/** Every kind, once; a missing one does not compile. */
const KINDS: Readonly<Record<TimerKind, true>> = {
  retention: true,
  'own-data': true,
  'expire-file': true,
  'data-request': true,
  'build-report': true,
  'weekly-report': true,
  ladder: true,
  digest: true,
  'read-document': true,
  'fetch-evidence': true,
  'calendar-check': true,
  handed: true,
  decision: true,
  'next-period': true,
  replan: true,
  'exchange-status': true,
  'forget-file': true,
  'draft-overview': true,
  'reachability-check': true,
  'still-running': true,
  'visit-reminder': true,
  'visit-limit': true,
  'build-minutes': true,
  'build-inspection-year': true,
};
export const TIMER_KINDS = Object.keys(KINDS) as readonly TimerKind[];

export type TimersDeps = {
  readonly timers: TimerStore;
  readonly clock: Clock;
  readonly handlers: TimerHandlers;
  /** Gives a timer with slow work to a worker of its own; false when there is nobody to give it to. */
  readonly handOver: (timerId: string) => Promise<boolean>;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly trace?: Trace;
  readonly crashPoint: CrashPoint;
};

export type Timers = {
  /** Fires one timer if it is due by the database's clock; `early` tells when it will be. */
  fire(timerId: string): Promise<'fired' | 'gone' | { readonly early: Date }>;
  /** Fires all that is due, in order of time, including what firing makes due. Returns how many fired. */
  fireDue(): Promise<number>;
  /** Begins nothing more; what is under way may end. */
  stop(): void;
  /** Lets go of what is still under way, so that another process starts it anew. */
  handBack(): Promise<void>;
};

/** Above the longest transaction; with a sweep after it, a crash is made good within a minute. */
const LEASE_MS = 35_000;
/** Slow work (a scan of sixty pages takes minutes) keeps its lease by renewing it. */
const RENEW_MS = 10_000;
const MAX_ATTEMPTS = 20;

export function createTimers({
  timers,
  clock,
  handlers,
  handOver,
  log,
  metrics,
  trace = noTrace,
  crashPoint,
}: TimersDeps): Timers {
  checkHandlers(
    TIMER_KINDS,
    Object.fromEntries(Object.entries(handlers).map(([kind, handler]) => [kind, handler.fire])),
    'kind of timer',
  );

  const underWay = new Set<Claimed<TimerRow>>();
  let stopping = false;

  async function keeping<T>(claimed: Parameters<TimerStore['extend']>[0], work: Promise<T>): Promise<T> {
    const renewal = setInterval(() => {
      timers
        .extend(claimed, LEASE_MS)
        .catch((error: unknown) =>
          log.warn({ timerId: claimed.row.id, error: codeOf(error) }, 'lease not renewed yet'),
        );
    }, RENEW_MS);
    try {
      return await work;
    } finally {
      clearInterval(renewal);
    }
  }

  async function fire(timerId: string): Promise<'fired' | 'gone' | { readonly early: Date }> {
    if (stopping) return 'gone';
    const claimed = await timers.claim(timerId, LEASE_MS);
    if (claimed === null) return 'gone';
    if ('early' in claimed) {
      metrics.count('timer_early');
      return claimed;
    }
    underWay.add(claimed);
    return trace('timer', { timerId, kind: publicTimerKind(claimed.row.kind), attempt: claimed.row.attempts }, () =>
      carryOut(claimed),
    ).finally(() => underWay.delete(claimed));
  }

  async function carryOut(claimed: Claimed<TimerRow>): Promise<'fired' | 'gone'> {
    const { row } = claimed;
    const timerId = row.id;
    const labels = { kind: publicTimerKind(row.kind) };
    try {
      const handler = handlers[row.kind];
      const prepared = handler.prepare === undefined ? undefined : await keeping(claimed, handler.prepare(row));
      const now = clock.now();
      const fired = await timers.complete(claimed, async (tx) => {
        await handler.fire(tx, row, now, prepared);
        await crashPoint('timer-before-commit');
      });
      if (!fired) return 'gone';
      metrics.count('timer_fired', labels);
      metrics.observe('timer_lateness_ms', now.getTime() - row.dueAt.getTime(), labels);
      await crashPoint('timer-after-commit');
      return 'fired';
    } catch (error) {
      if (row.attempts >= MAX_ATTEMPTS) {
        metrics.count('timer_dead', labels);
        log.error({ timerId, kind: publicTimerKind(row.kind), attempts: row.attempts, err: error }, 'timer given up');
        await timers.bury(claimed, codeOf(error));
      } else {
        const afterMs = backOff(row.attempts, 1_000, 600_000);
        metrics.count('timer_retry', labels);
        log.warn(
          { timerId, kind: publicTimerKind(row.kind), attempt: row.attempts, afterMs, err: error },
          'timer failed, will be tried again',
        );
        await timers.retryLater(claimed, codeOf(error), afterMs);
      }
      return 'gone';
    }
  }

  return {
    fire,
    async fireDue() {
      let count = 0;
      for (;;) {
        const due = await timers.due(clock.now(), 100);
        let fired = 0;
        for (const { id, kind } of due) {
          if (stopping) break;
          // Reading a scan takes minutes: it must not stand before the timers behind it.
          if (handlers[kind].prepare !== undefined && (await handOver(id))) continue;
          if ((await fire(id)) === 'fired') fired += 1;
        }
        count += fired;
        // What failed waits for its back-off and what others hold is theirs: only progress is a reason to look again.
        if (fired === 0 || stopping) return count;
      }
    },
    stop() {
      stopping = true;
    },
    async handBack() {
      for (const claimed of underWay) {
        log.warn({ timerId: claimed.row.id, kind: publicTimerKind(claimed.row.kind) }, 'handed back while stopping');
        await timers.giveBack(claimed);
      }
    },
  };
}
