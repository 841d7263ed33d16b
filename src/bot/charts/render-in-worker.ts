import type { Picture } from './draw-picture.js';
import type { PictureContext } from './frame.js';
import type { PictureAnswer, PictureJob } from './picture-protocol.js';
import { startPictureThread } from './start-picture-thread.js';

type Rendered =
  | { readonly ok: true; readonly png: Buffer }
  | { readonly ok: false; readonly reason: 'timeout' | 'cancelled' | 'closed' | 'failed'; readonly detail?: string };

export type PictureRenderer = {
  /** Drawn one after another in one thread; the wait in the queue counts against the time limit. */
  render(picture: Picture, context: PictureContext, options?: { readonly signal?: AbortSignal }): Promise<Rendered>;
  /** Ends the thread; whoever still waits gets `closed`. */
  close(): Promise<void>;
};

type Waiting = { readonly job: PictureJob; readonly settle: (result: Rendered) => void };

/** One thread for all pictures: drawing takes 100–300 ms of a core, which the event loop cannot spare. It starts with the first picture. */
export function createPictureRenderer({ timeoutMs = 10_000 }: { readonly timeoutMs?: number } = {}): PictureRenderer {
  const queue: Waiting[] = [];
  let worker: ReturnType<typeof startPictureThread> | undefined;
  let busy: Waiting | undefined;
  let closed = false;
  let nextId = 1;

  /** A thread that hangs or was told to stop cannot be interrupted, only ended; the next picture gets a new one. */
  async function drop(): Promise<void> {
    const old = worker;
    worker = undefined;
    busy = undefined;
    old?.removeAllListeners();
    // A late error of a thread that is being ended is nobody's concern.
    old?.on('error', () => undefined);
    await old?.terminate();
  }

  function answered(answer: PictureAnswer): void {
    if (busy?.job.id !== answer.id) return;
    const { settle } = busy;
    busy = undefined;
    settle(
      answer.ok
        ? { ok: true, png: Buffer.from(answer.png.buffer) }
        : { ok: false, reason: 'failed', detail: answer.error },
    );
    next();
  }

  function broke(detail: string): void {
    const lost = busy;
    void drop().then(next);
    lost?.settle({ ok: false, reason: 'failed', detail });
  }

  function next(): void {
    if (busy !== undefined) return;
    busy = queue.shift();
    if (busy === undefined) {
      // An idle thread must not keep the program alive.
      worker?.unref();
      return;
    }
    if (worker === undefined) {
      worker = startPictureThread();
      worker.on('message', answered);
      worker.on('error', (error: unknown) => broke(error instanceof Error ? error.name : 'error'));
      worker.on('exit', () => broke('exit'));
    }
    worker.ref();
    worker.postMessage(busy.job);
  }

  function giveUp(waiting: Waiting): void {
    const place = queue.indexOf(waiting);
    if (place >= 0) queue.splice(place, 1);
    else if (busy === waiting) void drop().then(next);
  }

  return {
    render(picture, context, { signal } = {}) {
      if (closed) return Promise.resolve({ ok: false, reason: 'closed' });
      if (signal?.aborted === true) return Promise.resolve({ ok: false, reason: 'cancelled' });
      return new Promise((resolve) => {
        const settle = (result: Rendered): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          resolve(result);
        };
        const waiting: Waiting = { job: { id: nextId++, picture, context }, settle };
        const stop = (reason: 'timeout' | 'cancelled'): void => {
          giveUp(waiting);
          settle({ ok: false, reason });
        };
        const cancel = (): void => stop('cancelled');
        const timer = setTimeout(() => stop('timeout'), timeoutMs);
        signal?.addEventListener('abort', cancel, { once: true });
        queue.push(waiting);
        next();
      });
    },
    async close() {
      closed = true;
      const left = [...(busy === undefined ? [] : [busy]), ...queue.splice(0)];
      await drop();
      for (const { settle } of left) settle({ ok: false, reason: 'closed' });
    },
  };
}
