import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import type { HeaderLayout } from './header-layout.js';
import { keyAt, type Word } from '../../unit/words.js';
import { onOneLine, type Line } from './lines.js';
import type { Source } from './source.js';

export type Addressees = {
  readonly names: readonly ParsedName[];
  /** Index of the first line after the list. */ readonly after: number;
};

const ITEM = /^[-–+•*]/;

/** How the letter itself begins, right below the last addressee. */
const LETTER =
  /^(?:thuc hien |can cu |trien khai |tiep theo |de (?:chuan|tiep|thuc|kip|dam|bao) |ngay \d|theo (?:de|chi|noi|cong|ke) |nham |xet |sau khi |nhan (?:duoc|dip) |quan triet |(?:trong )?thoi gian qua|hien nay,|i+\. |1\. )/;

/** "- Căn cứ Nghị định số …" right below the list: what the letter rests on, set out like the addressees. */
const BASIS = /^[-+•*] ?(?:can cu|thuc hien|xet|theo) /;

/** Words before the first body of an item ("VP. | Ban Chỉ huy …"); further in stands whose part an unknown body is. */
const FURTHEST = 5;

const PERSONS = /^(?:can bo|cong chuc|vien chuc|dang vien|doan vien|hoi vien|giao vien)$/;
const BEFORE_PERSONS = /^(?:va|toan|the|cac|tat|ca)$/;

/** "… | và toàn thể cán bộ, công chức cơ quan phường": persons to the end of their item; null elsewhere. */
function personsIn(source: Source, words: readonly Word[], from: number): ParsedName | null {
  let at = from;
  while (at < from + 4 && BEFORE_PERSONS.test(keyAt(words, at))) at += 1;
  if (!PERSONS.test(`${keyAt(words, at)} ${keyAt(words, at + 1)}`)) return null;
  let size = words.length;
  while (size > at && /^[.;]$/.test(words[size - 1]!.key)) size -= 1;
  const { start } = words[at]!;
  const { end } = words[size - 1]!;
  const name = onOneLine(source.text.slice(start, end));
  return size - at > LONGEST_PERSONS ? null : { name, start, end, head: false, collective: true, personal: true };
}
const LONGEST_PERSONS = 20;

/** Words that the rest of an open name may take. */
const LONGEST_REST = 18;
/** What no name goes on with. */
const NO_REST = /^(?:theo|như|gồm|để|kính|qua|do|đã|là|về|xem|tham|chịu|thực)$/u;

/** "- Các tổ chức | đấu giá tài sản trên địa bàn tỉnh.": nothing is told in a list of addressees, so an open name goes on to the end of its item; null where others follow. */
function toEnd(source: Source, words: readonly Word[], { names, next }: NameList): ParsedName | null {
  const last = names[names.length - 1]!;
  const first = words[next];
  if (!last.collective || !/^các \p{Ll}/u.test(last.name) || first === undefined) return null;
  if (first.kind === 'sign' && !/^[,(]$/.test(first.key)) return null;
  if (first.key === ',' && words[next + 1]?.capital !== false) return null;
  let end = words.length;
  while (end > next && /^[.;,]$/.test(words[end - 1]!.key)) end -= 1;
  if (end - next > LONGEST_REST || end - next < 2 || NO_REST.test(first.raw)) return null;
  // "(để báo cáo)", "(có danh sách kèm theo)" at the end is no part of the name.
  if (words[end - 1]!.key === ')' && first.key === '(') return null;
  for (let i = next; i < end; i += 1)
    if (/^[;:.]$/.test(words[i]!.key) || (i > next && source.names(words, i) !== null)) return null;
  if (source.names(words, next) !== null) return null;
  const name = onOneLine(`${last.name}${source.text.slice(last.end, words[end - 1]!.end)}`);
  return { ...last, name, end: words[end - 1]!.end };
}

function namesIn(source: Source, start: number, end: number): ParsedName[] {
  const words = source.words(start, end);
  const names: ParsedName[] = [];
  let at = 0;
  while (at < words.length) {
    const list = source.names(words, at);
    const persons = list === null ? personsIn(source, words, at) : null;
    if (persons !== null) {
      names.push(persons);
      break;
    }
    if (list === null) {
      // After the first body of an item, further words describe it ("Tổ phó Tổ công tác …").
      if (names.length > 0 || at >= FURTHEST) break;
      at += 1;
      continue;
    }
    const whole = toEnd(source, words, list);
    if (whole !== null) return [...names, ...list.names.slice(0, -1), whole];
    names.push(...list.names);
    at = list.next;
    while (words[at] !== undefined && words[at]!.kind === 'sign') at += 1;
  }
  return names;
}

/** "Công điện gửi Bộ Quốc phòng; Chủ tịch UBND tỉnh X, nêu rõ:", "… đã có công điện số 37/TK gửi: …": to whom, as a report tells. */
const SENT =
  /(?:^|[^a-z])(?<!bang )(?:cong dien|cong van|van ban|chi thi|thong bao)(?: so [^ ;:]{3,20}| nay)? (?:duoc )?gui:? (?!kem|theo|ve|den cac (?:dong|ban))/;
const SENT_END = /(?:,? (?:voi noi dung|neu ro|yeu cau|ve viec|de nghi|co noi dung)(?![a-z])|\.(?= |$)|:$|\n)/;
const REPORT_LINES = 8;

function sentTo(lines: readonly Line[], source: Source): ParsedName[] {
  for (const line of lines.slice(0, REPORT_LINES)) {
    const match = SENT.exec(line.folded);
    if (match === null) continue;
    const from = match.index + match[0].length;
    const length = SENT_END.exec(line.folded.slice(from))?.index ?? line.folded.length - from;
    const names: ParsedName[] = [];
    let start = line.start + from;
    for (const part of line.text.slice(from, from + length).split(';')) {
      names.push(...namesIn(source, start, start + part.length));
      start += part.length + 1;
    }
    return names;
  }
  return [];
}

/** The bodies under "Kính gửi:" (or "… điện:"), item by item. */
export function readAddressees(lines: readonly Line[], source: Source, layout: HeaderLayout): Addressees {
  const at = layout.addressed;
  if (at === -1) return { names: layout.code === -1 ? sentTo(lines, source) : [], after: layout.head };
  const items: { start: number; end: number }[] = [];
  const first = lines[at]!;
  const colon = first.text.indexOf(':');
  const inline = colon !== -1 && /\p{L}/u.test(first.text.slice(colon + 1));
  if (inline) items.push({ start: first.start + colon + 1, end: first.end });
  let i = at + 1;
  /** Bodies listed a line each, without bullets: a line that is neither a body nor in lower case begins the letter. */
  let unmarked = false;
  for (let blank = false; i < lines.length && i < at + 60; i += 1) {
    const line = lines[i]!;
    if (line.text === '') {
      blank = true;
      continue;
    }
    if (BASIS.test(line.folded)) break;
    const last = items[items.length - 1];
    // "(Địa chỉ: Số 31, phố X)" below a company: where it is.
    if (last !== undefined && !blank && /^\(.*\)[.;]?$/.test(line.text)) continue;
    const listed = !inline && !ITEM.test(line.text) && source.names(source.words(line.start, line.end), 0) !== null;
    if (listed && (last === undefined || /;$/.test(source.text.slice(last.start, last.end).trim()))) {
      items.push({ start: line.start, end: line.end });
      unmarked = true;
    } else if (ITEM.test(line.text) && !unmarked) items.push({ start: line.start + 1, end: line.end });
    else if (
      last !== undefined &&
      !/[.;]$/.test(source.text.slice(last.start, last.end).trim()) &&
      (/^\p{Ll}/u.test(line.text) ||
        (!blank && !unmarked && items.length > (inline ? 1 : 0) && !LETTER.test(line.folded)))
    )
      last.end = line.end;
    else if (
      last !== undefined &&
      inline &&
      items.length === 1 &&
      !blank &&
      /;$/.test(source.text.slice(last.start, last.end).trim())
    )
      items.push({ start: line.start, end: line.end });
    else break;
    blank = false;
  }
  return { names: items.flatMap((item) => namesIn(source, item.start, item.end)), after: i };
}
