import { request } from 'node:http';
import { TOKEN, until, type TelegramForTest, telegramForTest } from '../support/telegram.js';

let telegram: TelegramForTest;
/** Real time stands still too, so that the limits depend on the moved clock alone. */
let realMilliseconds = 0;

beforeEach(async () => {
  realMilliseconds = 0;
  telegram = await telegramForTest({ real: () => realMilliseconds });
});
afterEach(() => telegram.server.close());

describe('getUpdates', () => {
  test('gives the same updates until they are confirmed, in batches of the limit', async () => {
    const actor = await telegram.started();
    for (const text of ['một', 'hai', 'ba']) await actor.say(text);
    const poll = async (fields: Record<string, unknown>) =>
      (await telegram.call('getUpdates', fields)).result as { update_id: number; message: { text: string } }[];
    const first = await poll({ limit: 2 });
    expect(first.map(({ message }) => message.text)).toEqual(['/start', 'một']);
    expect(await poll({ limit: 2 })).toEqual(first);
    const rest = await poll({ offset: first.at(-1)!.update_id + 1 });
    expect(rest.map(({ message }) => message.text)).toEqual(['hai', 'ba']);
    expect((await poll({ offset: -1 })).map(({ message }) => message.text)).toEqual(['ba']);
    expect(telegram.server.pendingUpdates()).toBe(1);
  });

  test('waits for the first update and gives it at once', async () => {
    const poll = telegram.call('getUpdates', { timeout: 30 });
    await until('the poll waits', () => telegram.server.connection() === 'polling');
    await telegram.lan().start();
    expect((await poll).result).toMatchObject([
      { message: { text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] } },
    ]);
  });

  test('only the kinds that were asked for arrive, and the choice is remembered', async () => {
    await telegram.call('getUpdates', { allowed_updates: ['my_chat_member'] });
    const actor = await telegram.started();
    await actor.block();
    expect((await telegram.call('getUpdates')).result).toMatchObject([{ my_chat_member: {} }]);
  });

  test('an update older than a day is gone', async () => {
    await telegram.started();
    telegram.move(24 * 3600_000 + 1);
    expect((await telegram.call('getUpdates')).result).toEqual([]);
  });

  test('a client that hangs up ends its poll, so the next one meets no conflict', async () => {
    const left = request(`${telegram.url}/bot${TOKEN}/getUpdates?timeout=30`).on('error', () => undefined);
    left.end();
    await until('the poll waits', () => telegram.server.connection() === 'polling');
    left.destroy();
    await until('the poll has ended', () => telegram.server.connection() === 'none');
    expect(telegram.server.log.calls('getUpdates')).toMatchObject([{ status: 200 }]);
  });

  test('a webhook excludes polling, and setting one ends the poll', async () => {
    const poll = telegram.call('getUpdates', { timeout: 30 });
    await until('the poll waits', () => telegram.server.connection() === 'polling');
    expect(await telegram.call('setWebhook', { url: 'https://example.gov.vn/hook' })).toMatchObject({ ok: true });
    expect(await poll).toMatchObject({ status: 409, description: 'Conflict: terminated by setWebhook request' });
    expect(await telegram.call('getUpdates')).toMatchObject({
      status: 409,
      description: expect.stringMatching(/while webhook is active/),
    });
    await telegram.call('deleteWebhook');
    expect(await telegram.call('getUpdates')).toMatchObject({ ok: true });
  });

  test.each([
    ['http://example.gov.vn/hook', 'bad webhook: An HTTPS URL must be provided for webhook'],
    ['https://example.gov.vn:9000/hook', 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'],
  ])('the webhook %s is refused', async (url, complaint) => {
    expect(await telegram.call('setWebhook', { url })).toMatchObject({
      status: 400,
      description: `Bad Request: ${complaint}`,
    });
  });
});

describe('pace', () => {
  test('a short burst to one chat passes, then 429; who waits is served, who does not is counted', async () => {
    await telegram.started();
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await telegram.send({})).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    telegram.move(500);
    expect(await telegram.send({})).toMatchObject({ status: 429, parameters: { retry_after: 1 } });
    expect(telegram.server.log.violations('inside-retry-after')).toHaveLength(1);
    telegram.move(500);
    expect(await telegram.send({})).toMatchObject({ ok: true });
    realMilliseconds += 1000;
    expect(await telegram.send({})).toMatchObject({ ok: true });
  });

  test('twenty a minute to a group', async () => {
    const group = telegram.server.group('Tổ công tác', [await telegram.started()]);
    for (let count = 0; count < 20; count += 1)
      expect(await telegram.send({ chat_id: group.id() })).toMatchObject({ ok: true });
    expect(await telegram.send({ chat_id: group.id() })).toMatchObject({ status: 429, parameters: { retry_after: 3 } });
  });

  test('thirty a second in all', async () => {
    const actors = Array.from({ length: 31 }, (_, index) => telegram.server.actor(600 + index, `Người ${index}`));
    const statuses: number[] = [];
    for (const actor of actors) {
      await actor.start();
      statuses.push((await telegram.send({ chat_id: actor.id })).status);
    }
    // A tenth of a second of slack is three messages.
    for (let count = 0; count < 3; count += 1) statuses.push((await telegram.send({ chat_id: 600 + count })).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('faults on request', () => {
  test('a reset before the effect leaves nothing, one after it leaves the message', async () => {
    const actor = await telegram.started();
    telegram.server.faults.add({ kind: 'reset', when: 'before-effect' }, { method: 'sendMessage', times: 1 });
    await expect(telegram.send({ text: 'mất' })).rejects.toThrow();
    telegram.server.faults.add({ kind: 'reset', when: 'after-effect' }, { method: 'sendmessage', times: 1 });
    await expect(telegram.send({ text: 'còn' })).rejects.toThrow();
    expect(actor.messages().map(({ text }) => text)).toEqual(['/start', 'còn']);
    expect(telegram.server.log.calls('sendMessage')).toMatchObject([
      { status: 0, fault: 'reset', effect: false },
      { status: 0, fault: 'reset', effect: true },
    ]);
  });

  test('pages of a gateway and of a blocking operator are HTML', async () => {
    const page = async () => {
      const response = await fetch(`${telegram.url}/bot${TOKEN}/getMe`);
      return [response.status, (await response.text()).startsWith('{')];
    };
    telegram.server.faults.add({ kind: 'gateway', status: 502 }, { times: 1 });
    expect(await page()).toEqual([502, false]);
    const blocked = telegram.server.faults.add({ kind: 'block-page' });
    expect(await page()).toEqual([403, false]);
    blocked.clear();
    expect(await page()).toEqual([200, true]);
  });

  test('a chosen retry_after holds that chat only', async () => {
    await telegram.started();
    const other = telegram.server.actor(502, 'Minh');
    await other.start();
    telegram.server.faults.add({ kind: 'too-many-requests', retryAfter: 37 }, { chatId: 501, times: 1 });
    expect(await telegram.send({})).toMatchObject({
      status: 429,
      parameters: { retry_after: 37 },
      description: 'Too Many Requests: retry after 37',
    });
    expect(await telegram.send({ chat_id: 502 })).toMatchObject({ ok: true });
    telegram.move(36_000);
    expect(await telegram.send({})).toMatchObject({ status: 429, parameters: { retry_after: 1 } });
    telegram.move(1000);
    expect(await telegram.send({})).toMatchObject({ ok: true });
    expect(telegram.server.log.violations('inside-retry-after')).toHaveLength(1);
  });

  test('the third matching call can be the one that fails', async () => {
    const fault = telegram.server.faults.add(
      { kind: 'refuse', code: 401, description: 'Unauthorized' },
      { method: ['getMe'], after: 2, times: 1 },
    );
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await telegram.call('getMe')).status);
    expect(statuses).toEqual([200, 200, 401, 200]);
    expect(fault.hits()).toBe(1);
  });
});
