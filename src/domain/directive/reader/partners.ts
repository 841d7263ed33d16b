// With whom something is done, where that is nobody's name: "phối hợp với người sử dụng lao động", "với đơn vị nhận quân".
import { written } from '../../unit/names/cursor.js';
import { separator } from '../../unit/names/distribution.js';
import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import type { Source } from './source.js';

/** Bodies by what they are to whoever is told. */
const DESCRIBED =
  /^(?:(?:chinh quyen|cap uy|co quan (?:chuyen mon|bhxh|bao hiem xa hoi)) (?:dong|cung) cap|chinh quyen so tai|nguoi su dung lao dong|chu doanh nghiep|don vi (?:nhan quan|giao nhan quan|cap (?:dien|nuoc)(?: , cap (?:dien|nuoc))*|thi cong|tu van|cung cap dich vu(?: (?:vien thong|dien|nuoc|internet))?))(?= |$)/;
/** Forces by their names alone. */
const FORCE =
  /^(?:Kiểm ngư|Cảnh sát biển|Kiểm lâm|Biên phòng|Hải quan|Hải quân|Quản lý thị trường|Dân quân tự vệ)(?= |$)/u;
const FIRST: ReadonlySet<string> = new Set('chinh,cap,co,nguoi,chu,don,kiem,canh,bien,hai,quan,dan'.split(','));

/** Nothing, a sign, "và" or what is done together. */
const closes = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined || words[at]!.kind === 'sign' || keyAt(words, at) === 'va' || verbAt(words, at);

/** How many words such a partner takes; 0 where none stands. */
function sizeAt(words: readonly Word[], at: number): number {
  const first = words[at];
  if (first === undefined || !FIRST.has(first.key)) return 0;
  const said = first.capital
    ? FORCE.exec([0, 1, 2, 3].map((step) => rawAt(words, at + step)).join(' '))?.[0]
    : DESCRIBED.exec(keysAt(words, at, 10))?.[0];
  const size = said === undefined ? 0 : said.split(' ').length;
  return size > 0 && closes(words, at + size) ? size : 0;
}

/** Such partners at a word, one behind the other, and the bodies by their names behind them; null where none stand. */
export function partnerAt(source: Source, words: readonly Word[], at: number): NameList | null {
  const names: ParsedName[] = [];
  let next = at;
  for (let size = sizeAt(words, at); size > 0;) {
    const end = next + size;
    const { start } = words[next]!;
    names.push({
      name: written(words, next, end),
      start,
      end: words[end - 1]!.end,
      head: false,
      collective: words[next]!.capital === false,
    });
    const after = separator(words, end);
    size = after > end ? sizeAt(words, after) : 0;
    const others = size === 0 && after > end ? source.names(words, after) : null;
    if (others !== null) return { names: [...names, ...others.names], next: others.next };
    next = size > 0 ? after : end;
  }
  return names.length === 0 ? null : { names, next };
}
