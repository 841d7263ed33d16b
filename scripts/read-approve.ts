/**
 * `npm run read:approve`: writes down anew what the reader says of every document of tests/fixtures/directives (`as-read.txt` of each folder) and what
 * it makes of the names in them (tests/fixtures/names-as-parsed.txt). Look at the difference before it is committed: `reader-as-read` and
 * `unit-names-as-parsed` of tests/unit hold the reader to it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvedNames, namesAnew } from '../tests/support/approved-names.js';
import { approvedFile, folders, readAsWritten } from '../tests/support/approved-readings.js';

for (const folder of folders()) {
  const documents = readAsWritten(folder);
  const text = [...documents].map(([file, reading]) => `## ${file}\n${reading}\n`).join('\n');
  writeFileSync(join(folder, approvedFile), text);
  console.log(`${documents.size} documents in ${folder}`);
}
writeFileSync(approvedNames, namesAnew());
