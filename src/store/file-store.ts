import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { FileStore } from '../app/ports/store/files.js';

/** Contents of files under `folder`, named by their hash: the same document is kept once, and a changed one is noticed. */
export function createFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('Not a SHA-256 in hexadecimal');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  return {
    async put(sha256, bytes) {
      const path = pathOf(sha256);
      if (hashOf(bytes) !== sha256) throw new Error(`The content does not have the hash ${sha256}`);
      if (
        await stat(path).then(
          () => true,
          () => false,
        )
      )
        return;
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${randomUUID()}.part`;
      try {
        const file = await open(temporary, 'wx');
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(dirname(path));
    },
    async get(sha256) {
      try {
        const bytes = await readFile(pathOf(sha256));
        if (hashOf(bytes) !== sha256)
          throw new Error(`The stored file ${sha256} is damaged: its content has another hash`);
        return bytes;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async writtenBefore(at) {
      const found: string[] = [];
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
        if (mtimeMs >= at.getTime()) continue;
        if (entry.name.endsWith('.part')) await rm(path, { force: true });
        else found.push(entry.name);
      }
      return found;
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
      await syncFolder(dirname(pathOf(sha256))).catch(() => undefined);
    },
  };
}

// The new name itself must survive a power cut; on systems where a folder cannot be opened the rename alone must do.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}
