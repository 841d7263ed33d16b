// Bodies of one kind, each by a name of its own: "Các nhà máy thủy điện Bản Vẽ, Khe Bố".
import { written, type Cursor } from './cursor.js';
import { distributed } from './distribution.js';
import { groupNoun, nameStarts } from './heads.js';
import type { ParsedName } from './parsed-name.js';
import { capitals } from './places.js';
import { verbAt } from './verbs.js';
import { keyAt, rawAt, type Word } from '../words.js';

/** Bodies that are called by their kind and a name of their own. */
const CALLED =
  /^(?:trường (?:mầm non|tiểu học|MN|(?:TH|THCS|THPT)(?:&(?:TH|THCS|THPT))*|trung học cơ sở|trung học phổ thông|đại học|cao đẳng)|hạt kiểm lâm|trạm y tế|đồn biên phòng|nhà máy|bệnh viện|trung tâm y tế|chi nhánh|xí nghiệp|bến xe|ban quản lý rừng|trạm|hợp tác xã|công ty|ban quản lý dự án|trung tâm GDNN-GDTX|TTGDNN-GDTX|(?:huyện|thị|thành|quận|đảng) ủy|(?:huyện|thị|thành|quận) đoàn|(?:công|chi) đoàn(?: ngành| cơ sở)?)$/u;
const LONGEST_OWN_KIND = 3;

/** "Các nhà máy thủy điện Bản Vẽ, Khe Bố", "Các Hạt Kiểm lâm: Con Cuông, Tương Dương": each by its kind, written from `start`, and its name; empty where fewer than two are named. */
export function eachNamed(
  words: readonly Word[],
  cursor: Cursor,
  noun: string,
  start: number,
  person: boolean,
): ParsedName[] {
  if (!CALLED.test(noun)) return [];
  const from = cursor.at;
  let at = from;
  while (
    at - from < LONGEST_OWN_KIND &&
    !isNumbered(words, at) &&
    words[at]?.kind === 'word' &&
    !words[at]!.capital &&
    !verbAt(words, at)
  )
    at += 1;
  const kind = at === from ? '' : ` ${written(words, from, at)}`;
  const items = { at: keyAt(words, at) === ':' ? at + 1 : at };
  const numbered = isNumbered(words, items.at);
  const branches = OF_BRANCHES.test(noun) && items.at > at;
  const named = branches || !nameStarts(words, items.at);
  if (!numbered && (words[items.at]?.capital !== true || !named || verbAt(words, items.at))) return [];
  const said = written(words, start, from);
  const head = `${said.charAt(0).toUpperCase()}${said.slice(1)}${kind}`;
  const called = distributed(
    words,
    items,
    head,
    (c) =>
      branches
        ? branchAt(words, c)
        : isNumbered(words, c.at)
          ? `số ${take(words, c, 2)}`
          : isOwn(words, c.at)
            ? capitals(words, c)
            : '',
    person,
  );
  if (called.length < 2) return [];
  cursor.at = items.at;
  return called;
}

/** Called after the branch or the body that they belong to. */
const OF_BRANCHES = /^(?:đảng ủy|công đoàn ngành|bệnh viện)$/u;
const LONGEST_BRANCH = 6;

/** "Công đoàn ngành: | Giáo dục, Y tế", "Các Đảng ủy: | Công an tỉnh", "Các bệnh viện: | Sản - Nhi": a branch up to its sign or the verb behind the last. */
function branchAt(words: readonly Word[], cursor: Cursor): string {
  const from = cursor.at;
  if (words[from]?.capital !== true || isHeaded(words, from)) return '';
  while (
    cursor.at - from < LONGEST_BRANCH &&
    (words[cursor.at]?.kind === 'word' || isDash(words, cursor.at)) &&
    words[cursor.at]!.key !== 'va' &&
    (cursor.at === from || words[cursor.at]!.capital || !verbAt(words, cursor.at))
  )
    cursor.at += 1;
  return written(words, from, cursor.at);
}

/** "Sản | - | Nhi". */
const isDash = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === '-' && words[at + 1]?.capital === true;

/** "…, Thành ủy Vinh": another body of the kind. */
const isHeaded = (words: readonly Word[], at: number): boolean =>
  /^(?:ủy|đoàn)$/u.test(rawAt(words, at + 1)) || rawAt(words, at) === 'Đảng';

/** "Trung tâm | số 1, số 2". */
const isNumbered = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'so' && /^\d{1,3}$/.test(keyAt(words, at + 1));

/** The word behind the next one, and the cursor behind it. */
function take(words: readonly Word[], cursor: Cursor, size: number): string {
  cursor.at += size;
  return words[cursor.at - 1]!.raw;
}

/** "Huyện ủy: | Cao Lộc, Chi Lăng", "Công đoàn ngành: | Giáo dục, Y tế": such a body without "các" before its colon, each by its name; null elsewhere. */
export function calledBehindColon(
  words: readonly Word[],
  at: number,
  person: boolean,
): { readonly names: ParsedName[]; readonly next: number } | null {
  const noun = words[at]?.capital === true ? groupNoun(words, at) : null;
  if (noun === null || keyAt(words, noun.next) !== ':') return null;
  const cursor = { at: noun.next };
  const names = eachNamed(words, cursor, noun.display, at, person);
  return names.length === 0 ? null : { names, next: cursor.at };
}

/** A name of its own, or the number of a board among names: "Thăng Long, | 85". */
const isOwn = (words: readonly Word[], at: number): boolean =>
  (words[at]?.capital === true || (/^\d{1,3}$/.test(keyAt(words, at)) && /^(?:,|va)$/.test(keyAt(words, at - 1)))) &&
  !nameStarts(words, at) &&
  !opensOrder(words, at);

/** "…: Tổ chức rà soát …": a lone capital before a small letter opens an order. */
const opensOrder = (words: readonly Word[], at: number): boolean =>
  verbAt(words, at) && words[at + 1]?.capital !== true;

/** "Các Công ty Điện lực | : Sơn La, Lai Châu", "Các Sở Y tế: Hà Nội, Huế": the one of each place. Empty where no list of places follows. */
export function placesBehind(words: readonly Word[], cursor: Cursor, head: string, person: boolean): ParsedName[] {
  const first = cursor.at + 1;
  if (keyAt(words, cursor.at) !== ':' || words[first]?.capital !== true || nameStarts(words, first)) return [];
  if (verbAt(words, first)) return [];
  const items = { at: first };
  const named = distributed(
    words,
    items,
    head,
    (c) => (words[c.at]?.capital && !nameStarts(words, c.at) ? capitals(words, c) : ''),
    person,
  );
  if (named.length > 1) cursor.at = items.at;
  return named;
}
