import { dayOf } from '../../domain/calendar/local-date.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';

/** The unit whose clerks may work on a draft: that of the clerk who brought it in, or the one it was handed in for. */
export async function draftUnit(scope: Scope, row: Pick<DirectiveRow, 'createdBy' | 'intake'>): Promise<string> {
  if (row.intake?.unitId != null) return row.intake.unitId;
  const posts = await scope.tx.people.postsOf(row.createdBy);
  const today = dayOf(scope.now);
  // A clerk who came from another unit works for the new one; one who left still names the unit the draft was made for.
  const clerk = posts.filter((post) => post.role === 'clerk');
  const holds = clerk.find((post) => post.validTo === null || post.validTo >= today);
  return (holds ?? clerk.at(-1) ?? posts[0])?.unitId ?? '';
}
