import { z } from 'zod';
import { addDays, dayOf } from '../../domain/calendar/local-date.js';
import { planHanded, planLadder } from '../nudge/plan-ladder.js';
import type { TimerRow } from '../ports/store/timers.js';
import type { Scope } from '../use-case.js';

/** Open work planned again in one transaction; the next batch has a timer of its own, so that a stop in between loses nothing. */
const BATCH = 200;

/** Overdue work is nudged on working days too: it is planned again as far back as somebody still acts on it. */
const BACK_DAYS = 400;

/** Starts planning all open work anew, after the calendar changed. */
export async function startReplan(scope: Scope): Promise<void> {
  await scope.tx.timers.set({
    kind: 'replan',
    subjectId: `calendar/${scope.ids.newId()}`,
    generation: 1,
    dueAt: scope.now,
    payload: { after: 0 },
  });
}

export async function replanBatch(scope: Scope, timer: TimerRow): Promise<string> {
  const { after } = z.object({ after: z.number() }).parse(timer.payload);
  const calendar = await scope.tx.calendar.table();
  const views = await scope.tx.assignments.openFrom(addDays(dayOf(scope.now), -BACK_DAYS), after, BATCH);
  for (const view of views) {
    if (!(await planLadder(scope, view.assignment, calendar, view)))
      await scope.tx.timers.cancel(['ladder'], [view.assignment.id], 'calendar changed: no step left');
    await planHanded(scope, view.assignment, calendar, view);
  }
  const last = views.at(-1)?.assignment.number;
  if (views.length === BATCH && last !== undefined) {
    await scope.tx.timers.set({
      kind: 'replan',
      subjectId: timer.subjectId,
      generation: timer.generation + 1,
      dueAt: scope.now,
      payload: { after: last },
    });
  }
  return `${views.length} planned again`;
}
