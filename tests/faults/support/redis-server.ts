import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { binary } from './binaries.js';
import { freePort } from './free-port.js';
import { mine, temporaryFolder } from './leftovers.js';

/** A Redis of the test's own, which may be emptied, killed and started again. */
export type RedisServer = {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /** As a power cut would end it. */
  kill(): Promise<void>;
  flushAll(): Promise<void>;
  stop(): Promise<void>;
};

export async function startRedis({ appendOnly }: { readonly appendOnly: boolean }): Promise<RedisServer> {
  const folder = temporaryFolder('redis');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  async function command(name: string): Promise<string> {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return String(await client.call(name));
    } finally {
      client.disconnect();
    }
  }

  async function start(): Promise<void> {
    const persistence = ['--save', '', '--appendonly', appendOnly ? 'yes' : 'no', '--appendfsync', 'everysec'];
    child = mine(
      spawn(
        binary('redis-server') ?? 'redis-server',
        [
          '--port',
          String(port),
          '--bind',
          '127.0.0.1',
          '--dir',
          folder.path,
          '--maxmemory-policy',
          'noeviction',
          ...persistence,
        ],
        { stdio: 'ignore' },
      ),
    );
    for (let tries = 0; tries < 600; tries += 1) {
      if ((await command('PING').catch(() => '')) === 'PONG') return;
      await sleep(50);
    }
    throw new Error(`redis-server does not answer on port ${port}`);
  }

  async function kill(): Promise<void> {
    const dying = child;
    child = null;
    if (dying === null || dying.exitCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill('SIGKILL');
    await gone;
  }

  await start();
  return {
    port,
    url,
    start,
    kill,
    flushAll: async () => void (await command('FLUSHALL')),
    async stop() {
      await kill();
      folder.remove();
    },
  };
}
