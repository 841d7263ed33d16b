import type { Principal, Scope } from '../use-case.js';
import { planWithdrawal } from './plan-withdrawal.js';
import type { WithdrawResult } from './recall-directive.js';
import { withdrawAssignments } from './withdraw-assignments.js';

/**
 * An issued directive is replaced by another issued one (NĐ 30/2020 Art. 18): what it still asks for ends, units are told by which document, and the
 * old text stays readable as what was in force until then.
 */
export async function supersedeDirective(
  scope: Scope,
  principal: Principal,
  directiveId: string,
  byId: string,
  version: number,
): Promise<WithdrawResult> {
  const { tx, now } = scope;
  const planned = await planWithdrawal(scope, principal, directiveId);
  if (!planned.ok) return planned;
  const { plan } = planned;
  const by = await tx.directives.byId(byId);
  if (by === null || by.state !== 'issued' || by.id === directiveId) return { ok: false, reason: 'not-issued' };
  if (plan.row.version !== version) return { ok: false, reason: 'changed' };
  if (!(await tx.directives.update(plan.row.id, version, { state: 'superseded', supersededById: byId })))
    return { ok: false, reason: 'changed' };
  if (!(await withdrawAssignments(scope, principal, plan, 'replaced')))
    throw new Error('assignment changed during a replacement');
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: 'directive.supersede',
      subject: 'directive',
      subjectId: plan.row.id,
      data: { byId, cancelled: plan.open.length, done: plan.done },
    },
    now,
  );
  return {
    ok: true,
    row: { ...plan.row, state: 'superseded', supersededById: byId, version: version + 1 },
    cancelled: plan.open.length,
    done: plan.done,
    units: plan.unitIds.length,
  };
}
