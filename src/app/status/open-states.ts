import type { AssignmentState } from '../../domain/assignment/assignment.js';

/** States in which the unit still owes something. */
export const OPEN_STATES: readonly AssignmentState[] = [
  'sent',
  'acknowledged',
  'in-progress',
  'extension-asked',
  'redo',
];
