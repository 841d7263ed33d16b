import type { Channel } from '../app/ports/channel.js';
import { createPolling } from '../bot/telegram/receive-updates.js';
import { createTelegramWebhook } from '../bot/telegram/webhook.js';
import type { WebhookRoute } from '../web/webhook.js';
import { createTelegramChannel } from '../bot/telegram/telegram-channel.js';
import type { Receiver, ReceiverContext } from './start-installation.js';

/** Telegram by long polling; one process polls at a time. */
export function openTelegramPolling(
  { clock, log, ingest, lease, release }: ReceiverContext,
  telegram: { readonly token: string; readonly apiRoot: string },
): { channel: Channel; receiver: Receiver } {
  const channel = createTelegramChannel({ token: telegram.token, apiRoot: telegram.apiRoot, clock });
  const receiver = createPolling({
    bot: channel.bot,
    storeUpdate: async (externalId, chatId, update) => void (await ingest(channel, externalId, chatId, update)),
    logger: log.child({ part: 'telegram' }),
    holdsLease: () => lease('telegram-poller'),
    releaseLease: () => release('telegram-poller'),
    onFailure: () => undefined,
  });
  return { channel, receiver };
}

/** Telegram by webhook: any number of instances behind a proxy may take the calls. */
export function openTelegramWebhook(
  { clock, log, ingest }: ReceiverContext,
  telegram: { readonly token: string; readonly apiRoot: string; readonly url: string; readonly secret: string },
): { channel: Channel; receiver: Receiver; routes: readonly WebhookRoute[] } {
  const channel = createTelegramChannel({ token: telegram.token, apiRoot: telegram.apiRoot, clock });
  const { receiver, route } = createTelegramWebhook({
    bot: channel.bot,
    url: telegram.url,
    secret: telegram.secret,
    storeUpdate: async (externalId, chatId, update) => void (await ingest(channel, externalId, chatId, update)),
    logger: log.child({ part: 'telegram' }),
  });
  return { channel, receiver, routes: [route] };
}
