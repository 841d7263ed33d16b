import {
  appId,
  challengeOf,
  createMemoryTokenStore,
  createZalo,
  parseCallback,
  userId,
  type TokenStore,
  type ZaloOptions,
} from 'zalo-api-sdk';
import { createZaloServer, type ZaloServer } from '../../src/sandbox/zalo/server.js';

export const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
/** A Monday at noon in Vietnam. */
export const NOON = Date.UTC(2026, 10, 23, 5, 0, 0);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const HELLO = { kind: 'text', text: 'Chào ông/bà' } as const;

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/** The stand-in with a clock that moves by hand, and clients of the SDK pointed at it. */
export async function startSandbox() {
  let now = NOON;
  const server: ZaloServer = createZaloServer({ now: () => new Date(now) });
  await server.listen();
  const client = (store: TokenStore, overrides: Partial<ZaloOptions> = {}) =>
    createZalo({
      appId: appId(server.credentials.appId),
      appSecret: server.credentials.appSecret,
      store,
      baseUrls: server.baseUrls(),
      clock: { now: () => now, sleep: () => Promise.resolve() },
      timeouts: { callMs: 2_000, uploadMs: 5_000 },
      ...overrides,
    });

  return {
    server,
    client,
    /** A client with a fresh pair, as the console's API Explorer gives it. */
    async connected(overrides: Partial<ZaloOptions> = {}) {
      const store = createMemoryTokenStore();
      const zalo = client(store, overrides);
      await zalo.tokens.adopt(server.issueTokens());
      return Object.assign(zalo, { store });
    },
    advance(ms: number) {
      now += ms;
    },
    /** Somebody who follows the account and may be written to. */
    async interactingPerson(name = 'Nguyễn Văn An') {
      const actor = server.actor(name, name);
      await actor.start();
      return { actor, to: { userId: userId(actor.externalId) } };
    },
    /** What the administrator's browser does with the consent link. */
    async consent(link: string) {
      const response = await fetch(link, { redirect: 'manual' });
      return parseCallback(response.headers.get('location') ?? '');
    },
    consentLink: (zalo: ReturnType<typeof client>, state?: string) =>
      zalo.oauth.consentLink({
        redirectUri: server.credentials.redirectUri,
        codeChallenge: challengeOf(VERIFIER),
        state,
      }),
    close: () => server.close(),
  };
}
