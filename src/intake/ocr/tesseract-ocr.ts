import { dirname, join } from 'node:path';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import type { Recognised } from '../parse-types.js';
import type { OcrPort } from './ocr-port.js';
import { textOfOcrLines } from './ocr-lines.js';

export type TesseractOcr = OcrPort & { close(): Promise<void> };

/** The model comes with the package: nothing is downloaded, nothing is written to the disk. */
const model = (): string => join(dirname(require.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');

function failure(name: 'AbortError' | 'TimeoutError'): Error {
  const error = new Error(name === 'AbortError' ? 'recognising was cancelled' : 'recognising took too long');
  error.name = name;
  return error;
}

/** One recogniser thread, started with the first page and used for one page after the other; a page takes 2–6 s of one core. */
export function createTesseractOcr(options: { readonly pageMs?: number } = {}): TesseractOcr {
  const pageMs = options.pageMs ?? 90_000;
  let worker: Promise<Worker> | null = null;
  let tail: Promise<unknown> = Promise.resolve();
  let closed = false;

  function ready(): Promise<Worker> {
    worker ??= createWorker('vie', OEM.LSTM_ONLY, {
      langPath: model(),
      gzip: true,
      cacheMethod: 'none',
      // Without a handler a broken picture would end the process; the call itself is rejected anyway.
      errorHandler: () => undefined,
    });
    return worker;
  }

  async function stop(): Promise<void> {
    const running = worker;
    worker = null;
    const started = await running?.catch(() => null);
    await started?.terminate();
  }

  async function one(png: Buffer, signal: AbortSignal | undefined): Promise<Recognised> {
    if (closed || signal?.aborted === true) throw failure('AbortError');
    let timer: NodeJS.Timeout | undefined;
    let onAbort: (() => void) | undefined;
    const stopped = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(failure('TimeoutError')), pageMs);
      onAbort = () => reject(failure('AbortError'));
      signal?.addEventListener('abort', onAbort, { once: true });
    });
    try {
      const work = ready().then((started) => started.recognize(png, {}, { text: false, blocks: true }));
      const { data } = await Promise.race([work, stopped]);
      const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
      return textOfOcrLines(lines);
    } catch (error) {
      // A thread that is in the middle of a page cannot be told to stop: it is replaced.
      await stop();
      throw error;
    } finally {
      clearTimeout(timer);
      if (onAbort !== undefined) signal?.removeEventListener('abort', onAbort);
    }
  }

  return {
    recognise(png, signal) {
      const result = tail.then(() => one(png, signal));
      tail = result.catch(() => undefined);
      return result;
    },
    async close() {
      closed = true;
      await stop();
    },
  };
}
