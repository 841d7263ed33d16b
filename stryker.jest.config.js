// The pure rules need no database, so nothing is set up for them.
const { globalSetup: _unused, ...base } = require('./jest.config.js');

// Each mutant meets the leak properties again: a hundredth of their worlds, without their own mutants.
process.env.LEAK_WORLDS ??= '100';

const rooms = [
  'assignment',
  'access',
  'calendar',
  'directive',
  'inspection',
  'nudge',
  'reachability',
  'report',
  'unit',
];
/** Tests of a room that carry another name: the reader reads directives, and finds units in them. */
const alsoOf = {
  assignment: ['unit/calendar/recurrence'],
  directive: ['unit/reader-*', 'property/reader-*'],
  unit: ['unit/unit-*', 'unit/reader-*'],
};

/**
 * Batches of documents, 10 s of reading, and measurements of how time grows with a text: nobody waits for that once per mutant, a batch forgives single
 * faults, and the time of instrumented code says nothing. The score of a room is a lower bound without them.
 */
const slow = ['<rootDir>/tests/unit/reader-corpus.test.ts', '<rootDir>/tests/property/reader-fuzz.test.ts'];

/** Reads the sources as text: with mutants in them they are another text. */
const ofSources = '<rootDir>/tests/unit/directive/english-draft-questions.test.ts';

/**
 * The tests of the pure rules only: mutants live in src/domain, everything else would be run for nothing. MUTATE_ROOM=calendar keeps to one
 * room's own tests, which is faster and stricter.
 */
module.exports = {
  ...base,
  testSequencer: '<rootDir>/scripts/mutation-room/quick-first.cjs',
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, ofSources, ...(process.env.MUTATE_ROOM ? slow : [])],
  testMatch: (process.env.MUTATE_ROOM ? [process.env.MUTATE_ROOM] : rooms).flatMap((room) => [
    `<rootDir>/tests/unit/${room}/**/*.test.ts`,
    `<rootDir>/tests/property/${room}*.test.ts`,
    `<rootDir>/tests/property/${room}/*.test.ts`,
    ...(alsoOf[room] ?? []).map((name) => `<rootDir>/tests/${name}.test.ts`),
  ]),
};
