import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** An installed program: Debian keeps those of PostgreSQL's server outside the path. */
export function binary(name: string): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** What the suite needs and this machine lacks, in plain words; null when all is there. */
export function missingBinaries(): string | null {
  const missing = ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'redis-server'].filter(
    (name) => binary(name) === null,
  );
  return missing.length === 0 ? null : `not installed here: ${missing.join(', ')} (packages postgresql, redis-server)`;
}
