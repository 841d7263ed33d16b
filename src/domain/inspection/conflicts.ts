import type { Post } from '../access/person.js';
import { isWithin, type UnitTree } from '../access/subject.js';
import { isPostValid } from '../access/validity.js';

/** `own-unit`: holds a post in the inspected unit or below it. `superior`: heads a unit above it, and so would inspect their own work. */
export type Conflict = {
  readonly personId: string;
  readonly unitId: string;
  readonly postId: string;
  readonly why: 'own-unit' | 'superior';
};

const IN_CHARGE: ReadonlySet<Post['role']> = new Set(['head', 'leader', 'deputy']);

/**
 * Conflicts of interest of people with the units they would inspect, by the posts they hold at an instant. Flagged to whoever decides the team: the
 * law leaves the decision to a person (kiểm tra công vụ: 26/CT-TTg; thanh tra: Law 84/2025; facts/domain §4.1).
 */
export function conflictsOf(
  personIds: readonly string[],
  unitIds: readonly string[],
  posts: readonly Post[],
  tree: UnitTree,
  at: Date,
): readonly Conflict[] {
  const held = posts.filter((post) => personIds.includes(post.personId) && isPostValid(post, at));
  return held.flatMap((post) =>
    unitIds.flatMap((unitId): Conflict[] => {
      const conflict = (why: Conflict['why']): Conflict[] => [
        { personId: post.personId, unitId, postId: post.id, why },
      ];
      if (isWithin(post.unitId, unitId, tree)) return conflict('own-unit');
      return IN_CHARGE.has(post.role) && isWithin(unitId, post.unitId, tree) ? conflict('superior') : [];
    }),
  );
}
