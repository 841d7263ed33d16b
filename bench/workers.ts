// What more processes bring where no platform is in the way: presses that wait in the inbox are worked off by 1, 2 and 4 processes of the compiled
// program. `npm run bench:workers [-- --full]`: a build, PostgreSQL and Redis. On two cores more than two processes cannot bring more.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../src/store/migrate.js';
import { openDatabase } from '../src/store/open-database.js';
import { fillAssignments, fillContacts, fillUnits, forgetAcknowledgements } from './support/city.js';
import { flag, heading, option, printTable, run, type Row } from './support/report.js';
import { NO_SERVICES, throwAwayServices, type Services } from './support/services.js';
import { NO_LIMITS } from '../src/sandbox/telegram/pace.js';
import { FIRST_CHAT, TOKEN, openPlatform } from './support/town.js';

const PRESSES = option('presses', flag('full') ? 5_000 : 500);
const MAIN = join(__dirname, '..', 'dist', 'main.js');

function startWorker(services: Services, apiRoot: string, dataDir: string, key: string): ChildProcess {
  return spawn(process.execPath, [MAIN], {
    cwd: dataDir,
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      DATABASE_URL: services.databaseUrl,
      REDIS_URL: services.redisUrl,
      QUEUE_PREFIX: services.prefix,
      ENCRYPTION_KEY: key,
      SANDBOX: 'off',
      QUIET_HOURS: 'off',
      LOG_LEVEL: 'silent',
      HTTP_PORT: '0',
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: apiRoot,
    },
  });
}

/** Updates as they lie in the inbox: each head acknowledges by words. */
async function fillInbox(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO "InboxUpdate" ("channel", "externalId", "chatKey", "payload", "receivedAt")
     SELECT 'telegram', n::text, 'telegram:' || ($2::int + n - 1), jsonb_build_object('update_id', n, 'message', jsonb_build_object(
         'message_id', n, 'date', extract(epoch FROM now())::int, 'text', 'đã nhận tất cả',
         'from', jsonb_build_object('id', $2::int + n - 1, 'is_bot', false, 'first_name', 'N'),
         'chat', jsonb_build_object('id', $2::int + n - 1, 'type', 'private', 'first_name', 'N'))), now()
     FROM generate_series(1, $1::int) AS n`,
    [PRESSES, FIRST_CHAT],
  );
}

/** Updates a second, from the tenth to the nine tenths of them: the starts and the tail are not what is asked. */
async function rate(services: Services, workers: number): Promise<number> {
  const platform = await openPlatform(1, NO_LIMITS);
  const database = await openDatabase({ kind: 'postgresql', url: services.databaseUrl });
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const key = randomBytes(32).toString('hex');
  const client = new pg.Client({ connectionString: services.databaseUrl });
  const running: ChildProcess[] = [];
  try {
    await migrate(database);
    await client.connect();
    await fillUnits(client, PRESSES);
    await fillContacts(client, PRESSES, FIRST_CHAT);
    await fillAssignments(client, PRESSES, PRESSES);
    await forgetAcknowledgements(client);
    await fillInbox(client);
    for (let count = 0; count < workers; count += 1) running.push(startWorker(services, platform.url, dataDir, key));
    for (const end = Date.now() + 300_000; ; await sleep(100)) {
      const { rows } = await client.query<{ open: string }>(
        `SELECT count(*) AS open FROM "InboxUpdate" WHERE "state" IN ('received', 'processing')`,
      );
      if (rows[0]?.open === '0') break;
      if (Date.now() > end) throw new Error('waited in vain');
    }
    const { rows } = await client.query<{ seconds: number }>(
      `SELECT extract(epoch FROM percentile_disc(0.9) WITHIN GROUP (ORDER BY "processedAt") - percentile_disc(0.1) WITHIN GROUP (ORDER BY "processedAt"))::float8 AS seconds
       FROM "InboxUpdate" WHERE "state" = 'done'`,
    );
    return (PRESSES * 0.8) / (rows[0]?.seconds ?? Number.NaN);
  } finally {
    for (const child of running) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        await gone;
      }
    }
    await client.end();
    await database.close();
    await platform.server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const title = heading(
    `${PRESSES.toLocaleString('en')} acknowledgements in the inbox, 1, 2 and 4 processes (PostgreSQL, Redis)`,
  );
  const rows: Row[] = [];
  let alone = 0;
  for (const workers of [1, 2, 4]) {
    // Each on a database of its own, so that none finds the other's rows.
    const services = await throwAwayServices();
    if (services === null) return console.log(NO_SERVICES);
    try {
      const perSecond = await rate(services, workers);
      if (workers === 1) alone = perSecond;
      rows.push({
        what: `${workers} process${workers === 1 ? '' : 'es'}`,
        measured: `${perSecond.toFixed(0)} updates/s, ${(perSecond / alone).toFixed(2)} ×`,
      });
    } finally {
      await services.drop();
    }
  }
  console.log(title);
  printTable(rows);
  console.log(`The database and the stand-in share the ${cpus().length} cores with the processes.`);
}

run(main);
