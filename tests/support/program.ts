import { mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { runProgram, type Running } from '../../src/compose/run-program.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/logging.js';
import type { Actor, ShownMessage } from '../../src/sandbox/actor.js';
import type { ZaloServer } from '../../src/sandbox/zalo/server.js';
import { fillDataFolder, type PostgresqlServer } from './databases.js';
import { freePort } from './free-port.js';

/** A running product with the stand-in of Telegram before it and people with phones. */
export type TestProgram = {
  readonly running: Running;
  phone(who: string): Phone;
  /** Moves the clock, at most to the next thing that is due at a time, so that everything happens at its own moment. */
  moveTo(instant: string): Promise<void>;
  /** Until nothing is due, queued or under way. */
  quiet(): Promise<void>;
  /** An update as the platform could send it, past the apps, which are better behaved than people's own programs. */
  inject(update: object): Promise<void>;
  readonly dataDir: string;
  stop(): Promise<void>;
};

export type Phone = Actor & {
  /** Waits for a message of the bot that shows this text, and returns the newest. */
  sees(text: string | RegExp, options?: { after?: number }): Promise<ShownMessage>;
  /** How many messages are on the screen: what comes later is new. */
  mark(): number;
  all(): string;
};

/** Generous: the machine that runs the tests may be busy with other suites. */
const WAIT_MS = Number(process.env['TEST_WAIT_MS'] ?? 60_000);

export async function startProgram(
  options: {
    readonly start?: string;
    readonly server?: PostgresqlServer;
    readonly env?: Record<string, string>;
    readonly log?: Logger;
    /** Messages leave at the platforms' pace, as they do in life. */
    readonly paced?: boolean;
  } = {},
): Promise<TestProgram> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dondoc-program-'));
  if (options.server === undefined) await fillDataFolder(dataDir);
  const services: Record<string, string> =
    options.server === undefined
      ? {}
      : {
          DATABASE_URL: options.server.url,
          REDIS_URL: options.server.redis.url,
          QUEUE_PREFIX: `t${randomBytes(6).toString('hex')}`,
          ENCRYPTION_KEY: randomBytes(32).toString('hex'),
        };
  const config = readConfig({
    DATA_DIR: dataDir,
    HTTP_PORT: String(await freePort()),
    SANDBOX: 'on',
    ...(options.start === undefined ? {} : { SANDBOX_CLOCK: options.start }),
    LOG_LEVEL: 'silent',
    ...services,
    ...options.env,
  });
  if (!config.ok) throw new Error(config.mistakes.join('\n'));
  const running = await runProgram(
    config.config,
    options.log ?? createLogger({ level: (process.env['TEST_LOG'] as 'info' | undefined) ?? 'silent' }),
    { unlimited: options.paced !== true },
  );
  const { installation, sandbox } = running;
  if (sandbox === null) throw new Error('the sandbox did not start');

  const moveTo = async (instant: string): Promise<void> => {
    const target = new Date(instant);
    for (;;) {
      await quiet();
      const next = await installation.database.prisma.timer.findFirst({
        where: { state: 'pending', dueAt: { lte: target, gt: installation.clock.now() } },
        orderBy: { dueAt: 'asc' },
      });
      const due = next?.dueAt ?? target;
      if (due > installation.clock.now()) await installation.clock.moveTo(due);
      await installation.settle();
      if (due >= target) break;
    }
    await quiet();
  };

  /** Until nothing is due, queued or under way. */
  async function quiet(): Promise<void> {
    const { prisma } = installation.database;
    const until = Date.now() + WAIT_MS;
    for (let calm = 0; calm < 3 && Date.now() < until;) {
      const now = installation.clock.now();
      const [timers, messages, updates] = await Promise.all([
        prisma.timer.count({ where: { state: 'pending', dueAt: { lte: now } } }),
        prisma.outboxMessage.count({
          where: {
            state: { in: ['queued', 'claimed', 'sending'] },
            notBefore: { lte: new Date(now.getTime() + 5_000) },
          },
        }),
        prisma.inboxUpdate.count({ where: { state: { in: ['received', 'processing'] } } }),
      ]);
      calm = timers + messages + updates === 0 && sandbox?.telegram.pendingUpdates() === 0 ? calm + 1 : 0;
      await sleep(40);
    }
  }

  const phones = new Map(sandbox.phones().map((phone) => [phone.id, phone.actor]));
  const program: TestProgram = {
    running,
    phone(who) {
      const found = [...phones].find(([id]) => id.includes(who));
      if (found === undefined) throw new Error(`no phone of ${who}: ${[...phones.keys()].join(', ')}`);
      return withEyes(found[1]);
    },
    moveTo,
    quiet,
    dataDir,
    async inject(update) {
      for (const [kind, content] of Object.entries(update)) sandbox.telegram.deliver(kind, content as object);
      await quiet();
    },
    async stop() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await quiet();
  if (options.start !== undefined) await moveTo(options.start);
  return program;
}

/** The stand-in of Zalo before this program. */
export function zaloOf(program: TestProgram): ZaloServer {
  const server = program.running.sandbox?.zalo;
  if (server == null) throw new Error('no Zalo here');
  return server;
}

export function withEyes(actor: Actor): Phone {
  const shown = (message: ShownMessage, text: string | RegExp): boolean =>
    typeof text === 'string' ? message.text.includes(text) : text.test(message.text);
  return Object.assign(Object.create(actor) as Actor, {
    mark: () => actor.messages().length,
    all: () =>
      actor
        .messages()
        .map((message) => `${message.from}: ${message.text}`)
        .join('\n---\n'),
    async sees(text: string | RegExp, { after = 0 }: { after?: number } = {}) {
      for (const until = Date.now() + WAIT_MS; Date.now() < until; await sleep(40)) {
        const found = actor
          .messages()
          .findLast((message, index) => index >= after && message.from === 'bot' && shown(message, text));
        if (found !== undefined) return found;
      }
      throw new Error(
        `${actor.displayName} never saw ${String(text)}. On the screen:\n${actor
          .messages()
          .map((message) => `${message.from}: ${message.text}`)
          .join('\n---\n')}`,
      );
    },
  });
}
