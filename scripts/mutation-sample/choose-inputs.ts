// Finds, for each deliberate mistake that the approved readings do not notice, an input that does: a changed phrase, order or piece that is read otherwise.
// `choose-inputs.ts unit|directive FROM STEP MUTANTS`: takes every STEP-th id of the file MUTANTS, from FROM on, and writes one line of JSON a mutant.
import { readFileSync } from 'node:fs';
import { approvedNames, changedPhrase, parsedAnew } from '../../tests/support/approved-names.js';
import { approvedPieces, PIECES, changedPieces, pieceAnew } from '../../tests/support/changed-documents.js';
import { approvedSentences, changedSentences, sentenceAnew } from '../../tests/support/changed-sentences.js';
import { MOST_PIECES, chosenLines, inputOf, kinds, type Kind } from '../../tests/support/chosen-inputs.js';

type Namespace = {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: {
    readonly static: Record<string, number>;
    readonly perTest: Record<string, Record<string, number>>;
  };
};
const stryker = (globalThis as unknown as { __stryker__: Namespace }).__stryker__;

type Input = { readonly kind: Kind; readonly name: string; readonly read: () => string; expected: string };

/** A mistake is tried with so many inputs that come through its place, of each kind; a piece takes longest. */
const TRIED: Record<Kind, number> = { names: 600, sentences: 150, pieces: 40 };
/** So many fresh inputs are made of each phrase, document and list of orders. */
const FRESH = {
  unit: { names: 8, sentences: 1, pieces: 1 },
  directive: { names: 0, sentences: 8, pieces: MOST_PIECES - PIECES },
};
const HIT_LIMIT = 1_000_000;

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').map(inputOf);
const name = (phrase: string): Input => ({ kind: 'names', name: phrase, read: () => parsedAnew(phrase), expected: '' });
const sentence = (order: string): Input => ({
  kind: 'sentences',
  name: order,
  read: () => sentenceAnew(order),
  expected: '',
});

function inputs({ names: ofName, sentences: ofSentence, pieces: ofPiece }: (typeof FRESH)['unit']): {
  readonly held: Input[];
  readonly fresh: Input[];
} {
  const [names, sentences] = [linesOf(approvedNames), linesOf(approvedSentences)];
  const approved = new Set(linesOf(approvedPieces));
  const pieces = [...changedPieces(PIECES + ofPiece)].map(([piece, text]): Input => ({
    kind: 'pieces',
    name: piece,
    read: () => pieceAnew(piece, text),
    expected: '',
  }));
  const chosenPieces = new Set(chosenLines('pieces').map(inputOf));
  const isHeld = (piece: Input) => approved.has(piece.name) || chosenPieces.has(piece.name);
  return {
    held: [
      ...[...names, ...chosenLines('names').map(inputOf)].map(name),
      ...[...sentences, ...chosenLines('sentences').map(inputOf)].map(sentence),
      ...pieces.filter(isHeld),
    ],
    fresh: [
      ...names.flatMap((phrase) => Array.from({ length: ofName }, (_, at) => name(changedPhrase(phrase, `${at}`)))),
      ...Array.from({ length: ofSentence }, (_, at) => changedSentences(`${at}`).map(sentence)).flat(),
      ...pieces.filter((piece) => !isHeld(piece)),
    ],
  };
}

type Through = Record<Kind, Map<string, Input[]>>;

/** The inputs that come through each mistake, by its id. */
function throughWhich(all: readonly Input[]): Through {
  const through: Through = { names: new Map(), sentences: new Map(), pieces: new Map() };
  for (const input of all) {
    stryker.currentTestId = 'input';
    input.expected = input.read();
    delete stryker.currentTestId;
    const met = stryker.mutantCoverage?.perTest;
    for (const id of Object.keys(met?.['input'] ?? {})) {
      const known = through[input.kind].get(id);
      if (known === undefined) through[input.kind].set(id, [input]);
      else if (known.length < TRIED[input.kind]) known.push(input);
    }
    if (met !== undefined) delete met['input'];
  }
  return through;
}

const inputsThrough = (through: Through, id: string): Input[] => kinds.flatMap((kind) => through[kind].get(id) ?? []);

/** Whether the input is read otherwise with the mistake at work. */
function notices(id: string, { read, expected }: Input): boolean {
  Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit: HIT_LIMIT });
  try {
    return read() !== expected;
  } catch {
    return true;
  } finally {
    stryker.activeMutant = '';
  }
}

const room = process.argv[2] === 'unit' ? 'unit' : 'directive';
const [from, step, file] = [Number(process.argv[3]), Number(process.argv[4]), process.argv[5]!];
const whileLoading = new Set(Object.keys(stryker.mutantCoverage?.static ?? {}));
const ids = readFileSync(file, 'utf8').trimEnd().split('\n');
const { held, fresh } = inputs(FRESH[room]);
const [throughHeld, throughFresh] = [throughWhich(held), throughWhich(fresh)];
console.error(`${held.length} held inputs, ${fresh.length} fresh ones`);
const found = new Set<Input>();
for (let at = from; at < ids.length; at += step) {
  const id = ids[at]!;
  console.log(JSON.stringify({ at }));
  if (whileLoading.has(id)) continue;
  const noticed = (among: readonly Input[]) => among.find((input) => notices(id, input));
  const [mineHeld, mineFresh] = [inputsThrough(throughHeld, id), inputsThrough(throughFresh, id)];
  const by = noticed(mineHeld) ?? noticed(mineFresh.filter((input) => found.has(input)));
  const anew = by === undefined ? noticed(mineFresh) : undefined;
  if (anew !== undefined) found.add(anew);
  const how = by !== undefined ? 'held' : anew !== undefined ? 'chosen' : 'survived';
  const choice = anew === undefined ? {} : { kind: anew.kind, name: anew.name, line: anew.expected };
  console.log(JSON.stringify({ at, id, how, met: mineHeld.length + mineFresh.length, ...choice }));
  // What a mistake left behind in a memory of the reader would be taken for the next mistake's doing.
  const last = by ?? anew;
  if (last !== undefined && last.read() !== last.expected) process.exit(3);
}
process.exit(0);
