import type { AcknowledgedBy, OpenExtension } from '../../domain/assignment/act-outcome.js';
import type { FactRow } from '../ports/store/assignments.js';

/** Whose act first proved receipt: an acknowledgement, or a report that implies one. */
export function acknowledgedByOf(facts: readonly FactRow[]): AcknowledgedBy | undefined {
  const fact = facts.findLast((candidate) => candidate.stateBefore === 'sent' && candidate.stateAfter !== 'sent');
  return fact?.actorPersonId == null
    ? undefined
    : { personId: fact.actorPersonId, onBehalfOfPersonId: fact.onBehalfOfPersonId };
}

/** The request for more time that waits for a decision, with the assigner's counter-offer if there is one. */
export function openExtensionOf(facts: readonly FactRow[]): OpenExtension | undefined {
  const asked = facts.findLast((fact) => fact.act.type === 'ask-extension');
  if (asked?.act.type !== 'ask-extension' || asked.actorPersonId === null) return undefined;
  const counter = facts.findLast((fact) => fact.act.type === 'counter-extension' && fact.seq > asked.seq);
  return {
    askedBy: asked.actorPersonId,
    askedOnBehalfOf: asked.onBehalfOfPersonId,
    until: asked.act.until,
    reason: asked.act.reason,
    ...(counter?.act.type === 'counter-extension' ? { counterUntil: counter.act.until } : {}),
  };
}
