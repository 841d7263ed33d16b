import type { LocalDate } from '../calendar/local-date.js';
import type { CalendarTable } from '../calendar/working-calendar.js';
import type { Act, Assignment, AssignmentFact, AssignmentState, Due } from './assignment.js';
import type { DuePolicy } from './lateness.js';

/** The one request for more time that may be open; `counterUntil` is the assigner's other proposal, answered by the unit. */
export type OpenExtension = {
  readonly askedBy: string;
  /** Set when it was asked under a delegation: neither person may decide it. */
  readonly askedOnBehalfOf?: string | null;
  readonly until: LocalDate;
  readonly reason: string;
  readonly counterUntil?: LocalDate;
};

export type AcknowledgedBy = { readonly personId: string; readonly onBehalfOfPersonId: string | null };

/** What the decision needs to know beside the assignment. `now` is the moment of the press, not of its processing. */
export type ActContext = {
  readonly now: Date;
  readonly actor: { readonly personId: string; readonly onBehalfOfPersonId: string | null };
  readonly calendar: CalendarTable;
  readonly policy?: DuePolicy;
  readonly openExtension?: OpenExtension;
  /** The parent assignment's deadline in force; a child may not outlive it. */
  readonly parentDue?: Due;
  readonly acknowledgedBy?: AcknowledgedBy;
};

/** What must happen in the same transaction as the fact, as data. */
export type Effect =
  /** Nothing more may be sent for this assignment. */
  | { readonly type: 'cancel-timers' }
  /** Cancel what is planned and plan the next step anew, under the new generation. */
  | { readonly type: 'replan' }
  | { readonly type: 'notify-assigner'; readonly about: Act['type'] }
  | { readonly type: 'notify-unit'; readonly about: Act['type'] }
  | { readonly type: 'notify-clerk'; readonly about: Act['type'] }
  | { readonly type: 'notify-person'; readonly personId: string; readonly about: Act['type'] }
  | { readonly type: 'refresh-cards' }
  /** The open request for more time has ended without a decision of its own. */
  | { readonly type: 'close-extension' }
  /** The same task goes to another unit as a new assignment. */
  | { readonly type: 'create-assignment'; readonly unitId: string }
  /** 100 % was reported as progress: ask the person whether that is the report of completion. */
  | { readonly type: 'propose-report-done' }
  /** The limit has passed or no longer fits: ask the assigner for a new one. */
  | { readonly type: 'ask-new-due' };

/** Allowed, but whoever decides should see it. */
export type Flag = 'many-extensions' | 'asked-after-deadline' | 'implied-acknowledgement';

/** Why an act is not possible; carries what the answer must say. */
export type Refusal =
  | { readonly code: 'finished'; readonly state: 'done' | 'cancelled'; readonly at: Date | null }
  | { readonly code: 'wrong-state'; readonly state: AssignmentState }
  | { readonly code: 'already-acknowledged'; readonly by: AcknowledgedBy | null; readonly at: Date }
  | { readonly code: 'already-reported'; readonly at: Date | null }
  | { readonly code: 'withdrawal-too-late'; readonly acknowledgedAt: Date; readonly minutesAllowed: number }
  | { readonly code: 'not-yours'; readonly by: AcknowledgedBy }
  | { readonly code: 'own-request' }
  | { readonly code: 'bad-percent'; readonly percent: number }
  | { readonly code: 'confirm-backwards'; readonly from: number; readonly to: number }
  | { readonly code: 'nothing-said' }
  | { readonly code: 'reason-required'; readonly minLength: number }
  | { readonly code: 'lead-only' }
  | { readonly code: 'no-deadline' }
  | { readonly code: 'extension-already-open'; readonly until: LocalDate }
  | { readonly code: 'no-open-extension' }
  | { readonly code: 'no-counter-offer' }
  | { readonly code: 'in-the-past'; readonly today: LocalDate }
  | { readonly code: 'not-later'; readonly current: LocalDate }
  | { readonly code: 'off-day'; readonly name: string | null; readonly proposed: LocalDate }
  | { readonly code: 'outlives-parent'; readonly parentDue: LocalDate }
  | { readonly code: 'later-than-deadline'; readonly due: LocalDate }
  | { readonly code: 'already-handed'; readonly personId: string }
  | { readonly code: 'not-handed' }
  | { readonly code: 'same-unit' }
  | { readonly code: 'incomplete-deadline' }
  | { readonly code: 'urgent-not-snoozable' }
  | { readonly code: 'acknowledge-first' }
  | { readonly code: 'snooze-too-long'; readonly latest: LocalDate }
  | { readonly code: 'not-snoozable-now' };

export type ActOutcome =
  | {
      readonly ok: true;
      readonly next: Assignment;
      readonly fact: AssignmentFact;
      readonly effects: readonly Effect[];
      readonly flags: readonly Flag[];
    }
  | { readonly ok: false; readonly refusal: Refusal };
