import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';
import { partnerAt } from './partners.js';
import { routesOf } from './report-routes.js';
import { reporting, SENDS } from './reporting.js';
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
/** "Sở A chủ trì, | các sở, ngành | phối hợp.": who helps stands before the verb. */
function helpers(source: Source, words: readonly Word[], from: number, at: number): readonly ParsedName[] {
  const end = keysAt(words, at + 2, 2) === 'thuc hien' ? at + 4 : at + 2;
  if (words[end] !== undefined && words[end].kind !== 'sign') return [];
  for (let i = at - 1; i > from; i -= 1) {
    if (words[i]!.key === ';' || words[i]!.key === '.') return [];
    const list = words[i]!.key === ',' ? source.names(words, i + 1) : null;
    if (list?.next === at && !/^(?:chu tri|phoi hop)$/.test(keysAt(words, i + 1, 2))) {
      const wider = firstOfList(source, words, from, i, at);
      return wider ?? list.names;
    }
  }
  return [];
}

/** The longest list of names that ends at a word: "…, Sở A, Sở B | phối hợp". */
function firstOfList(
  source: Source,
  words: readonly Word[],
  from: number,
  comma: number,
  end: number,
): readonly ParsedName[] | null {
  let whole: readonly ParsedName[] | null = null;
  for (let i = comma - 1; i > from && i > comma - 20; i -= 1) {
    if (words[i]!.key !== ',') continue;
    const list = source.names(words, i + 1);
    if (list === null) break;
    if (list.next === end) whole = list.names;
  }
  return whole;
}

/** "chủ trì, | cùng Sở A và Sở B …", "Chủ trì | cùng các ngành …", "Cùng với UBND các xã triển khai …", "Sở A | cùng các ngành | rà soát …": with whom. */
const isAlong = (source: Source, words: readonly Word[], at: number, from: number): boolean =>
  words[at]!.raw === 'Cùng'
    ? at === from || /^[;:.]$/.test(keyAt(words, at - 1))
    : words[at]!.raw === 'cùng' &&
      (keyAt(words, at - 1) === ',' ||
        (keyAt(words, at - 1) === 'tri' && keyAt(words, at - 2) === 'chu') ||
        (at > from && source.names(words, from)?.next === at));

/** "kiểm tra …, mời | Công an huyện, Viện Kiểm sát | cùng tham gia": who is asked to take part. */
function invitedAt(source: Source, words: readonly Word[], at: number): NameList | null {
  const list = words[at]!.raw === 'mời' ? source.names(words, at + 1) : null;
  return list !== null && /^(?:cung|tham gia|phoi hop)(?= |$)/.test(keysAt(words, list.next, 2)) ? list : null;
}

const bodiesAt = (source: Source, words: readonly Word[], at: number): NameList | null =>
  source.names(words, at) ?? partnerAt(source, words, at);

function cooperating(source: Source, words: readonly Word[], from: number, to: number): ParsedName[] {
  const found: ParsedName[] = [];
  for (let i = from; i < to - 1; i += 1) {
    const invited = invitedAt(source, words, i);
    if (invited !== null) {
      found.push(...invited.names);
      i = invited.next - 1;
      continue;
    }
    const along = isAlong(source, words, i, from);
    if (!along && (keyAt(words, i) !== 'phoi' || keyAt(words, i + 1) !== 'hop')) continue;
    let at = along ? i + 1 : keyAt(words, i + 2) === ':' ? i + 3 : i + 2;
    while (at < to && at < i + 9 && ADVERBS.has(keyAt(words, at)) && bodiesAt(source, words, at) === null) at += 1;
    const list = bodiesAt(source, words, at);
    if (list === null && !along) found.push(...helpers(source, words, from, i));
    if (list !== null) {
      // The list may reach into the next order: "phối hợp với Phòng A; Phòng B đăng tải …".
      const end = words[to - 1]!.end;
      found.push(...list.names.filter((name) => name.start < end));
      i = list.next - 1;
    }
  }
  return found;
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
  ...['phoi', 'cung', 'moi'].map((key) => [key, Tells.Join] as const),
  ...[...SENDS].map((key) => [key, Tells.Send] as const),
  ['qua', Tells.Route],
]);

/** Whether "theo dõi", "giám sát", "đôn đốc" or "tổng hợp" stands somewhere: their first syllables stand in many other words. */
function watchesOrGathers(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to - 1; i += 1) {
    const second = SECOND.get(words[i]!.key);
    if (second !== undefined && words[i + 1]!.key === second) return true;
  }
  return false;
}
const SECOND: ReadonlyMap<string, string> = new Map([
  ['theo', 'doi'],
  ['giam', 'sat'],
  ['don', 'doc'],
  ['tong', 'hop'],
]);

const NO_ROLES: Roles = { cooperate: [], reportTo: [], reportVia: [], gathers: [], watches: false };

/** Cooperating, reporting and watching roles in the words of one obligation (domain.md §2.1). */
export function rolesOf(source: Source, words: readonly Word[], from: number, to: number): Roles {
  let told = 0;
  for (let i = from; i < to; i += 1) told |= TELLS.get(words[i]!.key) ?? 0;
  if (told === 0) return NO_ROLES;
  const text = told & Tells.Watch && watchesOrGathers(words, from, to) ? keysAt(words, from, to - from) : '';
  const reportTo = told & Tells.Send ? unique(reporting(source, words, from, to)) : [];
  const reportVia = told & Tells.Route ? unique(routesOf(source, words, from, to, reportTo)) : [];
  const watches =
    text !== '' &&
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
    gathers:
      text !== '' && /(?:^| )de(?: [a-z]+){0,3} tong hop/.test(text)
        ? gatherers(reportTo, reportVia, words, from, to)
        : [],
    watches,
  };
}
