// A burst of notices through the platform's limits (30 messages a second, one a second per chat), people pressing meanwhile, one urgent notice
// overtaking; and the same burst by grammY with its throttler and by a plain loop. One stand-in server per sender, the same limits.
// `npm run bench:delivery [-- --full] [--pace=29.5] [--no-peers]`: PostgreSQL and Redis.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { TELEGRAM_LIMITS } from '../src/sandbox/telegram/pace.js';
import type { RequestLog } from '../src/sandbox/telegram/request-log.js';
import { grammySender, plainLoop, type Sender } from './peers/senders.js';
import { flag, heading, milliseconds, option, printTable, quantile, run, seconds, type Row } from './support/report.js';
import { NO_SERVICES, throwAwayServices } from './support/services.js';
import { FIRST_CHAT, TOKEN, openPlatform, openTown, postCards, type Platform } from './support/town.js';

const NOTICES = option('notices', flag('full') ? 10_000 : 1_500);
const PRESSES = Math.min(300, Math.floor(NOTICES / 10));
const LIMIT = TELEGRAM_LIMITS.bot.perSecond;
const PACE = option('pace', 0);

type Burst = {
  readonly sent: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly refused: number;
  /** After the first second, when everybody could know the limit. */
  readonly refusedLater: number;
  readonly insideRetryAfter: number;
};

function burstOf(log: RequestLog): Burst {
  const calls = log.calls().filter(({ method }) => /^(?:sendMessage|editMessageText)$/iu.test(method));
  const first = calls[0]?.realMilliseconds ?? 0;
  const delivered = calls.filter(({ status }) => status === 200);
  const last = delivered.at(-1)?.realMilliseconds ?? 0;
  const refused = calls.filter(({ status }) => status === 429);
  const length = (last - first) / 1000;
  return {
    sent: delivered.length,
    seconds: length,
    perSecond: delivered.length / length,
    refused: refused.length,
    refusedLater: refused.filter(({ realMilliseconds }) => realMilliseconds > first + 1000).length,
    insideRetryAfter: log.violations('inside-retry-after').length,
  };
}

/** Counts who got something; looks only at who had nothing yet, since the looking runs in the process that is measured. */
function countReceived({ phones }: Platform): () => number {
  const waiting = new Set(phones);
  return () => {
    for (const phone of waiting) {
      if (!phone.messages().some(({ from }) => from === 'bot')) break;
      waiting.delete(phone);
    }
    return phones.length - waiting.size;
  };
}

/** People press the first button of a card they have, two a second, until the burst is over. */
async function pressMeanwhile({ phones }: Platform, over: () => boolean): Promise<readonly number[]> {
  const waits: Promise<number>[] = [];
  for (const pressed = new Set<number>(); waits.length < PRESSES && !over(); await sleep(500)) {
    const index = phones.findIndex(
      (phone, at) => !pressed.has(at) && phone.messages().some(({ buttons }) => buttons.length > 0),
    );
    const phone = phones[index];
    const message = phone?.messages().findLast(({ buttons }) => buttons.length > 0);
    if (phone === undefined || message === undefined) continue;
    pressed.add(index);
    const began = performance.now();
    waits.push(phone.press(message.id, message.buttons.length - 1).then(() => performance.now() - began));
  }
  return Promise.all(waits);
}

async function ours() {
  const services = await throwAwayServices();
  if (services === null) return null;
  const platform = await openPlatform(NOTICES);
  const town = await openTown(services, platform, PACE > 0 ? PACE : undefined);
  try {
    await postCards(town, NOTICES);
    const received = countReceived(platform);
    const over = (): boolean => received() >= NOTICES;
    const pressing = pressMeanwhile(platform, over);
    await sleep(5_000);
    const last = platform.phones.at(-1);
    const posted = performance.now();
    await town.installation.run(({ tx }) =>
      tx.outbox.add([
        {
          personId: `p${NOTICES}`,
          contactId: null,
          lane: 'urgent',
          message: { type: 'card', card: { lines: ['HỎA TỐC: họp ngay'] } },
          dedupeKey: 'bench/urgent',
          onUnknown: 'resend-once',
        },
      ]),
    );
    while (!last?.messages().some(({ text }) => text.includes('HỎA TỐC'))) await sleep(5);
    const urgentMs = performance.now() - posted;
    const waiting = NOTICES - received();
    const give = performance.now() + (NOTICES / 10) * 1000 + 60_000;
    while (!over() && performance.now() < give) await sleep(200);
    // Before the tail of answers: the burst itself.
    const burst = burstOf(platform.server.log);
    return { burst, presses: await pressing, urgentMs, waiting, missing: NOTICES - received() };
  } finally {
    await town.close();
    await platform.server.close();
    await services.drop();
  }
}

async function theirs(send: Sender): Promise<Burst> {
  const platform = await openPlatform(NOTICES);
  try {
    const chats = platform.phones.map((_, index) => FIRST_CHAT + index);
    await send(platform.url, TOKEN, chats, 'Giao việc: rà soát, báo cáo trước ngày 30/11/2026.');
    return burstOf(platform.server.log);
  } finally {
    await platform.server.close();
  }
}

const burstRow = (who: string, burst: Burst): Row => ({
  what: `${who}: messages in seconds, share of ${LIMIT}/s, answers 429 (after the first second; inside a \`retry_after\`)`,
  measured: `${burst.sent} in ${burst.seconds.toFixed(1)} s, ${((burst.perSecond / LIMIT) * 100).toFixed(1)} %, ${burst.refused} (${burst.refusedLater}; ${burst.insideRetryAfter})`,
});

async function main(): Promise<void> {
  const title = heading(`A burst of ${NOTICES.toLocaleString('en')} notices (PostgreSQL, Redis, stand-in of Telegram)`);
  const our = await ours();
  if (our === null) return console.log(NO_SERVICES);
  const grammy = flag('no-peers') ? null : grammySender();
  const rows: Row[] = [
    {
      ...burstRow(`Đôn Đốc${PACE > 0 ? ` at ${PACE}/s` : ''}`, our.burst),
      wanted: '≥ 97 %, 0 after the first second',
      ok: our.burst.perSecond / LIMIT >= 0.97 && our.burst.refusedLater === 0,
    },
    { what: 'notices that did not arrive', measured: String(our.missing), wanted: '0', ok: our.missing === 0 },
    {
      what: `press → toast during the burst, ${our.presses.length} presses: p50 / p95 / p99`,
      measured: [0.5, 0.95, 0.99].map((share) => milliseconds(quantile(our.presses, share))).join(' / '),
      wanted: 'p95 ≤ 1 s, p99 ≤ 3 s',
      ok: quantile(our.presses, 0.95) <= 1_000 && quantile(our.presses, 0.99) <= 3_000,
    },
    {
      what: `an urgent notice, with ${our.waiting.toLocaleString('en')} waiting, arrives after`,
      measured: seconds(our.urgentMs),
      wanted: '< 2 s',
      ok: our.urgentMs < 2_000,
    },
  ];
  if (grammy !== null) rows.push(burstRow('grammY, throttler and auto-retry', await theirs(grammy)));
  if (!flag('no-peers')) rows.push(burstRow('plain loop that obeys 429', await theirs(plainLoop)));
  console.log(title);
  printTable(rows);
  if (grammy === null && !flag('no-peers')) console.log('grammY is not installed: (cd bench/peers && npm ci)');
}

run(main);
