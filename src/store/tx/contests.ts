import type { Contest, ContestStore } from '../../app/ports/store/contests.js';
import type { TxContext } from './context.js';

export function contestsOf({ client }: TxContext): ContestStore {
  return {
    async add(contest) {
      await client.contest.create({ data: contest });
    },
    async lastOf(assignmentIds) {
      const rows = await client.$queryRaw<Contest[]>`
        SELECT DISTINCT ON ("assignmentId") * FROM "Contest" WHERE "assignmentId" = ANY(${[...assignmentIds]})
        ORDER BY "assignmentId", "at" DESC, "id" DESC`;
      return new Map(rows.map((row) => [row.assignmentId, row]));
    },
    async decide(id, objective, by, at) {
      const { count } = await client.contest.updateMany({
        where: { id, objective: null },
        data: { objective, decidedBy: by, decidedAt: at },
      });
      return count === 1;
    },
  };
}
