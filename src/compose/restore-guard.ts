import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { holdForReview } from '../app/delivery/review-list.js';
import type { Ids } from '../app/ports/ids.js';
import { tellAdministrators } from '../app/reachability/administrators.js';
import type { Scope } from '../app/use-case.js';
import { restoredCard } from '../bot/messages/operator-cards.js';
import type { DatabaseClock } from '../store/database-clock.js';

const FILE = 'last-seen.json';
const SETTING = 'last-seen';
/** What a failover may lose and a file may be ahead; far below any backup's age. */
const TOLERANCE_MS = 60_000;

const mark = z.object({ installation: z.string(), at: z.coerce.date() });
type Mark = z.infer<typeof mark>;

export type RestoreGuard = {
  /** Before anything is sent: holds what waits when the database is older than this machine remembers. `fireDue` fires what is due. */
  check(fireDue: () => Promise<void>): Promise<void>;
  /** Now and then while running: both sides of the comparison. */
  note(): Promise<void>;
};

/**
 * A restored backup believes that messages still wait which left long ago, and that reminders are due which people have. The
 * data folder remembers when it last saw this database; a database that remembers less was restored. Then everything that waits,
 * and everything that is due in between, goes to the review list instead of out. A folder that was restored together with its
 * database cannot tell: for that there is `dondoc review hold`.
 */
export function createRestoreGuard(deps: {
  readonly dataDir: string;
  readonly run: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>;
  readonly clock: Pick<DatabaseClock, 'unmoved'>;
  readonly ids: Ids;
  readonly log: Logger;
}): RestoreGuard {
  const { dataDir, run, clock, ids, log } = deps;
  const path = join(dataDir, FILE);

  const remembered = async (): Promise<Mark | null> => {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return mark.parse(JSON.parse(text));
    } catch {
      // Cut off by a full disk: it remembers nothing.
      return null;
    }
  };
  const stored = (): Promise<Mark | null> =>
    run(async ({ tx }) => mark.safeParse(await tx.settings.get(SETTING)).data ?? null);

  return {
    async check(fireDue) {
      const [file, database] = await Promise.all([remembered(), stored()]);
      // Another database behind the same folder is no restore.
      if (file === null || database?.installation !== file.installation) return;
      if (file.at.getTime() - database.at.getTime() <= TOLERANCE_MS) return;
      log.error(
        { since: database.at, remembered: file.at },
        'the database was restored; what waits is held for review',
      );
      const held = await run((scope) => holdForReview(scope, 'restore'));
      // What fell due after the backup was made was said before the restore: it is made now, and held as well.
      await fireDue();
      const more = await run((scope) => holdForReview(scope, 'restore'));
      await run((scope) =>
        tellAdministrators(scope, restoredCard(database.at, held + more), `restored/${database.at.toISOString()}`),
      );
    },
    async note() {
      const at = clock.unmoved.now();
      const installation = (await stored())?.installation ?? ids.newId();
      await run(({ tx }) => tx.settings.set(SETTING, { installation, at }, at));
      // Another process of this machine may write the same file.
      const temporary = `${path}.${process.pid}`;
      await writeFile(temporary, JSON.stringify({ installation, at }));
      await rename(temporary, path);
    },
  };
}
