import { noCrash } from '../../src/jobs/crash-points.js';
import { createDispatcher } from '../../src/jobs/delivery/dispatcher.js';
import { UNKNOWN_LEASE_MS } from '../../src/jobs/delivery/send-one.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import { describeOnEachEngine } from '../support/databases.js';
import { card, deliveryWorld, type DeliveryWorld } from '../support/delivery-world.js';
import { engineOver, silent, testGate, type Engine } from '../support/engine.js';

const LIMITS = {
  unknownLeaseMs: UNKNOWN_LEASE_MS,
  maxAttempts: 60,
  reviewAfterMs: 86_400_000,
  answersExpireAfterMs: 3_600_000,
};

describeOnEachEngine('delivery, when something dies or is cut', (open) => {
  let world: DeliveryWorld;

  beforeEach(async () => {
    world = await deliveryWorld(await open());
  });

  test.each(['resend-once', 'never'] as const)(
    'a crash between the call and its record: policy %s',
    async (onUnknown) => {
      const [id] = await world.add(card('Kính gửi', { onUnknown }));
      await world.dieAt('after-http-before-record');
      await world.engine.delivery.sweep(LIMITS);
      expect(await world.stateOf(id)).toBe('unknown');
      await world.dispatcher().drain();
      expect(world.texts()).toEqual(['Kính gửi']);
      world.leasesExpire();
      await world.engine.delivery.sweep(LIMITS);
      await world.dispatcher().drain();
      expect(world.texts()).toEqual(onUnknown === 'never' ? ['Kính gửi'] : ['Kính gửi', 'Kính gửi\n(gửi lại)']);
      expect(await world.stateOf(id)).toBe(onUnknown === 'never' ? 'unknown' : 'sent');
      world.leasesExpire();
      await world.engine.delivery.sweep(LIMITS);
      await world.dispatcher().drain();
      expect(world.texts()).toHaveLength(onUnknown === 'never' ? 1 : 2);
    },
  );

  test.each(['after-claim', 'after-record'] as const)('a crash %s neither loses nor doubles', async (point) => {
    const [id] = await world.add(card('Kính gửi'));
    await world.dieAt(point);
    await world.engine.delivery.sweep(LIMITS);
    await world.dispatcher().drain();
    expect(world.texts()).toEqual(['Kính gửi']);
    expect(await world.stateOf(id)).toBe('sent');
  });

  test('a crash after the mark is unknown although nothing left: a dispatch goes out, once', async () => {
    await world.add(card('Kính gửi', { onUnknown: 'resend-once' }));
    await world.dieAt('after-mark-sending');
    await world.engine.delivery.sweep(LIMITS);
    world.leasesExpire();
    await world.engine.delivery.sweep(LIMITS);
    await world.dispatcher().drain();
    expect(world.texts()).toEqual(['Kính gửi\n(gửi lại)']);
  });

  test('evidence settles an unknown outcome and stops the resend', async () => {
    const [id] = await world.add(card('Kính gửi', { onUnknown: 'resend-once' }));
    await world.dieAt('after-http-before-record');
    await world.engine.delivery.sweep(LIMITS);
    await world.engine.store.transaction((tx) => tx.outbox.confirmArrival(id ?? ''));
    world.leasesExpire();
    await world.engine.delivery.sweep(LIMITS);
    await world.dispatcher().drain();
    expect(world.texts()).toEqual(['Kính gửi']);
    expect(await world.stateOf(id)).toBe('sent');
  });

  test('a record that comes late still counts while nobody else took the row; after a resend it does not', async () => {
    const [id] = await world.add(card('Kính gửi', { onUnknown: 'resend-once' }));
    const [claimed] = await world.engine.delivery.claim('telegram', 1, 60_000);
    if (!claimed) throw new Error('nothing claimed');
    await world.engine.delivery.markSending(claimed, {
      contactId: 'c-p1',
      channel: 'telegram',
      actions: [],
      tokens: [],
      leaseMs: 60_000,
    });
    world.leasesExpire();
    await world.engine.delivery.sweep(LIMITS);
    expect(await world.engine.delivery.settle(claimed, { state: 'sent', providerMessageId: 'late' })).toBe(true);
    expect(await world.rowOf(id)).toMatchObject({ state: 'sent', providerMessageId: 'late' });
    await world.base.prisma.outboxMessage.updateMany({ data: { state: 'unknown', leaseUntil: new Date(0) } });
    await world.engine.delivery.sweep(LIMITS);
    const [second] = await world.engine.delivery.claim('telegram', 1, 60_000);
    expect(await world.engine.delivery.settle(claimed, { state: 'failed', reason: 'too late' })).toBe(false);
    expect(second?.row.resend).toBe(true);
  });

  test('bookkeeping that fails is repeated, and the message is not sent again', async () => {
    const [id] = await world.add(card('Kính gửi'));
    let failures = 2;
    const delivery: Engine['delivery'] = {
      ...world.engine.delivery,
      settle: (claimed, settlement) => {
        failures -= 1;
        return failures >= 0
          ? Promise.reject(new Error('connection cut'))
          : world.engine.delivery.settle(claimed, settlement);
      },
    };
    await world.dispatcher({ over: { ...world.engine, delivery } }).drain();
    expect(world.texts()).toEqual(['Kính gửi']);
    expect(await world.stateOf(id)).toBe('sent');
  });

  test('when the answer to the mark is lost nothing has left: the message goes out a moment later, and not as one sent again', async () => {
    const [id] = await world.add(card('Kính gửi', { onUnknown: 'resend-once' }));
    const answersLost = (written: boolean): Engine['delivery'] => ({
      ...world.engine.delivery,
      markSending: async (...given) => {
        if (written) await world.engine.delivery.markSending(...given);
        throw new Error('connection cut');
      },
    });
    for (const written of [true, false]) {
      await world.dispatcher({ over: { ...world.engine, delivery: answersLost(written) } }).drain();
      expect(world.texts()).toEqual([]);
      expect(await world.rowOf(id)).toMatchObject({ state: 'queued', attempts: 0, claimToken: null });
      world.engine.clock.advance(1_000);
    }
    await world.dispatcher().drain();
    expect(world.texts()).toEqual(['Kính gửi']);
    expect(await world.rowOf(id)).toMatchObject({ state: 'sent', resends: 0 });
  });

  test('when the answer to a claim is lost its rows go on at once, not when their lease ends', async () => {
    await world.add(card('Kính gửi'));
    let cuts = 1;
    const delivery: Engine['delivery'] = {
      ...world.engine.delivery,
      async claim(...given) {
        const claims = await world.engine.delivery.claim(...given);
        if (claims.length > 0 && cuts-- > 0) throw new Error('connection cut');
        return claims;
      },
    };
    const running = world.dispatcher({ over: { ...world.engine, delivery } });
    const before = world.engine.clock.now().getTime();
    running.start();
    while (world.texts().length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const took = world.engine.clock.now().getTime() - before;
    await running.stop();
    expect(world.texts()).toEqual(['Kính gửi']);
    expect(took).toBeLessThan(10_000);
  });

  test('two dispatchers of two processes: the lease lets one send, and a row is never claimed twice', async () => {
    await world.add(
      ...Array.from({ length: 40 }, (_, index) => card(`${index}`, { personId: index % 2 ? 'p1' : 'p2' })),
    );
    const other = engineOver((await world.base.second()).prisma, world.engine.clock, world.engine.leaseClock);
    await Promise.all([
      world.dispatcher({ holder: 'one' }).drain(),
      world.dispatcher({ holder: 'two', over: other }).drain(),
    ]);
    expect([...world.texts()].sort()).toEqual(Array.from({ length: 40 }, (_, index) => `${index}`).sort());
    const claims = await (async () => {
      await world.add(...Array.from({ length: 30 }, (_, index) => card(`c${index}`)));
      return Promise.all(
        [1, 2, 3, 4].map((index) => (index % 2 ? world.engine : other).delivery.claim('telegram', 10, 60_000)),
      );
    })();
    const ids = claims.flat().map((claimed) => claimed.row.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the lease of a dead process passes on when it runs out, and not before', async () => {
    expect(await world.engine.leases.acquire('dispatcher:telegram', 'dead', 15_000)).toBe(true);
    await world.add(card('x'));
    await world.dispatcher({ holder: 'heir' }).drain();
    expect(world.texts()).toEqual([]);
    world.engine.leaseClock.advance(15_001);
    await world.dispatcher({ holder: 'heir' }).drain();
    expect(world.texts()).toEqual(['x']);
  });

  test('after a gap old messages wait for a person and old answers end', async () => {
    const [notice, answer] = await world.add(card('cũ'), card('trả lời', { lane: 'answer' }));
    world.engine.clock.advance(2 * 86_400_000);
    const [fresh] = await world.add(card('mới'));
    await world.engine.delivery.sweep(LIMITS);
    await world.dispatcher().drain();
    expect(world.texts()).toEqual(['mới']);
    expect([await world.stateOf(notice), await world.stateOf(answer), await world.stateOf(fresh)]).toEqual([
      'review',
      'cancelled',
      'sent',
    ]);
    await world.engine.store.transaction((tx) => tx.outbox.decideReview('send', null));
    await world.dispatcher().drain();
    expect(world.texts()).toEqual(['mới', 'cũ']);
  });

  test('after a restore everything that waits is held', async () => {
    await world.add(card('a'), card('b'));
    expect(await world.engine.store.transaction((tx) => tx.outbox.holdForReview())).toBe(2);
    await world.dispatcher().drain();
    expect(world.texts()).toEqual([]);
    expect(await world.engine.store.transaction((tx) => tx.outbox.decideReview('drop', null))).toHaveLength(2);
  });

  test('a message that kills the process each time ends', async () => {
    const [id] = await world.add(card('giết'));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await world.dieAt('after-claim');
      await world.engine.delivery.sweep({ ...LIMITS, maxAttempts: 3 });
    }
    expect(await world.rowOf(id)).toMatchObject({ state: 'failed', reason: 'too many attempts', attempts: 3 });
  });

  test('a running dispatcher sends what it is woken for and ends cleanly', async () => {
    const real = {
      now: () => performance.now(),
      sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
    };
    const running = createDispatcher({
      channel: world.platform,
      delivery: world.engine.delivery,
      leases: world.engine.leases,
      holder: 'running',
      gate: testGate(world.engine.store),
      events: { onFailed: () => Promise.resolve(), onUnreachable: () => Promise.resolve() },
      clock: world.engine.clock,
      pulse: real,
      log: silent,
      metrics: noMetrics,
      crashPoint: noCrash,
    });
    const sent = new Promise<void>((resolve) => {
      world.platform.answer(() => {
        resolve();
        return undefined;
      });
    });
    running.start();
    await world.add(card('x'));
    running.wake();
    await sent;
    await running.stop();
    expect(await world.base.prisma.outboxMessage.count({ where: { state: 'sent' } })).toBe(1);
    expect(await world.base.prisma.lease.count()).toBe(0);
  });
});
