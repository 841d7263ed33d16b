// Many heads press "received" within a minute: press → toast that says that it is stored or recorded, and press → the fact in the database, against a
// bare bot that only inserts a row.
// `npm run bench:acknowledge [-- --full]`: PostgreSQL and Redis; the platform refuses nothing here, our own pace holds.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Telegraf } from 'telegraf';
import { NO_LIMITS } from '../src/sandbox/telegram/pace.js';
import { openDatabase } from '../src/store/open-database.js';
import { forgetAcknowledgements } from './support/city.js';
import { flag, heading, milliseconds, option, printTable, quantile, run, seconds } from './support/report.js';
import { NO_SERVICES, throwAwayServices, type Services } from './support/services.js';
import { TOKEN, openPlatform, openTown, postCards, type Platform } from './support/town.js';

const HEADS = option('heads', flag('full') ? 5_000 : 500);
const PER_SECOND = 5_000 / 60;
/** The cards leave at our own pace of some thirty a second. */
const PATIENCE_MS = 120_000 + HEADS * 50;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; await sleep(100)) if (await isSo()) return;
  throw new Error('waited in vain');
}

/** Everybody presses the first button of the newest message, at the pace of 5,000 a minute. */
async function pressAll({
  phones,
}: Platform): Promise<{ readonly ms: readonly number[]; readonly toasts: Set<string> }> {
  const toasts = new Set<string>();
  const began = performance.now();
  const ms = await Promise.all(
    phones.map(async (phone, index) => {
      await sleep(began + (index / PER_SECOND) * 1000 - performance.now());
      const message = phone.messages().findLast(({ buttons }) => buttons.length > 0);
      if (message === undefined) throw new Error(`${phone.displayName} got no button`);
      const pressed = performance.now();
      const { toast } = await phone.press(message.id, 0);
      toasts.add(toast ?? '(none)');
      return performance.now() - pressed;
    }),
  );
  return { ms, toasts };
}

async function ours(services: Services) {
  const platform = await openPlatform(HEADS, NO_LIMITS);
  const town = await openTown(services, platform);
  try {
    await forgetAcknowledgements(town.client);
    await postCards(town, HEADS, 'normal');
    await until(() => platform.phones.every((phone) => phone.messages().some(({ buttons }) => buttons.length > 0)));
    const began = performance.now();
    const pressed = await pressAll(platform);
    const count = async (sql: string): Promise<number> =>
      Number((await town.client.query<{ count: string }>(sql)).rows[0]?.count);
    // What a toast promised is there at the moment of the last toast: a row of the inbox, or more.
    const kept = await count(
      `SELECT count(*) FROM "InboxUpdate" WHERE "state" <> 'dead' AND "payload" ? 'callback_query'`,
    );
    const recorded = (): Promise<number> =>
      count(
        `SELECT count(*) FROM "Assignment" a WHERE "state" <> 'sent' AND "acknowledgedAt" IS NOT NULL
           AND EXISTS (SELECT 1 FROM "AssignmentFact" f WHERE f."assignmentId" = a."id")`,
      );
    await until(async () => (await recorded()) === HEADS);
    return { ...pressed, kept, recordedMs: performance.now() - began };
  } finally {
    await town.close();
    await platform.server.close();
  }
}

/** The least that keeps a press: telegraf and one Prisma insert. */
async function bare(services: Services): Promise<readonly number[]> {
  const platform = await openPlatform(HEADS, NO_LIMITS);
  const database = await openDatabase({ kind: 'postgresql', url: services.databaseUrl, poolSize: 10 });
  const bot = new Telegraf(TOKEN, { telegram: { apiRoot: platform.url } });
  bot.on('callback_query', async (context) => {
    await database.prisma.inboxUpdate.create({
      data: {
        channel: 'telegram',
        externalId: `bare-${context.update.update_id}`,
        chatKey: 'bare',
        payload: {},
        receivedAt: new Date(),
        state: 'done',
      },
    });
    await context.answerCbQuery('Đã nhận');
  });
  const polling = bot.launch();
  try {
    for (const phone of platform.phones)
      await bot.telegram.sendMessage(phone.externalId, 'Việc', {
        reply_markup: { inline_keyboard: [[{ text: 'Đã nhận', callback_data: 'x' }]] },
      });
    return (await pressAll(platform)).ms;
  } finally {
    bot.stop();
    await polling.catch(() => undefined);
    await database.close();
    await platform.server.close();
  }
}

async function main(): Promise<void> {
  const title = heading(`${HEADS.toLocaleString('en')} heads acknowledge at 5,000 a minute (PostgreSQL, Redis)`);
  const services = await throwAwayServices();
  if (services === null) return console.log(NO_SERVICES);
  try {
    const our = await ours(services);
    const their = await bare(services);
    const p95 = quantile(our.ms, 0.95);
    const show = (ms: readonly number[]): string =>
      [0.5, 0.95, 0.99].map((share) => milliseconds(quantile(ms, share))).join(' / ');
    console.log(title);
    printTable([
      { what: 'press → toast, p50 / p95 / p99', measured: show(our.ms), wanted: 'p95 ≤ 500 ms', ok: p95 <= 500 },
      {
        what: 'presses in the database when the last toast was seen',
        measured: `${our.kept} of ${HEADS}`,
        wanted: 'all',
        ok: our.kept === HEADS,
      },
      {
        what: 'all acknowledgements recorded, after the first press',
        measured: `${seconds(our.recordedMs)} (${(HEADS / (our.recordedMs / 1000)).toFixed(0)} a second)`,
      },
      { what: 'bare telegraf and one Prisma insert, p50 / p95 / p99', measured: show(their) },
      { what: 'ratio of the medians', measured: `${(quantile(our.ms, 0.5) / quantile(their, 0.5)).toFixed(1)} ×` },
    ]);
    console.log(`What the phones showed: ${[...our.toasts].slice(0, 3).join(' | ')}`);
  } finally {
    await services.drop();
  }
}

run(main);
