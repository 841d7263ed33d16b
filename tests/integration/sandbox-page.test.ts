import { request } from 'node:http';
import { startDemo } from '../support/sandbox-demo.js';
import { until } from '../support/telegram.js';

/** The page's server, with a small telegraf bot behind it. */
let demo: Awaited<ReturnType<typeof startDemo>>;

beforeEach(async () => {
  demo = await startDemo();
});
afterEach(() => demo.close());

const post = async (path: string, body: unknown = {}, headers: Record<string, string> = { 'x-sandbox': 'page' }) => {
  const response = await fetch(`${demo.pageUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const phone = (id: string) => demo.phones.find((candidate) => candidate.id === id)!.actor;

/** What a browser would have heard on the live line so far, by topic, the last word of each. */
function overhear() {
  const heard = new Map<string, { text: string }>();
  let buffer = '';
  const line = request(`${demo.pageUrl}/api/live`, (response) => {
    response.setEncoding('utf8').on('data', (chunk: string) => {
      buffer += chunk;
      const frames = buffer.split('\n\n');
      buffer = frames.pop() ?? '';
      for (const frame of frames) {
        const [event = '', data = ''] = frame.split('\n');
        heard.set(event.replace('event: ', ''), { text: data.replace('data: ', '') });
      }
    });
  }).on('error', () => undefined);
  line.end();
  return {
    last: (topic: string) => JSON.parse(heard.get(topic)?.text ?? 'null') as never,
    hangUp: () => line.destroy(),
  };
}

test('a browser that joins hears everything, then what changes', async () => {
  const live = overhear();
  await until('the whole state has come', () => live.last('transcript') !== null);
  expect(live.last('samples')).toHaveLength(3);
  expect(live.last('phone:clerk')).toMatchObject({ title: 'Văn thư', role: 'clerk', started: false, messages: [] });
  expect(live.last('clock')).toEqual({
    now: '2026-11-23T01:00:00.000Z',
    nextWorkingMorning: '2026-11-24T01:00:00.000Z',
  });

  await post('/api/phones/clerk/start');
  await until(
    'the greeting is on the screen',
    () => (live.last('phone:clerk') as { messages: unknown[] }).messages.length === 2,
  );
  expect(live.last('phone:clerk')).toMatchObject({
    started: true,
    commands: [{ command: 'viec' }, { command: 'baocao' }, { command: 'tinhhinh' }],
    messages: [
      { from: 'person', text: '/start' },
      { from: 'bot', entities: expect.arrayContaining([{ type: 'bold', offset: 5, length: 14 }]) },
    ],
  });
  await until('the calls are in the transcript', () => (live.last('transcript') as unknown[]).length >= 2);
  expect(live.last('transcript')).toEqual(
    expect.arrayContaining([expect.objectContaining({ method: 'sendMessage', who: 'Nguyễn Thị Lan', ok: true })]),
  );
  live.hangUp();
});

test('a sample is sent, a button pressed, the toast comes back', async () => {
  for (const id of ['clerk', 'head-1', 'head-2', 'head-3']) await phone(id).start();
  await post('/api/phones/clerk/sample', { name: 'Thông báo 45.txt' });
  await until('the draft is shown', () =>
    phone('clerk')
      .messages()
      .some(({ buttons }) => buttons.length > 0),
  );
  const draft = phone('clerk').messages().at(-1)!;
  expect(draft).toMatchObject({ layout: [1, 2] });
  expect(await post('/api/phones/clerk/press', { messageId: draft.id, button: 0 })).toEqual({
    status: 200,
    body: { toast: 'Đã ban hành cho 3 đơn vị', alert: false },
  });
});

test('a file goes from the browser to the bot, also an empty one; a picture is shown, anything else is a download', async () => {
  await phone('clerk').start();
  const send = (name: string, mime: string, kind: string, body?: NonNullable<RequestInit['body']>) =>
    fetch(`${demo.pageUrl}/api/phones/clerk/file?${new URLSearchParams({ name, mime, kind, caption: 'Gửi kèm' })}`, {
      method: 'POST',
      headers: { 'x-sandbox': 'page', ...(body !== undefined && { 'content-type': 'application/octet-stream' }) },
      ...(body !== undefined && { body }),
    });
  const png = Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );
  expect((await send('hiện trường.png', 'image/png', 'photo', png)).status).toBe(200);
  expect((await send('trang.html', 'text/html', 'document', '<script>alert(1)</script>')).status).toBe(200);
  expect((await send('rỗng.pdf', 'application/pdf', 'document')).status).toBe(200);
  const files = phone('clerk')
    .messages()
    .flatMap(({ file }) => file ?? []);
  expect(files.map(({ name, size }) => [name, size])).toEqual([
    ['hiện trường.png', png.length],
    ['trang.html', 25],
    ['rỗng.pdf', 0],
  ]);

  const headers = async (fileId: string) => (await fetch(`${demo.pageUrl}/api/phones/clerk/files/${fileId}`)).headers;
  const picture = await headers(files[0]!.fileId);
  expect([picture.get('content-type'), picture.get('content-disposition')?.split(';')[0]]).toEqual([
    'image/png',
    'inline',
  ]);
  const page = await headers(files[1]!.fileId);
  expect([page.get('content-type'), page.get('content-disposition')?.split(';')[0]]).toEqual([
    'application/octet-stream',
    'attachment',
  ]);
});

test('the clock moves by an hour, to the next working morning, to an instant, and never back', async () => {
  const now = async (wish: unknown) =>
    new Date(String((await post('/api/clock', wish)).body['now'])).toISOString().slice(0, 16);
  expect(await now({ plusMinutes: 60 })).toBe('2026-11-23T02:00');
  expect(await now({ nextWorkingMorning: true })).toBe('2026-11-24T01:00');
  expect(await now({ to: '2026-11-25T17:00:00+07:00' })).toBe('2026-11-25T10:00');
  expect(await post('/api/clock', { to: '2026-11-20T08:00:00+07:00' })).toMatchObject({ status: 409 });
  expect(await post('/api/clock', { to: 'hôm qua' })).toMatchObject({ status: 400 });
});

test('what a person cannot do is said, not swallowed', async () => {
  expect(await post('/api/phones/clerk/say', { text: 'xin chào' })).toMatchObject({
    status: 409,
    body: { error: expect.stringMatching(/press Start first/) },
  });
  expect(await post('/api/phones/nobody/say', { text: 'xin chào' })).toMatchObject({ status: 404 });
  expect(await post('/api/phones/clerk/say', { text: '' })).toMatchObject({ status: 400 });
});

test('another site in the same browser can neither act nor read', async () => {
  expect(await post('/api/phones/clerk/start', {}, {})).toMatchObject({ status: 403 });
  const status = await new Promise((resolve, reject) => {
    request(demo.pageUrl, { headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
  expect(phone('clerk').messages()).toEqual([]);
});

test('the page and its parts are served, and nothing beside them', async () => {
  const get = async (path: string) => (await fetch(`${demo.pageUrl}${path}`)).status;
  const html = await (await fetch(demo.pageUrl)).text();
  const parts = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path!);
  expect(parts.length).toBeGreaterThan(4);
  for (const path of parts) expect([path, await get(path)]).toEqual([path, 200]);
  for (const path of ['/assets/..%2fserver.ts', '/assets/server.ts', '/assets/nothing.js', '/etc/passwd'])
    expect([path, await get(path)]).toEqual([path, 404]);
});
