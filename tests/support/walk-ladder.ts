import type { Assignment } from '../../src/domain/assignment/assignment.js';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import { DEFAULT_QUIET_HOURS, type QuietHours } from '../../src/domain/calendar/working-hours.js';
import type { Ladder } from '../../src/domain/nudge/ladder.js';
import { nextStep, type PlannedStep } from '../../src/domain/nudge/plan.js';

/** What the timers would do to an assignment that nobody touches: each step fires at its time, then the next is planned. */
export function walkLadder(
  assignment: Assignment,
  ladder: Ladder,
  calendar: CalendarTable,
  options: {
    readonly from?: Date;
    readonly until: Date;
    readonly hours?: QuietHours;
    readonly lastContactAt?: Date | null;
    readonly snoozedUntil?: LocalDate | null;
    readonly fired?: readonly { readonly key: string; readonly at: Date }[];
  },
): readonly PlannedStep[] {
  const walked: PlannedStep[] = [];
  const firedSteps = [...(options.fired ?? [])];
  let now = options.from ?? assignment.sentAt;
  for (;;) {
    const progress = {
      firedSteps,
      lastContactAt: options.lastContactAt ?? null,
      snoozedUntil: options.snoozedUntil ?? null,
    };
    const step = nextStep(assignment, ladder, progress, calendar, options.hours ?? DEFAULT_QUIET_HOURS, now);
    if (step === null || step.at > options.until) return walked;
    walked.push(step);
    firedSteps.push({ key: step.key, at: step.at });
    now = step.at;
    if (walked.length > 5000) throw new Error('The ladder never ends');
  }
}
