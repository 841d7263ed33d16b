import { limitRules } from '../../domain/inspection/limit-table.js';
import { LIMIT_MOMENTS, limitNudges } from '../../domain/inspection/limit-nudges.js';
import { REMINDER_STEPS, visitReminders } from '../../domain/inspection/reminders.js';
import type { Visit } from '../../domain/inspection/visit.js';
import type { Scope } from '../use-case.js';

/** Room for the steps of one generation: each makes a timer of its own. */
const STEPS = 1000;

/** Sets the next reminder of an appointment, if there is one. Only the next exists as a row, stamped with the visit's generation. */
export async function planReminder(scope: Scope, visit: Visit, after: Date = scope.now): Promise<void> {
  const [next] = [...visitReminders(visit, after, await scope.tx.calendar.table())].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  if (next === undefined) return;
  await scope.tx.timers.set({
    kind: 'visit-reminder',
    subjectId: visit.id,
    generation: visit.generation * STEPS + REMINDER_STEPS.indexOf(next.step),
    dueAt: next.at,
    payload: { generation: visit.generation, step: next.step },
  });
}

/** Sets the next nudge of a legal limit, if one runs. */
export async function planLimit(scope: Scope, visit: Visit, after: Date = scope.now): Promise<void> {
  const [next] = limitNudges(visit, after, await scope.tx.calendar.table());
  if (next === undefined) return;
  const rules = visit.regime === null ? [] : limitRules(visit.regime);
  const rank = rules.findIndex(({ key }) => key === next.key) + 1;
  await scope.tx.timers.set({
    kind: 'visit-limit',
    subjectId: visit.id,
    generation: visit.generation * STEPS + rank * 10 + LIMIT_MOMENTS.indexOf(next.moment),
    dueAt: next.at,
    payload: { generation: visit.generation, key: next.key, moment: next.moment },
  });
}

/** The plan of before is void: its timers are cancelled, and one that slips through finds another generation. */
export async function replanVisit(scope: Scope, visit: Visit): Promise<void> {
  const note = `generation ${visit.generation}`;
  await scope.tx.timers.cancel(['visit-reminder', 'visit-limit'], [visit.id], note);
  await planReminder(scope, visit);
  await planLimit(scope, visit);
}
