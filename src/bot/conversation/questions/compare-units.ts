import type { Card, CardLine } from '../../../app/ports/card.js';
import { askedScope } from '../../../app/status/asked-scope.js';
import { sightOf } from '../../../app/status/visible-units.js';
import { SMALL_NUMBER } from '../../../domain/report/accountability.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { JUDGING } from '../../messages/judging-words.js';
import { languageOf, type Turn } from '../turn.js';
import { between } from './answers.js';
import type { AskedPeriod, Question } from './question.js';
import { periodWords } from './say-question.js';

type Side = { readonly name: string; readonly total: number; readonly done: number; readonly late: number };

/** Units side by side over the same days: shares, since the units have different amounts of work; small numbers are not compared. */
export async function compareUnits(turn: Turn, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const language = languageOf(turn);
  const say = JUDGING[language];
  const { units } = question.slots;
  const period: AskedPeriod | null = question.slots.period ?? question.slots.base;
  const nameOf = unitNames(await tx.units.directory());
  const sight = await sightOf(turn.scope, turn.principal);
  const sides: Side[] = [];
  for (const unit of units) {
    const scoped = await askedScope(turn.scope, sight, { ...question.slots, units: [unit], group: null });
    // The whole question was within sight before: each of its units is.
    if (!scoped.ok) continue;
    const days = period === null ? null : between(period, now);
    const [row] = await tx.assignments.counts(
      { ...scoped.filter, ...(days === null ? {} : { sentFrom: days.from, sentBefore: days.before }) },
      'none',
      now,
    );
    sides.push({
      name: unit.unitIds[0] === undefined ? unit.words : nameOf(unit.unitIds[0]),
      total: (row?.total ?? 0) - (row?.other ?? 0),
      done: (row?.doneOnTime ?? 0) + (row?.doneLate ?? 0),
      late: (row?.overdue ?? 0) + (row?.doneLate ?? 0) + (row?.awaitingOverdue ?? 0),
    });
  }
  const share = ({ late, total }: Side): number => (total === 0 ? 0 : (100 * late) / total);
  const ordered = [...sides].sort((a, b) => share(a) - share(b));
  const [best, last] = [ordered[0], ordered.at(-1)];
  const few = sides.filter(({ total }) => total < SMALL_NUMBER);
  return {
    title: say.unitsTitle(period === null ? null : periodWords(period, now, language)),
    lines: [
      {
        text:
          best === undefined || last === undefined
            ? say.nothingToCompare
            : few.length > 0
              ? say.unitsTooFew(few.map(({ name }) => name))
              : share(last) - share(best) < 0.05
                ? say.unitsEqual(share(best))
                : say.unitsDiffer(best.name, share(best), share(last)),
        style: 'bold',
      },
      ...sides.map((side): CardLine => say.side(side.name, side.total, side.done, side.late, share(side))),
      { text: say.unitsBasis, style: 'muted' },
    ],
  };
}
