import type { Assignment, Due } from './assignment.js';
import { DEFAULT_DUE_POLICY, isLateAt, limitInstant, timeliness, type DuePolicy } from './lateness.js';

/** Children whose limit now lies after their parent's (the parent's was brought forward): each needs a new one (domain 2.4 rule 12). Undated children outlive nothing. */
export function childrenOutliving<T extends Pick<Assignment, 'due'>>(
  parentDue: Due,
  children: readonly T[],
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): readonly T[] {
  const parentLimit = limitInstant(parentDue, policy);
  if (parentLimit === null) return [];
  return children.filter(({ due }) => (limitInstant(due, policy)?.getTime() ?? 0) > parentLimit.getTime());
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
