const { execFileSync } = require('node:child_process');
const { availableParallelism } = require('node:os');

/**
 * Jest runs every file in a context of its own, where a look-up of a global takes a microsecond: in a loop over the pixels of a page, or in the rules
 * of the reader, that was most of the time. These come as parameters of each module instead, which are as fast as in the product.
 * Not `Date` and the timers, which tests replace, and not `Buffer`, `process` and `Error`, which libraries declare anew.
 */
const QUICK_GLOBALS = [
  ...[
    'Array',
    'BigInt',
    'Boolean',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Reflect',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'WeakMap',
  ],
  ...[
    'Float32Array',
    'Int32Array',
    'Uint8Array',
    'Uint8ClampedArray',
    'Uint16Array',
    'Uint32Array',
    'isNaN',
    'parseInt',
  ],
];

// The generated Prisma client is not committed: `npm ci && npm test` must work. Takes 0.1 s when there is nothing to do. Stryker tests the pure rules in a
// copy without the store: there it would be generated anew for every worker.
if (process.env.STRYKER_MUTATOR_WORKER === undefined)
  execFileSync(process.execPath, [require.resolve('./scripts/generate.mjs'), '--if-stale'], { stdio: 'inherit' });

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/support/property-seed.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/packages/*/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/faults/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: true },
      },
    ],
  },
  moduleNameMapper: {
    '^zalo-api-sdk$': '<rootDir>/packages/zalo-api-sdk/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/packages/[^/]+/dist/'],
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  sandboxInjectedGlobals: QUICK_GLOBALS,
  testTimeout: 90000,
  // Most of the time goes by in waiting for a queue, a platform's pace or a clock: with two workers two cores were idle for more than half of it.
  maxWorkers: availableParallelism() + 1,
};
