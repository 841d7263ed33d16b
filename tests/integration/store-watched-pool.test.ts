import { createWatchedPool } from '../../src/store/watched-pool.js';
import { createTcpProxy, type TcpProxy } from '../faults/support/tcp-proxy.js';
import { createPostgresql, foundServices, type PostgresqlServer } from '../support/databases.js';

const SILENCE_MS = 1_500;
const found = foundServices();

describe('a line to the database that is dead without a word', () => {
  if (found !== null) {
    test.skip(found, () => undefined);
    return;
  }
  let server: PostgresqlServer;
  let cable: TcpProxy;
  let pool: ReturnType<typeof createWatchedPool>;

  beforeAll(async () => {
    server = await createPostgresql();
  });
  afterAll(() => server.drop());
  beforeEach(async () => {
    const url = new URL(server.url);
    cable = await createTcpProxy(Number(url.port));
    url.port = String(cable.port);
    pool = createWatchedPool({ connectionString: url.toString(), max: 5 }, { silenceMs: SILENCE_MS });
  });
  afterEach(async () => {
    await pool.end();
    await cable.close();
  });

  const warm = () => Promise.all(Array.from({ length: 5 }, () => pool.query('SELECT pg_sleep(0.1)')));
  const pidOf = async () => (await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid;

  test('costs one statement, not one after the other: the next is answered at once', async () => {
    await warm();
    cable.halfOpen();
    await expect(pool.query('SELECT 1')).rejects.toThrow();
    const began = performance.now();
    for (let count = 0; count < 5; count += 1) await pool.query('SELECT 1');
    expect(performance.now() - began).toBeLessThan(SILENCE_MS);
  });

  test('fails a transaction that waits on it, and nobody else gets its line', async () => {
    const client = await pool.connect();
    client.on('error', () => undefined);
    await client.query('BEGIN');
    cable.halfOpen();
    await expect(client.query('SELECT 1')).rejects.toThrow();
    client.release();
    expect((await pool.query('SELECT 1')).rowCount).toBe(1);
  });

  test('is told from a slow one: a statement that is answered in time keeps its line', async () => {
    await pool.query('SELECT 1');
    const pid = await pidOf();
    await pool.query(`SELECT pg_sleep(${(SILENCE_MS * 0.6) / 1_000})`);
    expect(await pidOf()).toBe(pid);
  });

  test('and a line given back in the middle of an answer is not handed on', async () => {
    const client = await pool.connect();
    const unheard = client.query('SELECT pg_sleep(1)').catch(() => 'cut');
    client.release();
    const began = performance.now();
    await pool.query('SELECT 1');
    expect(performance.now() - began).toBeLessThan(900);
    expect(await unheard).toBe('cut');
  });

  test('says when the server refuses to write because its disk is full, and only then', async () => {
    let full = 0;
    const watched = createWatchedPool({ connectionString: server.url, max: 1 }, { onDiskFull: () => (full += 1) });
    const refuse = (code: string) => watched.query(`DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '${code}'; END $$`);
    try {
      await expect(refuse('unique_violation')).rejects.toThrow();
      expect(full).toBe(0);
      await expect(refuse('disk_full')).rejects.toThrow();
      expect(full).toBe(1);
    } finally {
      await watched.end();
    }
  });
});
