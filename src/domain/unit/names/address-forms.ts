// Forms of address before the office or the name of a person who is told to act.
import { titleAt } from './heads.js';
import { matchPhrase } from './phrase-table.js';
import { COMMITTEE_TABLE } from './tables.js';
import { keyAt, rawAt, type Word } from '../words.js';

const isAbbreviated = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'd' &&
  keyAt(words, at + 1) === '/' &&
  keyAt(words, at + 2) === 'c' &&
  /^[đĐ]$/u.test(rawAt(words, at));

/** "đồng chí" before the office or the name of a person, "Đ/c" before an office, however often; the same index elsewhere. */
export function afterComrade(words: readonly Word[], at: number): number {
  let next = at;
  for (;;) {
    if (keyAt(words, next) === 'dong' && keyAt(words, next + 1) === 'chi') next += 2;
    else if (isAbbreviated(words, next) && titleAt(words, next + 3) !== null) next += 3;
    else return next;
  }
}

/** "đồng chí Trần Văn Lâm - Trưởng Công an phường": the office after a person's name, or the same index. */
export function afterPerson(words: readonly Word[], at: number): number {
  let next = at;
  while (next < at + 5 && words[next]?.capital === true && titleAt(words, next) === null) next += 1;
  const sign = words[next]?.key;
  return next > at + 1 &&
    (sign === '-' || sign === ',') &&
    keyAt(words, next + 1) !== 'pho' &&
    titleAt(words, next + 1) !== null
    ? next + 1
    : at;
}

/** What a deputy looks after, before the body: "văn xã", "VHXH", "phụ trách kinh tế", "khối nội chính". */
const CHARGE = /^(?:van|vhxh|kt|kinh|phu|khoi|linh|noi|nganh)$/;
const LONGEST_CHARGE = 7;

/** "Phó Chủ tịch | Văn xã UBND 13 phường", "Phó Chủ tịch phụ trách văn xã UBND các xã": the committee behind the charge, or the same index. */
export function afterCharge(words: readonly Word[], at: number): number {
  if (!CHARGE.test(keyAt(words, at))) return at;
  for (let i = at + 1; i < Math.min(words.length, at + LONGEST_CHARGE); i += 1) {
    if (words[i]!.kind === 'sign') return at;
    if (matchPhrase(COMMITTEE_TABLE, words, i) !== null) return i;
  }
  return at;
}

/** "các đồng chí", "các ông (bà)", "ông/bà" before the offices of persons; the same index where no office follows. */
export function afterForm(words: readonly Word[], at: number): number {
  let next = keyAt(words, at) === 'cac' ? at + 1 : at;
  const form = next;
  if (keyAt(words, next) === 'dong' && keyAt(words, next + 1) === 'chi') next += 2;
  else if (keyAt(words, next) === 'ong') {
    next += 1;
    if (keyAt(words, next) === '(' && keyAt(words, next + 1) === 'ba' && keyAt(words, next + 2) === ')') next += 3;
    else if (/^[,/]$/.test(keyAt(words, next)) && keyAt(words, next + 1) === 'ba') next += 2;
    else if (keyAt(words, next) === 'ba') next += 1;
  }
  if (next === form) return at;
  if (keyAt(words, next) === ':') next += 1;
  return next < words.length && (words[form]!.key === 'dong' || titleAt(words, next) !== null) ? next : at;
}
