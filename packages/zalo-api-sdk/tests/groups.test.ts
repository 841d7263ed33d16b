import { assetId, groupId, userId } from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());
const PERSON = userId('2468458835296197922');
const answer = (data: unknown) => server.behave(() => ({ body: { error: 0, message: 'Success', data } }));

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
