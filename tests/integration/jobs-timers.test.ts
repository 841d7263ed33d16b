import type { TimerKind } from '../../src/app/ports/store/timers.js';
import type { Tx } from '../../src/app/ports/store/tx.js';
import { noCrash, type CrashPoint } from '../../src/jobs/crash-points.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import {
  createTimers,
  TIMER_KINDS,
  type TimerHandler,
  type TimerHandlers,
  type Timers,
} from '../../src/jobs/timers.js';
import { sweepTimers } from '../../src/jobs/timer-sweep.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { engineOver, silent, type Engine } from '../support/engine.js';

const MINUTE = 60_000;

describeOnEachEngine('timers', (open) => {
  let base: TestBase;
  let engine: Engine;
  let jobs: { timerId: string; delayMs: number; id: string }[];
  beforeEach(async () => {
    base = await open();
    engine = engineOver(base.prisma);
    jobs = [];
  });

  const note: TimerHandler = {
    fire: async (tx, timer) => {
      const before = ((await tx.settings.get('fired')) as string[] | null) ?? [];
      await tx.settings.set('fired', [...before, timer.subjectId], engine.clock.now());
    },
  };
  const written = async () =>
    ((await engine.store.transaction((tx) => tx.settings.get('fired'))) as string[] | null) ?? [];

  function timers(handler: TimerHandler = note, options: { over?: Engine; crashPoint?: CrashPoint } = {}): Timers {
    return createTimers({
      timers: (options.over ?? engine).timers,
      clock: engine.clock,
      handlers: Object.fromEntries(TIMER_KINDS.map((kind) => [kind, handler])) as TimerHandlers,
      handOver: () => Promise.resolve(true),
      log: silent,
      metrics: noMetrics,
      crashPoint: options.crashPoint ?? noCrash,
    });
  }
  const inMs = (ms: number) => new Date(engine.clock.now().getTime() + ms);
  const set = (subjectId: string, ms: number, kind: TimerKind = 'ladder') =>
    engine.store.transaction((tx) => tx.timers.set({ kind, subjectId, generation: 1, dueAt: inMs(ms) }));
  const idOf = async (subjectId: string) => (await base.prisma.timer.findFirstOrThrow({ where: { subjectId } })).id;
  let looks: number[] = [];
  const sweep = ({ queueIsThere = true } = {}) =>
    sweepTimers({
      store: engine.timers,
      timers: timers(),
      producer: {
        enqueue: (_name, payload, options) => {
          jobs.push({
            timerId: (payload as { timerId: string }).timerId,
            delayMs: options?.delayMs ?? 0,
            id: options?.id ?? '',
          });
          return Promise.resolve(queueIsThere);
        },
      },
      clock: engine.clock,
      lookAgain: (inMs) => looks.push(inMs),
    });

  test('a timer never fires early by the clock of the database, whatever the worker believes', async () => {
    await set('a', 10 * MINUTE);
    const id = await idOf('a');
    expect(await timers().fire(id)).toEqual({ early: inMs(10 * MINUTE) });
    engine.clock.advance(10 * MINUTE - 1);
    expect(await timers().fire(id)).toEqual({ early: inMs(1) });
    engine.clock.advance(1);
    expect(await timers().fire(id)).toBe('fired');
    expect(await timers().fire(id)).toBe('gone');
    expect(await written()).toEqual(['a']);
  });

  test('many workers at once fire a timer once', async () => {
    await set('a', 0);
    const id = await idOf('a');
    const other = engineOver((await base.second()).prisma, engine.clock, engine.leaseClock);
    await Promise.all([
      timers().fire(id),
      timers(note, { over: other }).fire(id),
      timers().fire(id),
      timers(note, { over: other }).fire(id),
    ]);
    expect(await written()).toEqual(['a']);
  });

  test('after a leap of the clock everything due fires in order of time, with what firing makes due', async () => {
    await set('second', 2 * MINUTE);
    await set('first', MINUTE);
    await set('later', 60 * MINUTE);
    const chain: TimerHandler = {
      fire: async (tx: Tx, timer, now, prepared) => {
        await note.fire(tx, timer, now, prepared);
        if (timer.subjectId === 'first')
          await tx.timers.set({ kind: 'ladder', subjectId: 'next', generation: 1, dueAt: inMs(-1) });
      },
    };
    engine.clock.advance(5 * MINUTE);
    expect(await timers(chain).fireDue()).toBe(3);
    expect(await written()).toEqual(['first', 'second', 'next']);
  });

  test('a cancelled timer does not fire, also when it was claimed before', async () => {
    await set('a', 0);
    const cancelling: TimerHandler = {
      prepare: () => engine.store.transaction((tx) => tx.timers.cancel(['ladder'], ['a'], 'done')),
      fire: note.fire,
    };
    expect(await timers(cancelling).fire(await idOf('a'))).toBe('gone');
    expect(await written()).toEqual([]);
  });

  test('a timer that is moved while it is claimed fires at its new time only', async () => {
    await set('a', 0);
    const moving: TimerHandler = {
      prepare: async () => {
        await base.prisma.timer.updateMany({ data: { dueAt: inMs(MINUTE) } });
      },
      fire: note.fire,
    };
    expect(await timers(moving).fire(await idOf('a'))).toBe('gone');
    engine.clock.advance(MINUTE);
    expect(await timers().fireDue()).toBe(1);
  });

  test('a handler that fails is tried again after a while, and given up in the end', async () => {
    await set('a', 0);
    const failing: TimerHandler = { fire: () => Promise.reject(new Error('trouble with 0912345678')) };
    await timers(failing).fireDue();
    expect(await timers().fireDue()).toBe(0);
    engine.leaseClock.advance(1_000);
    expect(await timers().fireDue()).toBe(1);
    await set('b', 0);
    for (let attempt = 0; attempt < 25; attempt += 1) {
      await timers(failing).fireDue();
      engine.leaseClock.advance(10 * MINUTE);
    }
    expect(await base.prisma.timer.findFirst({ where: { subjectId: 'b' } })).toMatchObject({
      state: 'dead',
      attempts: 20,
      note: 'Error',
    });
  });

  test('a crash before the commit leaves no trace, and the timer fires after it', async () => {
    await set('a', 0);
    await timers(note, {
      crashPoint: (name) => (name === 'timer-before-commit' ? Promise.reject(new Error('killed')) : undefined),
    }).fireDue();
    expect(await written()).toEqual([]);
    engine.leaseClock.advance(MINUTE);
    await timers().fireDue();
    expect(await written()).toEqual(['a']);
  });

  test('a claim whose worker died is taken over after its lease', async () => {
    await set('a', 0);
    const id = await idOf('a');
    const dead = await engine.timers.claim(id, MINUTE);
    expect(await timers().fire(id)).toBe('gone');
    engine.leaseClock.advance(MINUTE + 1);
    expect(await timers().fire(id)).toBe('fired');
    if (!dead || 'early' in dead) throw new Error('nothing claimed');
    expect(await engine.timers.complete(dead, (tx) => tx.settings.set('fired', ['twice'], engine.clock.now()))).toBe(
      false,
    );
    expect(await written()).toEqual(['a']);
  });

  test('the sweep gives what is due soon a job for its second, fires what is late itself, and leaves the rest', async () => {
    await set('soon', 20_000);
    await set('far', 10 * MINUTE);
    await set('late', -10_000);
    await sweep();
    expect(await written()).toEqual(['late']);
    expect(jobs).toMatchObject([{ timerId: await idOf('soon'), delayMs: 20_000 }]);
    await sweep();
    expect(new Set(jobs.map((job) => job.id)).size).toBe(1);
    expect(jobs[0]?.id).toMatch(/^timer-[0-9a-f-]+-\d+$/);
  });

  test('while the queue is away the sweep fires what is due and looks again when the next timer is', async () => {
    looks = [];
    await set('due', -1_000);
    await set('soon', 20_000);
    await set('later', 30_000);
    await sweep({ queueIsThere: false });
    expect(await written()).toEqual(['due']);
    expect(looks).toEqual([20_000]);
    engine.clock.advance(20_000);
    await sweep({ queueIsThere: false });
    expect(await written()).toEqual(['due', 'soon']);
  });

  test('a start without a handler for a kind is refused, naming it', () => {
    const handlers = Object.fromEntries(
      TIMER_KINDS.filter((kind) => kind !== 'digest').map((kind) => [kind, note]),
    ) as TimerHandlers;
    expect(() =>
      createTimers({
        timers: engine.timers,
        clock: engine.clock,
        handlers,
        handOver: () => Promise.resolve(true),
        log: silent,
        metrics: noMetrics,
        crashPoint: noCrash,
      }),
    ).toThrow('digest');
  });
});
