import type { Method } from '../context.js';
import { answerCallbackQuery, sendChatAction } from './answering.js';
import { closeMethod, getChat, getChatMember, getMe, leaveChat, logOut } from './chats.js';
import { deleteMyCommands, getMyCommands, setMyCommands } from './commands.js';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './delivery.js';
import { deleteMessage, editMessageCaption, editMessageReplyMarkup, editMessageText } from './editing.js';
import { getFile, sendDocument, sendPhoto } from './media.js';
import { sendMessage } from './sending.js';

/** `messages` count against every limit, `edits` against that of the bot and of groups. */
export type Entry = { readonly name: string; readonly run: Method; readonly pace: 'message' | 'edit' | 'free' };

/** Method names are case-insensitive; the key is in lower case. */
export function methodCatalog(startedAt: Date): ReadonlyMap<string, Entry> {
  const entries: Entry[] = [
    ...Object.entries({ sendMessage, sendDocument, sendPhoto }).map(([name, run]) => ({
      name,
      run,
      pace: 'message' as const,
    })),
    ...Object.entries({ editMessageText, editMessageCaption, editMessageReplyMarkup }).map(([name, run]) => ({
      name,
      run,
      pace: 'edit' as const,
    })),
    ...Object.entries({
      getMe,
      getUpdates,
      setWebhook,
      deleteWebhook,
      getWebhookInfo,
      deleteMessage,
      answerCallbackQuery,
      sendChatAction,
      setMyCommands,
      getMyCommands,
      deleteMyCommands,
      getFile,
      getChat,
      getChatMember,
      leaveChat,
      logOut,
      close: closeMethod(startedAt),
    }).map(([name, run]) => ({ name, run, pace: 'free' as const })),
  ];
  return new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
}
