import type { Clock } from '../app/ports/clock.js';
import type { TimerStore } from '../app/ports/queues.js';
import { jobId } from './catalog.js';
import type { Producer } from './producer.js';
import type { Timers } from './timers.js';

/** Longer than the sweep's interval, so that each timer has its job before it is due. */
export const HORIZON_MS = 45_000;
/** From here on the job of a timer counts as lost. */
const LATE_MS = 3_000;
/** A morning digest for everybody in a city is due at one instant: what gets no job in time would be fired one by one. */
const TIMERS_PER_SWEEP = 5_000;
const AT_ONCE = 100;

/** In a queue's outage, how many looks a second for timers that are due one after the other. */
const LOOK_AGAIN_MS = 250;

/**
 * Gives each timer due soon a delayed job that fires to the second. What is late already is fired here: its job was lost,
 * or hangs in the queue and would swallow a second one of the same id. While the queue is away this looks again when the next one is due.
 */
export async function sweepTimers(deps: {
  readonly store: TimerStore;
  readonly timers: Timers;
  readonly producer: Pick<Producer, 'enqueue'>;
  readonly clock: Clock;
  readonly lookAgain: (inMs: number) => void;
}): Promise<void> {
  const { store, timers, producer, clock, lookAgain } = deps;
  const now = clock.now().getTime();
  const soon = await store.due(new Date(now + HORIZON_MS), TIMERS_PER_SWEEP);
  if (soon.some(({ dueAt }) => dueAt.getTime() <= now - LATE_MS)) await timers.fireDue();
  const inTime = soon.filter(({ dueAt }) => dueAt.getTime() - now > -LATE_MS);
  for (let from = 0; from < inTime.length; from += AT_ONCE) {
    const queued = await Promise.all(
      inTime.slice(from, from + AT_ONCE).map(({ id, dueAt }) => {
        const delayMs = dueAt.getTime() - now;
        return producer.enqueue(
          'fire-timer',
          { timerId: id },
          { delayMs, id: jobId('timer', id, String(dueAt.getTime())) },
        );
      }),
    );
    if (queued.every(Boolean)) continue;
    // No job will fire these: what is due is fired here, and the next when its time comes.
    await timers.fireDue();
    const next = inTime.find(({ dueAt }) => dueAt > clock.now());
    if (next !== undefined) lookAgain(Math.max(LOOK_AGAIN_MS, next.dueAt.getTime() - clock.now().getTime()));
    return;
  }
}
