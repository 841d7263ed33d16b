import type { ChannelName } from '../../app/ports/channel.js';
import type { GroupChat, GroupStore } from '../../app/ports/store/groups.js';
import type { GroupChat as GroupRecord } from '../generated/client.js';
import type { TxContext } from './context.js';

function groupOf({ createdAt: _createdAt, channel, state, ...row }: GroupRecord): GroupChat {
  return { ...row, channel: channel as ChannelName, state: state as GroupChat['state'] };
}

export function groupsOf({ client }: TxContext): GroupStore {
  return {
    async byId(id) {
      const row = await client.groupChat.findUnique({ where: { id } });
      return row && groupOf(row);
    },
    async byChat(channel, externalId) {
      const row = await client.groupChat.findUnique({ where: { channel_externalId: { channel, externalId } } });
      return row && groupOf(row);
    },
    async ofUnit(unitId) {
      const rows = await client.groupChat.findMany({
        where: { unitId, state: 'active' },
        orderBy: { createdAt: 'asc' },
      });
      return rows.map(groupOf);
    },
    async save({ channel, externalId, ...group }, at) {
      const { id: _id, ...update } = group;
      await client.groupChat.upsert({
        where: { channel_externalId: { channel, externalId } },
        create: { ...group, channel, externalId, createdAt: at },
        update,
      });
    },
    async setState(id, state) {
      await client.groupChat.updateMany({ where: { id }, data: { state } });
    },
  };
}
