import fc from 'fast-check';
import { joinDigest, sendDigest } from '../../src/app/nudge/digest.js';
import type { TimerRow } from '../../src/app/ports/store/timers.js';
import type { Tx } from '../../src/app/ports/store/tx.js';
import type { Scope } from '../../src/app/use-case.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { engineOver, timersOf, type Engine } from '../support/engine.js';

const HOUR = 3_600_000;
/** The calendar of these tests has no holidays. */
const MONDAY = new Date('2026-06-01T00:00:00+07:00');

describeOnEachEngine('the digest', (open) => {
  let base: TestBase;
  let engine: Engine;
  beforeEach(async () => {
    base = await open();
    engine = engineOver(base.prisma);
  });

  const scopeOf = (tx: Tx): Scope => ({
    tx,
    now: engine.clock.now(),
    ids: createRandomIds(),
    inboxId: null,
    pepper: new Uint8Array(32),
  });
  /** Each ladder timer puts one item for its person into the digest, as a step does. */
  const timers = () =>
    timersOf(engine, {
      ladder: {
        fire: (tx: Tx, timer: TimerRow) =>
          joinDigest(scopeOf(tx), (timer.payload as { personId: string }).personId, timer.dueAt, {
            assignmentId: timer.subjectId,
            stepKey: 's',
            occurrence: 1,
            escalation: false,
          }),
      },
      digest: { fire: async (tx: Tx, timer: TimerRow) => void (await sendDigest(scopeOf(tx), timer)) },
    });
  const plan = (items: readonly { at: Date; personId: string; name: string }[]) =>
    engine.store.transaction(async (tx) => {
      for (const { at, personId, name } of items)
        await tx.timers.set({ kind: 'ladder', subjectId: name, generation: 1, dueAt: at, payload: { personId } });
    });
  /** Every item with the digests that left and hold it; and the digests by person, day and slot. */
  const told = async () => {
    const sent = new Set((await base.prisma.outboxMessage.findMany()).map(({ dedupeKey }) => dedupeKey ?? ''));
    const items = await base.prisma.digestItem.findMany();
    return {
      sent,
      of: (name: string): readonly string[] =>
        items
          .filter(({ assignmentId }) => assignmentId === name)
          .map(({ personId, day, slot }) => `digest/${personId}/${day}/${slot}`)
          .filter((key) => sent.has(key)),
    };
  };
  const at = (text: string): Date => new Date(`${text}:00+07:00`);

  test('waits for the steps of its slot that are still firing, and holds them all', async () => {
    await plan([
      { at: at('2026-06-01T07:30'), personId: 'p', name: 'first' },
      { at: at('2026-06-01T07:30'), personId: 'q', name: 'slow' },
      { at: at('2026-06-01T07:30'), personId: 'p', name: 'last' },
    ]);
    engine.clock.set(at('2026-06-01T07:30'));
    const firing = timers();
    const idOf = async (subjectId: string): Promise<string> =>
      (await base.prisma.timer.findFirstOrThrow({ where: { subjectId }, orderBy: { createdAt: 'desc' } })).id;
    await firing.fire(await idOf('first'));
    engine.clock.set(at('2026-06-01T07:31'));
    // The digest is due while two steps of its slot have not fired yet.
    await firing.fire(await idOf('p/2026-06-01/morning'));
    expect((await told()).sent.size).toBe(0);
    await firing.fireDue();
    engine.clock.set(at('2026-06-01T07:32'));
    await firing.fireDue();
    const { of, sent } = await told();
    expect(of('first')).toEqual(['digest/p/2026-06-01/morning']);
    expect(of('last')).toEqual(['digest/p/2026-06-01/morning']);
    expect([...sent].sort()).toEqual(['digest/p/2026-06-01/morning', 'digest/q/2026-06-01/morning']);
  });

  test('does not wait for ever: a step that fails again and again goes into a later one', async () => {
    await plan([
      { at: at('2026-06-01T07:30'), personId: 'p', name: 'good' },
      { at: at('2026-06-01T07:30'), personId: 'p', name: 'stuck' },
    ]);
    engine.clock.set(at('2026-06-01T07:30'));
    const firing = timers();
    const good = await base.prisma.timer.findFirstOrThrow({ where: { subjectId: 'good' } });
    await firing.fire(good.id);
    await base.prisma.timer.updateMany({
      where: { subjectId: 'stuck' },
      data: { attempts: 3, retryAt: at('2026-06-01T09:00') },
    });
    engine.clock.set(at('2026-06-01T07:31'));
    await firing.fireDue();
    expect((await told()).of('good')).toEqual(['digest/p/2026-06-01/morning']);
  });

  test('every item once, whatever hours the process slept through; never two messages of one morning (reliability 6.2, 11)', async () => {
    const item = fc.record({
      hours: fc.integer({ min: 0, max: 24 * 6 }),
      personId: fc.constantFrom('p', 'q'),
    });
    const life = fc.record({
      items: fc.array(item, { minLength: 1, maxLength: 6 }),
      // When the process is awake: it fires everything that is due at these hours, in between it sleeps.
      awake: fc.uniqueArray(fc.integer({ min: 0, max: 24 * 7 }), { minLength: 1, maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(life, async ({ items, awake }) => {
        base = await open();
        engine = engineOver(base.prisma);
        engine.clock.set(MONDAY);
        const named = items.map(({ hours, personId }, index) => ({
          at: new Date(MONDAY.getTime() + hours * HOUR),
          personId,
          name: `a${index}`,
        }));
        await plan(named);
        const wakes = [...awake].sort((a, b) => a - b).map((hours) => new Date(MONDAY.getTime() + hours * HOUR));
        for (const wake of [...wakes, at('2026-06-10T07:00'), at('2026-06-10T07:31'), at('2026-06-10T15:40')]) {
          engine.clock.set(wake);
          await timers().fireDue();
          // A digest planned for a minute after its slot fires at its minute.
          engine.clock.set(new Date(wake.getTime() + 2 * 60_000));
          await timers().fireDue();
        }
        const { of } = await told();
        for (const { name } of named) expect({ name, digests: of(name).length }).toEqual({ name, digests: 1 });
        const keys = (await base.prisma.outboxMessage.findMany()).map(({ dedupeKey }) => dedupeKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
