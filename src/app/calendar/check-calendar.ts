import { calendarWarning, type CalendarWarning } from '../../domain/calendar/calendar-warning.js';
import type { HolidayYear } from '../../domain/calendar/holiday-table.js';
import { addDays, at, dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import type { Card } from '../ports/card.js';
import type { TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';
import { yearsInForce } from './confirm-year.js';

/** How often the horizon of the holiday table is looked at. */
const EVERY_DAYS = 7;

export type CheckCalendarDeps = {
  readonly years: readonly HolidayYear[];
  readonly words: (warning: NonNullable<ReturnType<typeof calendarWarning>>) => Card;
};

/** Tells the administrators, months before it matters, that next year's official days off are missing or only computed; again and again until somebody confirms the year. */
export function createCheckCalendar({ years, words }: CheckCalendarDeps): TimerHandler {
  return {
    async fire(scope) {
      const warning = calendarWarning(await yearsInForce(scope.tx, years), dayOf(scope.now));
      await planCalendarCheck(scope);
      if (warning === null) return 'fine';
      const directory = await scope.tx.units.all();
      const posts = await scope.tx.people.postsIn(
        directory.map((unit) => unit.id),
        ['administrator'],
        dayOf(scope.now),
      );
      await scope.tx.outbox.add(
        [...new Set(posts.map((post) => post.personId))].map((personId) => ({
          personId,
          contactId: null,
          lane: 'bulk' as const,
          message: { type: 'card' as const, card: words(warning) },
          dedupeKey: `calendar/${warning.year}/${warning.severity}/${periodOf(warning, dayOf(scope.now))}/${personId}`,
          onUnknown: 'never' as const,
        })),
      );
      return warning.severity;
    },
  };
}

/** A notice is said once, a warning every month, what is pressing every week. */
function periodOf({ severity }: CalendarWarning, today: LocalDate): string {
  switch (severity) {
    case 'notice':
      return 'once';
    case 'warning':
      return today.slice(0, 7);
    case 'critical':
      return today;
  }
}

/** Sets the next look; called at start and by each look. */
export async function planCalendarCheck(scope: Scope): Promise<void> {
  const day = addDays(dayOf(scope.now), EVERY_DAYS);
  await scope.tx.timers.set({
    kind: 'calendar-check',
    subjectId: `calendar/${day}`,
    generation: 1,
    dueAt: at(day, '08:30'),
  });
}
