// Forms of address before the office or the name of a person who is told to act.
import { titleAt } from './heads.js';
import type { Word } from '../words.js';

/** "đồng chí Trần Văn Lâm - Trưởng Công an phường": the office after a person's name, or the same index. */
export function afterPerson(words: readonly Word[], at: number): number {
  let next = at;
  while (next < at + 5 && words[next]?.capital === true && titleAt(words, next) === null) next += 1;
  const sign = words[next]?.key;
  return next > at + 1 &&
    (sign === '-' || sign === ',') &&
    words[next + 1]?.key !== 'pho' &&
    titleAt(words, next + 1) !== null
    ? next + 1
    : at;
}

/** "các đồng chí", "các ông (bà)", "ông/bà" before the offices of persons; the same index where no office follows. */
export function afterForm(words: readonly Word[], at: number): number {
  let next = words[at]?.key === 'cac' ? at + 1 : at;
  const form = next;
  if (words[next]?.key === 'dong' && words[next + 1]?.key === 'chi') next += 2;
  else if (words[next]?.key === 'ong') {
    next += 1;
    if (words[next]?.key === '(' && words[next + 1]?.key === 'ba' && words[next + 2]?.key === ')') next += 3;
    else if (/^[,/]$/.test(words[next]?.key ?? '') && words[next + 1]?.key === 'ba') next += 2;
    else if (words[next]?.key === 'ba') next += 1;
  }
  if (next === form) return at;
  if (words[next]?.key === ':') next += 1;
  return next < words.length && (words[form]!.key === 'dong' || titleAt(words, next) !== null) ? next : at;
}
