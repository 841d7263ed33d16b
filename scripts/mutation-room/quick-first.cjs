/** The whole reading of every document notices most; what takes long comes last. Stryker stops at the first file that notices. */
const cost = (path) =>
  /-as-(?:read|parsed)\.test/.test(path)
    ? 0
    : /[/\\]property[/\\]/.test(path)
      ? 3
      : /reader-documents/.test(path)
        ? 2
        : 1;

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
