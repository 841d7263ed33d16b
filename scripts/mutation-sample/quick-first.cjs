/** What takes long comes last: most mutants are noticed before it, and Stryker stops at the first file that notices. */
const cost = (path) => (/[/\\]property[/\\]/.test(path) ? 2 : /reader-documents/.test(path) ? 1 : 0);

/** A sequencer of Jest that remembers nothing from run to run: every mutant fails other tests. */
module.exports = class QuickFirst {
  sort(tests) {
    return [...tests].sort((a, b) => cost(a.path) - cost(b.path) || (a.path < b.path ? -1 : 1));
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
};
