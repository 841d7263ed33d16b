import type { Database } from '../../src/store/open-database.js';
import { first } from '../../src/store/embedded-turns.js';
import { openEmbedded } from '../support/databases.js';

describe('the one session of the embedded database', () => {
  let database: Database;
  const done: string[] = [];

  const ask = async (name: string): Promise<void> => {
    await database.prisma.$queryRaw`SELECT 1`;
    done.push(name);
  };

  beforeAll(async () => {
    database = await openEmbedded();
  });
  afterAll(() => database.close());
  beforeEach(() => done.splice(0));

  test('who is first comes before all that waits, and the others keep their order', async () => {
    const usual = ['a', 'b', 'c', 'd', 'e'].map((name) => ask(name));
    await Promise.all([...usual, first(() => ask('urgent'))]);
    expect(done.indexOf('urgent')).toBeLessThan(2);
    expect(done.filter((name) => name !== 'urgent')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('nobody comes between the statements of a transaction', async () => {
    let asked: Promise<void> | undefined;
    await database.prisma.$transaction(async (tx) => {
      asked = first(() => ask('urgent'));
      await tx.$queryRaw`SELECT 1`;
      await tx.$queryRaw`SELECT 2`;
      done.push('transaction');
    });
    await asked;
    expect(done).toEqual(['transaction', 'urgent']);
  });

  test('a statement that fails hands the turn on', async () => {
    const failing = database.prisma.$queryRawUnsafe('SELECT no_such_column').catch(() => done.push('failed'));
    await Promise.all([failing, ask('after')]);
    expect(done).toEqual(['failed', 'after']);
  });
});
