import { verbLength, verbOpener } from './verb-lexicon.js';
import { keyAt, rawAt, type Word } from '../words.js';

/** Verbs that also stand inside the names of companies, centres and boards ("Ban Quản lý dự án đầu tư xây dựng"). */
const IN_NAMES = new Set(
  'quan,dau,xay,ho,tu,dich,phat,giam,phuc,dao,cap,thi,san,kinh,xuc,thong,ung,chuyen,cham,khai,quy,phong,tiep,giao,boi,kiem,van,cung,nghien,dang,to,thu,giai,bao,dieu,ket,thoat,cai,tin,luu,truyen,thuong,trung,sua,che,huan,tro,chung'.split(
    ',',
  ),
);

/** … unless they are these, which only direct. */
const DIRECTS =
  /^(?:tiep (?:tuc|thu|nhan)|phoi hop|to chuc|thuong xuyen|bao (?:cao|dam)|quan triet|giai quyet|cung cap|phong chong|ho tro|thong bao|cap nhat|kiem (?:tra|diem|dem)|dang ky (?!dat|kinh|giao|kiem|quoc|bien|ho|doanh|dau|tau|quyen)|nghien cuu|phat huy|dao tao|tu (?:kiem|ra|giai)|giai the|thu (?:thap|hoi)|dang tai|van dong|van hanh (?:ho|cac|tram|cong|nha)|phuc vu|ket noi|dieu hanh|phat (?:tren|lai)|xay dung (?:ke|phuong|quy|chuong|de|du|lo|kich|dinh|danh|muc|tieu) )/;

/** Whether a verb phrase opens at a word. Capitalised words inside names ("Quản lý") are no verbs. */
export function verbAt(words: readonly Word[], at: number): boolean {
  return verbSize(words, at) > 0;
}

/** How many words open a verb phrase at a word; 0 when none does. */
export function verbSize(words: readonly Word[], at: number): number {
  const first = words[at];
  const opener = first === undefined ? undefined : verbOpener(first.key);
  if (
    first === undefined ||
    opener === undefined ||
    // "Hội đồng thẩm định", "báo cáo thẩm định": the noun's own word.
    (first.key === 'tham' &&
      keyAt(words, at + 1) === 'dinh' &&
      /^(?:dong|quan|to|cao|qua|kien|phi|ban|don|vi)$/.test(keyAt(words, at - 1))) ||
    (first.key === 'trinh' && /^(?:chuong|quy|cong|qua|lo|giao|hanh|tien|to|phu)$/.test(keyAt(words, at - 1)))
  )
    return 0;
  const size = verbLength(words, at, opener);
  // "Chấp hành viên", "thanh tra viên": who does it.
  if (size > 1 && rawAt(words, at + size) === 'viên') return 0;
  // "sự kiện | tập trung đông người": what kind of event.
  if (size === 2 && first.key === 'tap' && /^(?:dong|trung dong)$/.test(keyAt(words, at + 2))) return 0;
  // "người | tham gia": who takes part.
  if (size === 2 && first.key === 'tham' && keyAt(words, at + 1) === 'gia' && rawAt(words, at - 1) === 'người')
    return 0;
  // "giáo dục | thường xuyên": a kind of schooling.
  if (size === 2 && first.key === 'thuong' && /^(?:dục|DỤC)$/u.test(rawAt(words, at - 1))) return 0;
  // "văn thư | lưu trữ": one office.
  if (size === 2 && first.key === 'luu' && rawAt(words, at - 1) === 'thư') return 0;
  // "vật liệu | xây dựng": a noun's second half, unless what is drawn up follows.
  if (
    size === 2 &&
    first.key === 'xay' &&
    /^(?:liệu|tự|trình)$/u.test(rawAt(words, at - 1)) &&
    !/^(?:ke|phuong|quy|chuong|de|du)$/.test(keyAt(words, at + 2))
  )
    return 0;
  // "tự lập" is one word; "chủ đầu tư | lập tiến độ" are two.
  if (first.raw === 'lập' && rawAt(words, at - 1) === 'tư') return size;
  return size === 1 && at > 0 && SECOND.test(`${words[at - 1]!.key} ${first.key}`) ? 0 : size;
}

/** Second syllables that are no verb of their own: "bầu cử", "công lập", "tiếp nhận". */
const SECOND =
  /^(?:(?:bau|de|ung|tien) cu|(?:cong|doc|tu|dan|thanh|thiet|xac) lap|(?:thong|canh|du|dien|tin|khai) bao|(?:tiep|xac|chung|cong|ghi|giao) nhan|(?:thuong|tuc|ung) truc|(?:dao|cai|che|sang|kien|tai|cau|gia|nhan) tao|(?:thu|giay) moi|(?:trat|thu|tuan) tu|(?:sap|thu|gia|hoi|hoa|xam|du|tich) nhap|coi mo|(?:dang|chu) ky|(?:ky|tien) gui|(?:xem|tham) xet|(?:lap|sap) dat|viec lam|(?:ban|chuyen|ngoai) giao|hau can)$/;

/** A verb phrase that ends even a long name. */
export function directs(words: readonly Word[], at: number): boolean {
  const size = verbSize(words, at);
  if (size === 0) return false;
  const word = words[at]!;
  if (size === 1) return /^(?:phải|cần|gửi|trình|trực|cử|nộp|lập|mở|đưa|treo|nắm|làm|họp|dừng|ngừng)$/.test(word.raw);
  // "xây dựng | 05 mô hình": so many of them are to be made.
  if (/^\d{1,3}$/.test(keyAt(words, at + 2)) && words[at + 3]?.kind === 'word') return true;
  return !IN_NAMES.has(word.key) || DIRECTS.test(`${word.key} ${keyAt(words, at + 1)} ${keyAt(words, at + 2)} `);
}
