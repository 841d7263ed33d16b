import { dayOf } from '../calendar/local-date.js';
import { stepOf } from './apply-visit-act.js';
import { limitRules } from './limit-table.js';
import { chooseRegime, isInspection } from './regime.js';
import { scheduleQuestions } from './schedule-questions.js';
import { headAt, travellersAt } from './team.js';
import { visitLimits } from './visit-limits.js';
import type { VisitContext, VisitRefusal } from './visit-outcome.js';
import { isAnnouncedAtStart, mayReach } from './visit-path.js';
import { isVisitAhead, isVisitOver, type Visit, type VisitAct, type VisitStep } from './visit.js';

type ActOf<T extends VisitAct['type']> = Extract<VisitAct, { type: T }>;

/** Why an act is not possible now; null when it is. The only place that knows which act fits which visit. */
export function refusalOfVisitAct(visit: Visit, act: VisitAct, ctx: VisitContext): VisitRefusal | null {
  if (isVisitOver(visit.state)) return { code: 'over', state: visit.state };
  const signedAhead = 'document' in act && act.document.date > dayOf(ctx.now);
  if (act.at > ctx.now || signedAhead) return { code: 'in-the-future', now: ctx.now };
  const step = stepOf(act);
  return step === null ? refusalBesidePath(visit, act, ctx) : refusalOfStep(visit, step, act, ctx);
}

function refusalOfStep(visit: Visit, step: VisitStep, act: VisitAct, ctx: VisitContext): VisitRefusal | null {
  if (step === 'announced' && visit.state === 'decided' && isAnnouncedAtStart(visit))
    return { code: 'announced-at-start' };
  if (step === 'concluded' && visit.state === 'drafted' && !mayReach(visit, step)) return { code: 'appraisal-first' };
  const twice = visit.reached[step] !== undefined;
  if (twice || !mayReach(visit, step)) return { code: 'wrong-state', state: visit.state };
  const early = refusalOfOrder(visit, act);
  if (early !== null) return early;
  switch (act.type) {
    case 'decide':
      return refusalOfDecision(visit, act);
    case 'announce':
    case 'begin':
      return headAt(visit.memberships, ctx.now) === null ? { code: 'no-head' } : null;
    case 'publish':
      return refusalOfPublication(visit, act);
    case 'close':
      return (ctx.openMatters ?? 0) > 0 ? { code: 'matters-open', count: ctx.openMatters ?? 0 } : null;
    default:
      return null;
  }
}

function refusalOfDecision(visit: Visit, act: ActOf<'decide'>): VisitRefusal | null {
  if (visit.unitIds.length === 0) return { code: 'no-unit' };
  if (headAt(visit.memberships, act.at) === null) return { code: 'no-head' };
  const choice = chooseRegime(visit.kind, visit.body, dayOf(act.at));
  return choice.ok ? null : { code: 'body-may-not', reason: choice.reason };
}

/** A conclusion of an inspection is published on the portal and in one other form at least (Law 84/2025 Art. 37). */
function refusalOfPublication(visit: Visit, { forms }: ActOf<'publish'>): VisitRefusal | null {
  if (visit.regime === null || !isInspection(visit.regime)) return null;
  return forms.includes('portal') && new Set(forms).size >= 2 ? null : { code: 'publish-in-two-forms' };
}

function refusalBesidePath(visit: Visit, act: VisitAct, ctx: VisitContext): VisitRefusal | null {
  const wrong: VisitRefusal = { code: 'wrong-state', state: visit.state };
  switch (act.type) {
    case 'order-appraisal':
      return visit.state === 'drafted' ? null : wrong;
    case 'record-duty':
      return visit.reached.published === undefined || visit.duties[act.duty] !== undefined ? wrong : null;
    case 'declare-complex':
      return visit.regime !== null &&
        isInspection(visit.regime) &&
        !visit.complex &&
        visit.reached.drafted === undefined
        ? null
        : wrong;
    case 'extend':
      return refusalOfExtension(visit, act, ctx);
    case 'suspend':
      return refusalOfSuspension(visit, act);
    case 'resume':
      return visit.state === 'suspended' ? refusalOfOrder(visit, act) : wrong;
    case 'stop':
      return visit.state === 'planned' || visit.reached.concluded !== undefined ? wrong : null;
    case 'drop':
      if (!isVisitAhead(visit.state)) return wrong;
      return act.reason.trim() === '' ? { code: 'reason-required' } : null;
    case 'schedule':
      return refusalOfSchedule(visit, act, ctx);
    case 'set-team':
      // Before the decision a team may be in the making.
      return visit.state !== 'planned' && headAt(act.memberships, ctx.now) === null ? { code: 'no-head' } : null;
    case 'set-meeting-point':
      return isVisitAhead(visit.state) ? null : wrong;
    case 'answer-attendance':
      if (!isVisitAhead(visit.state)) return wrong;
      return travellersAt(visit.memberships, ctx.now).some(({ personId }) => personId === act.personId)
        ? null
        : { code: 'not-in-team' };
    default:
      return wrong;
  }
}

/** More time for the direct work: as often and as long as the law says for the body, and only while the limit still runs. */
function refusalOfExtension(visit: Visit, act: ActOf<'extend'>, ctx: VisitContext): VisitRefusal | null {
  if (visit.state !== 'announced' && visit.state !== 'began') return { code: 'wrong-state', state: visit.state };
  const rule =
    visit.regime === null ? undefined : limitRules(visit.regime).find(({ extensions }) => extensions !== undefined);
  if (rule?.extensions === undefined) return { code: 'no-limit-to-extend' };
  const most = rule.extensions[visit.extensions.length];
  if (most === undefined) return { code: 'extended-already', times: visit.extensions.length };
  if (!Number.isInteger(act.days) || act.days < 1 || act.days > most) return { code: 'extension-too-long', most };
  if (act.reason.trim() === '') return { code: 'reason-required' };
  const running = visitLimits(visit, ctx.calendar).find(({ key }) => key === rule.key);
  return running !== undefined && dayOf(act.at) > running.due ? { code: 'limit-passed', due: running.due } : null;
}

/** The inspected unit may ask once (Law 84/2025 Art. 30); whoever decided the visit may suspend again. */
function refusalOfSuspension(visit: Visit, act: ActOf<'suspend'>): VisitRefusal | null {
  if (visit.state !== 'announced' && visit.state !== 'began') return { code: 'wrong-state', state: visit.state };
  if (act.askedBy === 'unit' && visit.suspensions.some(({ askedBy }) => askedBy === 'unit'))
    return { code: 'suspended-already-once' };
  if (act.reason.trim() === '') return { code: 'reason-required' };
  return refusalOfOrder(visit, act);
}

function refusalOfSchedule(
  visit: Visit,
  { schedule, confirmed }: ActOf<'schedule'>,
  ctx: VisitContext,
): VisitRefusal | null {
  if (!isVisitAhead(visit.state)) return { code: 'wrong-state', state: visit.state };
  if (schedule.end <= schedule.start) return { code: 'ends-before-it-starts' };
  const questions = scheduleQuestions(schedule, ctx.now, ctx.calendar);
  return questions.length > 0 && confirmed !== true ? { code: 'confirm-schedule', questions } : null;
}

/** The course of a visit is written in the order in which it happened; a suspension and its end are part of it, so that none overlaps another. */
function refusalOfOrder({ reached, suspensions }: Visit, act: VisitAct): VisitRefusal | null {
  const moments = [...Object.values(reached), ...suspensions.map(({ from, until }) => until ?? from)];
  const lastAt = Math.max(...moments.map((at) => at.getTime()));
  return act.at.getTime() < lastAt ? { code: 'before-last-step', lastAt: new Date(lastAt) } : null;
}
