// A letterhead whose lines a law site joined by blanks: "Số: 12/BYT-KCB V/v …⏎Hà Nội, ngày 05 tháng 4 năm 2019 Kính gửi: Bộ X. Thực hiện …".
import { PROVINCES } from '../../unit/names/provinces.js';

const KINDS =
  'CHỈ THỊ|CÔNG VĂN|CÔNG ĐIỆN|KẾ HOẠCH|THÔNG BÁO|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|HƯỚNG DẪN|BÁO CÁO|TỜ TRÌNH|CHƯƠNG TRÌNH|GIẤY MỜI';
/** Only what is surely a place is cut off what stands before it. */
const PLACE = `(?:TP\\.? ?|Thành phố |Tỉnh )?(?:${PROVINCES.join('|')})`;
const DAY = 'ngày ?\\d{0,2} ?tháng ?\\d{1,2} ?năm ?\\d{4}';
const DATED = `\\p{Lu}[\\p{L}.]*(?: \\p{Lu}\\p{L}*){0,4}, ${DAY}`;

// What stands behind a place is looked for first in these patterns, since it is rarer than what stands before it.
/** "… năm 2019 | Kính gửi: …", "… năm 2020 | QUYẾT ĐỊNH BAN HÀNH …": what stands below the date. */
const BEHIND_DATE = new RegExp(`[ -]+(?=Kính gửi|(?:${KINDS})(?![\\p{L}:]))(?<=(?:^|(?<= ))${DATED}[ -]+)`, 'gmu');
/** "… Hạnh phúc --- | Hà Nội, ngày …⏎", "V/v cấp thẻ | Hà Nội, ngày …⏎Kính gửi": what stands over it. */
const OVER_DATE = new RegExp(
  ` (?=${PLACE}, ${DAY}\\n(?:Kính gửi|(?:${KINDS})(?!\\p{L})))(?<=[^\\s.] )(?<!(?:phố|tỉnh|Tỉnh|TP) )`,
  'gu',
);
/** "Độc lập - Tự do - Hạnh phúc ------- | Số: 12/SYT-NV". */
const BEHIND_MOTTO = /((?:^| )[ĐD]ộc lập ?- ?Tự do ?- ?Hạnh phúc)[ -]+(?=Số ?:|\p{Lu}[^\n]{1,40}, ngày )/gmu;
/** "Công văn 6087/BYT-KCB … do Bộ Y tế ban hành. | BỘ Y TẾ -------": the title of the page, then the issuer over its rule. */
const UNDER_TITLE = / (?=\p{Lu}+(?: \p{Lu}+){1,14} -{3,})(?<=[\p{L}\d]\. )/gu;
/** "QUYẾT ĐỊNH | BAN HÀNH MẪU THẺ | TỔNG GIÁM ĐỐC …⏎Căn cứ …": kind, title and who decides. */
const TITLED = new RegExp(
  `(?<=\\n)(${KINDS}) (?=(?:VỀ|V/V|BAN HÀNH|PHÊ DUYỆT|QUY ĐỊNH|CÔNG BỐ|SỬA ĐỔI|THÀNH LẬP|TRIỂN KHAI|THỰC HIỆN|TĂNG CƯỜNG)(?!\\p{L}))`,
  'gu',
);
const AUTHORITY =
  / (?=(?:(?:TỔNG )?GIÁM ĐỐC|BỘ TRƯỞNG|CHỦ TỊCH|THỦ TƯỚNG|(?:TỔNG )?CỤC TRƯỞNG|[ỦU][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) [\p{Lu} -]{2,60}\n(?:Căn cứ|Xét|Theo))(?<=[\p{Lu}\d”")] )(?<!(?:TỔNG|PHÓ|CHỦ TỊCH|CỦA|THUỘC|DO|VÀ) )/gu;

/** Items of the list behind "Kính gửi:" on one line: "Kính gửi: | - Sở A; | - Sở B. | Thực hiện …". */
const ADDRESSED = /^Kính gửi ?:[^\n]{20,}$/gmu;
const ITEMS = /(?<=[:;]) *(?=- ?\p{Lu})/gu;
/** How a letter begins behind its last addressee, with or without a full stop. */
const LETTER =
  /(?<![,;:]) (?=(?:Thực hiện|Căn cứ|Triển khai|Trong thời gian|Trong những|Thời gian qua|Vừa qua|Hiện nay|Tiếp theo|Ngày \d|Theo (?:báo|đề|chỉ|nội|phản|quy|công|văn)|Để (?!nghị)|Nhằm|Trên cơ sở|Sau khi|Xét|Liên quan|Phúc đáp|Trả lời|Qua|Tại (?:Công|Văn|Khoản|Điều)|\(Sau đây) )[^\n]{60}/u;
const SENTENCE = /(?<=[\p{Ll})]\.)(?<!(?:tp|Tp|đc|đ\/c)\.) (?=\p{Lu}[^\n]{60})/u;

function addressedLines(line: string): string {
  const parted = line.replace(ITEMS, '\n');
  const from = parted.lastIndexOf('\n') + 1;
  const last = parted.slice(from);
  const cut = SENTENCE.exec(last)?.index ?? -1;
  const begins = LETTER.exec(last)?.index ?? -1;
  const at = cut === -1 || (begins !== -1 && begins < cut) ? begins : cut;
  return at === -1 ? parted : `${parted.slice(0, from + at)}\n${last.slice(at + 1)}`;
}

/** The head of a document with the blocks of its letterhead on lines of their own. */
export function partRunOnLetterhead(head: string): string {
  if (!head.includes(', ngày') && !head.includes('Kính gửi')) return head;
  const ruled = head.replace(BEHIND_MOTTO, '$1\n');
  return (ruled.includes('---') ? ruled.replace(UNDER_TITLE, '\n') : ruled)
    .replace(BEHIND_DATE, '\n')
    .replace(OVER_DATE, '\n')
    .replace(TITLED, '$1\n')
    .replace(AUTHORITY, '\n')
    .replace(ADDRESSED, addressedLines);
}
