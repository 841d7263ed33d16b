import { attachmentId, classify, messageId, userId, type StoredTokens } from 'zalo-api-sdk';
import { DAY, HOUR, HELLO, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

describe('windows', () => {
  test('free to 48 hours, from the package to 7 days, charged when that is used up, refused after', async () => {
    const zalo = await sandbox.connected();
    const { to } = await sandbox.interactingPerson();
    Object.assign(sandbox.server.settings, { subQuota: 1, purchasedQuota: 1, rewardQuota: 1 });
    const quotaAt = async (ms: number) => {
      sandbox.advance(ms);
      const result = await zalo.messages.send(to, HELLO);
      return result.kind === 'ok'
        ? (result.value.quota ?? 'charged')
        : result.kind === 'api-error'
          ? result.code
          : result.kind;
    };
    expect(await quotaAt(48 * HOUR)).toMatchObject({ type: 'reply', remain: undefined });
    expect(await quotaAt(1)).toMatchObject({ type: 'sub_quota', remain: 0, total: 1 });
    expect(await quotaAt(0)).toMatchObject({ type: 'purchase_quota', remain: 0, ownerType: 'OA' });
    expect(await quotaAt(0)).toMatchObject({ type: 'reward_quota', remain: 0 });
    expect(await quotaAt(0)).toBe('charged');
    expect(await quotaAt(5 * DAY - 1)).toBe('charged');
    expect(await quotaAt(1)).toBe(-230);
    const result = await zalo.messages.send(to, HELLO);
    expect(result.kind !== 'ok' && classify(result)).toMatchObject({ class: 'unreachable', advice: 'other-channel' });
  });

  test('any word of the person opens the window again; a receipt does not', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    sandbox.advance(8 * DAY);
    await sandbox.server.events.received(sandbox.server.person(actor.externalId), 'm');
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ code: -230 });
    await actor.say('có tôi');
    expect((await zalo.messages.send(to, HELLO)).kind).toBe('ok');
  });

  test('quota of a person tells the window without sending', async () => {
    const zalo = await sandbox.connected();
    const { to } = await sandbox.interactingPerson();
    const result = await zalo.quotas.ofPerson(to.userId);
    expect(result).toMatchObject({ kind: 'ok', value: { lastInteraction: String(Date.UTC(2026, 10, 23, 5)) } });
  });

  test('a follower who never wrote gets three messages; a stranger none', async () => {
    const zalo = await sandbox.connected();
    const actor = sandbox.server.actor('chỉ quan tâm', 'Lê Thị Bình');
    const to = { userId: userId(actor.externalId) };
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ code: -213 });
    sandbox.server.person(actor.externalId).follows = true;
    for (const remain of [2, 1, 0]) {
      expect(await zalo.messages.send(to, HELLO)).toMatchObject({ value: { quota: { type: 'welcome_msg', remain } } });
    }
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ code: -232 });
  });

  test.each([-213, -217, -227, -244] as const)('a person who refuses with %d is unreachable', async (code) => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    sandbox.server.person(actor.externalId).refusal = code;
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ code, class: 'unreachable' });
  });

  test('blocked, and back again', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    await actor.block();
    await expect(actor.say('a')).rejects.toThrow('blocked');
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ code: -213 });
    await actor.unblock();
    await actor.start();
    expect((await zalo.messages.send(to, HELLO)).kind).toBe('ok');
  });

  test('eight answers to one message are free, the ninth takes from the package', async () => {
    const zalo = await sandbox.connected();
    const { actor } = await sandbox.interactingPerson();
    await actor.say('hỏi');
    const question = actor.messages().at(-1);
    const types: unknown[] = [];
    for (let count = 0; count < 9; count += 1) {
      const result = await zalo.messages.send({ messageId: messageId(question?.id ?? '') }, HELLO);
      types.push(result.kind === 'ok' && result.value.quota?.type);
    }
    expect(types).toEqual([...Array<string>(8).fill('reply'), 'sub_quota']);
  });
});

describe('messages', () => {
  test('what is sent stands on the phone', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    const sent = await zalo.messages.send(to, { kind: 'text', text: 'Đã nhận báo cáo'.normalize('NFD') });
    expect(sent.kind).toBe('ok');
    expect(actor.messages().at(-1)).toMatchObject({ from: 'bot', text: 'Đã nhận báo cáo' });
    if (sent.kind === 'ok') expect(actor.messages().at(-1)?.id).toBe(sent.value.messageId);
  });

  test('the server counts after composing and answers -210 beyond 2,000', async () => {
    const zalo = await sandbox.connected();
    const { to } = await sandbox.interactingPerson();
    expect((await zalo.messages.send(to, { kind: 'text', text: 'ế'.repeat(2000).normalize('NFD') })).kind).toBe('ok');
    const tokens = (await zalo.store.read()) as StoredTokens;
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v3.0/oa/message/cs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', access_token: tokens.accessToken },
      body: JSON.stringify({ recipient: { user_id: to.userId }, message: { text: 'a'.repeat(2001) } }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ error: -210 });
  });

  test.each([
    ['a bearer token', { authorization: 'Bearer ?' }, {}, -216],
    ['another content type', { 'content-type': 'text/plain' }, {}, -201],
    ['an id as a bare number', {}, { recipient: { user_id: 100 } }, -201],
    ['two ways to name the person', {}, { recipient: { user_id: '1', message_id: 'm' } }, -201],
    ['a field that it does not know', {}, { urgent: true }, -201],
    ['an unknown person', {}, { recipient: { user_id: '999' } }, -201],
    ['an empty text', {}, { message: { text: '' } }, -201],
    [
      'a transaction template',
      {},
      {
        message: { attachment: { type: 'template', payload: { template_type: 'transaction_internal', elements: [] } } },
      },
      -233,
    ],
  ])('the stand-in refuses %s', async (_, headers: Record<string, string>, fields, code) => {
    const { accessToken } = sandbox.server.issueTokens();
    const { to } = await sandbox.interactingPerson();
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v3.0/oa/message/cs`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...('authorization' in headers
          ? { authorization: `Bearer ${accessToken}` }
          : { access_token: accessToken, ...headers }),
      },
      body: JSON.stringify({ recipient: { user_id: to.userId }, message: { text: 'a' }, ...fields }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ error: code });
  });

  test('a quote must be of a message that exists', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    await actor.say('hỏi');
    const asked = messageId(actor.messages().at(-1)?.id ?? '');
    expect((await zalo.messages.send(to, { ...HELLO, quote: asked })).kind).toBe('ok');
    expect(await zalo.messages.send(to, { ...HELLO, quote: messageId('none') })).toMatchObject({ code: -201 });
  });

  test('the other kinds arrive', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    const picture = {
      kind: 'media',
      media: 'image',
      source: { url: 'https://dondoc.example/bieu-do.png' },
      text: 'Biểu đồ',
    } as const;
    const results = [
      await zalo.messages.send(to, picture),
      await zalo.messages.send(to, { kind: 'sticker', sticker: attachmentId('bfe458bf') }),
      await zalo.messages.send(to, {
        kind: 'request-user-info',
        title: 'Tên',
        subtitle: 'Để liên hệ',
        imageUrl: 'https://dondoc.example/l.png',
      }),
      await zalo.messages.send({ anonymousId: 'a', conversationId: 'c' }, HELLO),
    ];
    expect(results.map((result) => result.kind)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(actor.messages().map((message) => message.text)).toEqual(['Biểu đồ', '[nhãn dán]', 'Tên\nĐể liên hệ']);
    expect(actor.messages()[0]?.file).toMatchObject({ kind: 'photo', name: 'bieu-do.png' });
  });

  test('a reaction to what the person wrote', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    await actor.say('đã xong');
    const wrote = messageId(actor.messages().at(-1)?.id ?? '');
    expect((await zalo.messages.react(to.userId, wrote, '/-strong')).kind).toBe('ok');
    expect(await zalo.messages.react(to.userId, messageId('none'), '/-strong')).toMatchObject({ code: -201 });
  });

  test('an unknown outcome is settled by reading the conversation', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    const since = new Date(Date.UTC(2026, 10, 23, 5));
    const find = () => zalo.conversations.findSent({ user: to.userId, text: HELLO.text, since });
    sandbox.server.faults.add({ path: '/message/cs', fault: { kind: 'drop-before' } });
    const lost = await zalo.messages.send(to, HELLO);
    expect(lost.kind !== 'ok' && classify(lost).class).toBe('unknown-outcome');
    expect(await find()).toMatchObject({ kind: 'ok', value: null });
    sandbox.server.faults.add({ path: '/message/cs', fault: { kind: 'drop-after' } });
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ kind: 'transport', effect: 'unknown' });
    expect(await find()).toMatchObject({ kind: 'ok', value: { text: HELLO.text } });
    expect(actor.messages()).toHaveLength(1);
  });

  test('half a JSON, an HTML page and a slow answer are values', async () => {
    const zalo = await sandbox.connected({ timeouts: { callMs: 1_000 } });
    const { to } = await sandbox.interactingPerson();
    const { faults } = sandbox.server;
    faults.add({ path: '/message/cs', fault: { kind: 'truncated-json' } });
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ kind: 'unparsable', effect: 'unknown' });
    faults.add({ path: '/message/cs', fault: { kind: 'html', status: 200 } });
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ kind: 'unparsable', status: 200 });
    faults.add({ path: '/message/cs', fault: { kind: 'delay', ms: 3_000 } });
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ kind: 'transport', reason: 'timeout' });
    faults.add({ path: '/message/cs', fault: { kind: 'error', code: -200 } });
    expect(await zalo.messages.send(to, HELLO)).toMatchObject({ kind: 'api-error', code: -200, class: 'backoff' });
  });

  test('the bucket is per minute of the clock, with its two headers', async () => {
    const zalo = await sandbox.connected();
    sandbox.server.settings.rateLimitPerMinute = 2;
    expect(await zalo.account()).toMatchObject({ kind: 'ok', rate: { limit: 2, remain: 1 } });
    expect(await zalo.account()).toMatchObject({ kind: 'ok', rate: { limit: 2, remain: 0 } });
    const { accessToken } = (await zalo.store.read()) as StoredTokens;
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v2.0/oa/getoa`, {
      headers: { access_token: accessToken },
    });
    expect([response.status, await response.json()]).toMatchObject([200, { error: -32 }]);
    sandbox.advance(60_000);
    expect((await zalo.account()).kind).toBe('ok');
  });

  test('the old paths are shut: promotion says -234 at night first', async () => {
    const { accessToken } = sandbox.server.issueTokens();
    const post = async (path: string) =>
      (await fetch(`${sandbox.server.baseUrls().openapi}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', access_token: accessToken },
        body: '{}',
      }).then((response) => response.json())) as { error: number };
    expect(await post('/v3.0/oa/message/promotion')).toMatchObject({ error: -240 });
    sandbox.advance(10 * HOUR);
    expect(await post('/v3.0/oa/message/promotion')).toMatchObject({ error: -234 });
    expect(await post('/v3.0/oa/message/transaction')).toMatchObject({ error: -240 });
  });
});
