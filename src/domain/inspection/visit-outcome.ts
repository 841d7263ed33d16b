import type { LocalDate } from '../calendar/local-date.js';
import type { CalendarTable } from '../calendar/working-calendar.js';
import type { ScheduleQuestion } from './schedule-questions.js';
import type { Visit, VisitAct, VisitFact, VisitState } from './visit.js';

/** What the decision needs beside the visit. `now` is the moment of the press. */
export type VisitContext = {
  readonly now: Date;
  readonly actorPersonId: string | null;
  readonly calendar: CalendarTable;
  /** Recommendations and violations of this visit not yet followed to their end; asked for by `close` only. */
  readonly openMatters?: number;
};

/** What must happen in the same transaction as the fact, as data. */
export type VisitEffect =
  | { readonly type: 'cancel-reminders' }
  | { readonly type: 'plan-reminders' }
  | { readonly type: 'plan-limits' }
  /** The heads of the inspected units may now be told; `sight` says what. */
  | { readonly type: 'tell-unit' }
  | { readonly type: 'tell-team'; readonly about: VisitAct['type'] }
  /** Recommendations become tasks of the assignment life. */
  | { readonly type: 'issue-recommendations' }
  | { readonly type: 'find-substitute'; readonly personId: string };

/** Allowed, but whoever decides should see it. */
export type VisitFlag = 'late' | 'transitional' | 'decree-not-yet-issued' | 'limits-unverified' | 'minutes-by-witness';

export type VisitRefusal =
  | { readonly code: 'over'; readonly state: VisitState }
  | { readonly code: 'wrong-state'; readonly state: VisitState }
  | { readonly code: 'announced-at-start' }
  | { readonly code: 'appraisal-first' }
  | { readonly code: 'no-head' }
  | { readonly code: 'no-unit' }
  | { readonly code: 'body-may-not'; readonly reason: 'departments-no-longer-inspect' | 'body-may-not-check' }
  | { readonly code: 'in-the-future'; readonly now: Date }
  | { readonly code: 'before-last-step'; readonly lastAt: Date }
  | { readonly code: 'reason-required' }
  | { readonly code: 'ends-before-it-starts' }
  | { readonly code: 'confirm-schedule'; readonly questions: readonly ScheduleQuestion[] }
  | { readonly code: 'extended-already'; readonly times: number }
  | { readonly code: 'extension-too-long'; readonly most: number }
  | { readonly code: 'no-limit-to-extend' }
  | { readonly code: 'limit-passed'; readonly due: LocalDate }
  | { readonly code: 'suspended-already-once' }
  | { readonly code: 'publish-in-two-forms' }
  | { readonly code: 'matters-open'; readonly count: number }
  | { readonly code: 'not-in-team' };

export type VisitOutcome =
  | {
      readonly ok: true;
      readonly next: Visit;
      readonly fact: VisitFact;
      readonly effects: readonly VisitEffect[];
      readonly flags: readonly VisitFlag[];
    }
  | { readonly ok: false; readonly refusal: VisitRefusal };
