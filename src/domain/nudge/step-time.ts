import type { Assignment } from '../assignment/assignment.js';
import { lastDayInTime, limitInstant, nudgeInstant, nudgeTarget, type DuePolicy } from '../assignment/lateness.js';
import { at, dayOf, timeOf, type LocalDate } from '../calendar/local-date.js';
import { addWorkingDays, workingDayOnOrAfter, type CalendarTable } from '../calendar/working-calendar.js';
import { nextAllowed, type QuietHours } from '../calendar/working-hours.js';
import type { LadderStep } from './ladder.js';
import { AFTERNOON } from './ladders.js';

export type StepTimeContext = {
  readonly calendar: CalendarTable;
  readonly hours: QuietHours;
  readonly policy: DuePolicy;
  readonly lastContactAt: Date | null;
};

const MINUTE = 60_000;

/** When the unit can first have seen the notice: at once for what overrides quiet hours, else when they end. */
export function effectiveSentAt(assignment: Assignment, ctx: Pick<StepTimeContext, 'calendar' | 'hours'>): Date {
  const flash = assignment.urgency === 'hỏa tốc' || assignment.urgency === 'hỏa tốc hẹn giờ';
  return flash ? assignment.sentAt : nextAllowed(assignment.sentAt, ctx.calendar, ctx.hours);
}

/**
 * The planned instants of a step, first and repeats in order, before quiet hours; none when the step has no meaning here (a step before a
 * deadline that does not exist). Working days before the limit count from the nudge target, those after it from the last day in time, so
 * nothing is called late too early.
 */
export function* plannedTimes(assignment: Assignment, step: LadderStep, ctx: StepTimeContext): Generator<Date, void> {
  const first = firstAt(assignment, step, ctx);
  if (first === null) return;
  yield first;
  if (step.repeat === undefined) return;
  const clock = 'time' in step.when ? step.when.time : timeOf(first);
  for (let n = 1, day = dayOf(first); n <= step.repeat.times; n += 1) {
    day = addWorkingDays(ctx.calendar, day, step.repeat.everyWorkingDays);
    yield at(day, clock);
  }
}

function firstAt(assignment: Assignment, step: LadderStep, ctx: StepTimeContext): Date | null {
  const { when } = step;
  switch (when.from) {
    case 'sent': {
      const sent = effectiveSentAt(assignment, ctx);
      if ('minutes' in when) return new Date(sent.getTime() + when.minutes * MINUTE);
      const day = addWorkingDays(ctx.calendar, workingDayOnOrAfter(ctx.calendar, dayOf(sent)), when.workingDays);
      return compressed(assignment, at(day, when.time), sent, ctx);
    }
    case 'due':
      return 'hours' in when
        ? hoursFromDue(assignment, when.hours, ctx)
        : daysFromDue(assignment, when.workingDays, when.time, ctx);
    case 'last-contact': {
      const contact = ctx.lastContactAt ?? effectiveSentAt(assignment, ctx);
      return at(addWorkingDays(ctx.calendar, dayOf(contact), when.workingDays), when.time);
    }
  }
}

/** A chase that would come after the day that nudges aim at comes that afternoon instead: a leader told after the deadline is told too late. */
function compressed(assignment: Assignment, planned: Date, sent: Date, ctx: StepTimeContext): Date {
  const target = nudgeTarget(assignment.due, ctx.calendar);
  if (target === null || dayOf(planned) <= target) return planned;
  const afternoon = at(target, AFTERNOON);
  return afternoon > sent && afternoon < planned ? afternoon : planned;
}

function daysFromDue(assignment: Assignment, workingDays: number, time: string, ctx: StepTimeContext): Date | null {
  const base: LocalDate | null =
    workingDays > 0 ? lastDayInTime(assignment.due, ctx.policy) : nudgeTarget(assignment.due, ctx.calendar);
  return base === null ? null : at(addWorkingDays(ctx.calendar, base, workingDays), time);
}

function hoursFromDue(assignment: Assignment, hours: number, ctx: StepTimeContext): Date | null {
  // Before the limit an hour given on a day off still counts for what is urgent enough to be counted in hours.
  const before =
    assignment.due.time === null
      ? nudgeInstant(assignment.due, ctx.calendar)
      : limitInstant(assignment.due, ctx.policy);
  const base = hours < 0 ? before : limitInstant(assignment.due, ctx.policy);
  return base === null ? null : new Date(base.getTime() + hours * 60 * MINUTE);
}
