import type { Channel } from '../../app/ports/channel.js';
import type { Lane } from '../../app/ports/message.js';

/**
 * How fast a channel may be used, on two levels: over all chats and per chat (facts: 30 messages a second in all, one a
 * second per chat, 20 a minute per group). Times are milliseconds of one monotonic clock.
 */
export type Limiter = {
  /** Earliest time at which a message of this lane may start. */
  channelFreeAt(lane: Lane, now: number): number;
  chatFreeAt(chatId: string, group: boolean, now: number): number;
  /** Takes the place at that time. */
  take(chatId: string, group: boolean, at: number): void;
  /** The platform said wait: this chat, or everything. */
  pauseChat(chatId: string, until: number): void;
  pauseChannel(until: number): void;
  /** Until when the platform wants silence there, as far as it said so. */
  pausedUntil(chatId: string): number;
  channelPausedUntil(): number;
  /** Whether the platform made some other chat wait at this moment. */
  pausedElsewhere(chatId: string, now: number): boolean;
  /** How long until nothing of what left counts in the channel's second. */
  fullIn(now: number): number;
  /** Forgets chats that are free again. */
  forget(now: number): void;
};

const SECOND = 1_000;
const MINUTE = 60_000;
/** Bulk that left late by no more than this is made good; after a longer lull the spread begins anew. */
const CATCH_UP_MS = 500;
/** A platform that made the whole channel wait allows less than it says: this share of the pace until it has been quiet for so long. */
const CAUTIOUS_SHARE = 0.8;
const CAUTIOUS_MS = 10 * MINUTE;

export function createLimiter(pace: Channel['pace']): Limiter {
  /** Start times of the last second, over the whole channel. */
  const recent: number[] = [];
  const chats = new Map<string, { paidUntil: number; pausedUntil: number; minute: number[] }>();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let cautiousUntil = Number.NEGATIVE_INFINITY;
  /** Where the even spread of bulk stands. */
  let evenAt = Number.NEGATIVE_INFINITY;
  const rate = (now: number): number => pace.perSecond * (now < cautiousUntil ? CAUTIOUS_SHARE : 1);
  const chatGap = SECOND / pace.perChatPerSecond;
  /** How far ahead of its even pace a chat may be: a short conversation is not spread over seconds. */
  const ahead = ((pace.chatBurst ?? 1) - 1) * chatGap;

  const chatOf = (chatId: string) => {
    let chat = chats.get(chatId);
    if (!chat)
      chats.set(
        chatId,
        (chat = { paidUntil: Number.NEGATIVE_INFINITY, pausedUntil: Number.NEGATIVE_INFINITY, minute: [] }),
      );
    return chat;
  };

  return {
    channelFreeAt(lane, now) {
      const perSecond = Math.max(1, Math.floor(rate(now)));
      const window = recent.length < perSecond ? now : (recent[recent.length - perSecond] ?? now) + SECOND;
      // Bulk is spread evenly over the second, so that an answer finds a place within one gap; answers and urgent
      // messages may use what is left of the window at once.
      const spread = lane === 'answer' || lane === 'urgent' ? now : evenAt;
      return Math.max(now, window, spread, pausedUntil);
    },
    chatFreeAt(chatId, group, now) {
      const chat = chats.get(chatId);
      if (!chat) return now;
      const { minute } = chat;
      const minuteFree =
        group && minute.length >= pace.perGroupPerMinute
          ? (minute[minute.length - pace.perGroupPerMinute] ?? now) + MINUTE
          : now;
      return Math.max(now, chat.paidUntil - ahead, chat.pausedUntil, minuteFree);
    },
    take(chatId, group, at) {
      recent.push(at);
      recent.sort((a, b) => a - b);
      if (recent.length > pace.perSecond * 2) recent.splice(0, recent.length - Math.ceil(pace.perSecond));
      evenAt = (at - evenAt > CATCH_UP_MS ? at : evenAt) + SECOND / rate(at);
      const chat = chatOf(chatId);
      // Each message pays for one gap; the chat is free while it owes no more than the burst.
      chat.paidUntil = Math.max(chat.paidUntil, at) + chatGap;
      if (group) {
        chat.minute.push(at);
        if (chat.minute.length > pace.perGroupPerMinute) chat.minute.shift();
      }
    },
    pauseChat(chatId, until) {
      const chat = chatOf(chatId);
      chat.pausedUntil = Math.max(chat.pausedUntil, until);
    },
    pauseChannel(until) {
      pausedUntil = Math.max(pausedUntil, until);
      cautiousUntil = Math.max(cautiousUntil, until + CAUTIOUS_MS);
    },
    pausedUntil: (chatId) => Math.max(pausedUntil, chats.get(chatId)?.pausedUntil ?? Number.NEGATIVE_INFINITY),
    channelPausedUntil: () => pausedUntil,
    pausedElsewhere: (chatId, now) => [...chats].some(([id, chat]) => id !== chatId && chat.pausedUntil > now),
    fullIn: (now) => Math.max(0, (recent.at(-1) ?? now - SECOND) + SECOND - now),
    forget(now) {
      for (const [chatId, chat] of chats) {
        const free =
          chat.paidUntil <= now &&
          chat.pausedUntil <= now &&
          (chat.minute.at(-1) ?? Number.NEGATIVE_INFINITY) + MINUTE <= now;
        if (free) chats.delete(chatId);
      }
    },
  };
}
