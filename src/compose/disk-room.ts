import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';

/** Below this nothing is accepted any more: a file being written, the embedded database and its log need room to end well. */
const LEAST_FREE = 64 * 1024 * 1024;
const PROBE = Buffer.alloc(64 * 1024, 'x');
const AGAIN_MS = 10_000;

export type DiskVerdict = { readonly ok: boolean; readonly detail?: string };

/** Whether the data folder can be written: a probe is written, synced and removed, at most every ten seconds. */
export function createDiskCheck(
  folder: string,
  now: () => number = () => performance.now(),
): () => Promise<DiskVerdict> {
  let last: { readonly at: number; readonly verdict: Promise<DiskVerdict> } | null = null;
  return () => {
    if (last === null || now() - last.at > AGAIN_MS) last = { at: now(), verdict: probe(folder) };
    return last.verdict;
  };
}

async function probe(folder: string): Promise<DiskVerdict> {
  const path = join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(path, 'w');
    try {
      await file.writeFile(PROBE);
      await file.sync();
    } finally {
      await file.close();
    }
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST_FREE ? { ok: false, detail: 'less than 64 MB free' } : { ok: true };
  } catch (error) {
    const { code } = error as { code?: unknown };
    return { ok: false, detail: typeof code === 'string' ? code : 'not writable' };
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}
