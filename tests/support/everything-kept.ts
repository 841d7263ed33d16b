import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/store/open-database.js';

/** All rows of all tables as text: whoever finds a word in it has found a trace. */
export async function everyRow({ prisma }: Pick<Database, 'prisma'>): Promise<string> {
  const tables = await prisma.$queryRaw<{ schema: string; name: string }[]>`
    SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`;
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await prisma.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${schema}"."${name}" t`);
    parts.push(...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** All files below a folder, their names and their bytes read as text. */
export function everyFile(folder: string, skip: (path: string) => boolean = () => false): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !skip(join(entry.parentPath, entry.name)))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      try {
        return `${path}\n${readFileSync(path, 'latin1')}`;
      } catch {
        return path;
      }
    })
    .join('\n');
}
