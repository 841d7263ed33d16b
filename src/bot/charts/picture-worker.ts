import { parentPort } from 'node:worker_threads';
import { drawPicture } from './draw-picture.js';
import { toPng } from './to-png.js';
import type { PictureAnswer, PictureJob } from './picture-protocol.js';

const port = parentPort;
if (port === null) throw new Error('picture-worker runs only as a worker thread');

port.on('message', (job: PictureJob) => {
  const answer = draw(job);
  port.postMessage(answer, answer.ok ? [answer.png.buffer] : []);
});

function draw({ id, picture, context }: PictureJob): PictureAnswer {
  try {
    // A copy of its own: a Buffer from the pool could not be handed over.
    return { id, ok: true, png: new Uint8Array(toPng(drawPicture(picture, context))) };
  } catch (error) {
    // The class of the mistake only: the message may quote a name.
    return { id, ok: false, error: error instanceof Error ? error.name : 'unknown' };
  }
}
