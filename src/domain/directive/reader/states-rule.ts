// Sentences that explain what holds, in letters that guide ("hướng dẫn thực hiện Luật …"): nobody addressed is told to act (folded text).
import { foldedOf } from './task-nodes.js';
import type { Source } from './source.js';
import type { Node } from './tree.js';

/** What a rule speaks of: a thing, a number, a time, persons at large. */
const OF_WHAT =
  '(?:(?:cac )?truong hop|viec|so |tong so|muc |thoi (?:gian|han|diem)|noi dung|gia tri|hinh thuc|dia diem|kinh phi|chi phi|hang hoa|hop dong|the |le phi|phi |thue |dai ly|ty le|ho so|tham quyen|doi tuong|nguoi |ca nhan|lan |phan )';
/** What is said of it: how it counts, from when it applies, what somebody is entitled to. */
const HOLDS =
  '(?:(?:khong |van |tiep tuc |se |da )*duoc (?:tinh|xac dinh|ap dung|huong|cap (?!co |tham |tinh |tren |huyen |xa |uy |nao )|coi|quy doi|chi tra|thanh toan|tiep tuc|cong nhan|dieu chinh|quy dinh|thuc hien (?:tren|theo)|[a-z]+ [a-z]+ (?:chi tra|thanh toan))|van la|van duoc|nam trong|thuoc tham quyen|la (?:muc|so|thoi|tong|nguoi|truong hop)|thuc hien theo (?:quy dinh|huong dan)|lay tu nguon|co hieu luc|khong qua|(?:se )?khong ap dung (?!bien phap|hinh thuc))';

/** "Số giường … được tính …", "Việc thanh toán … thực hiện theo quy định …", "Trường hợp …, thì … vẫn là …", each in one sentence. */
const STATED = new RegExp(
  `^(?:(?:doi voi|can cu|theo) [^.;,]{5,120}(?:,|:| thi) |(?:cac )?truong hop khac: )?${OF_WHAT}[^.;:]{0,400} ${HOLDS}(?![a-z])`,
);
/** "Đối với các nội dung đã thỏa thuận …, thì tiếp tục được thực hiện", "… thì mức lương … quy đổi theo tháng". */
const IN_CASE =
  /^(?:doi voi|truong hop|neu) [^.;]{10,300}(?: thi|:) (?:(?:cha|me|ong ba|nguoi (?!dung dau)|ca nhan|than nhan|cong dan|ho gia dinh) |(?:tiep tuc |van |khong )?duoc |muc |so |viec |lan |khong |ap dung )/;
/** "Tất cả cán bộ, công chức …; người lao động trên địa bàn được nghỉ Tết 01 ngày": a holiday. */
const HAS_HOLIDAY =
  /^(?:tat ca )?(?:cac )?(?:can bo|cong chuc|vien chuc|nguoi lao dong|giao vien|hoc sinh)(?![a-z])[^.:]{0,300} (?:duoc nghi|nghi (?:le|tet|bu))(?![a-z])/;
/** "Lệ phí … được miễn", "Thuế … được hoàn". */
const SPARED = /^(?:le phi|phi|thue|tien) [^.;:]{3,160} duoc (?:mien|giam|hoan|gia han)(?![a-z])/;
/** "Được hưởng chế độ …", "Được huy động cán bộ các phòng khi cần": a right. */
const ENTITLED =
  /^duoc (?:quyen|phep|huy dong|trung tap|moi |su dung|thay mat|ky |huong|quy|cap|chi tra|thanh toan|mien|giam|tinh|ap dung|tiep tuc)(?![a-z])/;
/** "Từ ngày 01/7, cá nhân, tổ chức sử dụng …", "Trường hợp khai điện tử, …, người khai hải quan nộp …": persons at large act. */
const PERSONS_ACT =
  /^(?:tu ngay|truong hop|khi|neu|doi voi) [^.;:]{3,400}, (?:nguoi (?!dung dau|phat ngon|co uy tin)|ca nhan|to chuc, ca nhan|ho gia dinh|chu phuong tien)[^.;:]{3,160} (?:nop|su dung|tiep tuc|phai|thuc hien|khai|cung cap|co trach nhiem|duoc) /;
/** "Theo quy định tại Điều 11 Nghị định …, doanh nghiệp … sử dụng": the law's duty of those at large. */
const BY_LAW =
  /^theo (?:quy dinh )?(?:tai |cua )?(?:khoan|diem|dieu|nghi dinh|luat|thong tu) [^.;:]{3,160}, [^.;:]{12,240}[.;]?$/;
/** "Người nhập cảnh nộp cho ban điều hành …", "Người học đăng ký …": persons at large are the subject. */
const PERSONS_FIRST =
  /^(?:cac )?nguoi (?!dung dau|phat ngon|co |duoc |phu trach|quan ly|giu chuc|lam cong tac)[a-z]+(?: [a-z]+){0,3} (?:nop|xuat trinh|khai bao|ky cam ket|dang ky) (?!boi )/;
/** "Nghị định sửa đổi, bổ sung khoản 6 …", "Luật này thay thế …", "Thông tư quy định …": what a law does. */
const LAW =
  /^(?:nghi dinh|luat|bo luat|thong tu|phap lenh)(?: nay| moi| so [^ ]{3,24})?(?: ngay [\d/]+)?(?: cua [a-z ]{3,30}?)? (?:da )?(?:sua doi|bo sung|quy dinh|bai bo|thay the|dieu chinh|mo rong|co hieu luc|khong (?:con )?(?:quy dinh|yeu cau))(?![a-z])/;
/** "Các phường được hưởng 5 % …", "Đối với xã được trích tối đa 8 triệu đồng": what somebody gets of something. */
const GETS =
  /^[^.;:]{3,200} duoc (?:huong|trich|ho tro|chi|cap|giu lai|de lai)(?: lai)? (?:khong qua |toi da |toi thieu |bang )?\d[\d.,]* ?(?:%|phan tram|trieu|ty|dong|lan)/;
/** "Thời hạn nộp tờ khai: Đối với hàng nhập khẩu, …", "Thời hạn thẩm định: không quá 05 ngày kể từ ngày nhận đủ hồ sơ", "Các trường hợp miễn kiểm tra: …": the terms of a procedure. */
const PROCEDURE =
  /^(?:thoi (?:han|gian) (?:giai quyet|tra ket qua|xu ly ho so)[^.;:]{0,40}: |thoi (?:han|gian) (?!(?:gui|bao cao|thuc hien|trinh))[^.;:]{4,120}: ?(?:(?:doi voi|truong hop) |(?:khong qua|toi da|trong(?: vong| thoi han)?) [^.;]{3,60}ke tu (?:ngay|khi|thoi diem) [^.;]{0,60}nhan (?:duoc )?(?:du|day du) ho so)|(?:cac |nhung )truong hop (?:duoc )?mien [^.;:]{3,120}: )/;
/** An order in the words of a rule: "Việc … phải hoàn thành trước ngày …", "…, báo cáo UBND tỉnh xem xét". */
const ORDERS =
  /(?<![a-z])(?:phai|chiu trach nhiem|co trach nhiem|truoc ngay \d+|cham nhat|gui ve|bao cao|nop ve|hoan thanh|nghiem cam|khan truong|de nghi|kiem tra viec)(?![a-z])/;
const OPENS =
  /^(?:cac|truong|viec|so|tong|muc|thoi|noi|gia|hinh|dia|kinh|chi|hang|hop|the|dai|ty|ho|tham|doi|nguoi|ca|lan|phan|chu|to|tap|tat|le|giao|hoc|vien|cong|thue|tien|can|duoc|neu|tu|khi|nghi|luat|bo|thong|phap|theo) /;
/** "Chủ vật nuôi không chấp hành … thì bị xử phạt": what comes upon whoever breaks a rule. */
const PENALTY =
  /^(?:cac )?(?:to chuc|ca nhan|tap the|nguoi|chu [a-z]+|ho )[^.;:]{3,200} bi (?:xu phat|xu ly|ky luat|thu hoi|dinh chi)(?![a-z])/;
const FIRST = 600;

/** Whether a paragraph that names nobody to act says what holds. */
export function statesRule(folded: string): boolean {
  if (!OPENS.test(folded)) return false;
  const sentence = folded.slice(0, FIRST);
  if (
    (sentence.startsWith('theo ') && BY_LAW.test(folded) && !ORDERS.test(sentence)) ||
    PROCEDURE.test(sentence) ||
    LAW.test(sentence) ||
    ENTITLED.test(sentence) ||
    (sentence.includes(' nghi ') && HAS_HOLIDAY.test(sentence)) ||
    PERSONS_ACT.test(sentence) ||
    PERSONS_FIRST.test(sentence)
  )
    return true;
  const end = sentence.indexOf('. ');
  const first = end === -1 ? sentence : sentence.slice(0, end + 1);
  const gets = first.includes('duoc') && GETS.test(first);
  return (
    (gets ||
      (first.includes(' bi ') && PENALTY.test(first)) ||
      SPARED.test(first) ||
      STATED.test(first) ||
      IN_CASE.test(first)) &&
    !ORDERS.test(first)
  );
}

/** "Thẩm quyền công nhận …: Tổng cục trưởng quyết định …", "Quỹ BHYT thanh toán …": a rule, though it names a body. */
const NAMED_RULE =
  /^(?:tham quyen [^.;:]{4,200}: |quy (?:bhyt|bhxh|bhtn|bao hiem [a-z ]{4,20}) (?:khong )?(?:thanh toan|chi tra))/;
/** "Ban Chỉ đạo … do Phó Thủ tướng … làm Trưởng ban; …", "Hội đồng gồm ông A, Chủ tịch; …": who sits on a board. */
const COMPOSED =
  /^(?:ban|to|nhom|doan|hoi dong|uy ban) [^.;:]{2,120} do (?:dong chi |ong |ba |mot )?[^.;:]{3,160} lam (?:to |nhom |doan )?(?:truong|chu tich|chu nhiem)(?![a-z])/;
/** "Tổ chức, cá nhân tham gia cung ứng dịch vụ môi trường được hưởng các chính sách hỗ trợ …": what is open to them. */
const FAVOURED =
  /^(?:cac )?to chuc,? (?:va )?ca nhan [^.;:]{0,160} duoc (?:huong|vay|uu dai|mien|giam|ho tro)(?![a-z])/;
/** "Ban Chỉ đạo làm việc theo chế độ tập thể …": by what rules a board works. */
const WORKS_BY =
  /^(?:cac )?(?:ban|to|hoi dong|uy ban|doan|nhom|tieu ban|thanh vien|uy vien)(?: [a-z]+){0,10} (?:lam viec|hoat dong) theo (?:che do|nguyen tac|quy che)(?![a-z])/;
export const rulesOnBody = (folded: string): boolean =>
  (folded.includes(' theo ') && WORKS_BY.test(folded) && !ORDERS.test(folded)) ||
  ((folded.startsWith('tham quyen ') || folded.startsWith('quy ')) && NAMED_RULE.test(folded)) ||
  (folded.includes(' lam ') && COMPOSED.test(folded)) ||
  (folded.includes('duoc') && FAVOURED.test(folded) && !ORDERS.test(folded));

/** "Tại khoản 3 Điều 5 Nghị định số … quy định người sử dụng lao động có trách nhiệm:": what stands below is the law's. */
const RETELLS =
  /(?:^|[ (])(?:khoan|diem|dieu) [\da-z]{1,3} [^:]{0,200}(?:nghi dinh|luat|thong tu|nghi quyet|quyet dinh)[^:]{0,160} quy dinh(?![a-z])[^:.;]{0,160}:$/;
const LONGEST = 500;

function retoldAbove(source: Source, node: Node): boolean {
  const { parent } = node;
  if (parent === null || parent.block.end - parent.block.start > LONGEST) return false;
  if (source.text.charAt(parent.block.end - 1) !== ':') return false;
  return RETELLS.test(foldedOf(source, parent, LONGEST));
}

/** "Các khoản thuế … gồm:", "Hồ sơ gồm:", "Những trường hợp … bao gồm:": things of a kind are listed below, sorted by bodies or not. */
const LISTS_KINDS =
  /^(?:(?:cac|nhung) (?:khoan|loai|muc|nguon|truong hop|doi tuong|hinh thuc|dieu kien|tai lieu|giay to|tai san)|ho so|thanh phan ho so)(?![a-z])[^:]{0,300}(?<![a-z])(?:gom|bao gom)(?: co)? ?:$/;
const LEVELS_UP = 2;

function listsKindsAbove(source: Source, node: Node): boolean {
  let up = node.parent;
  for (let level = 0; up !== null && level < LEVELS_UP; level += 1, up = up.parent) {
    if (up.block.end - up.block.start > LONGEST || source.text.charAt(up.block.end - 1) !== ':') continue;
    if (LISTS_KINDS.test(foldedOf(source, up, LONGEST))) return true;
  }
  return false;
}

/** "1. Nội dung báo cáo", "Đề cương báo cáo", "Thành phần hồ sơ" over their points: what a paper has to speak of. */
const OF_PAPER =
  /^(?:(?:ve )?(?:noi dung|de cuong)(?: (?:va|chinh|yeu cau|cua))* (?:bao cao|danh gia|de cuong|tong hop|ho so)|(?:thuc hien )?bao cao(?: day du)?(?: cac| nhung)? noi dung(?: nhu)? sau|thanh phan ho so|ho so (?:gom|bao gom|de nghi))[^.;]{0,60}$/;
const LONGEST_PAPER = 90;
const SENT_BY = /(?<![a-z])(?:gui|nop|truoc ngay|cham nhat|bao cao ve|hoan thanh)(?![a-z])/;

function listsPaper(source: Source, node: Node): boolean {
  const { parent } = node;
  if (parent === null || parent.block.end - parent.block.start > LONGEST_PAPER) return false;
  return OF_PAPER.test(foldedOf(source, parent, LONGEST_PAPER)) && !SENT_BY.test(foldedOf(source, node, FIRST));
}

/** Whether what stands above says that a paragraph is the law's, or a thing of a list. */
export const explainedAbove = (source: Source, node: Node, named: boolean): boolean =>
  retoldAbove(source, node) || (!named && (listsKindsAbove(source, node) || listsPaper(source, node)));

/** Bases that stand above one another. */
const MOST_BASES = 24;
const RESTS = /^(?:can cu|thuc hien|theo|xet) .*;$/;

/** "Căn cứ Quyết định số …", "Xét đề nghị của …", "Theo đề nghị của …" */
const BASIS = /^(?:can cu|xet|theo (?:de nghi|to trinh)|thuc hien (?:ket luan|nghi quyet|y kien|van ban)) /;
const OPERATIVE = /^\W*quyet (?:dinh|nghi) ?:?\W*$/;

/** A basis of a decision: unnumbered, above its line "QUYẾT ĐỊNH:", whatever the title that it cites speaks of. */
function standsBeforeDecision(source: Source, nodes: readonly Node[], at: number): boolean {
  if (nodes[at]!.block.marker !== null || !BASIS.test(foldedOf(source, nodes[at]!, SHORT))) return false;
  for (let i = at + 1; i < Math.min(nodes.length, at + MOST_BASES); i += 1) {
    const { marker } = nodes[i]!.block;
    if (marker !== null) return false;
    if (OPERATIVE.test(foldedOf(source, nodes[i]!, SHORT))) return true;
  }
  return false;
}
const SHORT = 40;

/** "- Căn cứ Nghị định số …;⏎- Thực hiện văn bản số …;": the bases of a letter, set out as bullets that begin with "Căn cứ". */
export function isBasisItem(source: Source, nodes: readonly Node[], at: number): boolean {
  if (at < MOST_BASES * 2 && standsBeforeDecision(source, nodes, at)) return true;
  for (let i = at; i >= Math.max(0, at - MOST_BASES); i -= 1) {
    const node = nodes[i]!;
    if (node.block.marker?.kind !== 'dash' || node.parent !== nodes[at]!.parent) return false;
    const folded = foldedOf(source, node, FIRST);
    if (folded.startsWith('can cu ') && folded.endsWith(';')) return true;
    if (!RESTS.test(folded)) return false;
  }
  return false;
}
