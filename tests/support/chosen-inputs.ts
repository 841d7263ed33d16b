import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsedAnew } from './approved-names.js';
import { changedPieces, pieceAnew } from './changed-documents.js';
import { sentenceAnew } from './changed-sentences.js';

/**
 * Inputs that tell the reader apart from one with a deliberate mistake in it, each with what is read of it: a phrase, an order or the name of a piece a
 * line (`npm run test:mutation-inputs` finds them, `npm run read:approve` reads them anew).
 */
export const chosen = {
  names: join(__dirname, '../fixtures/chosen/names.txt'),
  sentences: join(__dirname, '../fixtures/chosen/sentences.txt'),
  pieces: join(__dirname, '../fixtures/chosen/pieces.txt'),
} as const;

export type Kind = keyof typeof chosen;
export const kinds = ['names', 'sentences', 'pieces'] as const satisfies readonly Kind[];

export const chosenLines = (kind: Kind): string[] =>
  existsSync(chosen[kind]) ? readFileSync(chosen[kind], 'utf8').split('\n').slice(0, -1) : [];

export const inputOf = (line: string): string => line.slice(0, line.indexOf('\t'));

/** Beyond the pieces that are all held: so many of each document may be chosen. */
export const MOST_PIECES = 14;

/** The chosen inputs of a kind, read anew, in order and each once. A piece whose document is gone is gone too. */
export function chosenAnew(kind: Kind): string[] {
  const inputs = [...new Set(chosenLines(kind).map(inputOf))].sort();
  if (kind === 'names') return inputs.map(parsedAnew);
  if (kind === 'sentences') return inputs.map(sentenceAnew);
  const pieces = changedPieces(MOST_PIECES);
  return inputs.flatMap((name) => (pieces.has(name) ? [pieceAnew(name, pieces.get(name)!)] : []));
}
