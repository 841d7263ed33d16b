import type { DocumentRef } from '../../domain/inspection/terms.js';
import { moveViolation, type ViolationRefusal, type ViolationState } from '../../domain/inspection/violation.js';
import { visitToManage } from '../../domain/inspection/visit-actor.js';
import type { Principal, Scope } from '../use-case.js';
import { visitMoment, worldAround } from './inspection-world.js';

export type Followed =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'not-found' | 'wrong-role' | 'no-such-violation' | ViolationRefusal };

/** One step in the handling of a violation; `place` is its number in the list of the visit, from 1. */
export async function followViolation(
  scope: Scope,
  principal: Principal,
  idOrCode: string,
  place: number,
  step: { readonly state: ViolationState; readonly document: DocumentRef | null; readonly words: string },
): Promise<Followed> {
  const { tx, now } = scope;
  const at = visitMoment(scope);
  const world = await worldAround(scope, principal.person.id, at);
  const actor = visitToManage(world, idOrCode, principal.person.id, at);
  if (!actor.ok) return actor;
  const violation = world.violations.filter(({ visitId }) => visitId === actor.visit.id)[place - 1];
  if (violation === undefined) return { ok: false, reason: 'no-such-violation' };
  const moved = moveViolation(violation, { ...step, at });
  if (!moved.ok) return moved;
  await tx.visits.saveViolation(moved.next, now);
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: `visit.violation-${step.state}`,
      subject: 'visit',
      subjectId: actor.visit.id,
      data: { id: violation.id },
    },
    now,
  );
  return { ok: true };
}
