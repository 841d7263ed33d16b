import type { TimerRecords } from '../../app/ports/store/timers.js';
import type { TxContext } from './context.js';

export function timersOf({ client, clock, ids, touched }: TxContext): TimerRecords {
  return {
    async set({ kind, subjectId, generation, dueAt, payload }) {
      const set = await client.$executeRaw`
        INSERT INTO "Timer" ("id", "kind", "subjectId", "generation", "dueAt", "payload", "createdAt")
        SELECT ${ids.newId()}, ${kind}, ${subjectId}, ${generation}, ${dueAt}, ${JSON.stringify(payload ?? {})}::jsonb, ${clock.now()}
        WHERE NOT EXISTS (
          SELECT 1 FROM "Timer" WHERE "kind" = ${kind} AND "subjectId" = ${subjectId} AND "generation" = ${generation} AND "state" <> 'pending')
        ON CONFLICT ("kind", "subjectId", "generation") WHERE "state" = 'pending'
        DO UPDATE SET "dueAt" = excluded."dueAt", "payload" = excluded."payload", "attempts" = 0, "retryAt" = NULL`;
      if (touched.timersDueAt === null || dueAt < touched.timersDueAt) touched.timersDueAt = dueAt;
      return set > 0;
    },
    async cancel(kinds, subjectIds, note) {
      const { count } = await client.timer.updateMany({
        where: { kind: { in: [...kinds] }, subjectId: { in: [...subjectIds] }, state: 'pending' },
        data: { state: 'cancelled', note },
      });
      return count;
    },
    async behind(kinds, by) {
      const found = await client.timer.findFirst({
        where: { state: 'pending', dueAt: { lte: by }, kind: { in: [...kinds] }, retryAt: null },
        select: { id: true },
      });
      return found !== null;
    },
    async pending(kind, subjectId) {
      const row = await client.timer.findFirst({
        where: { kind, subjectId, state: 'pending' },
        select: { dueAt: true },
        orderBy: { dueAt: 'asc' },
      });
      return row?.dueAt ?? null;
    },
    async redact(id) {
      await client.timer.updateMany({ where: { id }, data: { payload: { redacted: true } } });
    },
  };
}
