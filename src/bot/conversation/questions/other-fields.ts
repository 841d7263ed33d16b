import { fold } from '../../../domain/unit/fold.js';

/**
 * Words of two syllables that are of another field, though each syllable without its accents is one of ours: "di tích", "trả lương", "cử tri". By field, so that
 * a missing one is added where its kind stands; with their accents, so that "dẫn sử dụng" is no "dân sự" where accents were typed.
 */
const FIELDS: Readonly<Record<string, string>> = {
  posts:
    'bổ nhiệm|miễn nhiệm|thôi việc|nghỉ việc|nghỉ hưu|hưu trí|thăng chức|chức danh|(?:thay|đổi|thêm|bầu) (?:giám đốc|chủ tịch|trưởng phòng|lãnh đạo)|thi tuyển|chuyển công tác|luân chuyển|nâng (?:ngạch|bậc)|(?:công|đảng|đoàn) phí|thẻ đảng|tập sự|thử việc|ngày (?:lễ|nghỉ)|nghỉ (?:lễ|tết|phép|bù)|thai sản',
  pay: '(?:tính|trả|tăng|giảm|lĩnh|nâng|bảng|truy lĩnh) lương|lương hưu|(?<!(?:ưu|cải|thuận|nhân|tiên) )tiền(?! (?:đồ|trình|bộ|hành|triển|lên|thể|tới|đến))|phụ cấp|công tác phí|tạm ứng|hóa đơn|hoá đơn|vay vốn|khoản vay|lãi suất|tài khoản',
  places:
    'di (?:tích|sản)|khu phố|trường (?:học|tiểu học|mầm non|cấp)|bệnh viện|công viên|nhà (?:đất|văn hóa|văn hoá|tập thể)|giá (?:đất|nhà)|sổ đỏ|cấp sổ|chợ dân sinh|bãi (?:xe|đỗ xe|rác)',
  law: 'tội phạm|hình sự|dân sự(?! dụng)|tòa án|toà án|luật sư|mức phạt|xử phạt|thời hiệu|khiếu kiện|thừa kế|(?:ly|kết) hôn|tạm trú|hộ (?:khẩu|tịch)|công chứng|điều luật|thông tư|nghị định|bộ luật',
  residents:
    'cử tri|bầu cử|quốc hội|hộ (?:nghèo|dân|kinh doanh)|trẻ (?:nhỏ|con)|người (?:già|dân|nghèo)|thanh niên|học (?:phí|bá|bổng|tập|hành|kỳ)|thi (?:đại học|lại|thử)|điểm thi(?! đua)|tới thi|kết quả thi(?= *$)|con (?:tôi|mình) (?:chưa|được|bị|học)',
  goods:
    '(?:máy|lệnh) (?:tính|in|chủ|lạnh|ảnh|bay|giặt)|xe (?:máy|buýt|cộ)|ô tô|mạng xã hội|(?:nhập|xuất) khẩu|mặt hàng|hàng hóa|hàng hoá|(?:thực|sản|mỹ) phẩm|đồ ăn|ăn (?:ngon|cơm|sáng|vặt|tiệc)|trúng thầu|đấu thầu',
  home: 'nhà (?:tôi|tui)|gia đình|vợ con|con (?:cái|trai|gái|dâu|rể)|đám cưới|cưới xin|bạn (?:gái|trai)|việc nhà|hàng xóm',
  health: 'khám bệnh|sức khỏe|sức khoẻ|xét nghiệm|bác sĩ|uống thuốc|đau đầu|hiến máu',
};

const WORDS = Object.values(FIELDS).join('|');
/** A petition or an application, and none of the words that only begin like it. */
const PETITION = '(?:là |nộp |viết |gửi |mẫu )?đơn (?:của|này|thư|từ|kiện|tố cáo|khiếu)';

const ACCENTED = new RegExp(`^(?:${WORDS}|${PETITION})$`, 'u');
const SPOKEN = new RegExp(`(?<![a-z])(?:${fold(WORDS)})(?![a-z])`, 'g');
const SPOKEN_PETITION = new RegExp(`(?<![a-z])(?:${fold(PETITION)})(?![a-z])`, 'g');

/** Whether a matter of another field is spoken of: a directive or an assignment that is named may be about it. `raw` are the words of `flat` as typed. */
export function isOfAnotherField(flat: string, raw: string): boolean {
  const typed = raw.split(' ');
  const isMeant = (match: RegExpMatchArray): boolean => {
    const from = flat.slice(0, match.index).split(' ').length - 1;
    const words = typed.slice(from, from + match[0].trim().split(' ').length).join(' ');
    return words === fold(words) || ACCENTED.test(words);
  };
  const names = /DOC|NUM|BARE/.test(flat);
  return (!names && [...flat.matchAll(SPOKEN)].some(isMeant)) || [...flat.matchAll(SPOKEN_PETITION)].some(isMeant);
}
