import { assetId, groupId, messageId, templateId, userId, type Phone, parsePhone, hashPhone } from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());
const PERSON = userId('2468458835296197922');
const answer = (data: unknown) => server.behave(() => ({ body: { error: 0, message: 'Success', data } }));
const dataOf = () => JSON.parse(server.last().query.get('data') ?? '') as unknown;

describe('people', () => {
  test('detail asks with one JSON field and reads what is there', async () => {
    answer({
      user_id: '2468458835296197922',
      user_id_by_app: '33',
      display_name: 'Nguyễn Văn An',
      user_is_follower: true,
      user_last_interaction_date: '21/11/2026',
      tags_and_notes_info: { notes: [], tag_names: ['sở'] },
      shared_info: { name: 'An', phone: 84901234567 },
      something_new: { x: 1 },
    });
    const result = await clientOf(server.url).users.detail(PERSON);
    expect(server.last()).toMatchObject({ method: 'GET', path: '/v3.0/oa/user/detail' });
    expect(dataOf()).toEqual({ user_id: PERSON });
    expect(result).toMatchObject({
      kind: 'ok',
      value: {
        userId: PERSON,
        displayName: 'Nguyễn Văn An',
        isFollower: true,
        lastInteractionDate: '21/11/2026',
        tags: ['sở'],
        shared: { name: 'An', phone: '84901234567' },
      },
    });
  });

  test('the list is limited as the platform limits it', async () => {
    answer({ total: 2, users: [{ user_id: '1' }, { user_id: '2' }] });
    const zalo = clientOf(server.url);
    expect(await zalo.users.list({ offset: 0, count: 51 })).toMatchObject({ kind: 'refused', field: 'count' });
    expect(await zalo.users.list({ offset: 9952, count: 50 })).toMatchObject({ kind: 'refused', field: 'offset' });
    expect(server.seen).toHaveLength(0);
    const page = await zalo.users.list({
      offset: 9951,
      count: 50,
      tag: 'sở',
      lastInteraction: { from: '2026_11_01', to: '2026_11_07' },
      isFollower: true,
    });
    expect(dataOf()).toEqual({
      offset: 9951,
      count: 50,
      tag_name: 'sở',
      last_interaction_period: '2026_11_01:2026_11_07',
      is_follower: true,
    });
    expect(page).toMatchObject({ value: { total: 2, users: ['1', '2'] } });
  });

  test('quota of a person tells when the window began', async () => {
    answer({ last_interaction: '1690184100000', cs_reply: { remain: 8, total: 8 } });
    expect(await clientOf(server.url).quotas.ofPerson(PERSON)).toMatchObject({
      value: { lastInteraction: '1690184100000', csReply: { remain: 8, total: 8 } },
    });
    expect(server.last().path).toBe('/v3.0/oa/quota/message');
    expect(server.lastJson()).toEqual({ user_id: PERSON });
  });

  test('quota of the account is the same path with another body', async () => {
    answer([{ asset_id: 'a1', product_type: 'cs', quota_type: 'sub_quota', total: 2000, remain: '1999' }]);
    expect(await clientOf(server.url).quotas.ofOwner({ owner: 'OA', product: 'cs' })).toMatchObject({
      value: [{ assetId: 'a1', total: 2000, remain: 1999 }],
    });
    expect(server.lastJson()).toEqual({ quota_owner: 'OA', product_type: 'cs' });
  });

  test('account', async () => {
    answer({ oaid: 246845883529619792, name: 'UBND xã', is_verified: true, oa_type: 4, num_follower: 12 });
    server.behave(() => ({
      body: '{"error":0,"data":{"oaid":2468458835296197922,"name":"UBND xã","is_verified":true,"oa_type":4}}',
    }));
    expect(await clientOf(server.url).account()).toMatchObject({
      value: { oaId: '2468458835296197922', name: 'UBND xã', isVerified: true, type: 4 },
    });
  });

  test('tags', async () => {
    answer(['Sở', 'Xã']);
    const zalo = clientOf(server.url);
    expect(await zalo.tags.list()).toMatchObject({ value: ['Sở', 'Xã'] });
    await zalo.tags.add(PERSON, 'Sở');
    expect(server.last().path).toBe('/v2.0/oa/tag/tagfollower');
    expect(server.lastJson()).toEqual({ user_id: PERSON, tag_name: 'Sở' });
    await zalo.tags.remove(PERSON, 'Sở');
    expect(server.last().path).toBe('/v2.0/oa/tag/rmfollowerfromtag');
    await zalo.tags.delete('Sở');
    expect(server.last().path).toBe('/v2.0/oa/tag/rmtag');
  });
});

describe('conversation', () => {
  const item = (src: number, message: string, time: number) => ({
    message_id: `m${time}`,
    src,
    time,
    type: 'text',
    message,
  });

  test('reads the bare array, ten at most', async () => {
    answer([item(1, 'Chào', 1795392000000), item(0, 'Vâng', 1795392000001)]);
    const zalo = clientOf(server.url);
    expect(await zalo.conversations.withPerson(PERSON, { offset: 0, count: 11 })).toMatchObject({ kind: 'refused' });
    expect(await zalo.conversations.withPerson(PERSON, { offset: 0, count: 10 })).toMatchObject({
      value: [
        { from: 'person', text: 'Chào', time: '1795392000000' },
        { from: 'oa', text: 'Vâng' },
      ],
    });
    expect(dataOf()).toEqual({ user_id: PERSON, offset: 0, count: 10 });
    await zalo.conversations.recent({ offset: 0, count: 5 });
    expect(server.last().path).toBe('/v2.0/oa/listrecentchat');
  });

  test('an unknown outcome is settled: our text is found, that of the person and older ones are not', async () => {
    const since = new Date(1795392000000);
    const zalo = clientOf(server.url);
    answer([item(0, 'Nhắc việc', 1795392000005)]);
    expect(
      await zalo.conversations.findSent({ user: PERSON, text: 'Nhắc việc'.normalize('NFD'), since }),
    ).toMatchObject({
      kind: 'ok',
      value: { messageId: 'm1795392000005' },
    });
    answer([item(1, 'Nhắc việc', 1795392000005), item(0, 'Nhắc việc', 1795391999999)]);
    expect(await zalo.conversations.findSent({ user: PERSON, text: 'Nhắc việc', since })).toMatchObject({
      kind: 'ok',
      value: null,
    });
  });

  test('the search ends after three pages', async () => {
    answer(Array.from({ length: 10 }, (_, index) => item(0, 'khác', 1795392000001 + index)));
    const found = await clientOf(server.url).conversations.findSent({
      user: PERSON,
      text: 'a',
      since: new Date(1795392000000),
    });
    expect(found).toEqual({ kind: 'ok', value: null });
    expect(server.seen).toHaveLength(3);
  });
});

describe('groups', () => {
  const GROUP = groupId('f414c8f76fa586fbdfb4');

  test('send', async () => {
    answer({ message_id: 'm1', group_id: GROUP });
    expect(await clientOf(server.url).groups.send(GROUP, { kind: 'text', text: 'họp' })).toMatchObject({
      value: { messageId: 'm1', groupId: GROUP },
    });
    expect(server.last().path).toBe('/v3.0/oa/group/message');
    expect(server.lastJson()).toEqual({ recipient: { group_id: GROUP }, message: { text: 'họp' } });
  });

  test('create with at most 99 people', async () => {
    answer({
      group_info: { group_id: GROUP, name: 'Đoàn', status: 'enabled', max_member: 50 },
      group_link: 'https://zalo.me/g/x',
    });
    const zalo = clientOf(server.url);
    const group = { name: 'Đoàn', asset: assetId('as'), members: [PERSON] };
    expect(
      await zalo.groups.create({ ...group, members: Array(100).fill(PERSON) as typeof group.members }),
    ).toMatchObject({
      kind: 'refused',
      limit: 99,
    });
    expect(await zalo.groups.create(group)).toMatchObject({
      value: { groupId: GROUP, name: 'Đoàn', link: 'https://zalo.me/g/x', largest: 50 },
    });
    expect(server.lastJson()).toEqual({ group_name: 'Đoàn', asset_id: 'as', member_user_ids: [PERSON] });
  });

  test('reads take ordinary query fields', async () => {
    answer({ groups: [{ group_id: GROUP }, { nothing: 1 }], total: 2 });
    const zalo = clientOf(server.url);
    expect(await zalo.groups.list({ offset: 0, count: 5 })).toMatchObject({ value: [{ groupId: GROUP }] });
    expect(Object.fromEntries(server.last().query)).toEqual({ offset: '0', count: '5' });
    answer({
      members: [
        { user_id: PERSON, name: 'An' },
        { oa_id: '1', name: 'OA' },
      ],
      total: 2,
    });
    expect(await zalo.groups.members(GROUP, { offset: 0, count: 5 })).toMatchObject({
      value: [{ userId: PERSON, name: 'An' }, { oaId: '1' }],
    });
    expect(Object.fromEntries(server.last().query)).toEqual({ group_id: GROUP, offset: '0', count: '5' });
    answer({ group_info: { group_id: GROUP, auto_delete_date: '01/01/2027' } });
    expect(await zalo.groups.detail(GROUP)).toMatchObject({ value: { autoDeleteDate: '01/01/2027' } });
    answer([]);
    await zalo.groups.conversation(GROUP, { offset: 0, count: 5 });
    expect(server.last().path).toBe('/v3.0/oa/group/conversation');
  });

  test('invite, update and quota', async () => {
    answer([]);
    const zalo = clientOf(server.url);
    await zalo.groups.invite(GROUP, [PERSON]);
    expect(server.lastJson()).toEqual({ group_id: GROUP, member_user_ids: [PERSON] });
    await zalo.groups.update(GROUP, { name: 'Mới' });
    expect(server.lastJson()).toEqual({ group_id: GROUP, group_name: 'Mới' });
    await zalo.groups.quota({ owner: 'OA', product: 'gmf50' });
    expect(server.last().path).toBe('/v3.0/oa/quota/group');
  });
});

describe('templates by phone', () => {
  const PHONE = parsePhone('0901234567') as Phone;
  const message = { templateId: templateId('7895417a7d3f9461cd2e'), data: { so: '1575' }, trackingId: 'outbox-1' };

  test('send', async () => {
    answer({
      msg_id: 'a4d0',
      sent_time: '1626926349402',
      sending_mode: '1',
      quota: { dailyQuota: '500', remainingQuota: '499' },
    });
    expect(await clientOf(server.url).zbs.send(PHONE, { ...message, development: true })).toMatchObject({
      value: { messageId: 'a4d0', sentAt: '1626926349402', sendingMode: '1', quota: { daily: 500, remaining: 499 } },
    });
    expect(server.last().path).toBe('/message/template');
    expect(server.lastJson()).toEqual({
      phone: '84901234567',
      template_id: '7895417a7d3f9461cd2e',
      template_data: { so: '1575' },
      tracking_id: 'outbox-1',
      mode: 'development',
    });
  });

  test('with the hash the number stays here', async () => {
    answer({ msg_id: 'a4d0' });
    await clientOf(server.url).zbs.sendHashed(hashPhone(PHONE), message);
    expect(server.last().path).toBe('/message/template/hashphone');
    expect(server.last().body).not.toContain('84901234567');
    expect(server.lastJson()).toMatchObject({ hash_phone: hashPhone(PHONE) });
  });

  test('a leading zero, an empty and a long tracking id are refused before the call', async () => {
    const { zbs } = clientOf(server.url);
    expect(await zbs.send('0901234567' as Phone, message)).toMatchObject({ kind: 'refused', reason: 'phone' });
    expect(await zbs.send(PHONE, { ...message, trackingId: '' })).toMatchObject({ kind: 'refused', reason: 'empty' });
    expect(await zbs.send(PHONE, { ...message, trackingId: 'x'.repeat(49) })).toMatchObject({
      kind: 'refused',
      limit: 48,
    });
    expect(server.seen).toHaveLength(0);
  });

  test('-124 of this host refreshes the token', async () => {
    const calls: string[] = [];
    server.behave((request) => {
      calls.push(request.path);
      if (request.path === '/v4/oa/access_token')
        return { body: { access_token: 'n', refresh_token: 'r', expires_in: '90000' } };
      return request.headers['access_token'] === 'n'
        ? { body: { error: 0, data: { msg_id: '1' } } }
        : { body: { error: -124, message: 'invalid access token' } };
    });
    expect((await clientOf(server.url).zbs.send(PHONE, message)).kind).toBe('ok');
    expect(calls).toEqual(['/message/template', '/v4/oa/access_token', '/message/template']);
  });

  test('status, quota and templates', async () => {
    const { zbs } = clientOf(server.url);
    answer({ delivery_time: '1600328011517', message: 'delivered', status: 1 });
    expect(await zbs.status(messageId('a4d0'))).toMatchObject({ value: { status: 1, deliveredAt: '1600328011517' } });
    expect(server.last().query.get('message_id')).toBe('a4d0');
    answer({ dailyQuota: 500, remainingQuota: 499 });
    expect(await zbs.quota()).toMatchObject({ value: { daily: 500, remaining: 499 } });
    answer({
      templateId: 12345,
      status: 'ENABLE',
      listParams: [{ name: 'so', require: true, type: 'STRING', maxLength: 30, minLength: 0 }],
    });
    expect(await zbs.template(templateId('12345'))).toMatchObject({
      value: { templateId: '12345', status: 'ENABLE', parameters: [{ name: 'so', required: true, maxLength: 30 }] },
    });
    answer([{ templateId: '1' }, { templateId: '2' }]);
    expect(await zbs.templates({ offset: 0, limit: 101 })).toMatchObject({ kind: 'refused' });
    expect(await zbs.templates({ offset: 0, limit: 100 })).toMatchObject({
      value: [{ templateId: '1' }, { templateId: '2' }],
    });
  });

  test('quality, sample data and ratings', async () => {
    const { zbs } = clientOf(server.url);
    answer({ oaCurrentQuality: 'HIGH', oa7dayQuality: 'UNDEFINED' });
    expect(await zbs.quality()).toMatchObject({ value: { last48Hours: 'HIGH', last7Days: 'UNDEFINED' } });
    expect(server.last().path).toBe('/quality');
    answer({ so: '1575', han: '30/11/2026' });
    expect(await zbs.sampleData(templateId('12345'))).toMatchObject({ value: { so: '1575', han: '30/11/2026' } });
    expect(server.last().query.get('template_id')).toBe('12345');
    answer({
      total: 1,
      data: [
        { note: 'nhanh', rate: 5, submitDate: '1600328011517', msgId: 'a4d0', feedbacks: ['Rõ'], trackingId: 'o-1' },
      ],
    });
    const page = { template: templateId('12345'), offset: 0, limit: 10 };
    const from = new Date(1_000);
    const to = new Date(2_000);
    expect(await zbs.ratings({ ...page, from, to })).toMatchObject({
      value: [
        { messageId: 'a4d0', trackingId: 'o-1', stars: 5, note: 'nhanh', feedbacks: ['Rõ'], at: '1600328011517' },
      ],
    });
    expect(Object.fromEntries(server.last().query)).toEqual({
      template_id: '12345',
      from_time: '1000',
      to_time: '2000',
      offset: '0',
      limit: '10',
    });
    expect(await zbs.ratings({ ...page, from: to, to: from })).toMatchObject({ kind: 'refused', field: 'to' });
  });
});
