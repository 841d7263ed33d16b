import type { Incoming } from '../../../app/ports/channel.js';
import { VISIT_REFUSALS } from '../../messages/visits/visit-refusal-table.js';
import { currentDialogue } from '../dialogue.js';
import { languageOf, sayText, wordsFor, type Turn } from '../turn.js';
import { continuePlan } from './plan-dialogue.js';

/**
 * A pin on the map: the meeting point of the visit that is being planned, else the words that record it. What is answered follows from the person's posts
 * alone, so that it tells nothing of whether there is a visit.
 */
export async function handleLocation(
  turn: Turn,
  { at }: Extract<Incoming['body'], { kind: 'location' }>,
): Promise<void> {
  if (at === null || !turn.principal.actor.posts.some(({ role }) => role === 'inspector' || role === 'leader'))
    return sayText(turn, wordsFor(turn).unreadable);
  const where = `${at.latitude.toFixed(5)},${at.longitude.toFixed(5)}`;
  const dialogue = await currentDialogue(turn);
  if (dialogue?.kind === 'plan-visit') return continuePlan(turn, dialogue.plan, `điểm hẹn ${where}`);
  return sayText(turn, VISIT_REFUSALS[languageOf(turn)].location(where));
}
