import { fillBlanks } from '../../domain/directive/fill-blanks.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { withoutText } from './correct-draft.js';
import { mayReview } from './may-review.js';
import { headerOf } from './receive-document.js';

/** What the clerk says of a second arrival: fill the blanks of the draft, take it instead, drop it, or it is another document after all. */
export type MergeHow = 'fill' | 'replace' | 'drop' | 'separate';

export type MergeResult =
  | { readonly ok: true; readonly row: DirectiveRow }
  | { readonly ok: false; readonly reason: 'gone' | 'not-allowed' | 'already-issued' | 'changed-meanwhile' };

export async function mergeCopy(
  scope: Scope,
  principal: Principal,
  copyId: string,
  how: MergeHow,
): Promise<MergeResult> {
  const { tx, now } = scope;
  const copy = await tx.directives.byId(copyId);
  const known = copy?.supersededById == null ? null : await tx.directives.byId(copy.supersededById);
  if (copy === null || copy.state !== 'copy' || known === null) return { ok: false, reason: 'gone' };
  if (!(await mayReview(scope, principal, copy))) return { ok: false, reason: 'not-allowed' };
  const audit = (subjectId: string): Promise<void> =>
    tx.audit.add(
      {
        actor: principal.person.id,
        action: `directive.copy-${how}`,
        subject: 'directive',
        subjectId,
        data: { copyId },
      },
      now,
    );
  if (how === 'separate') {
    if (!(await tx.directives.update(copy.id, copy.version, { state: 'draft', supersededById: null })))
      return { ok: false, reason: 'changed-meanwhile' };
    await audit(copy.id);
    return { ok: true, row: { ...copy, state: 'draft', supersededById: null, version: copy.version + 1 } };
  }
  if (how !== 'drop') {
    if (known.state !== 'draft') return { ok: false, reason: 'already-issued' };
    if (!(await mayReview(scope, principal, known))) return { ok: false, reason: 'not-allowed' };
    const draft = how === 'fill' ? fillBlanks(known.draft, copy.draft) : copy.draft;
    const patch = {
      draft,
      ...headerOf(draft),
      text: draft.text,
      undo: how === 'fill' ? [...known.undo, withoutText(known.draft)] : [],
      fileId: copy.fileId ?? known.fileId,
      externalId: known.externalId ?? copy.externalId,
      intake:
        copy.intake === null
          ? known.intake
          : {
              ...copy.intake,
              exchange: copy.intake.exchange ?? known.intake?.exchange ?? null,
              unitId: known.intake?.unitId ?? copy.intake.unitId,
            },
      ...(how === 'replace' ? { contentHash: copy.contentHash, sketch: copy.sketch } : {}),
    };
    if (!(await tx.directives.update(known.id, known.version, patch)))
      return { ok: false, reason: 'changed-meanwhile' };
  }
  if (!(await tx.directives.update(copy.id, copy.version, { state: 'discarded' })))
    return { ok: false, reason: 'changed-meanwhile' };
  await audit(known.id);
  return { ok: true, row: (await tx.directives.byId(known.id)) ?? known };
}
