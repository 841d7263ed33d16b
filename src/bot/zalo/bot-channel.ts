import {
  chatId as chatIdOf,
  classify,
  dateOf,
  parseBotWebhook,
  type Bot,
  type BotSent,
  type BotUpdate,
  type Result,
} from 'zalo-api-sdk';
import { z } from 'zod';
import type { Channel, Incoming, RenderedMessage, SendOutcome } from '../../app/ports/channel.js';
import type { Clock } from '../../app/ports/clock.js';
import { codeOf, type Alarm } from './classify.js';
import { downloadMedia, type DownloadOptions } from './download.js';
import { renderText } from './render.js';

export type ZaloBotOptions = {
  readonly bot: Bot;
  readonly clock: Clock;
  readonly download?: DownloadOptions;
  readonly onAlarm: (alarm: Alarm) => void;
};

/** The Bot Platform: words only. No buttons, no files, no edits; answers are numbers, and a picture goes by its link. */
export function createZaloBotChannel({ bot, clock, download = {}, onAlarm }: ZaloBotOptions): Channel {
  function outcomeOf(result: Result<BotSent>): SendOutcome {
    if (result.kind === 'ok') return { kind: 'sent', messageId: result.value.messageId };
    const verdict = classify(result);
    const code = codeOf(result);
    if (verdict.alarm) onAlarm({ kind: 'refused', code, meaning: verdict.meaning });
    switch (verdict.class) {
      case 'unknown-outcome':
        // The platform offers nothing to look it up in.
        return { kind: 'unknown', code };
      case 'permanent':
      case 'normal':
        return { kind: 'rejected', code };
      case 'operator':
      case 'refresh':
        return { kind: 'retry', afterMs: 60_000, scope: 'channel', code, counts: false };
      case 'unreachable':
        return { kind: 'unreachable', code, contactState: 'blocked' };
      case 'backoff':
      case 'reschedule':
      case 're-upload':
        // 429 does not say whether a minute's or the month's allowance is used up; the row must not be lost over the latter.
        return {
          kind: 'retry',
          afterMs: 30_000,
          scope: 'channel',
          code,
          ...(code.endsWith('429') ? { counts: false } : {}),
        };
    }
  }

  async function send(chat: string, message: RenderedMessage): Promise<SendOutcome> {
    const pictures = message.files.filter(
      (file) => file.mime.startsWith('image/') && file.link?.startsWith('https://') === true,
    );
    const notes = message.files
      .filter((file) => !pictures.includes(file))
      .map((file) => ({ name: file.name, link: file.link ?? null, why: 'Zalo Bot không gửi được tệp' }));
    const outcome = outcomeOf(await bot.sendMessage(chatIdOf(chat), renderText(message, { numbered: true, notes })));
    if (outcome.kind !== 'sent') return outcome;
    for (const picture of pictures) await bot.sendPhoto(chatIdOf(chat), picture.link ?? '', picture.name);
    return outcome;
  }

  return {
    name: 'zalo-bot',
    canEdit: false,
    hasButtons: false,
    pace: { perSecond: 5, perChatPerSecond: 1, perGroupPerMinute: 10 },
    send,
    edit: () => Promise.resolve({ kind: 'edit-gone' }),
    answerPress: () => Promise.resolve(),
    typing: async (chat) => void (await bot.sendChatAction(chatIdOf(chat), 'typing')),
    setMenu: () => Promise.resolve(),
    download: (file, maxBytes) => downloadMedia(file, maxBytes, download),
    screen(raw, isSecret) {
      const parsed = parseBotWebhook(JSON.stringify(raw));
      if (parsed.kind === 'malformed') return raw;
      const { text, caption, chatId, messageId, date, from } = parsed.message;
      if (![text, caption].some((words) => words !== undefined && isSecret(words))) return raw;
      return {
        event_name: 'message.text.received',
        dondoc_secret: true,
        message: { message_id: messageId, chat: { id: chatId }, from: { id: from.id }, date },
      };
    },
    understand: (raw) => understandBot(raw, clock.now()),
  };
}

const marked = z.looseObject({ dondoc_secret: z.literal(true) });

/** A stored update of the Bot Platform in our terms. Never throws. */
function understandBot(raw: unknown, receivedAt: Date): Incoming | null {
  const update = parseBotWebhook(JSON.stringify(raw ?? null));
  if (update.kind === 'malformed' || update.message.from.isBot === true) return null;
  const { message } = update;
  const group = message.chatType !== 'PRIVATE';
  const told = message.date === undefined ? receivedAt : dateOf(message.date);
  return {
    channel: 'zalo-bot',
    chatId: message.chatId,
    // In a private chat the chat is the person.
    senderId: group ? (message.from.id ?? '') : message.chatId,
    senderName: message.from.displayName ?? '',
    group,
    at: Number.isNaN(told.getTime()) || told > receivedAt ? receivedAt : told,
    body: marked.safeParse(raw).success ? { kind: 'secret', messageId: message.messageId } : bodyOf(update),
  };
}

function bodyOf({ kind, message }: BotUpdate): Incoming['body'] {
  const { messageId } = message;
  if (kind === 'image' && message.photoUrl !== undefined) {
    return {
      kind: 'file',
      file: { ref: message.photoUrl, name: `anh-${messageId.slice(0, 12)}.jpg`, mime: 'image/jpeg', size: null },
      photo: true,
      caption: message.caption ?? '',
      messageId,
    };
  }
  if (kind === 'text' && message.text !== undefined && message.text.trim() !== '')
    return { kind: 'text', text: message.text.normalize('NFC'), messageId };
  return {
    kind: 'unsupported',
    what: kind === 'sticker' ? 'sticker' : kind === 'voice' ? 'voice' : 'other',
    messageId,
  };
}
