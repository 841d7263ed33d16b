import { dayFrom } from '../deadline/days.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { NameList, ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, type Word } from '../../unit/words.js';
import { findCodes, kindOfCode } from '../document-code.js';
import { entitled } from './entitled.js';
import { isOccasion } from './occasion.js';
import type { Quoted } from './quoted-document.js';
import type { Source } from './source.js';
import { yearOf } from './told-day.js';

const ISSUED =
  /(?<![a-z])(?:da ky ban hanh|vua ky ban hanh|vua ban hanh|ban hanh|da co|vua co|ky|ra|gui|phat) (?:van ban |)(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|nghi quyet|huong dan|ket luan|van ban)(?: (?:\(?(?:hoa toc|khan|thuong khan)\)?))?(?: so)? ?:? ?$/;
/** "Ngày 21/5, UBND tỉnh … Công văn số …" as the very first words: whatever stands between, the page tells of that document. */
const OPENS_WITH =
  /^\W*ngay \d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?, (?![^,;.]*(?:nhan duoc|theo|thuc hien|can cu|tai|tiep nhan) )[^,;.]{4,60} (cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|van ban)(?: so)? ?:? ?$/;
/** "Ngày 21/5," as the first words, without its year: that of the other days of the page. */
const DAY_OF_MONTH = /^\W*ngay (\d{1,2}) ?[/.-] ?(\d{1,2}),/;

/** "Trước tình hình đó, chiều 28/6, UBND tỉnh đã ký Công điện số …": the day in the middle of a telling, without its year. */
const TOLD_DAY = /[ ,.(](?:ngay|sang|trua|chieu|toi)(?: ngay)? (\d{1,2})[/.-](\d{1,2}),[^.;]{0,120}$/;

/** "Công văn số 88/UBND-VX ngày 18/5 yêu cầu …". */
const OWN_DAY_OF_MONTH = /^,? ?ngay (\d{1,2})[/.-](\d{1,2})(?![\d/.-])/;

/** A day told without its year; `page`: the whole text, by whose other days the year is found. */
function dayOfYear(before: string, behind: string, page: string): LocalDate | null {
  const told = DAY_OF_MONTH.exec(before) ?? OWN_DAY_OF_MONTH.exec(behind) ?? TOLD_DAY.exec(before);
  const [, day, month] = (told ?? []).map(Number);
  const year = day === undefined || month === undefined ? null : yearOf(page, day, month);
  return year === null ? null : dayFrom(year, month!, day!);
}

/** "… gửi UBND các quận, huyện | yêu cầu báo cáo hàng ngày …": to whom it was sent, then what it asks. */
const SENT_TO =
  /^,? ?(?:ngày [\d/.-]+,? ?)?(?:gửi|gửi đến|gửi tới) (?=[^.;]{3,120}? ((?:yêu cầu|đề nghị|về việc|về) [^.;]{8,220}))/u;

/** "… về việc …", or what the document does ("… chỉ đạo việc tổng kiểm tra …"), to the end of the sentence. */
const ABOUT =
  /^,? ?(?:ngày [\d/.-]+,? ?)?(?:năm \d{4} ?)?(?:(?:(?:truyền đạt|thông báo) ý kiến [^.]{3,120}? |gửi [^.]{3,160}? )?(?:về việc|về) |(?:gửi [^.]{3,160}? (?:chỉ đạo|yêu cầu|đề nghị) )(?=(?:tăng|triển|tổ|thực|đẩy|tập|rà|chấn|hướng|phối|khẩn|chủ|báo)\p{Ll}* )|(?=(?:chỉ đạo|tổng hợp|hướng dẫn|triển khai|tăng cường|tổ chức|thực hiện|bãi bỏ|phê duyệt) ))([^.]{8,220})/u;
const KINDS: ReadonlyMap<string, string> = new Map([
  ['cong van', 'công văn'],
  ['chi thi', 'chỉ thị'],
  ['cong dien', 'công điện'],
  ['ke hoach', 'kế hoạch'],
  ['thong bao', 'thông báo'],
  ['quyet dinh', 'quyết định'],
  ['nghi quyet', 'nghị quyết'],
  ['huong dan', 'hướng dẫn'],
  ['ket luan', 'kết luận'],
]);

/** "Ngày 01/12/2020, UBND tỉnh ban hành …": when the reported document was issued. */
const NARRATED_DAY = /(?:^|[ (])ngay (\d{1,2})[/.-](\d{1,2})[/.-](\d{4}),[^.]{0,120}$/;

/** "Công văn số 3322/UBND-YT ngày 15/9/2023", "… ngày 05 tháng 3 năm 2024", a place before it or none: the document's own day. */
const OWN_DAY = /^,? ?(?:[a-z][a-z ]{2,24}, ?)?ngay (\d{1,2})(?:[/.-]| thang )(\d{1,2})(?:[/.-]| nam )(\d{4})/;
const OWN_PLACE = /^,? ?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,4}), ?ngày \d/u;
const LONGEST_DAY = 70;

/** "UBND | thành phố X | ban hành": the name that begins furthest to the left of those that end at the same word. */
function widest(source: Source, words: readonly Word[], at: number, list: NameList): NameList {
  let found = list;
  for (let i = at - 1; i >= Math.max(0, at - 8); i -= 1) {
    const longer = source.names(words, i);
    if (longer !== null && longer.names.length === 1 && longer.next === list.next) found = longer;
  }
  return found;
}

/** Those named at an offset. */
const sentTo = (source: Source, start: number): readonly ParsedName[] =>
  source.names(source.words(start, start + LONGEST_SENT), 0)?.names ?? [];
const LONGEST_SENT = 160;

/** An answer to a citizen names the letter that was sent to others: it is not that letter. */
const TO_CITIZEN =
  /kinh gui ?:? ?(?:quy )?(?:ong|ba|anh|chi(?! (?:cuc|nhanh|hoi|bo|doan|uy))|cong dan|ban doc)(?![a-z])/;

/** A press text that reports a directive: "… đã ký ban hành Công văn số 4730/UBND-NC về việc …" in its first sentences. */
export function quotedDocument(source: Source): Quoted | null {
  const head = source.text.slice(0, 900).replace(/\n/g, ' ');
  const folded = source.folded.slice(0, 900).replace(/\n/g, ' ');
  if (TO_CITIZEN.test(folded)) return null;
  for (const found of findCodes(head)) {
    const before = folded.slice(0, found.start);
    const issued = ISSUED.exec(before) ?? OPENS_WITH.exec(before);
    if (issued === null) continue;
    if (isOccasion(folded.slice(found.end))) return null;
    const sent = SENT_TO.exec(head.slice(found.end));
    const about = sent ?? ABOUT.exec(head.slice(found.end));
    const words = source.words(0, found.start);
    let issuer: string | null = null;
    for (let at = 0; at < words.length && issuer === null; at += 1) {
      const list = source.names(words, at);
      if (list !== null) issuer = list.names[0]!.name;
    }
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const list = source.names(words, at);
      if (list === null || !/^(?:ban|banh|ky|da|vua|co|ra|phat)$/.test(keyAt(words, list.next))) continue;
      issuer = widest(source, words, at, list).names[0]!.name;
      break;
    }
    const day =
      NARRATED_DAY.exec(folded.slice(0, found.start)) ?? OWN_DAY.exec(folded.slice(found.end, found.end + LONGEST_DAY));
    const place = OWN_PLACE.exec(head.slice(found.end, found.end + LONGEST_DAY))?.[1];
    return {
      code: found.code,
      span: { start: found.start, end: found.end },
      kind: KINDS.get(issued[1]!) ?? null,
      issuer,
      // A blank line ends a sentence that lacks its full stop.
      subject: about === null ? null : about[1]!.split('  ')[0]!.replace(LEADS_OVER, '').trim(),
      date:
        day === null
          ? dayOfYear(before, folded.slice(found.end), source.folded)
          : dayFrom(Number(day[3]), Number(day[2]), Number(day[1])),
      ...(sent === null ? {} : { to: sentTo(source, found.end + sent[0].length) }),
      ...(place === undefined ? {} : { place }),
    };
  }
  return entitled(source) ?? citedAtEdge(source);
}

/** "… trên địa bàn huyện X, cụ thể:" leads over to what follows. */
const LEADS_OVER = /,? (?:cụ thể|như sau|cụ thể như sau|gồm) ?:$/u;

const SOURCE_LINE =
  /\((?:(?:theo|trich|nguon:?|tai|tu|noi dung) )*(?:(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|van ban)(?: so)? ?:? ?)?(\d{1,5} ?\/[^\s,;)]{1,40})(?:(?:,? ?ngay | - )(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))?\W{0,4}$/;

/** "Xem chi tiết tại Công văn 369/UBND-KT": a portal's summary points to the document itself. */
const IN_FULL =
  /^\W*(?:xem|tai ve|toan van|chi tiet)[^\d;]{0,40}?(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|van ban)(?: so)? ?:? ?(\d{1,5} ?\/[^\s,;)]{1,40})(?:,? ngay (\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))?\W*$/;

const LONGEST_CITED = 1_000;

/** A portal's report of a document names it in brackets on its first line or at its very end: "(Theo Công văn số 2849/UBND-KT, ngày 21/6/2024)". */
function citedAtEdge(source: Source): Quoted | null {
  const lines = source.folded.split('\n');
  const filled = lines.map((line, i) => ({ line, i })).filter(({ line }) => line !== '');
  for (const { line, i } of [...filled.slice(0, 2), ...filled.slice(2).slice(-3).reverse()]) {
    if (line.length > LONGEST_CITED) continue;
    const match = SOURCE_LINE.exec(line) ?? IN_FULL.exec(line);
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
      subject: /^Về (?:việc )?/u.test(title) ? title : (aboutLine(source) ?? titleLine(source)),
      date: match[5] === undefined ? null : dayFrom(Number(match[5]), Number(match[4]), Number(match[3])),
    };
  }
  return null;
}

/** The first line of a page, a blank one below it: its title, though it ends in a full stop. */
function titleLine(source: Source): string | null {
  const [first = '', second] = source.text.trimStart().split('\n', 2);
  const words = first.split(' ').length;
  if (second !== '' || words < FEWEST_OF_TITLE || words > MOST_OF_TITLE || /[:;,]$/.test(first)) return null;
  return first
    .replace(/^(?:Thông báo|Công văn|Kế hoạch|Hướng dẫn|Chỉ thị) (?=về )/u, '')
    .replace(/\.$/, '')
    .trim();
}
const FEWEST_OF_TITLE = 6;
const MOST_OF_TITLE = 45;

/** "Về việc …" on a line of its own near the top. */
const aboutLine = (source: Source): string | null =>
  source.text
    .split('\n', 15)
    .find((line) => /^Về việc /u.test(line))
    ?.trim() ?? null;
