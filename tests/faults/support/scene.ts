import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { fillAssignments, fillContacts, fillUnits } from '../../../bench/support/city.js';
import { SANDBOX_TOKEN } from '../../../src/sandbox/start-sandbox.js';
import { TELEGRAM_LIMITS, type Limits } from '../../../src/sandbox/telegram/pace.js';
import type { TelegramActor } from '../../../src/sandbox/telegram/phone.js';
import { createTelegramServer, type TelegramServer } from '../../../src/sandbox/telegram/server.js';
import { openDatabase, type Database } from '../../../src/store/open-database.js';
import { noHistory, type History } from './history.js';
import { temporaryFolder } from './leftovers.js';
import type { PostgresServer } from './postgres-server.js';
import { startProgram, type Program, type ProgramOptions } from './program.js';
import { startRedis, type RedisServer } from './redis-server.js';

export const FIRST_CHAT = 5_000_001;
/** Migrated once; every scene begins as its copy. */
export const TEMPLATE = 'dondoc_faults_template';

export type SceneOptions = {
  readonly postgres: PostgresServer;
  /** Heads of units, each with a phone and one assignment `a<n>` that nobody has acknowledged. */
  readonly people: number;
  readonly limits?: Limits;
  readonly appendOnly?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  /** How the programs reach things when not directly. */
  readonly via?: { readonly database?: number; readonly redis?: number; readonly platform?: number };
};

/** One agency on a database, a Redis and a platform of its own, and the programs that serve it. */
export type Scene = {
  readonly server: TelegramServer;
  readonly platformPort: number;
  readonly phones: readonly TelegramActor[];
  readonly redis: RedisServer;
  readonly db: pg.Client;
  readonly database: Database;
  readonly databaseName: string;
  readonly history: History;
  /** Where the programs find things; an experiment may put a cable in between before it starts one. */
  readonly via: { database?: number; redis?: number; platform?: number };
  start(options?: Partial<ProgramOptions>): Program;
  /** Notices to everybody in turn, numbered on: "Thông báo số 7." */
  post(
    count: number,
    options?: { lane?: 'urgent' | 'normal' | 'bulk'; onUnknown?: 'resend-once' | 'never' },
  ): Promise<void>;
  /** The head `p<n>` presses the button of the newest card with one; what the toast promised is kept in the history. */
  press(person: number): Promise<string | null>;
  /** Makes the next step of `a<n>` due that many milliseconds from now. */
  nudge(assignment: number, inMs: number): Promise<void>;
  /** Until nothing is due, queued or under way. Throws when that takes too long. */
  settled(withinMs: number): Promise<void>;
  /** The test's own sessions are closed around something that the database does not survive. */
  pauseDatabase(fault: () => Promise<void>): Promise<void>;
  /** What the programs said last, for a failure. */
  logs(): string;
  close(): Promise<void>;
};

const LANE = { urgent: 1, normal: 2, bulk: 3 } as const;

/** Opens everything, or nothing: what was open when something failed is closed again. */
export async function openScene(options: SceneOptions): Promise<Scene> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).reverse()) await end().catch(() => undefined);
  };
  try {
    return await open(options, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  options: SceneOptions,
  closing: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<Scene> {
  const { postgres, people } = options;
  const databaseName = `dondoc_faults_${randomBytes(5).toString('hex')}`;
  const admin = new pg.Client({ connectionString: postgres.url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE "${databaseName}" TEMPLATE "${TEMPLATE}"`);
  await admin.end();
  const connected = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: postgres.url(databaseName) });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  let db = await connected();
  closing.push(() => db.end());
  const database = await openDatabase({ kind: 'postgresql', url: postgres.url(databaseName), poolSize: 2 });
  closing.push(() => database.close());
  await fillUnits(db, people);
  await fillContacts(db, people, FIRST_CHAT);
  await fillAssignments(db, people, people);
  await db.query(`UPDATE "Assignment" SET "state" = 'sent', "acknowledgedAt" = NULL`);

  const redis = await startRedis({ appendOnly: options.appendOnly ?? true });
  closing.push(() => redis.stop());
  const server = createTelegramServer({
    now: () => new Date(),
    token: SANDBOX_TOKEN,
    limits: options.limits ?? TELEGRAM_LIMITS,
    toastWaitMilliseconds: 90_000,
    keptCalls: 200_000,
  });
  const { url } = await server.listen();
  closing.push(() => server.close());
  const platformPort = Number(new URL(url).port);
  const phones = Array.from({ length: people }, (_, index) => server.actor(FIRST_CHAT + index, `Người ${index + 1}`));
  for (const phone of phones) await phone.start();
  await confirmAll(url, server);

  const folder = temporaryFolder('data');
  closing.push(() => Promise.resolve(folder.remove()));
  const dataDir = folder.path;
  const programs: Program[] = [];
  closing.push(() => Promise.all(programs.map((program) => program.kill())));
  const history = noHistory();
  const via = { ...options.via };
  const encryptionKey = randomBytes(32).toString('hex');
  let posted = 0;

  const scene: Scene = {
    server,
    platformPort,
    phones,
    redis,
    get db() {
      return db;
    },
    database,
    databaseName,
    history,
    via,
    start({ env, ...rest } = {}) {
      const databaseUrl = new URL(postgres.url(databaseName));
      if (via.database !== undefined) databaseUrl.port = String(via.database);
      const program = startProgram({
        ...rest,
        env: {
          DATA_DIR: dataDir,
          DATABASE_URL: databaseUrl.toString(),
          REDIS_URL: `redis://127.0.0.1:${via.redis ?? redis.port}`,
          QUEUE_PREFIX: 'faults',
          ENCRYPTION_KEY: encryptionKey,
          SANDBOX: 'off',
          TELEGRAM_BOT_TOKEN: SANDBOX_TOKEN,
          TELEGRAM_API_ROOT: `http://127.0.0.1:${via.platform ?? platformPort}`,
          TELEGRAM_CONTENT_LEVEL: 'full',
          QUIET_HOURS: 'off',
          HTTP_PORT: '0',
          ...options.settings,
          ...env,
        },
      });
      programs.push(program);
      return program;
    },
    async post(count, { lane = 'normal', onUnknown = 'resend-once' } = {}) {
      const first = posted + 1;
      posted += count;
      await db.query(
        `INSERT INTO "OutboxMessage" ("id", "personId", "lane", "kind", "message", "dedupeKey", "onUnknown", "notBefore", "createdAt")
         SELECT 'n' || n, 'p' || (1 + (n - 1) % $3), $4, 'card',
           jsonb_build_object('type', 'card', 'card', jsonb_build_object(
             'lines', jsonb_build_array('Thông báo số ' || n || '.'),
             'actions', jsonb_build_array(jsonb_build_object('label', 'Đã nhận', 'intent',
               jsonb_build_object('do', 'acknowledge', 'assignmentId', 'a' || CASE WHEN (n - 1) % $3 = 0 THEN $3 ELSE (n - 1) % $3 END))))),
           'fault/' || n, $5, now() + s."ms" * interval '1 millisecond', now() + s."ms" * interval '1 millisecond'
         FROM generate_series($1::int, $2::int) AS n,
           (SELECT COALESCE((SELECT ("value"->>'ms')::float8 FROM "Setting" WHERE "key" = 'clock-offset'), 0) AS "ms") AS s
         ORDER BY n`,
        [first, posted, people, LANE[lane], onUnknown],
      );
      history.posted = posted;
    },
    async press(person) {
      const phone = phones[person - 1];
      const newest = () =>
        phone?.messages().findLast(({ buttons }) => buttons.some(({ label }) => label === 'Đã nhận'));
      // Nobody presses what has not arrived.
      for (const until = performance.now() + 60_000; newest() === undefined && performance.now() < until;)
        await sleep(50);
      const card = newest();
      if (phone === undefined || card === undefined) throw new Error(`p${person} has no button to press`);
      const { toast } = await phone.press(card.id, 'Đã nhận');
      // Assignment `a<n>` belongs to unit `u<1 + n mod people>`.
      history.presses.push({ assignmentId: `a${person === 1 ? people : person - 1}`, personId: `p${person}`, toast });
      return toast;
    },
    async nudge(assignment, inMs) {
      await db.query(
        `UPDATE "Timer" SET "dueAt" = now() + $2 * interval '1 millisecond' WHERE "id" = $1 AND "state" = 'pending'`,
        [`w${assignment}`, inMs],
      );
      for (const future of history.futures) future.timers = future.timers.filter(({ id }) => id !== `w${assignment}`);
    },
    async settled(withinMs) {
      for (const until = performance.now() + withinMs; performance.now() < until; await sleep(100)) {
        if ((await openRows(db)).length === 0 && server.pendingUpdates() === 0) return;
      }
      throw new Error(
        `still open after ${withinMs / 1000} s: ${(await openRows(db)).slice(0, 10).join(', ')}\n${scene.logs()}`,
      );
    },
    logs: () =>
      programs
        .map((program) =>
          program
            .log()
            .slice(-15)
            .map((line) => line.slice(0, 700))
            .join('\n'),
        )
        .join('\n---\n'),
    async pauseDatabase(fault) {
      await db.end().catch(() => undefined);
      await fault();
      db = await connected();
    },
    close,
  };
  return scene;
}

/** What somebody still has to do something about: open updates and messages, timers that are due. */
async function openRows(db: pg.Client): Promise<readonly string[]> {
  const { rows } = await db.query<{ row: string }>(`
    WITH clock AS (SELECT now() + COALESCE((SELECT ("value"->>'ms')::float8 FROM "Setting" WHERE "key" = 'clock-offset'), 0) * interval '1 millisecond' AS "now")
    SELECT 'update ' || "id" || ' ' || "state" AS "row" FROM "InboxUpdate" WHERE "state" IN ('received', 'processing')
    UNION ALL SELECT 'message ' || "id" || ' ' || "state" || COALESCE(' ' || "reason", '') FROM "OutboxMessage", clock
      WHERE "state" IN ('claimed', 'sending') OR ("state" = 'queued' AND "notBefore" <= clock."now" + interval '1 minute')
        OR ("state" = 'unknown' AND "onUnknown" = 'resend-once' AND "resends" = 0)
    UNION ALL SELECT 'timer ' || "id" || ' ' || "kind" FROM "Timer", clock WHERE "state" = 'pending' AND "dueAt" <= clock."now"`);
  return rows.map(({ row }) => row);
}

async function confirmAll(url: string, server: TelegramServer): Promise<void> {
  for (let offset = 0; server.pendingUpdates() > 0;) {
    const response = await fetch(`${url}/bot${SANDBOX_TOKEN}/getUpdates?offset=${offset}&limit=100&timeout=0`);
    const { result } = (await response.json()) as { result: { update_id: number }[] };
    offset = (result.at(-1)?.update_id ?? offset) + 1;
  }
  server.log.clear();
}
