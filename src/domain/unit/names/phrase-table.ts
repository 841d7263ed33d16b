import { fold } from '../fold.js';
import { keyAt, wordsOf, type Word } from '../words.js';

type Entry = { readonly keys: readonly string[]; readonly display: string };

/** Phrases by their first folded word, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Entry[]>;

const isJoiner = (key: string): boolean => key === 'va' || key === '-' || key === '&';

export function phraseTable(entries: Iterable<readonly [phrase: string, display: string]>): PhraseTable {
  const table = new Map<string, Entry[]>();
  for (const [phrase, display] of entries) {
    const keys = wordsOf(phrase, fold(phrase)).map((word) => word.key);
    const list = table.get(keys[0]!) ?? [];
    list.push({ keys, display });
    table.set(keys[0]!, list);
  }
  for (const list of table.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return table;
}

/** Whether two folded words differ by at most one letter; short words must be equal ("thủy" lợi is no "thuế"). OCR damage inside a known phrase. */
function nearlyEqual(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  const shorter = Math.min(a.length, b.length);
  let before = 0;
  while (before < shorter && a.charCodeAt(before) === b.charCodeAt(before)) before += 1;
  let behind = 0;
  while (behind < shorter - before && a.charCodeAt(a.length - 1 - behind) === b.charCodeAt(b.length - 1 - behind))
    behind += 1;
  return before + behind >= Math.max(a.length, b.length) - 1;
}

/** A full stop that OCR put inside a phrase ("thị. xã"). */
const isStray = (words: readonly Word[], at: number, key: string): boolean =>
  words[at]!.key === '.' && words[at]!.glued && keyAt(words, at + 1) === key;

/**
 * Index after the entry when it stands at `at`, whose word is its first, or -1. "và", "-" and "&" are one joiner; a comma inside an entry may be missing.
 * `exact` forgives no letter: titles and verbs are short and close to each other ("thủ trưởng", "thủ tướng").
 */
function matchEntry(words: readonly Word[], at: number, keys: readonly string[], exact: boolean): number {
  // The table was entered by the first word.
  let i = at + 1;
  for (let k = 1; k < keys.length; k += 1) {
    const key = keys[k]!;
    const word = words[i];
    if (word === undefined) return -1;
    if (word.key === key || (isJoiner(key) && isJoiner(word.key))) i += 1;
    else if (key === ',' || key === '-') continue;
    else if (exact) return -1;
    else if (isStray(words, i, key)) i += 2;
    else if (nearlyEqual(word.key, key)) i += 1;
    else return -1;
  }
  return i;
}

/** Whether the entry, whose first word stands at `at`, is written just so. */
function isVerbatim(words: readonly Word[], at: number, keys: readonly string[]): boolean {
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i]!;
    const written = keyAt(words, at + i);
    if (written !== key && !(isJoiner(key) && isJoiner(written))) return false;
  }
  return true;
}

/** The longest phrase of the table at a word, and the index after it. */
export function matchPhrase(
  table: PhraseTable,
  words: readonly Word[],
  at: number,
  exact = false,
): { readonly display: string; readonly next: number } | null {
  const entries = table.get(keyAt(words, at));
  if (entries === undefined) return null;
  let best: { display: string; next: number } | null = null;
  for (const entry of entries) {
    const next = matchEntry(words, at, entry.keys, exact);
    if (next === -1) continue;
    const verbatim = isVerbatim(words, at, entry.keys);
    // "Lao động Thương binh và Xã hội" without its dash is more than "Lao động".
    if (best !== null && (next < best.next || (next === best.next && !verbatim))) continue;
    best = { display: entry.display, next };
    if (verbatim) break;
  }
  return best;
}
