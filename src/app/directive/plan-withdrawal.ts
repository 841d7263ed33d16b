import { isFinished } from '../../domain/assignment/states.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { mayReview } from './may-review.js';

/** What a recall or a replacement would end, counted for the person who decides. Done work stays done. */
export type WithdrawalPlan = {
  readonly row: DirectiveRow;
  readonly open: readonly AssignmentView[];
  readonly done: number;
  /** Units with open work, in the order of their first assignment. */
  readonly unitIds: readonly string[];
  readonly unitNames: readonly string[];
};

export type PlanResult =
  | { readonly ok: true; readonly plan: WithdrawalPlan }
  | { readonly ok: false; readonly reason: 'not-found' | 'not-allowed' | 'not-issued' };

export async function planWithdrawal(scope: Scope, principal: Principal, directiveId: string): Promise<PlanResult> {
  const row = await scope.tx.directives.byId(directiveId);
  if (row === null) return { ok: false, reason: 'not-found' };
  if (!(await mayReview(scope, principal, row, 'issue-directive'))) return { ok: false, reason: 'not-allowed' };
  if (row.state !== 'issued') return { ok: false, reason: 'not-issued' };
  return { ok: true, plan: await withdrawalOf(scope, row) };
}

export async function withdrawalOf(scope: Scope, row: DirectiveRow): Promise<WithdrawalPlan> {
  const views = await scope.tx.assignments.list({ directiveId: row.id }, 10_000);
  const open = views.filter((view) => !isFinished(view.assignment.state));
  return {
    row,
    open,
    done: views.filter((view) => view.assignment.state === 'done').length,
    unitIds: [...new Set(open.map((view) => view.assignment.unitId))],
    unitNames: [...new Set(open.map((view) => view.unitName))],
  };
}
