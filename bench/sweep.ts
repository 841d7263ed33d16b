// Does the sweep cost what is due, or what there is? And how late is what was due?
// `npm run bench:sweep [-- --full]`: PostgreSQL and Redis; the databases are made for it and dropped.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import pino from 'pino';
import { fireLadderStep } from '../src/app/nudge/fire-ladder-step.js';
import { sendDigest } from '../src/app/nudge/digest.js';
import type { TimerKind, TimerRow } from '../src/app/ports/store/timers.js';
import type { Tx } from '../src/app/ports/store/tx.js';
import { shippedHolidays } from '../src/cli/reference.js';
import { dutiesOf } from '../src/compose/duties.js';
import { makeJobs } from '../src/compose/make-jobs.js';
import { createDirectory } from '../src/domain/unit/directory.js';
import { noCrash } from '../src/jobs/crash-points.js';
import { noMetrics } from '../src/jobs/metrics.js';
import { TIMER_KINDS, createTimers, type TimerHandler, type TimerHandlers } from '../src/jobs/timers.js';
import { createDatabaseClock } from '../src/store/database-clock.js';
import { migrate } from '../src/store/migrate.js';
import { openDatabase } from '../src/store/open-database.js';
import { createEngineStores } from '../src/store/open-stores.js';
import { createRandomIds } from '../src/store/random-ids.js';
import { createStore } from '../src/store/store.js';
import { fillAssignments, fillUnits, makeDue } from './support/city.js';
import { flag, heading, median, milliseconds, option, printTable, quantile, run, seconds } from './support/report.js';
import { NO_SERVICES, throwAwayServices, type Services } from './support/services.js';

const FULL = flag('full');
const SMALL = option('small', 50_000);
const LARGE = option('large', 1_000_000);
const UNITS = 1_000;
const ROUNDS = option('rounds', 5);
/** Due in one round; all rounds of one size together are the 10,000 of the promise, in full. */
const DUE = option('due', FULL ? 2_000 : 200);
const PEOPLE = 2_000;
const LOG = pino({ level: 'silent' });
const WANTED_RATIO = 1.2;

async function openCity(services: Services) {
  const database = await openDatabase({ kind: 'postgresql', url: services.databaseUrl, poolSize: 10 });
  await migrate(database);
  const clock = await createDatabaseClock(database.prisma);
  const ids = createRandomIds();
  const store = createStore({
    prisma: database.prisma,
    clock,
    ids,
    makeDirectory: createDirectory,
    shippedCalendar: shippedHolidays().table,
  });
  const stores = createEngineStores({ prisma: database.prisma, store, clock, leaseClock: clock.unmoved, ids });
  const client = new pg.Client({ connectionString: services.databaseUrl });
  await client.connect();
  await fillUnits(client, PEOPLE);
  return {
    services,
    database,
    clock,
    ids,
    store,
    stores,
    client,
    async close() {
      clock.stop();
      await client.end();
      await database.close();
      await services.drop();
    },
  };
}

type City = Awaited<ReturnType<typeof openCity>>;

/** Fires everything that is due with the product's own ladder, one after the other as one worker would. */
async function fireDue({ clock, ids, stores }: City): Promise<number> {
  const nothing: TimerHandler = { fire: () => Promise.resolve() };
  const handlers = {
    ...(Object.fromEntries(TIMER_KINDS.map((kind) => [kind, nothing])) as TimerHandlers),
    ladder: {
      fire: async (tx: Tx, timer: TimerRow, now: Date) =>
        void (await fireLadderStep({ tx, now, ids, inboxId: null, pepper: new Uint8Array(32) }, timer)),
    },
  };
  const timers = createTimers({
    timers: stores.timers,
    clock,
    handlers,
    handOver: () => Promise.resolve(true),
    log: LOG,
    metrics: noMetrics,
    crashPoint: noCrash,
  });
  return timers.fireDue();
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const began = performance.now();
  const result = await work();
  return { ms: performance.now() - began, result };
}

/** The same due work among few and among many open assignments, in turns, so that a busy moment of the machine meets both. */
async function compareSizes() {
  const cities: { readonly size: number; readonly city: City; readonly looks: number[]; readonly sweeps: number[] }[] =
    [];
  try {
    for (const size of [SMALL, LARGE]) {
      const services = await throwAwayServices();
      if (services === null) throw new Error(NO_SERVICES);
      const city = await openCity(services);
      cities.push({ size, city, looks: [], sweeps: [] });
      await fillAssignments(city.client, size, UNITS);
      await makeDue(city.client, size, 50, 0);
      await fireDue(city);
    }
    for (let round = 1; round <= ROUNDS; round += 1) {
      for (const { size, city, looks, sweeps } of cities) {
        await makeDue(city.client, size, DUE, round);
        const look = await timed(() => city.stores.timers.due(city.clock.now(), 1_000));
        const sweep = await timed(() => fireDue(city));
        if (sweep.result !== DUE) throw new Error(`${sweep.result} timers fired instead of ${DUE}`);
        looks.push(look.ms);
        sweeps.push(sweep.ms);
      }
    }
    const plan = await cities[1]!.city.client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT "id" FROM "Timer" WHERE "state" = 'pending' AND "dueAt" <= now() AND ("leaseUntil" IS NULL OR "leaseUntil" < now())
         AND ("retryAt" IS NULL OR "retryAt" <= now()) ORDER BY "dueAt", "id" LIMIT 100`,
    );
    return {
      looks: cities.map(({ looks }) => median(looks)),
      sweeps: cities.map(({ sweeps }) => median(sweeps)),
      plan: plan.rows.map((row) => row['QUERY PLAN']),
    };
  } finally {
    for (const { city } of cities) await city.close();
  }
}

/** Timers through the whole engine with Redis; how late each one's message is in the outbox, by the database's clock. */
async function lateness(city: City, round: string, spreadMs: number): Promise<readonly number[]> {
  const { database, store, clock, ids, services, client } = city;
  const nothing = { fire: () => Promise.resolve('nothing') };
  const { jobs, backend } = await makeJobs({
    duties: dutiesOf('worker').work,
    database,
    store,
    stores: createEngineStores({ prisma: database.prisma, store, clock, leaseClock: clock.unmoved, ids }),
    clock,
    ids,
    holder: ids.newId(),
    queue: { kind: 'redis', url: services.redisUrl, prefix: services.prefix, allowEvicting: false },
    channels: new Map(),
    gate: () => Promise.resolve({ fail: { reason: 'no channel' } }),
    handleUpdate: () => Promise.resolve({}),
    timerHandlers: {
      ...(Object.fromEntries(TIMER_KINDS.map((kind) => [kind, nothing])) as Record<TimerKind, typeof nothing>),
      digest: { fire: sendDigest },
    },
    sandbox: false,
    heartbeatUrl: null,
    pepper: new Uint8Array(32),
    log: LOG,
  });
  await client.query(
    `INSERT INTO "Timer" ("id", "kind", "subjectId", "generation", "dueAt", "payload", "createdAt")
     SELECT $1 || n, 'digest', 'p' || n || $1, 1, now() + interval '8 seconds' + n * ($3::float8 / $2::int) * interval '1 millisecond',
            jsonb_build_object('personId', 'p' || n, 'day', $1::text, 'slot', 'morning',
              'at', to_char((now() + interval '8 seconds' - interval '1 minute') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), now()
     FROM generate_series(1, $2::int) AS n`,
    [round, PEOPLE, spreadMs],
  );
  await jobs.start();
  try {
    const query = `SELECT extract(epoch FROM o."createdAt" - t."dueAt") * 1000 AS ms FROM "Timer" t
      JOIN "OutboxMessage" o ON o."dedupeKey" = 'digest/' || (t."payload"->>'personId') || '/' || (t."payload"->>'day') || '/morning'
      WHERE t."kind" = 'digest' AND t."payload"->>'day' = $1`;
    for (let patience = 0; patience < 240; patience += 1) {
      await sleep(500);
      const { rows } = await client.query<{ ms: string }>(query, [round]);
      if (rows.length === PEOPLE) return rows.map(({ ms }) => Number(ms));
    }
    throw new Error('not all timers fired within two minutes');
  } finally {
    await jobs.stop();
    await backend.close();
  }
}

async function main(): Promise<void> {
  const title = heading('Timers and sweeps (PostgreSQL, Redis)');
  const services = await throwAwayServices();
  if (services === null) return console.log(NO_SERVICES);
  const city = await openCity(services);
  let spreadOut: readonly number[];
  let together: readonly number[];
  try {
    spreadOut = await lateness(city, 'spread', 20_000);
    together = await lateness(city, 'together', 0);
  } finally {
    await city.close();
  }
  const sizes = await compareSizes();
  const [smallSweep = 0, largeSweep = 0] = sizes.sweeps;
  const [smallLook = 0, largeLook = 0] = sizes.looks;
  const count = (value: number): string => value.toLocaleString('en');
  const early = [...spreadOut, ...together].filter((ms) => ms < 0).length;
  const p99 = quantile(spreadOut, 0.99);
  const last = quantile(together, 1);

  console.log(title);
  printTable([
    {
      what: `sweep of ${count(DUE)} due among ${count(SMALL)} open, median of ${ROUNDS}`,
      measured: `${seconds(smallSweep)}, ${milliseconds(smallSweep / DUE)} each`,
    },
    {
      what: `sweep of ${count(DUE)} due among ${count(LARGE)} open`,
      measured: `${seconds(largeSweep)}, ${milliseconds(largeSweep / DUE)} each`,
    },
    {
      what: 'ratio of the two',
      measured: (largeSweep / smallSweep).toFixed(2),
      wanted: `≤ ${WANTED_RATIO}`,
      ok: largeSweep / smallSweep <= WANTED_RATIO,
    },
    {
      what: 'the look alone: what is due, among few and among many',
      measured: `${milliseconds(smallLook)}, ${milliseconds(largeLook)}`,
    },
    {
      what: `timer due → outbox row, ${count(PEOPLE)} timers over 20 s: p50 / p99 / worst`,
      measured: `${milliseconds(median(spreadOut))} / ${milliseconds(p99)} / ${milliseconds(quantile(spreadOut, 1))}`,
      wanted: 'p99 ≤ 5 s',
      ok: p99 <= 5_000,
    },
    {
      what: `morning digest of ${count(PEOPLE)} people due at one instant: the last is planned after`,
      measured: seconds(last),
      wanted: '≤ 10 s',
      ok: last <= 10_000,
    },
    { what: 'timers fired before their time', measured: String(early), wanted: '0', ok: early === 0 },
  ]);
  console.log(
    ['How the server looks for what is due among many:', ...sizes.plan.map((line) => `    ${line}`)].join('\n'),
  );
}

run(main);
