import { createLogger } from '../../src/logging.js';
import { readMissed, type MissedMessage } from '../../src/bot/zalo/read-missed.js';
import { createRecovery } from '../../src/bot/zalo/recovery.js';
import { readWebhook } from '../../src/bot/zalo/webhook.js';
import { understand } from '../../src/bot/zalo/understand.js';
import { startReceiver } from '../support/webhook-receiver.js';
import { DAY, HOUR, MINUTE, NOON, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

let sandbox: Sandbox;
let zalo: Awaited<ReturnType<Sandbox['connected']>>;
beforeEach(async () => {
  sandbox = await startSandbox();
  zalo = await sandbox.connected();
});
afterEach(() => sandbox.close());

const read = async (since: Date, until: Date) => {
  const missed = await readMissed(zalo, { since, until, appId: sandbox.server.credentials.appId });
  if (!missed.ok) throw new Error(missed.failure.kind);
  return missed;
};
const bodies = (messages: readonly MissedMessage[]) =>
  messages.map(({ payload }) => {
    const incoming = understand(payload, { receivedAt: new Date(NOON + 30 * DAY) });
    return incoming?.body.kind === 'text' ? incoming.body.text : (incoming?.body.kind ?? null);
  });

describe('what people wrote while no webhook came', () => {
  test('is read from more conversations and more messages than one page holds, oldest first, without what is older', async () => {
    const people = Array.from({ length: 13 }, (_, index) => sandbox.server.actor(`p${index}`, `Người ${index}`));
    for (const person of people) await person.say('trước đó');
    sandbox.advance(HOUR);
    const since = new Date(NOON + HOUR);
    for (const [index, person] of people.entries()) {
      await person.say(`tin ${index}`);
      sandbox.advance(1_000);
    }
    for (let more = 0; more < 23; more += 1) {
      await people[0]?.say(`thêm ${more}`);
      sandbox.advance(1_000);
    }
    const { messages, complete } = await read(since, new Date(NOON + 2 * HOUR));
    expect(complete).toBe(true);
    expect(bodies(messages)).toEqual([
      ...people.map((_, index) => `tin ${index}`),
      ...Array.from({ length: 23 }, (_, more) => `thêm ${more}`),
    ]);
    expect(new Set(messages.map(({ externalId }) => externalId)).size).toBe(36);
  });

  test('has the key under which the webhook would have stored it, for words, pictures, files and stickers', async () => {
    const receiver = await startReceiver();
    await sandbox.server.webhook.save(receiver.url);
    const an = sandbox.server.actor('an', 'Nguyễn Văn An');
    await an.say('Đã nhận ạ');
    await an.send({ name: 'anh.jpg', mime: 'image/jpeg', bytes: Buffer.from([0xff, 0xd8, 0xff]) });
    await an.send({ name: 'bc.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF') });
    await sandbox.server.gestures(an.externalId).sticker('77');
    const { appId, oaSecretKey } = sandbox.server.credentials;
    const byWebhook = receiver.received
      .map(({ body, headers }) =>
        readWebhook(body, headers as Record<string, string>, { appId, secrets: [{ name: 'key', value: oaSecretKey }] }),
      )
      .flatMap((call) => (call.kind === 'event' && call.externalId.startsWith('user_send') ? [call.externalId] : []));
    const { messages } = await read(new Date(NOON - MINUTE), new Date(NOON + MINUTE));
    expect(messages.map(({ externalId }) => externalId)).toEqual(byWebhook);
    expect(bodies(messages)).toEqual(['Đã nhận ạ', 'file', 'file', 'unsupported']);
    await receiver.close();
  });

  test('what the account itself said and what a colleague wrote in its chat tool is not taken for a person’s word', async () => {
    const an = sandbox.server.actor('an', 'An');
    await an.say('xin chào');
    await sandbox.server.gestures(an.externalId).staffWrites('đã nhận');
    expect(bodies((await read(new Date(NOON - MINUTE), new Date(NOON + MINUTE))).messages)).toEqual(['xin chào']);
  });
});

describe('the mark until when everything is known', () => {
  const inbox = new Set<string>();
  let mark: Date | null = null;
  let alarms = 0;
  let clock = NOON;
  const recovery = () =>
    createRecovery({
      read: (since, until) => readMissed(zalo, { since, until, appId: sandbox.server.credentials.appId }),
      store: ({ externalId }) => {
        const isNew = !inbox.has(externalId);
        inbox.add(externalId);
        return Promise.resolve(isNew);
      },
      completeUntil: () => Promise.resolve(mark),
      noteCompleteUntil: (until) => {
        mark = until;
        return Promise.resolve();
      },
      holdsLease: () => Promise.resolve(true),
      onMissedWhileRunning: () => (alarms += 1),
      clock: { now: () => new Date(clock) },
      logger: createLogger({ level: 'silent' }),
    });
  /** One start, one look, one stop: as a process that comes up. */
  const lookOnce = async () => {
    const one = recovery();
    one.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await one.stop();
  };
  const pass = (ms: number) => {
    clock += ms;
    sandbox.advance(ms);
  };
  beforeEach(() => {
    inbox.clear();
    mark = null;
    alarms = 0;
    clock = NOON;
  });

  test('a new installation takes nothing from before it; a later start takes what came in between, and not twice', async () => {
    const an = sandbox.server.actor('an', 'An');
    await an.say('từ trước');
    pass(HOUR);
    await lookOnce();
    expect(inbox.size).toBe(0);
    pass(HOUR);
    await an.say('lúc hệ thống dừng');
    pass(3 * HOUR);
    await lookOnce();
    await lookOnce();
    expect(inbox.size).toBe(1);
    expect(alarms).toBe(0);
  });

  test('a look that fails leaves the mark, so that the next one covers the same time', async () => {
    mark = new Date(NOON);
    await sandbox.server.actor('an', 'An').say('đã nhận');
    pass(HOUR);
    sandbox.server.faults.add({
      api: 'openapi',
      path: '/listrecentchat',
      fault: { kind: 'html', status: 200 },
      times: 5,
    });
    await lookOnce();
    expect(mark).toEqual(new Date(NOON));
    sandbox.server.faults.clear();
    await lookOnce();
    expect(inbox.size).toBe(1);
    expect(mark.getTime()).toBeGreaterThan(NOON);
  });

  test('words older than seven days are not dug out', async () => {
    mark = new Date(NOON - DAY);
    const an = sandbox.server.actor('an', 'An');
    await an.say('đã cũ');
    pass(8 * DAY);
    await an.say('mới đây');
    pass(HOUR);
    await lookOnce();
    expect(inbox.size).toBe(1);
  });

  test('what was written a moment ago is left to the webhook', async () => {
    mark = new Date(NOON - MINUTE);
    await sandbox.server.actor('an', 'An').say('vừa xong');
    pass(30_000);
    await lookOnce();
    expect(inbox.size).toBe(0);
    pass(10 * MINUTE);
    await lookOnce();
    expect(inbox.size).toBe(1);
  });
});
