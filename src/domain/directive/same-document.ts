import { fold } from '../unit/fold.js';
import type { DirectiveDraft } from './directive.js';

const HASHES = 64;
const SHINGLE = 3;
/** Below this many words two texts are alike by accident. */
const FEWEST_WORDS = 30;

/**
 * Min-hash sketch of the words, accents, case and punctuation ignored, so that a scan of a document meets its text layer (domain.md §1.4).
 * Empty for a text too short to compare. Signed 32-bit numbers; pure; linear in the length of the text.
 */
export function sketchOf(text: string): readonly number[] {
  const words = fold(text).match(/[a-z0-9]+/g) ?? [];
  if (words.length < FEWEST_WORDS) return [];
  const least = new Array<number>(HASHES).fill(0x7fffffff);
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const base = hash(words.slice(at, at + SHINGLE).join(' '));
    for (let i = 0; i < HASHES; i += 1) {
      const value = mix(base, i);
      if (value < least[i]!) least[i] = value;
    }
  }
  return least;
}

/** Share of word triples that two texts have in common, 0–1, estimated from their sketches; 0 when either is too short. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  return a.filter((value, at) => value === b[at]).length / HASHES;
}

/** OCR with one wrong word in twelve still shares more than this of its triples with the clean text. */
export const ALIKE = 0.55;

/**
 * Whether two drafts that read alike can be one document: nothing that both state may differ. Monthly letters share nearly all their words and are
 * still two documents, told apart by number or date.
 */
export function mayBeSame(a: DirectiveDraft, b: DirectiveDraft): boolean {
  const number = (draft: DirectiveDraft): string | null => draft.code.value?.number?.replace(/^0+(?=\d)/, '') ?? null;
  const [left, right] = [number(a), number(b)];
  if (left !== null && right !== null && left !== right) return false;
  const [mine, theirs] = [a.date.value, b.date.value];
  return mine === null || theirs === null || mine === theirs;
}

/** FNV-1a over UTF-16 units; all words are ASCII after folding. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** One of 64 independent-enough orders of the same hashes (finaliser of MurmurHash3 over a seeded value). */
function mix(base: number, seed: number): number {
  let value = base ^ Math.imul(seed + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
