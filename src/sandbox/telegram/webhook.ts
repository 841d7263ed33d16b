import type { WireObject } from './wire.js';
import type { Update, UpdateQueue } from './updates.js';

export type WebhookSettings = {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
  readonly ipAddress?: string;
};

type Retry = { readonly attempts: number; readonly notBefore: number };

/** A receiver that never answers must not hold the lane for ever. */
const ANSWER_WITHIN_MILLISECONDS = 30_000;
const LONGEST_PAUSE_SECONDS = 60;

export type Webhook = ReturnType<typeof createWebhook>;

/**
 * Delivers the queue to the bot's URL. Updates of one chat go in order, a failed one holds its chat back and is sent
 * again after 1, 2, 4 … 60 s of the injected clock, when `tick()` is called.
 */
export function createWebhook(options: {
  now: () => Date;
  queue: UpdateQueue;
  callMethod: (name: string, fields: WireObject) => Promise<void>;
}) {
  const { now, queue } = options;
  let settings: WebhookSettings | undefined;
  let lastError: { readonly at: Date; readonly message: string } | undefined;
  const busy = new Set<number>();
  const retries = new Map<number, Retry>();
  const running = new Set<Promise<void>>();
  let closing = new AbortController();

  function pump(): void {
    const target = settings;
    if (!target) return;
    const heldBack = new Set<number>();
    for (const update of queue.pending()) {
      const lane = laneOf(update);
      const waits = (retries.get(update.update_id)?.notBefore ?? 0) > now().getTime();
      if (heldBack.has(lane) || busy.has(lane) || waits) {
        heldBack.add(lane);
        continue;
      }
      if (busy.size >= target.maxConnections) return;
      busy.add(lane);
      const delivery = deliver(update, target).finally(() => {
        busy.delete(lane);
        running.delete(delivery);
        pump();
      });
      running.add(delivery);
    }
  }

  async function deliver(update: Update, target: WebhookSettings): Promise<void> {
    const failed = (message: string) => {
      if (settings !== target) return;
      const attempts = (retries.get(update.update_id)?.attempts ?? 0) + 1;
      const pause = Math.min(LONGEST_PAUSE_SECONDS, 2 ** (attempts - 1));
      retries.set(update.update_id, { attempts, notBefore: now().getTime() + pause * 1000 });
      lastError = { at: now(), message };
    };
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(target.secret && { 'x-telegram-bot-api-secret-token': target.secret }),
        },
        body: JSON.stringify(update),
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS)]),
      });
      const body = await response.text();
      if (!response.ok) return failed(`Wrong response from the webhook: ${response.status} ${response.statusText}`);
      queue.confirm(update.update_id);
      retries.delete(update.update_id);
      await runReply(body);
    } catch (error) {
      failed(describe(error));
    }
  }

  /** The body of the answer may hold one method call, whose result the bot never sees. */
  async function runReply(body: string): Promise<void> {
    let reply: unknown;
    try {
      reply = JSON.parse(body);
    } catch {
      return;
    }
    if (typeof reply !== 'object' || reply === null || !('method' in reply) || typeof reply.method !== 'string') return;
    const { method, ...fields } = reply as WireObject & { method: string };
    await options.callMethod(method, fields);
  }

  queue.onPush(pump);

  return {
    settings: () => settings,
    lastError: () => lastError,
    set(next: WebhookSettings | undefined): void {
      closing.abort();
      closing = new AbortController();
      settings = next;
      lastError = undefined;
      retries.clear();
      pump();
    },
    /** Sends again what is due by the clock; resolves when no delivery is on the way. */
    async tick(): Promise<void> {
      pump();
      while (running.size > 0) await Promise.all(running);
    },
    async close(): Promise<void> {
      settings = undefined;
      closing.abort();
      await Promise.all(running);
    },
  };
}

function laneOf(update: Update): number {
  for (const value of Object.values(update)) {
    if (typeof value !== 'object' || value === null) continue;
    const { chat, message } = value as { chat?: { id: number }; message?: { chat?: { id: number } } };
    const id = chat?.id ?? message?.chat?.id;
    if (id !== undefined) return id;
  }
  return 0;
}

function describe(error: unknown): string {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  if (cause?.code === 'ECONNREFUSED') return 'Connection refused';
  if (error instanceof Error && error.name === 'TimeoutError') return 'Read timeout expired';
  return cause?.code ?? 'Connection closed';
}
