import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Beside this module when run from source; the compiler copies no assets, so `dist` looks back into `src`. */
function folder(): string {
  const beside = join(__dirname, 'assets');
  return existsSync(beside) ? beside : join(__dirname, '..', '..', '..', 'src', 'sandbox', 'page', 'assets');
}

/** A file of the page by its bare name; undefined for anything else. */
export async function asset(name: string): Promise<{ readonly type: string; readonly bytes: Buffer } | undefined> {
  const type = TYPES[extname(name)];
  if (!type || !/^[a-z0-9-]+\.[a-z]+$/.test(name)) return undefined;
  try {
    return { type, bytes: await readFile(join(folder(), name)) };
  } catch {
    return undefined;
  }
}
