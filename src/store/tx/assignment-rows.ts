import { officialName } from '../../domain/unit/official-name.js';
import type { UnitType } from '../../domain/unit/unit.js';
import { z } from 'zod';
import type { AssignmentFilter, AssignmentView, FactRow } from '../../app/ports/store/assignments.js';
import type { DirectiveName } from '../../app/ports/store/directives.js';
import type {
  Act,
  Assignment,
  AssignmentRole,
  AssignmentState,
  Due,
  DueKind,
} from '../../domain/assignment/assignment.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Urgency } from '../../domain/directive/directive.js';
import { Prisma, type Assignment as AssignmentRecord, type AssignmentFact as FactRecord } from '../generated/client.js';
import { fromJson } from '../json.js';
import { directiveParts, taskOf } from './directives.js';

const act = z.looseObject({ type: z.string() });

export function assignmentOf(row: AssignmentRecord): Assignment {
  const {
    dueKind,
    dueDay,
    dueTime,
    dueOp,
    dueRaw,
    limitAt: _limitAt,
    lastContactAt: _last,
    snoozedUntil: _snoozed,
    ...rest
  } = row;
  return {
    ...rest,
    role: rest.role as AssignmentRole,
    urgency: rest.urgency as Urgency,
    state: rest.state as AssignmentState,
    handedUntil: rest.handedUntil as LocalDate | null,
    heldState: rest.heldState as AssignmentState | null,
    due: {
      kind: dueKind as DueKind,
      due: dueDay as LocalDate | null,
      time: dueTime,
      op: dueOp as Due['op'],
      raw: dueRaw,
    },
  };
}

/** Columns of an assignment except its number, which the database gives. */
export function assignmentColumns({ due, ...assignment }: Omit<Assignment, 'number'>) {
  return { ...assignment, dueKind: due.kind, dueDay: due.due, dueTime: due.time, dueOp: due.op, dueRaw: due.raw };
}

export const viewParts = {
  task: true,
  unit: { select: { name: true, type: true } },
  directive: directiveParts,
} satisfies Prisma.AssignmentInclude;

type ViewRecord = Prisma.AssignmentGetPayload<{ include: typeof viewParts }>;

export function viewOf({ task, unit, directive, ...row }: ViewRecord): AssignmentView {
  return {
    assignment: assignmentOf(row),
    task: taskOf(task),
    unitName: officialName({ name: unit.name, type: unit.type as UnitType }),
    directive: directive as DirectiveName,
    lastContactAt: row.lastContactAt,
    snoozedUntil: row.snoozedUntil as LocalDate | null,
  };
}

export function factOf({ type: _type, ...row }: FactRecord): FactRow {
  return {
    ...row,
    act: fromJson<Act>(act, row.act, `Fact ${row.id}`),
    stateBefore: row.stateBefore as AssignmentState,
    stateAfter: row.stateAfter as AssignmentState,
  };
}

const OPEN: ReadonlySet<AssignmentState> = new Set(['sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo']);
const OPEN_WORK = Prisma.sql`a."state" IN ('sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo')`;

/** The filter as a condition of SQL over the table "Assignment" named `a`. */
export function conditionOf(filter: AssignmentFilter): Prisma.Sql {
  const parts: Prisma.Sql[] = [Prisma.sql`TRUE`];
  if (filter.unitIds) parts.push(Prisma.sql`a."unitId" = ANY(${[...filter.unitIds]})`);
  if (filter.directiveId !== undefined) parts.push(Prisma.sql`a."directiveId" = ${filter.directiveId}`);
  if (filter.states) parts.push(Prisma.sql`a."state" = ANY(${[...filter.states]})`);
  // Said in so many words as well, since the server proves that an index over open work serves only from what is written in the query.
  if (filter.states?.every((state) => OPEN.has(state))) parts.push(OPEN_WORK);
  if (filter.roles) parts.push(Prisma.sql`a."role" = ANY(${[...filter.roles]})`);
  if (filter.limitBefore) parts.push(Prisma.sql`a."limitAt" < ${filter.limitBefore}`);
  if (filter.limitFrom) parts.push(Prisma.sql`a."limitAt" >= ${filter.limitFrom}`);
  if (filter.sentFrom) parts.push(Prisma.sql`a."sentAt" >= ${filter.sentFrom}`);
  if (filter.sentBefore) parts.push(Prisma.sql`a."sentAt" < ${filter.sentBefore}`);
  if (filter.assignerUnitIds) parts.push(Prisma.sql`a."assignerUnitId" = ANY(${[...filter.assignerUnitIds]})`);
  return Prisma.join(parts, ' AND ');
}
