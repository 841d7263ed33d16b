// Parts of names that are more than one body, or belong to another.
import type { Word } from '../words.js';
import type { Cursor } from './cursor.js';
import { distributed } from './distribution.js';
import { fixedAt, groupNoun, nameStarts } from './heads.js';
import type { ParsedName } from './parsed-name.js';
import { capitals, tail } from './places.js';
import { verbAt } from './verbs.js';

/** "Các quận: Tây Hồ, Hoàng Mai và huyện Đan Phượng": the People's Committees of each. */
export function governedList(
  words: readonly Word[],
  cursor: Cursor,
  members: ParsedName[],
  person: boolean,
): ParsedName[] {
  const type = /^các (quận|huyện|thị xã|xã|phường|tỉnh|thành phố)$/u.exec(members[0]?.name ?? '');
  if (members.length !== 1 || type === null) return members;
  const items = { at: words[cursor.at]?.key === ':' ? cursor.at + 1 : cursor.at };
  const named = distributed(
    words,
    items,
    `UBND ${type[1]!}`,
    (c) => (words[c.at]?.capital && !nameStarts(words, c.at) ? capitals(words, c) : ''),
    person,
  );
  if (named.length === 0) return members;
  cursor.at = items.at;
  return [{ ...named[0]!, start: members[0]!.start }, ...named.slice(1)];
}

/** "UBND các huyện, thành phố Đà Lạt | và Bảo Lộc": another place of the kind named before, closed by a sign, a joiner or a verb. */
export function samePlaces(
  words: readonly Word[],
  at: number,
  previous: ParsedName,
): { readonly name: ParsedName; readonly next: number } | null {
  const type = /^(?:UBND )?(?:huyện|quận|thị xã|xã|phường|thị trấn|tỉnh|thành phố|đặc khu)(?= \p{Lu})/u.exec(previous.name);
  if (type === null || words[at]?.capital !== true || nameStarts(words, at) || verbAt(words, at)) return null;
  const cursor = { at };
  const proper = capitals(words, cursor, 4);
  const after = words[cursor.at];
  if (proper === '' || !(after === undefined || after.kind === 'sign' || after.key === 'va' || verbAt(words, cursor.at)))
    return null;
  const { start } = words[at]!;
  const end = words[cursor.at - 1]!.end;
  return { name: { ...previous, name: `${type[0]} ${proper}`, start, end }, next: cursor.at };
}

/** "Ban Xây dựng Đảng | Đảng ủy xã", "Văn phòng | Tỉnh ủy": the committee whose organ it is. Empty when none stands here. */
export function partyAfter(words: readonly Word[], cursor: Cursor, display: string): string {
  if (!/^(?:Ban |Văn phòng|Ủy ban Kiểm tra|Cơ quan )/.test(display) || /(?:ủy|UBND|Trung ương|Bí thư)$/.test(display))
    return '';
  const committee = fixedAt(words, cursor.at);
  if (committee === null || !/^(?:Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Đảng ủy)$/.test(committee.display)) return '';
  cursor.at = committee.next;
  return ` ${committee.display}${tail(words, cursor, committee.display)}`;
}

/** "Thủ trưởng Sở, ban, ngành": more nouns of a collective follow. */
export const isJoint = (words: readonly Word[], at: number): boolean =>
  /^(?:,|va|nganh)$/.test(words[at]?.key ?? '') &&
  groupNoun(words, words[at]!.kind === 'sign' || words[at]!.key === 'va' ? at + 1 : at) !== null;
