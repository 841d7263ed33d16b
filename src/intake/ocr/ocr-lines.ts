import { pageText } from '../pdf/page-text.js';
import type { TextItem } from '../pdf/text-item.js';

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };
type OcrWord = { readonly text: string; readonly confidence: number; readonly bbox: Box };
export type OcrLine = {
  readonly words: readonly OcrWord[];
  readonly confidence: number;
  readonly baseline: Box;
  readonly bbox: Box;
};

/** Stamps, seals and signatures come out as short lines that the recogniser itself doubts. */
const NOISE_CONFIDENCE = 45;
const NOISE_LETTERS = 12;

const letters = (text: string): number => text.match(/[\p{L}\d]/gu)?.length ?? 0;
const textOf = (line: OcrLine): string => line.words.map((word) => word.text).join(' ');
const isNoise = (line: OcrLine): boolean => {
  const text = textOf(line);
  return letters(text) === 0 || (line.confidence < NOISE_CONFIDENCE && letters(text) < NOISE_LETTERS);
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const slopeOf = (line: OcrLine): number =>
  (line.baseline.y1 - line.baseline.y0) / Math.max(1, line.baseline.x1 - line.baseline.x0);

/** A line of the recogniser runs across a gutter now and then: it is cut where two words stand far apart. */
function pieces(line: OcrLine, size: number): OcrWord[][] {
  const out: OcrWord[][] = [];
  for (const word of line.words) {
    const last = out.at(-1)?.at(-1);
    if (last !== undefined && word.bbox.x0 - last.bbox.x1 < size * 1.6) out.at(-1)?.push(word);
    else out.push([word]);
  }
  return out;
}

/** Recognised lines → text in reading order, by the same rules as for a text layer; a page that was scanned askew is set straight. */
export function textOfOcrLines(lines: readonly OcrLine[]): { text: string; confidence: number } {
  const kept = lines.filter((line) => line.words.length > 0 && !isNoise(line));
  const long = kept.filter((line) => line.words.length >= 4);
  const slope = median(long.map(slopeOf));
  const size = median(long.map((line) => line.bbox.y1 - line.bbox.y0)) || 20;
  const items: TextItem[] = kept.flatMap((line) =>
    pieces(line, size).map((words) => {
      const x = words[0]?.bbox.x0 ?? 0;
      const right = words.at(-1)?.bbox.x1 ?? x;
      const onLine = line.baseline.y0 + slopeOf(line) * (x - line.baseline.x0);
      return { text: words.map((word) => word.text).join(' '), x, y: onLine - slope * x, width: right - x, size };
    }),
  );
  const words = kept.flatMap((line) => line.words);
  const weight = words.reduce((sum, word) => sum + word.text.length, 0);
  const confidence =
    weight === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / weight / 100;
  return { text: pageText(items).normalize('NFC'), confidence };
}
