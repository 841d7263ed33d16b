import { readFileSync } from 'node:fs';

/**
 * Property tests are the same on every run, so that a red build is about the change that it builds. `npm run test:explore` looks for new
 * counterexamples with seeds of its own; a failure prints the seed, and `PROPERTY_SEED=…` shows it again.
 */
const FIXED_SEED = 20261128;

const { testPath } = expect.getState();
// Most test files have no properties; loading the library for all of them would cost more than it gives.
if (testPath !== undefined && readFileSync(testPath, 'utf8').includes('fast-check')) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- must not be loaded by the files that do not need it
  const { default: fc } = require('fast-check') as typeof import('fast-check');
  const asked = process.env['PROPERTY_SEED'];
  if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked ?? FIXED_SEED) });
}
