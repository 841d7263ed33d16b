import type { Clock } from './clock.js';
import type { RateState } from './result.js';

export type Pacer = {
  /** Waits for its turn. false: the signal was aborted before the turn came. */
  take(signal?: AbortSignal): Promise<boolean>;
  /** What the rate headers of a reply said; undefined when there were none. */
  observe(rate: RateState | undefined): void;
  /** The platform answered -32: everybody waits, longer each time, until a call succeeds. */
  limited(): void;
  succeeded(): void;
};

const FIRST_HOLD_MS = 1_000;
const LONGEST_HOLD_MS = 60_000;

/** Token bucket. Zalo allows 4,000 requests a minute for an app and less for some packages, so the default is far below. */
export function createPacer({
  clock,
  perSecond = 10,
  burst = perSecond,
}: {
  readonly clock: Clock;
  readonly perSecond?: number;
  readonly burst?: number;
}): Pacer {
  let tokens = burst;
  let refilledAt = clock.now();
  let heldUntil = 0;
  let hold = 0;

  return {
    async take(signal) {
      const now = clock.now();
      tokens = Math.min(burst, tokens + ((now - refilledAt) / 1_000) * perSecond);
      refilledAt = now;
      tokens -= 1;
      const turn = tokens >= 0 ? now : now + (-tokens / perSecond) * 1_000;
      for (let until = Math.max(turn, heldUntil); ; until = heldUntil) {
        const wait = until - clock.now();
        if (wait > 0 && !signal?.aborted) await clock.sleep(Math.ceil(wait), signal);
        if (signal?.aborted) {
          tokens += 1;
          return false;
        }
        // Held again while waiting. Sleeping is trusted: a clock that stands still must not make this spin.
        if (heldUntil <= until) return true;
      }
    },
    observe(rate) {
      if (rate?.remain === 0) heldUntil = Math.max(heldUntil, clock.now() + FIRST_HOLD_MS);
    },
    limited() {
      hold = Math.min(LONGEST_HOLD_MS, hold === 0 ? FIRST_HOLD_MS : hold * 2);
      heldUntil = Math.max(heldUntil, clock.now() + hold);
    },
    succeeded() {
      hold = 0;
    },
  };
}
