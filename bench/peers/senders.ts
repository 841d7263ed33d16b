import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Sends one text to each chat as this peer would; resolves when all have been tried. */
export type Sender = (apiRoot: string, token: string, chats: readonly number[], text: string) => Promise<void>;

type GrammyApi = {
  readonly config: { use(...transformers: unknown[]): void };
  sendMessage(chat: number, text: string): Promise<unknown>;
};
type Grammy = { readonly Api: new (token: string, options: { apiRoot: string }) => GrammyApi };

/** grammY with its throttler and auto-retry, as its guide to flood limits has it; null when `npm install` was not run in this folder. */
export function grammySender(): Sender | null {
  const load = createRequire(join(__dirname, 'package.json'));
  let grammy: Grammy;
  let throttler: { apiThrottler(): unknown };
  let retry: { autoRetry(): unknown };
  try {
    grammy = load('grammy') as Grammy;
    throttler = load('@grammyjs/transformer-throttler') as typeof throttler;
    retry = load('@grammyjs/auto-retry') as typeof retry;
  } catch {
    return null;
  }
  return async (apiRoot, token, chats, text) => {
    const api = new grammy.Api(token, { apiRoot });
    api.config.use(retry.autoRetry(), throttler.apiThrottler());
    await Promise.all(chats.map((chat) => api.sendMessage(chat, text)));
  };
}

/** One after the other as fast as the answers come; waits as long as a 429 says, then goes on with the same message. */
export const plainLoop: Sender = async (apiRoot, token, chats, text) => {
  for (const chat of chats) {
    for (;;) {
      const response = await fetch(`${apiRoot}/bot${token}/sendMessage`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ chat_id: chat, text }),
      });
      const answer = (await response.json()) as { ok: boolean; parameters?: { retry_after?: number } };
      if (answer.ok) break;
      const seconds = answer.parameters?.retry_after ?? 1;
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    }
  }
};
