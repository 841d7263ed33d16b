import type { CardAction } from '../../../app/ports/card.js';
import type { DirectiveRow } from '../../../app/ports/store/directives.js';
import { unitNames } from '../../../domain/unit/official-name.js';
import { CORRECTION } from '../../messages/correction-words.js';
import { shorten } from '../../messages/format.js';
import { today } from '../day-words.js';
import { languageOf, say, sayText, type Turn } from '../turn.js';
import type { CorrectionProblem } from './settle.js';

const CHOICES = 8;

/** Why nothing was corrected, in the words as typed, with a tap where one is enough. */
export async function sayProblem(
  turn: Turn,
  row: Pick<DirectiveRow, 'id' | 'draft'>,
  text: string,
  problem: CorrectionProblem,
): Promise<void> {
  const words = CORRECTION[languageOf(turn)];
  const edit = (label: string, what: string, sure = false): CardAction => ({
    label: shorten(label, 60),
    intent: { do: 'edit-draft', directiveId: row.id, what, ...(sure ? { sure } : {}) },
  });
  switch (problem.what) {
    case 'which-task': {
      const tasks = problem.choices.flatMap(({ task }) => (task === 'all' ? [] : [task]));
      const shown = tasks.slice(0, CHOICES);
      const offered = problem.choices.filter(({ task }) => task === 'all' || shown.includes(task));
      return say(turn, {
        title: words.whichTask(shorten(problem.words, 120)),
        lines: [
          ...shown.map((task) => words.ofItem(task, shorten(row.draft.tasks[task - 1]?.text ?? '', 90))),
          ...(tasks.length > shown.length ? [words.moreTasks(tasks.length - shown.length)] : []),
        ],
        actions: offered.map((choice) => edit(words.chooseTask(choice.task === 'all' ? 0 : choice.task), choice.text)),
      });
    }
    case 'which-unit': {
      const nameOf = unitNames(await turn.scope.tx.units.directory());
      return say(turn, {
        title: words.whichUnit(problem.words),
        lines: [],
        actions: problem.choices.slice(0, CHOICES).map(({ unitId, text: again }) => edit(nameOf(unitId), again)),
      });
    }
    case 'past':
      return sayText(turn, words.past(problem.words, problem.day, today(turn)), [
        edit(words.set(problem.day), text, true),
      ]);
    case 'next-year':
      return sayText(turn, words.nextYear(problem.words, problem.day), [edit(words.set(problem.day), text, true)]);
    default:
      return sayText(turn, words.problems[problem.what](problem.words));
  }
}
