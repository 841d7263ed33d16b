import {
  attachmentId,
  classify,
  createMemoryTokenStore,
  fileToken,
  messageId,
  templateId,
  userId,
  type Button,
  type ButtonsMessage,
  type StoredTokens,
} from 'zalo-api-sdk';
import type { ZaloSettings } from '../../src/sandbox/zalo/settings.js';
import { DAY, HOUR, startSandbox, VERIFIER, type Sandbox } from '../support/zalo-sandbox.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const hello = { kind: 'text', text: 'Chào ông/bà' } as const;

async function interactingPerson(name = 'Nguyễn Văn An') {
  const actor = sandbox.server.actor(name, name);
  await actor.start();
  return { actor, to: { userId: userId(actor.externalId) } };
}

describe('consent', () => {
  test('link, callback, exchange and first call', async () => {
    const zalo = sandbox.client(createMemoryTokenStore());
    expect((await zalo.account()).kind).toBe('consent-needed');
    const callback = await sandbox.consent(sandbox.consentLink(zalo, 'trạng thái'));
    expect(callback).toMatchObject({ ok: true, oaId: sandbox.server.credentials.oaId, state: 'trạng thái' });
    if (!callback.ok) return;
    const outcome = await zalo.oauth.exchange({ code: callback.code, codeVerifier: VERIFIER });
    if (outcome.kind !== 'granted') throw new Error(outcome.kind);
    expect(outcome.grant.expiresInSeconds).toBe(90_000);
    await zalo.tokens.adopt(outcome.grant);
    expect(await zalo.account()).toMatchObject({ kind: 'ok', value: { type: 4, isVerified: true } });
    expect(await zalo.oauth.exchange({ code: callback.code, codeVerifier: VERIFIER })).toMatchObject({
      kind: 'denied',
    });
  });

  test('a wrong verifier, a code after ten minutes and a foreign callback address are refused', async () => {
    const zalo = sandbox.client(createMemoryTokenStore());
    const codeOf = async () => {
      const callback = await sandbox.consent(sandbox.consentLink(zalo));
      return callback.ok ? callback.code : '';
    };
    expect(await zalo.oauth.exchange({ code: await codeOf(), codeVerifier: 'x'.repeat(43) })).toMatchObject({
      kind: 'denied',
    });
    const late = await codeOf();
    sandbox.advance(10 * 60_000);
    expect(await zalo.oauth.exchange({ code: late, codeVerifier: VERIFIER })).toMatchObject({ kind: 'denied' });
    const foreign = zalo.oauth.consentLink({
      redirectUri: 'https://evil.example',
      codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    });
    expect(await (await fetch(foreign)).json()).toMatchObject({ error: -14003 });
  });

  test('what the stand-in invents says so', async () => {
    const zalo = sandbox.client(createMemoryTokenStore());
    expect(await zalo.oauth.refresh('none')).toMatchObject({
      kind: 'denied',
      name: expect.stringContaining('(invented)') as string,
    });
    expect(sandbox.server.inventions.length).toBeGreaterThan(10);
  });
});

describe('tokens', () => {
  test('a new access token voids the old one at once, and the refresh token works once', async () => {
    const zalo = await sandbox.connected();
    const first = (await zalo.store.read()) as StoredTokens;
    expect((await zalo.oauth.refresh(first.refreshToken)).kind).toBe('granted');
    expect(await zalo.oauth.refresh(first.refreshToken)).toMatchObject({ kind: 'denied', code: -14090 });
    const result = await zalo.account();
    expect(result).toMatchObject({ kind: 'consent-needed', cause: 'refresh-denied' });
    expect(sandbox.server.log.filter((entry) => entry.path === '/v2.0/oa/getoa').map((entry) => entry.reply)).toEqual([
      expect.stringContaining('-216'),
    ]);
  });

  test('the client refreshes 5 hours before the end; at the end the platform says -220', async () => {
    const zalo = await sandbox.connected();
    const { accessToken } = (await zalo.store.read()) as StoredTokens;
    const refreshes = () => sandbox.server.log.filter((entry) => entry.api === 'oauth').length;
    sandbox.advance(20 * HOUR - 1);
    expect((await zalo.account()).kind).toBe('ok');
    expect(refreshes()).toBe(0);
    sandbox.advance(5 * HOUR + 1);
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v2.0/oa/getoa`, {
      headers: { access_token: accessToken },
    });
    expect(await response.json()).toMatchObject({ error: -220 });
    sandbox.advance(-5 * HOUR);
    expect((await zalo.account()).kind).toBe('ok');
    expect(refreshes()).toBe(1);
  });

  test('an expired token is refreshed by the first call and the call succeeds', async () => {
    const zalo = await sandbox.connected({ refreshAheadMs: -10 * DAY });
    sandbox.advance(26 * HOUR);
    expect((await zalo.account()).kind).toBe('ok');
  });

  test('a race of two processes and forty calls ends in one refresh', async () => {
    const one = await sandbox.connected();
    const two = sandbox.client(one.store);
    sandbox.advance(26 * HOUR);
    const results = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : two).account()));
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set(['ok']));
    expect(sandbox.server.log.filter((entry) => entry.api === 'oauth')).toHaveLength(1);
  });

  test('an answer lost before the platform acted costs nothing', async () => {
    const zalo = await sandbox.connected();
    sandbox.advance(26 * HOUR);
    sandbox.server.faults.add({ api: 'oauth', fault: { kind: 'drop-before' } });
    expect((await zalo.account()).kind).toBe('ok');
  });

  test.each(['drop-after', 'truncated-json'] as const)(
    'an answer lost after the platform acted (%s) needs consent after one retry',
    async (kind) => {
      const zalo = await sandbox.connected();
      sandbox.advance(26 * HOUR);
      sandbox.server.faults.add({ api: 'oauth', fault: { kind } });
      expect(await zalo.account()).toMatchObject({ kind: 'consent-needed', cause: 'refresh-outcome-lost' });
      await zalo.account();
      expect(sandbox.server.log.filter((entry) => entry.api === 'oauth')).toHaveLength(2);
      const callback = await sandbox.consent(sandbox.consentLink(zalo));
      if (!callback.ok) throw new Error(callback.reason);
      const outcome = await zalo.oauth.exchange({ code: callback.code, codeVerifier: VERIFIER });
      if (outcome.kind !== 'granted') throw new Error(outcome.kind);
      await zalo.tokens.adopt(outcome.grant);
      expect((await zalo.account()).kind).toBe('ok');
    },
  );

  test('a proxy’s HTML page twice is no reason for consent; the third time lucky', async () => {
    const zalo = await sandbox.connected();
    sandbox.advance(26 * HOUR);
    sandbox.server.faults.add({ api: 'oauth', times: 2, fault: { kind: 'html', status: 502 } });
    expect(await zalo.account()).toEqual({ kind: 'token-unavailable', cause: 'refresh-outcome-unknown' });
    expect((await zalo.account()).kind).toBe('ok');
  });

  test.each([
    [200, false],
    [200, true],
    [400, false],
  ])('the odd failure body (HTTP %d, numeric error %s) never costs the stored pair', async (status, withCode) => {
    const zalo = await sandbox.connected();
    const before = (await zalo.store.read()) as StoredTokens;
    await zalo.oauth.refresh(before.refreshToken);
    sandbox.server.settings.oauthFailure = { status, withCode };
    expect((await zalo.account()).kind).toBe('consent-needed');
    expect(await zalo.store.read()).toEqual(before);
  });

  test('appsecret_proof is demanded and given', async () => {
    sandbox.server.settings.proofRequired = true;
    expect(await (await sandbox.connected()).account()).toMatchObject({
      kind: 'api-error',
      code: -242,
      class: 'operator',
    });
    expect((await (await sandbox.connected({ proof: true })).account()).kind).toBe('ok');
  });
});

describe('windows', () => {
  test('free to 48 hours, from the package to 7 days, charged when that is used up, refused after', async () => {
    const zalo = await sandbox.connected();
    const { to } = await interactingPerson();
    Object.assign(sandbox.server.settings, { subQuota: 1, purchasedQuota: 1, rewardQuota: 1 });
    const quotaAt = async (ms: number) => {
      sandbox.advance(ms);
      const result = await zalo.messages.send(to, hello);
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
    const result = await zalo.messages.send(to, hello);
    expect(result.kind !== 'ok' && classify(result)).toMatchObject({ class: 'unreachable', advice: 'other-channel' });
  });

  test('any word of the person opens the window again; a receipt does not', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    sandbox.advance(8 * DAY);
    await sandbox.server.events.received(sandbox.server.person(actor.externalId), 'm');
    expect(await zalo.messages.send(to, hello)).toMatchObject({ code: -230 });
    await actor.say('có tôi');
    expect((await zalo.messages.send(to, hello)).kind).toBe('ok');
  });

  test('quota of a person tells the window without sending', async () => {
    const zalo = await sandbox.connected();
    const { to } = await interactingPerson();
    const result = await zalo.quotas.ofPerson(to.userId);
    expect(result).toMatchObject({ kind: 'ok', value: { lastInteraction: String(Date.UTC(2026, 10, 23, 5)) } });
  });

  test('a follower who never wrote gets three messages; a stranger none', async () => {
    const zalo = await sandbox.connected();
    const actor = sandbox.server.actor('chỉ quan tâm', 'Lê Thị Bình');
    const to = { userId: userId(actor.externalId) };
    expect(await zalo.messages.send(to, hello)).toMatchObject({ code: -213 });
    sandbox.server.person(actor.externalId).follows = true;
    for (const remain of [2, 1, 0]) {
      expect(await zalo.messages.send(to, hello)).toMatchObject({ value: { quota: { type: 'welcome_msg', remain } } });
    }
    expect(await zalo.messages.send(to, hello)).toMatchObject({ code: -232 });
  });

  test.each([-213, -217, -227, -244] as const)('a person who refuses with %d is unreachable', async (code) => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    sandbox.server.person(actor.externalId).refusal = code;
    expect(await zalo.messages.send(to, hello)).toMatchObject({ code, class: 'unreachable' });
  });

  test('blocked, and back again', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    await actor.block();
    await expect(actor.say('a')).rejects.toThrow('blocked');
    expect(await zalo.messages.send(to, hello)).toMatchObject({ code: -213 });
    await actor.unblock();
    await actor.start();
    expect((await zalo.messages.send(to, hello)).kind).toBe('ok');
  });

  test('eight answers to one message are free, the ninth takes from the package', async () => {
    const zalo = await sandbox.connected();
    const { actor } = await interactingPerson();
    await actor.say('hỏi');
    const question = actor.messages().at(-1);
    const types: unknown[] = [];
    for (let count = 0; count < 9; count += 1) {
      const result = await zalo.messages.send({ messageId: messageId(question?.id ?? '') }, hello);
      types.push(result.kind === 'ok' && result.value.quota?.type);
    }
    expect(types).toEqual([...Array<string>(8).fill('reply'), 'sub_quota']);
  });
});

describe('messages', () => {
  test('what is sent stands on the phone', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    const sent = await zalo.messages.send(to, { kind: 'text', text: 'Đã nhận báo cáo'.normalize('NFD') });
    expect(sent.kind).toBe('ok');
    expect(actor.messages().at(-1)).toMatchObject({ from: 'bot', text: 'Đã nhận báo cáo' });
    if (sent.kind === 'ok') expect(actor.messages().at(-1)?.id).toBe(sent.value.messageId);
  });

  test('the server counts after composing and answers -210 beyond 2,000', async () => {
    const zalo = await sandbox.connected();
    const { to } = await interactingPerson();
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
    const { to } = await interactingPerson();
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
    const { actor, to } = await interactingPerson();
    await actor.say('hỏi');
    const asked = messageId(actor.messages().at(-1)?.id ?? '');
    expect((await zalo.messages.send(to, { ...hello, quote: asked })).kind).toBe('ok');
    expect(await zalo.messages.send(to, { ...hello, quote: messageId('none') })).toMatchObject({ code: -201 });
  });

  test('the other kinds arrive', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
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
      await zalo.messages.send({ anonymousId: 'a', conversationId: 'c' }, hello),
    ];
    expect(results.map((result) => result.kind)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(actor.messages().map((message) => message.text)).toEqual(['Biểu đồ', '[nhãn dán]', 'Tên\nĐể liên hệ']);
    expect(actor.messages()[0]?.file).toMatchObject({ kind: 'photo', name: 'bieu-do.png' });
  });

  test('a reaction to what the person wrote', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    await actor.say('đã xong');
    const wrote = messageId(actor.messages().at(-1)?.id ?? '');
    expect((await zalo.messages.react(to.userId, wrote, '/-strong')).kind).toBe('ok');
    expect(await zalo.messages.react(to.userId, messageId('none'), '/-strong')).toMatchObject({ code: -201 });
  });

  test('an unknown outcome is settled by reading the conversation', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    const since = new Date(Date.UTC(2026, 10, 23, 5));
    const find = () => zalo.conversations.findSent({ user: to.userId, text: hello.text, since });
    sandbox.server.faults.add({ path: '/message/cs', fault: { kind: 'drop-before' } });
    const lost = await zalo.messages.send(to, hello);
    expect(lost.kind !== 'ok' && classify(lost).class).toBe('unknown-outcome');
    expect(await find()).toMatchObject({ kind: 'ok', value: null });
    sandbox.server.faults.add({ path: '/message/cs', fault: { kind: 'drop-after' } });
    expect(await zalo.messages.send(to, hello)).toMatchObject({ kind: 'transport', effect: 'unknown' });
    expect(await find()).toMatchObject({ kind: 'ok', value: { text: hello.text } });
    expect(actor.messages()).toHaveLength(1);
  });

  test('half a JSON, an HTML page and a slow answer are values', async () => {
    const zalo = await sandbox.connected({ timeouts: { callMs: 100 } });
    const { to } = await interactingPerson();
    const { faults } = sandbox.server;
    faults.add({ path: '/message/cs', fault: { kind: 'truncated-json' } });
    expect(await zalo.messages.send(to, hello)).toMatchObject({ kind: 'unparsable', effect: 'unknown' });
    faults.add({ path: '/message/cs', fault: { kind: 'html', status: 200 } });
    expect(await zalo.messages.send(to, hello)).toMatchObject({ kind: 'unparsable', status: 200 });
    faults.add({ path: '/message/cs', fault: { kind: 'delay', ms: 400 } });
    expect(await zalo.messages.send(to, hello)).toMatchObject({ kind: 'transport', reason: 'timeout' });
    faults.add({ path: '/message/cs', fault: { kind: 'error', code: -200 } });
    expect(await zalo.messages.send(to, hello)).toMatchObject({ kind: 'api-error', code: -200, class: 'backoff' });
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

describe('buttons', () => {
  const hide: Button = { title: 'Đã nhận', action: { type: 'oa.query.hide', payload: 'k3J9x' } };
  const show: Button = { title: 'Trả lại', action: { type: 'oa.query.show', payload: 'p0Qz7' } };
  const open: Button = { title: 'Xem', action: { type: 'oa.open.url', url: 'https://dondoc.example/v/1' } };
  const messages: Record<ZaloSettings['buttonShape'], ButtonsMessage> = {
    'payload-buttons': { kind: 'payload-buttons', text: 'Công văn 1575', buttons: [hide, show, open] },
    list: { kind: 'list', elements: [{ title: 'Công văn 1575', subtitle: 'Hạn 25/11', buttons: [hide, show, open] }] },
    'numbered-text': { kind: 'numbered-text', text: 'Công văn 1575', options: ['Đã nhận', 'Trả lại'] },
  };
  const shapes = ['payload-buttons', 'list', 'numbered-text'] as const;

  test.each(shapes)(
    'an account that takes %s refuses the other shape with -233 and always takes text',
    async (shape) => {
      const zalo = await sandbox.connected();
      const { to } = await interactingPerson();
      sandbox.server.settings.buttonShape = shape;
      for (const sent of shapes) {
        const result = await zalo.messages.send(to, messages[sent]);
        if (sent === shape || sent === 'numbered-text') expect(result.kind).toBe('ok');
        else expect(result).toMatchObject({ kind: 'api-error', code: -233, class: 'permanent' });
      }
    },
  );

  test.each(['payload-buttons', 'list'] as const)(
    'a press in %s comes back as a text with the payload',
    async (shape) => {
      const zalo = await sandbox.connected();
      const { actor, to } = await interactingPerson();
      sandbox.server.settings.buttonShape = shape;
      await zalo.messages.send(to, messages[shape]);
      const shown = actor.messages().at(-1);
      expect(shown?.buttons).toEqual([
        { label: 'Đã nhận', index: 0 },
        { label: 'Trả lại', index: 1 },
        { label: 'Xem', index: 2, url: 'https://dondoc.example/v/1' },
      ]);
      expect(await actor.press(shown?.id ?? '', 'Đã nhận')).toEqual({ toast: null });
      expect(actor.messages().filter((message) => message.from === 'person')).toEqual([]);
      await actor.press(shown?.id ?? '', 1);
      expect(actor.messages().at(-1)).toMatchObject({ from: 'person', text: 'p0Qz7' });
      await actor.press(shown?.id ?? '', 'Xem');
      await expect(actor.press(shown?.id ?? '', 'Không có')).rejects.toThrow('no button');
    },
  );

  test('of numbered text a person answers with the number', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    await zalo.messages.send(to, messages['numbered-text']);
    await actor.press(actor.messages().at(-1)?.id ?? '', 'Trả lại');
    expect(actor.messages().at(-1)).toMatchObject({ from: 'person', text: '2' });
  });
});

describe('uploads', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(500)]);

  test('a file goes up, arrives whole and expires after seven days', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    const uploaded = await zalo.uploads.file({ name: 'Công văn 1575.pdf', bytes: pdf });
    if (uploaded.kind !== 'ok') throw new Error(uploaded.kind);
    expect((await zalo.messages.send(to, { kind: 'file', token: uploaded.value })).kind).toBe('ok');
    const { file } = actor.messages().at(-1) ?? {};
    expect(file).toMatchObject({
      name: 'Công văn 1575.pdf',
      mime: 'application/pdf',
      size: pdf.length,
      kind: 'document',
    });
    expect(sandbox.server.fileOf(file?.fileId ?? '')?.equals(pdf)).toBe(true);
    sandbox.advance(6 * DAY);
    await actor.say('còn đây');
    sandbox.advance(DAY);
    expect((await zalo.messages.send(to, { kind: 'file', token: uploaded.value })).kind).toBe('ok');
    sandbox.advance(1);
    const expired = await zalo.messages.send(to, { kind: 'file', token: uploaded.value });
    expect(expired).toMatchObject({ kind: 'api-error', code: -100, class: 're-upload' });
    expect(await zalo.messages.send(to, { kind: 'file', token: fileToken('none') })).toMatchObject({ code: -201 });
  });

  test('a picture and its caption', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const uploaded = await zalo.uploads.image({ name: 'a.png', bytes: png });
    if (uploaded.kind !== 'ok') throw new Error(uploaded.kind);
    await zalo.messages.send(to, {
      kind: 'media',
      media: 'image',
      source: { attachmentId: uploaded.value },
      text: 'Biểu đồ',
    });
    expect(actor.messages().at(-1)).toMatchObject({ text: 'Biểu đồ', file: { kind: 'photo', size: 7 } });
  });

  test('the server checks by itself', async () => {
    const { accessToken } = sandbox.server.issueTokens();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array([0x50, 0x4b])]), 'bang.xlsx');
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v2.0/oa/upload/file`, {
      method: 'POST',
      headers: { access_token: accessToken },
      body: form,
    });
    expect(await response.json()).toMatchObject({ error: -201 });
  });
});

describe('templates', () => {
  beforeEach(() => {
    sandbox.server.addTemplate({
      id: '12345',
      name: 'Nhắc việc',
      text: 'Nhắc việc <so>, hạn <han>',
      parameters: [
        { name: 'so', type: 'STRING', maxLength: 30 },
        { name: 'han', type: 'DATE', maxLength: 20 },
      ],
      status: 'ENABLE',
      byUid: true,
    });
  });
  const data = { so: '1575/ĐKTCV', han: '25/11/2026' };

  test('by user id, also long after the window has closed, to a year', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    sandbox.advance(200 * DAY);
    await zalo.tokens.adopt(sandbox.server.issueTokens());
    expect((await zalo.messages.sendTemplate(to.userId, { id: templateId('12345'), data })).kind).toBe('ok');
    expect(actor.messages().at(-1)?.text).toBe('Nhắc việc 1575/ĐKTCV, hạn 25/11/2026');
    sandbox.advance(166 * DAY);
    await zalo.tokens.adopt(sandbox.server.issueTokens());
    expect(await zalo.messages.sendTemplate(to.userId, { id: templateId('12345'), data })).toMatchObject({
      code: -232,
    });
  });

  test('one that may not go by user id', async () => {
    const zalo = await sandbox.connected();
    const { to } = await interactingPerson();
    sandbox.server.addTemplate({ id: '9', name: 'OTP', text: 'a', parameters: [], status: 'ENABLE', byUid: false });
    expect(await zalo.messages.sendTemplate(to.userId, { id: templateId('9'), data: {} })).toMatchObject({
      code: -249,
    });
  });
});

describe('reads', () => {
  test('detail, list, account, tags, conversation', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await interactingPerson();
    await zalo.tags.add(to.userId, 'Sở');
    expect(await zalo.tags.list()).toMatchObject({ value: ['Sở'] });
    expect(await zalo.users.detail(to.userId)).toMatchObject({
      value: { displayName: 'Nguyễn Văn An', isFollower: true, lastInteractionDate: '23/11/2026', tags: ['Sở'] },
    });
    expect(await zalo.users.list({ offset: 0, count: 50, tag: 'Sở', lastInteraction: 'TODAY' })).toMatchObject({
      value: { total: 1, users: [to.userId] },
    });
    await actor.say('một');
    sandbox.advance(1);
    await zalo.messages.send(to, { kind: 'text', text: 'hai' });
    const history = await zalo.conversations.withPerson(to.userId, { offset: 0, count: 10 });
    expect(history).toMatchObject({
      value: [
        { from: 'oa', text: 'hai' },
        { from: 'person', text: 'một', fromName: 'Nguyễn Văn An' },
      ],
    });
    expect(await zalo.conversations.recent({ offset: 0, count: 10 })).toMatchObject({ value: [{ text: 'hai' }] });
    expect(await zalo.quotas.ofOwner({ owner: 'OA', product: 'cs' })).toMatchObject({
      value: [{ total: 2000, remain: 2000 }],
    });
  });

  test('ids that the server writes as bare numbers keep their digits', async () => {
    const zalo = await sandbox.connected();
    const { to } = await interactingPerson();
    sandbox.server.settings.bareNumberIds = true;
    expect(to.userId.length).toBe(19);
    expect(await zalo.users.list({ offset: 0, count: 50 })).toMatchObject({ value: { users: [to.userId] } });
    expect(sandbox.server.log.at(-1)?.reply).toContain(`"user_id":${to.userId}`);
  });
});

describe('groups', () => {
  test('made, written to, never with buttons, disabled, left', async () => {
    const zalo = await sandbox.connected();
    const { to } = await interactingPerson();
    sandbox.server.person(to.userId).admin = true;
    sandbox.server.addAsset('as1', 'gmf50');
    const assets = await zalo.groups.quota({ owner: 'OA', product: 'gmf50' });
    const asset = assets.kind === 'ok' ? assets.value[0]?.assetId : undefined;
    if (asset === undefined) throw new Error('no asset');
    const made = await zalo.groups.create({ name: 'Đoàn kiểm tra', asset, members: [to.userId] });
    if (made.kind !== 'ok') throw new Error(made.kind);
    const { groupId } = made.value;
    expect(await zalo.groups.create({ name: 'b', asset, members: [to.userId] })).toMatchObject({ code: -238 });
    expect((await zalo.groups.send(groupId, { kind: 'text', text: `[@${to.userId}] họp` })).kind).toBe('ok');
    expect(sandbox.server.groups.get(groupId)?.messages).toMatchObject([{ mentions: [to.userId] }]);
    expect(await zalo.groups.members(groupId, { offset: 0, count: 50 })).toMatchObject({
      value: [{ oaId: sandbox.server.credentials.oaId }, { userId: to.userId }],
    });
    const { accessToken } = (await zalo.store.read()) as StoredTokens;
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v3.0/oa/group/message`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', access_token: accessToken },
      body: JSON.stringify({
        recipient: { group_id: groupId },
        message: { text: 'a', attachment: { type: 'template', payload: { buttons: [] } } },
      }),
    });
    expect(await response.json()).toMatchObject({ error: -233 });
    const group = sandbox.server.groups.get(groupId);
    if (group === undefined) throw new Error('no group');
    group.enabled = false;
    expect(await zalo.groups.send(groupId, { kind: 'text', text: 'a' })).toMatchObject({
      code: -237,
      class: 'operator',
    });
    group.hasOa = false;
    expect(await zalo.groups.send(groupId, { kind: 'text', text: 'a' })).toMatchObject({ code: -403 });
  });
});
