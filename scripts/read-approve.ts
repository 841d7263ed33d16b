/**
 * `npm run read:approve`: writes down anew what the reader says of every document of tests/fixtures/directives (`as-read.txt` of each folder), what
 * it makes of the names in them (tests/fixtures/names-as-parsed.txt) and of their orders with a word changed here and there (sentences-as-read.txt).
 * Look at the difference before it is committed: `reader-as-read`, `unit-names-as-parsed` and `reader-sentences-as-read` of tests/unit hold the reader
 * to it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvedSentences, sentencesAnew } from '../tests/support/changed-sentences.js';
import { approvedNames, namesAnew } from '../tests/support/approved-names.js';
import { approvedFile, folders, readAsWritten } from '../tests/support/approved-readings.js';

for (const folder of folders()) {
  const documents = readAsWritten(folder);
  const text = [...documents].map(([file, reading]) => `## ${file}\n${reading}\n`).join('\n');
  writeFileSync(join(folder, approvedFile), text);
  console.log(`${documents.size} documents in ${folder}`);
}
writeFileSync(approvedNames, namesAnew());
writeFileSync(approvedSentences, sentencesAnew());
