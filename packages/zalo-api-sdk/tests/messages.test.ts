import {
  attachmentId,
  fileToken,
  messageId,
  REACTIONS,
  templateId,
  userId,
  type Button,
  type CsMessage,
  type Reaction,
} from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer(() => ({ body: { error: 0, data: { message_id: 'm1' } } }));
});
afterEach(() => server.close());

const PERSON = userId('2468458835296197922');
const acknowledge: Button = { title: 'Đã nhận', action: { type: 'oa.query.hide', payload: 't0ken' } };

describe('consultation messages on the wire', () => {
  const cases: [string, CsMessage, object][] = [
    ['text', { kind: 'text', text: 'Chào' }, { text: 'Chào' }],
    ['decomposed text', { kind: 'text', text: 'Đã nhận'.normalize('NFD') }, { text: 'Đã nhận' }],
    ['quote', { kind: 'text', text: 'Chào', quote: messageId('m0') }, { text: 'Chào', quote_message_id: 'm0' }],
    [
      'picture by address',
      { kind: 'media', media: 'image', source: { url: 'https://a.vn/a.jpg' }, text: 'Ảnh' },
      {
        text: 'Ảnh',
        attachment: {
          type: 'template',
          payload: { template_type: 'media', elements: [{ media_type: 'image', url: 'https://a.vn/a.jpg' }] },
        },
      },
    ],
    [
      'gif by upload',
      {
        kind: 'media',
        media: 'gif',
        source: { attachmentId: attachmentId('att') },
        size: { width: 100, height: 50 },
      },
      {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'media',
            elements: [{ media_type: 'gif', attachment_id: 'att', width: 100, height: 50 }],
          },
        },
      },
    ],
    [
      'sticker',
      { kind: 'sticker', sticker: attachmentId('stk') },
      {
        attachment: {
          type: 'template',
          payload: { template_type: 'media', elements: [{ media_type: 'sticker', attachment_id: 'stk' }] },
        },
      },
    ],
    ['file', { kind: 'file', token: fileToken('tok') }, { attachment: { type: 'file', payload: { token: 'tok' } } }],
    [
      'request for user info',
      { kind: 'request-user-info', title: 'Tên', subtitle: 'Cho biết', imageUrl: 'https://a.vn/i.png' },
      {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'request_user_info',
            elements: [{ title: 'Tên', subtitle: 'Cho biết', image_url: 'https://a.vn/i.png' }],
          },
        },
      },
    ],
    [
      'buttons in the payload, without a template type',
      {
        kind: 'payload-buttons',
        text: 'Công văn 1575',
        buttons: [acknowledge, { title: 'Xem', action: { type: 'oa.open.url', url: 'https://a.vn' } }],
      },
      {
        text: 'Công văn 1575',
        attachment: {
          type: 'template',
          payload: {
            buttons: [
              { title: 'Đã nhận', type: 'oa.query.hide', payload: 't0ken' },
              { title: 'Xem', type: 'oa.open.url', payload: { url: 'https://a.vn' } },
            ],
          },
        },
      },
    ],
    [
      'list with flat default action',
      {
        kind: 'list',
        elements: [
          {
            title: 'Công văn',
            subtitle: 'Hạn 25/11',
            imageUrl: 'https://a.vn/i.png',
            action: { type: 'oa.open.url', url: 'https://a.vn' },
            buttons: [acknowledge],
          },
          { title: 'Gọi', action: { type: 'oa.open.phone', phone: '84901234567' } },
        ],
      },
      {
        attachment: {
          type: 'template',
          payload: {
            template_type: 'list',
            elements: [
              {
                title: 'Công văn',
                subtitle: 'Hạn 25/11',
                image_url: 'https://a.vn/i.png',
                default_action: { type: 'oa.open.url', url: 'https://a.vn' },
                buttons: [{ title: 'Đã nhận', type: 'oa.query.hide', payload: 't0ken' }],
              },
              { title: 'Gọi', default_action: { type: 'oa.open.phone', payload: { phone_code: '84901234567' } } },
            ],
          },
        },
      },
    ],
    [
      'numbered text',
      { kind: 'numbered-text', text: 'Công văn 1575', options: ['Đã nhận', 'Trả lại'], prompt: 'Trả lời số:' },
      { text: 'Công văn 1575\n\nTrả lời số:\n1. Đã nhận\n2. Trả lại' },
    ],
  ];

  test.each(cases)('%s', async (_, message, wire) => {
    const result = await clientOf(server.url).messages.send({ userId: PERSON }, message);
    expect(result.kind).toBe('ok');
    expect(server.last().path).toBe('/v3.0/oa/message/cs');
    expect(server.lastJson()).toEqual({ recipient: { user_id: '2468458835296197922' }, message: wire });
  });

  test('the answer to one message is addressed by it, and a visitor by both ids on the v2 endpoint', async () => {
    const zalo = clientOf(server.url);
    await zalo.messages.send({ messageId: messageId('in-1') }, { kind: 'text', text: 'a' });
    expect(server.lastJson()).toMatchObject({ recipient: { message_id: 'in-1' } });
    await zalo.messages.send({ anonymousId: 'an', conversationId: 'co' }, { kind: 'text', text: 'a' });
    expect(server.last().path).toBe('/v2.0/oa/message');
    expect(server.lastJson()).toMatchObject({ recipient: { anonymous_id: 'an', conversation_id: 'co' } });
  });
});

describe('answers to a send', () => {
  test('quota with numbers as strings and with fields missing', async () => {
    server.behave(() => ({
      body: {
        error: 0,
        data: {
          message_id: '6e61',
          user_id: '2468458835296197922',
          sent_time: '1795392000000',
          quota: { quota_type: 'sub_quota', remain: '7', expired_date: '31/12/2026' },
        },
      },
    }));
    const result = await clientOf(server.url).messages.send({ userId: PERSON }, { kind: 'text', text: 'a' });
    expect(result).toMatchObject({
      kind: 'ok',
      value: {
        messageId: '6e61',
        userId: PERSON,
        sentAt: '1795392000000',
        quota: { type: 'sub_quota', remain: 7, expiredDate: '31/12/2026' },
      },
    });
  });

  test('no quota means charged', async () => {
    const result = await clientOf(server.url).messages.send({ userId: PERSON }, { kind: 'text', text: 'a' });
    expect(result.kind === 'ok' && result.value.quota).toBeUndefined();
  });

  test('a success without an id is not taken for one', async () => {
    server.behave(() => ({ body: { error: 0, data: {} } }));
    expect(await clientOf(server.url).messages.send({ userId: PERSON }, { kind: 'text', text: 'a' })).toMatchObject({
      kind: 'unparsable',
      reason: 'missing-field',
      effect: 'unknown',
    });
  });
});

describe('reactions and templates', () => {
  test.each(REACTIONS)('%s', async (icon) => {
    await clientOf(server.url).messages.react(PERSON, messageId('m9'), icon);
    expect(server.last().path).toBe('/v2.0/oa/message');
    expect(server.lastJson()).toEqual({
      recipient: { user_id: PERSON },
      sender_action: { react_icon: icon, react_message_id: 'm9' },
    });
  });

  test('an icon that the platform does not know is refused', async () => {
    expect(await clientOf(server.url).messages.react(PERSON, messageId('m9'), '👍' as Reaction)).toMatchObject({
      kind: 'refused',
    });
  });

  test('a template by user id has neither recipient object nor tracking id', async () => {
    await clientOf(server.url).messages.sendTemplate(PERSON, { id: templateId('77'), data: { so: '1575' } });
    expect(server.last().path).toBe('/v3.0/oa/message/template');
    expect(server.lastJson()).toEqual({ user_id: PERSON, template_id: '77', template_data: { so: '1575' } });
  });
});
