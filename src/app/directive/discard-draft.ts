import { reportStatus } from '../exchange/report-status.js';
import type { Principal, Scope } from '../use-case.js';
import { mayReview } from './may-review.js';

/** Drops a draft; false when it is not a draft any more or not this person's to drop. The sender of an envelope hears a refusal. */
export async function discardDraft(scope: Scope, principal: Principal, directiveId: string): Promise<boolean> {
  const row = await scope.tx.directives.byId(directiveId);
  if (row === null || row.state !== 'draft') return false;
  if (
    !(await mayReview(scope, principal, row)) ||
    !(await scope.tx.directives.update(row.id, row.version, { state: 'discarded' }))
  )
    return false;
  await scope.tx.audit.add(
    { actor: principal.person.id, action: 'directive.discard', subject: 'directive', subjectId: row.id },
    scope.now,
  );
  await reportStatus(scope, row, '02', 'Văn thư không tiếp nhận văn bản');
  return true;
}
