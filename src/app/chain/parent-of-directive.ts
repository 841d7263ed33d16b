import type { Due } from '../../domain/assignment/assignment.js';
import { outlives } from '../../domain/assignment/chain.js';
import { OPEN_STATES } from '../status/open-states.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';

/**
 * The assignment that a directive carries out: its basis is a document that was issued here and gave its issuer exactly one open task to lead. Null when
 * there is none or several; a person then says which ("việc 210 thuộc việc 142").
 */
export async function parentOfDirective(
  scope: Scope,
  row: DirectiveRow,
  issuerUnitId: string,
): Promise<AssignmentView | null> {
  const { tx } = scope;
  const found = new Map<string, AssignmentView>();
  for (const reference of row.draft.basis) {
    for (const other of await tx.directives.search(reference.code, 20)) {
      const same =
        other.state === 'issued' &&
        other.id !== row.id &&
        other.code === reference.code &&
        (reference.date === undefined || other.date === null || other.date === reference.date);
      if (!same) continue;
      const given = await tx.assignments.list(
        { directiveId: other.id, unitIds: [issuerUnitId], roles: ['lead'], states: OPEN_STATES },
        5,
      );
      for (const view of given) found.set(view.assignment.id, view);
    }
  }
  const [only] = found.values();
  return found.size === 1 && only !== undefined ? only : null;
}

/** Whether work with this limit may serve the parent. */
export function fitsUnder(parent: AssignmentView, due: Due): boolean {
  return !outlives(due, parent.assignment.due);
}
