import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { webhookMac } from 'zalo-api-sdk';
import { ZALO_BOT_WEBHOOK_PATH, ZALO_WEBHOOK_PATH } from '../../src/compose/open-zalo.js';
import { runProgram, type Running } from '../../src/compose/run-program.js';
import { describeMistakes, readConfig } from '../../src/config.js';
import { derivedKeys, installationKeys } from '../../src/config/installation-key.js';
import { createLogger } from '../../src/logging.js';
import { createLeaseStore } from '../../src/store/lease-store.js';
import { createTokenJournal } from '../../src/store/token-journal.js';
import { createZaloTokenStore } from '../../src/store/zalo-token-store.js';
import { dondoc } from '../support/dondoc.js';
import { startEchoingPlatform, type EchoingPlatform } from '../support/echoing-platform.js';
import { fillDataFolder } from '../support/databases.js';
import { onEachEngine } from '../support/engines.js';
import { freePort } from '../support/free-port.js';
import { aPost, aUnit } from '../support/rows.js';

/** Every kind of thing that belongs in no log; each stands for what an operator, a platform or a person brings. */
const SECRET = {
  telegramToken: '7654321098:AAleakleakleakleakleakleakleakleak01',
  telegramWebhook: 'leak-webhook-secret-telegram-0001',
  zaloApp: 'leakZaloAppSecret0001',
  zaloOaKey: 'leakZaloOaSecretKey01',
  zaloVerifier: `leakverifier${'v'.repeat(40)}`,
  zaloAccess: 'leakZaloAccessToken0001',
  zaloRefresh: 'leakZaloRefreshToken001',
  zaloBotToken: '4567890123:leakbotleakbotleakbot',
  zaloBotWebhook: 'leak-webhook-secret-zalobot-0001',
  intakeToken: 'leak-intake-token-of-the-tests-01',
  metricsToken: 'leak-metrics-token-of-the-tests-1',
  password: 'leak-dashboard-password-0000001',
  key: `1eaf${'1eaf'.repeat(15)}`,
  consentCode: 'leakConsentCode00000001',
  wrong: 'leak-wrong-secret-of-a-caller-01',
  feed: 'leakfeedtoken_leakfeedtoken_leakfeedtoken_0',
  link: 'leaklinktoken_leaklinktoken_leaklinktoken_0',
  press: 'LEAKPRESS1',
  enrolment: 'LEAK7WQX',
  phone: '0912345678',
  phoneAbroad: '84987654321',
  phoneSpaced: '0911 222 333',
  words: 'LOIRIENGTU',
  caption: 'CHUTHICHRIENG',
  edited: 'SUALAIRIENG',
  fileName: 'TENTEPRIENG',
  fileId: 'LEAKFILEID',
  given: 'TENRIENG',
  family: 'HORIENG',
  user: 'biet_danh_rieng',
  document: 'VANBANRIENG',
  citizen: '001099012345',
} as const;
const PEOPLE = { telegram: '7001001001', stranger: '7001001002', zalo: '2468458835291979220', bot: 'leakchatofbot' };
const APP_ID = '1234567890123456789';

/** Settings that hold a secret, or an address that may hold one. */
const SECRET_SETTINGS = [
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_PREVIOUS',
  'INTAKE_TOKEN',
  'METRICS_TOKEN',
  'DASHBOARD_PASSWORD',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'HEARTBEAT_URL',
  'EDXML_STATUS_URL',
  'DATABASE_URL',
  'REDIS_URL',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_WEBHOOK_SECRET',
  'ZALO_APP_SECRET',
  'ZALO_OA_SECRET_KEYS',
  'ZALO_CODE_VERIFIER',
  'ZALO_BOT_TOKEN',
  'ZALO_BOT_WEBHOOK_SECRET',
] as const;

const leaksIn = (where: string, text: string): string[] =>
  Object.entries(SECRET).flatMap(([kind, value]) => {
    const at = text.indexOf(value);
    return at === -1 ? [] : [`${kind} in ${where}: …${text.slice(Math.max(0, at - 120), at + value.length + 40)}…`];
  });

const environment = (platform: string): Record<string, string> => ({
  SANDBOX: 'off',
  HTTP_HOST: '127.0.0.1',
  PUBLIC_URL: 'https://dondoc.example.vn',
  ENCRYPTION_KEY: SECRET.key,
  INTAKE_TOKEN: SECRET.intakeToken,
  METRICS_TOKEN: SECRET.metricsToken,
  DASHBOARD_PASSWORD: SECRET.password,
  OTEL_EXPORTER_OTLP_ENDPOINT: platform,
  TELEGRAM_BOT_TOKEN: SECRET.telegramToken,
  TELEGRAM_MODE: 'webhook',
  TELEGRAM_WEBHOOK_SECRET: SECRET.telegramWebhook,
  TELEGRAM_API_ROOT: platform,
  TELEGRAM_CONTENT_LEVEL: 'full',
  ZALO_APP_ID: APP_ID,
  ZALO_APP_SECRET: SECRET.zaloApp,
  ZALO_OA_SECRET_KEYS: SECRET.zaloOaKey,
  ZALO_CODE_VERIFIER: SECRET.zaloVerifier.slice(0, 43),
  ZALO_API_ROOT: platform,
  ZALO_OAUTH_ROOT: platform,
  ZALO_TEMPLATE_ROOT: platform,
  ZALO_BOT_TOKEN: SECRET.zaloBotToken,
  ZALO_BOT_MODE: 'webhook',
  ZALO_BOT_WEBHOOK_SECRET: SECRET.zaloBotWebhook,
  ZALO_BOT_API_ROOT: platform,
  QUIET_HOURS: 'off',
});

onEachEngine('secrets on every way into a program that runs at the finest log level', (server) => {
  const logged: string[] = [];
  let platform: EchoingPlatform;
  let running: Running;
  let dataDir: string;
  let url = '';

  beforeAll(async () => {
    platform = await startEchoingPlatform();
    dataDir = mkdtempSync(join(tmpdir(), 'dondoc-log-'));
    const { server: services } = server();
    if (services === undefined) await fillDataFolder(dataDir);
    const read = readConfig({
      ...environment(platform.url),
      DATA_DIR: dataDir,
      HTTP_PORT: String(await freePort()),
      ...(services === undefined
        ? {}
        : {
            DATABASE_URL: services.url,
            REDIS_URL: services.redis.url,
            QUEUE_PREFIX: `t${randomBytes(6).toString('hex')}`,
          }),
    });
    if (!read.ok) throw new Error(read.mistakes.join('\n'));
    running = await runProgram(
      read.config,
      createLogger({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    );
    url = (running.web?.url ?? '').replace(/\/$/u, '');
    const { database, clock, run } = running.installation;
    await createZaloTokenStore({
      prisma: database.prisma,
      leases: createLeaseStore(database.prisma, clock.unmoved),
      ...derivedKeys(installationKeys(read.config), 'tokens'),
      clock,
      journal: createTokenJournal(join(dataDir, 'journal-of-the-test')),
      onUnreadable: () => undefined,
    }).commit(
      {
        accessToken: SECRET.zaloAccess,
        refreshToken: SECRET.zaloRefresh,
        obtainedAt: clock.now().getTime(),
        expiresAt: clock.now().getTime() + 3_600_000,
      },
      null,
    );
    await run(async ({ tx }) => {
      await tx.units.upsert([aUnit('HN', { name: 'UBND thành phố Hà Nội', type: 'city' })]);
      for (const [channel, chat] of [
        ['telegram', PEOPLE.telegram],
        ['zalo', PEOPLE.zalo],
        ['zalo-bot', PEOPLE.bot],
      ] as const) {
        const id = `person-${channel}`;
        const name = `${SECRET.family} ${SECRET.given}`;
        await tx.people.save({ id, name, phone: SECRET.phone, language: 'vi', leftAt: null, noticeShownAt: null });
        await tx.people.savePost(aPost(id, 'HN', 'clerk'));
        await tx.people.link({
          id: `contact-${channel}`,
          personId: id,
          channel,
          externalId: chat,
          state: 'active',
          preference: 0,
          lastInteractionAt: clock.now(),
        });
      }
    });
  }, 240_000);
  afterAll(async () => {
    await running.stop();
    await platform.close();
    rmSync(dataDir, { recursive: true, force: true });
  }, 60_000);

  const prisma = () => running.installation.database.prisma;
  const post = async (path: string, body: string | Buffer, headers: Record<string, string>): Promise<number> => {
    const sent = typeof body === 'string' ? body : new Uint8Array(body);
    const init = { method: 'POST', body: sent, headers: { 'content-type': 'application/json', ...headers } };
    return (await fetch(`${url}${path}`, init)).status;
  };

  let updates = 1_000;
  const telegram = (update: object, secret: string = SECRET.telegramWebhook): Promise<number> =>
    post('/webhooks/telegram', JSON.stringify({ update_id: (updates += 1), ...update }), {
      'x-telegram-bot-api-secret-token': secret,
    });
  const from = (id = PEOPLE.telegram) => ({
    id: Number(id),
    first_name: SECRET.given,
    last_name: SECRET.family,
    username: SECRET.user,
  });
  const message = (content: object, id = PEOPLE.telegram) => ({
    message_id: updates,
    date: Math.floor(Date.now() / 1000),
    chat: { ...from(id), type: 'private' },
    from: from(id),
    ...content,
  });
  const zalo = (event: object, secret: string = SECRET.zaloOaKey): Promise<number> => {
    const timestamp = String(Date.now());
    const body = Buffer.from(
      JSON.stringify({ app_id: APP_ID, timestamp, sender: { id: PEOPLE.zalo }, recipient: { id: '1' }, ...event }),
    );
    const mac = webhookMac({ firstTerm: APP_ID, rawBody: body, timestamp, secret });
    return post(ZALO_WEBHOOK_PATH, body, { 'x-zevent-signature': `mac=${mac}` });
  };
  const bot = (event: object, secret: string = SECRET.zaloBotWebhook): Promise<number> =>
    post(ZALO_BOT_WEBHOOK_PATH, JSON.stringify(event), { 'x-bot-api-secret-token': secret });
  const botMessage = (content: object) => ({
    message_id: `b${(updates += 1)}`,
    chat: { id: PEOPLE.bot, chat_type: 'PRIVATE' },
    from: { id: PEOPLE.bot, display_name: SECRET.given },
    date: Date.now(),
    ...content,
  });
  const document = (token: string, body: string, type = 'text/plain'): Promise<number> =>
    post('/api/v1/documents', body, {
      authorization: `Bearer ${token}`,
      'content-type': type,
      'x-file-name': `${SECRET.fileName}.txt`,
      'idempotency-key': SECRET.wrong,
    });
  const words = (more = ''): string =>
    `${SECRET.words} ${SECRET.phoneSpaced} ${SECRET.citizen} ${SECRET.zaloAccess} ${more}`;
  const handled = async (): Promise<void> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const left = await prisma().inboxUpdate.count({ where: { state: { in: ['received', 'processing'] } } });
      if (left === 0) return;
      await sleep(100);
    }
  };

  test('through every entry, with platforms that quote what they were asked, none of it is in a log, a metric or a trace', async () => {
    await telegram({ message: message({ text: words() }) });
    await telegram({ message: message({ text: words() }, PEOPLE.stranger) });
    await telegram({ message: message({ text: `/start ${SECRET.enrolment}` }, PEOPLE.stranger) });
    await telegram({ message: message({ text: SECRET.enrolment }, PEOPLE.stranger) });
    await telegram({ message: message({ text: `tìm ${SECRET.family} ${SECRET.phone}` }) });
    await telegram({ message: message({ text: 'việc' }) });
    await telegram({ message: message({ contact: { phone_number: `+${SECRET.phoneAbroad}`, first_name: 'x' } }) });
    await telegram({
      message: message({
        caption: SECRET.caption,
        document: { file_id: SECRET.fileId, file_name: `${SECRET.fileName}.pdf`, file_size: 10 },
      }),
    });
    await telegram({ edited_message: message({ text: SECRET.edited }) });
    await telegram({
      callback_query: { id: '1', from: from(), data: SECRET.press, message: message({ text: SECRET.words }) },
    });
    await telegram({ message: message({ text: `${SECRET.words}\u0000\ud800` }) });
    await telegram({ message: { ...message({ text: SECRET.words }), date: 9e18 } });
    await telegram({ poll_answer: { words: SECRET.words } });
    await telegram({ message: message({ text: SECRET.words }) }, SECRET.wrong);
    await post('/webhooks/telegram', `{"update_id":${SECRET.words}`, {
      'x-telegram-bot-api-secret-token': SECRET.telegramWebhook,
    });

    const userText = { event_name: 'user_send_text', message: { msg_id: 'z1', text: words() } };
    await zalo(userText);
    await zalo({ ...userText, message: { msg_id: 'z2', text: SECRET.enrolment } });
    await zalo({
      event_name: 'user_send_file',
      message: {
        msg_id: 'z3',
        text: SECRET.caption,
        attachments: [
          {
            type: 'file',
            payload: { url: `${platform.url}/${SECRET.fileId}?token=${SECRET.link}`, name: `${SECRET.fileName}.pdf` },
          },
        ],
      },
    });
    await zalo({ event_name: 'user_submit_info', info: { name: SECRET.given, phone: SECRET.phoneAbroad } });
    await zalo({ event_name: 'nobody_knows', words: SECRET.words });
    await zalo(userText, SECRET.wrong);

    await bot({ event_name: 'message.text.received', message: botMessage({ text: words() }) });
    await bot({
      event_name: 'message.image.received',
      message: botMessage({ photo: `${platform.url}/${SECRET.fileId}`, caption: SECRET.caption }),
    });
    await bot({ event_name: 'message.text.received', message: botMessage({ text: SECRET.words }) }, SECRET.wrong);

    expect(
      await document(SECRET.intakeToken, `${SECRET.document}\nGiao Sở Xây dựng báo cáo trước ngày 1/1/2027.`),
    ).toBe(202);
    await document(SECRET.intakeToken, SECRET.document, `application/${SECRET.words}`);
    await document(SECRET.intakeToken, `{"words": ${SECRET.document}`, 'application/json');
    await document(SECRET.intakeToken, `--x ${SECRET.document}`, 'multipart/form-data; boundary=x');
    await document(SECRET.wrong, SECRET.document);
    for (const path of [
      `/lich/${SECRET.feed}.ics`,
      `/tep/${SECRET.link}`,
      `/tep/${SECRET.link}?token=${SECRET.wrong}&phone=${SECRET.phone}`,
      `/nowhere/${SECRET.feed}?key=${SECRET.key}`,
      `/lich/%E0%A4%A${SECRET.feed}.ics`,
      `/api/v1/documents/${SECRET.link}`,
    ])
      await fetch(`${url}${path}`, {
        headers: { authorization: `Bearer ${SECRET.intakeToken}`, cookie: SECRET.wrong },
      });
    const scrape = (token: string) => fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const board = (password: string) =>
      fetch(`${url}/queues/api/queues`, {
        headers: { authorization: `Basic ${Buffer.from(`dondoc:${password}`).toString('base64')}` },
      });
    for (const password of [SECRET.wrong, SECRET.password]) await (await board(password)).text();
    await scrape(SECRET.wrong);
    await handled();

    // The database refuses rows and quotes them in its refusal, and says so to every writer.
    const refusing = ['InboxUpdate', 'OutboxMessage', 'IntakeDocument', 'Dialogue', 'Timer'];
    for (const table of refusing)
      await prisma().$executeRawUnsafe(`ALTER TABLE "${table}" ADD CONSTRAINT refused CHECK (false) NOT VALID`);
    expect(await telegram({ message: message({ text: words() }) })).toBe(503);
    await zalo({ ...userText, message: { msg_id: 'z9', text: words() } });
    await document(SECRET.intakeToken, `${SECRET.document} hai`);
    await prisma().$executeRawUnsafe(`ALTER TABLE "InboxUpdate" DROP CONSTRAINT refused`);
    await telegram({ message: message({ text: `/start ${SECRET.enrolment}` }, PEOPLE.stranger) });
    await telegram({ message: message({ text: words('việc') }) });
    for (let tries = 0; tries < 100 && !/inbound[^\n]*violates check/u.test(logged.join('')); tries += 1)
      await sleep(100);
    for (const table of refusing.slice(1))
      await prisma().$executeRawUnsafe(`ALTER TABLE "${table}" DROP CONSTRAINT refused`);
    await handled();
    await running.installation.settle();

    const figures = await (await scrape(SECRET.metricsToken)).text();
    const log = logged.join('');
    // The search sees what it should: platforms did quote, the database did refuse, and both are logged.
    expect(platform.echoed.get('sendMessage') ?? 0).toBeGreaterThan(2);
    expect([...platform.echoed.keys()]).toEqual(expect.arrayContaining(['getFile', 'cs']));
    expect(log).toContain('violates check constraint');
    expect(figures).toContain('# TYPE');
    expect([
      ...leaksIn('log', log),
      ...leaksIn('metrics', figures),
      ...leaksIn('traces', platform.traces.join('\n')),
      ...Object.entries(PEOPLE)
        .filter(([, chat]) => figures.includes(chat) || platform.traces.some((trace) => trace.includes(chat)))
        .map(([who]) => `chat of ${who}`),
    ]).toEqual([]);
  }, 120_000);
});

describe('secrets in settings and on the command line', () => {
  let platform: EchoingPlatform;
  beforeAll(async () => {
    platform = await startEchoingPlatform();
  });
  afterAll(() => platform.close());

  test('a mistaken setting is named without its value', () => {
    const values = [`${SECRET.wrong} x`, `ftp://${SECRET.wrong}@[`, 'x', `${SECRET.wrong}\u0007`, `[${SECRET.key}]`];
    const proper = { ...environment('https://platform.example.vn'), DATABASE_URL: '', REDIS_URL: '' };
    for (const name of SECRET_SETTINGS)
      for (const value of values) {
        const read = readConfig({ ...proper, [name]: value });
        const said = read.ok ? read.warnings.join('\n') : describeMistakes(read.mistakes);
        expect(leaksIn(`${name}=${value}`, said)).toEqual([]);
      }
  });

  test('a consent that the platform refuses with all that it was asked prints none of it', async () => {
    const kept = { ...process.env };
    const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-log-'));
    await fillDataFolder(dataDir);
    const port = await freePort();
    for (const name of ['DATABASE_URL', 'REDIS_URL']) delete process.env[name];
    Object.assign(process.env, environment(platform.url), { DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
    try {
      const command = dondoc('zalo', 'connect', '--port', String(port));
      const callback = `http://localhost:${port}/zalo/callback?code=${SECRET.consentCode}&oa_id=1`;
      const browser = async (): Promise<unknown> => {
        for (;;) {
          const answer = await fetch(callback).catch(() => null);
          if (answer !== null) return answer.text();
          await sleep(200);
        }
      };
      const [{ text, code }] = await Promise.all([command, browser()]);
      expect([code, text]).toEqual([1, expect.stringContaining('Zalo không cấp mã')]);
      expect(leaksIn('connect', text)).toEqual([]);
    } finally {
      process.env = kept;
      rmSync(dataDir, { recursive: true, force: true });
    }
  }, 120_000);
});
