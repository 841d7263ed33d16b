import { migrate } from '../../src/store/migrate.js';
import { openDatabase, type Database } from '../../src/store/open-database.js';
import { createPostgresql, foundServices, type PostgresqlServer } from '../support/databases.js';

const found = foundServices();

describe('statements that the server keeps planned', () => {
  if (found !== null) {
    test.skip(found, () => undefined);
    return;
  }
  let server: PostgresqlServer;
  let database: Database;

  beforeAll(async () => {
    server = await createPostgresql();
    database = await openDatabase({ kind: 'postgresql', url: server.url, poolSize: 1 });
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  const save = (id: string) =>
    database.prisma.person.create({ data: { id, name: 'Trần Thị B', createdAt: new Date(0) } });
  const read = (id: string) => database.prisma.person.findUnique({ where: { id }, include: { posts: true } });

  test('are planned once per connection, however often they come', async () => {
    for (const id of ['p1', 'p2', 'p3']) await save(id);
    for (const id of ['p1', 'p2', 'p3']) expect(await read(id)).toMatchObject({ id });
    const kept = await database.prisma.$queryRaw<{ calls: bigint }[]>`
      SELECT "generic_plans" + "custom_plans" AS "calls" FROM pg_prepared_statements WHERE "statement" LIKE '%"Person"%' AND "statement" LIKE 'SELECT%'`;
    expect(kept.map(({ calls }) => Number(calls))).toContain(3);
  });

  test('go on when a newer program has added a column to their tables, as in a rolling update', async () => {
    await save('p4');
    await read('p4');
    await database.prisma.$executeRaw`ALTER TABLE "Person" ADD COLUMN "ofTomorrow" text NOT NULL DEFAULT 'x'`;
    await database.prisma.$executeRaw`ALTER TABLE "Post" ADD COLUMN "ofTomorrow" text NOT NULL DEFAULT 'x'`;
    await save('p5');
    expect(await read('p5')).toMatchObject({ id: 'p5', posts: [] });
  });

  test('go on within the transaction that saw the column come', async () => {
    await database.prisma.$transaction(async (tx) => {
      await tx.person.findUnique({ where: { id: 'p1' } });
      await tx.$executeRaw`ALTER TABLE "Person" ADD COLUMN "ofTheDayAfter" integer`;
      expect(await tx.person.findUnique({ where: { id: 'p1' } })).toMatchObject({ id: 'p1' });
    });
  });
});
