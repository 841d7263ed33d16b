import { timingSafeEqual } from 'node:crypto';
import { booleanOf, objectOf, stringOf } from '../core/fields.js';
import { epochMillisOf, idOf, type ChatId, type EpochMillis, type MessageId } from '../core/ids.js';
import { parseJson, type Json, type JsonObject } from '../core/json.js';

export type BotMessage = {
  readonly messageId: MessageId;
  readonly chatId: ChatId;
  readonly chatType: 'PRIVATE' | 'GROUP' | (string & {});
  readonly from: { readonly id?: string; readonly displayName?: string; readonly isBot?: boolean };
  readonly text?: string;
  readonly caption?: string;
  readonly photoUrl?: string;
  readonly sticker?: string;
  readonly url?: string;
  readonly voiceUrl?: string;
  readonly messageType?: string;
  readonly date?: EpochMillis;
};

type Base = { readonly message: BotMessage; readonly dedupeKey: string; readonly raw: JsonObject };
export type BotUpdate =
  | (Base & { readonly kind: 'text' | 'image' | 'sticker' | 'voice' })
  /** Protected accounts, links, files …: the platform keeps the content to itself. */
  | (Base & { readonly kind: 'unsupported' })
  | (Base & { readonly kind: 'unknown'; readonly eventName: string });
export type MalformedBotUpdate = {
  readonly kind: 'malformed';
  readonly reason: 'not-json' | 'no-event' | 'no-message';
};

const KINDS: Readonly<Record<string, Exclude<BotUpdate['kind'], 'unknown'>>> = {
  'message.text.received': 'text',
  'message.image.received': 'image',
  'message.sticker.received': 'sticker',
  'message.voice.received': 'voice',
  'message.unsupported.received': 'unsupported',
};

/** Whether the header `X-Bot-Api-Secret-Token` is the secret given to setWebhook; constant time. */
export function verifyBotWebhook(header: string | undefined, secret: string): boolean {
  if (header === undefined || secret === '') return false;
  const given = Buffer.from(header);
  const wanted = Buffer.from(secret);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Body of a Bot webhook: documented wrapped in `{ok, result}`, captured flat; both are accepted. */
export function parseBotWebhook(rawBody: Uint8Array | string): BotUpdate | MalformedBotUpdate {
  const parsed = parseJson(typeof rawBody === 'string' ? rawBody : Buffer.from(rawBody).toString('utf8'));
  if (!parsed.ok) return { kind: 'malformed', reason: 'not-json' };
  const outer = objectOf(parsed.value);
  return botUpdateOf(objectOf(outer?.['result']) ?? outer);
}

export function botUpdateOf(value: Json | undefined): BotUpdate | MalformedBotUpdate {
  const raw = objectOf(value);
  const eventName = stringOf(raw?.['event_name']);
  if (raw === undefined || eventName === undefined) return { kind: 'malformed', reason: 'no-event' };
  const message = messageOf(objectOf(raw['message']));
  if (message === null) return { kind: 'malformed', reason: 'no-message' };
  const base = { message, dedupeKey: `bot:${message.messageId}`, raw };
  const kind = KINDS[eventName];
  return kind === undefined ? { ...base, kind: 'unknown', eventName } : { ...base, kind };
}

function messageOf(data: JsonObject | undefined): BotMessage | null {
  const chat = objectOf(data?.['chat']);
  const from = objectOf(data?.['from']);
  const messageId = idOf<MessageId>(data?.['message_id']);
  const chatId = idOf<ChatId>(chat?.['id'] ?? from?.['id']);
  if (data === undefined || messageId === undefined || chatId === undefined) return null;
  return {
    messageId,
    chatId,
    chatType: stringOf(chat?.['chat_type']) ?? 'PRIVATE',
    from: {
      id: stringOf(from?.['id']),
      displayName: stringOf(from?.['display_name']),
      isBot: booleanOf(from?.['is_bot']),
    },
    text: stringOf(data['text']),
    caption: stringOf(data['caption']),
    // Documented as `photo`, captured as `photo_url`.
    photoUrl: stringOf(data['photo_url'] ?? data['photo']),
    sticker: stringOf(data['sticker']),
    url: stringOf(data['url']),
    voiceUrl: stringOf(data['voice_url']),
    messageType: stringOf(data['message_type']),
    date: epochMillisOf(data['date']),
  };
}
