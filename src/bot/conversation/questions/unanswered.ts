import type { QuestionIntent } from './question.js';

/** Of our field, and told by no answer of ours: an order by load or by a deed, days counted, what is missing, what would be. */

/** "ai được giao nhiều việc nhất": an order by load, where ours is by how the work was done. */
const BY_LOAD = /(?<![a-z])(?:nhieu|it) (?:viec|nhiem vu|dau viec) nhat(?![a-z])/;
const BY_RESULT = /(?<![a-z])(?:tre|cham|muon|qua han|no|xong|hoan thanh|dung han|tra lai|vuong)(?![a-z])/;
/** "đơn vị nào nhận nhanh nhất", "việc nào bị nhắc nhiều nhất", "đơn vị nào đổi người đứng đầu". */
const BY_DEED =
  /(?<![a-z])(?:nhan|xac nhan|tra loi|phan hoi|sua|doi|nhac|giuc|gui|giao|xin|bao cao) (?:[a-z]+ ){0,3}nhat(?![a-z])|(?<![a-z])(?:doi|thay|bau|them) (?:nguoi dung dau|thu truong)/;
/** Units and heads have an order, tasks have none. */
const OF_TASKS =
  /(?<![a-z])(?:viec|nhiem vu|dau viec) nao(?![a-z])(?!.*(?:UNIT|(?:don vi|so|phuong|xa) nao|ai)(?![a-z]))/;
/** "trễ nhiều nhất bao nhiêu ngày": a number of days, where the answer has places and lists. */
const HOW_MANY_DAYS = /(?<![a-z])(?:(?:bao nhieu|may) (?:ngay|tuan|thang)|so ngay|bao lau)(?![a-z])/;
/** "việc hoàn thành trễ hạn" is done, and in no list of what is overdue. */
const DONE_LATE =
  /(?<!(?:chua|khong|chang)(?: [a-z]+)? )(?:xong|hoan thanh|ket thuc) (?:[a-z]+ )?(?:tre|cham|muon|qua han|sau han)(?![a-z])/;
/** "việc nào chưa có đơn vị chủ trì", "đơn vị nào không có người nhận", "việc nào không có hạn". */
const MISSING =
  /(?<![a-z])(?:chua|khong) co (?:don vi (?:nao )?(?:chu tri|phu trach|nhan)|nguoi|han(?= |$)|ma |tai khoan|dau moi)(?!.*khong$)/;
/** "nếu gia hạn thì sao", "dự báo tháng sau trễ bao nhiêu": what would be. Courtesy begins so too: "nếu được thì …". */
const WOULD_BE =
  /(?<![a-z])(?:neu (?!duoc|co the|tien|khong phien|thay)|gia su|du (?:bao|kien|doan)|uoc (?:tinh|chung|luong))/;
/** "tại sao lại giao cho Sở Y tế", "chỉ thị 24 thay thế văn bản nào", "tuần này mấy ngày làm việc". */
const OF_ELSE =
  /(?<![a-z])(?:(?:tai|vi) sao (?:lai )?(?:giao|chon|phan cong)|thay the|bai bo|het hieu luc|ngay lam viec|(?:may|bao nhieu) (?:trang|tep)|khong can (?!(?:gap|thiet)(?![a-z]))[a-z]+|phoi hop nhieu)(?![a-z])/;

/** "tháng nào trễ nhiều nhất", "lĩnh vực nào chậm": an order, or a part, of what we do not count by. */
const BY_ELSE =
  /(?<![a-z])(?:(?:thang|quy|tuan|ngay|nam) nao (?:[a-zA-Z]+ )*nhat|(?:loai|linh vuc|nhom|mang|the loai)(?: (?:van ban|viec|nhiem vu))? nao)(?![a-z])/;
/** "danh sách các sở", "có bao nhiêu đơn vị", "ai là người đứng đầu Sở Y tế": who there is, and nothing of their work. */
const WHO_THERE_IS =
  /^(?:co |danh sach |liet ke |ke ten |tong cong )*(?:bao nhieu |may |cac |nhung )*(?:GROUP|don vi|so|phuong|xa|nguoi dung dau|thu truong)(?: nao)?$|^(?:ten |ai la )+(?:nguoi dung dau|thu truong)|(?:nguoi dung dau|thu truong)(?: UNIT)? (?:la|ten) (?:la )?(?:ai|gi)$/;

/** "hôm nay có gì cần báo cáo sếp không": what falls due, or how things stand. */
const TO_THE_LEADER = /(?<![a-z])gi (?:can|phai) bao cao (?:cho |voi )?(?:sep|lanh dao|anh|chi)(?![a-z])/;

/** Whether the sentence asks for what the answer to `intent` does not tell. */
export const isUnanswered = (intent: QuestionIntent, flat: string): boolean =>
  BY_ELSE.test(flat) ||
  WHO_THERE_IS.test(flat) ||
  MISSING.test(flat) ||
  WOULD_BE.test(flat) ||
  OF_ELSE.test(flat) ||
  TO_THE_LEADER.test(flat) ||
  (intent === 'overdue' && (DONE_LATE.test(flat) || HOW_MANY_DAYS.test(flat))) ||
  (intent === 'ranking' &&
    ((BY_LOAD.test(flat) && !BY_RESULT.test(flat)) ||
      BY_DEED.test(flat) ||
      OF_TASKS.test(flat) ||
      HOW_MANY_DAYS.test(flat)));
