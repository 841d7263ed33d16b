import { createHash, timingSafeEqual } from 'node:crypto';
import type { Logger } from 'pino';
import type { Telegraf } from 'telegraf';
import { ALLOWED_UPDATES, telegramChatIdOf, type Receiver, type StoreUpdate } from './receive-updates.js';

/** Telegram sends the secret that was given to `setWebhook` with every call. */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const RETRY_MS = 30_000;

export type TelegramWebhookOptions = {
  readonly bot: Telegraf;
  /** Public address, HTTPS. */
  readonly url: string;
  readonly secret: string;
  readonly storeUpdate: StoreUpdate;
  readonly logger: Logger;
};

export type TelegramWebhook = {
  readonly receiver: Receiver;
  readonly route: {
    readonly path: string;
    readonly receive: (
      rawBody: Buffer,
      headers: Readonly<Record<string, string | undefined>>,
    ) => Promise<{ readonly status: number }>;
  };
};

/**
 * Updates by webhook: checked against the secret, stored, and only then answered with 200. Telegram repeats what was not answered, and the inbox is
 * unique by update id, so a repetition is harmless. A call that is not Telegram's is refused and stored nowhere.
 */
export function createTelegramWebhook({
  bot,
  url,
  secret,
  storeUpdate,
  logger,
}: TelegramWebhookOptions): TelegramWebhook {
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;

  async function register(): Promise<void> {
    try {
      await bot.telegram.callApi('setWebhook', {
        url,
        secret_token: secret,
        allowed_updates: [...ALLOWED_UPDATES],
        drop_pending_updates: false,
      });
      logger.info('telegram webhook set');
    } catch (error) {
      logger.warn({ code: (error as { code?: string }).code }, 'telegram webhook not set; trying again');
      if (!stopping) timer = setTimeout(() => void register(), RETRY_MS);
    }
  }

  return {
    receiver: {
      by: 'webhook',
      start: () => void register(),
      stop() {
        stopping = true;
        clearTimeout(timer);
        // The address stays registered: Telegram keeps what comes meanwhile, and another instance may be serving it.
        return Promise.resolve();
      },
    },
    route: {
      path: new URL(url).pathname,
      async receive(rawBody, headers) {
        if (!sameText(headers[SECRET_HEADER] ?? '', secret)) return { status: 401 };
        const update = parse(rawBody);
        // Refusing what cannot be read would have it sent again for a day.
        if (update === null) return { status: 200 };
        await storeUpdate(String(update.update_id), telegramChatIdOf(update), update);
        return { status: 200 };
      },
    },
  };
}

function parse(rawBody: Buffer): { update_id: number } | null {
  try {
    const body = JSON.parse(rawBody.toString('utf8')) as { update_id?: unknown } | null;
    return typeof body?.update_id === 'number' ? (body as { update_id: number }) : null;
  } catch {
    return null;
  }
}

/** Constant time, whatever the lengths. */
function sameText(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
