import type { Assignment, AssignmentRole, AssignmentState } from '../../src/domain/assignment/assignment.js';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import { accountOf, SMALL_NUMBER } from '../../src/domain/report/accountability.js';
import { countByStatus, type StatusCounts } from '../../src/domain/report/counts.js';
import type { PrismaClient } from '../../src/store/generated/client.js';

type Part = { readonly unitId?: string; readonly from?: string; readonly before?: string };

export type Recount = {
  counts(part: Part): StatusCounts;
  /** The highest account of a unit; units with few judged assignments are left out. */
  best(part: Part): { readonly score: number; readonly received: number };
};

const PAGE = 50_000;
const start = (day: string): number => Date.parse(`${day}T00:00:00+07:00`);

/** Reads every assignment and counts it by the rules of the domain: no query of the product is used. */
export async function recount(prisma: PrismaClient, now: Date): Promise<Recount> {
  const all: Assignment[] = [];
  for (let after = 0; ;) {
    const rows = await prisma.assignment.findMany({
      where: { number: { gt: after } },
      orderBy: { number: 'asc' },
      take: PAGE,
      select: {
        number: true,
        unitId: true,
        role: true,
        state: true,
        dueDay: true,
        sentAt: true,
        acknowledgedAt: true,
        reportedAt: true,
        doneAt: true,
        parentId: true,
        extensionsGranted: true,
      },
    });
    for (const { dueDay, role, state, ...row } of rows)
      all.push({
        ...row,
        role: role as AssignmentRole,
        state: state as AssignmentState,
        due: {
          kind: dueDay === null ? 'undated' : 'dated',
          due: dueDay as LocalDate | null,
          time: null,
          op: dueDay === null ? null : 'BY',
          raw: null,
        },
      } as Assignment);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.number;
  }
  const within = ({ unitId, from, before }: Part): Assignment[] =>
    all.filter(
      (row) =>
        (unitId === undefined || row.unitId === unitId) &&
        (from === undefined || row.sentAt.getTime() >= start(from)) &&
        (before === undefined || row.sentAt.getTime() < start(before)),
    );
  return {
    counts: (part) => countByStatus(within(part), now),
    best(part) {
      const byUnit = new Map<string, Assignment[]>();
      for (const row of within(part)) {
        const mine = byUnit.get(row.unitId);
        if (mine === undefined) byUnit.set(row.unitId, [row]);
        else mine.push(row);
      }
      const accounts = [...byUnit.values()]
        .map((rows) => accountOf(rows, now))
        .filter(({ counted }) => counted >= SMALL_NUMBER);
      const highest = accounts.reduce((best, account) => ((account.score ?? 0) > (best.score ?? 0) ? account : best));
      return { score: highest.score ?? 0, received: highest.received };
    },
  };
}
