import { webhookMac } from 'zalo-api-sdk';
import type { World } from './world.js';

/** 30 s, 5 min, 15 min, 30 min, 1 h; after the last failure the app is unsubscribed until a person switches it on. */
const LADDER_MS = [30_000, 300_000, 900_000, 1_800_000, 3_600_000];

export type Delivery = {
  readonly eventName: string;
  /** The bytes that are signed and sent, in every attempt the same. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attempts: { readonly at: Date; readonly outcome: number | 'timeout' | 'unreachable' }[];
  state: 'waiting' | 'delivered' | 'given-up';
  dueAt: number;
};

export type WebhookSender = ReturnType<typeof createWebhookSender>;

/** Sends the events of the OA, signed, in order unless told otherwise; retries wait on the clock of the stand-in for `runDue`. */
export function createWebhookSender(world: World) {
  let url: string | null = null;
  let subscribed = false;
  let held: Delivery[] | null = null;
  let duplicates = 0;
  const deliveries: Delivery[] = [];
  let tail: Promise<unknown> = Promise.resolve();

  async function post(
    target: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<number | 'timeout' | 'unreachable'> {
    try {
      const response = await fetch(target, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
        signal: AbortSignal.timeout(world.settings.webhook.deadlineMs),
      });
      await response.arrayBuffer();
      return response.status;
    } catch (error) {
      const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
      return name === 'TimeoutError' ? 'timeout' : 'unreachable';
    }
  }

  function signed(body: string, timestamp: string): Record<string, string> {
    const { firstTerm, secret, macPrefix, timestampHeader } = world.settings.webhook;
    const mac = webhookMac({
      firstTerm: firstTerm === 'app-id' ? world.appId : world.oaId,
      rawBody: Buffer.from(body),
      timestamp,
      secret: secret === 'oa-secret-key' ? world.oaSecretKey : world.appSecret,
    });
    return {
      'X-ZEvent-Signature': macPrefix ? `mac=${mac}` : mac,
      ...(timestampHeader ? { 'X-ZEvent-Timestamp': timestamp } : {}),
    };
  }

  async function attempt(delivery: Delivery): Promise<void> {
    if (url === null || !subscribed || delivery.state !== 'waiting') return;
    const retry = delivery.attempts.length;
    const headers = retry === 0 ? delivery.headers : { ...delivery.headers, num_retry: String(retry) };
    const outcome = await post(url, delivery.body, headers);
    const now = world.now();
    delivery.attempts.push({ at: now, outcome });
    const accepted = typeof outcome === 'number' && (outcome === 200 || !world.settings.webhook.retryNon200);
    if (accepted) {
      delivery.state = 'delivered';
      return;
    }
    const step = LADDER_MS[retry];
    if (step === undefined) {
      delivery.state = 'given-up';
      subscribed = false;
      return;
    }
    delivery.dueAt = now.getTime() + step;
  }

  function enqueue(work: () => Promise<void>): Promise<void> {
    const turn = world.settings.webhook.inOrder ? tail.then(work) : work();
    tail = Promise.allSettled([tail, turn]);
    return turn;
  }

  async function dispatch(delivery: Delivery): Promise<void> {
    if (held !== null) {
      held.push(delivery);
      return;
    }
    const times = 1 + duplicates;
    duplicates = 0;
    await enqueue(() => attempt(delivery));
    for (let copy = 1; copy < times; copy += 1) {
      await enqueue(async () => {
        if (url !== null) await post(url, delivery.body, delivery.headers);
      });
    }
  }

  return {
    deliveries: deliveries as readonly Delivery[],
    /** What the console does when somebody saves the address: an unsigned `{}` that must get 200. */
    async save(target: string): Promise<{ ok: boolean; outcome: number | 'timeout' | 'unreachable' }> {
      const outcome = await post(target, '{}', {});
      if (outcome === 200) {
        url = target;
        subscribed = true;
      }
      return { ok: outcome === 200, outcome };
    },
    isSubscribed: () => subscribed,
    /** The platform takes the webhook away, as it does after repeated failures; it tells nobody. */
    unsubscribe(): void {
      subscribed = false;
    },
    /** The person who switches the app on again in the console. Events of the time between are gone. */
    resubscribe(): void {
      subscribed = true;
    },
    /** Resolves when the first attempt is over. An app that is not subscribed gets nothing, ever. */
    async emit(
      event: Record<string, unknown> & { readonly event_name: string },
      headers: Readonly<Record<string, string>> = {},
    ): Promise<void> {
      if (url === null || !subscribed) return;
      const timestamp = String(world.now().getTime());
      const body = JSON.stringify({ app_id: world.appId, ...event, timestamp });
      const delivery: Delivery = {
        eventName: event.event_name,
        body,
        headers: { ...signed(body, timestamp), ...headers },
        attempts: [],
        state: 'waiting',
        dueAt: 0,
      };
      deliveries.push(delivery);
      await dispatch(delivery);
    },
    /** Sends these bytes with these headers, for forgeries and replays. */
    sendRaw: (body: string, headers: Readonly<Record<string, string>> = {}) =>
      url === null ? Promise.resolve('unreachable' as const) : post(url, body, headers),
    /** The next event comes this many times more. */
    duplicateNext(times = 1): void {
      duplicates = times;
    },
    hold(): void {
      held = [];
    },
    /** Sends what was held, in the order given: indexes of the held events. */
    async release(order: 'as-sent' | 'reversed' = 'as-sent'): Promise<void> {
      const waiting = held ?? [];
      held = null;
      for (const delivery of order === 'reversed' ? [...waiting].reverse() : waiting) await dispatch(delivery);
    },
    /** Retries whose time has come, until none is due. */
    async runDue(): Promise<void> {
      await tail;
      for (;;) {
        const now = world.now().getTime();
        const due = deliveries.filter(
          (delivery) => delivery.state === 'waiting' && delivery.attempts.length > 0 && delivery.dueAt <= now,
        );
        if (due.length === 0 || !subscribed) return;
        for (const delivery of due) await enqueue(() => attempt(delivery));
      }
    },
    idle: () => tail,
  };
}
