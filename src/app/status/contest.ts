import { may } from '../../domain/access/may.js';
import { accessWorld } from '../access-world.js';
import { assignmentSubject } from '../acts/assignment-subject.js';
import { decidersOf } from '../nudge/superiors.js';
import type { AssignmentView } from '../ports/store/assignments.js';
import type { Contest } from '../ports/store/contests.js';
import type { Principal, Scope } from '../use-case.js';

/** A reason of fewer characters explains nothing (the same bound as for returning work). */
const SHORTEST = 10;
const LONGEST = 1_000;

export type Contested =
  | {
      readonly ok: true;
      readonly contest: Omit<Contest, 'objective' | 'decidedBy' | 'decidedAt'>;
      readonly leaders: readonly string[];
    }
  | { readonly ok: false; readonly reason: 'not-found' | 'not-allowed' | 'no-reason' };

/** The head's note against being judged for an assignment: kept beside it, and whoever gave the work is told. It changes no figure by itself. */
export async function contestAssignment(
  scope: Scope,
  principal: Principal,
  view: AssignmentView,
  words: string,
): Promise<Contested> {
  const world = await accessWorld(scope, principal);
  const subject = await assignmentSubject(scope, view);
  if (!may(principal.actor, 'see-assignment', subject, world).ok) return { ok: false, reason: 'not-found' };
  // Whoever may ask for more time for the unit may also say why it was late.
  if (!may(principal.actor, 'ask-extension', subject, world).ok) return { ok: false, reason: 'not-allowed' };
  if (words.trim().length < SHORTEST) return { ok: false, reason: 'no-reason' };
  const contest = {
    id: scope.ids.newId(),
    assignmentId: view.assignment.id,
    personId: principal.person.id,
    words: words.trim().slice(0, LONGEST),
    at: scope.now,
  };
  await scope.tx.contests.add(contest);
  await scope.tx.audit.add(
    {
      actor: principal.person.id,
      action: 'assignment.contest',
      subject: 'assignment',
      subjectId: view.assignment.id,
      data: { contestId: contest.id },
    },
    scope.now,
  );
  const leaders = (await decidersOf(scope, view.assignment)).filter((personId) => personId !== principal.person.id);
  return { ok: true, contest, leaders };
}

export type Decided =
  | { readonly ok: true; readonly contest: Contest }
  | { readonly ok: false; readonly reason: 'not-found' | 'not-allowed' | 'nothing' | 'decided' };

/** A leader confirms an objective cause or does not (NĐ 335/2025: a confirmed one takes nothing from the points). Nobody decides their own note. */
export async function decideContest(
  scope: Scope,
  principal: Principal,
  view: AssignmentView,
  objective: boolean,
): Promise<Decided> {
  const world = await accessWorld(scope, principal);
  const plain = await assignmentSubject(scope, view);
  if (!may(principal.actor, 'see-assignment', plain, world).ok) return { ok: false, reason: 'not-found' };
  const contest = (await scope.tx.contests.lastOf([view.assignment.id])).get(view.assignment.id);
  const subject =
    plain.kind === 'assignment' ? { ...plain, requestedBy: contest === undefined ? [] : [contest.personId] } : plain;
  if (!may(principal.actor, 'decide-extension', subject, world).ok) return { ok: false, reason: 'not-allowed' };
  if (contest === undefined) return { ok: false, reason: 'nothing' };
  if (!(await scope.tx.contests.decide(contest.id, objective, principal.person.id, scope.now)))
    return { ok: false, reason: 'decided' };
  await scope.tx.audit.add(
    {
      actor: principal.person.id,
      action: 'assignment.decide-contest',
      subject: 'assignment',
      subjectId: view.assignment.id,
      data: { contestId: contest.id, objective },
    },
    scope.now,
  );
  return { ok: true, contest: { ...contest, objective } };
}
