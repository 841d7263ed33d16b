import type { Due } from '../../domain/assignment/assignment.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Urgency } from '../../domain/directive/directive.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import { chooseLadder } from '../../domain/nudge/ladders.js';
import type { Scope } from '../use-case.js';

/** The ladder for an assignment made now (`daily`: a day of a daily report): the administrator's newest version of the fitting kind, else the one that ships with the program. */
export async function currentLadder(
  scope: Scope,
  urgency: Urgency,
  due: Due,
  today: LocalDate,
  daily: boolean,
): Promise<Ladder> {
  const shipped = chooseLadder(urgency, due, today, daily);
  return (await scope.tx.ladders.latest(shipped.key)) ?? shipped;
}
