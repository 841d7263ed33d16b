import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { openTelegramPolling } from '../../src/compose/open-telegram.js';
import { startInstallation, type Installation } from '../../src/compose/start-installation.js';
import { readConfig } from '../../src/config.js';
import { SANDBOX_TOKEN } from '../../src/sandbox/start-sandbox.js';
import { TELEGRAM_LIMITS, type Limits } from '../../src/sandbox/telegram/pace.js';
import type { TelegramActor } from '../../src/sandbox/telegram/phone.js';
import { createTelegramServer, type TelegramServer } from '../../src/sandbox/telegram/server.js';
import { fillAssignments, fillContacts, fillUnits } from './city.js';
import type { Services } from './services.js';

export const TOKEN = SANDBOX_TOKEN;
export const FIRST_CHAT = 5_000_001;
export type Platform = {
  readonly server: TelegramServer;
  readonly url: string;
  readonly phones: readonly TelegramActor[];
};

/** The stand-in server with people who have pressed Start; the bot has confirmed that already. */
export async function openPlatform(people: number, limits: Limits = TELEGRAM_LIMITS): Promise<Platform> {
  const server = createTelegramServer({ now: () => new Date(), token: TOKEN, limits, toastWaitMilliseconds: 60_000 });
  const { url } = await server.listen();
  const phones = Array.from({ length: people }, (_, index) => server.actor(FIRST_CHAT + index, `Người ${index + 1}`));
  for (const phone of phones) await phone.start();
  for (let offset = 0; server.pendingUpdates() > 0;) {
    const response = await fetch(`${url}/bot${TOKEN}/getUpdates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offset, limit: 100, timeout: 0 }),
    });
    const { result } = (await response.json()) as { result: { update_id: number }[] };
    offset = (result.at(-1)?.update_id ?? offset) + 1;
  }
  server.log.clear();
  return { server, url, phones };
}

export type Town = { readonly installation: Installation; readonly client: pg.Client; close(): Promise<void> };

/** The whole product on throw-away services, its Telegram channel against this platform; one unit, head and assignment per phone. */
export async function openTown(services: Services, platform: Platform, perSecond?: number): Promise<Town> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const config = readConfig({
    DATA_DIR: dataDir,
    SANDBOX: 'on',
    QUIET_HOURS: 'off',
    LOG_LEVEL: 'silent',
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    QUEUE_PREFIX: services.prefix,
    ENCRYPTION_KEY: randomBytes(32).toString('hex'),
  });
  if (!config.ok) throw new Error(config.mistakes.join('\n'));
  const installation = await startInstallation({
    config: config.config,
    log: pino({ level: process.env['BENCH_LOG'] ?? 'silent' }),
    channels: (context) => {
      const { channel, receiver } = openTelegramPolling(context, { token: TOKEN, apiRoot: platform.url });
      const pace = perSecond === undefined ? channel.pace : { ...channel.pace, perSecond };
      return Promise.resolve([{ channel: { ...channel, pace }, receiver }]);
    },
  });
  const client = new pg.Client({ connectionString: services.databaseUrl });
  await client.connect();
  const people = platform.phones.length;
  await fillUnits(client, people);
  await fillContacts(client, people, FIRST_CHAT);
  await fillAssignments(client, people, people);
  return {
    installation,
    client,
    async close() {
      await installation.stop();
      await client.end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The card of each head's assignment, into the outbox. Assignment `a<n>` belongs to unit `u<1 + n mod people>`. */
export async function postCards(town: Town, people: number, lane: 'bulk' | 'normal' = 'bulk'): Promise<void> {
  const messages = Array.from({ length: people }, (_, index) => ({
    personId: `p${1 + ((index + 1) % people)}`,
    contactId: null,
    lane,
    message: { type: 'assignment-card' as const, assignmentId: `a${index + 1}` },
    dedupeKey: `bench/a${index + 1}`,
    onUnknown: 'never' as const,
  }));
  for (let from = 0; from < messages.length; from += 500)
    await town.installation.run(({ tx }) => tx.outbox.add(messages.slice(from, from + 500)));
}
