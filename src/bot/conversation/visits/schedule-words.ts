import type { Schedule } from '../../../domain/inspection/visit.js';
import { performVisitAct } from '../../../app/inspection/perform-visit-act.js';
import { VISIT_PLAN } from '../../messages/visits/plan-answers.js';
import { visitRefusalWords } from '../../messages/visits/visit-refusals.js';
import { endDialogue, startDialogue, type Dialogue } from '../dialogue.js';
import { languageOf, sayText, wordsFor, type Turn } from '../turn.js';
import { isYes } from '../words.js';
import { actOnVisit, answerAct, moment } from './act-on-visit.js';
import { meetingPointIn, scheduleIn } from './time-words.js';
import { visitMeant } from './visit-target.js';

/** "lịch 48213 08:00 1/12 đến 11:30"; a holiday or the night is asked about first. */
export async function scheduleInWords(turn: Turn, code: string, words: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  const schedule = scheduleIn(turn, words);
  if (schedule === null) return sayText(turn, VISIT_PLAN[languageOf(turn)].askSchedule(view.code));
  await setSchedule(turn, view, schedule, false);
}

async function setSchedule(
  turn: Turn,
  view: { readonly id: string; readonly code: string },
  schedule: Schedule,
  confirmed: boolean,
): Promise<void> {
  const say = VISIT_PLAN[languageOf(turn)];
  const result = await performVisitAct(turn.scope, turn.principal, view.id, {
    type: 'schedule',
    at: moment(turn),
    schedule,
    confirmed,
  });
  if (!result.ok && result.refusal.code === 'confirm-schedule') {
    await startDialogue(turn, {
      kind: 'visit-schedule',
      visitId: view.id,
      code: view.code,
      start: schedule.start.toISOString(),
      end: schedule.end.toISOString(),
    });
    return sayText(turn, `${visitRefusalWords(result.refusal, view.code, languageOf(turn))}\n${say.sureSchedule}`, [
      { label: say.setAnyway, style: 'primary', intent: { do: 'confirm-visit' } },
      { label: say.drop, intent: { do: 'cancel-dialogue' } },
    ]);
  }
  await endDialogue(turn);
  await answerAct(turn, view, result, say.scheduled(view.code));
}

type Asked = Extract<Dialogue, { kind: 'visit-schedule' }>;

export async function continueSchedule(turn: Turn, asked: Asked, words: string): Promise<void> {
  if (isYes(words)) return confirmSchedule(turn, asked);
  const schedule = scheduleIn(turn, words);
  if (schedule !== null) return setSchedule(turn, { id: asked.visitId, code: asked.code }, schedule, false);
  await endDialogue(turn);
  await sayText(turn, wordsFor(turn).dropped);
}

export async function confirmSchedule(turn: Turn, asked: Asked): Promise<void> {
  await setSchedule(
    turn,
    { id: asked.visitId, code: asked.code },
    { start: new Date(asked.start), end: new Date(asked.end) },
    true,
  );
}

/** "điểm hẹn 48213 cổng UBND phường 21.0700,105.8200" */
export async function meetingPointInWords(turn: Turn, code: string, words: string): Promise<void> {
  const view = await visitMeant(turn, code);
  if (view === null) return;
  const meetingPoint = meetingPointIn(words);
  if (meetingPoint === null) return sayText(turn, VISIT_PLAN[languageOf(turn)].askPoint(view.code));
  await actOnVisit(
    turn,
    view,
    { type: 'set-meeting-point', at: moment(turn), meetingPoint },
    VISIT_PLAN[languageOf(turn)].pointSet,
  );
}
