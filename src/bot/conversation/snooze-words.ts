import { localDate } from '../../domain/calendar/local-date.js';
import { addWorkingDays } from '../../domain/calendar/working-calendar.js';
import { dayIn, today } from './day-words.js';
import { doAct } from './do-act.js';
import { targetOf } from './target.js';
import { sayText, wordsFor, type Turn } from './turn.js';

/** "hoãn nhắc 142 đến thứ Năm"; without a day, the days that fit are offered. */
export async function snooze(turn: Turn, number: number | null, words: string): Promise<void> {
  const view = await targetOf(
    turn,
    number,
    (candidate) => candidate.assignment.state !== 'sent',
    (example) => `hoãn nhắc ${example} ${words}`.trim(),
  );
  if (view === null) return;
  if (words === '') return offerDays(turn, view.assignment.id);
  const until = dayIn(turn, words);
  if (until === null) return sayText(turn, wordsFor(turn).snoozeDayUnclear(view.assignment.number));
  return snoozeUntil(turn, view.assignment.id, until);
}

export async function offerDays(turn: Turn, assignmentId: string): Promise<void> {
  const calendar = await turn.scope.tx.calendar.table();
  const days = [1, 2, 3].map((count) => addWorkingDays(calendar, today(turn), count));
  await sayText(turn, wordsFor(turn).askSnooze, [
    ...days.map((until) => ({
      label: wordsFor(turn).snoozeDay(until),
      intent: { do: 'snooze-until' as const, assignmentId, until },
    })),
    { label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' as const } },
  ]);
}

export async function snoozeUntil(turn: Turn, assignmentId: string, until: string): Promise<void> {
  const day = localDate(until);
  const done = await doAct(turn, assignmentId, { type: 'snooze', until: day });
  turn.toast = done.ok ? wordsFor(turn).snoozedToast(day) : done.words;
  await sayText(turn, done.ok ? wordsFor(turn).snoozed(done.result.view.assignment.number, day) : done.words);
}
