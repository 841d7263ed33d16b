import type { HealthStore } from '../app/ports/queues.js';
import type { WatchStore } from '../app/ports/watch.js';
import type { StillRunning } from '../bot/messages/operator-cards.js';
import type { DatabaseClock } from '../store/database-clock.js';

const DAY_MS = 86_400_000;

/** What the daily line to the administrators says. */
export async function dailyFigures(
  watch: WatchStore,
  health: Pick<HealthStore, 'last'>,
  clock: Pick<DatabaseClock, 'now'>,
): Promise<StillRunning> {
  const now = clock.now();
  const [work, report, cleanAge] = await Promise.all([
    watch.work(new Date(now.getTime() - DAY_MS)),
    health.last(),
    watch.cleanAuditAge(),
  ]);
  const figures = report?.figures;
  return {
    ...work,
    unknown: figures?.unknownMessages ?? 0,
    review: figures?.reviewMessages ?? 0,
    dead: (figures?.deadTimers ?? 0) + (figures?.deadUpdates ?? 0),
    healthy: report?.healthy ?? true,
    lastClean: cleanAge === null ? null : new Date(now.getTime() - cleanAge),
  };
}
