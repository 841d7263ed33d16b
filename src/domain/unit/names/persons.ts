import { titleAt } from './heads.js';
import { namesAt } from './name-list.js';
import type { NameList, ParsedName } from './parsed-name.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, type Word } from '../words.js';

/** Deputies are told to act by title and name: "Phó Thủ tướng Lê Minh Khái". */
const DEPUTIES = /^(?:pho thu tuong|pho chu tich|pho giam doc|pho bi thu|thu truong)(?= )/;

/** Syllables of a Vietnamese name. */
const LONGEST_NAME = 5;

/** Index after "đồng chí", "ông", "bà", "đ/c"; `at` when no form of address stands here. */
function afterAddress(words: readonly Word[], at: number): number {
  const [first, second] = [words[at], words[at + 1]];
  if (first?.key === 'dong' && second?.key === 'chi') return at + 2;
  if ((first?.key === 'ong' || first?.key === 'ba') && /^(?:ông|bà)$/iu.test(first.raw)) return at + 1;
  if (first?.capital === true && (first.key === 'pho' || first.key === 'thu')) {
    const title = DEPUTIES.exec(keysAt(words, at, 4));
    if (title !== null) return at + title[0].split(' ').length;
  }
  return first?.key === 'd' && second?.key === '/' && keyAt(words, at + 2) === 'c' ? at + 3 : at;
}

/** "Giao đồng chí Hải | theo dõi", "đồng chí Hiệp | - Tổ trưởng": colleagues are called by the given name alone. */
const isGivenName = (words: readonly Word[], at: number, next: number): boolean =>
  next > at + 1 &&
  words[at]!.key.startsWith('d') &&
  words[next - 1]!.capital &&
  (verbAt(words, next) || (keyAt(words, next) === '-' && titleAt(words, next + 1) !== null));

/**
 * A person told to act by name: "đồng chí Trần Văn Lâm, Phó Chủ tịch UBND huyện" is the office, "đồng chí Trần Văn Lâm" the name itself.
 * Which unit carries the task is for the clerk to say: `personal` marks it. Null when no person is addressed here.
 */
export function personAt(words: readonly Word[], at: number): NameList | null {
  const from = afterAddress(words, at);
  if (from === at) return null;
  let next = from;
  while (next < from + LONGEST_NAME && words[next]?.capital === true && titleAt(words, next) === null) next += 1;
  if (next - from < 2 && !isGivenName(words, at, next)) return null;
  const sign = keyAt(words, next) === ',' || keyAt(words, next) === '-' ? next + 1 : next;
  const office = titleAt(words, sign) === null ? null : namesAt(words, sign);
  if (office !== null) return { names: office.names.map((name) => ({ ...name, personal: true })), next: office.next };
  const titled = /^(?:pho|thu)$/.test(words[at]!.key);
  const said = words
    .slice(titled ? at : from, next)
    .map((word) => word.raw)
    .join(' ');
  const named: ParsedName = {
    name: titled ? said : `đồng chí ${said}`,
    start: words[at]!.start,
    end: words[next - 1]!.end,
    head: true,
    collective: false,
    personal: true,
  };
  return { names: [named], next };
}
