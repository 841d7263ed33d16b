import type { DeliveryStore, SweepCounts } from '../app/ports/queues.js';
import { later, type ClaimDeps } from './engine-store.js';

type Limits = Parameters<DeliveryStore['sweep']>[0];

const ANSWER_LANE = 0;

/**
 * Each open state of the outbox that no dispatcher would look at again: claims and sends of a holder that died, unknown
 * outcomes whose time for evidence is over, rows that are too old to be sent unseen.
 */
export async function sweepOutbox(
  { prisma, clock, leaseClock }: Pick<ClaimDeps, 'prisma' | 'clock' | 'leaseClock'>,
  { unknownLeaseMs, maxAttempts, reviewAfterMs, answersExpireAfterMs }: Limits,
): Promise<SweepCounts> {
  const now = clock.now();
  const leaseNow = leaseClock.now();
  const expired = { lt: leaseNow };

  const exhausted = await prisma.outboxMessage.updateMany({
    where: {
      attempts: { gte: maxAttempts },
      OR: [{ state: 'claimed', leaseUntil: expired }, { state: 'queued' }],
    },
    data: { state: 'failed', reason: 'too many attempts', claimToken: null, leaseUntil: null },
  });
  const released = await prisma.outboxMessage.updateMany({
    where: { state: 'claimed', leaseUntil: expired },
    data: { state: 'queued', claimToken: null, leaseUntil: null },
  });
  // The token stays: if the holder lives after all, its record of the outcome still counts.
  const unknown = await prisma.outboxMessage.updateMany({
    where: { state: 'sending', leaseUntil: expired },
    data: { state: 'unknown', unknownAt: now, leaseUntil: later(leaseNow, unknownLeaseMs), reason: 'the sender died' },
  });
  const resent = await prisma.outboxMessage.updateMany({
    where: { state: 'unknown', onUnknown: 'resend-once', resends: 0, leaseUntil: expired },
    data: {
      state: 'queued',
      resends: 1,
      notBefore: now,
      claimToken: null,
      leaseUntil: null,
      reason: 'sent again after an unknown outcome',
    },
  });
  const toReview =
    reviewAfterMs === null
      ? { count: 0 }
      : await prisma.outboxMessage.updateMany({
          where: { state: 'queued', lane: { not: ANSWER_LANE }, notBefore: { lt: later(now, -reviewAfterMs) } },
          data: { state: 'review', reason: 'too old to be sent unseen' },
        });
  const old =
    answersExpireAfterMs === null
      ? { count: 0 }
      : await prisma.outboxMessage.updateMany({
          where: { state: 'queued', lane: ANSWER_LANE, notBefore: { lt: later(now, -answersExpireAfterMs) } },
          data: { state: 'cancelled', reason: 'the answer came too late' },
        });
  return {
    released: released.count,
    becameUnknown: unknown.count,
    resent: resent.count,
    toReview: toReview.count,
    expired: old.count,
    exhausted: exhausted.count,
  };
}
