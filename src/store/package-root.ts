import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the package: holds `prisma/` and `reference/`. Found from `src/` and from `dist/` alike. */
export function packageRoot(from: string = __dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && existsSync(join(folder, 'prisma', 'schema.prisma'))) {
      const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string };
      if (name !== undefined) return folder;
    }
    if (dirname(folder) === folder) throw new Error(`No package with prisma/schema.prisma above ${from}`);
  }
}
