import { mayReview } from '../../../app/directive/may-review.js';
import type { DirectiveRow } from '../../../app/ports/store/directives.js';
import { CORRECTION } from '../../messages/correction-words.js';
import { directiveName } from '../../messages/directive-name.js';
import { REVIEW } from '../../messages/review-answers.js';
import { shorten } from '../../messages/format.js';
import { toolsFor, tryCorrection } from '../correct-draft.js';
import { currentDialogue, type Dialogue } from '../dialogue.js';
import { inSight } from '../in-sight.js';
import { isNamed } from '../is-named.js';
import { openTask } from '../review.js';
import { isClerk, languageOf, say, sayText, type Turn } from '../turn.js';
import { plain } from '../words.js';
import { namedDocument } from './named-document.js';
import { isCorrection } from './settle.js';
import { understandCorrections } from './understand.js';

type Review = Extract<Dialogue, { kind: 'review' }>;

/** Whoever answers a card of a draft means that draft, whatever else is on the table; null when nothing of the kind was answered. */
export async function repliedReview(turn: Turn): Promise<Review | null> {
  if (turn.incoming.body.kind !== 'text') return null;
  const row = await repliedDirective(turn);
  if (row?.state !== 'draft' || !(await mayReview(turn.scope, turn.principal, row))) return null;
  const current = await currentDialogue(turn);
  return current?.kind === 'review' && current.directiveId === row.id
    ? current
    : { kind: 'review', directiveId: row.id };
}

async function repliedDirective(turn: Turn): Promise<DirectiveRow | null> {
  const { tx } = turn.scope;
  const { originOutboxId } = turn;
  const origin = originOutboxId === null ? null : await tx.outbox.byId(originOutboxId);
  if (originOutboxId === null || origin === null || origin.assignmentId !== null) return null;
  // The first card of a reading names its draft in the message only.
  const message = origin.directiveId === null ? await tx.outbox.messageOf(originOutboxId) : null;
  const directiveId = message?.type === 'draft-review' ? message.directiveId : origin.directiveId;
  return directiveId === null ? null : tx.directives.byId(directiveId);
}

/** A correction of the draft that is meant: the one that the words name, the one replied to, the one on the table. False when the words correct nothing. */
export async function correctMeant(turn: Turn, review: Review | null, text: string): Promise<boolean> {
  if (text.startsWith('/')) return false;
  const named = isClerk(turn) ? namedDocument(text) : null;
  if (named !== null && (await corrects(turn, named.rest, null))) {
    await correctNamed(turn, named.code, named.rest);
    return true;
  }
  const replied = isClerk(turn) ? await repliedDirective(turn) : null;
  if (replied !== null && replied.state !== 'draft' && (await corrects(turn, text, replied))) {
    await sayNotDraft(turn, replied);
    return true;
  }
  return review !== null && tryCorrection(turn, review.directiveId, text);
}

async function corrects(turn: Turn, text: string, row: Pick<DirectiveRow, 'date'> | null): Promise<boolean> {
  return isCorrection(understandCorrections(text), await toolsFor(turn, row ?? { date: null }, false));
}

async function correctNamed(turn: Turn, code: string, rest: string): Promise<void> {
  const rows: DirectiveRow[] = [];
  for (const row of await turn.scope.tx.directives.search(code, 20)) {
    if (isNamed(row, code) && (await mayReview(turn.scope, turn.principal, row))) rows.push(row);
  }
  const drafts = rows.filter(({ state }) => state === 'draft');
  const [draft] = drafts;
  const [known] = rows;
  if (draft !== undefined && drafts.length === 1) return void (await tryCorrection(turn, draft.id, rest));
  if (draft !== undefined) return askWhichDraft(turn, drafts, rest);
  return known === undefined ? sayText(turn, CORRECTION[languageOf(turn)].noDocument(code)) : sayNotDraft(turn, known);
}

async function sayNotDraft(turn: Turn, row: DirectiveRow): Promise<void> {
  if (row.state === 'draft') return;
  const words = CORRECTION[languageOf(turn)].notDraft[row.state];
  await sayText(turn, words(directiveName(row), row.code ?? '…'));
}

/** A correction while no draft is on the table: nothing is changed before the clerk says where. False when it is no correction or there is no draft. */
export async function offerDraft(turn: Turn, text: string): Promise<boolean> {
  const drafts = await turn.scope.tx.directives.draftsOf(turn.principal.person.id, MOST + 1);
  if (drafts.length === 0 || !(await corrects(turn, text, drafts[0] ?? null))) return false;
  await askWhichDraft(turn, drafts, text);
  return true;
}

const MOST = 6;

async function askWhichDraft(turn: Turn, drafts: readonly DirectiveRow[], text: string): Promise<void> {
  const words = CORRECTION[languageOf(turn)];
  const [only] = drafts;
  const said = shorten(text, 120);
  await say(turn, {
    title:
      drafts.length === 1 && only !== undefined ? words.oneDraft(said, directiveName(only)) : words.whichDraft(said),
    lines: drafts
      .slice(0, MOST)
      .map((row) => `• ${directiveName(row)}${row.subject === null ? '' : `: ${shorten(row.subject, 90)}`}`),
    actions: drafts.slice(0, MOST).map((row) => ({
      label: shorten(words.inDraft(row.code ?? directiveName(row)), 60),
      intent: { do: 'edit-draft', directiveId: row.id, what: text } as const,
    })),
  });
}

const ABOUT = /(?:^| )(?:viec|muc|nhiem vu)(?: so)? (\d{1,3})(?![\d/.%-])/u;

/** "Việc 4" while a draft is on the table is its fourth, unless it is a work of that number that the person can see. */
export async function answerAboutTask(turn: Turn, review: Review, text: string): Promise<boolean> {
  const folded = plain(text);
  const match = ABOUT.exec(folded);
  const row = match === null ? null : await turn.scope.tx.directives.byId(review.directiveId);
  if (match === null || row?.state !== 'draft') return false;
  const number = Number(match[1]);
  const there = number <= row.draft.tasks.length;
  if (there && match[0].trim() === folded) {
    await openTask(turn, row, { by: 'place', place: number, words: match[0].trim() });
    return true;
  }
  if ((await inSight(turn, await turn.scope.tx.assignments.byNumber(number))) !== null) return false;
  const words = REVIEW[languageOf(turn)];
  await sayText(turn, there ? words.notUnderstood : words.noTask(row.draft.tasks.length, number), [
    { label: words.open, intent: { do: 'show-draft', directiveId: row.id } },
  ]);
  return true;
}
