import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskCheck } from '../../src/compose/disk-room.js';
import { createDatabaseClock, type ClockJump } from '../../src/store/database-clock.js';
import { openEmbedded, describeOnEachEngine } from '../support/databases.js';
import { engineOver, type Engine } from '../support/engine.js';
import { aMessage, seedPerson } from '../support/rows.js';

describeOnEachEngine('figures for those who watch', (open) => {
  let engine: Engine;
  let prisma: Awaited<ReturnType<typeof open>>['prisma'];
  beforeEach(async () => {
    ({ prisma } = await open());
    engine = engineOver(prisma);
  });

  test('age of what waits counts from the moment it might have gone; what waits for tomorrow is not late', async () => {
    const at = (ms: number): Date => new Date(engine.clock.now().getTime() + ms);
    await engine.store.transaction(async (tx) => {
      await seedPerson(tx, 'p1');
      await tx.outbox.add([
        aMessage({ dedupeKey: 'a', notBefore: at(-90_000) }),
        aMessage({ dedupeKey: 'b', notBefore: at(86_400_000) }),
      ]);
    });
    const open = new Map((await engine.watch.openMessages()).map(({ state, ...rest }) => [state, rest]));
    expect(open.get('queued')).toEqual({ count: 2, age: 90_000 });
    // States without a row are said to be empty, or a graph would show the last value for ever.
    expect(open.get('unknown')).toEqual({ count: 0, age: 0 });
    await prisma.outboxMessage.deleteMany({ where: { dedupeKey: 'a' } });
    expect((await engine.watch.openMessages())[0]).toEqual({ state: 'queued', count: 1, age: 0 });
  });

  test('sweeps and clean audits are as old as they are, whatever the sandbox does to the clock', async () => {
    await engine.watch.noteSweep('sweep-inbox');
    expect(await engine.watch.cleanAuditAge()).toBeNull();
    const report = { at: engine.clock.now(), healthy: true, replanned: 0, figures: await engine.health.observe() };
    await engine.health.save(report);
    engine.clock.advance(7 * 86_400_000);
    engine.leaseClock.advance(20_000);
    await engine.health.save({ ...report, healthy: false });
    expect(await engine.watch.sweepAges()).toEqual(new Map([['sweep-inbox', 20_000]]));
    expect(await engine.watch.cleanAuditAge()).toBe(20_000);
  });

  test('only leases that somebody holds now are held', async () => {
    await engine.leases.acquire('dispatcher:telegram', 'one', 15_000);
    expect(await engine.watch.heldLeases()).toEqual(new Set(['dispatcher:telegram']));
    engine.leaseClock.advance(15_001);
    expect(await engine.watch.heldLeases()).toEqual(new Set());
  });

  test('contacts are told apart by how near the end of their window they are', async () => {
    const before = (hours: number): Date => new Date(engine.clock.now().getTime() - hours * 3_600_000);
    for (const [id, last] of [
      ['fresh', before(1)],
      ['charged', before(60)],
      ['closed', before(200)],
      ['silent', null],
    ] as const) {
      await engine.store.transaction((tx) => seedPerson(tx, id, 'zalo'));
      await prisma.contact.update({ where: { id: `c-${id}` }, data: { lastInteractionAt: last } });
    }
    expect(await engine.watch.windows('zalo')).toEqual([
      { state: 'free', people: 1 },
      { state: 'charged', people: 1 },
      { state: 'closed', people: 1 },
      { state: 'never', people: 1 },
    ]);
  });
});

describe('a clock that jumps', () => {
  test('moved by the sandbox, makes nothing late until what it leapt over had time to happen', async () => {
    const database = await openEmbedded();
    const clock = await createDatabaseClock(database.prisma);
    const ago = (): number => clock.now().getTime() - clock.settled.now().getTime();
    try {
      expect(ago()).toBeLessThan(1_000);
      await clock.moveTo(new Date(clock.now().getTime() + 86_400_000));
      await clock.moveTo(new Date(clock.now().getTime() + 86_400_000));
      expect(ago()).toBeGreaterThan(2 * 86_400_000 - 1_000);
      const later = jest.spyOn(performance, 'now').mockImplementation(() => process.uptime() * 1000 + 10 * 60_000);
      expect(ago()).toBeLessThan(1_000);
      later.mockRestore();
    } finally {
      clock.stop();
      await database.close();
    }
  });

  test('is seen and told apart: the database server’s, and this machine’s', async () => {
    const database = await openEmbedded();
    const jumps: ClockJump[] = [];
    const clock = await createDatabaseClock(database.prisma, { onJump: (jump) => void jumps.push(jump) });
    try {
      await clock.remeasure();
      expect(jumps).toEqual([]);
      const host = jest
        .spyOn(Date, 'now')
        .mockImplementation(() => performance.timeOrigin + performance.now() + 660_000);
      await clock.remeasure();
      // The embedded database has no clock of its own: it leaps with the machine.
      expect(jumps).toEqual([
        { of: 'database', byMs: expect.closeTo(660_000, -3) as unknown },
        { of: 'host', byMs: expect.closeTo(660_000, -3) as unknown },
      ]);
      host.mockRestore();
      await clock.remeasure();
      expect(jumps.slice(2).map(({ of, byMs }) => [of, Math.sign(byMs)])).toEqual([
        ['database', -1],
        ['host', -1],
      ]);

      // The server's own clock, an hour ahead: the function is found before the built-in one.
      jumps.length = 0;
      await database.pglite?.exec(`
        CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT pg_catalog.clock_timestamp() + interval '1 hour' $$;
        SET search_path TO public, pg_catalog;`);
      const before = clock.now();
      await clock.remeasure();
      expect(jumps).toEqual([{ of: 'database', byMs: expect.closeTo(3_600_000, -3) as unknown }]);
      // It is the clock of all: the product goes with it.
      expect(clock.now().getTime() - before.getTime()).toBeGreaterThan(3_500_000);
    } finally {
      clock.stop();
      await database.close();
    }
  });
});

describe('the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-disk-'));
  test('is fine where a file can be written, and no probe is left behind', async () => {
    expect(await createDiskCheck(join(folder, 'data'))()).toEqual({ ok: true });
  });

  test('a data folder that is none is named', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(await createDiskCheck(join(folder, 'file', 'data'))()).toEqual({ ok: false, detail: 'ENOTDIR' });
  });

  const small = join(folder, 'small');
  const mounted = ((): boolean => {
    try {
      execFileSync('mkdir', [small]);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', small], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  })();
  afterAll(() => {
    if (mounted) execFileSync('umount', [small]);
    rmSync(folder, { recursive: true, force: true });
  });

  (mounted ? test : test.skip)(
    'a full disk is seen, and seen again when there is room (needs the right to mount)',
    async () => {
      let now = 0;
      const check = createDiskCheck(small, () => now);
      // Room for the probe, and for little else.
      expect(await check()).toEqual({ ok: false, detail: 'less than 64 MB free' });
      writeFileSync(join(small, 'filler'), Buffer.alloc(64 * 1024));
      expect(await check()).toEqual({ ok: false, detail: 'less than 64 MB free' });
      now = 10_001;
      expect(await check()).toEqual({ ok: false, detail: 'ENOSPC' });
    },
  );
});
