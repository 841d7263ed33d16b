import { userId } from '../src/index.js';
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
