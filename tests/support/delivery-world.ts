import type { NewMessage } from '../../src/app/ports/message.js';
import { noCrash, type CrashPoint, type CrashPointName } from '../../src/jobs/crash-points.js';
import { createDispatcher, type Dispatcher } from '../../src/jobs/delivery/dispatcher.js';
import type { DeliveryEvents, Gate } from '../../src/jobs/delivery/ports.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import type { TestBase } from './databases.js';
import {
  engineOver,
  never,
  silent,
  sleepyPulse,
  testGate,
  testPlatform,
  type Engine,
  type TestPlatform,
} from './engine.js';
import { aMessage, seedPerson } from './rows.js';

export const card = (text: string, patch: Partial<NewMessage> = {}): NewMessage =>
  aMessage({ message: { type: 'card', card: { lines: [text] } }, ...patch });

type Options = {
  readonly crashPoint?: CrashPoint;
  readonly gate?: Gate;
  readonly holder?: string;
  readonly platform?: TestPlatform;
  readonly over?: Engine;
};

/** Delivery over a real database and a platform that answers as the test wants; time passes only while somebody sleeps. */
export type DeliveryWorld = {
  readonly base: TestBase;
  readonly engine: Engine;
  readonly pulse: ReturnType<typeof sleepyPulse>;
  readonly platform: TestPlatform;
  readonly failed: string[];
  readonly unreachable: string[];
  readonly dispatcher: (options?: Options) => Dispatcher;
  readonly add: (...messages: NewMessage[]) => Promise<readonly string[]>;
  readonly rowOf: (id: string | undefined) => ReturnType<TestBase['prisma']['outboxMessage']['findUniqueOrThrow']>;
  readonly stateOf: (id: string | undefined) => Promise<string>;
  readonly texts: () => readonly string[];
  readonly leasesExpire: () => void;
  /** Dies at the point: from there on this dispatcher does nothing any more. */
  readonly dieAt: (point: CrashPointName) => Promise<void>;
};

export async function deliveryWorld(base: TestBase): Promise<DeliveryWorld> {
  const engine = engineOver(base.prisma);
  const pulse = sleepyPulse(engine.clock, engine.leaseClock);
  const platform = testPlatform('telegram', pulse);
  const failed: string[] = [];
  const unreachable: string[] = [];
  await engine.store.transaction(async (tx) => {
    await seedPerson(tx, 'p1');
    await seedPerson(tx, 'p2');
  });

  function dispatcher(options: Options = {}): Dispatcher {
    const over = options.over ?? engine;
    const events: DeliveryEvents = {
      onFailed: (row, reason) => {
        failed.push(`${row.id} ${reason}`);
        return Promise.resolve();
      },
      onUnreachable: (_tx, event) => {
        unreachable.push(`${event.contactId} ${event.state}`);
        return Promise.resolve();
      },
    };
    return createDispatcher({
      channel: options.platform ?? platform,
      delivery: over.delivery,
      leases: over.leases,
      holder: options.holder ?? 'one',
      gate: options.gate ?? testGate(over.store),
      events,
      clock: over.clock,
      pulse,
      log: silent,
      metrics: noMetrics,
      crashPoint: options.crashPoint ?? noCrash,
    });
  }

  const rowOf: DeliveryWorld['rowOf'] = (id) =>
    base.prisma.outboxMessage.findUniqueOrThrow({ where: { id: id ?? '' } });
  const leasesExpire = (): void => engine.leaseClock.advance(120_000);

  async function dieAt(point: CrashPointName): Promise<void> {
    let died: () => void = () => undefined;
    const dead = new Promise<void>((resolve) => {
      died = resolve;
    });
    let isDead = false;
    const inFlight: Promise<unknown>[] = [];
    const crashPoint: CrashPoint = (name) => {
      if (name !== point) return undefined;
      isDead = true;
      died();
      return never;
    };
    /** The dead call nothing: what its loop would still ask of the store is never answered. */
    const untilDeath = <T extends object>(store: T): T =>
      new Proxy(store, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== 'function') return value;
          return (...args: unknown[]): unknown => {
            if (isDead) return never;
            const asked: unknown = Reflect.apply(value, target, args);
            if (asked instanceof Promise) inFlight.push(asked);
            return asked;
          };
        },
      });
    const over = { ...engine, delivery: untilDeath(engine.delivery), leases: untilDeath(engine.leases) };
    const dying = dispatcher({ crashPoint, holder: 'dying', over });
    void dying.drain();
    await dead;
    // A claim that was on its way to the server at that moment is still carried out there: before anything else is tried, not in the middle of it.
    await Promise.allSettled(inFlight);
    leasesExpire();
  }

  return {
    base,
    engine,
    pulse,
    platform,
    failed,
    unreachable,
    dispatcher,
    add: (...messages) => engine.store.transaction((tx) => tx.outbox.add(messages)),
    rowOf,
    stateOf: async (id) => (await rowOf(id)).state,
    texts: () => platform.calls.map((call) => call.text),
    leasesExpire,
    dieAt,
  };
}
