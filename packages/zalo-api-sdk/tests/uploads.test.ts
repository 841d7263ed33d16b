import { checkUpload } from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

const bytes = (signature: readonly number[], size = 64) => {
  const content = new Uint8Array(size);
  content.set(signature);
  return content;
};
const PDF = [0x25, 0x50, 0x44, 0x46];
const PNG = [0x89, 0x50, 0x4e, 0x47];
const ZIP = [0x50, 0x4b, 3, 4];

describe('uploads', () => {
  test('a file goes as the multipart field "file" with its name and type, and gives a token', async () => {
    server.behave(() => ({ body: { error: 0, data: { token: 'tok' } } }));
    expect(await clientOf(server.url).uploads.file({ name: 'Công văn 1575.pdf', bytes: bytes(PDF) })).toMatchObject({
      kind: 'ok',
      value: 'tok',
    });
    const { headers, body, path } = server.last();
    expect(path).toBe('/v2.0/oa/upload/file');
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
    expect(headers['access_token']).toBe('access-1');
    expect(body).toContain('name="file"; filename="Công văn 1575.pdf"');
    expect(body).toContain('Content-Type: application/pdf');
  });

  test('pictures give an attachment id', async () => {
    server.behave(() => ({ body: { error: 0, data: { attachment_id: 'att' } } }));
    const zalo = clientOf(server.url);
    expect(await zalo.uploads.image({ name: 'a.PNG', bytes: bytes(PNG) })).toMatchObject({ value: 'att' });
    expect(await zalo.uploads.gif({ name: 'a.gif', bytes: bytes([0x47, 0x49, 0x46, 0x38]) })).toMatchObject({
      value: 'att',
    });
    expect(server.seen.map((request) => request.path)).toEqual(['/v2.0/oa/upload/image', '/v2.0/oa/upload/gif']);
  });

  test('an upload is repeated with the whole file after the token was refreshed', async () => {
    server.behave((request) => {
      if (request.path === '/v4/oa/access_token')
        return { body: { access_token: 'n', refresh_token: 'r', expires_in: '1' } };
      return request.headers['access_token'] === 'n'
        ? { body: { error: 0, data: { token: 'tok' } } }
        : { body: { error: -216, message: 'invalid' } };
    });
    expect(await clientOf(server.url).uploads.file({ name: 'a.pdf', bytes: bytes(PDF) })).toMatchObject({
      value: 'tok',
    });
    expect(server.last().body).toContain('%PDF');
  });

  test.each([
    ['file', 'a.xlsx', ZIP, 64, 'file-type'],
    ['file', 'a.pdf', ZIP, 64, 'file-type'],
    ['file', 'a', PDF, 64, 'file-type'],
    ['file', 'a.pdf', PDF, 5 * 1024 * 1024 + 1, 'too-large'],
    ['file', 'a.pdf', PDF, 0, 'empty'],
    ['image', 'a.gif', [0x47, 0x49, 0x46, 0x38], 64, 'file-type'],
    ['image', 'a.png', PNG, 1024 * 1024 + 1, 'too-large'],
    ['gif', 'a.png', PNG, 64, 'file-type'],
  ] as const)('%s %s is refused before the call', async (endpoint, name, signature, size, reason) => {
    const file = { name, bytes: size === 0 ? new Uint8Array() : bytes(signature, size) };
    expect(checkUpload(endpoint, file)).toMatchObject({ kind: 'refused', reason });
    expect(await clientOf(server.url).uploads[endpoint](file)).toMatchObject({ kind: 'refused', reason });
    expect(server.seen).toHaveLength(0);
  });

  test.each([
    ['a.docx', ZIP],
    ['a.doc', [0xd0, 0xcf, 0x11, 0xe0]],
    ['a.PDF', PDF],
  ])('%s is taken', (name, signature) => {
    expect(checkUpload('file', { name, bytes: bytes(signature, 5 * 1024 * 1024) })).toBeNull();
  });

  test('a table of text is taken as csv, a binary is not', () => {
    expect(checkUpload('file', { name: 'a.csv', bytes: Buffer.from('đơn vị;hạn') })).toBeNull();
    expect(checkUpload('file', { name: 'a.csv', bytes: bytes(ZIP) })).toMatchObject({ reason: 'file-type' });
  });
});
