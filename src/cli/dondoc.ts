#!/usr/bin/env node
import { scrubText } from '../logging.js';
import { runProgram } from './program.js';

runProgram(process.argv).catch((error: unknown) => {
  console.error(scrubText(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  process.exitCode = 1;
});
