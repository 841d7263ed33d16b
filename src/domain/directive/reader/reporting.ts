// To whom the leads report or send something.
import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { skipBracket } from '../../unit/names/cursor.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { inCitedTitle } from './cited-title.js';
import { receiverAt } from './receivers.js';
import type { Source } from './source.js';

/** What may be done towards the receiver beside the report. */
const ADDS: ReadonlySet<string> = new Set(['giai', 'kien', 'de']);
const FILLERS = new Set([
  'ket',
  'qua',
  've',
  'cho',
  'den',
  'voi',
  'truc',
  'tiep',
  'bang',
  'van',
  'ban',
  'bao',
  'cao',
  'tien',
  'do',
  'y',
  'kien',
  'ngay',
  'kip',
  'thoi',
  'thuc',
  'hien',
  'tinh',
  'hinh',
  'ho',
  'so',
  'toi',
  'tham',
  'muu',
  'xuat',
  'tong',
  'hop',
]);

/** "báo cáo, đề xuất UBND huyện", "báo cáo | đề xuất UBND huyện". */
const isProposal = (words: readonly Word[], at: number): boolean =>
  words[at]!.raw === 'đề' && /^(?:xuất|nghị)$/u.test(rawAt(words, at + 1));

const PROPOSES = /^(?:de xuat|kien nghi|tham muu|xin y kien|xin chi dao)(?: cho| voi| len)? /;

/** "báo cáo | , đề xuất | Thủ tướng Chính phủ", "báo cáo và tham mưu UBND tỉnh": one receiver of both; behind the second verb, the same index elsewhere. */
function afterProposal(source: Source, words: readonly Word[], at: number): number {
  if (!/^(?:,|va)$/.test(keyAt(words, at))) return at;
  const said = PROPOSES.exec(`${keysAt(words, at + 1, 4)} `)?.[0];
  const next = said === undefined ? at : at + said.trim().split(' ').length + 1;
  return next > at && receiverAt(source, words, next) !== null ? next : at;
}

/** First words of what sends something to somebody. */
export const SENDS: ReadonlySet<string> = new Set(['bao', 'phan', 'trinh', 'gui', 'nop', 'dang']);

/** "rà soát để đề xuất … | gửi về Bộ X để tổng hợp": behind a purpose, what the receiver does with it tells that it is sent by those who lead. */
function sendsOn(source: Source, words: readonly Word[], at: number): boolean {
  if (keyAt(words, at) !== 'gui' || !/^(?:ve|den|toi|cho)$/.test(keyAt(words, at + 1))) return false;
  const list = receiverAt(source, words, at + 2);
  return list !== null && rawAt(words, list.next) === 'để';
}

/** "gửi Danh sách | các bộ phận đầu mối": whom the list names; "dự thi cấp | Thành phố": of which level; "thẩm quyền của | UBND tỉnh": whose. */
const NO_RECEIVER: ReadonlySet<string> = new Set(['sách', 'cấp', 'của']);

const DENIES: ReadonlySet<string> = new Set(['khong', 'chua', 'nao']);

/** "gửi các cơ quan theo quy định": whoever the rules name. */
const isAnybody = ({ names, next }: NameList, words: readonly Word[]): boolean =>
  names.length === 1 &&
  /^(?:các )?(?:cơ quan|đơn vị|tổ chức)$/u.test(names[0]!.name) &&
  /^theo (?:quy dinh|phan cap|tham quyen)/.test(keysAt(words, next, 3));

/** "gửi Sở Nội vụ, Sở Tài chính | thẩm định | báo cáo UBND tỉnh": what those do who were sent it, no comma behind them. */
const isReceivers = (words: readonly Word[], received: number, at: number): boolean =>
  at - received <= 3 && /^(?:tham dinh|tong hop)(?: ,| va)?$/.test(keysAt(words, received, at - received));

export function reporting(source: Source, words: readonly Word[], from: number, to: number): ParsedName[] {
  const found: ParsedName[] = [];
  /** The word after the last receivers. */
  let received = -1;
  for (let i = from; i < to - 1; i += 1) {
    if (!SENDS.has(keyAt(words, i))) continue;
    // "Khi đăng ký với cơ quan có thẩm quyền, phải có …": on what occasion.
    if (rawAt(words, i - 1) === 'Khi') continue;
    if (received !== -1 && isReceivers(words, received, i)) continue;
    if (keyAt(words, i) === 'dang') {
      const list = registeredWith(source, words, i);
      if (list !== null) found.push(...list.names);
      continue;
    }
    const pair = `${keyAt(words, i)} ${keyAt(words, i + 1)}`;
    // "báo về Trạm Y tế"; "bảo vệ" folds alike.
    const tells =
      words[i]!.raw === 'báo' &&
      keyAt(words, i - 1) !== 'thong' &&
      (/^(?:về|cho|ngay)$/u.test(rawAt(words, i + 1)) || source.names(words, i + 1) !== null);
    const size =
      pair === 'bao cao' || pair === 'phan anh' ? 2 : tells || /^(?:trinh|gui|nop)$/.test(keyAt(words, i)) ? 1 : 0;
    if (
      size === 0 ||
      (isPurpose(words, from, i) &&
        !sendsOn(source, words, i) &&
        !sendsAgain(words, from, i) &&
        !gathersFor(words, from, i)) ||
      inCitedTitle(words, from, i) ||
      DENIES.has(keyAt(words, i - 1)) ||
      rawAt(words, i - 1) === 'đã' ||
      (keyAt(words, i) === 'trinh' && /^(?:quy|chuong|cong|phap|to|hanh|trinh|giai)$/.test(keyAt(words, i - 1)))
    )
      continue;
    // "tổng hợp, gửi lấy ý kiến các Bộ": they are asked for their opinion, nothing is reported to them.
    if (size === 1 && keyAt(words, i + 1) === 'lay' && keyAt(words, i + 2) === 'y' && keyAt(words, i + 3) === 'kien')
      continue;
    let at = i + size;
    // "báo cáo, giải trình với Ủy ban Thường vụ Quốc hội", "báo cáo và kiến nghị với Chính phủ".
    if (
      size > 1 &&
      ADDS.has(keyAt(words, at + 1)) &&
      /^(?:,|va) (?:giai trinh|kien nghi|de xuat) (?:voi|truoc|len) /.test(`${keysAt(words, at, 4)} `)
    )
      at += 4;
    if (size > 1) at = afterProposal(source, words, at);
    if (size > 1 && keyAt(words, at) === ',' && words[at + 1]?.capital === true) at += 1;
    const limit = Math.min(to, at + (keyAt(words, i) === 'gui' ? 14 : 6));
    while (
      at < limit &&
      words[at]!.kind === 'word' &&
      !/^(?:tai|cham)$/.test(keyAt(words, at)) &&
      rawAt(words, at) !== 'để'
    ) {
      const there = receiverAt(source, words, at);
      if (there !== null && !NO_RECEIVER.has(rawAt(words, at - 1))) break;
      if (!FILLERS.has(keyAt(words, at)) && keyAt(words, i) !== 'gui' && !isProposal(words, at)) break;
      at = there?.next ?? at + 1;
    }
    const list =
      (at < limit || at === i + size ? receiverAt(source, words, at) : null) ??
      (keyAt(words, i) === 'trinh'
        ? authorityAfter(source, words, i + 1, to)
        : receiverAfter(source, words, i + size, to));
    if (list !== null) {
      if (!isAnybody(list, words)) found.push(...list.names);
      received = list.next;
      i = list.next - 1;
    }
  }
  return found.length > 0 ? found : gathererOf(source, words, from, to);
}

/** "gửi về địa chỉ thư điện tử … để | Tổng cục Thuế tổng hợp": who gathers what is sent is who receives it, where nobody else is named. */
function gathererOf(source: Source, words: readonly Word[], from: number, to: number): ParsedName[] {
  let sent = false;
  for (let i = from; i < to - 3; i += 1) {
    const { key, raw } = words[i]!;
    if (key === '.' && words[i + 1]!.capital) sent = false;
    sent ||= key === 'gui' || (key === 'bao' && keyAt(words, i + 1) === 'cao' && verbAt(words, i));
    if (!sent || (raw !== 'để' && raw !== 'dé')) continue;
    const list = source.names(words, i + 1);
    if (list === null || list.names.length > 1 || list.names[0]!.collective) continue;
    if (/^(?:tong hop|theo doi|xay dung co so|biet)(?![a-z])/.test(keysAt(words, list.next, 4))) return [...list.names];
  }
  return [];
}

/** "đăng ký (thành phần) với Ban Chỉ đạo huyện", "đăng ký danh sách về Phòng Nội vụ": with whom; null where nobody is named. */
function registeredWith(source: Source, words: readonly Word[], at: number): NameList | null {
  if (words[at]!.raw !== 'đăng' || keyAt(words, at + 1) !== 'ky') return null;
  for (let i = at + 2; i < Math.min(words.length - 1, at + LONGEST_REPORT); i += 1) {
    if (words[i]!.key === ',' && !verbAt(words, i + 1)) continue;
    if (words[i]!.kind === 'sign') return null;
    if (/^(?:với|về|tới|đến)$/u.test(words[i]!.raw)) return receiverAt(source, words, i + 1);
  }
  return null;
}

/** "trình hồ sơ, thủ tục cho | cấp có thẩm quyền phê duyệt": in the same clause, plain words between. */
function authorityAfter(source: Source, words: readonly Word[], from: number, to: number): NameList | null {
  for (let i = from; i < Math.min(to - 1, from + 6); i += 1) {
    if (words[i]!.capital || (words[i]!.kind === 'sign' && words[i]!.key !== ',')) return null;
    if (/^(?:cho|lên)$/u.test(words[i]!.raw)) return receiverAt(source, words, i + 1);
  }
  return null;
}

/** Words between a comma of a report's matter and its receiver. */
const LONGEST_MATTER = 14;

/** "… trên địa bàn | với UBND tỉnh": a receiver behind "với" that no verb ("phối hợp với", "làm việc với") takes, in the same clause. */
function receiverWith(source: Source, words: readonly Word[], from: number, to: number): NameList | null {
  for (let i = from; i < Math.min(to - 1, from + LONGEST_MATTER); i += 1) {
    if (words[i]!.kind === 'sign' || words[i]!.capital) return null;
    if (words[i]!.raw !== 'với') continue;
    const taken =
      [1, 2, 3].some((back) => verbAt(words, i - back)) || /^(?:đối|so|cùng|gắn|hợp)$/u.test(rawAt(words, i - 1));
    return taken ? null : receiverAt(source, words, i + 1);
  }
  return null;
}

const DOCUMENT =
  /^(?:Kế hoạch|Chỉ thị|Nghị quyết|Nghị định|Quyết định|Công văn|Công điện|Thông báo|Kết luận|Chương trình|Đề án|Báo cáo|Danh sách)$/u;

/** Words that say what is reported: "kết quả tổ chức các hoạt động hưởng ứng Ngày Chủ nhật xanh 22/7 bằng tin bài kèm hình ảnh". */
const LONGEST_REPORT = 28;
const TOWARDS: ReadonlySet<string> = new Set(['tới', 'về', 'cho', 'đến', 'lên']);

/** What is reported is called by the verbs of what was done: "công tác thu thập, quản lý …", "hồ sơ kiểm điểm, đánh giá, xếp loại". */
const NOMINAL =
  /^(?:bao cao )?(?:ve )?(?:(?:ket qua )?(?:cong tac|viec)|(?:ho so|ket qua|bien ban|phieu) (?:kiem diem|danh gia|xep loai)) /;
/** "kết quả thực hiện Tháng Công nhân, | Tháng hành động về an toàn": the matter goes on. */
const CAMPAIGN = /^(?:Tháng|Tuần|Ngày|Năm)$/u;

/** "báo cáo kết quả rà soát tới Bộ X", "báo cáo tình hình triển khai về Sở Y": the receiver after its preposition, in the same clause. */
function receiverAfter(source: Source, words: readonly Word[], from: number, to: number): NameList | null {
  const reports = keyAt(words, from - 1) === 'cao';
  const nominal = NOMINAL.test(`${keysAt(words, from, 7)} `);
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
    if (matter && (nominal || !verbAt(words, i + 1))) continue;
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
    const receiver = TOWARDS.has(words[i]!.raw) ? receiverAt(source, words, i + 1) : null;
    if (receiver !== null) return receiver;
  }
  return null;
}

/** After "để" stands what the receiver does with the report, not a report of the lead. */
function isPurpose(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 1; i > Math.max(from, at - 24); i -= 1) {
    const word = words[i]!;
    if (word.key === ';' || (word.key === '.' && words[i + 1]?.capital === true)) return false;
    if (
      word.key === 'de' &&
      /^(?:để|đề|dể|de)$/iu.test(word.raw) &&
      !/^(?:nghi|xuat|an|cuong|tai|ra|cao|khan)$/.test(keyAt(words, i + 1))
    )
      return true;
  }
  return false;
}

/** "gửi Sở A để niêm yết và | gửi Văn phòng UBND tỉnh để theo dõi": the lead sends twice, the second time behind the first purpose. */
function sendsAgain(words: readonly Word[], from: number, at: number): boolean {
  if (keyAt(words, at - 1) !== 'va' && keyAt(words, at - 1) !== 'thoi') return false;
  for (let i = at - 2; i >= from && words[i]!.key !== ';'; i -= 1)
    if (words[i]!.raw === 'để') {
      for (let k = i - 1; k >= from && words[k]!.key !== ';'; k -= 1) if (words[k]!.key === words[at]!.key) return true;
      return false;
    }
  return false;
}

/** "tổng hợp số liệu trên địa bàn để | báo cáo Sở X": nobody else was sent anything before, so the report is the lead's. */
function gathersFor(words: readonly Word[], from: number, at: number): boolean {
  if (rawAt(words, at - 1) !== 'để') return false;
  let gathers = false;
  for (let i = at - 2; i >= from && words[i]!.key !== ';'; i -= 1) {
    // "gửi Bộ A, đồng thời | tổng hợp vào dự toán để gửi Bộ B": one thing more that the lead does.
    if (words[i]!.key === 'thoi' && keyAt(words, i - 1) === 'dong') return gathers;
    if (SENDS.has(words[i]!.key)) return false;
    // "gửi Bộ A, đồng thời tổng hợp vào dự toán để gửi Bộ B": a sending of its own.
    if (words[i]!.key === 'thoi' && keyAt(words, i - 1) === 'dong') return gathers;
    gathers ||= words[i]!.key === 'tong' && keyAt(words, i + 1) === 'hop';
  }
  return gathers;
}
