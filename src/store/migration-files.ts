import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { packageRoot } from './package-root.js';

/**
 * Partial indexes are written by hand in the migrations (Prisma's schema cannot say them); their names end so, and a
 * comparison with the schema passes over them.
 */
export const HAND_WRITTEN_INDEX = /_open_idx$/;

export function schemaFile(root = packageRoot()): { path: string; content: string } {
  const path = join(root, 'prisma', 'schema.prisma');
  return { path, content: readFileSync(path, 'utf8') };
}

export function migrationsFolder(root = packageRoot()): string {
  return join(root, 'prisma', 'migrations');
}

/** The migrations in the form that the schema engine takes, in order of their names. */
export function migrationList(folder = migrationsFolder()): MigrationList {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}
