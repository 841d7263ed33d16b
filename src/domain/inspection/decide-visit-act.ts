import { dayOf } from '../calendar/local-date.js';
import { applyVisitAct, changesPlan } from './apply-visit-act.js';
import { refusalOfVisitAct } from './check-visit-act.js';
import { chooseRegime } from './regime.js';
import { visitLimits } from './visit-limits.js';
import type { VisitContext, VisitEffect, VisitFlag, VisitOutcome } from './visit-outcome.js';
import { isVisitAhead, type Visit, type VisitAct } from './visit.js';

/**
 * The one decision on a visit's life (facts/domain §4.2–4.3). Given a visit, an act and its context it answers with the new row, the fact to append
 * and what must follow, or with a refusal that says why. Whether the person may know of the visit at all is asked of `sight` before: who may not
 * gets the answer for a visit that does not exist.
 *
 * Choices made here:
 * - A step taken after its legal limit is recorded, with the flag `late`: the law punishes lateness, it does not undo the step.
 * - Beginning a surprise check or a kiểm tra chuyên ngành announces it; announcing those beforehand is refused.
 * - Recommendations become tasks when the conclusion is public, not when it is signed: the unit reads them from the signing on, its superiors would learn of
 *   the inspection from their own lists (Law 84/2025/QH15 Art. 6(4)).
 * - Dropping ("điều chỉnh giảm, không tiến hành") is possible until the direct work begins, stopping ("đình chỉ") until the conclusion.
 */
export function decideVisitAct(visit: Visit, act: VisitAct, ctx: VisitContext): VisitOutcome {
  const refusal = refusalOfVisitAct(visit, act, ctx);
  if (refusal !== null) return { ok: false, refusal };
  const next = applyVisitAct(visit, act);
  return {
    ok: true,
    next,
    fact: { act, at: ctx.now, actorPersonId: ctx.actorPersonId, stateBefore: visit.state, stateAfter: next.state },
    effects: effectsOf(visit, next, act),
    flags: flagsOf(visit, next, act, ctx),
  };
}

function effectsOf(before: Visit, next: Visit, act: VisitAct): readonly VisitEffect[] {
  const effects: VisitEffect[] = [];
  if (changesPlan(act)) {
    effects.push({ type: 'cancel-reminders' });
    if (isVisitAhead(next.state) && next.schedule !== null) effects.push({ type: 'plan-reminders' });
    effects.push({ type: 'plan-limits' });
  }
  // Of a surprise check the unit hears when it has taken place, whatever was announced (facts/domain §4.4).
  const told =
    before.kind === 'surprise'
      ? act.type === 'end-direct'
      : act.type === 'announce' || (act.type === 'begin' && before.reached.announced === undefined);
  if (told || act.type === 'conclude' || act.type === 'publish') effects.push({ type: 'tell-unit' });
  // A task shows in the lists and counts of everybody above the unit: not before they may know of the inspection.
  if (act.type === 'publish') effects.push({ type: 'issue-recommendations' });
  if (act.type === 'answer-attendance' && act.answer === 'cannot')
    effects.push({ type: 'find-substitute', personId: act.personId });
  effects.push({ type: 'tell-team', about: act.type });
  return effects;
}

function flagsOf(before: Visit, next: Visit, act: VisitAct, ctx: VisitContext): readonly VisitFlag[] {
  const flags: VisitFlag[] = [];
  const known = new Set(
    visitLimits(before, ctx.calendar)
      .filter(({ status }) => status === 'late')
      .map(({ key }) => key),
  );
  const late = visitLimits(next, ctx.calendar).some(({ status, key }) => status === 'late' && !known.has(key));
  if (late) flags.push('late');
  if (act.type === 'decide') {
    const choice = chooseRegime(before.kind, before.body, dayOf(act.at), dayOf(ctx.now));
    if (choice.ok) flags.push(...choice.notes);
    if (next.regime?.id === 'inspection-2022') flags.push('limits-unverified');
  }
  if (act.type === 'sign-minutes' && act.signedBy === 'witness') flags.push('minutes-by-witness');
  return flags;
}
