/**
 * A Stryker "checker" that lets only a random sample of the mutants through. Stryker has no sampling of its own; what a checker refuses is neither run
 * nor counted. The draw depends on the seed and on what the mutant is, never on a result, so the same seed draws the same mutants.
 */
import { lotOf } from './lot.mjs';

const seed = process.env.MUTATION_SEED ?? '';
const count = Number(process.env.MUTATION_COUNT);

function createSampleChecker() {
  const drawn = new Set();
  return {
    init: () => Promise.resolve(),
    /** Sees all mutants of the room at once, before any of them is run. */
    group(mutants) {
      const byLot = mutants
        .map((mutant) => [lotOf(mutant, seed, process.cwd()), mutant.id])
        .sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [, id] of byLot.slice(0, count)) drawn.add(id);
      return Promise.resolve([mutants.map(({ id }) => id)]);
    },
    check(mutants) {
      const results = mutants.map(({ id }) => [
        id,
        drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
      ]);
      return Promise.resolve(Object.fromEntries(results));
    },
  };
}
createSampleChecker.inject = [];

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: createSampleChecker }];
