import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';

const PAST = new Set(['da', 'vua', 'duoc', 'do', 'tung', 'dang', 'moi']);

const OPENS_ACT = new Set(['giao', 'yeu', 'de', 'phan', 'chi', 'uy', 'tran', 'kinh', 'dong', 'kien', 'chuyen']);

/** "Chuyển Sở X xem xét …", "Phòng chuyển UBND xã Y giải quyết …": the issuer hands a matter on; a lead that "chuyển Sở X thẩm định" does its own work. */
function passesOn(words: readonly Word[], at: number): boolean {
  if (words[at]!.capital) return words[at + 1]?.capital === true;
  return (
    /^(?:Phòng|Sở|Cục|Bộ|Ban|UBND|Văn phòng|Thanh tra|tỉnh|huyện|xã|Phố|phố)$/u.test(rawAt(words, at - 1)) && at < NEAR
  );
}

/** "Chuyển văn bản trên đến | Sở X để chủ trì …": words up to the receiver of a paper that the issuer hands on; 0 when none is. */
function handsPaper(words: readonly Word[], at: number): number {
  if (!PAPER.test(`${keyAt(words, at + 1)} ${keyAt(words, at + 2)} `)) return 0;
  for (let i = at + 2; i < Math.min(words.length - 1, at + LONGEST_PAPER); i += 1) {
    if (/^[.;:]$/.test(keyAt(words, i))) return 0;
    if (/^(?:đến|tới|cho|về)$/u.test(words[i]!.raw) && words[i + 1]!.capital) return i + 1 - at;
  }
  return 0;
}
const PAPER =
  /^(?:(?:cac )?(?:van|ho|cong|noi|kien|phan|to|tai|ban) (?:ban|so|dung|van|nghi|anh|trinh|lieu|sao)|don |toan bo)/;
const LONGEST_PAPER = 30;

/** Words within which the issuer of a sentence stands. */
const NEAR = 24;

/** Length of a speech act at a word: "giao", "giao cho", "yêu cầu", "trân trọng đề nghị"; 0 when none stands here. */
export function speechAct(words: readonly Word[], at: number): number {
  if (!OPENS_ACT.has(keyAt(words, at))) return 0;
  // "Ban Tuyên giáo Thành ủy", "Tôn giáo tỉnh".
  if (words[at]!.key === 'giao' && words[at]!.raw.toLowerCase() !== 'giao') return 0;
  // "lập danh sách | giao cho từng xã": the lead hands it out to each.
  if (at > 0 && /^giao (?:cho )?tung(?= |$)/.test(keysAt(words, at, 3))) return 0;
  let i = at;
  if (
    (keyAt(words, i) === 'tran' && keyAt(words, i + 1) === 'trong') ||
    (keyAt(words, i) === 'dong' && keyAt(words, i + 1) === 'thoi')
  )
    i += 2;
  if (i > at && keyAt(words, i) === ',') i += 1;
  if (keyAt(words, i) === 'kinh') i += 1;
  const pair = `${keyAt(words, i)} ${keyAt(words, i + 1)}`;
  if (keyAt(words, i) === 'chuyen') return i !== at ? 0 : passesOn(words, at) ? 1 : handsPaper(words, at);
  if (pair === 'giao nhiem' && keyAt(words, i + 2) === 'vu') return i + (keyAt(words, i + 3) === 'cho' ? 4 : 3) - at;
  if (pair === 'giao trach' && keyAt(words, i + 2) === 'nhiem') return i + (keyAt(words, i + 3) === 'cho' ? 4 : 3) - at;
  if (keyAt(words, i) === 'giao') return i + (keyAt(words, i + 1) === 'cho' ? 2 : 1) - at;
  if (
    pair === 'yeu cau' ||
    pair === 'de nghi' ||
    pair === 'phan cong' ||
    pair === 'chi dao' ||
    pair === 'chi thi' ||
    pair === 'uy quyen' ||
    (pair === 'kien nghi' && at === 0 && words[at]!.capital)
  )
    return i + 2 - at;
  return 0;
}

const NOT_ORDERED: ReadonlySet<string> = new Set([
  'theo',
  'xet',
  'ban',
  'chuyen',
  'tam',
  'cac',
  'viec',
  'nhung',
  'dap',
  'cu',
  'so',
  'co',
  'khi',
  'de',
  'thua',
  'gian',
]);

/** "đã giao", "được giao", "bàn giao", "theo yêu cầu", "về việc đề nghị": no act of this document. */
export function isReported(words: readonly Word[], at: number): boolean {
  const before = keyAt(words, at - 1);
  // "Trong đó giao …" opens an order; "…, trong đó giao …" goes on telling, "do … giao" says whose it was.
  if (rawAt(words, at - 1) === 'đó' && /^(?:Trong|Theo)$/u.test(rawAt(words, at - 2))) return false;
  // "Tờ trình số 5/TTr-UBND ngày 25/8/2025 | Phân công …": the title of a paper that is cited.
  if (words[at]!.capital && /^\d{4}$/.test(before) && keyAt(words, at - 2) === '/') return true;
  if (PAST.has(before) && !(before === 'do' && keyAt(words, at - 2) === '.')) return true;
  // "Sở đề nghị Quý cơ quan …", "Ban yêu cầu …": who asks; "số đề nghị", "văn bản yêu cầu" are nouns.
  return NOT_ORDERED.has(before) && !/^(?:Sở|Ban)$/u.test(rawAt(words, at - 1));
}

/** Nouns that a verb after them only describes: "ý kiến chỉ đạo", "công tác kiểm tra". */
const NOMINAL = /^(?:kiến|dung|sự|tác|việc|bản|cầu|trình|vụ)$/u;

const OPENS_CITED: ReadonlySet<string> = new Set(['quyet', 'nghi', 'thong', 'chi', 'cong', 'luat']);

/** "Quyết định có hiệu lực kể từ ngày ký và giao UBND các tỉnh …": what another document says, not this one. */
export function isNarrated(words: readonly Word[], from: number, to: number): boolean {
  if (!OPENS_CITED.has(keyAt(words, from))) return false;
  const opening = keysAt(words, from, 4);
  if (!/^(?:quyet dinh|nghi quyet|nghi dinh|thong tu|chi thi|cong dien|luat) (?!nay)/.test(opening)) return false;
  for (let i = from; i < Math.min(to, from + 12); i += 1)
    if (keyAt(words, i) === 'co' && keyAt(words, i + 1) === 'hieu' && keyAt(words, i + 2) === 'luc') return true;
  return false;
}

/** Words between "đã" and what the earlier letter asked for. */
const TOLD_WITHIN = 40;

/** "gửi Cục Thuế các tỉnh | , | thành phố …": the comma of a list of places ends nothing. */
const partsLevels = (words: readonly Word[], at: number): boolean =>
  words[at]!.key === ',' &&
  /^(?:tinh|huyen|quan|xa|phuong)$/.test(keyAt(words, at - 1)) &&
  /^(?:thanh|huyen|quan|thi|xa|phuong|dac)$/.test(keyAt(words, at + 1));

/** "Sở X đã có Văn bản số … đề nghị các đơn vị báo cáo": what an earlier letter asked for, no comma before the act. */
export function isToldOf(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - TOLD_WITHIN); i -= 1) {
    if (words[i]!.kind === 'sign' && /^[,;.:]$/.test(words[i]!.key) && !partsLevels(words, i)) return false;
    if (/^(?:đã|vừa)$/u.test(words[i]!.raw)) return /^(?:co|ban|gui|ra|phat)$/.test(keyAt(words, i + 1));
  }
  return false;
}

/** "chủ động hướng dẫn, đôn đốc, yêu cầu các đơn vị …": the act is one of the verbs of the lead, so the lead asks, not the issuer. */
export function inSeries(words: readonly Word[], from: number, at: number): boolean {
  const before = keyAt(words, at - 1);
  if (keyAt(words, at) === 'giao' || !/^(?:,|va|hoac)$/.test(before)) return false;
  for (let start = at - 2; start >= Math.max(from, at - 5); start -= 1) {
    if (words[start]!.kind === 'sign') return false;
    if (verbAt(words, start) && at - 1 - start === 2)
      return !NOMINAL.test(words[start - 1]?.raw.toLowerCase() ?? '') && !isSuffered(words, from, start);
  }
  return false;
}

/** "nếu | được cấp có thẩm quyền phê duyệt |, đề nghị …": what others do first is no act of the series. */
function isSuffered(words: readonly Word[], from: number, at: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - FAR); i -= 1) {
    if (words[i]!.kind === 'sign') return false;
    if (words[i]!.raw === 'được') return true;
  }
  return false;
}
const FAR = 7;
