import { PGlite, type QueryOptions, type Results, type Transaction } from '@electric-sql/pglite';
import type { Database } from '../../src/store/open-database.js';
import { openEmbedded } from '../support/databases.js';

const TABLES = `
  CREATE TYPE "Mood" AS ENUM ('glad', 'sad');
  CREATE TABLE "All" (id serial primary key, t text, n int, b bigint, yes boolean, j jsonb, at timestamptz, raw bytea, ts text[], mood "Mood")`;
const INSERT = 'INSERT INTO "All" (t, n, b, yes, j, at, raw, ts, mood) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
const SELECT = '-- In order.\nSELECT t, n, b, yes, j, at, raw, ts, mood FROM "All" ORDER BY id';
const ROWS: readonly unknown[][] = [
  [
    'Đôn đốc "việc" 1',
    7,
    9007199254740993n,
    true,
    { a: [1, null] },
    '2026-03-02 01:00:00+00',
    Buffer.from([0, 255]),
    ['a', 'b"c'],
    'sad',
  ],
  [null, null, null, null, null, null, null, null, null],
  ['', 0, 0n, false, '"null"', '1999-12-31 23:59:59.123+00', new Uint8Array(), [], 'glad'],
];
const AS_LISTS: QueryOptions = { rowMode: 'array', parsers: { 20: (text) => `${text} of bigint` } };

/** What is counted on by those who ask. */
const seen = ({ rows, fields, affectedRows }: Results) => ({ rows, fields, affectedRows });

describe('statements that the embedded database keeps', () => {
  let keeping: PGlite;
  let database: Database;
  let plainly: PGlite['query'];
  const empty = () => keeping.exec('TRUNCATE "All" RESTART IDENTITY');
  beforeAll(async () => {
    database = await openEmbedded();
    keeping = database.pglite!;
    plainly = PGlite.prototype.query.bind(keeping);
    await keeping.exec(TABLES);
  }, 60_000);
  beforeEach(empty);
  afterAll(() => database.close());
  const kept = async () =>
    (await keeping.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements ORDER BY name')).rows
      .map(({ statement }) => statement)
      .filter((statement) => !statement.includes('pg_prepared_statements'));

  test('answer as PGlite itself does, the first time and the times after', async () => {
    const asked: [string, unknown[]?, QueryOptions?][] = [
      ...[...ROWS, ...ROWS].map((row): [string, unknown[]] => [INSERT, row]),
      [SELECT],
      [SELECT],
      [SELECT, [], AS_LISTS],
      ['UPDATE "All" SET n = $1 WHERE yes', [5]],
      ['UPDATE "All" SET n = $1 WHERE yes RETURNING id, n', [6]],
      ['DELETE FROM "All" WHERE n = $1', [6]],
      ['DELETE FROM "All" WHERE n = $1', [6]],
      ['WITH few AS (SELECT id FROM "All") SELECT COUNT(*) FROM few'],
      ['SELECT 1'],
      ['SHOW timezone'],
    ];
    const plain: unknown[] = [];
    for (const one of asked) plain.push(seen(await plainly(...one)));
    await empty();
    for (const [index, one] of asked.entries()) expect(seen(await keeping.query(...one))).toEqual(plain[index]);
  });

  test('are parsed once', async () => {
    for (let time = 0; time < 3; time += 1) await keeping.query(SELECT);
    expect((await kept()).filter((statement) => statement === SELECT)).toHaveLength(1);
  });

  test('are not kept for long lists, of which each length is another statement', async () => {
    const list = Array.from({ length: 41 }, (_, index) => index);
    const ofMany = `SELECT id FROM "All" WHERE n IN (${list.map((index) => `$${index + 1}`).join()})`;
    expect((await keeping.query(ofMany, list)).rows).toEqual([]);
    expect(await kept()).not.toContain(ofMany);
  });

  test('fail with the error of the database, and the session goes on', async () => {
    await keeping.query('INSERT INTO "All" (id) VALUES ($1)', [1]);
    await expect(keeping.query('INSERT INTO "All" (id) VALUES ($1)', [1])).rejects.toMatchObject({ code: '23505' });
    await expect(keeping.query('SELECT none FROM "All"')).rejects.toMatchObject({ code: '42703' });
    await expect(keeping.query('SELECT id FROM "All" WHERE n = $1', ['many'])).rejects.toThrow();
    expect((await keeping.query('SELECT id FROM "All"')).rows).toEqual([{ id: 1 }]);
  });

  test('belong to the transaction in which they are asked', async () => {
    let over: Transaction | undefined;
    await keeping.transaction(async (tx) => {
      over = tx;
      await tx.query(INSERT, ROWS[0]);
      expect((await tx.query(SELECT)).rows).toHaveLength(1);
      await tx.rollback();
    });
    expect((await keeping.query(SELECT)).rows).toEqual([]);
    await expect(over!.query(SELECT)).rejects.toThrow('Transaction is closed');
    // One that failed within is refused until the end.
    await expect(
      keeping.transaction(async (tx) => {
        await tx.query('SELECT none FROM "All"').catch(() => undefined);
        await tx.query(SELECT);
      }),
    ).rejects.toMatchObject({ code: '25P02' });
    expect((await keeping.query(SELECT)).rows).toEqual([]);
  });

  test('are parsed anew after tables were changed, by whatever way', async () => {
    const ALL = 'SELECT * FROM "Other"';
    await keeping.exec('CREATE TABLE "Other" (a int)');
    await keeping.query('INSERT INTO "Other" (a) VALUES ($1)', [1]);
    expect((await keeping.query(ALL)).rows).toEqual([{ a: 1 }]);
    await keeping.exec('ALTER TABLE "Other" ADD COLUMN b text');
    expect((await keeping.query(ALL)).rows).toEqual([{ a: 1, b: null }]);
    await keeping.query('ALTER TABLE "Other" ALTER COLUMN b TYPE int USING 2');
    expect((await keeping.query(ALL)).rows).toEqual([{ a: 1, b: 2 }]);
    await keeping.transaction(async (tx) => {
      await tx.exec('ALTER TABLE "Other" DROP COLUMN a');
      expect((await tx.query(ALL)).rows).toEqual([{ b: 2 }]);
    });
    expect((await keeping.query(ALL)).rows).toEqual([{ b: 2 }]);
    expect((await kept()).filter((statement) => statement === ALL)).toHaveLength(1);
  });
});
