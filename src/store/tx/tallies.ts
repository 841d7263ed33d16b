import type {
  AssignmentFilter,
  OpenByDirective,
  OpenOfDirective,
  StatusCount,
} from '../../app/ports/store/assignments.js';
import type { HeadTally } from '../../domain/report/accountability.js';
import { Prisma } from '../generated/client.js';
import { conditionOf } from './assignment-rows.js';
import type { Client } from './context.js';

const GROUP_KEY = {
  unit: Prisma.sql`a."unitId"`,
  none: Prisma.sql`NULL::text`,
};

const LIVE = Prisma.sql`a."state" IN ('sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo', 'reported')`;
const CLOSED = Prisma.sql`a."state" IN ('done', 'returned', 'suspended', 'cancelled')`;

// A limit with an hour is inclusive, a limit day ends before its midnight: `isLateAt` of the domain.
const lateAt = (instant: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`COALESCE(CASE WHEN a."dueTime" IS NULL THEN ${instant} >= a."limitAt" ELSE ${instant} > a."limitAt" END, FALSE)`;

// One CASE names the group of each row, so no row is counted twice or lost. Late work counts as overdue also while
// nobody acknowledged it; reported work is judged by the moment of the report, since confirming is the assigner's part.
const statusGroup = (now: Date): Prisma.Sql => Prisma.sql`
  CASE
    WHEN a."state" IN ('returned', 'suspended', 'cancelled') THEN 'other'
    WHEN a."state" = 'done' THEN CASE WHEN ${lateAt(Prisma.sql`COALESCE(a."reportedAt", a."doneAt")`)} THEN 'doneLate' ELSE 'doneOnTime' END
    WHEN a."state" = 'reported' THEN
      CASE WHEN ${lateAt(Prisma.sql`COALESCE(a."reportedAt", ${now}::timestamptz)`)} THEN 'awaitingOverdue' ELSE 'awaitingConfirmation' END
    WHEN ${lateAt(Prisma.sql`${now}::timestamptz`)} THEN 'overdue'
    WHEN a."state" = 'sent' THEN 'notAcknowledged'
    WHEN a."limitAt" IS NULL THEN 'undated'
    ELSE 'inTime'
  END`;

/** Whether a head answers for a delay, in one yes or no where only heads are judged: the groups `doneLate`, `awaitingOverdue` and `overdue` together. */
const judgedLate = (now: Date): Prisma.Sql => Prisma.sql`
  a."state" NOT IN ('returned', 'suspended', 'cancelled') AND ${lateAt(Prisma.sql`
    CASE a."state" WHEN 'done' THEN COALESCE(a."reportedAt", a."doneAt") WHEN 'reported' THEN COALESCE(a."reportedAt", ${now}::timestamptz) ELSE ${now}::timestamptz END`)}`;

/** Where the tallies of closed work can stand for its rows: only units, whole months and whole years are known of them. */
type Parts = {
  /** Months YYYY-MM that are not of a whole year. */
  readonly months: readonly string[];
  /** Years YYYY; the empty one is all time. */
  readonly spans: readonly string[];
  /** Closed work that is counted row by row: what lies outside whole months. */
  readonly edges: readonly Prisma.Sql[];
};

const TALLIED = [
  'unitId',
  'total',
  'doneOnTime',
  'doneLate',
  'returned',
  'suspended',
  'cancelled',
  'own',
  'acknowledgedInTime',
  'onTime',
  'late',
  'extended',
] as const;

const DAY_MS = 24 * 3_600_000;
const VIETNAM_MS = 7 * 3_600_000;
const monthOf = (at: Date): string => new Date(at.getTime() + VIETNAM_MS).toISOString().slice(0, 7);
const startOf = (month: string): Date => new Date(Date.parse(`${month}-01T00:00:00Z`) - VIETNAM_MS);
const nextMonth = (month: string): string => monthOf(new Date(startOf(month).getTime() + 32 * DAY_MS));

function partsOf(filter: AssignmentFilter): Parts | null {
  const { unitIds: _units, sentFrom, sentBefore, ...rest } = filter;
  if (Object.values(rest).some((value) => value !== undefined)) return null;
  if (sentFrom === undefined && sentBefore === undefined) return { months: [], spans: [''], edges: [] };
  if (sentFrom === undefined || sentBefore === undefined) return null;
  const after = monthOf(sentFrom);
  const from = startOf(after).getTime() === sentFrom.getTime() ? after : nextMonth(after);
  const before = monthOf(sentBefore);
  // Less than a whole month: all of it is an edge.
  if (from >= before) return { months: [], spans: [], edges: [Prisma.sql`TRUE`] };
  return {
    ...wholeParts(from, before),
    edges: [
      ...(from === after ? [] : [Prisma.sql`a."sentAt" < ${startOf(from)}`]),
      ...(startOf(before).getTime() === sentBefore.getTime() ? [] : [Prisma.sql`a."sentAt" >= ${startOf(before)}`]),
    ],
  };
}

/** The months from one to before another, twelve of one year as that year. */
function wholeParts(from: string, before: string): Pick<Parts, 'months' | 'spans'> {
  const months: string[] = [];
  const spans: string[] = [];
  for (let month = from; month < before;) {
    const year = month.slice(0, 4);
    const next = `${String(Number(year) + 1).padStart(4, '0')}-01`;
    const whole = month.endsWith('-01') && next <= before;
    if (whole) spans.push(year);
    else months.push(month);
    month = whole ? next : nextMonth(month);
  }
  return { months, spans };
}

/** What the tallies hold of these parts, as one selection. */
function tallied({ unitIds }: AssignmentFilter, { months, spans }: Parts): Prisma.Sql {
  const ofUnits = unitIds === undefined ? Prisma.sql`TRUE` : Prisma.sql`c."unitId" = ANY(${[...unitIds]})`;
  const columns = Prisma.raw(TALLIED.map((name) => `c."${name}"`).join(', '));
  return Prisma.join(
    [
      Prisma.sql`SELECT ${columns} FROM "ClosedTally" c WHERE c."month" = ANY(${[...months]}) AND ${ofUnits}`,
      Prisma.sql`SELECT ${columns} FROM "ClosedSpanTally" c WHERE c."span" = ANY(${[...spans]}) AND ${ofUnits}`,
    ],
    ' UNION ALL ',
  );
}

/** Rows to be counted one by one, as selections joined; every assignment that matches is in them or in the tally, never in both. */
function rowsOf(filter: AssignmentFilter, parts: Parts | null, columns: Prisma.Sql): Prisma.Sql {
  const where = conditionOf(filter);
  if (parts === null) return Prisma.sql`SELECT ${columns} FROM "Assignment" a WHERE ${where}`;
  return Prisma.join(
    [
      Prisma.sql`SELECT ${columns} FROM "Assignment" a WHERE ${where} AND ${LIVE}`,
      ...parts.edges.map(
        (edge) => Prisma.sql`SELECT ${columns} FROM "Assignment" a WHERE ${where} AND ${CLOSED} AND ${edge}`,
      ),
    ],
    ' UNION ALL ',
  );
}

const sum = (name: string): Prisma.Sql => Prisma.raw(`SUM(g."${name}")::int AS "${name}"`);

const GROUPS = [
  'notAcknowledged',
  'inTime',
  'overdue',
  'undated',
  'awaitingConfirmation',
  'awaitingOverdue',
  'doneOnTime',
  'doneLate',
  'other',
] as const;

/** Counts by status; open work from its rows, closed work of whole months from the tally. */
export async function statusCounts(
  client: Client,
  filter: AssignmentFilter,
  by: 'unit' | 'none',
  now: Date,
): Promise<readonly StatusCount[]> {
  const parts = partsOf(filter);
  const key = GROUP_KEY[by];
  // OFFSET 0 keeps the server from writing the CASE of the group into every count below.
  const rows = rowsOf(filter, parts, Prisma.sql`${key} AS "key", ${statusGroup(now)} AS "group", a."state"`);
  const counted = GROUPS.map(
    (group) => Prisma.sql`COUNT(*) FILTER (WHERE r."group" = ${group}) AS ${Prisma.raw(`"${group}"`)}`,
  );
  const live = Prisma.sql`
    SELECT r."key", COUNT(*) AS "total", ${Prisma.join(counted)}, COUNT(*) FILTER (WHERE r."state" = 'sent') AS "silent"
    FROM (${rows} OFFSET 0) r GROUP BY r."key"`;
  const all =
    parts === null
      ? live
      : Prisma.sql`${live} UNION ALL
        SELECT ${by === 'unit' ? Prisma.sql`c."unitId"` : Prisma.sql`NULL::text`}, SUM(c."total"), 0, 0, 0, 0, 0, 0,
          SUM(c."doneOnTime"), SUM(c."doneLate"), SUM(c."returned" + c."suspended" + c."cancelled"), 0
        FROM (${tallied(filter, parts)}) c GROUP BY 1`;
  return client.$queryRaw<StatusCount[]>`
    SELECT g."key", ${Prisma.join(['total', ...GROUPS, 'silent'].map(sum))}
    FROM (${all}) g GROUP BY g."key" HAVING SUM(g."total") > 0 ORDER BY g."key"`;
}

/**
 * Sums and order are the server's: thousands of directives have open work, and a leader reads nine. Nothing open has been reported, so what is
 * past its limit now is overdue. Open is said as "live and not reported", since the index that holds all the columns is over live work.
 */
export async function openByDirective(
  client: Client,
  filter: AssignmentFilter,
  shown: number,
  now: Date,
): Promise<OpenByDirective> {
  const rows = await client.$queryRaw<
    (OpenOfDirective & { directives: number; lateDirectives: number; allOverdue: number })[]
  >`
    SELECT r."directiveId", r."total"::int, r."overdue"::int, r."silent"::int, COUNT(*) OVER ()::int AS "directives",
      (COUNT(*) FILTER (WHERE r."overdue" > 0) OVER ())::int AS "lateDirectives", (SUM(r."overdue") OVER ())::int AS "allOverdue"
    FROM (
      SELECT a."directiveId", COUNT(*) AS "total", COUNT(*) FILTER (WHERE ${lateAt(Prisma.sql`${now}::timestamptz`)}) AS "overdue",
        COUNT(*) FILTER (WHERE a."state" = 'sent') AS "silent"
      FROM "Assignment" a WHERE ${conditionOf(filter)} AND ${LIVE} AND a."state" <> 'reported' GROUP BY a."directiveId"
    ) r ORDER BY r."overdue" DESC, r."silent" DESC, r."total" DESC, r."directiveId" LIMIT ${shown}`;
  const [first] = rows;
  return {
    rows: rows.map(({ directiveId, total, overdue, silent }) => ({ directiveId, total, overdue, silent })),
    directives: first?.directives ?? 0,
    lateDirectives: first?.lateDirectives ?? 0,
    overdue: first?.allOverdue ?? 0,
  };
}

const HEAD_FIGURES = [
  'received',
  'own',
  'acknowledgedInTime',
  'onTime',
  'late',
  'openLate',
  'extended',
  'returned',
] as const;

/** What the accounts of heads are made of, unit by unit: `tallyOf` of the domain in SQL. */
export async function headTallies(
  client: Client,
  filter: AssignmentFilter,
  now: Date,
): Promise<readonly (HeadTally & { readonly unitId: string })[]> {
  const parts = partsOf(filter);
  const rows = rowsOf(
    filter,
    parts,
    Prisma.sql`a."unitId", a."state", a."acknowledgedAt", a."sentAt", a."extensionsGranted", ${judgedLate(now)} AS "late",
      a."state" IN ('done', 'reported') AS "finished", a."limitAt" IS NOT NULL AS "dated", NOT COALESCE(a."parentId" IS NOT NULL AND a."sentAt" >= a."limitAt", FALSE) AS "own"`,
  );
  const live = Prisma.sql`
    SELECT r."unitId", COUNT(*) AS "received", COUNT(*) FILTER (WHERE r."own") AS "own",
      COUNT(*) FILTER (WHERE r."own" AND r."acknowledgedAt" - r."sentAt" <= INTERVAL '24 hours') AS "acknowledgedInTime",
      COUNT(*) FILTER (WHERE r."own" AND r."dated" AND r."finished" AND NOT r."late") AS "onTime",
      COUNT(*) FILTER (WHERE r."own" AND r."late") AS "late",
      COUNT(*) FILTER (WHERE r."own" AND r."late" AND NOT r."finished") AS "openLate",
      COUNT(*) FILTER (WHERE r."extensionsGranted" > 0) AS "extended",
      COUNT(*) FILTER (WHERE r."state" = 'returned') AS "returned"
    FROM (${rows} OFFSET 0) r WHERE r."state" <> 'cancelled' GROUP BY r."unitId"`;
  const all =
    parts === null
      ? live
      : Prisma.sql`${live} UNION ALL
        SELECT c."unitId", SUM(c."total" - c."cancelled"), SUM(c."own"), SUM(c."acknowledgedInTime"), SUM(c."onTime"), SUM(c."late"), 0,
          SUM(c."extended"), SUM(c."returned")
        FROM (${tallied(filter, parts)}) c GROUP BY c."unitId"`;
  return client.$queryRaw<(HeadTally & { unitId: string })[]>`
    SELECT g."unitId", ${Prisma.join(HEAD_FIGURES.map(sum))}
    FROM (${all}) g GROUP BY g."unitId" HAVING SUM(g."received") > 0 ORDER BY g."unitId"`;
}

/** Work by the month of its limit; what was returned, suspended or cancelled is nobody's lateness. */
export async function latenessByMonth(
  client: Client,
  filter: AssignmentFilter,
  now: Date,
): Promise<readonly { month: string; due: number; late: number }[]> {
  const late = Prisma.sql`r."group" IN ('doneLate', 'awaitingOverdue', 'overdue')`;
  return client.$queryRaw<{ month: string; due: number; late: number }[]>`
    SELECT r."month", COUNT(*)::int AS "due", (COUNT(*) FILTER (WHERE ${late}))::int AS "late"
    FROM (
      -- The limit of a day is the midnight after it.
      SELECT to_char((a."limitAt" - INTERVAL '1 second') AT TIME ZONE INTERVAL '+07:00', 'YYYY-MM') AS "month", ${statusGroup(now)} AS "group"
      FROM "Assignment" a WHERE ${conditionOf(filter)} AND a."limitAt" IS NOT NULL
    ) r WHERE r."group" <> 'other' GROUP BY r."month" ORDER BY r."month"`;
}
