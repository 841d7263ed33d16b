import { appSecretProof, userId } from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());
const PERSON = userId('2468458835296197922');

describe('every call', () => {
  test('the token travels bare in its own header, never as a bearer', async () => {
    await clientOf(server.url).account();
    const { headers } = server.last();
    expect(headers['access_token']).toBe('access-1');
    expect(headers['authorization']).toBeUndefined();
    expect(headers['appsecret_proof']).toBeUndefined();
  });

  test('appsecret_proof is sent when it is switched on', async () => {
    await clientOf(server.url, { proof: true }).account();
    expect(server.last().headers['appsecret_proof']).toBe(appSecretProof('app-secret', 'access-1'));
  });

  test('a failure with HTTP 200 is an error value with its class', async () => {
    server.behave(() => ({ body: { error: -230, message: 'User has not interacted' } }));
    expect(await clientOf(server.url).messages.send({ userId: PERSON }, { kind: 'text', text: 'a' })).toEqual({
      kind: 'api-error',
      family: 'oa',
      code: -230,
      message: 'User has not interacted',
      class: 'unreachable',
      status: 200,
      rate: undefined,
    });
  });

  test('an error code written as a string is an error too', async () => {
    server.behave(() => ({ body: { error: '-201', message: 'invalid' } }));
    expect(await clientOf(server.url).account()).toMatchObject({ kind: 'api-error', code: -201 });
  });

  test.each([
    ['an HTML page with status 200', 200, '<html>bảo trì</html>', 'not-json'],
    ['an HTML page with status 502', 502, '<html>502</html>', 'not-json'],
    ['half a JSON', 200, '{"error":0,"data":{"mess', 'not-json'],
    ['JSON of another form', 200, '{"status":"up"}', 'no-envelope'],
    ['an empty body', 200, '', 'not-json'],
    ['a bare text', 200, 'ok', 'not-json'],
  ])('%s is unparsable with unknown effect', async (_, status, body, reason) => {
    server.behave(() => ({ status, body }));
    expect(await clientOf(server.url).account()).toMatchObject({
      kind: 'unparsable',
      status,
      reason,
      effect: 'unknown',
    });
  });

  test('a redirect is not followed, so that the token reaches no other host', async () => {
    const other = await startServer();
    server.behave(() => ({ status: 302, headers: { location: other.url }, body: '' }));
    expect(await clientOf(server.url).account()).toMatchObject({ kind: 'unparsable', status: 302, reason: 'redirect' });
    expect(other.seen).toHaveLength(0);
    await other.close();
  });

  test('silence ends in a timeout with unknown effect', async () => {
    server.behave(() => 'hang');
    const zalo = clientOf(server.url, { timeouts: { callMs: 50 } });
    expect(await zalo.account()).toEqual({ kind: 'transport', reason: 'timeout', effect: 'unknown' });
  });

  test('a broken connection has unknown effect; a refused one has none', async () => {
    server.behave(() => 'reset');
    expect(await clientOf(server.url).account()).toMatchObject({
      kind: 'transport',
      reason: 'network',
      effect: 'unknown',
    });
    await server.close();
    expect(await clientOf(server.url).account()).toEqual({
      kind: 'transport',
      reason: 'network',
      effect: 'none',
      detail: 'ECONNREFUSED',
    });
    server = await startServer();
  });

  test('the caller’s signal ends a call', async () => {
    const controller = new AbortController();
    // Once it has arrived, however long that takes on a busy machine.
    server.behave(() => {
      setImmediate(() => controller.abort());
      return 'hang';
    });
    const pending = clientOf(server.url).account({ signal: controller.signal });
    expect(await pending).toEqual({ kind: 'transport', reason: 'aborted', effect: 'unknown' });
    expect(await clientOf(server.url).account({ signal: controller.signal })).toEqual({
      kind: 'transport',
      reason: 'aborted',
      effect: 'none',
    });
    expect(server.seen).toHaveLength(1);
  });

  test('the two rate headers come with the answer', async () => {
    server.behave(() => ({
      headers: { 'x-ratelimit-limit': '4000', 'x-ratelimit-remain': '3999' },
      body: { error: 0, data: {} },
    }));
    expect(await clientOf(server.url).account()).toMatchObject({ kind: 'ok', rate: { limit: 4000, remain: 3999 } });
  });

  test('ids written as bare numbers keep their digits', async () => {
    server.behave(() => ({ body: '{"error":0,"data":{"total":1,"users":[{"user_id":2468458835296197922}]}}' }));
    expect(await clientOf(server.url).users.list({ offset: 0, count: 50 })).toMatchObject({
      value: { total: 1, users: ['2468458835296197922'] },
    });
  });

  test('nothing is ever written to the console', async () => {
    const written: unknown[] = [];
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((...words) => void written.push(words)),
    );
    server.behave(() => ({ body: '<html>' }));
    await clientOf(server.url).messages.send({ userId: PERSON }, { kind: 'text', text: 'a' });
    spies.forEach((spy) => spy.mockRestore());
    expect(written).toEqual([]);
  });
});
