import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Markup, Telegraf, TelegramError } from 'telegraf';
import { TOKEN, type TelegramForTest, telegramForTest, until } from '../support/telegram.js';

/** The real library against the stand-in: what telegraf 4.16.3 does on the wire must be understood. */
let telegram: TelegramForTest;
let running: { bot: Telegraf; ended: Promise<unknown> }[] = [];

beforeEach(async () => {
  // Real time stands still for the limits: a slow machine must not refill the burst.
  telegram = await telegramForTest({ real: () => 0 });
});

afterEach(async () => {
  for (const { bot, ended } of running) {
    try {
      bot.stop();
    } catch {
      // Not running any more: the test ended it.
    }
    await ended;
  }
  running = [];
  await telegram.server.close();
});

const createBot = () => new Telegraf(TOKEN, { telegram: { apiRoot: telegram.url, webhookReply: false } });

async function launch(bot: Telegraf): Promise<void> {
  const ended = bot
    .launch({ allowedUpdates: ['message', 'edited_message', 'callback_query', 'my_chat_member'] })
    .catch((error: unknown) => error);
  running.push({ bot, ended });
  await until('the bot polls', () => telegram.server.connection() === 'polling');
}

test('a person presses Start with a payload and the bot answers', async () => {
  const bot = createBot();
  bot.start((ctx) => ctx.reply(`Chào ${ctx.from.first_name}, mã ${ctx.payload}`));
  await launch(bot);
  const lan = telegram.server.actor(501, 'Nguyễn Thị Lan');
  await lan.start('ma-7_X');
  await until('the answer is on the screen', () => lan.messages().length === 2);
  expect(lan.messages().map(({ from, text }) => [from, text])).toEqual([
    ['person', '/start'],
    ['bot', 'Chào Nguyễn Thị Lan, mã ma-7_X'],
  ]);
});

test('a command, a button under its answer, the toast and the edit', async () => {
  const bot = createBot();
  bot.start(() => undefined);
  bot.command('viec', (ctx) =>
    ctx.reply('<b>Nhiệm vụ</b> 1 &amp; 2', {
      parse_mode: 'HTML',
      ...Markup.inlineKeyboard([Markup.button.callback('Đã nhận', 'ack:1')]),
    }),
  );
  bot.action(/^ack:(\d+)$/, async (ctx) => {
    await ctx.answerCbQuery('Đã ghi nhận');
    await ctx.editMessageText('Đã xác nhận');
  });
  await launch(bot);
  const lan = telegram.server.actor(501, 'Lan');
  await lan.start();
  await lan.say('/viec');
  await until('the task is shown', () => lan.messages().some(({ buttons }) => buttons.length > 0));
  const task = lan.messages().at(-1)!;
  expect(task).toMatchObject({
    text: 'Nhiệm vụ 1 & 2',
    buttons: [{ label: 'Đã nhận', index: 0 }],
    entities: [{ type: 'bold', offset: 0, length: 8 }],
  });

  expect(await lan.press(task.id, 'Đã nhận')).toEqual({ toast: 'Đã ghi nhận', alert: false, answered: true });
  await until('the card is edited', () => lan.messages().at(-1)?.editedAt !== undefined);
  expect(lan.messages().at(-1)).toMatchObject({ id: task.id, text: 'Đã xác nhận', buttons: [] });
});

test('a document goes down to the bot and comes back up, byte for byte', async () => {
  const bot = createBot();
  bot.on(
    'document' as never,
    async (ctx: {
      message: { document: { file_id: string; file_name: string } };
      telegram: Telegraf['telegram'];
      chat: { id: number };
    }) => {
      const link = await ctx.telegram.getFileLink(ctx.message.document.file_id);
      const bytes = Buffer.from(await (await fetch(link)).arrayBuffer());
      await ctx.telegram.sendDocument(
        ctx.chat.id,
        { source: bytes, filename: `Phúc đáp ${ctx.message.document.file_name}` },
        { caption: '<i>xong</i>', parse_mode: 'HTML' },
      );
    },
  );
  await launch(bot);
  const lan = telegram.server.actor(501, 'Lan');
  await lan.start();
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 256));
  await lan.send({ name: 'Chỉ thị 12.pdf', mime: 'application/pdf', bytes, caption: 'Chuyển văn thư' });
  await until('the document is back', () => lan.messages().at(-1)?.from === 'bot');
  const back = lan.messages().at(-1)!;
  expect(back).toMatchObject({
    text: 'xong',
    file: { name: 'Phúc đáp Chỉ thị 12.pdf', size: 300_000, kind: 'document' },
  });
  expect(lan.file(back.file!.fileId)!.bytes.equals(bytes)).toBe(true);
});

test('429 and 403 reach the bot as TelegramError with their parameters', async () => {
  const { telegram: api } = createBot();
  const lan = telegram.server.actor(501, 'Lan');
  await lan.start();
  const outcomes: unknown[] = [];
  for (let count = 0; count < 8; count += 1)
    outcomes.push(await api.sendMessage(501, `tin ${count}`).catch((error: unknown) => error));
  const refused = outcomes.find((outcome) => outcome instanceof TelegramError) as TelegramError;
  expect(refused.response).toMatchObject({ error_code: 429, parameters: { retry_after: 1 } });

  await lan.block();
  telegram.move(60_000);
  await expect(api.sendMessage(501, 'tin')).rejects.toMatchObject({
    response: { error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  });
});

test('the older of two polling bots is thrown out with 409', async () => {
  const older = createBot();
  await launch(older);
  const ended = running[0]!.ended;
  const younger = createBot();
  running.push({ bot: younger, ended: younger.launch().catch((error: unknown) => error) });
  expect(await ended).toMatchObject({
    response: {
      error_code: 409,
      description: expect.stringMatching(/^Conflict: terminated by other getUpdates request/),
    },
  });
});

test('a webhook gets updates with the secret, and again after a failure when the clock has moved', async () => {
  const bot = createBot();
  const seen: string[] = [];
  bot.on('message', (ctx) => void seen.push((ctx.message as { text: string }).text));
  bot.botInfo = await bot.telegram.getMe();
  const handle = bot.webhookCallback('/hook', { secretToken: 'bi-mat_1' });
  let failing = true;
  const receiver = createServer((request, response) => {
    if (failing) return void response.writeHead(500).end();
    void handle(request, response);
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = receiver.address() as AddressInfo;
    await bot.telegram.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: 'bi-mat_1' });
    const lan = telegram.server.actor(501, 'Lan');
    await lan.start();
    await lan.say('hai');
    await telegram.server.tick();
    expect(seen).toEqual([]);
    expect(await bot.telegram.getWebhookInfo()).toMatchObject({
      pending_update_count: 2,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });

    failing = false;
    await telegram.server.tick();
    expect(seen).toEqual([]);
    telegram.move(2000);
    await telegram.server.tick();
    expect(seen).toEqual(['/start', 'hai']);
    expect(telegram.server.pendingUpdates()).toBe(0);
  } finally {
    receiver.closeAllConnections();
    receiver.close();
  }
});

test('telegraf stops within its poll and confirms what it has handled', async () => {
  const bot = createBot();
  const seen: string[] = [];
  bot.on('message', (ctx) => void seen.push((ctx.message as { text: string }).text));
  await launch(bot);
  await telegram.server.actor(501, 'Lan').start();
  await until('the update is handled', () => seen.length === 1);
  bot.stop();
  await running[0]!.ended;
  expect(telegram.server.pendingUpdates()).toBe(0);
});
