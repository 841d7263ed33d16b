import { keyAt, keysAt, type Word } from '../../unit/words.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { DocumentCode, Read, Span } from '../directive.js';
import { findCodes } from '../document-code.js';
import { fullName, titleCase } from './header-issuer.js';
import { placed } from './issuer-fallback.js';
import { kindOfLine } from './kinds.js';
import type { Line } from './lines.js';
import { shortSpeaker } from './short-speaker.js';
import { actsOnOccasion } from './occasion.js';
import type { Source } from './source.js';
import { tellerOf, withoutTeller } from './teller.js';
import { ONLY_NUMBER } from './titled-letter.js';
import { toldLetterhead } from './told-letterhead.js';
import { unheadedDecision } from './unheaded-decision.js';

/** Lines of a pasted page in which its title and the sentence that announces are looked for. */
const TOP = 30;
const TITLE_LINES = 8;
const LONGEST_TITLE = 320;

const REASON = 'Trang không có phần đầu văn bản, đọc từ tiêu đề và lời dẫn, cần xác nhận';

const NO_YEAR = 'Bài viết không ghi năm ban hành, năm suy từ các ngày khác trong bài';

/** What a page without a letterhead says of itself; never sure. */
export type Announced = {
  readonly kind: Read<string>;
  readonly subject: Read<string>;
  readonly issuer: Read<string>;
  /** Where a telling says that the document was issued, and the number and the day that it gives. */
  readonly told?: Span;
  readonly code?: Read<DocumentCode>;
  readonly date?: Read<LocalDate>;
};

const none: Read<never> = { value: null, span: null, confidence: 0, reason: REASON };
const unsure = (value: string, line: Line): Read<string> => ({
  value,
  span: { start: line.start, end: line.end },
  confidence: 0.6,
  reason: REASON,
});

/** "Công văn cũng nêu rõ …", "Quyết định này có hiệu lực …" speak of the document; they do not entitle it. */
const KIND_FIRST =
  /^(?:thong bao|giay moi|ke hoach|chi thi|cong van|cong dien|quyet dinh|nghi quyet(?= ve )|huong dan)(?! (?:cung|nay|neu|ghi|tren|do|co|da|duoc|yeu cau|de nghi|chi dao|nhan manh|quy dinh|noi tren|vua|con|giao)(?![a-z]))(?= ?: ?ve |(?: \p{L}))/u;

const BARE_TITLE = /^(?:(?:khẩn|hỏa tốc|hoả tốc|thượng khẩn) ?)?(?:ngày [\d/.-]+)?$/iu;

/** "Thông báo về việc …" as the title of a page, or "Thông báo" with "Về việc …" some lines below it. */
function titleOf(lines: readonly Line[]): { kind: Read<string>; subject: Read<string> } | null {
  const top = lines.slice(0, TITLE_LINES).filter((line) => line.text !== '');
  for (const [i, line] of top.entries()) {
    const alone = kindOfLine(line.folded);
    if (alone !== undefined && line.text.length < 30) {
      const about = top.slice(i + 1).find((next) => /^ve (?:viec )?/.test(next.folded));
      return { kind: unsure(alone, line), subject: about === undefined ? none : unsure(about.text, about) };
    }
    const opening = KIND_FIRST.exec(line.folded);
    if (opening === null || line.text.length > LONGEST_TITLE || /[:;]$/.test(line.text)) continue;
    const rest = line.text
      .slice(opening[0].length)
      .replace(/^ ?: ?|\.$/g, '')
      .trim();
    if (/ (?:số )?\d+ ?[/-] ?\p{Lu}/u.test(line.text.slice(0, 40))) continue;
    // "Thông báo Khẩn ngày 18/10/2020" says nothing of what it is about.
    if (BARE_TITLE.test(rest)) return { kind: unsure(kindOfLine(opening[0]) ?? opening[0], line), subject: none };
    // "Công điện của Cục X đề nghị các đơn vị …" tells whom it orders, not what it is about.
    if (/^(?:khẩn )?của [^:;.]{4,80} (?:đề nghị|yêu cầu|chỉ đạo) /u.test(rest))
      return { kind: unsure(kindOfLine(opening[0]) ?? opening[0], line), subject: none };
    // "Công điện khẩn của Chủ tịch UBND thành phố X về …": whose it is, then what it is about.
    const about = /^(?:(?:khẩn|hỏa tốc) )?của [^:;.]{4,80}? (về .{6,})$/u.exec(rest)?.[1] ?? rest;
    return {
      kind: unsure(kindOfLine(opening[0]) ?? opening[0], line),
      subject: unsure(/^về /iu.test(about) ? about : line.text.replace(/\.$/, ''), line),
    };
  }
  return null;
}

/** The kind that the title of a page names; null where it has no such title. */
export const titledKind = (lines: readonly Line[]): string | null => titleOf(lines)?.kind.value ?? null;

const ANNOUNCES =
  /^(?:chi thi(?: ?:|$)|thong bao|huong dan|yeu cau|ban hanh|to chuc|co y kien|chi dao nhu|xay dung|xin thong bao|(?:(?:tran trong|kinh) )?de(?: nghi|$)|thong tin)/;

/** "UBND tỉnh X giao 833 nhiệm vụ …" at the head of a line: what is handed out, counted or not. */
const handsOut = (words: readonly Word[], at: number, says: string): boolean =>
  (at === 0 || keyAt(words, at - 1) === ')') && /^giao (?:\d+ )?nhiem/.test(says);

/** Bodies that issue documents of their own. */
const SPEAKERS = /^(?:UBND|HĐND|Bộ|Sở|Tổng cục|Cục|Chi cục|Công an|Công ty|Ban Chỉ đạo|Trường|Bảo hiểm|Kho bạc) /u;

/** Where a body may ask or give notice in the middle of a paragraph. */
const ASKS = /(?:de nghi|yeu cau|thong bao|huong dan|to chuc (?:le|hoi|cuoc|phien)|giao (?:\d+ )?nhiem) [a-z]/;

/** "…, UBND phường Phú Hữu thông báo … như sau:": the body that speaks, and the kind where it says that it gives notice. */
type Speaker = {
  readonly issuer: Read<string>;
  readonly kind: Read<string> | null;
  /** What it says follows, behind a colon. */
  readonly introduces: boolean;
};

function speakerOf(lines: readonly Line[], source: Source): Speaker | null {
  const introducing = lines.slice(0, TOP).filter((line) => line.text.length >= 20 && line.text.endsWith(':'));
  const speaking = lines.slice(0, TOP).filter((line) => ASKS.test(line.folded));
  for (const line of [...introducing, ...speaking]) {
    const words = source.words(line.start, line.end);
    for (let at = 0; at < words.length; at += 1) {
      // The organ of a symbol ("703/TB-UBND") speaks of another document.
      const list = words[at]!.glued ? null : source.names(words, at);
      if (list === null) continue;
      const last = list.names[list.names.length - 1]!;
      // "UBND phường 3 thông báo …": a ward that bears a number.
      const number = / (?:phường|quận)$/u.test(last.name) ? /^\d{1,2}$/.exec(keyAt(words, list.next))?.[0] : undefined;
      const speaker = number === undefined ? last : { ...last, name: `${last.name} ${number}` };
      const next = number === undefined ? list.next : list.next + 1;
      const says = keysAt(words, next, 3);
      // "thực hiện chỉ đạo của Thường trực HĐND tỉnh, Văn phòng HĐND tỉnh thông báo …": the last one speaks.
      // "… trên địa bàn thành phố X, Phòng Y tế yêu cầu các trường …" too.
      const alone = list.names.length === 1 || /^(?:cua|ban)$/.test(keyAt(words, at - 1));
      if (!line.text.endsWith(':') && !SPEAKERS.test(speaker.name)) {
        at = list.next - 1;
        continue;
      }
      if (alone && !speaker.collective && (ANNOUNCES.test(says) || handsOut(words, at, says)))
        return {
          issuer: unsure(placed(fullName(speaker.name), lines, source.text), line),
          kind: /^(?:xin )?thong bao/.test(says) ? unsure('thông báo', line) : null,
          introduces: line.text.endsWith(':'),
        };
      at = list.next - 1;
    }
  }
  return null;
}

/** "… thực hiện nghiêm túc nội dung Công văn này", "Quyết định này có hiệu lực …", "Công văn nêu rõ: …": what a page calls itself. */
const SELF =
  /^(cong van|chi thi|ke hoach|thong bao|cong dien|huong dan|quyet dinh)(?: nay)? (?:co hieu luc|(?:cung )?(?:neu|ghi) ro)|(?:noi dung|nhan duoc|thuc hien|trien khai|tai|theo|va) (cong van|chi thi|ke hoach|thong bao|cong dien|huong dan) nay(?![a-z])/;

function selfNamed(lines: readonly Line[]): Read<string> | null {
  for (const line of lines) {
    const match = SELF.exec(line.folded);
    if (match !== null) return unsure(kindOfLine(match[1] ?? match[2]!) ?? match[1] ?? match[2]!, line);
  }
  return null;
}

/** Portals call a letter "Thông báo về việc …"; "Nhận được công văn này, …" says what it is, and the title is what it is about. */
function asItself(title: ReturnType<typeof titleOf>, lines: readonly Line[]): ReturnType<typeof titleOf> {
  if (title?.kind.value !== 'thông báo' || title.subject.span === null) return title;
  const itself = selfNamed(lines);
  if (itself?.value !== 'công văn' || !lines.some((line) => /^\W*kinh gui/.test(line.folded))) return title;
  const { start } = title.subject.span;
  const line = lines.find((each) => each.start === start)!;
  return { kind: itself, subject: unsure(line.text.replace(/\.$/, ''), line) };
}

/** A line above "Kính gửi" that may be the title of a page: words, no date, no address. */
const TITLE = /^\p{Lu}[^:@]*\p{Ll}[^:@]*$/u;

const FEWEST_WORDS = 6;

/** "Tóm tắt Thông báo số 215/TB-UBND của UBND tỉnh X": which document it is, nothing of what it is about. */
function saysNumberOnly(text: string): boolean {
  const last = findCodes(text).pop();
  return last !== undefined && /^(?:,? ?ngày [\d/.-]+)?(?: của [^:;]{2,80})?$/u.test(text.slice(last.end));
}

/** The title of a page: words without a full stop, apart from what follows them. */
const isPageTitle = ({ text }: Line, next: Line | undefined): boolean =>
  next?.text === '' &&
  text.length <= LONGEST_TITLE &&
  text.split(' ').length >= FEWEST_WORDS &&
  TITLE.test(text) &&
  !/^Điều \d/u.test(text) &&
  !saysNumberOnly(text) &&
  !/[.:;,]$|https?|\p{Ll}{2}\. \p{Lu}/u.test(text);

/** "Trên đây là thông báo | về việc tháo dỡ băng rôn …, | đề nghị …": the last words of a page that lost its title. */
const CLOSES =
  /^Trên đây là (?:nội dung )?(?:thông báo|kế hoạch|hướng dẫn|ý kiến|yêu cầu)(?: của [^,;.]{4,60}?)? ((?:về việc|về) [^;.]{8,240}?)(?:, (?:đề nghị|yêu cầu|kính|rất mong|các |UBND|Ủy ban)|[;.]|$)/u;

function closingSubject(lines: readonly Line[]): Read<string> {
  for (const line of lines.slice(-LAST_LINES)) {
    const about = line.text.startsWith('Trên đây') ? CLOSES.exec(line.text)?.[1] : undefined;
    if (about !== undefined) return unsure(about, line);
  }
  return none;
}
const LAST_LINES = 30;

/** "Ủy ban nhân dân thành phố hà nội⏎Căn cứ Luật …": who decides, on a line of its own above the bases. */
function authorityLine(lines: readonly Line[]): Read<string> | null {
  const at = lines.slice(0, TITLE_LINES).findIndex(({ text, folded }) => text.length < 90 && AUTHORITY.test(folded));
  const next = at === -1 ? undefined : lines.slice(at + 1, at + 4).find(({ text }) => text !== '');
  if (next === undefined || !/^can cu /.test(next.folded)) return null;
  return unsure(fullName(titleCase(lines[at]!.text.toUpperCase())), lines[at]!);
}
const AUTHORITY =
  /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd) (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong) [a-z ]+$/;

/** A page that greets somebody and names no kind is a letter; one that only asks may be anything. */
const letterKind = (greeting: Line | undefined): Read<string> =>
  greeting === undefined ? none : unsure('công văn', greeting);

/** Where the first sentence of a telling stands. */
const OPENING = 120;

/** A telling of a document, unless another body speaks further down: then what is told is that body's occasion. */
function toldOf(lines: readonly Line[], source: Source, speaker: Speaker | null): Announced | null {
  const told = toldLetterhead(source);
  if (told === null) return null;
  const span = { start: told.start, end: told.end };
  const line: Line = { ...span, text: '', folded: '' };
  const named = placed(fullName(told.issuer.replace(/ TP\.? /, ' thành phố ')), lines, source.text);
  const said = speaker?.issuer.value ?? named;
  // "Sở Y tế TP X yêu cầu …" as the title, "Sở Y tế vừa có công văn …" below it.
  const issuer = said.startsWith(`${named} `) ? said : named;
  // "Thủ tướng ký công điện … Bộ Nội vụ hướng dẫn …": whom the document tells speaks only in its course.
  const courses = speaker !== null && said !== issuer && (speaker.introduces || told.start > OPENING);
  if (courses && !actsOnOccasion(source.folded, told.start)) return null;
  const { day, number } = told;
  return {
    kind: told.kind === null ? none : unsure(told.kind, line),
    subject: told.subject === null ? none : unsure(told.subject, line),
    issuer: unsure(issuer, line),
    told: span,
    ...(number === null
      ? {}
      : {
          code: {
            value: { number, notation: '', regime: 'administrative' },
            span,
            confidence: 0.6,
            reason: ONLY_NUMBER,
          },
        }),
    ...(day === null
      ? {}
      : { date: { value: day.date, span, confidence: day.whole ? 0.6 : 0.5, reason: day.whole ? REASON : NO_YEAR } }),
  };
}

/** "(NT)- Về việc …": the initials of who set the page stand before its title. */
const ABOUT = /^(?:\(\p{Lu}{1,4}\) ?-? ?)?Về việc \p{L}/u;

const titleText = (source: Source, about: Line): string =>
  withoutTeller(source, about).replace(/^\(\p{Lu}{1,4}\) ?-? ?(?=Về việc )/u, '');

/** Kind, subject and issuer of a page whose letterhead was lost: its title, and the body that announces. */
export function announcedBy(lines: readonly Line[], source: Source): Announced {
  const title = asItself(titleOf(lines), lines);
  const speaker = speakerOf(lines, source);
  const short = speaker === null ? shortSpeaker(lines, source) : null;
  const letter = lines.findIndex((line) => /^\W*kinh gui/.test(line.folded));
  const above =
    letter === -1 ? undefined : lines.slice(0, letter).find((line) => line.text.length > 12 && TITLE.test(line.text));
  const about =
    lines.slice(0, TITLE_LINES).find((line) => ABOUT.test(line.text) && line.text.length < LONGEST_TITLE) ??
    above ??
    lines
      .slice(0, letter === -1 ? TITLE_LINES : Math.min(letter, TITLE_LINES))
      .find((line, i) => isPageTitle(line, lines[i + 1]));
  const told = toldOf(lines, source, speaker);
  if (told !== null) return told;
  const decision = unheadedDecision(lines);
  if (decision !== null) {
    const { kind, issuer, subject } = decision;
    return {
      kind: unsure(kind.text, kind.line),
      subject: subject === null ? none : unsure(subject.text, subject.line),
      issuer: unsure(issuer.text, issuer.line),
    };
  }
  const named = short ?? (speaker === null ? tellerOf(lines, source) : null);
  return {
    kind: title?.kind ?? speaker?.kind ?? selfNamed(lines) ?? letterKind(lines[letter] ?? short?.line),
    subject: title?.subject ?? (about === undefined ? closingSubject(lines) : unsure(titleText(source, about), about)),
    issuer:
      authorityLine(lines) ?? speaker?.issuer ?? (named === null ? none : unsure(fullName(named.name), named.line)),
  };
}
