// Writes the SQL that leads from the migrations to prisma/schema.prisma: npm run db:migration -- name-of-the-change
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceToSchema } from '../src/store/migrate.js';
import { migrationsFolder } from '../src/store/migration-files.js';
import { openDatabase } from '../src/store/open-database.js';

async function main(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z0-9-]+$/.test(name)) {
    throw new Error('Give the change a name of small letters, digits and hyphens: npm run db:migration -- add-visits');
  }
  const database = await openDatabase({ kind: 'memory' });
  try {
    const sql = await differenceToSchema(database);
    if (sql === '') {
      console.log('The migrations already lead to the schema.');
      return;
    }
    const folder = migrationsFolder();
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const path = join(folder, `${stamp}_${name.replaceAll('-', '_')}`);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    writeFileSync(join(path, 'migration.sql'), `${sql}\n`);
    console.log(join(path, 'migration.sql'));
  } finally {
    await database.close();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
