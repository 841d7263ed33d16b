import { keyAt, type Word } from '../../unit/words.js';

function isAbbreviation(words: readonly Word[], dot: number): boolean {
  const before = words[dot - 1];
  return before === undefined || (before.end === words[dot]!.start && before.raw.length <= 2 && before.capital);
}

/** A full stop that ends a sentence: followed by a capital after a gap, no abbreviation ("TP. Hà Nội"). */
export function endsSentence(words: readonly Word[], at: number): boolean {
  return (
    words[at]!.key === '.' && words[at + 1]?.capital === true && !words[at + 1]!.glued && !isAbbreviation(words, at)
  );
}

/** Index after the sentence that starts at `from`, brackets skipped. */
export function sentenceEnd(words: readonly Word[], from: number): number {
  let depth = 0;
  for (let i = from; i < words.length; i += 1) {
    const sign = words[i]!.key;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && endsSentence(words, i)) return i + 1;
  }
  return words.length;
}

/** Index of the first word after an inline enumerator "(i)", "(2)" that stands at `at`, or -1. */
function afterEnumerator(words: readonly Word[], at: number): number {
  return keyAt(words, at) === '(' &&
    keyAt(words, at + 2) === ')' &&
    /^(?:i{1,3}|iv|v|vi{0,3}|\d)$/.test(keyAt(words, at + 1))
    ? at + 3
    : -1;
}

/** Starts of the parts of a paragraph: sentences, parts after ";", inline enumerators. */
export function partStarts(words: readonly Word[]): number[] {
  const starts = [0];
  let depth = 0;
  for (let i = 0; i < words.length - 1; i += 1) {
    const enumerated = depth === 0 ? afterEnumerator(words, i) : -1;
    if (enumerated !== -1) {
      if (starts[starts.length - 1] === i) starts.pop();
      if (i > 0 && enumerated < words.length) starts.push(enumerated);
      i = enumerated - 1;
      continue;
    }
    const sign = words[i]!.key;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === ';' || endsSentence(words, i))) starts.push(i + 1);
  }
  return starts.length === 0 ? [0] : starts;
}

/** Starts of inline enumerated parts only. */
export function enumeratedStarts(words: readonly Word[], from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = from; i < to; i += 1) {
    const next = afterEnumerator(words, i);
    if (next !== -1 && next < to) starts.push(next);
  }
  return starts;
}
