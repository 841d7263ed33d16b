import type { Logger } from 'pino';
import type { JobName } from './catalog.js';
import type { Metrics } from './metrics.js';
import type { Producer } from './producer.js';
import type { QueueBackend } from './queue-backend.js';

export type SweepName = Extract<JobName, `sweep-${string}` | 'seal-audit' | 'run-auditor'>;

/** How often, in milliseconds. The longest of them plus a lease bounds how late anything is after a crash. */
export const SWEEP_EVERY: Readonly<Record<SweepName, number>> = {
  'sweep-inbox': 10_000,
  'sweep-timers': 15_000,
  'sweep-outbox': 10_000,
  'seal-audit': 30_000,
  'run-auditor': 60_000,
};

export type Sweeps = { readonly [N in SweepName]: () => Promise<void> };

export type Heartbeats = {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** One run now, unless it runs already. Never throws. */
  run(name: SweepName): Promise<void>;
};

/**
 * Two heartbeats drive the sweeps: BullMQ's schedulers (one run for all processes) and an interval in this process, since
 * a scheduler plans its next run only when the last one starts and has stopped for ever in more than one version.
 */
export function createHeartbeats(deps: {
  readonly sweeps: Sweeps;
  /** Leaves word for those who watch: a sweep ended well. */
  readonly ended: (name: SweepName) => Promise<void>;
  readonly producer: Producer;
  readonly backend: QueueBackend;
  readonly log: Logger;
  readonly metrics: Metrics;
}): Heartbeats {
  const { sweeps, ended, producer, backend, log, metrics } = deps;
  const names = Object.keys(SWEEP_EVERY) as SweepName[];
  const running = new Map<SweepName, Promise<void>>();
  const intervals: NodeJS.Timeout[] = [];

  function run(name: SweepName): Promise<void> {
    const present = running.get(name);
    if (present) return present;
    const mine = sweeps[name]()
      .then(() => ended(name))
      .catch((error: unknown) => {
        metrics.count('job_failed', { job: name });
        log.error({ sweep: name, err: error }, 'sweep failed; the next one will try again');
      })
      .finally(() => running.delete(name));
    running.set(name, mine);
    return mine;
  }

  return {
    run,
    async start() {
      for (const name of names) {
        intervals.push(setInterval(() => void run(name), SWEEP_EVERY[name]));
        if (backend.kind === 'embedded') continue;
        await producer.queues
          .get('sweeps')
          ?.upsertJobScheduler(
            name,
            { every: SWEEP_EVERY[name] },
            { name, data: {}, opts: { removeOnComplete: 10, removeOnFail: 100 } },
          )
          .catch((error: unknown) =>
            log.warn({ sweep: name, err: error }, 'no scheduler; this process sweeps on its own'),
          );
      }
    },
    async stop() {
      for (const interval of intervals.splice(0)) clearInterval(interval);
      await Promise.all(running.values());
    },
  };
}
