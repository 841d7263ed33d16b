import type { Effect, Flag, Refusal } from '../../domain/assignment/act-outcome.js';
import type { Act, Assignment } from '../../domain/assignment/assignment.js';
import { decideAct } from '../../domain/assignment/decide-act.js';
import { isContact } from '../../domain/assignment/fold.js';
import { limitOf } from '../../domain/assignment/lateness.js';
import { isDailyPeriod } from '../../domain/assignment/recurrence.js';
import { isOpen } from '../../domain/assignment/states.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { currentLadder } from '../nudge/current-ladder.js';
import { planDecisionReminder } from '../nudge/decision-reminders.js';
import { planHanded, planLadder } from '../nudge/plan-ladder.js';
import type { AssignmentView, FactRow } from '../ports/store/assignments.js';
import { actMoment, type Scope } from '../use-case.js';
import { acknowledgedByOf, openExtensionOf } from './open-requests.js';

/** Who acts; null for what the program itself derives (a limit that counts from receipt). */
export type ActingPerson = { readonly personId: string; readonly onBehalfOfPersonId: string | null } | null;

export type Recorded =
  | {
      readonly ok: true;
      readonly view: AssignmentView;
      readonly factId: string;
      readonly flags: readonly Flag[];
      readonly effects: readonly Effect[];
    }
  | { readonly ok: false; readonly refusal: Refusal | { readonly code: 'changed-meanwhile' } };

/** Asks the state machine and writes what it answers: row, fact, audit event, and the plan of nudges. Whether the person may is asked before. */
export async function recordAct(
  scope: Scope,
  view: AssignmentView,
  facts: readonly FactRow[],
  act: Act,
  who: ActingPerson,
): Promise<Recorded> {
  const { tx, ids } = scope;
  const at = actMoment(scope);
  const { assignment } = view;
  const openExtension = assignment.state === 'extension-asked' ? openExtensionOf(facts) : undefined;
  const acknowledgedBy = acknowledgedByOf(facts);
  const parent = assignment.parentId === null ? null : await tx.assignments.byId(assignment.parentId);
  const outcome = decideAct(assignment, act, {
    now: at,
    actor: who ?? { personId: '', onBehalfOfPersonId: null },
    calendar: await tx.calendar.table(),
    ...(openExtension === undefined ? {} : { openExtension }),
    ...(acknowledgedBy === undefined ? {} : { acknowledgedBy }),
    ...(parent === null ? {} : { parentDue: parent.assignment.due }),
  });
  if (!outcome.ok) return outcome;

  const next = await withFittingLadder(scope, assignment, { ...outcome.next, version: assignment.version + 1 });
  // A snooze was weighed against a deadline: it ends when that changes.
  const snoozedUntil = act.type === 'snooze' ? act.until : next.due === assignment.due ? view.snoozedUntil : null;
  const lastContactAt = isContact(outcome.fact) && who !== null ? at : view.lastContactAt;
  const written = await tx.assignments.update(next, {
    limitAt: limitOf(next),
    ...(lastContactAt === null ? {} : { lastContactAt }),
    snoozedUntil,
  });
  if (!written) return { ok: false, refusal: { code: 'changed-meanwhile' } };
  const factId = ids.newId();
  const actor = { actorPersonId: who?.personId ?? null, onBehalfOfPersonId: who?.onBehalfOfPersonId ?? null };
  await tx.assignments.appendFact({
    ...outcome.fact,
    ...actor,
    id: factId,
    assignmentId: assignment.id,
    inboxId: scope.inboxId,
  });
  await tx.audit.add(
    {
      actor: actor.actorPersonId,
      onBehalfOf: actor.onBehalfOfPersonId,
      action: `assignment.${act.type}`,
      subject: 'assignment',
      subjectId: assignment.id,
      data: { factId, from: assignment.state, to: next.state },
    },
    scope.now,
  );
  const now = { ...view, assignment: next, lastContactAt, snoozedUntil };
  await replan(scope, assignment, now, outcome.effects);
  await planDecisionReminder(scope, now);
  return { ok: true, view: now, factId, flags: outcome.flags, effects: outcome.effects };
}

/** The ladder is frozen into the assignment; only when a date appears or goes does another kind of ladder fit. */
async function withFittingLadder(scope: Scope, before: Assignment, next: Assignment): Promise<Assignment> {
  if ((before.due.due === null) === (next.due.due === null)) return next;
  const ladder = await currentLadder(scope, next.urgency, next.due, dayOf(scope.now), isDailyPeriod(next));
  return { ...next, ladderKey: ladder.key, ladderVersion: ladder.version };
}

async function replan(
  scope: Scope,
  before: Assignment,
  view: AssignmentView,
  effects: readonly Effect[],
): Promise<void> {
  if (!effects.some((effect) => effect.type === 'cancel-timers' || effect.type === 'replan')) return;
  const note = `generation ${view.assignment.generation}`;
  await scope.tx.timers.cancel(['ladder', 'handed', 'decision'], [before.id], note);
  await scope.tx.outbox.cancelFor([before.id], ['nudge', 'escalation'], 'reason gone');
  if (!isOpen(view.assignment.state)) return;
  const calendar = await scope.tx.calendar.table();
  await planLadder(scope, view.assignment, calendar, view);
  await planHanded(scope, view.assignment, calendar, view);
}
