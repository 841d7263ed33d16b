import {
  appSecretProof,
  challengeOf,
  createPkce,
  hashPhone,
  parsePhone,
  verifyWebhook,
  webhookMac,
} from '../src/index.js';

const APP_ID = '1234567890123456789';
const SECRET = 'oa-secret-key-sample';
const BODY = Buffer.from(
  '{"app_id":"1234567890123456789","event_name":"user_send_text","message":{"text":"Đã nhận","msg_id":"m-1"},"recipient":{"id":"900"},"sender":{"id":"100"},"timestamp":"1795392000000","user_id_by_app":"200"}',
);
const MAC = '5f878f2bbe5c65f03e7742da041ce9eb94a41d66d89534c56e0bd481dc0ee6d6';

describe('published vectors', () => {
  test('the PKCE challenge of RFC 7636 appendix B', () => {
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  test('a fresh verifier has 43 characters of base64url and its own challenge', () => {
    const { verifier, challenge } = createPkce();
    expect(verifier).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(challenge).toBe(challengeOf(verifier));
    expect(createPkce().verifier).not.toBe(verifier);
  });

  test('appsecret_proof is the HMAC of the access token under the app secret', () => {
    expect(appSecretProof('app-secret-sample', 'access-token-sample')).toBe(
      '0aa0564f59ebec62fcbae36e1774d14402f40e68085ba6e5c91ac38c46f31122',
    );
  });

  test('the hash of a phone number is over the form that begins with 84', () => {
    const phone = parsePhone('0901 234 567');
    expect(phone).toBe('84901234567');
    expect(phone && hashPhone(phone)).toBe('f0a4b3a2d998485bc744a2e6fcb2dec760b843aba1f24a84edf4bf32c68e71d5');
  });

  test('the sample webhook of 208 bytes has the published mac', () => {
    expect(BODY).toHaveLength(208);
    expect(webhookMac({ firstTerm: APP_ID, rawBody: BODY, timestamp: '1795392000000', secret: SECRET })).toBe(MAC);
    expect(
      verifyWebhook({
        rawBody: BODY,
        signature: `mac=${MAC}`,
        secrets: [{ name: 'oa', value: SECRET }],
        firstTerms: [APP_ID],
      }),
    ).toEqual({ ok: true, secret: 'oa', firstTerm: APP_ID });
  });
});
