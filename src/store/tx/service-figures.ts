import type { ServiceFigures } from '../../app/ports/store/outbox.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { NOT_OF_VISITS } from '../visit-messages.js';
import type { Client } from './context.js';

type Day = { day: string; due: number; inTime: number; unknown: number; failed: number };

/**
 * A message is due at its `notBefore`; one that was tried more than once is due at its creation, since a wait after an error is ours and not the
 * plan's. What was cancelled was never due. Handed over is when the platform said that it has it.
 */
export async function serviceFigures(client: Client, since: Date, now: Date): Promise<ServiceFigures> {
  const days = await client.$queryRaw<Day[]>`
    SELECT to_char(r."dueAt" AT TIME ZONE INTERVAL '+07:00', 'YYYY-MM-DD') AS "day", COUNT(*)::int AS "due",
      (COUNT(*) FILTER (WHERE r."state" = 'sent' AND r."sentAt" - r."dueAt" <= INTERVAL '10 seconds'))::int AS "inTime",
      (COUNT(*) FILTER (WHERE r."state" IN ('unknown', 'review')))::int AS "unknown",
      (COUNT(*) FILTER (WHERE r."state" = 'failed'))::int AS "failed"
    FROM (
      SELECT o."state", o."sentAt", CASE WHEN o."attempts" > 1 THEN o."createdAt" ELSE o."notBefore" END AS "dueAt"
      FROM "OutboxMessage" o WHERE o."createdAt" >= ${since} AND o."state" <> 'cancelled' AND ${NOT_OF_VISITS}
    ) r
    WHERE r."dueAt" >= ${since} AND r."dueAt" <= ${now}
    GROUP BY 1 ORDER BY 1 DESC`;
  const [waiting] = await client.$queryRaw<{ count: number; oldest: Date | null }[]>`
    SELECT COUNT(*)::int AS "count", MIN(o."notBefore") AS "oldest" FROM "OutboxMessage" o
    WHERE o."state" IN ('queued', 'claimed', 'sending') AND o."notBefore" <= ${now} AND ${NOT_OF_VISITS}`;
  const [unknown] = await client.$queryRaw<{ count: number }[]>`
    SELECT COUNT(*)::int AS "count" FROM "OutboxMessage" o WHERE o."state" IN ('unknown', 'review') AND ${NOT_OF_VISITS}`;
  return {
    days: days.map((day) => ({ ...day, day: day.day as LocalDate })),
    waiting: waiting ?? { count: 0, oldest: null },
    unknown: unknown?.count ?? 0,
  };
}
