import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.js';
import { migrationList } from '../../src/store/migration-files.js';
import { openDatabase, type Database } from '../../src/store/open-database.js';

/**
 * Tests of anything that touches the database run on every engine: PGlite in memory always, PostgreSQL and Redis where
 * `DATABASE_URL` points (see global-setup.ts). Only throw-away databases (`dondoc_test_…`) and Redis keys under a prefix
 * of the test's own are touched.
 */
export type TestBase = {
  readonly engine: 'pglite' | 'postgresql';
  readonly database: Database;
  readonly prisma: Database['prisma'];
  /** Another connection pool to the same database, as a second process would have; the same one on the embedded engine. */
  second(): Promise<Database>;
  /** Null on the embedded engine. Use only keys under the prefix. */
  readonly redis: { readonly url: string; readonly prefix: string } | null;
};

/** What the global set-up found; see global-setup.ts. */
type Services = { readonly databaseUrl: string; readonly redisUrl: string };

function services(): Services | { readonly skipped: string } {
  return JSON.parse(process.env['DONDOC_TEST_SERVICES'] ?? '{"skipped":"the global set-up did not run"}') as
    Services | { skipped: string };
}

/** Null when PostgreSQL and Redis are there for tests, else why not. */
export function foundServices(): string | null {
  const found = services();
  return 'skipped' in found ? found.skipped : null;
}

/** `TEST_ENGINES=services`: the embedded half ran elsewhere already (.ci/run), only PostgreSQL and Redis are wanted. */
export const embeddedToo = process.env['TEST_ENGINES'] !== 'services';

function reachableServices(): Services {
  const found = services();
  if ('skipped' in found) throw new Error(found.skipped);
  return found;
}

async function truncateAll(database: Database): Promise<void> {
  const [row] = await database.prisma.$queryRaw<{ tables: string | null }[]>`
    SELECT string_agg(format('%I', tablename), ', ') AS tables FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  if (row?.tables) await database.prisma.$executeRawUnsafe(`TRUNCATE ${row.tables} RESTART IDENTITY CASCADE`);
}

/** A migrated PGlite costs seconds to make and one to load: the first test file leaves it here for the others. */
function snapshotAt(ending: string): string {
  const version = (name: string, inside: RegExp): string =>
    (JSON.parse(readFileSync(require.resolve(name).replace(inside, 'package.json'), 'utf8')) as { version: string })
      .version;
  const key = createHash('sha256')
    .update(version('@electric-sql/pglite', /dist.*/))
    .update(version('bullmq', /dist.*/))
    .update(JSON.stringify(migrationList()))
    .digest('hex')
    .slice(0, 16);
  const folder = join(tmpdir(), 'dondoc-test-snapshots');
  mkdirSync(folder, { recursive: true });
  return join(folder, `${key}${ending}`);
}

export async function openEmbedded(): Promise<Database> {
  const file = snapshotAt('.tar.gz');
  const snapshot = (() => {
    try {
      return new Blob([readFileSync(file)], { type: 'application/x-gzip' });
    } catch {
      return null;
    }
  })();
  if (snapshot) return openDatabase({ kind: 'memory', snapshot });
  const database = await openDatabase({ kind: 'memory' });
  await migrate(database);
  const dump = await database.pglite?.dumpDataDir('gzip');
  if (dump) {
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, Buffer.from(await dump.arrayBuffer()));
    renameSync(temporary, file);
  }
  return database;
}

/** The same as the data folder of a program that starts, with the tables of its queue: BullMQ takes more than a second to make them. */
export async function fillDataFolder(dataDir: string): Promise<void> {
  const template = snapshotAt('');
  if (!existsSync(template)) {
    const mine = `${template}.${process.pid}`;
    const database = await openDatabase({ kind: 'folder', dataDir: mine });
    await migrate(database);
    type Backend = typeof import('../../src/jobs/queue-backend.js');
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- BullMQ loaded for every test of the database would cost more than this gives
    const { openQueueBackend } = require('../../src/jobs/queue-backend.js') as Backend;
    const queue = await openQueueBackend({ kind: 'embedded', pglite: database.pglite! }, () => undefined);
    await queue.close();
    await database.close();
    try {
      renameSync(mine, template);
    } catch {
      // Another test file was faster.
      rmSync(mine, { recursive: true });
    }
  }
  cpSync(template, dataDir, { recursive: true });
}

export type PostgresqlServer = {
  readonly url: string;
  readonly redis: { readonly url: string; readonly prefix: string };
  drop(): Promise<void>;
};

/** A throw-away database and a Redis prefix of its own; `drop` removes both. */
export async function createPostgresql(): Promise<PostgresqlServer> {
  const { databaseUrl, redisUrl } = reachableServices();
  const name = `dondoc_test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return {
    url: url.toString(),
    redis: { url: redisUrl, prefix: name },
    async drop() {
      await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
      await admin.end();
      await deleteRedisKeys(redisUrl, name);
    },
  };
}

/** What FLUSHALL would do, to the test's own keys only. */
export async function deleteRedisKeys(url: string, prefix: string): Promise<number> {
  const redis = new Redis(url);
  let deleted = 0;
  try {
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 500);
      cursor = next;
      if (keys.length > 0) deleted += await redis.del(...keys);
    } while (cursor !== '0');
  } finally {
    redis.disconnect();
  }
  return deleted;
}

/**
 * Declares the tests once for each engine. `open()` gives an empty, migrated database; call it in `beforeAll` or, for a
 * clean one per test, in `beforeEach`. Everything is closed and dropped at the end.
 */
export function describeOnEachEngine(name: string, tests: (open: () => Promise<TestBase>) => void): void {
  if (embeddedToo)
    describe(`${name} (PGlite)`, () => {
      let database: Database | undefined;
      afterAll(async () => {
        await database?.close();
      });
      tests(async () => {
        if (database) await truncateAll(database);
        else database = await openEmbedded();
        const opened = database;
        return {
          engine: 'pglite',
          database: opened,
          prisma: opened.prisma,
          second: () => Promise.resolve(opened),
          redis: null,
        };
      });
    });

  const found = services();
  if ('skipped' in found) {
    describe(`${name} (PostgreSQL + Redis)`, () => {
      test.skip(found.skipped, () => undefined);
    });
    return;
  }
  describe(`${name} (PostgreSQL + Redis)`, () => {
    let server: PostgresqlServer | undefined;
    const opened: Database[] = [];
    afterAll(async () => {
      for (const database of opened) await database.close();
      await server?.drop();
    });
    const connect = async (url: string): Promise<Database> => {
      const database = await openDatabase({ kind: 'postgresql', url, poolSize: 5 });
      opened.push(database);
      return database;
    };
    tests(async () => {
      const first = opened[0];
      if (first) await truncateAll(first);
      server ??= await createPostgresql();
      const { url, redis } = server;
      const database = first ?? (await connect(url));
      if (!first) await migrate(database);
      return { engine: 'postgresql', database, prisma: database.prisma, second: () => connect(url), redis };
    });
  });
}
