// Orders of the labelled documents with a word, a sign or a number changed: what nobody wrote is read as it was last looked at (`npm run read:approve`).
import { readFileSync } from 'node:fs';
import { approvedSentences, sentenceAnew } from '../support/changed-sentences.js';

test('each changed order is read as approved', () => {
  const approved = readFileSync(approvedSentences, 'utf8').trimEnd().split('\n');
  expect(approved.length).toBeGreaterThan(1_000);
  expect(approved.map((line) => sentenceAnew(line.slice(0, line.indexOf('\t'))))).toEqual(approved);
});
