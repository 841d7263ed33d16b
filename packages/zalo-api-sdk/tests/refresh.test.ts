import { createMemoryTokenStore, type TokenEvent, type TokenStore } from '../src/index.js';
import { clientOf, createTestClock, NOON, someTokens } from './support/client.js';
import { startServer, type Behaviour, type TestServer } from './support/server.js';

const HOUR = 3_600_000;
let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

/** A platform with one valid pair; every refresh voids the old one. */
function platform(): { behave: Behaviour; valid: () => { access: string; refresh: string }; refreshes: () => number } {
  let generation = 1;
  let refreshes = 0;
  return {
    valid: () => ({ access: `access-${generation}`, refresh: `refresh-${generation}` }),
    refreshes: () => refreshes,
    behave: (request) => {
      if (request.path === '/v4/oa/access_token') {
        refreshes += 1;
        const given = new URLSearchParams(request.body).get('refresh_token');
        if (given !== `refresh-${generation}`) {
          return { body: { error_name: 'Invalid refresh token', error_reason: 'used', error: -14014 } };
        }
        generation += 1;
        return {
          body: { access_token: `access-${generation}`, refresh_token: `refresh-${generation}`, expires_in: '90000' },
        };
      }
      const valid = request.headers['access_token'] === `access-${generation}`;
      return {
        body: valid
          ? { error: 0, message: 'Success', data: { name: 'OA' } }
          : { error: -216, message: 'Access token is invalid' },
      };
    },
  };
}

const spyOn = (store: TokenStore, log: string[]): TokenStore => ({
  ...store,
  commit: async (tokens, spent) => {
    await store.commit(tokens, spent);
    log.push(`commit ${tokens.accessToken} for ${spent}`);
  },
});

describe('refresh of the token', () => {
  test('the call to the token endpoint carries the secret in a header and the form the platform wants', async () => {
    const { behave } = platform();
    server.behave(behave);
    const zalo = clientOf(server.url);
    await zalo.tokens.replace('access-1');
    const { method, headers, body } = server.last();
    expect(method).toBe('POST');
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(headers['secret_key']).toBe('app-secret');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      app_id: '1234567890123456789',
      grant_type: 'refresh_token',
      refresh_token: 'refresh-1',
    });
  });

  test('a token that lives long enough is used without asking', async () => {
    const { behave, refreshes } = platform();
    server.behave(behave);
    const zalo = clientOf(server.url);
    expect((await zalo.account()).kind).toBe('ok');
    expect(refreshes()).toBe(0);
  });

  test('less than five hours before its end it is refreshed, and the new pair is kept before it is used', async () => {
    const { behave } = platform();
    const log: string[] = [];
    server.behave((request, response) => {
      if (request.path !== '/v4/oa/access_token') log.push(`use ${request.headers['access_token'] as string}`);
      return behave(request, response);
    });
    const store = spyOn(createMemoryTokenStore(someTokens({ expiresAt: NOON + 4 * HOUR })), log);
    const clock = createTestClock();
    expect((await clientOf(server.url, { store, clock }).account()).kind).toBe('ok');
    expect(log).toEqual(['commit access-2 for refresh-1', 'use access-2']);
    expect(await store.read()).toEqual({
      accessToken: 'access-2',
      refreshToken: 'refresh-2',
      obtainedAt: NOON,
      expiresAt: NOON + 25 * HOUR,
    });
  });

  test('-216 leads to one refresh and one repetition of the call', async () => {
    const { behave, refreshes } = platform();
    server.behave(behave);
    const store = createMemoryTokenStore(someTokens({ accessToken: 'spoilt' }));
    expect((await clientOf(server.url, { store }).account()).kind).toBe('ok');
    expect(refreshes()).toBe(1);
    expect(server.seen.map((request) => request.path)).toEqual([
      '/v2.0/oa/getoa',
      '/v4/oa/access_token',
      '/v2.0/oa/getoa',
    ]);
  });

  test('a platform that refuses every token is asked for two calls and one refresh, not for ever', async () => {
    server.behave((request) =>
      request.path === '/v4/oa/access_token'
        ? { body: { access_token: 'a', refresh_token: 'r', expires_in: '90000' } }
        : { body: { error: -220, message: 'expired' } },
    );
    expect(await clientOf(server.url).account()).toMatchObject({ kind: 'api-error', code: -220, class: 'refresh' });
    expect(server.seen).toHaveLength(3);
  });

  test('fifty calls at once share one refresh', async () => {
    const { behave, refreshes } = platform();
    server.behave(behave);
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON + 1 }));
    const zalo = clientOf(server.url, { store });
    const results = await Promise.all(Array.from({ length: 50 }, () => zalo.account()));
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set(['ok']));
    expect(refreshes()).toBe(1);
  });

  test('two processes on one store refresh once: the second reads again after it has the lock', async () => {
    const { behave, refreshes } = platform();
    server.behave(behave);
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON + 1 }));
    const [one, two] = [clientOf(server.url, { store }), clientOf(server.url, { store })];
    const results = await Promise.all([one.account(), two.account()]);
    expect(results.map((result) => result.kind)).toEqual(['ok', 'ok']);
    expect(refreshes()).toBe(1);
  });

  test('who joins a refresh that only handed back the token that fails here gets a refresh of their own', async () => {
    const { behave, refreshes } = platform();
    server.behave(behave);
    const { tokens } = clientOf(server.url);
    const results = await Promise.all([tokens.replace('of last week'), tokens.replace('access-1')]);
    expect(results).toEqual([
      { kind: 'token', accessToken: 'access-1' },
      { kind: 'token', accessToken: 'access-2' },
    ]);
    expect(refreshes()).toBe(1);
  });

  test('a server error in JSON is an unknown outcome and no refusal', async () => {
    server.behave(() => ({ status: 503, body: { message: 'maintenance' } }));
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON - 1 }));
    expect(await clientOf(server.url, { store }).account()).toEqual({
      kind: 'token-unavailable',
      cause: 'refresh-outcome-unknown',
    });
  });

  test('after an unknown outcome the same refresh token is tried once more and that may succeed', async () => {
    const { behave } = platform();
    let drop = true;
    server.behave((request, response) => {
      if (request.path === '/v4/oa/access_token' && drop) {
        drop = false;
        return 'reset';
      }
      return behave(request, response);
    });
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON - 1 }));
    const clock = createTestClock();
    expect((await clientOf(server.url, { store, clock }).account()).kind).toBe('ok');
    expect(clock.slept).toEqual([1_000]);
  });

  test('when the lost answer had spent the token, the one retry is refused and consent is needed', async () => {
    const { behave, refreshes } = platform();
    let drop = true;
    server.behave((request, response) => {
      const answer = behave(request, response);
      if (request.path === '/v4/oa/access_token' && drop) {
        drop = false;
        return 'reset';
      }
      return answer;
    });
    const events: TokenEvent[] = [];
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON - 1 }));
    const zalo = clientOf(server.url, { store, onTokenEvent: (event) => events.push(event) });
    const result = await zalo.account();
    expect(result).toEqual({
      kind: 'consent-needed',
      cause: 'refresh-outcome-lost',
      code: -14014,
      name: 'Invalid refresh token',
    });
    expect(events.map((event) => event.point)).toEqual(['locked', 'asked', 'outcome-unknown', 'consent-needed']);
    await zalo.account();
    expect(refreshes()).toBe(2);
    expect(await store.read()).toEqual(someTokens({ expiresAt: NOON - 1 }));
  });

  test('when nothing answers twice it is not yet a case for consent, and the pair stays', async () => {
    server.behave(() => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>bad gateway</html>' }));
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON - 1 }));
    expect(await clientOf(server.url, { store }).account()).toEqual({
      kind: 'token-unavailable',
      cause: 'refresh-outcome-unknown',
    });
    expect(server.seen).toHaveLength(2);
    expect((await store.read())?.refreshToken).toBe('refresh-1');
  });

  test('ahead of time and in vain: the old token is used while it lives, with a pause before the next try', async () => {
    server.behave((request) =>
      request.path === '/v4/oa/access_token' ? { status: 500, body: '' } : { body: { error: 0, data: {} } },
    );
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON + HOUR }));
    const clock = createTestClock();
    const zalo = clientOf(server.url, { store, clock });
    expect((await zalo.account()).kind).toBe('ok');
    expect((await zalo.account()).kind).toBe('ok');
    expect(server.seen.filter((request) => request.path === '/v4/oa/access_token')).toHaveLength(2);
    clock.advance(61_000);
    await zalo.account();
    expect(server.seen.filter((request) => request.path === '/v4/oa/access_token')).toHaveLength(4);
  });

  test.each([
    ['names only', { error_name: 'x', error_reason: 'y', ref_doc: 'z' }],
    ['a numeric code', { error: -14012, message: 'no' }],
    ['nothing', {}],
    ['half a pair', { access_token: 'a', expires_in: '90000' }],
    ['an empty token', { access_token: 'a', refresh_token: '', expires_in: '90000' }],
  ])('a body with HTTP 200 and %s is a refusal and never overwrites the stored pair', async (_, body) => {
    server.behave(() => ({ body }));
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON - 1 }));
    expect(await clientOf(server.url, { store }).account()).toMatchObject({
      kind: 'consent-needed',
      cause: 'refresh-denied',
    });
    expect(await store.read()).toEqual(someTokens({ expiresAt: NOON - 1 }));
  });

  test('the rate error of the token endpoint is no reason for consent', async () => {
    server.behave(() => ({ body: { error: -32, message: 'limit' } }));
    const store = createMemoryTokenStore(someTokens({ expiresAt: NOON - 1 }));
    expect(await clientOf(server.url, { store }).account()).toEqual({
      kind: 'token-unavailable',
      cause: 'rate-limited',
    });
  });

  test('without any stored pair consent is needed', async () => {
    expect(await clientOf(server.url, { store: createMemoryTokenStore() }).account()).toEqual({
      kind: 'consent-needed',
      cause: 'no-tokens',
    });
    expect(server.seen).toHaveLength(0);
  });

  test('a new consent ends the refusal', async () => {
    const { behave } = platform();
    server.behave(behave);
    const store = createMemoryTokenStore(someTokens({ refreshToken: 'spent', expiresAt: NOON - 1 }));
    const zalo = clientOf(server.url, { store });
    expect((await zalo.account()).kind).toBe('consent-needed');
    await zalo.tokens.adopt({ accessToken: 'access-1', refreshToken: 'refresh-1', expiresInSeconds: 90_000 });
    expect((await zalo.account()).kind).toBe('ok');
  });

  test('a pair that could not be written is not used, is kept, and is written by the next call', async () => {
    const { behave, refreshes } = platform();
    server.behave(behave);
    let broken = true;
    const inner = createMemoryTokenStore(someTokens({ expiresAt: NOON - 1 }));
    const store: TokenStore = {
      ...inner,
      commit: (tokens, spent) => (broken ? Promise.reject(new Error('disk full')) : inner.commit(tokens, spent)),
    };
    const zalo = clientOf(server.url, { store });
    expect(await zalo.account()).toEqual({ kind: 'token-unavailable', cause: 'store-failed' });
    expect(server.seen.some((request) => request.path === '/v2.0/oa/getoa')).toBe(false);
    broken = false;
    expect((await zalo.account()).kind).toBe('ok');
    expect(refreshes()).toBe(1);
    expect((await inner.read())?.accessToken).toBe('access-2');
  });
});
