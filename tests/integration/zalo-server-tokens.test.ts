import { createMemoryTokenStore, type StoredTokens } from 'zalo-api-sdk';
import { DAY, HOUR, startSandbox, VERIFIER, type Sandbox } from '../support/zalo-sandbox.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

describe('consent', () => {
  test('link, callback, exchange and first call', async () => {
    const zalo = sandbox.client(createMemoryTokenStore());
    expect((await zalo.account()).kind).toBe('consent-needed');
    const callback = await sandbox.consent(sandbox.consentLink(zalo, 'trạng thái'));
    expect(callback).toMatchObject({ ok: true, oaId: sandbox.server.credentials.oaId, state: 'trạng thái' });
    if (!callback.ok) return;
    const outcome = await zalo.oauth.exchange({ code: callback.code, codeVerifier: VERIFIER });
    if (outcome.kind !== 'granted') throw new Error(outcome.kind);
    expect(outcome.grant.expiresInSeconds).toBe(90_000);
    await zalo.tokens.adopt(outcome.grant);
    expect(await zalo.account()).toMatchObject({ kind: 'ok', value: { type: 4, isVerified: true } });
    expect(await zalo.oauth.exchange({ code: callback.code, codeVerifier: VERIFIER })).toMatchObject({
      kind: 'denied',
    });
  });

  test('a wrong verifier, a code after ten minutes and a foreign callback address are refused', async () => {
    const zalo = sandbox.client(createMemoryTokenStore());
    const codeOf = async () => {
      const callback = await sandbox.consent(sandbox.consentLink(zalo));
      return callback.ok ? callback.code : '';
    };
    expect(await zalo.oauth.exchange({ code: await codeOf(), codeVerifier: 'x'.repeat(43) })).toMatchObject({
      kind: 'denied',
    });
    const late = await codeOf();
    sandbox.advance(10 * 60_000);
    expect(await zalo.oauth.exchange({ code: late, codeVerifier: VERIFIER })).toMatchObject({ kind: 'denied' });
    const foreign = zalo.oauth.consentLink({
      redirectUri: 'https://evil.example',
      codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    });
    expect(await (await fetch(foreign)).json()).toMatchObject({ error: -14003 });
  });

  test('what the stand-in invents says so', async () => {
    const zalo = sandbox.client(createMemoryTokenStore());
    expect(await zalo.oauth.refresh('none')).toMatchObject({
      kind: 'denied',
      name: expect.stringContaining('(invented)') as string,
    });
    expect(sandbox.server.inventions.length).toBeGreaterThan(10);
  });
});

describe('tokens', () => {
  test('a new access token voids the old one at once, and the refresh token works once', async () => {
    const zalo = await sandbox.connected();
    const first = (await zalo.store.read()) as StoredTokens;
    expect((await zalo.oauth.refresh(first.refreshToken)).kind).toBe('granted');
    expect(await zalo.oauth.refresh(first.refreshToken)).toMatchObject({ kind: 'denied', code: -14090 });
    const result = await zalo.account();
    expect(result).toMatchObject({ kind: 'consent-needed', cause: 'refresh-denied' });
    expect(sandbox.server.log.filter((entry) => entry.path === '/v2.0/oa/getoa').map((entry) => entry.reply)).toEqual([
      expect.stringContaining('-216'),
    ]);
  });

  test('the client refreshes 5 hours before the end; at the end the platform says -220', async () => {
    const zalo = await sandbox.connected();
    const { accessToken } = (await zalo.store.read()) as StoredTokens;
    const refreshes = () => sandbox.server.log.filter((entry) => entry.api === 'oauth').length;
    sandbox.advance(20 * HOUR - 1);
    expect((await zalo.account()).kind).toBe('ok');
    expect(refreshes()).toBe(0);
    sandbox.advance(5 * HOUR + 1);
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v2.0/oa/getoa`, {
      headers: { access_token: accessToken },
    });
    expect(await response.json()).toMatchObject({ error: -220 });
    sandbox.advance(-5 * HOUR);
    expect((await zalo.account()).kind).toBe('ok');
    expect(refreshes()).toBe(1);
  });

  test('an expired token is refreshed by the first call and the call succeeds', async () => {
    const zalo = await sandbox.connected({ refreshAheadMs: -10 * DAY });
    sandbox.advance(26 * HOUR);
    expect((await zalo.account()).kind).toBe('ok');
  });

  test('a race of two processes and forty calls ends in one refresh', async () => {
    const one = await sandbox.connected();
    const two = sandbox.client(one.store);
    sandbox.advance(26 * HOUR);
    const results = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : two).account()));
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set(['ok']));
    expect(sandbox.server.log.filter((entry) => entry.api === 'oauth')).toHaveLength(1);
  });

  test('an answer lost before the platform acted costs nothing', async () => {
    const zalo = await sandbox.connected();
    sandbox.advance(26 * HOUR);
    sandbox.server.faults.add({ api: 'oauth', fault: { kind: 'drop-before' } });
    expect((await zalo.account()).kind).toBe('ok');
  });

  test.each(['drop-after', 'truncated-json'] as const)(
    'an answer lost after the platform acted (%s) needs consent after one retry',
    async (kind) => {
      const zalo = await sandbox.connected();
      sandbox.advance(26 * HOUR);
      sandbox.server.faults.add({ api: 'oauth', fault: { kind } });
      expect(await zalo.account()).toMatchObject({ kind: 'consent-needed', cause: 'refresh-outcome-lost' });
      await zalo.account();
      expect(sandbox.server.log.filter((entry) => entry.api === 'oauth')).toHaveLength(2);
      const callback = await sandbox.consent(sandbox.consentLink(zalo));
      if (!callback.ok) throw new Error(callback.reason);
      const outcome = await zalo.oauth.exchange({ code: callback.code, codeVerifier: VERIFIER });
      if (outcome.kind !== 'granted') throw new Error(outcome.kind);
      await zalo.tokens.adopt(outcome.grant);
      expect((await zalo.account()).kind).toBe('ok');
    },
  );

  test('a proxy’s HTML page twice is no reason for consent; the third time lucky', async () => {
    const zalo = await sandbox.connected();
    sandbox.advance(26 * HOUR);
    sandbox.server.faults.add({ api: 'oauth', times: 2, fault: { kind: 'html', status: 502 } });
    expect(await zalo.account()).toEqual({ kind: 'token-unavailable', cause: 'refresh-outcome-unknown' });
    expect((await zalo.account()).kind).toBe('ok');
  });

  test.each([
    [200, false],
    [200, true],
    [400, false],
  ])('the odd failure body (HTTP %d, numeric error %s) never costs the stored pair', async (status, withCode) => {
    const zalo = await sandbox.connected();
    const before = (await zalo.store.read()) as StoredTokens;
    await zalo.oauth.refresh(before.refreshToken);
    sandbox.server.settings.oauthFailure = { status, withCode };
    expect((await zalo.account()).kind).toBe('consent-needed');
    expect(await zalo.store.read()).toEqual(before);
  });

  test('appsecret_proof is demanded and given', async () => {
    sandbox.server.settings.proofRequired = true;
    expect(await (await sandbox.connected()).account()).toMatchObject({
      kind: 'api-error',
      code: -242,
      class: 'operator',
    });
    expect((await (await sandbox.connected({ proof: true })).account()).kind).toBe('ok');
  });
});
