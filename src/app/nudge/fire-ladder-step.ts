import { z } from 'zod';
import type { LadderStep } from '../../domain/nudge/ladder.js';
import { hasReason } from '../../domain/nudge/plan.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { TimerRow } from '../ports/store/timers.js';
import type { Scope } from '../use-case.js';
import { superiorsOf } from './superiors.js';
import { personsInCharge } from './in-charge.js';
import { joinDigest } from './digest.js';
import { planHanded, planLadder, stepOf } from './plan-ladder.js';

const payloadSchema = z.object({ stepKey: z.string(), occurrence: z.number(), generation: z.number() });

/** A ladder timer is due: the step's message goes out (or joins the digest) if its reason still holds, and the next step is planned. */
export async function fireLadderStep(scope: Scope, timer: TimerRow): Promise<string> {
  const { tx } = scope;
  const payload = payloadSchema.parse(timer.payload);
  const view = await tx.assignments.byId(timer.subjectId);
  if (view === null) return 'gone';
  const { assignment } = view;
  // A timer of an older plan does nothing: the plan that replaced it has its own.
  if (assignment.generation !== payload.generation) return 'stale';
  const step = await stepOf(scope, assignment, payload.stepKey);
  if (step === null) return 'unknown-step';
  const calendar = await tx.calendar.table();
  if (hasReason(assignment, step)) await deliver(scope, view, step, payload.occurrence);
  await planLadder(scope, assignment, calendar, view);
  return 'fired';

  async function deliver(inner: Scope, target: AssignmentView, which: LadderStep, occurrence: number): Promise<void> {
    const unit = await personsInCharge(inner, target.assignment.unitId);
    const superiors = which.audience === 'escalate' ? await whoHears(inner, target) : [];
    if (which.delivery === 'digest') {
      for (const [personIds, escalation] of [
        [unit, false],
        [superiors, true],
      ] as const) {
        for (const personId of personIds) {
          await joinDigest(inner, personId, timer.dueAt, {
            assignmentId: target.assignment.id,
            stepKey: which.key,
            occurrence,
            escalation,
          });
        }
      }
      return;
    }
    const key = `${target.assignment.id}/${target.assignment.generation}/${which.key}/${occurrence}`;
    const common = {
      contactId: null,
      lane: 'urgent',
      assignmentId: target.assignment.id,
      directiveId: target.directive.id,
      ignoresQuietHours: which.ignoresQuietHours ?? false,
    } as const;
    await tx.outbox.add([
      ...unit.map((personId) => ({
        ...common,
        personId,
        message: { type: 'nudge', assignmentId: target.assignment.id, stepKey: which.key, occurrence } as const,
        dedupeKey: `nudge/${key}/${personId}`,
        onUnknown: 'never' as const,
      })),
      ...superiors.map((personId) => ({
        ...common,
        personId,
        message: { type: 'escalation', assignmentId: target.assignment.id, stepKey: which.key } as const,
        dedupeKey: `escalation/${key}/${personId}`,
        onUnknown: 'resend-once' as const,
      })),
    ]);
  }
}

/** Where no leader is known the clerk who issued the directive learns of it: an escalation that nobody hears would be a silence. */
export async function whoHears(scope: Scope, { assignment, directive }: AssignmentView): Promise<readonly string[]> {
  const superiors = await superiorsOf(scope, assignment);
  return superiors.length === 0 && directive.issuedBy !== null ? [directive.issuedBy] : superiors;
}

/** The person inside the unit is reminded of the unit's own sub-deadline; the head is asked by the unit's ladder. */
export async function fireHandedStep(scope: Scope, timer: TimerRow): Promise<string> {
  const payload = payloadSchema.parse(timer.payload);
  const view = await scope.tx.assignments.byId(timer.subjectId);
  if (view === null) return 'gone';
  const { assignment } = view;
  if (assignment.generation !== payload.generation || assignment.handedToPersonId === null) return 'stale';
  const step = await stepOf(scope, assignment, payload.stepKey);
  if (step !== null && hasReason(assignment, step)) {
    await joinDigest(scope, assignment.handedToPersonId, timer.dueAt, {
      assignmentId: assignment.id,
      stepKey: payload.stepKey,
      occurrence: payload.occurrence,
      escalation: false,
    });
  }
  await planHanded(scope, assignment, await scope.tx.calendar.table(), view);
  return 'fired';
}
