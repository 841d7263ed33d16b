import { calendarWarning, type CalendarWarning } from '../../domain/calendar/calendar-warning.js';
import type { HolidayYear } from '../../domain/calendar/holiday-table.js';
import { addDays, at, dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { cardsFor } from '../delivery/cards-for.js';
import type { CardIn } from '../ports/card.js';
import type { TimerHandler } from '../timer-handler.js';
import { administratorsOf } from '../reachability/administrators.js';
import type { Scope } from '../use-case.js';
import { yearsInForce } from './confirm-year.js';

/** How often the horizon of the holiday table is looked at. */
const EVERY_DAYS = 7;

export type CheckCalendarDeps = {
  readonly years: readonly HolidayYear[];
  readonly words: (warning: NonNullable<ReturnType<typeof calendarWarning>>) => CardIn;
};

/** Tells the administrators, months before it matters, that next year's official days off are missing or only computed; again and again until somebody confirms the year. */
export function createCheckCalendar({ years, words }: CheckCalendarDeps): TimerHandler {
  return {
    async fire(scope) {
      const warning = calendarWarning(await yearsInForce(scope.tx, years), dayOf(scope.now));
      await planCalendarCheck(scope);
      if (warning === null) return 'fine';
      await scope.tx.outbox.add(
        (await cardsFor(scope, await administratorsOf(scope), words(warning))).map((told) => ({
          ...told,
          contactId: null,
          lane: 'bulk' as const,
          dedupeKey: `calendar/${warning.year}/${warning.severity}/${periodOf(warning, dayOf(scope.now))}/${told.personId}`,
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
