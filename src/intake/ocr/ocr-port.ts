import type { Recognised } from '../parse-types.js';

/** Reads the words in a picture. Rejects with a `TimeoutError` when a page takes too long, with an `AbortError` when cancelled. */
export type OcrPort = { recognise(png: Buffer, signal?: AbortSignal): Promise<Recognised> };
