import { take, type Token } from './tokens.js';

/** NĐ 335/2025 gives the points of heads; it is named as a rule, never asked about as a directive. */
const POINTS_DECREE = /(?<![a-z])(?:(?:theo |cua )*(?:nghi dinh|nd)(?: so)? 335\S*|(?<=diem )335)(?!\S)/;
/** "đến hôm nay", "tính đến giờ": the state of now, which is what every answer tells. */
const AS_OF_NOW =
  /(?<![a-z])(?<!(?:tu|dau) [a-z/\d]+ (?:[a-z\d/]+ )?)(?<!thang \d{1,2} )(?<!\d\/\d{1,2} )(?:tinh )?(?:den|(?<!(?:cua|cho|voi|viec|ben) )toi) (?:(?:het )?(?:ngay )?hom nay|nay|gio nay|gio|bay gio|hien tai|hien nay|thoi diem nay)(?![a-z])/;

/** "quá hạn hơn 1 tháng", "trễ trên 10 ngày": how long, which is no period. */
const HOW_LONG =
  /(?<![a-z\d])(?:hon|tren|duoi|chua den|(?<!ket )qua|lau hon|it nhat|more than|over) (?:\d{1,3}|mot|hai|ba|nua) (?:ngay|tuan|thang|nam|tieng|gio|days?|weeks?|months?)(?: (?:roi|tro len))?(?![a-z])|(?<![a-z\d])(?<!(?:thu|thi|van|hoach|so|bao|luan|dinh|ct|cv|kh|tb|kl|vb) )(?:\d{1,2}|mot|hai|ba|may|ca) (?:ngay|tuan|thang|hom) (?:roi|nay)(?= (?:ma|van|con|chua|ai|sao|vay))/;
/** "mai mốt", "nay mai": no day in particular. */
const SOON =
  /(?<![a-z])(?:mai (?:mot|ngay kia)|nay mai|mai kia|hom ray|(?<!(?:thu|hang) )may (?:bua|hom|ngay|tuan|thang|nam) (?:nay|ray|qua|gan day|vua qua|vua roi))(?![a-z])/;
/** "những việc anh giao", "nhiệm vụ lãnh đạo giao xuống": all work is given by somebody. */
const GIVEN =
  /(?<=(?<![a-z])(?:viec|nhiem vu|cong viec|nhung gi|dieu) )(?:ma )?(?:anh|chi|toi|sep|lanh dao|thanh pho|bac|chu tich|thu truong|cap tren|tren) (?:da |vua |moi |tung )?(?:giao|phan cong|chi dao|dan)(?: xuong| ra)?(?! (?:xong )?(?:(?:cho )?(?:toi|em|minh|nhung|ai|gi|bao|may)|luc|khi|hom nao|PERIOD))(?![a-z])/;
/** "Kính gửi bộ phận hỗ trợ, …", "Thưa đồng chí, …": who is spoken to. */
const OPENS = /^(?:kinh (?:gui|thua|chao|bao cao)|thua|chao|da) (?:[a-z]+ ){1,7}, /;
/** "sáng nay họp, …": why it is asked now. */
const ASIDE =
  /(?<![a-z])(?:(?:sang|chieu|toi) nay|(?:sang |chieu )?(?:mai|thu (?:\d|hai|ba|tu|nam|sau|bay))|hom nay|lat nua|chuan bi|sap) (?:anh |chi |em |sep |minh |toi |ben anh |ben em )?(?:(?:co |di |phai |vao )?(?:hop(?: giao ban)?(?! voi)|giao ban|lam viec voi [^,]+(?= ,)|bao cao (?:thuong truc|thanh uy|lanh dao|chu tich|bi thu)(?=.* ,))|(?:da |moi |vua )?(?:gui|giao|ban hanh|phat hanh|day)(?= .*(?:chua|gi|nao|ai)(?![a-z])))(?: roi)?(?: ,)?(?= )/;

/** "…, chiều anh phải báo cáo chủ tịch": why it is asked, behind the question. */
const ASIDE_BEHIND =
  / , (?:de )?(?:(?:sang|chieu|toi|trua|mai|lat|ti|chut|nua|nay|hom) )*(?:anh|toi|em|chi|sep|minh) (?:con |sap |dang )?(?:phai|chuan bi|di|vao|hop|trinh) (?!.*(?<![a-z])(?:gi|nao|may|bao nhieu|ai|sao|chua|khong|xem|biet|tinh hinh|tien do|viec|han)(?![a-z])).*$/;

/** Takes out what names no subject and changes no question: whom it is said to, why now, since when, how long. */
export function takeAsides(tokens: Token[]): void {
  take(tokens, OPENS, null);
  take(tokens, GIVEN, null);
  take(tokens, SOON, null);
  take(tokens, POINTS_DECREE, null);
  take(tokens, AS_OF_NOW, null);
  take(tokens, ASIDE, null);
  take(tokens, ASIDE_BEHIND, null);
  take(tokens, HOW_LONG, 'COUNT');
}
