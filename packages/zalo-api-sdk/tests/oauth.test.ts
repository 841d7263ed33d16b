import { parseCallback } from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer } from './support/server.js';

describe('consent', () => {
  test('the link carries app, callback and challenge and nothing that the platform does not know', () => {
    const link = new URL(
      clientOf('https://oauth.zaloapp.com').oauth.consentLink({
        redirectUri: 'https://dondoc.example.gov.vn/zalo/callback?x=1',
        codeChallenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        state: 's 1',
      }),
    );
    expect(`${link.origin}${link.pathname}`).toBe('https://oauth.zaloapp.com/v4/oa/permission');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      app_id: '1234567890123456789',
      redirect_uri: 'https://dondoc.example.gov.vn/zalo/callback?x=1',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      state: 's 1',
    });
  });

  test('the callback gives code and OA id, whether or not the state came back', () => {
    expect(parseCallback('/zalo/callback?code=abc&oa_id=2468458835296197922')).toEqual({
      ok: true,
      code: 'abc',
      oaId: '2468458835296197922',
    });
    expect(parseCallback('https://a.vn/cb?code=abc&oa_id=1&state=s')).toMatchObject({ ok: true, state: 's' });
    expect(parseCallback('/cb?oa_id=1')).toEqual({ ok: false, reason: 'no-code' });
    expect(parseCallback('/cb?code=abc')).toEqual({ ok: false, reason: 'no-oa-id' });
    expect(parseCallback('http://[')).toEqual({ ok: false, reason: 'not-a-url' });
  });

  test('the exchange sends code and verifier', async () => {
    const server = await startServer(() => ({
      body: { access_token: 'a', refresh_token: 'r', expires_in: '90000' },
    }));
    const outcome = await clientOf(server.url).oauth.exchange({ code: 'c', codeVerifier: 'v' });
    expect(outcome.kind).toBe('granted');
    expect(Object.fromEntries(new URLSearchParams(server.last().body))).toEqual({
      app_id: '1234567890123456789',
      grant_type: 'authorization_code',
      code: 'c',
      code_verifier: 'v',
    });
    await server.close();
  });

  test('an exchange that nobody answers is told apart from one that never left', async () => {
    const server = await startServer(() => 'reset');
    expect(await clientOf(server.url).oauth.exchange({ code: 'c', codeVerifier: 'v' })).toEqual({
      kind: 'unknown',
      cause: 'network',
    });
    await server.close();
    expect(await clientOf(server.url).oauth.exchange({ code: 'c', codeVerifier: 'v' })).toEqual({
      kind: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });
});
