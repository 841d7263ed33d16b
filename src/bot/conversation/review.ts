import { mergeCopy, type MergeHow } from '../../app/directive/merge-copy.js';
import { undoCorrection } from '../../app/directive/correct-draft.js';
import { mayReview } from '../../app/directive/may-review.js';
import { previewIssue } from '../../app/directive/preview-issue.js';
import { planOverview } from '../../app/directive/send-overview.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { draftTaskCard, pagesOf } from '../messages/draft-cards.js';
import { previewCard } from '../messages/draft-cards.js';
import { CORRECTION_FAILURES } from './correction-failures.js';
import { startDialogue, type Dialogue } from './dialogue.js';
import type { ReviewWord } from './review-words.js';
import { say, sayText, send, type Turn } from './turn.js';

/** One page of the review card, for those who may work on the draft now; the page is remembered, so that "tiếp" means something. */
export async function showDraftPage(turn: Turn, directiveId: string, page: number): Promise<void> {
  const row = await turn.scope.tx.directives.byId(directiveId);
  if (row === null || !(await mayReview(turn.scope, turn.principal, row)))
    return sayText(turn, 'Bản đọc này không còn nữa.');
  await startDialogue(turn, { kind: 'review', directiveId, page });
  await send(turn, { type: 'draft-review', directiveId, page }, { directiveId });
}

export async function undoDraft(turn: Turn, directiveId: string): Promise<void> {
  const result = await undoCorrection(turn.scope, turn.principal, directiveId);
  if (!result.ok) return sayText(turn, CORRECTION_FAILURES[result.reason]);
  turn.toast = 'Đã hoàn tác.';
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
  const page = dialogue.page ?? 0;
  const last = pagesOf(row.draft) - 1;
  switch (word.what) {
    case 'next':
      await (page >= last ? sayText(turn, 'Đây là trang cuối của bản đọc.') : showDraftPage(turn, row.id, page + 1));
      return true;
    case 'previous':
      await (page <= 0 ? sayText(turn, 'Đây là trang đầu của bản đọc.') : showDraftPage(turn, row.id, page - 1));
      return true;
    case 'page':
      await (word.page < 1 || word.page > last + 1
        ? sayText(turn, `Bản đọc có ${last + 1} trang.`)
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
      await sayText(turn, 'Đang vẽ trang tổng quan …');
      return true;
    case 'open':
      await openTask(turn, row, word.task);
      return true;
  }
}

export async function showPreview(turn: Turn, directiveId: string): Promise<void> {
  const preview = await previewIssue(turn.scope, turn.principal, directiveId);
  return preview === null ? sayText(turn, 'Bản đọc này không còn nữa.') : say(turn, previewCard(preview));
}

async function openTask(turn: Turn, row: DirectiveRow, task: number): Promise<void> {
  const card = draftTaskCard(row, task - 1);
  return card === null
    ? sayText(turn, `Bản đọc có ${row.draft.tasks.length} việc, không có việc ${task}.`)
    : say(turn, card);
}

const MERGED: Readonly<Record<MergeHow, string>> = {
  fill: 'Đã bổ sung những chỗ còn trống từ bản mới.',
  replace: 'Đã dùng bản mới thay cho bản đọc cũ.',
  drop: 'Đã bỏ bản vừa gửi, giữ bản đã có.',
  separate: 'Đã ghi là văn bản khác.',
};

export async function mergeCopies(turn: Turn, copyId: string, how: MergeHow): Promise<void> {
  const result = await mergeCopy(turn.scope, turn.principal, copyId, how);
  if (!result.ok) {
    const words = {
      gone: 'Bản này đã được xử lý trước đó.',
      'not-allowed': 'Chỉ văn thư của đơn vị được làm việc này.',
      'already-issued': 'Bản đọc đã được ban hành; không sửa được nữa.',
      'changed-meanwhile': 'Bản đọc vừa được người khác sửa. Đề nghị thử lại.',
    };
    return sayText(turn, words[result.reason]);
  }
  turn.toast = MERGED[how];
  await sayText(turn, MERGED[how]);
  if (result.row.state === 'draft') await showDraftPage(turn, result.row.id, 0);
}
