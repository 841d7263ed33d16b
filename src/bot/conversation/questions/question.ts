import type { LocalDate } from '../../../domain/calendar/local-date.js';

/** What a sentence can ask for. `inspection` is recognised only to be answered as if nothing existed. */
export type QuestionIntent =
  | 'status-overview'
  | 'status-unit'
  | 'status-directive'
  | 'who-not-acknowledged'
  | 'overdue'
  | 'due'
  | 'assignment'
  | 'my-work'
  | 'ranking'
  | 'compare'
  | 'late-reasons'
  | 'history'
  | 'extensions'
  | 'waiting-confirmation'
  | 'report-file'
  | 'chart'
  | 'inspection'
  | 'help'
  | 'follow-up'
  | 'not-understood';

export type AskedState = 'overdue' | 'done' | 'in-progress' | 'not-acknowledged' | 'waiting-confirmation' | 'returned';

/** A stretch of days as said; resolved to days only when it is answered. `offset` counts from today. */
export type AskedPeriod =
  | { readonly kind: 'day' | 'week' | 'month' | 'quarter' | 'year'; readonly offset: number }
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year?: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'range'; readonly from: LocalDate; readonly to: LocalDate };

/** A unit as said: what the directory knows under that name today. Several ids: the name is shared and a person must choose. */
export type AskedUnit = {
  /** As typed. */
  readonly words: string;
  /** Empty: no such unit. */
  readonly unitIds: readonly string[];
  /** The words were read with a letter changed, or without the type of the unit. */
  readonly doubtful: boolean;
};

/** The picture, file or breakdown that was asked for; null: the usual one of its intent. */
export type AskedForm =
  'trend' | 'tiles' | 'timeline' | 'ranking' | 'letter' | 'points' | 'docx' | 'xlsx' | 'by-document';

export type Slots = {
  readonly units: readonly AskedUnit[];
  /** "các phường", "khối sở": words of a group, resolved by the directory. */
  readonly group: { readonly words: string; readonly unitIds: readonly string[] } | null;
  /** Its code, its number, or the words of its subject. */
  readonly document: string | null;
  readonly number: string | null;
  readonly person: string | null;
  readonly state: AskedState | null;
  readonly period: AskedPeriod | null;
  /** For comparisons "tháng 10 so với tháng 9": the period that is compared. */
  readonly base: AskedPeriod | null;
  readonly form: AskedForm | null;
};

export type Question = {
  readonly intent: QuestionIntent;
  readonly slots: Slots;
  /** 0…1; below {@link SURE} the reading is offered, not answered. */
  readonly confidence: number;
  /** Another reading that fits nearly as well; offered as a button. */
  readonly other: QuestionIntent | null;
  /** A bare number can be a document or an assignment: both are looked up. */
  readonly bareNumber: boolean;
  /** The subject was taken over from the question before: the whole is offered beside it. */
  readonly inherited?: true;
};

export const SURE = 0.6;

export const NO_SLOTS: Slots = {
  units: [],
  group: null,
  document: null,
  number: null,
  person: null,
  state: null,
  period: null,
  base: null,
  form: null,
};
