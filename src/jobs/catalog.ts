import type { JobsOptions } from 'bullmq';
import { z } from 'zod';

/**
 * The only list of jobs. A job carries ids only: its payload lies open in Redis and in the dashboard. Losing any of them
 * costs a sweep interval, since rows are the truth.
 */
export type QueueName = 'inbound' | 'timers' | 'delivery' | 'sweeps';

type JobDefinition = { readonly queue: QueueName; readonly payload: z.ZodType; readonly options: JobsOptions };

/** Kept for a look in the dashboard; by age, since a burst would push out what somebody looks for. */
const KEEP = { removeOnComplete: { age: 600, count: 1_000 }, removeOnFail: { age: 7 * 24 * 3_600, count: 5_000 } };

/** A database that is away for a minute must not use up all tries. */
const RETRY = { attempts: 8, backoff: { type: 'exponential', delay: 1_000 } };

export const catalog = {
  /** There are updates of this chat to work off, in order. */
  'process-chat': { queue: 'inbound', payload: z.object({ chatKey: z.string() }), options: { ...KEEP, ...RETRY } },
  /** Delayed until the timer is due. Its id is reused for the same timer, so nothing of it is kept (a kept one would swallow the next). */
  'fire-timer': {
    queue: 'timers',
    payload: z.object({ timerId: z.string() }),
    options: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
  },
  /** The outbox has something to send. */
  deliver: { queue: 'delivery', payload: z.object({}), options: { ...KEEP, attempts: 1 } },
  'sweep-inbox': { queue: 'sweeps', payload: z.object({}), options: { ...KEEP, attempts: 1 } },
  'sweep-timers': { queue: 'sweeps', payload: z.object({}), options: { ...KEEP, attempts: 1 } },
  'sweep-outbox': { queue: 'sweeps', payload: z.object({}), options: { ...KEEP, attempts: 1 } },
  'seal-audit': { queue: 'sweeps', payload: z.object({}), options: { ...KEEP, attempts: 1 } },
  'run-auditor': { queue: 'sweeps', payload: z.object({}), options: { ...KEEP, attempts: 1 } },
} as const satisfies Record<string, JobDefinition>;

export type JobName = keyof typeof catalog;
export type JobPayload<N extends JobName> = z.infer<(typeof catalog)[N]['payload']>;

export const JOB_NAMES = Object.keys(catalog) as readonly JobName[];
export const QUEUE_NAMES: readonly QueueName[] = ['inbound', 'timers', 'delivery', 'sweeps'];

export type JobHandlers = { readonly [N in JobName]: (payload: JobPayload<N>, job: JobControl) => Promise<void> };

/** What a handler may do with the job that carries it. */
type JobControl = {
  /** Puts the job back for later; the handler ends with it. */
  postpone(ms: number): Promise<never>;
};

/**
 * BullMQ takes an id as "already there" also when that job is finished but kept, refuses `:` and takes bare digits for
 * its own. Ids are used only where nothing is kept.
 */
export function jobId(...parts: readonly string[]): string {
  return parts
    .join('-')
    .replace(/[^A-Za-z0-9_-]/g, '_')
    .replace(/^(\d+)$/, 'id-$1');
}

/** Exactly one handler for each job of the catalog; named at start, not when the first job of the kind arrives. */
export function checkHandlers(
  names: readonly string[],
  handlers: Readonly<Record<string, unknown>>,
  what: string,
): void {
  const missing = names.filter((name) => typeof handlers[name] !== 'function');
  const unknown = Object.keys(handlers).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`No handler for ${what}: ${missing.join(', ')}`);
  if (unknown.length > 0) throw new Error(`A handler for an unknown ${what}: ${unknown.join(', ')}`);
}
