import type { Read } from '../directive.js';
import { isSyllable } from './damage.js';
import { isAuthority } from './decider.js';
import { isMotto, type HeaderLayout } from './header-layout.js';
import { kindAndTitle } from './kind-and-title.js';
import { isUpper, type Line } from './lines.js';
import { belowDecider } from './party-decider.js';
import { partySubjectAt } from './party-subject.js';

const OPENERS =
  /^\W*(?:ngay \d|can cu|thuc hien (?!tot|nghiem)|nhan dip|trong (?:thoi gian|nhung|nam|thang|boi canh|qua trinh|\d)|sau khi|theo |xet |thoi gian qua|vua qua|hien nay|de (?!nghi|an)|tiep theo|tiep nhan|kinh gui|i+\. |1\. |a\) |phan (?:i|thu)|chuong i|dieu 1|phuc dap|con bao|quan triet|ho[am] nay|qua |tren co so|nhung nam|so(?:ng)?:|bo truong|chu tich |thu tuong chinh phu$|(?:uy ban nhan dan|ubnd|so|bo|chinh phu|hoi dong nhan dan|phong|cuc|chi cuc|ban quan ly|ban chi dao|ban chi huy|nha truong|truong (?:dai hoc|thpt|thcs|tieu hoc|mam non)|trung tam|cong an|van phong|ban thuong vu|dang uy|tinh uy|huyen uy) .{0,60}(?:ban hanh|yeu cau|thong bao|de nghi|xay dung|giao|to chuc|huong dan)|noi nhan|dien:)/;

/** A body opens with a capital or a numeral; a title wrapped onto the next line may begin with any word. */
const CODE_LINE = /^\W{0,3}so ?:/;

const opens = (line: Line): boolean =>
  (OPENERS.test(line.folded) && !/^[^\p{L}]*\p{Ll}/u.test(line.text)) || /^[^\p{L}]*nhằm /iu.test(line.text);

const nothing: Read<string> = { value: null, span: null, confidence: 0, reason: 'Không thấy trích yếu' };

function joined(lines: readonly Line[], from: number, to: number, skip: number): Read<string> {
  const parts = lines.slice(from, to).filter((line) => line.text !== '');
  if (parts.length === 0) return nothing;
  const value = parts
    .map((line, i) => (i === 0 ? line.text.slice(skip) : line.text))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ \p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}, ngày.{0,20}năm(?: \d{4})?(?= |$)/u, '')
    // The day of a document that is cited, left blank.
    .replace(/, ngày[ _.…/]+(?=(?:của|về) )/u, ' ')
    .replace(/^.{0,60}?Về ?việc (?=\p{L})/u, 'Về việc ')
    .replace(/ [ÌÍÏ|](?= )/gu, '')
    .replace(/[-_ ]+$/, '')
    // "Thông báo “V/v phòng chống bão”": the mark that closes what opened before it.
    .replace(/^([^“"]*)[”"]$/u, '$1')
    .trim();
  if (value === '') return nothing;
  // OCR noise of a stamp over the title: letters of no word, dots in a row.
  if (/\.{2,}|[[\]{}|“”]{1}.*\d|(?:^| )[ÌÍÏ|](?= |$)/u.test(value))
    return {
      value,
      span: { start: parts[0]!.start + skip, end: parts[parts.length - 1]!.end },
      confidence: 0.6,
      reason: 'Trích yếu lẫn nét dấu, cần xem lại',
    };
  const read = { value, span: { start: parts[0]!.start + skip, end: parts[parts.length - 1]!.end }, confidence: 0.93 };
  return losesLetters(value) ? unsure(read, 0.8) : read;
}

/** Whether a word in small letters cannot be Vietnamese though it has its marks, or has no vowel at all: "thị trn", "tnh Quảng Ninh". */
const losesLetters = (subject: string): boolean =>
  (subject.match(/(?<![\p{L}\d./&-])\p{Ll}{2,8}(?![\p{L}\d./&-])/gu) ?? []).some((word) =>
    /[^a-z]/.test(word) ? !isSyllable(word) : word.length > 2 && !/[aeiouy]/.test(word),
  );

/** A subject that a person has to look at, at most so sure. */
const unsure = (subject: Read<string>, most: number): Read<string> => ({
  ...subject,
  confidence: Math.min(subject.confidence, most),
  reason: 'Trích yếu có thể đọc chưa đúng',
});

export type HeaderSubject = {
  readonly subject: Read<string>;
  /** Index of the first line after it. */ readonly next: number;
};

/** "… các nhiệm vụ / UBND tỉnh giao": a short line that names a body goes on with the title; a body's first line is long. */
const NAMES_BODY =
  /^(?:uy ban nhan dan|ubnd|so|bo|chinh phu|hoi dong nhan dan|chu tich|thu tuong chinh phu|bo truong) /;
const goesOnWith = (line: Line): boolean =>
  line.text.length <= 50 && NAMES_BODY.test(line.folded) && !line.text.endsWith(':');

/** "… ngày 30 tháng 4 năm 2025 của⏎Bộ Chính trị về …": no title ends with a word that leads on. */
const leadsOn = (line: Line | undefined): boolean =>
  /(?:^| )(?:của|và|về|với|tại|theo|số|các|những|cho|thuộc)$/u.test(line?.text ?? '');

/** A title ends in no full stop: a whole sentence on a line is the body, though no blank line stands before it. */
const isSentence = (line: Line): boolean =>
  /^\p{Lu}/u.test(line.text) && (line.text.endsWith(':') || (line.text.length > 90 && /\.(?:\/\.?)?$/.test(line.text)));

/** "… theo quy định tại Nghị định số / 91/2022/NĐ-CP.": a cited code on a line of its own. */
const CITED_CODE = /^\d{1,5}(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d-]+\.?$/u;

/** "KHẨN", "HỎA TỐC" stamped below what a letter is about. */
const STAMP = /^(?:(?:thượng )?khẩn|hỏa tốc|hoả tốc|mật|tối mật)$/iu;

/** Letters of the longest line in the left column of a letterhead. */
const LONGEST_IN_COLUMN = 48;

/** Trích yếu of a công văn: from "V/v" to the next block of the header. */
function aboutSubject(lines: readonly Line[], layout: HeaderLayout): HeaderSubject {
  const first = lines[layout.about]!;
  const skip = /v ?\/ ?v|^vv|^v\. ?v/.exec(first.folded)!.index;
  let end = layout.about + 1;
  const stop = (line: Line, i: number): boolean =>
    line.text === '' ||
    i === layout.date ||
    i === layout.addressed ||
    i === layout.code ||
    isMotto(line) ||
    STAMP.test(line.text) ||
    (opens(line) && !goesOnWith(line) && !leadsOn(lines[i - 1])) ||
    isSentence(line) ||
    (isUpper(line.text) && line.text.length > 6 && !(CITED_CODE.test(line.text) && / số$/.test(lines[i - 1]!.text))) ||
    end - layout.about > 9;
  // "V/v bổ sung Khu kinh tế   Hà Nội, ngày 27 tháng 02 năm 2010⏎tỉnh Quảng Trị vào Quy hoạch": the left column goes on below, in short lines.
  const beside = layout.about === layout.date;
  const long = (line: Line): boolean => beside && line.text.length > LONGEST_IN_COLUMN;
  while (end < lines.length && !stop(lines[end]!, end) && !long(lines[end]!)) end += 1;
  const read = joined(lines, layout.about, end, skip);
  const subject = beside && end > layout.about + 1 ? unsure(read, 0.85) : read;
  const follows = lines.findIndex((line, i) => i >= end && line.text !== '');
  const cut =
    lines[end]?.text === '' &&
    follows !== -1 &&
    ![layout.date, layout.addressed, layout.code].includes(follows) &&
    !isMotto(lines[follows]!) &&
    !opens(lines[follows]!);
  return {
    subject: cut ? { ...subject, confidence: 0.75, reason: 'Trích yếu có thể còn dòng tiếp theo' } : subject,
    next: end,
  };
}

/** A line in capitals that opens the first section: "II- QUAN ĐIỂM, MỤC TIÊU", "A. MỤC ĐÍCH". */
const SECTION = /^(?:[IVX1]{1,5}|[A-D]) ?(?:[-–] ?|\. ?)\p{Lu}/u;

/** "BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH⏎ĐIỆN: Sở Công Thương": who sends a telegram without a title. */
function telegraphs(lines: readonly Line[], at: number): boolean {
  if (!isUpper(lines[at]!.text)) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => line.text !== '');
  return next !== undefined && /^dien ?:/.test(next.folded);
}

/** Whether the title goes on behind the gap at a line: in lower case, or after a comma. */
function goesOnAfter(lines: readonly Line[], gap: number): boolean {
  const next = lines.slice(gap, gap + 4).find((line) => line.text !== '');
  const before = lines[gap - 1]!.text;
  if (next === undefined || isUpper(before) || /[.:;]$/.test(before)) return false;
  return /^\p{Ll}/u.test(next.text) || (before.endsWith(',') && !opens(next));
}

/** Particulars of a web page, the heading of a table, an annex. */
const OTHER_BLOCK = /^(?:thong tin van ban|van ban|tom tat)$|^(?:stt|so tt|tt)(?: |$)|^phu luc(?: |$)/;

/** "(Ban hành kèm theo Quyết định số …" below the title of rules. */
const PROMULGATED =
  /^\((?:duoc )?(?:ban hanh|phe duyet)?(?: kem)? ?theo (?:quyet dinh|nghi quyet|cong van|thong bao|ke hoach)/;

/** Trích yếu of a typed document: the lines under the kind, up to a blank line or to the first words of a body. */
function typedSubject(lines: readonly Line[], layout: HeaderLayout): HeaderSubject {
  const { from, skip } = belowDecider(lines, layout.kind);
  let end = from;
  while (end < lines.length && end - from < 12) {
    const line = lines[end]!;
    // Pages set a line to a paragraph: what begins in lower case goes on after a gap.
    if (line.text === '' && end > from && goesOnAfter(lines, end)) {
      end += 1;
      continue;
    }
    if (line.text === '' || line.text.startsWith('|') || OTHER_BLOCK.test(line.folded)) break;
    if (/^\W*kinh gui/.test(line.folded) || (end > from && PROMULGATED.test(line.folded))) break;
    if (end > from && leadsOn(lines[end - 1]) && isUpper(line.text) === isUpper(lines[end - 1]!.text)) {
      end += 1;
      continue;
    }
    if ((end > from && isAuthority(lines, end)) || telegraphs(lines, end)) break;
    if (end > from && /^\(.*\)$/.test(lines[from]!.text) && end === from + 1) break;
    if (end > from && (/^[-+•*] /.test(line.text) || (/:$/.test(line.text) && !isUpper(line.text)))) break;
    if (end > from && isSentence(line) && !isUpper(line.text)) break;
    if (end > from && isUpper(line.text) && SECTION.test(line.text)) break;
    if (end > from && (opens(line) || (isUpper(line.text) && !isUpper(lines[end - 1]!.text)))) break;
    // "KẾT LUẬN CỦA BAN THƯỜNG VỤ⏎về một số nội dung …": the title goes on in small letters.
    const goesOn = /^(?:về|của|trong|năm|tại) \p{L}|^Về \p{Ll}[^:]*$/u.test(line.text);
    if (end > from && isUpper(lines[from]!.text) && !isUpper(line.text) && !goesOn) break;
    if (end === from && CODE_LINE.test(line.folded)) break;
    if (end === from && opens(line) && !/^\W*(?:ve |v\/v)/.test(line.folded) && /[.;:]$/.test(line.text)) break;
    end += 1;
  }
  const body = bodyWithin(lines, from, end);
  if (body === -1) return { subject: joined(lines, from, end, skip), next: end };
  return { subject: unsure(joined(lines, from, body, skip), 0.7), next: body };
}

/** Where no gap parts them, the sentences of the body run on below the subject, which holds none: the line at which they begin; -1 where none do. */
function bodyWithin(lines: readonly Line[], from: number, end: number): number {
  const whole = (at: number): string =>
    lines
      .slice(at, end)
      .map(({ text }) => text)
      .join(' ');
  if (!SENTENCE_END.test(whole(from))) return -1;
  for (let i = from + 1; i < end; i += 1)
    if (/^\p{Lu}\p{Ll}/u.test(lines[i]!.text) && !/[,-]$/.test(lines[i - 1]!.text) && SENTENCE_END.test(whole(i)))
      return i;
  return -1;
}
const SENTENCE_END = /\p{Ll}\. \p{Lu}\p{Ll}/u;

/** The subject of a Party letter: "về việc …" under the number, without "V/v"; a line that begins in lower case goes on after a gap. */
function plainSubject(lines: readonly Line[], layout: HeaderLayout): HeaderSubject | null {
  if (layout.code === -1) return null;
  const from = lines.findIndex(
    (line, i) =>
      i > layout.code &&
      i < layout.code + 4 &&
      /^\W*ve (?:viec )?[a-z]/.test(line.folded) &&
      /^\W*V?[vV]?ề \p{Ll}/u.test(line.text),
  );
  if (from === -1 || (layout.addressed !== -1 && from > layout.addressed)) return null;
  let end = from + 1;
  while (
    end < lines.length &&
    end - from < 8 &&
    end !== layout.addressed &&
    end !== layout.date &&
    !isMotto(lines[end]!)
  ) {
    if (lines[end]!.text === '') {
      const next = lines.slice(end).find((line) => line.text !== '');
      if (next === undefined || !/^\p{Ll}|^Ngày [\d/.-]+$/u.test(next.text)) break;
    }
    end += 1;
  }
  return { subject: joined(lines, from, end, 0), next: end };
}

/** "Về việc …" as the title of a page, above its number. */
function titleAbove(lines: readonly Line[], layout: HeaderLayout): HeaderSubject | null {
  const at = lines.slice(0, Math.max(layout.code, 0)).findIndex((line) => /^Về việc \p{L}/u.test(line.text));
  if (at === -1) return null;
  const subject = joined(lines, at, at + 1, 0);
  return { subject: { ...subject, confidence: Math.min(subject.confidence, 0.8) }, next: layout.head };
}

/** The subject (trích yếu). Null when the document carries none: never made up from the body. */
export function readSubject(lines: readonly Line[], layout: HeaderLayout): HeaderSubject {
  if (layout.kind !== -1) return typedSubject(lines, layout);
  if (layout.about !== -1) return aboutSubject(lines, layout);
  const plain = plainSubject(lines, layout);
  if (plain !== null) return plain;
  const party = partySubjectAt(lines, layout);
  if (party !== null) return { subject: joined(lines, party.from, party.to, 0), next: party.to };
  const whole = kindAndTitle(lines, layout, (at) => isAuthority(lines, at));
  if (whole !== null) {
    return { subject: unsure(joined(lines, whole.from, whole.to, whole.skip), 0.85), next: whole.to };
  }
  const titled = titleAbove(lines, layout);
  if (titled !== null) return titled;
  for (let i = layout.head; i < Math.min(lines.length, layout.head + 5) && layout.code !== -1; i += 1) {
    const line = lines[i]!;
    if (line.text === '' || !/^\W*ve (?:viec )?/.test(line.folded) || !isUpper(line.text)) continue;
    // The line of the kind was lost: its title in capitals stands alone.
    return typedSubject(lines, { ...layout, kind: i - 1 });
  }
  return titleAlone(lines, layout) ?? { subject: nothing, next: layout.head };
}

/** Letters of a title that stands without the line of its kind, as some portals give it: stamps and names of organs are shorter. */
const SHORTEST_TITLE = 30;
/** Organs, and a kind with its organ: "QUYẾT ĐỊNH CỦA UBND TỈNH X". */
const ORGAN_LINE =
  /^(?:uy ban|ubnd|hoi dong|chu tich|so |bo |cuc |phong |van phong|ban |truong |trung tam|(?:[a-z]+ ){1,3}cua (?:uy ban|ubnd|chu tich|hoi dong|bo |so ))/;

/** "Kon Tum, ngày 16 …⏎ỨNG PHÓ SỰ CỐ TRÊN ĐỊA BÀN TỈNH⏎Căn cứ …": capitals between the day and the basis. */
function titleAlone(lines: readonly Line[], layout: HeaderLayout): HeaderSubject | null {
  if (layout.code === -1 || layout.date === -1) return null;
  const from = lines.findIndex(({ text }, i) => i >= layout.head && text !== '');
  const first = lines[from];
  if (first === undefined || from > layout.head + 2 || first.text.length < SHORTEST_TITLE) return null;
  if (!isUpper(first.text) || ORGAN_LINE.test(first.folded) || SECTION.test(first.text) || opens(first)) return null;
  let to = from + 1;
  while (to < lines.length && to - from < 6 && isUpper(lines[to]!.text) && !isAuthority(lines, to)) to += 1;
  const below = lines.slice(to).find(({ text }) => text !== '');
  if (below === undefined || !(opens(below) || isAuthority(lines, to))) return null;
  return { subject: unsure(joined(lines, from, to, 0), 0.8), next: to };
}
