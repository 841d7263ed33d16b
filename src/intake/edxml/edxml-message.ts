import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Urgency } from '../../domain/directive/directive.js';
import type { OrganId } from './organ-id.js';

export type Organ = {
  readonly id: OrganId | null;
  readonly name: string;
  readonly inCharge: string;
  readonly address: string;
  readonly email: string;
  readonly telephone: string;
  readonly fax: string;
  readonly website: string;
};

export type Staff = {
  readonly department: string;
  readonly name: string;
  readonly mobile: string;
  readonly email: string;
};

/** The document that a message answers. */
export type ResponseFor = {
  readonly organId: OrganId | null;
  readonly code: string;
  readonly promulgationDate: LocalDate | null;
  readonly documentId: string;
};

/** What the sender does with the document: `Bussiness/BussinessDocType` 0–3. */
export type Business = 'new' | 'recall' | 'update' | 'replace';

/** Oddities that were tolerated; the clerk may want to know them. */
export type EdxmlNote =
  | { readonly kind: 'impossible-date'; readonly field: string; readonly written: string }
  | { readonly kind: 'due-before-promulgation' }
  | { readonly kind: 'status-before-document' }
  | { readonly kind: 'unknown-business'; readonly written: string }
  | { readonly kind: 'unknown-status'; readonly written: string }
  | { readonly kind: 'attachment-not-decodable'; readonly name: string };

export type EdxmlDocument = {
  readonly kind: 'document';
  readonly business: Business;
  readonly businessReason: string;
  /** The document that is recalled, updated or replaced, where the sender names it. */
  readonly businessDocumentId: string | null;
  /** Documents that this one replaces, and for whom (empty: for all). */
  readonly replaces: readonly { readonly documentId: string; readonly organIds: readonly OrganId[] }[];
  readonly receiverChanges: readonly { readonly organId: OrganId | null; readonly change: 'removed' | 'added' }[];
  /** Paper follows. */
  readonly paper: boolean;
  readonly from: Organ;
  readonly to: readonly Organ[];
  readonly documentId: string | null;
  readonly code: { readonly number: string; readonly notation: string };
  readonly place: string;
  readonly promulgationDate: LocalDate | null;
  /** `name` is to be trusted: type 1 was seen with both "Công văn" and "Thông tư". */
  readonly type: { readonly code: string; readonly detail: string; readonly name: string };
  readonly subject: string;
  readonly content: string;
  readonly signer: { readonly competence: string; readonly position: string; readonly fullName: string };
  /** A hint only: the deadline of each task is what the text says. */
  readonly dueDateHint: LocalDate | null;
  readonly toPlaces: readonly string[];
  readonly urgency: Urgency;
  readonly sphere: string;
  readonly pageAmount: number | null;
  readonly appendixes: readonly string[];
  readonly responseFor: readonly ResponseFor[];
  readonly steering: 'not-steering' | 'steering' | 'report-on-steering' | 'unknown';
  readonly taskCodes: readonly string[];
  readonly trace: readonly { readonly organId: OrganId | null; readonly at: string }[];
  readonly staff: Staff | null;
  /** Whether it carries an XML signature; it is not verified. */
  readonly signed: boolean;
  readonly notes: readonly EdxmlNote[];
};

export type EdxmlStatus = {
  readonly kind: 'status';
  readonly from: Organ;
  readonly responseFor: ResponseFor | null;
  readonly staff: Staff | null;
  /** Two characters; a code beyond the known ones is kept and noted. */
  readonly code: string;
  readonly description: string;
  /** `yyyy-MM-ddTHH:mm:ss` at Asia/Ho_Chi_Minh, null if unreadable. */
  readonly at: string | null;
  readonly notes: readonly EdxmlNote[];
};

export type EdxmlMessage = EdxmlDocument | EdxmlStatus;
