import { today } from '../day-words.js';
import { VISIT_COURSE } from '../../messages/visits/course-answers.js';
import { languageOf, sayText, send, type Turn } from '../turn.js';
import { answerInWords } from './attendance.js';
import { recordDuty, takeBareStep, takeViolation, takeWordedStep } from './course.js';
import { begin, endDirect, makeMinutes, signInWords, takeRecommendation, takeStatement } from './door.js';
import { startFindingInWords } from './finding-dialogue.js';
import { startPlan } from './plan-dialogue.js';
import { showVisit } from './say-visit.js';
import { meetingPointInWords, scheduleInWords } from './schedule-words.js';
import { changeTeamInWords } from './team-words.js';
import type { VisitCommand } from './visit-commands.js';
import { answerVisitQuestion, searchInVisits } from './visit-question.js';
import { visitMeant } from './visit-target.js';
import { askYearReport } from './year-report.js';

/** Words about inspections. Whatever they are, who may not know of a visit gets what they would get without it. */
export async function handleVisitCommand(turn: Turn, command: VisitCommand): Promise<void> {
  if (turn.group !== null) return sayText(turn, VISIT_COURSE[languageOf(turn)].privateOnly);
  switch (command.name) {
    case 'visits':
      return send(turn, { type: 'visit-list', personId: turn.principal.person.id });
    case 'visit-question':
      return answerVisitQuestion(turn, command.rest);
    case 'visit-search':
      return searchInVisits(turn, command.rest);
    case 'visit-programme':
      return send(turn, {
        type: 'visit-programme',
        personId: turn.principal.person.id,
        year: command.year ?? Number(today(turn).slice(0, 4)),
      });
    case 'visit-year':
      return askYearReport(turn, command.year);
    case 'plan-visit':
      return startPlan(turn, command.rest);
    case 'visit': {
      const view = await visitMeant(turn, command.code);
      return view === null ? undefined : showVisit(turn, view.id, command.part);
    }
    case 'visit-schedule':
      return scheduleInWords(turn, command.code, command.rest);
    case 'visit-meeting-point':
      return meetingPointInWords(turn, command.code, command.rest);
    case 'visit-team':
      return changeTeamInWords(turn, command.code, command.rest);
    case 'visit-attendance':
      return answerInWords(turn, command.code, command.comes);
    case 'visit-begin':
      return begin(turn, command.code);
    case 'visit-end':
      return endDirect(turn, command.code);
    case 'visit-minutes':
      return makeMinutes(turn, command.code);
    case 'visit-sign':
      return signInWords(turn, command.code, command.signedBy);
    case 'visit-finding':
      return startFindingInWords(turn, command.code, command.rest);
    case 'visit-statement':
      return takeStatement(turn, command.code, command.rest);
    case 'visit-recommendation':
      return takeRecommendation(turn, command.code, command.rest);
    case 'visit-violation':
      return takeViolation(turn, command.code, command.place, command.rest);
    case 'visit-duty':
      return recordDuty(turn, command.code, command.duty);
    case 'visit-step':
      return takeBareStep(turn, command.code, command.step);
    case 'visit-worded-step':
      return takeWordedStep(turn, command.code, command.step, command.rest);
  }
}
