import type { Logger } from 'pino';
import type { Telegraf } from 'telegraf';
import { wrapCalls } from './api-call.js';

/** Update kinds that we ask for; without `my_chat_member` nobody tells us early that a person blocked the bot. */
export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

export type StoreUpdate = (externalId: string, chatId: string, update: unknown) => Promise<void>;

/** `by` tells which processes run it: one of those that poll, or all that serve calls. */
export type Receiver = { readonly by: 'polling' | 'webhook'; start(): void; stop(): Promise<void> };

export type PollingOptions = {
  readonly bot: Telegraf;
  readonly storeUpdate: StoreUpdate;
  readonly logger: Logger;
  /** One process polls at a time: true while this one holds the lease, taking it if it is free. */
  readonly holdsLease: () => Promise<boolean>;
  /** Gives the lease up, so that another process polls at once. */
  readonly releaseLease: () => Promise<void>;
  readonly onFailure: (code: string) => void;
};

/** A long poll is answered after this at the latest… */
const LONG_POLL_SECONDS = 20;
/** … and a line on which nothing came by then is dead; telegraf alone would wait more than eight minutes for it. */
const DEAD_LINE_MS = 30_000;
const SHORT_POLL_MS = 10_000;

/** Well inside the lease of fifteen seconds. */
const RENEW_MS = 5_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Stores every update before it is confirmed to Telegram: telegraf confirms a batch when its handlers have ended, so a handler ends only when the row
 * is there, however long the database is away. Losing the race is harmless: the inbox is unique by update id.
 */
function storeBeforeConfirming(
  bot: Telegraf,
  storeUpdate: StoreUpdate,
  logger: Logger,
  isStopping: () => boolean,
  onLost: () => void = () => undefined,
): void {
  // The updates of a batch are handled at the same time: in each chat one is stored after the other, as they were said.
  const tails = new Map<string, Promise<void>>();
  bot.use(async ({ update }) => {
    const chatId = telegramChatIdOf(update);
    const mine = (tails.get(chatId) ?? Promise.resolve()).then(() => store(chatId, update));
    const tail = mine.catch(() => undefined);
    tails.set(chatId, tail);
    await mine.finally(() => {
      if (tails.get(chatId) === tail) tails.delete(chatId);
    });
  });

  async function store(chatId: string, update: { readonly update_id: number }): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await storeUpdate(String(update.update_id), chatId, update);
        return;
      } catch (error) {
        // While stopping, an error ends polling without the confirming call, so that Telegram delivers the update again.
        if (isStopping()) {
          onLost();
          throw error;
        }
        logger.warn(
          { updateId: update.update_id, attempt, code: (error as { code?: string }).code },
          'update not stored yet',
        );
        await sleep(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 30_000);
      }
    }
  }
  bot.catch((error, context) => {
    logger.error({ updateId: context.update.update_id, name: (error as Error).name }, 'update handler failed');
    throw error;
  });
}

/** Long polling with a supervisor: 401, 409 and network errors end telegraf's loop; this starts it again, less and less eagerly. */
export function createPolling({
  bot,
  storeUpdate,
  logger,
  holdsLease,
  releaseLease,
  onFailure,
}: PollingOptions): Receiver {
  let stopping = false;
  let loop: Promise<void> | null = null;
  let lost = false;
  guardPolls(bot, () => lost);
  storeBeforeConfirming(
    bot,
    storeUpdate,
    logger,
    () => stopping,
    () => (lost = true),
  );

  async function run(): Promise<void> {
    for (let failures = 0; !stopping;) {
      if (!(await holdsLease().catch(() => false))) {
        await sleep(2_000);
        continue;
      }
      const startedAt = performance.now();
      lost = false;
      // The lease is kept while polling; a process that lost it ends its loop before a second poller conflicts with it.
      const renewal = setInterval(() => {
        void holdsLease()
          .catch(() => true)
          .then((held) => {
            if (!held && !stopping) endLoop(bot);
          });
      }, RENEW_MS);
      try {
        await bot.launch({ allowedUpdates: [...ALLOWED_UPDATES], dropPendingUpdates: false }, () =>
          logger.info('telegram polling'),
        );
        if (!stopping) await sleep(1_000);
      } catch (error) {
        const code = String(
          (error as { response?: { error_code?: number } }).response?.error_code ??
            (error as { code?: string }).code ??
            'error',
        );
        onFailure(code);
        logger.warn({ code }, 'telegram polling ended; starting again');
        failures = performance.now() - startedAt > 60_000 ? 0 : failures + 1;
        if (!stopping) await sleep(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 30_000);
      } finally {
        clearInterval(renewal);
      }
    }
  }

  return {
    by: 'polling',
    start() {
      loop ??= run();
    },
    async stop() {
      stopping = true;
      endLoop(bot);
      await loop;
      if (loop !== null) await releaseLease();
    },
  };
}

/**
 * Stands between telegraf's loop and the line. Its signal is not Node's own, so that `AbortSignal.any` would never hear of it; and its loop confirms a
 * batch at its end even when a handler failed, which would lose what was not stored: that one call is not made.
 */
function guardPolls(bot: Telegraf, lost: () => boolean): void {
  wrapCalls(bot, (call) => async (method, payload, options) => {
    if (method !== 'getUpdates') return call(method, payload, options);
    const long = 'timeout' in payload;
    if (!long && lost()) throw new Error('not confirmed: an update is not stored');
    const line = new AbortController();
    const hangUp = (): void => line.abort();
    const asked = options?.signal;
    if (asked?.aborted === true) hangUp();
    asked?.addEventListener('abort', hangUp);
    const dead = setTimeout(hangUp, long ? DEAD_LINE_MS : SHORT_POLL_MS);
    try {
      const polite = long ? { ...payload, timeout: LONG_POLL_SECONDS } : payload;
      return await call(method, polite, { ...options, signal: line.signal });
    } finally {
      clearTimeout(dead);
      asked?.removeEventListener('abort', hangUp);
    }
  });
}

function endLoop(bot: Telegraf): void {
  try {
    bot.stop('shutdown');
  } catch {
    // "Bot is not running!": the loop is between two launches.
  }
}

/** The chat whose order an update belongs to. */
export function telegramChatIdOf(update: object): string {
  const any = update as {
    message?: Chatted;
    edited_message?: Chatted;
    my_chat_member?: Chatted;
    callback_query?: { message?: Chatted; from: { id: number } };
  };
  const chatted = any.message ?? any.edited_message ?? any.my_chat_member ?? any.callback_query?.message;
  return String(chatted?.chat.id ?? any.callback_query?.from.id ?? 0);
}

type Chatted = { chat: { id: number } };

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
