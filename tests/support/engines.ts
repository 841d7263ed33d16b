import { createPostgresql, embeddedToo, foundServices, type PostgresqlServer } from './databases.js';

/**
 * Declares the tests of a whole program once embedded and once on PostgreSQL + Redis, where these are reachable; `server()` is what
 * `startProgram` wants.
 */
export function onEachEngine(name: string, tests: (server: () => { server?: PostgresqlServer }) => void): void {
  if (embeddedToo) describe(`${name} (embedded)`, () => tests(() => ({})));
  const found = foundServices();
  describe(`${name} (PostgreSQL + Redis)`, () => {
    if (found !== null) {
      test.skip(found, () => undefined);
      return;
    }
    let server: PostgresqlServer;
    beforeAll(async () => {
      server = await createPostgresql();
    });
    afterAll(() => server.drop());
    tests(() => ({ server }));
  });
}
