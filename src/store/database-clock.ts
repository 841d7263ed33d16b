import { performance } from 'node:perf_hooks';
import type { Clock } from '../app/ports/clock.js';
import type { PrismaClient } from './generated/client.js';

export type DatabaseClock = Clock & {
  /** The database's time without the sandbox's shift: leases, rate limits and back-off run on it. */
  readonly unmoved: Clock;
  /** The same, but a move counts only when what it made due had time to happen: nothing is late because the sandbox leapt over its moment. */
  readonly settled: Clock;
  /** How far this machine's clock is ahead of the database's, in milliseconds. */
  skewMs(): number;
  /** Sandbox: makes it `target` now, for all processes. Time never goes back. */
  moveTo(target: Date): Promise<void>;
  /** Measures again and takes over a shift that another process set. */
  remeasure(): Promise<void>;
  stop(): void;
};

/** Somebody set a clock: the database server's (the product's time leaps with it) or this machine's (only the queue's delays feel it). */
export type ClockJump = { readonly of: 'database' | 'host'; readonly byMs: number };

const OFFSET_KEY = 'clock-offset';
/** Slewing and a slow answer stay below it. */
const JUMP_MS = 2_000;
const REMEASURE_MS = 15_000;
/** A settling day of the sandbox takes seconds; on a slow machine more. */
const SETTLING_MS = 2 * 60_000;

/**
 * One clock for all processes: that of the database. It advances with the monotonic clock between measurements, so that
 * a step of the host's clock moves nothing.
 */
export async function createDatabaseClock(
  prisma: PrismaClient,
  {
    onJump = () => undefined,
    begin = null,
  }: {
    /** Somebody set a clock since the last measurement. */
    readonly onJump?: (jump: ClockJump) => void;
    /** Sandbox: where time begins on data whose clock was never moved, in the past as well. */
    readonly begin?: Date | null;
  } = {},
): Promise<DatabaseClock> {
  let base: { readonly at: number; readonly time: number; readonly host: number } | null = null;
  let shiftMs = 0;
  let moved = { at: Number.NEGATIVE_INFINITY, fromShiftMs: 0 };

  async function remeasure(): Promise<void> {
    const before = performance.now();
    const [row] = await prisma.$queryRaw<{ ms: number; shift: number | null }[]>`
      SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms,
             (SELECT ("value"->>'ms')::float8 FROM "Setting" WHERE "key" = ${OFFSET_KEY}) AS shift`;
    const after = performance.now();
    if (!row) return;
    const measured = { at: (before + after) / 2, time: row.ms, host: Date.now() - after };
    if (base !== null) {
      const byMs = Math.round(measured.time - base.time - (measured.at - base.at));
      if (Math.abs(byMs) > JUMP_MS + (after - before)) onJump({ of: 'database', byMs });
      const hostByMs = Math.round(measured.host - base.host);
      if (Math.abs(hostByMs) > JUMP_MS) onJump({ of: 'host', byMs: hostByMs });
    }
    base = measured;
    shiftMs = row.shift ?? 0;
  }

  const settling = (): boolean => unmovedMs() - moved.at < SETTLING_MS;
  const unmovedMs = (): number => (base?.time ?? 0) + (performance.now() - (base?.at ?? 0));

  await remeasure();
  if (begin !== null) {
    const first = { value: { ms: Math.round(begin.getTime() - unmovedMs()) }, updatedAt: new Date(unmovedMs()) };
    await prisma.setting.upsert({ where: { key: OFFSET_KEY }, create: { key: OFFSET_KEY, ...first }, update: {} });
    await remeasure();
  }
  // A failed measurement keeps the last one: the monotonic clock carries it.
  const timer = setInterval(() => void remeasure().catch(() => undefined), REMEASURE_MS);
  timer.unref();

  return {
    now: () => new Date(unmovedMs() + shiftMs),
    unmoved: { now: () => new Date(unmovedMs()) },
    settled: { now: () => new Date(unmovedMs() + (settling() ? moved.fromShiftMs : shiftMs)) },
    skewMs: () => Math.round(Date.now() - unmovedMs()),
    async moveTo(target) {
      await remeasure();
      const shift = Math.round(target.getTime() - unmovedMs());
      if (shift < shiftMs) throw new RangeError('The clock can only be moved forward');
      const row = { value: { ms: shift }, updatedAt: new Date(unmovedMs()) };
      await prisma.setting.upsert({ where: { key: OFFSET_KEY }, create: { key: OFFSET_KEY, ...row }, update: row });
      moved = { at: unmovedMs(), fromShiftMs: settling() ? moved.fromShiftMs : shiftMs };
      shiftMs = shift;
    },
    remeasure,
    stop: () => clearInterval(timer),
  };
}
