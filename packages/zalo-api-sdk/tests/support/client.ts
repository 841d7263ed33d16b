import {
  appId,
  createMemoryTokenStore,
  createZalo,
  type Clock,
  type StoredTokens,
  type ZaloOptions,
} from '../../src/index.js';

export const APP = appId('1234567890123456789');
export const NOON = Date.UTC(2026, 10, 23, 5, 0, 0);

/** Time moves only by sleeping or by hand. */
export function createTestClock(start = NOON): Clock & { advance(ms: number): void; readonly slept: number[] } {
  let now = start;
  const slept: number[] = [];
  return {
    now: () => now,
    slept,
    sleep(ms, signal) {
      if (signal?.aborted) return Promise.resolve();
      slept.push(ms);
      now += ms;
      return Promise.resolve();
    },
    advance(ms) {
      now += ms;
    },
  };
}

export function someTokens(overrides: Partial<StoredTokens> = {}): StoredTokens {
  return {
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    obtainedAt: NOON,
    expiresAt: NOON + 90_000_000,
    ...overrides,
  };
}

export function clientOf(url: string, overrides: Partial<ZaloOptions> = {}) {
  return createZalo({
    appId: APP,
    appSecret: 'app-secret',
    store: createMemoryTokenStore(someTokens()),
    clock: createTestClock(),
    baseUrls: { oauth: url, openapi: url, business: url, bot: url },
    timeouts: { callMs: 1_000, uploadMs: 1_000 },
    ...overrides,
  });
}
