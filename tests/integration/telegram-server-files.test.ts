import { TOKEN, type TelegramForTest, telegramForTest } from '../support/telegram.js';

let telegram: TelegramForTest;

beforeEach(async () => {
  telegram = await telegramForTest({ real: () => 0 });
});
afterEach(() => telegram.server.close());

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
    await telegram.started();
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
    const actor = await telegram.started();
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
    const actor = await telegram.started();
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
    const actor = await telegram.started();
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
    telegram.lan();
    expect(await set([viec], { type: 'chat', chat_id: 501 })).toMatchObject({
      description: 'Bad Request: chat not found',
    });
  });
});

test('typing shows for five seconds or until the message', async () => {
  const actor = await telegram.started();
  await telegram.call('sendChatAction', { chat_id: 501, action: 'typing' });
  expect(actor.typing()).toBe(true);
  await telegram.send({});
  expect(actor.typing()).toBe(false);
  expect(await telegram.call('sendChatAction', { chat_id: 501, action: 'dancing' })).toMatchObject({ status: 400 });
});

test("a person's edit reaches the bot as edited_message with both times", async () => {
  const actor = await telegram.started();
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
