// To whom the leads report or send something.
import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { inCitedTitle } from './cited-title.js';
import { handedTo, HANDING } from './handing-over.js';
import { receiverAt } from './receivers.js';
import { LONGEST_REPORT, receiverAfter } from './report-matter.js';
import { isOthers, SENDING } from './report-purpose.js';
import { sampledFor, submittedTo } from './submitting.js';
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
  'lai',
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

/** First words of what sends something to somebody, or hands it over. */
export const SENDS: ReadonlySet<string> = new Set([...SENDING, ...HANDING]);

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
  /** Laboratories, where nothing else is sent to anybody. */
  const samples: ParsedName[] = [];
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
    const handed = handedTo(source, words, i, to);
    if (handed !== null) {
      found.push(...handed.names);
      i = handed.next - 1;
    }
    if (HANDING.has(keyAt(words, i))) continue;
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
      isOthers(source, words, from, i) ||
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
        ? (authorityAfter(source, words, i + 1, to) ?? submittedTo(source, words, from, i))
        : receiverAfter(source, words, i + size, to));
    if (list !== null) {
      if (sampledFor(words, i)) samples.push(...list.names);
      else if (!isAnybody(list, words)) found.push(...list.names);
      received = list.next;
      i = Math.max(i, list.next - 1);
    }
  }
  if (found.length === 0 && samples.length > 0) return samples;
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
