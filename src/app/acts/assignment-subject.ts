import type { Subject } from '../../domain/access/subject.js';
import { draftUnit } from '../directive/draft-unit.js';
import type { AssignmentView, FactRow } from '../ports/store/assignments.js';
import type { Scope } from '../use-case.js';

/** The assignment as `may` sees it, with the office that issued it and everyone who made (or in whose name was made) the request or report to decide. */
export async function assignmentSubject(
  scope: Scope,
  { assignment, directive }: AssignmentView,
  facts: readonly FactRow[] = [],
): Promise<Subject> {
  const request = facts.findLast((fact) => fact.act.type === 'ask-extension' || fact.act.type === 'report-done');
  return {
    kind: 'assignment',
    unitId: assignment.unitId,
    assignerUnitId: assignment.assignerUnitId,
    handedToPersonId: assignment.handedToPersonId,
    issuedByUnitId: await draftUnit(scope, { createdBy: directive.issuedBy ?? directive.createdBy, intake: null }),
    requestedBy: [request?.actorPersonId, request?.onBehalfOfPersonId].filter(
      (person): person is string => person != null,
    ),
  };
}
