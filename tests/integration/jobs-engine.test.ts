import { setTimeout as sleep } from 'node:timers/promises';
import type { ChannelName } from '../../src/app/ports/channel.js';
import type { NewMessage } from '../../src/app/ports/message.js';
import type { TimerRow } from '../../src/app/ports/store/timers.js';
import { createJobs, type Jobs } from '../../src/jobs/jobs.js';
import { openQueueBackend, type QueueBackend } from '../../src/jobs/queue-backend.js';
import { TIMER_KINDS, type TimerHandler, type TimerHandlers } from '../../src/jobs/timers.js';
import { createDatabaseClock, type DatabaseClock } from '../../src/store/database-clock.js';
import type { EngineStores } from '../../src/app/ports/engine-stores.js';
import { createEngineStores } from '../../src/store/open-stores.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { createStore, type EngineStore } from '../../src/store/store.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { deleteRedisKeys, describeOnEachEngine, type TestBase } from '../support/databases.js';
import { silent, testGate, testPlatform, type TestPlatform } from '../support/engine.js';
import { aMessage, seedPerson } from '../support/rows.js';

/** Everything as in production: BullMQ on its real backend, the clock of the database, running workers. */
describeOnEachEngine('the engine', (open) => {
  let base: TestBase;
  let clock: DatabaseClock;
  let platform: TestPlatform;
  const running: { jobs: Jobs; backend: QueueBackend }[] = [];
  const clocks: DatabaseClock[] = [];

  type Process = EngineStores & {
    readonly store: EngineStore;
    readonly jobs: Jobs;
    readonly backend: QueueBackend;
    readonly clock: DatabaseClock;
  };

  async function startProcess(holder: string, prisma = base.prisma, redisUrl = base.redis?.url): Promise<Process> {
    const own = await createDatabaseClock(prisma);
    clocks.push(own);
    const backend = base.database.pglite
      ? await openQueueBackend({ kind: 'embedded', pglite: base.database.pglite }, () => undefined)
      : await openQueueBackend(
          { kind: 'redis', url: redisUrl ?? '', prefix: base.redis?.prefix ?? '' },
          () => undefined,
        );
    const ids = createRandomIds();
    const late: { jobs?: Jobs } = {};
    const store = createStore({
      prisma,
      clock: own,
      ids,
      makeDirectory: createDirectory,
      shippedCalendar: { off: new Map(), workingWeekend: new Set(), horizon: localDate('2026-12-31') },
      committed: (touched) => late.jobs?.committed(touched),
    });
    const stores = createEngineStores({ prisma, store, clock: own, leaseClock: own.unmoved, ids });
    const say = (timer: TimerRow): NewMessage =>
      aMessage({
        message: { type: 'card', card: { lines: [`timer ${timer.subjectId}`] } },
        lane: 'urgent',
        dedupeKey: `t-${timer.subjectId}`,
      });
    const tell: TimerHandler = {
      fire: async (tx, timer) => {
        await tx.outbox.add([say(timer)]);
      },
    };
    const jobs = createJobs({
      duties: { queues: ['inbound', 'timers', 'delivery', 'sweeps'], send: true, sweep: true },
      backend,
      stores,
      clock: own,
      holder,
      channels: new Map<ChannelName, TestPlatform>([['telegram', platform]]),
      handleIncoming: async (tx, update) => {
        await tx.outbox.add([
          aMessage({
            lane: 'answer',
            message: { type: 'card', card: { lines: [`answer ${update.externalId}`] } },
            dedupeKey: `u-${update.externalId}`,
          }),
        ]);
        return {};
      },
      onDeadUpdate: () => Promise.resolve(),
      answerEarly: () => Promise.resolve(),
      timerHandlers: Object.fromEntries(TIMER_KINDS.map((kind) => [kind, tell])) as TimerHandlers,
      gate: testGate(store),
      events: { onFailed: () => Promise.resolve(), onUnreachable: () => Promise.resolve() },
      log: silent,
    });
    late.jobs = jobs;
    running.push({ jobs, backend });
    return { ...stores, store, jobs, backend, clock: own };
  }

  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    while (!(await condition())) await sleep(20);
  }
  const texts = () => platform.calls.map((call) => call.text);

  beforeEach(async () => {
    base = await open();
    platform = testPlatform();
    clock = await createDatabaseClock(base.prisma);
    clocks.push(clock);
  });
  afterEach(async () => {
    for (const { jobs, backend } of running.splice(0)) {
      await jobs.stop();
      await backend.close();
    }
    for (const used of clocks.splice(0)) used.stop();
    if (base.redis) await deleteRedisKeys(base.redis.url, base.redis.prefix);
    if (base.database.pglite)
      await base.database.pglite.exec('DROP SCHEMA IF EXISTS bullmq CASCADE; SET search_path TO public');
  });

  test('an update becomes an answer, a timer fires to the second, and a stop leaves nothing under way', async () => {
    const { jobs, store } = await startProcess('one');
    await store.transaction((tx) => seedPerson(tx, 'p1'));
    await jobs.start();
    expect(await jobs.ingest({ channel: 'telegram', externalId: '1', chatKey: 'telegram:chat-p1', payload: {} })).toBe(
      true,
    );
    expect(await jobs.ingest({ channel: 'telegram', externalId: '1', chatKey: 'telegram:chat-p1', payload: {} })).toBe(
      false,
    );
    await until(() => texts().includes('answer 1'));
    const dueAt = new Date(clock.now().getTime() + 700);
    await store.transaction((tx) => tx.timers.set({ kind: 'ladder', subjectId: 'a', generation: 1, dueAt }));
    await until(() => texts().includes('timer a'));
    const fired = await base.prisma.timer.findFirstOrThrow({ where: { subjectId: 'a' } });
    expect(fired.firedAt?.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
    expect(texts()).toEqual(['answer 1', 'timer a']);
  });

  test('a moved clock fires at once what became due, in every process', async () => {
    const { jobs, store, clock: own } = await startProcess('one');
    await store.transaction((tx) => seedPerson(tx, 'p1'));
    await store.transaction((tx) =>
      tx.timers.set({
        kind: 'ladder',
        subjectId: 'a',
        generation: 1,
        dueAt: new Date(clock.now().getTime() + 3 * 86_400_000),
      }),
    );
    await own.moveTo(new Date(clock.now().getTime() + 4 * 86_400_000));
    expect(await jobs.sweepNow()).toBe(1);
    await jobs.drain();
    expect(texts()).toEqual(['timer a']);
    await clock.remeasure();
    expect(Math.abs(clock.now().getTime() - own.now().getTime())).toBeLessThan(5_000);
    expect(own.now().getTime() - own.unmoved.now().getTime()).toBeGreaterThan(3.9 * 86_400_000);
    await expect(own.moveTo(own.unmoved.now())).rejects.toThrow('forward');
  });

  test('a queue that lost everything loses no message', async () => {
    const { jobs, store } = await startProcess('one');
    await store.transaction((tx) => seedPerson(tx, 'p1'));
    await jobs.ingest({ channel: 'telegram', externalId: '1', chatKey: 'telegram:chat-p1', payload: {} });
    await store.transaction((tx) =>
      tx.timers.set({ kind: 'ladder', subjectId: 'a', generation: 1, dueAt: new Date(clock.now().getTime() - 10_000) }),
    );
    await store.transaction((tx) =>
      tx.outbox.add([aMessage({ message: { type: 'card', card: { lines: ['waiting'] } } })]),
    );
    if (base.redis) expect(await deleteRedisKeys(base.redis.url, base.redis.prefix)).toBeGreaterThan(0);
    else for (const queue of jobs.queues.values()) await queue.obliterate({ force: true });
    await jobs.start();
    await until(() => texts().length === 3);
    expect([...texts()].sort()).toEqual(['answer 1', 'timer a', 'waiting']);
  });

  test('two processes share the work: nothing is lost, nothing comes twice', async () => {
    const one = await startProcess('one');
    const two = base.engine === 'pglite' ? one : await startProcess('two', (await base.second()).prisma);
    await one.store.transaction((tx) => seedPerson(tx, 'p1'));
    await one.jobs.start();
    if (two !== one) await two.jobs.start();
    const names = Array.from({ length: 60 }, (_, index) => `${index}`);
    await Promise.all(
      names.map((name, index) =>
        (index % 2 ? one : two).jobs.ingest({
          channel: 'telegram',
          externalId: name,
          chatKey: `telegram:${index % 7}`,
          payload: {},
        }),
      ),
    );
    await until(() => platform.calls.length >= 60);
    await sleep(200);
    expect([...texts()].sort()).toEqual(names.map((name) => `answer ${name}`).sort());
  });

  test('the other process goes on when one stops in the middle of a burst', async () => {
    if (base.engine === 'pglite') return; // one process per data folder
    const one = await startProcess('one');
    const two = await startProcess('two', (await base.second()).prisma);
    await one.store.transaction((tx) => seedPerson(tx, 'p1'));
    await one.jobs.start();
    await two.jobs.start();
    const names = Array.from({ length: 60 }, (_, index) => `${index}`);
    for (const name of names)
      await two.jobs.ingest({
        channel: 'telegram',
        externalId: name,
        chatKey: `telegram:${Number(name) % 7}`,
        payload: {},
      });
    await one.jobs.stop();
    await until(() => new Set(texts()).size >= 60);
    expect([...texts()].sort()).toEqual(names.map((name) => `answer ${name}`).sort());
  });

  test('with Redis away an update is still stored, and is worked off by the sweep', async () => {
    if (!base.redis) return;
    const { jobs, store, backend } = await startProcess('one');
    await store.transaction((tx) => seedPerson(tx, 'p1'));
    await backend.close();
    expect(await jobs.ingest({ channel: 'telegram', externalId: '1', chatKey: 'telegram:chat-p1', payload: {} })).toBe(
      true,
    );
    const other = await startProcess('two');
    await other.jobs.start();
    await until(() => texts().includes('answer 1'));
  });

  test('the auditor finds what is late, plans lost steps again, and only then is silent', async () => {
    const { jobs, store, health } = await startProcess('one');
    expect(await jobs.audit()).toMatchObject({ healthy: true });
    await store.transaction((tx) =>
      tx.timers.set({
        kind: 'ladder',
        subjectId: 'a',
        generation: 1,
        dueAt: new Date(clock.now().getTime() - 10 * 60_000),
      }),
    );
    expect(await jobs.audit()).toMatchObject({ healthy: false, figures: { lateTimers: 1 } });
    expect(await health.last()).toMatchObject({ healthy: false, figures: { lateTimers: 1 } });
    await jobs.sweepNow();
    expect(await jobs.audit()).toMatchObject({ healthy: true });
  });
});
