import { correctDraftOf } from '../../app/directive/correct-draft.js';
import type { Intent } from '../../app/intents.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { answerQuestion } from '../../domain/directive/answer-question.js';
import type { Correction } from '../../domain/directive/correction.js';
import { parseDeadlines } from '../../domain/directive/deadline/parse-deadlines.js';
import { parseDeadlinePhrase } from '../../domain/directive/deadline/phrase.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { pagesOf } from '../messages/draft-cards.js';
import { understandCorrections } from './correction-words.js';
import { currentDialogue } from './dialogue.js';
import { showDraftPage } from './review.js';
import { understandTaskWords } from './task-words.js';
import { REVIEW, type ReviewAnswers } from '../messages/review-answers.js';
import { languageOf, sayText, type Turn } from './turn.js';

/** The clerk's correction in words; false when the words are not one, so that the caller may try something else. */
export async function tryCorrection(turn: Turn, directiveId: string, text: string): Promise<boolean> {
  const { tx, now } = turn.scope;
  const row = await tx.directives.byId(directiveId);
  if (row === null || row.state !== 'draft') return false;
  const directory = await tx.units.directory();
  const today = dayOf(now);
  const asOf = row.date ?? today;
  const task = understandTaskWords(text, {
    mentions: (words) => directory.findMentions(words, asOf),
    deadlineIn: (words) => parseDeadlines(words, asOf).find((deadline) => deadline.kind !== 'OPEN') ?? null,
  });
  if (task !== null) {
    await apply(turn, directiveId, [task]);
    return true;
  }
  const understood = understandCorrections(text, {
    anchor: asOf,
    resolve: (name) => directory.resolveName(name, asOf),
    deadline: parseDeadlinePhrase,
  });
  if (understood.length === 0 || understood.every((part) => !part.ok && part.reason === 'not-a-correction'))
    return false;
  const failed = understood.find((part) => !part.ok);
  if (failed !== undefined && !failed.ok) {
    await sayText(turn, problemWords(failed.reason, failed.words, wordsOf(turn)));
    return true;
  }
  await apply(
    turn,
    directiveId,
    understood.flatMap((part) => (part.ok ? [part.correction] : [])),
  );
  return true;
}

/** Corrects and shows the draft as it is now. */
export async function apply(turn: Turn, directiveId: string, corrections: readonly Correction[]): Promise<void> {
  const result = await correctDraftOf(turn.scope, turn.principal, directiveId, corrections);
  if (!result.ok) return sayText(turn, wordsOf(turn).notCorrected[result.reason]);
  turn.toast = wordsOf(turn).corrected;
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

/** A proposal accepted with one tap. */
export async function correctDraftInWords(turn: Turn, directiveId: string, text: string): Promise<void> {
  if (!(await tryCorrection(turn, directiveId, text))) await sayText(turn, wordsOf(turn).notCorrected.gone);
}

const wordsOf = (turn: Turn): ReviewAnswers => REVIEW[languageOf(turn)];

const problemWords = (reason: string, words: string, say: ReviewAnswers): string =>
  (say.problems[reason] ?? say.partNotUnderstood)(words);
