// Adds up the results of several Jest runs (`--json --outputFile`): prints each and ends with `N passed, N failed`.
// Exits 1 when anything failed or a run left no result.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const total = { passed: 0, failed: 0, skipped: 0 };
let incomplete = false;
for (const file of process.argv.slice(2)) {
  const name = basename(file, '.json');
  if (!existsSync(file)) {
    console.log(`${name}: did not run`);
    continue;
  }
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  console.log(`${name}: ${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests} skipped`);
  for (const suite of result.testResults.filter(({ status }) => status === 'failed')) console.log(`  ✗ ${suite.name}`);
  total.passed += result.numPassedTests;
  total.failed += failed;
  total.skipped += result.numPendingTests;
  incomplete ||= result.numTotalTests === 0;
}
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? ` (${total.skipped} skipped)` : ''}`);
process.exit(total.failed > 0 || incomplete || total.passed === 0 ? 1 : 0);
