import type { Card, CardLine } from '../../../app/ports/card.js';
import type { AssignmentFilter } from '../../../app/ports/store/assignments.js';
import { timeliness } from '../../../domain/assignment/lateness.js';
import { isParentsDelay, type HeadAccount } from '../../../domain/report/accountability.js';
import { shorten } from '../../messages/format.js';
import { JUDGING } from '../../messages/judging-words.js';
import { languageOf, type Turn } from '../turn.js';
import type { AskedPeriod } from './question.js';
import { periodWords } from './say-question.js';

/** Late items that a phone shows; the table has them all. */
const SHOWN = 5;
/** As far back as late items are looked for among those of the period. */
const LOOKED_AT = 500;

/** One head's own account with the way to each point, what is held against them, and how to answer. */
export async function ownLineCard(
  turn: Turn,
  name: string,
  account: HeadAccount,
  filter: AssignmentFilter,
  period: AskedPeriod,
): Promise<Card> {
  const language = languageOf(turn);
  const say = JUDGING[language].own;
  const [received, finished, clear] = account.points;
  const own = account.received - account.notCharged;
  const late = await lateItems(turn, filter);
  const { now } = turn.scope;
  return {
    title: `${name}, ${periodWords(period, now, language)}`,
    lines: [
      {
        text:
          account.score === null
            ? say.noResult(account.received)
            : say.score(account.score, account.counted, account.received),
        style: 'bold',
      },
      say.acknowledged(account.acknowledgedInTime, own, received),
      say.done(account.doneOnTime, account.counted, finished),
      say.clear(clear),
      ...(account.extended + account.returned > 0 ? [say.notHeld(account.extended, account.returned)] : []),
      ...(account.notCharged > 0 ? [say.notCharged(account.notCharged)] : []),
      ...late,
      { text: say.how, style: 'muted' },
    ],
    // What a button asks is read by the grammar, which is Vietnamese.
    actions: [
      { label: say.scores, intent: { do: 'ask', text: `bảng điểm 335 ra excel ${periodWords(period, now)}` } },
      { label: say.before, intent: { do: 'ask', text: `tình hình ${name} so với kỳ trước` } },
    ],
  };
}

async function lateItems(turn: Turn, filter: AssignmentFilter): Promise<readonly CardLine[]> {
  const { tx, now } = turn.scope;
  const say = JUDGING[languageOf(turn)].own;
  const rows = (await tx.assignments.reportRows({ ...filter, roles: ['lead', 'cooperate'] }, null, LOOKED_AT)).filter(
    ({ assignment }) => {
      const timing = timeliness(assignment, now);
      return (timing === 'late' || timing === 'overdue') && !isParentsDelay(assignment);
    },
  );
  const shown = rows.slice(0, SHOWN);
  const contests = await tx.contests.lastOf(shown.map(({ id }) => id));
  return [
    ...shown.map(({ id, number, code, assignment }): CardLine => {
      const contest = contests.get(id);
      const said = contest === undefined ? '' : say.contested(shorten(contest.words, 60), contest.objective);
      return `${say.late(number, code, assignment.due)}${said}`;
    }),
    ...(rows.length > shown.length ? [say.moreLate(rows.length - shown.length)] : []),
  ];
}
