// Persons by their names where a place could stand: "Giám đốc Sở Y tế | Nguyễn Văn An", "Chủ tịch UBND tỉnh | Võ Phiên".
import type { ParsedName } from './parsed-name.js';
import { PROVINCE_TABLE } from './tables.js';
import { matchPhrase } from './phrase-table.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

const SURNAMES =
  /^(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Lý|Đinh|Trương|Lâm|Trịnh|Đào|Tạ|Chu|Vương|Hồ|Mai|Cao|Tô|Lương|Phùng|Quách|Triệu|Nông|Tống|Thân|Hà|Doãn|Kiều|Nghiêm|Thái)$/;
/** Titles before the body whose head is named behind it; "Hiệu trưởng Trường THPT Trần Đại Nghĩa" names the school. */
const TITLED = /(?:^| )(?:chủ tịch|giám đốc|bí thư|chánh|(?<!hiệu )trưởng|thống đốc|tư lệnh|chủ nhiệm|thủ tướng) /iu;
/** Words in which the title stands before the name. */
const FURTHEST = 10;
/** Districts, wards and communes called after persons: "Trưởng Công an phường Trần Hưng Đạo" names the ward. */
const PLACES: ReadonlySet<string> = new Set([
  ...['tran hung dao', 'le hong phong', 'nguyen van cu', 'hoang van thu', 'phan dinh phung', 'ly thuong kiet'],
  ...['nguyen thai hoc', 'nguyen binh khiem', 'vo thi sau', 'phan boi chau', 'phan chu trinh', 'phan chau trinh'],
  ...['le thanh nghi', 'dinh tien hoang', 'le dai hanh', 'nguyen thi minh', 'ngo gia tu', 'tran quang khai'],
  ...['tran quoc toan', 'ly thai to', 'le quy don', 'hoang van thai', 'tran nguyen han', 'dinh cong trang'],
  ...['nguyen dang dao', 'nguyen huu canh', 'le thanh tong', 'ho chi minh', 'nguyen luong bang', 'tran te xuong'],
  ...['tran van thoi', 'nguyen viet khai', 'ly van lam', 'ho thi ky', 'phan ngoc hien', 'luong the tran'],
  ...['ta an khuong', 'ho dac kien', 'nguyen van linh', 'hoang hoa tham', 'pham ngu lao', 'chu van an'],
  ...['nguyen cu trinh', 'nguyen thai binh', 'bui thi xuan', 'pham van coi', 'le minh xuan', 'tran quang dieu'],
  ...['luong khanh thien', 'nguyen dai nang', 'tran nhan tong', 'le ich moc', 'dao duy tu', 'tran cao van'],
]);

/** Three capitals, the first a surname: a person's whole name, wherever it stands. */
export const isFullName = (words: readonly Word[], at: number): boolean =>
  SURNAMES.test(rawAt(words, at)) &&
  words[at + 1]?.capital === true &&
  words[at + 2]?.capital === true &&
  !PLACES.has(keysAt(words, at, 3)) &&
  matchPhrase(PROVINCE_TABLE, words, at) === null;

function isTitled(words: readonly Word[], at: number): boolean {
  let said = '';
  for (let i = Math.max(0, at - FURTHEST); i < at; i += 1) said += `${words[i]!.raw} `;
  return TITLED.test(said);
}

/** "UBND tỉnh Võ Phiên": after a title comes the person, not the place. Two or three capitals, the first a surname, of no province. */
export function isPersonName(words: readonly Word[], at: number): boolean {
  if (!SURNAMES.test(rawAt(words, at)) || words[at + 1]?.capital !== true) return false;
  // "Chủ tịch UBND quận Hoàng Mai": a place below the province has two syllables as often as a person has three.
  const whole = isFullName(words, at);
  if (!whole && (words[at + 2]?.capital === true || /(?:quan|huyen|xa|phuong|tran|khu)$/.test(keyAt(words, at - 1))))
    return false;
  return (whole || matchPhrase(PROVINCE_TABLE, words, at) === null) && isTitled(words, at);
}

/** Heads of offices that are called after nobody. */
export const OFFICIAL =
  /^(?:Sở|Phòng|Ban|Vụ|Cục|Chi cục|Tổng cục|Văn phòng|Thanh tra|Ban Quản lý|Ban Chỉ huy|Ban Chỉ đạo|Trung tâm|Đội|Hạt)$/;

/** Schools, hospitals and companies are called after persons: "Giám đốc Bệnh viện Nguyễn Tri Phương". */
export const CALLED_AFTER = /^(?:Trường|Bệnh viện|Công ty|Đại học|Học viện|Viện|Quỹ|Nhà (?:máy|văn)|Cung )/;

/** Behind a department or an office, of which no place is called so: "Sở Y tế | Nguyễn Văn An". */
export const isHolder = (words: readonly Word[], at: number): boolean => isFullName(words, at) && isTitled(words, at);

/** Syllables of a name. */
const LONGEST_NAME = 5;

/** Index after the name of the person who holds the office before it; `at` where no such name stands. */
export function afterHolder(words: readonly Word[], at: number): number {
  if (words[at]?.capital !== true || !isPersonName(words, at)) return at;
  let next = at;
  while (next < at + LONGEST_NAME && words[next]?.capital === true) next += 1;
  return next;
}

/** "Trưởng ban | điều hành công việc": one officer, read as "các ban", whose board is not named. */
export const isChair = ([first, ...others]: readonly ParsedName[]): boolean =>
  others.length === 0 && first?.name === 'các ban';
