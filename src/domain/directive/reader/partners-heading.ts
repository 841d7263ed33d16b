// "1. Bộ X chủ trì, phối hợp với các bộ, cơ quan liên quan" over its items: who does them, and with whom; nothing is said yet of what.
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import type { Clause } from './clause-shape.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** Whether only "chủ trì, phối hợp với" and the partners stand behind the bodies that a numbered item names above others. */
export function headsWithPartners(
  source: Source,
  { block, children }: Node,
  words: readonly Word[],
  { act, next }: Clause,
): boolean {
  if (act === 'none' || block.marker === null || children.every((child) => child.block.marker === null)) return false;
  let at = keysAt(words, next, 2) === 'chu tri' ? next + 2 : next;
  while (keyAt(words, at) === ',' || keyAt(words, at) === 'va') at += 1;
  if (keysAt(words, at, 2) !== 'phoi hop') return false;
  at += keysAt(words, at + 2, 2) === 'chat che' ? 4 : 2;
  if (/^(?:voi|cung)$/.test(keyAt(words, at))) at += 1;
  const end = source.names(words, at)?.next ?? at;
  return end > at && (end === words.length || (end === words.length - 1 && /^[:.]$/.test(keyAt(words, end))));
}
