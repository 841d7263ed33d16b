import { fold } from '../fold.js';
import { isWord, written, type Cursor } from './cursor.js';
import { afterField, afterOrganisations, afterOwner, managesAt, passOwner } from './group-owner.js';
import { dutyAhead, dutyHere } from './duties.js';
import { fixedAt, groupNoun, nameStarts, placeType } from './heads.js';
import { insideTerm } from './office-names.js';
import { areThings, opensSentence } from './other-things.js';
import { matchPhrase } from './phrase-table.js';
import { pointed } from './pointed.js';
import { afterKindOfPlace, afterLevels, inPlace, kindOfPlace } from './place-kinds.js';
import { capitals, levels, place } from './places.js';
import { afterSecond, insideClause, moreKinds, orderAhead } from './order-ahead.js';
import { COMMITTEE_TABLE } from './tables.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

const QUALIFIER_HEADS = new Set(
  'liên,hữu,có,trực,thuộc,của,trên,cấp,đóng,chức,nêu,được,đã,ở,nơi,khác,do,đang,ngoài,địa,chuyên,tương,ven,vùng,giáp,còn,chưa,bị'.split(
    ',',
  ),
);

const QUALIFIER_HEADS_PLAIN = new Set([...QUALIFIER_HEADS].map(fold));

/** "UBND các huyện | ngoài nhiệm vụ tại mục 1": beside what, not which of them. */
const BESIDE = /^ngoai (?:nhiem vu|viec|noi dung|cac nhiem|cac noi|ra)/;

export const restricts = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.plain ? QUALIFIER_HEADS_PLAIN.has(word.key) : QUALIFIER_HEADS.has(word.raw.toLowerCase()));

/** Organisations whose boards are called after them: "các ban | Liên đoàn Lao động tỉnh". */
const OWNS_BOARDS = /^(?:Liên đoàn Lao động|Tỉnh đoàn|Thành đoàn|Hội )/u;

/** "các đơn vị | trong ngành Công Thương". */
const WITHIN = /^(?:nganh|toan|linh|he|khoi|vung)$/;

/** Nothing, a sign or a verb stands here. */
const closes = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined || words[at]!.kind === 'sign' || verbAt(words, at);

const LICENCE = /^(?:giay phep|cap phep|chung nhan)$/;
const LICENSED =
  /^(?:khai thac|tham do|kinh doanh|san xuat|xay dung|hoat dong|su dung|nhap khau|xuat khau|xa thai|van chuyen|hanh nghe|thi cong)$/;

/** First words of a clause that tells which bodies are meant by what they have or what was done to them. */
const TELLS_WHICH = /^(?:có|chưa|được|đang|đã|nơi|thuộc|bị)$/u;
/** Clauses that may hold a comma. */
const CARRIES_ON = /^(?:có|chưa|được|đang|nơi)$/u;

/** Words that restrict a collective: "có liên quan", "thuộc UBND tỉnh", "trên địa bàn", up to a verb or a sign. */
export function qualifier(words: readonly Word[], cursor: Cursor): string {
  // "các cơ quan, đơn vị, | đóng trên địa bàn phường": a needless comma.
  if (keyAt(words, cursor.at) === ',' && rawAt(words, cursor.at + 1) === 'đóng') cursor.at += 1;
  const from = cursor.at;
  cursor.at = pointed(words, from);
  if (cursor.at > from) return written(words, from, cursor.at);
  // "chính quyền | các cấp"; "các cấp ủy" are another body, and "chính quyền địa phương 02 cấp" a way to govern.
  if (keyAt(words, from) === 'cac' && rawAt(words, from + 1) === 'cấp' && closes(words, from + 2)) {
    cursor.at = from + 2;
    return written(words, from, cursor.at);
  }
  // "các Trung tâm Y tế | khu vực".
  if (keysAt(words, from, 2) === 'khu vuc' && closes(words, from + 2)) {
    cursor.at = from + 2;
    return written(words, from, cursor.at);
  }
  let first = true;
  while (cursor.at < words.length && cursor.at - from < (first ? 14 : 28)) {
    const word = words[cursor.at]!;
    if (
      word.key === ',' &&
      !first &&
      /^(?:được|đã|có|đang)$/u.test(words[from]!.raw) &&
      relativeContinues(words, cursor.at + 1, true) &&
      dutyAhead(words, cursor.at + 1)
    ) {
      cursor.at += 1;
      continue;
    }
    if (word.key === ',' && !first && kindOfPlace(words, from) && kindOfPlace(words, cursor.at + 1)) {
      cursor.at += 3;
      continue;
    }
    // "các đơn vị thuộc, | trực thuộc Bộ", "… thuộc Bộ, | ngành".
    if (
      word.key === ',' &&
      (keyAt(words, cursor.at - 1) === 'thuoc'
        ? keysAt(words, cursor.at + 1, 2) === 'truc thuoc'
        : keysAt(words, cursor.at - 2, 2) === 'thuoc bo' && keyAt(words, cursor.at + 1) === 'nganh')
    ) {
      cursor.at += 1;
      continue;
    }
    // "thuộc Bộ TN&MT": an abbreviation goes on after its sign.
    if (!first && word.key === '&' && word.glued && words[cursor.at + 1]?.glued === true) {
      cursor.at += 2;
      continue;
    }
    const second = first ? cursor.at : afterSecond(words, cursor.at);
    if (second > cursor.at) {
      cursor.at = second;
      continue;
    }
    // "dưới 50%", "nghiệm thu về phòng cháy, chữa cháy".
    if (
      !first &&
      ((word.key === '%' && word.glued) ||
        insideTerm(words, cursor.at) ||
        (CARRIES_ON.test(words[from]!.raw) && moreKinds(words, cursor.at) && !groupNoun(words, cursor.at + 1)))
    ) {
      cursor.at += 1;
      continue;
    }
    // "… trực thuộc Trung ương | Thực hiện Luật": another sentence.
    if (!first && opensSentence(words, cursor.at)) break;
    // "đường sắt tốc độ cao Bắc | - Nam".
    if (
      !first &&
      word.key === '-' &&
      words[cursor.at - 1]!.capital &&
      words[cursor.at + 1]?.capital === true &&
      !/^(?:Lưu|Như)$/u.test(words[cursor.at + 1]!.raw)
    ) {
      cursor.at += 2;
      continue;
    }
    if (word.kind === 'sign') break;
    const owned = !first && /^(?:thuoc|cua)$/.test(keyAt(words, cursor.at - 1));
    const further = first
      ? afterField(words, cursor.at)
      : owned
        ? Math.max(afterOwner(words, cursor.at), afterLevels(words, cursor.at), afterOrganisations(words, cursor.at))
        : cursor.at;
    if (further > cursor.at) {
      cursor.at = further;
      first = false;
      continue;
    }
    // "trực thuộc Ban | quản lý các khu công nghiệp": a board by its whole name.
    if (!first && words[cursor.at - 1]!.raw === 'Ban' && keysAt(words, cursor.at, 2) === 'quan ly') {
      cursor.at += keysAt(words, cursor.at + 2, 3) === 'cac khu cong' ? 6 : 2;
      place(words, cursor);
      continue;
    }
    // "được cấp giấy phép | khai thác khoáng sản": what the licence is for.
    if (!first && LICENCE.test(keysAt(words, cursor.at - 2, 2)) && LICENSED.test(keysAt(words, cursor.at, 2))) {
      cursor.at += 2;
      continue;
    }
    // "các đơn vị thuộc Bộ | quản lý lĩnh vực": which they are.
    if (!first && managesAt(words, cursor.at)) {
      cursor.at += 2;
      continue;
    }
    // "các đơn vị vi phạm | sẽ bị xử lý": what becomes of them, no part of who they are.
    if (!first && (word.raw === 'sẽ' || dutyHere(words, cursor.at))) break;
    const inside = first ? 0 : insideClause(words, cursor.at);
    if (inside > 0) {
      cursor.at += inside;
      continue;
    }
    // "có trụ sở | tại xã An Hòa | treo cờ", "chưa được nghiệm thu | về phòng cháy | tổ chức …".
    if (
      !first &&
      /^(?:về|với|tại)$/u.test(word.raw) &&
      TELLS_WHICH.test(words[from]!.raw) &&
      keysAt(words, cursor.at - 2, 2) !== 'lien quan' &&
      orderAhead(words, cursor.at + 1)
    ) {
      cursor.at += 1;
      continue;
    }
    if (first) {
      // "các ban | Tỉnh ủy", "… | Tỉnh đoàn": no province alone.
      const committee = /(?:ủy|đoàn)$/u.test(fixedAt(words, cursor.at)?.display ?? '');
      if (!committee && placeType(words, cursor.at) !== null) {
        const listed = { at: cursor.at };
        if (levels(words, listed, false).includes(',')) {
          cursor.at = listed.at;
          break;
        }
        place(words, cursor);
        if (!restricts(words[cursor.at])) break;
        continue;
      }
      const within =
        (word.raw === 'là' && keysAt(words, cursor.at + 1, 2) === 'thanh vien') ||
        (word.raw === 'trong' && (WITHIN.test(keyAt(words, cursor.at + 1)) || inPlace(words, cursor.at + 1)));
      if (
        cursor.at === from &&
        /^(?:xa|phuong|huyen|quan|tinh|pho|tran)$/.test(keyAt(words, from - 1)) &&
        kindOfPlace(words, from)
      ) {
        first = false;
        cursor.at = afterKindOfPlace(words, cursor.at);
        const next = words[cursor.at];
        if (next?.key !== ',' && !restricts(next) && placeType(words, cursor.at) === null) break;
        continue;
      }
      // "các đoàn thể | Trung ương".
      if (word.key === 'trung' && keyAt(words, cursor.at + 1) === 'uong') {
        cursor.at += 2;
        if (!restricts(words[cursor.at]) && keysAt(words, cursor.at, 2) !== 'thuong tru') break;
        first = false;
        if (keyAt(words, cursor.at) === 'thuong') cursor.at += 2;
        continue;
      }
      if (!restricts(word) && !within) {
        if (!word.capital) break;
        const party = fixedAt(words, cursor.at);
        const board = /^(?:ban|to|phong|bieu)$/.test(keyAt(words, from - 1))
          ? matchPhrase(COMMITTEE_TABLE, words, cursor.at)
          : null;
        if (board !== null) {
          // "các Ban | HĐND xã", "các Tổ đại biểu | HĐND tỉnh".
          cursor.at = board.next;
          place(words, cursor);
        } else if (party !== null && (/ủy$/.test(party.display) || OWNS_BOARDS.test(party.display))) {
          cursor.at = party.next;
          place(words, cursor);
        } else if (!passOwner(words, cursor)) capitals(words, cursor);
        break;
      }
      // "Các bộ, ngành đã triển khai …" tells; "các đơn vị đã được kiểm tra …" says which.
      if (
        word.raw === 'đã' &&
        !/^(?:được|có|đăng|nộp|gửi|ký)$/u.test(rawAt(words, cursor.at + 1)) &&
        !dutyAhead(words, cursor.at)
      )
        break;
      // "… có trách nhiệm", "… có quyền", "… có thể" say what they must or may do.
      if (word.key === 'co' && /^(?:trach|ke|bien|phuong|giai|van|y|quyen|the)$/.test(keyAt(words, cursor.at + 1)))
        break;
      if (word.key === 'ngoai' && BESIDE.test(keysAt(words, cursor.at, 3))) break;
      // "UBND các xã | trên cơ sở nhiệm vụ được giao", "các nhà đầu tư | đã có nhiều cố gắng": how they act, what they did.
      if (/^(?:tren co so|da co (?:nhieu|nhung|buoc)|da co gang)/.test(keysAt(words, cursor.at, 3))) break;
      // "các đơn vị, địa phương có báo cáo về Sở X": what they must do.
      if (word.key === 'co' && /^bao cao (?:ve|gui|ket qua|bang)/.test(keysAt(words, cursor.at + 1, 4))) break;
      // "các đơn vị liên hệ Phòng X": only "liên quan" restricts.
      if (word.key === 'lien' && keyAt(words, cursor.at + 1) !== 'quan') break;
      // "UBND các xã | trực tiếp chỉ đạo".
      if (word.key === 'truc' && keyAt(words, cursor.at + 1) === 'tiep' && verbAt(words, cursor.at + 2)) break;
      first = false;
      cursor.at += 1;
      continue;
    }
    const licensed = /^(?:được|đã|nơi)$/u.test(words[from]!.raw) && dutyAhead(words, cursor.at);
    // "có số vốn chưa | phân bổ | khẩn trương …": a denied or suffered verb belongs to the restriction.
    const denied = /^(?:chưa|không|được|bị)$/u.test(words[cursor.at - 1]!.raw) && verbAt(words, cursor.at);
    const relation = word.key === 'lam' && words[cursor.at - 1]!.key === 'he' && keyAt(words, cursor.at - 2) === 'quan';
    if (denied || relation) {
      cursor.at += 2;
      continue;
    }
    if (
      !word.capital &&
      !licensed &&
      !(word.raw === 'theo' && rawAt(words, cursor.at - 1) === 'kèm') &&
      (verbAt(words, cursor.at) || /^(?:trong|về|với|để|nhằm|theo|tại|đề|khi|do|khẩn)$/.test(word.raw))
    )
      break;
    if (
      words[cursor.at - 1]!.key === 'quan' &&
      /^(?:lien|huu)$/.test(keyAt(words, cursor.at - 2)) &&
      !/^(?:thuoc|tren|cua|dong|den|khac|truc|cap|o)$/.test(word.key)
    )
      break;
    // "có thực hiện các chương trình mục tiêu | và các dự án lớn khác | chủ trì …": things, no other bodies.
    if (word.key === 'va' && !first && areThings(words, cursor.at + 1) && orderAhead(words, cursor.at + 2, true)) {
      cursor.at += 2;
      continue;
    }
    if (word.key === 'va' && (nameStarts(words, cursor.at + 1) || verbAt(words, cursor.at + 1))) break;
    // "các đơn vị thuộc Bộ | và cơ quan chuyên môn …": others.
    if (word.key === 'va' && keysAt(words, cursor.at + 1, 4) === 'co quan chuyen mon') break;
    cursor.at += 1;
  }
  return cursor.at === from ? '' : written(words, from, cursor.at);
}

/** "…, nhất là Cục Đường bộ", "…, đặc biệt là …", "…, khẩn trương …": no further thing. */
const ASIDE = /^(?:nhất|đặc|khẩn)$/u;

/** "kinh doanh vận tải, thương mại dịch vụ": the comma goes on where neither a name nor a verb follows. */
export function relativeContinues(words: readonly Word[], at: number, verbs = false): boolean {
  const word = words[at];
  if (!isWord(word) || word.capital || nameStarts(words, at) || ASIDE.test(word.raw)) return false;
  return verbs || !verbAt(words, at);
}
