// Boards that are called by what they were set up to do, which begins with a verb.
import type { Cursor } from './cursor.js';
import { placeType } from './heads.js';
import { directs } from './verbs.js';
import { orderAhead, toOrder } from './order-ahead.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

const UNDERTAKING =
  /^(?:Đề án|Chương trình|Quy chế|Nghị quyết|Chỉ thị|Kết luận|Cuộc vận|Phong trào|Dự án|Chiến lược|Quy tắc|Quỹ Vì)$/u;
const FEWEST = 2;
const LONGEST = 16;

/**
 * "Ban Chỉ đạo | xây dựng Đề án phường đạt chuẩn văn minh đô thị", "BCĐ | thực hiện Quy chế dân chủ ở cơ sở huyện", "Ban Chỉ đạo | phòng chống dịch
 * xã", "Tổ | công tác triển khai Đề án 06 tỉnh": moves the cursor behind what such a board is for. It may end at its place, at a sign, or before what the board is to do; "Ban Chỉ đạo
 * xây dựng Đề án trình UBND huyện" is no such name.
 */
export function passUndertaking(words: readonly Word[], cursor: Cursor, head: string): void {
  const team = head === 'Tổ' && keysAt(words, cursor.at, 2) === 'cong tac';
  const start = team ? cursor.at + 2 : cursor.at;
  if ((head !== 'Ban Chỉ đạo' && !team) || words[start]?.capital !== false) return;
  const opening = keysAt(words, start, 2);
  if (!team && opening === 'phong chong' && words[cursor.at + 2]?.kind === 'word') {
    cursor.at += 2;
    return;
  }
  if (!/^(?:xay dung|thuc hien|trien khai)$/.test(opening)) return;
  const from = start + 2;
  if (!UNDERTAKING.test(`${rawAt(words, from)} ${rawAt(words, from + 1)}`)) return;
  for (let at = from + 2; at <= words.length && at - from < LONGEST; at += 1) {
    const word = words[at];
    const place = word !== undefined && !word.capital ? placeType(words, at) : null;
    // "Đề án phường đạt chuẩn …": what the plan is about, not whose board it is.
    const placed = place !== null && ENDS.test(keyAt(words, place.next));
    const closed =
      word === undefined ||
      word.kind === 'sign' ||
      word.key === 'va' ||
      TELLS.test(word.raw) ||
      directs(words, at) ||
      placed;
    if (!closed) continue;
    if (at - from - 2 >= (placed ? 1 : FEWEST)) cursor.at = placed ? place.next - 1 : at;
    return;
  }
}

/** What a board has done, or is. */
const TELLS = /^(?:đã|sẽ|đang|được|là|có|cần|phải|chịu)$/u;
const ENDS = /^(?:|,|;|:|\.|va|to|chu|co|tiep|phoi|ra|trien|tham|xay|thuc|bao)$/;

/**
 * The field of a body as it is shown, whose head stands at `at` and ends at `next`. "Ban VHTT" of a ward is no "Ban Văn hóa và Thể thao" of a
 * department: as written; "Phòng VHTT" of a district is for culture and information (NĐ 37/2014/NĐ-CP, Điều 7).
 */
export function shownField(words: readonly Word[], head: string, at: number, next: number, field: string): string {
  if (field === '') return '';
  const letters = rawAt(words, at + 1);
  if (head === 'Ban' && next === at + 2 && /^\p{Lu}{3,}$/u.test(letters)) return letters;
  const ofDistrict = head === 'Phòng' && field === 'Văn hóa và Thể thao' && letters.startsWith('VH');
  return ofDistrict ? 'Văn hóa và Thông tin' : field;
}

/** Offices of a board: "Văn phòng thường trực | Ban Chỉ huy …", "Văn phòng | Ban Chỉ đạo quốc gia về …". */
export const ofBoard = (head: string, words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true &&
  (/^(?:(?:Văn phòng|Cơ quan|Bộ phận) thường trực|Thường trực)$/u.test(head) ||
    (head === 'Văn phòng' && /^(?:ban chi dao|uy ban quoc gia|hoi dong quoc gia)/.test(keysAt(words, at, 4))));

/** Those who stand for an organ between its meetings. */
export const STANDING_ORGAN = /^(?:Ban Thường vụ|Ban Chấp hành|Thường trực|Ban Giám đốc)$/u;

const BOARDS = /^(?:Hội đồng|Tổ|Đoàn|Ban|Đội)$/u;
/** What such boards are there for. */
const TASKS =
  /^(?:tu van|tham dinh|xet duyet|danh gia|tuyen chon|kiem ke|thanh ly|giam sat|tu quan|quan ly|bao ve|hoa giai|kiem tra|xu ly|thu hoi|giai phong|boi thuong|phong chong|tuyen truyen|van dong|ho tro|tuyen dung|tuyen sinh|nghiem thu|dau gia|dinh gia|phan loai|tuan tra|thi dua|khen thuong|kham (?:suc|tuyen))$/;

/** "Hội đồng | tư vấn giải quyết thủ tục hành chính về đất đai cấp xã | họp …": moves the cursor behind the task that such a board is called after, where what it is told follows. */
export function passTask(words: readonly Word[], cursor: Cursor, head: string): void {
  if (words[cursor.at]?.capital !== false || !BOARDS.test(head)) return;
  if (!TASKS.test(keysAt(words, cursor.at, 2)) || !orderAhead(words, cursor.at + 2)) return;
  const end = toOrder(words, cursor.at + 2);
  for (let i = cursor.at; i < end; i += 1)
    if (words[i]!.kind === 'sign' || /^(?:theo|do|để)$/u.test(words[i]!.raw)) return;
  if (end > cursor.at + 2) cursor.at = end;
}
