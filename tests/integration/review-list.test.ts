import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decideReview, holdForReview, reviewList } from '../../src/app/delivery/review-list.js';
import type { Scope } from '../../src/app/use-case.js';
import { createRestoreGuard } from '../../src/compose/restore-guard.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { describeOnEachEngine } from '../support/databases.js';
import { engineOver, silent, type Engine } from '../support/engine.js';
import { aMessage, aUnit, seedPerson } from '../support/rows.js';

const DAY = 86_400_000;
const LIMITS = { unknownLeaseMs: 60_000, maxAttempts: 60, reviewAfterMs: DAY, answersExpireAfterMs: 3_600_000 };

describeOnEachEngine('messages that became old', (open) => {
  let engine: Engine;
  let prisma: Awaited<ReturnType<typeof open>>['prisma'];
  let dataDir: string;
  const ids = createRandomIds();

  beforeEach(async () => {
    ({ prisma } = await open());
    engine = engineOver(prisma);
    dataDir = mkdtempSync(join(tmpdir(), 'dondoc-guard-'));
    await run(async ({ tx }) => {
      await tx.units.upsert([aUnit('u1')]);
      await seedPerson(tx, 'p1');
      await seedPerson(tx, 'admin');
      await tx.people.savePost({
        id: 'post',
        personId: 'admin',
        unitId: 'u1',
        role: 'administrator',
        title: '',
        validFrom: null,
        validTo: null,
      });
    });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const run = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    engine.store.transaction((tx) =>
      work({ tx, now: engine.clock.now(), ids, inboxId: null, pepper: new Uint8Array(32) }),
    );
  const guard = () => createRestoreGuard({ dataDir, run, clock: { unmoved: engine.leaseClock }, ids, log: silent });
  const states = async (): Promise<Record<string, number>> => {
    const rows = await prisma.outboxMessage.groupBy({ by: ['state'], _count: { _all: true } });
    return Object.fromEntries(rows.map(({ state, _count }) => [state, _count._all]));
  };
  const add = (...keys: string[]): Promise<readonly string[]> =>
    run(({ tx }) => tx.outbox.add(keys.map((dedupeKey) => aMessage({ dedupeKey }))));
  const nothing = (): Promise<void> => Promise.resolve();

  test('are listed with whom they concern, and go out or end one by one; each decision is in the audit log', async () => {
    const [first = '', second = ''] = await add('a', 'b', 'c');
    engine.clock.advance(2 * DAY);
    await engine.delivery.sweep(LIMITS);
    const listed = await run(reviewList);
    expect(listed.map(({ personName, kind }) => [personName, kind])).toEqual(
      Array.from({ length: 3 }, () => ['Nguyễn Văn p1', 'card']),
    );
    expect(JSON.stringify(listed)).not.toContain('lines');
    expect(await run((scope) => decideReview(scope, 'send', [first]))).toBe(1);
    expect(await run((scope) => decideReview(scope, 'drop', [second]))).toBe(1);
    // Nothing tells that one of them is about a visit, nor who goes there.
    await prisma.outboxMessage.updateMany({ where: { dedupeKey: 'c' }, data: { kind: 'visit-reminder' } });
    const [visit] = (await run(reviewList)).filter(({ personName }) => personName === null);
    expect(visit).toMatchObject({ kind: 'card', personName: null, assignmentNumber: null });
    // Decided already: nothing is decided twice.
    expect(await run((scope) => decideReview(scope, 'send', [second]))).toBe(0);
    expect(await states()).toEqual({ queued: 1, cancelled: 1, review: 1 });
    // What was released is fresh: the next sweep leaves it alone.
    await engine.delivery.sweep(LIMITS);
    expect(await states()).toEqual({ queued: 1, cancelled: 1, review: 1 });
    const audit = await prisma.auditEvent.findMany({ where: { subject: 'message' }, orderBy: { seq: 'asc' } });
    expect(audit.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['outbox.review-send', first],
      ['outbox.review-drop', second],
    ]);
  });

  test('all that has not ended can be held by hand, what is on its way included', async () => {
    const [sending = '', unknown = '', sent = ''] = await add('a', 'b', 'c', 'd');
    for (const [id, state] of [
      [sending, 'sending'],
      [unknown, 'unknown'],
      [sent, 'sent'],
    ] as const)
      await prisma.outboxMessage.update({ where: { id }, data: { state } });
    expect(await run((scope) => holdForReview(scope, 'by hand'))).toBe(3);
    expect(await states()).toEqual({ review: 3, sent: 1 });
  });

  test('a database that is older than the data folder remembers was restored: nothing leaves unseen, and the administrators hear of it', async () => {
    await guard().note();
    const backup = await prisma.setting.findUniqueOrThrow({ where: { key: 'last-seen' } });
    engine.leaseClock.advance(DAY);
    await guard().note();
    // The backup comes back: its rows believe that they still wait, and a reminder that was sent is due again.
    await prisma.setting.update({ where: { key: 'last-seen' }, data: { value: backup.value as object } });
    await add('waits since the backup');
    await guard().check(async () => void (await add('fell due in between')));
    const [told, ...others] = await prisma.outboxMessage.findMany({ where: { state: 'queued' } });
    expect(others).toEqual([]);
    expect([told?.personId, JSON.stringify(told?.message)]).toEqual([
      'admin',
      expect.stringContaining('2 tin đang chờ') as unknown,
    ]);
    expect(await states()).toEqual({ review: 2, queued: 1 });
    // Noted from here on: the next start finds nothing strange.
    await guard().note();
    await guard().check(() => Promise.reject(new Error('not again')));
    expect(await states()).toEqual({ review: 2, queued: 1 });
  });

  test.each([
    ['an outage, however long', () => engine.leaseClock.advance(30 * DAY)],
    ['another database behind the same folder', () => writeMark({ installation: 'another', at: '2999-01-01' })],
    ['a folder that never saw it', () => rmSync(join(dataDir, 'last-seen.json'))],
    ['a file that a full disk cut off', () => writeFileSync(join(dataDir, 'last-seen.json'), '{"insta')],
    ['a failover that lost a few seconds', () => writeMark({ ...readMark(), at: later(30_000) })],
  ])('%s is no restore', async (_, happens) => {
    await guard().note();
    await add('waits');
    happens();
    await guard().check(() => Promise.reject(new Error('nothing is to be fired')));
    expect(await states()).toEqual({ queued: 1 });
    await guard().note();
    await guard().check(nothing);
    expect(await states()).toEqual({ queued: 1 });
  });

  const markFile = (): string => join(dataDir, 'last-seen.json');
  const readMark = (): { installation: string } =>
    JSON.parse(readFileSync(markFile(), 'utf8')) as { installation: string };
  const writeMark = (mark: object): void => writeFileSync(markFile(), JSON.stringify(mark));
  const later = (ms: number): string => new Date(engine.leaseClock.now().getTime() + ms).toISOString();
});
