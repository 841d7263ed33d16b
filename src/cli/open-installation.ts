import type { Ids } from '../app/ports/ids.js';
import type { Store } from '../app/ports/store/tx.js';
import type { Scope } from '../app/use-case.js';
import type { Config } from '../config.js';
import { derivedKeys, installationKeys } from '../config/installation-key.js';
import { createDirectory } from '../domain/unit/directory.js';
import { createDatabaseClock, type DatabaseClock } from '../store/database-clock.js';
import { migrate } from '../store/migrate.js';
import { openDatabase, type Database, type DatabaseTarget } from '../store/open-database.js';
import { createRandomIds } from '../store/random-ids.js';
import { createStore } from '../store/store.js';
import { shippedHolidays } from './reference.js';

/** Where this configuration keeps its data. */
export function databaseTarget({ database, dataDir }: Pick<Config, 'database' | 'dataDir'>): DatabaseTarget {
  return database.kind === 'embedded' ? { kind: 'folder', dataDir } : { kind: 'postgresql', url: database.url };
}

/** What a command of the operator needs: the store, without queue, channels and web. */
export type Installation = {
  readonly database: Database;
  readonly store: Store;
  readonly clock: DatabaseClock;
  readonly ids: Ids;
  /** Names of the migrations that opening applied. */
  readonly migrated: readonly string[];
  /** One use case in one transaction. */
  run<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
};

/** Opens the store of a configuration, does the work and closes it again, whatever happens. */
export async function withInstallation<T>(
  config: Config,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(databaseTarget(config));
  try {
    const migrated = await migrate(database);
    const clock = await createDatabaseClock(database.prisma);
    try {
      const ids = createRandomIds();
      const store = createStore({
        prisma: database.prisma,
        clock,
        ids,
        makeDirectory: createDirectory,
        shippedCalendar: shippedHolidays().table,
      });
      const { key: pepper, formerKeys: formerPeppers } = derivedKeys(installationKeys(config), 'enrolment');
      const run = <R>(act: (scope: Scope) => Promise<R>): Promise<R> =>
        store.transaction((tx) => act({ tx, now: clock.now(), ids, inboxId: null, pepper, formerPeppers }));
      return await work({ database, store, clock, ids, migrated, run });
    } finally {
      clock.stop();
    }
  } finally {
    await database.close();
  }
}
