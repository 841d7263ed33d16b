import {
  chatId,
  createZaloBot,
  hashPhone,
  parseBotWebhook,
  parseEvent,
  parsePhone,
  templateId,
  verifyBotWebhook,
  type Phone,
} from 'zalo-api-sdk';
import { startReceiver } from '../support/webhook-receiver.js';
import { DAY, HOUR, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

let sandbox: Sandbox;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  sandbox = await startSandbox();
  receiver = await startReceiver();
});
afterEach(async () => {
  await sandbox.close();
  await receiver.close();
});

describe('templates by phone', () => {
  const PHONE = parsePhone('0901 234 567') as Phone;
  const message = {
    templateId: templateId('12345'),
    data: { so: '1575/ĐKTCV', han: '25/11/2026' },
    trackingId: 'outbox-1',
  };
  beforeEach(() => {
    sandbox.server.addTemplate({
      id: '12345',
      name: 'Nhắc việc',
      text: 'Nhắc việc <so>, hạn <han>',
      parameters: [
        { name: 'so', type: 'STRING', maxLength: 12 },
        { name: 'han', type: 'DATE', maxLength: 20 },
      ],
      status: 'ENABLE',
      byUid: true,
    });
  });

  test('reaches somebody who never spoke to the OA, and the receipt carries the tracking id', async () => {
    await sandbox.server.webhook.save(receiver.url);
    const zalo = await sandbox.connected();
    const actor = sandbox.server.actor('an', 'An', { phone: PHONE });
    const sent = await zalo.zbs.send(PHONE, message);
    expect(sent).toMatchObject({ kind: 'ok', value: { sendingMode: '1', quota: { daily: 500, remaining: 499 } } });
    expect(actor.messages().at(-1)?.text).toBe('Nhắc việc 1575/ĐKTCV, hạn 25/11/2026');
    await sandbox.server.settled();
    const receipt = receiver.received.at(-1);
    expect(receipt?.headers['x-zevent-server']).toBe('ZNS');
    expect(parseEvent(receipt?.body ?? '', { server: 'ZNS' })).toMatchObject({
      kind: 'template-receipt',
      trackingId: 'outbox-1',
      recipient: PHONE,
    });
    if (sent.kind === 'ok') expect(await zalo.zbs.status(sent.value.messageId)).toMatchObject({ value: { status: 1 } });
    expect(await zalo.zbs.quality()).toMatchObject({ kind: 'ok' });
    expect(await zalo.zbs.sampleData(templateId('no-such'))).toMatchObject({ kind: 'api-error', code: -109 });
    expect(await zalo.zbs.quota()).toMatchObject({ value: { daily: 500, remaining: 499 } });
  });

  test('with the hash, and the receipt then carries the hash', async () => {
    await sandbox.server.webhook.save(receiver.url);
    const zalo = await sandbox.connected();
    sandbox.server.actor('an', 'An', { phone: PHONE });
    expect((await zalo.zbs.sendHashed(hashPhone(PHONE), message)).kind).toBe('ok');
    await sandbox.server.settled();
    expect(parseEvent(receiver.received.at(-1)?.body ?? '', { server: 'ZNS' })).toMatchObject({
      recipient: hashPhone(PHONE),
    });
  });

  test.each([
    ['a parameter missing', { so: '1' }, -1122],
    ['one too long', { so: 'x'.repeat(13), han: '25/11/2026' }, -1121],
    ['one of another type', { so: '1', han: 'mai' }, -1124],
    ['one not declared', { so: '1', han: '25/11/2026', x: '1' }, -1123],
  ])('%s', async (_, data, code) => {
    const zalo = await sandbox.connected();
    sandbox.server.actor('an', 'An', { phone: PHONE });
    expect(await zalo.zbs.send(PHONE, { ...message, data })).toMatchObject({ code, class: 'permanent' });
  });

  test('not between 22:00 and 06:00', async () => {
    const zalo = await sandbox.connected();
    sandbox.server.actor('an', 'An', { phone: PHONE });
    sandbox.advance(10 * HOUR - 1);
    expect((await zalo.zbs.send(PHONE, message)).kind).toBe('ok');
    sandbox.advance(1);
    expect(await zalo.zbs.send(PHONE, message)).toMatchObject({ code: -133, class: 'reschedule' });
    sandbox.advance(8 * HOUR - 1);
    expect(await zalo.zbs.send(PHONE, message)).toMatchObject({ code: -133 });
    sandbox.advance(1);
    expect((await zalo.zbs.send(PHONE, message)).kind).toBe('ok');
  });

  test('the quota of a day is new on the next', async () => {
    const zalo = await sandbox.connected();
    sandbox.server.actor('an', 'An', { phone: PHONE });
    sandbox.server.settings.zbs.dailyQuota = 1;
    expect((await zalo.zbs.send(PHONE, message)).kind).toBe('ok');
    expect(await zalo.zbs.send(PHONE, message)).toMatchObject({ code: -144, class: 'reschedule' });
    sandbox.advance(DAY);
    expect((await zalo.zbs.send(PHONE, message)).kind).toBe('ok');
  });

  test('development mode reaches administrators alone and costs nothing', async () => {
    const zalo = await sandbox.connected();
    const actor = sandbox.server.actor('an', 'An', { phone: PHONE });
    expect(await zalo.zbs.send(PHONE, { ...message, development: true })).toMatchObject({ code: -127 });
    sandbox.server.person(actor.externalId).admin = true;
    expect(await zalo.zbs.send(PHONE, { ...message, development: true })).toMatchObject({
      value: { quota: { remaining: 500 } },
    });
  });

  test('nobody at that number, unknown and unapproved templates, no money', async () => {
    const zalo = await sandbox.connected();
    expect(await zalo.zbs.send(PHONE, message)).toMatchObject({ code: -118, class: 'unreachable' });
    expect(await zalo.zbs.send(PHONE, { ...message, templateId: templateId('9') })).toMatchObject({
      code: -109,
      class: 'operator',
    });
    sandbox.server.addTemplate({
      id: '9',
      name: 'a',
      text: 'a',
      parameters: [],
      status: 'PENDING_REVIEW',
      byUid: true,
    });
    expect(await zalo.zbs.send(PHONE, { ...message, templateId: templateId('9'), data: {} })).toMatchObject({
      code: -131,
    });
    sandbox.server.settings.zbs.balance = 0;
    expect(await zalo.zbs.send(PHONE, message)).toMatchObject({ code: -115, class: 'operator' });
  });

  test('the server itself refuses a number with a leading zero, and an unknown token with -124', async () => {
    const { accessToken } = sandbox.server.issueTokens();
    const post = async (token: string, phone: string) =>
      (await fetch(`${sandbox.server.baseUrls().business}/message/template`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', access_token: token },
        body: JSON.stringify({ phone, template_id: '12345', template_data: message.data, tracking_id: 'a' }),
      }).then((response) => response.json())) as unknown;
    expect(await post(accessToken, '0901234567')).toMatchObject({ error: -108 });
    expect(await post('spoilt', '84901234567')).toMatchObject({ error: -124 });
  });

  test('a template tells its parameters', async () => {
    const zalo = await sandbox.connected();
    expect(await zalo.zbs.template(templateId('12345'))).toMatchObject({
      value: {
        status: 'ENABLE',
        parameters: [
          { name: 'so', maxLength: 12, required: true },
          { name: 'han', type: 'DATE' },
        ],
      },
    });
    expect(await zalo.zbs.templates({ offset: 0, limit: 10 })).toMatchObject({ value: [{ templateId: '12345' }] });
  });
});

describe('bot platform', () => {
  const bot = (token = sandbox.server.credentials.botToken) =>
    createZaloBot({ token, baseUrls: sandbox.server.baseUrls() });

  test('a person writes, the bot polls one update and answers', async () => {
    const actor = sandbox.server.actor('an', 'Nguyễn Văn An', { via: 'bot' });
    expect(await bot().sendMessage(chatId(actor.externalId), 'Chào')).toMatchObject({ kind: 'api-error', code: 400 });
    await actor.start();
    await actor.say('việc của tôi');
    const first = await bot().getUpdates({ timeoutSeconds: 0 });
    expect(first).toMatchObject({
      kind: 'ok',
      value: { kind: 'text', message: { text: 'Bắt đầu', chatId: actor.externalId } },
    });
    expect(await bot().getUpdates({ timeoutSeconds: 0 })).toMatchObject({
      value: { message: { text: 'việc của tôi' } },
    });
    expect(await bot().getUpdates({ timeoutSeconds: 0 })).toMatchObject({ kind: 'ok', value: null });
    const sent = await bot().sendMessage(chatId(actor.externalId), 'Việc:\n1. Công văn 1575\n2. Kế hoạch 12');
    expect(sent.kind).toBe('ok');
    await actor.press(actor.messages().at(-1)?.id ?? '', 'Kế hoạch 12');
    expect(await bot().getUpdates({ timeoutSeconds: 0 })).toMatchObject({ value: { message: { text: '2' } } });
  });

  test('a poll that waits is answered when somebody writes; what nobody waits for may be lost', async () => {
    sandbox.server.settings.bot.losesUnpolled = true;
    const actor = sandbox.server.actor('an', 'An', { via: 'bot' });
    await actor.say('chưa ai nghe');
    let answered = false;
    const pending = bot()
      .getUpdates({ timeoutSeconds: 20 })
      .finally(() => {
        answered = true;
      });
    while (!answered) {
      await actor.say('có mặt');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await pending).toMatchObject({ value: { message: { text: 'có mặt' } } });
  });

  test.each(['flat', 'wrapped'] as const)('webhook with the %s body and the secret', async (bodyForm) => {
    sandbox.server.settings.bot.bodyForm = bodyForm;
    expect(await bot().setWebhook(receiver.url, 'bi-mat-rat-dai')).toMatchObject({ kind: 'api-error', code: 400 });
    sandbox.server.settings.bot.allowPrivateWebhooks = true;
    expect(await bot().setWebhook(receiver.url, 'bi-mat-rat-dai')).toMatchObject({
      kind: 'ok',
      value: { url: receiver.url, verification: { ok: true } },
    });
    expect(await bot().getUpdates({ timeoutSeconds: 0 })).toMatchObject({ kind: 'api-error', code: 400 });
    const actor = sandbox.server.actor('an', 'An', { via: 'bot' });
    await actor.say('qua webhook');
    const last = receiver.received.at(-1);
    expect(verifyBotWebhook(last?.headers['x-bot-api-secret-token']?.toString(), 'bi-mat-rat-dai')).toBe(true);
    expect(parseBotWebhook(last?.body ?? '')).toMatchObject({ kind: 'text', message: { text: 'qua webhook' } });
    await actor.send({ name: 'a.png', mime: 'image/png', bytes: Buffer.from([1]), caption: 'ảnh' });
    expect(parseBotWebhook(receiver.received.at(-1)?.body ?? '')).toMatchObject({
      kind: 'image',
      message: { caption: 'ảnh', photoUrl: expect.stringContaining('/media/') as string },
    });
    await actor.send({ name: 'a.pdf', mime: 'application/pdf', bytes: Buffer.from([1]) });
    expect(parseBotWebhook(receiver.received.at(-1)?.body ?? '').kind).toBe('unsupported');
    expect(await bot().getWebhookInfo()).toMatchObject({ value: { url: receiver.url } });
    expect(await bot().deleteWebhook()).toMatchObject({ value: { url: '' } });
  });

  test('the address is kept although its check failed', async () => {
    sandbox.server.settings.bot.allowPrivateWebhooks = true;
    receiver.answerWith(() => 500);
    expect(await bot().setWebhook(receiver.url, 'bi-mat-rat-dai')).toMatchObject({
      value: { verification: { ok: false } },
    });
    expect(await bot().getWebhookInfo()).toMatchObject({ value: { url: receiver.url } });
  });

  test('limits of the free plan: messages in a month, people', async () => {
    Object.assign(sandbox.server.settings.bot, { monthlyMessages: 1, users: 1 });
    const [first, second] = ['một', 'hai'].map((id) => sandbox.server.actor(id, id, { via: 'bot' }));
    if (first === undefined || second === undefined) throw new Error('no actors');
    await first.start();
    await second.start();
    expect((await bot().sendMessage(chatId(first.externalId), 'a')).kind).toBe('ok');
    expect(await bot().sendMessage(chatId(first.externalId), 'a')).toMatchObject({ code: 429 });
    sandbox.advance(10 * DAY);
    expect((await bot().sendMessage(chatId(first.externalId), 'a')).kind).toBe('ok');
    expect(await bot().sendMessage(chatId(second.externalId), 'a')).toMatchObject({ code: 429 });
  });

  test('other methods, a wrong token and a wrong method name', async () => {
    const actor = sandbox.server.actor('an', 'An', { via: 'bot' });
    await actor.start();
    const chat = chatId(actor.externalId);
    expect(await bot().getMe()).toMatchObject({ value: { accountType: 'BASIC', canJoinGroups: false } });
    expect((await bot().sendPhoto(chat, 'https://dondoc.example/a.png', 'Biểu đồ')).kind).toBe('ok');
    expect(actor.messages().at(-1)).toMatchObject({ text: 'Biểu đồ', file: { kind: 'photo' } });
    expect((await bot().sendSticker(chat, 's')).kind).toBe('ok');
    expect((await bot().sendVoice(chat, 'https://dondoc.example/a.aac')).kind).toBe('ok');
    expect((await bot().sendChatAction(chat, 'typing')).kind).toBe('ok');
    expect((await bot().sendMessage(chat, 'Hạn', { styles: [{ start: 0, length: 3, styles: ['b'] }] })).kind).toBe(
      'ok',
    );
    expect(await bot().sendMessage(chat, 'Hạn', { styles: [{ start: 0, length: 4, styles: ['b'] }] })).toMatchObject({
      code: 400,
    });
    expect(await bot('1:x').getMe()).toMatchObject({ code: 401, class: 'operator' });
    const response = await fetch(
      `${sandbox.server.baseUrls().bot}/bot${sandbox.server.credentials.botToken}/sendmessage`,
      { method: 'POST' },
    );
    expect(await response.json()).toMatchObject({ ok: false, error_code: 400 });
  });
});
