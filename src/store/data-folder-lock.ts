import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** PGlite has no guard of its own: two processes in one folder corrupt it. */
export class DataFolderLockedError extends Error {
  constructor(folder: string, holder: string) {
    super(
      `The data folder ${folder} is in use by ${holder}. Stop that process first, or give this one a folder of its own (DATA_DIR). ` +
        `For several processes at once use PostgreSQL (DATABASE_URL).`,
    );
    this.name = 'DataFolderLockedError';
  }
}

type Holder = { pid: number; host: string; startedAt: string | null };

const HEARTBEAT_MS = 3_000;
/** A holder on another host (or container) cannot be asked; its file must have been silent this long. */
const SILENT_MS = 12_000;
const heldHere = new Set<string>();

/** Start time of a process in kernel ticks: tells a live holder from a later process with the same number. */
function startOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function alive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return holder.startedAt === null || startOf(holder.pid) === holder.startedAt;
}

function read(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

async function stillHeld(path: string): Promise<boolean> {
  const holder = read(path);
  if (holder?.host === hostname()) {
    return holder.pid === process.pid && holder.startedAt === startOf(process.pid) ? heldHere.has(path) : alive(holder);
  }
  const silentSince = (): number => {
    try {
      return Date.now() - statSync(path).mtimeMs;
    } catch {
      return Number.POSITIVE_INFINITY;
    }
  };
  while (silentSince() < SILENT_MS) {
    const before = silentSince();
    await sleep(HEARTBEAT_MS + 500);
    if (silentSince() < before) return true;
  }
  return false;
}

/** Takes the folder for this process; a lock left by a killed process is taken over. */
export async function lockDataFolder(folder: string): Promise<{ release(): void }> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'dondoc.lock');
  const mine: Holder = { pid: process.pid, host: hostname(), startedAt: startOf(process.pid) };
  for (;;) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await stillHeld(path)) {
        const holder = read(path);
        throw new DataFolderLockedError(folder, holder ? `process ${holder.pid} on ${holder.host}` : 'another process');
      }
      rmSync(path, { force: true });
    }
  }
  heldHere.add(path);
  const heartbeat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The folder may be gone at shutdown; the lock goes with it.
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      heldHere.delete(path);
      rmSync(path, { force: true });
    },
  };
}
