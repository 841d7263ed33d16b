import { may } from '../../domain/access/may.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { accessWorld } from '../access-world.js';
import { assignmentSubject } from '../acts/assignment-subject.js';
import type { ActRefusal } from '../acts/act-refusal.js';
import { toUnit } from '../nudge/to-unit.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Principal, Scope } from '../use-case.js';
import { periodLimit, seriesSubject } from './plan-next-period.js';

export type EndSeriesResult =
  | { readonly ok: true; readonly units: number; readonly last: LocalDate }
  | { readonly ok: false; readonly reason: 'not-recurring' | 'ended' }
  | { readonly ok: false; readonly reason: 'refused'; readonly refusal: ActRefusal };

/**
 * No further period of this task opens, for none of its units; the present one stays as it is. Its last day is kept with the task, so that neither a
 * restart nor handing the work to another unit begins the series anew. Whoever may cancel the work may end it.
 */
export async function endSeries(scope: Scope, principal: Principal, view: AssignmentView): Promise<EndSeriesResult> {
  const { tx, now } = scope;
  const { assignment, task, directive } = view;
  const subject = await assignmentSubject(scope, view);
  const world = await accessWorld(scope, principal);
  const allowed = may(principal.actor, 'cancel', subject, world);
  if (!allowed.ok) {
    const visible = may(principal.actor, 'see-assignment', subject, world).ok;
    const refusal = { code: 'not-allowed', reason: allowed.reason, visible, unitId: assignment.unitId } as const;
    return { ok: false, reason: 'refused', refusal };
  }
  const { deadline } = task;
  if (deadline?.kind !== 'RECURRING') return { ok: false, reason: 'not-recurring' };
  const running: AssignmentView[] = [];
  for (const period of await tx.assignments.lastPeriods(task.id))
    if ((await tx.timers.cancel(['next-period'], [seriesSubject(period)], 'series ended')) > 0) running.push(period);
  const last = running.map(periodLimit).reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  const until = deadline.recurrence.until;
  if (last === null || (until !== undefined && until <= last)) return { ok: false, reason: 'ended' };
  await tx.directives.setTaskDeadline(task.id, { ...deadline, recurrence: { ...deadline.recurrence, until: last } });
  for (const period of running) {
    const { id, unitId } = period.assignment;
    await tx.outbox.add(
      await toUnit(
        scope,
        unitId,
        {
          lane: 'normal',
          message: { type: 'assignment-card', assignmentId: id, news: 'series-ended' },
          assignmentId: id,
          directiveId: directive.id,
          onUnknown: 'resend-once',
        },
        `series-ended/${id}`,
      ),
    );
  }
  await tx.audit.add(
    {
      actor: principal.person.id,
      onBehalfOf: allowed.onBehalfOf ?? null,
      action: 'series.end',
      subject: 'directive',
      subjectId: directive.id,
      data: { taskId: task.id, assignmentId: assignment.id, periods: running.length, last },
    },
    now,
  );
  return { ok: true, units: new Set(running.map((period) => period.assignment.unitId)).size, last };
}
