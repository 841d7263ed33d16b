import type { FastifyInstance } from 'fastify';
import { webhookMac } from 'zalo-api-sdk';
import { openZaloBot, openZaloOa, ZALO_BOT_WEBHOOK_PATH, ZALO_WEBHOOK_PATH } from '../../src/compose/open-zalo.js';
import { openTelegramWebhook } from '../../src/compose/open-telegram.js';
import type { ReceiverContext } from '../../src/compose/start-installation.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/logging.js';
import type { Database } from '../../src/store/open-database.js';
import { createWebServer } from '../../src/web/server.js';
import { openEmbedded } from '../support/databases.js';
import { engineOver, type Engine } from '../support/engine.js';

const NOW = new Date('2026-11-24T02:00:00Z');
const SECRET = 'webhook-secret-of-the-tests';
const OA_KEY = 'oa-secret-key-of-the-tests';
const TOKEN = 'a-token-of-the-document-system-0001';
const APP_ID = '1234567890123456789';

let database: Database;
let engine: Engine;
let app: FastifyInstance;
const logged: string[] = [];
const moment = { ms: 0 };
let submitted = 0;

beforeAll(async () => {
  database = await openEmbedded();
  engine = engineOver(database.prisma);
  engine.clock.set(NOW);
  const stub = {
    clock: engine.clock,
    log: createLogger({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    ingest: (channel, externalId, chatId, payload) =>
      engine.inbox.insert({ channel: channel.name, externalId, chatKey: `${channel.name}:${chatId}`, payload }),
    run: () => Promise.reject(new Error('nothing to run')),
    zaloTokens: () => ({
      withLock: (work) => work(),
      read: () => Promise.resolve(null),
      commit: () => Promise.resolve(),
    }),
  } satisfies Partial<Omit<ReceiverContext, 'clock'>> & { clock: unknown };
  // The doors ask the receiver for no more than this; what else they asked for would fail the test at once.
  const context = stub as unknown as ReceiverContext;
  const read = readConfig({
    PUBLIC_URL: 'https://dondoc.example.vn',
    ENCRYPTION_KEY: 'ab'.repeat(32),
    ZALO_APP_ID: APP_ID,
    ZALO_APP_SECRET: 'app-secret-of-the-tests',
    ZALO_OA_SECRET_KEYS: OA_KEY,
    ZALO_CODE_VERIFIER: 'a'.repeat(43),
    ZALO_BOT_TOKEN: '1234567890:abcdefghijklmnop',
    ZALO_BOT_MODE: 'webhook',
    ZALO_BOT_WEBHOOK_SECRET: SECRET,
  });
  if (!read.ok || read.config.zaloOa === null || read.config.zaloBot === null)
    throw new Error(read.ok ? 'no zalo' : read.mistakes.join());
  const telegram = openTelegramWebhook(context, {
    token: '123456789:AAabcdefghijklmnopqrstuvwxyz0123456',
    apiRoot: 'http://127.0.0.1:9',
    url: 'https://dondoc.example.vn/webhooks/telegram',
    secret: SECRET,
  });
  app = createWebServer({
    role: 'all',
    conditions: [],
    metrics: null,
    queueBoard: null,
    webhooks: [
      ...telegram.routes,
      ...openZaloOa(context, read.config.zaloOa).routes,
      ...openZaloBot(context, read.config.zaloBot).routes,
    ],
    intake: {
      token: TOKEN,
      elapsed: () => moment.ms,
      submit: () => {
        submitted += 1;
        return Promise.resolve({ ok: true, value: { id: 'd', state: 'reading' } });
      },
      stateOf: () => Promise.resolve(null),
    },
    openLink: null,
    openFeed: null,
    onError: () => undefined,
  });
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
});

const call = async (url: string, payload: string | Buffer, headers: Record<string, string>): Promise<number> =>
  (await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } }))
    .statusCode;
const stored = (): Promise<number> => database.prisma.inboxUpdate.count();

describe('webhook of Telegram', () => {
  const update = (id: number): string =>
    JSON.stringify({ update_id: id, message: { message_id: 1, date: 1, chat: { id: 5, type: 'private' }, text: 'x' } });
  const send = (body: string, secret?: string): Promise<number> =>
    call('/webhooks/telegram', body, secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret });

  test('a call without the secret, or with a wrong one, is refused and stored nowhere', async () => {
    const before = await stored();
    for (const wrong of [undefined, '', 'x', `${SECRET}x`, SECRET.slice(0, -1), SECRET.toUpperCase()])
      expect(await send(update(1), wrong)).toBe(401);
    expect(await stored()).toBe(before);
  });

  test('a recorded call played again is answered and does nothing', async () => {
    const before = await stored();
    for (let times = 0; times < 3; times += 1) expect(await send(update(2), SECRET)).toBe(200);
    expect(await stored()).toBe(before + 1);
  });

  test('nonsense under the right secret is answered, so that it does not come again for a day', async () => {
    const before = await stored();
    for (const body of ['', '[]', 'null', '{"update_id":"1"}', '{"__proto__":{"update_id":3}}', '{'.repeat(5000)])
      expect(await send(body, SECRET)).toBe(200);
    expect(await stored()).toBe(before);
  });

  test('a body over the limit is refused before it is looked at', async () => {
    expect(await send('x'.repeat(1024 * 1024 + 1), SECRET)).toBe(413);
  });
});

describe('webhook of the Zalo OA', () => {
  const event = (at: Date, id: string, text = 'đã nhận'): Buffer =>
    Buffer.from(
      JSON.stringify({
        app_id: APP_ID,
        event_name: 'user_send_text',
        timestamp: String(at.getTime()),
        sender: { id: '246845883529197922' },
        recipient: { id: '388613280878808645' },
        message: { msg_id: id, text },
      }),
    );
  const sign = (body: Buffer, at: Date, secret = OA_KEY, firstTerm = APP_ID): string =>
    `mac=${webhookMac({ firstTerm, rawBody: body, timestamp: String(at.getTime()), secret })}`;
  const send = (body: Buffer, signature?: string): Promise<number> =>
    call(ZALO_WEBHOOK_PATH, body, signature === undefined ? {} : { 'x-zevent-signature': signature });

  test('a forged event is refused: no signature, another key, another app, one letter changed', async () => {
    const before = await stored();
    const body = event(NOW, 'm1');
    const forged: readonly (readonly [Buffer, string | undefined])[] = [
      [body, undefined],
      [body, ''],
      [body, 'mac=zz'],
      [body, sign(body, NOW, 'another-key')],
      [body, sign(body, NOW, '')],
      [body, sign(body, NOW, OA_KEY, '999')],
      [event(NOW, 'm1', 'hoàn thành'), sign(body, NOW)],
      [event(NOW, 'm2'), sign(body, NOW)],
    ];
    for (const [sent, signature] of forged) expect(await send(sent, signature)).toBe(401);
    expect(await stored()).toBe(before);
  });

  test('a recorded event played again does nothing, neither soon nor after the inbox has forgotten it', async () => {
    const before = await stored();
    const body = event(NOW, 'm3');
    for (let times = 0; times < 3; times += 1) expect(await send(body, sign(body, NOW))).toBe(200);
    expect(await stored()).toBe(before + 1);
    await database.prisma.inboxUpdate.deleteMany({ where: { channel: 'zalo' } });
    engine.clock.advance(25 * 3_600_000);
    expect(await send(body, sign(body, NOW))).toBe(200);
    expect(await database.prisma.inboxUpdate.count({ where: { channel: 'zalo' } })).toBe(0);
    engine.clock.set(NOW);
  });

  test('what Zalo itself repeats for two hours is taken', async () => {
    const sentAt = new Date(NOW.getTime() - 2 * 3_600_000);
    const body = event(sentAt, 'm4');
    expect(await send(body, sign(body, sentAt))).toBe(200);
    expect(await database.prisma.inboxUpdate.count({ where: { channel: 'zalo' } })).toBe(1);
  });
});

describe('webhook of the Zalo Bot Platform', () => {
  const update = JSON.stringify({
    event_name: 'message.text.received',
    message: { message_id: 'b1', chat: { id: 'c1', chat_type: 'PRIVATE' }, from: { id: 'u1' }, text: 'x', date: 1 },
  });
  const send = (secret?: string): Promise<number> =>
    call(ZALO_BOT_WEBHOOK_PATH, update, secret === undefined ? {} : { 'x-bot-api-secret-token': secret });

  test('forged calls are refused, repeated ones counted once', async () => {
    const before = await stored();
    for (const wrong of [undefined, '', 'wrong', `${SECRET} x`]) expect(await send(wrong)).toBe(401);
    expect(await stored()).toBe(before);
    for (let times = 0; times < 3; times += 1) expect(await send(SECRET)).toBe(200);
    expect(await stored()).toBe(before + 1);
  });
});

describe('the intake of documents', () => {
  const send = async (token: string | null) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/documents',
      payload: 'x',
      headers: { 'content-type': 'text/plain', ...(token === null ? {} : { authorization: token }) },
    });

  test('takes nothing without the token, whatever stands in its place', async () => {
    const wrong = [null, '', 'Bearer', 'Bearer ', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(0, -1)}`];
    for (const header of wrong) expect((await send(header)).statusCode).toBe(401);
    expect(submitted).toBe(0);
  });

  test('slows down whoever guesses, and not the one who has the token', async () => {
    const codes: number[] = [];
    for (let times = 0; times < 40; times += 1) codes.push((await send(`Bearer guess-${times}`)).statusCode);
    expect(codes).toContain(429);
    expect((await send(`Bearer ${TOKEN}`)).statusCode).toBe(202);
    moment.ms += 10_000;
    expect((await send('Bearer guess')).statusCode).toBe(401);
  });

  test('tells a caller gone wild to wait, and takes its documents again afterwards', async () => {
    const answers = [];
    for (let times = 0; times < 130; times += 1) answers.push(await send(`Bearer ${TOKEN}`));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers['retry-after']).toBe('10');
    moment.ms += 5_000;
    expect((await send(`Bearer ${TOKEN}`)).statusCode).toBe(202);
  });
});

test('nothing of all these calls stands in the log but what kind they were', () => {
  const lines = logged.join('\n');
  expect(lines).toContain('forged');
  for (const secret of [SECRET, OA_KEY, TOKEN, 'đã nhận', '246845883529197922', 'mac='])
    expect(lines).not.toContain(secret);
});
