import type { Logger } from 'pino';
import type { Bot } from 'zalo-api-sdk';

export type BotPollingOptions = {
  readonly bot: Bot;
  /** Stores the update; until then nothing else is fetched, since the platform keeps nothing. */
  readonly storeUpdate: (externalId: string, chatId: string, raw: unknown) => Promise<void>;
  readonly holdsLease: () => Promise<boolean>;
  /** Gives the lease up, so that another process polls at once. */
  readonly releaseLease: () => Promise<void>;
  readonly logger: Logger;
  readonly timeoutSeconds?: number;
};

/** Polls the Bot Platform; for trials only, since it loses what comes while nobody polls. */
export function createBotPolling({
  bot,
  storeUpdate,
  holdsLease,
  releaseLease,
  logger,
  timeoutSeconds = 25,
}: BotPollingOptions): {
  readonly by: 'polling';
  start(): void;
  stop(): Promise<void>;
} {
  const aborter = new AbortController();
  const stopping = (): boolean => aborter.signal.aborted;
  let loop: Promise<void> | null = null;

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      aborter.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });

  async function store(externalId: string, chat: string, raw: unknown): Promise<void> {
    for (let attempt = 0; !stopping() || attempt === 0; attempt += 1) {
      try {
        return await storeUpdate(externalId, chat, raw);
      } catch (error) {
        logger.warn({ attempt, code: (error as { code?: string }).code }, 'update not stored yet');
        await rest(Math.min(30_000, 1_000 * 2 ** attempt));
      }
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !stopping();) {
      if (!(await holdsLease().catch(() => false))) {
        await rest(2_000);
        continue;
      }
      const result = await bot.getUpdates({ timeoutSeconds, signal: aborter.signal });
      if (result.kind !== 'ok') {
        if (stopping()) return;
        logger.warn({ kind: result.kind }, 'zalo bot polling failed; trying again');
        failures += 1;
        await rest(Math.min(30_000, 1_000 * 2 ** failures));
        continue;
      }
      failures = 0;
      const update = result.value;
      if (update !== null) await store(update.dedupeKey, update.message.chatId, update.raw);
    }
  }

  return {
    by: 'polling',
    start() {
      loop ??= run();
    },
    async stop() {
      aborter.abort();
      await loop;
      if (loop !== null) await releaseLease();
    },
  };
}
