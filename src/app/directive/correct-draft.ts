import { correctDraft, type Corrected, type Correction } from '../../domain/directive/correction.js';
import { withoutStaleQuestions } from '../../domain/directive/correct-tasks.js';
import type { DirectiveDraft } from '../../domain/directive/directive.js';
import { reanchorDeadlines } from '../../domain/directive/reanchor.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { mayReview } from './may-review.js';
import { headerOf } from './receive-document.js';

export type CorrectResult =
  | { readonly ok: true; readonly row: DirectiveRow }
  | {
      readonly ok: false;
      readonly reason:
        'gone' | 'not-allowed' | 'changed-meanwhile' | 'nothing-to-undo' | Extract<Corrected, { ok: false }>['reason'];
    };

/** How many corrections can be taken back. */
const UNDO_STEPS = 10;

/** Applies what the clerk said to the draft, all of it or nothing. A new date resolves again the deadlines that hang on it. */
export async function correctDraftOf(
  scope: Scope,
  principal: Principal,
  directiveId: string,
  corrections: readonly Correction[],
): Promise<CorrectResult> {
  const row = await draftFor(scope, principal, directiveId);
  if (typeof row === 'string') return { ok: false, reason: row };
  let draft = row.draft;
  for (const correction of corrections) {
    const corrected = correctDraft(draft, correction);
    if (!corrected.ok) return { ok: false, reason: corrected.reason };
    draft = withoutStaleQuestions(corrected.draft);
    if (correction.what === 'date') draft = reanchorDeadlines(draft, await scope.tx.calendar.table());
  }
  const undo = [...row.undo, withoutText(row.draft)].slice(-UNDO_STEPS);
  return write(scope, principal, row, draft, undo, 'directive.correct', {
    what: corrections.map((correction) => correction.what),
  });
}

/** Takes the last correction back, as often as there are any. */
export async function undoCorrection(scope: Scope, principal: Principal, directiveId: string): Promise<CorrectResult> {
  const row = await draftFor(scope, principal, directiveId);
  if (typeof row === 'string') return { ok: false, reason: row };
  const last = row.undo.at(-1);
  if (last === undefined) return { ok: false, reason: 'nothing-to-undo' };
  return write(scope, principal, row, { ...last, text: row.draft.text }, row.undo.slice(0, -1), 'directive.undo', {});
}

async function draftFor(
  scope: Scope,
  principal: Principal,
  directiveId: string,
): Promise<DirectiveRow | 'gone' | 'not-allowed'> {
  const row = await scope.tx.directives.byId(directiveId);
  if (row === null || row.state !== 'draft') return 'gone';
  return (await mayReview(scope, principal, row)) ? row : 'not-allowed';
}

export function withoutText({ text: _text, ...state }: DirectiveDraft): Omit<DirectiveDraft, 'text'> {
  return state;
}

async function write(
  scope: Scope,
  principal: Principal,
  row: DirectiveRow,
  draft: DirectiveDraft,
  undo: DirectiveRow['undo'],
  action: string,
  data: Record<string, unknown>,
): Promise<CorrectResult> {
  const patch = { draft, undo, ...headerOf(draft) };
  if (!(await scope.tx.directives.update(row.id, row.version, patch)))
    return { ok: false, reason: 'changed-meanwhile' };
  await scope.tx.audit.add(
    { actor: principal.person.id, action, subject: 'directive', subjectId: row.id, data },
    scope.now,
  );
  return { ok: true, row: { ...row, ...patch, version: row.version + 1 } };
}
