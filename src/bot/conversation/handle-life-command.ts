import { calendarYear } from './calendar-year.js';
import { ladders } from './edit-ladder.js';
import { link } from './link-words.js';
import { agree, disagree } from './agree.js';
import { changeDay } from './calendar-words.js';
import { reassignTo, setDue, startEvent } from './clerk-acts.js';
import { answerCounter, counter, decide, decideWithReason, decisionTarget } from './decisions.js';
import { giveDelegation, listDelegations, revokeInWords } from './delegation-words.js';
import { registerGroup } from './group-words.js';
import { handOn, takeBack } from './hand-on.js';
import { setLanguage } from './language-words.js';
import { endSeriesOf } from './end-series-words.js';
import { endLeave, takeLeave } from './leave-words.js';
import type { LifeCommand } from './life-commands.js';
import { UNIT_ANSWERS } from '../messages/unit-answers.js';
import { sendDone } from './report-dialogue.js';
import { snooze } from './snooze-words.js';
import { targetOf } from './target.js';
import { languageOf, sayText, wordsFor, type Turn } from './turn.js';

/** Words on the life of an assignment; what the person may do is decided at the act. */
export async function handleLifeCommand(turn: Turn, command: LifeCommand): Promise<void> {
  switch (command.name) {
    case 'hand-on':
      return handOn(turn, command.number, command.rest);
    case 'snooze':
      return snooze(turn, command.number, command.rest);
    case 'counter':
      return counter(turn, command.number, command.rest);
    case 'delegate':
      return giveDelegation(turn, command.rest);
    case 'delegations':
      return listDelegations(turn);
    case 'revoke-delegation':
      return revokeInWords(turn, command.rest);
    case 'leave':
      return takeLeave(turn, command.rest);
    case 'end-leave':
      return endLeave(turn);
    case 'day-off':
    case 'day-worked':
      return changeDay(turn, command.name === 'day-worked', command.rest);
    case 'group':
      return registerGroup(turn);
    case 'language':
      return setLanguage(turn, command.language);
    case 'calendar-year':
      return calendarYear(turn, command.year, command.source);
    case 'ladder':
      return ladders(turn, command.rest);
    case 'link':
      return link(turn, command.number, command.parent);
    case 'agree':
      return agree(turn, command.number);
    case 'disagree':
      return disagree(turn, command.number, command.rest);
    case 'withdraw': {
      const view = await targetOf(
        turn,
        command.number,
        ({ assignment }) => assignment.state === 'acknowledged',
        (example) => `rút lại ${example}`,
      );
      return view === null
        ? undefined
        : decide(turn, view.assignment.id, { type: 'withdraw-acknowledgement' }, ({ assignment }) =>
            wordsFor(turn).withdrawn(assignment.number),
          );
    }
    case 'take-back': {
      const view = await targetOf(
        turn,
        command.number,
        ({ assignment }) => assignment.handedToPersonId !== null,
        (example) => `lấy lại ${example}`,
      );
      return view === null ? undefined : takeBack(turn, view.assignment.id);
    }
    case 'end-series':
      return endSeriesOf(turn, command.number);
    case 'nothing-occurred': {
      const view = await targetOf(
        turn,
        command.number,
        ({ task }) => task.deadline?.kind === 'RECURRING',
        (example) => `không phát sinh ${example} ${command.rest}`.trim(),
      );
      return view === null
        ? undefined
        : sendDone(
            turn,
            view.assignment.id,
            command.rest === '' ? 'Trong kỳ không phát sinh.' : `Không phát sinh. ${command.rest}`,
            [],
          );
    }
    case 'reassign':
    case 'set-due':
    case 'start-event':
    case 'redo':
    case 'suspend':
    case 'resume':
    case 'refuse-extension':
    case 'confirm-done':
    case 'grant-extension':
    case 'accept-counter':
    case 'decline-counter':
    case 'skip-period':
      return handleDecision(turn, command.name, command.number, command.rest);
  }
}

type Decision = keyof typeof WAITING;

async function handleDecision(turn: Turn, decision: Decision, number: number | null, rest: string): Promise<void> {
  const { states, how } = WAITING[decision];
  const view = await decisionTarget(turn, number, states, (example) => `${how} ${example} ${rest}`.trim());
  if (view === null) return;
  const assignmentId = view.assignment.id;
  switch (decision) {
    case 'reassign':
      return reassignTo(turn, assignmentId, rest);
    case 'set-due':
      return setDue(turn, view, rest);
    case 'start-event':
      return startEvent(turn, view, rest);
    case 'redo':
    case 'suspend':
    case 'refuse-extension':
      return decideWithReason(turn, view, decision, rest);
    case 'resume':
      return decide(turn, assignmentId, { type: 'resume' }, ({ assignment }) =>
        wordsFor(turn).resumed(assignment.number),
      );
    case 'confirm-done':
      return decide(turn, assignmentId, { type: 'confirm-done' }, ({ assignment }) =>
        wordsFor(turn).completionConfirmed(assignment.number),
      );
    case 'grant-extension':
      return decide(turn, assignmentId, { type: 'grant-extension' }, ({ assignment }) =>
        wordsFor(turn).extensionGranted(assignment.number, assignment.due.due),
      );
    case 'accept-counter':
    case 'decline-counter':
      return answerCounter(turn, assignmentId, decision === 'accept-counter');
    case 'skip-period':
      if (view.task.deadline?.kind !== 'RECURRING')
        return sayText(turn, UNIT_ANSWERS[languageOf(turn)].notRecurring(view.assignment.number));
      return decide(turn, assignmentId, { type: 'cancel', reason: 'withdrawn' }, ({ assignment }) =>
        UNIT_ANSWERS[languageOf(turn)].periodSkipped(assignment.number),
      );
  }
}

const WAITING = {
  reassign: { states: ['returned'], how: 'chuyển' },
  'set-due': { states: ['sent', 'acknowledged', 'in-progress'], how: 'đặt hạn' },
  'start-event': { states: ['sent', 'acknowledged', 'in-progress'], how: 'mốc' },
  redo: { states: ['reported'], how: 'làm lại' },
  suspend: { states: ['acknowledged', 'in-progress'], how: 'tạm hoãn' },
  resume: { states: ['suspended', 'returned'], how: 'tiếp tục' },
  'refuse-extension': { states: ['extension-asked'], how: 'không đồng ý gia hạn' },
  'confirm-done': { states: ['reported'], how: 'xác nhận hoàn thành' },
  'grant-extension': { states: ['extension-asked'], how: 'đồng ý gia hạn' },
  'accept-counter': { states: ['extension-asked'], how: 'chấp nhận' },
  'decline-counter': { states: ['extension-asked'], how: 'không chấp nhận' },
  'skip-period': { states: ['sent', 'acknowledged'], how: 'bỏ kỳ' },
} as const;
