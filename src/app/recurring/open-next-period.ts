import { z } from 'zod';
import {
  instanceAhead,
  isDailyPeriod,
  nextInstance,
  seriesOf,
  type NextInstance,
} from '../../domain/assignment/recurrence.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { createAssignment } from '../directive/create-assignment.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { TimerRow } from '../ports/store/timers.js';
import type { Scope } from '../use-case.js';
import { leaveDayBehind } from './leave-day-behind.js';
import { periodLimit } from './plan-next-period.js';

const payloadSchema = z.object({ assignmentId: z.string() });

/** The next period begins: an assignment of its own, unless the obligation has ended or gone to another unit. */
export async function openNextPeriod(scope: Scope, timer: TimerRow): Promise<string> {
  const { assignmentId } = payloadSchema.parse(timer.payload);
  const view = await scope.tx.assignments.byId(assignmentId);
  if (view === null || view.directive.state !== 'issued') return 'ended';
  const last = (await scope.tx.assignments.factsOf(assignmentId)).at(-1)?.act;
  if (last?.type === 'reassign' || (last?.type === 'cancel' && last.reason !== 'withdrawn')) return 'ended';
  const next = periodAfter(view, await scope.tx.calendar.table(), scope.now);
  if (next === null || !next.ok) return next === null ? 'not-recurring' : next.reason;
  // The new day is there first: what is planned for the one before then knows that it is left behind.
  await createAssignment(scope, {
    from: view.assignment,
    unitId: view.assignment.unitId,
    due: next.instance.due,
    instance: next.instance.periodKey,
    news: 'period',
  });
  if (isDailyPeriod(view.assignment)) await leaveDayBehind(scope, view);
  return next.instance.periodKey;
}

/** Longer periods that were slept through are owed all the same; of days that have passed only the present one is asked for. */
function periodAfter(view: AssignmentView, calendar: CalendarTable, now: Date): NextInstance | null {
  const { deadline } = view.task;
  if (deadline?.kind !== 'RECURRING') return null;
  const series = seriesOf(deadline, view.directive.date ?? dayOf(view.assignment.sentAt));
  const last = periodLimit(view);
  return deadline.recurrence.freq === 'daily'
    ? instanceAhead(series, last ?? series.startedOn, calendar, now)
    : nextInstance(series, last, calendar);
}
