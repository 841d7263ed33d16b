import { isProbe, oaId, parseEvent, userId, verifyWebhook, type ZaloEvent } from 'zalo-api-sdk';
import { startReceiver, type Received } from '../support/webhook-receiver.js';
import { HOUR, MINUTE, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

let sandbox: Sandbox;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeEach(async () => {
  sandbox = await startSandbox();
  receiver = await startReceiver();
  expect(await sandbox.server.webhook.save(receiver.url)).toEqual({ ok: true, outcome: 200 });
});
afterEach(async () => {
  await sandbox.close();
  await receiver.close();
});

function check({ body, headers }: Received) {
  const { appId, oaId: oa, oaSecretKey, appSecret } = sandbox.server.credentials;
  return verifyWebhook({
    rawBody: body,
    signature: headers['x-zevent-signature']?.toString(),
    secrets: [
      { name: 'oa-secret-key', value: oaSecretKey },
      { name: 'app-secret', value: appSecret },
    ],
    firstTerms: [appId, oa],
  });
}

function eventsOf(received: readonly Received[]): ZaloEvent[] {
  const ownOa = oaId(sandbox.server.credentials.oaId);
  return received
    .filter(({ body }) => !isProbe(body))
    .map(({ body, headers }) => {
      const event = parseEvent(body, { server: headers['x-zevent-server']?.toString(), ownOa });
      if (event.kind === 'malformed') throw new Error(event.reason);
      return event;
    });
}
const lastEvent = () => eventsOf(receiver.received).at(-1);

describe('webhook of the OA', () => {
  test('saving the address posts an unsigned {} and fails when that is not answered with 200', async () => {
    expect(receiver.received).toHaveLength(1);
    expect(isProbe(receiver.received[0]?.body ?? Buffer.alloc(0))).toBe(true);
    expect(receiver.received[0]?.headers['x-zevent-signature']).toBeUndefined();
    receiver.answerWith(() => 401);
    expect(await sandbox.server.webhook.save(receiver.url)).toEqual({ ok: false, outcome: 401 });
  });

  test('an event is signed over the bytes that arrive, Vietnamese letters included', async () => {
    const actor = sandbox.server.actor('an', 'Nguyễn Văn An');
    await actor.start();
    await actor.say('Đã nhận công văn ạ');
    const last = receiver.received.at(-1);
    if (last === undefined) throw new Error('nothing came');
    expect(check(last)).toEqual({ ok: true, secret: 'oa-secret-key', firstTerm: sandbox.server.credentials.appId });
    expect(check({ ...last, body: Buffer.from(last.body.toString().replace('Đã', 'Chưa')) })).toEqual({
      ok: false,
      reason: 'mismatch',
    });
    expect(lastEvent()).toMatchObject({
      kind: 'person-message',
      userId: actor.externalId,
      content: 'text',
      message: { text: 'Đã nhận công văn ạ' },
    });
  });

  test.each([
    ['app-id', 'app-secret', true, false],
    ['oa-id', 'oa-secret-key', false, true],
    ['oa-id', 'app-secret', true, true],
  ] as const)(
    'first term %s, secret %s, prefix %s, timestamp header %s',
    async (firstTerm, secret, macPrefix, timestampHeader) => {
      Object.assign(sandbox.server.settings.webhook, { firstTerm, secret, macPrefix, timestampHeader });
      await sandbox.server.actor('an', 'An').start();
      const last = receiver.received.at(-1);
      if (last === undefined) throw new Error('nothing came');
      expect(check(last)).toMatchObject({ ok: true, secret });
      expect(String(last.headers['x-zevent-signature']).startsWith('mac=')).toBe(macPrefix);
    },
  );

  test('every gesture of a person has its event', async () => {
    const actor = sandbox.server.actor('an', 'Nguyễn Văn An', { phone: '84901234567' });
    const person = () => sandbox.server.person(actor.externalId);
    await actor.start();
    expect(lastEvent()).toMatchObject({ kind: 'follow', userId: actor.externalId });
    await actor.send({
      name: 'anh.jpg',
      mime: 'image/jpeg',
      bytes: Buffer.from([0xff, 0xd8, 0xff]),
      caption: 'Hiện trường',
    });
    expect(lastEvent()).toMatchObject({
      kind: 'person-message',
      content: 'image',
      message: { text: 'Hiện trường', attachments: [{ kind: 'image' }] },
    });
    await actor.send({ name: 'bc.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF') });
    const file = lastEvent();
    expect(file).toMatchObject({
      content: 'file',
      message: { attachments: [{ kind: 'file', name: 'bc.pdf', size: 4 }] },
    });
    const url =
      file?.kind === 'person-message' && file.message.attachments[0]?.kind === 'file'
        ? file.message.attachments[0].url
        : '';
    expect(await (await fetch(url ?? '')).text()).toBe('%PDF');
    const gestures = sandbox.server.gestures(actor.externalId);
    await gestures.react('m1', '/-heart');
    expect(lastEvent()).toMatchObject({ kind: 'reaction', by: 'person', icon: '/-heart' });
    await gestures.sticker('77');
    expect(lastEvent()).toMatchObject({
      content: 'sticker',
      message: { attachments: [{ kind: 'sticker', id: '77' }] },
    });
    await gestures.location(21.03, 105.85);
    expect(lastEvent()).toMatchObject({
      message: { attachments: [{ kind: 'location', latitude: 21.03, longitude: 105.85 }] },
    });
    await gestures.voice();
    expect(lastEvent()).toMatchObject({ content: 'audio', message: { attachments: [{ kind: 'audio' }] } });
    await gestures.link('https://dondoc.example');
    expect(lastEvent()).toMatchObject({
      content: 'link',
      message: { attachments: [{ kind: 'link', url: 'https://dondoc.example' }] },
    });
    await gestures.shareInfo({ name: 'An', phone: '84901234567' });
    expect(lastEvent()).toMatchObject({ kind: 'user-info', info: { phone: '84901234567' } });
    await gestures.openChat();
    expect(lastEvent()).toMatchObject({ kind: 'chat-opened' });
    await gestures.staffWrites('Để tôi xem');
    expect(lastEvent()).toMatchObject({ kind: 'oa-message', adminId: '88001', message: { text: 'Để tôi xem' } });
    await gestures.withdraw();
    expect(lastEvent()).toMatchObject({ kind: 'data-withdrawal', userId: actor.externalId });
    await sandbox.server.events.groupMessage(person(), 'g1', 'họp', 'gm1');
    expect(lastEvent()).toMatchObject({ kind: 'group-message', direction: 'in', groupId: 'g1' });
    await actor.block();
    expect(lastEvent()).toMatchObject({ kind: 'unfollow' });
    await sandbox.server.events.permissionRevoked();
    expect(lastEvent()).toMatchObject({ kind: 'permission-revoked' });
    await sandbox.server.events.unknown();
    expect(lastEvent()).toMatchObject({ name: 'user_send_hologram', kind: 'person-message', content: 'hologram' });
    expect(receiver.received.filter((entry) => !isProbe(entry.body)).every((entry) => check(entry).ok)).toBe(true);
  });

  test('our own send comes back as an echo, then as received, and as seen when the person acts', async () => {
    const zalo = await sandbox.connected();
    const actor = sandbox.server.actor('an', 'An');
    await actor.start();
    const sent = await zalo.messages.send({ userId: userId(actor.externalId) }, { kind: 'text', text: 'Chào' });
    if (sent.kind !== 'ok') throw new Error(sent.kind);
    const { messageId } = sent.value;
    await sandbox.server.settled();
    await actor.say('vâng');
    const events = eventsOf(receiver.received).slice(1);
    expect(events).toMatchObject([
      { kind: 'oa-message', adminId: undefined, message: { messageId, text: 'Chào' } },
      { kind: 'receipt', receipt: 'received', userId: actor.externalId, messageIds: [messageId] },
      { kind: 'receipt', receipt: 'seen', messageIds: [messageId] },
      { kind: 'person-message' },
    ]);
    expect(new Set(events.map((event) => event.dedupeKey)).size).toBe(4);
  });

  test('failures are retried after 30 s, 5 min, 15 min, 30 min and 1 h with the same bytes; then the app is unsubscribed', async () => {
    receiver.answerWith(() => 500);
    const actor = sandbox.server.actor('an', 'An');
    await actor.start();
    const deliveries = () => receiver.received.slice(1);
    expect(deliveries()).toHaveLength(1);
    for (const [step, wait] of [30_000, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR].entries()) {
      sandbox.advance(wait - 1);
      await sandbox.server.tick();
      expect(deliveries()).toHaveLength(step + 1);
      expect(sandbox.server.webhook.isSubscribed()).toBe(true);
      sandbox.advance(1);
      await sandbox.server.tick();
      expect(deliveries()).toHaveLength(step + 2);
      expect(deliveries().at(-1)?.headers['num_retry']).toBe(String(step + 1));
    }
    expect(new Set(deliveries().map(({ body }) => body.toString())).size).toBe(1);
    expect(deliveries().every((entry) => check(entry).ok)).toBe(true);
    expect(sandbox.server.webhook.isSubscribed()).toBe(false);
    receiver.answerWith(() => 200);
    await actor.say('có ai không');
    sandbox.advance(HOUR);
    await sandbox.server.tick();
    expect(deliveries()).toHaveLength(6);
    sandbox.server.webhook.resubscribe();
    await actor.say('nghe rõ');
    expect(lastEvent()).toMatchObject({ message: { text: 'nghe rõ' } });
  });

  test('a retry that is answered ends the ladder', async () => {
    receiver.answerWith((index) => (index === 1 ? 503 : 200));
    await sandbox.server.actor('an', 'An').start();
    sandbox.advance(30_000);
    await sandbox.server.tick();
    sandbox.advance(10 * HOUR);
    await sandbox.server.tick();
    expect(receiver.received).toHaveLength(3);
    expect(sandbox.server.webhook.deliveries).toMatchObject([
      { state: 'delivered', attempts: [{ outcome: 503 }, { outcome: 200 }] },
    ]);
  });

  test('an answer after the deadline counts as none', async () => {
    sandbox.server.settings.webhook.deadlineMs = 50;
    receiver.answerWith(() => 'silence');
    await sandbox.server.actor('an', 'An').start();
    expect(sandbox.server.webhook.deliveries[0]?.attempts).toMatchObject([{ outcome: 'timeout' }]);
  });

  test('duplicates and reversed order on request', async () => {
    const actor = sandbox.server.actor('an', 'An');
    await actor.start();
    sandbox.server.webhook.duplicateNext(2);
    await actor.say('một');
    const copies = eventsOf(receiver.received).slice(1);
    expect(copies).toHaveLength(3);
    expect(new Set(copies.map((event) => event.dedupeKey)).size).toBe(1);
    sandbox.server.webhook.hold();
    await actor.say('hai');
    await actor.say('ba');
    await sandbox.server.webhook.release('reversed');
    expect(eventsOf(receiver.received).slice(-2)).toMatchObject([
      { message: { text: 'ba' } },
      { message: { text: 'hai' } },
    ]);
  });

  test('a burst goes out all at once when order does not matter', async () => {
    sandbox.server.settings.webhook.inOrder = false;
    const people = Array.from({ length: 50 }, (_, index) => sandbox.server.actor(`p${index}`, `Người ${index}`));
    await Promise.all(people.map((actor) => actor.start()));
    await sandbox.server.settled();
    const keys = eventsOf(receiver.received).map((event) => event.dedupeKey);
    expect(new Set(keys).size).toBe(50);
    expect(receiver.received.slice(1).every((entry) => check(entry).ok)).toBe(true);
  });

  test('a forged event can be sent to the address', async () => {
    expect(
      await sandbox.server.webhook.sendRaw('{"event_name":"user_send_text"}', {
        'X-ZEvent-Signature': `mac=${'0'.repeat(64)}`,
      }),
    ).toBe(200);
    const last = receiver.received.at(-1);
    expect(last && check(last).ok).toBe(false);
  });
});
