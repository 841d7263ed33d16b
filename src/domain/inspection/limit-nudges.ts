import { at, type LocalDate } from '../calendar/local-date.js';
import { addWorkingDays, nextWorkingDay, type CalendarTable } from '../calendar/working-calendar.js';
import { visitLimits, type VisitLimit } from './visit-limits.js';
import { isVisitOver, type Visit } from './visit.js';

export const LIMIT_MOMENTS = ['ahead', 'last-day', 'passed'] as const;
export type LimitMoment = (typeof LIMIT_MOMENTS)[number];

export type LimitNudge = {
  readonly key: VisitLimit['key'];
  readonly moment: LimitMoment;
  readonly due: LocalDate;
  readonly at: Date;
};

/** [D] The morning, before the day's own reminders of visits. */
const MORNING = '08:00';
/** [D] Working days before the last working day of a limit. */
const AHEAD_DAYS = 3;

/**
 * When those who lead a team are reminded of the limits that run (facts/domain §4.2–4.3): three working days before, on the last working day, and once on
 * the working day after a limit has passed. Only what lies after `now`, the earliest first; nothing for a visit that is over or stands still.
 */
export function limitNudges(visit: Visit, now: Date, calendar: CalendarTable): readonly LimitNudge[] {
  if (isVisitOver(visit.state)) return [];
  return visitLimits(visit, calendar)
    .filter(({ status }) => status === 'open')
    .flatMap(({ key, nudgeOn, due }): LimitNudge[] => [
      { key, moment: 'ahead', due, at: at(addWorkingDays(calendar, nudgeOn, -AHEAD_DAYS), MORNING) },
      { key, moment: 'last-day', due, at: at(nudgeOn, MORNING) },
      { key, moment: 'passed', due, at: at(nextWorkingDay(calendar, due), MORNING) },
    ])
    .filter((nudge) => nudge.at > now)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
