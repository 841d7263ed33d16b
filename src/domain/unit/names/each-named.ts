// Bodies of one kind, each by a name of its own: "Các nhà máy thủy điện Bản Vẽ, Khe Bố".
import { written, type Cursor } from './cursor.js';
import { distributed } from './distribution.js';
import { nameStarts } from './heads.js';
import type { ParsedName } from './parsed-name.js';
import { capitals } from './places.js';
import { verbAt } from './verbs.js';
import { keyAt, type Word } from '../words.js';

/** Bodies that are called by their kind and a name of their own. */
const CALLED =
  /^(?:trường (?:mầm non|tiểu học|MN|(?:TH|THCS|THPT)(?:&(?:TH|THCS|THPT))*|trung học cơ sở|trung học phổ thông|đại học|cao đẳng)|hạt kiểm lâm|trạm y tế|đồn biên phòng|nhà máy|bệnh viện|trung tâm y tế|chi nhánh|xí nghiệp|bến xe|ban quản lý rừng|trạm|hợp tác xã|công ty|ban quản lý dự án|trung tâm GDNN-GDTX|TTGDNN-GDTX)$/u;
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
  if (!numbered && (words[items.at]?.capital !== true || nameStarts(words, items.at) || verbAt(words, items.at)))
    return [];
  const said = written(words, start, from);
  const head = `${said.charAt(0).toUpperCase()}${said.slice(1)}${kind}`;
  const named = distributed(
    words,
    items,
    head,
    (c) => (isNumbered(words, c.at) ? `số ${take(words, c, 2)}` : isOwn(words, c.at) ? capitals(words, c) : ''),
    person,
  );
  if (named.length < 2) return [];
  cursor.at = items.at;
  return named;
}

/** "Trung tâm | số 1, số 2". */
const isNumbered = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'so' && /^\d{1,3}$/.test(keyAt(words, at + 1));

/** The word behind the next one, and the cursor behind it. */
function take(words: readonly Word[], cursor: Cursor, size: number): string {
  cursor.at += size;
  return words[cursor.at - 1]!.raw;
}

/** A name of its own, or the number of a board among names: "Thăng Long, | 85". */
const isOwn = (words: readonly Word[], at: number): boolean =>
  (words[at]?.capital === true || (/^\d{1,3}$/.test(keyAt(words, at)) && /^(?:,|va)$/.test(keyAt(words, at - 1)))) &&
  !nameStarts(words, at) &&
  !opensOrder(words, at);

/** "…: Tổ chức rà soát …": a lone capital before a small letter opens an order. */
const opensOrder = (words: readonly Word[], at: number): boolean =>
  verbAt(words, at) && words[at + 1]?.capital !== true;
