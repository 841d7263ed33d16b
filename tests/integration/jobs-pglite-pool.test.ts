import { EmbeddedPool } from '../../src/jobs/pglite-pool.js';
import { openEmbedded } from '../support/databases.js';
import type { Database } from '../../src/store/open-database.js';

describe('the embedded database in the shape of a pool', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());
  const pool = () => {
    if (!database.pglite) throw new Error('not embedded');
    return new EmbeddedPool(database.pglite);
  };

  test('a client that listens hears what others notify, also when the command begins with comments', async () => {
    const client = await pool().connect();
    const heard = new Promise((resolve) => client.on('notification', resolve));
    await client.query('-- Subscribe.\n-- Portable.\nLISTEN bullmq_jobs;\n');
    await pool().query("SELECT pg_notify('bullmq_jobs', $1)", ['timers']);
    expect(await heard).toEqual({ channel: 'bullmq_jobs', payload: 'timers' });
    client.release();
  });

  test('several statements at once answer with the last one, parameters included', async () => {
    expect(await pool().query('SELECT 1 AS a; SELECT 2 AS b')).toEqual({ rows: [{ b: 2 }], rowCount: 1 });
    expect((await pool().query('SELECT $1::int AS c', [3])).rows).toEqual([{ c: 3 }]);
  });
});
