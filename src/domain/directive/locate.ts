import { fold } from '../unit/fold.js';
import type { Span } from './directive.js';

/**
 * Finds words in a text however blanks and line breaks fall, accents and capitals ignored. Built once per text, linear; each search is one scan
 * of the packed text. Null when the words are not there.
 */
export function createLocator(text: string): (words: string, from?: number) => Span | null {
  const folded = fold(text);
  const offsets: number[] = [];
  let packed = '';
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (/[\s|]/.test(character)) continue;
    packed += character;
    offsets.push(at);
  }
  return (words, from = 0) => {
    const needle = fold(words).replace(/[\s|]/g, '');
    if (needle === '') return null;
    const start = offsets.findIndex((offset) => offset >= from);
    const found = start === -1 ? -1 : packed.indexOf(needle, start);
    return found === -1 ? null : { start: offsets[found]!, end: offsets[found + needle.length - 1]! + 1 };
  };
}
