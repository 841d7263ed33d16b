import type { FeedStore } from '../../app/ports/store/feeds.js';
import type { TxContext } from './context.js';

export function feedsOf({ client }: TxContext): FeedStore {
  return {
    async add(feed) {
      await client.calendarFeed.create({ data: feed });
    },
    async personOf(tokenHash) {
      const row = await client.calendarFeed.findUnique({ where: { tokenHash } });
      return row === null || row.revokedAt !== null ? null : row.personId;
    },
    async revokeAll(personId, at) {
      const { count } = await client.calendarFeed.updateMany({
        where: { personId, revokedAt: null },
        data: { revokedAt: at },
      });
      return count;
    },
  };
}
