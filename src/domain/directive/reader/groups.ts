import type { ParsedName } from '../../unit/names/parsed-name.js';
import { groupNoun } from '../../unit/names/heads.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { readClause, type Clause } from './clause.js';
import { afterAdverbial } from './clause-adverbial.js';
import type { IssuerTest, Opening } from './clause-shape.js';
import { commaSubjects } from './comma-subjects.js';
import { isOutlet } from './outlet.js';
import { partStarts } from './parts.js';
import { isCharged } from './passive-order.js';
import { isProgramme } from './programme.js';
import type { Source } from './source.js';
import { ordersNothing } from './preface.js';
import { isToldThere } from './told-there.js';

/** A stretch of a paragraph with one lead: words `[from, to)`. `explicit`: the lead is named in it. */
export type Group = {
  readonly from: number;
  readonly to: number;
  readonly leads: readonly ParsedName[];
  readonly explicit: boolean;
  readonly polite: boolean;
  /**
   * `cut-short`: what follows the lead is neither a verb nor the end of the names. `others`: a later sentence opens with other bodies of
   * whom nothing was understood. `goes-on`: the leads are those of the paragraph above. `charged`: told in the passive, "được giao".
   */
  readonly doubt?: 'cut-short' | 'others' | 'goes-on' | 'charged' | undefined;
};

/** The same bodies; "Cục Thuế" alone behind "Cục Thuế các tỉnh, thành phố" are those. */
const sameNames = (a: readonly ParsedName[], b: readonly ParsedName[]): boolean =>
  a.length === b.length &&
  a.every((name, i) => name.name === b[i]!.name || (a.length === 1 && name.name.startsWith(`${b[i]!.name} các `)));

/** Bodies at large, whom a department asks in its own name. */
export const GENERIC_BODIES =
  /^(?:các |mọi |những )?(?:đơn vị|tổ chức|cá nhân|doanh nghiệp|chủ đầu tư|nhà thầu|cơ sở(?! đào tạo| giáo dục| y tế)|hộ|thôn|tổ dân phố|khu phố|khóm|ấp|xóm|khu dân cư|chủ (?:dự án|cơ sở|hộ|tàu|nguồn thải|trang trại)|công ty|hợp tác xã)(?![\p{L}])(?!.*(?:sở|ngành|UBND|cơ quan))/u;

/** "Phân công các đồng chí Ủy viên phụ trách địa bàn", "phân công bác sĩ trực hội chẩn" under a body: whom that body sets to it from among its own. */
const assignsOwn = (words: readonly Word[], { act, from, names }: Clause): boolean =>
  act === 'assign' && keysAt(words, from, 2) === 'phan cong' && names.every(({ name }) => PERSONS.test(name));
const PERSONS =
  /^(?:các |những )?(?:đồng chí )?(?:ủy viên|thành viên|cán bộ|công chức|viên chức|nhân viên|bác sĩ|điều dưỡng|giáo viên|chuyên viên|lãnh đạo)(?!\p{L})/iu;

/** Under "2. Sở Xây dựng", "Yêu cầu các đơn vị khai thác …" is what the department is to demand, not an order to those bodies. */
export const asksOnBehalf = (words: readonly Word[], clause: Clause): boolean =>
  !clause.byIssuer &&
  (keyAt(words, clause.from) === 'chuyen' ||
    assignsOwn(words, clause) ||
    asksInPassing(words, clause.from) ||
    clause.names.every((name) => GENERIC_BODIES.test(name.name)));

/** "Thuê đơn vị chỉnh lý hồ sơ, | đề nghị UBND thành phố hỗ trợ kinh phí": the last of what the department does; behind a circumstance or a conclusion the issuer asks. */
function asksInPassing(words: readonly Word[], at: number): boolean {
  if (keysAt(words, at, 2) !== 'de nghi' || keyAt(words, at - 1) !== ',') return false;
  let start = at - 1;
  while (start > 0 && !/^[.;:]$/.test(words[start - 1]!.key)) start -= 1;
  if (at - start < FEWEST_DONE || CONCLUDES.test(keysAt(words, start, 2))) return false;
  return words[start]!.capital && afterAdverbial(words, start, at) === -1;
}
const FEWEST_DONE = 5;
const CONCLUDES = /^(?:tren day|vi vay|vi the|do do|do vay)$/;

const DUTY = /^(?:,? ?(?:co|chiu) trach nhiem|phai |can )/;

function isDuty(words: readonly Word[], at: number, from: number): boolean {
  // "Từ năm 2011, theo quy định …, các Sở phải gửi …": what the rules have long asked for.
  const opening = keysAt(words, from, 2);
  if (rawAt(words, at) === 'phải' && /^(?:tu nam|theo quy|thoi gian|hang nam|trong nam)/.test(opening)) return false;
  return DUTY.test(`${keysAt(words, at, 3)} `);
}

/** "…, Thủ tướng đã gửi lời thăm hỏi …; đồng thời chỉ đạo Bộ Công an …": the sentence tells what was done already. */
function isRetold(words: readonly Word[], from: number): boolean {
  if (keyAt(words, from - 1) !== ';') return false;
  for (let i = from - 1; i >= 0 && words[i]!.key !== '.'; i -= 1)
    if (words[i]!.raw === 'đã' || (words[i]!.key === 'loi' && /^(?:tham|chia)$/.test(words[i + 1]!.key))) return true;
  return false;
}

/** "Trước đó, Thanh tra Sở đã xử phạt …; | UBND phường X cưỡng chế …": the sentence tells what was done. */
function isToldBefore(words: readonly Word[], from: number): boolean {
  if (keyAt(words, from - 1) !== ';') return false;
  let start = from - 1;
  while (start > Math.max(0, from - TOLD_FAR) && words[start - 1]!.key !== '.') start -= 1;
  // "Đảm bảo kiểm tra hồ sơ … đã được hoàn; | các Cục Thuế lựa chọn …": an order, whatever was done to what it is about.
  if (verbAt(words, start)) return false;
  for (let i = start; i < Math.min(from, start + TOLD_WITHIN); i += 1)
    if (words[i]!.raw === 'đã' && rawAt(words, i + 1) !== 'được') return true;
  return false;
}
const TOLD_WITHIN = 14;
/** Words of the longest sentence that is looked back over. */
const TOLD_FAR = 400;

/** "Ngày 04/3/2020, Thủ tướng ban hành Chỉ thị …, theo đó giao X …" before the letter's own orders: what another document said. */
function isReport(words: readonly Word[], from: number, at: number): boolean {
  if (keyAt(words, from) !== 'ngay' || !/^\d/.test(keyAt(words, from + 1))) return false;
  for (let i = from; i < at - 1; i += 1) if (words[i]!.key === 'ban' && words[i + 1]!.key === 'hanh') return true;
  return false;
}

/** "UBND các xã, | căn cứ …", "Các sở, | theo chức năng …": a circumstance between commas; a verb that directs stands behind no comma. */
const opensAside = (words: readonly Word[], at: number): boolean =>
  /^(?:can cu|theo |tren co|trong |khi |neu |de |nham |sau |truoc |dinh ky|hang |ngoai |dong thoi|yeu cau|de nghi|giao |truc tiep|tai |tu |ke tu|phoi|cham nhat|bao gom|thuong xuyen|chiu trach|co trach|kip thoi|chu dong|khan truong)/.test(
    `${words[at]!.key} ${keyAt(words, at + 1)}`,
  );

/** "Trưởng các phòng: Quản lý, tổ chức giao thông, Kế hoạch - Tài chính …": after the seeming verb the list of names goes on. */
function listsOn(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < Math.min(words.length - 1, at + 6); i += 1) {
    if (words[i]!.key === ',') return words[i + 1]!.capital;
    if (words[i]!.kind === 'sign') return false;
  }
  return false;
}

/** "Phòng Quản lý | , tổ chức giao thông", "các đơn vị | đầu mối": a plain word right after the names that is no verb and opens no clause. */
export function isCutShort(words: readonly Word[], next: number): boolean {
  const comma = keyAt(words, next) === ',';
  const word = words[comma ? next + 1 : next];
  if (word === undefined || word.kind === 'sign' || word.plain || /^\d/.test(word.key)) return false;
  if (word.capital) return true;
  if (!comma && word.raw === 'và' && groupNoun(words, next + 1) !== null) return true;
  // "các trường THPT | và các TTGDTX": more of them, by a name that is not known.
  if (!comma && word.raw === 'và' && keyAt(words, next + 1) === 'cac' && words[next + 2]?.capital === true) return true;
  if (word.raw === 'thực' && keyAt(words, comma ? next + 2 : next + 1) !== 'hien') return true;
  if (verbAt(words, comma ? next + 1 : next))
    return comma && (listsOn(words, next + 1) || !opensAside(words, next + 1));
  return !/^(?:và|có|chịu|theo|trong|trên|tại|khi|để|nhằm|về|với|cùng|phải|cần|đã|sẽ|là|nếu|do|từ|trước|sau|tới|tự|ngay|gồm|thực|nhất|trực|đặc|hằng|hàng|định)$/u.test(
    word.raw,
  );
}

/** Circumstances that count as verbs behind a name: "Trung tâm X | trong quý IV tổ chức …". */
const CIRCUMSTANCE: ReadonlySet<string> = new Set('tại,trước,trong,để,khi,nhằm,nếu,vào,từ,đến,sau'.split(','));
/** Words of a name that may hold what the body is to do. */
const LONG_NAME = 7;

/** "Ban Quản lý dự án đầu tư bóc dỡ lán trại | trước ngày …": an open name that runs into a circumstance may have swallowed the verb. */
function mayHoldVerb({ names, next }: Clause, words: readonly Word[]): boolean {
  const last = names[names.length - 1];
  if (last === undefined || last.collective || !CIRCUMSTANCE.has(rawAt(words, next))) return false;
  const said = last.name.split(' ');
  return said.length >= LONG_NAME && /^\p{Ll}/u.test(said[said.length - 1]!) && !PLACE.test(said[said.length - 1]!);
}
const PLACE = /^(?:tỉnh|xã|phường|huyện|quận|phố|khu)$/u;

/** "… và các ông (bà) có tên tại Điều 1 chịu trách nhiệm", "… và toàn thể cán bộ, công chức": persons whom the clerk knows close the list. */
const namesPersons = (words: readonly Word[], next: number): boolean =>
  (keyAt(words, next) === ',' || keyAt(words, next) === 'va') &&
  /^(?:(?:cac )?ong |toan the |can bo )/.test(`${keyAt(words, next + 1)} ${keyAt(words, next + 2)} `);

/** Under "2. Các cơ quan tham mưu …", "Người đứng đầu cấp ủy, cơ quan, đơn vị chịu trách nhiệm …": as likely the heads of those above as of all. */
const isHeadOfAny = ({ name, head, collective }: ParsedName): boolean =>
  head && collective && /^các cấp ủy, (?:cơ quan|tổ chức|đơn vị|chính quyền)/u.test(name);

/** "phối hợp với UBND các phường: A, B; | Sở Y tế kiểm tra": the semicolon parts the partners, not the orders. `partners`: at the last "hợp" of "phối hợp" of the sentence. */
function inPartners(source: Source, words: readonly Word[], partners: number, from: number): boolean {
  if (partners === -1 || keyAt(words, from - 1) !== ';') return false;
  const list = source.names(words, keyAt(words, partners + 1) === 'voi' ? partners + 2 : partners + 1);
  if (list === null || list.next <= from) return false;
  // "phối hợp với Phòng A; các trường; | UBND các xã tổ chức …": without the third the lead would have nothing to do.
  for (let i = partners; i < from - 1; i += 1) if (words[i]!.key === ';') return true;
  // "Chủ trì, phối hợp với Chủ tịch UBND huyện; | thủ trưởng các ngành liên quan hướng dẫn": in small letters the list goes on.
  if (words[from]?.capital === false && words[from]!.kind === 'word') return true;
  // Partners of one kind stand so behind their colon, three and more one after the other; the last of two with a verb of its own begins an order.
  const listed = words
    .slice(partners, list.next)
    .some(({ key }, at) => key === ':' || (key === ';' && partners + at > from));
  return listed || !verbAt(words, list.next);
}

/** A part that begins with bodies who are not the leads so far, though nothing was understood that they are to do. */
function opensWithOthers(source: Source, words: readonly Word[], from: number, leads: readonly ParsedName[]): boolean {
  const list = source.names(words, from);
  return list !== null && !list.names.every((name) => leads.some((lead) => lead.name === name.name));
}

/** "Các cá nhân thuộc đối tượng tham gia đăng nhập …": persons at large, whom no agency answers for. */
const AT_LARGE = /^các cá nhân(?! và)(?:$| )/u;

const ACTS: ReadonlySet<string> = new Set(['giao', 'yeu', 'de', 'phan']);

/** The word that assigns, right before those who are told: "UBND tỉnh | giao | Sở X", "yêu" (cầu). */
function actOf(words: readonly Word[], { act, from, names }: Clause): string | null {
  if (act !== 'assign') return null;
  let said: string | null = null;
  for (let i = from; i < words.length && words[i]!.start < names[0]!.start; i += 1)
    if (ACTS.has(words[i]!.key)) said = words[i]!.key;
  return said;
}

const GIVES_REASON = /^(?:vi (?:vay|the)|do (?:do|vay)) /;

/** "Trên cơ sở các nhiệm vụ …; các giải pháp …, | Bộ trưởng có trách nhiệm …": the semicolon parts what the order rests on, not orders. */
const restsOnSeveral = (words: readonly Word[], to: number, { act, from }: Clause): boolean =>
  act !== 'none' && from > to && /^(?:tren co so|can cu|thuc hien|theo)(?= )/.test(`${keysAt(words, 0, 3)} `);

/** Furthest a lead may stand from the start of a later part: beyond it is an object, not a new subject. */
const NEAR = 25;

/**
 * Splits a paragraph where the lead changes (annotation guide: only there, or at another deadline). `inherited` leads what comes before
 * the first named lead; pass null where nothing may be inherited, and such words are left out. In a preamble (before numbered orders)
 * bodies as plain subjects are background ("Các cấp, các ngành triển khai nghiêm túc …"): only orders and duties count there. `opening` is
 * what was read of its first words already.
 */
export function groupsOf(
  source: Source,
  words: readonly Word[],
  inherited: readonly ParsedName[] | null,
  isIssuer: IssuerTest,
  preamble = false,
  headed = false,
  opening: Opening | null = null,
): Group[] {
  const starts = partStarts(words);
  const groups: { -readonly [K in keyof Group]: Group[K] }[] = [];
  let covered = 0;
  /** What another document ordered: without an order of its own the paragraph only tells. */
  let told = false;
  /** Where a programme begins that the order behind it goes with. */
  let programme = -1;
  /** Where the sentence begins: "Để … được kịp thời; khí tượng …, Sở X đề nghị …" is one obligation from its first word. */
  let sentence = 0;
  /** Where it last said "phối | hợp", as far as the words were looked at. */
  let [partners, seen] = [-1, 0];
  for (let s = 0; s < starts.length; s += 1) {
    const from = starts[s]!;
    if (s === 0 || keyAt(words, from - 1) !== ';') [sentence, partners, seen] = [from, -1, from + 1];
    for (; seen < from - 1; seen += 1)
      if (words[seen]!.key === 'hop' && words[seen - 1]!.key === 'phoi') partners = seen;
    if (from < covered || (s > 0 && inPartners(source, words, partners, from))) continue;
    const to = starts[s + 1] ?? words.length;
    const whole = from === 0 && opening !== null && (to === opening.to || restsOnSeveral(words, to, opening.clause));
    const clause = whole ? opening.clause : readClause(source, words, from, to, isIssuer);
    const elsewhere = clause.act === 'assign' && isToldThere(words, clause.from);
    told ||= elsewhere;
    const background =
      elsewhere ||
      (clause.act === 'subject' &&
        groups.every(({ explicit }) => !explicit) &&
        !isDuty(words, clause.next, from) &&
        isToldBefore(words, from)) ||
      (preamble &&
        ((clause.act === 'subject' && !isDuty(words, clause.next, from)) ||
          (clause.act === 'assign' && (isRetold(words, from) || isReport(words, from, clause.from)))));
    const named =
      clause.act !== 'none' &&
      !background &&
      !(clause.act === 'subject' && clause.names.every(({ name }) => AT_LARGE.test(name))) &&
      !(headed && clause.act === 'assign' && asksOnBehalf(words, clause)) &&
      (s === 0 || clause.from <= from + NEAR || clause.act === 'assign');
    covered = named ? clause.next : 0;
    const more = named ? commaSubjects(source, words, clause.next, to, actOf(words, clause)) : null;
    if (more !== null && more.starts.length > 0) starts.splice(s + 1, 0, ...more.starts);
    const current = groups[groups.length - 1];
    if (current !== undefined && clause.act === 'none' && isOutlet(words, from)) continue;
    if (named && (current === undefined || !sameNames(current.leads, clause.names))) {
      // "Giấy này là căn cứ … | Vì vậy, đề nghị X làm rõ": what stands before is the reason, nobody's order.
      const reasoned = current !== undefined && !current.explicit && GIVES_REASON.test(`${keysAt(words, from, 2)} `);
      // "Không đồng ý việc …. | Yêu cầu UBND xã X …": what stands before decides or tells, and goes with the order.
      const preface = !reasoned && current?.explicit === false && groups.length === 1 && ordersNothing(words, from);
      if (reasoned || preface) groups.length = 0;
      else if (current !== undefined) current.to = from;
      const begin = preface ? 0 : current !== undefined ? from : programme === -1 ? sentence : programme;
      groups.push({
        from: begin,
        to: words.length,
        leads: clause.names,
        explicit: true,
        polite: clause.polite,
        doubt: isCharged(words, clause)
          ? 'charged'
          : isCutShort(words, clause.next) || mayHoldVerb(clause, words)
            ? 'cut-short'
            : namesPersons(words, clause.next) || (headed && clause.names.every(isHeadOfAny))
              ? 'others'
              : undefined,
      });
    } else if (current === undefined && isProgramme(words, from, to)) programme = from;
    else if (current === undefined && inherited !== null)
      groups.push({ from, to: words.length, leads: inherited, explicit: false, polite: false, doubt: undefined });
    else if (current !== undefined && !named && !clause.byIssuer && opensWithOthers(source, words, from, current.leads))
      current.doubt ??= 'others';
    const last = groups[groups.length - 1];
    if (more?.doubtful === true && last !== undefined) last.doubt ??= 'others';
  }
  return told && groups.every((group) => !group.explicit) ? [] : groups;
}
