import { performVisitAct, type VisitActResult } from '../../../app/inspection/perform-visit-act.js';
import { visitMoment } from '../../../app/inspection/inspection-world.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import type { VisitAct } from '../../../domain/inspection/visit.js';
import { VISIT_COURSE } from '../../messages/visits/course-answers.js';
import { visitRefusalWords } from '../../messages/visits/visit-refusals.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import { showVisit } from './say-visit.js';

/** An act, its answer in words that name no unit, and the visit as it is then. */
export async function actOnVisit(
  turn: Turn,
  view: Pick<VisitView, 'id' | 'code'>,
  act: VisitAct,
  words: string,
): Promise<boolean> {
  return answerAct(turn, view, await performVisitAct(turn.scope, turn.principal, view.id, act), words);
}

export async function answerAct(
  turn: Turn,
  view: Pick<VisitView, 'id' | 'code'>,
  result: VisitActResult | { readonly ok: false; readonly refusal: { readonly code: 'minutes-stale' } },
  words: string,
): Promise<boolean> {
  const say = VISIT_COURSE[languageOf(turn)];
  if (!result.ok) {
    turn.toast = say.notRecorded;
    await sayText(turn, visitRefusalWords(result.refusal, view.code, languageOf(turn)));
    return false;
  }
  turn.toast = say.recorded;
  await sayText(turn, [words, ...result.flags.map((flag) => say.flags[flag])].join('\n'));
  await showVisit(turn, view.id);
  return true;
}

/** When the person acted; what they tell of happened then, unless a document says otherwise. */
export const moment = (turn: Turn): Date => visitMoment(turn.scope);
