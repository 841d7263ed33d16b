import { chatId, createZaloBot, parseBotWebhook, verifyBotWebhook } from '../src/index.js';
import { createTestClock } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer(() => ({ body: { ok: true, result: { message_id: 'b1', date: 1795392000000 } } }));
});
afterEach(() => server.close());
const bot = () => createZaloBot({ token: '123:abc', baseUrls: { bot: server.url }, clock: createTestClock() });
const CHAT = chatId('a1b2c3');
const EVENT = {
  event_name: 'message.text.received',
  message: {
    from: { id: 'a1b2c3', display_name: 'An', is_bot: false },
    chat: { id: 'a1b2c3', chat_type: 'PRIVATE' },
    text: 'Chào',
    message_id: '2d758cb5',
    date: 1750316131602,
  },
};

describe('methods', () => {
  test('the token is part of the path and texts are composed', async () => {
    expect(await bot().sendMessage(CHAT, 'Đã nhận'.normalize('NFD'))).toMatchObject({
      kind: 'ok',
      value: { messageId: 'b1', date: '1795392000000' },
    });
    expect(server.last()).toMatchObject({ method: 'POST', path: '/bot123:abc/sendMessage' });
    expect(server.lastJson()).toEqual({ chat_id: 'a1b2c3', text: 'Đã nhận' });
  });

  test('styles go with their positions', async () => {
    await bot().sendMessage(CHAT, 'Hạn: mai', { styles: [{ start: 0, length: 3, styles: ['b', 'c_db342e'] }] });
    expect(server.lastJson()).toMatchObject({ text_styles: [{ start: 0, len: 3, st: ['b', 'c_db342e'] }] });
  });

  test('photo, sticker, voice and action', async () => {
    const client = bot();
    await client.sendPhoto(CHAT, 'https://a.vn/a.png', 'Biểu đồ');
    expect(server.lastJson()).toEqual({ chat_id: 'a1b2c3', photo: 'https://a.vn/a.png', caption: 'Biểu đồ' });
    await client.sendSticker(CHAT, 'stk');
    await client.sendVoice(CHAT, 'https://a.vn/a.aac');
    await client.sendChatAction(CHAT, 'typing');
    expect(server.seen.map((request) => request.path.split('/').at(-1))).toEqual([
      'sendPhoto',
      'sendSticker',
      'sendVoice',
      'sendChatAction',
    ]);
  });

  test('getMe', async () => {
    server.behave(() => ({
      body: {
        ok: true,
        result: {
          id: '1459232241454765289',
          account_name: 'Bot Đôn Đốc',
          account_type: 'BASIC',
          can_join_groups: false,
        },
      },
    }));
    expect(await bot().getMe()).toMatchObject({
      value: { id: '1459232241454765289', accountType: 'BASIC', canJoinGroups: false },
    });
  });

  test('getUpdates gives one update, or null when the poll ran out', async () => {
    server.behave(() => ({ body: { ok: true, result: EVENT } }));
    expect(await bot().getUpdates({ timeoutSeconds: 5 })).toMatchObject({
      kind: 'ok',
      value: { kind: 'text', message: { text: 'Chào' } },
    });
    expect(server.lastJson()).toEqual({ timeout: '5' });
    server.behave(() => ({ body: { ok: false, error_code: 408, description: 'Request timeout' } }));
    expect(await bot().getUpdates()).toMatchObject({ kind: 'ok', value: null });
  });

  test('webhook: its address is kept even when the check failed', async () => {
    server.behave(() => ({
      body: {
        ok: true,
        result: { url: 'https://a.vn/h', updated_at: 1, verification: { ok: false, hint: 'timeout' } },
      },
    }));
    expect(await bot().setWebhook('https://a.vn/h', 'bí-mật-dài')).toMatchObject({
      value: { url: 'https://a.vn/h', verification: { ok: false, hint: 'timeout' } },
    });
    server.behave(() => ({ body: { ok: true, result: { url: '', updated_at: 2 } } }));
    expect(await bot().deleteWebhook()).toMatchObject({ value: { url: '' } });
    expect(await bot().getWebhookInfo()).toMatchObject({ value: { url: '' } });
  });

  test('ok:false with HTTP 200 is an error', async () => {
    server.behave(() => ({ body: { ok: false, error_code: 429, description: 'Quota exceeded' } }));
    expect(await bot().sendMessage(CHAT, 'a')).toMatchObject({
      kind: 'api-error',
      family: 'bot',
      code: 429,
      class: 'backoff',
    });
    server.behave(() => ({ status: 502, body: '<html>' }));
    expect(await bot().sendMessage(CHAT, 'a')).toMatchObject({ kind: 'unparsable', status: 502 });
  });

  test('no failure carries the token', async () => {
    await server.close();
    expect(JSON.stringify(await bot().getMe())).not.toContain('123:abc');
    server = await startServer();
  });

  test('what is refused before any call', async () => {
    const client = bot();
    expect(await client.sendMessage(CHAT, '')).toMatchObject({ kind: 'refused' });
    expect(await client.sendMessage(CHAT, 'a'.repeat(2001))).toMatchObject({ kind: 'refused', limit: 2000 });
    expect(await client.setWebhook('https://a.vn', 'ngắn')).toMatchObject({ kind: 'refused', field: 'secret' });
    expect(await client.setWebhook('a.vn', 'bí-mật-dài')).toMatchObject({ kind: 'refused', field: 'url' });
    expect(server.seen).toHaveLength(0);
  });
});

describe('webhook of the bot', () => {
  test('both body forms give the same update', () => {
    const flat = parseBotWebhook(JSON.stringify(EVENT));
    expect(flat).toMatchObject({
      kind: 'text',
      dedupeKey: 'bot:2d758cb5',
      message: { chatId: 'a1b2c3', text: 'Chào', date: '1750316131602' },
    });
    expect(parseBotWebhook(Buffer.from(JSON.stringify({ ok: true, result: EVENT })))).toEqual(flat);
  });

  test('photo in both spellings, unsupported and unknown events', () => {
    const withPhoto = (field: string) =>
      parseBotWebhook(
        JSON.stringify({
          event_name: 'message.image.received',
          message: { ...EVENT.message, [field]: 'https://p.zdn.vn/a' },
        }),
      );
    expect(withPhoto('photo')).toMatchObject({ kind: 'image', message: { photoUrl: 'https://p.zdn.vn/a' } });
    expect(withPhoto('photo_url')).toMatchObject({ message: { photoUrl: 'https://p.zdn.vn/a' } });
    expect(parseBotWebhook(JSON.stringify({ ...EVENT, event_name: 'message.unsupported.received' }))).toMatchObject({
      kind: 'unsupported',
    });
    expect(parseBotWebhook(JSON.stringify({ ...EVENT, event_name: 'message.poll.received' }))).toMatchObject({
      kind: 'unknown',
      eventName: 'message.poll.received',
    });
  });

  test.each(['', '{', '[]', '{}', '{"event_name":"x"}', '{"event_name":"x","message":{"message_id":"1"}}'])(
    '%j is malformed',
    (body) => {
      expect(parseBotWebhook(body).kind).toBe('malformed');
    },
  );

  test('the secret header', () => {
    expect(verifyBotWebhook('bí-mật', 'bí-mật')).toBe(true);
    expect(verifyBotWebhook('bí-mậu', 'bí-mật')).toBe(false);
    expect(verifyBotWebhook('b', 'bí-mật')).toBe(false);
    expect(verifyBotWebhook(undefined, 'bí-mật')).toBe(false);
    expect(verifyBotWebhook('', '')).toBe(false);
  });
});
