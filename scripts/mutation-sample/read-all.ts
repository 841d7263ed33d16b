// Reads every labelled document, its names, its changed sentences and pieces, and ends with 1 at the first that is not read as approved. Its last line
// says which mutants ran while modules were loaded.
import { readFileSync } from 'node:fs';
import { approvedNames, parsedAnew } from '../../tests/support/approved-names.js';
import { approvedPieces, changedPieces, pieceAnew } from '../../tests/support/changed-documents.js';
import { approvedSentences, sentenceAnew } from '../../tests/support/changed-sentences.js';
import { approved, documentsOf, folders, readAnew } from '../../tests/support/approved-readings.js';

type Coverage = { readonly static: Readonly<Record<string, number>> };
const { __stryker__: stryker } = globalThis as { __stryker__?: { mutantCoverage?: Coverage } };
const loaded = Object.keys(stryker?.mutantCoverage?.static ?? {});

function piecesAsApproved(): boolean {
  const expected = new Set(readFileSync(approvedPieces, 'utf8').trimEnd().split('\n'));
  return [...changedPieces()].every(([name, piece]) => expected.has(pieceAnew(name, piece)));
}

const asApproved = (): boolean =>
  readFileSync(approvedNames, 'utf8')
    .trimEnd()
    .split('\n')
    .every((line) => parsedAnew(line.slice(0, line.indexOf('\t'))) === line) &&
  readFileSync(approvedSentences, 'utf8')
    .trimEnd()
    .split('\n')
    .every((line) => sentenceAnew(line.slice(0, line.indexOf('\t'))) === line) &&
  folders().every((folder) => {
    const expected = approved(folder);
    return documentsOf(folder).every((file) => readAnew(folder, file) === expected.get(file));
  }) &&
  piecesAsApproved();

if (!asApproved()) process.exit(1);
console.log(JSON.stringify({ loaded }));
