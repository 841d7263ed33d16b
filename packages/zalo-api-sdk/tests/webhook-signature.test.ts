import fc from 'fast-check';
import { isProbe, verifyWebhook, webhookMac } from '../src/index.js';
import { APP, body, OA, TIME } from './support/webhook-bodies.js';

const secrets = [
  { name: 'oa-secret-key', value: 'khóa-oa' },
  { name: 'app-secret', value: 'khóa-app' },
];
const sign = (rawBody: Buffer, firstTerm: string, secret: string, timestamp = TIME) =>
  webhookMac({ firstTerm, rawBody, timestamp, secret });

describe('signature', () => {
  const rawBody = body({ event_name: 'user_send_text', message: { text: 'Đã nhận ạ' } });
  const check = (signature: string | undefined, changed: Partial<Parameters<typeof verifyWebhook>[0]> = {}) =>
    verifyWebhook({ rawBody, signature, secrets, firstTerms: [APP, OA], ...changed });

  test('any candidate secret and first term may match, and the result names them', () => {
    expect(check(`mac=${sign(rawBody, APP, 'khóa-oa')}`)).toEqual({
      ok: true,
      secret: 'oa-secret-key',
      firstTerm: APP,
    });
    expect(check(`mac=${sign(rawBody, APP, 'khóa-app')}`)).toEqual({ ok: true, secret: 'app-secret', firstTerm: APP });
    expect(check(`mac=${sign(rawBody, OA, 'khóa-oa')}`)).toEqual({ ok: true, secret: 'oa-secret-key', firstTerm: OA });
  });

  test('bare and upper-case hex are accepted', () => {
    expect(check(sign(rawBody, APP, 'khóa-oa')).ok).toBe(true);
    expect(check(`mac=${sign(rawBody, APP, 'khóa-oa').toUpperCase()}`).ok).toBe(true);
  });

  test('a timestamp that stands only in the header, or as a bare number in the body, is used', () => {
    const without = Buffer.from('{"event_name":"x"}');
    const mac = sign(without, APP, 'khóa-oa');
    expect(check(mac, { rawBody: without })).toEqual({ ok: false, reason: 'no-timestamp' });
    expect(check(mac, { rawBody: without, timestampHeader: TIME }).ok).toBe(true);
    const bare = Buffer.from(`{"timestamp":${TIME}}`);
    expect(check(sign(bare, APP, 'khóa-oa'), { rawBody: bare }).ok).toBe(true);
  });

  test('the same JSON in other bytes is refused', () => {
    const spaced = Buffer.from(JSON.stringify(JSON.parse(rawBody.toString()), null, 1));
    expect(check(`mac=${sign(rawBody, APP, 'khóa-oa')}`, { rawBody: spaced })).toEqual({
      ok: false,
      reason: 'mismatch',
    });
  });

  test.each([
    [undefined, 'no-header'],
    ['', 'no-header'],
    ['mac=', 'malformed-header'],
    ['mac=zz', 'malformed-header'],
    [`mac=${'0'.repeat(63)}`, 'malformed-header'],
    [`mac=${'0'.repeat(64)}`, 'mismatch'],
  ])('header %j', (signature, reason) => {
    expect(check(signature)).toEqual({ ok: false, reason });
  });

  test('an empty secret in the settings never lets anybody sign', () => {
    const mac = sign(rawBody, APP, '');
    expect(check(mac, { secrets: [{ name: 'empty', value: '' }] })).toEqual({ ok: false, reason: 'mismatch' });
  });

  test('one changed byte of the body is noticed, wherever it is', () => {
    const mac = sign(rawBody, APP, 'khóa-oa');
    fc.assert(
      fc.property(fc.nat(rawBody.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const forged = Buffer.from(rawBody);
        forged[at] = (forged[at] ?? 0) ^ change;
        expect(check(mac, { rawBody: forged }).ok).toBe(false);
      }),
    );
  });

  test('the probe is the empty object and nothing else', () => {
    expect(isProbe(Buffer.from('{}'))).toBe(true);
    expect(isProbe(Buffer.from(' { } \n'))).toBe(true);
    expect(isProbe(Buffer.from('{"event_name":"x"}'))).toBe(false);
    expect(isProbe(Buffer.from('[]'))).toBe(false);
    expect(isProbe(Buffer.from(''))).toBe(false);
  });
});
