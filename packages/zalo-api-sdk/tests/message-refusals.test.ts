import { attachmentId, userId, type Button, type CsMessage } from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer(() => ({ body: { error: 0, data: { message_id: 'm1' } } }));
});
afterEach(() => server.close());

const PERSON = userId('2468458835296197922');
const acknowledge: Button = { title: 'Đã nhận', action: { type: 'oa.query.hide', payload: 't0ken' } };

describe('what is refused before any call', () => {
  const long = (length: number) => 'ă'.repeat(length);
  const cases: [string, CsMessage, object][] = [
    ['empty text', { kind: 'text', text: '' }, { reason: 'empty', field: 'text' }],
    ['2,001 characters', { kind: 'text', text: long(2001) }, { reason: 'too-long', limit: 2000, actual: 2001 }],
    [
      'a gif without its size',
      { kind: 'media', media: 'gif', source: { attachmentId: attachmentId('a') } },
      { reason: 'missing-field' },
    ],
    [
      'a picture over plain http',
      { kind: 'media', media: 'image', source: { url: 'http://a.vn/a.jpg' } },
      { reason: 'url' },
    ],
    [
      'six buttons',
      { kind: 'payload-buttons', text: 'a', buttons: Array<Button>(6).fill(acknowledge) },
      { reason: 'too-many', limit: 5 },
    ],
    ['no button', { kind: 'payload-buttons', text: 'a', buttons: [] }, { reason: 'empty', field: 'buttons' }],
    [
      'a long title',
      { kind: 'payload-buttons', text: 'a', buttons: [{ ...acknowledge, title: long(101) }] },
      { reason: 'too-long', field: 'buttons[0].title' },
    ],
    [
      'a long payload',
      {
        kind: 'payload-buttons',
        text: 'a',
        buttons: [{ title: 'a', action: { type: 'oa.query.show', payload: long(1001) } }],
      },
      { reason: 'too-long', limit: 1000 },
    ],
    [
      'a long sms',
      {
        kind: 'payload-buttons',
        text: 'a',
        buttons: [{ title: 'a', action: { type: 'oa.open.sms', content: long(161), phone: '84901234567' } }],
      },
      { reason: 'too-long', limit: 160 },
    ],
    [
      'a national phone number',
      {
        kind: 'payload-buttons',
        text: 'a',
        buttons: [{ title: 'a', action: { type: 'oa.open.phone', phone: '0901234567' } }],
      },
      { reason: 'phone' },
    ],
    [
      'a first list element without subtitle',
      { kind: 'list', elements: [{ title: 'a' }] },
      { reason: 'empty', field: 'elements[0].subtitle' },
    ],
    [
      'six list elements',
      { kind: 'list', elements: Array.from({ length: 6 }, () => ({ title: 'a', subtitle: 'b' })) },
      { reason: 'too-many' },
    ],
    ['numbers without options', { kind: 'numbered-text', text: 'a', options: [] }, { reason: 'empty' }],
    [
      'a long title of a request',
      { kind: 'request-user-info', title: long(101), subtitle: 'b', imageUrl: 'https://a.vn' },
      { reason: 'too-long', field: 'title' },
    ],
  ];

  test.each(cases)('%s', async (_, message, problem) => {
    expect(await clientOf(server.url).messages.send({ userId: PERSON }, message)).toMatchObject({
      kind: 'refused',
      ...problem,
    });
    expect(server.seen).toHaveLength(0);
  });

  test('2,000 decomposed letters pass, since they are composed before they are counted', async () => {
    const result = await clientOf(server.url).messages.send(
      { userId: PERSON },
      { kind: 'text', text: long(2000).normalize('NFD') },
    );
    expect(result.kind).toBe('ok');
  });
});
