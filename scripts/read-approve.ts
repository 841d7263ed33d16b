/**
 * `npm run read:approve`: writes down anew what the reader says of every document of tests/fixtures/directives (`as-read.txt` of each folder), what
 * it makes of the names in them (tests/fixtures/names-as-parsed.txt), of their orders with a word changed here and there (sentences-as-read.txt) and
 * of pieces of them with lines changed (pieces-as-read.txt; `npm run read:approve -- PIECE` shows the text of one). Look at the difference before it is
 * committed: `reader-as-read`, `unit-names-as-parsed`, `reader-sentences-as-read` and `reader-pieces-as-read` of tests/unit hold the reader to it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { approvedPieces, changedPieces, pieceAnew } from '../tests/support/changed-documents.js';
import { approvedSentences, sentencesAnew } from '../tests/support/changed-sentences.js';
import { approvedNames, namesAnew } from '../tests/support/approved-names.js';
import { approvedFile, folders, readAsWritten } from '../tests/support/approved-readings.js';

const pieces = changedPieces();
const shown = process.argv.slice(2).join(' ');
if (shown !== '') {
  console.log(
    pieces.get(shown)?.text ?? `No piece is named "${shown}": names are the beginnings of lines in ${approvedPieces}`,
  );
  process.exit();
}

for (const folder of folders()) {
  const documents = readAsWritten(folder);
  const text = [...documents].map(([file, reading]) => `## ${file}\n${reading}\n`).join('\n');
  writeFileSync(join(folder, approvedFile), text);
  console.log(`${documents.size} documents in ${folder}`);
}
writeFileSync(approvedNames, namesAnew());
writeFileSync(approvedSentences, sentencesAnew());
writeFileSync(approvedPieces, `${[...pieces].map(([name, piece]) => pieceAnew(name, piece)).join('\n')}\n`);
