import { z } from 'zod';
import type { AuditorReport, HealthFigures, HealthStore } from '../app/ports/queues.js';
import { later, type ClaimDeps } from './engine-store.js';
import { fromJson, toJson } from './json.js';
import { CLEAN_AUDIT_KEY } from './watch-store.js';

const MINUTE = 60_000;
/** A crash is made good within a lease and a sweep; what is later than that is a finding. */
const LATE_MS = 2 * MINUTE;
/** Waiting for a rate limit of minutes is not a fault of the sender. */
const LATE_MESSAGE_MS = 15 * MINUTE;
const UNSEALED_MS = 10 * MINUTE;
const REPORT_KEY = 'auditor';

const report = z.looseObject({
  at: z.coerce.date(),
  healthy: z.boolean(),
  replanned: z.number(),
  figures: z.looseObject({}),
});

export function createHealthStore({
  prisma,
  clock,
  leaseClock,
}: Pick<ClaimDeps, 'prisma' | 'clock' | 'leaseClock'>): HealthStore {
  return {
    async observe() {
      const now = clock.now();
      const leaseNow = leaseClock.now();
      const [figures] = await prisma.$queryRaw<HealthFigures[]>`
        SELECT
          (SELECT COUNT(*) FROM "Timer" WHERE "state" = 'pending' AND "dueAt" < ${later(now, -LATE_MS)}
             AND ("retryAt" IS NULL OR "retryAt" < ${later(leaseNow, -LATE_MS)})
             AND ("leaseUntil" IS NULL OR "leaseUntil" < ${later(leaseNow, -LATE_MS)}))::int AS "lateTimers",
          (SELECT COUNT(*) FROM "Timer" WHERE "state" = 'dead')::int AS "deadTimers",
          (SELECT COUNT(*) FROM "InboxUpdate" WHERE "state" IN ('received', 'processing') AND "receivedAt" < ${later(now, -LATE_MS)}
             AND ("retryAt" IS NULL OR "retryAt" < ${later(leaseNow, -LATE_MS)})
             AND ("leaseUntil" IS NULL OR "leaseUntil" < ${later(leaseNow, -LATE_MS)}))::int AS "waitingUpdates",
          (SELECT COUNT(*) FROM "InboxUpdate" WHERE "state" = 'dead')::int AS "deadUpdates",
          (SELECT COUNT(*) FROM "OutboxMessage" WHERE "state" = 'queued' AND "notBefore" < ${later(now, -LATE_MESSAGE_MS)})::int AS "lateMessages",
          (SELECT COUNT(*) FROM "OutboxMessage" WHERE "state" IN ('claimed', 'sending') AND "leaseUntil" < ${later(leaseNow, -LATE_MS)})::int AS "stuckMessages",
          (SELECT COUNT(*) FROM "OutboxMessage" WHERE "state" = 'unknown')::int AS "unknownMessages",
          (SELECT COUNT(*) FROM "OutboxMessage" WHERE "state" = 'review')::int AS "reviewMessages",
          (SELECT COUNT(*) FROM "AuditEvent" WHERE "chainHash" IS NULL AND "at" < ${later(now, -UNSEALED_MS)})::int AS "unsealedEvents"`;
      if (!figures) throw new Error('The database gave no figures');
      return figures;
    },
    async openWithoutLadderTimer(afterId, limit) {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT a."id" FROM "Assignment" a
        WHERE a."state" IN ('sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo') AND a."id" > ${afterId}
          AND NOT EXISTS (SELECT 1 FROM "Timer" t WHERE t."kind" = 'ladder' AND t."subjectId" = a."id" AND t."state" = 'pending')
        ORDER BY a."id" LIMIT ${limit}`;
      return rows.map((row) => row.id);
    },
    async save(made) {
      const data = { value: toJson(made), updatedAt: made.at };
      await prisma.setting.upsert({ where: { key: REPORT_KEY }, create: { key: REPORT_KEY, ...data }, update: data });
      if (!made.healthy) return;
      const clean = { value: {}, updatedAt: leaseClock.now() };
      await prisma.setting.upsert({
        where: { key: CLEAN_AUDIT_KEY },
        create: { key: CLEAN_AUDIT_KEY, ...clean },
        update: clean,
      });
    },
    async last() {
      const row = await prisma.setting.findUnique({ where: { key: REPORT_KEY } });
      return row && fromJson<AuditorReport>(report, row.value, 'The auditor report');
    },
  };
}
