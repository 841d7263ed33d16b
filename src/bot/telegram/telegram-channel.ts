import { Agent } from 'node:https';
import { Telegraf } from 'telegraf';
import type { Channel, RemoteFile, RenderedMessage, SendOutcome } from '../../app/ports/channel.js';
import type { Clock } from '../../app/ports/clock.js';
import { apiOf, wrapCalls } from './api-call.js';
import { classifyError, isNotModified, isReplyGone } from './classify-error.js';
import { fitsCaption, htmlOf, keyboardOf } from './render.js';
import { screen, understand } from './understand.js';

/** A send that has not been answered by then has an unknown outcome; telegraf alone would wait more than eight minutes. */
const SEND_TIMEOUT_MS = 15_000;
const UPLOAD_TIMEOUT_MS = 60_000;

export type TelegramOptions = { readonly token: string; readonly apiRoot?: string; readonly clock: Clock };

export type TelegramChannel = Channel & { readonly bot: Telegraf };

type Payload = Record<string, unknown>;

/** A line that lay idle may be dead without a word (an operator's gateway forgets it); a new one costs less than waiting on it. */
const LINES = { keepAlive: true, keepAliveMsecs: 10_000, timeout: 10_000 };

/** Telegram behind the channel port. */
export function createTelegramChannel({ token, apiRoot, clock }: TelegramOptions): TelegramChannel {
  const bot = new Telegraf(token, {
    // A handler only stores the update; it waits for the database as long as it must.
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { webhookReply: false, agent: new Agent(LINES), ...(apiRoot === undefined ? {} : { apiRoot }) },
  });

  boundCalls(bot);
  const api = apiOf(bot);

  async function call<T>(method: string, payload: Payload, timeoutMs = SEND_TIMEOUT_MS): Promise<T> {
    const aborter = new AbortController();
    const timer = setTimeout(() => aborter.abort(), timeoutMs);
    try {
      return (await api(method, payload, { signal: aborter.signal })) as T;
    } finally {
      clearTimeout(timer);
    }
  }

  async function send(chatId: string, message: RenderedMessage): Promise<SendOutcome> {
    const common: Payload = {
      chat_id: chatId,
      ...(keyboardOf(message) === undefined ? {} : { reply_markup: keyboardOf(message) }),
      ...(message.replyToMessageId === undefined
        ? {}
        : { reply_parameters: { message_id: Number(message.replyToMessageId), allow_sending_without_reply: true } }),
    };
    const [file, ...rest] = message.files;
    try {
      if (file !== undefined && rest.length === 0 && fitsCaption(message))
        return sent(
          await call(...upload(file, { ...common, caption: htmlOf(message), parse_mode: 'HTML' }), UPLOAD_TIMEOUT_MS),
        );
      const result = sent(
        await call('sendMessage', {
          ...common,
          text: htmlOf(message),
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
        }),
      );
      for (const each of message.files) await call(...upload(each, { chat_id: chatId }), UPLOAD_TIMEOUT_MS);
      return result;
    } catch (error) {
      if (isReplyGone(error) && message.replyToMessageId !== undefined) {
        const { replyToMessageId: _gone, ...withoutReply } = message;
        return send(chatId, withoutReply);
      }
      return classifyError(error);
    }
  }

  return {
    bot,
    name: 'telegram',
    canEdit: true,
    hasButtons: true,
    // Telegram's limits are 30/s, 1/s per chat and 20/min per group. The first is used whole: who is told to wait all the same goes on slower
    // (limiter.ts); a group keeps head-room, since people's own presses are answered there too.
    pace: { perSecond: 30, perChatPerSecond: 1, chatBurst: 3, perGroupPerMinute: 18 },
    send,
    async edit(chatId, messageId, message) {
      try {
        await call('editMessageText', {
          chat_id: chatId,
          message_id: Number(messageId),
          text: htmlOf(message),
          parse_mode: 'HTML',
          link_preview_options: { is_disabled: true },
          ...(keyboardOf(message) === undefined ? {} : { reply_markup: keyboardOf(message) }),
        });
        return { kind: 'sent', messageId };
      } catch (error) {
        return isNotModified(error) ? { kind: 'sent', messageId } : classifyError(error);
      }
    },
    async answerPress(pressId, toast) {
      await quietly(
        call('answerCallbackQuery', {
          callback_query_id: pressId,
          ...(toast === null ? {} : { text: toast.slice(0, 190), show_alert: toast.length > 60 }),
        }),
      );
    },
    async typing(chatId) {
      await quietly(call('sendChatAction', { chat_id: chatId, action: 'typing' }));
    },
    async setMenu(chatId, commands) {
      await quietly(call('setMyCommands', { commands, scope: { type: 'chat', chat_id: chatId } }));
    },
    download: (file, maxBytes) => download(bot, call, file, maxBytes),
    screen,
    understand: (raw) => understand(raw, clock.now()),
  };
}

/** What telegraf calls by itself (who am I, no webhook please) has no limit of its own: on a dead line its start would take more than eight minutes. */
function boundCalls(bot: Telegraf): void {
  wrapCalls(
    bot,
    (call) => (method, payload, options) =>
      call(method, payload, { signal: AbortSignal.timeout(SEND_TIMEOUT_MS), ...options }),
  );
}

function sent(result: unknown): SendOutcome {
  return { kind: 'sent', messageId: String((result as { message_id: number }).message_id) };
}

/** Photos are shown, everything else is attached; Telegram takes photos up to 10 MB. */
function upload(file: RenderedMessage['files'][number], payload: Payload): [string, Payload] {
  const input = { source: file.bytes, filename: file.name };
  const photo = /^image\/(?:png|jpeg)$/u.test(file.mime) && file.bytes.length < 10 * 1024 * 1024;
  // Telegraf's form encoder drops plain objects other than reply_markup without a word.
  const fields =
    payload['reply_parameters'] === undefined
      ? payload
      : { ...payload, reply_parameters: JSON.stringify(payload['reply_parameters']) };
  return photo ? ['sendPhoto', { ...fields, photo: input }] : ['sendDocument', { ...fields, document: input }];
}

async function download(
  bot: Telegraf,
  call: <T>(method: string, payload: Payload) => Promise<T>,
  file: RemoteFile,
  maxBytes: number,
): ReturnType<Channel['download']> {
  if (file.size !== null && file.size > maxBytes) return { ok: false, reason: 'too-large' };
  try {
    const info = await call<{ file_path?: string; file_size?: number }>('getFile', { file_id: file.ref });
    if (info.file_path === undefined) return { ok: false, reason: 'gone' };
    if ((info.file_size ?? 0) > maxBytes) return { ok: false, reason: 'too-large' };
    const link = await bot.telegram.getFileLink({
      file_id: file.ref,
      file_unique_id: file.ref,
      file_path: info.file_path,
    });
    const response = await fetch(link, { signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS) });
    if (!response.ok) return { ok: false, reason: response.status === 404 ? 'gone' : 'unavailable' };
    const bytes = Buffer.from(await response.arrayBuffer());
    return bytes.length > maxBytes ? { ok: false, reason: 'too-large' } : { ok: true, bytes };
  } catch (error) {
    const outcome = classifyError(error);
    return { ok: false, reason: outcome.kind === 'rejected' ? 'gone' : 'unavailable' };
  }
}

/** Calls whose failure must not matter: an answered press, a typing mark, a menu. */
async function quietly(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch {
    // The press is too old, or the platform is away: the card shows the state all the same.
  }
}
