import type { Claimed, TimerStore } from '../app/ports/queues.js';
import type { TimerKind, TimerRow } from '../app/ports/store/timers.js';
import { ClaimLost, later, unlessLost, type ClaimDeps } from './engine-store.js';
import type { Timer } from './generated/client.js';

function rowOf({ id, kind, subjectId, generation, dueAt, payload, state, attempts }: Timer): TimerRow {
  return {
    id,
    kind: kind as TimerKind,
    subjectId,
    generation,
    dueAt,
    payload,
    state: state as TimerRow['state'],
    attempts,
  };
}

export function createTimerStore({ prisma, clock, leaseClock, ids, transaction }: ClaimDeps): TimerStore {
  const mine = ({ row, token }: Claimed<TimerRow>) => ({ id: row.id, state: 'pending', claimToken: token });
  return {
    async due(until, limit) {
      const now = leaseClock.now();
      const rows = await prisma.timer.findMany({
        where: {
          state: 'pending',
          dueAt: { lte: until },
          AND: [
            { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
            { OR: [{ retryAt: null }, { retryAt: { lte: now } }] },
          ],
        },
        select: { id: true, kind: true, dueAt: true },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      return rows.map(({ id, kind, dueAt }) => ({ id, kind: kind as TimerKind, dueAt }));
    },
    async claim(id, leaseMs) {
      const now = clock.now();
      const leaseNow = leaseClock.now();
      const token = ids.newToken();
      const [row] = await prisma.$queryRaw<Timer[]>`
        UPDATE "Timer" SET "claimToken" = ${token}, "leaseUntil" = ${later(leaseNow, leaseMs)}, "attempts" = "attempts" + 1
        WHERE "id" = ${id} AND "state" = 'pending' AND "dueAt" <= ${now}
          AND ("leaseUntil" IS NULL OR "leaseUntil" < ${leaseNow}) AND ("retryAt" IS NULL OR "retryAt" <= ${leaseNow})
        RETURNING *`;
      if (row) return { row: rowOf(row), token };
      const waiting = await prisma.timer.findFirst({
        where: { id, state: 'pending', dueAt: { gt: now } },
        select: { dueAt: true },
      });
      return waiting ? { early: waiting.dueAt } : null;
    },
    async complete(claimed, work) {
      const result = await unlessLost(
        transaction(async (tx, client) => {
          const { count } = await client.timer.updateMany({
            // A timer that was moved while it was claimed belongs to its new time.
            where: { ...mine(claimed), dueAt: claimed.row.dueAt },
            data: { state: 'fired', firedAt: clock.now(), leaseUntil: null },
          });
          if (count === 0) throw new ClaimLost();
          await work(tx);
        }),
      );
      if (!result)
        await prisma.timer.updateMany({ where: mine(claimed), data: { leaseUntil: null, claimToken: null } });
      return result !== undefined;
    },
    async extend(claimed, leaseMs) {
      await prisma.timer.updateMany({ where: mine(claimed), data: { leaseUntil: later(leaseClock.now(), leaseMs) } });
    },
    async retryLater(claimed, error, afterMs) {
      await prisma.timer.updateMany({
        where: mine(claimed),
        data: { leaseUntil: null, retryAt: later(leaseClock.now(), afterMs), note: error },
      });
    },
    async giveBack(claimed) {
      await prisma.timer.updateMany({
        where: mine(claimed),
        data: { claimToken: null, leaseUntil: null, attempts: { decrement: 1 } },
      });
    },
    async bury(claimed, error) {
      await prisma.timer.updateMany({ where: mine(claimed), data: { state: 'dead', leaseUntil: null, note: error } });
    },
    async nextDue() {
      const row = await prisma.timer.findFirst({
        where: { state: 'pending' },
        select: { dueAt: true },
        orderBy: { dueAt: 'asc' },
      });
      return row?.dueAt ?? null;
    },
    async kindsInUse() {
      const rows = await prisma.timer.findMany({
        where: { state: 'pending' },
        select: { kind: true },
        distinct: ['kind'],
      });
      return rows.map((row) => row.kind as TimerKind);
    },
  };
}
