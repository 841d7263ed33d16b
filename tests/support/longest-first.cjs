const { default: Sequencer } = require('@jest/test-sequencer');

/** Seconds that a test file takes, roughly, by where it lies. */
const USUAL = [
  [/\/property\/inspection\/product\//, 90],
  [/\/e2e\//, 60],
  [/\/security\//, 30],
  [/\/integration\/(?:intake|jobs|why|life|review|tallies)/, 20],
  [/\/integration\//, 5],
];

/**
 * The longest files first, so that none of them is left running alone in the end. Jest itself knows how long each took the last time; on a new
 * machine it would go by size, and the files that only name a channel for the scenario of another file, among the smallest, take longest.
 */
module.exports = class LongestFirst extends Sequencer {
  time(test) {
    const [, seconds] = USUAL.find(([place]) => place.test(test.path.replaceAll('\\', '/'))) ?? [null, 0];
    return super.time(test) ?? seconds * 1_000 + test.context.hasteFS.getSize(test.path) / 1_000;
  }
};
