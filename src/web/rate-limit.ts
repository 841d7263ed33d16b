/** So many at once, then so many a second. */
export type RateLimit = { readonly burst: number; readonly perSecond: number };

/** A bucket that refills with time; false: wait. `now` in milliseconds. */
export function createRateLimit({ burst, perSecond }: RateLimit, now: () => number): () => boolean {
  let left = burst;
  let at = now();
  return () => {
    const moment = now();
    // A clock that was set back gives nothing and takes nothing.
    left = Math.min(burst, left + (Math.max(0, moment - at) / 1000) * perSecond);
    at = moment;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
