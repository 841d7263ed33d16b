import { dayOf, type LocalDate } from '../calendar/local-date.js';
import { addWorkingDays, previousWorkingDay } from '../calendar/working-calendar.js';
import type { ActContext, Refusal } from './act-outcome.js';
import type { Assignment } from './assignment.js';
import { isLateAt, nudgeTarget } from './lateness.js';
import { isOpen, isUnacknowledged } from './states.js';

/** "Hoãn nhắc" in working days from today [D]: dated work a week, undated a month, overdue two days. */
const DATED_LIMIT = 5;
const UNDATED_LIMIT = 20;
const OVERDUE_LIMIT = 2;

/** Why nudges may not be put off until that day; null when they may. Work due soon can be put off at most to the day before its nudge target. */
export function refusalOfSnooze(assignment: Assignment, until: LocalDate, ctx: ActContext): Refusal | null {
  if (assignment.urgency === 'hỏa tốc' || assignment.urgency === 'hỏa tốc hẹn giờ')
    return { code: 'urgent-not-snoozable' };
  if (isUnacknowledged(assignment)) return { code: 'acknowledge-first' };
  if (!isOpen(assignment.state)) return { code: 'wrong-state', state: assignment.state };
  const today = dayOf(ctx.now);
  if (until <= today) return { code: 'in-the-past', today };
  const latest = latestSnooze(assignment, today, ctx);
  if (latest <= today) return { code: 'not-snoozable-now' };
  return until > latest ? { code: 'snooze-too-long', latest } : null;
}

function latestSnooze(assignment: Assignment, today: LocalDate, ctx: ActContext): LocalDate {
  const target = nudgeTarget(assignment.due, ctx.calendar);
  if (target === null) return addWorkingDays(ctx.calendar, today, UNDATED_LIMIT);
  if (isLateAt(assignment.due, ctx.now, ctx.policy)) return addWorkingDays(ctx.calendar, today, OVERDUE_LIMIT);
  const latest = addWorkingDays(ctx.calendar, today, DATED_LIMIT);
  const dayBefore = previousWorkingDay(ctx.calendar, target);
  return dayBefore < latest ? dayBefore : latest;
}
