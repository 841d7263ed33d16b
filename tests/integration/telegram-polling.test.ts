import { Telegraf } from 'telegraf';
import { createPolling, type StoreUpdate } from '../../src/bot/telegram/receive-updates.js';
import { silent } from '../support/engine.js';
import { TOKEN, type TelegramForTest, telegramForTest, until } from '../support/telegram.js';

let telegram: TelegramForTest;
beforeEach(async () => {
  telegram = await telegramForTest({ real: () => 0 });
});
afterEach(() => telegram.server.close());

const poller = (storeUpdate: StoreUpdate) =>
  createPolling({
    bot: new Telegraf(TOKEN, { telegram: { apiRoot: telegram.url, webhookReply: false } }),
    storeUpdate,
    logger: silent,
    holdsLease: () => Promise.resolve(true),
    releaseLease: () => Promise.resolve(),
    onFailure: () => undefined,
  });
const polled = () => until('the bot polls', () => telegram.server.connection() === 'polling');

test('a stop does not wait for the long poll that is under way', async () => {
  const receiver = poller(() => Promise.resolve());
  receiver.start();
  await polled();
  let stopped = false;
  const stop = receiver.stop().then(() => (stopped = true));
  // A poll that nobody hangs up is answered after twenty seconds.
  await until('it has stopped', () => stopped);
  await stop;
  expect(telegram.server.connection()).not.toBe('polling');
});

test('what cannot be stored while the program stops is not confirmed, and the next process gets it', async () => {
  const stops: Promise<void>[] = [];
  const first = poller(() => {
    // The database goes while the update is in hand.
    if (stops.length === 0) stops.push(first.stop());
    return Promise.reject(new Error('closed'));
  });
  first.start();
  await polled();
  await telegram.server.actor(501, 'Nguyễn Thị Lan').start('ma-7');
  await until('the stop began', () => stops.length > 0);
  await Promise.all(stops);

  const stored: string[] = [];
  const second = poller((externalId) => {
    stored.push(externalId);
    return Promise.resolve();
  });
  second.start();
  await until('the update came again', () => stored.length > 0);
  await second.stop();
  expect(stored).toHaveLength(1);
  expect(telegram.server.pendingUpdates()).toBe(0);
});
