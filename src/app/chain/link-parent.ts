import { outlives } from '../../domain/assignment/chain.js';
import { limitOf } from '../../domain/assignment/lateness.js';
import { isFinished } from '../../domain/assignment/states.js';
import { abilitiesOn } from '../acts/abilities.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';

export type LinkResult =
  | { readonly ok: true; readonly child: AssignmentView; readonly parent: AssignmentView | null }
  | {
      readonly ok: false;
      readonly reason: 'not-found' | 'not-allowed' | 'circle' | 'finished' | 'outlives-parent' | 'changed-meanwhile';
      readonly parent?: AssignmentView;
    };

/** Deeper chains than this do not occur: province, department, division, officer. */
const MAX_DEPTH = 10;

/**
 * Says that one assignment serves another (domain 2.4 rule 12), or (null) that it no longer does. Only who may set the child's limit may, and only under
 * what they may see; a child whose limit lies after its parent's is refused until it has another.
 */
export async function linkParent(
  scope: Scope,
  principal: Principal,
  childId: string,
  parentId: string | null,
): Promise<LinkResult> {
  const { tx } = scope;
  const child = await tx.assignments.byId(childId);
  const parent = parentId === null ? null : await tx.assignments.byId(parentId);
  if (child === null || (parentId !== null && parent === null)) return { ok: false, reason: 'not-found' };
  const can = await abilitiesOn(scope, principal, child);
  if (!can('see-assignment')) return { ok: false, reason: 'not-found' };
  if (parent !== null && !(await abilitiesOn(scope, principal, parent))('see-assignment'))
    return { ok: false, reason: 'not-found' };
  if (!can('set-due')) return { ok: false, reason: 'not-allowed' };
  if (parent !== null) {
    if (isFinished(parent.assignment.state)) return { ok: false, reason: 'finished', parent };
    if (await stands(scope, parent, childId)) return { ok: false, reason: 'circle', parent };
    if (outlives(child.assignment.due, parent.assignment.due)) return { ok: false, reason: 'outlives-parent', parent };
  }
  const next = { ...child.assignment, parentId, version: child.assignment.version + 1 };
  if (!(await tx.assignments.update(next, { limitAt: limitOf(next) })))
    return { ok: false, reason: 'changed-meanwhile' };
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: parentId === null ? 'assignment.unlink' : 'assignment.link',
      subject: 'assignment',
      subjectId: childId,
      data: { parentId },
    },
    scope.now,
  );
  return { ok: true, child: { ...child, assignment: next }, parent };
}

/** Whether `id` is the assignment itself or stands above it. */
async function stands(scope: Scope, from: AssignmentView, id: string): Promise<boolean> {
  let at: AssignmentView | null = from;
  for (let depth = 0; at !== null && depth < MAX_DEPTH; depth += 1) {
    if (at.assignment.id === id) return true;
    at = at.assignment.parentId === null ? null : await scope.tx.assignments.byId(at.assignment.parentId);
  }
  return at !== null;
}
