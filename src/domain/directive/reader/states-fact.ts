// Items of an opinion or an appraisal that say what was found: nobody is told to act.
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, type Word } from '../../unit/words.js';

/** "Về quy hoạch sử dụng đất: …", "Qua đối chiếu bản đồ: …", "Sau khi rà soát hồ sơ, …: …": what was looked at, before the colon. */
const LOOKED_AT =
  /^(?:ve (?!viec (?:trien khai|thuc hien|to chuc))|sau khi (?:nghien cuu|xem xet|ra soat|kiem tra|doi chieu|tham dinh) |qua (?:ra soat|kiem tra|doi chieu|nghien cuu|xem xet|long ghep|tham dinh) )/;
/** What is said of it: where it lies, what it holds, whether it agrees. */
const FOUND =
  /(?<![a-z])(?:khong (?:chong|nam|thuoc|co|anh huong|vi pham|phu hop|trung)|chua (?:co|phu hop|duoc|dam bao|the hien)|(?:co ban |da )?phu hop voi|nam (?:trong|ngoai)|da (?:duoc|co|dam bao|the hien|neu)|duoc (?:the hien|quy hoach|xac dinh)|co (?:dien tich|khoang|tong)|thuoc (?:quy hoach|danh muc|pham vi))(?![a-z])/;
/** Words of an order: then it asks for something, whatever else it says. */
const ORDERS =
  /(?<![a-z])(?:de nghi|yeu cau (?!cua)|giao (?!thong|dich|dat|cho thue)|phai|can (?!cu|thiet bi)|co trach nhiem|chiu trach nhiem|truoc ngay \d|cham nhat|khan truong|tiep tuc|khong duoc|nghiem cam|tap trung|tang cuong)(?![a-z])/;

/** "Thời gian sơ tuyển ở cấp xã từ ngày 16/10 đến ngày 31/10": when something is held. */
const SCHEDULE =
  /^thoi (?:gian|diem) (?!(?:bao cao|gui|nop|hoan thanh|thuc hien))(?:[a-z]+ ){1,8}(?:tu|la|bat dau tu) (?:ngay )?\d/;
const SENT = /(?<![a-z])(?:bao cao|gui|nop|hoan thanh|xong)(?![a-z])/;
/** "Trà xuân muộn chiếm trên 98% diện tích": how much of the whole something is. */
const SHARE = /^[^.;:]{3,120} chiem (?:(?:tren|khoang|gan|duoi|toi|ty le)[ ]){0,2}\d[\d.,]* ?%/;
/** "Lịch lấy nước đổ ải: đợt 1 từ ngày …; đợt 2 từ …", "Khung thời vụ: từ ngày …": when things are to happen, each time behind the colon. */
const TIMETABLE =
  /^(?:lich|khung (?:thoi|lich)|thoi vu|lich thoi vu)(?: (?!(?:va )?(?:trinh|gui|bao cao))[a-z\d]+){0,14} ?: (?:(?:dot|ky|vu|lan|buoi) [\da-z]+:? )?(?:tu|ngay|truoc|sau|trong) /;
const tellsShareOrTime = (folded: string): boolean => {
  const end = folded.search(/\. [a-z]/);
  const first = end === -1 ? folded : folded.slice(0, end);
  return (SHARE.test(first) || TIMETABLE.test(first)) && !ORDERS.test(first);
};

/** Words within which what was looked at ends in its colon. */
const LONGEST_MATTER = 60;

/** Whether an item that names nobody to act tells what was found of a matter before its colon, what share something has, or when things happen. */
export function statesFact(folded: string, words: readonly Word[]): boolean {
  if (SCHEDULE.test(folded) && !ORDERS.test(folded) && !SENT.test(folded)) return true;
  if (tellsShareOrTime(folded)) return true;
  if (!LOOKED_AT.test(folded) || !FOUND.test(folded) || ORDERS.test(folded)) return false;
  for (let i = 1; i < Math.min(words.length - 1, LONGEST_MATTER); i += 1) {
    if (/^[.;]$/.test(keyAt(words, i))) return false;
    if (words[i]!.key === ':') return words[i + 1]!.capital && !verbAt(words, i + 1);
  }
  return false;
}
