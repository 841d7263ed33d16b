// Names with a comma in them that a cell of a table holds whole: "| Phòng Xây dựng, kiểm tra và theo dõi thi hành pháp luật |".
import type { NameList } from '../../unit/names/parsed-name.js';
import { namesAt } from '../../unit/names/name-list.js';
import { fold } from '../../unit/fold.js';
import { wordsOf, type Word } from '../../unit/words.js';

/** An office, and behind its comma words in small letters to the end of the cell or of its item. */
const WITH_COMMA =
  /(?<=\|\s{0,3}|;\s)(?:Phòng|Ban|Vụ|Cục|Chi cục|Trung tâm|Đội|Khoa) \p{Lu}[^|,;:.()\n\d]{2,40}, (\p{Ll}[^|,;:.()\n\d]{5,80}?)(?=\s*(?:\||;|$))/gmu;
/** What is a body of its own, or what the office is to do, behind the comma of a list. */
const NO_FIELD =
  /^(?:các|những|mọi|một số|đơn vị|cơ quan|bộ phận|địa phương|sở|ban|ngành|hội|đoàn|trường|công an|phòng|tổ|đội|thôn|xã|phường|huyện|chủ|nhà|hộ|người|cán bộ|công chức|kế toán|văn thư|doanh nghiệp|công ty|tổ chức|cá nhân|phối hợp|tham mưu|thực hiện|trình|báo cáo|hoàn thành|trước|trong|khi|theo|có|và|liên quan)(?!\p{L})/u;

/** Names that may go on behind one beginning; only a text made for it has more. */
const MOST = 20;

/** Names by what stands before their comma, the longest first. */
export type NamesOfCells = ReadonlyMap<string, readonly string[]>;

/** The names of offices that cells of tables tell to be whole though a comma stands in them. */
export function namesOfCells(text: string): NamesOfCells {
  const names = new Map<string, string[]>();
  if (!text.includes('|')) return names;
  for (const match of text.matchAll(WITH_COMMA)) {
    const [whole, rest] = [match[0], match[1]!];
    if (NO_FIELD.test(rest) || / (?:chủ trì|phối hợp|tham mưu) /u.test(`${rest} `)) continue;
    const before = whole.slice(0, whole.indexOf(','));
    const known = names.get(before);
    if (known !== undefined && (known.length === MOST || known.includes(whole))) continue;
    if (namesAt(wordsOf(rest, fold(rest)), 0) !== null) continue;
    names.set(
      before,
      [...(known ?? []), whole].sort((a, b) => b.length - a.length),
    );
  }
  return names;
}

/** A list whose last name breaks off inside a name that a cell holds whole: with all of that name; the same list elsewhere. */
export function withWholeName(list: NameList, words: readonly Word[], text: string, whole: NamesOfCells): NameList {
  const last = list.names[list.names.length - 1];
  if (last === undefined || whole.size === 0) return list;
  const said = text.slice(last.start, last.start + LONGEST_BEFORE);
  const comma = said.indexOf(',');
  const name =
    comma === -1 ? undefined : whole.get(said.slice(0, comma))?.find((each) => text.startsWith(each, last.start));
  if (name === undefined || name.length <= last.end - last.start) return list;
  const end = last.start + name.length;
  let next = list.next;
  while (next < words.length && words[next]!.start < end) next += 1;
  return { ...list, names: [...list.names.slice(0, -1), { ...last, name, end }], next };
}
/** Signs before the comma: the longest office and its 41 letters. */
const LONGEST_BEFORE = 60;
