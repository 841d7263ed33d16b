import type { Assignment } from '../../domain/assignment/assignment.js';
import { isDayOfSeries } from '../../domain/assignment/recurrence.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { DEFAULT_QUIET_HOURS } from '../../domain/calendar/working-hours.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import { DEFAULT_LADDERS } from '../../domain/nudge/ladders.js';
import { nextStep } from '../../domain/nudge/plan.js';
import type { LadderStep } from '../../domain/nudge/ladder.js';
import { asHandedOn } from '../../domain/nudge/sub-deadline.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Scope } from '../use-case.js';

/** The ladder frozen into the assignment: the administrator's version, else the one that ships with the program. */
async function ladderOf(scope: Scope, assignment: Assignment): Promise<Ladder | null> {
  return (
    (await scope.tx.ladders.get(assignment.ladderKey, assignment.ladderVersion)) ??
    shippedLadder(assignment.ladderKey, assignment.ladderVersion)
  );
}

function shippedLadder(key: string, version: number): Ladder | null {
  return (
    Object.values(DEFAULT_LADDERS).find((ladder: Ladder) => ladder.key === key && ladder.version === version) ?? null
  );
}

/** Sets the timer of the next step, if there is one, and says so; only the next step exists as a row, stamped with the generation that planned it. */
export async function planLadder(
  scope: Scope,
  assignment: Assignment,
  calendar: CalendarTable,
  contact: { lastContactAt: Date | null; snoozedUntil: LocalDate | null } = { lastContactAt: null, snoozedUntil: null },
): Promise<boolean> {
  const ladder = await ladderOf(scope, assignment);
  if (ladder === null || (await isLeftBehind(scope, assignment))) return false;
  const fired = await scope.tx.assignments.firedSteps(assignment.id);
  const next = nextStep(
    assignment,
    ladder,
    { firedSteps: fired, ...contact },
    calendar,
    DEFAULT_QUIET_HOURS,
    scope.now,
  );
  if (next === null) return false;
  return scope.tx.timers.set({
    kind: 'ladder',
    subjectId: assignment.id,
    // One pending step per assignment; the sequence makes each step of a generation a row of its own.
    generation: assignment.generation * 1000 + fired.length,
    dueAt: next.at,
    payload: { stepKey: next.key, occurrence: next.occurrence, generation: assignment.generation },
  });
}

/** A day of a daily report whose next day is asked for already: that notice speaks for both, and the past day is nudged no more by itself. */
const isLeftBehind = async (scope: Scope, assignment: Assignment): Promise<boolean> =>
  isDayOfSeries(assignment) && (await scope.tx.assignments.hasLaterPeriod(assignment));

/** Steps for the person inside the unit carry this before their key, so that both ladders share digests and messages. */
const HANDED = 'handed:';

/** The step by which the superior learns that the work is late; null where an administrator took it out. */
export async function lateStepOf(scope: Scope, assignment: Assignment): Promise<LadderStep | null> {
  const steps = (await ladderOf(scope, assignment))?.steps ?? [];
  return steps.find(({ audience, whileState }) => audience === 'escalate' && whileState === 'open') ?? null;
}

/** A step by the key under which it went into a timer or a digest. */
export async function stepOf(scope: Scope, assignment: Assignment, key: string): Promise<LadderStep | null> {
  if (key.startsWith(HANDED)) {
    const { steps } = (await scope.tx.ladders.latest('handed')) ?? DEFAULT_LADDERS.handed;
    return assignment.handedToPersonId === null ? null : (steps.find((step) => HANDED + step.key === key) ?? null);
  }
  return (await ladderOf(scope, assignment))?.steps.find((step) => step.key === key) ?? null;
}

/** Sets the timer of the next step on the unit's own sub-deadline, for the person to whom the work was handed; the unit's own ladder runs on beside it. */
export async function planHanded(
  scope: Scope,
  assignment: Assignment,
  calendar: CalendarTable,
  contact: { snoozedUntil: LocalDate | null },
): Promise<void> {
  const handed = asHandedOn(assignment);
  if (handed === null || (await isLeftBehind(scope, assignment))) return;
  const ladder = (await scope.tx.ladders.latest('handed')) ?? DEFAULT_LADDERS.handed;
  const fired = await scope.tx.assignments.firedSteps(assignment.id, 'handed');
  const firedSteps = fired.map(({ key, at }) => ({ key: key.slice(HANDED.length), at }));
  const next = nextStep(
    handed,
    ladder,
    { firedSteps, lastContactAt: null, snoozedUntil: contact.snoozedUntil },
    calendar,
    DEFAULT_QUIET_HOURS,
    scope.now,
  );
  if (next === null) return;
  await scope.tx.timers.set({
    kind: 'handed',
    subjectId: assignment.id,
    generation: assignment.generation * 1000 + fired.length,
    dueAt: next.at,
    payload: { stepKey: HANDED + next.key, occurrence: next.occurrence, generation: assignment.generation },
  });
}
