import { z } from 'zod';
import type { InspectionRecords, VisitFactRow } from '../../app/ports/store/visits.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Finding, Severity } from '../../domain/inspection/finding.js';
import type { Recommendation } from '../../domain/inspection/recommendation.js';
import type { Body, RegimeId } from '../../domain/inspection/regime.js';
import type { TeamRole } from '../../domain/inspection/team.js';
import type { DocumentRef, VisitKind } from '../../domain/inspection/terms.js';
import type { Violation, ViolationState } from '../../domain/inspection/violation.js';
import type { Visit, VisitAct, VisitState } from '../../domain/inspection/visit.js';
import { Prisma } from '../generated/client.js';
import { fromJson, toJson } from '../json.js';

const day = z.string();
const documentRef = z.object({ code: z.string(), date: day });
const instants = z.record(z.string(), z.coerce.date());
const attendance = z.array(
  z.object({ personId: z.string(), answer: z.enum(['comes', 'cannot']), at: z.coerce.date() }),
);
const extensions = z.array(z.object({ days: z.number(), document: documentRef, reason: z.string() }));
const suspensions = z.array(
  z.object({
    from: z.coerce.date(),
    until: z.coerce.date().nullable(),
    askedBy: z.enum(['unit', 'authority']),
    reason: z.string(),
  }),
);
const meetingPoint = z.object({ words: z.string(), latitude: z.number(), longitude: z.number() }).nullable();
const ended = z.object({ reason: z.string(), document: documentRef }).nullable();
const steps = z.array(
  z.object({ state: z.string(), at: z.coerce.date(), document: documentRef.nullable(), words: z.string() }),
);
const act = z.looseObject({ type: z.string() });

export const visitParts = {
  memberships: { orderBy: { ordinal: 'asc' } },
  findings: { orderBy: { id: 'asc' } },
  statements: { orderBy: { id: 'asc' } },
  recommendations: { orderBy: { id: 'asc' } },
  violations: { orderBy: { id: 'asc' } },
} satisfies Prisma.VisitInclude;

export type VisitRecord = Prisma.VisitGetPayload<{ include: typeof visitParts }>;

function visitOf(row: VisitRecord): Visit {
  const json = <T>(schema: z.ZodType, value: unknown, column: string): T =>
    fromJson<T>(schema, value, `Visit ${row.id}, ${column}`);
  return {
    id: row.id,
    code: row.code,
    programmeId: row.programmeId,
    kind: row.kind as VisitKind,
    body: row.body as Body,
    unitIds: row.unitIds,
    themeKeys: row.themeKeys,
    memberships: row.memberships.map(({ personId, role, from, until, document }) => ({
      personId,
      role: role as TeamRole,
      from,
      until,
      document: json<DocumentRef>(documentRef, document, 'membership'),
    })),
    schedule: row.startAt === null || row.endAt === null ? null : { start: row.startAt, end: row.endAt },
    meetingPoint: json(meetingPoint, row.meetingPoint, 'meetingPoint'),
    checklist: row.checklist,
    attendance: json(attendance, row.attendance, 'attendance'),
    regime: row.regime === null ? null : { id: row.regime as RegimeId, body: row.body as Body },
    state: row.state as VisitState,
    reached: json<Visit['reached']>(instants, row.reached, 'reached'),
    heldState: row.heldState as VisitState | null,
    decision: json(documentRef.nullable(), row.decision, 'decision'),
    conclusion: json(documentRef.nullable(), row.conclusion, 'conclusion'),
    minutesFileId: row.minutesFileId,
    complex: row.complex,
    extensions: json(extensions, row.extensions, 'extensions'),
    suspensions: json(suspensions, row.suspensions, 'suspensions'),
    appraisalUntil: row.appraisalUntil as LocalDate | null,
    duties: json<Visit['duties']>(instants, row.duties, 'duties'),
    ended: json(ended, row.ended, 'ended'),
    generation: row.generation,
    version: row.version,
  };
}

const nullable = (value: unknown): Prisma.InputJsonValue | typeof Prisma.DbNull =>
  value === null || value === undefined ? Prisma.DbNull : toJson(value);

/** Columns of a visit; memberships are rows of their own. */
export function visitColumns(visit: Visit) {
  const { memberships: _memberships, schedule, regime, ...rest } = visit;
  return {
    ...rest,
    unitIds: [...rest.unitIds],
    themeKeys: [...rest.themeKeys],
    checklist: [...rest.checklist],
    startAt: schedule?.start ?? null,
    endAt: schedule?.end ?? null,
    regime: regime?.id ?? null,
    meetingPoint: nullable(rest.meetingPoint),
    attendance: toJson(rest.attendance),
    reached: toJson(rest.reached),
    publishedAt: rest.reached.published ?? null,
    decision: nullable(rest.decision),
    conclusion: nullable(rest.conclusion),
    extensions: toJson(rest.extensions),
    suspensions: toJson(rest.suspensions),
    duties: toJson(rest.duties),
    ended: nullable(rest.ended),
  };
}

export function membershipColumns(visit: Visit) {
  return visit.memberships.map(({ document, ...member }, ordinal) => ({
    ...member,
    visitId: visit.id,
    ordinal,
    document: toJson(document),
  }));
}

/** Rows as the domain has them. `doneOf` tells when the assignment of a recommendation was finished. */
export function recordsOf(
  rows: readonly VisitRecord[],
  doneOf: (assignmentId: string) => Date | null,
): InspectionRecords {
  return {
    visits: rows.map(visitOf),
    findings: rows.flatMap(({ findings }) =>
      findings.map((row): Finding => ({ ...row, severity: row.severity as Severity })),
    ),
    statements: rows.flatMap(({ statements }) => statements),
    recommendations: rows.flatMap(({ recommendations }) =>
      recommendations.map(({ createdAt: _at, createdBy: _by, ...row }): Recommendation => ({
        ...row,
        due: row.due as LocalDate | null,
        op: row.op === 'BEFORE' ? 'BEFORE' : 'BY',
        doneAt: row.doneAt ?? (row.assignmentId === null ? null : doneOf(row.assignmentId)),
      })),
    ),
    violations: rows.flatMap(({ violations }) =>
      violations.map(({ createdAt: _at, ...row }): Violation => ({
        ...row,
        state: row.state as ViolationState,
        steps: fromJson(steps, row.steps, `Violation ${row.id}, steps`),
      })),
    ),
  };
}

/** Members of an act that hold an instant; days are written without a clock time and stay text. */
const INSTANTS: ReadonlySet<string> = new Set(['at', 'start', 'end', 'from', 'until']);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      INSTANTS.has(key) && typeof member === 'string' && INSTANT.test(member) ? new Date(member) : revive(member),
    ]),
  );
}

export function visitFactOf(row: {
  id: string;
  visitId: string;
  act: unknown;
  at: Date;
  actorPersonId: string | null;
  stateBefore: string;
  stateAfter: string;
  inboxId: bigint | null;
}): VisitFactRow {
  return {
    id: row.id,
    visitId: row.visitId,
    inboxId: row.inboxId,
    act: revive(fromJson(act, row.act, `Fact ${row.id}`)) as VisitAct,
    at: row.at,
    actorPersonId: row.actorPersonId,
    stateBefore: row.stateBefore as VisitState,
    stateAfter: row.stateAfter as VisitState,
  };
}
