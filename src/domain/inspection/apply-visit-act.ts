import { dayOf } from '../calendar/local-date.js';
import { chooseRegime } from './regime.js';
import { isAnnouncedAtStart } from './visit-path.js';
import type { Visit, VisitAct, VisitFact, VisitStep } from './visit.js';

/**
 * How an act that was allowed changes the visit. Used by the decision and by the fold over stored facts, so that both always agree. Checks nothing.
 */
export function applyVisitAct(visit: Visit, act: VisitAct): Visit {
  const generation = visit.generation + (changesPlan(act) ? 1 : 0);
  return { ...visit, ...changes(visit, act), generation, version: visit.version + 1 };
}

/** The visit that the facts lead to; equals the last `next` of `decideVisitAct` over the same acts. */
export function foldVisit(planned: Visit, facts: readonly VisitFact[]): Visit {
  return facts.reduce((visit, { act }) => applyVisitAct(visit, act), planned);
}

/** The step that an act takes; null for acts beside the path. */
export function stepOf(act: VisitAct): VisitStep | null {
  switch (act.type) {
    case 'decide':
      return 'decided';
    case 'announce':
      return 'announced';
    case 'begin':
      return 'began';
    case 'end-direct':
      return 'direct-ended';
    case 'sign-minutes':
      return 'minutes-signed';
    case 'report':
      return 'reported';
    case 'order-draft':
      return 'draft-ordered';
    case 'draft':
      return 'drafted';
    case 'appraise':
      return 'appraised';
    case 'conclude':
      return 'concluded';
    case 'publish':
      return 'published';
    case 'start-follow-up':
      return 'follow-up';
    case 'close':
      return 'closed';
    case 'order-appraisal':
    case 'record-duty':
    case 'declare-complex':
    case 'extend':
    case 'suspend':
    case 'resume':
    case 'stop':
    case 'drop':
    case 'schedule':
    case 'set-team':
    case 'set-meeting-point':
    case 'answer-attendance':
      return null;
  }
}

/** Whether reminders and limits planned before are void after this act; timers of the older generation then do nothing. */
export function changesPlan(act: VisitAct): boolean {
  return act.type !== 'answer-attendance' && act.type !== 'sign-minutes' && act.type !== 'set-meeting-point';
}

function changes(visit: Visit, act: VisitAct): Partial<Visit> {
  switch (act.type) {
    case 'decide': {
      const choice = chooseRegime(visit.kind, visit.body, dayOf(act.at));
      return { ...reach(visit, 'decided', act.at), decision: act.document, regime: choice.ok ? choice.regime : null };
    }
    case 'begin': {
      const announced = isAnnouncedAtStart(visit) || visit.reached.announced === undefined ? { announced: act.at } : {};
      return { state: 'began', reached: { ...visit.reached, ...announced, began: act.at } };
    }
    case 'sign-minutes':
      return { ...reach(visit, 'minutes-signed', act.at), minutesFileId: act.fileId };
    case 'conclude':
      return { ...reach(visit, 'concluded', act.at), conclusion: act.document };
    case 'publish':
      // A check may be published after its follow-up began; that does not send it back.
      return visit.state === 'follow-up'
        ? { reached: { ...visit.reached, published: act.at } }
        : reach(visit, 'published', act.at);
    case 'announce':
      return reach(visit, 'announced', act.at);
    case 'end-direct':
      return reach(visit, 'direct-ended', act.at);
    case 'report':
      return reach(visit, 'reported', act.at);
    case 'order-draft':
      return reach(visit, 'draft-ordered', act.at);
    case 'draft':
      return reach(visit, 'drafted', act.at);
    case 'appraise':
      return reach(visit, 'appraised', act.at);
    case 'start-follow-up':
      return reach(visit, 'follow-up', act.at);
    case 'close':
      return reach(visit, 'closed', act.at);
    case 'order-appraisal':
      return { appraisalUntil: act.until };
    case 'record-duty':
      return { duties: { ...visit.duties, [act.duty]: act.at } };
    case 'declare-complex':
      return { complex: true };
    case 'extend':
      return { extensions: [...visit.extensions, { days: act.days, document: act.document, reason: act.reason }] };
    case 'suspend':
      return {
        state: 'suspended',
        heldState: visit.state,
        suspensions: [...visit.suspensions, { from: act.at, until: null, askedBy: act.askedBy, reason: act.reason }],
      };
    case 'resume':
      return {
        state: visit.heldState ?? 'decided',
        heldState: null,
        suspensions: visit.suspensions.map((one) => (one.until === null ? { ...one, until: act.at } : one)),
      };
    case 'stop':
      return { state: 'stopped', heldState: null, ended: { reason: act.ground, document: act.document } };
    case 'drop':
      return { state: 'dropped', heldState: null, ended: { reason: act.reason, document: act.document } };
    case 'schedule':
      // Who said they come said so of the other day.
      return { schedule: act.schedule, attendance: [] };
    case 'set-team':
      return { memberships: act.memberships };
    case 'set-meeting-point':
      return { meetingPoint: act.meetingPoint };
    case 'answer-attendance': {
      const others = visit.attendance.filter(({ personId }) => personId !== act.personId);
      return { attendance: [...others, { personId: act.personId, answer: act.answer, at: act.at }] };
    }
  }
}

function reach(visit: Visit, step: VisitStep, at: Date): Pick<Visit, 'state' | 'reached'> {
  return { state: step, reached: { ...visit.reached, [step]: at } };
}
