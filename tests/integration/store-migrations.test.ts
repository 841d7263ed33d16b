import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseTooNewError, differenceToSchema, migrate, migrationStatus } from '../../src/store/migrate.js';
import { migrationsFolder } from '../../src/store/migration-files.js';
import { DataFolderLockedError } from '../../src/store/data-folder-lock.js';
import { openDatabase } from '../../src/store/open-database.js';
import { createPostgresql, describeOnEachEngine, type TestBase } from '../support/databases.js';

describeOnEachEngine('migrations', (open) => {
  let base: TestBase;
  beforeAll(async () => {
    base = await open();
  });

  test('a migrated database has nothing to apply', async () => {
    expect(await migrationStatus(base.database)).toEqual({ pending: [], unknown: [], failed: [] });
    expect(await migrate(base.database)).toEqual([]);
  });

  test('a database newer than the program is refused and told apart', async () => {
    await base.prisma.$executeRaw`
      INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
      VALUES ('future', '', now(), '20990101000000_future', now(), 1)`;
    await expect(migrate(base.database)).rejects.toThrow(DatabaseTooNewError);
    await expect(migrate(base.database)).rejects.toThrow('20990101000000_future');
    await base.prisma.$executeRaw`DELETE FROM "_prisma_migrations" WHERE id = 'future'`;
  });

  test('a new migration is applied on top of the old ones, whole scripts with semicolons in them included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-migrations-'));
    try {
      cpSync(migrationsFolder(), folder, { recursive: true });
      mkdirSync(join(folder, '20990101000000_later'));
      writeFileSync(
        join(folder, '20990101000000_later', 'migration.sql'),
        `CREATE TABLE "Later" ("text" TEXT NOT NULL DEFAULT 'a; b');\nINSERT INTO "Later" DEFAULT VALUES;\n`,
      );
      expect(await migrate(base.database, folder)).toEqual(['20990101000000_later']);
      expect(await base.prisma.$queryRaw`SELECT "text" FROM "Later"`).toEqual([{ text: 'a; b' }]);
    } finally {
      await base.prisma.$executeRaw`DROP TABLE IF EXISTS "Later"`;
      await base.prisma.$executeRaw`DELETE FROM "_prisma_migrations" WHERE migration_name = '20990101000000_later'`;
      rmSync(folder, { recursive: true });
    }
  });

  test('processes that start at the same moment migrate once', async () => {
    if (base.engine === 'pglite') return;
    const server = await createPostgresql();
    const databases = await Promise.all(
      [1, 2, 3].map(() => openDatabase({ kind: 'postgresql', url: server.url, poolSize: 2 })),
    );
    try {
      const applied = await Promise.all(databases.map((database) => migrate(database)));
      expect(applied.flat()).toHaveLength(new Set(applied.flat()).size);
      expect(applied.flat().length).toBeGreaterThan(0);
    } finally {
      for (const database of databases) await database.close();
      await server.drop();
    }
  });

  test('the migrations lead to exactly the schema', async () => {
    expect(await differenceToSchema(base.database)).toBe('');
  });
});

describe('the data folder', () => {
  test('a second opening of the same folder is refused, naming the folder; after closing it opens again', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-folder-'));
    const database = await openDatabase({ kind: 'folder', dataDir });
    try {
      await expect(openDatabase({ kind: 'folder', dataDir })).rejects.toThrow(DataFolderLockedError);
      await expect(openDatabase({ kind: 'folder', dataDir })).rejects.toThrow(dataDir);
    } finally {
      await database.close();
    }
    const again = await openDatabase({ kind: 'folder', dataDir });
    await again.close();
    rmSync(dataDir, { recursive: true });
  });

  test('the lock of a process that was killed is taken over', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-folder-'));
    // Process numbers end far below this one.
    writeFileSync(
      join(dataDir, 'dondoc.lock'),
      JSON.stringify({ pid: 2 ** 22 + 5, host: (await import('node:os')).hostname(), startedAt: '1' }),
    );
    const database = await openDatabase({ kind: 'folder', dataDir });
    await database.close();
    rmSync(dataDir, { recursive: true });
  });
});
