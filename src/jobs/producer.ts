import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { catalog, QUEUE_NAMES, type JobName, type JobPayload, type QueueName } from './catalog.js';
import type { Metrics } from './metrics.js';
import type { QueueBackend } from './queue-backend.js';

export type Producer = {
  /** Adds a job; false when the queue is away. Never throws: the rows are committed, and a sweep finds them when this is lost. */
  enqueue<N extends JobName>(
    name: N,
    payload: JobPayload<N>,
    options?: { delayMs?: number; id?: string },
  ): Promise<boolean>;
  readonly queues: ReadonlyMap<QueueName, Queue>;
  close(): Promise<void>;
};

export function createProducer({
  backend,
  log,
  metrics,
}: {
  backend: QueueBackend;
  log: Logger;
  metrics: Metrics;
}): Producer {
  const queues = new Map(QUEUE_NAMES.map((name) => [name, backend.queue(name)] as const));
  for (const [name, queue] of queues)
    queue.on('error', (error) => log.warn({ queue: name, err: error }, 'queue error'));
  return {
    queues,
    async enqueue(name, payload, { delayMs, id } = {}) {
      const { queue, options } = catalog[name];
      try {
        await queues.get(queue)?.add(name, payload, {
          ...options,
          ...(delayMs !== undefined && delayMs > 0 ? { delay: Math.ceil(delayMs) } : {}),
          ...(id === undefined ? {} : { jobId: id }),
        });
        return true;
      } catch (error) {
        metrics.count('enqueue_failed', { job: name });
        log.warn({ job: name, err: error }, 'could not wake a worker; the next sweep will');
        return false;
      }
    },
    async close() {
      for (const queue of queues.values()) await queue.close().catch(() => undefined);
    },
  };
}
