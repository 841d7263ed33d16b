import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Markup, Telegraf } from 'telegraf';
import { createSandboxPage } from '../../src/sandbox/page/server.js';
import { createTelegramServer } from '../../src/sandbox/telegram/server.js';
import { telegramTranscript } from '../../src/sandbox/telegram/transcript.js';
import { MONDAY_MORNING, TOKEN } from './telegram.js';

const PEOPLE = [
  ['clerk', 'Văn thư', 'Văn phòng UBND Thành phố', 'Nguyễn Thị Lan'],
  ['head-1', 'Giám đốc Sở', 'Sở Xây dựng', 'Trần Văn Minh'],
  ['head-2', 'Giám đốc Sở', 'Sở Nông nghiệp và Môi trường', 'Lê Thu Hà'],
  ['head-3', 'Chủ tịch phường', 'UBND phường Hoàn Kiếm', 'Phạm Quốc Dũng'],
  ['leader', 'Lãnh đạo', 'Phó Chủ tịch UBND Thành phố', 'Vũ Đức Thắng'],
  ['inspector', 'Đoàn kiểm tra', 'Thanh tra Thành phố', 'Đỗ Hồng Nhung'],
  ['administrator', 'Quản trị', 'Trung tâm Chuyển đổi số', 'Hoàng Anh Tuấn'],
] as const;

const DAY = 24 * 3600_000;

/** The page with a bot of a few lines behind it: to look at the page, and to test it, without the product. */
export async function startDemo(options: { pagePort?: number } = {}) {
  let shift = MONDAY_MORNING.getTime() - Date.now();
  const now = () => new Date(Date.now() + shift);
  const telegram = createTelegramServer({ now, token: TOKEN });
  const { url } = await telegram.listen();
  const bot = demoBot(url);
  const ended = bot.launch().catch((error: unknown) => error);
  while (telegram.connection() !== 'polling') await new Promise((resolve) => setTimeout(resolve, 10));

  const phones = PEOPLE.map(([id, title, subtitle, name], index) => ({
    id,
    title,
    subtitle,
    channel: id === 'inspector' ? ('zalo' as const) : ('telegram' as const),
    actor: telegram.actor(701 + index, name),
  }));
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-demo-'));
  const samples = [
    {
      name: 'Công điện 1575.pdf',
      mime: 'application/pdf',
      title: 'Công điện 1575/ĐK-TCT về ứng phó mưa lớn, ngập úng',
    },
    {
      name: 'Kế hoạch 218.docx',
      mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      title: 'Kế hoạch 218/KH-UBND chuyển đổi số năm 2026',
    },
    { name: 'Thông báo 45.txt', mime: 'text/plain', title: 'Thông báo 45/TB-VP kết luận của Chủ tịch UBND Thành phố' },
  ].map((sample) => {
    const path = join(folder, sample.name);
    writeFileSync(path, `${sample.title}\n`.repeat(4000));
    return { ...sample, path };
  });
  const nextMorning = () => {
    const hanoi = new Date(now().getTime() + 7 * 3600_000);
    return new Date(Math.floor(hanoi.getTime() / DAY) * DAY + DAY + 3600_000);
  };
  const page = createSandboxPage({
    phones,
    samples,
    clock: {
      now,
      async moveTo(instant) {
        shift = instant.getTime() - Date.now();
        await new Promise((resolve) => setTimeout(resolve, 300));
        await telegram.tick();
        await nudge(bot);
      },
    },
    nextWorkingMorning: nextMorning,
    transcript: () => telegramTranscript(telegram, (chatId) => PEOPLE[chatId - 701]?.[3] ?? String(chatId)),
    onChange: (listener) => telegram.onChange(listener),
  });
  const { url: pageUrl } = await page.listen(options.pagePort);
  return {
    pageUrl,
    telegram,
    phones,
    async close() {
      bot.stop();
      await ended;
      await page.close();
      await telegram.close();
    },
  };
}

const TASK =
  '🔴 <b>Công điện 1575/ĐK-TCT</b> — <i>hỏa tốc</i>\n\nRà soát các điểm ngập úng, bố trí lực lượng và máy bơm trực 24/24.\n\n' +
  '<b>Chủ trì:</b> đơn vị của ông/bà\n<b>Hạn:</b> trước 17:00 ngày 25/11/2026\n<blockquote>“… hoàn thành trước 17 giờ ngày 25 tháng 11 năm 2026”</blockquote>';
const keyboard = () =>
  Markup.inlineKeyboard([
    [Markup.button.callback('✅ Đã nhận', 'ack'), Markup.button.callback('↩️ Trả lại', 'return')],
    [Markup.button.callback('Báo cáo tiến độ', 'report')],
  ]);

function demoBot(apiRoot: string): Telegraf {
  const bot = new Telegraf(TOKEN, { telegram: { apiRoot, webhookReply: false } });
  const commands = [
    { command: 'viec', description: 'Việc của tôi' },
    { command: 'baocao', description: 'Báo cáo tiến độ' },
    { command: 'tinhhinh', description: 'Tình hình thực hiện' },
  ];
  bot.start(async (ctx) => {
    await ctx.telegram.setMyCommands(commands, { scope: { type: 'chat', chat_id: ctx.chat.id } });
    await ctx.replyWithHTML(
      `Chào <b>${ctx.from.first_name}</b>. Tôi nhắc việc từ các văn bản chỉ đạo. Gõ /viec để xem việc đang giao.`,
    );
  });
  bot.command('viec', (ctx) => ctx.reply('Chưa có việc nào đang giao.'));
  bot.on('message', async (ctx) => {
    const message = ctx.message as { document?: { file_name: string }; photo?: unknown; text?: string };
    await ctx.sendChatAction('typing');
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (message.document) {
      await ctx.replyWithHTML(
        `📄 <b>Bản đọc được</b> từ <code>${message.document.file_name}</code>\n\n<b>Số:</b> 1575/ĐK-TCT\n<b>Ngày:</b> 22/11/2026\n<b>Trích yếu:</b> ứng phó mưa lớn, ngập úng\n<b>Giao:</b> 3 đơn vị, 1 nhiệm vụ có hạn\n\nĐúng thì bấm <b>Ban hành</b>.`,
        Markup.inlineKeyboard([
          [Markup.button.callback('📣 Ban hành cho 3 đơn vị', 'issue')],
          [Markup.button.callback('Sửa', 'fix'), Markup.button.url('Xem văn bản', 'https://hanoi.gov.vn')],
        ]),
      );
    } else if (message.photo) {
      await ctx.reply('Đã nhận ảnh minh chứng.');
    } else if (/t[iì]nh\s*h[iì]nh/i.test(message.text ?? '')) {
      await ctx.replyWithHTML(
        '<b>Tình hình 23/11/2026</b>\n<pre>Đã nhận     2/3\nĐang làm    1\nQuá hạn     0</pre>\nChưa xác nhận: UBND phường Hoàn Kiếm',
      );
    } else {
      await ctx.reply('Đã ghi nhận báo cáo.');
    }
  });
  bot.action('issue', async (ctx) => {
    await ctx.answerCbQuery('Đã ban hành cho 3 đơn vị');
    await ctx.editMessageText('✅ Đã ban hành Công điện 1575/ĐK-TCT cho 3 đơn vị. Đã xác nhận: 0/3');
    for (const chat of [702, 703, 704])
      await ctx.telegram.sendMessage(chat, TASK, { parse_mode: 'HTML', ...keyboard() }).catch(() => undefined);
  });
  bot.action('ack', async (ctx) => {
    await ctx.answerCbQuery('Đã ghi nhận lúc 08:02');
    await ctx.editMessageText(`${TASK}\n\n☑️ Đã xác nhận`, { parse_mode: 'HTML' });
  });
  bot.action(/.*/, (ctx) => ctx.answerCbQuery('Chưa làm trong bản thử này', { show_alert: true }));
  bot.catch(() => undefined);
  return bot;
}

async function nudge(bot: Telegraf): Promise<void> {
  await bot.telegram
    .sendMessage(704, '⏰ Nhắc việc: <b>còn 1 ngày làm việc</b> đến hạn Công điện 1575/ĐK-TCT.', {
      parse_mode: 'HTML',
      ...keyboard(),
    })
    .catch(() => undefined);
}
