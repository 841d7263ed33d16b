import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import pg from 'pg';

const DATABASE_URL = process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';
const REDIS_URL = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';

export type Services = {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Keys of this run only. */
  readonly prefix: string;
  /** Drops the database and deletes the keys. */
  drop(): Promise<void>;
};

/** A throw-away database and a key prefix on the servers of DATABASE_URL and REDIS_URL, or of the usual local ports; null when they do not answer. */
export async function throwAwayServices(): Promise<Services | null> {
  const name = `dondoc-bench-${randomBytes(5).toString('hex')}`;
  const admin = new pg.Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 2_000 });
  const redis = new Redis(REDIS_URL, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 1 });
  redis.on('error', () => undefined);
  try {
    await admin.connect();
    await redis.connect();
    await admin.query(`CREATE DATABASE "${name}"`);
  } catch {
    await admin.end().catch(() => undefined);
    redis.disconnect();
    return null;
  }
  const url = new URL(DATABASE_URL);
  url.pathname = `/${name}`;
  return {
    databaseUrl: url.toString(),
    redisUrl: REDIS_URL,
    prefix: name,
    async drop() {
      await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await admin.end();
      const keys = await redis.keys(`${name}*`);
      if (keys.length > 0) await redis.del(...keys);
      redis.disconnect();
    },
  };
}

export const NO_SERVICES =
  'SKIPPED: PostgreSQL and Redis do not answer; set DATABASE_URL and REDIS_URL (a database of its own is created there and dropped).';
