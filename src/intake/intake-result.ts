import type { IntakeWarning } from '../app/ports/intake.js';
import type { EdxmlMessage } from './edxml/edxml-message.js';
import type { TaskTable } from './table/task-table.js';

type IntakeForm = 'txt' | 'docx' | 'pdf-text' | 'pdf-scan' | 'image' | 'xlsx' | 'edxml';

/** Rows of cells as they stand in the file; merged cells are repeated where the reader needs them. */
export type IntakeTable = readonly (readonly string[])[];

export type IntakeAttachment = { readonly name: string; readonly bytes: Buffer; readonly result: IntakeResult };

export type IntakeDocument = {
  readonly ok: true;
  readonly form: IntakeForm;
  readonly text: string;
  readonly pages: number;
  /** Where each page begins in `text`; one entry for forms without pages. */
  readonly pageOffsets: readonly number[];
  readonly warnings: readonly IntakeWarning[];
  readonly tables?: readonly IntakeTable[];
  /** Tables whose columns were understood (STT, nội dung, chủ trì, phối hợp, thời gian …). */
  readonly taskTables?: readonly { readonly sheet: string; readonly table: TaskTable }[];
  /** Of the OCR, 0–1, weighted by length; absent where nothing was guessed. */
  readonly confidence?: number;
  readonly ocrPages?: readonly number[];
  readonly metadata?: EdxmlMessage;
  readonly attachments?: readonly IntakeAttachment[];
};

/** Why a file was not read. Carries figures and names of limits, never a word of the file's content. */
export type IntakeRefusal =
  | { readonly reason: 'encrypted' }
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-large'; readonly bytes: number; readonly limit: number }
  | {
      readonly reason: 'too-many-pages';
      readonly pages: number;
      readonly limit: number;
      readonly what: 'text' | 'ocr';
      readonly offer: number;
    }
  | { readonly reason: 'too-many-pixels'; readonly pixels: number; readonly limit: number }
  | { readonly reason: 'too-many-cells'; readonly limit: number }
  | { readonly reason: 'too-much-text'; readonly limit: number }
  | { readonly reason: 'damaged'; readonly what: string }
  | { readonly reason: 'unsupported'; readonly what: string }
  | { readonly reason: 'legacy-doc'; readonly what: 'doc' | 'xls' | 'rtf' | 'office' }
  | { readonly reason: 'zip-bomb'; readonly what: 'entries' | 'ratio' | 'total' }
  | { readonly reason: 'unsafe-xml' }
  | { readonly reason: 'legacy-encoding' }
  | { readonly reason: 'not-a-document'; readonly confidence?: number }
  | { readonly reason: 'no-ocr' }
  | {
      readonly reason: 'wrong-table';
      readonly sheet: string;
      readonly row: number;
      readonly column: string;
      readonly problem: string;
    }
  | { readonly reason: 'timeout'; readonly limitMs: number }
  | { readonly reason: 'cancelled' };

export type IntakeResult = IntakeDocument | ({ readonly ok: false } & IntakeRefusal);

/** Carries a refusal up from deep inside a parser; never leaves the intake. */
export class Refused extends Error {
  constructor(readonly refusal: IntakeRefusal) {
    super(refusal.reason);
    this.name = 'Refused';
  }
}
