import type { NameList } from '../../unit/names/parsed-name.js';
import { afterHolder } from '../../unit/names/person-names.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { actorsAt, employersAt } from './economic-actors.js';
import { asks, ISSUER_ALONE, NOTHING, subject, type Clause, type IssuerTest } from './clause-shape.js';
import { chargedBehind, chargedPerson } from './passive-order.js';
import { speakTogether } from './speakers.js';
import { afterAdverbial, behindAgents, behindTime, hasObjects, leadsOn, nextComma } from './clause-adverbial.js';
import {
  apartFrom,
  concernedBy,
  dueApart,
  headsWithin,
  isTrader,
  memberBehind,
  sendsOwn,
  takesOn,
} from './clause-openings.js';
import { isDirected } from './directed.js';
import { everyOne, toldThose } from './each-which.js';
import { leadBehind } from './lead-behind.js';
import { leadersSay } from './leaders.js';
import { dutyOf } from './duty.js';
import { caseSubject, outletSubject } from './outlet.js';
import { isPressReport } from './press.js';
import type { Source } from './source.js';
import { isDeputy, isRequestUpwards, toldAt, wholeName } from './told.js';
import { behindTopic } from './topic.js';
import { unnamedBodyAt } from './unnamed-body.js';
import { saysDuty, unnamedSubject } from './unnamed-subject.js';
import { isAdvised } from './advised.js';
import { whichEverAt } from './which-ever.js';
import { inSeries, isNarrated, isReported, isToldOf, speechAct } from './speech-act.js';

export type { Clause } from './clause-shape.js';

/** "2. Sở Y tế:", "5. UBND tỉnh: Trong thời hạn 05 ngày …" of that body's own plan: a heading, under which it takes tasks on itself. */
const isHeading = (words: readonly Word[], next: number): boolean =>
  next >= words.length ||
  (/^[:.;]$/.test(keyAt(words, next)) &&
    (next === words.length - 1 ||
      (keyAt(words, next) === ':' && words[next + 1]!.capital && speechAct(words, next + 1) === 0)));

/** "Chủ tịch UBND xã: | Phụ trách chung …" in a notice of that UBND: who holds the post is told; it is no sentence of the issuer's. */
function postOf(words: readonly Word[], { names, next }: NameList): Clause {
  const deputy = keyAt(words, 0) === 'pho' || (keyAt(words, 0) === 'cac' && keyAt(words, 1) === 'pho');
  const told = deputy ? names.map((name) => ({ ...name, personal: true })) : names;
  return subject(told, 0, next);
}

/** "Thủ tướng Chính phủ | Nguyễn Văn A | chỉ đạo …": the name of who holds the office goes with it. */
const withHolder = (list: NameList | null, words: readonly Word[]): NameList | null =>
  list?.names.length !== 1 ? list : { ...list, next: afterHolder(words, list.next) };

/** "Hai | Công ty A chủ động …", "Cả ba | Công ty B báo cáo …": bodies told by how many they are; null elsewhere. */
function countedBody(source: Source, words: readonly Word[], at: number): Clause | null {
  const many = words[at]?.raw === 'Cả' ? at + 1 : at;
  if (words[at]?.capital !== true || !/^(?:hai|ba|bốn)$/iu.test(rawAt(words, many))) return null;
  const list = source.names(words, many + 1);
  const [body] = list?.names ?? [];
  if (list?.names.length !== 1 || body === undefined || body.head || !isDirected(words, list.next, false)) return null;
  const name = `${rawAt(words, many).toLowerCase()} ${body.name.replace(/^các /u, '')}`;
  return subject([{ ...body, name, start: words[at]!.start, collective: true }], at, list.next);
}

const POST =
  /^(?:(?:to|doi|nhom) (?:truong|pho)|(?:pho )?truong (?:ban|doan|tieu ban)|uy vien|thu ky|thanh vien)(?: thuong truc)?$/;
const LONGEST_POST = 5;

/** "Tổ phó thường trực - | Trưởng phòng X:", "Ủy viên là | Chủ tịch UBND các xã:": on a board by virtue of the office, whose body does it; null elsewhere. */
function heldOffice(source: Source, words: readonly Word[], at: number): NameList | null {
  for (let i = at + 2; i <= at + LONGEST_POST; i += 1) {
    if (keyAt(words, i) !== '-' && rawAt(words, i) !== 'là') continue;
    const list = POST.test(keysAt(words, at, i - at)) ? source.names(words, i + 1) : null;
    return list?.names.length === 1 && list.names[0]!.head ? list : null;
  }
  return null;
}

/** A plain word right behind bodies that is no verb. */
const isWhich = (words: readonly Word[], next: number): boolean =>
  words[next]?.kind === 'word' && !words[next]!.capital && !verbAt(words, next);

const LAG = /^(?:(?:den nay|hien nay|hien) )?chua (?!du )/;
const HURRIES = /^(?:khan truong|phai |nhanh chong|gap rut|nghiem tuc|tap trung)/;
const LONGEST_LAG = 40;

/** "Các bộ … | đến nay chưa có báo cáo theo văn bản số 1/BX, | khẩn trương gửi …": index of what those who lag behind are told; -1 elsewhere. */
function behindLag(words: readonly Word[], next: number): number {
  if (!LAG.test(keysAt(words, next, 4))) return -1;
  for (let i = next + 2; i < Math.min(words.length, next + LONGEST_LAG); i += 1) {
    if (/^[.;:]$/.test(words[i]!.key) && !words[i]!.glued) return -1;
    if (words[i]!.key === ',' && HURRIES.test(`${keysAt(words, i + 1, 2)} `)) return i + 1;
  }
  return -1;
}

function subjectAt(source: Source, words: readonly Word[], at: number, isIssuer: IssuerTest): Clause {
  const led = leadersSay(words, at, isIssuer);
  const asked = led === -1 ? null : toldAt(source, words, led + speechAct(words, led));
  if (asked !== null) return asks(asked, at, keyAt(words, led) === 'de');
  const list = withHolder(heldOffice(source, words, at) ?? source.names(words, at), words);
  const actors = employersAt(words, at) ?? (words[at]?.capital === true ? actorsAt(words, at) : null);
  if (actors !== null && actors.next > (list?.next ?? 0)) return subject(actors.names, at, actors.next);
  if (list === null) return countedBody(source, words, at) ?? unnamedSubject(source, words, at);
  // "Lãnh đạo tổ chức | tốt các hoạt động": what is to be done, nobody's leaders.
  if (at === 0 && keyAt(words, 0) === 'lanh' && isWhich(words, list.next)) return NOTHING;
  // "Các đơn vị | chủ rừng xử lý thực bì": the words behind say which.
  const which = at === 0 && isWhich(words, list.next) ? unnamedBodyAt(words, at) : null;
  if (which !== null && which.next > list.next) return subject([which.name], at, which.next);
  if (isPressReport(words, at, list.next)) return NOTHING;
  // "UBND phường thông báo và | đề nghị các cơ quan …": it asks with the same breath.
  const asking = keysAt(words, list.next, 3) === 'thong bao va' ? list.next + 3 : list.next;
  const act = speechAct(words, asking);
  const alone = list.names.length === 1 && !list.names[0]!.collective;
  const says = alone ? keysAt(words, list.next, 5) : '';
  const post =
    at === 0 && alone && list.names[0]!.head && keyAt(words, list.next) === ':' && saysDuty(words, list.next + 1);
  if (post) return postOf(words, list);
  const deputies = at === 0 && isDeputy(words, at);
  const issuer = alone && !deputies && !(at === 0 && isHeading(words, list.next)) && isIssuer(list.names[0]!, says);
  const guides = issuer ? /^(?:huong dan|luu y|thong bao (?:toi|den|cho|de)) /.exec(says) : null;
  const guided = guides === null ? null : source.names(words, list.next + guides[0].trim().split(' ').length);
  if (guided !== null && isDirected(words, guided.next, false)) return asks(guided, at, true);
  const together = act > 0 && !alone && speakTogether(words, list.names, list.next, isIssuer);
  if (act > 0 && (issuer || together || (alone && !/^(?:chi|chuyen)$/.test(keyAt(words, list.next))))) {
    const told = toldAt(source, words, asking + act);
    // "Sở Xây dựng | yêu cầu các nhà thầu thu dọn": what it has to demand of those whom no agency answers for.
    if (told !== null && !issuer && alone && told.names.every(isTrader)) return subject(list.names, at, list.next);
    if (told !== null) return asks(told, at, keyAt(words, asking) === 'de');
    // "Ban Thường vụ Tỉnh đoàn đề nghị …": it asks, and of whom was not understood; "phân công", "chỉ đạo" are what it does itself.
    if (issuer || /^(?:de|yeu)$/.test(keyAt(words, list.next)))
      return { act: 'none', names: [], from: at, next: list.next + act, byIssuer: true, polite: false };
  }
  if (issuer && !takesOn(list.names[0]!.name, says)) return ISSUER_ALONE;
  if (at === 0 && !isDirected(words, list.next, true)) {
    const whole = wholeName(source, words, list);
    if (whole !== null) return subject(whole.names, at, whole.next);
  }
  const late = at === 0 ? behindLag(words, list.next) : -1;
  if (late !== -1) return subject(list.names, at, late);
  const told =
    keyAt(words, at) === 'dong' || deputies ? list.names.map((name) => ({ ...name, personal: true })) : list.names;
  const member = at === 0 ? memberBehind(source, words, list) : null;
  if (member !== null) return member;
  const single = list.names.every(({ collective }) => !collective);
  return isDirected(words, list.next, at === 0) || (single && chargedBehind(words, list.next))
    ? subject(told, at, list.next)
    : NOTHING;
}

function assignedAt(source: Source, words: readonly Word[], at: number): Clause {
  const act = speechAct(words, at);
  if (act === 0) return NOTHING;
  if (keyAt(words, at) === 'chi') return NOTHING;
  const told = toldAt(source, words, at + act);
  if (told === null || isRequestUpwards(words, at, told.next)) return NOTHING;
  return {
    act: 'assign',
    names: told.names,
    from: at,
    next: told.next,
    byIssuer: false,
    polite: keyAt(words, at) === 'de',
  };
}

/**
 * Who is told to act in the words `[from, to)`: a speech act with a list of bodies, or bodies as the subject of a directive verb.
 * A speech act further inside counts as well ("Trên cơ sở …, giao Sở Tài chính …") unless it is reported ("đã giao", "được giao").
 */
export function readClause(
  source: Source,
  words: readonly Word[],
  from: number,
  to: number,
  isIssuer: IssuerTest,
): Clause {
  const behind = behindTopic(words, from, to);
  if (behind !== -1) return readClause(source, words, behind, to, isIssuer);
  const owner = from === 0 ? dutyOf(source, words) : NOTHING;
  if (owner.act !== 'none') return owner;
  const charged = from === 0 ? chargedPerson(words) : null;
  if (charged !== null) return subject(charged.names, 0, charged.next);
  const whichEver = whichEverAt(words, from);
  if (whichEver !== null) return subject([whichEver.name], from, whichEver.next);
  const outlet = outletSubject(source, words, from, to);
  if (outlet !== null) return subject(outlet.names, outlet.from, outlet.next);
  const direct = assignedAt(source, words, from);
  if (direct.act !== 'none') return direct;
  const apart = apartFrom(source, words, from);
  if (apart.act !== 'none') return apart;
  const due = dueApart(source, words, from);
  if (due.act !== 'none') return due;
  const sending = sendsOwn(source, words, from);
  if (sending.act !== 'none') return sending;
  const those = toldThose(source, words, from);
  if (those.act !== 'none') return those;
  const concerned = concernedBy(source, words, from, to);
  if (concerned.act !== 'none') return concerned;
  const every = everyOne(words, from);
  if (every.act !== 'none') return every;
  const acting = subjectAt(source, words, from, isIssuer);
  if (acting.act !== 'none') return announcedBy(source, words, acting, to) ?? acting;
  const narrative = keyAt(words, from) === 'ngay' && /^\d/.test(keyAt(words, from + 1));
  let start = narrative ? -1 : afterAdverbial(words, from, to);
  // "Sau khi nghe Sở A, Sở B báo cáo …": who spoke, not who is told.
  const heard = keyAt(words, from) === 'sau' && keyAt(words, from + 2) === 'nghe';
  let segment = from;
  start = behindAgents(source, words, from, start, to);
  for (let hops = 0; start !== -1 && hops < 4; hops += 1) {
    const assigned = inSeries(words, from, start) ? NOTHING : assignedAt(source, words, start);
    if (assigned.act !== 'none') return assigned;
    const listed = hops === 0 ? NOTHING : assignedAcross(source, words, segment, start);
    if (listed.act !== 'none') return listed;
    const inner =
      heard || hasObjects(source, words, segment, start)
        ? NOTHING
        : subjectAt(source, words, Math.max(start, behindTime(words, start, to)), isIssuer);
    if (inner.act !== 'none') return inner;
    const headed = hops === 0 ? headsWithin(source, words, from, start, isIssuer) : NOTHING;
    if (headed.act !== 'none') return headed;
    segment = start;
    start = nextComma(words, start, to);
  }
  const inCase = caseSubject(source, words, from, to);
  if (inCase !== null) return subject(inCase.names, inCase.from, inCase.next);
  const late = leadBehind(source, words, from, to);
  if (late.act !== 'none') return late;
  const labelled = afterLabel(source, words, from, to, isIssuer);
  if (labelled.act !== 'none') return labelled;
  const narrated = isNarrated(words, from, to);
  for (let i = from + 1; i < to && !narrated; i += 1) {
    if (speechAct(words, i) === 0 || isReported(words, i) || inSeries(words, from, i)) continue;
    if (isToldOf(words, from, i) || isAdvised(source, words, i)) continue;
    const assigned = assignedAt(source, words, i);
    if (assigned.act === 'none' || keyAt(words, i) === 'chi') continue;
    return assigned;
  }
  return acting.byIssuer ? ISSUER_ALONE : NOTHING;
}

/** "…, Phó Thủ tướng A | giao Bộ Tài chính | , Bộ Xây dựng làm việc …": the comma stands within the list of those who are told. */
function assignedAcross(source: Source, words: readonly Word[], from: number, comma: number): Clause {
  for (let i = from; i < comma; i += 1) {
    if (speechAct(words, i) === 0 || isReported(words, i) || inSeries(words, from, i)) continue;
    const told = assignedAt(source, words, i);
    if (told.next > comma) return told;
  }
  return NOTHING;
}

const ANNOUNCES: ReadonlySet<string> = new Set('thong,co,nhan,tran,kinh,truyen,ket,cho'.split(','));

/** "Chi cục Kiểm lâm thông báo cấp dự báo cháy rừng …, đề nghị UBND các xã …": the body that speaks is not the one told to act. */
function announcedBy(source: Source, words: readonly Word[], { names, next }: Clause, to: number): Clause | null {
  if (names.length !== 1 || names[0]!.collective || !ANNOUNCES.has(keyAt(words, next))) return null;
  const says = keysAt(words, next, 3);
  if (!/^(?:thong bao|co y kien|nhan duoc|tran trong|kinh |truyen dat|ket luan|cho y kien|thong nhat)/.test(says))
    return null;
  for (let i = next + 2; i < to; i += 1) {
    if (!/^(?:,|va|:)$/.test(keyAt(words, i - 1))) continue;
    const told = assignedAt(source, words, i);
    if (told.act !== 'none') return { ...told, byIssuer: true };
  }
  return null;
}

const LABEL_WORDS = 20;

/** "Báo cáo năm: Các cơ quan, đơn vị gửi Sở Tài chính …", "Bảo đảm giao thông: Khu Quản lý đường bộ I có trách nhiệm …": a label, then who acts. */
function afterLabel(source: Source, words: readonly Word[], from: number, to: number, isIssuer: IssuerTest): Clause {
  // "Xét đề nghị của: UBND tỉnh X tại …, …": whose request it was.
  if (keyAt(words, from) === 'xet') return NOTHING;
  for (let i = from + 1; i < Math.min(to - 1, from + LABEL_WORDS); i += 1) {
    const said = keyAt(words, i);
    if (said === '.' || said === ';' || said === '(' || said === ')') return NOTHING;
    if (said === ':' && /^(?:nhu|gom|la)$/.test(keyAt(words, i - 1))) return NOTHING;
    if (said === ':') return subjectAfter(source, words, i + 1, to, isIssuer);
    if (leadsOn(words, i))
      return subjectAt(source, words, /^[,:]$/.test(keyAt(words, i + 2)) ? i + 3 : i + 2, isIssuer);
  }
  return NOTHING;
}

/** Who acts right at a word or, where it opens a circumstance, behind its comma: "hằng ngày trước 15h30, Trung tâm X báo cáo …". */
function subjectAfter(source: Source, words: readonly Word[], at: number, to: number, isIssuer: IssuerTest): Clause {
  const direct = subjectAt(source, words, at, isIssuer);
  if (direct.act !== 'none' || direct.byIssuer) return direct;
  // "định kỳ 6 tháng (trước ngày 20/6), hằng năm (trước ngày 20/12), các sở báo cáo …": circumstances one after the other.
  let behind = afterAdverbial(words, at, to);
  for (let hops = 0; behind !== -1 && hops < 3; hops += 1) {
    const found = subjectAt(source, words, behind, isIssuer);
    if (found.act !== 'none' || found.byIssuer) return found;
    behind = afterAdverbial(words, behind, to);
  }
  return direct;
}
