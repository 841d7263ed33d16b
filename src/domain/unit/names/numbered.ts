// Bodies told apart by a number: "Đội CSGT số 3, | số 5", "Thuế cơ sở 1, | 2, 3".
import type { ParsedName } from './parsed-name.js';
import { verbAt } from './verbs.js';
import { keyAt, rawAt, type Word } from '../words.js';

const NUMBERED = /^(.*(?:số|cơ sở|Quân khu|Vùng|khu vực) )\d{1,2}$/u;
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
  const after = words[number + 1];
  const closed = after === undefined || /^[,;:.]$/.test(after.key) || after.key === 'va' || verbAt(words, number + 1);
  if (!closed) return null;
  const { start } = words[at]!;
  const { raw, end } = words[number]!;
  return { name: { ...previous, name: `${kind}${raw}`, start, end }, next: number + 1 };
}
