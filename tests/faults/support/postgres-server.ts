import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { binary } from './binaries.js';
import { freePort } from './free-port.js';
import { mine, temporaryFolder } from './leftovers.js';

/** A PostgreSQL of the test's own, which may be stopped in any way. */
export type PostgresServer = {
  readonly port: number;
  readonly url: (database: string) => string;
  /** Returns when it answers; nothing more where it runs already. */
  start(): Promise<void>;
  /** `immediate`: sessions are cut and the next start recovers from the log, as after a crash. */
  shutDown(how: 'fast' | 'immediate'): Promise<void>;
  stop(): Promise<void>;
};

/** PostgreSQL refuses to run as root: then it runs as the system's `postgres` user. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** `disk`: where the data lies, for a disk that can run full; else a temporary folder. */
export async function startPostgres(disk?: string): Promise<PostgresServer> {
  const temporary = temporaryFolder('pg');
  const folder = disk ?? temporary.path;
  const identity = unprivileged();
  const data = join(folder, 'data');
  const sockets = temporary.path;
  mkdirSync(data, { recursive: true });
  if (identity.uid !== undefined) execFileSync('chown', ['-R', 'postgres', folder, sockets]);
  chmodSync(data, 0o700);
  const run = (name: string, args: readonly string[]): void =>
    void execFileSync(binary(name) ?? name, args, { cwd: folder, stdio: 'ignore', ...identity });
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N', '--wal-segsize=4']);
  const port = await freePort();
  const url = (database: string): string => `postgresql://postgres@127.0.0.1:${port}/${database}`;
  let child: ChildProcess | null = null;

  const running = (): boolean => child !== null && child.exitCode === null && child.signalCode === null;

  async function answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: url('postgres'), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async function start(): Promise<void> {
    // Written files survive a process that dies; only a power cut would need fsync.
    const settings = [
      'listen_addresses=127.0.0.1',
      'fsync=off',
      'max_connections=200',
      'max_wal_size=64MB',
      'min_wal_size=8MB',
    ];
    if (running()) return awake();
    child = mine(
      spawn(
        binary('postgres') ?? 'postgres',
        ['-D', data, '-p', String(port), '-k', sockets, ...settings.flatMap((setting) => ['-c', setting])],
        { cwd: folder, stdio: 'ignore', ...identity },
      ),
    );
    await awake();
  }

  async function awake(): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      if (!running()) throw new Error(`postgres ended with ${child?.exitCode} on its start`);
      if (await answers()) return;
      await sleep(100);
    }
    throw new Error(`postgres does not answer on port ${port}`);
  }

  async function shutDown(how: 'fast' | 'immediate'): Promise<void> {
    const dying = child;
    child = null;
    if (dying === null || dying.exitCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await gone;
  }

  await start();
  return {
    port,
    url,
    start,
    shutDown,
    async stop() {
      await shutDown('immediate');
      rmSync(data, { recursive: true, force: true });
      temporary.remove();
    },
  };
}
