// To whom something may be sent.
import type { NameList } from '../../unit/names/parsed-name.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { onOneLine } from './lines.js';
import type { Source } from './source.js';

const OWN_BOARD =
  /^(?:ban (?:chi dao|to chuc|giam hieu|giam doc|giam khao|chi huy|thuong vu|thuong truc|chap hanh|phong trao)|nha truong|chi uy)(?= |$)/;

/** First words of what only receives: most words are none of them. */
const BARE: ReadonlySet<string> = new Set('co,cap,bo,tong,ban,nha,chi,van,truong,thong,vien'.split(','));

/** "gửi về Sở (qua Phòng X)", "phản ánh về Sở để được giải đáp": the issuer or the office above, by its kind alone. */
const KIND_ALONE: ReadonlySet<string> = new Set(['Bộ', 'Sở', 'Cục']);
const BEHIND_KIND = /^(?:[(.,;]|để|trước|chậm|theo|qua|vào|trong|xem|tổng)?$/u;

/** The same; in "gửi về Sở (Thanh tra Sở)" it is the office in brackets that receives it. Null elsewhere. */
function kindAlone(source: Source, words: readonly Word[], at: number): NameList | null {
  const { raw, start, end } = words[at]!;
  if (!KIND_ALONE.has(raw) || words[at - 1]?.capital === true || !BEHIND_KIND.test(rawAt(words, at + 1))) return null;
  // "Sở, ngành": any of them.
  if (keyAt(words, at + 1) === ',' && /^(?:ban|nganh)$/.test(keyAt(words, at + 2))) return null;
  const inside = keyAt(words, at + 1) === '(' ? source.names(words, at + 2) : null;
  return inside ?? { names: [{ name: raw, start, end, head: false, collective: false }], next: at + 1 };
}

/** "trình Lãnh đạo Bộ", "báo cáo Giám đốc Sở": an office known by its kind alone keeps its title, which says whom in it. */
function byTitle(words: readonly Word[], at: number, list: NameList): NameList {
  const [first, ...others] = list.names;
  if (first === undefined || !first.head || !/^(?:Bộ|Sở|Cục|Tổng cục)$/u.test(first.name)) return list;
  if (!/^(?:lanh dao|giam doc)$/.test(keysAt(words, at, 2))) return list;
  const title = `${rawAt(words, at)} ${rawAt(words, at + 1)}`;
  return { names: [{ ...first, name: `${title} ${first.name}` }, ...others], next: list.next };
}

/** Bodies, and what only receives: "cấp có thẩm quyền", "Văn phòng" alone. */
export function receiverAt(source: Source, words: readonly Word[], at: number): NameList | null {
  const list = source.names(words, at);
  if (list !== null) return byTitle(words, at, list);
  const bare = (name: string, size: number): NameList => ({
    names: [{ name, start: words[at]!.start, end: words[at + size - 1]!.end, head: false, collective: false }],
    next: at + size,
  });
  const alone = words[at] === undefined ? null : kindAlone(source, words, at);
  if (alone !== null) return alone;
  if (!BARE.has(keyAt(words, at))) return null;
  const said = keysAt(words, at, 5);
  if (said === 'co quan co tham quyen') return bare('cơ quan có thẩm quyền', 5);
  if (said.startsWith('cap co tham quyen')) return bare('cấp có thẩm quyền', 4);
  if (said.startsWith('cap tham quyen')) return bare('cấp có thẩm quyền', 3);
  // "gửi viện khu vực": whichever institute that is.
  if (said.startsWith('vien khu vuc')) return bare('viện khu vực', 3);
  if (said.startsWith('truong ban') && words[at]!.capital && words[at + 2]?.capital !== true)
    return bare('Trưởng ban', 2);
  // "về Cơ quan thường trực (Phòng X)": who that is stands in brackets.
  const standing = said.startsWith('co quan thuong truc') && keyAt(words, at + 4) === '(';
  const office = standing ? source.names(words, at + 5) : null;
  if (office !== null) return office;
  if (said.startsWith('bo truong') && words[at]!.capital) return bare('Bộ trưởng', 2);
  if (said.startsWith('thong doc') && words[at]!.capital) return bare('Thống đốc', 2);
  if (said.startsWith('tong cuc') && words[at]!.capital) return bare('Tổng cục', 2);
  // "gửi về Ban Chỉ đạo (qua Phòng X)": a board of the issuer's own.
  const board = words[at]?.capital === true ? OWN_BOARD.exec(said) : null;
  const size = board?.[0].split(' ').length ?? 0;
  if (size > 0 && words[at + size]?.capital !== true) {
    return bare(onOneLine(source.text.slice(words[at]!.start, words[at + size - 1]!.end)), size);
  }
  return said.startsWith('van phong') && words[at]!.capital && !words[at + 1]!.capital ? bare('Văn phòng', 2) : null;
}
