import pg from 'pg';
import { migrationList, migrationsFolder, schemaFile, HAND_WRITTEN_INDEX } from './migration-files.js';
import type { Database } from './open-database.js';
import { withSchemaEngine } from './schema-engine.js';

export class DatabaseTooNewError extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(
      `The database was written by a newer version of this program (it has the migration ${unknown.join(', ')}, which this version does not know). ` +
        'Install the newer version again, or restore a backup made before the upgrade.',
    );
    this.name = 'DatabaseTooNewError';
  }
}

class MigrationFailedError extends Error {
  constructor(readonly migrations: readonly string[]) {
    super(
      `The migration ${migrations.join(', ')} was begun and did not finish. Restore the backup made before the upgrade, then start again.`,
    );
    this.name = 'MigrationFailedError';
  }
}

const FILTERS = { externalTables: [], externalEnums: [] };
/** `đôn đốc` in digits of our own: processes that start together migrate one after the other. */
const ADVISORY_LOCK = 7_310_421;

async function oneAtATime<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (!database.connection) return work();
  const client = new pg.Client(database.connection as pg.ClientConfig);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}

export type MigrationStatus = {
  readonly pending: readonly string[];
  /** Applied to the database and unknown to this program. */
  readonly unknown: readonly string[];
  readonly failed: readonly string[];
};

/** What is applied and what is not; reads only. */
export async function migrationStatus(database: Database, folder = migrationsFolder()): Promise<MigrationStatus> {
  const known = migrationList(folder).migrationDirectories.map((migration) => migration.path);
  const exists = await database.prisma.$queryRaw<
    { name: string | null }[]
  >`SELECT to_regclass('public._prisma_migrations')::text AS name`;
  const rows = exists[0]?.name
    ? await database.prisma.$queryRaw<{ name: string; done: boolean }[]>`
        SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`
    : [];
  const applied = new Set(rows.filter((row) => row.done).map((row) => row.name));
  return {
    pending: known.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !known.includes(name)).sort(),
    failed: rows.filter((row) => !row.done).map((row) => row.name),
  };
}

/** Brings the database to this program's schema; a second call does nothing. Returns the names applied. */
export async function migrate(database: Database, folder = migrationsFolder()): Promise<readonly string[]> {
  return oneAtATime(database, async () => {
    const status = await migrationStatus(database, folder);
    if (status.unknown.length > 0) throw new DatabaseTooNewError(status.unknown);
    if (status.failed.length > 0) throw new MigrationFailedError(status.failed);
    if (status.pending.length === 0) return [];
    return withSchemaEngine(database, schemaFile(), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationList(folder),
        filters: FILTERS,
      });
      return appliedMigrationNames;
    });
  });
}

/** SQL that leads from the migrations to the schema; empty when they agree. `database` only lends its engine. */
export async function differenceToSchema(database: Database, folder = migrationsFolder()): Promise<string> {
  const schema = schemaFile();
  const list = migrationList(folder);
  return withSchemaEngine(database, schema, async (engine) => {
    const { stdout } = await engine.diff({
      from: list.migrationDirectories.length === 0 ? { tag: 'empty' } : { tag: 'migrations', ...list },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: null,
      filters: FILTERS,
    });
    return withoutHandWritten(stdout ?? '');
  });
}

function withoutHandWritten(script: string): string {
  const statements = script.split(/\n(?=-- )/);
  return statements
    .filter((statement) => {
      const dropped = /DROP INDEX "([^"]+)"/.exec(statement)?.[1];
      return (
        statement.trim() !== '' &&
        !statement.includes('This is an empty migration') &&
        !(dropped && HAND_WRITTEN_INDEX.test(dropped))
      );
    })
    .join('\n')
    .trim();
}
