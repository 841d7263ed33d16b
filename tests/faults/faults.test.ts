import { cpus } from 'node:os';
import { missingBinaries } from './support/binaries.js';
import type { Experiment, Lab } from './support/experiment.js';
import { openPostgres } from './support/lab.js';
import { report, type Line } from './support/report.js';
import { runAll } from './support/run-all.js';
import { EXPERIMENTS } from './experiments.js';

/** FAULT_ONLY=redis,crash runs those whose id contains one of the words. */
const ONLY = (process.env['FAULT_ONLY'] ?? '').split(',').filter((word) => word !== '');
const SEED = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const AT_ONCE = Number(process.env['FAULT_AT_ONCE'] ?? Math.max(2, cpus().length + 1));

const missing = missingBinaries();
const chosen = EXPERIMENTS.filter(({ id }) => ONLY.length === 0 || ONLY.some((word) => id.includes(word)));

describe('faults', () => {
  if (missing !== null) {
    test.skip(`skipped: ${missing}`, () => undefined);
    return;
  }
  let opened: Promise<Lab>;
  let outcomes: ReturnType<typeof runAll>;
  beforeAll(() => {
    process.stdout.write(`seed ${SEED} (FAULT_SEED=${SEED} repeats the random runs)\n`);
    opened = openPostgres().then((postgres) => ({ postgres, seed: SEED }));
    outcomes = runAll(chosen, opened, AT_ONCE);
  });
  const lines: Line[] = [];
  afterAll(async () => {
    await report(lines, { whole: chosen.length === EXPERIMENTS.length, seed: SEED });
    await (await opened).postgres.stop();
  });

  test.each(chosen.map((experiment): [string, Experiment] => [experiment.id, experiment]))(
    '%s',
    async (id, experiment) => {
      const outcome = await outcomes.get(id);
      if (outcome === undefined) throw new Error('not run');
      lines.push({ experiment, outcome });
      if (outcome.kind === 'broken') throw outcome.error;
      if (outcome.kind === 'measured') expect(outcome.measured.violations).toEqual([]);
    },
  );
});
