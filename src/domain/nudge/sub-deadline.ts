import type { Assignment } from '../assignment/assignment.js';

/**
 * The assignment as the person sees it to whom the head handed it with a limit of their own: plan it with the ladder `handed` and send it
 * to that person. Null when nothing was handed on or no limit was given. The unit's own ladder runs on beside it, since the head stays accountable.
 */
export function asHandedOn(assignment: Assignment): Assignment | null {
  const { handedToPersonId, handedUntil } = assignment;
  if (handedToPersonId === null || handedUntil === null || handedUntil === undefined) return null;
  return { ...assignment, due: { kind: 'dated', due: handedUntil, time: null, op: 'BY', raw: null } };
}
