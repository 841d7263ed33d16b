import type { PGlite } from '@electric-sql/pglite';
import { createPostgresBackend, Queue, runMigrations, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Pool } from 'pg';
import { EmbeddedPool, migrationClient } from './pglite-pool.js';
import { checkRedis, evictionPolicyOf, type RedisReport } from './redis-requirements.js';

export type QueueTarget =
  | {
      readonly kind: 'redis';
      readonly url: string;
      /** Keys of this installation; tests and several installations share a server by it. */
      readonly prefix?: string;
      readonly allowEvicting?: boolean;
    }
  | { readonly kind: 'embedded'; readonly pglite: PGlite };

/** The part of a queue that the engine uses; the dashboard gets the whole of it from `queue()`. */
export type QueueBackend = {
  readonly kind: 'redis' | 'embedded';
  /** What was found out about Redis; null when embedded. */
  readonly redis: RedisReport | null;
  queue(name: string): Queue;
  /** Whether the queue can be reached and keeps what it is given; `problem` is a short technical word. */
  examine(): Promise<{ readonly ok: boolean; readonly problem?: string }>;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection' | 'prefix'>): Worker;
  close(): Promise<void>;
};

/** Producers fail fast: the row is committed and a sweep finds it, while a person waits for an answer. */
const PRODUCER: RedisOptions = {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  connectTimeout: 5_000,
  commandTimeout: 3_000,
};
/** Workers wait for Redis for ever. */
const WORKER: RedisOptions = { maxRetriesPerRequest: null, connectTimeout: 5_000 };

async function openRedis(
  target: Extract<QueueTarget, { kind: 'redis' }>,
  onError: (error: Error) => void,
): Promise<QueueBackend> {
  const connect = (options: RedisOptions): Redis => {
    const redis = new Redis(target.url, { ...options, retryStrategy: (times) => Math.min(times * 200, 2_000) });
    redis.on('error', onError);
    return redis;
  };
  const check = new Redis(target.url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
  });
  check.on('error', () => undefined);
  let report: RedisReport;
  try {
    await check.connect();
    report = await checkRedis(check, target.allowEvicting ?? false);
  } finally {
    check.disconnect();
  }
  const producer = connect(PRODUCER);
  const consumers: Redis[] = [];
  await new Promise<void>((resolve) =>
    producer.status === 'ready' ? resolve() : producer.once('ready', () => resolve()),
  );
  const prefix = target.prefix ?? 'dondoc';
  return {
    kind: 'redis',
    redis: report,
    queue: (name) => new Queue(name, { connection: producer, prefix, skipWaitingForReady: true }),
    async examine() {
      const policy = evictionPolicyOf(await producer.info('memory'));
      // Somebody may have changed it since the start.
      return policy === 'noeviction' || (target.allowEvicting ?? false)
        ? { ok: true }
        : { ok: false, problem: `maxmemory-policy ${policy}` };
    },
    worker(name, processor, options) {
      const connection = connect(WORKER);
      consumers.push(connection);
      return new Worker(name, processor, { ...options, connection, prefix });
    },
    async close() {
      for (const redis of [producer, ...consumers]) await redis.quit().catch(() => redis.disconnect());
    },
  };
}

/** BullMQ writes the backend into the types of its queues and workers; what is used of them is the same on both. */
const asUsual = <T extends Queue | Worker>(bound: object): T => bound as T;

async function openEmbedded(pglite: PGlite): Promise<QueueBackend> {
  await pglite.transaction((tx) => runMigrations(migrationClient(tx)).then(() => undefined));
  // One session means one search path: ours first, BullMQ's names unqualified after it.
  await pglite.exec('SET search_path TO public, bullmq');
  // BullMQ asks for the small part of a pool that EmbeddedPool has; its types say it with `any`.
  const connection = new EmbeddedPool(pglite) as unknown as Pool;
  return {
    kind: 'embedded',
    redis: null,
    queue: (name) => asUsual<Queue>(new Queue(name, { connection }, createPostgresBackend)),
    examine: () => Promise.resolve({ ok: true }),
    worker: (name, processor, options) =>
      asUsual<Worker>(new Worker(name, processor, { ...options, connection }, createPostgresBackend)),
    close: () => Promise.resolve(),
  };
}

/** Redis where it is configured, else BullMQ's PostgreSQL backend on the embedded database. `onError` gets connection errors. */
export function openQueueBackend(target: QueueTarget, onError: (error: Error) => void): Promise<QueueBackend> {
  return target.kind === 'redis' ? openRedis(target, onError) : openEmbedded(target.pglite);
}
