import type { LocalDate } from '../calendar/local-date.js';
import type { Body, Regime } from './regime.js';
import type { Membership } from './team.js';
import type { DocumentRef, VisitKind } from './terms.js';

/**
 * The steps of a visit in the order of the law (Law 84/2025/QH15 Art. 26–55; NĐ 217/2025/NĐ-CP Art. 15–16): quyết định · công bố quyết định · bắt đầu
 * trực tiếp · kết thúc trực tiếp · biên bản · báo cáo kết quả · giao dự thảo · dự thảo · thẩm định · kết luận · công khai · theo dõi · kết thúc.
 */
export const VISIT_STEPS = [
  'decided',
  'announced',
  'began',
  'direct-ended',
  'minutes-signed',
  'reported',
  'draft-ordered',
  'drafted',
  'appraised',
  'concluded',
  'published',
  'follow-up',
  'closed',
] as const;

export type VisitStep = (typeof VISIT_STEPS)[number];

/** The last step reached, `planned` before any; or a side state: tạm dừng · đình chỉ · điều chỉnh giảm, không tiến hành. */
export type VisitState = 'planned' | VisitStep | 'suspended' | 'stopped' | 'dropped';

/** Half-open in time; the appointment itself, not its legal limit. */
export type Schedule = { readonly start: Date; readonly end: Date };

/** A place with a map link; team only. */
export type MeetingPoint = { readonly words: string; readonly latitude: number; readonly longitude: number };

export type Suspension = {
  readonly from: Date;
  readonly until: Date | null;
  /** Asked by the inspected unit (once, at most 30 days: Law 84/2025 Art. 30) or ordered by whoever decided the visit. */
  readonly askedBy: 'unit' | 'authority';
  readonly reason: string;
};

/** Grounds of Law 84/2025 Art. 31 for đình chỉ. */
export type StopGround = 'subject-dissolved' | 'already-concluded' | 'criminal-case' | 'written-request' | 'overlap';

/** What others owe after the conclusion: the unit's report, the measures of the head of the managing organ (Law 84/2025 Art. 54). */
export type Duty = 'unit-report' | 'managing-organ';

export type PublicationForm = 'portal' | 'press-conference' | 'mass-media' | 'posted-at-unit' | 'meeting';

/** Whether a member comes; no answer is no row. */
export type Attendance = { readonly personId: string; readonly answer: 'comes' | 'cannot'; readonly at: Date };

/** One kiểm tra or thanh tra of one or several units by one team. */
export type Visit = {
  readonly id: string;
  /** What people type. Random, never counted up: a gap in a sequence would tell of a visit that one may not know of. */
  readonly code: string;
  readonly programmeId: string | null;
  readonly kind: VisitKind;
  /** Who carries it out; with the day of the decision it fixes the regime. */
  readonly body: Body;
  readonly unitIds: readonly string[];
  readonly themeKeys: readonly string[];
  /** Every membership there ever was; who belongs to the team now is asked of `membersAt`. */
  readonly memberships: readonly Membership[];
  readonly schedule: Schedule | null;
  readonly meetingPoint: MeetingPoint | null;
  readonly checklist: readonly string[];
  readonly attendance: readonly Attendance[];
  /** Fixed by the decision and never changed by a later law (Law 84/2025 Art. 64); null until decided. */
  readonly regime: Regime | null;
  readonly state: VisitState;
  readonly reached: Readonly<Partial<Record<VisitStep, Date>>>;
  /** State to come back to after a suspension. */
  readonly heldState: VisitState | null;
  readonly decision: DocumentRef | null;
  readonly conclusion: DocumentRef | null;
  readonly minutesFileId: string | null;
  /** Declared complex by a document: the longer limits hold (Law 84/2025 Art. 33–34). */
  readonly complex: boolean;
  readonly extensions: readonly { readonly days: number; readonly document: DocumentRef; readonly reason: string }[];
  readonly suspensions: readonly Suspension[];
  /** Day set in the order of appraisal (Art. 35); null when none was ordered. */
  readonly appraisalUntil: LocalDate | null;
  /** When others did what they owe; the team records it. */
  readonly duties: Readonly<Partial<Record<Duty, Date>>>;
  /** Why it ended without a conclusion, with the document that says so. */
  readonly ended: { readonly reason: string; readonly document: DocumentRef } | null;
  /** Bumped whenever reminders or limits planned before are void. */
  readonly generation: number;
  /** Optimistic lock: bumped by every written fact. */
  readonly version: number;
};

/** What someone does to a visit. `at` is when it happened by its document, not when it is typed in; limits count from it. */
export type VisitAct =
  | { readonly type: 'decide'; readonly at: Date; readonly document: DocumentRef }
  | { readonly type: 'announce'; readonly at: Date }
  | { readonly type: 'begin'; readonly at: Date }
  | { readonly type: 'end-direct'; readonly at: Date }
  | {
      readonly type: 'sign-minutes';
      readonly at: Date;
      readonly fileId: string;
      readonly signedBy: 'both-sides' | 'witness';
    }
  | { readonly type: 'report'; readonly at: Date }
  | { readonly type: 'order-draft'; readonly at: Date }
  | { readonly type: 'draft'; readonly at: Date }
  | { readonly type: 'order-appraisal'; readonly at: Date; readonly until: LocalDate }
  | { readonly type: 'appraise'; readonly at: Date }
  | { readonly type: 'conclude'; readonly at: Date; readonly document: DocumentRef }
  | { readonly type: 'publish'; readonly at: Date; readonly forms: readonly PublicationForm[] }
  | { readonly type: 'start-follow-up'; readonly at: Date }
  | { readonly type: 'record-duty'; readonly at: Date; readonly duty: Duty }
  | { readonly type: 'close'; readonly at: Date }
  | { readonly type: 'declare-complex'; readonly at: Date; readonly document: DocumentRef }
  | {
      readonly type: 'extend';
      readonly at: Date;
      readonly days: number;
      readonly document: DocumentRef;
      readonly reason: string;
    }
  | {
      readonly type: 'suspend';
      readonly at: Date;
      readonly askedBy: 'unit' | 'authority';
      readonly reason: string;
      readonly document: DocumentRef;
    }
  | { readonly type: 'resume'; readonly at: Date }
  | { readonly type: 'stop'; readonly at: Date; readonly ground: StopGround; readonly document: DocumentRef }
  | { readonly type: 'drop'; readonly at: Date; readonly reason: string; readonly document: DocumentRef }
  | { readonly type: 'schedule'; readonly at: Date; readonly schedule: Schedule; readonly confirmed?: boolean }
  | { readonly type: 'set-team'; readonly at: Date; readonly memberships: readonly Membership[] }
  | { readonly type: 'set-meeting-point'; readonly at: Date; readonly meetingPoint: MeetingPoint | null }
  | {
      readonly type: 'answer-attendance';
      readonly at: Date;
      readonly personId: string;
      readonly answer: 'comes' | 'cannot';
    };

/** An append-only fact of a visit's life; the row is folded from these. */
export type VisitFact = {
  readonly act: VisitAct;
  /** When it was written down. */
  readonly at: Date;
  readonly actorPersonId: string | null;
  readonly stateBefore: VisitState;
  readonly stateAfter: VisitState;
};

/** A visit before any fact: on the programme, nobody told. */
export function plannedVisit(given: Pick<Visit, 'id' | 'code' | 'kind' | 'body' | 'unitIds'> & Partial<Visit>): Visit {
  return {
    programmeId: null,
    themeKeys: [],
    memberships: [],
    schedule: null,
    meetingPoint: null,
    checklist: [],
    attendance: [],
    regime: null,
    state: 'planned',
    reached: {},
    heldState: null,
    decision: null,
    conclusion: null,
    minutesFileId: null,
    complex: false,
    extensions: [],
    suspensions: [],
    appraisalUntil: null,
    duties: {},
    ended: null,
    generation: 1,
    version: 1,
    ...given,
  };
}

/** Nothing moves a visit in these states any more. */
export function isVisitOver(state: VisitState): boolean {
  return state === 'closed' || state === 'stopped' || state === 'dropped';
}

/** Whether the team still has to go there: reminders have a reason. */
export function isVisitAhead(state: VisitState): boolean {
  return state === 'planned' || state === 'decided' || state === 'announced';
}

/** The map link of a meeting point; a plain https address that every phone opens. */
export function mapLink({ latitude, longitude }: MeetingPoint): string {
  return `https://www.google.com/maps/search/?api=1&query=${Number(latitude.toFixed(6))},${Number(longitude.toFixed(6))}`;
}
