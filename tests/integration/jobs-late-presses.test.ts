import { setTimeout as sleep } from 'node:timers/promises';
import type { NewUpdate } from '../../src/app/ports/queues.js';
import type { Language } from '../../src/app/ports/store/people.js';
import { createLatePresses, type LatePresses } from '../../src/jobs/late-presses.js';
import { noMetrics } from '../../src/jobs/metrics.js';
import { describeOnEachEngine, type TestBase } from '../support/databases.js';
import { engineOver, silent, type Engine } from '../support/engine.js';

const LEASE_MS = 35_000;
/** Above the number from which presses wait in a crowd. */
const MANY = 25;

const press = (person: number): NewUpdate => ({
  channel: 'telegram',
  externalId: `u${person}`,
  chatKey: `telegram:${person}`,
  payload: { pressId: `press-${person}` },
});

describeOnEachEngine('presses whose turn is far off', (open) => {
  let base: TestBase;
  let engine: Engine;
  let answered: { readonly pressId: string; readonly language: Language }[];
  let late: LatePresses;
  beforeEach(async () => {
    base = await open();
    engine = engineOver(base.prisma);
    answered = [];
    late = createLatePresses({
      inbox: engine.inbox,
      pressOf: ({ payload }) => (payload as { pressId?: string }).pressId ?? null,
      answer: (_channel, pressId, language) => {
        answered.push({ pressId, language });
        return Promise.resolve();
      },
      log: silent,
      metrics: noMetrics,
    });
  });
  afterEach(() => late.stop());

  async function comes(update: NewUpdate): Promise<void> {
    await engine.inbox.insert(update);
    late.cameIn(update);
  }
  async function until(isSo: () => boolean): Promise<void> {
    for (const end = Date.now() + 15_000; !isSo() && Date.now() < end;) await sleep(20);
    expect(isSo()).toBe(true);
  }
  const everybody = Array.from({ length: MANY }, (_, index) => index + 1);

  test('in a crowd each is told once that the press is stored, and whoever works it off knows it', async () => {
    for (const person of everybody) await comes(press(person));
    await until(() => answered.length >= MANY);
    await sleep(300);
    expect(answered.map(({ pressId }) => pressId).sort()).toEqual(everybody.map((person) => `press-${person}`).sort());
    const claimed = await engine.inbox.claimNext('telegram:7', LEASE_MS);
    expect(claimed?.row.answered).toBe(true);
  });

  test('one whose turn has come is left to whoever works it off', async () => {
    for (const person of everybody) await engine.inbox.insert(press(person));
    const claimed = await engine.inbox.claimNext('telegram:7', LEASE_MS);
    for (const person of everybody) late.cameIn(press(person));
    await until(() => answered.length >= MANY - 1);
    await sleep(300);
    expect(answered.map(({ pressId }) => pressId)).not.toContain('press-7');
    expect(claimed?.row.answered).toBe(false);
  });

  test('a few wait for what came of them', async () => {
    for (const person of [1, 2, 3]) await comes(press(person));
    await sleep(600);
    expect(answered).toEqual([]);
  });

  test('what is no press makes no crowd', async () => {
    for (const person of everybody) await comes({ ...press(person), payload: { text: 'đã nhận' } });
    await sleep(600);
    expect(answered).toEqual([]);
  });

  test('whoever chose English is told in English', async () => {
    await engine.store.transaction(async (tx) => {
      await tx.people.save({ id: 'p1', name: 'John', phone: null, language: 'en', leftAt: null, noticeShownAt: null });
      await tx.people.link({
        id: 'c1',
        personId: 'p1',
        channel: 'telegram',
        externalId: '1',
        state: 'active',
        preference: 0,
        lastInteractionAt: engine.clock.now(),
      });
    });
    for (const person of everybody) await comes(press(person));
    await until(() => answered.length >= MANY);
    expect(answered.filter(({ language }) => language === 'en').map(({ pressId }) => pressId)).toEqual(['press-1']);
  });
});
