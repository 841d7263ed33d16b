// Offices named with the body that they belong to.
import type { Cursor } from './cursor.js';
import type { NameList } from './parsed-name.js';
import { keyAt, rawAt, type Word } from '../words.js';

/** "Phòng Đô thị | - Văn phòng UBND Thành phố", "Phòng Nội vụ | - Công an tỉnh": the body whose office it is. */
export function officeWithin(
  words: readonly Word[],
  cursor: Cursor,
  head: string,
  bodyAt: (at: number) => NameList | null,
): string {
  if (head !== 'Phòng' || keyAt(words, cursor.at) !== '-' || words[cursor.at]!.glued) return '';
  if (!/^(?:Văn|Công|Sở|Thanh|Trung|UBND|Kho|Cục|Chi)$/u.test(rawAt(words, cursor.at + 1))) return '';
  const owner = bodyAt(cursor.at + 1);
  if (owner === null || owner.names.length !== 1 || owner.names[0]!.collective) return '';
  cursor.at = owner.next;
  return ` - ${owner.names[0]!.name}`;
}
