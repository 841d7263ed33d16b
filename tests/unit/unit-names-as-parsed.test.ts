// What is made of every phrase of the labelled documents that begins with a name, against what was last looked at and approved (`npm run read:approve`).
import { readFileSync } from 'node:fs';
import { approvedNames, parsedAnew } from '../support/approved-names.js';

test('each phrase gives the names that were approved, and leaves the rest', () => {
  const approved = readFileSync(approvedNames, 'utf8').trimEnd().split('\n');
  expect(approved.length).toBeGreaterThan(3_000);
  expect(approved.map((line) => parsedAnew(line.slice(0, line.indexOf('\t'))))).toEqual(approved);
});
