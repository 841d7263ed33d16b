import { matchPhrase } from './phrase-table.js';
import { written, type Cursor } from './cursor.js';
import { branches } from './branches.js';
import { openBody } from './open-name.js';
import { distributed, itemFor } from './distribution.js';
import { eachNamed, placesBehind } from './each-named.js';
import { areOfOneSort, isOneWith, othersBehind } from './group-bounds.js';
import { groupNoun, headAt, levelAt, nameStarts, titleAt } from './heads.js';
import type { ParsedName } from './parsed-name.js';
import { relative } from './relative-clause.js';
import { qualifier, restricts } from './restriction.js';
import { firstLevel, schoolLevels, schoolsOf } from './school-levels.js';
import { COMMITTEE_TABLE } from './tables.js';
import { verbAt } from './verbs.js';
import { keyAt, rawAt, type Word } from '../words.js';

/** Nouns that name a kind of body of their own rather than "bodies in general". */
const HEAVY =
  /^(?:đơn vị sự nghiệp|doanh nghiệp nhà nước|tổ chức chính trị|tổ chức cơ sở đảng|lực lượng|cơ sở|ngân hàng|tổ chức tín dụng|chi nhánh ngân hàng|trường|bệnh viện|tập đoàn|tổng công ty|hiệp hội|chủ (?!tịch)|nhà (?:đầu tư|thầu|máy)|hợp tác xã|ban cán sự đảng|đảng đoàn|đảng ủy)/;

/** "các cơ quan, đơn vị, trường học, bệnh viện": seats of whatever kind in one breath are one collective. */
const SEAT = /^(?:trường học|bệnh viện)$/u;
const AT_LARGE = /^(?:cơ quan|đơn vị|tổ chức|xí nghiệp|đoàn thể|doanh nghiệp)/u;
const isSeat = (noun: string, kinds: readonly string[]): boolean =>
  SEAT.test(noun) && kinds.every((kind) => AT_LARGE.test(kind) || SEAT.test(kind));

/** A noun of a list without the sign or the word before it. */
const unjoined = (noun: string): string =>
  noun.startsWith(', ') ? noun.slice(2) : noun.startsWith(' và ') ? noun.slice(4) : noun;

/** Those who trade, build and own: several kinds of them in one breath are one collective. */
const ACTOR = /^(?:doanh nghiệp|hợp tác xã|nhà (?:đầu tư|thầu)|chủ (?!tịch)|tổ chức$|cá nhân|đơn vị$|cơ sở|công ty)/u;
const areActors = (nouns: readonly string[]): boolean =>
  nouns.every((noun) => ACTOR.test(unjoined(noun))) && nouns.some((noun) => !/(?:tổ chức|đơn vị|cá nhân)$/.test(noun));

const FIELD_HEAD = /^(?:sở|bộ|phòng|ban|vụ|cục|công ty)$/;

const HEAD_OF_GROUP: ReadonlyMap<string, string> = new Map([
  ['sở', 'Sở'],
  ['bộ', 'Bộ'],
  ['phòng', 'Phòng'],
  ['ban', 'Ban'],
  ['vụ', 'Vụ'],
  ['cục', 'Cục'],
  ['công ty', 'Công ty'],
  ['chi cục', 'Chi cục'],
  ['trung tâm', 'Trung tâm'],
  ['trường', 'Trường'],
  ['hội', 'Hội'],
  ['khoa', 'Khoa'],
  ['viện', 'Viện'],
  ['đội', 'Đội'],
  ['tập đoàn', 'Tập đoàn'],
  ['tổng công ty', 'Tổng công ty'],
]);

/** "các Công ty TNHH MTV khai thác công trình thủy lợi": a legal form and what they do, no name of any one. */
const OF_A_FORM = /^Công ty (?:TNHH|CP|cổ phần|Cổ phần)(?: MTV| một thành viên)?(?: \p{Ll}+)+$/u;

const SCHOOLS = /^(?:đơn vị )?trường/u;

/** "trường THCS-THPT": an abbreviation goes on after its hyphen. */
function hyphened(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (keyAt(words, at) !== '-' || !words[at]!.glued || next === undefined) return at;
  return next.glued && next.raw.length > 1 && next.raw === next.raw.toUpperCase() ? at + 2 : at;
}

export function group(
  words: readonly Word[],
  cursor: Cursor,
  from: number,
  determiner: string,
  person: boolean,
): ParsedName[] {
  const nouns: string[] = [];
  const nounAt = cursor.at;
  let joint = '';
  for (;;) {
    const known = groupNoun(words, cursor.at);
    const noun = known === null ? null : (schoolsOf(words, cursor.at, known.next) ?? known);
    if (noun === null) break;
    const after = words[noun.next];
    if (nouns.length > 0 && words[cursor.at]!.capital && after?.capital === true && FIELD_HEAD.test(noun.display))
      break;
    cursor.at = hyphened(words, noun.next);
    nouns.push(`${joint}${noun.display}${cursor.at === noun.next ? '' : written(words, noun.next, cursor.at)}`);
    if (noun.display === 'đơn vị trường') nouns[nouns.length - 1] += firstLevel(words, cursor);
    if (SCHOOLS.test(noun.display)) nouns[nouns.length - 1] += schoolLevels(words, cursor);
    let next = cursor.at;
    joint = ', ';
    if (keyAt(words, next) === ',' || (keyAt(words, next) === '-' && !words[next]!.glued)) next += 1;
    if (keyAt(words, next) === 'va' || keyAt(words, next) === '&') {
      joint = ' và ';
      next += 1;
    } else if (keyAt(words, next) === '/' && words[next]!.glued) {
      joint = '/';
      next += 1;
    }
    const following = matchPhrase(COMMITTEE_TABLE, words, next) === null ? groupNoun(words, next) : null;
    const juxtaposed = next === cursor.at;
    if (
      following === null ||
      // "các xã, thị trấn | ban hành …": a verb.
      (following.display === 'ban' && keyAt(words, following.next) === 'hanh') ||
      othersBehind(words, noun.display, following.display, following.next) ||
      // "Cục trưởng các Cục, | Vụ trưởng các Vụ": who heads others.
      (titleAt(words, next)?.next ?? 0) > following.next ||
      // "Bí thư chi bộ, | trưởng thôn": other persons.
      following.display.startsWith('trưởng ') ||
      (juxtaposed && !/^(?:ngành|đơn vị|địa phương|cá nhân|ban|ban ngành)$/.test(following.display))
    )
      break;
    // "Các Tập đoàn, Tổng Công ty, | Công ty thuộc Bộ": one more noun with a capital, and which of all of them.
    const which = words[nounAt]!.capital && restricts(words[following.next]);
    // "các Sở, Ban, | Ngành Thành phố": of the city, no branch that is called so.
    const ofLevel = following.display === 'ngành' && /^(?:thanh pho|tinh)$/.test(levelAt(words, following.next));
    // "CÁC ĐẠI HỌC, HỌC VIỆN, | TRƯỜNG ĐẠI HỌC": one more of the sort, no school by its name.
    const sort = [...nouns.map(unjoined), following.display];
    const another = sort.length > 1 && areOfOneSort(sort) && words[following.next]?.capital !== true;
    if (
      words[next]!.capital &&
      !ofLevel &&
      !another &&
      (words[following.next]?.capital === true || (!which && headAt(words, next) !== null))
    )
      break;
    if (
      !juxtaposed &&
      /^(?:tỉnh|thành phố|huyện|quận|xã|phường|thị xã)$/.test(following.display) &&
      !/(?:tỉnh|thành phố|huyện|quận|xã|phường|thị trấn|đặc khu)$/.test(noun.display)
    )
      break;
    cursor.at = next;
  }
  if (nouns.length === 0) return [];
  const kinds = nouns.map(unjoined);
  const heavyFrom = areOfOneSort(kinds)
    ? -1
    : kinds.findIndex((noun, i) => i > 0 && HEAVY.test(noun) && !isSeat(noun, kinds));
  const label = nouns.join('');
  if (label === 'ngành' || label === 'lực lượng') {
    const first = keyAt(words, cursor.at) === ':' ? cursor.at + 1 : cursor.at;
    if (words[first]?.capital === true && !verbAt(words, first)) {
      cursor.at = first;
      return branches(words, cursor, label, from, person);
    }
  }
  const loneHead = HEAD_OF_GROUP.get(nouns[0]!);
  if (loneHead !== undefined) {
    const colon = legalForm(words, cursor.at);
    const head = colon === cursor.at ? loneHead : `${loneHead} ${written(words, cursor.at, colon)}`;
    const items = { at: keyAt(words, colon) === ':' ? colon + 1 : cursor.at };
    const named = distributed(words, items, head, (c) => itemFor(loneHead, words, c), person);
    if (named.length > 0 && (keyAt(words, colon) === ':' || nouns.length === 1)) {
      cursor.at = items.at;
      const placed = named.length === 1 && items.at > colon ? placesBehind(words, cursor, named[0]!.name, person) : [];
      if (placed.length > 1) return [{ ...placed[0]!, start: words[from]!.start }, ...placed.slice(1)];
      const lone = named.length === 1 && items.at > colon && keyAt(words, colon) !== ':';
      if (lone && isEverywhere(words, cursor.at, loneHead, determiner)) {
        const which = /^(?:được|có|chưa|nơi|đã|trong)$/u.test(rawAt(words, cursor.at)) ? qualifier(words, cursor) : '';
        const name = `${determiner}${named[0]!.name}${which === '' ? '' : ` ${which}`}`;
        const every = { ...named[0]!, name, start: words[from]!.start, end: words[cursor.at - 1]!.end };
        return [{ ...every, collective: true }];
      }
      if (named.length === 1 && determiner !== '' && OF_A_FORM.test(named[0]!.name))
        return [{ ...named[0]!, name: `${determiner}${named[0]!.name}`, start: words[from]!.start, collective: true }];
      return [{ ...named[0]!, start: words[from]!.start }, ...named.slice(1)];
    }
  }
  const each = nouns.length === 1 ? eachNamed(words, cursor, nouns[0]!, nounAt, person) : [];
  if (each.length > 0) return [{ ...each[0]!, start: words[from]!.start }, ...each.slice(1)];
  const note = relative(words, cursor, unjoined(nouns[nouns.length - 1]!)) || qualifier(words, cursor);
  const kind =
    note === '' && nouns.length === 1 && determiner !== ''
      ? ownKind(words, cursor, nouns[0]!) || projectKind(words, cursor, nouns[0]!)
      : '';
  if (kind !== '')
    return [
      {
        name: `${determiner}${label} ${kind}`,
        start: words[from]!.start,
        end: words[cursor.at - 1]!.end,
        head: person,
        collective: true,
      },
    ];
  if (!areActors(nouns) && (heavyFrom !== -1 || (nouns.length > 1 && HEAVY.test(nouns[0]!) && !areOfOneSort(kinds))))
    return separated(words, cursor, from, determiner, nouns, note, person);
  const all = label.includes(' các ') ? '' : determiner;
  const name = `${all}${label}${note === '' ? '' : ` ${note}`}`;
  return [{ name, start: words[from]!.start, end: words[cursor.at - 1]!.end, head: person, collective: true }];
}

/** "cấp ủy | các chi bộ, đảng bộ cơ sở": the committees of each. Empty where none are listed. */
export function cellsOf(words: readonly Word[], cursor: Cursor, from: number, person: boolean): ParsedName[] {
  if (
    keyAt(words, cursor.at) !== 'cap' ||
    keyAt(words, cursor.at + 1) !== 'uy' ||
    keyAt(words, cursor.at + 2) !== 'cac'
  )
    return [];
  const below = { at: cursor.at + 3 };
  const members = group(words, below, from, 'các ', person);
  if (members.length === 0) return [];
  cursor.at = below.at;
  return [{ ...members[0]!, name: `cấp ủy ${members[0]!.name}` }, ...members.slice(1)];
}

/** Nouns whose kind is said right behind them: "các Ban bầu cử", "các Tổ công nghệ số cộng đồng", "các khoa lâm sàng". */
const OF_A_KIND =
  /^(?:ban|tổ|đội|phòng|công ty|hội|khoa|trạm|hạt|trung tâm|chi cục|cục|viện|hội đồng|tổ công tác|đoàn|ban chỉ đạo|cơ sở|cơ quan|HTX|hợp tác xã|phòng khám)$/u;
const LONGEST_KIND = 6;

/** The kind of such bodies, in small letters: it must end before a verb, a colon or another name, or it was no kind. */
function ownKind(words: readonly Word[], cursor: Cursor, noun: string): string {
  const from = cursor.at;
  let at = from;
  while (at < words.length && at - from < LONGEST_KIND) {
    const word = words[at]!;
    if (word.kind !== 'word' || word.capital || word.plain || word.key === 'va' || verbAt(words, at)) break;
    if (
      /^(?:có|của|đã|được|là|sẽ|đang|gồm|với|cho|do|theo|thì|như|tại|trong|để|khi|này|trên|đó|khác|liên|nêu|cùng|thuộc)$/u.test(
        word.raw,
      )
    )
      return '';
    at += 1;
  }
  if (at === from || at - from < 2 || !OF_A_KIND.test(noun)) return '';
  const after = words[at];
  const closed =
    after === undefined ||
    after.key === ':' ||
    (after.kind === 'word' && !after.capital && verbAt(words, at)) ||
    ((after.key === ',' || after.key === ';' || after.key === 'va') &&
      (nameStarts(words, at + 1) || groupNoun(words, at + 1) !== null));
  if (!closed) return '';
  cursor.at = at;
  return written(words, from, at);
}

/** "Các Ban Quản lý dự án | đầu tư xây dựng Thành phố": what projects, up to a verb that is no part of such a name. */
function projectKind(words: readonly Word[], cursor: Cursor, noun: string): string {
  if (!/^ban quản lý/u.test(noun) || words[cursor.at]?.kind !== 'word') return '';
  const rest = { at: cursor.at };
  const body = openBody(words, rest, 'Ban Quản lý');
  if (body === '' || !(verbAt(words, rest.at) || keyAt(words, rest.at) === ':' || rest.at >= words.length)) return '';
  cursor.at = rest.at;
  return body;
}

/** "Các Sở GDĐT" alone: the departments of that field in every province; "các Sở Tài chính, Sở Y tế" are two of one. */
function isEverywhere(words: readonly Word[], next: number, head: string, determiner: string): boolean {
  if (determiner === '' || !/^(?:Sở|Phòng|Chi cục|Cục|Trung tâm|Hội|Viện|Đội)$/.test(head)) return false;
  const after = keyAt(words, next) === ',' || keyAt(words, next) === 'va' ? next + 1 : next;
  return after === next || !(words[after]?.capital === true && groupNoun(words, after) !== null);
}

/** "các Công ty TNHH MTV: A, B": index of the colon after a legal form, or `at`. */
function legalForm(words: readonly Word[], at: number): number {
  let next = at;
  while (next < at + 5 && /^(?:tnhh|mtv|co|phan|mot|thanh|vien|cp)$/.test(keyAt(words, next))) next += 1;
  return keyAt(words, next) === ':' ? next : at;
}

/** "các sở, ban, ngành, đơn vị sự nghiệp công lập, doanh nghiệp nhà nước thuộc tỉnh": three collectives, the restriction for the specific ones. */
function separated(
  words: readonly Word[],
  cursor: Cursor,
  from: number,
  determiner: string,
  nouns: readonly string[],
  note: string,
  person: boolean,
): ParsedName[] {
  const labels: { text: string; heavy: boolean }[] = [];
  for (const noun of nouns) {
    const bare = unjoined(noun);
    const last = labels[labels.length - 1];
    // "bệnh viện/viện": one kind under two names.
    if (last !== undefined && (bare.startsWith('/') || isOneWith(last.text, bare))) last.text += noun;
    else if (HEAVY.test(bare) || last === undefined || last.heavy) labels.push({ text: bare, heavy: HEAVY.test(bare) });
    else last.text += noun;
  }
  const restricted = note === '' ? '' : ` ${note}`;
  return labels.map(({ text: label, heavy }, i) => ({
    name: `${determiner !== '' ? determiner : 'các '}${label}${i === labels.length - 1 || (heavy && !/nhà nước$/iu.test(label) && !/^(?:trực thuộc|có nhiều cấp|\p{Lu})/u.test(note)) ? restricted : ''}`,
    start: words[from]!.start,
    end: words[cursor.at - 1]!.end,
    head: person,
    collective: true,
  }));
}
