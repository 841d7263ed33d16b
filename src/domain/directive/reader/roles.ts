import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, rawAt, type Word } from '../../unit/words.js';
import { inCitedTitle } from './cited-title.js';
import { receiverAt } from './receivers.js';
import type { Source } from './source.js';

export type Roles = {
  readonly cooperate: readonly ParsedName[];
  readonly reportTo: readonly ParsedName[];
  readonly reportVia: readonly ParsedName[];
  /** Bodies that gather what others send: "gửi về Sở X … để tổng hợp". */
  readonly gathers: readonly ParsedName[];
  /** The leads themselves watch over the execution: "theo dõi, đôn đốc việc thực hiện". */
  readonly watches: boolean;
};

const ADVERBS = new Set([
  'chat',
  'che',
  'thuong',
  'xuyen',
  'tich',
  'cuc',
  'kip',
  'thoi',
  'dong',
  'bo',
  'voi',
  'cung',
  'va',
  'ho',
  'tro',
  ',',
  'chu',
  'dong',
]);
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

function cooperating(source: Source, words: readonly Word[], from: number, to: number): ParsedName[] {
  const found: ParsedName[] = [];
  for (let i = from; i < to - 1; i += 1) {
    // "chủ trì, cùng Sở A và Sở B …".
    const along = words[i]!.raw === 'cùng' && keyAt(words, i - 1) === ',';
    if (!along && (keyAt(words, i) !== 'phoi' || keyAt(words, i + 1) !== 'hop')) continue;
    let at = along ? i + 1 : keyAt(words, i + 2) === ':' ? i + 3 : i + 2;
    while (at < to && at < i + 9 && ADVERBS.has(keyAt(words, at)) && source.names(words, at) === null) at += 1;
    const list = source.names(words, at);
    if (list !== null) {
      // The list may reach into the next order: "phối hợp với Phòng A; Phòng B đăng tải …".
      const end = words[to - 1]!.end;
      found.push(...list.names.filter((name) => name.start < end));
      i = list.next - 1;
    }
  }
  return found;
}

/** "báo cáo, đề xuất UBND huyện", "báo cáo | đề xuất UBND huyện". */
const isProposal = (words: readonly Word[], at: number): boolean =>
  words[at]!.raw === 'đề' && /^(?:xuất|nghị)$/u.test(rawAt(words, at + 1));

/** First words of what sends something to somebody. */
const SENDS = new Set(['bao', 'phan', 'trinh', 'gui', 'nop', 'dang']);

function reporting(source: Source, words: readonly Word[], from: number, to: number): ParsedName[] {
  const found: ParsedName[] = [];
  for (let i = from; i < to - 1; i += 1) {
    if (!SENDS.has(keyAt(words, i))) continue;
    if (keyAt(words, i) === 'dang') {
      const list = registeredWith(source, words, i);
      if (list !== null) found.push(...list.names);
      continue;
    }
    const pair = `${keyAt(words, i)} ${keyAt(words, i + 1)}`;
    // "báo về Trạm Y tế"; "bảo vệ" folds alike.
    const tells =
      words[i]!.raw === 'báo' && keyAt(words, i - 1) !== 'thong' && /^(?:về|cho)$/u.test(rawAt(words, i + 1));
    const size =
      pair === 'bao cao' || pair === 'phan anh' ? 2 : tells || /^(?:trinh|gui|nop)$/.test(keyAt(words, i)) ? 1 : 0;
    if (
      size === 0 ||
      isPurpose(words, from, i) ||
      inCitedTitle(words, from, i) ||
      /^(?:khong|chua|nao)$/.test(keyAt(words, i - 1)) ||
      rawAt(words, i - 1) === 'đã' ||
      (keyAt(words, i) === 'trinh' && /^(?:quy|chuong|cong|phap|to|hanh|trinh|giai)$/.test(keyAt(words, i - 1)))
    )
      continue;
    let at = i + size;
    if (size > 1 && keyAt(words, at) === ',' && words[at + 1]?.capital === true) at += 1;
    const limit = Math.min(to, at + (keyAt(words, i) === 'gui' ? 14 : 6));
    while (
      at < limit &&
      receiverAt(source, words, at) === null &&
      words[at]!.kind === 'word' &&
      !/^(?:tai|cham)$/.test(keyAt(words, at)) &&
      words[at]!.raw !== 'để' &&
      (FILLERS.has(keyAt(words, at)) || keyAt(words, i) === 'gui' || isProposal(words, at))
    )
      at += 1;
    const list =
      (at < limit || at === i + size ? receiverAt(source, words, at) : null) ??
      (keyAt(words, i) === 'trinh' ? null : receiverAfter(source, words, i + size, to));
    if (list !== null) {
      found.push(...list.names);
      i = list.next - 1;
    }
  }
  return found;
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

const DOCUMENT =
  /^(?:Kế hoạch|Chỉ thị|Nghị quyết|Nghị định|Quyết định|Công văn|Công điện|Thông báo|Kết luận|Chương trình|Đề án)$/u;

/** Words that say what is reported: "kết quả tổ chức các hoạt động hưởng ứng Ngày Chủ nhật xanh 22/7 bằng tin bài kèm hình ảnh". */
const LONGEST_REPORT = 28;

/** "báo cáo kết quả rà soát tới Bộ X", "báo cáo tình hình triển khai về Sở Y": the receiver after its preposition, in the same clause. */
function receiverAfter(source: Source, words: readonly Word[], from: number, to: number): NameList | null {
  for (let i = from; i < Math.min(to - 1, from + LONGEST_REPORT); i += 1) {
    // "Gửi biên bản, phiếu rà soát về Phòng X", "báo cáo kết quả thực hiện Kế hoạch về Sở Y".
    if (words[i]!.key === ',' && words[i + 1]!.kind === 'word' && !words[i + 1]!.capital && !verbAt(words, i + 1))
      continue;
    if (words[i]!.capital && DOCUMENT.test(`${words[i]!.raw} ${words[i + 1]!.raw}`)) continue;
    if (words[i]!.key === '/' && words[i]!.glued) continue;
    if (words[i]!.kind === 'sign' || (words[i]!.capital && source.names(words, i) !== null)) return null;
    if (/^(?:tới|về|cho|đến|lên)$/u.test(words[i]!.raw) && receiverAt(source, words, i + 1) !== null)
      return receiverAt(source, words, i + 1);
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

function via(source: Source, words: readonly Word[], from: number, to: number): ParsedName[] {
  for (let i = from; i < to - 1; i += 1) {
    // "gửi về X (qua Y)", "gửi về X, qua Y", "gửi về X qua Y"; "thông qua" alone is to adopt.
    const bracket = keyAt(words, i) === '(';
    const at = bracket ? i + 1 : i;
    const adopts = keyAt(words, at) === 'thong' && keyAt(words, at + 1) === 'qua';
    if (!(adopts ? bracket : rawAt(words, at) === 'qua' && (bracket || keyAt(words, at - 1) !== 'thong'))) continue;
    const list = source.names(words, at + (adopts ? 2 : 1));
    // "đi qua các địa phương có dịch": passed through, not sent through.
    if (list !== null && (bracket || !list.names[0]!.collective)) return [...list.names];
  }
  return [];
}

/** The bodies named last before "để … tổng hợp". */
function gatherers(
  reportTo: readonly ParsedName[],
  reportVia: readonly ParsedName[],
  words: readonly Word[],
  from: number,
  to: number,
): ParsedName[] {
  for (let i = from; i < to; i += 1) {
    if (
      keyAt(words, i) !== 'de' ||
      ![1, 2, 3, 4].some((step) => keyAt(words, i + step) === 'tong' && keyAt(words, i + step + 1) === 'hop')
    )
      continue;
    const before = (names: readonly ParsedName[]): ParsedName[] => names.filter((name) => name.start < words[i]!.start);
    const [sent, routed] = [before(reportTo), before(reportVia)];
    const last = (names: readonly ParsedName[]): number => names[names.length - 1]?.start ?? -1;
    return last(routed) > last(sent) ? routed : sent;
  }
  return [];
}

function unique(names: readonly ParsedName[]): ParsedName[] {
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(name.name) && seen.add(name.name) !== undefined);
}

/** What a word may tell of: who gathers or watches, who takes part, to whom something is sent, through whom. */
const enum Tells {
  Watch = 1,
  Join = 2,
  Send = 4,
  Route = 8,
}
const TELLS: ReadonlyMap<string, number> = new Map<string, number>([
  ...['doi', 'don', 'giam', 'tong'].map((key) => [key, Tells.Watch] as const),
  ...['phoi', 'cung'].map((key) => [key, Tells.Join] as const),
  ...[...SENDS].map((key) => [key, Tells.Send] as const),
  ['(', Tells.Route],
  ['qua', Tells.Route],
]);

const NO_ROLES: Roles = { cooperate: [], reportTo: [], reportVia: [], gathers: [], watches: false };

/** Cooperating, reporting and watching roles in the words of one obligation (domain.md §2.1). */
export function rolesOf(source: Source, words: readonly Word[], from: number, to: number): Roles {
  let told = 0;
  for (let i = from; i < to; i += 1) told |= TELLS.get(words[i]!.key) ?? 0;
  if (told === 0) return NO_ROLES;
  const text =
    told & Tells.Watch
      ? words
          .slice(from, to)
          .map((word) => word.key)
          .join(' ')
      : '';
  const reportVia = told & Tells.Route ? via(source, words, from, to) : [];
  const reportTo = told & Tells.Send ? unique(reporting(source, words, from, to)) : [];
  const watches =
    /(?:theo doi|giam sat)(?: ,)? (?:va )?(?:don doc|tong hop|danh gia|kiem tra)|don doc (?:,|va) (?:kiem tra|theo doi)/.test(
      text,
    ) &&
    /(?:chi thi|ke hoach|cong van|cong dien|quyet dinh|van ban|nghi quyet|thong bao|nhiem vu|viec (?:thuc hien|trien khai|to chuc)|cac (?:co quan|don vi|dia phuong))/.test(
      text,
    );
  return {
    cooperate: told & Tells.Join ? unique(cooperating(source, words, from, to)) : [],
    reportTo,
    reportVia,
    gathers: /(?:^| )de(?: [a-z]+){0,3} tong hop/.test(text) ? gatherers(reportTo, reportVia, words, from, to) : [],
    watches,
  };
}
