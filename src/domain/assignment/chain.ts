import type { Assignment, Due } from './assignment.js';
import { DEFAULT_DUE_POLICY, isLateAt, limitInstant, timeliness, type DuePolicy } from './lateness.js';

/** Whether the child's limit lies after its parent's, as when the parent's was brought forward: it needs a new one (domain 2.4 rule 12). Undated work outlives nothing. */
export function outlives(child: Due, parent: Due, policy: DuePolicy = DEFAULT_DUE_POLICY): boolean {
  const [limit, parentLimit] = [limitInstant(child, policy), limitInstant(parent, policy)];
  return limit !== null && parentLimit !== null && limit > parentLimit;
}

/** What the chain says of a child's lateness. */
export type ChainNote =
  /** The parent is late itself: the child's delay is not the only one. */
  | { readonly kind: 'parent-late' }
  /** The child is late while its parent still has time. */
  | { readonly kind: 'holds-up-parent'; readonly parentLimit: Date };

/**
 * What a late child must show beside its lateness, since the cause decides about marks (NĐ 335/2025: no deduction for an objective cause that is
 * confirmed); null when the child is not late.
 */
export function chainNote(
  child: Assignment,
  parent: Assignment,
  now: Date,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): ChainNote | null {
  const timing = timeliness(child, now, policy);
  if (timing !== 'overdue' && timing !== 'late') return null;
  const parentTiming = timeliness(parent, now, policy);
  if (parentTiming === 'overdue' || parentTiming === 'late') return { kind: 'parent-late' };
  const parentLimit = limitInstant(parent.due, policy);
  return parentLimit === null || isLateAt(parent.due, now, policy) ? null : { kind: 'holds-up-parent', parentLimit };
}
