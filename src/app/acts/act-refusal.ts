import type { Refusal } from '../../domain/assignment/act-outcome.js';

/** Why an act was not performed: the state machine's reasons, and those that only the store can see. */
export type ActRefusal =
  | Refusal
  | { readonly code: 'not-found' }
  /** `visible`: the person may see the work, only not do this; else it does not exist for them. */
  | { readonly code: 'not-allowed'; readonly reason: string; readonly visible: boolean; readonly unitId: string }
  | { readonly code: 'changed-meanwhile' }
  | { readonly code: 'not-in-unit' }
  | { readonly code: 'unit-has-it' }
  | { readonly code: 'may-not-skip' };
