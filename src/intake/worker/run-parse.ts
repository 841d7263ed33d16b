import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { IntakeRefusal } from '../intake-result.js';
import type { OcrPort } from '../ocr/ocr-port.js';
import type { IntakeProgress } from '../parse-types.js';
import type { Parsed } from '../parse.js';
import type { FromWorker, ToWorker, WorkerJob } from './protocol.js';

export type RunOptions = {
  readonly onProgress?: (progress: IntakeProgress) => void;
  readonly signal?: AbortSignal;
  readonly ocr?: OcrPort;
};

function start(job: WorkerJob): Worker {
  const settings = {
    workerData: job,
    transferList: [job.bytes.buffer],
    execArgv: [],
    // What parsers print quotes the document; it goes nowhere.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: job.options.limits.workerMemoryMb },
  };
  const compiled = __filename.endsWith('.js');
  const entry = join(__dirname, compiled ? 'parse-worker.js' : 'parse-worker.ts');
  if (compiled) return new Worker(entry, settings);
  // From source (tests, `npm run dev`): the thread needs the same loader.
  const loader = require.resolve('tsx/cjs');
  return new Worker(`require(${JSON.stringify(loader)});require(${JSON.stringify(entry)})`, {
    ...settings,
    eval: true,
  });
}

function refusalOfCrash(error: unknown): IntakeRefusal {
  const code = error !== null && typeof error === 'object' && 'code' in error ? error.code : undefined;
  return { reason: 'damaged', what: code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'reader' };
}

/** Runs one parse in its own thread. Time spent recognising pages does not count against `parseMs`: the recogniser has its own limit. */
export async function runParse(job: WorkerJob, options: RunOptions): Promise<Parsed> {
  if (options.signal?.aborted === true) return { kind: 'refused', refusal: { reason: 'cancelled' } };
  const worker = start(job);
  worker.stdout.resume();
  worker.stderr.resume();
  let timer: NodeJS.Timeout | undefined;
  let left = job.options.limits.parseMs;
  let since = Date.now();
  let over = false;
  let onAbort: (() => void) | undefined;
  try {
    return await new Promise<Parsed>((resolve) => {
      const refuse = (refusal: IntakeRefusal): void => resolve({ kind: 'refused', refusal });
      const run = (): void => {
        since = Date.now();
        timer = setTimeout(() => refuse({ reason: 'timeout', limitMs: job.options.limits.parseMs }), left);
      };
      const pause = (): void => {
        clearTimeout(timer);
        left = Math.max(1, left - (Date.now() - since));
      };
      const answer = (message: ToWorker): void => {
        // A cancelled page comes back after everything has been put away.
        if (over) return;
        run();
        worker.postMessage(message);
      };
      onAbort = () => refuse({ reason: 'cancelled' });
      options.signal?.addEventListener('abort', onAbort, { once: true });
      worker.on('error', (error) => refuse(refusalOfCrash(error)));
      worker.on('exit', () => refuse({ reason: 'damaged', what: 'reader' }));
      worker.on('message', (message: FromWorker) => {
        switch (message.type) {
          case 'progress':
            options.onProgress?.(message.progress);
            break;
          case 'recognise':
            pause();
            void recognise(message.png, options, job.options.limits.ocrPageMs, refuse).then((recognised) =>
              answer({ type: 'recognised', recognised }),
            );
            break;
          case 'done':
            resolve(message.parsed);
        }
      });
      run();
    });
  } finally {
    over = true;
    clearTimeout(timer);
    if (onAbort !== undefined) options.signal?.removeEventListener('abort', onAbort);
    worker.removeAllListeners();
    await worker.terminate();
  }
}

async function recognise(
  png: Uint8Array,
  options: RunOptions,
  limitMs: number,
  refuse: (refusal: IntakeRefusal) => void,
) {
  try {
    return (
      (await options.ocr?.recognise(Buffer.from(png.buffer, png.byteOffset, png.byteLength), options.signal)) ?? null
    );
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    refuse(
      options.signal?.aborted === true
        ? { reason: 'cancelled' }
        : timedOut
          ? { reason: 'timeout', limitMs }
          : { reason: 'damaged', what: 'ocr' },
    );
    return null;
  }
}
