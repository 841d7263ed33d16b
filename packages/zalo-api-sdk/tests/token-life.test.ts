import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

describe('life of the token', () => {
  test.each([
    ['"90000"', 90_000],
    ['3600', 3_600],
    ['"không"', 3_600],
    ['null', 3_600],
  ])('expires_in %s', async (written, seconds) => {
    server.behave(() => ({ body: `{"access_token":"a","refresh_token":"r","expires_in":${written}}` }));
    const zalo = clientOf(server.url);
    expect(await zalo.oauth.refresh('x')).toEqual({
      kind: 'granted',
      grant: { accessToken: 'a', refreshToken: 'r', expiresInSeconds: seconds },
    });
  });
});
