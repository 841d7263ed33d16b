// Those whom a council is made of, at the end of a list of its bodies: "các Tổ đại biểu HĐND và | đại biểu HĐND tỉnh".
import { matchPhrase } from './phrase-table.js';
import type { ParsedName } from './parsed-name.js';
import { place } from './places.js';
import { COMMITTEE_TABLE } from './tables.js';
import { keyAt, type Word } from '../words.js';

/** Bodies of a council, behind which its deputies may stand; "Luật Bầu cử … Quốc hội và đại biểu HĐND" is none. */
const OF_COUNCIL = /HĐND|Hội đồng nhân dân|^(?:các )?tổ đại biểu/u;

/** The deputies of a council that begin at a word behind one of its bodies, and the index after them; null where none do. */
export function deputiesAt(
  words: readonly Word[],
  at: number,
  previous: string,
): { readonly name: ParsedName; readonly next: number } | null {
  if (!OF_COUNCIL.test(previous)) return null;
  const from = keyAt(words, at) === 'cac' ? at + 1 : at;
  if (keyAt(words, from) !== 'dai' || keyAt(words, from + 1) !== 'bieu') return null;
  const council = matchPhrase(COMMITTEE_TABLE, words, from + 2);
  if (council?.display !== 'HĐND') return null;
  const cursor = { at: council.next };
  const where = place(words, cursor);
  const name = `đại biểu HĐND${where === '' ? '' : ` ${where}`}`;
  return {
    name: { name, start: words[at]!.start, end: words[cursor.at - 1]!.end, head: false, collective: true },
    next: cursor.at,
  };
}
