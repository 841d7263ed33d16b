import { BOTH, stateOf } from './states.js';

/** Words that ask how things stand, whatever stands around them. */
export const STRONG_STATUS =
  /(?<![a-z])(?:tinh hinh|tinh trang|so ket(?! qua)|khoi luong(?: cong viec)?|dashboard|phan bo|vao (?:guong|nep|cuoc)|dau vao dau|diem (?:tin|nhanh|qua)|tien trinh|trang thai|hien trang|khai quat|so bo|ve dich|can dich|con so(?: tong)?|tien do|tong (?:quan|quat|hop|the|ket)|toan canh|buc tranh|so lieu|tom (?:tat|luoc)|tong (?:so )?(?:viec|nhiem vu|dau viec)|big picture|(?:any )?updates?|situation|how are (?:things|we)|how is it going|toan (?:thanh pho|tinh|phuong|xa|so|he thong)|trien khai|ket qua|thong ke|bao cao (?:chung|nhanh|tinh hinh)|status|overview|summary|progress|(?:ti|ty) le|phan tram|(?:bao nhieu|may) phan(?: tram)?|(?:dung|truoc|som) (?:thoi )?han|tom lai|noi gon|ngan gon|muc (?:do|hoan thanh)|bi tra (?:lai|ve)|chuyen bien|tien trien|o (?:khau|buoc|muc|giai doan) nao)(?![a-z])/;
/** General words ask for the status of work only where work or units are spoken of: "giá vàng bao nhiêu" is not ours. */
const WEAK_STATUS =
  /(?<![a-z])(?:the nao|ra sao|(?:den|toi) (?:dau|khau nao|buoc nao|muc nao)|sao roi|(?:suon se|troi chay|tron tru|thuan loi|deu|em(?: xuoi| dep)?|tot(?: dep)?|on(?: thoa| dinh)?) (?:khong|chua|chu|ca)|xong (?:chua|het chua)|bao nhieu|may|ket qua|thuc hien|lam (?:den|toi|duoc|gi|an|sao)|how|what|where|co (?:gi|on|van de|viec)|dang|nao|gi|on khong|any news|done|finished|con|nhung|cac|(?:moi|vua) (?:giao|ban hanh|den)|danh sach|liet ke|xem|all)(?![a-z])/;
const OUR_NOUN =
  /(?<![a-z])(?:viec|nhiem vu|cong viec|don vi|dau viec|(?:bao nhieu|may|cac|nhung) (?:chi thi|cong van|ke hoach|quyet dinh)|tasks?|work|assignments?|chi dao|van ban|so nganh|(?:cac|moi|nhung|ca) (?:noi|ben|nganh|co quan|dia phuong|cap))(?![a-z])/;

export const asksPlainly = (flat: string): boolean => STRONG_STATUS.test(flat);

/** Whether units, work, documents, people or days of ours are spoken of. */
export const namesOurs = (flat: string): boolean =>
  /[A-Z]/.test(flat) ||
  OUR_NOUN.test(flat) ||
  /(?<![a-z])(?:(?:cac|nhung|moi|khoi|tung) so|so (?:nao|ban|nganh)|phuong|xa|bao cao|han|lanh dao|units?|departments?|wards?|communes?|heads?)(?![a-z])/.test(
    flat,
  );

/** Whether any word asks: without one a sentence about a unit only tells something. */
export const asksAnything = (flat: string): boolean =>
  asksPlainly(flat) ||
  /(?<![a-z])(?:chua|khong|chu|gi|nao|may|bao nhieu|ai|dau|sao|bao gio|khi nao|xem|coi|hoi|biet|liet ke|danh sach|bao cao|kiem tra|tra cuu|on (?:khong|chu)|xong|viec|nhiem vu|cho|hay|yet|done|finished|thong tin|noi dung|chi tiet|how|what|who|when|where|which|is|are|any|show|tell|give|tasks?|work)(?![a-z])/.test(
    flat,
  ) ||
  /^(?:[a-z]+ )?[A-Z ]+$/.test(flat);

export const asksForStatus = (flat: string): boolean =>
  STRONG_STATUS.test(flat) ||
  // "thế nào rồi, có gì đáng chú ý không": each clause asks it.
  (flat.includes(' , ') && flat.split(' , ').every((clause) => asksForStatus(clause))) ||
  /(?<![a-z])(?:nhin chung|noi chung|cong viec|moi (?:viec|thu)) (?:[a-z]+ ){0,2}(?:co )?(?:on|tot|suon se|troi chay|tron tru|thuan loi) (?:khong|chu|ca|chua)(?![a-z])/.test(
    flat,
  ) ||
  /^(?:da )?(?:lam|xong|giao) duoc (?:bao nhieu|may|nua)(?![a-z])/.test(flat) ||
  /^(?:tong )?so (?:luong )?(?:viec|nhiem vu|dau viec)(?![a-z]| so| \d)/.test(flat) ||
  (OUR_NOUN.test(flat) && (WEAK_STATUS.test(flat) || BOTH.test(flat) || stateOf(flat) !== null)) ||
  (/(?<![a-z])(?:ai|(?:so|phuong|xa) nao)(?![a-z])/.test(flat) && stateOf(flat) !== null) ||
  /(?<![a-z])co (?:[a-z]+ )?(?:bao cao|thong tin|cap nhat|tin) (?:gi )?moi(?![a-z])/.test(flat) ||
  /^(?:(?:nhin|diem|tinh|xem) lai )?(?:PERIOD )?(?:(?:da|minh|ta|chung ta|toan) )*(?:lam|xong|hoan thanh|giai quyet|xu ly)(?: xong)? (?:duoc )?(?:(?:den|toi) dau|bao nhieu|may)(?: (?:viec|roi))?(?: PERIOD)?$/.test(
    flat,
  ) ||
  /^(?:(?:PERIOD )?co (?:tin |tin tuc |van de |diem |chuyen |su viec )?(?:gi |nao )?(?:moi|nong|gap|noi (?:bat|com|len|troi)|dac biet|thay doi|dang (?:chu y|lo|noi|ban|quan tam)|(?:dang )?(?:can )?(?:anh |chi |em |toi |sep )?(?:xu ly|chu y|luu y|quan tam|lo|biet))|any news|on khong|(?:(?:toan|thoi|ngan gon|ca|minh|noi|nghe|bao|ke|cho|nhanh|PERIOD|thanh pho|bua nay|cong chuyen|lam an|nhin chung|noi chung|van|ua|alo|em|anh|chi|dao nay|hien|dang|gio|cong viec|moi (?:viec|thu)) ?)*(?:the nao|sao|ra sao|on (?:khong|chu|ca|chua)|(?:(?:chay|van|dang) )*(?:tot|duoc|kha|on|troi chay|suon se|tron tru|thuan loi|em) (?:khong|chu|ca)|(?:den|toi) dau)(?: (?:roi|ca|vay|em|anh|chi))*$)(?![a-z])/.test(
    flat,
  );
