import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { ExchangeCode } from '../../domain/directive/exchange-status.js';
import type { Urgency } from '../../domain/directive/directive.js';
import type { TableRow } from '../../domain/directive/table-draft.js';

export type IntakeProgress = { readonly page: number; readonly pages: number; readonly what: 'text' | 'ocr' };

type TableProblem = 'no-content' | 'no-lead' | 'cell-error' | 'no-value';

/** Something that was read with a doubt: shown to the clerk, never silently swallowed. */
export type IntakeWarning =
  | { readonly kind: 'legacy-encoding'; readonly encoding: 'TCVN3' | 'VNI' | 'windows-1258' }
  | { readonly kind: 'low-confidence'; readonly page: number; readonly confidence: number }
  /** A picture of a page, and no recogniser at hand. */
  | { readonly kind: 'page-unread'; readonly page: number }
  | { readonly kind: 'blank-page'; readonly page: number }
  | { readonly kind: 'only-first-pages'; readonly read: number; readonly pages: number }
  | { readonly kind: 'stamped-text'; readonly page: number; readonly text: string }
  | {
      readonly kind: 'table-cell';
      readonly sheet: string;
      readonly row: number;
      readonly column: string;
      readonly problem: TableProblem;
    }
  /** Pasted text that ends in the middle. */
  | { readonly kind: 'cut-off' }
  | { readonly kind: 'attachment-unread'; readonly name: string; readonly reason: string };

type Organ = { readonly id: { readonly written: string; readonly key: string } | null; readonly name: string };
type Answered = {
  readonly organId: { readonly written: string } | null;
  readonly code: string;
  readonly promulgationDate: LocalDate | null;
  readonly documentId: string;
};

/** What an envelope of the document axis says of its document, as far as the use cases ask. */
export type ExchangeDocument = {
  readonly kind: 'document';
  readonly business: 'new' | 'recall' | 'update' | 'replace';
  readonly businessReason: string;
  readonly businessDocumentId: string | null;
  readonly replaces: readonly { readonly documentId: string }[];
  readonly from: Organ;
  readonly to: readonly Organ[];
  readonly documentId: string | null;
  readonly code: { readonly number: string; readonly notation: string };
  readonly promulgationDate: LocalDate | null;
  readonly type: { readonly name: string };
  readonly subject: string;
  readonly content: string;
  readonly dueDateHint: LocalDate | null;
  readonly urgency: Urgency;
};

export type ExchangeMessage =
  | ExchangeDocument
  | {
      readonly kind: 'status';
      readonly from: Organ;
      readonly responseFor: Answered | null;
      readonly code: string;
      readonly description: string;
    };

/** What came out of a file: text with what is known about it, or the reason why not. Reasons carry no content. */
export type FileReading =
  | {
      readonly ok: true;
      readonly text: string;
      readonly pages: number;
      readonly form: string;
      readonly confidence?: number;
      readonly warnings: readonly IntakeWarning[];
      readonly taskTables?: readonly {
        readonly sheet: string;
        readonly table: { readonly rows: readonly TableRow[] };
      }[];
      readonly metadata?: ExchangeMessage;
      readonly attachments?: readonly { readonly name: string; readonly bytes: Buffer; readonly result: FileReading }[];
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly pages?: number;
      readonly limit?: number;
      readonly what?: string;
      readonly offer?: number;
      readonly sheet?: string;
      readonly row?: number;
      readonly column?: string;
    };

/** Files → text. Implemented by `intake`; seconds of CPU, so never called inside a transaction or an update handler. */
export type FileReader = {
  read(
    input: { bytes: Buffer; fileName: string; declaredMime?: string; firstPages?: number },
    onProgress: (progress: IntakeProgress) => void,
  ): Promise<FileReading>;
};

/** How a directive came in: what its clerk is shown beside the draft, and whom its sender's status goes to. */
export type DirectiveIntake = {
  readonly form: string;
  readonly pages: number;
  readonly warnings: readonly IntakeWarning[];
  /** The update that held pasted text, so that a recall can remove it. */
  readonly inboxId: string | null;
  /** Updates that brought the further parts of one paste. */
  readonly moreInboxIds?: readonly string[];
  /** Unit whose clerks review it when no clerk brought it in. */
  readonly unitId: string | null;
  /** Files of the envelope beside the main one, by name. */
  readonly attachments: readonly string[];
  readonly exchange: null | {
    readonly documentId: string | null;
    readonly organId: string;
    readonly organName: string;
    readonly code: string;
    readonly date: LocalDate | null;
    readonly business: ExchangeDocument['business'];
    readonly reason: string;
    /** Documents that the sender says it replaces. */
    readonly replaces: readonly string[];
    readonly dueDateHint: LocalDate | null;
    readonly statuses: readonly ExchangeCode[];
  };
};

/** A status on its way back to the sender of a document. */
type ExchangeStatus = {
  readonly organId: string;
  readonly code: ExchangeCode;
  readonly documentCode: string;
  readonly documentDate: LocalDate | null;
  readonly documentId: string;
  readonly description: string | null;
  readonly at: Date;
};

/** Writes statuses where the agency's gateway takes them: a folder or an address. Throws while that is not possible. */
export type ExchangeOut = { deliver(status: ExchangeStatus): Promise<void> };

/** A document handed in over HTTP and what became of it. */
export type IntakeRecord = {
  readonly id: string;
  readonly keyHash: string;
  readonly state: 'read' | 'refused' | 'failed';
  readonly reason: string | null;
  readonly directiveId: string | null;
  readonly createdAt: Date;
};
