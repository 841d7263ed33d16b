import type { Logger } from 'pino';
import type { Channel, RenderedMessage } from '../app/ports/channel.js';

/** Telegram allows one message a second in a chat; a stranger who types faster gets the newest answer only. */
const CHAT_GAP_MS = 1_100;
/** A crowd of strangers may take a small part of the 30 messages a second that everybody shares. */
const GAP_MS = 250;
/** Beyond this many waiting chats strangers go without an answer: officials come first. */
const MOST_WAITING = 100;
const MOST_REMEMBERED = 10_000;

type Waiting = {
  readonly channel: Channel;
  readonly chatId: string;
  readonly message: RenderedMessage;
  readonly from: number;
};

export type StrangerAnswers = { answer(channel: Channel, chatId: string, message: RenderedMessage): void };

/**
 * Answers to people whom the database does not know: no outbox row can carry them, so they are paced here and may be lost. Nothing that matters is
 * among them; without this a stranger's chatter would run into the platform's limits and hold up everybody else.
 */
export function createStrangerAnswers(log: Logger): StrangerAnswers {
  const waiting = new Map<string, Waiting>();
  const lastAt = new Map<string, number>();
  let freeAt = 0;
  let timer: NodeJS.Timeout | null = null;

  function pump(): void {
    if (timer !== null || waiting.size === 0) return;
    const next = Math.min(...[...waiting.values()].map(({ from }) => from));
    timer = setTimeout(
      () => {
        timer = null;
        void sendNext().finally(pump);
      },
      Math.max(0, Math.max(next, freeAt) - performance.now()),
    );
    // What waits when the program stops is not missed.
    timer.unref();
  }

  async function sendNext(): Promise<void> {
    const now = performance.now();
    const found = [...waiting].find(([, { from }]) => from <= now);
    if (found === undefined) return;
    const [key, { channel, chatId, message }] = found;
    waiting.delete(key);
    freeAt = now + GAP_MS;
    if (lastAt.size > MOST_REMEMBERED) lastAt.clear();
    lastAt.set(key, now);
    const outcome = await channel.send(chatId, message).catch(() => null);
    if (outcome?.kind === 'retry') freeAt = performance.now() + outcome.afterMs;
    if (outcome?.kind !== 'sent') log.info({ channel: channel.name, outcome: outcome?.kind }, 'stranger not answered');
  }

  return {
    answer(channel, chatId, message) {
      const key = `${channel.name}:${chatId}`;
      if (!waiting.has(key) && waiting.size >= MOST_WAITING) return;
      waiting.set(key, { channel, chatId, message, from: (lastAt.get(key) ?? -CHAT_GAP_MS) + CHAT_GAP_MS });
      pump();
    },
  };
}
