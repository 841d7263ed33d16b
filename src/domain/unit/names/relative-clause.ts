// Clauses that say what kind of bodies a collective means: "các đơn vị | cung cấp dịch vụ viễn thông", "các sở | quản lý chuyên ngành".
import { written, type Cursor } from './cursor.js';
import { groupNoun, nameStarts } from './heads.js';
import { kindAt, nextKind } from './kinds-of-bodies.js';
import { matchPhrase, phraseTable } from './phrase-table.js';
import { afterSecond, goesOn, insideClause, toOrder } from './order-ahead.js';
import { dutyAhead, dutyHere } from './duties.js';
import { qualifier, relativeContinues, restricts } from './restriction.js';
import { FIELD_TABLE } from './tables.js';
import { directs, verbAt, verbSize } from './verbs.js';
import { keyAt, keysAt, type Word } from '../words.js';

const RELATIVE =
  /^(?:cung cap|kinh doanh|san xuat|dau moi|thu huong|quan ly|thi cong|van hanh|khai thac|su dung|truc thuoc|phu trach|hoat dong|truyen thong|duoc giao|duoc phan|da duoc|chuyen mon|hanh nghe)/;

/** "các sở quản lý chuyên ngành về hạ tầng": what a department manages, not an order to manage. */
const MANAGES = /^quan ly (?:nha nuoc|chuyen nganh|nganh|linh vuc)(?: |$)/;

/** "các đơn vị cung cấp dịch vụ viễn thông", "các đơn vị đầu mối giao kế hoạch": what kind of bodies, up to a sign or a directive word. */
export function relative(words: readonly Word[], cursor: Cursor, noun: string): string {
  if (/^(?:sở|bộ|ngành|phòng)$/.test(noun))
    return sitting(words, cursor) || plainField(words, cursor) || managed(words, cursor);
  if (/^(?:cục|chi cục)$/.test(noun)) {
    const bureau = words[cursor.at]?.capital === false ? matchPhrase(BUREAUS, words, cursor.at, true) : null;
    if (bureau !== null) {
      const from = cursor.at;
      cursor.at = bureau.next;
      const rest = qualifier(words, cursor);
      return `${written(words, from, bureau.next)}${rest === '' ? '' : ` ${rest}`}`;
    }
    const field = managed(words, cursor);
    if (field !== '') return field;
  }
  if (
    /^(?:cục|chi cục|trạm|hạt|đội|khoa|trường|trung tâm|đoàn thể|tổ|hội|viện|tổng công ty|tập đoàn|ngân hàng|bệnh viện)$/.test(
      noun,
    )
  )
    return ofKind(words, cursor);
  // "các tổ chức, cá nhân | khai thác, thu hồi khoáng sản | phải lập báo cáo".
  if (noun === 'cá nhân' && RELATIVE.test(`${keyAt(words, cursor.at)} ${keyAt(words, cursor.at + 1)}`))
    return upToDuty(words, cursor) || (goesOn(words, cursor.at) ? openClause(words, cursor) : '');
  if (OPEN.test(noun)) return openClause(words, cursor);
  if (/^(?:chi bộ|chi hội|chi đoàn|cấp ủy)$/.test(noun)) return ofVillages(words, cursor);
  // "các đơn vị sự nghiệp công lập | tự bảo đảm chi thường xuyên | xây dựng …".
  if (noun.startsWith('đơn vị sự nghiệp')) return selfFinanced(words, cursor);
  if (noun.startsWith('trường ')) return ofKind(words, cursor);
  if (
    !/^(?:đơn vị|doanh nghiệp|tổ chức|cơ quan|cơ sở(?: đào tạo| sản xuất, kinh doanh| kinh doanh)?|công ty|tập đoàn.*, tổng công ty.*)$/.test(
      noun,
    )
  )
    return '';
  const pair = `${keyAt(words, cursor.at)} ${keyAt(words, cursor.at + 1)}`;
  const lead = pair === 'chu tri' && (words[cursor.at + 2]?.capital === true || keyAt(words, cursor.at + 2) === 'quan');
  // "cơ quan | chuyển giao | chịu trách nhiệm": of two verbs the duty is what they must do, the one before it says which they are.
  if (
    !lead &&
    words[cursor.at + 2] !== undefined &&
    verbSize(words, cursor.at) === 2 &&
    dutyHere(words, cursor.at + 2)
  ) {
    cursor.at += 2;
    return written(words, cursor.at - 2, cursor.at);
  }
  // "cơ quan | lấy ý kiến | có trách nhiệm trả lời".
  if (!lead && !RELATIVE.test(pair) && verbSize(words, cursor.at) > 0 && !words[cursor.at]!.capital) {
    const before = beforeDuty(words, cursor);
    if (before !== '') return before;
    // "các đơn vị | thu gom rác trên địa bàn xã | bố trí …".
    if (goesOn(words, cursor.at)) return openClause(words, cursor);
  }
  if (!lead && !RELATIVE.test(pair))
    return described(words, cursor) || (noun === 'cơ sở' ? upToDuty(words, cursor) : '') || plainClause(words, cursor);
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
    // "quản lý | , vận hành hồ chứa | chủ động …": two verbs of one thing.
    const second = word.key === ',' ? afterSecond(words, cursor.at) : cursor.at;
    if (second > cursor.at) {
      cursor.at = second;
      continue;
    }
    if (word.kind === 'sign' || (word.raw === 'sẽ' && cursor.at > from + 2)) break;
    // "các cơ quan quản lý nhà nước | đã bám sát Luật Đất đai": what they did, told.
    if (word.raw === 'đã' && cursor.at > from + 2 && !dutyAhead(words, cursor.at)) break;
    if (word.key === 'va' && nameStarts(words, cursor.at + 1)) break;
    const inside = cursor.at > from + 1 ? insideClause(words, cursor.at) : 0;
    if (inside > 0) {
      cursor.at += inside;
      continue;
    }
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

/** Bodies that are told apart by what they own, build or run. */
const OPEN =
  /^(?:chủ (?:đầu tư|rừng|đập|hồ|hồ đập|hồ chứa|dự án|cơ sở|phương tiện|tàu|tàu cá)|nhà (?:thầu|đầu tư|máy|cung cấp|phân phối)|phòng khám|bến xe|hãng (?:hàng không|tàu|vận tải)|ban quản lý rừng|hợp tác xã)$/;

function selfFinanced(words: readonly Word[], cursor: Cursor): string {
  const said = SELF_FINANCED.exec(keysAt(words, cursor.at, 10));
  if (said === null) return '';
  const from = cursor.at;
  cursor.at += said[0].split(' ').length;
  const rest = qualifier(words, cursor);
  return `${written(words, from, from + said[0].split(' ').length)}${rest === '' ? '' : ` ${rest}`}`;
}
const SELF_FINANCED =
  /^tu (?:chu|(?:bao|dam) dam)(?: mot phan)?(?: chi (?:thuong xuyen|dau tu)(?: va chi (?:thuong xuyen|dau tu))?)?(?![a-z])/;

const beginsBody = (words: readonly Word[], at: number): boolean =>
  nameStarts(words, at) || groupNoun(words, at) !== null;

const VILLAGE = /^(?:thôn|xóm|ấp|bản|khóm|buôn|làng|tổ dân phố|khu phố|khu dân cư)$/u;

/** "chi bộ | các thôn, tổ dân phố", "các chi hội | thôn": of which villages. */
function ofVillages(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  let at = keyAt(words, from) === 'cac' ? from + 1 : from;
  for (;;) {
    const village = words[at]?.capital === false ? groupNoun(words, at) : null;
    if (village === null || !VILLAGE.test(village.display)) break;
    cursor.at = village.next;
    if (!/^(?:,|va)$/.test(keyAt(words, cursor.at))) break;
    at = cursor.at + 1;
  }
  return cursor.at === from ? '' : written(words, from, cursor.at);
}

/** "các nhà thầu | thi công các gói thầu trên tuyến", "các chủ hồ chứa | thủy lợi, thủy điện trên địa bàn tỉnh": up to what they are told. */
function openClause(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  if (words[from]?.kind !== 'word' || words[from].capital || /^(?:không|đã|là|sẽ)$/u.test(words[from].raw)) return '';
  const end = toOrder(words, from, (i) => beginsBody(words, i));
  if (end <= from) return '';
  cursor.at = end;
  return written(words, from, end);
}

/** "tổ chức lễ hội | , sự kiện đông người | phải …": behind the comma stands one more thing, no case and no second order. */
const listsThings = (words: readonly Word[], at: number): boolean =>
  words[at]?.key === ',' &&
  words[at + 1]?.capital === false &&
  verbSize(words, at + 1) === 0 &&
  !/^(?:neu|khi|truong|dong|trong|moi|tung|tat|nhung|cac|trong|viec|do|thi)$/.test(keyAt(words, at + 1));

/** Words with which nothing is said of what kind bodies are. */
const NO_KIND =
  /^(?:đã|được|là|sẽ|đang|với|cho|do|theo|thì|như|tại|trong|để|khi|này|đó|trên|khác|cùng|cũng|không|luôn|tự|nào|về|ở|sau|gồm|hiện|mới|vừa|nêu|kính|và|hoặc|còn|chưa|từ|đến|bị|mà|nơi|nhằm|nếu|liên|cần|phải|mỗi|lại|ngay|hằng|hàng|quy)$/u;
const LONGEST_PLAIN = 12;

/** "các đơn vị | trúng thầu cung ứng thuốc, vật tư y tế | thực hiện …", "các doanh nghiệp | dự án BOT, các đơn vị …": plain words up to an order or to more bodies. */
function plainClause(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  for (const at of [from, from + 1]) {
    const word = words[at];
    if (word?.kind !== 'word' || word.plain || NO_KIND.test(word.raw) || verbSize(words, at) > 0) return '';
  }
  if (words[from]!.capital || restricts(words[from]) || nameStarts(words, from) || groupNoun(words, from) !== null)
    return '';
  const end = toOrder(words, from, (i) => beginsBody(words, i));
  if (end <= from + 1 || end - from > LONGEST_PLAIN) return '';
  for (let i = from; i < end; i += 1)
    if (/^(?:với|cho|để|do|theo|đã|sẽ|qua|bằng|vào|về)$/u.test(words[i]!.raw)) return '';
  cursor.at = end;
  return written(words, from, end);
}

/** "các đơn vị | tham gia góp ý kiến | có trách nhiệm gửi …": a verb says which they are where their duty follows, no sign between. */
function beforeDuty(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  for (let i = from + 2; i < from + LONGEST_KIND && (words[i]?.kind === 'word' || listsThings(words, i)); i += 1) {
    if (!dutyHere(words, i)) continue;
    const told = words[i]!.key === 'phai' ? i + 1 : i + 3;
    if (words[i]!.key !== 'chiu' && verbSize(words, told) === 0) return '';
    cursor.at = i;
    return written(words, from, i);
  }
  return '';
}

/** "Các sở, ngành | thành viên, UBND các xã": those that sit on the board; which board may follow, and is read with it. */
function sitting(words: readonly Word[], cursor: Cursor): string {
  if (keysAt(words, cursor.at, 2) !== 'thanh vien') return '';
  const next = words[cursor.at + 2];
  if (next !== undefined && next.kind === 'word' && next.key !== 'va' && !verbAt(words, cursor.at + 2)) return '';
  cursor.at += 2;
  return written(words, cursor.at - 2, cursor.at);
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
  // "các đơn vị tư vấn | lập quy hoạch | hoàn thiện hồ sơ".
  const told = goesOn(words, cursor.at) ? toOrder(words, cursor.at, (i) => beginsBody(words, i)) : -1;
  if (told > cursor.at) {
    cursor.at = told;
    return written(words, from, told);
  }
  const kinds = written(words, from, cursor.at);
  // "cơ quan thường trực | chương trình mục tiêu quốc gia | tổng hợp …".
  const rest = qualifier(words, cursor) || (/(?:thường trực|chủ quản)$/u.test(kinds) ? plainClause(words, cursor) : '');
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

/** "các cơ sở | phát thải khí nhà kính | quy định tại các Phụ lục … | phải kiểm kê": what they are, where the sentence says their duty. */
function upToDuty(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  if (!dutyAhead(words, from)) return '';
  let at = from;
  let listed = -1;
  while (at < from + (listed === -1 ? LONGEST_KIND : LONGEST_LISTED)) {
    const goesOn = words[at]?.key === ',' && relativeContinues(words, at + 1, true) && !dutyHere(words, at + 1);
    if (words[at]?.kind !== 'word' && !goesOn) break;
    if (dutyHere(words, at)) break;
    // Which of them stands elsewhere: no part of what they are.
    if (listed === -1 && at > from && POINTS.test(keysAt(words, at, 3))) listed = at;
    at += 1;
  }
  if (at === from || words[at] === undefined || !dutyHere(words, at)) return '';
  cursor.at = at;
  return written(words, from, listed === -1 ? at : listed);
}
const LONGEST_LISTED = 30;
const POINTS =
  /^(?:(?:duoc )?(?:quy dinh|neu|liet ke) (?:tai|trong)|co ten (?:tai|trong)|tai phu luc|thuoc danh muc|trong pham vi)(?![a-z])/;
const LONGEST_KIND = 12;

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
