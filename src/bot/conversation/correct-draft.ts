import { correctDraftOf } from '../../app/directive/correct-draft.js';
import type { Intent } from '../../app/intents.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { answerQuestion } from '../../domain/directive/answer-question.js';
import type { Correction } from '../../domain/directive/correction.js';
import { parseDeadlines } from '../../domain/directive/deadline/parse-deadlines.js';
import { parseDeadlinePhrase } from '../../domain/directive/deadline/phrase.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { CORRECTION } from '../messages/correction-words.js';
import { correctionLines } from '../messages/correction-lines.js';
import { pagesOf } from '../messages/draft-cards.js';
import { REVIEW, type ReviewAnswers } from '../messages/review-answers.js';
import { sayProblem } from './corrections/say-problem.js';
import { isCorrection, settleCorrections, type SettleTools } from './corrections/settle.js';
import { understandCorrections } from './corrections/understand.js';
import { today } from './day-words.js';
import { currentDialogue } from './dialogue.js';
import { showDraftPage } from './review.js';
import { languageOf, sayText, type Turn } from './turn.js';

/** The clerk's correction in words; false when the words are not one, so that the caller may try something else. `sure`: a past day is meant. */
export async function tryCorrection(turn: Turn, directiveId: string, text: string, sure = false): Promise<boolean> {
  const row = await turn.scope.tx.directives.byId(directiveId);
  if (row === null || row.state !== 'draft') return false;
  const spoken = understandCorrections(text);
  const tools = await toolsFor(turn, row, sure);
  if (!isCorrection(spoken, tools)) return false;
  const settled = settleCorrections(spoken, row.draft, tools);
  if (!settled.ok) {
    await sayProblem(turn, row, text, settled.problem);
    return true;
  }
  await apply(turn, directiveId, settled.corrections, { typed: true });
  return true;
}

/** Names and days of the document are as of its own day; what a person says is relative counts from today. */
export async function toolsFor(turn: Turn, row: Pick<DirectiveRow, 'date'>, sure: boolean): Promise<SettleTools> {
  const { tx } = turn.scope;
  const directory = await tx.units.directory();
  const asOf = row.date ?? today(turn);
  return {
    resolve: (name) => directory.resolveName(name, asOf),
    mentions: (words) => directory.findMentions(words, asOf),
    nameOf: unitNames(directory),
    today: today(turn),
    signed: row.date,
    calendar: await tx.calendar.table(),
    date: (words) => {
      const deadline = parseDeadlinePhrase(words, asOf);
      return deadline?.kind === 'DATE' ? deadline.due : null;
    },
    deadlineIn: (words) => parseDeadlines(words, asOf).find((deadline) => deadline.kind !== 'OPEN') ?? null,
    sure,
  };
}

/** Corrects and shows the draft as it is now; who typed hears what it changed, since the card may show another page. */
export async function apply(
  turn: Turn,
  directiveId: string,
  corrections: readonly Correction[],
  { typed }: { readonly typed: boolean } = { typed: false },
): Promise<void> {
  const before = await turn.scope.tx.directives.byId(directiveId);
  const result = await correctDraftOf(turn.scope, turn.principal, directiveId, corrections);
  if (!result.ok) return sayText(turn, wordsOf(turn).notCorrected[result.reason]);
  turn.toast = wordsOf(turn).corrected;
  if (typed && before !== null) {
    const say = CORRECTION[languageOf(turn)];
    const lines = correctionLines(before.draft, result.row.draft, corrections, say);
    await sayText(turn, lines.length === 0 ? say.nothingChanged : say.changed(lines));
  }
  const dialogue = await currentDialogue(turn);
  const page = dialogue?.kind === 'review' && dialogue.directiveId === directiveId ? (dialogue.page ?? 0) : 0;
  await showDraftPage(turn, directiveId, Math.min(page, pagesOf(result.row.draft) - 1));
}

/** A proposal of a question, accepted with one tap: what it means depends on the field that was asked about. */
export async function answerDraftQuestion(
  turn: Turn,
  intent: Extract<Intent, { do: 'answer-question' }>,
): Promise<void> {
  const row = await turn.scope.tx.directives.byId(intent.directiveId);
  if (row === null || row.state !== 'draft') return sayText(turn, wordsOf(turn).notCorrected.gone);
  // The words pin the question: after other corrections the same place may ask something else.
  const question =
    row.draft.questions.find(
      (open) =>
        open.field === intent.field && (open.taskIndex ?? null) === intent.taskIndex && open.text === intent.question,
    ) ?? row.draft.questions.find((open) => open.field === intent.field && open.text === intent.question);
  if (question === undefined) {
    turn.toast = wordsOf(turn).answered;
    return showDraftPage(turn, intent.directiveId, 0);
  }
  const directory = await turn.scope.tx.units.directory();
  const asOf = row.date ?? dayOf(turn.scope.now);
  const names = unitNames(directory);
  const correction = answerQuestion(row.draft, question, intent.value, {
    nameOf: (unitId) => (directory.unit(unitId) === undefined ? null : names(unitId)),
    date: (words) => {
      const deadline = parseDeadlinePhrase(words, asOf);
      return deadline !== null && 'due' in deadline ? deadline.due : null;
    },
    deadline: (words) => parseDeadlinePhrase(words, asOf),
    resolve: (name) => directory.resolveName(name, asOf),
  });
  return correction === null
    ? sayText(turn, wordsOf(turn).noLongerFits)
    : apply(turn, intent.directiveId, [correction]);
}

/** Words behind a button: what was typed, with what was missing. */
export async function correctDraftInWords(
  turn: Turn,
  { directiveId, what, sure }: Extract<Intent, { do: 'edit-draft' }>,
): Promise<void> {
  if (!(await tryCorrection(turn, directiveId, what, sure ?? false)))
    await sayText(turn, wordsOf(turn).notCorrected.gone);
}

const wordsOf = (turn: Turn): ReviewAnswers => REVIEW[languageOf(turn)];
