import type { Logger } from 'pino';
import type { Clock } from '../app/ports/clock.js';
import type { AuditorReport, HealthFigures, HealthStore, LeaseStore } from '../app/ports/queues.js';
import { codeOf } from './failure.js';
import type { Metrics } from './metrics.js';

/** Plans the next step of an assignment's ladder again; false when its ladder is at its end. Given by `main`. */
export type Replan = (assignmentId: string) => Promise<boolean>;

export type AuditorDeps = {
  readonly health: HealthStore;
  readonly leases: LeaseStore;
  readonly holder: string;
  readonly clock: Clock;
  readonly replan: Replan | null;
  /** Told only after a clean run, so that silence is an alarm. */
  readonly heartbeat: (() => Promise<void>) | null;
  readonly log: Logger;
  readonly metrics: Metrics;
};

const LEASE_MS = 120_000;
/** Repairs of one run: a fault that would replan everything must show itself first. */
const REPAIRS_PER_RUN = 500;

/** What makes a run unclean. Unknown, dead and review rows are shown and wait for people; they do not come from a fault that lasts. */
const FAULTS: readonly (keyof HealthFigures)[] = [
  'lateTimers',
  'waitingUpdates',
  'lateMessages',
  'stuckMessages',
  'unsealedEvents',
];

export type Auditor = {
  /** Compares what should have happened with what did. Null when another process is at it. */
  run(): Promise<AuditorReport | null>;
};

export function createAuditor({
  health,
  leases,
  holder,
  clock,
  replan,
  heartbeat,
  log,
  metrics,
}: AuditorDeps): Auditor {
  let cursor = '';

  async function repairLadders(plan: Replan): Promise<number> {
    const ids = await health.openWithoutLadderTimer(cursor, REPAIRS_PER_RUN);
    cursor = ids.length < REPAIRS_PER_RUN ? '' : (ids.at(-1) ?? '');
    let replanned = 0;
    for (const id of ids) {
      try {
        if (await plan(id)) replanned += 1;
      } catch (error) {
        log.error({ assignmentId: id, error: codeOf(error), err: error }, 'ladder not repaired');
      }
    }
    if (replanned > 0) log.warn({ replanned }, 'assignments had lost their next step; planned again');
    return replanned;
  }

  return {
    async run() {
      if (!(await leases.acquire('auditor', holder, LEASE_MS))) return null;
      const replanned = replan ? await repairLadders(replan) : 0;
      const figures = await health.observe();
      const healthy = FAULTS.every((name) => figures[name] === 0);
      const report: AuditorReport = { at: clock.now(), healthy, figures, replanned };
      await health.save(report);
      metrics.count('auditor_run', { healthy: String(healthy) });
      if (!healthy) log.error(figures, 'the auditor found what should not be');
      else await heartbeat?.().catch((error: unknown) => log.warn({ error: codeOf(error) }, 'heartbeat not delivered'));
      return report;
    },
  };
}
