import { verbAt } from '../../unit/names/verbs.js';
import { wordsOf } from '../../unit/words.js';
import { clauseBefore, type Scan } from './hit.js';

/** Words that turn "trước ngày D" into the scope of things rather than a limit: "hồ sơ tiếp nhận trước ngày", "còn tồn trước ngày". */
const SCOPE =
  /(?:(?<!(?:hoan thanh|xong) (?:viec|cong tac) )tiep nhan|phat sinh|hinh thanh|con ton|ton dong|ton|xay ra|thanh lap|(?<!, )hoat dong|(?:duoc|da|do) (?:ban hanh|cap|ky|giao|phe duyet|nop|ky ket)|co hieu luc|(?<!(?<![a-z])(?:ve|hoc|thi|tuyen|an|moi|giao|ho|khai) )sinh|(?<!(?:[,;]|va|de|som|phai|can) )khoi cong|duoc cap) *(?:tu )?$/;
/** "giải quyết dứt điểm 2.310 hồ sơ tồn đọng | trước ngày …": the backlog is to be gone by then; only of a day that is past it tells which cases. */
export const CLEARS_BACKLOG =
  /(?<![a-z])(?:dut diem [^;:]{0,120}|(?:xong|hoan thanh) [^,;:]{0,100})(?<![a-z])ton(?: dong)? *$/;
/** "số liệu trước ngày …", not "gửi số liệu về Sở X trước ngày …". */
const CUT_OFF =
  /(?:số liệu|dữ liệu|kỳ báo cáo)(?: [\p{L}]+){0,4} (?:chốt|lấy|tính)(?: [\p{L}]+){0,2} *$|(?:số liệu|tính|lũy kế|luỹ kế|kể)(?: (?!gửi|báo|nộp|trình)[\p{L}]+){0,4} *$|(?:thời kỳ|niên độ|mốc thời gian)[^.;]{0,40}$/u;
/** "kỳ báo cáo là năm (từ 01/01 đến 31/12)", "pháp luật giai đoạn từ 01/01/2023 đến …": the span that a report or an inspection tells of. */
const REPORTED_SPAN =
  /(?:ky|nien do) (?:bao cao|ke toan|thong ke|so lieu)[^.;]{0,20}$|[a-z] (?:trong )?(?:giai doan|thoi ky|nien han)(?: (?:thanh tra|kiem tra|giam sat))? *$/;
const VALIDITY = /(?:hieu luc|het han su dung|gia tri)[^.;]{0,60}$/;
/** "hoàn thành số hóa các kết quả | còn hiệu lực | trong quý II": which of them. */
const IN_FORCE = /(?<![a-z])hoan thanh [^;:]{4,120} con hieu luc *$/;
/** "áp dụng từ ngày", "áp dụng đến hết ngày": validity too, but "đối tượng áp dụng chậm nhất ngày" is a limit. */
const APPLIED = /ap dung(?: (?:thi diem|tam thoi|ke tu|cho)){0,3} *$/;
const LUNAR = /(?:\( ?(?:nham|ham|tuc)\W{0,3}(?:ngay)?|am lich)[^)]{0,20}$/;
/** "dự kiến khởi công …", but "dự kiến khả năng cân đối, gửi Sở X trước …" has an order behind it. */
const FORECAST =
  /(?<!(?:lap|xay dung|trinh) )du kien(?! (?:bang|ve|gui)(?![a-z])|[,)])(?:(?!, (?:gui|nop|trinh|bao cao|hoan thanh) )[^.;]){0,120}$/;
const SELECTS =
  /(?:nhiem vu|chi tieu|muc tieu|cong viec)(?: [a-z]+){0,5} *(?:hoan thanh|den han|dat duoc|de ra|dat va vuot)[^,.;]{0,30}$/;
/** "từng" tells of the past only with these: "trao quà đến từng hộ | xong trước …" has each of them in view. */
const DONE = /(?:^|[^\p{L}])(?:đã|vừa|(?:đã|chưa) từng|từng được) (?:được )?(?:[\p{L}]+ ){1,3}$/u;

/** "khắc phục xong các hạn chế, khuyết điểm đã nêu | trước ngày …": which ones, not what was done. */
const NAMED_BEFORE =
  /(?:khuyết điểm|hạn chế|tồn tại|nội dung|nhiệm vụ|kiến nghị|sai phạm|vi phạm|vấn đề|chỉ tiêu|vướng mắc) đã (?:được )?(?:nêu|chỉ ra|kết luận|đề ra|đăng ký)(?: trên| ở trên)? $/u;

/**
 * Whether a phrase at this offset only looks like a deadline (domain.md §2.5): a cut-off of figures, the validity of a document, the scope
 * of cases, a forecast, a lunar repetition in brackets and things already done are not limits.
 */
export function isDecoy(scan: Scan, start: number): boolean {
  const before = clauseBefore(scan.flat, start);
  const spoken = scan.text
    .slice(start - before.length, start)
    .replace(/\n/g, ' ')
    .toLowerCase();
  return (
    LUNAR.test(before) ||
    // "tồn tại từ | trước ngày 01/01/2020": since when.
    (scan.flat.startsWith('truoc', start) && /(?:^| )từ $/.test(spoken)) ||
    CUT_OFF.test(spoken) ||
    (VALIDITY.test(before) && !IN_FORCE.test(before)) ||
    (scan.flat.startsWith('tu ', start) && REPORTED_SPAN.test(before)) ||
    (APPLIED.test(before) && /^(?:tu|den|het|ke)(?![a-z])/.test(scan.flat.slice(start))) ||
    (SCOPE.test(before) && !clearsBacklog(scan, before, start)) ||
    (FORECAST.test(before) && !limitsForecast(scan, before, start)) ||
    (/đã|vừa|từng được|chưa từng/.test(spoken) && DONE.test(spoken) && !NAMED_BEFORE.test(spoken))
  );
}

/** Without the document's own day nobody knows whether such a day is past. */
const clearsBacklog = ({ flat, anchor }: Scan, before: string, start: number): boolean =>
  anchor !== null && flat.startsWith('truoc', start) && CLEARS_BACKLOG.test(before);

/** "Dự kiến ngày 05/12 (chậm nhất ngày 10/12)": the bracket behind a forecast says the limit. */
const limitsForecast = (scan: Scan, before: string, start: number): boolean =>
  before.endsWith('(') && /^(?:cham|muon) ?nhat/.test(scan.flat.slice(start, start + 10));

/** "các nhiệm vụ giao hoàn thành trong năm 2026" selects tasks that exist already. */
export function selectsExistingTasks(scan: Scan, start: number): boolean {
  return SELECTS.test(clauseBefore(scan.flat, start));
}

/** What takes place of itself, or what people are called to: an event of the calendar. */
export const MEETING =
  /(?:^|[^\p{L}])(?:họp|hội (?:nghị|thảo|thi|trại)|lễ|phiên|giao ban|tọa đàm|đại hội|sự kiện|kỳ (?:thi|họp)|kỷ niệm|làm việc|bầu cử|dự(?! án)|phục vụ|chuẩn bị|được|dịp|bão)(?:[^\p{L}]|$)/iu;

export const REPORTS = /(?:^|[^\p{L}])(?:đã|đạt|tăng|giảm|tiếp nhận|ghi nhận)(?:[^\p{L}]|$)/u;

/** What a period after it belongs to: "kết quả trong tháng 6", "vụ việc phát sinh trong quý I". */
const TELLS =
  /(?:phat sinh|tinh hinh|ket qua|so lieu|hoat dong|cong tac|nhiem vu|dien ra|xay ra|du kien|co mat|tiep nhan|vu viec|dip)[^,;.]{0,12}$/;

/** "…, tháo gỡ vướng mắc về giá đất trong tháng 3/2024": an order closed by a period; what was to be done need not be a completion. */
export function ordersUntil(before: string, spoken: string): boolean {
  if (TELLS.test(before) || REPORTS.test(spoken)) return false;
  const words = wordsOf(spoken, before);
  return words.some((_, i) => verbAt(words, i));
}
