import { written, type Cursor } from './cursor.js';
import { distributed, isPlaceHead, separator } from './distribution.js';
import { nameStarts, placeType } from './heads.js';
import { isNumberedPlace } from './numbered.js';
import type { ParsedName } from './parsed-name.js';
import { mixedProvinces, provinceAt, typedPlace } from './province-lists.js';
import { capitals, isElse, levels, opensOther, place, properName } from './places.js';
import { isSameLevel } from './place-kinds.js';
import { afterRegions } from './regions.js';
import { qualifier } from './restriction.js';
import { keyAt, keysAt, type Word } from '../words.js';

/** "UBND các xã, phường: Tổ chức …": a lone capital before a plain word opens what they are to do; a place goes on with a sign or another name. */
function isItem(words: readonly Word[], at: number): boolean {
  const [first, next] = [words[at], words[at + 1]];
  if (first?.capital !== true || nameStarts(words, at)) return false;
  return next === undefined || next.kind === 'sign' || next.capital || next.key === 'va' || /^\d/.test(next.key);
}

/** "UBND huyện | Trạm Tấu": right behind its type a place may begin like a body, whatever follows. */
const isFirstPlace = (words: readonly Word[], at: number, first: number): boolean =>
  at === first &&
  words[at + 1]?.capital === true &&
  /^(?:tram|doi|to|hoi|doan|khu|cang|bao|vien|vu|ban|quy|dai)$/.test(words[at]!.key) &&
  !/^(?:y|cong|quan|kiem)$/.test(words[at + 1]!.key);

/** "UBND tỉnh X", "UBND các xã, phường [có …]", "UBND các phường: A, B", "UBND cấp huyện, cấp xã". The cursor stands after "UBND". */
export function committee(
  words: readonly Word[],
  cursor: Cursor,
  display: string,
  from: number,
  person: boolean,
): ParsedName[] {
  const single = (name: string, collective: boolean): ParsedName[] => [
    { name, start: words[from]!.start, end: words[cursor.at - 1]!.end, head: person, collective },
  ];
  if (keyAt(words, cursor.at) === 'cac' || keyAt(words, cursor.at) === 'nhung') cursor.at += 1;
  let plural = ['cac', 'nhung'].includes(keyAt(words, cursor.at - 1));
  if (plural && keyAt(words, cursor.at) === 'cap' && placeType(words, cursor.at + 1) === null) {
    cursor.at += 1;
    return single(`${display} các cấp`, true);
  }
  if (isSameLevel(words, cursor.at)) {
    cursor.at += 2;
    return single(`${display} ${written(words, cursor.at - 2, cursor.at)}`, true);
  }
  if (keyAt(words, cursor.at) === 'cap') {
    const start = cursor.at;
    cursor.at += 1;
    while (placeType(words, cursor.at) !== null) {
      cursor.at = placeType(words, cursor.at)!.next;
      const next = separator(words, cursor.at);
      if (next === cursor.at || !(keyAt(words, next) === 'cap' || placeType(words, next) !== null)) break;
      cursor.at = keyAt(words, next) === 'cap' ? next + 1 : next;
    }
    return single(`${display} ${written(words, start, cursor.at)}`, true);
  }
  const many = /^\d{1,3}$/.test(keyAt(words, cursor.at)) ? placeType(words, cursor.at + 1) : null;
  if (many !== null) {
    const start = cursor.at;
    cursor.at += 1;
    const last = words[many.next];
    // "UBND 03 xã An Bình, Tân Lập": they are named; "UBND 126 xã, phường", "UBND 05 xã": so many of them.
    if (last?.capital === true || (last?.key === ':' && isItem(words, many.next + 1))) plural = true;
    else if (levels(words, cursor, false) !== '') return single(`${display} ${written(words, start, cursor.at)}`, true);
  }
  const types: string[] = [];
  let typed = cursor.at;
  for (;;) {
    const type = placeType(words, typed);
    if (type === null) break;
    types.push(type.display);
    cursor.at = type.next;
    // "UBND TP. Huế", "xã. phường" of a recogniser; "… các xã, phường. Thời gian" ends there.
    while (
      keyAt(words, cursor.at) === '.' &&
      words[cursor.at]!.glued &&
      /[a-z]/.test(keyAt(words, cursor.at + 1)) &&
      (words[cursor.at - 1]!.raw.length <= 2 || !words[cursor.at + 1]!.capital)
    )
      cursor.at += 1;
    let next = cursor.at;
    while (/^(?:,|va|\.|\/)$/.test(keyAt(words, next)) || (keyAt(words, next) === '-' && !words[next]!.glued))
      next += 1;
    // "các tỉnh, thành phố | khu vực nêu trên": which they are, no level of its own.
    if (next === cursor.at && (placeType(words, next) === null || keyAt(words, next) === 'khu')) break;
    const following = placeType(words, next);
    // "tỉnh | tình hình": behind no sign a second level is another one.
    if (following === null || (next === cursor.at && following.display === type.display)) break;
    if (
      words[following.next]?.capital === true &&
      !opensOther(words, following.next) &&
      !(plural && type.display === 'tỉnh' && mixedProvinces(words, following.next)) &&
      afterRegions(words, following.next) === following.next
    )
      break;
    typed = next;
  }
  if (types.length === 0 && plural && keyAt(words, cursor.at) === 'dia' && keyAt(words, cursor.at + 1) === 'phuong') {
    cursor.at += 2;
    const items = { at: keyAt(words, cursor.at) === ':' ? cursor.at + 1 : cursor.at };
    const named = distributed(words, items, display, (c) => provinceAt(words, c), person);
    if (named.length > 0) {
      cursor.at = items.at;
      return [{ ...named[0]!, start: words[from]!.start }, ...named.slice(1)];
    }
    const where = qualifier(words, cursor);
    return single(`${display} các địa phương${where === '' ? '' : ` ${where}`}`, true);
  }
  if (types.length === 0) {
    const proper = capitals(words, cursor);
    return single(proper === '' ? display : `${display} ${proper}`, false);
  }
  const regions = plural && types[0] === 'tỉnh' ? afterRegions(words, cursor.at) : cursor.at;
  if (regions > cursor.at) {
    const said = written(words, cursor.at, regions);
    cursor.at = regions;
    return single(`${display} các ${types.join(', ')} ${said}`, true);
  }
  if (types.length === 1) {
    if (keyAt(words, cursor.at) === ':' && isItem(words, cursor.at + 1)) {
      plural = true;
      cursor.at += 1;
    }
    if (words[cursor.at]?.capital === true || isNumberedPlace(words, cursor.at, types[0]!)) {
      const names = distributed(
        words,
        cursor,
        `${display} ${types[0]}`,
        (c) =>
          (nameStarts(words, c.at) && !isFirstPlace(words, c.at, cursor.at) && !isPlaceHead(words, c.at)) ||
          (!plural && c.at > cursor.at && isElse(words, c.at, types[0]!))
            ? ''
            : properName(words, c, types[0]!),
        person,
      );
      if (names.length > 0) return [{ ...names[0]!, start: words[from]!.start }, ...names.slice(1)];
    }
    if (!plural) {
      const lone = types[0] === 'thành phố' ? 'Thành phố' : types[0]!;
      return single(`${display} ${lone}`, false);
    }
  }
  const bare = plural && types[0] === 'tỉnh' && types.length > 1 && mixedProvinces(words, cursor.at);
  if (bare || (types.length > 1 && keyAt(words, cursor.at) === ':' && isItem(words, cursor.at + 1))) {
    const after = { at: bare ? cursor.at : cursor.at + 1 };
    const names = distributed(
      words,
      after,
      display,
      (c) => (words[c.at]?.capital && !nameStarts(words, c.at) ? typedPlace(capitals(words, c), types) : ''),
      person,
    );
    if (names.length > 0) {
      cursor.at = after.at;
      return [{ ...names[0]!, start: words[from]!.start }, ...names.slice(1)];
    }
  }
  // "UBND các huyện | trong tỉnh": all of them.
  const inside = keyAt(words, cursor.at) === 'trong' && placeType(words, cursor.at + 1) !== null;
  const note = inside ? '' : region(words, cursor) || qualifier(words, cursor);
  // "UBND các xã, phường ven biển: Quỳnh Lưu, Diễn Châu": which ones.
  if (note !== '' && keyAt(words, cursor.at) === ':' && isItem(words, cursor.at + 1)) {
    const after = { at: cursor.at + 1 };
    const kind = types.length === 1 ? `${display} ${types[0]!}` : display;
    const named = distributed(
      words,
      after,
      kind,
      (c) => (words[c.at]?.capital && !nameStarts(words, c.at) ? typedPlace(capitals(words, c), types) : ''),
      person,
    );
    if (named.length > 1) {
      cursor.at = after.at;
      return [{ ...named[0]!, start: words[from]!.start }, ...named.slice(1)];
    }
  }
  const list = types.join(', ');
  if (inside) {
    cursor.at += 1;
    place(words, cursor);
  }
  return single(`${display} các ${list}${note === '' ? '' : ` ${note}`}`, true);
}

/** "UBND các tỉnh, thành phố | khu vực miền Trung", "… | khu vực nêu trên": in which part of the country; empty where none is said. */
function region(words: readonly Word[], cursor: Cursor): string {
  if (keyAt(words, cursor.at) !== 'khu' || keyAt(words, cursor.at + 1) !== 'vuc') return '';
  const from = cursor.at;
  cursor.at = afterRegions(words, from + 2);
  if (cursor.at > from + 2) return written(words, from, cursor.at);
  const said = REGION.exec(keysAt(words, from + 2, 3));
  cursor.at = from + 2 + (said === null ? 0 : said[0].split(' ').length);
  while (words[cursor.at]?.capital === true && !nameStarts(words, cursor.at)) cursor.at += 1;
  if (cursor.at === from + 2) {
    cursor.at = from;
    return '';
  }
  return written(words, from, cursor.at);
}
const REGION =
  /^(?:neu tren|tren|nay|mien nui|bien gioi|ven bien|mien|phia|dong bang|dbscl|trung du|noi tren)(?![a-z])/;
