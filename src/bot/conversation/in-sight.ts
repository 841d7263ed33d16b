import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { sees } from './target.js';
import type { Turn } from './turn.js';

/**
 * The assignment if this person may see it. Numbers are short and can be counted through, and an old button outlives a post: what is not in sight
 * is answered like what does not exist.
 */
export async function inSight(turn: Turn, view: AssignmentView | null): Promise<AssignmentView | null> {
  return view !== null && (await sees(turn, view)) ? view : null;
}
