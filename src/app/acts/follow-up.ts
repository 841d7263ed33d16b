import type { Act, Due } from '../../domain/assignment/assignment.js';
import { dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { resolveDuration } from '../../domain/directive/deadline/resolve.js';
import { createAssignment } from '../directive/create-assignment.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import { actMoment, type Scope } from '../use-case.js';
import { recordAct, type Recorded } from './record-act.js';

/** A limit that should have begun to count but cannot stand, as when it lies after that of the work it serves; a person must then name another. */
export type LimitRefused = {
  readonly day: LocalDate;
  readonly refusal: Extract<Recorded, { ok: false }>['refusal'];
};

export type FollowedUp = {
  readonly view: AssignmentView;
  readonly created: AssignmentView | null;
  readonly limitRefused: LimitRefused | null;
};

/** What an act brings about beside itself: a limit that counts from receipt, the same task for another unit. */
export async function followUp(
  scope: Scope,
  before: AssignmentView,
  view: AssignmentView,
  act: Act,
): Promise<FollowedUp> {
  const nothing = { view, created: null, limitRefused: null };
  if (act.type === 'reassign') return { ...nothing, created: await giveTo(scope, view, act.unitId) };
  const received = before.assignment.acknowledgedAt === null && view.assignment.acknowledgedAt !== null;
  return received ? startCounting(scope, view) : nothing;
}

/** "Trong 5 ngày làm việc kể từ ngày nhận được văn bản": the limit exists from the moment of receipt. */
async function startCounting(scope: Scope, view: AssignmentView): Promise<FollowedUp> {
  const nothing = { view, created: null, limitRefused: null };
  const { deadline } = view.task;
  if (deadline?.kind !== 'DURATION' || deadline.anchor !== 'receipt' || view.assignment.due.due !== null)
    return nothing;
  const day = resolveDuration(deadline, dayOf(actMoment(scope)), await scope.tx.calendar.table());
  const due: Due = { kind: 'dated', due: day, time: null, op: deadline.op, raw: deadline.raw };
  const recorded = await recordAct(scope, view, [], { type: 'set-due', due, reason: 'tính từ ngày nhận' }, null);
  return recorded.ok
    ? { ...nothing, view: recorded.view }
    : { ...nothing, limitRefused: { day, refusal: recorded.refusal } };
}

async function giveTo(
  scope: Scope,
  { assignment, directive }: AssignmentView,
  unitId: string,
): Promise<AssignmentView | null> {
  const others = await scope.tx.assignments.list({ directiveId: directive.id, unitIds: [unitId] }, 200);
  const again = others.filter(
    (other) => other.assignment.taskId === assignment.taskId && other.assignment.role === assignment.role,
  ).length;
  const period = assignment.instance ?? '';
  return createAssignment(scope, {
    from: assignment,
    unitId,
    due: assignment.due,
    instance: again === 0 ? period : `${period}#${again + 1}`,
    news: 'reassigned',
  });
}
