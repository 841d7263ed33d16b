import { createEngineStores } from '../../../src/store/open-stores.js';
import { createRandomIds } from '../../../src/store/random-ids.js';
import { createStore } from '../../../src/store/store.js';
import { shippedHolidays } from '../../../src/cli/reference.js';
import { createDirectory } from '../../../src/domain/unit/directory.js';
import type { LogEntry } from '../../../src/sandbox/telegram/request-log.js';
import type { Future } from './history.js';
import type { Scene } from './scene.js';

/** Sends under way at once in one process (dispatcher). */
const IN_FLIGHT = 30;
const NOTICE = /Thông báo số (\d+)\./u;

export const INVARIANTS = [
  'No committed acknowledgement is missing from status, audit and counts',
  'Every assignment has one end state, and no step of its ladder leaves after it',
  'At most one live ladder per assignment',
  'Nothing but the urgent leaves in quiet hours or on a day off',
  'Each due timer fires in time and never early',
  'Duplicates only of kinds that allow a resend, once, marked, and no more than was in flight',
  'One update, however often it arrives, acts once',
  'What is unknown is shown until it is resolved',
  'No call inside a retry_after or above the limit',
  'A delegate’s act names both, inside the period',
  'Every digest item once, none skipped',
  'The states in the report add up to all assignments',
  'An emptied queue changes nothing of what is to come',
  'Restarts and second instances change nothing: the audit chain is whole, no row is left in nobody’s care',
] as const;

export type Checked = {
  readonly violations: readonly string[];
  /** Notices that nobody got. */
  readonly lost: number;
  /** Sends beyond the first of a notice. */
  readonly doubled: number;
};

export type CheckOptions = {
  /** A flood that the test itself ordered: calls on the wire at that moment are above the limit through no fault of the sender. */
  readonly storm?: boolean;
  /** Numbers of notices that cannot arrive (the person blocked the bot). */
  readonly undeliverable?: ReadonlySet<number>;
  /** Hours in which only the urgent may leave, where the scene has them; else none. */
  readonly isQuiet?: (at: Date) => boolean;
};

/** Goes through the fourteen invariants after a run, against the stand-in's log and the database. */
export async function checkInvariants(scene: Scene, options: CheckOptions = {}): Promise<Checked> {
  const { db, history, server } = scene;
  const violations: string[] = [];
  const broken = (number: number, what: string): void =>
    void violations.push(`${number}. ${INVARIANTS[number - 1] ?? ''}: ${what}`);
  const none = async (number: number, sql: string, parameters: readonly unknown[] = []): Promise<void> => {
    const { rows } = await db.query<{ what: string }>(sql, [...parameters]);
    if (rows.length > 0)
      broken(
        number,
        rows
          .slice(0, 5)
          .map(({ what }) => what)
          .join('; ') + (rows.length > 5 ? ` … (${rows.length})` : ''),
      );
  };
  const prisma = scene.database.prisma;
  const clock = { now: () => new Date() };
  const ids = createRandomIds();
  const holidays = shippedHolidays();
  const store = createStore({ prisma, clock, ids, makeDirectory: createDirectory, shippedCalendar: holidays.table });
  const stores = createEngineStores({ prisma, store, clock, leaseClock: clock, ids });

  // 1. What a toast promised and what a fact says is in the state, the audit log and the counts.
  const promised = history.presses.filter(({ toast }) => /^Đã (?:ghi nhận|lưu)/u.test(toast ?? ''));
  await none(
    1,
    `SELECT p."id" || ' was told "Đã ghi nhận" and has no fact' AS what FROM unnest($1::text[]) AS p("id")
     WHERE NOT EXISTS (SELECT 1 FROM "AssignmentFact" f WHERE f."assignmentId" = p."id" AND f."type" = 'acknowledge')`,
    [promised.map(({ assignmentId }) => assignmentId)],
  );
  await none(
    1,
    `SELECT f."assignmentId" || ': ' || f."id" AS what FROM "AssignmentFact" f JOIN "Assignment" a ON a."id" = f."assignmentId"
     WHERE f."type" = 'acknowledge' AND (a."state" = 'sent' OR a."acknowledgedAt" IS NULL OR NOT EXISTS (
       SELECT 1 FROM "AuditEvent" e WHERE e."subjectId" = a."id" AND e."action" = 'assignment.acknowledge' AND e."data"->>'factId' = f."id"))`,
  );

  // 2–3. Ladders.
  await none(
    2,
    `SELECT o."id" || ' left after ' || a."id" || ' had ended' AS what FROM "OutboxMessage" o JOIN "Assignment" a ON a."id" = o."assignmentId"
     WHERE o."kind" IN ('nudge', 'escalation') AND a."doneAt" IS NOT NULL AND o."sendingAt" > a."doneAt"`,
  );
  await none(
    2,
    `SELECT a."id" || ' has ended and a step is planned' AS what FROM "Assignment" a JOIN "Timer" t ON t."kind" = 'ladder' AND t."subjectId" = a."id" AND t."state" = 'pending'
     WHERE a."state" IN ('done', 'cancelled', 'returned')`,
  );
  await none(
    3,
    `SELECT "subjectId" || ' has ' || count(*) AS what FROM "Timer" WHERE "kind" = 'ladder' AND "state" = 'pending' GROUP BY "subjectId" HAVING count(*) > 1`,
  );

  // 4. By the database's record of when the call was made.
  if (options.isQuiet !== undefined) {
    const { rows } = await db.query<{ id: string; sendingAt: Date }>(
      `SELECT "id", "sendingAt" FROM "OutboxMessage" WHERE "lane" > 1 AND NOT "ignoresQuietHours" AND "sendingAt" IS NOT NULL`,
    );
    for (const { id, sendingAt } of rows)
      if (options.isQuiet(sendingAt)) broken(4, `${id} left at ${sendingAt.toISOString()}`);
  }

  // 5. Timers.
  await none(5, `SELECT "id" || ' fired early' AS what FROM "Timer" WHERE "firedAt" < "dueAt"`);
  await none(
    5,
    `SELECT "id" || ' (' || "kind" || ') fired ' || round(extract(epoch FROM "firedAt" - "dueAt")::numeric, 1) || ' s late' AS what FROM "Timer"
     WHERE "firedAt" > "dueAt" + $1 * interval '1 millisecond'`,
    [history.timersWithinMs],
  );
  await none(5, `SELECT "id" || ' was given up' AS what FROM "Timer" WHERE "state" = 'dead'`);

  // 6. What arrived, by the platform's own log.
  const arrivals = new Map<number, LogEntry[]>();
  for (const entry of server.log.calls('sendMessage')) {
    const number = entry.effect ? NOTICE.exec(String(entry.parameters['text']))?.[1] : undefined;
    if (number !== undefined) arrivals.set(Number(number), [...(arrivals.get(Number(number)) ?? []), entry]);
  }
  const { rows: notices } = await db.query<{ id: string; state: string; onUnknown: string }>(
    `SELECT "id", "state", "onUnknown" FROM "OutboxMessage" WHERE "dedupeKey" LIKE 'fault/%'`,
  );
  let lost = 0;
  let doubled = 0;
  for (const { id, state, onUnknown } of notices) {
    const number = Number(id.slice(1));
    const came = arrivals.get(number) ?? [];
    // A kind that is never repeated may end unknown, and says so.
    const excused = options.undeliverable?.has(number) === true || (onUnknown === 'never' && state === 'unknown');
    if (came.length === 0 && !excused) {
      lost += 1;
      broken(6, `notice ${number} was lost (${state})`);
    }
    doubled += Math.max(0, came.length - 1);
    if (came.length > 1 && onUnknown === 'never')
      broken(6, `notice ${number} came ${came.length} times and may not be repeated`);
    if (came.length > 2) broken(6, `notice ${number} came ${came.length} times`);
    if (came.length === 2 && !/gửi lại/iu.test(String(came[1]?.parameters['text'])))
      broken(6, `the second coming of notice ${number} does not say so`);
  }
  if (notices.length !== history.posted) broken(6, `${history.posted} notices posted, ${notices.length} rows`);
  const bound = history.crashes * IN_FLIGHT + history.uncertainCalls;
  if (doubled > bound) broken(6, `${doubled} doubled, at most ${bound} were in flight`);

  // 7. Updates.
  await none(
    7,
    `SELECT "assignmentId" || ' ' || "type" || ' twice by update ' || "inboxId" AS what FROM "AssignmentFact" WHERE "inboxId" IS NOT NULL
     GROUP BY "assignmentId", "type", "inboxId" HAVING count(*) > 1`,
  );
  await none(
    7,
    `SELECT "assignmentId" || ' acknowledged ' || count(*) || ' times' AS what FROM "AssignmentFact" WHERE "type" = 'acknowledge'
     GROUP BY "assignmentId" HAVING count(*) > 1`,
  );
  await none(
    7,
    `SELECT 'update ' || "id" || ' was given up: ' || COALESCE("error", '') AS what FROM "InboxUpdate" WHERE "state" = 'dead'`,
  );

  // 8. The figure that health and the administrator see, against the rows.
  const figures = await stores.health.observe();
  const { rows: unknown } = await db.query<{ count: string }>(
    `SELECT count(*) FROM "OutboxMessage" WHERE "state" = 'unknown'`,
  );
  if (figures.unknownMessages !== Number(unknown[0]?.count))
    broken(8, `${figures.unknownMessages} shown, ${unknown[0]?.count} there`);

  // 9. The platform's own count.
  const inside = server.log.violations('inside-retry-after');
  if (inside.length > 0) broken(9, `${inside.length} calls inside a retry_after, first ${describe(inside[0])}`);
  const above = server.log.violations('above-limit');
  if (options.storm !== true && above.length > 0)
    broken(9, `${above.length} calls above the limit, first ${describe(above[0])}`);

  // 10. Delegation, judged at the press.
  await none(
    10,
    `SELECT f."id" AS what FROM "AssignmentFact" f WHERE f."onBehalfOfPersonId" IS NOT NULL AND (f."actorPersonId" IS NULL OR NOT EXISTS (
       SELECT 1 FROM "Delegation" d WHERE d."fromPersonId" = f."onBehalfOfPersonId" AND d."toPersonId" = f."actorPersonId" AND d."from" <= f."at" AND f."at" <= d."until"))`,
  );

  // 11. Digests: every slot that has items and whose time has come has one message that left or was found needless.
  await none(
    11,
    `SELECT i."personId" || ' ' || i."day" || ' ' || i."slot" || ': ' || count(DISTINCT o."id") || ' messages' AS what
     FROM "DigestItem" i
     JOIN "Timer" t ON t."kind" = 'digest' AND t."payload"->>'personId' = i."personId" AND t."payload"->>'day' = i."day" AND t."payload"->>'slot' = i."slot" AND t."state" = 'fired'
     LEFT JOIN "OutboxMessage" o ON o."dedupeKey" = 'digest/' || i."personId" || '/' || i."day" || '/' || i."slot" AND o."state" IN ('sent', 'cancelled', 'unknown', 'queued')
     GROUP BY i."personId", i."day", i."slot" HAVING count(DISTINCT o."id") <> 1`,
  );

  // 12. Counts of the report, by the report's own query.
  const { rows: all } = await db.query<{ count: string }>(`SELECT count(*) FROM "Assignment"`);
  const [counted] = await store.transaction((tx) => tx.assignments.counts({}, 'none', new Date()));
  // `silent` is a part of two groups, not one of them.
  const { key: _key, total, silent: _silent, ...groups } = counted ?? { key: null, total: 0, silent: 0 };
  const sum = Object.values(groups).reduce((whole, part) => whole + part, 0);
  if (total !== Number(all[0]?.count) || sum !== total)
    broken(12, `${total} counted, ${sum} in the groups, ${all[0]?.count} there`);

  // 13. What was to come before the queue was emptied has come, or is still to come at the same time. Only what somebody did since, as the audit
  // log has it, may have changed that.
  for (const { at, timers, messages } of history.futures) {
    await none(
      13,
      `SELECT 'timer ' || f."id" || ' ' || COALESCE(t."state" || ' for ' || t."dueAt", 'gone') AS what
       FROM unnest($1::text[], $2::timestamptz[]) AS f("id", "dueAt") LEFT JOIN "Timer" t ON t."id" = f."id"
       WHERE NOT COALESCE(t."dueAt" = f."dueAt" AND t."state" IN ('pending', 'fired'), false)
         AND NOT EXISTS (SELECT 1 FROM "AuditEvent" e WHERE e."subjectId" = t."subjectId" AND e."at" >= $3)`,
      [timers.map(({ id }) => id), timers.map(({ dueAt }) => dueAt), at],
    );
    await none(
      13,
      `SELECT 'message ' || f."id" || ' ' || COALESCE(o."state", 'gone') AS what
       FROM unnest($1::text[]) AS f("id") LEFT JOIN "OutboxMessage" o ON o."id" = f."id"
       WHERE NOT COALESCE(o."state" IN ('queued', 'claimed', 'sending', 'sent', 'unknown', 'failed'), false)
         AND NOT EXISTS (SELECT 1 FROM "AuditEvent" e WHERE e."subjectId" = o."assignmentId" AND e."at" >= $2)`,
      [messages, at],
    );
  }

  // 14. The chain, and no row that nobody would look at again.
  const verdict = await stores.audit.verify();
  if (!verdict.ok) broken(14, `the audit chain is broken at ${verdict.position}: ${verdict.reason}`);
  await none(
    14,
    `SELECT 'message ' || "id" || ' ' || "state" AS what FROM "OutboxMessage" WHERE "state" IN ('claimed', 'sending') AND "leaseUntil" IS NULL
     UNION ALL SELECT 'update ' || "id" FROM "InboxUpdate" WHERE "state" = 'processing' AND "leaseUntil" IS NULL`,
  );
  return { violations, lost, doubled };
}

const describe = (entry: LogEntry | undefined): string =>
  entry === undefined
    ? ''
    : `${entry.method} to ${entry.chatId ?? 'nobody'} at ${Math.round(entry.realMilliseconds)} ms`;

/** Everything that is to come, to be compared after the queue is emptied. */
export async function futureOf({ db }: Scene): Promise<Future> {
  const { rows } = await db.query<{ at: Date; id: string; dueAt: Date | null }>(
    `SELECT now() AS "at", "id", "dueAt" FROM "Timer" WHERE "state" = 'pending'
     UNION ALL SELECT now(), "id", NULL FROM "OutboxMessage" WHERE "state" IN ('queued', 'claimed')`,
  );
  return {
    at: rows[0]?.at ?? new Date(),
    timers: rows.flatMap(({ id, dueAt }) => (dueAt === null ? [] : [{ id, dueAt }])),
    messages: rows.flatMap(({ id, dueAt }) => (dueAt === null ? [id] : [])),
  };
}
