import { matchPhrase } from './phrase-table.js';
import { written, type Cursor } from './cursor.js';
import { fieldAt } from './fields.js';
import { nameStarts } from './heads.js';
import type { ParsedName } from './parsed-name.js';
import { openBody } from './open-name.js';
import { levels, place } from './places.js';
import { COMMITTEE_TABLE, FIELD_TABLE } from './tables.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

export function separator(words: readonly Word[], at: number): number {
  let next = at;
  while (
    words[next] !== undefined &&
    (words[next]!.key === ',' ||
      words[next]!.key === ';' ||
      words[next]!.key === 'va' ||
      words[next]!.key === 'hoac' ||
      words[next]!.key === '&')
  )
    next += 1;
  if (keyAt(words, next) === 'cung' && keyAt(words, next + 1) === 'voi') next += 2;
  // "Sở Y tế, | cũng như UBND các xã".
  else if (rawAt(words, next) === 'cũng' && rawAt(words, next + 1) === 'như') next += 2;
  return next;
}

const LONGEST_REST = 4;

/**
 * "các phòng: Quản lý | , tổ chức giao thông | , Kế hoạch", "… Quản lý | bảo trì | và Thủ trưởng …": a field that goes on in small letters,
 * behind its comma too, up to the next item; the same index elsewhere.
 */
function restOfField(words: readonly Word[], at: number, head: string): number {
  if (!/^(?:Phòng|Vụ|Ban)$/.test(head)) return at;
  const from = keyAt(words, at) === ',' ? at + 1 : at;
  let end = from;
  while (words[end]?.kind === 'word' && !words[end]!.capital && !words[end]!.plain && end - from <= LONGEST_REST) {
    if (/^(?:và|các|hoặc|cùng|có)$/u.test(words[end]!.raw)) break;
    end += 1;
  }
  // Behind the comma one word is too little; a verb right behind the field is its last word, or has objects.
  if (end - from < (from > at ? 2 : 1) || (from === at && end - from > 2 && verbAt(words, at))) return at;
  const parted = /^(?:,|;|va)$/.test(keyAt(words, end));
  return parted && words[end + 1]?.capital === true ? end : at;
}

/** Items after "các Sở:", "UBND các huyện": each gets the head noun before it. Behind a colon a semicolon may part them; after commas it ends them. */
export function distributed(
  words: readonly Word[],
  cursor: Cursor,
  head: string,
  itemOf: (cursor: Cursor) => string,
  person: boolean,
): ParsedName[] {
  const names: ParsedName[] = [];
  let parts = keyAt(words, cursor.at - 1) === ':' ? /^(?:,|;|va)$/ : /^(?:,|va)$/;
  for (;;) {
    const from = cursor.at;
    const item = itemOf(cursor);
    if (item === '') {
      cursor.at = from;
      break;
    }
    names.push({
      name: `${head} ${item}`.trim(),
      start: words[from]!.start,
      end: words[cursor.at - 1]!.end,
      head: person,
      collective: false,
    });
    if (keyAt(words, from - 1) === ':' || names.length > 1) {
      const rest = restOfField(words, cursor.at, head);
      if (rest > cursor.at) {
        const last = names[names.length - 1]!;
        names[names.length - 1] = {
          ...last,
          name: `${last.name}${keyAt(words, cursor.at) === ',' ? '' : ' '}${written(words, cursor.at, rest)}`,
          end: words[rest - 1]!.end,
        };
        cursor.at = rest;
      }
    }
    if (!parts.test(keyAt(words, cursor.at))) break;
    if (keyAt(words, cursor.at) === ',') parts = /^(?:,|va)$/;
    const next = separator(words, cursor.at);
    const probe = { at: next };
    if (
      nameStarts(words, next) &&
      !(head.startsWith('UBND ') && isPlaceHead(words, next)) &&
      !isCorporation(words, next, head) &&
      !(
        matchPhrase(FIELD_TABLE, words, next) !== null &&
        itemOf({ at: next }) !== '' &&
        !matchPhrase(COMMITTEE_TABLE, words, next)
      )
    )
      break;
    if (itemOf(probe) === '') break;
    cursor.at = next;
  }
  return names;
}

export function itemFor(head: string, words: readonly Word[], cursor: Cursor): string {
  if (/^(?:Sở|Bộ|Phòng|Vụ|Ban)$/.test(head)) {
    const field = fieldAt(words, cursor);
    if (field === '')
      return /^(?:Phòng|Vụ|Ban)$/.test(head) && words[cursor.at]?.capital === true && !nameStarts(words, cursor.at)
        ? openBody(words, cursor, head, true)
        : '';
    const saved = cursor.at;
    const spread = { at: saved };
    const every = levels(words, spread, false);
    if (every.includes(',')) {
      cursor.at = spread.at;
      return `${field} ${every}`;
    }
    const where = place(words, cursor);
    if (where === 'tỉnh' || where === 'Thành phố') {
      if (field === 'Công an') {
        cursor.at = saved;
        return '';
      }
    }
    if (where === '') cursor.at = saved;
    return field + (where === '' ? '' : ` ${where}`);
  }
  if (!words[cursor.at]?.capital) return '';
  if (nameStarts(words, cursor.at) && !isCorporation(words, cursor.at, head)) return '';
  return openBody(words, cursor, head, true);
}

/** "Các Tổng công ty: Đường sắt Việt Nam, | Cảng hàng không Việt Nam": what such a company runs, though bodies of their own are called so too. */
const isCorporation = (words: readonly Word[], at: number, head: string): boolean =>
  /^(?:Tổng công ty|Tập đoàn)$/u.test(head) &&
  /^(?:cang (?:hang khong|bien)|buu dien|buu chinh vien thong) viet nam/.test(keysAt(words, at, 6));

/** "UBND các phường: Vinh Lộc, | Trường Vinh", "UBND huyện | Đoan Hùng": a place of two syllables that begins like a body of one; "Hội Nông dân" goes on. */
export const isPlaceHead = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.capital === true &&
  /^(?:truong|tram|doi|to|hoi|doan|khu|cang|bao|vien|vu|ban|quy|dai)$/.test(words[at]!.key) &&
  !/^(?:y|cong|quan|kiem)$/.test(words[at + 1]!.key) &&
  endsPlace(words, at + (isSide(words, at + 2) ? 3 : 2));

/** "Hội An | Đông", "Trường Sơn | Tây": the side of a place that was parted. */
const isSide = (words: readonly Word[], at: number): boolean => /^(?:Đông|Tây|Nam|Bắc|Trung)$/u.test(rawAt(words, at));

const endsPlace = (words: readonly Word[], at: number): boolean =>
  /^(?:,|;|va|)$/.test(keyAt(words, at)) || verbAt(words, at);
