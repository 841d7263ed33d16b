import type { Assignment, AssignmentState } from './assignment.js';

/** End states: nothing moves them any more. */
export function isFinished(state: AssignmentState): boolean {
  return state === 'done' || state === 'cancelled';
}

/** The unit still owes work: nudges have a reason. A report waiting for confirmation is no longer the unit's turn. */
export function isOpen(state: AssignmentState): boolean {
  switch (state) {
    case 'sent':
    case 'acknowledged':
    case 'in-progress':
    case 'extension-asked':
    case 'redo':
      return true;
    case 'reported':
    case 'done':
    case 'returned':
    case 'suspended':
    case 'cancelled':
      return false;
  }
}

/** Nobody of the unit has confirmed receipt yet. */
export function isUnacknowledged(assignment: Pick<Assignment, 'state' | 'acknowledgedAt'>): boolean {
  return assignment.state === 'sent' && assignment.acknowledgedAt === null;
}

/** The state to return to when a hold ends: what was kept, else what the acknowledgement says. */
export function stateToResume(assignment: Pick<Assignment, 'heldState' | 'acknowledgedAt'>): AssignmentState {
  return assignment.heldState ?? (assignment.acknowledgedAt === null ? 'sent' : 'acknowledged');
}
