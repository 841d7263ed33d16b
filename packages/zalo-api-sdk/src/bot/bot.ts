import { unparsable, missingField, type CallOptions } from '../core/api-call.js';
import { classifyCode } from '../core/classify.js';
import { booleanOf, numberOf, objectOf, stringOf } from '../core/fields.js';
import type { Http } from '../core/http.js';
import { epochMillisOf, idOf, type ChatId, type EpochMillis, type MessageId } from '../core/ids.js';
import type { Json, JsonObject } from '../core/json.js';
import type { Pacer } from '../core/pacer.js';
import { mapOk, type Result } from '../core/result.js';
import { checkText, refused } from '../oa/message-limits.js';
import { normaliseText } from '../text/normalise.js';
import { botUpdateOf, type BotUpdate } from './bot-update.js';

export type BotIdentity = {
  readonly id?: string;
  readonly accountName?: string;
  readonly accountType?: string;
  readonly canJoinGroups?: boolean;
};
export type BotSent = { readonly messageId: MessageId; readonly date?: EpochMillis };
export type BotWebhook = {
  readonly url: string;
  readonly updatedAt?: string;
  /** The address is stored even when this says that it did not answer. */
  readonly verification?: { readonly ok: boolean; readonly hint?: string };
};
/** `start` and `length` in UTF-16 units; codes: b i u s, f_13 f_15 f_18 f_20, c_rrggbb, lst_1 lst_2, ind_1 … ind_5. */
export type TextStyle = { readonly start: number; readonly length: number; readonly styles: readonly string[] };
export type BotTextOptions = CallOptions & {
  readonly parseMode?: 'markdown' | 'html';
  readonly styles?: readonly TextStyle[];
};

/** Bot Platform. It has no buttons, templates, uploads, replies, edits or deletions. */
export type Bot = {
  getMe(options?: CallOptions): Promise<Result<BotIdentity>>;
  /** For development: one update or null; never while a webhook is set; unpolled messages may be lost. */
  getUpdates(options?: CallOptions & { readonly timeoutSeconds?: number }): Promise<Result<BotUpdate | null>>;
  /** `secret`: 8 to 256 characters. */
  setWebhook(url: string, secret: string, options?: CallOptions): Promise<Result<BotWebhook>>;
  deleteWebhook(options?: CallOptions): Promise<Result<BotWebhook>>;
  getWebhookInfo(options?: CallOptions): Promise<Result<BotWebhook>>;
  sendMessage(chat: ChatId, text: string, options?: BotTextOptions): Promise<Result<BotSent>>;
  sendPhoto(chat: ChatId, photoUrl: string, caption?: string, options?: CallOptions): Promise<Result<BotSent>>;
  sendSticker(chat: ChatId, sticker: string, options?: CallOptions): Promise<Result<BotSent>>;
  sendChatAction(chat: ChatId, action: 'typing', options?: CallOptions): Promise<Result<null>>;
  /** .aac, private chats only. */
  sendVoice(chat: ChatId, voiceUrl: string, options?: CallOptions): Promise<Result<BotSent>>;
};

const LONGEST_TEXT = 2_000;
const POLL_SECONDS = 30;
const POLL_SLACK_MS = 5_000;
const EMPTY_POLL = 408;

export function createBot({
  http,
  baseUrl,
  token,
  pacer,
  timeouts,
}: {
  readonly http: Http;
  readonly baseUrl: string;
  /** `<digits>:<secret>`; part of every address, so addresses are secrets too. */
  readonly token: string;
  readonly pacer: Pacer;
  readonly timeouts: { readonly callMs: number; readonly photoMs: number };
}): Bot {
  async function call(
    method: string,
    json: JsonObject,
    options: CallOptions = {},
    timeoutMs = timeouts.callMs,
  ): Promise<Result<Json | undefined>> {
    if (!(await pacer.take(options.signal))) return { kind: 'transport', reason: 'aborted', effect: 'none' };
    const reply = await http({
      method: 'POST',
      url: `${baseUrl}/bot${token}/${method}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(json),
      timeoutMs,
      signal: options.signal,
    });
    if (reply.kind === 'transport') return reply;
    pacer.observe(reply.rate);
    const { status, contentType, rate } = reply;
    const body = objectOf(reply.json);
    const ok = booleanOf(body?.['ok']);
    if (body === undefined || ok === undefined) {
      const redirected = status >= 300 && status < 400;
      return unparsable(status, redirected ? 'redirect' : body === undefined ? 'not-json' : 'no-envelope', contentType);
    }
    if (ok) {
      pacer.succeeded();
      return { kind: 'ok', value: body['result'], rate };
    }
    const code = numberOf(body['error_code']) ?? status;
    if (code === 429) pacer.limited();
    return {
      kind: 'api-error',
      family: 'bot',
      code,
      message: stringOf(body['description']) ?? '',
      class: classifyCode('bot', code).class,
      status,
      rate,
    };
  }

  return {
    getMe: async (options) => mapOk(await call('getMe', {}, options), identityOf),
    async getUpdates({ timeoutSeconds = POLL_SECONDS, signal } = {}) {
      const timeoutMs = timeoutSeconds * 1_000 + POLL_SLACK_MS;
      const result = await call('getUpdates', { timeout: String(timeoutSeconds) }, { signal }, timeoutMs);
      if (result.kind === 'api-error' && result.code === EMPTY_POLL)
        return { kind: 'ok', value: null, rate: result.rate };
      if (result.kind !== 'ok') return result;
      const update = botUpdateOf(result.value);
      return update.kind === 'malformed' ? missingField : { ...result, value: update };
    },
    async setWebhook(url, secret, options) {
      if (secret.length < 8) return refused('wrong-form', 'secret', 8, secret.length);
      if (secret.length > 256) return refused('too-long', 'secret', 256, secret.length);
      // That it is public and https is for the platform to say: stand-in servers take other addresses too.
      if (!URL.canParse(url)) return refused('url', 'url');
      return mapOk(await call('setWebhook', { url, secret_token: secret }, options), webhookOf);
    },
    deleteWebhook: async (options) => mapOk(await call('deleteWebhook', {}, options), webhookOf),
    getWebhookInfo: async (options) => mapOk(await call('getWebhookInfo', {}, options), webhookOf),
    async sendMessage(chat, text, { parseMode, styles, signal } = {}) {
      const problem = checkText(text, 'text', LONGEST_TEXT);
      if (problem !== null) return problem;
      const json = {
        chat_id: chat,
        // Styles count positions in the text as the caller wrote it.
        text: styles === undefined ? normaliseText(text) : text,
        parse_mode: parseMode,
        text_styles: styles?.map((style) => ({ start: style.start, len: style.length, st: style.styles })),
      };
      return sentOf(await call('sendMessage', json, { signal }));
    },
    async sendPhoto(chat, photoUrl, caption, options) {
      if (!URL.canParse(photoUrl)) return refused('url', 'photoUrl');
      const problem = caption === undefined ? null : checkText(caption, 'caption', LONGEST_TEXT);
      if (problem !== null) return problem;
      const json = { chat_id: chat, photo: photoUrl, caption: caption && normaliseText(caption) };
      return sentOf(await call('sendPhoto', json, options, timeouts.photoMs));
    },
    sendSticker: async (chat, sticker, options) =>
      sentOf(await call('sendSticker', { chat_id: chat, sticker }, options)),
    sendChatAction: async (chat, action, options) =>
      mapOk(await call('sendChatAction', { chat_id: chat, action }, options), () => null),
    async sendVoice(chat, voiceUrl, options) {
      if (!URL.canParse(voiceUrl)) return refused('url', 'voiceUrl');
      return sentOf(await call('sendVoice', { chat_id: chat, voice_url: voiceUrl }, options));
    },
  };
}

function sentOf(result: Result<Json | undefined>): Result<BotSent> {
  if (result.kind !== 'ok') return result;
  const data = objectOf(result.value);
  const messageId = idOf<MessageId>(data?.['message_id']);
  return messageId === undefined
    ? missingField
    : { ...result, value: { messageId, date: epochMillisOf(data?.['date']) } };
}

function identityOf(value: Json | undefined): BotIdentity {
  const data = objectOf(value);
  return {
    id: stringOf(data?.['id']),
    accountName: stringOf(data?.['account_name']),
    accountType: stringOf(data?.['account_type']),
    canJoinGroups: booleanOf(data?.['can_join_groups']),
  };
}

function webhookOf(value: Json | undefined): BotWebhook {
  const data = objectOf(value);
  const verification = objectOf(data?.['verification']);
  return {
    url: stringOf(data?.['url']) ?? '',
    updatedAt: stringOf(data?.['updated_at']),
    verification: verification && {
      ok: booleanOf(verification['ok']) ?? false,
      hint: stringOf(verification['hint']),
    },
  };
}
