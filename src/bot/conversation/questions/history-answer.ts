import type { CardAction } from '../../../app/ports/card.js';
import { shorten } from '../../messages/format.js';
import { QUESTIONS } from '../../messages/question-answers.js';
import { showHistory } from '../show-history.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import type { Narrowed } from './answers.js';
import { SURE, type Question } from './question.js';
import { saysTask, tasksNamed } from './task-words.js';

/** The newest work is looked through: what a leader asks about by its words was given lately. */
const LOOKED_THROUGH = 2_000;
const OFFERED = 6;

/**
 * History is of one assignment. Without its number it is looked for by the words of its task, or among those of the unit or directive that is named;
 * where more than one is left, or the question is doubtful, the person chooses. False when nothing was found that fits.
 */
export async function historyByWords(
  turn: Turn,
  narrowed: Narrowed,
  question: Question,
  typed: string,
): Promise<boolean> {
  const rows = await turn.scope.tx.assignments.reportRows(narrowed.filter, null, LOOKED_THROUGH);
  const named = tasksNamed(typed, rows);
  const isNarrowed = narrowed.unitIds !== null || narrowed.directive !== null;
  const found = named.length > 0 ? named : isNarrowed ? rows : [];
  const [only] = found;
  const sure = question.confidence >= SURE;
  if (only !== undefined && found.length === 1 && sure) {
    await showHistory(turn, only.id);
    return true;
  }
  if (only === undefined && !sure && saysTask(typed)) return false;
  const words = QUESTIONS[languageOf(turn)];
  await sayText(
    turn,
    only === undefined ? words.historyByNumber : words.whichHistory,
    found.slice(0, OFFERED).map(({ id, number, task, unitName }): CardAction => ({
      label: shorten(`${number} · ${unitName}: ${task}`, 40),
      intent: { do: 'show-history', assignmentId: id },
    })),
  );
  return true;
}
