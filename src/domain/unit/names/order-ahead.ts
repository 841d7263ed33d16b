// Where what is said of open bodies ends and what they are told begins: "Các đơn vị có nhu cầu cung cấp cây giống | đăng ký …".
import { insideTerm } from './office-names.js';
import { verbSize } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** Duties and manners with which an order begins: no clause about who is meant holds them. */
const ORDERS =
  /^(?:phai|can|(?:co|chiu) trach|khan truong|chu dong|nghiem tuc|nghiem chinh|tap trung|tang cuong|tiep tuc|kip thoi|thuong xuyen|tich cuc|quyet liet|day manh|day nhanh|ra soat|kiem diem|chu tri|phoi hop|khong duoc|khong de)(?: |$)/;

const DUTY = /^(?:phai|can|(?:co|chiu) trach)(?: |$)/;

/** Words that tell a circumstance, though the lexicon counts them among those that end a name. */
const CIRCUMSTANCE =
  /^(?:khi|de(?! nghi| xuat| phong)|nham|neu|tai(?! co| thiet)|theo (?!doi)|truoc ngay|trong |sau khi|tren co|tu ngay|den ngay|ke tu|cham nhat|hang |dinh ky|dong thoi|ngoai ra|can cu)(?: |$)?/;

/** Verbs that stand behind a thing as its own second half: "dự án | đầu tư xây dựng", "trụ sở | làm việc", "hệ thống | xử lý nước thải". */
const NOMINAL =
  /^(?:dau tu|xay dung|xu ly|quan ly|su dung|giai ngan|khai thac|van hanh|kinh doanh|san xuat|cung cap|cai tao|nang cap|sua chua|lam viec|thi cong|thu gom|kiem dinh|kiem nghiem|dao tao|boi duong|giam sat|bao tri|duy tu|phuc vu|nghien cuu|ung dung|tu van|luu giu|van chuyen|bao quan|bao ton|dau gia|dau thau|giai phong|tham dinh|dang ky|phat hanh|luu tru|tuyen dung|quan tri|chuyen doi|kiem soat|phan bien|dieu tri|cach ly|ho tro|phat trien)$/;
/** Things that take such a verb: their last syllables. */
const THINGS =
  /^(?:án|trình|thống|sở|nơi|chỗ|liệu|thầu|đất|máy|bị|tiện|vốn|tầng|nghiệp|chủ|hộ|tư|vấn|vụ|điểm|bãi|kho|lò|mỏ|nghề|vực|tạng|khu|loại|nước|thải|phẩm|hàng|xe|tàu|phí|chức|nhân|vị|quan)$/u;

/** Nouns and verbs that take a verb behind them: "nhu cầu | cung cấp", "lĩnh vực | giám sát", "phụ trách | tổng hợp", "tỷ lệ | giải ngân". */
const GOVERNORS: ReadonlySet<string> = new Set([
  ...['nhu cau', 'nhiem vu', 'phu trach', 'linh vuc', 'cong tac', 'ty le', 'tien do'],
  ...[
    'phan cong',
    'phan cap',
    'tu van',
    'uy quyen',
    'gioi thieu',
    'giay phep',
    'cap phep',
    'cho phep',
    'ke hoach',
    'chi tieu',
    'ho so',
  ],
  ...['thu tuc', 'noi dung', 'hoat dong', 'dich vu', 'nguon von', 'kinh phi', 'tham gia', 'quyet dinh', 'hop dong'],
  ...['yeu cau', 'ket qua', 'nguyen vong', 'nang luc', 'chuyen trach', 'khoi luong', 'dien'],
  ...['co nghia', 'thong bao', 'van ban', 'ket luan', 'thoi gian', 'thoi han', 'phuong an', 'de an', 'chuong trinh'],
]);

/** Right behind these a verb is suffered, denied or a thing done: no order. */
const SUFFERS = /^(?:chưa|không|được|bị|đang|việc|sẽ|diện|người|về)$/u;

/** "công việc | …", "làm việc | …": the second half of a noun or of another verb. */
const suffers = (words: readonly Word[], at: number): boolean =>
  SUFFERS.test(rawAt(words, at - 1)) &&
  !(rawAt(words, at - 1) === 'việc' && /^(?:công|làm|sự|vụ)$/u.test(rawAt(words, at - 2)));

/** "chưa gửi | báo cáo", "có | tổ chức ăn bán trú", "tham mưu lập | quy hoạch": what is sent or held. */
const TAKES = /^(?:có|gửi|nộp|trình|lập|nhận)$/u;

const REACH = /^(?:pham vi|tham quyen|linh vuc|dia ban)$/;

const WITHIN = 24;

const isGoverned = (words: readonly Word[], at: number): boolean =>
  suffers(words, at) ||
  TAKES.test(rawAt(words, at - 1)) ||
  isCharged(words, at) ||
  (GOVERNORS.has(keysAt(words, at - 2, 2)) && !NO_GOVERNOR.test(keysAt(words, at - 3, 2)));

const isCharged = (words: readonly Word[], at: number): boolean =>
  // "được phân công chủ trì | thực hiện nhiệm vụ".
  (verbSize(words, at - 2) === 2 && isChargedItself(words, at - 2)) || isChargedItself(words, at);

const isChargedItself = (words: readonly Word[], at: number): boolean =>
  (rawAt(words, at - 1) === 'giao' && rawAt(words, at - 2) === 'được') ||
  (keysAt(words, at - 2, 2) === 'phan cong' && rawAt(words, at - 3) === 'được');

/** "có nhiệm vụ | …" says a duty, "Tổ công tác | …" a body. */
const NO_GOVERNOR = /^(?:co nhiem|(?:to|doan|ban) cong)$/;

const isNominal = (words: readonly Word[], at: number, said: string): boolean =>
  NOMINAL.test(said) &&
  THINGS.test(rawAt(words, at - 1)) &&
  !/^(?:lien|co) quan$/.test(keysAt(words, at - 2, 2)) &&
  !(BODIES.test(rawAt(words, at - 1)) && ORDERED.test(said));

/** Nouns of bodies, which are told to do these more often than they are called after them. */
const BODIES = /^(?:vị|quan|chức|nghiệp)$/u;
const ORDERED =
  /^(?:nghien cuu|ung dung|ho tro|phat trien|giam sat|dang ky|tuyen dung|quan tri|xay dung|dau tu|boi duong|cai tao|nang cap|sua chua|lam viec|bao quan|giai ngan|phuc vu|chuyen doi|kiem soat|xu ly)$/;

/** What begins a case or a second clause, no further thing. */
const NO_THING =
  /^(?:qua|nhờ|từ|nhất|đặc|nhưng|mọi|nếu|khi|trường|đồng|trong|mỗi|từng|tất|những|các|do|thì|mà|trên|theo|để|chuyển|và|chuyên|cán|công|viên|đơn|cơ|phòng|trưởng|thủ|người|ông|bà|lãnh|nhân)$/u;

/** Whether an order follows in the same clause: a duty, or a verb that is no part of a description; `any`: one that may be part of one too. */
export function orderAhead(words: readonly Word[], from: number, any = false): boolean {
  let circumstance = false;
  for (let i = from; i < Math.min(words.length, from + WITHIN); i += 1) {
    const word = words[i]!;
    if (word.kind === 'sign') {
      if (insideTerm(words, i) || /^[%&/-]$/.test(word.key)) continue;
      // "có tổ chức dạy thêm | , học thêm | công khai …": one more thing.
      if (
        word.key === ',' &&
        words[i + 1]?.capital === false &&
        verbSize(words, i + 1) === 0 &&
        !NO_THING.test(words[i + 1]!.raw)
      )
        continue;
      return false;
    }
    if (word.capital) continue;
    const size = verbSize(words, i);
    if (size === 0) continue;
    const said = keysAt(words, i, 2);
    // "được giao nhiệm vụ | tại Phụ lục kèm theo | hoàn thành …".
    if (word.raw === 'tại') continue;
    if (ORDERS.test(said)) return !suffers(words, i);
    if (CIRCUMSTANCE.test(said)) circumstance = true;
    // Behind "và" stands a second verb, whose first was not known.
    else if (keyAt(words, i - 1) === 'va' && !NOMINAL.test(said)) return false;
    else if (!circumstance && !isGoverned(words, i) && (any || !isNominal(words, i, said))) return true;
    i += size - 1;
  }
  return false;
}

/**
 * How many words of a verb belong to what is said of the bodies before it, 0 where it is what they are told: it is suffered or denied ("chưa
 * được | nghiệm thu"), or governed by the noun before it while the order is still to come ("có nhu cầu | cung cấp cây giống | đăng ký …").
 */
export function insideClause(words: readonly Word[], at: number): number {
  const word = words[at];
  if (word === undefined || word.kind === 'sign' || word.capital) return 0;
  const size = verbSize(words, at);
  if (size === 0) return 0;
  const said = keysAt(words, at, 2);
  if (suffers(words, at)) return size;
  // "thuộc phạm vi | quản lý", "trên địa bàn | phụ trách": over what they reach.
  if (REACH.test(keysAt(words, at - 2, 2)) && /^(?:quan ly|phu trach)$/.test(said)) return 2;
  // "được phân công | chủ trì | báo cáo …": with what they were charged.
  if (isCharged(words, at) && !DUTY.test(said)) return orderAhead(words, at + size, true) ? size : 0;
  if (ORDERS.test(said) || CIRCUMSTANCE.test(said)) return 0;
  // "các Ủy viên | được phân công | phụ trách địa bàn | thường xuyên …".
  if (word.raw === 'được' && /^(?:giao|phan)$/.test(keyAt(words, at + 1)))
    return orderAhead(words, at + size, true) ? size : 0;
  // "khoáng sản | làm vật liệu xây dựng": as what; "làm tốt", "làm rõ" are orders.
  if (word.raw === 'làm' && !/^(?:tot|ro|viec|dau|sach|thu)$/.test(keyAt(words, at + 1)))
    return orderAhead(words, at + 1, true) ? 1 : 0;
  const governed = isGoverned(words, at);
  const inside = governed || isNominal(words, at, said);
  return inside && orderAhead(words, at + size, governed) ? size : 0;
}

/** "quản lý | , sử dụng trụ sở": index behind the second of two verbs that are governed alike; `at` where the comma ends the clause. */
export function afterSecond(words: readonly Word[], at: number): number {
  if (!/^(?:,|va|hoac)$/.test(keyAt(words, at)) || words[at + 1]?.capital !== false) return at;
  if (!NOMINAL.test(keysAt(words, at - 2, 2))) return at;
  const said = keysAt(words, at + 1, 2);
  const size = verbSize(words, at + 1);
  if (ORDERS.test(said) || CIRCUMSTANCE.test(said) || !NOMINAL.test(said)) return at;
  const next = at + 1 + Math.max(2, size);
  return orderAhead(words, next) || toColon(words, next) ? next : at;
}

/** "… vận hành | hồ chứa:": a few plain words, then the colon with which a heading ends. */
function toColon(words: readonly Word[], from: number): boolean {
  let at = from;
  while (words[at]?.kind === 'word' && at - from < LONGEST_HEADING) at += 1;
  return keyAt(words, at) === ':' && at === words.length - 1;
}
const LONGEST_HEADING = 8;

/** "hồ chứa thủy lợi | , thủy điện trên địa bàn tỉnh | thực hiện …": up to three words that are no verb, then the clause goes on or the order comes. */
export const moreKinds = (words: readonly Word[], at: number): boolean =>
  words[at]!.key === ',' &&
  words[at + 1]?.capital === false &&
  !NO_THING.test(words[at + 1]!.raw) &&
  verbSize(words, at + 1) === 0 &&
  (verbSize(words, at + 2) === 0 || insideClause(words, at + 2) > 0) &&
  orderAhead(words, at + 1, true);

/** "các nhà thầu | thi công các gói thầu trên tuyến, các nhà thầu tư vấn giám sát …": what they do, where others stand behind the next comma. */
function kindListed(words: readonly Word[], at: number, listed: (at: number) => boolean): boolean {
  if (!isNominal(words, at, keysAt(words, at, 2))) return false;
  let end = at + 2;
  while (words[end]?.kind === 'word' && end - at < LONGEST && verbSize(words, end) === 0) end += 1;
  return keyAt(words, end) === ',' && listed(end + 1);
}

/** Words of the longest clause about open bodies. */
const LONGEST = 26;

/**
 * Index of what open bodies are told, behind a clause about them that begins at a word: "các dự án đầu tư xây dựng hạ tầng khu công nghiệp |
 * khẩn trương …". A sign ends the clause, a comma of one term or of two verbs governed alike does not; -1 where nothing is told. `listed`: whether
 * a list of bodies goes on at a word, which ends the clause as well.
 */
export function toOrder(words: readonly Word[], at: number, listed: (at: number) => boolean = () => false): number {
  for (let i = at; i <= words.length && i - at < LONGEST;) {
    const word = words[i];
    if (word === undefined || (word.raw === 'đối' && rawAt(words, i + 1) === 'với')) return -1;
    const second = i > at ? afterSecond(words, i) : i;
    if (second > i) {
      i = second;
      continue;
    }
    if (i > at && /^(?:,|;|va)$/.test(word.key) && listed(i + 1)) return i;
    if (word.kind === 'sign') {
      if (insideTerm(words, i) || (/^[%&/-]$/.test(word.key) && word.glued) || moreKinds(words, i)) {
        i += 1;
        continue;
      }
      return word.key === ':' && i === words.length - 1 ? i : -1;
    }
    const size = word.capital ? 0 : verbSize(words, i);
    const inside = size === 0 ? 0 : insideClause(words, i);
    if (size > 0 && inside === 0 && !(i === at && kindListed(words, i, listed)))
      return /^(?:và|hoặc|đã|đều|vẫn|cũng)$/u.test(rawAt(words, i - 1)) ? -1 : i;
    i += Math.max(1, inside);
  }
  return -1;
}

/** Whether the verb at a word, right behind bodies, says what they do rather than what they are told: an order or more bodies follow it. */
export const goesOn = (words: readonly Word[], at: number): boolean =>
  verbSize(words, at) > 0 &&
  words[at]?.capital === false &&
  (insideClause(words, at) > 0 || (isNominal(words, at, keysAt(words, at, 2)) && isGovernedKind(words, at)));

/** "tổ chức tư vấn | giám sát, nhà thầu …". */
const isGovernedKind = (words: readonly Word[], at: number): boolean => keysAt(words, at - 2, 2) === 'tu van';
