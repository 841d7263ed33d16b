import { request } from 'node:http';
import { TOKEN, type TelegramForTest, telegramForTest, until } from '../support/telegram.js';

let telegram: TelegramForTest;
/** Real time stands still too, so that the limits depend on the moved clock alone. */
let realMilliseconds = 0;

beforeEach(async () => {
  realMilliseconds = 0;
  telegram = await telegramForTest({ real: () => realMilliseconds });
});
afterEach(() => telegram.server.close());

const lan = () => telegram.server.actor(501, 'Lan');
const started = async () => {
  const actor = lan();
  await actor.start();
  return actor;
};
const send = (fields: Record<string, unknown>) =>
  telegram.call('sendMessage', { chat_id: 501, text: 'tin', ...fields });
const button = (fields: Record<string, unknown>) => ({
  reply_markup: { inline_keyboard: [[{ text: 'Nút', hide: false, ...fields }]] },
});

describe('the doors', () => {
  test('a malformed token is 404, a wrong one 401, an unknown method 404; names ignore capitals', async () => {
    const get = async (path: string) => (await fetch(`${telegram.url}${path}`)).json();
    expect(await get('/botnonsense/getMe')).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect(await get('/bot1:wrong/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await get(`/bot${TOKEN}/sendFax`)).toMatchObject({
      error_code: 404,
      description: 'Not Found: method not found',
    });
    expect(await get(`/bot${TOKEN}/GETME`)).toMatchObject({ ok: true, result: { is_bot: true, id: 4200001 } });
    expect(telegram.server.log.calls('getMe')).toMatchObject([{ method: 'getMe', status: 200 }]);
  });

  test('parameters may come in the query string, as a form or as multipart, objects as JSON text', async () => {
    await started();
    const base = `${telegram.url}/bot${TOKEN}/sendMessage`;
    const keyboard = JSON.stringify(button({ callback_data: 'x' }).reply_markup);
    const form = new FormData();
    for (const [name, value] of Object.entries({ chat_id: '501', text: 'ba', reply_markup: keyboard }))
      form.set(name, value);
    for (const response of [
      await fetch(`${base}?chat_id=501&text=m%E1%BB%99t`),
      await fetch(base, {
        method: 'POST',
        body: new URLSearchParams({ chat_id: '501', text: 'hai', reply_markup: keyboard }),
      }),
      await fetch(base, { method: 'POST', body: form }),
    ]) {
      expect(await response.json()).toMatchObject({ ok: true });
    }
    expect(
      lan()
        .messages()
        .map(({ text, buttons }) => [text, buttons.length]),
    ).toEqual([
      ['/start', 0],
      ['một', 0],
      ['hai', 1],
      ['ba', 1],
    ]);
  });

  test('broken JSON and a multipart body without its end are refused', async () => {
    const post = async (type: string, body: string) =>
      (await fetch(`${telegram.url}/bot${TOKEN}/getMe`, { method: 'POST', headers: { 'content-type': type }, body }))
        .status;
    expect(await post('application/json', '{"a":')).toBe(400);
    expect(
      await post('multipart/form-data; boundary=abc', '--abc\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'),
    ).toBe(400);
  });
});

describe('who can be reached', () => {
  test('nobody before Start; a known member of a group not either; nobody who blocked; nobody deleted', async () => {
    const actor = lan();
    expect(await send({})).toMatchObject({ status: 400, description: 'Bad Request: chat not found' });
    telegram.server.group('Tổ công tác', [actor]);
    expect(await send({})).toMatchObject({
      status: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    await actor.start();
    expect(await send({})).toMatchObject({ ok: true });
    await actor.block();
    expect(await send({})).toMatchObject({ status: 403, description: 'Forbidden: bot was blocked by the user' });
    await actor.unblock();
    expect(await send({})).toMatchObject({ ok: true });
    actor.deactivate();
    expect(await send({})).toMatchObject({ status: 403, description: 'Forbidden: user is deactivated' });
    expect(await send({ chat_id: 999 })).toMatchObject({ description: 'Bad Request: chat not found' });
    expect(await send({ chat_id: undefined })).toMatchObject({ description: 'Bad Request: chat_id is empty' });
  });

  test('a block is told by my_chat_member, and Start lifts it', async () => {
    const actor = await started();
    await actor.block();
    await expect(actor.say('còn đó không')).rejects.toThrow('blocked');
    await actor.start();
    const { result } = await telegram.call('getUpdates');
    const statuses = (result as { my_chat_member?: { new_chat_member: { status: string } } }[]).flatMap(
      (update) => update.my_chat_member?.new_chat_member.status ?? [],
    );
    expect(statuses).toEqual(['kicked', 'member']);
  });

  test('an upgraded group answers with its new id', async () => {
    const group = telegram.server.group('Tổ công tác', [await started()]);
    const old = group.id();
    expect(await send({ chat_id: old })).toMatchObject({ ok: true });
    const now = group.upgrade();
    expect(await send({ chat_id: old })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: now },
    });
    expect(String(now)).toMatch(/^-100/);
    expect(await send({ chat_id: now })).toMatchObject({ ok: true });
    group.kickBot();
    expect(await send({ chat_id: now })).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    });
  });

  test('in a group the bot hears commands, replies to it and mentions, nothing else', async () => {
    const actor = await started();
    const group = telegram.server.group('Tổ công tác', [actor]);
    const { result } = await send({ chat_id: group.id() });
    const inGroup = group.member(actor);
    await inGroup.say('chuyện riêng');
    await inGroup.say('/viec');
    await inGroup.say('nhờ @dondoc_bot xem');
    await inGroup.say('đồng ý', { replyTo: String((result as { message_id: number }).message_id) });
    const updates = (await telegram.call('getUpdates')).result as {
      message?: { text?: string; chat: { id: number } };
    }[];
    expect(updates.flatMap(({ message }) => (message?.chat.id === group.id() ? message.text : []))).toEqual([
      '/viec',
      'nhờ @dondoc_bot xem',
      'đồng ý',
    ]);
  });
});

describe('what may be sent', () => {
  test.each([
    ['empty text', { text: '' }, 'message text is empty'],
    ['blanks only', { text: ' \n ' }, 'message text is empty'],
    ['markup around nothing', { text: '<b></b>', parse_mode: 'HTML' }, 'message text is empty'],
    ['4097 characters', { text: 'ă'.repeat(4097) }, 'message is too long'],
    [
      'broken HTML',
      { text: 'a < b', parse_mode: 'HTML' },
      `can't parse entities: Unsupported start tag "" at byte offset 2`,
    ],
    ['unknown mode', { parse_mode: 'BBCode' }, 'unsupported parse_mode'],
    ['65 bytes of data', button({ callback_data: 'đ'.repeat(32) + 'x' }), 'BUTTON_DATA_INVALID'],
    ['no data', button({ callback_data: '' }), 'BUTTON_DATA_INVALID'],
    [
      'a button that does nothing',
      button({}),
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button to nowhere',
      button({ url: 'không phải liên kết' }),
      "inline keyboard button URL 'không phải liên kết' is invalid: Wrong HTTP URL",
    ],
    ['reply to nothing', { reply_parameters: { message_id: 9 } }, 'message to be replied not found'],
    ['markup that is no JSON', { reply_markup: '{"inline' }, "can't parse reply keyboard markup JSON object"],
  ])('%s is refused', async (_name, fields, complaint) => {
    await started();
    expect(await send(fields)).toMatchObject({ status: 400, description: `Bad Request: ${complaint}` });
    expect(lan().messages()).toHaveLength(1);
  });

  test('the limits count what remains after parsing: 4096 bold letters and 64 bytes pass', async () => {
    await started();
    expect(await send({ text: `<b>${'&amp;'.repeat(4096)}</b>`, parse_mode: 'HTML' })).toMatchObject({ ok: true });
    expect(await send(button({ callback_data: 'đ'.repeat(32) }))).toMatchObject({ ok: true });
    expect(await send({ reply_to_message_id: 9, allow_sending_without_reply: true })).toMatchObject({ ok: true });
  });

  test('an edit to the same is refused, a real edit drops the keyboard that is not repeated', async () => {
    const actor = await started();
    const sent = (await send({ ...button({ callback_data: 'x' }) })).result as { message_id: number; date: number };
    expect(sent.date).toBe(Date.parse('2026-11-23T01:00:00Z') / 1000);
    const edit = (fields: Record<string, unknown>) =>
      telegram.call('editMessageText', { chat_id: 501, message_id: sent.message_id, ...fields });
    expect(await edit({ text: 'tin', ...button({ callback_data: 'x' }) })).toMatchObject({
      status: 400,
      description: expect.stringMatching(/message is not modified: /),
    });
    expect(await edit({ text: 'tin' })).toMatchObject({ ok: true, result: { edit_date: sent.date } });
    expect(actor.messages().at(-1)).toMatchObject({ text: 'tin', buttons: [] });
    expect(await edit({ message_id: 9999, text: 'x' })).toMatchObject({
      description: 'Bad Request: message to edit not found',
    });
    expect(await edit({ message_id: Number(actor.messages()[0]!.id), text: 'x' })).toMatchObject({
      description: "Bad Request: message can't be edited",
    });
  });

  test('a message is deleted once, and not after 48 hours', async () => {
    const actor = await started();
    const [first, second] = [await send({}), await send({})].map(
      ({ result }) => (result as { message_id: number }).message_id,
    );
    const remove = (id: number | undefined) => telegram.call('deleteMessage', { chat_id: 501, message_id: id });
    expect(await remove(first)).toMatchObject({ ok: true, result: true });
    expect(await remove(first)).toMatchObject({ description: 'Bad Request: message to delete not found' });
    expect(actor.messages().find(({ id }) => id === String(first))).toMatchObject({ deleted: true });
    telegram.move(48 * 3600_000 + 1);
    expect(await remove(second)).toMatchObject({ description: "Bad Request: message can't be deleted for everyone" });
  });
});

describe('presses', () => {
  const press = async (wait: (queryId: string) => Promise<void>) => {
    const actor = await started();
    await send(button({ callback_data: 'ack' }));
    const pressed = actor.press(actor.messages().at(-1)!.id, 0);
    const updates = (await telegram.call('getUpdates')).result as { callback_query?: { id: string; data: string } }[];
    await wait(updates.at(-1)!.callback_query!.id);
    return pressed;
  };
  const answer = (id: string, text = 'Đã ghi nhận') =>
    telegram.call('answerCallbackQuery', { callback_query_id: id, text });

  test('a press is answered once', async () => {
    const shown = await press(async (id) => {
      expect(await answer(id)).toMatchObject({ ok: true });
      expect(await answer(id)).toMatchObject({
        status: 400,
        description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
      });
    });
    expect(shown).toMatchObject({ toast: 'Đã ghi nhận', answered: true });
  });

  test('a press cannot be answered some minutes later, nor with a toast of 201 characters', async () => {
    const shown = await press(async (id) => {
      expect(await answer(id, 'x'.repeat(201))).toMatchObject({ status: 400 });
      telegram.move(6 * 60_000);
      expect(await answer(id)).toMatchObject({ status: 400, description: expect.stringMatching(/query is too old/) });
    });
    expect(shown).toEqual({ toast: null, alert: false, answered: false });
  });

  test('a button that opens a link tells the bot nothing', async () => {
    const actor = await started();
    await send(button({ url: 'https://hanoi.gov.vn' }));
    await actor.press(actor.messages().at(-1)!.id, 'Nút');
    expect(telegram.server.pendingUpdates()).toBe(1);
    await expect(actor.press(actor.messages().at(-1)!.id, 'Không có')).rejects.toThrow('No button');
  });
});

describe('getUpdates', () => {
  test('gives the same updates until they are confirmed, in batches of the limit', async () => {
    const actor = await started();
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
    await lan().start();
    expect((await poll).result).toMatchObject([
      { message: { text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] } },
    ]);
  });

  test('only the kinds that were asked for arrive, and the choice is remembered', async () => {
    await telegram.call('getUpdates', { allowed_updates: ['my_chat_member'] });
    const actor = await started();
    await actor.block();
    expect((await telegram.call('getUpdates')).result).toMatchObject([{ my_chat_member: {} }]);
  });

  test('an update older than a day is gone', async () => {
    await started();
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
    await started();
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await send({})).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
    telegram.move(500);
    expect(await send({})).toMatchObject({ status: 429, parameters: { retry_after: 1 } });
    expect(telegram.server.log.violations('inside-retry-after')).toHaveLength(1);
    telegram.move(500);
    expect(await send({})).toMatchObject({ ok: true });
    realMilliseconds += 1000;
    expect(await send({})).toMatchObject({ ok: true });
  });

  test('twenty a minute to a group', async () => {
    const group = telegram.server.group('Tổ công tác', [await started()]);
    for (let count = 0; count < 20; count += 1) expect(await send({ chat_id: group.id() })).toMatchObject({ ok: true });
    expect(await send({ chat_id: group.id() })).toMatchObject({ status: 429, parameters: { retry_after: 3 } });
  });

  test('thirty a second in all', async () => {
    const actors = Array.from({ length: 31 }, (_, index) => telegram.server.actor(600 + index, `Người ${index}`));
    const statuses: number[] = [];
    for (const actor of actors) {
      await actor.start();
      statuses.push((await send({ chat_id: actor.id })).status);
    }
    // A tenth of a second of slack is three messages.
    for (let count = 0; count < 3; count += 1) statuses.push((await send({ chat_id: 600 + count })).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('faults on request', () => {
  test('a reset before the effect leaves nothing, one after it leaves the message', async () => {
    const actor = await started();
    telegram.server.faults.add({ kind: 'reset', when: 'before-effect' }, { method: 'sendMessage', times: 1 });
    await expect(send({ text: 'mất' })).rejects.toThrow();
    telegram.server.faults.add({ kind: 'reset', when: 'after-effect' }, { method: 'sendmessage', times: 1 });
    await expect(send({ text: 'còn' })).rejects.toThrow();
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
    await started();
    const other = telegram.server.actor(502, 'Minh');
    await other.start();
    telegram.server.faults.add({ kind: 'too-many-requests', retryAfter: 37 }, { chatId: 501, times: 1 });
    expect(await send({})).toMatchObject({
      status: 429,
      parameters: { retry_after: 37 },
      description: 'Too Many Requests: retry after 37',
    });
    expect(await send({ chat_id: 502 })).toMatchObject({ ok: true });
    telegram.move(36_000);
    expect(await send({})).toMatchObject({ status: 429, parameters: { retry_after: 1 } });
    telegram.move(1000);
    expect(await send({})).toMatchObject({ ok: true });
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

describe('files', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const upload = async (method: string, part: string, bytes: Buffer, fields: Record<string, string> = {}) => {
    const form = new FormData();
    form.set('chat_id', '501');
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set(part, new Blob([new Uint8Array(bytes)]), 'Báo cáo "quý 3".pdf');
    return (await fetch(`${telegram.url}/bot${TOKEN}/${method}`, { method: 'POST', body: form })).json();
  };

  test('an empty file, a photo that is none, and a long caption are refused', async () => {
    await started();
    expect(await upload('sendDocument', 'document', Buffer.alloc(0))).toMatchObject({
      description: 'Bad Request: file must be non-empty',
    });
    expect(await upload('sendPhoto', 'photo', Buffer.from('no picture'))).toMatchObject({
      description: 'Bad Request: IMAGE_PROCESS_FAILED',
    });
    expect(await upload('sendPhoto', 'photo', Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]))).toMatchObject({
      description: 'Bad Request: file is too big',
    });
    expect(await upload('sendDocument', 'document', PNG, { caption: 'x'.repeat(1025) })).toMatchObject({
      description: 'Bad Request: message caption is too long',
    });
    expect(await telegram.call('sendDocument', { chat_id: 501 })).toMatchObject({
      description: 'Bad Request: there is no document in the request',
    });
  });

  test('a file is sent again by its id, and only as what it is', async () => {
    const actor = await started();
    expect(await upload('sendDocument', 'document', PNG)).toMatchObject({
      ok: true,
      result: { document: { file_name: 'Báo cáo "quý 3".pdf', file_size: PNG.length } },
    });
    const { fileId } = actor.messages().at(-1)!.file!;
    expect(await telegram.call('sendDocument', { chat_id: 501, document: fileId })).toMatchObject({ ok: true });
    expect(await telegram.call('sendPhoto', { chat_id: 501, photo: fileId })).toMatchObject({
      description: "Bad Request: can't use file of type Document as Photo",
    });
    expect(await telegram.call('sendDocument', { chat_id: 501, document: 'nonsense' })).toMatchObject({
      description: 'Bad Request: wrong file identifier/HTTP URL specified',
    });
  });

  test('a bot cannot fetch more than 20 MB', async () => {
    const actor = await started();
    await actor.send({ name: 'lớn.pdf', mime: 'application/pdf', bytes: Buffer.alloc(21 * 1024 * 1024) });
    const { fileId } = actor.messages().at(-1)!.file!;
    expect(await telegram.call('getFile', { file_id: fileId })).toMatchObject({
      status: 400,
      description: 'Bad Request: file is too big',
    });
    expect(await telegram.call('getFile', { file_id: 'nonsense' })).toMatchObject({
      description: 'Bad Request: invalid file_id',
    });
  });
});

describe('the command menu', () => {
  const set = (commands: unknown, scope?: unknown) =>
    telegram.call('setMyCommands', { commands, ...(scope ? { scope } : {}) });
  const viec = { command: 'viec', description: 'Việc của tôi' };

  test('the narrowest scope wins, and a deleted one gives way', async () => {
    const actor = await started();
    await set([viec]);
    await set([{ command: 'tinhhinh', description: 'Tình hình' }], { type: 'chat', chat_id: 501 });
    expect(actor.commands()).toMatchObject([{ command: 'tinhhinh' }]);
    expect(await telegram.call('getMyCommands', { scope: { type: 'chat', chat_id: 501 } })).toMatchObject({
      result: [{ command: 'tinhhinh' }],
    });
    await telegram.call('deleteMyCommands', { scope: { type: 'chat', chat_id: 501 } });
    expect(actor.commands()).toEqual([viec]);
  });

  test.each([
    ['an accent', [{ ...viec, command: 'việc' }], 'BOT_COMMAND_INVALID'],
    ['no description', [{ ...viec, description: ' ' }], 'BOT_COMMAND_DESCRIPTION_INVALID'],
    ['101 commands', Array.from({ length: 101 }, () => viec), 'BOT_COMMANDS_TOO_MUCH'],
  ])('%s is refused', async (_name, commands, complaint) => {
    expect(await set(commands)).toMatchObject({ status: 400, description: `Bad Request: ${complaint}` });
  });

  test('no menu for a person who has not pressed Start', async () => {
    lan();
    expect(await set([viec], { type: 'chat', chat_id: 501 })).toMatchObject({
      description: 'Bad Request: chat not found',
    });
  });
});

test('typing shows for five seconds or until the message', async () => {
  const actor = await started();
  await telegram.call('sendChatAction', { chat_id: 501, action: 'typing' });
  expect(actor.typing()).toBe(true);
  await send({});
  expect(actor.typing()).toBe(false);
  expect(await telegram.call('sendChatAction', { chat_id: 501, action: 'dancing' })).toMatchObject({ status: 400 });
});

test("a person's edit reaches the bot as edited_message with both times", async () => {
  const actor = await started();
  await actor.say('báo cáo 50%');
  telegram.move(30_000);
  await actor.edit(actor.messages().at(-1)!.id, 'báo cáo 60%');
  const updates = (await telegram.call('getUpdates')).result as {
    edited_message?: { text: string; date: number; edit_date: number };
  }[];
  const edited = updates.at(-1)!.edited_message!;
  expect(edited.text).toBe('báo cáo 60%');
  expect(edited.edit_date - edited.date).toBe(30);
});
