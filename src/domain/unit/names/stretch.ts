// A stretch of the country behind a collective: "UBND các tỉnh, thành phố | từ Quảng Ninh đến Quảng Trị".
import type { ParsedName } from './parsed-name.js';
import { written } from './cursor.js';
import { keyAt, rawAt, type Word } from '../words.js';

const OF_PLACES = /(?:tỉnh|thành phố|huyện|xã|phường|đặc khu|địa phương|ven biển|miền núi)$/u;
/** Words of one name of a place. */
const LONGEST = 4;

/** Index behind the capitals that begin at `at`: "Quảng Ninh", "Bà Rịa - Vũng Tàu"; `at` itself where none stand. */
function afterCapitals(words: readonly Word[], at: number): number {
  let end = at;
  while (end - at < LONGEST && words[end]?.kind === 'word' && words[end]!.capital) end += 1;
  const joined = keyAt(words, end) === '-' && words[end + 1]?.capital === true && end > at;
  return joined ? afterCapitals(words, end + 1) : end;
}

/** Index behind "từ Quảng Ninh đến Quảng Trị", "từ Thanh Hóa trở ra"; `at` itself elsewhere. */
function afterStretch(words: readonly Word[], at: number): number {
  if (rawAt(words, at) !== 'từ') return at;
  const first = afterCapitals(words, at + 1);
  if (first === at + 1) return at;
  if (rawAt(words, first) === 'trở' && /^(?:ra|vào)$/u.test(rawAt(words, first + 1))) return first + 2;
  if (!/^(?:đến|tới)$/u.test(rawAt(words, first))) return at;
  const last = afterCapitals(words, first + 1);
  return last === first + 1 ? at : last;
}

/** The last of a list with the stretch that says which of its kind are meant, and the word behind it; null where none follows. */
export function stretched(
  words: readonly Word[],
  name: ParsedName,
  at: number,
): { readonly name: ParsedName; readonly next: number } | null {
  const next = name.collective && OF_PLACES.test(name.name) ? afterStretch(words, at) : at;
  if (next === at) return null;
  return { name: { ...name, name: `${name.name} ${written(words, at, next)}`, end: words[next - 1]!.end }, next };
}
