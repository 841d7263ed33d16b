// One kind of office for each body of a list: "Văn phòng: Tỉnh ủy, HĐND tỉnh, UBND tỉnh".
import type { Cursor } from './cursor.js';
import type { NameList, ParsedName } from './parsed-name.js';
import { keyAt, type Word } from '../words.js';

/** The office of each body in the list that stands three words behind the cursor. */
export function officesOf(
  words: readonly Word[],
  cursor: Cursor,
  from: number,
  one: (at: number) => NameList | null,
): ParsedName[] {
  const names: ParsedName[] = [];
  let at = cursor.at + 3;
  for (let owner = one(at); owner !== null; owner = one(at)) {
    if (!/^(?:UBND|HĐND|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đoàn ĐBQH)/u.test(owner.names[0]!.name)) break;
    names.push(...owner.names.map((name) => ({ ...name, name: `Văn phòng ${name.name}` })));
    cursor.at = owner.next;
    if (!/^(?:,|va)$/.test(keyAt(words, owner.next))) break;
    at = owner.next + 1;
  }
  return names.length === 0 ? [] : [{ ...names[0]!, start: words[from]!.start }, ...names.slice(1)];
}
