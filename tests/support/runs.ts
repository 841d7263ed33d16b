/**
 * How often a property is tried. Under Stryker a tenth: there each mutant runs the tests again, and the tables of `tests/unit` kill most.
 */
export function runs(count: number): { readonly numRuns: number } {
  return { numRuns: process.env['STRYKER_MUTATOR_WORKER'] === undefined ? count : Math.ceil(count / 10) };
}
