import type { Assignment } from '../assignment/assignment.js';
import { isDailyPeriod } from '../assignment/recurrence.js';
import { at, dayOf } from '../calendar/local-date.js';
import { addWorkingDays, type CalendarTable } from '../calendar/working-calendar.js';
import { nextSlot, type DigestSlot } from './digest.js';
import { MORNING } from './ladders.js';

type Awaited = 'completion' | 'daily-report' | 'extension';

/** What the unit waits for from the assigner; null when it is not the assigner's turn. */
export function awaitedDecision(assignment: Pick<Assignment, 'state' | 'instance'>): Awaited | null {
  if (assignment.state === 'reported') return isDailyPeriod(assignment) ? 'daily-report' : 'completion';
  return assignment.state === 'extension-asked' ? 'extension' : null;
}

/**
 * A request for more time presses, a report can wait a little longer; both stop after two months of silence [D]. What is reported every day is told
 * once, in the next digest: tomorrow's report comes before anybody is asked again.
 */
const PATIENCE = {
  extension: { first: 1, every: 1, times: 10 },
  completion: { first: 2, every: 3, times: 13 },
  'daily-report': { first: 0, every: 1, times: 1 },
} as const;

/**
 * The digest slot in which the assigner is next reminded to decide, in working days from when it was asked; null when enough was said. Work that
 * is reported and never confirmed is the first complaint about such systems (facts/domain §3.5). `remindedAt`: reminders so far, for this request.
 */
export function nextDecisionReminder(
  awaited: Awaited,
  since: Date,
  remindedAt: readonly Date[],
  calendar: CalendarTable,
  now: Date,
): DigestSlot | null {
  const { first, every, times } = PATIENCE[awaited];
  if (remindedAt.length >= times) return null;
  const last = remindedAt.reduce((latest, reminded) => (reminded > latest ? reminded : latest), since);
  const planned = at(addWorkingDays(calendar, dayOf(last), remindedAt.length === 0 ? first : every), MORNING);
  return nextSlot(planned > now ? planned : now, calendar);
}
