// Circumstances that stand before the subject of a sentence.
import { nameStarts } from '../../unit/names/heads.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import type { Source } from './source.js';

/** First words of such adverbials: most sentences begin with none of them. */
const ADVERBIALS: ReadonlySet<string> = new Set(
  'tren,can,de,doi,truoc,trong,sau,ngay,khi,ngoai,dong,theo,tu,dinh,hang,qua,neu,nhan,ben,rieng,cham,nham,truong,ke,xet,thuc,den,cung,tiep,ket,hoan,ve,voi,kinh,do,vi,hoc'.split(
    ',',
  ),
);

const CONCLUDES = /^(?:do (?:do|vay)|vi (?:vay|the)) ,/;
const hasDuty = (words: readonly Word[], from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1)
    if (/^(?:cần|phải)$/u.test(words[i]!.raw) || /^(?:de nghi|yeu cau)$/.test(keysAt(words, i, 2))) return true;
  return false;
};

/** Offset of the first word after a leading adverbial ("Trên cơ sở …,", "Trước ngày …,"), or -1. */
export function afterAdverbial(words: readonly Word[], from: number, to: number): number {
  const rhythm = afterRhythm(words, from, to);
  if (rhythm !== -1) return rhythm;
  if (!ADVERBIALS.has(keyAt(words, from))) return -1;
  const first = keysAt(words, from, 3);
  const course =
    keyAt(words, from) === 'trong'
      ? /^trong qua trinh(?: (?:to chuc|trien khai|thuc hien))*/.exec(keysAt(words, from, 7))
      : null;
  if (course !== null && words[from + course[0].split(' ').length]?.capital === true)
    return from + course[0].split(' ').length;
  // "Do đó, | các chủ đầu tư cần phối hợp …" concludes with an order; "Vì vậy, UBND cấp tỉnh quyết định … là đúng luật" with what holds.
  if (CONCLUDES.test(first)) return hasDuty(words, from + 3, to) ? from + 3 : -1;
  // "Nếu đơn liên quan đến …: | Sở X chuyển …"; behind a comma stands a rule of law as often as an order.
  const conditional = /^nếu$/iu.test(rawAt(words, from)) && keyAt(words, from + 1) !== 'co';
  if (
    !conditional &&
    !/^(?:tren co|can cu|de |doi voi|truoc ngay|trong |sau (?:khi|moi|cac|thoi|ngay (?!\d)|\d{1,2} (?:nam|thang)|le|dai|hoi|dot|ky|cuoc|buoi|tet)|ngay sau|khi |ngoai ra|dong thoi|theo do|tu ngay|dinh ky|hoc ky (?:[iv]+|\d|cuoi)|hang nam|hang thang|hang quy|truoc mat|qua trinh|neu co|nhan duoc|ben canh|rieng |cham nhat|nham |truong hop|ke tu|theo |xet |voi (?:tinh than|y thuc|quan diem|phuong cham|trach nhiem|quyet tam)|truoc (?:khi|tet|mua|le|ky|dip|dot|thoi|hoi|nam hoc)|kinh phi|truoc (?:tinh hinh|thuc trang|dien bien|nhung dien|nguy co|yeu cau)|thuc hien|nhan dip|den ngay|cung (?:do|voi (?:do|viec)|luc do)|tu thang|tu quy|tu nam|tu nay|hang tuan|hang ngay|tiep tuc chi|truoc \d|ngay \d|den het|ket thuc|hoan thanh|sau do|tiep do|ve (?!viec thuc hien))/.test(
      first,
    )
  )
    return -1;
  const timed = behindTime(words, from, to);
  if (timed !== -1) return timed;
  let depth = 0;
  for (let i = from; i < Math.min(to, from + 120); i += 1) {
    if (keyAt(words, i) === '(') depth += 1;
    if (keyAt(words, i) === ')') depth -= 1;
    // "Xét đề nghị của: UBND tỉnh X tại …, …": whose request it was.
    if (keyAt(words, i) === ':' && keyAt(words, i - 1) === 'cua') continue;
    const effect = depth === 0 ? afterEffect(words, i) : -1;
    if (effect !== -1 && effect < to) return effect;
    const ends = keyAt(words, i) === ':' || (!conditional && (keyAt(words, i) === ',' || words[i]!.raw === 'thì'));
    if (depth === 0 && ends && i + 1 < to) return i + 1;
  }
  return -1;
}

const RHYTHM_OPENS: ReadonlySet<string> = new Set('vao,sang,chieu,toi,mot,hai,ba,moi,cuoi,dau,thu'.split(','));
const RHYTHM_SAYS = /^(?:hang|moi|lan|vao)$/;

/** "Vào chiều thứ Năm hằng tuần, | UBND các xã …", "Hai tuần một lần, | Huyện ủy …", "Cuối mỗi buổi, | …": when it comes again, up to its comma; -1 elsewhere. */
function afterRhythm(words: readonly Word[], from: number, to: number): number {
  const opening = keyAt(words, from);
  if (!RHYTHM_OPENS.has(opening) && !/^\d{1,2}$/.test(opening)) return -1;
  let says = false;
  for (let i = from; i < Math.min(to - 1, from + LONGEST_TIME); i += 1) {
    const { key } = words[i]!;
    if (key === ',') return says && words[i + 1]!.capital ? i + 1 : -1;
    if (!TIME.test(key)) return -1;
    says ||= RHYTHM_SAYS.test(key);
  }
  return -1;
}

const TIME =
  /^(?:dinh|ky|hang|moi|truoc|cham|nhat|vao|ngay|tuan|thang|quy|nam|cuoi|dau|cua|va|gio|phut|luc|h|thu|mot|hai|ba|tu|sau|bay|chu|sang|chieu|toi|buoi|lan|\d{1,4}|\d{1,2}h\d{0,2}|[/:-])$/;
const LONGEST_TIME = 12;

/** "Định kỳ ngày 20 hằng tháng | các đơn vị báo cáo …", "trước 16 giờ hằng ngày | UBND các xã gửi …": who acts right behind the time, without a comma; -1 elsewhere. */
export function behindTime(words: readonly Word[], from: number, to: number): number {
  if (
    !/^(?:dinh ky|hang |moi |(?:truoc|sau|vao|luc) (?:\d|ngay|luc)|cham nhat|ngay dinh)/.test(
      `${keyAt(words, from)} ${keyAt(words, from + 1)}`,
    )
  )
    return -1;
  let at = from;
  while (at < Math.min(to, from + LONGEST_TIME) && TIME.test(keyAt(words, at)) && !(at > from && words[at]!.capital))
    at += 1;
  const { raw, capital } = words[at] ?? { raw: '', capital: false };
  return at - from > 1 && (capital ? nameStarts(words, at) : raw === 'các') ? at : -1;
}

/** "… kể từ ngày Quyết định này có hiệu lực thi hành | các bộ, ngành rà soát …": who acts right behind the validity, without a comma; -1 elsewhere. */
function afterEffect(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'hieu' || keyAt(words, at + 1) !== 'luc' || rawAt(words, at - 1) !== 'có') return -1;
  const next = keysAt(words, at + 2, 2) === 'thi hanh' ? at + 4 : at + 2;
  const word = words[next];
  if (word?.kind !== 'word') return -1;
  return word.capital || /^(?:các|cơ quan|người đại|đơn vị|chủ đầu)$/u.test(opening(words, next)) ? next : -1;
}

/** "các", or a word of another kind with the one behind it. */
const opening = (words: readonly Word[], at: number): string =>
  rawAt(words, at) === 'các' ? 'các' : `${rawAt(words, at)} ${rawAt(words, at + 1)}`;

/** The segment before a comma lists bodies already ("phối hợp với Sở X, Công an tỉnh …"): what follows goes on with that list. */
export function hasObjects(source: Source, words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const word = keyAt(words, i);
    if (word === 'voi' && keyAt(words, i - 1) === 'doi' && i === from + 1) continue;
    // "Cùng với đó, | Đài Truyền hình …".
    if (word === 'voi' && i === from + 1 && /^(?:do|viec)$/.test(keyAt(words, i + 1))) continue;
    // "Với tinh thần trách nhiệm cao, | các đơn vị …".
    if ((word === 'voi' && i > from) || word === 'gom') return true;
    // "cho", not "chợ"; "chi phí cho hoạt động …" is for no body.
    if (words[i]!.raw === 'cho' && source.names(words, i + 1) !== null) return true;
    if (word === 'phoi' && keyAt(words, i + 1) === 'hop') return true;
    // "gửi về Sở Nội vụ, | Sở Tài chính thẩm định": two receivers, and what they do with it.
    if ((word === 'gui' || word === 'nop') && /^(?:ve|den|toi|cho)$/.test(keyAt(words, i + 1))) {
      const sent = source.names(words, i + 2);
      if (sent !== null && sent.next >= to - 1) return true;
    }
    // "Căn cứ chức năng, chỉ đạo các trường phổ thông, các cơ sở …".
    if (MAKES.has(word) && MAKES_ACT.test(`${word} ${keyAt(words, i + 1)}`)) {
      const made = source.names(words, i + 2);
      if (made !== null && made.next >= to - 1) return true;
    }
  }
  const list = source.names(words, from);
  return list !== null && list.next >= to - 1;
}

const MAKES: ReadonlySet<string> = new Set(['chi', 'huong', 'don', 'yeu', 'de', 'phan', 'van', 'kiem', 'giam']);
const MAKES_ACT = /^(?:chi dao|huong dan|don doc|yeu cau|de nghi|phan cong|van dong|kiem tra|giam sat)$/;

/**
 * Index after the next comma, after "thì" ("Trường hợp không đủ điều kiện, hồ sơ thiếu thì | UBND xã …"), or after a colon behind which a
 * sentence begins ("Đối với các nhiệm vụ, giải pháp: | Các sở …").
 */
export function nextComma(words: readonly Word[], from: number, to: number): number {
  for (let i = from; i + 1 < to && i < from + 60; i += 1)
    if (keyAt(words, i) === ',' || words[i]!.raw === 'thì' || (keyAt(words, i) === ':' && words[i + 1]!.capital))
      return i + 1;
  return -1;
}

/**
 * "Căn cứ kế hoạch đã được Đảng ủy, | Ban Giám hiệu phê duyệt, Phòng A …": the comma at `start` stands among those by whom something was done;
 * the index after the next comma behind them, or `start`.
 */
export function behindAgents(source: Source, words: readonly Word[], from: number, start: number, to: number): number {
  for (let i = start - 2; i > from && i > start - LONGEST_AGENT; i -= 1) {
    const { raw } = words[i]!;
    if (raw !== 'được' && raw !== 'bị' && raw !== 'do') continue;
    const agents = source.names(words, i + 1);
    return agents !== null && agents.next > start ? nextComma(words, agents.next, to) : start;
  }
  return start;
}
const LONGEST_AGENT = 16;

/** "Bộ trưởng nêu rõ: …", "… nhấn mạnh Sở X …", "Việc này rất quan trọng, do đó | Sở X cần …": behind two words stands who is to act. */
export const leadsOn = (words: readonly Word[], at: number): boolean => {
  const second = words[at + 1]?.raw;
  switch (words[at]!.key) {
    case 'neu':
      return second === 'rõ';
    case 'nhan':
      return second === 'mạnh';
    case 'do':
      return second === 'đó' || second === 'vậy';
    case 'vi':
      return second === 'vậy' || second === 'thế';
    default:
      return false;
  }
};
