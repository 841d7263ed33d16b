import { linkParent } from '../../app/chain/link-parent.js';
import { CHAIN } from '../messages/chain-table.js';
import { linkRefusal } from '../messages/chain-words.js';
import { targetOf } from './target.js';
import { languageOf, sayText, send, type Turn } from './turn.js';

/** "việc 210 thuộc việc 142": the one serves the other and may not outlive it; without a parent the link is taken off. */
export async function link(turn: Turn, childNumber: number, parentNumber: number | null): Promise<void> {
  const say = CHAIN[languageOf(turn)];
  const how = (number: number): string => `việc ${number}`;
  const child = await targetOf(turn, childNumber, () => true, how);
  const parent = child === null || parentNumber === null ? null : await targetOf(turn, parentNumber, () => true, how);
  if (child === null || (parentNumber !== null && parent === null)) return;
  const result = await linkParent(turn.scope, turn.principal, child.assignment.id, parent?.assignment.id ?? null);
  if (!result.ok) return sayText(turn, linkRefusal(result, childNumber, languageOf(turn)));
  await sayText(
    turn,
    parent === null
      ? say.unlinked(childNumber)
      : say.linked(childNumber, parent.assignment.number, parent.assignment.due),
  );
  await send(turn, { type: 'assignment-card', assignmentId: child.assignment.id });
}
