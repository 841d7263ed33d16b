import type { NewMessage } from '../../src/app/ports/message.js';
import type { SendOutcome } from '../../src/app/ports/channel.js';
import { noCrash, type CrashPoint, type CrashPointName } from '../../src/jobs/crash-points.js';
import { createDispatcher, type Dispatcher } from '../../src/jobs/delivery/dispatcher.js';
import type { DeliveryEvents, Gate } from '../../src/jobs/delivery/ports.js';
import { UNKNOWN_LEASE_MS } from '../../src/jobs/delivery/send-one.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import {
  engineOver,
  never,
  silent,
  sleepyPulse,
  testGate,
  testPlatform,
  type Engine,
  type TestPlatform,
} from '../support/engine.js';
import { aMessage, seedPerson } from '../support/rows.js';

const LIMITS = {
  unknownLeaseMs: UNKNOWN_LEASE_MS,
  maxAttempts: 60,
  reviewAfterMs: 86_400_000,
  answersExpireAfterMs: 3_600_000,
};
const card = (text: string, patch: Partial<NewMessage> = {}): NewMessage =>
  aMessage({ message: { type: 'card', card: { lines: [text] } }, ...patch });

describeOnEachEngine('delivery', (open) => {
  let base: TestBase;
  let engine: Engine;
  let platform: TestPlatform;
  let failed: string[];
  let unreachable: string[];

  function dispatcher(
    options: { crashPoint?: CrashPoint; gate?: Gate; holder?: string; platform?: TestPlatform; over?: Engine } = {},
  ): Dispatcher {
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
  let pulse: ReturnType<typeof sleepyPulse>;

  const add = (...messages: NewMessage[]) => engine.store.transaction((tx) => tx.outbox.add(messages));
  const rowOf = (id: string | undefined) => base.prisma.outboxMessage.findUniqueOrThrow({ where: { id: id ?? '' } });
  const stateOf = async (id: string | undefined) => (await rowOf(id)).state;
  const texts = () => platform.calls.map((call) => call.text);
  const leasesExpire = (): void => engine.leaseClock.advance(120_000);

  /** Dies at the point: from there on this dispatcher does nothing any more. */
  async function dieAt(point: CrashPointName): Promise<void> {
    let died: () => void = () => undefined;
    const dead = new Promise<void>((resolve) => {
      died = resolve;
    });
    let isDead = false;
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
          return (...args: unknown[]): unknown => (isDead ? never : Reflect.apply(value, target, args));
        },
      });
    const over = { ...engine, delivery: untilDeath(engine.delivery), leases: untilDeath(engine.leases) };
    const dying = dispatcher({ crashPoint, holder: 'dying', over });
    void dying.drain();
    await dead;
    leasesExpire();
  }

  beforeEach(async () => {
    base = await open();
    engine = engineOver(base.prisma);
    pulse = sleepyPulse(engine.clock, engine.leaseClock);
    platform = testPlatform('telegram', pulse);
    failed = [];
    unreachable = [];
    await engine.store.transaction(async (tx) => {
      await seedPerson(tx, 'p1');
      await seedPerson(tx, 'p2');
    });
  });

  test('a message is sent once, and its tokens and actions are known when the button arrives', async () => {
    const [id] = await add(
      card('Kính gửi', {
        message: {
          type: 'card',
          card: {
            lines: ['Kính gửi'],
            actions: [{ label: 'Đã nhận', intent: { do: 'acknowledge', assignmentId: 'a1' } }],
          },
        },
      }),
    );
    await dispatcher().drain();
    await dispatcher().drain();
    expect(platform.calls).toMatchObject([{ kind: 'send', chatId: 'chat-p1', text: 'Kính gửi' }]);
    expect(await rowOf(id)).toMatchObject({
      state: 'sent',
      sentContactId: 'c-p1',
      providerMessageId: 'm1',
      channel: 'telegram',
      attempts: 1,
    });
    const token = await engine.store.transaction((tx) => tx.tokens.find(`${id}-1-0`));
    expect(token).toMatchObject({ personId: 'p1', intent: { do: 'acknowledge', assignmentId: 'a1' }, outboxId: id });
    const [recent] = await engine.store.transaction((tx) => tx.outbox.recentWithActions('c-p1', 3));
    expect(recent?.actions).toEqual([{ label: 'Đã nhận', intent: { do: 'acknowledge', assignmentId: 'a1' } }]);
  });

  test('answers and urgent messages overtake what waits; within a lane order is kept', async () => {
    await add(
      card('bulk 1', { lane: 'bulk' }),
      card('bulk 2', { lane: 'bulk' }),
      card('normal', { personId: 'p2' }),
      card('urgent', { lane: 'urgent', personId: 'p2' }),
      card('answer', { lane: 'answer' }),
    );
    await dispatcher().drain();
    expect(texts().indexOf('answer')).toBeLessThan(texts().indexOf('bulk 1'));
    expect(texts().indexOf('urgent')).toBeLessThan(texts().indexOf('normal'));
    expect(texts().indexOf('bulk 1')).toBeLessThan(texts().indexOf('bulk 2'));
    expect(texts()).toHaveLength(5);
  });

  test('messages of one chat leave in order although the first is slow', async () => {
    await add(...Array.from({ length: 8 }, (_, index) => card(`${index}`)));
    platform.answer(async (call) => {
      if (call.text === '0') await new Promise((resolve) => setTimeout(resolve, 30));
      return undefined;
    });
    await dispatcher().drain();
    expect(texts()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  });

  test('what is cancelled between the claim and the send does not leave', async () => {
    const [id] = await add(card('nhắc', { assignmentId: 'a1' }));
    const gate: Gate = async (row, edits) => {
      const decision = await testGate(engine.store)(row, edits);
      await engine.store.transaction((tx) => tx.outbox.cancelFor(['a1'], ['card'], 'acknowledged'));
      return decision;
    };
    await dispatcher({ gate }).drain();
    expect(platform.calls).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: 'cancelled', reason: 'acknowledged' });
  });

  test('the gate defers, cancels and fails; a deferral costs no attempt', async () => {
    const [later, gone, nobody] = await add(card('later'), card('gone'), card('nobody', { personId: 'stranger' }));
    const until = new Date(engine.clock.now().getTime() + 3_600_000);
    const gate: Gate = async (row, edits) => {
      if (row.id === later) return { defer: { until, reason: 'quiet hours' } };
      if (row.id === gone) return { cancel: { reason: 'acknowledged' } };
      return testGate(engine.store)(row, edits);
    };
    await dispatcher({ gate }).drain();
    expect(await rowOf(later)).toMatchObject({ state: 'queued', notBefore: until, attempts: 0, reason: 'quiet hours' });
    expect(await rowOf(gone)).toMatchObject({ state: 'cancelled', reason: 'acknowledged' });
    expect(await stateOf(nobody)).toBe('failed');
    expect(failed).toEqual([`${nobody} nobody to reach`]);
  });

  test('a gate that throws counts the attempt and tries later', async () => {
    const [id] = await add(card('x'));
    await dispatcher({ gate: () => Promise.reject(new Error('database away')) }).drain();
    expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 1, reason: 'Error' });
    expect((await rowOf(id)).notBefore.getTime()).toBeGreaterThan(engine.clock.now().getTime());
  });

  test('retry_after of a chat is obeyed for that chat alone, and costs no attempt', async () => {
    await add(card('một'), card('hai'), card('khác', { personId: 'p2' }));
    let told = -1;
    platform.answer((call) => {
      if (told < 0 && call.chatId === 'chat-p1') {
        told = call.at;
        return { kind: 'retry', afterMs: 30_000, scope: 'chat', code: '429' };
      }
      return undefined;
    });
    const sender = dispatcher();
    await sender.drain();
    expect(platform.calls.filter((call) => call.chatId === 'chat-p2')).toHaveLength(1);
    expect(platform.calls.filter((call) => call.chatId === 'chat-p1')).toHaveLength(1);
    for (let elapsed = 0; elapsed < 40_000; elapsed += 1_000) {
      await pulse.sleep(1_000);
      await sender.drain();
    }
    const again = platform.calls.filter((call) => call.chatId === 'chat-p1').slice(1);
    expect(again.map((call) => call.text)).toEqual(['một', 'hai']);
    for (const call of again) expect(call.at - told).toBeGreaterThanOrEqual(30_000);
    expect(await base.prisma.outboxMessage.findMany({ where: { attempts: { gt: 1 } } })).toEqual([]);
  });

  test('retry_after of the channel stops everything until then', async () => {
    await add(card('một'), card('khác', { personId: 'p2' }));
    let told = -1;
    platform.answer((call) => {
      if (told >= 0) return undefined;
      told = call.at;
      return { kind: 'retry', afterMs: 10_000, scope: 'channel', code: '429' };
    });
    const sender = dispatcher();
    await sender.drain();
    const during = platform.calls.length;
    await pulse.sleep(5_000);
    await sender.drain();
    expect(platform.calls).toHaveLength(during);
    await pulse.sleep(5_001);
    await sender.drain();
    expect(await base.prisma.outboxMessage.count({ where: { state: 'sent' } })).toBe(2);
  });

  test('one a second per chat: twenty messages to one person take nineteen seconds and keep their order', async () => {
    const slow = testPlatform('telegram', pulse, {
      pace: { perSecond: 25, perChatPerSecond: 1, perGroupPerMinute: 20 },
    });
    await add(...Array.from({ length: 6 }, (_, index) => card(`${index}`)));
    const sender = dispatcher({ platform: slow });
    for (let elapsed = 0; elapsed < 12_000; elapsed += 250) {
      await sender.drain();
      await pulse.sleep(250);
    }
    expect(slow.calls.map((call) => call.text)).toEqual(['0', '1', '2', '3', '4', '5']);
    const gaps = slow.calls.slice(1).map((call, index) => call.at - (slow.calls[index]?.at ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(999);
  });

  test.each<[SendOutcome, string]>([
    [{ kind: 'rejected', code: '400 BUTTON_DATA_INVALID' }, 'failed'],
    [{ kind: 'unknown', code: 'timeout' }, 'unknown'],
    [{ kind: 'edit-gone' }, 'sent'],
  ])('outcome %j leads to %s', async (outcome, state) => {
    const [id] = await add(card('x'));
    let first = true;
    platform.answer(() => {
      const answer = first ? outcome : undefined;
      first = false;
      return answer;
    });
    await dispatcher().drain();
    expect(await stateOf(id)).toBe(state);
    if (state === 'failed') expect(failed).toEqual([`${id} 400 BUTTON_DATA_INVALID`]);
  });

  test('an adapter that throws leaves the outcome unknown', async () => {
    const [id] = await add(card('x'));
    platform.answer(() => Promise.reject(new Error('socket')));
    await dispatcher().drain();
    expect(await rowOf(id)).toMatchObject({ state: 'unknown', reason: 'Error' });
  });

  test('a person who blocked the bot is reached on the next channel, and others hear of it', async () => {
    await engine.store.transaction((tx) =>
      tx.people.link({
        id: 'z-p1',
        personId: 'p1',
        channel: 'zalo',
        externalId: 'zalo-p1',
        state: 'active',
        preference: 1,
        lastInteractionAt: null,
      }),
    );
    const [id] = await add(card('Kính gửi'));
    platform.answer(() => ({ kind: 'unreachable', code: '403', contactState: 'blocked' }));
    const zalo = testPlatform('zalo', pulse);
    await dispatcher().drain();
    await dispatcher({ platform: zalo }).drain();
    expect(unreachable).toEqual(['c-p1 blocked']);
    expect(zalo.calls).toMatchObject([{ chatId: 'zalo-p1', text: 'Kính gửi' }]);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', channel: 'zalo', sentContactId: 'z-p1' });
    const contact = await engine.store.transaction((tx) => tx.people.byContact('telegram', 'chat-p1'));
    expect(contact?.contact.state).toBe('blocked');
  });

  test('a chat that moved is found under its new id', async () => {
    const [id] = await add(card('x'));
    platform.answer((call) => (call.chatId === 'chat-p1' ? { kind: 'migrated', externalId: 'chat-new' } : undefined));
    await dispatcher().drain();
    expect(platform.calls.map((call) => call.chatId)).toEqual(['chat-p1', 'chat-new']);
    expect(await stateOf(id)).toBe('sent');
  });

  test('an edit changes the message in place; later edits change the same one', async () => {
    const [id] = await add(card('0/3'));
    await dispatcher().drain();
    await add(card('1/3', { editOfId: id ?? '' }));
    await dispatcher().drain();
    await add(card('2/3', { editOfId: id ?? '' }), card('3/3', { editOfId: id ?? '' }));
    await dispatcher().drain();
    expect(platform.calls.map(({ kind, text, messageId }) => [kind, text, messageId])).toEqual([
      ['send', '0/3', undefined],
      ['edit', '1/3', 'm1'],
      ['edit', '3/3', 'm1'],
    ]);
  });

  test('an edit waits for its original, and goes out anew when the original is gone', async () => {
    const [id] = await add(card('0/3', { notBefore: new Date(engine.clock.now().getTime() + 10_000) }));
    await add(card('1/3', { editOfId: id ?? '' }));
    const sender = dispatcher();
    await sender.drain();
    expect(platform.calls).toEqual([]);
    await pulse.sleep(13_000);
    await sender.drain();
    await pulse.sleep(3_000);
    await sender.drain();
    expect(platform.calls.map((call) => call.kind)).toEqual(['send', 'edit']);
    platform.answer((call) => (call.kind === 'edit' ? { kind: 'edit-gone' } : undefined));
    await add(card('2/3', { editOfId: id ?? '' }));
    await sender.drain();
    expect(platform.calls.slice(2).map(({ kind, text }) => [kind, text])).toEqual([
      ['edit', '2/3'],
      ['send', '2/3'],
    ]);
    platform.answer(() => undefined);
    await add(card('3/3', { editOfId: id ?? '' }));
    await sender.drain();
    expect(platform.calls.at(-1)).toMatchObject({ kind: 'edit', messageId: 'm4' });
  });

  test('an edit of unknown outcome is repeated, an edit-only row never becomes a message', async () => {
    const [id] = await add(card('0/3'));
    await dispatcher().drain();
    platform.answer(() => ({ kind: 'unknown', code: 'timeout' }));
    await add(card('1/3', { editOfId: id ?? '' }));
    const sender = dispatcher();
    await sender.drain();
    platform.answer(() => undefined);
    await pulse.sleep(6_000);
    await sender.drain();
    expect(platform.calls.map((call) => call.kind)).toEqual(['send', 'edit', 'edit']);
    platform.answer(() => ({ kind: 'edit-gone' }));
    const [only] = await add(card('2/3', { editOfId: id ?? '', editOnly: true }));
    await sender.drain();
    expect(await stateOf(only)).toBe('cancelled');
    expect(platform.calls).toHaveLength(4);
  });

  test.each(['resend-once', 'never'] as const)(
    'a crash between the call and its record: policy %s',
    async (onUnknown) => {
      const [id] = await add(card('Kính gửi', { onUnknown }));
      await dieAt('after-http-before-record');
      await engine.delivery.sweep(LIMITS);
      expect(await stateOf(id)).toBe('unknown');
      await dispatcher().drain();
      expect(texts()).toEqual(['Kính gửi']);
      leasesExpire();
      await engine.delivery.sweep(LIMITS);
      await dispatcher().drain();
      expect(texts()).toEqual(onUnknown === 'never' ? ['Kính gửi'] : ['Kính gửi', 'Kính gửi\n(gửi lại)']);
      expect(await stateOf(id)).toBe(onUnknown === 'never' ? 'unknown' : 'sent');
      leasesExpire();
      await engine.delivery.sweep(LIMITS);
      await dispatcher().drain();
      expect(texts()).toHaveLength(onUnknown === 'never' ? 1 : 2);
    },
  );

  test.each(['after-claim', 'after-record'] as const)('a crash %s neither loses nor doubles', async (point) => {
    const [id] = await add(card('Kính gửi'));
    await dieAt(point);
    await engine.delivery.sweep(LIMITS);
    await dispatcher().drain();
    expect(texts()).toEqual(['Kính gửi']);
    expect(await stateOf(id)).toBe('sent');
  });

  test('a crash after the mark is unknown although nothing left: a dispatch goes out, once', async () => {
    await add(card('Kính gửi', { onUnknown: 'resend-once' }));
    await dieAt('after-mark-sending');
    await engine.delivery.sweep(LIMITS);
    leasesExpire();
    await engine.delivery.sweep(LIMITS);
    await dispatcher().drain();
    expect(texts()).toEqual(['Kính gửi\n(gửi lại)']);
  });

  test('evidence settles an unknown outcome and stops the resend', async () => {
    const [id] = await add(card('Kính gửi', { onUnknown: 'resend-once' }));
    await dieAt('after-http-before-record');
    await engine.delivery.sweep(LIMITS);
    await engine.store.transaction((tx) => tx.outbox.confirmArrival(id ?? ''));
    leasesExpire();
    await engine.delivery.sweep(LIMITS);
    await dispatcher().drain();
    expect(texts()).toEqual(['Kính gửi']);
    expect(await stateOf(id)).toBe('sent');
  });

  test('a record that comes late still counts while nobody else took the row; after a resend it does not', async () => {
    const [id] = await add(card('Kính gửi', { onUnknown: 'resend-once' }));
    const [claimed] = await engine.delivery.claim('telegram', 1, 60_000);
    if (!claimed) throw new Error('nothing claimed');
    await engine.delivery.markSending(claimed, {
      contactId: 'c-p1',
      channel: 'telegram',
      actions: [],
      tokens: [],
      leaseMs: 60_000,
    });
    leasesExpire();
    await engine.delivery.sweep(LIMITS);
    expect(await engine.delivery.settle(claimed, { state: 'sent', providerMessageId: 'late' })).toBe(true);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', providerMessageId: 'late' });
    await base.prisma.outboxMessage.updateMany({ data: { state: 'unknown', leaseUntil: new Date(0) } });
    await engine.delivery.sweep(LIMITS);
    const [second] = await engine.delivery.claim('telegram', 1, 60_000);
    expect(await engine.delivery.settle(claimed, { state: 'failed', reason: 'too late' })).toBe(false);
    expect(second?.row.resend).toBe(true);
  });

  test('bookkeeping that fails is repeated, and the message is not sent again', async () => {
    const [id] = await add(card('Kính gửi'));
    let failures = 2;
    const delivery: Engine['delivery'] = {
      ...engine.delivery,
      settle: (claimed, settlement) => {
        failures -= 1;
        return failures >= 0
          ? Promise.reject(new Error('connection cut'))
          : engine.delivery.settle(claimed, settlement);
      },
    };
    await dispatcher({ over: { ...engine, delivery } }).drain();
    expect(texts()).toEqual(['Kính gửi']);
    expect(await stateOf(id)).toBe('sent');
  });

  test('when the answer to the mark is lost nothing has left: the message goes out a moment later, and not as one sent again', async () => {
    const [id] = await add(card('Kính gửi', { onUnknown: 'resend-once' }));
    const answersLost = (written: boolean): Engine['delivery'] => ({
      ...engine.delivery,
      markSending: async (...given) => {
        if (written) await engine.delivery.markSending(...given);
        throw new Error('connection cut');
      },
    });
    for (const written of [true, false]) {
      await dispatcher({ over: { ...engine, delivery: answersLost(written) } }).drain();
      expect(texts()).toEqual([]);
      expect(await rowOf(id)).toMatchObject({ state: 'queued', attempts: 0, claimToken: null });
      engine.clock.advance(1_000);
    }
    await dispatcher().drain();
    expect(texts()).toEqual(['Kính gửi']);
    expect(await rowOf(id)).toMatchObject({ state: 'sent', resends: 0 });
  });

  test('when the answer to a claim is lost its rows go on at once, not when their lease ends', async () => {
    await add(card('Kính gửi'));
    let cuts = 1;
    const delivery: Engine['delivery'] = {
      ...engine.delivery,
      async claim(...given) {
        const claims = await engine.delivery.claim(...given);
        if (claims.length > 0 && cuts-- > 0) throw new Error('connection cut');
        return claims;
      },
    };
    const running = dispatcher({ over: { ...engine, delivery } });
    const before = engine.clock.now().getTime();
    running.start();
    while (texts().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const took = engine.clock.now().getTime() - before;
    await running.stop();
    expect(texts()).toEqual(['Kính gửi']);
    expect(took).toBeLessThan(10_000);
  });

  test('two dispatchers of two processes: the lease lets one send, and a row is never claimed twice', async () => {
    await add(...Array.from({ length: 40 }, (_, index) => card(`${index}`, { personId: index % 2 ? 'p1' : 'p2' })));
    const other = engineOver((await base.second()).prisma, engine.clock, engine.leaseClock);
    await Promise.all([dispatcher({ holder: 'one' }).drain(), dispatcher({ holder: 'two', over: other }).drain()]);
    expect([...texts()].sort()).toEqual(Array.from({ length: 40 }, (_, index) => `${index}`).sort());
    const claims = await (async () => {
      await add(...Array.from({ length: 30 }, (_, index) => card(`c${index}`)));
      return Promise.all(
        [1, 2, 3, 4].map((index) => (index % 2 ? engine : other).delivery.claim('telegram', 10, 60_000)),
      );
    })();
    const ids = claims.flat().map((claimed) => claimed.row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the lease of a dead process passes on when it runs out, and not before', async () => {
    expect(await engine.leases.acquire('dispatcher:telegram', 'dead', 15_000)).toBe(true);
    await add(card('x'));
    await dispatcher({ holder: 'heir' }).drain();
    expect(texts()).toEqual([]);
    engine.leaseClock.advance(15_001);
    await dispatcher({ holder: 'heir' }).drain();
    expect(texts()).toEqual(['x']);
  });

  test('after a gap old messages wait for a person and old answers end', async () => {
    const [notice, answer] = await add(card('cũ'), card('trả lời', { lane: 'answer' }));
    engine.clock.advance(2 * 86_400_000);
    const [fresh] = await add(card('mới'));
    await engine.delivery.sweep(LIMITS);
    await dispatcher().drain();
    expect(texts()).toEqual(['mới']);
    expect([await stateOf(notice), await stateOf(answer), await stateOf(fresh)]).toEqual([
      'review',
      'cancelled',
      'sent',
    ]);
    await engine.store.transaction((tx) => tx.outbox.decideReview('send', null));
    await dispatcher().drain();
    expect(texts()).toEqual(['mới', 'cũ']);
  });

  test('after a restore everything that waits is held', async () => {
    await add(card('a'), card('b'));
    expect(await engine.store.transaction((tx) => tx.outbox.holdForReview())).toBe(2);
    await dispatcher().drain();
    expect(texts()).toEqual([]);
    expect(await engine.store.transaction((tx) => tx.outbox.decideReview('drop', null))).toHaveLength(2);
  });

  test('a message that kills the process each time ends', async () => {
    const [id] = await add(card('giết'));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await dieAt('after-claim');
      await engine.delivery.sweep({ ...LIMITS, maxAttempts: 3 });
    }
    expect(await rowOf(id)).toMatchObject({ state: 'failed', reason: 'too many attempts', attempts: 3 });
  });

  test('a running dispatcher sends what it is woken for and ends cleanly', async () => {
    const real = {
      now: () => performance.now(),
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    };
    const running = createDispatcher({
      channel: platform,
      delivery: engine.delivery,
      leases: engine.leases,
      holder: 'running',
      gate: testGate(engine.store),
      events: { onFailed: () => Promise.resolve(), onUnreachable: () => Promise.resolve() },
      clock: engine.clock,
      pulse: real,
      log: silent,
      metrics: noMetrics,
      crashPoint: noCrash,
    });
    const sent = new Promise<void>((resolve) => {
      platform.answer(() => {
        resolve();
        return undefined;
      });
    });
    running.start();
    await add(card('x'));
    running.wake();
    await sent;
    await running.stop();
    expect(await base.prisma.outboxMessage.count({ where: { state: 'sent' } })).toBe(1);
    expect(await base.prisma.lease.count()).toBe(0);
  });
});
