// How lines open that stand among orders and are none (folded text).

/** "Thời gian: …", "Địa điểm: …", "Nội dung, chương trình: …": particulars of a meeting or a plan, no orders. A limit for sending something is one. */
export const LABEL =
  /^(?:thoi gian|ten|muc dich|quy mo|hien trang|co quan duoc giao|dia diem|thanh phan|chu tri|noi dung|kinh phi|doi tuong|hinh thuc|chu toa|dien thoai|email|nguon kinh phi|pham vi|so luong|lien he|ghi chu|luu y)(?: [a-z]+){0,6} ?:|^(?:noi dung|thoi gian|thanh phan|hinh thuc), ?[a-z]+(?: [a-z]+){1,4} ?:|^noi dung \d{1,2} ?(?:\([^()]{2,40}\))? ?: ?(?:nghe|thao luan|xin y kien|cho y kien)(?![a-z])/;

/** "Lưu ý: Các vụ lộ, mất bí mật phải báo cáo ngay về UBND tỉnh": a note that says what must be done. */
export const NOTES_DUTY =
  /^(?:luu y|ghi chu) ?:[^.;]{0,120} phai (?:bao cao|bao ngay|gui|trinh|nop|dang ky|thong bao|hoan thanh|lap )/;

/** "Đề nghị các đại biểu …": addressed to persons whom the directory does not know. */
export const TO_PERSONS =
  /^(?:tran trong |kinh )?(?:de nghi|yeu cau|kinh mong|kinh moi|moi) (?:cac |quy (?!(?:mot|hai|ba|\d{1,2}) lan )|toan the |moi )/;

/** "Yêu cầu các hộ tiểu thương niêm yết giá": citizens, whom the body above has to ask. */
export const ASKS_CITIZENS =
  /^(?:de nghi|yeu cau) (?:(?:cac|toan the|moi) )?(?:ho (?:tieu thuong|kinh doanh|buon ban|gia dinh|dan|san xuat|chan nuoi|nuoi|trong)|tieu thuong|nguoi (?:dan|kinh doanh|ban|buon|tieu dung|nuoi|dieu khien|lai xe)|nhan dan|chu (?:ho|tau|xe|quay|sap|kiot|cua hang|phuong tien|co so|nha tro|vuon)|ngu dan|nong dan|thuyen vien|lai xe|thuong nhan)(?![a-z])/;

/** "… chịu trách nhiệm đối với các tồn tại nêu trên": whose fault it was, not what is to be done. */
export const BLAMES =
  /chiu trach nhiem (?:chinh |truc tiep |lien quan |chung )?(?:doi voi|ve|trong viec de) (?:cac |nhung )?(?:ton tai|han che|thieu sot|vi pham|khuyet diem|sai pham|sai sot|xay ra)/;

/** "Lấy ngày 15 tháng 10 hằng năm là Ngày Công dân số Việt Nam", "Chọn tháng 11 làm Tháng …": a day is named, nobody does anything. */
const NAMES_DAY =
  /^(?:lay|chon|quyet dinh lay) (?:ngay|thang|tuan|nam) [^.;:]{1,60}? (?:hang nam )?(?:la|lam) (?:ngay|thang|tuan|nam) [^.;:]{3,160}[.;]?$/;
/** "Người đứng đầu …, công chức tham gia xây dựng Nghị quyết này được xem xét loại trừ, miễn hoặc giảm trách nhiệm …": what they are spared. */
const SPARES =
  /(?<![a-z])(?:duoc|duoc xem xet) (?:loai tru|mien)(?: tru)?(?:,? (?:mien(?: tru)?|hoac|va|giam))* (?:trach nhiem|xu ly|nghia vu|hinh thuc)(?![a-z])/;
/** "Nhà nước khuyến khích và tạo điều kiện để các tổ chức …": what the State is for, no body of it named. */
const STATE = /^nha nuoc (?:khuyen khich|co chinh sach|tao dieu kien|ho tro|bao (?:dam|ho))(?![a-z])/;
/** "Các tổ chức, cá nhân có thành tích … được khen thưởng theo quy định": what somebody gets for it. */
const REWARDS =
  /^(?:cac |nhung )?(?:to chuc|ca nhan|tap the|don vi|co quan)(?:,? (?:va )?(?:ca nhan|tap the|to chuc|don vi|ho gia dinh))* co (?:nhieu )?(?:thanh tich|cong)(?![a-z])[^.]{0,400} (?:duoc|se duoc) (?:xet |de nghi )?(?:xet )?(?:khen thuong|bieu duong)/;
/** An order before the words of sparing: then the paragraph orders. */
const ORDERS = /(?<![a-z])(?:co trach nhiem|chiu trach nhiem|giao|yeu cau|de nghi)(?![a-z])/;

/** "Bộ Xây dựng: 4.500.000.000 VNĐ (…)", "Sở Y tế: 1.200 triệu đồng": what somebody gets or pays, not what they do. */
const ALLOTS = /^[^:.;]{4,120}: ?\d[\d.,]* (?:(?:nghin|ngan|trieu|ty) )?(?:dong|vnd|usd|eur|jpy|euro)(?![a-z])/;
const DOES =
  /(?<![a-z])(?:truoc ngay|cham nhat|hoan thanh|chiu trach nhiem|co trach nhiem|yeu cau|de nghi|phai|to chuc|chi tra)(?![a-z])/;
/** "Cơ quan ban hành kế hoạch trước ngày 31/01: 5 điểm": a mark of a list of criteria. */
const SCORES = /: ?(?:toi da |tru )?\d[\d.,]* diem[.;]?$/;
const allots = (folded: string): boolean =>
  folded.includes(': ') && ((ALLOTS.test(folded) && !DOES.test(folded)) || SCORES.test(folded));

/** "2. Hạn chế: Sở X chậm trình quy định …": how things are, by the item's own label. */
const TELLS_STATE =
  /^(?:ve )?(?:ket qua|han che|ton tai|uu diem|khuyet diem|thuan loi|kho khan|vuong mac|nguyen nhan)(?:,? [a-z]+){0,5} ?: ?[a-z]/;
const DEMANDS =
  /(?<![a-z])(?:gui|nop|bao cao (?:ve|cho|ubnd|so|bo)|truoc ngay|truoc \d|cham nhat|hoan thanh truoc|yeu cau|de nghi|giao|phai|khac phuc ngay|co trach nhiem)(?![a-z])/;
const tellsState = (folded: string): boolean => TELLS_STATE.test(folded) && !DEMANDS.test(folded);

/** "11. Vụ trưởng Vụ Đào tạo, bồi dưỡng cán bộ - Ủy viên;" */
const SEAT =
  /^(?:[a-z\d,/.&()-]+ ){1,24}- ?(?:uy vien|thanh vien|(?:pho )?truong ban|to (?:truong|pho)|thu ky)(?: thuong truc| thu ky)?[.;,]?$/;
const LONGEST_SEAT = 200;

/** "Gửi Mail: abc@x.gov.vn; …": where to, on a line of its own. */
const ADDRESS = /^(?:gui |qua |dia chi )?(?:e ?- ?)?mail ?:/;

/** Whether a paragraph only lays down a day of the year, what somebody is spared, what the State is for, a sum of money or how things are. */
export const laysDownOnly = (folded: string): boolean =>
  /^(?:lay|chon|quyet dinh lay) /.test(folded) &&
  (folded.includes('hang nam') || folded.includes(' lam ') || folded.startsWith('lay ')) &&
  NAMES_DAY.test(folded)
    ? true
    : allots(folded) ||
      tellsState(folded) ||
      (folded.includes('mail') && ADDRESS.test(folded)) ||
      (folded.length < LONGEST_SEAT && folded.includes('- ') && SEAT.test(folded)) ||
      STATE.test(folded) ||
      (folded.includes('khen thuong') && REWARDS.test(folded)) ||
      (folded.includes('mien') && folded.includes('duoc') && SPARES.test(folded) && !ORDERS.test(folded));

/** "Thực hiện tinh giản biên chế trên nguyên tắc: …; …": by what the work is done, behind the colon of a paragraph that names nobody. */
const BY_PRINCIPLE = /^[^.;:]{5,140} (?:tren|theo)(?: cac)? nguyen tac(?: sau)? ?: ?[a-z]/;
export const statesPrinciples = (folded: string): boolean =>
  folded.includes('nguyen tac') && BY_PRINCIPLE.test(folded) && !ORDERS_OTHERS.test(folded);
const ORDERS_OTHERS = /(?<![a-z])(?:giao|yeu cau|de nghi) (?:cac|so|ubnd|uy|phong|ban|cong|bo|chu|giam) /;

/** "Nếu đến ngày … không chuyển biến, Ban sẽ báo cáo …", "Quá thời hạn nêu trên, …": what the issuer will do then. */
export const THREATENS = /^(?:neu [^.]{0,200} se |(?:qua|sau) thoi (?:han|gian) (?:tren|neu|nay|quy dinh))/;

const OFFICE_HELD =
  /^(?:ong|ba) [a-z]+(?: [a-z]+){1,4} ?[,-] ?(?:pho |truong |giam doc|chu tich|chanh |bi thu|thu truong|vu truong|cuc truong|chi cuc|uy vien|to truong|hieu truong|chuyen vien)[^:;]{0,200}[.;]?$/;
const HOLDER =
  /^(?:cac )?(?:chu tich|pho chu tich|truong (?:ban|doan)|pho truong (?:ban|doan)|thu ky|uy vien|thanh vien|to truong|to pho)[^:]{0,60}: ?(?:cac )?(?:ong|ba) /;
const ACTS = /(?:chi dao|trach nhiem|phu trach|chu tri|thuc hien|tham muu|theo doi|giup (?!viec))(?![a-z])/;

/** "Ông Trần Đức Tình, Phó Giám đốc Sở Xây dựng.", "Chủ tịch Hội đồng: Ông …": who sits on a board; nothing is said that they are to do. */
export const namesMember = (folded: string): boolean =>
  (OFFICE_HELD.test(folded) || HOLDER.test(folded)) && !ACTS.test(folded);

/** What the issuer itself decides or thinks: "Đồng ý với đề xuất …", "Ghi nhận, biểu dương …". */
export const DECIDES =
  /^(?:co ban )?(?:dong y|thong nhat (?:voi (?!cong ty|doanh nghiep|nha thau|chu dau|so |phong |ubnd |huyen |xa )|chu truong|noi dung|de xuat|theo)|cho phep|chap thuan|hoan nghenh|ghi nhan|bieu duong|danh gia cao)/;

/** "Bộ X yêu cầu các thương nhân đầu mối:": a sentence that leads over tells somebody; not understood, it leaves those addressed in doubt. */
export const TELLS_SOMEBODY = /(?:yeu cau|de nghi|giao) cac (?!noi dung|dong chi|ong )[^:]{3,200}:$/;

/** "UBND tỉnh thông báo để các đơn vị biết …": the issuer passes something on. */
export const TRANSMITS =
  /^(?:nay,? |[a-z ]{2,70}(?<!tai|theo|cua) |)(?:xin |tran trong )?thong bao (?:y kien |ket luan |de |den |noi dung |.{0,80} de (?!nghi|xuat)|.{0,160} biet, )/;
/** "UBND xã xây dựng kế hoạch thực hiện như sau:": the issuer speaks of what it issues. */
export const PLANS = /(?:xay dung|ban hanh) (?:ke hoach|chuong trinh|huong dan|phuong an|de an)/;

/** "2. Chế độ báo cáo: Định kỳ 6 tháng, …" behind those who were told to make plans: nobody else is named. */
export const REPORTING =
  /^(?:che do|cong tac) (?:thong tin,? ?(?:va )?)?bao cao ?: ?(?:dinh ky|hang|truoc|6 thang|cham nhat)/;

/** "Thời hạn ủy quyền: Từ ngày … đến hết ngày …": how long something holds, nothing to be done by then. */
export const HOLDS_FOR =
  /^thoi (?:han|gian) (?:uy quyen|hieu luc|co hieu luc|hoat dong|su dung dat|thue|cho thue|hop dong|khai thac|bao hanh)[^:.;]{0,40}:/;
