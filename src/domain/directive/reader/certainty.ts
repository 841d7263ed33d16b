import { isDated } from '../deadline/parse-deadlines.js';
import type { Deadline } from '../directive.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, type Word } from '../../unit/words.js';
import { isActor } from './economic-actors.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';

/** What is asked of a stretch of a paragraph with one lead: its words, whether the lead is named in it, and what speaks against it. */
type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly explicit: boolean;
  readonly doubt?: 'cut-short' | 'others' | 'goes-on' | 'charged' | undefined;
};

/** How sure a task is, 0–1 (from 0.9 nobody is asked), and what the clerk is told where it is not. */
export type Certainty = { readonly confidence: number; readonly reason: string | undefined };

/** A closing sentence that sets one date for everybody begins with what is to be sent. */
export const RESULT_FIRST =
  /^(?:bien ban|phieu|tai lieu|to trinh kem|de an|bao cao|ket qua|y kien|van ban|so lieu|ho so|danh sach|noi dung|du thao|ke hoach|thoi (?:gian|han)(?! (?:qua|vua|gan|toi|truoc|nay))|han(?: (?:chot|cuoi))? (?:nop|gui|bao cao))(?![a-z])/;
export const SENDS = /(?<![a-z])(?:gui|bao cao|(?<!(?:cong|quy|chuong|qua|giao|hanh|lo|tien|lap) )trinh|nop)(?![a-z])/;

/** Words that count as opening an order but may open a circumstance as well: "Khi học sinh chuyển trường, cơ sở giáo dục …". */
const CIRCUMSTANCE =
  /^(?:(?:khi|nham|neu|trong|sau|truoc|tren|dinh|hang) |de (?!nghi|xuat|phong|cao)|tai (?!co|thiet|dinh)|tu (?!kiem|ra|giac|chu|to|choi)|theo (?!doi)|ke (?!khai)|cham (?!soc)|can (?!doi))/;

/** "Rà soát …", or "Báo cáo gửi về … trước ngày …": what the heading's bodies are told to do. */
function opensOrder(source: Source, words: readonly Word[], group: Stretch): boolean {
  const start = words[group.from]!.start;
  const folded = source.folded.slice(start, words[group.to - 1]!.end);
  if (RESULT_FIRST.test(folded)) return SENDS.test(folded.slice(0, 400));
  // "Lưu ý: Các vụ … phải báo cáo": whose duty it is stands in what comes before.
  if (folded.startsWith('luu y:')) return false;
  return opensOrderAt(words, afterTimeLabel(words, group.from)) || ordersInRhythm(words, group.from);
}

/** "Tháng 6/2026: | hoàn thành …", "Trước 30/9: | báo cáo …": behind a time that opens a paragraph as its label; the same index elsewhere. */
export function afterTimeLabel(words: readonly Word[], at: number): number {
  if (!OPENS_TIME.has(keyAt(words, at))) return at;
  for (let i = at + 1; i < Math.min(words.length - 1, at + LONGEST_TIME); i += 1) {
    const { key } = words[i]!;
    if (key === ':') return i + 1;
    if (!/^(?:\d+|[ivx]+|[/.-]|thang|quy|tuan|nam|ngay|gio|den|het|nhat|truoc|cuoi|dau|thu)$/.test(key)) return at;
  }
  return at;
}
const OPENS_TIME: ReadonlySet<string> = new Set('thang,quy,tuan,nam,truoc,den,tu,trong,ngay,cham'.split(','));
const LONGEST_TIME = 12;

/** "Hằng năm xây dựng …", "Định kỳ hằng quý, tổng hợp …", "Trước ngày 15/01 hằng năm, báo cáo …": when it comes again, then what is to be done. */
export function ordersInRhythm(words: readonly Word[], from: number): boolean {
  const opening = `${keyAt(words, from)} ${keyAt(words, from + 1)}`;
  if (!/^(?:hang (?:nam|quy|thang|tuan|ngay)|dinh ky|truoc ngay|cham nhat)$/.test(opening)) return false;
  const next = from + 2;
  if (opening !== 'truoc ngay' && verbAt(words, next) && !words[next]!.capital)
    return !CIRCUMSTANCE.test(`${words[next]!.key} ${keyAt(words, next + 1)}`);
  for (let i = next; i < Math.min(words.length - 1, from + LONGEST_RHYTHM); i += 1)
    if (words[i]!.key === ',')
      return (
        verbAt(words, i + 1) &&
        !words[i + 1]!.capital &&
        !CIRCUMSTANCE.test(`${words[i + 1]!.key} ${keyAt(words, i + 2)}`)
      );
  return false;
}
const LONGEST_RHYTHM = 12;

/** A verb that orders, not a circumstance that only counts as one. */
export const opensOrderAt = (words: readonly Word[], at: number): boolean =>
  verbAt(words, at) && !CIRCUMSTANCE.test(`${words[at]!.key} ${keyAt(words, at + 1)}`);

/** How sure it is that these bodies lead: named, inherited, cut short, or told apart from others that the paragraph speaks of. */
export function certaintyOf(
  source: Source,
  words: readonly Word[],
  group: Stretch,
  leads: readonly ParsedName[],
): Certainty {
  if (leads.length === 0) return { confidence: 0.4, reason: 'Không rõ đơn vị chủ trì' };
  if (group.doubt === 'cut-short') return { confidence: 0.8, reason: 'Tên đơn vị chủ trì có thể chưa đọc hết' };
  if (group.doubt === 'goes-on') return { confidence: 0.75, reason: 'Đoạn không nêu đơn vị, hiểu theo đoạn ngay trên' };
  if (group.doubt === 'charged') return { confidence: 0.8, reason: 'Nêu "được giao", có thể chỉ là thuật lại' };
  if (group.doubt === 'others')
    return { confidence: 0.8, reason: 'Đoạn còn nói đến đơn vị khác, có thể là việc riêng' };
  if (leads.some((name) => name.personal === true))
    return { confidence: 0.8, reason: 'Giao đích danh cá nhân, cần chọn đơn vị' };
  if (leads.every((name) => name.collective && isActor(name.name)))
    return { confidence: 0.8, reason: 'Giao cho doanh nghiệp, tổ chức ngoài danh mục, cần xác nhận' };
  if (leads.some(({ name }) => BARE.has(name) || POINTED.test(name) || (POINTS.test(name) && DESCRIBED.test(name))))
    return { confidence: 0.8, reason: 'Đơn vị được nêu gián tiếp, cần chọn đơn vị cụ thể' };
  if (leads.some((name) => name.collective && name.name.includes('cá nhân')))
    return { confidence: 0.8, reason: 'Giao cả cho cá nhân, cần chọn đơn vị' };
  if (group.explicit) return { confidence: 0.95, reason: undefined };
  // "Chỉ đạo UBND cấp xã rà soát …" under a body: what that body is to do, whoever it directs.
  const { key } = words[group.from]!;
  if (key !== 'chi' && key !== 'chuyen' && speechAct(words, group.from) > 0)
    return { confidence: 0.6, reason: 'Không đọc được tên đơn vị được giao trong đoạn' };
  return opensOrder(source, words, group)
    ? { confidence: 0.92, reason: undefined }
    : { confidence: 0.8, reason: 'Đoạn có thể nêu đơn vị khác, hiểu theo mục ở trên' };
}

/** "các cơ quan được phân công …", "các đơn vị có tên tại …": whom they mean stands elsewhere. */
const POINTED =
  / nào$|^(?:[Cc]hủ đầu tư|(?:[Cc]ác )?[Cc]hủ (?:dự án|cơ sở|nguồn thải|trang trại|tàu)|[Nn]hà (?:thầu|đầu tư)|[Bb]ộ quản lý |[Đđ]ơn vị |[Cc]ơ quan (?:chủ|soạn|thẩm|đại diện chủ)|(?:[Cc]ác )?[Nn]gười đại diện |[Hh]iệu trưởng nhà trường)/u;
const BARE: ReadonlySet<string> = new Set(
  'Bộ,Sở,Cục,Chi cục,Tổng cục,Phòng,Văn phòng,Ban,Công ty,Trung tâm,Chi nhánh,Viện,Trường,Bệnh viện,Tổng công ty,Tập đoàn,Hợp tác xã'.split(
    ',',
  ),
);
/** Few names hold such words; only behind small letters they describe whom they mean. */
const POINTS =
  / (?:được (?:giao|phân công|phân bổ)|quy định tại|thuộc [Dd]anh mục|có tên|nêu (?:trên|tại)|(?:nói|kể) trên|đã được)/;
const DESCRIBED =
  /^(?:các |những )?[\p{Ll}, ]+? (?:được (?:giao|phân công|phân bổ)|quy định tại|thuộc [Dd]anh mục|có tên|nêu (?:trên|tại)|(?:nói|kể) trên|đã được)/u;

/** A deadline of several in one paragraph that were not told apart is asked about. */
export function amongOthers(main: Deadline | null, all: readonly Deadline[]): Deadline | null {
  if (main === null || main.confidence < 0.9 || !isDated(main)) return main;
  const rivals = all.filter((each) => isDated(each) && each.raw !== main.raw && fixes(each));
  if (rivals.length === 0 || !fixes(main)) return main;
  return { ...main, confidence: 0.8, reason: 'Đoạn nêu nhiều mốc thời gian' };
}

/** Whether it names a day: "định kỳ hằng quý" beside a date is a rhythm, no rival. */
const fixes = (deadline: Deadline): boolean =>
  deadline.kind !== 'RECURRING' || deadline.recurrence.day !== null || deadline.recurrence.month !== null;
