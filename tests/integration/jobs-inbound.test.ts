import type { NewUpdate } from '../../src/app/ports/queues.js';
import { noCrash, type CrashPoint } from '../../src/jobs/crash-points.js';
import { createInbound, type HandleIncoming, type Inbound } from '../../src/jobs/inbound.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { engineOver, never, silent, type Engine } from '../support/engine.js';

const update = (externalId: string, chatKey = 'telegram:1'): NewUpdate => ({
  channel: 'telegram',
  externalId,
  chatKey,
  payload: { text: externalId },
});

describeOnEachEngine('inbound', (open) => {
  let base: TestBase;
  let engine: Engine;
  let handled: string[];
  let dead: string[];
  beforeEach(async () => {
    base = await open();
    engine = engineOver(base.prisma);
    handled = [];
    dead = [];
  });

  /** What a handler writes commits with the update, so the order of writes is the order of work. */
  const note: HandleIncoming = async (tx, row) => {
    const before = ((await tx.settings.get('handled')) as string[] | null) ?? [];
    await tx.settings.set('handled', [...before, row.externalId], engine.clock.now());
    return {};
  };
  const written = async () =>
    ((await engine.store.transaction((tx) => tx.settings.get('handled'))) as string[] | null) ?? [];

  function inbound(
    options: {
      handle?: HandleIncoming;
      crashPoint?: CrashPoint;
      over?: Engine;
      worksOff?: boolean;
      queueIsThere?: boolean;
    } = {},
  ): Inbound {
    return createInbound({
      inbox: (options.over ?? engine).inbox,
      // Every wake-up is lost: only the calls below and the sweep move anything.
      producer: { enqueue: () => Promise.resolve(options.queueIsThere ?? true) },
      clock: engine.clock,
      handleIncoming: options.handle ?? note,
      worksOff: options.worksOff ?? true,
      onDeadUpdate: (row) => {
        dead.push(row.externalId);
        return Promise.resolve();
      },
      latePresses: { cameIn: () => undefined, taken: () => undefined },
      log: silent,
      metrics: noMetrics,
      crashPoint: options.crashPoint ?? noCrash,
    });
  }

  test('the same update delivered many times at once is worked off once', async () => {
    const entry = inbound();
    const results = await Promise.all(Array.from({ length: 5 }, () => entry.ingest(update('u1'))));
    expect(results.filter(Boolean)).toHaveLength(1);
    await entry.processChat('telegram:1');
    await entry.processChat('telegram:1');
    expect(await written()).toEqual(['u1']);
  });

  test('updates of one chat are worked off in order by however many workers', async () => {
    const entry = inbound();
    const other = inbound({ over: engineOver((await base.second()).prisma, engine.clock, engine.leaseClock) });
    for (let index = 0; index < 20; index += 1) await entry.ingest(update(`${index}`));
    await Promise.all([entry, other, entry, other].map((worker) => worker.processChat('telegram:1')));
    expect(await written()).toEqual(Array.from({ length: 20 }, (_, index) => `${index}`));
  });

  test('chats do not wait for each other', async () => {
    const entry = inbound({
      handle: (tx, row) => (row.chatKey === 'telegram:slow' ? Promise.reject(new Error('trouble')) : note(tx, row)),
    });
    await entry.ingest(update('a', 'telegram:slow'));
    await entry.ingest(update('b', 'telegram:2'));
    await entry.processChat('telegram:slow');
    await entry.processChat('telegram:2');
    expect(await written()).toEqual(['b']);
  });

  test('an update that fails is tried again later and the ones behind it wait', async () => {
    let fail = true;
    const entry = inbound({
      handle: (tx, row) => (row.externalId === 'a' && fail ? Promise.reject(new Error('trouble')) : note(tx, row)),
    });
    await entry.ingest(update('a'));
    await entry.ingest(update('b'));
    await entry.processChat('telegram:1');
    expect(await written()).toEqual([]);
    expect(await engine.inbox.waitingChats(10)).toEqual([]);
    fail = false;
    engine.leaseClock.advance(1_000);
    expect(await engine.inbox.waitingChats(10)).toEqual(['telegram:1']);
    await entry.processChat('telegram:1');
    expect(await written()).toEqual(['a', 'b']);
  });

  test('an update that always fails is kept as dead, the person hears of it, and the chat goes on', async () => {
    const entry = inbound({
      handle: (tx, row) =>
        row.externalId === 'a' ? Promise.reject(new Error('Nguyễn Văn A: 0912345678')) : note(tx, row),
    });
    await entry.ingest(update('a'));
    await entry.ingest(update('b'));
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await entry.processChat('telegram:1');
      engine.leaseClock.advance(60_000);
    }
    expect(dead).toEqual(['a']);
    expect(await written()).toEqual(['b']);
    const row = await base.prisma.inboxUpdate.findFirstOrThrow({ where: { externalId: 'a' } });
    expect(row).toMatchObject({ state: 'dead', payload: { text: 'a' }, error: 'Error' });
  });

  test('what a handler wrote before it failed is gone', async () => {
    const entry = inbound({
      handle: async (tx, row) => {
        await note(tx, row);
        throw new Error('trouble');
      },
    });
    await entry.ingest(update('a'));
    await entry.processChat('telegram:1');
    expect(await written()).toEqual([]);
  });

  test('while the queue is away an update is worked off where it came in, unless that is not this process’s work', async () => {
    await inbound({ queueIsThere: false, worksOff: false }).ingest(update('a'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await written()).toEqual([]);
    await inbound({ queueIsThere: false }).ingest(update('b'));
    while ((await written()).length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await written()).toEqual(['a', 'b']);
  });

  test('a connection that undoes the work and fails once more does not leave the update to its lease', async () => {
    let cuts = 2;
    const inbox: Engine['inbox'] = {
      ...engine.inbox,
      complete: (...given) =>
        cuts > 0 ? Promise.reject(new Error('connection cut')) : engine.inbox.complete(...given),
      retryLater: (...given) =>
        cuts-- > 0 ? Promise.reject(new Error('connection cut')) : engine.inbox.retryLater(...given),
    };
    const entry = inbound({ over: { ...engine, inbox } });
    await entry.ingest(update('a'));
    await entry.processChat('telegram:1');
    engine.leaseClock.advance(1_000);
    await entry.processChat('telegram:1');
    expect(await written()).toEqual(['a']);
  });

  test('a crash before the commit: the update is worked off by the next worker, once', async () => {
    const crash = inbound({
      crashPoint: (name) => (name === 'inbox-before-commit' ? Promise.reject(new Error('killed')) : undefined),
    });
    await crash.ingest(update('a'));
    await crash.processChat('telegram:1');
    expect(await written()).toEqual([]);
    engine.leaseClock.advance(60_000);
    await inbound().processChat('telegram:1');
    expect(await written()).toEqual(['a']);
  });

  test('a crash after the claim: nobody else works on it until the lease ends, then the sweep finds it', async () => {
    const entry = inbound();
    await entry.ingest(update('a'));
    const abandoned = await engine.inbox.claimNext('telegram:1', 60_000);
    await entry.processChat('telegram:1');
    expect(await written()).toEqual([]);
    engine.leaseClock.advance(60_001);
    expect(await engine.inbox.waitingChats(10)).toEqual(['telegram:1']);
    await entry.processChat('telegram:1');
    expect(await written()).toEqual(['a']);
    if (!abandoned) throw new Error('nothing claimed');
    expect(await engine.inbox.complete(abandoned, () => Promise.resolve(handled.push('late')))).toBeUndefined();
    expect(handled).toEqual([]);
  });

  test('a worker that lost its claim to another in the same state writes nothing', async () => {
    await inbound().ingest(update('a'));
    const slow = await engine.inbox.claimNext('telegram:1', 60_000);
    engine.leaseClock.advance(60_001);
    const heir = await engine.inbox.claimNext('telegram:1', 60_000);
    if (!slow || !heir) throw new Error('nothing claimed');
    expect(await engine.inbox.complete(slow, (tx) => note(tx, slow.row))).toBeUndefined();
    await engine.inbox.bury(slow, 'too late');
    expect(await engine.inbox.complete(heir, (tx) => note(tx, heir.row))).toBeDefined();
    expect(await written()).toEqual(['a']);
  });

  test('an update that kills the process each time ends as dead', async () => {
    const entry = inbound({ handle: () => never });
    await entry.ingest(update('a'));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await engine.inbox.claimNext('telegram:1', 60_000);
      engine.leaseClock.advance(60_001);
    }
    await entry.processChat('telegram:1');
    expect(dead).toEqual(['a']);
  });

  test('what must wait for the commit happens after it, and its failure undoes nothing', async () => {
    const seen: string[][] = [];
    const entry = inbound({
      handle: async (tx, row) => {
        await note(tx, row);
        return {
          afterCommit: async () => {
            seen.push(await written());
            throw new Error('platform away');
          },
        };
      },
    });
    await entry.ingest(update('a'));
    await entry.ingest(update('b'));
    await entry.processChat('telegram:1');
    expect(seen).toEqual([['a'], ['a', 'b']]);
    expect(await base.prisma.inboxUpdate.count({ where: { state: 'done' } })).toBe(2);
  });
});
