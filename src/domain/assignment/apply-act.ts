import type { LocalDate } from '../calendar/local-date.js';
import type { OpenExtension } from './act-outcome.js';
import type { Act, Assignment, Due } from './assignment.js';
import { stateToResume } from './states.js';

/**
 * How an act that was allowed changes the row. Used by the decision and by the fold over stored facts, so that both always agree.
 * Checks nothing.
 */
export function applyAct(assignment: Assignment, act: Act, at: Date, extension: OpenExtension | undefined): Assignment {
  const changed = changes(assignment, act, at, extension);
  const generation = assignment.generation + (changesPlan(act) ? 1 : 0);
  return { ...assignment, ...changed, generation, version: assignment.version + 1 };
}

/** Whether what is planned for the assignment is void after this act; timers of the older generation then do nothing. */
function changesPlan(act: Act): boolean {
  switch (act.type) {
    case 'counter-extension':
    case 'refuse-extension':
    case 'decline-counter':
      return false;
    // Each of these may also acknowledge, or end the ladder.
    case 'report-progress':
    case 'ask-extension':
    case 'hand-on':
    case 'take-back':
    case 'confirm-done':
    case 'acknowledge':
    case 'withdraw-acknowledgement':
    case 'report-done':
    case 'grant-extension':
    case 'accept-counter':
    case 'redo':
    case 'return':
    case 'reassign':
    case 'set-due':
    case 'suspend':
    case 'resume':
    case 'snooze':
    case 'cancel':
      return true;
  }
}

function changes(
  assignment: Assignment,
  act: Act,
  at: Date,
  extension: OpenExtension | undefined,
): Partial<Assignment> {
  switch (act.type) {
    case 'acknowledge':
      // What is only for information asks for nothing more than being read.
      return assignment.role === 'inform'
        ? { state: 'done', acknowledgedAt: at, doneAt: at }
        : { state: 'acknowledged', acknowledgedAt: at };
    case 'withdraw-acknowledgement':
      return { state: 'sent', acknowledgedAt: null };
    case 'report-progress': {
      const implied = { acknowledgedAt: assignment.acknowledgedAt ?? at, percent: act.percent ?? assignment.percent };
      return assignment.state === 'extension-asked'
        ? { ...implied, heldState: 'in-progress' }
        : { ...implied, state: 'in-progress' };
    }
    case 'report-done':
      return {
        state: 'reported',
        acknowledgedAt: assignment.acknowledgedAt ?? at,
        reportedAt: at,
        percent: 100,
        heldState: null,
      };
    case 'ask-extension':
      return {
        state: 'extension-asked',
        acknowledgedAt: assignment.acknowledgedAt ?? at,
        heldState: assignment.state === 'sent' ? 'acknowledged' : assignment.state,
      };
    case 'counter-extension':
      return {};
    case 'grant-extension':
      return extended(assignment, extension?.until);
    case 'accept-counter':
      return extended(assignment, extension?.counterUntil);
    case 'refuse-extension':
    case 'decline-counter':
      return { state: stateToResume(assignment), heldState: null };
    case 'confirm-done':
      return { state: 'done', doneAt: at };
    case 'redo':
      return { state: 'redo', reportedAt: null };
    case 'return':
    case 'suspend':
      return { state: act.type === 'return' ? 'returned' : 'suspended', heldState: openStateOf(assignment) };
    case 'resume':
      return { state: stateToResume(assignment), heldState: null };
    case 'reassign':
    case 'cancel':
      return { state: 'cancelled', heldState: null };
    case 'hand-on':
      return {
        handedToPersonId: act.personId,
        handedUntil: act.until,
        acknowledgedAt: assignment.acknowledgedAt ?? at,
        state: assignment.state === 'sent' ? 'acknowledged' : assignment.state,
      };
    case 'take-back':
      return { handedToPersonId: null, handedUntil: null };
    case 'set-due':
      return {
        due: act.due,
        ...(assignment.state === 'extension-asked' ? { state: stateToResume(assignment), heldState: null } : {}),
      };
    case 'snooze':
      return {};
  }
}

/** The state under an open request for more time: a hold remembers this one, since the request itself does not survive the hold. */
function openStateOf(assignment: Assignment): Assignment['state'] {
  return assignment.state === 'extension-asked' ? stateToResume(assignment) : assignment.state;
}

function extended(assignment: Assignment, until: LocalDate | undefined): Partial<Assignment> {
  // A granted day counts in full; the words as written stay beside it, since they are the evidence.
  const due: Due =
    until === undefined ? assignment.due : { ...assignment.due, kind: 'dated', due: until, time: null, op: 'BY' };
  return {
    state: stateToResume(assignment),
    heldState: null,
    due,
    extensionsGranted: assignment.extensionsGranted + 1,
  };
}
