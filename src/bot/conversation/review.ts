import { mergeCopy, type MergeHow } from '../../app/directive/merge-copy.js';
import { undoCorrection } from '../../app/directive/correct-draft.js';
import { mayReview } from '../../app/directive/may-review.js';
import { previewIssue } from '../../app/directive/preview-issue.js';
import { planOverview } from '../../app/directive/send-overview.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { locateTask, type TaskReference } from '../../domain/directive/task-reference.js';
import { CORRECTION } from '../messages/correction-words.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { draftTaskCard, pagesOf } from '../messages/draft-cards.js';
import { previewCard } from '../messages/preview-card.js';
import { REVIEW, type ReviewAnswers } from '../messages/review-answers.js';
import { startDialogue, type Dialogue } from './dialogue.js';
import type { ReviewWord } from './review-words.js';
import { languageOf, say, sayText, send, type Turn } from './turn.js';

/** One page of the review card, for those who may work on the draft now; the page is remembered, so that "tiếp" means something. */
export async function showDraftPage(turn: Turn, directiveId: string, page: number): Promise<void> {
  const row = await turn.scope.tx.directives.byId(directiveId);
  if (row === null || !(await mayReview(turn.scope, turn.principal, row))) return sayText(turn, wordsOf(turn).gone);
  await startDialogue(turn, { kind: 'review', directiveId, page });
  await send(turn, { type: 'draft-review', directiveId, page }, { directiveId });
}

export async function undoDraft(turn: Turn, directiveId: string): Promise<void> {
  const result = await undoCorrection(turn.scope, turn.principal, directiveId);
  if (!result.ok) return sayText(turn, wordsOf(turn).notCorrected[result.reason]);
  turn.toast = wordsOf(turn).undone;
  return showDraftPage(turn, directiveId, 0);
}

/** Words about the draft on the table; false when there is none any more. */
export async function followReviewWord(
  turn: Turn,
  dialogue: Extract<Dialogue, { kind: 'review' }>,
  word: ReviewWord,
): Promise<boolean> {
  const row = await turn.scope.tx.directives.byId(dialogue.directiveId);
  if (row === null || row.state !== 'draft' || !(await mayReview(turn.scope, turn.principal, row))) return false;
  const words = wordsOf(turn);
  const page = dialogue.page ?? 0;
  const last = pagesOf(row.draft) - 1;
  switch (word.what) {
    case 'next':
      await (page >= last ? sayText(turn, words.lastPage) : showDraftPage(turn, row.id, page + 1));
      return true;
    case 'previous':
      await (page <= 0 ? sayText(turn, words.firstPage) : showDraftPage(turn, row.id, page - 1));
      return true;
    case 'page':
      await (word.page < 1 || word.page > last + 1
        ? sayText(turn, words.pages(last + 1))
        : showDraftPage(turn, row.id, word.page - 1));
      return true;
    case 'show':
      await showDraftPage(turn, row.id, 0);
      return true;
    case 'undo':
      await undoDraft(turn, row.id);
      return true;
    case 'preview':
      await showPreview(turn, row.id);
      return true;
    case 'overview':
      await planOverview(turn.scope, row, { personId: turn.principal.person.id, contactId: turn.contact.id }, true);
      await sayText(turn, words.drawing);
      return true;
    case 'open':
      await openTask(turn, row, word.task);
      return true;
  }
}

export async function showPreview(turn: Turn, directiveId: string): Promise<void> {
  const preview = await previewIssue(turn.scope, turn.principal, directiveId);
  return preview === null ? sayText(turn, wordsOf(turn).gone) : say(turn, previewCard(preview, languageOf(turn)));
}

export async function openTask(turn: Turn, row: DirectiveRow, task: TaskReference): Promise<void> {
  const words = wordsOf(turn);
  const located = locateTask(row.draft.tasks, task);
  const directory = await turn.scope.tx.units.directory();
  const names = unitNames(directory);
  const nameOf = (unitId: string): string | null => (directory.unit(unitId) === undefined ? null : names(unitId));
  const card = located.ok ? draftTaskCard(row, located.task - 1, languageOf(turn), nameOf) : null;
  // Named with its directive, so that an answer to it is about this draft.
  if (card !== null) return send(turn, { type: 'card', card }, { directiveId: row.id });
  if (!located.ok && located.reason === 'several') return sayText(turn, words.itemHas(task.words, located.tasks));
  return sayText(
    turn,
    task.by === 'place'
      ? words.noTask(row.draft.tasks.length, task.place)
      : CORRECTION[languageOf(turn)].problems['no-such-task'](task.words),
  );
}

export async function mergeCopies(turn: Turn, copyId: string, how: MergeHow): Promise<void> {
  const result = await mergeCopy(turn.scope, turn.principal, copyId, how);
  const words = wordsOf(turn);
  if (!result.ok) return sayText(turn, words.notMerged[result.reason]);
  turn.toast = words.merged[how];
  await sayText(turn, words.merged[how]);
  if (result.row.state === 'draft') await showDraftPage(turn, result.row.id, 0);
}

const wordsOf = (turn: Turn): ReviewAnswers => REVIEW[languageOf(turn)];
