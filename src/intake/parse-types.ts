import type { IntakeLimits } from './limits.js';

export type IntakeProgress = { readonly page: number; readonly pages: number; readonly what: 'text' | 'ocr' };
/** `confidence` is 0–1. */
export type Recognised = { readonly text: string; readonly confidence: number };

export type ParseOptions = {
  readonly limits: IntakeLimits;
  /** Read no more than this many pages of a document that is longer. */
  readonly firstPages?: number;
};

export type ParseHooks = {
  readonly onProgress: (progress: IntakeProgress) => void;
  readonly recognise?: (png: Uint8Array) => Promise<Recognised>;
};
