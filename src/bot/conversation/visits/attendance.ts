import { findVisibleVisit } from '../../../domain/inspection/sight.js';
import { worldAround } from '../../../app/inspection/inspection-world.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { isVisitAhead } from '../../../domain/inspection/visit.js';
import { performVisitAct } from '../../../app/inspection/perform-visit-act.js';
import { VISIT_DOOR } from '../../messages/visits/door-answers.js';
import { VISIT_REFUSALS } from '../../messages/visits/visit-refusal-table.js';
import { visitRefusalWords } from '../../messages/visits/visit-refusals.js';
import { namesOf } from '../../messages/visits/visit-pushes.js';
import { startDialogue } from '../dialogue.js';
import { languageOf, sayText, send, type Turn } from '../turn.js';
import { moment } from './act-on-visit.js';
import { sayConfidential } from './say-visit.js';
import { visitMeant } from './visit-target.js';

/** "tham gia", "báo bận": about the only visit ahead, or the one whose code is said. */
export async function answerInWords(turn: Turn, code: string | null, comes: boolean): Promise<void> {
  const view = await visitMeant(turn, code, (one) => one.viewer === 'team' && isVisitAhead(one.state));
  if (view !== null) await answerAttendance(turn, view.id, comes);
}

export async function answerAttendance(turn: Turn, visitId: string, comes: boolean): Promise<void> {
  const say = VISIT_DOOR[languageOf(turn)];
  const { id: personId } = turn.principal.person;
  const result = await performVisitAct(turn.scope, turn.principal, visitId, {
    type: 'answer-attendance',
    at: moment(turn),
    personId,
    answer: comes ? 'comes' : 'cannot',
  });
  if (!result.ok) {
    turn.toast = say.notRecorded;
    return sayText(turn, visitRefusalWords(result.refusal, null, languageOf(turn)));
  }
  turn.toast = comes ? say.comesToast : say.cannotToast;
  await sayText(turn, comes ? say.comes : say.cannot);
}

export async function offerSubstitutes(turn: Turn, visitId: string, absentPersonId: string): Promise<void> {
  await send(turn, { type: 'visit-substitutes', visitId, personId: turn.principal.person.id, absentPersonId });
}

/** A person was chosen; the team changes only by a decision, so its number is asked for. */
export async function chooseSubstitute(
  turn: Turn,
  choice: { readonly visitId: string; readonly absentPersonId: string; readonly personId: string },
): Promise<void> {
  const say = VISIT_DOOR[languageOf(turn)];
  const view = await seen(turn, choice.visitId);
  if (view === null || view.viewer !== 'team') return sayText(turn, VISIT_REFUSALS[languageOf(turn)].noSuchVisit(null));
  const absent = view.team.find(({ personId }) => personId === choice.absentPersonId);
  if (absent === undefined) return sayText(turn, say.absentLeft);
  await startDialogue(turn, {
    kind: 'visit-team',
    visitId: view.id,
    code: view.code,
    add: [{ personId: choice.personId, role: absent.role }],
    remove: [choice.absentPersonId],
  });
  const people = namesOf(await turn.scope.tx.people.byIds([choice.personId, choice.absentPersonId]), languageOf(turn));
  await sayConfidential(turn, {
    lines: [say.substitute(people(choice.absentPersonId), people(choice.personId))],
    actions: [{ label: say.drop, intent: { do: 'cancel-dialogue' } }],
  });
}

export async function seen(turn: Turn, visitId: string): Promise<VisitView | null> {
  const { id } = turn.principal.person;
  return findVisibleVisit(await worldAround(turn.scope, id, moment(turn)), visitId, id, moment(turn));
}
