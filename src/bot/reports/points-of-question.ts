import { headNames } from '../../app/status/head-names.js';
import { timeliness } from '../../domain/assignment/lateness.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { accountFrom, ACCOUNTABILITY_WEIGHTS, isParentsDelay, rank } from '../../domain/report/accountability.js';
import { periodWords } from '../conversation/questions/say-question.js';
import type { AskedPeriod } from '../conversation/questions/question.js';
import type { AccountabilityInput } from '../files/accountability-workbook.js';
import { asked, within, type Asked, type Read } from './asked.js';
import { rowsOf, type Progress } from './list-of-question.js';

const THIS_MONTH: AskedPeriod = { kind: 'month', offset: 0 };
/** What an item can give; the decree sets the points of progress per item by the agency's own table. */
const POINTS = 100;

/**
 * Heads and the progress points of their items (NĐ 335/2025/NĐ-CP): each delay takes a quarter, unless a leader confirmed an objective cause.
 * What reached the unit too late is not an item of the unit's.
 */
export async function pointsOf(
  found: Asked,
  read: Read,
  most: number,
  progress?: Progress,
): Promise<AccountabilityInput> {
  const { now } = found.scope;
  const { ground, tallies, names } = await read(async (tx) => {
    const mine = await inPeriod(within(found, tx));
    const counted = await tx.assignments.headTallies(mine.filter, now);
    return {
      ground: mine,
      tallies: counted,
      names: await headNames(
        mine.scope,
        counted.map(({ unitId }) => unitId),
      ),
    };
  });
  const head = (unitId: string): string => names.get(unitId) ?? '';
  const ranked = rank(tallies.map(({ unitId, ...tally }) => ({ of: unitId, account: accountFrom(tally) })));
  const { rows } = await rowsOf(
    read,
    { ...ground.filter, roles: ['lead', 'cooperate'] },
    now,
    most,
    (row) => row,
    progress,
  );
  const judged = rows.filter(({ assignment }) => {
    const timing = timeliness(assignment, now);
    return (timing === 'on-time' || timing === 'late' || timing === 'overdue') && !isParentsDelay(assignment);
  });
  const contests = await read((tx) => tx.contests.lastOf(judged.map(({ id }) => id)));
  const { acknowledged, done, overdue } = ACCOUNTABILITY_WEIGHTS;
  return {
    period: periodWords(ground.question.slots.period ?? THIS_MONTH, now),
    scope: ground.words,
    asOf: now,
    weights: [
      { label: 'nhận trong 24 giờ', weight: acknowledged },
      { label: 'xong đúng hạn', weight: done },
      { label: 'không tồn việc quá hạn', weight: overdue },
    ],
    heads: ranked.map(({ of, account, place }) => ({
      name: head(of),
      unit: ground.nameOf(of),
      ...account,
      place,
      score: place === null ? null : account.score,
    })),
    items: judged.map(({ id, assignment, code, task, unitName }) => {
      const contest = contests.get(id);
      return {
        head: head(assignment.unitId),
        unit: unitName,
        code,
        task,
        due: assignment.due.due,
        doneOn: assignment.reportedAt === null ? null : dayOf(assignment.reportedAt),
        points: POINTS,
        delays: timeliness(assignment, now) === 'on-time' ? 0 : 1,
        objectiveCause: contest?.objective === true,
        contest: contest?.words ?? null,
      };
    }),
  };
}

/** Points are given by the month: without a period this one is meant. */
async function inPeriod(found: Asked): Promise<Asked> {
  if (found.question.slots.period !== null) return found;
  const slots = { ...found.question.slots, period: THIS_MONTH };
  return (await asked(found.scope, found.principal, { ...found.question, slots })) ?? found;
}
