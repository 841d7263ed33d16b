// Bodies told apart by a number: "Đội CSGT số 3, | số 5", "Thuế cơ sở 1, | 2, 3".
import type { ParsedName } from './parsed-name.js';
import { verbAt } from './verbs.js';
import { keyAt, rawAt, type Word } from '../words.js';

const NUMBERED = /^(.*(?:số|cơ sở|Quân khu|Vùng|khu vực|quận|phường) )\d{1,2}$/u;
/** "Khu Quản lý đường bộ I, | II, III". */
const ROMAN = /^((?:Khu|Vùng|Chi cục|Kho bạc|Trung tâm) .* )(?:I{1,3}|IV|VI{0,3}|IX|X)$/u;

/** The next of such bodies by its number alone, and the index after it; null where the number counts something. */
export function sameNumbered(
  words: readonly Word[],
  at: number,
  previous: ParsedName,
): { readonly name: ParsedName; readonly next: number } | null {
  const roman = ROMAN.exec(previous.name)?.[1];
  const kind = NUMBERED.exec(previous.name)?.[1] ?? roman;
  if (kind === undefined) return null;
  const number = keyAt(words, at) === 'so' ? at + 1 : at;
  if (!(roman === undefined ? /^\d{1,2}$/ : /^[IVX]{1,4}$/).test(rawAt(words, number))) return null;
  if (!closesNumber(words, number + 1)) return null;
  const { start } = words[at]!;
  const { raw, end } = words[number]!;
  return { name: { ...previous, name: `${kind}${raw}`, start, end }, next: number + 1 };
}

/** A sign, "và", a verb or nothing: behind "quận 3 | tháng" the number counts months. */
const closesNumber = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined ||
  /^[,;:)]$/.test(words[at]!.key) ||
  (words[at]!.key === '.' && !/^\d/.test(keyAt(words, at + 1))) ||
  words[at]!.key === 'va' ||
  verbAt(words, at);

/** "Quận | 1", "phường | 12": districts and wards of Hồ Chí Minh City that have a number for a name. */
export const isNumberedPlace = (words: readonly Word[], at: number, type: string): boolean =>
  /^(?:quận|phường)$/.test(type) && /^\d{1,2}$/.test(keyAt(words, at)) && closesPlace(words, at + 1);

/** The same, and behind the number another name. */
const closesPlace = (words: readonly Word[], at: number): boolean => closesNumber(words, at) || words[at]!.capital;

/** A type of place with its name, or its number, behind it. */
export const isNamedPlace = (words: readonly Word[], { display, next }: { display: string; next: number }): boolean =>
  words[next]?.capital === true || isNumberedPlace(words, next, display);
