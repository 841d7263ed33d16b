// Organs of every one of a kind: "Cơ quan Thuế các cấp", "Trạm Y tế các xã, phường", "Ban Thường vụ các huyện ủy".
import { STANDING_ORGAN } from './board-tasks.js';
import { written, type Cursor } from './cursor.js';
import { groupNoun } from './heads.js';
import type { NameList } from './parsed-name.js';
import { countedPlaces, levels, place } from './places.js';
import { moreVillages, OF_EACH } from './villages.js';
import { keyAt, keysAt, type Word } from '../words.js';

/** The bodies at a word. */
type ListAt = (at: number) => NameList | null;

const MEMBERSHIP = /^(?:Chi bộ|Đảng bộ|Công đoàn)$/u;
const OWNERS = /^các (?:cơ quan|đơn vị|trường|doanh nghiệp|phòng|ban)/u;

/** "Cơ quan Thuế | các cấp", "Hội đồng thi đua - khen thưởng | các cấp": of every one of a kind. */
export function everyLevel(words: readonly Word[], cursor: Cursor, head: string, listAt: ListAt): string {
  const counted = countedPlaces(words, cursor);
  if (counted !== '') return ` ${counted}`;
  if (keyAt(words, cursor.at) !== 'cac') return '';
  if (/^(?:Cơ quan|Hội đồng)$/u.test(head) && keyAt(words, cursor.at + 1) === 'cap') {
    cursor.at += 2;
    return ' các cấp';
  }
  // "Trạm Y tế các xã, phường", "Ban Công tác Mặt trận các thôn".
  const organ = STANDING_ORGAN.test(head) && words[cursor.at + 1]?.capital === true ? listAt(cursor.at + 1) : null;
  if (organ !== null && organ.names.length === 1) {
    cursor.at = organ.next;
    return ` các ${organ.names[0]!.name}`;
  }
  // "Ban Thường vụ các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy".
  const committees = STANDING_ORGAN.test(head) && words[cursor.at + 1]?.capital === false ? listAt(cursor.at) : null;
  if (committees !== null && /(?:ủy|đoàn|hội|đơn vị|cơ sở)(?!\p{L})/u.test(committees.names[0]!.name)) {
    const from = cursor.at;
    cursor.at = committees.next;
    return ` ${written(words, from, cursor.at)}`;
  }
  // "Chi bộ các cơ quan, đơn vị, trường học".
  const owners = MEMBERSHIP.test(head) && words[cursor.at + 1]?.capital === false ? listAt(cursor.at) : null;
  if (owners !== null && owners.names.every(({ name }) => OWNERS.test(name))) {
    const from = cursor.at;
    cursor.at = owners.next;
    return ` ${written(words, from, cursor.at)}`;
  }
  // "Công đoàn các khu công nghiệp tỉnh".
  const areas = /^cac (?:khu (?:cong nghiep|kinh te|che xuat)(?: va (?:khu )?che xuat)?|kcn|kkt|kcx)(?![a-z])/.exec(
    keysAt(words, cursor.at, 7),
  );
  if (areas !== null) {
    const from = cursor.at;
    cursor.at += areas[0].split(' ').length;
    place(words, cursor);
    return ` ${written(words, from, cursor.at)}`;
  }
  const local = groupNoun(words, cursor.at + 1);
  const types = /(?:đoàn|ủy)$/u.test(local?.display ?? '') ? '' : levels(words, cursor, true);
  if (types !== '') return ` các ${types}`;
  if (local === null || !OF_EACH.test(local.display)) return '';
  cursor.at = local.next;
  return ` các ${local.display}${moreVillages(words, cursor)}`;
}

/** "Thanh tra | các Bộ, ngành, địa phương": whose inspectors; '' elsewhere. */
export function inspectorate(words: readonly Word[], cursor: Cursor, body: string, listAt: ListAt): string {
  const owners = body === 'Thanh tra' ? listAt(cursor.at) : null;
  if (owners?.names.length !== 1 || !owners.names[0]!.collective) return '';
  const from = cursor.at;
  cursor.at = owners.next;
  return ` ${written(words, from, cursor.at)}`;
}
