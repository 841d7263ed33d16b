import type { OutboxStore } from '../../app/ports/store/outbox.js';
import type { TxContext } from './context.js';

type Review = Pick<OutboxStore, 'inReview' | 'decideReview' | 'holdForReview'>;

/** Whatever a restored database believes to be still ahead of it, or on the way. */
const NOT_ENDED = ['queued', 'claimed', 'sending', 'unknown'];

export function outboxReviewOf({ client, clock, touched }: TxContext): Review {
  return {
    inReview: (limit) =>
      client.outboxMessage.findMany({
        where: { state: 'review' },
        orderBy: { seq: 'asc' },
        take: limit,
        select: {
          id: true,
          personId: true,
          kind: true,
          assignmentId: true,
          directiveId: true,
          createdAt: true,
          notBefore: true,
          reason: true,
        },
      }),
    async decideReview(decision, chosen) {
      const rows = await client.outboxMessage.updateManyAndReturn({
        where: { state: 'review', ...(chosen === null ? {} : { id: { in: [...chosen] } }) },
        data:
          decision === 'send'
            ? { state: 'queued', notBefore: clock.now(), reason: 'released from review' }
            : { state: 'cancelled', reason: 'dropped in review' },
        select: { id: true },
      });
      if (decision === 'send' && rows.length > 0) touched.outbox = true;
      return rows.map(({ id }) => id);
    },
    async holdForReview() {
      const { count } = await client.outboxMessage.updateMany({
        where: { state: { in: NOT_ENDED } },
        data: { state: 'review', reason: 'held after a restore', claimToken: null, leaseUntil: null },
      });
      return count;
    },
  };
}
