import { createTelegramChannel } from '../../src/bot/telegram/telegram-channel.js';

/** A process of its own, since only a new one can be told whom to trust: sends words and a file, then fetches one; prints what came of it. */
const [apiRoot = '', token = '', chatId = '', fileId = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const channel = createTelegramChannel({ token, apiRoot, clock: { now: () => new Date() } });
  const plain = { lines: ['Đã giao việc'], buttons: [], files: [] };
  const words = await channel.send(chatId, plain);
  const report = await channel.send(chatId, {
    ...plain,
    files: [{ name: 'tình hình.txt', mime: 'text/plain', bytes: Buffer.from('đủ dấu') }],
  });
  const file = await channel.download({ ref: fileId, name: 'x', mime: 'text/plain', size: null }, 1_000_000);
  console.log(JSON.stringify({ words: words.kind, report: report.kind, file: file.ok ? String(file.bytes) : file }));
}

void main();
