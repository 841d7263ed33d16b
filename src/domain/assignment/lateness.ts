import { addDays, at, dayOf, type LocalDate } from '../calendar/local-date.js';
import { isWorkingDay, previousWorkingDay, type CalendarTable } from '../calendar/working-calendar.js';
import type { Assignment, Due } from './assignment.js';

/**
 * How "trước ngày D" is judged. `lenient`: D itself still counts, as most offices practise; `strict`: D is already late, as written. Set per
 * issuer (domain 2.4 rule 4).
 */
export type DuePolicy = { readonly beforeDay: 'lenient' | 'strict' };

export const DEFAULT_DUE_POLICY: DuePolicy = { beforeDay: 'lenient' };

/** A day without an hour ends for nudges at the close of business (domain 2.4 rule 5). */
const CLOSE_OF_BUSINESS = '17:00';

/** An hour at or before the opening of offices belongs to the working day before (domain 2.6 #25: "trước 08 giờ 00"). */
export const OFFICE_OPENS = '08:00';

/**
 * `not-counted`: suspended, returned or cancelled, or the unit only follows or takes note, so nobody's clock runs. `on-time` and `late` only for reported or done assignments.
 */
export type Timeliness = 'undated' | 'in-time' | 'due-today' | 'overdue' | 'on-time' | 'late' | 'not-counted';

/**
 * The instant that ends the time allowed (Asia/Ho_Chi_Minh); null without a date. A limit with an hour is that hour, inclusive; a limit day
 * ends at midnight, exclusive: BEFORE D at D+1 00:00 (strict: D 00:00), BY D and IN … D at D+1 00:00 (domain 2.4 rules 4–5).
 */
export function limitInstant(due: Due, policy: DuePolicy = DEFAULT_DUE_POLICY): Date | null {
  if (due.due === null) return null;
  if (due.time !== null) return at(due.due, due.time);
  const strict = due.op === 'BEFORE' && policy.beforeDay === 'strict';
  return at(strict ? due.due : addDays(due.due, 1), '00:00');
}

/** The limit that an assignment can be late against: those who only follow or take note are never late. */
export function limitOf(
  assignment: Pick<Assignment, 'due' | 'role'>,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): Date | null {
  return assignment.role === 'monitor' || assignment.role === 'inform' ? null : limitInstant(assignment.due, policy);
}

/** Whether something done at `instant` is late; never for undated work. */
export function isLateAt(due: Due, instant: Date, policy: DuePolicy = DEFAULT_DUE_POLICY): boolean {
  const limit = limitInstant(due, policy);
  if (limit === null) return false;
  return due.time === null ? instant >= limit : instant > limit;
}

/** The last day on which the work is still in time; null without a date. */
export function lastDayInTime(due: Due, policy: DuePolicy = DEFAULT_DUE_POLICY): LocalDate | null {
  if (due.due === null) return null;
  return due.time === null && due.op === 'BEFORE' && policy.beforeDay === 'strict' ? addDays(due.due, -1) : due.due;
}

/**
 * On time or late, always derived. Reported and done work is judged at the moment of the unit's report: waiting for the assigner's
 * confirmation is not the unit's lateness (facts/domain §3.5, complaint "reminders continue after the work is reported"). Done without a report
 * is judged at the confirmation.
 */
export function timeliness(
  assignment: Pick<Assignment, 'due' | 'state' | 'role' | 'reportedAt' | 'doneAt'>,
  now: Date,
  policy: DuePolicy = DEFAULT_DUE_POLICY,
): Timeliness {
  const { due, state, role } = assignment;
  // The deadline is the lead's and the helpers'; who follows the work or reads of it cannot be late with it (facts/domain §2.1).
  if (role === 'monitor' || role === 'inform') return 'not-counted';
  switch (state) {
    case 'cancelled':
    case 'returned':
    case 'suspended':
      return 'not-counted';
    case 'reported':
    case 'done': {
      if (due.due === null) return 'undated';
      return isLateAt(due, assignment.reportedAt ?? assignment.doneAt ?? now, policy) ? 'late' : 'on-time';
    }
    case 'sent':
    case 'acknowledged':
    case 'in-progress':
    case 'extension-asked':
    case 'redo': {
      const lastDay = lastDayInTime(due, policy);
      if (lastDay === null) return 'undated';
      if (isLateAt(due, now, policy)) return 'overdue';
      return dayOf(now) >= lastDay ? 'due-today' : 'in-time';
    }
  }
}

/**
 * The working day that nudges aim at; null without a date. BEFORE D: the last working day before D. BY and IN: D, or the last working day before
 * an off day D. An hour given makes D itself the target unless it lies at or before the opening of offices (domain 2.4 rules 4–6, 2.6 #25).
 */
export function nudgeTarget(due: Due, calendar: CalendarTable): LocalDate | null {
  if (due.due === null) return null;
  const dayBefore = due.time === null ? due.op === 'BEFORE' : due.time <= OFFICE_OPENS;
  return dayBefore || !isWorkingDay(calendar, due.due) ? previousWorkingDay(calendar, due.due) : due.due;
}

/** The instant that nudges aim at: the hour as written when it falls on the target day, else the close of business of that day. */
export function nudgeInstant(due: Due, calendar: CalendarTable): Date | null {
  const target = nudgeTarget(due, calendar);
  if (target === null) return null;
  return at(target, target === due.due && due.time !== null ? due.time : CLOSE_OF_BUSINESS);
}
