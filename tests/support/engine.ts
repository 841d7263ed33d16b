import pino from 'pino';
import type { Channel, ChannelName, RenderedMessage, SendOutcome } from '../../src/app/ports/channel.js';
import type { Contact } from '../../src/app/ports/store/people.js';
import type { OutboxRow } from '../../src/app/ports/queues.js';
import { noCrash } from '../../src/jobs/crash-points.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import {
  createTimers,
  TIMER_KINDS,
  type TimerHandler,
  type TimerHandlers,
  type Timers,
} from '../../src/jobs/timers.js';
import type { Gate, Pulse } from '../../src/jobs/delivery/ports.js';
import type { EngineStores } from '../../src/app/ports/engine-stores.js';
import { createEngineStores } from '../../src/store/open-stores.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { createStore, type EngineStore, type StoreDeps } from '../../src/store/store.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import type { TestBase } from './databases.js';
import { testClock, type TestClock } from './store.js';

export const silent = pino({ level: 'silent' });

export type Engine = EngineStores & {
  readonly store: EngineStore;
  readonly clock: TestClock;
  readonly leaseClock: TestClock;
};

/** Store and stores of claims over one connection; a second process has its own over `base.second()`. */
export function engineOver(
  prisma: TestBase['prisma'],
  clock = testClock(),
  leaseClock = testClock(),
  committed?: StoreDeps['committed'],
): Engine {
  const ids = createRandomIds();
  const store = createStore({
    prisma,
    clock,
    ids,
    makeDirectory: createDirectory,
    shippedCalendar: { off: new Map(), workingWeekend: new Set(), horizon: localDate('2026-12-31') },
    ...(committed ? { committed } : {}),
  });
  return { ...createEngineStores({ prisma, store, clock, leaseClock, ids }), store, clock, leaseClock };
}

/** Timers over the engine's stores; the kinds that a test is not about do nothing. */
export function timersOf(engine: Engine, handlers: Partial<TimerHandlers>): Timers {
  const nothing: TimerHandler = { fire: () => Promise.resolve() };
  return createTimers({
    timers: engine.timers,
    clock: engine.clock,
    handlers: { ...(Object.fromEntries(TIMER_KINDS.map((kind) => [kind, nothing])) as TimerHandlers), ...handlers },
    handOver: () => Promise.resolve(true),
    log: silent,
    metrics: noMetrics,
    crashPoint: noCrash,
  });
}

type Call = {
  readonly kind: 'send' | 'edit';
  readonly chatId: string;
  readonly text: string;
  readonly messageId?: string;
  readonly at: number;
};

type Script = (call: Call) => SendOutcome | undefined | Promise<SendOutcome | undefined>;

/** A platform: remembers every call and answers as it is told, else with success. */
export type TestPlatform = Channel & { readonly calls: Call[]; answer(next: Script): void };

export function testPlatform(
  name: ChannelName = 'telegram',
  pulse: Pick<Pulse, 'now'> = { now: () => 0 },
  patch: Partial<Channel> = {},
): TestPlatform {
  const calls: Call[] = [];
  let script: Script = () => undefined;
  const textOf = (message: RenderedMessage): string =>
    message.lines.map((line) => (typeof line === 'string' ? line : line.text)).join('\n');
  const reply = async (call: Call): Promise<SendOutcome> => {
    calls.push(call);
    const number = calls.length;
    return (await script(call)) ?? { kind: 'sent', messageId: call.messageId ?? `m${number}` };
  };
  return {
    calls,
    answer: (next) => {
      script = next;
    },
    name,
    canEdit: true,
    hasButtons: true,
    pace: { perSecond: 1_000, perChatPerSecond: 1_000, perGroupPerMinute: 1_000 },
    send: (chatId, message) => reply({ kind: 'send', chatId, text: textOf(message), at: pulse.now() }),
    edit: (chatId, messageId, message) =>
      reply({ kind: 'edit', chatId, text: textOf(message), messageId, at: pulse.now() }),
    answerPress: () => Promise.resolve(),
    typing: () => Promise.resolve(),
    setMenu: () => Promise.resolve(),
    download: () => Promise.resolve({ ok: false, reason: 'gone' }),
    screen: (raw) => raw,
    understand: () => null,
    ...patch,
  };
}

/** Sends each card to the person's first active contact; a resend says so. */
export function testGate(store: EngineStore): Gate {
  return (row: OutboxRow, edits) =>
    store.transaction(async (tx) => {
      const contacts: readonly Contact[] = row.personId === null ? [] : await tx.people.contactsOf(row.personId);
      const contact = contacts.find(
        (candidate) => candidate.state === 'active' && (edits === null || candidate.id === edits.contactId),
      );
      if (!contact) return { fail: { reason: 'nobody to reach' } };
      const card = row.message.type === 'card' ? row.message.card : { lines: [row.message.type] };
      const lines = row.resend ? [...card.lines, '(gửi lại)'] : card.lines;
      const actions = (card.actions ?? []).map(({ label, intent }) => ({ label, intent }));
      const tokens = actions.map(({ intent }, index) => ({
        token: `${row.id}-${row.attempts}-${index}`,
        personId: contact.personId,
        intent,
        expiresAt: null,
      }));
      return {
        send: {
          to: { contactId: contact.id, channel: contact.channel, chatId: contact.externalId, group: false },
          message: {
            lines,
            buttons: actions.map(({ label }, index) => ({ label, token: tokens[index]?.token ?? '' })),
            files: [],
          },
          actions,
          tokens,
        },
      };
    });
}

/** Time that passes only while somebody sleeps; the product's clocks pass with it. */
export function sleepyPulse(...clocks: readonly TestClock[]): Pulse {
  let now = 1_000_000;
  return {
    now: () => now,
    sleep: (ms) => {
      if (ms > 0) {
        now += ms;
        for (const clock of clocks) clock.advance(ms);
      }
      // A real turn of the event loop, so that others run meanwhile.
      return new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** Dies there: never comes back, like a killed process. */
export const never = new Promise<never>(() => undefined);
