import type { Logger } from 'pino';
import type { DeliveryStore } from '../app/ports/queues.js';
import { UNKNOWN_LEASE_MS } from './delivery/send-one.js';
import type { Metrics } from './metrics.js';

export type ReviewLimits = {
  /** A message this late is shown to a person before it goes out (after a gap or a restore). Null: never. */
  readonly reviewAfterMs: number | null;
  /** An answer this late only confuses. Null: never. */
  readonly answersExpireAfterMs: number | null;
};

export const DEFAULT_REVIEW: ReviewLimits = { reviewAfterMs: 24 * 3_600_000, answersExpireAfterMs: 3_600_000 };

/** Tries of one message; with back-off up to five minutes this outlasts an outage of hours. */
const MAX_ATTEMPTS = 60;

/** Settles what no dispatcher looks at: see `store/outbox-sweep.ts`. */
export async function sweepOutbox(deps: {
  readonly delivery: DeliveryStore;
  readonly limits: ReviewLimits;
  readonly onReview: (count: number) => Promise<void>;
  readonly wake: () => void;
  readonly log: Logger;
  readonly metrics: Metrics;
}): Promise<void> {
  const { delivery, limits, onReview, wake, log, metrics } = deps;
  const counts = await delivery.sweep({ ...limits, unknownLeaseMs: UNKNOWN_LEASE_MS, maxAttempts: MAX_ATTEMPTS });
  for (const [what, count] of Object.entries(counts)) if (count > 0) metrics.count('outbox_swept', { what }, count);
  if (Object.values(counts).some((count) => count > 0)) log.warn(counts, 'outbox swept');
  if (counts.toReview > 0) await onReview(counts.toReview);
  wake();
}
