import type { InspectionRecords, VisitStore } from '../../app/ports/store/visits.js';
import type { VisitStep } from '../../domain/inspection/visit.js';
import type { Violation } from '../../domain/inspection/violation.js';
import type { Prisma } from '../generated/client.js';
import { toJson } from '../json.js';
import type { TxContext } from './context.js';
import { programmesOf } from './programmes.js';
import { membershipColumns, recordsOf, visitColumns, visitFactOf, visitParts } from './visit-rows.js';

export function visitsOf(context: TxContext): VisitStore {
  const { client } = context;

  async function load(where: Prisma.VisitWhereInput): Promise<InspectionRecords> {
    const rows = await client.visit.findMany({ where, include: visitParts, orderBy: { code: 'asc' } });
    const assignmentIds = rows.flatMap(({ recommendations }) =>
      recommendations.flatMap(({ assignmentId }) => (assignmentId === null ? [] : [assignmentId])),
    );
    const done =
      assignmentIds.length === 0
        ? []
        : await client.assignment.findMany({
            where: { id: { in: assignmentIds }, state: 'done' },
            select: { id: true, doneAt: true },
          });
    const doneAt = new Map(done.map((row) => [row.id, row.doneAt]));
    return recordsOf(rows, (assignmentId) => doneAt.get(assignmentId) ?? null);
  }

  return {
    ...programmesOf(context),
    async insert(visit, { createdBy, createdAt, relatedUnitIds = [], source = null }) {
      const { count } = await client.visit.createMany({
        data: [{ ...visitColumns(visit), relatedUnitIds: [...relatedUnitIds], source, createdBy, createdAt }],
        skipDuplicates: true,
      });
      if (count === 0) return false;
      await client.visitMembership.createMany({ data: membershipColumns(visit) });
      return true;
    },
    async update(next) {
      const { id, ...columns } = visitColumns(next);
      const { count } = await client.visit.updateMany({ where: { id, version: next.version - 1 }, data: columns });
      if (count === 0) return false;
      await client.visitMembership.deleteMany({ where: { visitId: id, ordinal: { gte: next.memberships.length } } });
      for (const member of membershipColumns(next)) {
        const { visitId, ordinal, ...update } = member;
        await client.visitMembership.upsert({
          where: { visitId_ordinal: { visitId, ordinal } },
          create: member,
          update,
        });
      }
      return true;
    },
    around({ at, memberId, unitIds, published }) {
      const reached = (step: VisitStep): Prisma.VisitWhereInput => ({
        reached: { path: [step], lte: at.toISOString() },
      });
      const takenPlace = { OR: [{ kind: { not: 'surprise' } }, reached('direct-ended')] };
      const ways: Prisma.VisitWhereInput[] = [
        { AND: [{ unitIds: { hasSome: [...unitIds] } }, reached('announced'), takenPlace] },
      ];
      if (memberId !== null)
        ways.push({
          memberships: {
            some: { personId: memberId, from: { lte: at }, OR: [{ until: null }, { until: { gt: at } }] },
          },
        });
      if (published) ways.push({ AND: [{ publishedAt: { lte: at } }, takenPlace] });
      return load({ OR: ways });
    },
    records(visitId) {
      return load({ id: visitId });
    },
    async appendFact({ act, ...fact }) {
      await client.visitFact.create({ data: { ...fact, type: act.type, act: toJson(act) } });
    },
    async factsOf(visitId) {
      const rows = await client.visitFact.findMany({ where: { visitId }, orderBy: { seq: 'asc' } });
      return rows.map(visitFactOf);
    },
    async addFinding(finding) {
      await client.finding.create({ data: { ...finding, fileIds: [...finding.fileIds] } });
    },
    async addStatement(statement) {
      await client.visitStatement.create({ data: { ...statement, fileIds: [...statement.fileIds] } });
    },
    async addRecommendation(recommendation, createdAt, createdBy) {
      await client.recommendation.create({
        data: { ...recommendation, findingIds: [...recommendation.findingIds], createdAt, createdBy },
      });
    },
    async setAssignment(recommendationId, assignmentId) {
      await client.recommendation.update({ where: { id: recommendationId }, data: { assignmentId } });
    },
    async saveViolation(violation: Violation, at) {
      const columns = { ...violation, steps: toJson(violation.steps) };
      await client.violation.upsert({
        where: { id: violation.id },
        create: { ...columns, createdAt: at },
        update: { state: violation.state, steps: columns.steps },
      });
    },
  };
}
