import { DelayedError, type Job, type Worker } from 'bullmq';
import type { Logger } from 'pino';
import { catalog, checkHandlers, JOB_NAMES, type JobHandlers, type JobName, type QueueName } from './catalog.js';
import type { Metrics } from './metrics.js';
import type { QueueBackend } from './queue-backend.js';

/** Small: the work is one database and two platforms, not processors. */
const CONCURRENCY: Readonly<Record<QueueName, number>> = { inbound: 10, timers: 5, delivery: 1, sweeps: 1 };

export type Workers = {
  /** Last thing of a start: from here on handlers run. */
  start(): void;
  /** Takes nothing new and lets running handlers end. */
  close(): Promise<void>;
};

export type WorkersDeps = {
  /** Queues that this process works off. */
  readonly queues: readonly QueueName[];
  readonly backend: QueueBackend;
  readonly handlers: JobHandlers;
  readonly log: Logger;
  readonly metrics: Metrics;
};

export function createWorkers({ queues, backend, handlers, log, metrics }: WorkersDeps): Workers {
  checkHandlers(JOB_NAMES, handlers, 'job');

  async function process(job: Job, token: string | undefined): Promise<void> {
    const name = job.name as JobName;
    const definition = catalog[name] as (typeof catalog)[JobName] | undefined;
    // A job of another version of the program: its row, if any, is the sweeps' business.
    if (!definition) return log.warn({ job: job.name }, 'unknown job left alone');
    const payload = definition.payload.parse(job.data);
    const handle = handlers[name] as (
      payload: unknown,
      control: { postpone(ms: number): Promise<never> },
    ) => Promise<void>;
    await handle(payload, {
      async postpone(ms) {
        await job.moveToDelayed(Date.now() + Math.ceil(ms), token);
        throw new DelayedError();
      },
    });
  }

  const workers: readonly Worker[] = queues.map((queue) => {
    const worker = backend.worker(queue, process, {
      autorun: false,
      concurrency: CONCURRENCY[queue],
      // The default 1 fails a job for ever at its second hard kill, whatever its attempts.
      maxStalledCount: 10,
    });
    worker.on('error', (error) => log.warn({ queue, err: error }, 'worker error'));
    worker.on('failed', (job, error) => {
      metrics.count('job_failed', { job: job?.name ?? 'unknown' });
      log.error({ job: job?.name, attempt: job?.attemptsMade, err: error }, 'job failed');
    });
    worker.on('stalled', () => metrics.count('job_stalled', { queue }));
    return worker;
  });

  return {
    start() {
      for (const worker of workers)
        worker.run().catch((error: unknown) => log.error({ queue: worker.name, err: error }, 'worker stopped'));
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
