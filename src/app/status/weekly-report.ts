import { nextWeeklyReport } from '../../domain/report/weekly.js';
import type { Tx } from '../ports/store/tx.js';
import type { Scope } from '../use-case.js';

/** Sets the next Monday's report of this person; the second of its moment makes each one a timer of its own. */
export async function planWeeklyReport({ tx, now }: Pick<Scope, 'tx' | 'now'>, personId: string): Promise<Date> {
  const dueAt = nextWeeklyReport(now, await tx.calendar.table());
  await tx.timers.set({
    kind: 'weekly-report',
    subjectId: personId,
    // The moment of planning, so that one that was turned off can be turned on again.
    generation: Math.floor(now.getTime() / 1000),
    dueAt,
    payload: { personId },
  });
  return dueAt;
}

/** Turns it on or off; the answer says when it comes next, null: off. Turning on what is on changes nothing. */
export async function switchWeeklyReport(scope: Scope, personId: string, on: boolean): Promise<Date | null> {
  const planned = await weeklyReportAt(scope.tx, personId);
  if (on && planned !== null) return planned;
  await scope.tx.audit.add(
    { actor: personId, action: on ? 'report.schedule' : 'report.unschedule', subject: 'person', subjectId: personId },
    scope.now,
  );
  if (on) return planWeeklyReport(scope, personId);
  await scope.tx.timers.cancel(['weekly-report'], [personId], 'turned off');
  return null;
}

export const weeklyReportAt = (tx: Tx, personId: string): Promise<Date | null> =>
  tx.timers.pending('weekly-report', personId);
