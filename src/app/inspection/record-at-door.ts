import { findingProblems, isRecordable, type Finding, type FindingProblem } from '../../domain/inspection/finding.js';
import type { Recommendation } from '../../domain/inspection/recommendation.js';
import type { InspectionWorld } from '../../domain/inspection/sight.js';
import { visitToRecordIn } from '../../domain/inspection/visit-actor.js';
import type { Visit } from '../../domain/inspection/visit.js';
import type { Principal, Scope } from '../use-case.js';
import { visitMoment, worldAround } from './inspection-world.js';

export type RecordRefusal =
  | { readonly code: 'not-found' | 'wrong-role' | 'not-begun' | 'nothing-said' | 'published-already' }
  | { readonly code: 'finding'; readonly problems: readonly FindingProblem[] };

export type Recorded =
  { readonly ok: true; readonly visit: Visit } | { readonly ok: false; readonly refusal: RecordRefusal };

type Writing =
  | { readonly ok: true; readonly visit: Visit; readonly world: InspectionWorld }
  | { readonly ok: false; readonly refusal: RecordRefusal };

async function visitFor(scope: Scope, principal: Principal, idOrCode: string): Promise<Writing> {
  const world = await worldAround(scope, principal.person.id, visitMoment(scope));
  const actor = visitToRecordIn(world, idOrCode, principal.person.id, visitMoment(scope));
  return actor.ok ? { ok: true, visit: actor.visit, world } : { ok: false, refusal: { code: actor.reason } };
}

async function audit(scope: Scope, principal: Principal, action: string, visitId: string, id: string): Promise<void> {
  await scope.tx.audit.add(
    { actor: principal.person.id, action, subject: 'visit', subjectId: visitId, data: { id } },
    scope.now,
  );
}

/**
 * A finding, whole or not at all; one that is a violation is followed from here to its end (Law 84/2025/QH15 Art. 55). Photos are named by the ids under
 * which they are being fetched.
 */
export async function recordFinding(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  found: Pick<Finding, 'person' | 'severity' | 'text' | 'legalBasis' | 'fileIds'> & { readonly unitId: string | null },
): Promise<Recorded> {
  const { tx, ids, now } = scope;
  const target = await visitFor(scope, principal, idOrCode);
  if (!target.ok) return target;
  const { visit } = target;
  if (!isRecordable(visit)) return { ok: false, refusal: { code: 'not-begun' } };
  const finding: Finding = {
    ...found,
    id: ids.newId(),
    visitId: visit.id,
    unitId: found.unitId ?? visit.unitIds[0] ?? '',
    recordedAt: visitMoment(scope),
    recordedBy: principal.person.id,
  };
  const problems = findingProblems(finding, visit.unitIds);
  if (problems.length > 0) return { ok: false, refusal: { code: 'finding', problems } };
  await tx.visits.addFinding(finding);
  if (finding.severity === 'violation' || finding.severity === 'serious') {
    const { id: findingId, visitId, unitId, person } = finding;
    await tx.visits.saveViolation(
      { id: ids.newId(), visitId, findingId, unitId, person, state: 'recorded', steps: [] },
      now,
    );
  }
  await audit(scope, principal, 'visit.record-finding', visit.id, finding.id);
  return { ok: true, visit };
}

/** What somebody said, for the minutes. */
export async function recordStatement(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  said: { readonly speaker: string; readonly text: string; readonly fileIds: readonly string[] },
): Promise<Recorded> {
  const target = await visitFor(scope, principal, idOrCode);
  if (!target.ok) return target;
  if (!isRecordable(target.visit)) return { ok: false, refusal: { code: 'not-begun' } };
  if (said.text.trim() === '') return { ok: false, refusal: { code: 'nothing-said' } };
  const id = scope.ids.newId();
  await scope.tx.visits.addStatement({
    ...said,
    id,
    visitId: target.visit.id,
    recordedAt: visitMoment(scope),
    recordedBy: principal.person.id,
  });
  await audit(scope, principal, 'visit.record-statement', target.visit.id, id);
  return { ok: true, visit: target.visit };
}

/** What a unit shall do; it becomes a task when the conclusion is public, and until then it may be added. */
export async function recordRecommendation(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  wanted: Pick<Recommendation, 'text' | 'due' | 'op' | 'dueWords'> & { readonly unitId: string | null },
): Promise<Recorded> {
  const target = await visitFor(scope, principal, idOrCode);
  if (!target.ok) return target;
  const { visit, world } = target;
  if (visit.reached.began === undefined) return { ok: false, refusal: { code: 'not-begun' } };
  if (visit.reached.published !== undefined) return { ok: false, refusal: { code: 'published-already' } };
  if (wanted.text.trim() === '') return { ok: false, refusal: { code: 'nothing-said' } };
  const id = scope.ids.newId();
  const unitId = wanted.unitId ?? visit.unitIds[0] ?? '';
  await scope.tx.visits.addRecommendation(
    {
      ...wanted,
      id,
      visitId: visit.id,
      unitId,
      findingIds: world.findings
        .filter((one) => one.visitId === visit.id && one.unitId === unitId)
        .map((one) => one.id),
      assignmentId: null,
      doneAt: null,
    },
    scope.now,
    principal.person.id,
  );
  await audit(scope, principal, 'visit.record-recommendation', visit.id, id);
  return { ok: true, visit };
}
