// Teams that a document founds.
import { written, type Cursor } from './cursor.js';
import { keyAt, type Word } from '../words.js';

/** Teams that a document founds and then calls by these words alone. */
export const TEAMS =
  /^(?:Đoàn (?:kiểm tra|công tác|thanh tra|giám sát)|Tổ (?:công tác|giúp việc|thẩm định|kiểm tra)|Ban (?:Chỉ đạo|Chỉ huy|Tổ chức|Giám đốc|Giám hiệu))(?!\p{L})/u;

/** "Tổ kiểm tra | liên ngành", "Đoàn thanh tra | số 2": which of several. */
export function whichTeam(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  if (/^(?:lien nganh|chuyen nganh)$/.test(`${keyAt(words, from)} ${keyAt(words, from + 1)}`)) cursor.at += 2;
  if (keyAt(words, cursor.at) === 'so' && /^\d/.test(keyAt(words, cursor.at + 1))) cursor.at += 2;
  return cursor.at === from ? '' : ` ${written(words, from, cursor.at)}`;
}
