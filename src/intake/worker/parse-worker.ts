import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../intake-result.js';
import { parse } from '../parse.js';
import type { ParseHooks, Recognised } from '../parse-types.js';
import { provideTransfer } from '../pdf/provide-transfer.js';
import type { FromWorker, ToWorker, WorkerJob } from './protocol.js';

provideTransfer();

const port = parentPort;
if (port === null) throw new Error('parse-worker runs only as a worker thread');
const job = workerData as WorkerJob;
const tell = (message: FromWorker): void => port.postMessage(message);

function recognise(png: Uint8Array): Promise<Recognised> {
  return new Promise((resolve, reject) => {
    port?.once('message', (answer: ToWorker) => {
      if (answer.recognised === null) reject(new Refused({ reason: 'cancelled' }));
      else resolve(answer.recognised);
    });
    tell({ type: 'recognise', png });
  });
}

const hooks: ParseHooks = {
  onProgress: (progress) => tell({ type: 'progress', progress }),
  ...(job.ocr ? { recognise } : {}),
};

void parse(job.kind, new Uint8Array(job.bytes), job.options, hooks).then((parsed) => tell({ type: 'done', parsed }));
