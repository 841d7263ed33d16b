// Pieces of the labelled documents with lines lost, joined, moved or marked anew: what nobody wrote is read as it was last looked at (`npm run read:approve`).
import { readFileSync } from 'node:fs';
import { approvedPieces, changedPieces, pieceAnew } from '../support/changed-documents.js';

test('each changed piece is read as approved', () => {
  const approved = readFileSync(approvedPieces, 'utf8').trimEnd().split('\n');
  expect(approved.length).toBeGreaterThan(1_000);
  expect([...changedPieces()].map(([name, piece]) => pieceAnew(name, piece))).toEqual(approved);
});
