import { group } from './collective.js';
import { skipBracket } from './cursor.js';
import { deputiesAt } from './council-deputies.js';
import { described } from './described.js';
import { separator } from './distribution.js';
import { fieldAt } from './fields.js';
import { groupNoun, headAt } from './heads.js';
import { lettersAt } from './letters.js';
import { governedLike, loneBranch, loneOffice, samePlaces } from './name-parts.js';
import {
  officeOfAll,
  placesBehindBracket,
  withOffice,
  shareCommune,
  shareLevel,
  sharePlaces,
} from './shared-places.js';
import { ownLevels } from './province-lists.js';
import { sameNumbered } from './numbered.js';
import { managingMinistry } from './managing-ministry.js';
import { withEveryBranch, withGovernmentBodies } from './government-bodies.js';
import { representativeAt } from './representatives.js';
import { one } from './one-name.js';
import { smallTeam } from './small-teams.js';
import type { NameList, ParsedName } from './parsed-name.js';
import { standingAndBureau } from './standing-and-bureau.js';
import { stretched } from './stretch.js';
import { COMMITTEE_TABLE, FIXED_TABLE, GROUP_TABLE, HEAD_TABLE, PLACE_TABLE, TITLE_TABLE } from './tables.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** Kinds of bodies that "và" adds to a collective without "các": "các đơn vị thuộc Ngân hàng Nhà nước và tổ chức tín dụng". */
const OWN_KIND =
  /^(?:tổ chức tín dụng|cơ quan chuyên môn|ngân hàng thương mại|đơn vị sự nghiệp|doanh nghiệp nhà nước|cơ sở |đoàn thể )/u;

/** First words of everything that a name may begin with: most words of a text are none of them. */
const STARTS: ReadonlySet<string> = new Set([
  ...[COMMITTEE_TABLE, FIXED_TABLE, GROUP_TABLE, HEAD_TABLE, PLACE_TABLE, TITLE_TABLE].flatMap((table) => [
    ...table.keys(),
  ]),
  ...['cac', 'nhung', 'tung', 'moi', 'toan', 'tat', 'dong', 'thanh', 'ong', 'd', 'nguoi'],
]);

/** A body with a name, or one by what it manages or stands for. */
const bodyAt = (words: readonly Word[], at: number): NameList | null =>
  representativeAt(words, at, one) ?? standingAndBureau(words, at) ?? one(words, at) ?? managingMinistry(words, at);

/** The list of bodies that begins at a word ("Sở X, các sở, ban, ngành và UBND các xã, phường"), and the word after it; null when none begins here. */
export function namesAt(words: readonly Word[], at: number): NameList | null {
  return STARTS.has(keyAt(words, at)) ? listAt(words, at, null) : null;
}

/** Heads that a list of fields shares. */
const HEADED = /^(?:Sở|Bộ) /;

/** `under`: the head of fields that stand alone in a list of "các sở, ngành: Ban Quản lý X, | Tài chính, …". */
function listAt(words: readonly Word[], at: number, under: string | null): NameList | null {
  const unsigned = membersRightBehind(words, at);
  if (unsigned !== null) return unsigned;
  const found = bodyAt(words, at);
  if (found === null) return null;
  const listed = listedMembers(words, found);
  if (listed !== null) return listed;
  const first = described(words, found);
  const names = [...first.names];
  let next = first.next;
  // "các Sở, ngành: Tài chính, Công an tỉnh, | Nội vụ": behind the colon fields go on after another body too.
  const colon = words.slice(at, next).some(({ key }) => key === ':');
  const shared = colon ? (HEADED.exec(names[0]!.name)?.[0] ?? null) : null;
  /** The office that further places took from the first. */
  let lent = '';
  for (;;) {
    const stretch = stretched(words, names[names.length - 1]!, next);
    if (stretch !== null) {
      names[names.length - 1] = stretch.name;
      next = stretch.next;
    }
    next = placesBehindBracket(words, names, next, skipBracket(words, next));
    const after = separator(words, next);
    if (after === next) break;
    const cursor = { at: after };
    const previous = names[names.length - 1]!.name;
    const elided = under ?? HEADED.exec(previous)?.[0] ?? (previous.includes('ông ty') ? null : shared);
    const other = bodyAt(words, after);
    // "Chánh Văn phòng UBND tỉnh; Thủ trưởng các cơ quan: | Công an tỉnh, Sở Y tế …": named one by one further on in the list too.
    const members = other === null ? null : listedMembers(words, other);
    if (members !== null) {
      names.push(...members.names);
      next = members.next;
      continue;
    }
    const more = other === null ? null : described(words, other);
    const ofAll = more === null ? '' : officeOfAll(words, after, previous, more.names);
    if (more !== null && ofAll !== '') {
      names.push(...withOffice(more.names, ofAll));
      [next, lent] = [more.next, ofAll];
      continue;
    }
    if (more !== null) {
      // "Hội đồng nhân dân, Ủy ban nhân dân thành phố Đà Nẵng", "Thường trực HĐND, Đảng ủy UBND xã": one place for both.
      const shared = /^UBND (.+)$/.exec(more.names[0]!.name);
      const owner = shared ?? /^Đảng ủy UBND (.+)$/u.exec(more.names[0]!.name);
      const standing = previous === 'Thường trực HĐND' && owner?.[1]?.startsWith('các ') === false;
      if ((previous === 'HĐND' || standing) && owner !== null)
        names[names.length - 1] = { ...names[names.length - 1]!, name: `${previous} ${owner[1]!}` };
      names.push(...more.names.map((name) => governedLike(name, previous)));
      sharePlaces(names);
      shareLevel(names);
      shareCommune(names);
      next = more.next;
      continue;
    }
    if (elided !== null && words[after]?.capital) {
      const field = fieldAt(words, cursor);
      if (field !== '') {
        names.push({
          name: `${elided}${field}`,
          start: words[after]!.start,
          end: words[cursor.at - 1]!.end,
          head: false,
          collective: false,
        });
        next = cursor.at;
        continue;
      }
    }
    // "Phòng PC08, | PC06": offices of the police by their codes.
    const code = words[after];
    if (/^Phòng P\p{Lu}\d{2}$/u.test(previous) && code !== undefined && /^P\p{Lu}\d{2}$/u.test(code.raw)) {
      names.push({ name: `Phòng ${code.raw}`, start: code.start, end: code.end, head: false, collective: false });
      next = after + 1;
      continue;
    }
    const branch = loneBranch(words, after, previous);
    if (branch !== null) {
      names.push(branch.name);
      next = branch.next;
      continue;
    }
    const force = loneForce(words, after);
    if (force !== null) {
      names.push(...force.names);
      next = force.next;
      continue;
    }
    const office = loneOffice(words, after);
    if (office !== null) {
      names.push(office.name);
      next = office.next;
      continue;
    }
    const last = names[names.length - 1]!;
    const ofOffice = lent !== '' && last.name.startsWith(`${lent} `);
    const place = samePlaces(words, after, ofOffice ? { ...last, name: last.name.slice(lent.length + 1) } : last);
    if (place !== null) {
      names.push(...(ofOffice ? withOffice([place.name], lent) : [place.name]));
      next = place.next;
      continue;
    }
    const numbered = sameNumbered(words, after, names[names.length - 1]!);
    if (numbered !== null) {
      names.push(numbered.name);
      next = numbered.next;
      continue;
    }
    const front = frontAndUnions(words, after);
    if (front !== null) {
      names.push(...front.names);
      next = front.next;
      continue;
    }
    const deputies = deputiesAt(words, after, previous);
    if (deputies !== null) {
      names.push(deputies.name);
      next = deputies.next;
      continue;
    }
    const letters = lettersAt(words, after);
    if (letters !== null) {
      names.push(letters.name);
      next = letters.next;
      continue;
    }
    const team = keyAt(words, after - 1) === 'va' ? null : smallTeam(words, after);
    if (team !== null) {
      names.push(team.name);
      next = team.next;
      continue;
    }
    const loose = group(words, cursor, after, '', false);
    if (
      loose.length > 0 &&
      (names[names.length - 1]!.collective || isFrontOfAll(names)) &&
      (keyAt(words, after - 1) !== 'va' || OWN_KIND.test(loose[0]!.name))
    ) {
      names.push(...loose);
      next = cursor.at;
      continue;
    }
    break;
  }
  return { names: withEveryBranch(withGovernmentBodies(ownLevels(names))), next };
}

/** "các sở, ban, ngành, Mặt trận Tổ quốc | , đoàn thể": the Front among all of them. */
const isFrontOfAll = (names: readonly ParsedName[]): boolean =>
  names[0]!.collective && names[names.length - 1]!.name.startsWith('Mặt trận Tổ quốc');

/** "Quản lý thị trường", "Kiểm lâm", "Biên phòng" behind other bodies: forces by their names alone, which elsewhere say what is to be done. */
const LONE_FORCE = /^(?:Quản lý thị trường|Kiểm lâm|Kiểm ngư|Biên phòng|Hải quan)(?= |$)/u;

function loneForce(words: readonly Word[], at: number): NameList | null {
  if (words[at]?.capital !== true) return null;
  const name = LONE_FORCE.exec([0, 1, 2, 3].map((i) => rawAt(words, at + i)).join(' '))?.[0];
  if (name === undefined) return null;
  const next = at + name.split(' ').length;
  const closed = words[next] === undefined || /^(?:[,;.:]|va|trong)$/.test(words[next]!.key) || verbAt(words, next);
  if (!closed) return null;
  const { start } = words[at]!;
  return { names: [{ name, start, end: words[next - 1]!.end, head: false, collective: false }], next };
}

/** "UBND các xã, | Mặt trận, đoàn thể": the Front by its short name, and the unions beside it. */
function frontAndUnions(words: readonly Word[], at: number): NameList | null {
  if (rawAt(words, at) !== 'Mặt' || rawAt(words, at + 1) !== 'trận') return null;
  const after = separator(words, at + 2);
  if (after === at + 2) return null;
  const cursor = { at: keyAt(words, after) === 'cac' ? after + 1 : after };
  if (groupNoun(words, cursor.at)?.display !== 'đoàn thể') return null;
  const unions = group(words, cursor, after, cursor.at > after ? 'các ' : '', false);
  const { start } = words[at]!;
  const front = { name: 'Mặt trận', start, end: words[at + 1]!.end, head: false, collective: false };
  return unions.length === 0 ? null : { names: [front, ...unions], next: cursor.at };
}

/** Bodies in general, whose names may stand behind a colon or in brackets. */
const IN_GENERAL =
  /^các (?:cơ quan|đơn vị|cơ quan, đơn vị|phòng, đơn vị|đơn vị, địa phương|ban, ngành|(?:sở|bộ)(?:, ban)?, ngành|chủ đầu tư|nhà thầu|ban quản lý(?: dự án)?|doanh nghiệp(?: (?:viễn thông|bưu chính|vận tải))?|nhà mạng|công ty|ngân hàng|bệnh viện|trường|tổ chức)(?: (?:(?:có )?liên quan|trực thuộc|thành viên))?$/u;

/** "các đơn vị | Chi cục Thủy lợi, Chi cục Kiểm lâm": those who are named; one alone is whose units they are. */
function membersRightBehind(words: readonly Word[], at: number): NameList | null {
  if (keyAt(words, at) !== 'cac' || !/^(?:don vi|co quan)$/.test(keysAt(words, at + 1, 2))) return null;
  const first = at + 3;
  if (words[first]?.capital !== true || headAt(words, first) === null) return null;
  const members = STARTS.has(keyAt(words, first)) ? listAt(words, first, null) : null;
  if (members === null || members.names.length < 2 || members.names.some(({ collective }) => collective)) return null;
  return { names: [{ ...members.names[0]!, start: words[at]!.start }, ...members.names.slice(1)], next: members.next };
}

/** "các đơn vị | sau đây: …", "… | gồm: …": index of the sign behind which the names stand; `at` where they stand right there. */
function beforeMembers(words: readonly Word[], at: number): number {
  const said = /^(?:sau day|sau|bao gom|gom|cu the) [:(]/.exec(keysAt(words, at, 3));
  return said === null ? at : at + said[0].split(' ').length - 1;
}

/** "Thủ trưởng các đơn vị: | Phòng Kinh tế, Trung tâm Y tế", "Các chủ đầu tư (Ban A, Công ty B)": those who are named, not bodies in general. */
function listedMembers(words: readonly Word[], { names, next }: NameList): NameList | null {
  const sign = beforeMembers(words, next);
  const bracket = keyAt(words, sign) === '(';
  if (!(bracket || keyAt(words, sign) === ':') || words[sign + 1]?.capital !== true) return null;
  if (names.length !== 1 || !IN_GENERAL.test(names[0]!.name)) return null;
  const head = /^các (sở|bộ)/u.exec(names[0]!.name)?.[1];
  const under = head === undefined ? null : head === 'sở' ? 'Sở ' : 'Bộ ';
  const members = STARTS.has(keyAt(words, sign + 1)) ? listAt(words, sign + 1, under) : null;
  if (members === null || members.names.length < 2) return null;
  if (bracket && keyAt(words, members.next) !== ')') return null;
  const [first, ...others] = members.names;
  return {
    names: [{ ...first!, start: names[0]!.start }, ...others],
    next: bracket ? members.next + 1 : members.next,
  };
}
