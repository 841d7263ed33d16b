// Verbs in which the names of offices end: "Phòng Kế hoạch | tổng hợp".
import { nameStarts } from './heads.js';
import { keyAt, keysAt, type Word } from '../words.js';

/** Verbs that such names end in: "Phòng Kế hoạch | tổng hợp", "Phòng Giám sát | quản lý", "Phòng Tổ chức | kiểm tra". */
const NOMINAL =
  /^(?:tong hop|quan ly|giam sat|kiem tra|thanh tra|kiem soat|dieu hanh|dao tao|nghien cuu|tuyen truyen|thong ke|tiep dan|to chuc|kiem dinh|kiem nghiem|dieu tra|xu ly|ho tro|van hanh|khai thac|tham dinh)$/;

const SUMS_UP = /^(?:tong hop|thong ke)$/;

/** "Phòng Kế hoạch và Kiểm định | phục vụ": nothing follows in a cell that only names an office, so it has nothing to do there. */
const closesWhole = (words: readonly Word[], at: number): boolean =>
  !words[at]!.capital &&
  FUNCTION.test(`${words[at]!.key} ${keyAt(words, at + 1)}`) &&
  (words[at + 2] === undefined || (/^[.;]$/.test(words[at + 2]!.key) && words[at + 3] === undefined));
const FUNCTION =
  /^(?:tong hop|quan ly|giam sat|kiem tra|thanh tra|kiem soat|dieu hanh|dao tao|nghien cuu|tuyen truyen|thong ke|tiep dan|kiem dinh|kiem nghiem|dieu tra|ho tro|van hanh|khai thac|tham dinh|luu tru|phuc vu|tu van|cham soc|giam dinh|xuc tien|dau thau|thi cong)$/;

/** Two when the name of an office goes on with such a verb: another verb, a colon or the copula follows, which needs a subject before it. */
export function nominalAt(words: readonly Word[], at: number): number {
  if (closesWhole(words, at)) return 2;
  if (words[at]!.capital || !NOMINAL.test(`${words[at]!.key} ${keyAt(words, at + 1)}`)) return 0;
  const next = words[at + 2];
  if (next === undefined) return 0;
  // "… công nghệ thông tin thống kê | , Tổng cục Thống kê": with nothing to count, a body beside it.
  if (next.key === ',' && SUMS_UP.test(keysAt(words, at, 2)) && nameStarts(words, at + 3)) return 2;
  if (next.key === ':' || /^(?:là|có|chịu|phải)$/u.test(next.raw)) return 2;
  return next.kind === 'word' && !next.capital && opensDuty(words, at + 2) ? 2 : 0;
}

/** Verbs that take no verb before them but an adverb: "… tổng hợp | tổ chức tập huấn", not "tổng hợp, báo cáo". */
const opensDuty = (words: readonly Word[], at: number): boolean =>
  /^(?:to chuc|chu tri|chu dong|co trach|chiu trach|phoi hop|tham muu|theo doi|xay dung|huong dan|khan truong|tiep tuc|tang cuong|trien khai|thuc hien|ra soat|bao dam|dam bao)$/.test(
    `${words[at]!.key} ${keyAt(words, at + 1)}`,
  );
