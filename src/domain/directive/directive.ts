import type { LocalDate } from '../calendar/local-date.js';

export type Regime = 'administrative' | 'legal' | 'party';
export type Urgency = 'thường' | 'khẩn' | 'thượng khẩn' | 'hỏa tốc' | 'hỏa tốc hẹn giờ';
type Secrecy = 'none' | 'mật' | 'tối mật' | 'tuyệt mật';

/** Half-open range of character offsets in the normalised text that the draft carries. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A field as it was read. `value` null means blank: never invented. `confidence` 0–1; from 0.9 the reader calls it sure.
 * `reason` says in one Vietnamese sentence why it is unsure (shown to the clerk), absent when sure.
 */
export type Read<T> = {
  readonly value: T | null;
  readonly span: Span | null;
  readonly confidence: number;
  readonly reason?: string;
};

/** Số, ký hiệu: `1575/ĐKTCV` is number 1575, notation ĐKTCV; legal documents carry a year between them. */
export type DocumentCode = {
  readonly number: string | null;
  readonly notation: string;
  readonly year?: number;
  readonly regime: Regime;
};

export type DocumentReference = { readonly code: string; readonly date?: LocalDate; readonly span: Span };

/** BEFORE: "trước ngày D" (D excluded as written). BY: D included. IN: any time within a window or period. */
export type DeadlineOperator = 'BEFORE' | 'BY' | 'IN';

export type Recurrence = {
  readonly freq: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'every-n-months' | null;
  readonly day: number | null;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number | null;
  readonly month: number | null;
  /** `HH:mm` or null. */
  readonly time: string | null;
  readonly n?: number;
  readonly also?: readonly Exclude<Recurrence['freq'], null>[];
  /** "Không phát sinh vẫn báo cáo": an empty report may not be skipped. */
  readonly evenIfNothing?: boolean;
  /** First day that counts, where the words name one ("từ ngày 20/01 đến ngày 30/4"). */
  readonly from?: LocalDate;
  /** Last day that counts, named in the words or set when a person ended the series; absent: until somebody ends it. */
  readonly until?: LocalDate;
};

export type DurationAnchor = 'signing' | 'receipt' | 'event' | 'unstated';

type DeadlineBase = {
  readonly raw: string;
  readonly span: Span;
  readonly op: DeadlineOperator;
  readonly confidence: number;
  readonly reason?: string;
};

/** A deadline as written and as resolved; the words as written are always kept, since lateness costs people marks (NĐ 335/2025). */
export type Deadline =
  | (DeadlineBase & { readonly kind: 'DATE'; readonly due: LocalDate })
  | (DeadlineBase & { readonly kind: 'DATETIME'; readonly due: LocalDate; readonly time: string })
  | (DeadlineBase & {
      readonly kind: 'WINDOW';
      readonly from: LocalDate;
      readonly due: LocalDate;
      /** Where the last day ends at an hour ("từ ngày 21/4 đến 17 giờ ngày 28/4"). */
      readonly time?: string;
    })
  | (DeadlineBase & { readonly kind: 'PERIOD'; readonly from: LocalDate; readonly due: LocalDate })
  | (DeadlineBase & {
      readonly kind: 'DURATION';
      readonly count: number;
      readonly unit: 'day' | 'working-day' | 'hour' | 'minute' | 'week' | 'month';
      readonly anchor: DurationAnchor;
      readonly anchorText?: string;
      /** Set only when the anchor is known to the reader (signing date). */
      readonly due: LocalDate | null;
    })
  | (DeadlineBase & { readonly kind: 'RECURRING'; readonly recurrence: Recurrence })
  | (DeadlineBase & { readonly kind: 'BEFORE_EVENT'; readonly event: string })
  | (DeadlineBase & { readonly kind: 'REFERENCE'; readonly refs: readonly string[] })
  | (DeadlineBase & { readonly kind: 'OPEN' });

/** How a name in the text was understood by the directory as of the document's date. */
export type UnitMention = {
  /** As a clerk would write it in full; distributive lists are already expanded. */
  readonly name: string;
  readonly span: Span;
  readonly resolution:
    | { readonly kind: 'unit'; readonly unitId: string; readonly confidence: number; readonly reason?: string }
    | {
        readonly kind: 'collective';
        readonly unitIds: readonly string[];
        readonly confidence: number;
        readonly reason?: string;
      }
    | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly reason: string }
    | {
        readonly kind: 'abolished';
        readonly unitId: string;
        readonly successors: readonly { readonly unitId: string; readonly share: string }[];
        readonly reason: string;
      }
    | { readonly kind: 'unknown'; readonly reason: string };
  /** "Giám đốc Sở X", "Chủ tịch UBND phường Y": the head answers in person. */
  readonly headPersonallyResponsible?: boolean;
};

/** One obligation: the smallest numbered or bulleted paragraph that directs a body. */
export type DraftTask = {
  /** The paragraph from the text, line breaks folded. */
  readonly text: string;
  readonly span: Span;
  /** Numbering as written: "3", "a)", "II.2". */
  readonly numbering: string | null;
  readonly strength: 'must' | 'soft' | 'prohibition' | 'event';
  readonly lead: readonly UnitMention[];
  readonly cooperate: readonly UnitMention[];
  readonly monitor: readonly UnitMention[];
  readonly reportTo: readonly UnitMention[];
  readonly reportVia: readonly UnitMention[];
  /** null is a first-class result: most obligations carry no date. */
  readonly deadline: Deadline | null;
  readonly confidence: number;
  readonly reason?: string;
};

export type DraftEvent = {
  readonly text: string;
  readonly span: Span;
  readonly start: LocalDate | null;
  readonly time: string | null;
};

/** A question for the clerk; the most important first. */
export type DraftQuestion = {
  readonly field: 'number' | 'date' | 'issuer' | 'kind' | 'subject' | 'lead' | 'deadline' | 'unit' | 'task' | 'text';
  readonly taskIndex?: number;
  /** One Vietnamese sentence. */
  readonly text: string;
  /** Proposals that can be accepted with one tap. */
  readonly options?: readonly string[];
};

export type DirectiveDraft = {
  /** The normalised text to which every span points. */
  readonly text: string;
  readonly regime: Read<Regime>;
  readonly kind: Read<string>;
  readonly code: Read<DocumentCode>;
  readonly issuer: Read<string>;
  readonly issuerUnitId: string | null;
  /** Promulgation date; `YYYY-MM` part known only: `value` null and `partialDate` set. */
  readonly date: Read<LocalDate>;
  readonly partialDate: string | null;
  readonly place: Read<string>;
  readonly subject: Read<string>;
  readonly urgency: Read<Urgency>;
  readonly addressees: readonly UnitMention[];
  readonly basis: readonly DocumentReference[];
  readonly replaces: readonly DocumentReference[];
  readonly recalls: readonly DocumentReference[];
  readonly tasks: readonly DraftTask[];
  readonly events: readonly DraftEvent[];
  readonly questions: readonly DraftQuestion[];
};

/** Why a document is not read any further. Nothing of its content may be kept for `secret`. */
export type ReadingRefusal =
  | {
      readonly kind: 'secret';
      readonly level: Exclude<Secrecy, 'none'>;
      readonly marker: 'stamp' | 'heading' | 'notation' | 'file-name' | 'label';
    }
  | { readonly kind: 'citizen-letter' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-vietnamese-document' };

export type ReadingResult =
  { readonly ok: true; readonly draft: DirectiveDraft } | { readonly ok: false; readonly refusal: ReadingRefusal };
