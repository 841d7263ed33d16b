import { addDays, at, dayOf } from '../../domain/calendar/local-date.js';
import { nextWorkingDay } from '../../domain/calendar/working-calendar.js';
import type { CardIn } from '../ports/card.js';
import { administratorsOf } from '../reachability/administrators.js';
import { timerHandler, type TimerHandler } from '../timer-handler.js';
import type { Scope } from '../use-case.js';
import { cardsFor } from './cards-for.js';

const HOUR = '08:10';

/**
 * Each working morning one line to the administrators that the assistant still runs, so that its silence is noticed where
 * nobody watches a dashboard. The figures are looked up before the transaction.
 */
export function createStillRunning<F>(deps: {
  readonly figures: () => Promise<F>;
  readonly words: (figures: F) => CardIn;
}): TimerHandler {
  return timerHandler({
    prepare: () => deps.figures(),
    async fire(scope, _timer, figures) {
      await planStillRunning(scope);
      const card = deps.words(figures);
      await scope.tx.outbox.add(
        (await cardsFor(scope, await administratorsOf(scope), card)).map((told) => ({
          ...told,
          contactId: null,
          lane: 'bulk' as const,
          dedupeKey: `still-running/${dayOf(scope.now)}/${told.personId}`,
          onUnknown: 'never' as const,
        })),
      );
      return 'said';
    },
  });
}

/** Sets the next one; called at start and by each. */
export async function planStillRunning({ tx, now }: Scope): Promise<void> {
  const today = dayOf(now);
  // The first working day from today on whose hour is still to come.
  const from = at(today, HOUR) > now ? addDays(today, -1) : today;
  const day = nextWorkingDay(await tx.calendar.table(), from);
  await tx.timers.set({
    kind: 'still-running',
    subjectId: `still-running/${day}`,
    generation: 1,
    dueAt: at(day, HOUR),
  });
}
