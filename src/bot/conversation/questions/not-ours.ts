import type { Token } from './tokens.js';

/** Acts on the world, insults and code are no questions, whatever else the sentence holds. */
const REFUSED =
  /^(?:(?:hay|vui long|nho|em|ban|giup toi|lam on) )*(?:xoa|sua|gia han (?:cho |them )?(?:viec |nhiem vu )?(?:so )?#?\d+ (?:them|den|toi|sang)|gia han (?:cho|them)(?! .*(?<![a-z])(?:chua|khong|nao|gi|ai|may|bao nhieu)(?![a-z]))|phe duyet(?! (?:gi|chua|nao|.*chua)(?![a-z]))|gui (?:tin|email|thu|mail)|giao(?! (?:ban|.*(?:bao nhieu|may|gi|nao|chua)))|chuyen(?! bien| (?:sang|qua) (?:so|phuong|xa|quy|thang|tuan|nam|ubnd|khoi)(?: [^ ]+){1,4}$)|dong (?:viec|nhiem vu|ho so)|them(?! (?:thang|quy|tuan|nam|so|phuong|xa|ben)(?![a-z]))|huy|thu hoi|duyet(?! (?:gi|chua|nao|.*chua)(?![a-z]))|dong y|ban hanh|nhac(?! (?:lai|viec|(?:anh|chi|toi|minh|sep) (?:nhung|cac|viec|xem|ve|may)|may|gi|nao|.*(?:may|bao nhieu|chua)))|thuong|phat|cach chuc|duoi viec|goi dien|goi cho|dat lich|nhan tin|danh dau|ghi nhan|kich hoat|loai bo|go (?:bo )?(?:[^ ]+ )+khoi|bo qua|bo sung|doi ten|tao (?:viec|nhiem vu|van ban)|mo lai|phan cong|phe binh|khen|bo (?:viec|nhiem vu)|giuc|thuc giuc|yeu cau (?:so|phuong|xa|ubnd|don vi|cac|ben)|bao (?:so|phuong|xa|ubnd) [a-z]+ (?:[a-z]+ ){0,4}(?:nop|lam|gui|hop|len)|so dien thoai|mat khau|delete|drop|update(?! (?:cv|ct|vb|kh|viec|tinh|tien|cho|so|phuong|status|giup|gium|on|me|the|nhanh|hom|moi))|insert|remove)(?![a-z])|(?:^| )(?:so dien thoai|sdt|dia chi nha|phone number|mat khau|password|drop table|select \*|union select|<script|javascript:)/;
/** What people also ask on a phone, and what is said of units without asking about their work. */
const OTHER_TOPIC =
  /(?<![a-z])(?:nhiet do|(?:bai|ban) (?:phat bieu|dien van|tham luan|van(?! ban)|viet|bao(?! cao)|noi)|dien van|tham luan|phat bieu (?:khai mac|be mac|chao mung|tai)|loi (?:chuc|phat bieu|chao mung|cam on)|chuc mung|(?:so|so may) di dong|so may ban|hotline|^(?:toi|minh|em|anh|chi) co viec (?:ban|phai|rieng|gap|nha)|(?:excel|word|file|may(?: in)?|app|phan mem|zalo|mang)(?: nay)? (?:bi |dang )*(?:loi|hong|treo|lag|khong mo|khong vao)|in anh|nhan (?:duoc )?(?:thu(?! truong)|hang(?! muc)|giay)|bao (?:chi|dai)|du luan|xin loi (?:vi|da)|(?<!(?:diem|chi|con|tong|ty|he) )so (?:(?:rieng|ca nhan|lien lac|lien he)(?: cua)?|cua) (?:giam doc|chu tich|bi thu|pho|truong|dong chi|ong|ba|anh|chi|sep)|^(?:cham|nhanh|tu tu) (?:thoi|lai|da|len|tay)$|(?:truong(?: hoc| dai hoc)?|benh vien|nha hang|khach san|phim|mon) nao (?:[a-z]+ ){0,2}(?:tot|ngon|re|dep|gan|hay)|(?:email|gmail|hom thu|facebook) (?:cua |rieng )*(?:giam doc|chu tich|bi thu|anh|chi|ong|ba|sep)|ve may bay|hat cho|mo nhac|ke chuyen|tuyen dung|can cuoc|khai sinh|tru so(?! lam)|(?<!co )quan (?:an|ngon|ca phe|pho)|(?:duong|pho|ngo|nga tu) (?:[a-z]+ ){1,4}(?:co |dang |bi |con )*(?:tac|ngap|ket xe|cam duong|un tac|dong xe)|ngan sach|bien che|sinh nam|que (?:o|quan)|tham nhung|so dt(?!-)|tre em(?= (?:quan|phuong|xa|so|o|tai|duoc|bi|co|ha|ngheo)(?![a-z]))|dien thoai|phong hop|ket xe|tac duong|nghi (?:phep|le|may)|dich (?:gium|giup|cau|sang)|tin tuc|tran (?:bong|dau|toi)|(?:khong|chua) (?:ai |thay )?(?:tra loi|nghe|hieu) (?:toi|anh|chi|em|minh)|nha (?:em|toi|anh|chi|minh) o|(?<!so )thoi tiet|weather|chi duong|so nha|lam viec (?:khong|luc nao|den may)|hieu luc|gia (?:vang|xang|dien|dat|nha|ca)|xo so|bong da|ty gia|chung khoan|(?<!phu )luong (?:thang|cua|co so|bao gio|khi nao)|tien luong|(?<!lam )an (?:gi|trua|com|toi|sang)|ca phe|vo (?:toi|anh|em)|chong em|(?<!(?:dang|\d|viec|gio|nghen|that|vuong|mac|khau|khan|nhan|ngai) )nam o dau|o cho nao|dia chi|(?<!luc |tu )may gio|(?<!(?:bi|ai|da) |(?<![a-z])(?:viec|nhiem vu|don vi|nao|cong viec|van ban|chi thi|cong van|ke hoach)(?![a-z]).*)tra lai(?! (?:[a-z]+ ){0,3}(?:viec|nhiem vu)(?![a-z]))|ai (?:la|lam|dang lam) (?:giam doc|chu tich|truong(?! doan)|pho|bi thu|thu truong|lanh dao)|kinh phi|(?:con|chau) (?:anh|em|toi|minh) (?:thi|hoc|do)(?! (?:sao|the nao|tre|cham|con|no|da|co))|nguoi yeu|dan so|bao nhieu (?:dan|nguoi dan|can bo|bien che|tien)|la chu tich|bai tho|tuoi|sinh nhat|ten la gi|(?<!(?:nhan|xong|cham|tre|viec|nop|hoi|loi|han|nhat|nay|truoc|dau|cuoi|\d) )la ai(?! (?:lam|cham))|bai hat|phim|truyen cuoi|yeu (?:em|anh)|thu do|(?<!(?:qua|hon|sau|trong|vong|tren) )(?<!\d)\d+ (?:phut|tieng|km|trieu|ty dong|tuoi|nghin)|nhan (?:duoc )?(?:tin(?: nhan)?|luong|qua(?= tet|$)|tien|thuong|thong bao(?! (?:so )?\d| ket luan))|lam viec o (?:dau|cho nao)|ho so (?:cua|xin|vay|thi|dat|nha|cap|\d))(?![a-z])/;
/** "trả lời chậm thế", "sao em chậm vậy": said to the assistant, of the assistant. */
const ABOUT_ME =
  /^(?:(?:sao|tai sao|vi sao|ma|lai|dung) )*(?:(?:bot|tro ly|app|phan mem) (?:gi|kieu gi) ma|em|may(?= (?:cham|lau|lag))|he thong|phan mem|bot|ban|tro ly|mang|app|(?:em |bot |may )?(?:tra loi|load|chay|xu ly)) (?:[a-z]+ )?(?:cham|lau|lag|tre|muon)(?! .*(?:viec|nhiem vu|gi|nao|han)(?![a-z]))(?: [a-z]+){0,2}$/;
/** "em đã nộp báo cáo rồi", "xong rồi nhé", "anh vừa ký chỉ thị 24", "… nên chậm", "… rất quan trọng đấy": told, not asked. */
const TOLD =
  /^(?!.*(?<![a-z])(?:chua|khong|gi|nao|may|bao nhieu|ai|dau|sao)(?![a-z]))(?:(?:da|vang|bao cao|anh|chi|sep|thua) )*(?:(?:ben |phia |don vi |phong )?(?:em|toi|minh|chung toi|chung em) (?:vua |moi |cung )*da (?:nop|gui|nhan|lam|xong|hoan thanh|bao cao|xac nhan|tra loi|phan hoi|xem|doc)|(?:da |lam |bao cao )?xong (?:het |ca )?roi)/;
/** "anh vừa ký chỉ thị 24", "… nên chậm", "… rất quan trọng đấy": the same without the asker as the one who did it. */
const ASKS =
  '(?:chua|khong|ko|gi|nao|may|bao nhieu|ai|dau|sao|bao gio|khi nao|xem|cho biet|liet ke|danh sach|tinh hinh|tien do|kiem tra|tra cuu|thong ke|tong hop|bieu do|excel|word|file)';
/** "trừ điểm Sở Xây dựng đi", "chốt hạn việc 142 là 30/11", "anh đồng ý cho gia hạn": what only a person may do, and nothing is asked. */
const ORDERED = new RegExp(
  `^(?!.*(?<![a-z])${ASKS}(?![a-z]))(?:(?:hay|em|anh|chi|toi|sep|giup|nho|thoi|ok|u|uh|roi|ban) )*(?:tra lai|tra ve|tru|chot|giao|nhan|(?:don doc|thuc giuc|hoi thuc)(?! (?:may|bao nhieu))|nhac(?! (?:lai|(?:anh|chi|toi|minh|sep) (?:nhung|cac|viec|xem|ve|may))(?![a-z]))|duyet|dong y|khong dong y|chap thuan|tu choi|bac|chuyen(?! bien| (?:sang|qua) (?:so|phuong|xa|quy|thang|tuan|nam|ubnd|khoi)(?: [^ ]+){1,4}$)|dong (?:viec|nhiem vu|ho so)|mo lai|ky|goi(?! ten)|cho (?:phep|gia han|lui|them|nghi)|cho (?:(?!xin |duoc |da |de nghi )[^ ]+ ){1,6}(?:gia han|lui(?: thoi)?(?: han)?|hoan) (?:den|toi|them|sang|viec|nhiem vu|cong van|ke hoach|\\d+|mot|hai|ba)|xac nhan (?:viec|nhiem vu|hoan thanh)|doi (?:don vi|nguoi|chu tri)|de nghi (?:so|phuong|xa|ubnd|don vi|cac)|moi (?:giam doc|chu tich|lanh dao)|(?:dung|khoi|khong can) (?:nhac|don doc|giuc|gui|bao)|cho (?:[^ ]+ ){1,6}them (?:\\d+|mot|hai|ba|may|it) (?:ngay|tuan|thang)|trieu tap|phe binh|khen|ky luat|giuc|doi han|hoan|lui|ban hanh|phat hanh|bao(?! (?:cao|gom|nhieu|gio|lau)(?![a-z]))|gui (?:[^ ]+ )+cho (?:cac|so|phuong|xa|ubnd|don vi))(?: [^ ]+){0,14}$`,
);
/** "sáng nay chị đã làm việc với Sở Tài chính", "em nộp báo cáo rồi nhé": somebody did something. */
const DID = new RegExp(
  `^(?!.*(?<![a-z])${ASKS}(?![a-z]))(?:.* )?(?<!(?:viec|cua|vu|cho|doi) )(?:toi|anh|chi|em|minh|sep|chung toi|chung em|ben (?:em|toi|minh)) (?:(?:da|vua|moi|se) (?:[a-z]+)|(?:se |sap |phai |di |co )*(?:hop|lam viec|gap|di) (?:voi|o|tai|den)|(?:nop|gui|nhan|lam|bao cao|bao|hop|ky|duyet|xong)(?: .*)?(?<!(?:thang|tuan|nam|quy|hom|vua)) roi)(?![a-z])`,
);
const STATED =
  /^(?!.*(?<![a-z])(?:chua|khong|gi|nao|may|bao nhieu|ai|dau|sao)(?![a-z]))(?:.*(?:cham|tre) (?:vi|do|boi) (?!.*(?:phu trach|chu tri|dam nhan|quan ly)$)[a-z]+ [a-z]+|.* nen (?:bi |moi |se |con |van )?(?:cham|tre|chua|muon)|.*(?:tot|kem|gioi|te|xuat sac|nhanh) (?:lam|qua|that|ghe|day)$|.*(?<!(?:viec|cao|vu) )(?:vua|moi) bao (?!cao)|(?:toi|anh|chi|em|minh) (?:thay|nghi|biet|cho rang)|.* rat [a-z]+(?: [a-z]+)? (?:day|do|nhe|nha|a)$|(?:anh|chi|sep|toi|em|minh|ben (?:em|toi|minh)) (?:vua|moi|da) (?:moi )?(?:ky|ban hanh|gui|nop|giao|hop|xem|doc|nhan|duyet|lam|noi|dan|chi dao|trao doi)(?![a-z]))/;
/** "anh không đồng ý với kết quả này": how the speaker feels. */
const FEELS =
  /^(?:anh|chi|toi|em|minh|sep) (?:khong|chua|rat|that) (?:dong y|hai long|chap nhan|thich|tin|ung|vui|buon|hieu)(?![a-z])/;
/** "Sở Y tế đã gửi báo cáo sáng nay", "việc 142 làm xong rồi nhé", "chỉ thị 24 hay đấy": told of others. */
const REPORTED = new RegExp(
  `^(?!.*(?<![a-z])${ASKS}(?![a-z]))(?:(?:so|phuong|xa|ubnd|don vi|ben|ong|ba) [^,]* (?:da|vua|moi) (?:gui|nop|trinh|ban hanh|ky|phan hoi|tra loi|bao (?:cao )?xong viec)(?![a-z])|.* (?:roi|lam|qua|that|hay|tot|kem|on|xong) (?:nhe|nha|day|đó)$)`,
);
const BIDS =
  /^(?:hoan thanh|lam(?! (?:(?:cho|giup|gium|ho) [a-z]+ )?(?:bao cao|cong van|bang|bieu|file|danh sach))|xu ly|giai quyet|ket thuc|dong(?! thoi gian)|nop) .* (?:di|ngay|luon|nhe)$/;
const INSULT =
  /(?:^| )(?:ngu|(?:do|bot|may|thang|em|that|qua|sao) ngoc|ngoc (?:the|qua|that|vay|nghech)|oc cho|vo dung|cut|cho chet|mat day|dm|dmm|vcl|vl|clm|do ec|vo tich su|nhu hach|an hai|stupid|idiot|useless|fuck\w*|shit|dot nat|thang dien|do dien)(?: |$)/;

/** What only a person may do, however politely it is begun. */
export const isOrder = (flat: string): boolean => REFUSED.test(flat) || ORDERED.test(flat) || BIDS.test(flat);

/** Whether a folded sentence is refused before it is read: an act, an insult, code, another matter, or something told. */
export const isNotOurs = (flat: string): boolean =>
  INSULT.test(flat) ||
  isOrder(flat) ||
  ABOUT_ME.test(flat) ||
  TOLD.test(flat) ||
  STATED.test(flat) ||
  DID.test(flat) ||
  REPORTED.test(flat) ||
  FEELS.test(flat) ||
  (OTHER_TOPIC.test(flat) && !/(?<![a-z])(?:ban|^em|^may|^bot) la ai(?![a-z])/.test(flat));

/** What a place has or where it lies, and no work of its authority: of a directive or an assignment it may be the matter. */
const OF_PLACE =
  /^(?:[a-z]+ )?UNIT (?:nam |dat |dong )*(?:o tang may|(?:co )?nghi (?:PERIOD|le|tet|trua)|(?:thuoc|giap) [a-z]+ nao)(?: khong)?$|^(?:[a-z]+ )?UNIT (?:nam |dat |dong )*o (?:dau|cho nao|(?:duong|pho|quan|phuong) nao)$|(?<![a-z])(?:bac si|y ta|giao vien|hoc sinh|sinh vien|benh nhan|to dan pho|ho dan|le hoi|wifi|tram y te|vu (?:chay|an|trom)|mat (?:trom|dien|nuoc)|mo cua|ho ngheo|nha van hoa|ten gi|bien so|cap phep|bao nhieu phong|may phong|vanh dai|metro|giai phong mat bang)(?![a-z])/;
export const isOfPlace = (flat: string): boolean => OF_PLACE.test(flat);

/** "đường Láng", "phố Hàng Bài": a street, as it is properly written; "thành phố Hà Nội" and xã Đường Lâm are none. */
export const namesStreet = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ raw }, at) =>
      /^(?:đường|phố|ngõ|ngách|hẻm|cầu|hầm|chợ|hồ|ga)$/u.test(raw) &&
      /^(?:\p{Lu}\p{Ll}|\d)/u.test(tokens[at + 1]?.raw ?? '') &&
      !/^(?:thành|phường|xã|quận|yêu|nhu)$/iu.test(tokens[at - 1]?.raw ?? ''),
  );
