import type { Urgency } from '../directive/directive.js';
import type { LocalDate } from '../calendar/local-date.js';

/** lead = chủ trì, cooperate = phối hợp, monitor = theo dõi, inform = nhận để biết. */
export type AssignmentRole = 'lead' | 'cooperate' | 'monitor' | 'inform';

/** Life of one task for one unit (facts/domain §3.2). On time or late is derived, never stored. "Delivered" is a hint on the outbox, not a state. */
export type AssignmentState =
  | 'sent'
  | 'acknowledged'
  | 'in-progress'
  | 'extension-asked'
  | 'reported'
  | 'done'
  | 'redo'
  | 'returned'
  | 'suspended'
  | 'cancelled';

export type DueKind = 'dated' | 'undated' | 'open' | 'awaiting-event';

/** The deadline in force for one unit. `due` is the limit day as written; `time` the hour where one is given. */
export type Due = {
  readonly kind: DueKind;
  readonly due: LocalDate | null;
  /** `HH:mm` or null (end of the day for lateness, 17:00 for nudges). */
  readonly time: string | null;
  readonly op: 'BEFORE' | 'BY' | 'IN' | null;
  /** The words as written, always shown. */
  readonly raw: string | null;
};

export type Assignment = {
  readonly id: string;
  /** Short stable number that people see and type, e.g. 142. */
  readonly number: number;
  readonly directiveId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly role: AssignmentRole;
  readonly urgency: Urgency;
  readonly state: AssignmentState;
  readonly due: Due;
  readonly percent: number;
  readonly sentAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly reportedAt: Date | null;
  readonly doneAt: Date | null;
  /** State to come back to after extension-asked or suspended. */
  readonly heldState: AssignmentState | null;
  readonly parentId: string | null;
  /** Person inside the unit whom the head handed the work to; the head stays accountable. */
  readonly handedToPersonId: string | null;
  /** The unit's own sub-deadline, given with the hand-on; never later than `due`. */
  readonly handedUntil?: LocalDate | null;
  /** Period of a recurring obligation, or which time the unit was given it again; empty or absent for the ordinary first time. */
  readonly instance?: string;
  readonly extensionsGranted: number;
  /** Who decides extensions and confirms completion. */
  readonly assignerUnitId: string;
  readonly ladderKey: string;
  readonly ladderVersion: number;
  /** Bumped whenever the plan changes; a timer of an older generation does nothing. */
  readonly generation: number;
  /** Optimistic lock: bumped by every written fact. */
  readonly version: number;
};

/** What someone wants to do with an assignment; the state machine answers with facts or a refusal. */
export type Act =
  | { readonly type: 'acknowledge' }
  | { readonly type: 'withdraw-acknowledgement' }
  | {
      readonly type: 'report-progress';
      readonly percent: number | null;
      readonly words: string;
      readonly fileIds: readonly string[];
      readonly backwardsConfirmed?: boolean;
    }
  | { readonly type: 'report-done'; readonly words: string; readonly fileIds: readonly string[] }
  | { readonly type: 'ask-extension'; readonly until: LocalDate; readonly reason: string }
  | { readonly type: 'counter-extension'; readonly until: LocalDate }
  | { readonly type: 'grant-extension' }
  | { readonly type: 'refuse-extension'; readonly reason: string }
  | { readonly type: 'accept-counter' }
  | { readonly type: 'decline-counter' }
  | { readonly type: 'confirm-done' }
  | { readonly type: 'redo'; readonly reason: string }
  | { readonly type: 'return'; readonly reason: string }
  | { readonly type: 'reassign'; readonly unitId: string }
  | { readonly type: 'hand-on'; readonly personId: string; readonly until: LocalDate | null }
  /** The head takes back what was handed on. */
  | { readonly type: 'take-back' }
  | { readonly type: 'set-due'; readonly due: Due; readonly reason: string }
  | { readonly type: 'suspend'; readonly reason: string }
  | { readonly type: 'resume' }
  | { readonly type: 'snooze'; readonly until: LocalDate }
  | { readonly type: 'cancel'; readonly reason: 'recalled' | 'replaced' | 'withdrawn' };

/** An append-only fact of an assignment's life; the row is folded from these. */
export type AssignmentFact = {
  readonly act: Act;
  readonly at: Date;
  readonly actorPersonId: string | null;
  /** Set when acting under a delegation: both names are recorded. */
  readonly onBehalfOfPersonId: string | null;
  readonly stateBefore: AssignmentState;
  readonly stateAfter: AssignmentState;
};
