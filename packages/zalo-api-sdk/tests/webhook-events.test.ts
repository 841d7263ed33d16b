import fc from 'fast-check';
import { oaId, parseEvent, readEvent, type Json } from '../src/index.js';
import { APP, body, direct, OA, TIME } from './support/webhook-bodies.js';

describe('messages', () => {
  test('a text of a person', () => {
    const event = parseEvent(direct('user_send_text', { text: 'Đã nhận', msg_id: 'm1', quote_msg_id: 'm0' }));
    expect(event).toMatchObject({
      kind: 'person-message',
      userId: '100',
      oaId: OA,
      appId: APP,
      userIdByApp: '200',
      content: 'text',
      time: TIME,
      message: { messageId: 'm1', text: 'Đã nhận', quoteMessageId: 'm0', attachments: [] },
    });
  });

  test.each([
    ['image', { url: 'u', thumbnail: 't' }, { kind: 'image', url: 'u', thumbnail: 't' }],
    ['gif', { url: 'u', thumbnail: 't' }, { kind: 'gif', url: 'u' }],
    ['link', { url: 'u', description: 'd' }, { kind: 'link', url: 'u', description: 'd' }],
    ['audio', { url: 'u' }, { kind: 'audio', url: 'u' }],
    ['video', { url: 'u' }, { kind: 'video', url: 'u' }],
    ['sticker', { url: 'u', id: '5' }, { kind: 'sticker', id: '5' }],
    [
      'location',
      { coordinates: { latitude: '21.03', longitude: '105.85' } },
      { kind: 'location', latitude: 21.03, longitude: 105.85 },
    ],
    [
      'file',
      { url: 'u', name: 'cv.pdf', size: '1024', type: 'pdf', checksum: 'c' },
      { kind: 'file', name: 'cv.pdf', size: 1024, checksum: 'c' },
    ],
    ['template', { text: 'x', link_url: 'l' }, { kind: 'template', text: 'x', linkUrl: 'l' }],
    ['hologram', { x: 1 }, { kind: 'unknown', type: 'hologram', payload: { x: 1 } }],
  ])('attachment %s', (type, payload, expected) => {
    const event = parseEvent(direct(`user_send_${type}`, { msg_id: 'm1', attachments: [{ type, payload }] }));
    expect(event).toMatchObject({ kind: 'person-message', content: type, message: { attachments: [expected] } });
  });

  test('an echo tells whether a human wrote it', () => {
    expect(parseEvent(direct('oa_send_text', { text: 'a', msg_id: 'm2' }, false))).toMatchObject({
      kind: 'oa-message',
      userId: '100',
      oaId: OA,
      adminId: undefined,
    });
    const byHand = body({
      event_name: 'oa_send_text',
      sender: { id: OA, admin_id: '7' },
      recipient: { id: '100' },
      message: { msg_id: 'm3' },
    });
    expect(parseEvent(byHand)).toMatchObject({ kind: 'oa-message', adminId: '7' });
  });

  test('visitors and groups', () => {
    expect(parseEvent(direct('anonymous_send_text', { text: 'a', msg_id: 'm' }))).toMatchObject({
      kind: 'anonymous-message',
      direction: 'in',
      anonymousId: '100',
    });
    expect(parseEvent(direct('oa_send_anonymous_text', { msg_id: 'm' }, false))).toMatchObject({
      kind: 'anonymous-message',
      direction: 'out',
    });
    const group = body({
      event_name: 'user_send_group_text',
      oa_id: OA,
      sender: { id: '100' },
      recipient: { id: 'g1' },
      message: { text: 'a', msg_id: 'm' },
    });
    expect(parseEvent(group)).toMatchObject({
      kind: 'group-message',
      direction: 'in',
      groupId: 'g1',
      senderId: '100',
      content: 'text',
    });
  });

  test('ids as bare numbers keep their digits', () => {
    const raw = `{"event_name":"user_send_text","sender":{"id":2468458835296197923},"recipient":{"id":1},"message":{"msg_id":9007199254740993},"timestamp":${TIME}}`;
    expect(parseEvent(raw)).toMatchObject({
      userId: '2468458835296197923',
      message: { messageId: '9007199254740993' },
    });
  });
});

test('an event that was stored reads as it did when it came', () => {
  const seen = parseEvent(
    Buffer.from(
      '{"event_name":"user_seen_message","message":{"msg_ids":[9007199254740993]},"sender":{"id":24684588352961979221},"recipient":{"id":"9"},"timestamp":1795392000000}',
    ),
  );
  if (seen.kind === 'malformed') throw new Error(seen.reason);
  const stored = JSON.parse(JSON.stringify(seen.raw)) as Json;
  expect(readEvent(stored)).toEqual(seen);
  expect(readEvent([1])).toEqual({ kind: 'malformed', reason: 'not-an-object' });
});

describe('other events', () => {
  test('follow and unfollow come without a sender', () => {
    const event = body({ event_name: 'follow', oa_id: OA, follower: { id: '100' }, source: 'oa_profile' });
    expect(parseEvent(event)).toMatchObject({ kind: 'follow', userId: '100', oaId: OA, source: 'oa_profile' });
    expect(parseEvent(body({ event_name: 'unfollow', oa_id: OA, follower: { id: '100' } }))).toMatchObject({
      kind: 'unfollow',
    });
  });

  test('of a receipt the person is the end that is not us, in both orders', () => {
    for (const byPerson of [true, false]) {
      expect(
        parseEvent(direct('user_received_message', { msg_id: 'm1' }, byPerson), { ownOa: oaId(OA) }),
      ).toMatchObject({
        kind: 'receipt',
        receipt: 'received',
        userId: '100',
        messageIds: ['m1'],
      });
    }
    expect(parseEvent(direct('user_seen_message', { msg_ids: ['m1', 'm2'] }), { ownOa: oaId(OA) })).toMatchObject({
      kind: 'receipt',
      receipt: 'seen',
      messageIds: ['m1', 'm2'],
    });
  });

  test('the receipt of a template has the same name and is told apart by the header or the tracking id', () => {
    const receipt = direct(
      'user_received_message',
      { msg_id: 'z1', delivery_time: '1795392000001', tracking_id: 'outbox-1' },
      false,
    );
    const expected = {
      kind: 'template-receipt',
      messageId: 'z1',
      trackingId: 'outbox-1',
      deliveredAt: '1795392000001',
      recipient: '100',
    };
    expect(parseEvent(receipt)).toMatchObject(expected);
    expect(parseEvent(receipt, { server: 'ZNS' })).toMatchObject(expected);
    expect(parseEvent(direct('user_received_message', { msg_id: 'z1' }, false), { server: 'ZNS' }).kind).toBe(
      'template-receipt',
    );
  });

  test('reactions', () => {
    expect(parseEvent(direct('user_reacted_message', { msg_id: 'm1', react_icon: '/-strong' }))).toMatchObject({
      kind: 'reaction',
      by: 'person',
      userId: '100',
      icon: '/-strong',
    });
    expect(parseEvent(direct('oa_reacted_message', { msg_id: 'm1', react_icon: '/-heart' }, false))).toMatchObject({
      kind: 'reaction',
      by: 'oa',
      userId: '100',
    });
  });

  test.each([
    ['user_click_chatnow', { oa_id: OA, user_id: '100' }, { kind: 'chat-opened', userId: '100' }],
    [
      'user_submit_info',
      { sender: { id: '100' }, info: { name: 'An', phone: '84901234567', full_address: { address: 'Số 1' } } },
      { kind: 'user-info', userId: '100', info: { name: 'An', phone: '84901234567', address: 'Số 1' } },
    ],
    ['user_withdraw', { user_id: '100' }, { kind: 'data-withdrawal', userId: '100' }],
    ['permission_revoked', { oa_id: OA }, { kind: 'permission-revoked' }],
    ['add_user_to_tag', { oa_id: OA, user_id: '100' }, { kind: 'tag', userId: '100' }],
    ['oa_send_consent', { sender: { id: OA }, recipient: { id: '100' } }, { kind: 'call', userId: '100' }],
    ['user_reply_consent', { sender: { id: '100' }, recipient: { id: OA } }, { kind: 'call', userId: '100' }],
    ['change_template_status', { oa_id: OA }, { kind: 'template-change' }],
    ['change_oa_daily_quota', { oa_id: OA }, { kind: 'template-change' }],
    ['event_journey_timeout', {}, { kind: 'template-change' }],
    ['user_feedback', {}, { kind: 'template-feedback' }],
    [
      'create_group',
      { group_id: 'g1', users: [{ id: '1' }] },
      { kind: 'group-change', change: 'created', userIds: ['1'] },
    ],
    ['user_out_group', { group_id: 'g1' }, { kind: 'group-change', change: 'left' }],
    ['user_leave_group', { group_id: 'g1' }, { kind: 'group-change', change: 'left' }],
    ['disperse_group', { group_id: 'g1' }, { kind: 'group-change', change: 'deleted' }],
    ['shop_has_order', { x: 1 }, { kind: 'unknown', name: 'shop_has_order' }],
    ['something_of_next_year', { x: { y: 2 } }, { kind: 'unknown', raw: { x: { y: 2 } } }],
    ['constructor', {}, { kind: 'unknown' }],
  ])('%s', (name, fields, expected) => {
    expect(parseEvent(body({ event_name: name, ...fields }))).toMatchObject(expected);
  });

  test.each([
    ['', 'not-json'],
    ['{"event_name":', 'not-json'],
    ['[]', 'not-an-object'],
    ['"x"', 'not-an-object'],
    ['{}', 'no-event-name'],
    ['{"event_name":""}', 'no-event-name'],
    ['{"event_name":"user_send_text"}', 'no-subject'],
    ['{"event_name":"follow"}', 'no-subject'],
  ])('%s is malformed', (raw, reason) => {
    expect(parseEvent(raw)).toEqual({ kind: 'malformed', reason });
  });

  test('no body whatever makes the parser throw', () => {
    const names = fc.constantFrom('user_send_text', 'follow', 'user_seen_message', 'create_group', 'x');
    fc.assert(
      fc.property(
        names,
        fc.dictionary(fc.constantFrom('sender', 'message', 'follower', 'users', 'timestamp', 'info'), fc.jsonValue()),
        (name, fields) => {
          expect(() => parseEvent(JSON.stringify({ event_name: name, ...fields }))).not.toThrow();
        },
      ),
    );
  });
});

describe('key against duplicates', () => {
  const keyOf = (raw: Buffer) => {
    const event = parseEvent(raw);
    if (event.kind === 'malformed') throw new Error(event.reason);
    return event.dedupeKey;
  };

  test('two deliveries of one event have one key', () => {
    expect(keyOf(direct('user_send_text', { msg_id: 'm1', text: 'a' }))).toBe(
      keyOf(direct('user_send_text', { msg_id: 'm1', text: 'a' })),
    );
  });

  test('a message has one key whatever its content is called, and another than an echo of the same id', () => {
    const text = keyOf(direct('user_send_text', { msg_id: 'm1', text: 'a' }));
    expect(keyOf(direct('user_send_link', { msg_id: 'm1', text: 'a' }))).toBe(text);
    expect(keyOf(direct('oa_send_text', { msg_id: 'm1', text: 'a' }, false))).not.toBe(text);
  });

  test('message, echo, receipts and reactions with the same message id do not swallow each other', () => {
    const keys = [
      direct('oa_send_text', { msg_id: 'm1' }, false),
      direct('user_received_message', { msg_id: 'm1' }),
      direct('user_seen_message', { msg_ids: ['m1'] }),
      direct('user_reacted_message', { msg_id: 'm1', react_icon: '/-strong' }),
      direct('user_reacted_message', { msg_id: 'm1', react_icon: '/-heart' }),
    ].map(keyOf);
    expect(new Set(keys).size).toBe(5);
  });

  test('events without a message are told apart by subject and time', () => {
    const follow = (user: string, timestamp: string) =>
      keyOf(Buffer.from(JSON.stringify({ event_name: 'follow', follower: { id: user }, timestamp })));
    expect(new Set([follow('1', '10'), follow('1', '20'), follow('2', '10')]).size).toBe(3);
    expect(follow('1', '10')).toBe(follow('1', '10'));
  });
});
