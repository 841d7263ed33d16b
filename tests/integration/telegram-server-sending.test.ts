import { button, TOKEN, type TelegramForTest, telegramForTest } from '../support/telegram.js';

let telegram: TelegramForTest;

beforeEach(async () => {
  telegram = await telegramForTest({ real: () => 0 });
});
afterEach(() => telegram.server.close());

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
    await telegram.started();
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
      telegram
        .lan()
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
    const actor = telegram.lan();
    expect(await telegram.send({})).toMatchObject({ status: 400, description: 'Bad Request: chat not found' });
    telegram.server.group('Tổ công tác', [actor]);
    expect(await telegram.send({})).toMatchObject({
      status: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    });
    await actor.start();
    expect(await telegram.send({})).toMatchObject({ ok: true });
    await actor.block();
    expect(await telegram.send({})).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    await actor.unblock();
    expect(await telegram.send({})).toMatchObject({ ok: true });
    actor.deactivate();
    expect(await telegram.send({})).toMatchObject({ status: 403, description: 'Forbidden: user is deactivated' });
    expect(await telegram.send({ chat_id: 999 })).toMatchObject({ description: 'Bad Request: chat not found' });
    expect(await telegram.send({ chat_id: undefined })).toMatchObject({ description: 'Bad Request: chat_id is empty' });
  });

  test('a block is told by my_chat_member, and Start lifts it', async () => {
    const actor = await telegram.started();
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
    const group = telegram.server.group('Tổ công tác', [await telegram.started()]);
    const old = group.id();
    expect(await telegram.send({ chat_id: old })).toMatchObject({ ok: true });
    const now = group.upgrade();
    expect(await telegram.send({ chat_id: old })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: now },
    });
    expect(String(now)).toMatch(/^-100/);
    expect(await telegram.send({ chat_id: now })).toMatchObject({ ok: true });
    group.kickBot();
    expect(await telegram.send({ chat_id: now })).toMatchObject({
      status: 403,
      description: 'Forbidden: bot was kicked from the supergroup chat',
    });
  });

  test('in a group the bot hears commands, replies to it and mentions, nothing else', async () => {
    const actor = await telegram.started();
    const group = telegram.server.group('Tổ công tác', [actor]);
    const { result } = await telegram.send({ chat_id: group.id() });
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
    await telegram.started();
    expect(await telegram.send(fields)).toMatchObject({ status: 400, description: `Bad Request: ${complaint}` });
    expect(telegram.lan().messages()).toHaveLength(1);
  });

  test('the limits count what remains after parsing: 4096 bold letters and 64 bytes pass', async () => {
    await telegram.started();
    expect(await telegram.send({ text: `<b>${'&amp;'.repeat(4096)}</b>`, parse_mode: 'HTML' })).toMatchObject({
      ok: true,
    });
    expect(await telegram.send(button({ callback_data: 'đ'.repeat(32) }))).toMatchObject({ ok: true });
    expect(await telegram.send({ reply_to_message_id: 9, allow_sending_without_reply: true })).toMatchObject({
      ok: true,
    });
  });

  test('an edit to the same is refused, a real edit drops the keyboard that is not repeated', async () => {
    const actor = await telegram.started();
    const sent = (await telegram.send({ ...button({ callback_data: 'x' }) })).result as {
      message_id: number;
      date: number;
    };
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
    const actor = await telegram.started();
    const [first, second] = [await telegram.send({}), await telegram.send({})].map(
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
    const actor = await telegram.started();
    await telegram.send(button({ callback_data: 'ack' }));
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
    const actor = await telegram.started();
    await telegram.send(button({ url: 'https://hanoi.gov.vn' }));
    await actor.press(actor.messages().at(-1)!.id, 'Nút');
    expect(telegram.server.pendingUpdates()).toBe(1);
    await expect(actor.press(actor.messages().at(-1)!.id, 'Không có')).rejects.toThrow('No button');
  });
});
