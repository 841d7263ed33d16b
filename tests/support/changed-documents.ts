import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import type { DirectiveDraft, Read, ReadingResult, UnitMention } from '../../src/domain/directive/directive.js';
import { documentsOf, folders } from './approved-readings.js';
import { drawOf, type Draw } from './draw.js';
import { calendar, directory } from './labelled-documents.js';
import { taskWords } from './changed-sentences.js';

/** Pieces of the labelled documents with lines lost, joined, moved, marked anew or brought in from another document. */
export const approvedPieces = join(__dirname, '../fixtures/pieces-as-read.txt');

const PIECES = 8;
const HEAD_LINES = 18;
const TAIL_LINES = 6;
/** Strange lines come from one folder: a new document leaves the pieces of the others as they are. */
const OTHERS = 'directives/';

const MARKS = ['1. ', '2. ', 'a) ', '- ', '+ ', 'II. ', '1.1. ', '(2) ', 'Điều 3. ', '* ', 'Phụ lục I ', ''];
const MARK = /^\s*(?:(?:\d+|[IVX]+|\p{Ll})(?:\.\d+)*[.)]|[-+*•]|\(\d+\)|Điều \d+\.)\s*/u;
const SIGNS = [',', ';', ':', '.', ' và', ' -', ' (', ')', '"', ' |'];
const CELLS = ['\t', ' | ', '   ', '\n'];
const withoutAccents = (line: string): string =>
  line.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

type LineChange = (lines: string[], at: number, pick: Draw, others: readonly string[]) => void;

const replaced =
  (pattern: RegExp, by: (found: string, pick: Draw) => string): LineChange =>
  (lines, at, pick) => {
    const places = [...lines[at]!.matchAll(pattern)];
    const place = places[pick(Math.max(1, places.length))];
    if (place === undefined) return;
    lines[at] = lines[at]!.slice(0, place.index) + by(place[0], pick) + lines[at]!.slice(place.index + place[0].length);
  };

const changes: readonly LineChange[] = [
  (lines, at) => void lines.splice(at, 1),
  (lines, at) => void lines.splice(at, 2, ...lines.slice(at, at + 2).reverse()),
  (lines, at) => void lines.splice(at, 2, lines.slice(at, at + 2).join(' ')),
  (lines, at) => void lines.splice(at, 0, ''),
  (lines, at) => (lines[at] = lines[at]!.toUpperCase()),
  (lines, at) => (lines[at] = lines[at]!.toLowerCase()),
  (lines, at) => (lines[at] = withoutAccents(lines[at]!)),
  (lines, at) => (lines[at] = `   ${lines[at]!}`),
  (lines, at, pick) => (lines[at] = MARKS[pick(MARKS.length)]! + lines[at]!.replace(MARK, '')),
  (lines, at, pick, others) => void lines.splice(at, 0, others[pick(others.length)]!),
  (lines, at, pick, others) => (lines[at] = others[pick(others.length)]!),
  replaced(/ /gu, () => '\n'),
  replaced(/[,;:.]/gu, (_, pick) => SIGNS[pick(SIGNS.length)]!),
  replaced(/\t| \| |\s{3,}|, /gu, (_, pick) => CELLS[pick(CELLS.length)]!),
  replaced(/\d+/gu, (_, pick) => String(pick(3) === 0 ? pick(3000) : 1 + pick(31))),
  replaced(/\d+/gu, () => ''),
  replaced(/\p{L}+ /gu, () => ''),
  replaced(/[()"“”]/gu, () => ''),
  replaced(/[1lI0Oo]/gu, (found) => ({ 1: 'l', l: '1', I: '1', 0: 'O', O: '0', o: '0' })[found]!),
];

/** The head of a document, some lines of its body, often its end, and one to four of them changed. */
function pieceOf(lines: readonly string[], others: readonly string[], pick: Draw): string {
  const head = pick(4) === 0 ? 0 : Math.min(HEAD_LINES, Math.ceil(lines.length / 2));
  const from = head + pick(Math.max(1, lines.length - head - 4));
  const end = pick(2) === 0 ? [] : lines.slice(Math.max(from, lines.length - TAIL_LINES));
  const piece = [...lines.slice(0, head), ...lines.slice(from, from + 5 + pick(10)), ...end];
  for (let times = 1 + pick(4); times > 0; times -= 1) {
    const at = pick(piece.length);
    if (piece[at] !== undefined) changes[pick(changes.length)]!(piece, at, pick, others);
  }
  return piece.join('\n');
}

type Document = { readonly name: string; readonly file: string; readonly lines: readonly string[] };

const documents = (): Document[] =>
  folders().flatMap((folder) =>
    documentsOf(folder).map((file) => ({
      name: `${basename(folder)}/${file}`,
      file,
      lines: readFileSync(join(folder, 'text', file), 'utf8').split('\n'),
    })),
  );

const mention = ({ name, resolution, span }: UnitMention): string =>
  `${name} ${span.start} ${resolution.kind === 'unit' ? resolution.unitId : resolution.kind}`;
const field = ({ value, span, confidence, reason }: Read<unknown>): string =>
  `${JSON.stringify(value).slice(0, 60)} ${span?.start}-${span?.end} ${Number(confidence.toFixed(2))} ${reason ?? ''}`;

function draftWords(draft: DirectiveDraft): string[] {
  return [
    ...(['regime', 'kind', 'code', 'issuer', 'date', 'place', 'subject', 'urgency'] as const).map(
      (name) => `${name}: ${field(draft[name])}`,
    ),
    `to: ${draft.addressees.map(mention).join(' + ')}`,
    ...(['basis', 'replaces', 'recalls'] as const).map(
      (name) => `${name}: ${draft[name].map(({ code, date }) => `${code} ${date ?? ''}`).join(' + ')}`,
    ),
    ...draft.tasks.map(
      (task) =>
        `${task.numbering ?? '-'} ${task.span.start}-${task.span.end} ${task.reason ?? ''} | ${taskWords(task)}`,
    ),
    ...draft.events.map(({ start, time, span }) => `event ${start} ${time} ${span.start}-${span.end}`),
    ...draft.questions.map(({ field: of, taskIndex, text }) => `ask ${of} ${taskIndex ?? ''} ${text}`),
  ];
}

const wordsOf = (result: ReadingResult): string =>
  (result.ok ? draftWords(result.draft) : [`refused ${result.refusal.kind}`]).join(' ‖ ').replaceAll(/\s+/gu, ' ');

/** The pieces by name, made anew: the same document gives the same pieces, whatever other documents there are. */
export function changedPieces(): Map<string, { readonly file: string; readonly text: string }> {
  const all = documents();
  const others = all.filter(({ name }) => name.startsWith(OTHERS)).flatMap(({ lines }) => lines);
  const strange = others.filter((line) => line.length > 20 && line.length < 200);
  return new Map(
    all.flatMap(({ name, file, lines }) =>
      Array.from({ length: PIECES }, (_, index) => {
        const piece = `${name} ${index + 1}`;
        return [piece, { file, text: pieceOf(lines, strange, drawOf(piece)) }] as const;
      }),
    ),
  );
}

export const pieceAnew = (name: string, { file, text }: { readonly file: string; readonly text: string }): string =>
  `${name}\t${wordsOf(readDirective({ text, fileName: file }, { directory, calendar }))}`;
