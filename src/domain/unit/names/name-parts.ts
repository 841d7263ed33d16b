// Parts of names that are more than one body, or belong to another.
import { keyAt, rawAt, type Word } from '../words.js';
import type { Cursor } from './cursor.js';
import { distributed } from './distribution.js';
import { fixedAt, groupNoun, nameStarts, placeType } from './heads.js';
import type { NameList, ParsedName } from './parsed-name.js';
import { capitals, isElse, tail } from './places.js';
import { mixedProvinces, provinceAt } from './province-lists.js';
import { afterRegions } from './regions.js';
import { verbAt } from './verbs.js';

/** "Các địa phương Tiền Giang, Bến Tre, Cần Thơ": the People's Committees of provinces by their names. Empty where none is named. */
export function localities(words: readonly Word[], cursor: Cursor, from: number, person: boolean): ParsedName[] {
  if (keyAt(words, cursor.at) !== 'dia' || keyAt(words, cursor.at + 1) !== 'phuong') return [];
  const first = keyAt(words, cursor.at + 2) === ':' ? cursor.at + 3 : cursor.at + 2;
  const items = { at: first };
  const named = distributed(words, items, 'UBND', (c) => provinceAt(words, c), person);
  if (named.length === 0) return [];
  cursor.at = items.at;
  return [{ ...named[0]!, start: words[from]!.start }, ...named.slice(1)];
}

/** "Các quận: Tây Hồ, Hoàng Mai và huyện Đan Phượng": the People's Committees of each. */
export function governedList(
  words: readonly Word[],
  cursor: Cursor,
  members: ParsedName[],
  person: boolean,
): ParsedName[] {
  const type = /^các (quận|huyện|thị xã|xã|phường|tỉnh|thành phố)( \p{Lu}[^,]*)?$/u.exec(members[0]?.name ?? '');
  if (members.length !== 1 || type === null) return members;
  // "Các huyện Đầm Dơi, | Năm Căn": the first of them was taken for which districts.
  const ran = type[2] === undefined ? 0 : type[2].trim().split(' ').length;
  const items = { at: keyAt(words, cursor.at) === ':' ? cursor.at + 1 : cursor.at - ran };
  const named = distributed(
    words,
    items,
    `UBND ${type[1]!}`,
    (c) => (words[c.at]?.capital && !nameStarts(words, c.at) ? capitals(words, c) : ''),
    person,
  );
  if (named.length === 0 || (ran > 0 && named.length === 1)) return members;
  cursor.at = items.at;
  return [{ ...named[0]!, start: members[0]!.start }, ...named.slice(1)];
}

/** "Ủy ban Kiểm tra, | Văn phòng, Ban Tài chính": in a list the office of the body may stand alone. */
export function loneOffice(
  words: readonly Word[],
  at: number,
): { readonly name: ParsedName; readonly next: number } | null {
  const written = `${rawAt(words, at)} ${rawAt(words, at + 1)}`;
  if (written !== 'Văn phòng' && written !== 'Thanh tra') return null;
  const after = words[at + 2];
  if (!(after === undefined || after.key === ',' || after.key === 'va' || after.key === ':' || verbAt(words, at + 2)))
    return null;
  const { start } = words[at]!;
  const { end } = words[at + 1]!;
  return { name: { name: written, start, end, head: false, collective: false }, next: at + 2 };
}

/** "Công an, | Quân sự, Y tế": branches of a commune by their names alone, after the first of them. */
export function loneBranch(
  words: readonly Word[],
  at: number,
  previous: string,
): { readonly name: ParsedName; readonly next: number } | null {
  if (!/^(?:Công an|Quân sự|Y tế|Biên phòng)$/u.test(previous)) return null;
  const written = `${rawAt(words, at)} ${rawAt(words, at + 1)}`;
  if (!/^(?:Quân sự|Y tế|Biên phòng|Tư pháp|Địa chính|Kiểm lâm)$/u.test(written)) return null;
  const after = words[at + 2];
  if (!(after === undefined || /^(?:,|va|:)$/.test(after.key) || verbAt(words, at + 2))) return null;
  const { start } = words[at]!;
  return { name: { name: written, start, end: words[at + 1]!.end, head: false, collective: false }, next: at + 2 };
}

const PLACED =
  /^(?:(?:UBND|Trung tâm Y tế|Bệnh viện Đa khoa|Hạt Kiểm lâm|Điện lực|Chi cục Thuế|Công an|Trạm Y tế) )?(?:huyện|quận|thị xã|xã|phường|thị trấn|tỉnh|thành phố|đặc khu)(?= [\p{Lu}\d])/u;

/** "UBND các huyện, thành phố Đà Lạt | và Bảo Lộc", "Trung tâm Y tế huyện Hiệp Hòa, | Yên Thế": another place of the kind named before, closed by a sign, a joiner or a verb. */
export function samePlaces(
  words: readonly Word[],
  at: number,
  previous: ParsedName,
): { readonly name: ParsedName; readonly next: number } | null {
  const type = PLACED.exec(previous.name);
  if (type === null || words[at]?.capital !== true || nameStarts(words, at) || verbAt(words, at)) return null;
  if (isElse(words, at, type[0])) return null;
  const cursor = { at };
  const proper = capitals(words, cursor, 4);
  const after = words[cursor.at];
  if (
    proper === '' ||
    !(after === undefined || after.kind === 'sign' || after.key === 'va' || verbAt(words, cursor.at))
  )
    return null;
  const { start } = words[at]!;
  const end = words[cursor.at - 1]!.end;
  return { name: { ...previous, name: `${type[0]} ${proper}`, start, end }, next: cursor.at };
}

/** "Ban Xây dựng Đảng | Đảng ủy xã", "Văn phòng | Tỉnh ủy", "Ban Tuyên giáo | Tỉnh đoàn": the committee whose organ it is. Empty when none stands here. */
export function partyAfter(words: readonly Word[], cursor: Cursor, display: string): string {
  if (!/^(?:Ban |Văn phòng|Ủy ban Kiểm tra|Cơ quan )/.test(display) || /(?:ủy|UBND|Trung ương|Bí thư)$/.test(display))
    return '';
  const committee = fixedAt(words, cursor.at);
  if (committee === null || !/^(?:(?:Tỉnh|Thành|Huyện|Quận) (?:ủy|đoàn)|Đảng ủy)$/u.test(committee.display)) return '';
  cursor.at = committee.next;
  return ` ${committee.display}${tail(words, cursor, committee.display)}`;
}

/** "Thủ trưởng Sở, ban, ngành": more nouns of a collective follow. */
export const isJoint = (words: readonly Word[], at: number): boolean =>
  /^(?:,|va|nganh)$/.test(keyAt(words, at)) &&
  groupNoun(words, words[at]!.kind === 'sign' || words[at]!.key === 'va' ? at + 1 : at) !== null;

/** The word behind the capitals at a word. */
function afterCapitals(words: readonly Word[], at: number): string {
  let next = at;
  while (words[next]?.capital === true) next += 1;
  return keyAt(words, next);
}

/** "Sở Y tế | các tỉnh, thành phố: Quảng Ninh, Hải Phòng": each with the type that it has. Empty where no such list follows. */
function ofMixedPlaces(
  words: readonly Word[],
  cursor: Cursor,
  organ: string,
  comma: number,
  person: boolean,
): ParsedName[] {
  const second = keyAt(words, comma) === ',' ? placeType(words, comma + 1) : null;
  if (second === null) return [];
  const colon = keyAt(words, second.next) === ':';
  if (!colon && !mixedProvinces(words, second.next)) return [];
  const items = { at: colon ? second.next + 1 : second.next };
  const named = distributed(words, items, organ, (c) => provinceAt(words, c), person);
  if (named.length === 0) return [];
  const { start } = words[cursor.at]!;
  cursor.at = items.at;
  return [{ ...named[0]!, start }, ...named.slice(1)];
}

/** "Công an | các phường Láng Hạ, Thành Công", "Đoàn | các xã A, B": the organ of each. Empty where no places are listed. */
export function eachPlace(words: readonly Word[], cursor: Cursor, organ: string, person: boolean): ParsedName[] {
  if (keyAt(words, cursor.at) !== 'cac') return [];
  const type = placeType(words, cursor.at + 1);
  // "Sở Y tế các tỉnh | Tây Nguyên": a part of the country, no province.
  if (type?.display === 'tỉnh' && afterRegions(words, type.next) > type.next) return [];
  const mixed = type === null ? [] : ofMixedPlaces(words, cursor, organ, type.next, person);
  if (mixed.length > 0) return mixed;
  const first = keyAt(words, type?.next ?? 0) === ':' ? type!.next + 1 : (type?.next ?? 0);
  if (type === null || words[first]?.capital !== true || nameStarts(words, first) || verbAt(words, first)) return [];
  if (first > type.next && !/^(?:,|;|va|\.)?$/.test(afterCapitals(words, first))) return [];
  const from = cursor.at;
  const items = { at: first };
  const named = distributed(
    words,
    items,
    `${organ} ${type.display}`,
    (c) => (words[c.at]?.capital && !nameStarts(words, c.at) ? capitals(words, c) : ''),
    person,
  );
  if (named.length === 0) return [];
  cursor.at = items.at;
  return [{ ...named[0]!, start: words[from]!.start }, ...named.slice(1)];
}

/** "Trưởng thôn", "Trưởng các bản": a village is no agency, its head is the one told. */
export function ofVillage(words: readonly Word[], at: number, name: ParsedName): ParsedName {
  if (
    !name.head ||
    /trưởng/u.test(name.name) ||
    !/^các (?:thôn|bản|ấp|xóm|khóm|buôn|làng|tổ dân phố|khu phố|khu dân cư)(?!\p{L})/u.test(name.name)
  )
    return name;
  for (let i = at; i < at + 7 && words[i] !== undefined && words[i]!.start < name.end; i += 1)
    if (words[i]!.key === 'truong' && keyAt(words, i - 1) !== 'to') {
      const plural = keyAt(words, i + 1) === 'cac';
      return { ...name, name: plural ? `Trưởng ${name.name}` : `Trưởng ${name.name.replace(/^các /, '')}` };
    }
  return name;
}

/** "thành viên | các Ban Chỉ đạo", "thành viên các Tổ công tác": boards, not "các đơn vị". */
export const areBoards = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'cac' && /^(?:ban|to|doan|hoi|tieu)$/.test(keyAt(words, at + 1));

/** "các thành viên Ban Chỉ đạo", "Thành viên Hội đồng thẩm định": those who sit on a board. */
export function membersOf(words: readonly Word[], at: number, determiner: string, board: NameList): NameList {
  const [first] = board.names;
  return {
    names: [
      {
        name: `${determiner}thành viên ${first!.name}`,
        start: words[at]!.start,
        end: first!.end,
        head: false,
        collective: true,
      },
      ...board.names.slice(1),
    ],
    next: board.next,
  };
}

const EVERY_PLACE =
  /^các (?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu)(?:(?:, | - | và )(?:thành phố|huyện|thị xã|xã|phường|thị trấn|đặc khu))*$/iu;

/** "UBND các huyện Trà Bồng, Sơn Tây và thị xã Đức Phổ", "UBND thành phố Thủ Đức; các quận, huyện": the last is a People's Committee like those before it. */
export function governedLike(name: ParsedName, previous: string): ParsedName {
  if (name.collective && EVERY_PLACE.test(name.name) && previous.startsWith('UBND '))
    return { ...name, name: `UBND ${name.name}` };
  const place = /^(?:huyện|quận|thị xã|xã|phường|thị trấn|tỉnh|thành phố|đặc khu) [\p{Lu}\d]/u.test(name.name);
  return place && previous.startsWith('UBND ') ? { ...name, name: `UBND ${name.name}` } : name;
}

/** Within other organs: "Đảng ủy Công an phường", "Đảng ủy UBND Thành phố", "Cơ quan Cảnh sát điều tra Công an tỉnh". */
export const PARTY_OF =
  /^(?:(?:Thường trực |Ban Thường vụ |Văn phòng |(?:Cơ quan )?Ủy ban Kiểm tra )?Đảng ủy|Ban Cán sự đảng|Cơ quan (?:Cảnh sát|An ninh) điều tra)$/;
