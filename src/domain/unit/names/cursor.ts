import { keyAt, type Word } from '../words.js';

/** A position among words that readers move on; `depth`: within how many other names. */
export type Cursor = { at: number; readonly depth?: number };

export const isWord = (word: Word | undefined): word is Word => word !== undefined && word.kind === 'word';

/** Words `[from, to)` as written, line breaks folded into blanks. */
export function written(words: readonly Word[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i += 1) text += i === from || words[i]!.glued ? words[i]!.raw : ` ${words[i]!.raw}`;
  return text;
}

const SPELT = new Map<string, string>();

/** Tone marks moved to one place, so that "toà" and "tòa" are spelt alike. Remembered: the same few heads come again and again. */
export function spelt(raw: string): string {
  const known = SPELT.get(raw);
  if (known !== undefined) return known;
  const moved = raw
    .toLowerCase()
    .normalize('NFD')
    .replace(/([aeiouy]+)([\u0300\u0301\u0303\u0309\u0323])([aeiouy]*)/gu, '$1$3$2')
    .normalize('NFC');
  if (SPELT.size < 5000) SPELT.set(raw, moved);
  return moved;
}

/** Index after a bracket that opens at `at`. */
export function skipBracket(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== '(') return at;
  for (let i = at + 1; i < Math.min(words.length, at + 60); i += 1) if (words[i]!.key === ')') return i + 1;
  return at;
}
