import { performance } from 'node:perf_hooks';
import { done } from './answer.js';
import type { Context } from './context.js';
import { createDispatch } from './dispatch.js';
import { type Faults, createFaults } from './faults.js';
import { type TelegramGroup, createGroup } from './group.js';
import { createHttp } from './http.js';
import { methodCatalog } from './methods/catalog.js';
import { type Limits, TELEGRAM_LIMITS, combinedTime, createPace } from './pace.js';
import { type TelegramActor, createPhone } from './phone.js';
import { type RequestLog, createRequestLog } from './request-log.js';
import { createUpdateQueue } from './updates.js';
import { createWebhook } from './webhook.js';
import { type Change, type Person, createWorld } from './world.js';

export type TelegramServerOptions = {
  /** The injected clock; the sandbox moves it. */
  readonly now: () => Date;
  /** `<digits>:<letters>`, as BotFather gives it. */
  readonly token: string;
  readonly botName?: string;
  readonly botUsername?: string;
  readonly limits?: Limits;
  /** How long a press waits for its toast before the phone gives up: as long as an app lets its spinner turn. */
  readonly toastWaitMilliseconds?: number;
  /** False: the bot sees everything that is said in its groups. */
  readonly groupPrivacy?: boolean;
  /** Milliseconds that only grow; a test of the limits may bring its own. */
  readonly real?: () => number;
  /** Where the ids of updates and messages begin: a later run with the same database must not repeat those of an earlier one. */
  readonly firstId?: number;
  /** How many calls the log remembers. */
  readonly keptCalls?: number;
};

export type TelegramServer = {
  /** Binds to this machine only; port 0 or none: any free one. */
  listen(port?: number): Promise<{ url: string }>;
  close(): Promise<void>;
  /** The person with this id; the first call makes them, unknown to the bot until they press Start. */
  actor(id: number, name: string): TelegramActor;
  group(title: string, members: readonly TelegramActor[]): TelegramGroup;
  readonly log: RequestLog;
  readonly faults: Faults;
  /** Sends again the webhook deliveries that are due by the clock, and waits until none is on the way. */
  tick(): Promise<void>;
  onChange(listener: (change: Change) => void): () => void;
  /** Is somebody in a long poll, or is a webhook set? */
  connection(): 'polling' | 'webhook' | 'none';
  /** Queues an update past the phones, as a modified app or a later version of the platform could cause it. */
  deliver(kind: string, content: object): void;
  /** Updates that the bot has not confirmed yet. */
  pendingUpdates(): number;
};

/** A strict stand-in for api.telegram.org with one bot; refusals carry the texts that the real server writes. */
export function createTelegramServer(options: TelegramServerOptions): TelegramServer {
  const { now, token } = options;
  const real = options.real ?? (() => performance.now());
  const toastWaitMilliseconds = options.toastWaitMilliseconds ?? 15_000;
  const world = createWorld({
    now,
    bot: {
      id: Number(token.split(':')[0]),
      name: options.botName ?? 'Đôn Đốc',
      username: options.botUsername ?? 'dondoc_bot',
    },
    ...(options.firstId === undefined ? {} : { firstMessageId: options.firstId }),
  });
  const queue = createUpdateQueue(now, options.firstId);
  const log = createRequestLog(options.keptCalls);
  const faults = createFaults();
  const webhook = createWebhook({
    now,
    queue,
    callMethod: async (method, fields) => {
      const parameters = { fields, files: new Map() };
      await dispatch({ method, parameters, signal: new AbortController().signal, via: 'webhook-reply' });
    },
  });
  const context: Context = {
    world,
    queue,
    webhook,
    now,
    real,
    groupPrivacy: options.groupPrivacy ?? true,
    loggedOut: false,
  };
  const dispatch = createDispatch({
    context,
    catalog: methodCatalog(now()),
    pace: createPace(options.limits ?? TELEGRAM_LIMITS, combinedTime(now, real)),
    takeFaults: faults.take,
    log: (entry) => {
      log.add(entry);
      world.changed('call', entry.chatId);
    },
  });
  const http = createHttp({ token, context, dispatch });
  let groups = 0;

  function person(id: number, name: string): Person {
    const found = world.people.get(id);
    if (found) return found;
    const made: Person = { id, name, started: false, blocked: false, deactivated: false, knownToBot: false };
    world.people.set(id, made);
    return made;
  }

  return {
    async listen(port = 0) {
      const url = await http.listen({ port, host: '127.0.0.1' });
      return { url };
    },
    async close() {
      queue.interrupt(done([]));
      await webhook.close();
      await http.close();
    },
    actor(id, name) {
      const owner = person(id, name);
      return createPhone({ context, person: owner, room: () => world.privateRoom(owner), toastWaitMilliseconds });
    },
    group(title, members) {
      groups += 1;
      const people = members.map((member) => person(member.id, member.displayName));
      return createGroup({ context, id: -4000 - groups, title, members: people, toastWaitMilliseconds });
    },
    log,
    faults,
    tick: () => webhook.tick(),
    onChange: world.onChange,
    connection: () => (webhook.settings() ? 'webhook' : queue.isPolled() ? 'polling' : 'none'),
    deliver: (kind, content) => queue.push(kind, { ...content }),
    pendingUpdates: () => queue.pending().length,
  };
}
