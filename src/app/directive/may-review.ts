import { may } from '../../domain/access/may.js';
import { accessWorld } from '../access-world.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { draftUnit } from './draft-unit.js';

/** Whether the person may work on this draft; `issue-directive` for what binds others: issuing, recalling, replacing. */
export async function mayReview(
  scope: Scope,
  principal: Principal,
  row: Pick<DirectiveRow, 'createdBy' | 'intake'>,
  action: 'review-draft' | 'issue-directive' = 'review-draft',
): Promise<boolean> {
  const subject = { kind: 'draft', unitId: await draftUnit(scope, row) } as const;
  return may(principal.actor, action, subject, await accessWorld(scope, principal)).ok;
}
