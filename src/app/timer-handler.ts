import type { TimerRow } from './ports/store/timers.js';
import type { Scope } from './use-case.js';

/** What happens when a timer of one kind is due. */
export type TimerHandler = {
  /** Slow work and calls to the outside, before the transaction. It may run again after a crash. */
  readonly prepare?: (timer: TimerRow) => Promise<unknown>;
  /** The decision and its writing, in one transaction; the timer is already marked fired in it. Returns a word for the log. */
  readonly fire: (scope: Scope, timer: TimerRow, prepared: unknown) => Promise<string>;
};

/** Ties the type of what is prepared to what is fired. */
export function timerHandler<P>(handler: {
  prepare: (timer: TimerRow) => Promise<P>;
  fire: (scope: Scope, timer: TimerRow, prepared: P) => Promise<string>;
}): TimerHandler {
  return { prepare: handler.prepare, fire: (scope, timer, prepared) => handler.fire(scope, timer, prepared as P) };
}
