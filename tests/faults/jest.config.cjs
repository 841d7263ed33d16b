const usual = require('../../jest.config.js');

/** @type {import('jest').Config} */
module.exports = {
  ...usual,
  rootDir: '../..',
  globalSetup: undefined,
  testMatch: ['<rootDir>/tests/faults/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // The last of a long run waits for all before it.
  testTimeout: 7_200_000,
  forceExit: true,
};
