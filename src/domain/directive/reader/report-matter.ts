// Where a report goes behind what it is on: "báo cáo kết quả rà soát | về Sở X".
import type { NameList } from '../../unit/names/parsed-name.js';
import { skipBracket } from '../../unit/names/cursor.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { receiverAt } from './receivers.js';
import type { Source } from './source.js';

/** Words between a comma of a report's matter and its receiver. */
const LONGEST_MATTER = 14;

/** What is done with somebody: "kết quả làm việc với UBND tỉnh" goes to nobody, "kết quả thí điểm với UBND tỉnh" does. */
const TAKES_WITH =
  /^(?:phoi hop|lam viec|doi chieu|doi soat|trao doi|ky ket|ky (?:hop|cam|quy)|thong nhat|ket noi|lien thong|doi thoai|tiep xuc|ket hop|chia se|ban giao|tham van|hiep thuong|hop tac|hop ban|gan ket|dong hanh|chuyen doi|tham gia|lien he)/;

/** "… trên địa bàn | với UBND tỉnh": a receiver behind "với" that no verb ("phối hợp với", "làm việc với") takes, in the same clause. */
function receiverWith(source: Source, words: readonly Word[], from: number, to: number): NameList | null {
  for (let i = from; i < Math.min(to - 1, from + LONGEST_MATTER); i += 1) {
    if (words[i]!.kind === 'sign' || words[i]!.capital) return null;
    if (words[i]!.raw !== 'với') continue;
    const taken =
      [1, 2, 3].some((back) => TAKES_WITH.test(keysAt(words, i - back, 2)) && verbAt(words, i - back)) ||
      /^(?:đối|so|cùng|gắn|hợp)$/u.test(rawAt(words, i - 1));
    return taken ? null : receiverAt(source, words, i + 1);
  }
  return null;
}

const DOCUMENT =
  /^(?:Kế hoạch|Chỉ thị|Nghị quyết|Nghị định|Quyết định|Công văn|Công điện|Thông báo|Kết luận|Chương trình|Đề án|Báo cáo|Danh sách)$/u;

/** Words that say what is reported: "kết quả tổ chức các hoạt động hưởng ứng Ngày Chủ nhật xanh 22/7 bằng tin bài kèm hình ảnh". */
export const LONGEST_REPORT = 28;
const TOWARDS: ReadonlySet<string> = new Set(['tới', 'về', 'cho', 'đến', 'lên']);

/** What is reported is called by the verbs of what was done: "công tác thu thập, quản lý …", "hồ sơ kiểm điểm, đánh giá, xếp loại". */
const NOMINAL =
  /^(?:bao cao )?(?:ve )?(?:(?:ket qua )?(?:cong tac|viec)|(?:ho so|ket qua|bien ban|phieu) (?:kiem diem|danh gia|xep loai)) /;
/** "kết quả thực hiện Tháng Công nhân, | Tháng hành động về an toàn": the matter goes on. */
const CAMPAIGN = /^(?:Tháng|Tuần|Ngày|Năm)$/u;

/** "báo cáo kết quả rà soát tới Bộ X", "báo cáo tình hình triển khai về Sở Y": the receiver after its preposition, in the same clause. */
export function receiverAfter(source: Source, words: readonly Word[], from: number, to: number): NameList | null {
  const reports = keyAt(words, from - 1) === 'cao';
  const nominal = NOMINAL.test(`${keysAt(words, from, 7)} `);
  const situation = /^(?:bao cao )?(?:ve )?tinh hinh [a-z]/.test(`${keysAt(words, from, 6)} `);
  /** "báo cáo tình hình chi trả, trả lương | về Bộ X": behind a verb of its matter only "về" says where it goes. */
  let parted = false;
  for (let i = from; i < Math.min(to - 1, from + LONGEST_REPORT); i += 1) {
    // "gửi Báo cáo kết quả (kèm số liệu, hình ảnh) | về Sở X".
    const beyondBracket = skipBracket(words, i);
    if (beyondBracket > i) {
      i = beyondBracket - 1;
      continue;
    }
    // "Gửi biên bản, phiếu rà soát về Phòng X", "báo cáo kết quả thực hiện Kế hoạch về Sở Y".
    // "gửi báo cáo công tác thu thập, quản lý … cho Bộ X": behind such a noun verbs name what was done.
    const matter =
      words[i]!.key === ',' &&
      words[i + 1]!.kind === 'word' &&
      (!words[i + 1]!.capital || CAMPAIGN.test(words[i + 1]!.raw));
    if (matter && (nominal || situation || !verbAt(words, i + 1))) {
      parted ||= situation && verbAt(words, i + 1);
      continue;
    }
    // "báo cáo kết quả thăm hỏi, tặng quà với UBND tỉnh": the matter goes on behind the comma.
    const beyond = !reports ? -1 : words[i]!.key === ',' ? i + 1 : words[i]!.raw === 'với' ? i : -1;
    const withWhom = beyond === -1 ? null : receiverWith(source, words, beyond, to);
    if (withWhom !== null) return withWhom;
    if (words[i]!.capital && DOCUMENT.test(`${words[i]!.raw} ${words[i + 1]!.raw}`)) continue;
    if (words[i]!.key === '/' && words[i]!.glued) continue;
    // "gửi hồ sơ thuộc thẩm quyền của Chủ tịch UBND tỉnh | về Sở Nội vụ": whose it is.
    const owner = words[i]!.raw === 'của' ? source.names(words, i + 1) : null;
    if (owner !== null) {
      i = owner.next - 1;
      continue;
    }
    if (words[i]!.kind === 'sign' || (words[i]!.capital && source.names(words, i) !== null)) return null;
    const receiver =
      TOWARDS.has(words[i]!.raw) && (!parted || words[i]!.raw === 'về') ? receiverAt(source, words, i + 1) : null;
    if (receiver !== null) return receiver;
  }
  return null;
}
