// A burst of webhook events from Zalo: is each answered in time while the work goes on behind, is none lost, is none done twice?
// `npm run bench:zalo [-- --full]`: on the embedded engine, and on PostgreSQL and Redis where these answer.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import pino from 'pino';
import { webhookMac } from 'zalo-api-sdk';
import { openWeb } from '../src/compose/open-web.js';
import { openZaloOa, ZALO_WEBHOOK_PATH } from '../src/compose/open-zalo.js';
import { sandboxZaloSettings } from '../src/compose/sandbox-zalo.js';
import { startInstallation, type Installation } from '../src/compose/start-installation.js';
import { readConfig } from '../src/config.js';
import { createZaloServer, type ZaloServer } from '../src/sandbox/zalo/server.js';
import { fillAssignments, fillUnits, forgetAcknowledgements, type Sql } from './support/city.js';
import { flag, heading, milliseconds, option, printTable, quantile, run, seconds, type Row } from './support/report.js';
import { NO_SERVICES, throwAwayServices, type Services } from './support/services.js';
import type { Hit, Shot, Volley } from './support/webhook-gun.js';

const EVENTS = option('events', flag('full') ? 1_000 : 200);
/** Zalo promises neither order nor once: every tenth event comes again, the retries' headers and all. */
const EVERY_REPEATED = 10;
const PATIENCE_MS = 300_000;
/** The hard case: nearly everybody knocks on a door of their own. */
const STRANGERS = 256;
/** Calls before the burst. */
const WARM_UP = 400;
/** As a platform's servers call: over connections that they keep. */
const KEPT = 50;

const userIdOf = (head: number): string => `7${String(head).padStart(18, '0')}`;

function shotOf(
  { credentials }: ZaloServer,
  said: { readonly head: number; readonly text: string; readonly id: string; readonly afterMs: number },
): Shot {
  const timestamp = String(Date.now());
  const body = JSON.stringify({
    app_id: credentials.appId,
    event_name: 'user_send_text',
    sender: { id: userIdOf(said.head) },
    recipient: { id: credentials.oaId },
    user_id_by_app: `6${String(said.head).padStart(18, '0')}`,
    message: { text: said.text, msg_id: said.id },
    timestamp,
  });
  const mac = webhookMac({
    firstTerm: credentials.appId,
    rawBody: Buffer.from(body),
    timestamp,
    secret: credentials.oaSecretKey,
  });
  return { body, headers: { 'x-zevent-signature': `mac=${mac}` }, afterMs: said.afterMs };
}

/** Each head says "đã nhận" to the one assignment of their unit; some of these come twice. */
function shotsOf(server: ZaloServer, spreadMs: number): readonly Shot[] {
  const shots = Array.from({ length: EVENTS }, (_, index) =>
    shotOf(server, { head: index + 1, text: 'Đã nhận', id: `m-${index + 1}`, afterMs: (index / EVENTS) * spreadMs }),
  );
  const repeated = shots
    .filter((_, index) => index % EVERY_REPEATED === 0)
    .map((shot) => ({ ...shot, headers: { ...shot.headers, num_retry: '1' }, afterMs: shot.afterMs + 20 }));
  return [...shots, ...repeated];
}

type Gun = { fire(volley: Volley): Promise<readonly Hit[]>; close(): void };

function loadGun(): Gun {
  const gun = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'support', 'webhook-gun.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: gun.stdout })[Symbol.asyncIterator]();
  return {
    async fire(volley) {
      gun.stdin.write(`${JSON.stringify(volley)}\n`);
      const { value } = await lines.next();
      return JSON.parse(String(value)) as Hit[];
    },
    close: () => void gun.stdin.end(),
  };
}

/** The product with its Zalo channel against the stand-in, and as many heads with an open assignment as there are events. */
async function openAgency(services: Services | null) {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const server = createZaloServer({ now: () => new Date() });
  await server.listen();
  // What is measured is our answer, not how fast the stand-in is told of it.
  server.settings.rateLimitPerMinute = 1_000_000;
  const config = readConfig({
    DATA_DIR: dataDir,
    SANDBOX: 'on',
    QUIET_HOURS: 'off',
    LOG_LEVEL: 'silent',
    HTTP_PORT: '0',
    ENCRYPTION_KEY: randomBytes(32).toString('hex'),
    ...(services === null
      ? {}
      : { DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl, QUEUE_PREFIX: services.prefix }),
  });
  if (!config.ok) throw new Error(config.mistakes.join('\n'));
  const log = pino({ level: process.env['BENCH_LOG'] ?? 'silent' });
  const opened: { zalo: ReturnType<typeof openZaloOa> | null } = { zalo: null };
  const installation = await startInstallation({
    config: config.config,
    log,
    async channels(context) {
      const zalo = openZaloOa(context, sandboxZaloSettings(server, 'numbered-text'));
      await zalo.adoptTokens(server.issueTokens());
      opened.zalo = zalo;
      return [zalo];
    },
  });
  const web = await openWeb(config.config, installation, opened.zalo?.routes ?? [], null, log);
  if (web === null) throw new Error('nothing listens for webhooks');
  const { sql, close } = await openSql(installation, services);
  for (let head = 1; head <= EVENTS; head += 1) await server.actor(userIdOf(head), `Người ${head}`).start();
  await fillUnits(sql, EVENTS);
  await sql.query(
    `INSERT INTO "Contact" ("id", "personId", "channel", "externalId", "createdAt", "lastInteractionAt")
     SELECT 'c' || n, 'p' || n, 'zalo', '7' || lpad(n::text, 18, '0'), now(), now() FROM generate_series(1, $1::int) AS n`,
    [EVENTS],
  );
  await fillAssignments(sql, EVENTS, EVENTS);
  return {
    server,
    sql,
    url: `${web.url}${ZALO_WEBHOOK_PATH}`,
    settle: () => installation.settle(),
    async close() {
      await web.close();
      await installation.stop();
      await close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function openSql(
  { database }: Installation,
  services: Services | null,
): Promise<{ readonly sql: Sql; readonly close: () => Promise<void> }> {
  // Both answer with more, and take other kinds of parameters, than the bench reads and gives: its own narrow type serves for either.
  if (services === null) {
    if (database.pglite === null) throw new Error('no embedded database');
    return { sql: database.pglite as unknown as Sql, close: () => Promise.resolve() };
  }
  const client = new pg.Client({ connectionString: services.databaseUrl });
  await client.connect();
  return { sql: client as unknown as Sql, close: () => client.end() };
}

type Burst = {
  readonly hits: readonly Hit[];
  readonly waitingWhenAnswered: number;
  readonly doneMs: number;
  readonly stored: number;
  readonly done: number;
  readonly acknowledged: number;
  readonly acknowledgements: number;
  readonly answers: number;
};

async function burst(services: Services | null, spreadMs: number, connections: number): Promise<Burst> {
  const agency = await openAgency(services);
  const gun = loadGun();
  try {
    const { sql, server, url } = agency;
    const count = async (query: string): Promise<number> =>
      Number((await sql.query(`SELECT count(*) AS count FROM ${query}`)).rows[0]?.['count']);
    await forgetAcknowledgements(sql);
    // What a start does once (timers of new rows, the first look of the auditor, the compiling of the way in) is not the burst's: one event and its
    // repetitions, which are taken in and known.
    const first = Array.from({ length: WARM_UP }, (_, index) =>
      shotOf(server, { head: 1, text: 'việc', id: 'm-0', afterMs: index * 5 }),
    );
    await gun.fire({ url, connections, shots: first });
    while ((await count(`"OutboxMessage" WHERE "state" = 'sent'`)) === 0) await sleep(100);
    await agency.settle();
    await sleep(3_000);
    await sql.query(`DELETE FROM "OutboxMessage"`);
    await sql.query(`DELETE FROM "InboxUpdate"`);
    const began = performance.now();
    const hits = await gun.fire({ url, connections, shots: shotsOf(server, spreadMs) });
    const waitingWhenAnswered = await count(`"InboxUpdate" WHERE "state" IN ('received', 'processing')`);
    while (
      (await count(`"InboxUpdate" WHERE "state" IN ('received', 'processing')`)) > 0 &&
      performance.now() - began < PATIENCE_MS
    )
      await sleep(100);
    return {
      hits,
      waitingWhenAnswered,
      doneMs: performance.now() - began,
      stored: await count(`"InboxUpdate"`),
      done: await count(`"InboxUpdate" WHERE "state" = 'done'`),
      acknowledged: await count(`"Assignment" WHERE "acknowledgedAt" IS NOT NULL`),
      acknowledgements: await count(`"AssignmentFact" WHERE "type" = 'acknowledge'`),
      answers: await count(`"OutboxMessage"`),
    };
  } finally {
    gun.close();
    await agency.close();
  }
}

function rowsOf(engine: string, result: Burst): readonly Row[] {
  const ms = result.hits.map((hit) => hit.ms);
  const slowest = Math.max(...ms);
  const p99 = quantile(ms, 0.99);
  const answered = result.hits.filter(({ status }) => status === 200).length;
  return [
    {
      what: `${engine}: answered 200, of ${result.hits.length} calls (${EVENTS} events, ${result.hits.length - EVENTS} of them again)`,
      measured: `${answered}, p50 ${milliseconds(quantile(ms, 0.5))}`,
      wanted: 'all',
      ok: answered === result.hits.length,
    },
    { what: `${engine}: p99 of the answers`, measured: milliseconds(p99), wanted: '< 200 ms', ok: p99 < 200 },
    { what: `${engine}: slowest answer`, measured: milliseconds(slowest), wanted: '< 2 s', ok: slowest < 2_000 },
    {
      what: `${engine}: events stored / worked off`,
      measured: `${result.stored} / ${result.done}`,
      wanted: `${EVENTS} / ${EVENTS}`,
      ok: result.stored === EVENTS && result.done === EVENTS,
    },
    {
      what: `${engine}: assignments acknowledged / facts of it / answers written`,
      measured: `${result.acknowledged} / ${result.acknowledgements} / ${result.answers}`,
      wanted: `${EVENTS} each`,
      ok: [result.acknowledged, result.acknowledgements, result.answers].every((found) => found === EVENTS),
    },
    {
      what: `${engine}: still waiting when the last answer was out; all worked off after`,
      measured: `${result.waitingWhenAnswered}; ${seconds(result.doneMs)}`,
    },
  ];
}

async function main(): Promise<void> {
  const spreadMs = option('spread', 1_000);
  const title = heading(`${EVENTS.toLocaleString('en')} Zalo webhook events within ${seconds(spreadMs)}`);
  const rows: Row[] = [];
  for (const connections of [STRANGERS, KEPT]) {
    if (!flag('services-only'))
      rows.push(...rowsOf(`embedded, ${connections} connections`, await burst(null, spreadMs, connections)));
    const services = flag('embedded-only') ? null : await throwAwayServices();
    if (services === null) {
      if (!flag('embedded-only')) console.log(NO_SERVICES);
      continue;
    }
    try {
      rows.push(
        ...rowsOf(`PostgreSQL + Redis, ${connections} connections`, await burst(services, spreadMs, connections)),
      );
    } finally {
      await services.drop();
    }
  }
  console.log(title);
  printTable(rows);
}

run(main);
