import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { DataFolderLockedError } from '../store/data-folder-lock.js';
import { createDatabaseClock } from '../store/database-clock.js';
import { migrationStatus } from '../store/migrate.js';
import { openDatabase, type Database } from '../store/open-database.js';
import type { DatabaseFacts } from './doctor/database.js';
import { databaseTarget } from './open-installation.js';

/** Looks at the database for doctor; changes nothing, makes no folder. */
export async function inspectDatabase(config: Config): Promise<DatabaseFacts> {
  if (config.database.kind === 'embedded' && !existsSync(join(config.dataDir, 'database'))) return { kind: 'not-yet' };
  let database: Database;
  try {
    database = await openDatabase(databaseTarget(config));
  } catch (error) {
    return error instanceof DataFolderLockedError
      ? { kind: 'in-use' }
      : { kind: 'unreachable', reason: reasonOf(error) };
  }
  try {
    const [row] = await database.prisma.$queryRaw<
      { version: string }[]
    >`SELECT current_setting('server_version') AS version`;
    const status = await migrationStatus(database);
    const aheadMs = await skewOf(database, status.pending.length === 0);
    return { kind: 'open', engine: database.engine, version: row?.version ?? '?', ...status, aheadMs };
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error) };
  } finally {
    await database.close();
  }
}

async function skewOf(database: Database, migrated: boolean): Promise<number> {
  if (!migrated) return 0;
  const clock = await createDatabaseClock(database.prisma);
  clock.stop();
  return clock.skewMs();
}

// Messages of database errors may quote the address with its password: only the code or the name is shown.
function reasonOf(error: unknown): string {
  const { code, cause, name, meta } = error as {
    code?: unknown;
    cause?: { code?: unknown };
    name?: string;
    meta?: { driverAdapterError?: { cause?: { kind?: string } } };
  };
  return (
    [meta?.driverAdapterError?.cause?.kind, cause?.code, code].find(
      (value): value is string => typeof value === 'string',
    ) ??
    name ??
    'lỗi'
  );
}
