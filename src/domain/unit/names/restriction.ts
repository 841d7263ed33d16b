import { fold } from '../fold.js';
import { afterCitedArticle } from './cited-article.js';
import { isWord, written, type Cursor } from './cursor.js';
import { fixedAt, nameStarts, placeType } from './heads.js';
import { matchPhrase, phraseTable } from './phrase-table.js';
import { kindAt, nextKind } from './kinds-of-bodies.js';
import { kindOfPlace } from './place-kinds.js';
import { capitals, levels, place } from './places.js';
import { COMMITTEE_TABLE, FIELD_TABLE } from './tables.js';
import { directs, verbAt } from './verbs.js';
import { keyAt, rawAt, type Word } from '../words.js';

const QUALIFIER_HEADS = new Set(
  'liên,có,trực,thuộc,của,trên,cấp,đóng,chức,nêu,được,đã,ở,nơi,khác,do,đang,ngoài,địa,chuyên,tương,ven,vùng,giáp,còn,chưa'.split(
    ',',
  ),
);

const QUALIFIER_HEADS_PLAIN = new Set([...QUALIFIER_HEADS].map(fold));

const restricts = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.plain ? QUALIFIER_HEADS_PLAIN.has(word.key) : QUALIFIER_HEADS.has(word.raw.toLowerCase()));

/** "có tên tại Công văn này", "có tên trong danh sách kèm theo": up to the word that ends the pointing; `at` when nothing points. */
function pointed(words: readonly Word[], at: number): number {
  const cited = afterCitedArticle(words, at);
  if (cited > at) return cited;
  if (keyAt(words, at) !== 'co' || keyAt(words, at + 1) !== 'ten') return at;
  for (let i = at + 2; i < Math.min(words.length, at + 14); i += 1) {
    if (words[i]!.kind === 'sign') return at;
    if (/^(?:này|trên|đây)$/u.test(words[i]!.raw)) return i + 1;
    if (words[i]!.key === 'kem' && keyAt(words, i + 1) === 'theo') return i + 2;
    const list = /^(?:phu luc|danh sach)$/.test(`${words[i]!.key} ${keyAt(words, i + 1)}`);
    if (list && !/^(?:kem|nay|dinh|phan)$/.test(keyAt(words, i + 2))) return i + 2;
  }
  return at;
}

/** Organisations whose boards are called after them: "các ban | Liên đoàn Lao động tỉnh". */
const OWNS_BOARDS = /^(?:Liên đoàn Lao động|Tỉnh đoàn|Thành đoàn|Hội )/u;

/** Nothing, a sign or a verb stands here. */
const closes = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined || words[at]!.kind === 'sign' || verbAt(words, at);

/** Words that restrict a collective: "có liên quan", "thuộc UBND tỉnh", "trên địa bàn", up to a verb or a sign. */
export function qualifier(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  cursor.at = pointed(words, from);
  if (cursor.at > from) return written(words, from, cursor.at);
  // "chính quyền | các cấp"; "các cấp ủy" are another body, and "chính quyền địa phương 02 cấp" a way to govern.
  if (keyAt(words, from) === 'cac' && rawAt(words, from + 1) === 'cấp' && closes(words, from + 2)) {
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
    // "thuộc Bộ TN&MT": an abbreviation goes on after its sign.
    if (!first && word.key === '&' && word.glued && words[cursor.at + 1]?.glued === true) {
      cursor.at += 2;
      continue;
    }
    if (word.kind === 'sign') break;
    if (!first && dutyHere(words, cursor.at)) break;
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
      // "các đơn vị | trong ngành Công Thương".
      const within = word.raw === 'trong' && /^(?:nganh|toan|linh|he|khoi)$/.test(keyAt(words, cursor.at + 1));
      if (
        cursor.at === from &&
        /^(?:xa|phuong|huyen|quan|tinh)$/.test(keyAt(words, from - 1)) &&
        kindOfPlace(words, from)
      ) {
        first = false;
        cursor.at += 2;
        const next = words[cursor.at];
        if (next?.key !== ',' && !restricts(next) && placeType(words, cursor.at) === null) break;
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
        } else capitals(words, cursor);
        break;
      }
      // "Các bộ, ngành đã triển khai …" tells; "các đơn vị đã được kiểm tra …" says which.
      if (
        word.raw === 'đã' &&
        !/^(?:được|có|đăng|nộp|gửi|ký)$/u.test(rawAt(words, cursor.at + 1)) &&
        !dutyAhead(words, cursor.at)
      )
        break;
      if (word.key === 'co' && /^(?:trach|ke|bien|phuong|giai|van|y)$/.test(keyAt(words, cursor.at + 1))) break;
      // "các đơn vị liên hệ Phòng X": only "liên quan" restricts.
      if (word.key === 'lien' && keyAt(words, cursor.at + 1) !== 'quan') break;
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
      (verbAt(words, cursor.at) || /^(?:trong|về|với|để|nhằm|theo|tại|đề|khi|do|khẩn)$/.test(word.raw))
    )
      break;
    if (
      words[cursor.at - 1]!.key === 'quan' &&
      keyAt(words, cursor.at - 2) === 'lien' &&
      !/^(?:thuoc|tren|cua|dong|den|khac|truc|cap)$/.test(word.key)
    )
      break;
    if (word.key === 'va' && (nameStarts(words, cursor.at + 1) || verbAt(words, cursor.at + 1))) break;
    cursor.at += 1;
  }
  return cursor.at === from ? '' : written(words, from, cursor.at);
}

const RELATIVE =
  /^(?:cung cap|kinh doanh|san xuat|dau moi|thu huong|quan ly|thi cong|van hanh|khai thac|su dung|truc thuoc|phu trach|hoat dong|truyen thong|duoc giao|duoc phan|da duoc|chuyen mon|hanh nghe)/;

/** "các sở quản lý chuyên ngành về hạ tầng": what a department manages, not an order to manage. */
const MANAGES = /^quan ly (?:nha nuoc|chuyen nganh|nganh|linh vuc)(?: |$)/;

/** Whether the sentence goes on to say what these bodies must do: then commas before that belong to the clause about them. */
function dutyAhead(words: readonly Word[], at: number): boolean {
  for (let i = at; i < Math.min(words.length, at + 40); i += 1) {
    const { key } = words[i]!;
    if (key === '.' || key === ';' || key === ':') return false;
    if (key === 'trach' && keyAt(words, i + 1) === 'nhiem' && /^(?:co|chiu)$/.test(keyAt(words, i - 1))) return true;
    if (/^phải$/u.test(words[i]!.raw)) return true;
  }
  return false;
}

/** "các đơn vị cung cấp dịch vụ viễn thông", "các đơn vị đầu mối giao kế hoạch": what kind of bodies, up to a sign or a directive word. */
export function relative(words: readonly Word[], cursor: Cursor, noun: string): string {
  if (/^(?:sở|bộ|ngành|phòng)$/.test(noun)) return plainField(words, cursor) || managed(words, cursor);
  if (/^(?:cục|chi cục)$/.test(noun)) {
    const bureau = words[cursor.at]?.capital === false ? matchPhrase(BUREAUS, words, cursor.at, true) : null;
    if (bureau !== null) {
      const from = cursor.at;
      cursor.at = bureau.next;
      const rest = qualifier(words, cursor);
      return `${written(words, from, bureau.next)}${rest === '' ? '' : ` ${rest}`}`;
    }
  }
  if (
    /^(?:cục|chi cục|trạm|hạt|đội|khoa|trường|trung tâm|đoàn thể|tổ|hội|tổng công ty|tập đoàn|ngân hàng|bệnh viện)$/.test(
      noun,
    )
  )
    return ofKind(words, cursor);
  if (!/^(?:đơn vị|doanh nghiệp|tổ chức|cơ quan|cơ sở|công ty|tập đoàn.*, tổng công ty.*)$/.test(noun)) return '';
  const pair = `${keyAt(words, cursor.at)} ${keyAt(words, cursor.at + 1)}`;
  const lead = pair === 'chu tri' && (words[cursor.at + 2]?.capital === true || keyAt(words, cursor.at + 2) === 'quan');
  if (!lead && !RELATIVE.test(pair)) return described(words, cursor);
  const from = cursor.at;
  cursor.at += 2;
  /** Behind a comma of the clause any verb begins what they are to do. */
  let listed = false;
  while (cursor.at < words.length && cursor.at - from < 16) {
    const word = words[cursor.at]!;
    if (word.key === ',' && words[cursor.at + 1]?.capital === true && !nameStarts(words, cursor.at + 1) && lead) {
      cursor.at += 1;
      continue;
    }
    if (word.key === ',' && relativeContinues(words, cursor.at + 1)) {
      cursor.at += 1;
      listed = !pair.startsWith('duoc');
      continue;
    }
    if (word.kind === 'sign') break;
    if (word.key === 'va' && nameStarts(words, cursor.at + 1)) break;
    if (
      cursor.at > from + (WHOLE.test(pair) ? 1 : 2) &&
      !word.capital &&
      (directs(words, cursor.at) || (listed && verbAt(words, cursor.at)))
    )
      break;
    cursor.at += 1;
  }
  return written(words, from, cursor.at);
}

/** These say what they mean by themselves: "các đơn vị trực thuộc | rà soát …"; "các đơn vị quản lý | khai thác …" goes on. */
const WHOLE = /^(?:truc thuoc|chuyen mon|truyen thong)$/;

const BUREAUS = phraseTable(
  ['thuế', 'hải quan', 'thống kê', 'kiểm dịch thực vật'].map((kind) => [kind, kind] as const),
);

/** "các đơn vị y tế công lập | trên địa bàn", "các cục thuế": kinds, and what the bodies belong to. */
function ofKind(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  for (let kind = kindAt(words, from); kind !== -1; kind = nextKind(words, cursor.at)) cursor.at = kind;
  if (cursor.at === from) return '';
  const kinds = written(words, from, cursor.at);
  const rest = qualifier(words, cursor);
  return rest === '' ? kinds : `${kinds} ${rest}`;
}

/** "các đơn vị dự toán | trực thuộc Bộ": one to three plain words that are no verb, before what the bodies belong to. */
function described(words: readonly Word[], cursor: Cursor): string {
  const kinds = ofKind(words, cursor);
  if (kinds !== '') return kinds;
  const from = cursor.at;
  for (let i = from; i < from + 4; i += 1) {
    const word = words[i];
    if (word === undefined || word.kind === 'sign' || word.capital || word.plain) return '';
    if (i > from && /^(?:thuộc|trực)$/u.test(word.raw)) {
      cursor.at = i;
      const owner = qualifier(words, cursor);
      return owner === '' ? '' : written(words, from, cursor.at);
    }
    if (verbAt(words, i) || restricts(word) || nameStarts(words, i)) return '';
  }
  return '';
}

/** "kinh doanh vận tải, thương mại dịch vụ": the comma goes on where neither a name nor a verb follows. */
function relativeContinues(words: readonly Word[], at: number, verbs = false): boolean {
  const word = words[at];
  if (!isWord(word) || word.capital || nameStarts(words, at) || word.key === 'khan') return false;
  return verbs || !verbAt(words, at);
}

const dutyHere = (words: readonly Word[], at: number): boolean =>
  /^phải$/u.test(words[at]!.raw) ||
  (/^(?:co|chiu)$/.test(words[at]!.key) && keyAt(words, at + 1) === 'trach' && keyAt(words, at + 2) === 'nhiem');

/** "các sở giáo dục và đào tạo": a field in small letters; a short one ("xây dựng") may be what they are to do. */
function plainField(words: readonly Word[], cursor: Cursor): string {
  const field = words[cursor.at]?.capital === false ? matchPhrase(FIELD_TABLE, words, cursor.at, true) : null;
  if (field === null || field.next - cursor.at < 5) return '';
  const from = cursor.at;
  cursor.at = field.next;
  return written(words, from, cursor.at);
}

function managed(words: readonly Word[], cursor: Cursor): string {
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => keyAt(words, cursor.at + i));
  if (!MANAGES.test(`${a} ${b} ${c} ${d}`)) return '';
  const from = cursor.at;
  cursor.at += 2;
  while (cursor.at < words.length && cursor.at - from < 14) {
    const word = words[cursor.at]!;
    // "quản lý ngành, lĩnh vực": both.
    const both = word.key === ',' && cursor.at === from + 3 && keyAt(words, cursor.at + 1) === 'linh';
    if ((word.kind === 'sign' && !both) || (cursor.at > from + 3 && !word.capital && directs(words, cursor.at))) break;
    if (word.key === 'va' && nameStarts(words, cursor.at + 1)) break;
    cursor.at += 1;
  }
  return written(words, from, cursor.at);
}
