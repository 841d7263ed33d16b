import { matchPhrase } from './phrase-table.js';
import { isWord, written, type Cursor } from './cursor.js';
import { passTask, passUndertaking } from './board-tasks.js';
import { companyContinues, endsInVietnam, fieldContinues, joinsField } from './comma-in-name.js';
import { fieldAt } from './fields.js';
import { afterQuotedCause, isQuote } from './quoted-cause.js';
import { passFunction, insideTerm } from './office-names.js';
import { groupNoun, isDeterminer, nameStarts, placeType, titleAt } from './heads.js';
import { circumstanceAt, isManagedToo } from './name-ends.js';
import { nominalAt } from './nominal.js';
import { isHolder, OFFICIAL } from './person-names.js';
import { countedPlaces } from './places.js';
import { orderAhead } from './order-ahead.js';
import { COMMITTEE_TABLE, PROVINCE_TABLE } from './tables.js';
import { directs, verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

export const LONG_HEADS =
  /^(?:Ban Quản lý|Công ty|Tổng công ty|Trung tâm|Đội|Trường|Khu|Viện|Tổ|Ban Chỉ đạo|Quỹ|Đại học|Học viện|Bệnh viện|Tập đoàn)(?!\p{L})/u;

/** Offices that are named by what they do. */
const OFFICES = /^(?:Phòng|Khoa|Vụ|Ban|Bộ phận|Đội|Tổ|Trung tâm|Cục|Chi cục|Công chức)$/;
/** Halves of the fields of communes' offices: "Văn hóa - xã hội", "Địa chính - xây dựng". */
const isHalfField = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === false &&
  /^(?:thong tin|xa hoi|xay dung|ke toan|thong ke|ho tich|moi truong|the thao|do thi|nong nghiep|ke hoach)$/.test(
    keysAt(words, at, 2),
  );

/** "Cục An ninh mạng và | phòng, chống tội phạm …": what an office is for, not a second thing that it is to do. */
const isFight = (words: readonly Word[], at: number, head: string): boolean =>
  OFFICES.test(head) && words[at]!.key === 'phong' && keyAt(words, at + 1) === ',' && keyAt(words, at + 2) === 'chong';

/** "… khoa học, công nghệ, đổi mới sáng tạo và | chuyển đổi số": a field, no order. */
const isDigital = (words: readonly Word[], at: number): boolean =>
  words[at]!.key === 'chuyen' && keyAt(words, at + 1) === 'doi' && keyAt(words, at + 2) === 'so';

const AREA = /^(?:cach ly|dieu tri|bao ton|che xuat|tai dinh|phong toa|san xuat)$/;

const BOARDS = /^(?:Ủy ban|Hội đồng|Ban Chỉ đạo|Ban Chỉ huy|Ban Tổ chức|Tổ|Ban)$/;

/** The rest of an open name: up to a sign, a verb, or "và" before another name. `listed`: one of several under one head, which commas part. */
export function openBody(words: readonly Word[], cursor: Cursor, head: string, listed = false): string {
  const from = cursor.at;
  // "Ban QLDA đầu tư xây dựng huyện": its head is shortened.
  const long = LONG_HEADS.test(head) || (head === 'Ban' && /^QL/.test(rawAt(words, from)));
  const office = OFFICES.test(head);
  const company = /Công ty|Tập đoàn/.test(head);
  /** "Trung tâm Văn hóa, Thể thao và Truyền thông", "Viện Chiến lược, Chính sách tài nguyên và môi trường". */
  const titled = /^(?:Trung tâm|Viện|Học viện|Trường|Phòng|Cục|Chi cục|Tổng cục|Vụ|Khoa)$/.test(head);
  /** A name is complete with its place: "… công trình giao thông Thành phố | xây dựng kế hoạch". */
  let placed = false;
  /** A board said what it is for. */
  let matter = false;
  passFunction(words, cursor, head);
  passUndertaking(words, cursor, head);
  passTask(words, cursor, head);
  while (cursor.at < words.length && cursor.at - from < 24) {
    const word = words[cursor.at]!;
    // "Phòng Quản lý khoa học | trân trọng thông báo": how it speaks.
    if (word.raw === 'trân' && rawAt(words, cursor.at + 1) === 'trọng') break;
    // "Đoàn Thanh tra | dự kiến sang làm việc": what is expected of it.
    if (word.raw === 'dự' && rawAt(words, cursor.at + 1) === 'kiến' && cursor.at > from) break;
    if (cursor.at > from && circumstanceAt(words, cursor.at)) break;
    // "Viện kiểm sát | cùng tham gia": it acts with others.
    if (word.raw === 'cùng' && /^(?:tham|phoi|voi)$/.test(keyAt(words, cursor.at + 1))) break;
    // "Hạt Kiểm lâm | sở tại": the one of that place.
    if (cursor.at > from && word.raw === 'sở' && rawAt(words, cursor.at + 1) === 'tại') {
      cursor.at += 2;
      break;
    }
    // "báo cáo Ban Chỉ đạo quốc gia | kết quả trước ngày …": what it is told.
    const told = /^(?:kết quả|tình hình)$/u.test(`${word.raw} ${rawAt(words, cursor.at + 1)}`);
    if (told && cursor.at > from && BOARDS.test(head)) break;
    // "Bệnh viện | giao Phòng Điều dưỡng …", "Trung tâm | giao cho …": it speaks, by its kind alone.
    if (
      word.raw === 'giao' &&
      cursor.at === from &&
      (words[from + 1]?.capital === true || keyAt(words, from + 1) === 'cho')
    )
      break;
    // "Ủy ban Quốc gia | về chuyển đổi số": what a board is for begins with a verb as often as not.
    if (word.raw === 'về' && cursor.at > from && BOARDS.test(head) && isWord(words[cursor.at + 1])) {
      // "… về ATTP | và UBND tỉnh": one word says what for, and another body follows.
      const other = keyAt(words, cursor.at + 2) === 'va' && nameStarts(words, cursor.at + 3);
      cursor.at = Math.min(words.length, cursor.at + (other ? 2 : keyAt(words, cursor.at + 2) === ',' ? 4 : 3));
      matter = true;
      continue;
    }
    // "Tổ công tác đặc biệt về tháo gỡ khó khăn | cho doanh nghiệp | họp định kỳ".
    if (/^(?:cho|của|trong)$/u.test(word.raw) && matter && orderAhead(words, cursor.at + 1)) {
      cursor.at += 1;
      continue;
    }
    // "Ban Chỉ đạo Ứng phó | với biến đổi khí hậu".
    if (word.raw === 'với' && rawAt(words, cursor.at - 1) === 'phó' && BOARDS.test(head) && cursor.at > from) {
      cursor.at += 1;
      continue;
    }
    if (word.kind === 'sign') {
      const behind = BOARDS.test(head) ? afterQuotedCause(words, cursor.at) : cursor.at;
      if (behind > cursor.at) {
        cursor.at = behind;
        continue;
      }
      if (
        (word.key === '-' || word.key === '&' || word.key === '/') &&
        isWord(words[cursor.at + 1]) &&
        (words[cursor.at + 1]!.capital || (word.glued && /^\d/.test(words[cursor.at + 1]!.key))) &&
        cursor.at > from
      ) {
        cursor.at += 1;
        continue;
      }
      // "Bộ phận Văn hóa | - thông tin": the second half of a field in small letters.
      if (word.key === '-' && office && cursor.at > from && isHalfField(words, cursor.at + 1)) {
        cursor.at += 2;
        continue;
      }
      // "Hội đồng thi đua | - khen thưởng" with its dash too.
      if ((word.key === ',' || word.key === '-') && cursor.at > from && insideTerm(words, cursor.at)) {
        cursor.at += 2;
        continue;
      }
      if (
        word.key === ',' &&
        !listed &&
        (company || (titled && !endsInPlace(words, from, cursor.at))) &&
        cursor.at > from &&
        !endsInVietnam(words, cursor.at) &&
        companyContinues(words, cursor.at + 1)
      ) {
        cursor.at += 1;
        continue;
      }
      if (
        word.key === ',' &&
        !listed &&
        /^(?:Phòng|Ban|Vụ|Cục)$/.test(head) &&
        cursor.at > from &&
        !placed &&
        placeType(words, cursor.at - 1)?.next !== cursor.at &&
        fieldContinues(words, cursor.at + 1)
      ) {
        cursor.at += 1;
        continue;
      }
      break;
    }
    // "Ban Chỉ đạo | cuộc vận động …": a noun.
    if (word.raw === 'cuộc' && rawAt(words, cursor.at + 1) === 'vận' && BOARDS.test(head)) {
      cursor.at = Math.min(words.length, cursor.at + 3);
      continue;
    }
    // "Ban CHQS | 20 xã, thị trấn": how many there are.
    if (cursor.at > from && !word.glued && /^\d{1,3}$/.test(word.key) && countedPlaces(words, { at: cursor.at }) !== '')
      break;
    if (!word.capital) {
      if (placed && !long && word.key !== 'va') break;
      if (
        word.key === 'va' &&
        ((nameStarts(words, cursor.at + 1) && !(head === 'Ban Quản lý' && isManagedToo(words, cursor.at + 1))) ||
          // "Thanh tra Sở | và phòng Nghiệp vụ Dược": another office, its noun in small letters.
          (/^(?:phòng|ban|đội|trạm)$/u.test(rawAt(words, cursor.at + 1)) && words[cursor.at + 2]?.capital === true) ||
          // "Chi bộ Công an phường và | chi bộ Quân sự".
          (cursor.at > from && keysAt(words, cursor.at + 1, 2) === 'chi bo' && head === 'Chi bộ') ||
          (verbAt(words, cursor.at + 1) &&
            !words[cursor.at + 1]!.capital &&
            !isFight(words, cursor.at + 1, head) &&
            !isDigital(words, cursor.at + 1)) ||
          /^(?:cơ quan|đơn vị|địa phương|tổ chức)$/.test(groupNoun(words, cursor.at + 1)?.display ?? '') ||
          !isWord(words[cursor.at + 1]))
      )
        break;
      // "Vụ Kế hoạch - Tài chính | (làm) đầu mối hướng dẫn".
      if (
        cursor.at > from &&
        ((word.raw === 'làm' && verbAt(words, cursor.at)) ||
          (word.raw === 'đầu' && rawAt(words, cursor.at + 1) === 'mối'))
      )
        break;
      // "… công trình thủy lợi Tiên Lãng | vận hành các cống": behind a proper name a verb is no part of the name.
      if (
        cursor.at > from + 1 &&
        isProper(words, cursor.at - 1) &&
        isProper(words, cursor.at - 2) &&
        verbAt(words, cursor.at)
      )
        break;
      // "Ban Điều hành khu | cách ly", "… khu | điều trị": what the area is for.
      if (cursor.at > from && rawAt(words, cursor.at - 1) === 'khu' && AREA.test(keysAt(words, cursor.at, 2))) {
        cursor.at += 2;
        continue;
      }
      if (cursor.at > from && office && joinsField(words, cursor.at)) {
        cursor.at += 3;
        continue;
      }
      if (cursor.at > from && repeats(words, from, cursor.at)) break;
      const nominal = cursor.at > from && !placed && office ? nominalAt(words, cursor.at) : 0;
      if (nominal > 0) {
        cursor.at += nominal;
        continue;
      }
      if (cursor.at > from && (long && !placed ? directs(words, cursor.at) : verbAt(words, cursor.at))) break;
      if (
        /^(?:đã|được|bị|chưa|này|là|sẽ|đang|vừa|gồm|về|với|cho|do|theo|thì|như|có|tại|trong|để|khi|vào|trước|hằng|kính|qua|đúng)$/.test(
          word.raw,
        ) &&
        cursor.at > from &&
        // "Phòng Quản trị - Thiết | bị".
        !(word.raw === 'bị' && /^(?:thiết|chuẩn|trang)$/iu.test(rawAt(words, cursor.at - 1)))
      )
        break;
      const everywhere = word.key === 'cac' && placeType(words, cursor.at + 1) !== null;
      if (isDeterminer(word) && (!long || everywhere) && !/^(?:ly|doi|voi|an|tu)$/.test(keyAt(words, cursor.at - 1)))
        break;
      // "yêu cầu Công ty | thực hiện …": a head alone is no name.
      if (cursor.at === from && (long ? directs(words, cursor.at) : verbAt(words, cursor.at))) break;
      if (
        cursor.at === from &&
        /^(?:đã|được|bị|chưa|này|là|sẽ|đang|vừa|gồm|có|và|vào|trước|hằng|kính|qua|theo|tại|trong|để|khi)$/u.test(
          word.raw,
        )
      )
        break;
    } else if (cursor.at > from && OFFICIAL.test(head) && isHolder(words, cursor.at)) break;
    else if (
      cursor.at > from &&
      (titleAt(words, cursor.at) !== null || matchPhrase(COMMITTEE_TABLE, words, cursor.at) !== null)
    ) {
      const committee = matchPhrase(COMMITTEE_TABLE, words, cursor.at) !== null;
      if (committee ? placed || placeType(words, cursor.at - 1)?.next === cursor.at : words[cursor.at - 1]!.key !== '-')
        break;
    }
    placed ||=
      (word.key === 'pho' && keyAt(words, cursor.at - 1) === 'thanh') ||
      // "Văn phòng Tỉnh | đoàn".
      (word.key === 'tinh' && rawAt(words, cursor.at + 1) !== 'đoàn') ||
      (word.capital &&
        words[cursor.at + 1]?.capital === true &&
        matchPhrase(PROVINCE_TABLE, words, cursor.at) !== null);
    cursor.at += 1;
  }
  while (cursor.at > from && words[cursor.at - 1]!.kind === 'sign' && !isQuote(words, cursor.at - 1)) cursor.at -= 1;
  return cursor.at === from ? '' : written(words, from, cursor.at);
}

/** "… - Phó Trưởng Tiểu ban", "… - Tổ trưởng": the office that its officer holds elsewhere. */
const titledAhead = (words: readonly Word[], at: number): boolean =>
  /^(?:pho |(?:to|doi) (?:truong|pho)|truong |thu ky|uy vien)/.test(`${words[at]!.key} ${keyAt(words, at + 1)}`);

/** "Phòng Văn hóa | - Thông tin", "Sở Nông nghiệp | và Thủy sản": a known field that goes on with a noun of no other body. */
export function fieldGoesOn(words: readonly Word[], cursor: Cursor, head: string): string {
  const joint = words[cursor.at]?.key;
  const next = words[cursor.at + 1];
  if ((joint !== '-' && joint !== '&' && joint !== 'va') || next?.capital !== true) return '';
  if (nameStarts(words, cursor.at + 1) || verbAt(words, cursor.at + 1) || placeType(words, cursor.at + 1) !== null)
    return '';
  if (/^(?:pho|truong|to|thu|uy)$/.test(next.key) && titledAhead(words, cursor.at + 1)) return '';
  if (joint === 'va' && fieldAt(words, { at: cursor.at + 1 }) !== '') return '';
  const rest = { at: cursor.at + 1 };
  const more = openBody(words, rest, head);
  if (more === '') return '';
  const from = cursor.at;
  cursor.at = rest.at;
  return ` ${written(words, from, rest.at)}`;
}

/** "Tổ giám sát cộng đồng | giám sát …": what the body is called after comes again as what it is to do. */
function repeats(words: readonly Word[], from: number, at: number): boolean {
  if (!verbAt(words, at)) return false;
  for (let i = from; i < at - 1; i += 1)
    if (words[i]!.key === words[at]!.key && words[i + 1]!.key === keyAt(words, at + 1)) return true;
  return false;
}

/** "Trung tâm Y tế huyện Hiệp Hòa | , Yên Thế và Tân Yên": behind its place a comma is no part of a name. */
function endsInPlace(words: readonly Word[], from: number, to: number): boolean {
  for (let i = to - 2; i >= from && words[i + 1]!.capital; i -= 1)
    if (!words[i]!.capital && placeType(words, i) !== null) return true;
  return false;
}

const isProper = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true && /^\p{Lu}\p{Ll}/u.test(words[at]!.raw);
