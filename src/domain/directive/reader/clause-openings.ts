// Openings of a sentence that tell some bodies apart from others.
import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import { NOTHING, subject, type Clause, type IssuerTest } from './clause-shape.js';
import { isDirected } from './directed.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';

/** A place by its level and its name. */
export const PLACE = /^(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu) \p{Lu}/u;

/** "riêng tỉnh Vĩnh Long", "Với TP Cẩm Phả, …": a place that acts is its People's Committee. */
export const asCommittee = (name: ParsedName): ParsedName =>
  PLACE.test(name.name) ? { ...name, name: `UBND ${name.name}` } : name;

/** Those who build, trade and live there: an agency demands of them what it is itself to see to. */
export const isTrader = ({ name, collective }: ParsedName): boolean => collective && TRADERS.test(name);
const TRADERS =
  /^các (?:nhà (?:thầu|máy)|chủ (?:đầu tư|tàu|phương tiện|hộ|cơ sở)|doanh nghiệp|công ty|hộ|cơ sở (?:sản|kinh)|hợp tác xã|đơn vị (?:thi công|tư vấn|vận tải|kinh doanh))(?!\p{L})/u;

/** What an issuer takes on in its own document; an office that passes on what a meeting decided is ordered as others are. */
export const takesOn = (issuer: string, says: string): boolean =>
  /^(?:la co quan thuong truc|co trach nhiem|chu tri(?! (?:hoi nghi|cuoc hop|phien hop|buoi)))/.test(says) ||
  (issuer.startsWith('Văn phòng ') && /^(?:theo doi , don doc|phoi hop (?:chat che )?voi)/.test(says));

/** "riêng huyện Yên Thế xong trước …", "riêng đối với Sở Y tế, …": one body told apart from those before. */
export function apartFrom(source: Source, words: readonly Word[], from: number): Clause {
  if (keyAt(words, from) !== 'rieng') return NOTHING;
  const at = keyAt(words, from + 1) === 'doi' && keyAt(words, from + 2) === 'voi' ? from + 3 : from + 1;
  const list = source.names(words, at);
  if (list === null) return NOTHING;
  // "Riêng UBND các huyện A, B, C: tổ chức trực 24/24 giờ".
  const sign = /^[,:]$/.test(keyAt(words, list.next)) ? list.next + 1 : list.next;
  const next = behindBeside(words, sign);
  // "Riêng Sở Y tế:" over its items.
  const heads = keyAt(words, list.next) === ':' && words[sign] === undefined;
  if (!heads && !verbAt(words, next) && !/^(?:xong|truoc|cham|hoan|phai|con|can)$/.test(keyAt(words, next)))
    return NOTHING;
  return subject(list.names.map(asCommittee), from, list.next);
}
/** "riêng huyện Đông Hải, | ngoài việc tại điểm 2.2, | còn phải trả lời": behind what is done beside; the same index elsewhere. */
function behindBeside(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'ngoai') return at;
  for (let i = at + 2; i < Math.min(words.length - 1, at + LONGEST_BESIDE); i += 1)
    if (words[i]!.key === ',') return i + 1;
  return at;
}
const LONGEST_BESIDE = 20;

const LIMITS: ReadonlySet<string> = new Set(['truoc', 'xong', 'cham', 'muon', 'han']);
/** Words of the longest limit up to its day. */
const LONGEST_LIMIT = 6;

/** "UBND xã A làm xong trước 20/3; | UBND xã B trước 25/3": the same is to be done by another body, by another day. */
export function dueApart(source: Source, words: readonly Word[], from: number): Clause {
  if (keyAt(words, from - 1) !== ';') return NOTHING;
  const list = source.names(words, from);
  if (list === null || !LIMITS.has(keyAt(words, list.next))) return NOTHING;
  for (let i = list.next + 1; i < Math.min(words.length, list.next + LONGEST_LIMIT); i += 1)
    if (/^\d/.test(words[i]!.key)) return subject(list.names, from, list.next);
  return NOTHING;
}

/** First words of what is sent: "báo cáo", "hồ sơ", "kết quả", "ý kiến", "văn bản", "danh sách", "số liệu", "biên bản". */
const SENT: ReadonlySet<string> = new Set(['bao', 'ho', 'ket', 'y', 'van', 'danh', 'so', 'bien']);

/** "Báo cáo của các cơ quan, đơn vị gửi về UBND tỉnh trước ngày …": those whose report it is. */
export function sendsOwn(source: Source, words: readonly Word[], from: number): Clause {
  if (!SENT.has(keyAt(words, from))) return NOTHING;
  let at = from + 1;
  while (at < from + 6 && keyAt(words, at) !== 'cua') at += 1;
  const list = keyAt(words, at) === 'cua' ? source.names(words, at + 1) : null;
  if (list === null || !/^(?:gui|nop|phai)$/.test(keyAt(words, list.next))) return NOTHING;
  return subject(list.names, from, list.next);
}

/** "Đối với các xã thực hiện sắp xếp, | UBND huyện chỉ đạo …", "…, thì …": somebody else acts in their case. */
function othersAct(source: Source, words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i += 1) {
    if (/^(?:thì|được|sẽ|bị)$/u.test(words[i]!.raw)) return true;
    if (words[i]!.key !== ',' && words[i]!.key !== ':') continue;
    const list = source.names(words, i + 1);
    if (speechAct(words, i + 1) > 0 || (list !== null && isDirected(words, list.next, false))) return true;
  }
  return false;
}

/**
 * "Đối với các Sở có tên trong Danh sách kèm theo, yêu cầu gửi …", "Đối với UBND các xã rà soát …", "Về phía Sở Xây dựng, chủ trì …": those
 * concerned are told, nobody else is named.
 */
export function concernedBy(source: Source, words: readonly Word[], from: number, to: number): Clause {
  const concerned = keyAt(words, from) === 'doi' && keyAt(words, from + 1) === 'voi';
  if (!concerned && keysAt(words, from, 2) !== 've phia') return NOTHING;
  const list = source.names(words, from + 2);
  if (list === null) return NOTHING;
  const comma = keyAt(words, list.next) === ',';
  if (!(comma && concerned)) {
    const at = comma ? list.next + 1 : list.next;
    if (words[at]?.capital !== false || !isDirected(words, at, false) || othersAct(source, words, at, to))
      return NOTHING;
    return subject(list.names, from, at);
  }
  const act = speechAct(words, list.next + 1);
  if (act === 0 || !verbAt(words, list.next + 1 + act)) return NOTHING;
  return { act: 'assign', names: list.names, from, next: list.next, byIssuer: false, polite: false };
}

const TIMES: ReadonlySet<string> = new Set(['trong', 'truoc', 'den', 'tu', 'cham', 'dinh', 'hang']);
/** Words of the longest limit in front of a heading, up to its comma. */
const LONGEST_TIME = 14;

/** "1. Trong tháng 10/2025, | Sở Khoa học và Công nghệ:" over its items: the time of all of them, then who heads them. */
export function headsWithin(
  source: Source,
  words: readonly Word[],
  from: number,
  at: number,
  isIssuer: IssuerTest,
): Clause {
  if (!TIMES.has(keyAt(words, from)) || keyAt(words, words.length - 1) !== ':' || at - from > LONGEST_TIME)
    return NOTHING;
  const list = source.names(words, at);
  if (list?.next !== words.length - 1 || !words.slice(from, at).some(({ key }) => /^\d/.test(key))) return NOTHING;
  return list.names.length === 1 && isIssuer(list.names[0]!, '') ? NOTHING : subject(list.names, at, list.next);
}

/** "2. Các phòng chức năng của Sở: | Thanh tra Sở đưa …; Phòng A hướng dẫn …": behind the colon the first of them by its name, with its own order. */
export function memberBehind(source: Source, words: readonly Word[], { names, next }: NameList): Clause | null {
  if (names.length > 1 || !names[0]!.collective || keyAt(words, next) !== ':') return null;
  const member = words[next + 1]?.capital === true ? source.names(words, next + 1) : null;
  return member !== null && isDirected(words, member.next, false) ? subject(member.names, next + 1, member.next) : null;
}
