import { fold } from '../fold.js';
import { FIELD_ABBREVIATIONS, FIELDS } from './field-lexicon.js';
import { matchPhrase } from './phrase-table.js';
import { keyAt, rawAt, wordsOf, type Word } from '../words.js';
import { isWord, type Cursor } from './cursor.js';
import { shortenedField } from './shortened-field.js';
import { FIELD_TABLE } from './tables.js';

/** A field with one letter lost to OCR in its first word, which the table cannot find: "Sở V tế", "Sở Cồng Thương". */
function damagedField(words: readonly Word[], cursor: Cursor): string {
  if (words[cursor.at]?.capital !== true) return '';
  for (const [size, fields] of BY_SIZE) {
    const to = cursor.at + size;
    if (to > words.length) continue;
    let written = '';
    for (let i = cursor.at; i < to; i += 1) written += words[i]!.key;
    const damaged = fields.get(written.slice(1))?.find(({ letters }) => letters !== written);
    if (damaged === undefined) continue;
    cursor.at = to;
    return damaged.name;
  }
  return '';
}

type Field = { readonly name: string; readonly letters: string };

/** Fields by their number of words, the longest first, and by all letters but the first. */
const BY_SIZE: readonly (readonly [number, ReadonlyMap<string, readonly Field[]>])[] = [...bySize()].sort(
  ([a], [b]) => b - a,
);

function bySize(): Map<number, Map<string, Field[]>> {
  const sizes = new Map<number, Map<string, Field[]>>();
  for (const name of FIELDS) {
    const cut = wordsOf(name, fold(name));
    const letters = cut.map((word) => word.key).join('');
    const fields = sizes.get(cut.length) ?? new Map<string, Field[]>();
    fields.set(letters.slice(1), [...(fields.get(letters.slice(1)) ?? []), { name, letters }]);
    sizes.set(cut.length, fields);
  }
  return sizes;
}

export function fieldAt(words: readonly Word[], cursor: Cursor): string {
  const field = matchPhrase(FIELD_TABLE, words, cursor.at);
  const mixed = shortenedField(words, cursor.at);
  if (mixed !== null && mixed.next > (field?.next ?? 0)) {
    cursor.at = mixed.next;
    return mixed.name;
  }
  if (field !== null && words[cursor.at]!.capital) {
    cursor.at = field.next;
    return field.display;
  }
  const first = words[cursor.at];
  const damaged = damagedField(words, cursor);
  if (damaged !== '') return damaged;
  if (!isWord(first) || first.raw !== first.raw.toUpperCase()) return '';
  let letters = '';
  let end = cursor.at;
  let best = '';
  let bestEnd = cursor.at;
  while (end < words.length && end - cursor.at < 6) {
    const word = words[end]!;
    if (end > cursor.at && !word.glued) break;
    if (word.kind === 'word') letters += word.raw.toUpperCase();
    else if (word.key !== '&' && word.key !== '-') break;
    end += 1;
    const found = FIELD_ABBREVIATIONS.get(letters);
    if (found !== undefined && word.kind === 'word') [best, bestEnd] = [found, end];
  }
  cursor.at = bestEnd;
  return best;
}

/** "Giám đốc Sở: Tài chính, Nội vụ", "Phòng: Tư pháp, Y tế": fields behind the colon of a head that stands without "các". */
export const fieldsListed = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at + 1) === ':' &&
  /^(?:Sở|Bộ|Phòng|Ban|Vụ)$/u.test(rawAt(words, at)) &&
  fieldAt(words, { at: at + 2 }) !== '';
