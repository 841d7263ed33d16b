import type { Assignment, Due } from '../../domain/assignment/assignment.js';
import { limitOf } from '../../domain/assignment/lateness.js';
import { isDailyPeriod } from '../../domain/assignment/recurrence.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { DEFAULT_QUIET_HOURS, isQuiet } from '../../domain/calendar/working-hours.js';
import { currentLadder } from '../nudge/current-ladder.js';
import { planLadder } from '../nudge/plan-ladder.js';
import { toUnit } from '../nudge/to-unit.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import { planNextPeriod } from '../recurring/plan-next-period.js';
import { fitsUnder } from '../chain/parent-of-directive.js';
import type { Scope } from '../use-case.js';
import { freshAssignment } from './fresh-assignment.js';

export type NewAssignment = {
  /** The assignment whose task, role and assigner it shares. */
  readonly from: Assignment;
  readonly unitId: string;
  readonly due: Due;
  readonly instance: string;
  readonly news: 'reassigned' | 'period' | 'recommendation';
};

/** One more assignment of a task that was issued before, with its ladder and its notice to the unit. */
export async function createAssignment(
  scope: Scope,
  { from, unitId, due, instance, news }: NewAssignment,
): Promise<AssignmentView | null> {
  const { tx, now, ids } = scope;
  const daily = isDailyPeriod({ instance });
  const ladder = await currentLadder(scope, from.urgency, due, dayOf(now), daily);
  const calendar = await tx.calendar.table();
  const { number: _number, ...base } = from;
  const [created] = await tx.assignments.insert([
    {
      ...base,
      id: ids.newId(),
      unitId,
      ...freshAssignment(now, due, ladder),
      ...(daily && news === 'period' ? acknowledgedBefore(from) : {}),
      instance,
      parentId: await parentFor(scope, from.parentId, due),
      limitAt: limitOf({ due, role: from.role }),
    },
  ]);
  const view = created === undefined ? null : await tx.assignments.byId(created.id);
  if (view === null) return null;
  await planLadder(scope, view.assignment, calendar);
  await planNextPeriod(scope, view);
  if (daily && news === 'period')
    await tx.audit.add(
      {
        actor: null,
        action: 'assignment.period',
        subject: 'assignment',
        subjectId: view.assignment.id,
        data: { instance, after: from.id, acknowledgedWithEarlier: view.assignment.acknowledgedAt !== null },
      },
      now,
    );
  const flash = from.urgency.startsWith('hỏa tốc');
  await tx.outbox.add(
    await toUnit(
      scope,
      unitId,
      {
        lane: flash ? 'urgent' : 'normal',
        message: {
          type: 'assignment-card',
          assignmentId: view.assignment.id,
          news,
          ...(daily && news === 'period' ? { afterId: from.id } : {}),
        },
        assignmentId: view.assignment.id,
        directiveId: from.directiveId,
        onUnknown: 'resend-once',
        // A day off has its report too: the morning's notice would come after the limit, but nobody is woken for it.
        ignoresQuietHours: flash || (daily && !isQuiet(now, calendar, { ...DEFAULT_QUIET_HOURS, offDays: false })),
      },
      `notice/${view.assignment.id}`,
    ),
  );
  return view;
}

/** Who confirmed to have received what is to be reported every day is not asked again each morning; the moment stays the one of that press. */
const acknowledgedBefore = ({ acknowledgedAt }: Assignment): Partial<Assignment> =>
  acknowledgedAt === null ? {} : { state: 'acknowledged', acknowledgedAt };

/** A later period may lie after the parent's limit: then it stands on its own. */
async function parentFor(scope: Scope, parentId: string | null, due: Due): Promise<string | null> {
  const parent = parentId === null ? null : await scope.tx.assignments.byId(parentId);
  return parent !== null && fitsUnder(parent, due) ? parentId : null;
}
