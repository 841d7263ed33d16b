import { inSight } from './in-sight.js';
import { sayText, send, wordsFor, type Turn } from './turn.js';

/** The card of one assignment, for those who may see it. */
export async function showAssignment(turn: Turn, assignmentId: string): Promise<void> {
  const view = await inSight(turn, await turn.scope.tx.assignments.byId(assignmentId));
  return view === null ? sayText(turn, wordsFor(turn).noTask) : send(turn, { type: 'assignment-card', assignmentId });
}
