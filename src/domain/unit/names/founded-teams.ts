// Teams that a document founds.
import { written, type Cursor } from './cursor.js';
import { keyAt, type Word } from '../words.js';

/** Teams that a document founds and then calls by these words alone. */
const TEAMS =
  /^(?:Đoàn (?:kiểm tra|công tác|thanh tra|giám sát)|Tổ (?:công tác|giúp việc|thẩm định|kiểm tra)|Nhóm (?:giúp việc|công tác|thường trực)|Ban (?:Chỉ đạo|Chỉ huy|Tổ chức|Giám đốc|Giám hiệu))(?!\p{L})/u;

const LONGEST = 3;

/** Such a team at a word, passed over; empty where there is none. */
export function teamAt(words: readonly Word[], cursor: Cursor): string {
  if (words[cursor.at]?.capital !== true) return '';
  const team = TEAMS.exec(written(words, cursor.at, Math.min(words.length, cursor.at + LONGEST)))?.[0] ?? '';
  if (team !== '') cursor.at += team.split(' ').length;
  return team;
}

/** "Tổ kiểm tra | liên ngành", "Đoàn thanh tra | số 2": which of several. */
export function whichTeam(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  if (/^(?:lien nganh|chuyen nganh)$/.test(`${keyAt(words, from)} ${keyAt(words, from + 1)}`)) cursor.at += 2;
  if (keyAt(words, cursor.at) === 'so' && /^\d/.test(keyAt(words, cursor.at + 1))) cursor.at += 2;
  return cursor.at === from ? '' : ` ${written(words, from, cursor.at)}`;
}
