import type { LimitMoment } from '../../domain/inspection/limit-nudges.js';
import type { ReminderStep } from '../../domain/inspection/reminders.js';
import type { VisitAct } from '../../domain/inspection/visit.js';
import type { Card } from './card.js';

/**
 * What an outbox row says. Only `card` is ready-made; the others hold ids and are rendered from fresh facts at the
 * moment of sending, so that what arrives is true then.
 */
export type OutgoingMessage =
  | { readonly type: 'card'; readonly card: Card }
  /** Everything one unit was given by one directive, in one message. */
  | { readonly type: 'directive-notice'; readonly directiveId: string; readonly unitId: string }
  /** `news`: why it comes unasked — given to another unit, a new period of a recurring obligation, or what an inspection recommended. */
  | {
      readonly type: 'assignment-card';
      readonly assignmentId: string;
      readonly news?: 'reassigned' | 'period' | 'recommendation' | 'series-ended';
      /** The period before, named where it was not reported. */
      readonly afterId?: string;
    }
  | { readonly type: 'nudge'; readonly assignmentId: string; readonly stepKey: string; readonly occurrence: number }
  | { readonly type: 'escalation'; readonly assignmentId: string; readonly stepKey: string }
  | { readonly type: 'digest'; readonly personId: string; readonly day: string; readonly slot: 'morning' | 'afternoon' }
  | { readonly type: 'draft-review'; readonly directiveId: string; readonly page?: number }
  /** A second arrival of a known draft, and what differs. */
  | { readonly type: 'copy-review'; readonly copyId: string }
  /** One unit is told that what it was given by a directive falls away. */
  | { readonly type: 'directive-withdrawn'; readonly directiveId: string; readonly unitId: string }
  /** The clerk is asked about a recall or replacement that a sender or a document announces. */
  | {
      readonly type: 'withdrawal-proposal';
      readonly directiveId: string;
      readonly byId: string | null;
      readonly why: 'sender' | 'document';
    }
  /** The limit of an assignment was brought forward: what was given on from it now outlives it. */
  | { readonly type: 'chain-outlived'; readonly assignmentId: string }
  | { readonly type: 'assignment-event'; readonly assignmentId: string; readonly factId: string }
  | { readonly type: 'directive-status'; readonly directiveId: string }
  /** The private address of a person's calendar: it is made when the message leaves and stands in no row. */
  | { readonly type: 'calendar-link'; readonly feedId: string }
  /** What waits for one person, before Zalo's window of seven days closes on them. */
  | { readonly type: 'week-list'; readonly personId: string }
  | VisitMessage;

/** Parts of a visit that a card shows. */
export type VisitPart = 'overview' | 'team' | 'findings' | 'checklist' | 'steps';

/**
 * About inspections: ids only, never a unit, a theme or words, so that nobody learns of a visit from what waits to be sent. What a message says is decided by
 * `sight` for the person who gets it, at the moment of sending; the first four are neutral whatever the channel.
 */
export type VisitMessage =
  | {
      readonly type: 'visit-reminder';
      readonly visitId: string;
      readonly personId: string;
      readonly step: ReminderStep;
      /** Of the visit when it was planned: an older one has become pointless. */
      readonly generation: number;
    }
  | {
      readonly type: 'visit-limit';
      readonly visitId: string;
      readonly personId: string;
      readonly key: string;
      readonly moment: LimitMoment;
      readonly generation: number;
    }
  | {
      readonly type: 'visit-event';
      readonly visitId: string;
      readonly personId: string;
      readonly about: VisitAct['type'] | 'to-unit';
    }
  | {
      readonly type: 'visit-absence';
      readonly visitId: string;
      readonly personId: string;
      readonly absentPersonId: string;
    }
  | { readonly type: 'visit-card'; readonly visitId: string; readonly personId: string; readonly part: VisitPart }
  /** All that the person may know of, or of these only. */
  | {
      readonly type: 'visit-list';
      readonly personId: string;
      readonly visitIds?: readonly string[];
      readonly about?: 'which';
    }
  | { readonly type: 'visit-programme'; readonly personId: string; readonly year: number }
  | {
      readonly type: 'visit-substitutes';
      readonly visitId: string;
      readonly personId: string;
      readonly absentPersonId: string;
    }
  | {
      readonly type: 'visit-minutes';
      readonly visitId: string;
      readonly personId: string;
      readonly fileId: string;
      /** What the minutes were made of; other facts make them stale. */
      readonly basis: string;
    };

export type Lane = 'answer' | 'urgent' | 'normal' | 'bulk';

/** A message that a use case wants sent. */
export type NewMessage = {
  readonly personId: string | null;
  /** Fixed chat (answers), or the group when there is no person; null lets the gate choose among the person's contacts. */
  readonly contactId: string | null;
  readonly lane: Lane;
  readonly message: OutgoingMessage;
  /** Unique over all time: the same event never makes two messages. */
  readonly dedupeKey: string | null;
  readonly assignmentId?: string;
  readonly directiveId?: string;
  /** Edit the message of this outbox row in place where the channel can, else send anew (or drop when `editOnly`). */
  readonly editOfId?: string;
  /** Edits the original or does nothing; never a new message. */
  readonly editOnly?: boolean;
  readonly replyToMessageId?: string;
  /** What to do when nobody knows whether it left: a lost order is worse than a doubled one, a doubled nudge is not. */
  readonly onUnknown: 'resend-once' | 'never';
  readonly ignoresQuietHours?: boolean;
  readonly notBefore?: Date;
};
