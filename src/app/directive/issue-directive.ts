import { inTurn } from '../in-turn.js';
import type { Assignment } from '../../domain/assignment/assignment.js';
import { limitOf } from '../../domain/assignment/lateness.js';
import { isDailyPeriod } from '../../domain/assignment/recurrence.js';
import { may } from '../../domain/access/may.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { chooseLadder } from '../../domain/nudge/ladders.js';
import { reportStatus, reportStatusOf } from '../exchange/report-status.js';
import { accessWorld } from '../access-world.js';
import { draftUnit } from './draft-unit.js';
import { fitsUnder, parentOfDirective } from '../chain/parent-of-directive.js';
import { personsInCharge } from '../nudge/in-charge.js';
import { currentLadder } from '../nudge/current-ladder.js';
import { planLadder } from '../nudge/plan-ladder.js';
import { toUnit } from '../nudge/to-unit.js';
import { planNextPeriod } from '../recurring/plan-next-period.js';
import type { NewMessage } from '../ports/message.js';
import type { DirectiveRow, TaskRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { freshAssignment } from './fresh-assignment.js';
import { planIssue, type IssueProblem } from './plan-issue.js';

export type IssueResult =
  | {
      readonly ok: true;
      readonly directive: DirectiveRow;
      readonly assignments: number;
      readonly units: readonly string[];
      readonly unreachable: readonly string[];
    }
  | {
      readonly ok: false;
      readonly reason: 'not-allowed' | 'gone' | 'changed' | 'already-issued' | 'problems';
      readonly problems?: readonly IssueProblem[];
      readonly issued?: DirectiveRow;
    };

/** Above this many recipients the notices go through the bulk lane, so that answers never stand behind them. */
const BULK_FROM = 50;

/**
 * Turns a reviewed draft into assignments: facts, timers, notices and audit in one transaction. Of two people issuing the same draft, or the same
 * document twice, the first wins and the second is told.
 */
export async function issueDirective(
  scope: Scope,
  principal: Principal,
  directiveId: string,
  version: number,
): Promise<IssueResult> {
  const { tx, now, ids } = scope;
  const row = await tx.directives.byId(directiveId);
  if (row === null) return { ok: false, reason: 'gone' };
  const unitId = await draftUnit(scope, row);
  const allowed = may(
    principal.actor,
    'issue-directive',
    { kind: 'draft', unitId },
    await accessWorld(scope, principal),
  );
  if (!allowed.ok) return { ok: false, reason: 'not-allowed' };
  if (row.state === 'issued') return { ok: false, reason: 'already-issued', issued: row };
  if (row.state !== 'draft') return { ok: false, reason: 'gone' };
  if (row.version !== version) return { ok: false, reason: 'changed' };
  const twin =
    row.docKey === null
      ? undefined
      : (await tx.directives.byDocKey(row.docKey)).find((other) => other.id !== row.id && other.state === 'issued');
  if (twin !== undefined) return { ok: false, reason: 'already-issued', issued: twin };
  const calendar = await tx.calendar.table();
  const plan = planIssue(row.draft, row, calendar, now);
  if (plan.problems.length > 0) return { ok: false, reason: 'problems', problems: plan.problems };

  if (
    !(await tx.directives.update(row.id, version, {
      state: 'issued',
      issuedBy: principal.person.id,
      issuedAt: now,
      undo: [],
    }))
  ) {
    // Somebody else committed in between: issued it, or corrected it.
    const winner = await tx.directives.byId(row.id);
    return winner?.state === 'issued'
      ? { ok: false, reason: 'already-issued', issued: winner }
      : { ok: false, reason: 'changed' };
  }
  const tasks = row.draft.tasks.map((task, ordinal): TaskRow => ({
    id: ids.newId(),
    directiveId: row.id,
    ordinal: ordinal + 1,
    numbering: task.numbering,
    text: task.text,
    deadline: task.deadline,
  }));
  await tx.directives.insertTasks(tasks);

  const assignerUnitId = row.issuerUnitId ?? unitId;
  const parent = await parentOfDirective(scope, row, assignerUnitId);
  const ladders = new Map(
    await inTurn(
      plan.assignments,
      async (planned) =>
        [planned, await currentLadder(scope, row.urgency, planned.due, dayOf(now), isDailyPeriod(planned))] as const,
    ),
  );
  const rows = plan.assignments.flatMap((planned): (Omit<Assignment, 'number'> & { limitAt: Date | null })[] => {
    const task = tasks[planned.taskIndex];
    if (task === undefined) return [];
    const ladder = ladders.get(planned) ?? chooseLadder(row.urgency, planned.due, dayOf(now), isDailyPeriod(planned));
    return [
      {
        id: ids.newId(),
        directiveId: row.id,
        taskId: task.id,
        unitId: planned.unitId,
        role: planned.role,
        urgency: row.urgency,
        ...freshAssignment(now, planned.due, ladder),
        // A child may not outlive its parent: what would is left unlinked, as the preview said.
        parentId: parent !== null && fitsUnder(parent, planned.due) ? parent.assignment.id : null,
        instance: planned.instance,
        assignerUnitId,
        limitAt: limitOf(planned),
      },
    ];
  });
  const assignments = await tx.assignments.insert(rows);
  for (const assignment of assignments) {
    await planLadder(scope, assignment, calendar);
    if (assignment.instance !== '') {
      const view = await tx.assignments.byId(assignment.id);
      if (view !== null) await planNextPeriod(scope, view);
    }
  }

  const unitIds = [...new Set(assignments.map((assignment) => assignment.unitId))];
  const { messages, unreachable } = await notices(scope, row, unitIds);
  await tx.outbox.add([
    ...messages,
    {
      personId: principal.person.id,
      contactId: null,
      lane: 'normal',
      message: { type: 'directive-status', directiveId: row.id },
      dedupeKey: `directive-status/${row.id}/${principal.person.id}`,
      directiveId: row.id,
      onUnknown: 'never',
    },
  ]);
  await tx.audit.add(
    {
      actor: principal.person.id,
      action: 'directive.issue',
      subject: 'directive',
      subjectId: row.id,
      data: { assignments: assignments.length, units: unitIds.length },
    },
    now,
  );
  await reportStatus(scope, row, '03');
  await reportStatusOf(scope, row.id, '04');
  return { ok: true, directive: row, assignments: assignments.length, units: unitIds, unreachable };
}

async function notices(
  scope: Scope,
  row: DirectiveRow,
  unitIds: readonly string[],
): Promise<{ messages: NewMessage[]; unreachable: string[] }> {
  const messages: NewMessage[] = [];
  const unreachable: string[] = [];
  const flash = row.urgency === 'hỏa tốc' || row.urgency === 'hỏa tốc hẹn giờ';
  for (const unitId of unitIds) {
    let reachable = false;
    for (const personId of await personsInCharge(scope, unitId)) {
      reachable ||= (await scope.tx.people.contactsOf(personId)).some((contact) => contact.state === 'active');
    }
    messages.push(
      ...(await toUnit(
        scope,
        unitId,
        {
          lane: flash ? 'urgent' : unitIds.length > BULK_FROM ? 'bulk' : 'normal',
          message: { type: 'directive-notice', directiveId: row.id, unitId },
          directiveId: row.id,
          // A lost order is worse than a doubled one (facts: reliability §3).
          onUnknown: 'resend-once',
          ignoresQuietHours: flash,
        },
        `notice/${row.id}/${unitId}`,
      )),
    );
    if (!reachable) unreachable.push(unitId);
  }
  return { messages, unreachable };
}
