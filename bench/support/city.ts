/** A connection: of PostgreSQL's own client, or the embedded database itself. */
export type Sql = {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly Record<string, unknown>[] }>;
};

/** Units `u1…`, each with a head `p1…` in post, and an assigner `u0`. */
export async function fillUnits(client: Sql, units: number): Promise<void> {
  await client.query(
    `INSERT INTO "Unit" ("id", "name", "type") SELECT 'u' || n, 'Sở ' || n, 'department' FROM generate_series(0, $1::int) AS n`,
    [units],
  );
  await client.query(
    `INSERT INTO "Person" ("id", "name", "createdAt") SELECT 'p' || n, 'Nguyễn Văn ' || n, now() FROM generate_series(1, $1::int) AS n`,
    [units],
  );
  await client.query(
    `INSERT INTO "Post" ("id", "personId", "unitId", "role", "title")
     SELECT 'h' || n, 'p' || n, 'u' || n, 'head', 'Giám đốc' FROM generate_series(1, $1::int) AS n`,
    [units],
  );
}

/** The heads `p1…` on Telegram: chat ids from `firstChat` on. */
export async function fillContacts(client: Sql, people: number, firstChat: number): Promise<void> {
  await client.query(
    `INSERT INTO "Contact" ("id", "personId", "channel", "externalId", "createdAt")
     SELECT 'c' || n, 'p' || n, 'telegram', ($2::int + n - 1)::text, now() FROM generate_series(1, $1::int) AS n`,
    [people, firstChat],
  );
}

/** Nobody has said "received" yet. */
export async function forgetAcknowledgements(client: Sql): Promise<void> {
  await client.query(`UPDATE "Assignment" SET "state" = 'sent', "acknowledgedAt" = NULL`);
}

/** Open assignments without a deadline, spread over the units, each with its next step in a year: written by the server itself. */
export async function fillAssignments(client: Sql, assignments: number, units: number): Promise<void> {
  // The rows are right by construction: looking up every foreign key would only heat the machine.
  await client.query(`SET session_replication_role = replica`);
  await client.query(
    `INSERT INTO "Directive" ("id", "state", "draft", "text", "contentHash", "createdBy", "createdAt", "issuedAt")
     VALUES ('d1', 'issued', '{"text": "nội dung", "tasks": [], "questions": []}', 'nội dung', 'hash', 'clerk', now() - interval '60 days', now() - interval '60 days')`,
  );
  await client.query(
    `INSERT INTO "Task" ("id", "directiveId", "ordinal", "text")
     SELECT 't' || n, 'd1', n, 'Rà soát, báo cáo' FROM generate_series(0, $1::int) AS n`,
    [Math.ceil(assignments / units)],
  );
  await client.query(
    `INSERT INTO "Assignment" ("id", "directiveId", "taskId", "unitId", "role", "urgency", "state", "dueKind", "sentAt", "acknowledgedAt", "assignerUnitId", "ladderKey", "ladderVersion")
     SELECT 'a' || n, 'd1', 't' || (n / $2), 'u' || (1 + n % $2), 'lead', 'thường', 'acknowledged', 'undated',
            now() - interval '60 days', now() - interval '60 days', 'u0', 'undated', 1
     FROM generate_series(1, $1::int) AS n`,
    [assignments, units],
  );
  await client.query(
    `INSERT INTO "Timer" ("id", "kind", "subjectId", "generation", "dueAt", "payload", "createdAt")
     SELECT 'w' || n, 'ladder', 'a' || n, 1000, now() + interval '365 days' + n * interval '1 second',
            '{"stepKey": "ask", "occurrence": 0, "generation": 1}', now()
     FROM generate_series(1, $1::int) AS n`,
    [assignments],
  );
  await client.query(`SET session_replication_role = DEFAULT`);
  await client.query('VACUUM ANALYZE');
}

/** Brings the step of `count` assignments forward to now, spread over the whole table. */
export async function makeDue(client: Sql, assignments: number, count: number, round: number): Promise<void> {
  const stride = Math.floor(assignments / count);
  await client.query(
    `UPDATE "Timer" SET "dueAt" = now() - interval '1 second'
     WHERE "state" = 'pending' AND "id" IN (SELECT 'w' || (1 + $3::int + n * $1::int) FROM generate_series(0, $2::int - 1) AS n)`,
    [stride, count, round],
  );
}

/** What three years leave behind: most work is done, each with its facts, audit events, messages, updates and fired steps. */
export async function fillHistory(client: Sql, assignments: number, units: number): Promise<void> {
  await client.query(`SET session_replication_role = replica`);
  await client.query(
    `UPDATE "Assignment" SET "state" = 'done', "doneAt" = now() - interval '10 days' WHERE substr("id", 2)::int % 20 <> 0`,
  );
  await client.query(`DELETE FROM "Timer" t USING "Assignment" a WHERE t."subjectId" = a."id" AND a."state" = 'done'`);
  await client.query(
    `INSERT INTO "AssignmentFact" ("id", "assignmentId", "type", "act", "at", "actorPersonId", "stateBefore", "stateAfter")
     SELECT 'f' || n || '-' || k, 'a' || n, (ARRAY['acknowledge', 'progress', 'report-done'])[k], '{"type": "progress", "percent": 40, "note": "đang triển khai theo kế hoạch"}',
            now() - interval '30 days', 'p' || (1 + n % $2), 'sent', 'acknowledged'
     FROM generate_series(1, $1::int) AS n, generate_series(1, 3) AS k`,
    [assignments, units],
  );
  await client.query(
    `INSERT INTO "AuditEvent" ("at", "actor", "action", "subject", "subjectId", "data", "position", "chainHash", "sealedAt")
     SELECT now() - interval '30 days', 'p' || (1 + n % $2), 'assignment.progress', 'assignment', 'a' || n, '{"from": "sent", "to": "acknowledged"}',
            4 * n + k, repeat('0', 64), now()
     FROM generate_series(1, $1::int) AS n, generate_series(1, 4) AS k`,
    [assignments, units],
  );
  await client.query(
    `INSERT INTO "OutboxMessage" ("id", "personId", "lane", "kind", "message", "assignmentId", "onUnknown", "state", "notBefore", "createdAt", "sentAt", "channel", "providerMessageId", "rendered")
     SELECT 'o' || n || '-' || k, 'p' || (1 + n % $2), 2, 'assignment-card', '{"type": "assignment-card", "assignmentId": "a1"}', 'a' || n, 'never', 'sent',
            now() - interval '30 days', now() - interval '30 days', now() - interval '30 days', 'telegram', (n * 4 + k)::text, '{"actions": []}'
     FROM generate_series(1, $1::int) AS n, generate_series(1, 3) AS k`,
    [assignments, units],
  );
  await client.query(
    `INSERT INTO "InboxUpdate" ("channel", "externalId", "chatKey", "payload", "receivedAt", "state", "processedAt")
     SELECT 'telegram', (n * 2 + k)::text, 'telegram:' || (n % $2), '{"update_id": 1, "callback_query": {"data": "x"}}', now() - interval '30 days', 'done', now() - interval '30 days'
     FROM generate_series(1, $1::int) AS n, generate_series(1, 2) AS k`,
    [assignments, units],
  );
  await client.query(
    `INSERT INTO "Timer" ("id", "kind", "subjectId", "generation", "dueAt", "payload", "createdAt", "state", "firedAt")
     SELECT 'h' || n, 'ladder', 'a' || n, 1, now() - interval '30 days', '{"stepKey": "ask", "occurrence": 0, "generation": 1}', now() - interval '60 days', 'fired', now() - interval '30 days'
     FROM generate_series(1, $1::int) AS n`,
    [assignments],
  );
  await client.query(`SET session_replication_role = DEFAULT`);
  await client.query('VACUUM ANALYZE');
}
