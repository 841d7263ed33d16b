// Three years of a city of 1,000 units on PostgreSQL: size on disk, one sweep of the timers, one look of the auditor, one backup.
// `npm run bench:city [-- --full]`: PostgreSQL (and pg_dump for the backup). Without --full a tenth of the load.
import { execFileSync } from 'node:child_process';
import { statSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { migrate } from '../src/store/migrate.js';
import { openDatabase } from '../src/store/open-database.js';
import { createEngineStores } from '../src/store/open-stores.js';
import { createRandomIds } from '../src/store/random-ids.js';
import { createStore } from '../src/store/store.js';
import { createDirectory } from '../src/domain/unit/directory.js';
import { shippedHolidays } from '../src/cli/reference.js';
import { fillAssignments, fillContacts, fillHistory, fillUnits, makeDue } from './support/city.js';
import { flag, heading, option, printTable, run, seconds, spread } from './support/report.js';
import { NO_SERVICES, throwAwayServices } from './support/services.js';

const UNITS = option('units', 1_000);
/** 20 directives a month to half of the units for three years. */
const ASSIGNMENTS = option('assignments', flag('full') ? 360_000 : 36_000);
const DUE = option('due', 200);
const RUNS = option('runs', 5);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function times(work: () => Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = 0; round < RUNS; round += 1) samples.push(await timed(work));
  return samples;
}

async function backup(url: string): Promise<{ readonly ms: number; readonly bytes: number } | null> {
  const file = join(tmpdir(), `dondoc-bench-${process.pid}.dump`);
  try {
    const ms = await timed(() =>
      Promise.resolve(execFileSync('pg_dump', ['--format=custom', '--file', file, url], { stdio: 'ignore' })),
    );
    return { ms, bytes: statSync(file).size };
  } catch {
    return null;
  } finally {
    rmSync(file, { force: true });
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20).toLocaleString('en')} MB`;

async function main(): Promise<void> {
  const title = heading(
    `Three years of a city: ${UNITS.toLocaleString('en')} units, ${ASSIGNMENTS.toLocaleString('en')} assignments (PostgreSQL)`,
  );
  const services = await throwAwayServices();
  if (services === null) return console.log(NO_SERVICES);
  const database = await openDatabase({ kind: 'postgresql', url: services.databaseUrl });
  const client = new pg.Client({ connectionString: services.databaseUrl });
  try {
    await migrate(database);
    await client.connect();
    await fillUnits(client, UNITS);
    await fillContacts(client, UNITS, 5_000_001);
    await fillAssignments(client, ASSIGNMENTS, UNITS);
    await fillHistory(client, ASSIGNMENTS, UNITS);
    const { rows } = await client.query<{ bytes: string; rows: string }>(
      `SELECT pg_database_size(current_database()) AS bytes, (SELECT sum(n_live_tup) FROM pg_stat_user_tables) AS rows`,
    );
    const clock = { now: () => new Date() };
    const ids = createRandomIds();
    const { prisma } = database;
    const store = createStore({
      prisma,
      clock,
      ids,
      makeDirectory: createDirectory,
      shippedCalendar: shippedHolidays().table,
    });
    const stores = createEngineStores({ prisma, store, clock, leaseClock: clock, ids });
    await makeDue(client, ASSIGNMENTS, DUE, 0);
    const sweep = await times(() => stores.timers.due(new Date(Date.now() + 45_000), 5_000));
    const auditor = await times(async () => {
      await stores.health.openWithoutLadderTimer('', 500);
      await stores.health.observe();
    });
    const dump = await backup(services.databaseUrl);
    console.log(title);
    printTable([
      {
        what: 'on disk, with indexes',
        measured: `${megabytes(Number(rows[0]?.bytes))} in ${Number(rows[0]?.rows).toLocaleString('en')} rows`,
      },
      {
        what: `a sweep of the timers, ${DUE} due (runs every 15 s)`,
        measured: spread(sweep, seconds),
        wanted: '< 1 s',
        ok: Math.max(...sweep) < 1_000,
      },
      {
        what: 'a look of the auditor (runs every minute)',
        measured: spread(auditor, seconds),
        wanted: '< 5 s',
        ok: Math.max(...auditor) < 5_000,
      },
      {
        what: 'a backup (pg_dump, compressed)',
        measured: dump === null ? 'pg_dump is not installed' : `${seconds(dump.ms)}, ${megabytes(dump.bytes)}`,
      },
    ]);
  } finally {
    await client.end();
    await database.close();
    await services.drop();
  }
}

run(main);
