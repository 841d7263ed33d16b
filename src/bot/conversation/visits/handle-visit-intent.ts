import type { Intent } from '../../../app/intents.js';
import { currentDialogue } from '../dialogue.js';
import { VISIT_COURSE } from '../../messages/visits/course-answers.js';
import { languageOf, sayText, send, type Turn } from '../turn.js';
import { answerAttendance, chooseSubstitute, offerSubstitutes } from './attendance.js';
import { beginById, makeMinutesOf, sign } from './door.js';
import { finishFinding, setSeverity, startFinding } from './finding-dialogue.js';
import { savePlan } from './plan-dialogue.js';
import { showVisit } from './say-visit.js';
import { confirmSchedule } from './schedule-words.js';

export type VisitIntent = Extract<
  Intent,
  {
    do:
      | 'list-visits'
      | 'show-visit'
      | 'answer-attendance'
      | 'find-substitute'
      | 'choose-substitute'
      | 'begin-visit'
      | 'start-finding'
      | 'set-severity'
      | 'finish-finding'
      | 'make-minutes'
      | 'sign-minutes'
      | 'confirm-visit';
  }
>;

/** A pressed button about an inspection. A token is bound to its person; whether the person may still know is asked anew. */
export async function handleVisitIntent(turn: Turn, intent: VisitIntent): Promise<void> {
  switch (intent.do) {
    case 'list-visits':
      return send(turn, { type: 'visit-list', personId: turn.principal.person.id });
    case 'show-visit':
      return showVisit(turn, intent.visitId, intent.part);
    case 'answer-attendance':
      return answerAttendance(turn, intent.visitId, intent.comes);
    case 'find-substitute':
      return offerSubstitutes(turn, intent.visitId, intent.absentPersonId);
    case 'choose-substitute':
      return chooseSubstitute(turn, intent);
    case 'begin-visit':
      return beginById(turn, intent.visitId);
    case 'start-finding':
      return startFinding(turn, intent.visitId);
    case 'set-severity':
      return setSeverity(turn, intent.severity);
    case 'finish-finding':
      return finishFinding(turn);
    case 'make-minutes':
      return makeMinutesOf(turn, intent.visitId);
    case 'sign-minutes':
      return sign(turn, intent);
    case 'confirm-visit': {
      const dialogue = await currentDialogue(turn);
      if (dialogue?.kind === 'plan-visit') return savePlan(turn, dialogue.plan);
      if (dialogue?.kind === 'visit-schedule') return confirmSchedule(turn, dialogue);
      turn.toast = VISIT_COURSE[languageOf(turn)].nothingWaits;
      return sayText(turn, VISIT_COURSE[languageOf(turn)].nothingToConfirm);
    }
  }
}
