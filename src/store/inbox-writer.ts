import { setImmediate as nextRound } from 'node:timers/promises';
import type { Clock } from '../app/ports/clock.js';
import type { InboxStore, NewUpdate } from '../app/ports/queues.js';
import { first } from './embedded-turns.js';
import type { PrismaClient } from './generated/client.js';

type Waiting = {
  readonly row: NewUpdate & { readonly receivedAt: Date };
  readonly resolve: (isNew: boolean) => void;
  readonly reject: (error: unknown) => void;
};

const BATCH = 100;

/** Rounds of the event loop in which nothing came: then nothing more is on its way. */
const QUIET_ROUNDS = 5;

type Key = Pick<NewUpdate, 'channel' | 'externalId'>;

const keyOf = ({ channel, externalId }: Key): string => `${channel} ${externalId}`;

/**
 * Stores updates in the order in which they came. What comes while a statement is under way goes with the next one: in a burst of webhooks one
 * statement each would cost more than the time in which the platform wants its answer. Alone, an update is written at once.
 */
export function createInboxWriter(prisma: PrismaClient, clock: Clock): InboxStore['insert'] {
  const waiting: Waiting[] = [];
  let writing = false;

  async function insert(batch: readonly Waiting[]): Promise<ReadonlySet<string>> {
    // One parameter for the whole batch: on the embedded database a statement of hundreds of parameters takes longer than its rows.
    const rows = JSON.stringify(batch.map(({ row }, place) => ({ ...row, payload: row.payload ?? {}, place })));
    const written = await prisma.$queryRaw<Key[]>`
      INSERT INTO "InboxUpdate" ("channel", "externalId", "chatKey", "payload", "receivedAt")
      SELECT "channel", "externalId", "chatKey", "payload", "receivedAt"
      FROM jsonb_to_recordset(${rows}::jsonb)
        AS r("channel" text, "externalId" text, "chatKey" text, "payload" jsonb, "receivedAt" timestamptz, "place" int)
      ORDER BY "place"
      ON CONFLICT ("channel", "externalId") DO NOTHING
      RETURNING "channel", "externalId"`;
    return new Set(written.map(keyOf));
  }

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      const written = new Set(await first(() => insert(batch)));
      // Of two equal ones in a batch the first is the new one.
      for (const { row, resolve } of batch) resolve(written.delete(keyOf(row)));
    } catch (error) {
      const [only] = batch;
      if (batch.length === 1) return only?.reject(error);
      // One that the database does not take must not cost the others their place.
      for (const each of batch) await write([each]);
    }
  }

  /** Node takes one new connection a round: who knocks is let in before the next statement, which on the embedded database is one long round itself. */
  async function gather(): Promise<void> {
    for (let quiet = 0, seen = waiting.length; quiet < QUIET_ROUNDS && waiting.length < BATCH; quiet += 1) {
      await nextRound();
      if (waiting.length > seen) quiet = 0;
      seen = waiting.length;
    }
  }

  async function run(): Promise<void> {
    if (writing) return;
    writing = true;
    try {
      while (waiting.length > 0) {
        await gather();
        await write(waiting.splice(0, BATCH));
      }
    } finally {
      writing = false;
    }
  }

  return ({ channel, externalId, chatKey, payload }) =>
    new Promise((resolve, reject) => {
      waiting.push({
        row: { channel, externalId, chatKey, payload, receivedAt: clock.now() },
        resolve,
        reject,
      });
      void run();
    });
}
