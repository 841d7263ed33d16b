import { PERSON_TITLES } from './title-lexicon.js';
import { matchPhrase } from './phrase-table.js';
import { afterCharge, afterComrade, afterForm, afterPerson } from './address-forms.js';
import { ofBoard, shownField } from './board-tasks.js';
import { cellsOf, group } from './collective.js';
import { committee } from './committee.js';
import { isWord, type Cursor } from './cursor.js';
import { distributed, itemFor } from './distribution.js';
import { fieldAt, fieldsListed } from './fields.js';
import { calledBehindColon } from './each-named.js';
import { everyLevel, inspectorate } from './every-level.js';
import {
  inSmallLetters,
  fixedAt,
  groupNoun,
  headAt,
  isDeterminer,
  isPoliceOf,
  nameStarts,
  placeType,
  titleAt,
} from './heads.js';
import { teamAt, whichTeam } from './founded-teams.js';
import { asName } from './heading-case.js';
import { withLevels } from './listed-levels.js';
import { areBanks, looseGroup } from './loose-group.js';
import { fieldGoesOn, LONG_HEADS, openBody } from './open-name.js';
import {
  eachPlace,
  governedList,
  isJoint,
  areBoards,
  localities,
  membersOf,
  ofVillage,
  PARTY_OF,
  partyAfter,
} from './name-parts.js';
import { asMembers, placedBehind } from './behind-name.js';
import { branchInSmallLetters, LOCAL_BRANCH } from './branches.js';
import { officesOf } from './offices-listed.js';
import { TITLED_OFFICES } from './office-names.js';
import { isNamedPlace } from './numbered.js';
import { officeWithin } from './office-within.js';
import { withMinistries } from './ministries.js';
import type { NameList, ParsedName } from './parsed-name.js';
import { qualifier } from './restriction.js';
import { isChair, afterHolder, CALLED_AFTER, isPersonName } from './person-names.js';
import { place, tail } from './places.js';
import { whichOfThem } from './pointed.js';
import { areSchools } from './school-levels.js';
import { COMMITTEE_TABLE, HEAD_TABLE } from './tables.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** Bodies within bodies. */
const DEEPEST = 8;
const deeper = ({ depth = 0 }: Cursor): number => depth + 1;

const KEEP = new Map(PERSON_TITLES.map((title) => [title.words, title.keep]));

const bare = (words: readonly Word[], at: number): string => matchPhrase(HEAD_TABLE, words, at, true)?.display ?? '';

function core(words: readonly Word[], cursor: Cursor, from: number, determiner: string, person: boolean): ParsedName[] {
  const make = (name: string): ParsedName[] => [
    {
      name,
      start: words[from]!.start,
      end: words[cursor.at - 1]!.end,
      head: person,
      collective: / các (?:xã|phường|huyện|quận|tỉnh|thị|thành|đặc|cấp)/u.test(name),
    },
  ];
  const within = (at: number): NameList | null => one(words, at, deeper(cursor));
  const first = words[cursor.at];
  if (!isWord(first)) return [];
  // "Trung ương Hội Nông dân Việt Nam": an organisation by its central committee.
  if (first.raw === 'Trung' && keyAt(words, cursor.at + 1) === 'uong' && words[cursor.at + 2]?.capital === true) {
    const central = within(cursor.at + 2);
    if (central !== null && central.names.length === 1) {
      cursor.at = central.next;
      return make(`Trung ương ${central.names[0]!.name}`);
    }
  }
  const board = matchPhrase(COMMITTEE_TABLE, words, cursor.at);
  if (board !== null) {
    cursor.at = board.next;
    return committee(words, cursor, board.display, from, person);
  }
  const every = determiner === 'các ' && first.capital ? fixedAt(words, cursor.at) : null;
  if (
    every !== null &&
    /^(?:Cục|Chi cục|Liên đoàn|Hội|Kho bạc|Bảo hiểm|Đài|Ngân hàng Nhà nước)(?= |$)/u.test(every.display)
  ) {
    cursor.at = every.next;
    const where = tail(words, cursor, every.display);
    return make(`các ${every.display}${where}${whichOfThem(words, cursor)}`).map((name) => ({
      ...name,
      collective: true,
    }));
  }
  const provinces = determiner === '' ? [] : localities(words, cursor, from, person);
  if (provinces.length > 0) return provinces;
  if (
    determiner !== '' &&
    first.capital &&
    LOCAL_BRANCH.test(headAt(words, cursor.at)?.display ?? bare(words, cursor.at))
  ) {
    const branch = matchPhrase(HEAD_TABLE, words, cursor.at, true)!;
    cursor.at = branch.next;
    const where = qualifier(words, cursor);
    return make(`các ${branch.display}${where === '' ? '' : ` ${where}`}`).map((name) => ({
      ...name,
      collective: true,
    }));
  }
  if (determiner !== '') {
    const members = group(words, cursor, from, determiner, person);
    if (members.length > 0) return governedList(words, cursor, members, person);
  }
  const called = determiner === '' ? calledBehindColon(words, cursor.at, person) : null;
  if (called !== null) {
    cursor.at = called.next;
    return called.names;
  }
  if (first.capital || person || isPoliceOf(words, cursor.at) || inSmallLetters(words, cursor.at)) {
    const fixed = fixedAt(words, cursor.at);
    if (fixed !== null) {
      cursor.at = fixed.next;
      const organ = PARTY_OF.test(fixed.display) && first.capital ? within(cursor.at) : null;
      if (organ !== null && organ.names.length === 1 && organ.names[0]!.start === words[cursor.at]!.start) {
        cursor.at = organ.next;
        return make(`${fixed.display} ${organ.names[0]!.name}`);
      }
      const each = eachPlace(words, cursor, fixed.display, person);
      if (each.length > 0) return each;
      const organOf = partyAfter(words, cursor, fixed.display) || inspectorate(words, cursor, fixed.display, within);
      return make(`${fixed.display}${organOf === '' ? tail(words, cursor, fixed.display) : organOf}`);
    }
  }
  // "Chánh Văn phòng, Vụ trưởng …": the office alone.
  if (person && /^(?:,|và|;)$/.test(rawAt(words, cursor.at + 2)) && TITLED_OFFICES.test(keysAt(words, cursor.at, 2))) {
    cursor.at += 2;
    return make(`${words[cursor.at - 2]!.raw} ${words[cursor.at - 1]!.raw}`);
  }
  // "Văn phòng: Tỉnh ủy, HĐND tỉnh, UBND tỉnh".
  if (first.capital && first.key === 'van' && keysAt(words, cursor.at + 1, 2) === 'phong :')
    return officesOf(words, cursor, from, within);
  if (first.capital && areBanks(words, cursor.at)) return group(words, cursor, from, 'các ', person);
  const found = headAt(words, cursor.at);
  // "BCH Đoàn xã", "BCH Công đoàn": those elected; elsewhere those who command.
  const elected =
    first.key === 'bch' && /^(?:doan|hoi|cong|dang|chi|lien)$/.test(keyAt(words, cursor.at + 1)) && found !== null;
  const head = elected ? { ...found, display: 'Ban Chấp hành' } : found;
  if (head !== null && (!person || CALLED_AFTER.test(head.display) || !isPersonName(words, head.next))) {
    const saved = cursor.at;
    cursor.at = head.next;
    const board = ofBoard(head.display, words, head.next) ? within(head.next) : null;
    if (board !== null) {
      cursor.at = board.next;
      return make(`${head.display} ${board.names[0]!.name}`);
    }
    const spelt = /^(?:Sở|Bộ|Phòng|Ban|Vụ|Thanh tra)$/.test(head.display) ? fieldAt(words, cursor) : '';
    const field = shownField(words, head.display, saved, cursor.at, spelt);
    if (field !== '') {
      const each = eachPlace(words, cursor, `${head.display} ${field}`, person);
      if (each.length > 0) return [{ ...each[0]!, start: words[from]!.start }, ...each.slice(1)];
      const rest = fieldGoesOn(words, cursor, head.display) || officeWithin(words, cursor, head.display, within);
      return make(`${head.display} ${field}${rest}${tail(words, cursor, head.display)}`);
    }
    const places = eachPlace(words, cursor, head.display, person);
    if (places.length > 0) return places;
    const body = openBody(words, cursor, head.display);
    const located = body === '' ? [] : eachPlace(words, cursor, `${head.display} ${body}`, person);
    if (located.length > 0) return [{ ...located[0]!, start: words[from]!.start }, ...located.slice(1)];
    const each = body === '' && first.capital ? everyLevel(words, cursor, head.display, within) : '';
    if (each !== '') return make(`${head.display}${each}`);
    const alone: Cursor = { at: saved };
    const team = body === '' ? teamAt(words, alone) : '';
    if (team !== '') {
      cursor.at = alone.at;
      return make(`${team}${whichTeam(words, cursor)}`);
    }
    if (
      body !== '' &&
      (words[head.next]?.capital === true || LONG_HEADS.test(head.display) || /^\d/.test(body) || first.capital)
    )
      return make(
        `${head.display} ${asName(body, first.raw).replace(/^của (?=tỉnh|thành phố)/, '')}${everyLevel(words, cursor, head.display, within)}`,
      );
    cursor.at = saved;
  }
  // "Trưởng Ban Chỉ đạo, Phó Trưởng Ban Chỉ đạo …": the board that the document founds.
  const founded = person ? teamAt(words, cursor) : '';
  if (founded !== '') return make(founded);
  if (fieldsListed(words, cursor.at)) {
    const listed = group(words, cursor, from, '', person);
    if (listed.length > 0) return listed;
  }
  const where = placeType(words, cursor.at);
  if (where !== null && (isNamedPlace(words, where) || (first.capital && where.display === 'thành phố'))) {
    const name = place(words, cursor);
    if (name !== '') return make(name);
  }
  if (
    person &&
    /^(?:Sở|Bộ|Ban|Cục)$/u.test(first.raw) &&
    (groupNoun(words, cursor.at)?.next ?? 0) === cursor.at + 1 &&
    !isJoint(words, cursor.at + 1)
  ) {
    cursor.at += 1;
    return make(first.raw);
  }
  const branch = branchInSmallLetters(words, cursor);
  if (branch !== '') return make(branch);
  const cells = cellsOf(words, cursor, from, person);
  if (cells.length > 0) return cells;
  if (person || looseGroup(words, cursor.at)) {
    const members = group(words, cursor, from, 'các ', person);
    if (members.length > 0) return members;
  }
  return [];
}

/** One body, person's office or collective at a word (a distributive list gives several names), and the word after it. */
export function one(words: readonly Word[], at: number, depth = 0): NameList | null {
  // Only a text made for it goes deeper: "thành viên thành viên …".
  if (depth > DEEPEST) return null;
  const cursor: Cursor = { at, depth };
  let [person, ministers] = [false, false];
  /** Behind "các Bộ trưởng"; 0 where they are not named. */
  let afterMinisters = 0;
  cursor.at = afterComrade(words, at);
  if (cursor.at > at) cursor.at = afterPerson(words, cursor.at);
  if (cursor.at === at) cursor.at = afterForm(words, at);
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const skip = isDeterminer(words[cursor.at]) && titleAt(words, cursor.at + 1) !== null ? 1 : 0;
    const title = titleAt(words, cursor.at + skip);
    if (title === null) break;
    person = true;
    if (title.display === 'bộ trưởng') ministers = true;
    if (title.display === 'bộ trưởng' && skip === 1) afterMinisters = title.next;
    const keep = KEEP.get(title.display) ?? 0;
    const next = title.next - keep;
    if (keep > 0) {
      // "Trưởng ban | Ban Quản lý dự án": the board by its name.
      cursor.at = keyAt(words, next) === 'ban' && rawAt(words, next + 1) === 'Ban' ? next + 1 : next;
      break;
    }
    cursor.at = title.display.startsWith('phó chủ tịch') ? afterCharge(words, title.next) : title.next;
    // "Giám đốc: Sở Nội vụ, Sở Tài chính": one office for the list behind the colon.
    if (keyAt(words, cursor.at) === ':' && words[cursor.at + 1]?.capital === true && nameStarts(words, cursor.at + 1))
      cursor.at += 1;
    const gap =
      keyAt(words, cursor.at) === ',' || keyAt(words, cursor.at) === 'va' || keyAt(words, cursor.at) === 'hoac' ? 1 : 0;
    if (gap === 1 && titleAt(words, cursor.at + 1) !== null) cursor.at += 1;
  }
  // "Các Bộ trưởng: | Quốc phòng, Công an, Y tế".
  if (ministers && keyAt(words, cursor.at) === ':' && words[cursor.at + 1]?.capital === true) {
    const items: Cursor = { at: cursor.at + 1 };
    const named = distributed(words, items, 'Bộ', (c) => itemFor('Bộ', words, c), true);
    if (named.length > 0)
      return { names: [{ ...named[0]!, start: words[at]!.start }, ...named.slice(1)], next: items.at };
  }
  let determiner = '';
  if (keyAt(words, cursor.at) === 'tat' && keyAt(words, cursor.at + 1) === 'ca') {
    cursor.at += 2;
    // "Tất cả cơ quan, đơn vị": every one of them without "các".
    if (groupNoun(words, cursor.at) !== null) determiner = 'các ';
  }
  const det = words[cursor.at];
  if (det !== undefined && isDeterminer(det) && isWord(words[cursor.at + 1])) {
    determiner = det.key === 'toan' ? '' : 'các ';
    if (det.key !== 'toan') cursor.at += 1;
  }
  if (determiner === '' && areSchools(words, cursor.at)) determiner = 'các ';
  if (keyAt(words, cursor.at) === 'thanh' && keyAt(words, cursor.at + 1) === 'vien') {
    const board = one(words, cursor.at + 2, depth + 1);
    if (board !== null && (words[cursor.at + 2]!.capital || areBoards(words, cursor.at + 2)))
      return membersOf(words, at, determiner, board);
  }
  const found = core(words, cursor, at, determiner, person).map((name) => ofVillage(words, at, name));
  const members = asMembers(words, cursor, found, (from) => one(words, from, depth + 1));
  const names = placedBehind(words, cursor, members);
  if (afterMinisters > 0 && !/^(?:Bộ |các )/u.test(names[0]?.name ?? ''))
    return withMinistries(words, at, afterMinisters, names, cursor.at);
  if (names.length === 0 || (person && determiner === '' && isChair(names))) return null;
  const whole =
    ministers && !names.some((name) => /^(?:Bộ|các bộ)/.test(name.name))
      ? [{ ...names[0]!, name: names[0]!.name.replace(/^các /, 'các bộ, ') }, ...names.slice(1)]
      : names;
  return withLevels(words, { names: whole, next: person ? afterHolder(words, cursor.at) : cursor.at });
}
