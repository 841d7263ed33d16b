import type { AssignmentFilter, ReportRow } from '../../app/ports/store/assignments.js';
import { officialName } from '../../domain/unit/official-name.js';
import type { UnitType } from '../../domain/unit/unit.js';
import { Prisma } from '../generated/client.js';
import { conditionOf } from './assignment-rows.js';
import type { Client } from './context.js';

type Named = { readonly name: string; readonly type: string };

type Row = {
  readonly id: string;
  readonly number: number;
  readonly limitAt: Date | null;
  readonly state: string;
  readonly role: string;
  readonly percent: number;
  readonly unitId: string;
  readonly sentAt: Date;
  readonly parentId: string | null;
  readonly reportedAt: Date | null;
  readonly doneAt: Date | null;
  readonly dueKind: string;
  readonly dueDay: string | null;
  readonly dueTime: string | null;
  readonly dueOp: string | null;
  readonly dueRaw: string | null;
  readonly code: string | null;
  readonly task: string;
  readonly name: string;
  readonly type: string;
  readonly others: readonly Named[];
};

/** More names than these in one cell are not read; a task of all communes has hundreds. */
const PARTNERS = 5;

const official = ({ name, type }: Named): string => officialName({ name, type: type as UnitType });

/** A page of a long list, the newest first: one query, no more columns than the list shows. */
export async function reportRows(
  client: Client,
  filter: AssignmentFilter,
  before: number | null,
  limit: number,
): Promise<readonly ReportRow[]> {
  const older = before === null ? Prisma.sql`TRUE` : Prisma.sql`a."number" < ${before}`;
  const rows = await client.$queryRaw<Row[]>`
    WITH p AS MATERIALIZED (
      SELECT a."id", a."taskId", a."directiveId", a."instance", a."number", a."limitAt", a."state", a."role", a."percent", a."unitId",
        a."sentAt", a."parentId", a."reportedAt", a."doneAt", a."dueKind", a."dueDay", a."dueTime", a."dueOp", a."dueRaw"
      FROM "Assignment" a WHERE ${conditionOf(filter)} AND ${older}
      ORDER BY a."number" DESC LIMIT ${limit}
    ),
    -- Neighbours share their task: its partners are looked up once, and only of the few that are shown their names.
    g AS MATERIALIZED (
      SELECT k.*, (SELECT COALESCE(jsonb_agg(jsonb_build_object('name', v."name", 'type', v."type") ORDER BY o."unitId"), '[]') FROM (
        SELECT b."unitId" FROM "Assignment" b
        WHERE b."taskId" = k."taskId" AND b."instance" = k."instance" AND b."state" <> 'cancelled'
          AND b."role" = CASE WHEN k."isLead" THEN 'cooperate' ELSE 'lead' END
        LIMIT ${PARTNERS + 1}) o JOIN "Unit" v ON v."id" = o."unitId") AS "others"
      FROM (SELECT DISTINCT p."taskId", p."instance", p."role" = 'lead' AS "isLead" FROM p) k
    )
    SELECT p.*, d."code", t."text" AS "task", u."name", u."type", g."others"
    FROM p
    JOIN g ON g."taskId" = p."taskId" AND g."instance" = p."instance" AND g."isLead" = (p."role" = 'lead')
    JOIN "Task" t ON t."id" = p."taskId" JOIN "Unit" u ON u."id" = p."unitId" JOIN "Directive" d ON d."id" = p."directiveId"
    ORDER BY p."number" DESC`;
  return rows.map(({ dueKind, dueDay, dueTime, dueOp, dueRaw, ...row }) => {
    const unitName = official(row);
    const others = row.others.map(official);
    const partners = others.length > PARTNERS ? [...others.slice(0, PARTNERS), 'các đơn vị khác'] : others;
    return {
      id: row.id,
      number: row.number,
      limitAt: row.limitAt,
      assignment: {
        state: row.state,
        role: row.role,
        percent: row.percent,
        unitId: row.unitId,
        sentAt: row.sentAt,
        parentId: row.parentId,
        reportedAt: row.reportedAt,
        doneAt: row.doneAt,
        due: { kind: dueKind, due: dueDay, time: dueTime, op: dueOp, raw: dueRaw },
      } as ReportRow['assignment'],
      code: row.code,
      task: row.task,
      unitName,
      leads: row.role === 'lead' ? [unitName] : partners,
      cooperates: row.role === 'lead' ? partners : row.role === 'cooperate' ? [unitName] : [],
    };
  });
}
