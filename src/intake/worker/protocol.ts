import type { IntakeProgress, ParseOptions, Recognised } from '../parse-types.js';
import type { Parsed, ParseKind } from '../parse.js';

export type WorkerJob = {
  readonly kind: ParseKind;
  /** Handed over, not copied: the caller's array is empty afterwards. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options: ParseOptions;
  readonly ocr: boolean;
};

export type FromWorker =
  | { readonly type: 'progress'; readonly progress: IntakeProgress }
  | { readonly type: 'recognise'; readonly png: Uint8Array }
  | { readonly type: 'done'; readonly parsed: Parsed };

/** null: the recogniser gave up (timeout, cancelled); the file is refused. */
export type ToWorker = { readonly type: 'recognised'; readonly recognised: Recognised | null };
