import {
  type TelegramServer,
  type TelegramServerOptions,
  createTelegramServer,
} from '../../src/sandbox/telegram/server.js';

export const TOKEN = '4200001:AAF-sandbox_token_of_the_tests_0000000';

/** Monday 23 November 2026, 08:00 in Hanoi. */
export const MONDAY_MORNING = new Date('2026-11-23T01:00:00Z');

export type Reply = {
  status: number;
  ok: boolean;
  result?: unknown;
  error_code?: number;
  description?: string;
  parameters?: Record<string, unknown>;
};

/** A listening server with a clock that stands still until it is moved, and a bare client without any library. */
export async function telegramForTest(options: Partial<TelegramServerOptions> = {}) {
  let instant = MONDAY_MORNING;
  const server: TelegramServer = createTelegramServer({
    now: () => instant,
    token: TOKEN,
    toastWaitMilliseconds: 1000,
    ...options,
  });
  const { url } = await server.listen();

  const call = async (method: string, body: Record<string, unknown> = {}): Promise<Reply> => {
    const response = await fetch(`${url}/bot${TOKEN}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as Omit<Reply, 'status'>) };
  };
  const lan = () => server.actor(501, 'Lan');

  return {
    server,
    url,
    now: () => instant,
    move: (milliseconds: number) => void (instant = new Date(instant.getTime() + milliseconds)),
    call,
    lan,
    /** Lan, who has pressed start. */
    async started() {
      const actor = lan();
      await actor.start();
      return actor;
    },
    /** A message of the bot to Lan. */
    send: (fields: Record<string, unknown>) => call('sendMessage', { chat_id: 501, text: 'tin', ...fields }),
  };
}

/** The markup of a single button. */
export const button = (fields: Record<string, unknown>) => ({
  reply_markup: { inline_keyboard: [[{ text: 'Nút', hide: false, ...fields }]] },
});

export type TelegramForTest = Awaited<ReturnType<typeof telegramForTest>>;

/** Waits until something is so; fails loudly instead of hanging. */
export async function until(what: string, isSo: () => boolean, patienceMilliseconds = 5000): Promise<void> {
  for (let waited = 0; !isSo(); waited += 10) {
    if (waited > patienceMilliseconds) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
