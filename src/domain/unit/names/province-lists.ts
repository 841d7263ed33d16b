// Lists of provinces: each has the level that the law gives it, whatever word stands before the list.
import type { Cursor } from './cursor.js';
import { placeType } from './heads.js';
import type { ParsedName } from './parsed-name.js';
import { matchPhrase } from './phrase-table.js';
import { CITIES, PROVINCES } from './provinces.js';
import { PROVINCE_TABLE } from './tables.js';
import { keyAt, type Word } from '../words.js';

/** "các tỉnh, thành phố: An Giang, Cần Thơ": each with the type it has; other mixed lists keep the bare name for the directory. */
export function typedPlace(name: string, types: readonly string[]): string {
  if (name === '' || types[0] !== 'tỉnh') return name;
  return `${CITIES.has(name) ? 'thành phố' : 'tỉnh'} ${name}`;
}

/** "Nghệ An", "Thành phố Hồ Chí Minh", "tỉnh Đồng Nai": a province of a list with its type, written or not; empty where none stands here. */
export function provinceAt(words: readonly Word[], cursor: Cursor): string {
  const type = placeType(words, cursor.at);
  const dot = keyAt(words, type?.next ?? 0) === '.' ? 1 : 0;
  const at = /^(?:tỉnh|thành phố)$/u.test(type?.display ?? '') ? type!.next + dot : cursor.at;
  const province = words[at]?.capital === true ? matchPhrase(PROVINCE_TABLE, words, at) : null;
  if (province === null) return '';
  cursor.at = province.next;
  // "thành phố Thanh Hóa": a type that is written stays.
  return type === null ? typedPlace(province.display, ['tỉnh']) : `${type.display} ${province.display}`;
}

/** "UBND các tỉnh, thành phố | Hà Nội, Bắc Ninh": whether two provinces or more are listed that are not all cities; "các tỉnh, thành phố Hà Nội, Huế" may as well be every province and two cities. */
export function mixedProvinces(words: readonly Word[], at: number): boolean {
  const listed: string[] = [];
  const cursor = { at };
  for (;;) {
    const province = matchPhrase(PROVINCE_TABLE, words, cursor.at);
    if (province === null || words[cursor.at]?.capital !== true) break;
    listed.push(province.display);
    cursor.at = province.next;
    if (!/^(?:,|va)$/.test(keyAt(words, cursor.at))) break;
    cursor.at += 1;
  }
  return listed.length > 1 && listed.some((name) => !CITIES.has(name));
}

const KNOWN: ReadonlySet<string> = new Set(PROVINCES);
const PLACED = /^(.*?)(tỉnh|thành phố) (\p{Lu}.*)$/u;

/** Whether the type of a place was not written before it, but taken from the place before. */
const isLent = ({ start, end }: ParsedName, place: string): boolean => end - start < place.length + 2;

/**
 * "thành phố Hà Nội, Hải Phòng, | Bắc Ninh", "các tỉnh: Nghệ An, | Hải Phòng": a known province that stands in a list behind another takes its own
 * level. "các thành phố: Vinh, Thanh Hóa" are cities within provinces: the word is taken back only behind a city under the Centre.
 */
export function ownLevels(names: readonly ParsedName[]): readonly ParsedName[] {
  if (names.length < 2) return names;
  /** Whether the last place that bore "thành phố" itself is a city under the Centre. */
  let central = false;
  return names.map((name) => {
    const [, head, type, place] = PLACED.exec(name.name) ?? [];
    if (place === undefined) return name;
    const lent = isLent(name, place);
    if (!lent && type === 'thành phố') central = CITIES.has(place);
    if (type === 'tỉnh' ? !CITIES.has(place) : !lent || !central || CITIES.has(place) || !KNOWN.has(place)) return name;
    return { ...name, name: `${head!}${typedPlace(place, ['tỉnh'])}` };
  });
}
