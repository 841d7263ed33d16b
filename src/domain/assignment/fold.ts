import type { LocalDate } from '../calendar/local-date.js';
import type { AcknowledgedBy, OpenExtension } from './act-outcome.js';
import { applyAct } from './apply-act.js';
import type { Assignment, AssignmentFact } from './assignment.js';

/** What the facts say beside the row. */
export type Life = {
  readonly assignment: Assignment;
  readonly openExtension: OpenExtension | undefined;
  readonly acknowledgedBy: AcknowledgedBy | undefined;
  /** Nudges rest until this day ("hoãn nhắc"). */
  readonly snoozedUntil: LocalDate | null;
  /** When the unit last said something of its own accord; null when it never did. */
  readonly lastContactAt: Date | null;
};

/** The life of an assignment just sent, before any fact. */
export function startOfLife(assignment: Assignment): Life {
  return { assignment, openExtension: undefined, acknowledgedBy: undefined, snoozedUntil: null, lastContactAt: null };
}

/** The row that the facts lead to from the row as sent; equals the last `next` of `decideAct` over the same acts. */
export function fold(assignment: Assignment, facts: readonly AssignmentFact[]): Assignment {
  return foldLife(assignment, facts).assignment;
}

/** As `fold`, with the open request for more time, who acknowledged, the snooze and the last contact. */
export function foldLife(assignment: Assignment, facts: readonly AssignmentFact[]): Life {
  return facts.reduce(applyFact, startOfLife(assignment));
}

/** One more fact. */
export function applyFact(life: Life, fact: AssignmentFact): Life {
  const assignment = applyAct(life.assignment, fact.act, fact.at, life.openExtension);
  return {
    assignment,
    openExtension: assignment.state === 'extension-asked' ? extensionAfter(life.openExtension, fact) : undefined,
    acknowledgedBy: acknowledgedByAfter(life, assignment, fact),
    snoozedUntil: snoozeAfter(life, assignment, fact),
    lastContactAt: isContact(fact) ? fact.at : life.lastContactAt,
  };
}

function extensionAfter(open: OpenExtension | undefined, fact: AssignmentFact): OpenExtension | undefined {
  if (fact.act.type === 'ask-extension') {
    return {
      askedBy: fact.actorPersonId ?? '',
      askedOnBehalfOf: fact.onBehalfOfPersonId,
      until: fact.act.until,
      reason: fact.act.reason,
    };
  }
  return fact.act.type === 'counter-extension' && open !== undefined ? { ...open, counterUntil: fact.act.until } : open;
}

function acknowledgedByAfter(life: Life, assignment: Assignment, fact: AssignmentFact): AcknowledgedBy | undefined {
  if (assignment.acknowledgedAt === null) return undefined;
  if (life.assignment.acknowledgedAt !== null || fact.actorPersonId === null) return life.acknowledgedBy;
  return { personId: fact.actorPersonId, onBehalfOfPersonId: fact.onBehalfOfPersonId };
}

/** A snooze ends with its day, or as soon as the deadline it was weighed against changes. */
function snoozeAfter(life: Life, assignment: Assignment, fact: AssignmentFact): LocalDate | null {
  if (fact.act.type === 'snooze') return fact.act.until;
  return assignment.due === life.assignment.due ? life.snoozedUntil : null;
}

/** Whether the unit itself said something: what starts "last contact" anew. What the assigner does is none. */
export function isContact(fact: AssignmentFact): boolean {
  switch (fact.act.type) {
    case 'acknowledge':
    case 'report-progress':
    case 'report-done':
    case 'ask-extension':
    case 'accept-counter':
    case 'decline-counter':
    case 'hand-on':
    case 'take-back':
      return true;
    case 'withdraw-acknowledgement':
    case 'counter-extension':
    case 'grant-extension':
    case 'refuse-extension':
    case 'confirm-done':
    case 'redo':
    case 'return':
    case 'reassign':
    case 'set-due':
    case 'suspend':
    case 'resume':
    case 'snooze':
    case 'cancel':
      return false;
  }
}
