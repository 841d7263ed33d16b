/**
 * Telegram's limits (facts: 1 message a second to one chat with a short burst, 30 a second in all, 20 a minute to a
 * group) as token buckets.
 *
 * `time` must combine the virtual clock and real time: a test that freezes the clock still gets its tokens back by
 * waiting, one that jumps an hour gets them at once. A bucket refuses nobody who keeps the limit in any sliding
 * window, and after `retry_after` has passed there is always a token.
 */
export type Pace = {
  /** Asks for one message to a chat; a refusal says how long to wait and whether the caller was already told to. */
  admit(chat: { readonly id: number; readonly isGroup: boolean } | null): Admission;
  /** Imposes a wait, on one chat or on everything, and tells it to the chat: for a 429 that a test asked for. */
  impose(scope: 'chat' | 'bot', chatId: number | null, seconds: number): void;
};
type Admission =
  /** `giveBack`: the chat got no message after all; the bot's own count stands. */
  | { readonly ok: true; giveBack(): void }
  | { readonly ok: false; readonly retryAfter: number; readonly violation: 'above-limit' | 'inside-retry-after' };

type Limit = { readonly burst: number; readonly perSecond: number };
export type Limits = { readonly chat: Limit; readonly group: Limit; readonly bot: Limit };

export const TELEGRAM_LIMITS: Limits = {
  chat: { burst: 4, perSecond: 1 },
  group: { burst: 20, perSecond: 20 / 60 },
  bot: { burst: 30, perSecond: 30 },
};

/** As if the platform had none: where something else is tried or measured. */
export const NO_LIMITS: Limits = {
  chat: { burst: 10_000, perSecond: 10_000 },
  group: { burst: 10_000, perSecond: 10_000 },
  bot: { burst: 100_000, perSecond: 100_000 },
};

/** Calls that were on the wire when the first 429 was written could not know of it. */
const IN_FLIGHT_MILLISECONDS = 250;

/** A timer may fire a little early and a socket may be late; who is this close to the limit keeps it. */
const SLACK_SECONDS = 0.1;

/**
 * A refusal does not say whether the chat or the whole bot must wait; only a second one, to another chat, tells. So nobody knows of the bot's wait
 * before two chats were refused.
 */
const CHATS_THAT_TELL = 2;

type Pause = { readonly until: number; readonly told: Map<number | null, number> };

type Bucket = { tokens: number; at: number };

export function createPace(limits: Limits, time: () => number): Pace {
  const buckets = new Map<string, Bucket>();
  const closed = new Map<string, Pause>();
  const close = (key: string, seconds: number, chatId: number | null): void => {
    closed.set(key, { until: time() + seconds * 1000, told: new Map([[chatId, time()]]) });
  };
  /** Whether a sender had heard of the pause when it made this call: from this chat's own refusal, or of the bot's from enough others. */
  const knew = ({ told }: Pause, chatId: number | null): boolean => {
    const others = [...told.values()].sort((a, b) => a - b)[CHATS_THAT_TELL - 1];
    const heardAt = Math.min(told.get(chatId) ?? Infinity, others ?? Infinity);
    return time() - heardAt > IN_FLIGHT_MILLISECONDS;
  };

  function bucket(key: string, limit: Limit): Bucket {
    const now = time();
    const found = buckets.get(key) ?? { tokens: limit.burst, at: now };
    found.tokens = Math.min(limit.burst, found.tokens + ((now - found.at) / 1000) * limit.perSecond);
    found.at = now;
    buckets.set(key, found);
    return found;
  }

  return {
    admit(chat) {
      const keys = [
        { key: 'bot', limit: limits.bot },
        ...(chat ? [{ key: String(chat.id), limit: chat.isGroup ? limits.group : limits.chat }] : []),
      ];
      for (const { key } of keys) {
        const pause = closed.get(key);
        if (!pause) continue;
        const left = pause.until - time();
        if (left > SLACK_SECONDS * 1000) {
          const chatId = chat?.id ?? null;
          const violation = knew(pause, chatId) ? 'inside-retry-after' : 'above-limit';
          if (!pause.told.has(chatId)) pause.told.set(chatId, time());
          return { ok: false, retryAfter: Math.ceil(left / 1000), violation };
        }
        closed.delete(key);
      }
      const asked = keys.map(({ key, limit }) => ({ key, limit, bucket: bucket(key, limit) }));
      const short = asked
        .map(({ key, limit, bucket: { tokens } }) => ({ key, wait: (1 - tokens) / limit.perSecond }))
        .filter(({ wait }) => wait > SLACK_SECONDS)
        .sort((a, b) => b.wait - a.wait)[0];
      if (short) {
        const retryAfter = Math.max(1, Math.ceil(short.wait));
        close(short.key, retryAfter, chat?.id ?? null);
        return { ok: false, retryAfter, violation: 'above-limit' };
      }
      for (const { bucket: taken } of asked) taken.tokens -= 1;
      return {
        ok: true,
        giveBack: () => {
          const chatBucket = asked[1]?.bucket;
          if (chatBucket) chatBucket.tokens += 1;
        },
      };
    },
    impose(scope, chatId, seconds) {
      close(scope === 'bot' || chatId === null ? 'bot' : String(chatId), seconds, chatId);
    },
  };
}

/** Milliseconds that only grow: whichever of the virtual and the real clock moved more since the last look. */
export function combinedTime(now: () => Date, real: () => number): () => number {
  let virtualSeen = now().getTime();
  let realSeen = real();
  let total = 0;
  return () => {
    const virtual = now().getTime();
    const actual = real();
    total += Math.max(0, virtual - virtualSeen, actual - realSeen);
    virtualSeen = virtual;
    realSeen = actual;
    return total;
  };
}
