// Branches of government by their names: "các ngành Y tế, Quân sự, Công an".
import { separator } from './distribution.js';
import { fieldAt } from './fields.js';
import { written, type Cursor } from './cursor.js';
import type { ParsedName } from './parsed-name.js';
import { placeType } from './heads.js';
import { matchPhrase } from './phrase-table.js';
import { capitals } from './places.js';
import { FIELD_TABLE } from './tables.js';
import { verbAt } from './verbs.js';
import { keyAt, type Word } from '../words.js';

/** "Các ngành Y tế, Quân sự, Công an": each branch by its name, which may be that of a body as well. */
export function branches(
  words: readonly Word[],
  cursor: Cursor,
  noun: string,
  from: number,
  person: boolean,
): ParsedName[] {
  const names: ParsedName[] = [];
  for (;;) {
    const start = cursor.at;
    const field = fieldAt(words, cursor);
    const name = field === '' ? capitals(words, cursor) + (fieldTail(words, cursor) ?? '') : field;
    names.push({
      name: `${noun} ${name}`,
      start: words[names.length === 0 ? from : start]!.start,
      end: words[cursor.at - 1]!.end,
      head: person,
      collective: true,
    });
    const next = separator(words, cursor.at);
    if (next === cursor.at || words[next]?.capital !== true || words[cursor.at]!.key === ';') return names;
    cursor.at = next;
  }
}

/** Plain words that close the name of a branch: "Giao thông | vận tải", "Giáo dục | và Đào tạo". */
function fieldTail(words: readonly Word[], cursor: Cursor): string | null {
  const from = cursor.at;
  while (words[cursor.at]?.kind === 'word' && !words[cursor.at]!.capital && cursor.at - from < 3) {
    if (verbAt(words, cursor.at) || words[cursor.at]!.key === 'va') break;
    cursor.at += 1;
  }
  const closed = keyAt(words, cursor.at) === ',' || keyAt(words, cursor.at) === 'va' || verbAt(words, cursor.at);
  if (cursor.at === from || !closed) {
    cursor.at = from;
    return null;
  }
  return ` ${written(words, from, cursor.at)}`;
}

/** "phối hợp với | ngành y tế quận": with whom, a branch in small letters and the place it belongs to; empty elsewhere, where it is a topic as often. */
export function branchInSmallLetters(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  if (words[from]?.raw !== 'ngành' || keyAt(words, from - 1) !== 'voi' || words[from + 1]?.capital !== false) return '';
  const field = matchPhrase(FIELD_TABLE, words, from + 1, true);
  if (field === null || verbAt(words, from + 1)) return '';
  cursor.at = placeType(words, field.next)?.next ?? field.next;
  return written(words, from, cursor.at);
}

/** Branches that are called by their kind alone: "Các Điện lực", "Các Đồn Biên phòng". */
export const LOCAL_BRANCH =
  /^(?:Điện lực|Bưu điện|Viễn thông|Đồn Biên phòng|Kho bạc|Cảng vụ|Vườn quốc gia|Nhà máy|Nhà văn hóa)$/u;
