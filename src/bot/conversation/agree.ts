import { openExtensionOf } from '../../app/acts/open-requests.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { answerCounter, decide, decideWithReason, decisionTarget } from './decisions.js';
import { wordsFor, type Turn } from './turn.js';

const WAITING = ['extension-asked', 'reported'] as const;

/** "Đồng ý", "duyệt": whatever waits for this person's word on the assignment: a report of completion, a request for more time, the leader's other date. */
export async function agree(turn: Turn, number: number | null): Promise<void> {
  const view = await decisionTarget(turn, number, WAITING, (example) => `đồng ý ${example}`);
  if (view === null) return;
  if (view.assignment.state === 'reported')
    return decide(turn, view.assignment.id, { type: 'confirm-done' }, ({ assignment }) =>
      wordsFor(turn).completionConfirmed(assignment.number),
    );
  if (await isOfferedTo(turn, view)) return answerCounter(turn, view.assignment.id, true);
  return decide(turn, view.assignment.id, { type: 'grant-extension' }, ({ assignment }) =>
    wordsFor(turn).extensionGranted(assignment.number, assignment.due.due),
  );
}

/** "Không đồng ý vì …": the same, refused; a reason is asked for where one is owed. */
export async function disagree(turn: Turn, number: number | null, reason: string): Promise<void> {
  const view = await decisionTarget(turn, number, WAITING, (example) => `không đồng ý ${example} ${reason}`.trim());
  if (view === null) return;
  if (view.assignment.state === 'reported') return decideWithReason(turn, view, 'redo', reason);
  if (await isOfferedTo(turn, view)) return answerCounter(turn, view.assignment.id, false);
  return decideWithReason(turn, view, 'refuse-extension', reason);
}

/** The unit is asked about the assigner's other date; everybody else about the request. */
async function isOfferedTo(turn: Turn, { assignment }: AssignmentView): Promise<boolean> {
  const { posts, delegations } = turn.principal.actor;
  if (![...posts, ...delegations].some(({ unitId }) => unitId === assignment.unitId)) return false;
  return openExtensionOf(await turn.scope.tx.assignments.factsOf(assignment.id))?.counterUntil !== undefined;
}
