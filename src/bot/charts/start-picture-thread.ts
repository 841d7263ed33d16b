import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The thread that draws: the compiled file in `dist`; from source (tests, `npm run dev`) it needs the same loader. */
export function startPictureThread(): Worker {
  const settings = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 256 } };
  const compiled = __filename.endsWith('.js');
  const entry = join(__dirname, compiled ? 'picture-worker.js' : 'picture-worker.ts');
  if (compiled) return new Worker(entry, settings);
  const loader = require.resolve('tsx/cjs');
  return new Worker(`require(${JSON.stringify(loader)});require(${JSON.stringify(entry)})`, {
    ...settings,
    eval: true,
  });
}
