// Whether a period is a limit, or names what a report or a plan is about.
import { isDecoy, ordersUntil, REPORTS, selectsExistingTasks } from './context.js';
import { clauseAfter, clauseBefore, type Scan } from './hit.js';

const COMPLETES =
  /(?:hoan thanh|hoan tat|xong|trinh|bao cao|gui|ban hanh|phe duyet|cham dut|khoi cong|dua vao|tong hop|nop|thuc hien|trien khai|to chuc|cong bo|tham muu|giai quyet|khac phuc|pho bien|quan triet|ra soat|kiem tra|xay dung|de xuat|tham dinh|lap |nghiem thu|ban giao|chi tra|giai ngan|quyet toan|doi chieu|thuc tap)/;
const FINISHES =
  /(?:hoan thanh|xong|trinh|ban hanh|cham dut|bao cao|(?:khoi cong|thong xe|khanh thanh|quyet toan|nghiem thu|ban giao|giai ngan) )/;
const AIMS = /(?:muc tieu|chi tieu|de ra|tang truong|du toan|ke hoach von)[^,;.]{0,25}$/;
/** "phân bổ dự toán trong quý II": what is done to them has its time, aims are set for it. */
const FUNDS =
  /(?:phan bo|lap|giao|tham dinh|dieu chinh|giai ngan|phe duyet)[^,;.]{0,20} (?:du toan|ke hoach von)[^,;.]{0,25}$/;
const ENDS =
  /^ *(?:$|[;.,)\]]|theo huong|doi voi |de |nham |va |theo (?:quy dinh|ke hoach|yeu cau) *(?:$|[;.,])|\(|thuc hien|cac (?:van de|noi dung|nhiem vu)(?: cu the)? (?:sau|tren|nay))/;

/** "Thời gian hoàn thành: tháng 10/2023". */
export const LABEL = /(?:thoi (?:gian|han)|tien do|han)(?: (?:thuc hien|hoan thanh|trien khai|to chuc))? *: *$/;

/** "trình UBND tỉnh tháng 4/2025", not "trình UBND tỉnh báo cáo tháng 4". */
const SUBMITTED =
  /trinh (?:[a-z]+ ){1,6}(?<!(?:bao cao|ket qua|ke hoach|hop|phien|so lieu|ky|cong tac|nhiem vu|trinh) )$/;
/** "đạt 80% vào cuối tháng 9": an aim with its time. */
const REACHES = /(?<![a-z])dat [^,;.]{2,40}$/;

/** "Trong năm 2026, các bộ … hoàn thành việc …", said before what is to be completed in it. */
const COMPLETED = /^ *,[^.:]*? (?:phai |can )?hoan thanh (?:viec|cong tac|toan bo|dut diem|co ban)(?![a-z])/;

/** "Tháng 6/2026: hoàn thành rà soát …", "Quý III/2026: trình đề án": the time of a timetable's item, then what is done in it. */
const OF_ITEM =
  /^ *: *(?:(?:cac|so|bo|ubnd|uy ban|phong|ban|cong an|chi cuc|trung tam|van phong) (?:(?! da )[a-z ,]){2,80}? )?(?:phai |can |co ban )?(?:hoan thanh|hoan tat|trinh|bao cao|gui|ban hanh|phe duyet|to chuc|xay dung|ra soat|tham dinh|nghiem thu|ban giao|trien khai|cong bo|tham muu|lap )/;

/** What is done may name its own time; then that counts. */
const isOfItem = (rest: string): boolean =>
  OF_ITEM.test(rest) && !/(?<![a-z])(?:thang|quy|ngay) (?:\d|[iv])/.test(rest);

/** "Giai đoạn 2 (tháng 11/2025): …", "Đợt 1 - quý I/2026: …": the time of a stage. */
const STAGE = /^ *(?:giai doan|dot|buoc|ky) (?:thu )?(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba) ?[(,-] ?(?:trong )?$/;

/** "trình UBND Thành phố | tại phiên họp tháng 12/2025"; what was concluded at one is told. */
const BROUGHT = /(?<![a-z])(?:trinh|bao cao|cho y kien|xem xet|thong qua|quyet dinh|thao luan) [^;.]{0,60}$/;

const TOLD_OF = /^ ?(?:đã|đạt|tăng|giảm)(?!\p{L})/u;

/** "Trình Thủ tướng Chính phủ | trong tháng 5/2023 | phương án …": between who is sent something and what is sent. */
const BEFORE_OBJECT =
  /^[ "(]*(?:khan truong )?(?:trinh|gui|nop|bao cao|tham muu|ban hanh|hoan thanh)(?: [a-z]+){1,7} $/;

export type Limit = 'sure' | 'likely' | 'no';

/** A period is a limit where something is to be completed in it; elsewhere it names what a report or a plan is about. */
export function limitOf(scan: Scan, start: number, end: number, lead: string, yearly: boolean): Limit {
  if (scan.bare) return 'sure';
  if (isDecoy(scan, start) || selectsExistingTasks(scan, start)) return 'no';
  const before = clauseBefore(scan.flat, start);
  const after = clauseAfter(scan.flat, end);
  const either = (holds: boolean): Limit => (holds ? 'sure' : 'no');
  if (start <= 1 && !yearly && isOfItem(scan.flat.slice(end, end + 200))) return 'sure';
  if (LABEL.test(scan.flat.slice(Math.max(0, start - 40), start))) return 'sure';
  // "tại kỳ họp thường lệ | cuối năm 2025": the session is the limit.
  if (/^(?:cuoi|giua|dau) /.test(lead) && /ky hop (?:[a-z]+ ){0,3}$/.test(before)) return 'no';
  // "Chậm nhất cuối quý I, những đơn vị đã có trang điện tử phải …": what is told stands right behind the period.
  if (/^(?:cham|muon) nhat/.test(lead)) return either(!TOLD_OF.test(scan.text.slice(end, end + 8)));
  if (/xong|den het/.test(lead)) return either(!REPORTS.test(scan.text.slice(end, end + 60)));
  if (yearly && /^[ ("]*$/.test(before) && COMPLETED.test(scan.flat.slice(end, end + 300))) return 'likely';
  if (/^[ ("]*$/.test(before))
    return either(
      lead !== '' &&
        /^ *(?:,|(?:phai )?(?:hoan thanh|trinh|ban hanh|bao cao)(?![a-z]))/.test(after) &&
        !REPORTS.test(scan.text.slice(end, end + 160)) &&
        !yearly,
    );
  if (lead.startsWith('tai ')) return BROUGHT.test(before) ? 'likely' : 'no';
  if (STAGE.test(before)) return 'likely';
  const bracket = /\( *(?:hoan thanh|xong|bao cao|trinh)? *$/.test(before);
  if (lead === '' && !bracket && SUBMITTED.test(before) && ENDS.test(after)) return 'likely';
  if (lead === '') return either(bracket ? /hoan thanh|xong/.test(before) : /(?:hoan thanh|xong) *$/.test(before));
  if (yearly && !lead.startsWith('vao '))
    return either((FINISHES.test(before) && !AIMS.test(before) && ENDS.test(after)) || bracket);
  if (AIMS.test(before) && !FUNDS.test(before)) return 'no';
  if (!ENDS.test(after))
    return /^(?:ngay )?trong $/.test(lead) && BEFORE_OBJECT.test(before) && !/^ *cua /.test(after) ? 'likely' : 'no';
  if (lead.startsWith('vao ') && REACHES.test(before)) return 'likely';
  if (COMPLETES.test(before)) return 'sure';
  return /^(?:trong|ngay|vao|tu) /.test(lead) && ordersUntil(before, scan.text.slice(start - before.length, start))
    ? 'likely'
    : 'no';
}
