import type { LocalDate } from '../../calendar/local-date.js';
import { dayFrom } from '../deadline/days.js';
import type { DocumentCode } from '../directive.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import type { Word } from '../../unit/words.js';
import { findCodes, kindOfCode } from '../document-code.js';
import type { Source } from './source.js';

export type Quoted = {
  readonly code: DocumentCode;
  readonly span: { readonly start: number; readonly end: number };
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly date: LocalDate | null;
};

const ISSUED =
  /(?:da ky ban hanh|vua ky ban hanh|vua ban hanh|ban hanh|da co|vua co|ky|ra|gui|phat) (?:van ban |)(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh)(?: ?\((?:hoa toc|khan|thuong khan)\))?(?: so)? ?:? ?$/;
/** The first words of a page: "Công văn số 559/VP-XD ngày … của Văn phòng UBND thành phố …". */
const TITLED = /^\W*(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh)(?: so)? ?:? ?$/;
/** Whose document it is, behind its number and day. */
const OF_WHOM = /^,? ?(?:ngay [\d/.-]+,? ?)?cua /;
const KINDS: ReadonlyMap<string, string> = new Map([
  ['cong van', 'công văn'],
  ['chi thi', 'chỉ thị'],
  ['cong dien', 'công điện'],
  ['ke hoach', 'kế hoạch'],
  ['thong bao', 'thông báo'],
  ['quyet dinh', 'quyết định'],
]);

/** "Ngày 01/12/2020, UBND tỉnh ban hành …": when the reported document was issued. */
const NARRATED_DAY = /(?:^|[ (])ngay (\d{1,2})[/.-](\d{1,2})[/.-](\d{4}),[^.]{0,120}$/;

/** "Công văn số 3322/UBND-YT ngày 15/9/2023": the document's own day. */
const OWN_DAY = /^,? ?ngay (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;

/** "UBND | thành phố X | ban hành": the name that begins furthest to the left of those that end at the same word. */
function widest(source: Source, words: readonly Word[], at: number, list: NameList): NameList {
  let found = list;
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) {
    const longer = source.names(words, i);
    if (longer !== null && longer.names.length === 1 && longer.next === list.next) found = longer;
  }
  return found;
}

/** A press text that reports a directive: "… đã ký ban hành Công văn số 4730/UBND-NC về việc …" in its first sentences. */
export function quotedDocument(source: Source): Quoted | null {
  const head = source.text.slice(0, 900).replace(/\n/g, ' ');
  const folded = source.folded.slice(0, 900).replace(/\n/g, ' ');
  for (const found of findCodes(head)) {
    const before = folded.slice(0, found.start);
    const titled = TITLED.exec(before);
    const issued = titled ?? ISSUED.exec(before);
    if (issued === null) continue;
    const owner = titled === null ? null : OF_WHOM.exec(folded.slice(found.end));
    if (titled !== null && owner === null) continue;
    const about = /^,? ?(?:ngày [\d/.-]+ )?(?:về việc|về) ([^.]{8,220})/u.exec(head.slice(found.end));
    const words = source.words(0, found.start);
    let issuer: string | null = null;
    for (let at = 0; at < words.length && issuer === null; at += 1) {
      const list = source.names(words, at);
      if (list !== null) issuer = list.names[0]!.name;
    }
    if (owner !== null) {
      const behind = source.words(found.end + owner[0].length, head.length);
      issuer = source.names(behind, 0)?.names[0]?.name ?? issuer;
    }
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const list = source.names(words, at);
      if (list === null || !/^(?:ban|ky|da|vua|co)$/.test(words[list.next]?.key ?? '')) continue;
      issuer = widest(source, words, at, list).names[0]!.name;
      break;
    }
    const day =
      NARRATED_DAY.exec(folded.slice(0, found.start)) ?? OWN_DAY.exec(folded.slice(found.end, found.end + 40));
    return {
      code: found.code,
      span: { start: found.start, end: found.end },
      kind: KINDS.get(issued[1]!) ?? null,
      issuer,
      subject: about === null ? null : about[1]!.trim(),
      date: day === null ? null : dayFrom(Number(day[3]), Number(day[2]), Number(day[1])),
    };
  }
  return citedAtEdge(source);
}

const SOURCE_LINE =
  /\((?:(?:theo|trich|nguon:?|tai|noi dung) )*(?:(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|van ban)(?: so)? ?:? ?)?(\d{1,5} ?\/[^\s,;)]+),? ?(?:ngay )(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\W{0,4}$/;

/** A portal's report of a document names it in brackets on its first line or at its very end: "(Theo Công văn số 2849/UBND-KT, ngày 21/6/2024)". */
function citedAtEdge(source: Source): Quoted | null {
  const lines = source.folded.split('\n');
  const filled = lines.map((line, i) => ({ line, i })).filter(({ line }) => line !== '');
  for (const { line, i } of [filled[0], filled[1], filled[filled.length - 1]].filter((item) => item !== undefined)) {
    const match = SOURCE_LINE.exec(line);
    if (match === null) continue;
    const offset = lines.slice(0, i).reduce((sum, before) => sum + before.length + 1, 0);
    const text = source.text.slice(offset, offset + line.length);
    const found = findCodes(text).find((code) => code.start >= match.index);
    if (found === undefined) continue;
    const title = text.slice(0, match.index).trim();
    return {
      code: found.code,
      span: { start: offset + found.start, end: offset + found.end },
      kind: KINDS.get(match[1] ?? '') ?? kindOfCode(found.code),
      issuer: null,
      subject: /^Về (?:việc )?/u.test(title) ? title : aboutLine(source),
      date: dayFrom(Number(match[5]), Number(match[4]), Number(match[3])),
    };
  }
  return null;
}

/** "Về việc …" on a line of its own near the top. */
const aboutLine = (source: Source): string | null =>
  source.text
    .split('\n', 15)
    .find((line) => /^Về việc /u.test(line))
    ?.trim() ?? null;
