import { z } from 'zod';
import { awaitedDecision, nextDecisionReminder } from '../../domain/nudge/decision-reminder.js';
import { openExtensionOf } from '../acts/open-requests.js';
import type { AssignmentView, FactRow } from '../ports/store/assignments.js';
import type { TimerRow } from '../ports/store/timers.js';
import type { Scope } from '../use-case.js';
import { joinDigest } from './digest.js';
import { decidersOf } from './superiors.js';

const payloadSchema = z.object({ stepKey: z.string(), generation: z.number() });

/** Under this key a reminder to decide stands in digests and fired timers; the generation tells one request from the next. */
const DECIDE = 'decide';

/** Whether a digest's item asks its reader to decide. */
export const asksDecision = (stepKey: string): boolean => stepKey.startsWith(DECIDE);

/** What waits for the assigner's word, since when; null when it is not their turn. A request answered by another date waits for the unit. */
function waitingFor(
  { assignment }: AssignmentView,
  facts: readonly FactRow[],
): { readonly what: NonNullable<ReturnType<typeof awaitedDecision>>; readonly since: Date } | null {
  const what = awaitedDecision(assignment);
  if (what === null) return null;
  if (what !== 'extension') return assignment.reportedAt === null ? null : { what, since: assignment.reportedAt };
  const asked = facts.findLast(({ act }) => act.type === 'ask-extension');
  return asked === undefined || openExtensionOf(facts)?.counterUntil !== undefined ? null : { what, since: asked.at };
}

/** Sets the next reminder to whoever must decide: work that is reported and never confirmed is the first complaint about such systems. */
export async function planDecisionReminder(scope: Scope, view: AssignmentView): Promise<void> {
  const { tx } = scope;
  const { id, generation } = view.assignment;
  if (awaitedDecision(view.assignment) === null) return;
  const waiting = waitingFor(view, await tx.assignments.factsOf(id));
  if (waiting === null) return;
  const stepKey = `${DECIDE}:${generation}`;
  const reminded = (await tx.assignments.firedSteps(id, 'decision')).filter(({ key }) => key === stepKey);
  const slot = nextDecisionReminder(
    waiting.what,
    waiting.since,
    reminded.map(({ at }) => at),
    await tx.calendar.table(),
    scope.now,
  );
  if (slot === null) return;
  await tx.timers.set({
    kind: 'decision',
    subjectId: id,
    generation: generation * 1000 + reminded.length,
    dueAt: slot.at,
    payload: { stepKey, generation },
  });
}

/** A decision is still owed: it stands in the next digest of those who owe it. */
export async function fireDecisionReminder(scope: Scope, timer: TimerRow): Promise<string> {
  const { stepKey, generation } = payloadSchema.parse(timer.payload);
  const view = await scope.tx.assignments.byId(timer.subjectId);
  if (view === null) return 'gone';
  if (view.assignment.generation !== generation) return 'stale';
  const waiting = waitingFor(view, await scope.tx.assignments.factsOf(view.assignment.id));
  if (waiting === null) return 'decided';
  for (const personId of await decidersOf(scope, view.assignment)) {
    await joinDigest(scope, personId, timer.dueAt, {
      assignmentId: view.assignment.id,
      stepKey,
      occurrence: timer.generation % 1000,
      escalation: false,
    });
  }
  await planDecisionReminder(scope, view);
  return 'fired';
}
