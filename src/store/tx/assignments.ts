import { z } from 'zod';
import type { AssignmentStore } from '../../app/ports/store/assignments.js';
import { fromJson, toJson } from '../json.js';
import { assignmentColumns, assignmentOf, conditionOf, factOf, viewOf, viewParts } from './assignment-rows.js';
import type { TxContext } from './context.js';
import { reportRows } from './report-rows.js';
import { headTallies, latenessByMonth, openByDirective, statusCounts } from './tallies.js';

/** The unit still owes something: a ladder runs. */
const OPEN = ['sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo'] as const;

const step = z.looseObject({ stepKey: z.string() });

export function assignmentsOf({ client }: TxContext): AssignmentStore {
  return {
    async insert(rows) {
      const inserted = await client.assignment.createManyAndReturn({
        data: rows.map(({ limitAt, ...row }) => ({ ...assignmentColumns(row), limitAt })),
      });
      const byId = new Map(inserted.map((row) => [row.id, row]));
      return rows.flatMap(({ id }) => byId.get(id) ?? []).map(assignmentOf);
    },
    async byId(id) {
      const row = await client.assignment.findUnique({ where: { id }, include: viewParts });
      return row && viewOf(row);
    },
    async byNumber(number) {
      const row = await client.assignment.findUnique({ where: { number }, include: viewParts });
      return row && viewOf(row);
    },
    async update(next, { limitAt, lastContactAt, snoozedUntil }) {
      const { id, number: _number, ...columns } = next;
      const { count } = await client.assignment.updateMany({
        where: { id, version: next.version - 1 },
        data: {
          ...assignmentColumns({ id, ...columns }),
          limitAt,
          ...(lastContactAt ? { lastContactAt } : {}),
          ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
        },
      });
      return count === 1;
    },
    async list(filter, limit) {
      const ids = await client.$queryRaw<{ id: string }[]>`
        SELECT a."id" FROM "Assignment" a WHERE ${conditionOf(filter)}
        ORDER BY a."limitAt" ASC NULLS LAST, a."number" ASC LIMIT ${limit}`;
      // Prisma would ask for the parts of nothing, one statement each.
      if (ids.length === 0) return [];
      const rows = await client.assignment.findMany({
        where: { id: { in: ids.map((row) => row.id) } },
        include: viewParts,
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap(({ id }) => byId.get(id) ?? []).map(viewOf);
    },
    async hasLaterPeriod({ taskId, unitId, role, number }) {
      const later = await client.assignment.findFirst({
        where: { taskId, unitId, role, number: { gt: number }, instance: { not: '' } },
        select: { id: true },
      });
      return later !== null;
    },
    async lastPeriods(taskId) {
      const newest = await client.assignment.groupBy({
        by: ['unitId', 'role'],
        where: { taskId, instance: { not: '' } },
        _max: { number: true },
      });
      const rows = await client.assignment.findMany({
        where: { number: { in: newest.flatMap(({ _max }) => _max.number ?? []) } },
        orderBy: { number: 'asc' },
        include: viewParts,
      });
      return rows.map(viewOf);
    },
    async childrenOf(parentId) {
      if ((await client.assignment.findFirst({ where: { parentId }, select: { id: true } })) === null) return [];
      const rows = await client.assignment.findMany({
        where: { parentId },
        orderBy: { number: 'asc' },
        take: 500,
        include: viewParts,
      });
      return rows.map(viewOf);
    },
    async openFrom(day, afterNumber, limit) {
      const rows = await client.assignment.findMany({
        where: {
          number: { gt: afterNumber },
          state: { in: [...OPEN] },
          OR: [{ dueDay: null }, { dueDay: { gte: day } }],
        },
        orderBy: { number: 'asc' },
        take: limit,
        include: viewParts,
      });
      return rows.map(viewOf);
    },
    counts: (filter, by, now) => statusCounts(client, filter, by, now),
    openByDirective: (filter, shown, now) => openByDirective(client, filter, shown, now),
    headTallies: (filter, now) => headTallies(client, filter, now),
    async numbersByUnit(filter, numbers) {
      return client.$queryRaw<{ unitId: string; total: number; numbers: number[] }[]>`
        SELECT a."unitId", COUNT(*)::int AS "total", (array_agg(a."number" ORDER BY a."number"))[1:${numbers}::int] AS "numbers"
        FROM "Assignment" a WHERE ${conditionOf(filter)} GROUP BY a."unitId" ORDER BY "total" DESC, a."unitId"`;
    },
    reportRows: (filter, before, limit) => reportRows(client, filter, before, limit),
    latenessByMonth: (filter, now) => latenessByMonth(client, filter, now),
    async appendFact(fact) {
      // Unlike `create` this reads nothing back.
      await client.assignmentFact.createMany({ data: { ...fact, type: fact.act.type, act: toJson(fact.act) } });
    },
    async factsOf(assignmentId) {
      const rows = await client.assignmentFact.findMany({ where: { assignmentId }, orderBy: { seq: 'asc' } });
      return rows.map(factOf);
    },
    async lastFact(assignmentId, type) {
      const row = await client.assignmentFact.findFirst({ where: { assignmentId, type }, orderBy: { seq: 'desc' } });
      return row && factOf(row);
    },
    async factById(id) {
      const row = await client.assignmentFact.findUnique({ where: { id } });
      return row && factOf(row);
    },
    async firedSteps(assignmentId, kind = 'ladder') {
      const rows = await client.timer.findMany({
        where: { kind, subjectId: assignmentId, state: 'fired' },
        select: { id: true, payload: true, firedAt: true, dueAt: true },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      });
      return rows.map((row) => ({
        key: fromJson<{ stepKey: string }>(step, row.payload, `Timer ${row.id}, payload`).stepKey,
        at: row.firedAt ?? row.dueAt,
      }));
    },
  };
}
