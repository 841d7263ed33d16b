import type { WatchStore } from '../app/ports/watch.js';
import { OPEN_STATES } from '../app/status/open-states.js';
import { FREE_MS, WINDOW_MS } from '../domain/reachability/choose-way.js';
import { NOT_OF_VISITS } from './visit-messages.js';
import { later, type ClaimDeps } from './engine-store.js';

const SWEEP_PREFIX = 'sweep/';
/** Written by the health store after a clean run of the auditor. */
export const CLEAN_AUDIT_KEY = 'auditor-clean';
const OPEN = ['queued', 'claimed', 'sending', 'unknown', 'review'];

export function createWatchStore({
  prisma,
  clock,
  leaseClock,
}: Pick<ClaimDeps, 'prisma' | 'clock' | 'leaseClock'>): WatchStore {
  const ageOf = (at: Date, now = clock.now()): number => Math.max(0, now.getTime() - at.getTime());
  return {
    async noteSweep(name) {
      const key = `${SWEEP_PREFIX}${name}`;
      // On the clock that the sandbox does not move: a leap of days is no silence of the sweeps.
      const data = { value: {}, updatedAt: leaseClock.now() };
      await prisma.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
    },
    async sweepAges() {
      const rows = await prisma.setting.findMany({
        where: { key: { startsWith: SWEEP_PREFIX } },
        select: { key: true, updatedAt: true },
      });
      return new Map(
        rows.map(({ key, updatedAt }) => [key.slice(SWEEP_PREFIX.length), ageOf(updatedAt, leaseClock.now())]),
      );
    },
    async heldLeases() {
      const rows = await prisma.lease.findMany({ where: { until: { gt: leaseClock.now() } }, select: { name: true } });
      return new Set(rows.map(({ name }) => name));
    },
    async openMessages() {
      const groups = await prisma.outboxMessage.groupBy({
        by: ['state'],
        where: { state: { in: OPEN } },
        _count: { _all: true },
        _min: { notBefore: true },
      });
      const found = new Map(groups.map((group) => [group.state, group]));
      return OPEN.map((state) => {
        const oldest = found.get(state)?._min.notBefore ?? null;
        return { state, count: found.get(state)?._count._all ?? 0, age: oldest === null ? 0 : ageOf(oldest) };
      });
    },
    async cleanAuditAge() {
      const row = await prisma.setting.findUnique({ where: { key: CLEAN_AUDIT_KEY }, select: { updatedAt: true } });
      return row === null ? null : ageOf(row.updatedAt, leaseClock.now());
    },
    async work(since) {
      const now = clock.now();
      const [row] = await prisma.$queryRaw<{ sent: number; open: number; overdue: number }[]>`
        SELECT (SELECT COUNT(*) FROM "OutboxMessage" o WHERE o."state" = 'sent' AND o."sentAt" >= ${since} AND ${NOT_OF_VISITS})::int AS "sent",
               COUNT(*)::int AS "open", COUNT(*) FILTER (WHERE "limitAt" < ${now})::int AS "overdue"
        FROM "Assignment" WHERE "state" = ANY(${[...OPEN_STATES]})`;
      return row ?? { sent: 0, open: 0, overdue: 0 };
    },
    async windows(channel) {
      const now = clock.now();
      const [row] = await prisma.$queryRaw<Record<'free' | 'charged' | 'closed' | 'never', number>[]>`
        SELECT COUNT(*) FILTER (WHERE "lastInteractionAt" > ${later(now, -FREE_MS)})::int AS "free",
               COUNT(*) FILTER (WHERE "lastInteractionAt" <= ${later(now, -FREE_MS)} AND "lastInteractionAt" > ${later(now, -WINDOW_MS)})::int AS "charged",
               COUNT(*) FILTER (WHERE "lastInteractionAt" <= ${later(now, -WINDOW_MS)})::int AS "closed",
               COUNT(*) FILTER (WHERE "lastInteractionAt" IS NULL)::int AS "never"
        FROM "Contact" WHERE "channel" = ${channel} AND "state" = 'active'`;
      return (['free', 'charged', 'closed', 'never'] as const).map((state) => ({ state, people: row?.[state] ?? 0 }));
    },
  };
}
