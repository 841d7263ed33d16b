import { parseBotWebhook, verifyBotWebhook } from 'zalo-api-sdk';

export type BotWebhookCall =
  | { readonly kind: 'forged' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'event'; readonly externalId: string; readonly chatId: string; readonly payload: unknown };

/** A call of the Bot Platform's webhook: the secret it was set with, then the update in either of its two forms. */
export function readBotWebhook(
  rawBody: Uint8Array,
  headers: Readonly<Record<string, string | undefined>>,
  secret: string,
): BotWebhookCall {
  if (!verifyBotWebhook(headers['x-bot-api-secret-token'], secret)) return { kind: 'forged' };
  const update = parseBotWebhook(rawBody);
  if (update.kind === 'malformed') return { kind: 'unreadable' };
  return { kind: 'event', externalId: update.dedupeKey, chatId: update.message.chatId, payload: update.raw };
}
