// Jest loads this file outside its module system: it imports nothing of ours.
import { Redis } from 'ioredis';
import pg from 'pg';

const LOCAL = { databaseUrl: 'postgresql://postgres@127.0.0.1:5432/postgres', redisUrl: 'redis://127.0.0.1:6379' };

const HOW_TO =
  'To run them: DATABASE_URL=postgresql://… REDIS_URL=redis://… npm test, or TEST_SERVICES=local npm test for the usual local ports.';

async function whyUnreachable(databaseUrl: string, redisUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    return `PostgreSQL does not answer (${error instanceof Error ? error.message : 'unknown error'})`;
  }
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    retryStrategy: () => null,
    connectTimeout: 2_000,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return null;
  } catch (error) {
    return `Redis does not answer (${error instanceof Error ? error.message : 'unknown error'})`;
  } finally {
    redis.disconnect();
  }
}

/** Decides once for all test files whether they also run on PostgreSQL and Redis; without being asked it touches neither. */
export default async function lookForServices(): Promise<void> {
  const asked = process.env['DATABASE_URL'] !== undefined || process.env['TEST_SERVICES'] === 'local';
  const services = {
    databaseUrl: process.env['DATABASE_URL'] ?? LOCAL.databaseUrl,
    redisUrl: process.env['REDIS_URL'] ?? LOCAL.redisUrl,
  };
  const reason = asked ? await whyUnreachable(services.databaseUrl, services.redisUrl) : 'DATABASE_URL is not set';
  if (reason) {
    const skipped = `skipped on PostgreSQL + Redis: ${reason}. ${HOW_TO}`;
    process.env['DONDOC_TEST_SERVICES'] = JSON.stringify({ skipped });
    process.stdout.write(`Tests are ${skipped}\n`);
  } else {
    process.env['DONDOC_TEST_SERVICES'] = JSON.stringify(services);
  }
}
