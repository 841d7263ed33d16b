import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { lockDataFolder } from './data-folder-lock.js';
import { share } from './embedded-turns.js';
import { copyFewParsers } from './few-parsers.js';
import { keepStatements } from './kept-statements.js';
import { PrismaClient } from './generated/client.js';
import { createStatementNames } from './statement-names.js';
import { createWatchedPool } from './watched-pool.js';

export type DatabaseTarget =
  /** Embedded in a folder; one process at a time. */
  | { readonly kind: 'folder'; readonly dataDir: string }
  /** Embedded in memory, for tests and trials. `snapshot` is a data folder dump to start from. */
  | { readonly kind: 'memory'; readonly snapshot?: Blob }
  | { readonly kind: 'postgresql'; readonly url: string; readonly poolSize?: number };

export type Database = {
  readonly engine: 'pglite' | 'postgresql';
  readonly prisma: PrismaClient;
  /** The embedded database, for the queue's backend; null on PostgreSQL. */
  readonly pglite: PGlite | null;
  /** Connection settings of PostgreSQL; null when embedded. */
  readonly connection: pg.PoolConfig | null;
  /** When the server last refused to write for want of room, by `performance.now`; null: not since the start, or embedded. */
  fullAt(): number | null;
  close(): Promise<void>;
};

/** Waiting for a connection or for the embedded session, and the longest work in one transaction. */
const TRANSACTION = { maxWait: 20_000, timeout: 30_000 };

// Both adapters read and write timestamptz without an offset: only in a UTC session is that true.
const SESSION_UTC = '-c timezone=UTC';

function connectionOf(url: string, poolSize: number): pg.PoolConfig {
  return {
    connectionString: url,
    max: poolSize,
    options: SESSION_UTC,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // A dead machine at the other end is noticed by the kernel, within seconds instead of its usual two hours.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    application_name: 'dondoc',
  };
}

const SETTINGS = [
  // The usual 128 MB of buffers are resident from the start; one agency's pages lie in the machine's file cache anyway (measured: 125 MB less).
  'shared_buffers=16MB',
  // Nothing here counts anew how large the tables have become: a plan that was made while they were empty would be kept for the life of the process.
  'plan_cache_mode=force_custom_plan',
].flatMap((setting) => ['-c', setting]);

async function openPglite(target: Exclude<DatabaseTarget, { kind: 'postgresql' }>): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams, ...SETTINGS];
  const pglite =
    target.kind === 'folder'
      ? await PGlite.create(`file://${join(target.dataDir, 'database')}`, { startParams })
      : await PGlite.create({ startParams, ...(target.snapshot ? { loadDataDir: target.snapshot } : {}) });
  await pglite.exec("SET TIME ZONE 'UTC'");
  copyFewParsers(pglite);
  keepStatements(pglite);
  share(pglite);
  return pglite;
}

/** Opens the embedded database or a PostgreSQL server; the same program runs on both. */
export async function openDatabase(target: DatabaseTarget): Promise<Database> {
  if (target.kind === 'postgresql') {
    const connection = connectionOf(target.url, target.poolSize ?? 10);
    // Migrations and copies take the connection as it is: they may take their time.
    let full: number | null = null;
    const pool = createWatchedPool(connection, { onDiskFull: () => (full = performance.now()) });
    const prisma = new PrismaClient({
      adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: createStatementNames() }),
      transactionOptions: TRANSACTION,
    });
    const close = (): Promise<void> => prisma.$disconnect();
    return { engine: 'postgresql', prisma, pglite: null, connection, fullAt: () => full, close };
  }
  const lock = target.kind === 'folder' ? await lockDataFolder(target.dataDir) : null;
  try {
    const pglite = await openPglite(target);
    const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite), transactionOptions: TRANSACTION });
    const close = async (): Promise<void> => {
      await prisma.$disconnect();
      await pglite.close();
      lock?.release();
    };
    return { engine: 'pglite', prisma, pglite, connection: null, fullAt: () => null, close };
  } catch (error) {
    lock?.release();
    throw error;
  }
}
