import { fold } from '../fold.js';
import { matchPhrase } from './phrase-table.js';
import { isSameLevel, kindOfPlace } from './place-kinds.js';
import { isWord, written, type Cursor } from './cursor.js';
import { isSpanOfTime } from './name-ends.js';
import { isFullName, isHolder, isPersonName } from './person-names.js';
import { allLevels } from './all-levels.js';
import { groupNoun, isHead, nameStarts, placeType, titleAt } from './heads.js';
import { isNumberedPlace } from './numbered.js';
import { whichOfThem } from './pointed.js';
import { afterRegions } from './regions.js';
import { COMMITTEE_TABLE, PROVINCE_TABLE } from './tables.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

const TIMES: ReadonlySet<string> = new Set('truoc,trong,tu,den,thang,quy,ngay,nam,het,xong'.split(','));

/** "trình UBND xã | Quyết định thành lập …": what is sent; "xã Quyết Thắng" has capitals throughout. */
const PAPERS =
  /^(?:quyet dinh|ke hoach|bao cao|to trinh|cong van|thong bao|nghi quyet|chi thi|du thao|phuong an|de an|danh sach|ho so)$/;

/** "thị xã | UBND …", "phường | Trước 20/4", "Sở Y tế | Quý III": no place is called so. */
export const opensOther = (words: readonly Word[], at: number): boolean =>
  (words[at + 1]?.capital === false && PAPERS.test(keysAt(words, at, 2))) ||
  matchPhrase(COMMITTEE_TABLE, words, at) !== null ||
  (TIMES.has(words[at]!.key) && /^(?:\d|i{1,3}$|iv$)/.test(keyAt(words, at + 1)));

export function capitals(words: readonly Word[], cursor: Cursor, limit = 5): string {
  const taken: string[] = [];
  while (taken.length < limit) {
    const word = words[cursor.at];
    if (!isWord(word) || !(word.capital || /^\d+$/.test(word.key)) || isSpanOfTime(words, cursor.at)) break;
    if (taken.length === 0 && opensOther(words, cursor.at)) break;
    if (taken.length > 0 && (titleAt(words, cursor.at) !== null || isHead(words, cursor.at))) break;
    taken.push(word.raw);
    cursor.at += 1;
  }
  return taken.join(' ');
}

/** Behind one place of a kind: "UBND phường Cầu Giấy, Hà Nội" says where it lies; "…, EVN Hà Nội" another body; "…, Nguyễn Văn Nam" who; "…, Tổ chức …" what to do. */
export const isElse = (words: readonly Word[], at: number, kind: string): boolean =>
  (!/(?:tỉnh|thành phố)$/u.test(kind) && matchPhrase(PROVINCE_TABLE, words, at) !== null) ||
  /^\p{Lu}{2,}$/u.test(rawAt(words, at)) ||
  isFullName(words, at) ||
  (words[at + 1]?.capital !== true && verbAt(words, at));

/** The name after a type of place: a province ends where its name ends; a person after a title is none; "quận 1" has a number. */
export function properName(words: readonly Word[], cursor: Cursor, type: string): string {
  if (isNumberedPlace(words, cursor.at, type)) {
    cursor.at += 1;
    return rawAt(words, cursor.at - 1);
  }
  if (words[cursor.at]?.capital !== true) return '';
  const province = /^(?:tỉnh|thành phố)$/.test(type) ? matchPhrase(PROVINCE_TABLE, words, cursor.at) : null;
  if (province !== null) {
    cursor.at = province.next;
    return province.display;
  }
  return isPersonName(words, cursor.at) ? '' : capitals(words, cursor, type === 'tỉnh' ? 3 : 4);
}

/** "tỉnh Quảng Ngãi", "huyện Trà Bồng", "Thành phố", "TP. Hà Nội"; empty when no place stands here. */
export function place(words: readonly Word[], cursor: Cursor): string {
  const type = placeType(words, cursor.at);
  if (type === null) return '';
  const saved = cursor.at;
  cursor.at = type.next;
  // "TP. Hà Nội"; "… của Công an xã. Trên đây …" ends there.
  const short = words[cursor.at - 1]!.raw.length <= 2 && words[cursor.at - 1]!.raw !== 'xã';
  if (short && keyAt(words, cursor.at) === '.' && words[cursor.at]!.glued && words[cursor.at + 1]?.capital === true)
    cursor.at += 1;
  const name = properName(words, cursor, type.display);
  if (name !== '') return `${type.display} ${name}`;
  const raw = words[saved]!;
  if (/^(?:tinh|thanh pho|xa|phuong|huyen|quan|thi xa|thi tran)$/.test(fold(type.display)))
    return raw.capital && type.display === 'thành phố' ? 'Thành phố' : type.display;
  cursor.at = saved;
  return '';
}

/** "các tỉnh | thành phố"; "tỉnh | tình hình" is no second level. */
const isFurther = (words: readonly Word[], at: number, before: string): boolean => {
  const further = words[at]?.capital === false ? placeType(words, at)?.display : before;
  return further !== undefined && further !== before;
};

/** "các xã, phường" after a name ("Công an các xã, phường"): levels without a name of their own. Empty when none stand here. */
export function levels(words: readonly Word[], cursor: Cursor, needsPlural: boolean): string {
  let at = cursor.at;
  const plural = keyAt(words, at) === 'cac';
  if (plural) at += 1;
  else if (needsPlural) return '';
  const types: string[] = [];
  for (;;) {
    const type = placeType(words, at);
    // "Ủy ban MTTQ tỉnh, Tỉnh đoàn": the second begins a name of its own.
    const named = words[type?.next ?? 0]?.capital === true && !opensOther(words, type?.next ?? 0);
    if (type === null || named || (types.length > 0 && words[at]!.capital)) break;
    types.push(type.display);
    cursor.at = type.next;
    at = type.next;
    // "quận - huyện", as Hồ Chí Minh City writes it.
    if (keyAt(words, at) === '-' && !words[at]!.glued && words[at + 1]?.capital === false) at += 1;
    while (keyAt(words, at) === ',' || keyAt(words, at) === 'va' || keyAt(words, at) === '/') at += 1;
    // "các | tỉnh thành phố", "các xã phường": the comma was left out.
    if (at === type.next && !(plural && isFurther(words, at, type.display))) break;
  }
  return types.length === 0 ? '' : types.join(', ');
}

/** "3 | Thành phố Hà Nội", "Đống Đa": a number or a name up to the place that it lies in. */
function beforePlace(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  while (
    cursor.at < from + 4 &&
    isWord(words[cursor.at]) &&
    (words[cursor.at]!.capital || /^\d+$/.test(words[cursor.at]!.key)) &&
    (cursor.at === from || placeType(words, cursor.at) === null)
  )
    cursor.at += 1;
  return written(words, from, cursor.at);
}

/** "BHXH | cơ sở chịu trách nhiệm": of some communes, whose name is not said. */
const isBareBase = (words: readonly Word[], at: number): boolean =>
  rawAt(words, at) === 'cơ' &&
  rawAt(words, at + 1) === 'sở' &&
  words[at + 2]?.capital !== true &&
  keyAt(words, at + 2) !== 'so' &&
  !/^\d/.test(keyAt(words, at + 2));

/** National bodies: no place follows them. */
const NO_PLACE =
  /^(?:Bộ$|Chính phủ|Thủ tướng|Phó Thủ tướng|Quốc hội|Văn phòng (?:Chính phủ|Quốc hội|Chủ tịch|Trung ương)|Ủy ban Thường vụ|Ban (?:Bí thư|Chấp hành Trung ương|Tổ chức Trung ương|Nội chính Trung ương)|Bộ Chính trị|Thanh tra Chính phủ|Ngân hàng Nhà nước Việt Nam|Đài (?:Truyền hình|Tiếng nói) Việt Nam|Tổng Bí thư|Ủy ban Trung ương)/;

/** "Công an các xã | miền núi". */
function kindBehind(words: readonly Word[], cursor: Cursor): string {
  if (!kindOfPlace(words, cursor.at)) return '';
  cursor.at += 2;
  return ` ${written(words, cursor.at - 2, cursor.at)}`;
}

const OF_EVERY_LEVEL =
  /^(?:Ban |Tòa án|Viện kiểm sát|Ủy ban Mặt trận|Ủy ban Kiểm tra|Mặt trận|Liên đoàn|Hội |Công an|Thi hành án|Bảo hiểm|Kho bạc|Đoàn )/;

/** "Công an | 10 phường", "Ban CHQS 05 xã, thị trấn": so many of them; empty where no count of places without a name stands here. */
export function countedPlaces(words: readonly Word[], cursor: Cursor): string {
  if (!/^\d{1,3}$/.test(keyAt(words, cursor.at))) return '';
  const from = cursor.at;
  const village = groupNoun(words, from + 1);
  const below = { at: from + 1 };
  if (village !== null && VILLAGE.test(village.display)) below.at = village.next;
  else if (placeType(words, from + 1) === null || levels(words, below, false) === '') return '';
  cursor.at = below.at;
  return written(words, from, cursor.at);
}

const VILLAGE = /^(?:thôn|xóm|ấp|bản|khóm|buôn|làng|tổ dân phố|khu phố|khu dân cư)$/u;

/** Five words from here, and the comma between them if there is one. */
function writtenAt(words: readonly Word[], at: number): string {
  const size = words[at + 3]?.kind === 'sign' || keyAt(words, at + 3) === 'va' ? 6 : 5;
  return written(words, at, Math.min(words.length, at + size));
}

/** Banks with a branch for a region or a province: "Ngân hàng Nhà nước | chi nhánh Khu vực 3". */
const BRANCH_OF = /^(?:Ngân hàng (?:Nhà nước|Chính sách)|Bảo hiểm)/u;

/** "Tòa án nhân dân khu vực 2 | - Hà Nội": the province of a court or a prosecutor's office since July 2025. */
function ofProvince(words: readonly Word[], cursor: Cursor, fixed: string): string {
  if (
    !/^(?:Tòa án|Viện kiểm sát|Phòng Thi hành án|Ban Quản lý Khu kinh tế cửa khẩu)/u.test(fixed) ||
    keyAt(words, cursor.at) !== '-'
  )
    return '';
  const province = matchPhrase(PROVINCE_TABLE, words, cursor.at + 1);
  if (province === null) return '';
  cursor.at = province.next;
  return ` - ${province.display}`;
}

/** Place or branch after a fixed name: "tỉnh", "huyện Trà Bồng", "- Chi nhánh Quảng Ngãi", "Quảng Ngãi". */
export function tail(words: readonly Word[], cursor: Cursor, fixed = ''): string {
  if (
    keyAt(words, cursor.at) === '-' &&
    (keysAt(words, cursor.at + 1, 2) === 'chi nhanh' || keyAt(words, cursor.at + 1) === 'cn')
  ) {
    cursor.at += words[cursor.at + 1]!.key === 'cn' ? 2 : 3;
    // "- Chi nhánh Quảng Ngãi", "- Chi nhánh tỉnh Quảng Ninh".
    const name = capitals(words, cursor) || place(words, cursor);
    return name === '' ? ' - Chi nhánh' : ` - Chi nhánh ${name}`;
  }
  const bank = BRANCH_OF.test(fixed) ? /^chi nhanh(?: khu vuc)?/.exec(keysAt(words, cursor.at, 4)) : null;
  if (bank !== null) {
    const from = cursor.at;
    cursor.at += bank[0].split(' ').length;
    if (tail(words, cursor) === '') capitals(words, cursor);
    return ` ${written(words, from, cursor.at)}`;
  }
  if (isSameLevel(words, cursor.at)) {
    cursor.at += 2;
    return ` ${written(words, cursor.at - 2, cursor.at)}`;
  }
  if (keyAt(words, cursor.at) === 'cua' && placeType(words, cursor.at + 1) !== null) cursor.at += 1;
  if (keyAt(words, cursor.at) === 'cap') {
    const level = placeType(words, cursor.at + 1);
    if (level !== null) {
      cursor.at = level.next;
      return ` cấp ${level.display}`;
    }
  }
  if (rawAt(words, cursor.at) === 'Trung' && keyAt(words, cursor.at + 1) === 'uong') {
    cursor.at += 2;
    return ' Trung ương';
  }
  if (NO_PLACE.test(fixed)) return '';
  // "Bảo hiểm xã hội cơ sở Đống Đa", "Thuế cơ sở 3 Thành phố Hà Nội".
  if (
    keyAt(words, cursor.at) === 'co' &&
    keyAt(words, cursor.at + 1) === 'so' &&
    (words[cursor.at + 2]?.capital === true || /^\d/.test(keyAt(words, cursor.at + 2)))
  ) {
    cursor.at += 2;
    const name = beforePlace(words, cursor);
    const outer = place(words, cursor);
    return ` cơ sở ${name}${outer === '' ? '' : ` ${outer}`}`;
  }
  if (/^(?:Bảo hiểm xã hội|Thuế|Thống kê)$/.test(fixed) && isBareBase(words, cursor.at)) {
    cursor.at += 2;
    return ' cơ sở';
  }
  // The bodies of some communes are counted: "Thuế cơ sở | 3 Thành phố Hà Nội", "Thống kê cơ sở | số 5 tỉnh Lào Cai".
  if (fixed.endsWith(' cơ sở')) {
    const first = words[cursor.at];
    const numbered = first?.key === 'so' && /^\d/.test(keyAt(words, cursor.at + 1));
    if (!numbered && first?.capital !== true && !/^\d/.test(first?.key ?? '') && placeType(words, cursor.at) === null)
      return '';
    if (numbered) cursor.at += 1;
    const name = placeType(words, cursor.at) === null ? ` ${numbered ? 'số ' : ''}${beforePlace(words, cursor)}` : '';
    const outer = place(words, cursor);
    return `${name}${outer === '' ? '' : ` ${outer}`}`;
  }
  // "Chi cục Thuế khu vực", "Kho bạc Nhà nước khu vực XII".
  if (keyAt(words, cursor.at) === 'khu' && keyAt(words, cursor.at + 1) === 'vuc' && !fixed.endsWith('khu vực')) {
    cursor.at += 2;
    const name = capitals(words, cursor);
    // "khu vực Mỏ Cày Nam | - Mỏ Cày Bắc": two districts in one.
    const joined = /^\p{L}{2}/u.test(name) && keyAt(words, cursor.at) === '-' ? { at: cursor.at + 1 } : null;
    const other = joined === null || nameStarts(words, joined.at) ? '' : ` - ${capitals(words, joined)}`;
    if (other.length > 3) cursor.at = joined!.at;
    return ` khu vực${name === '' ? '' : ` ${name}`}${other.length > 3 ? other : ofProvince(words, cursor, fixed)}`;
  }
  // "Công an các đơn vị, địa phương".
  if (fixed === 'Công an' && /^các đơn vị,? (?:và )?địa phương$/u.test(writtenAt(words, cursor.at))) {
    const size = words[cursor.at + 3]?.kind === 'sign' || keyAt(words, cursor.at + 3) === 'va' ? 6 : 5;
    cursor.at += size;
    return ' các đơn vị, địa phương';
  }
  const counted = countedPlaces(words, cursor);
  if (counted !== '') return ` ${counted}`;
  // "Sở Y tế | các tỉnh Tây Nguyên".
  const regions = keysAt(words, cursor.at, 2) === 'cac tinh' ? afterRegions(words, cursor.at + 2) : 0;
  if (regions > cursor.at + 2) {
    const from = cursor.at;
    cursor.at = regions;
    return ` ${written(words, from, regions)}`;
  }
  const plural = keyAt(words, cursor.at) === 'cac' ? levels(words, cursor, true) : '';
  if (plural !== '') return ` các ${plural}${kindBehind(words, cursor)}${whichOfThem(words, cursor)}`;
  // "Tổ bảo vệ an ninh, trật tự | các thôn".
  const village = keyAt(words, cursor.at) === 'cac' && fixed.startsWith('Tổ ') ? groupNoun(words, cursor.at + 1) : null;
  if (village !== null && VILLAGE.test(village.display)) {
    cursor.at = village.next;
    return ` các ${village.display}`;
  }
  const everywhere = OF_EVERY_LEVEL.test(fixed) ? allLevels(words, cursor) : '';
  if (everywhere !== '') return everywhere;
  // "Bảo hiểm xã hội tỉnh, thành phố | trực thuộc Trung ương": every one of these levels.
  const listed = { at: cursor.at };
  const everyone = levels(words, listed, false);
  if (everyone.includes(',')) {
    cursor.at = listed.at;
    return ` ${everyone}${whichOfThem(words, cursor)}`;
  }
  const where = place(words, cursor);
  if (where !== '') return ` ${where}`;
  if (words[cursor.at]?.capital && !nameStarts(words, cursor.at) && !isHolder(words, cursor.at)) {
    const name = capitals(words, cursor);
    return name === '' ? '' : ` ${name}${ofProvince(words, cursor, fixed)}`;
  }
  return '';
}
