import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Due } from '../../domain/assignment/assignment.js';
import { hourOf } from '../../domain/directive/deadline/parse-deadlines.js';
import { parseDeadlinePhrase } from '../../domain/directive/deadline/phrase.js';
import { resolveDuration } from '../../domain/directive/deadline/resolve.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { dateWithWeekday } from '../messages/format.js';
import { dayIn, today } from './day-words.js';
import { decide } from './decisions.js';
import { endDialogue, startDialogue } from './dialogue.js';
import { doAct, refreshOrigin, sayRefusal } from './do-act.js';
import { sayText, wordsFor, type Turn } from './turn.js';

export async function askReassign(turn: Turn, assignmentId: string): Promise<void> {
  await startDialogue(turn, { kind: 'reassign', assignmentId });
  await sayText(turn, wordsFor(turn).askReassign, [{ label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' } }]);
}

/** "chuyển 142 cho Sở Xây dựng": the returned (or wrongly given) task goes to the other unit as an assignment of its own. */
export async function reassignTo(turn: Turn, assignmentId: string, unitWords: string): Promise<void> {
  const answers = wordsFor(turn);
  const directory = await turn.scope.tx.units.directory();
  const resolution = directory.resolveName(unitWords.trim(), today(turn));
  const nameOf = unitNames(directory);
  switch (resolution.kind) {
    case 'unit': {
      const done = await doAct(turn, assignmentId, { type: 'reassign', unitId: resolution.unitId });
      turn.toast = done.ok ? answers.reassignedToast : done.words;
      if (!done.ok) return sayRefusal(turn, done);
      await endDialogue(turn);
      await refreshOrigin(turn);
      const fresh = done.result.created?.assignment.number;
      return sayText(
        turn,
        answers.reassigned(done.result.view.assignment.number, nameOf(resolution.unitId), fresh ?? null),
      );
    }
    case 'ambiguous':
      return sayText(turn, answers.unitAmbiguous(unitWords, resolution.candidates.slice(0, 6).map(nameOf).join('; ')));
    case 'abolished':
      return sayText(
        turn,
        answers.unitAbolished(unitWords, resolution.successors.map(({ unitId }) => nameOf(unitId)).join('; ')),
      );
    case 'collective':
      return sayText(turn, answers.oneUnitOnly);
    case 'unknown':
      return sayText(turn, answers.unitUnknown(unitWords));
  }
}

/** "đặt hạn 142 là 20/12 vì …". */
export async function setDue(turn: Turn, view: AssignmentView, words: string): Promise<void> {
  const [, dayWords = words, reason = ''] =
    /^(.*?)(?:\s+(?:vì|do|theo|vi)\s+(.+))?$/iu.exec(words.replace(/^(?:là|la|đến|den)\s+/iu, '')) ?? [];
  const deadline = parseDeadlinePhrase(dayWords, today(turn));
  if (deadline === null || !('due' in deadline) || deadline.due === null)
    return sayText(turn, wordsFor(turn).setDueUnclear(view.assignment.number));
  const due: Due = {
    kind: 'dated',
    due: deadline.due,
    time: hourOf(deadline),
    op: deadline.op,
    raw: view.assignment.due.raw,
  };
  const day = deadline.due;
  await decide(
    turn,
    view.assignment.id,
    { type: 'set-due', due, reason: reason === '' ? 'người giao việc đặt hạn' : reason },
    ({ assignment }) => wordsFor(turn).dueSet(assignment.number, day),
  );
}

/** "mốc 142 là 1/12": the event has come from which the limit counts. */
export async function startEvent(turn: Turn, view: AssignmentView, words: string): Promise<void> {
  const day = dayIn(turn, words.replace(/^(?:là|la)\s+/iu, ''));
  if (day === null) return sayText(turn, wordsFor(turn).eventDayUnclear(view.assignment.number));
  const { deadline } = view.task;
  if (deadline?.kind !== 'DURATION' && deadline?.kind !== 'BEFORE_EVENT')
    return sayText(turn, wordsFor(turn).noEventAwaited(view.assignment.number));
  const limit =
    deadline.kind === 'DURATION' ? resolveDuration(deadline, day, await turn.scope.tx.calendar.table()) : day;
  const due: Due = {
    kind: 'dated',
    due: limit,
    time: null,
    op: deadline.kind === 'DURATION' ? deadline.op : 'BEFORE',
    raw: deadline.raw,
  };
  await decide(
    turn,
    view.assignment.id,
    { type: 'set-due', due, reason: `mốc ${dateWithWeekday(day)}` },
    ({ assignment }) => wordsFor(turn).countedFromEvent(assignment.number, day, limit),
  );
}
