import { dayOf } from '../../domain/calendar/local-date.js';
import type { Due } from '../../domain/assignment/assignment.js';
import { isLateAt, limitOf } from '../../domain/assignment/lateness.js';
import { unitNames } from '../../domain/unit/official-name.js';
import { may } from '../../domain/access/may.js';
import { accessWorld } from '../access-world.js';
import { personsInCharge } from '../nudge/in-charge.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Principal, Scope } from '../use-case.js';
import { fitsUnder, parentOfDirective } from '../chain/parent-of-directive.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import { draftUnit } from './draft-unit.js';
import { planIssue, type IssueProblem, type IssueQuestion, type PlannedAssignment } from './plan-issue.js';

export type IssuePreview = {
  readonly row: DirectiveRow;
  readonly units: readonly {
    readonly name: string;
    readonly lead: number;
    readonly cooperate: number;
    readonly reachable: boolean;
  }[];
  readonly problems: readonly IssueProblem[];
  readonly outside: readonly string[];
  readonly questions: readonly IssueQuestion[];
  readonly assignments: number;
  /** The limit of each task that is given to anybody, by the number that the clerk sees. */
  readonly limits: readonly { readonly task: number; readonly due: Due }[];
};

/** Who would get what if the draft were issued now; null when there is no such draft for this person. */
export async function previewIssue(
  scope: Scope,
  principal: Principal,
  directiveId: string,
): Promise<IssuePreview | null> {
  const row = await scope.tx.directives.byId(directiveId);
  if (row === null || row.state !== 'draft') return null;
  const allowed = may(
    principal.actor,
    'review-draft',
    { kind: 'draft', unitId: await draftUnit(scope, row) },
    await accessWorld(scope, principal),
  );
  if (!allowed.ok) return null;
  const plan = planIssue(row.draft, row, await scope.tx.calendar.table(), scope.now);
  const directory = await scope.tx.units.directory();
  const nameOf = unitNames(directory);
  const units = new Map<string, { name: string; lead: number; cooperate: number; reachable: boolean }>();
  for (const assignment of plan.assignments) {
    const unit = units.get(assignment.unitId) ?? {
      name: nameOf(assignment.unitId),
      lead: 0,
      cooperate: 0,
      reachable: false,
    };
    if (assignment.role === 'lead') unit.lead += 1;
    else unit.cooperate += 1;
    units.set(assignment.unitId, unit);
  }
  for (const [unitId, unit] of units) {
    for (const personId of await personsInCharge(scope, unitId)) {
      unit.reachable ||= (await scope.tx.people.contactsOf(personId)).some((contact) => contact.state === 'active');
    }
  }
  const parent = await parentOfDirective(scope, row, row.issuerUnitId ?? (await draftUnit(scope, row)));
  const today = dayOf(scope.now);
  const problems: readonly IssueProblem[] =
    row.date !== null && row.date > today ? [...plan.problems, { what: 'future-date', date: row.date }] : plan.problems;
  return {
    row,
    units: [...units.values()],
    problems,
    outside: plan.outside,
    questions: [
      ...pastLimits(plan.assignments, scope.now),
      ...plan.questions,
      ...(parent === null ? [] : chainQuestions(parent, plan.assignments)),
    ],
    assignments: plan.assignments.length,
    limits: limitsOf(plan.assignments),
  };
}

function limitsOf(planned: readonly PlannedAssignment[]): IssuePreview['limits'] {
  const dues = new Map(planned.map(({ taskIndex, due }) => [taskIndex + 1, due]));
  return [...dues].map(([task, due]) => ({ task, due })).sort((a, b) => a.task - b.task);
}

/** What is over for somebody who would have to keep it; who only follows a task is never late with it. */
function pastLimits(planned: readonly PlannedAssignment[], now: Date): readonly IssueQuestion[] {
  const past = limitsOf(planned.filter((one) => limitOf(one) !== null && isLateAt(one.due, now))).flatMap(
    ({ task, due: { due } }) => (due === null ? [] : [{ task, due }]),
  );
  return past.length === 0 ? [] : [{ what: 'past', tasks: past }];
}

/** What the issue will hang under the assignment that the directive carries out, and what it cannot. */
function chainQuestions(parent: AssignmentView, planned: readonly PlannedAssignment[]): readonly IssueQuestion[] {
  const { number, due } = parent.assignment;
  const late = [
    ...new Set(planned.filter((one) => !fitsUnder(parent, one.due)).map(({ taskIndex }) => taskIndex + 1)),
  ].sort((a, b) => a - b);
  return [
    { what: 'serves', number, unitName: parent.unitName, due: due.due },
    ...(late.length === 0 ? [] : [{ what: 'outlives' as const, number, tasks: late }]),
  ];
}
