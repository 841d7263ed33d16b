import { visitMoment, visitsVisibleTo } from '../../../app/inspection/inspection-world.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { VISIT_COURSE } from '../../messages/visits/course-answers.js';
import { VISIT_REFUSALS } from '../../messages/visits/visit-refusal-table.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import { listVisits } from './say-visit.js';

/** What this person may know of now: every answer about inspections is made of these. */
export async function viewsOf(turn: Turn): Promise<readonly VisitView[]> {
  return visitsVisibleTo(turn.scope, turn.principal.person.id, visitMoment(turn.scope));
}

/**
 * Which visit the words are about: the code said, else the one that is on, else today's, else the only one that fits. Null means that the answer has been
 * given; for a code that is hidden it is the answer for a code that is not there.
 */
export async function visitMeant(
  turn: Turn,
  code: string | null,
  fits: (view: VisitView) => boolean = (view) => view.viewer === 'team',
): Promise<VisitView | null> {
  const views = await viewsOf(turn);
  if (code !== null) {
    const named = views.find((view) => view.code === code);
    if (named !== undefined) return named;
    await sayText(turn, VISIT_REFUSALS[languageOf(turn)].noSuchVisit(code));
    return null;
  }
  const candidates = views.filter(fits);
  const today = dayOf(visitMoment(turn.scope));
  const on = candidates.filter(({ state }) => state === 'began');
  const todays = candidates.filter(({ schedule }) => schedule !== null && dayOf(schedule.start) === today);
  const chosen = on.length > 0 ? on : todays.length > 0 ? todays : candidates;
  const [only] = chosen;
  if (only !== undefined && chosen.length === 1) return only;
  if (only === undefined) await sayText(turn, VISIT_COURSE[languageOf(turn)].nothingFits);
  else await listVisits(turn, chosen, 'which');
  return null;
}
