import { scalarText } from '../scalar-text.js';
import type { TranscriptRow } from '../page/types.js';
import type { LogEntry } from './request-log.js';
import type { TelegramServer } from './server.js';

/** Polls that brought nothing say nothing. */
const SILENT = ['getUpdates', 'getMe'];
const SHOWN_CHARACTERS = 90;

/** The request log as the page shows it; `nameOf` turns a chat id into a person. */
export function telegramTranscript(
  server: TelegramServer,
  nameOf: (chatId: number) => string,
): readonly TranscriptRow[] {
  return server.log
    .calls()
    .filter(({ method, status }) => status !== 200 || !SILENT.includes(method))
    .map((entry) => ({
      at: entry.at,
      channel: 'telegram',
      method: entry.method,
      who: entry.chatId === null ? '—' : nameOf(entry.chatId),
      what: summary(entry),
      result: resultOf(entry),
      ok: entry.status === 200,
    }));
}

function summary({ parameters }: LogEntry): string {
  const { text, caption, action, document, photo, commands, message_id: messageId } = parameters;
  const file = [document, photo].find(
    (value): value is { name: string } => typeof value === 'object' && value !== null && 'name' in value,
  );
  const words = [text, caption, action].find((value): value is string => typeof value === 'string' && value !== '');
  const menu = Array.isArray(commands)
    ? commands.map((each: { command?: string }) => `/${each.command ?? ''}`).join(' ')
    : undefined;
  const parts = [file?.name, words, menu, messageId === undefined ? undefined : `#${scalarText(messageId)}`];
  const line = parts
    .filter((part) => part !== undefined)
    .join(' · ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)}…` : line;
}

function resultOf({ status, description, fault }: LogEntry): string {
  const outcome = status === 200 ? 'OK' : status === 0 ? 'reset' : `${status} ${description ?? ''}`.trim();
  return fault ? `${outcome} (${fault})` : outcome;
}
