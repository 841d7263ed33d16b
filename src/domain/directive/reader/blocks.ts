import { namePartedBy, nameSpans, provinceSpans } from './broken-name.js';
import { awaitsDuty, stillAwaits } from './closing-article.js';
import { verbAt } from '../../unit/names/verbs.js';
import { wordsOf } from '../../unit/words.js';
import { isUpper, type Line } from './lines.js';
import { NO_HEADINGS, type Headings } from './markdown-headings.js';
import { type Marker, markerOf } from './markers.js';
import { LONG_LINE, LONG_LINES, MARKDOWN, MARKED_UP, settingOf, endsParagraph, type Setting } from './text-setting.js';

/** A paragraph: one or more lines, with its numbering. `start` is after the marker. */
export type Block = {
  readonly start: number;
  readonly end: number;
  readonly marker: Marker | null;
  /** The line of the marker begins here. */
  readonly from: number;
  /** A blank line stands before it. */
  readonly afterBlank: boolean;
  /** Leading table row sign: cells are separated by "|". */
  readonly row: boolean;
  /** How deep a heading of a Markdown text it is: 2 for "## …". */
  readonly heading?: number | undefined;
};

const PAGE_NUMBER = /^(?:-? ?\d{1,3} ?-?|trang \d+(?:\/\d+)?)$/;
const LONGEST_NUMBER = 24;
const RULE_SIGNS = '-_=~. ';

/** A page number, or a rule drawn with signs. */
const isFiller = ({ text, folded }: Line): boolean =>
  (text.length <= LONGEST_NUMBER && PAGE_NUMBER.test(folded)) ||
  (RULE_SIGNS.includes(text.charAt(0)) && /^[-_=~. ]+$/.test(text));

/** A line that ends in one of these words cannot end a paragraph; "chuyển đổi số" can, "Công văn số" cannot. */
const OPEN_END =
  /(?:^|[ (])(?:của|và|các|với|tại|về|cho|do|theo|(?<!(?:đổi|nghệ|quyền|tế|hội|liệu|hệ|dân|ký|thuật|tham|thông|doanh|chỉ|thiểu|đa|trường) )số|ngày|những|là|để|trong|trên|từ|đến|được|bằng|hoặc|giữa|gồm|việc|một|Luật|Nghị định|Quyết định|Sở|Bộ|Ủy|Uỷ)$|[\p{L}\d] ?-$|[\p{L}\d],$/u;

const CLAUSE =
  /^(?:chu tri|phoi hop|giao |yeu cau|de nghi|thuc hien|trien khai|to chuc|ra soat|tang cuong|tiep tuc|tap trung|khan truong|chi dao|huong dan|bao cao|tham muu|xay dung|so |ubnd|uy ban|chu tich|giam doc|thu truong|cac |nay|de |trong |ngay |can cu|theo |sau khi|noi nhan|kinh gui|thuong xuyen|chu dong|kip thoi|nghien cuu|cong an|thanh tra|van phong|phong |ban |truong |dang uy |chi bo |hang |dinh ky)/;

/** Words that usually begin a paragraph rather than go on with a name broken over the line ("… Kinh doanh dịch vụ⏎Quảng Ngãi"). */
const opensClause = (line: Line): boolean =>
  CLAUSE.test(line.folded) || verbAt(wordsOf(line.text, line.folded, 0, Math.min(line.text.length, OPENING)), 0);

/** "Yêu cầu các đơn vị nghiêm túc thực hiện" behind a gap: how a letter closes. */
const ASKS = /^(?:yeu cau|de nghi) /;

/** Characters that hold the longest verb phrase. */
const OPENING = 48;

/** "Cơ quan thực hiện: …", "Thời gian hoàn thành: …": a particular of a task stands on a line of its own. */
const PARTICULAR = /^(?:co quan|don vi|bo phan|nguoi|thoi gian|thoi han|tien do|san pham|kinh phi)(?: [a-z]+){0,4} ?:/;

/** "… phối hợp với các Sở:⏎Tư pháp, Du lịch rà soát": a list of names broken after its noun, no heading. */
const LIST_NOUN = /(?:^|[ ,;(])các (?:sở|bộ|phòng|ban|vụ|phường|xã|quận|huyện|thị xã|tỉnh) ?:$/iu;

/** "… nhiệm kỳ 2026 - 2030⏎Ban Xây dựng Đảng chủ trì, tham mưu": behind the years that end a title, who has it in hand. */
const YEARS_END = /(?:\d{4} ?- ?\d{4}|đến năm \d{4})$/u;
const IN_HAND = /^[a-z& ]{4,60} (?:chu tri|tham muu|phu trach)(?![a-z])/;

/** "Đảng ủy⏎UBND xã": the committee within a body, broken over the line. */
const PARTY_OF = / [Đđ]ảng (?:ủy|uỷ)$/u;
const GOVERNED = /^(?:UBND|Ủy ban nhân|Uỷ ban nhân|Công an|HĐND) /u;

/** How full a line must be for a name to go on in capitals on the next. */
const NAME_BROKEN = 0.55;

/** Whether `next` goes on with the paragraph of `previous`: the line was full, so its first word would not have fitted. */
function continues(
  previous: Line,
  next: Line,
  blank: boolean,
  { width, blankSeparated, parted }: Setting,
  title: boolean,
): boolean {
  const lower = /^[^\p{L}\d]*\p{Ll}/u.test(next.text);
  const ended = endsParagraph(previous.text);
  if (
    isUpper(previous.text) !== isUpper(next.text) &&
    /\p{L}{3}/u.test(next.text) &&
    !/^[IVX]{1,4}\/\d/.test(next.text) &&
    previous.text.length < width * 0.9
  )
    return false;
  if (PARTICULAR.test(next.folded)) return false;
  if (!ended && !lower && provinceSpans(previous, next)) return true;
  if (!lower && IN_HAND.test(next.folded) && YEARS_END.test(previous.text)) return false;
  if (width > LONG_LINES)
    return !ended && !blank && (lower || (previous.text.length < LONG_LINE && namePartedBy(previous, next)));
  const space = next.text.indexOf(' ');
  const filled = previous.text.length + 1 + (space === -1 ? next.text.length : space);
  // Behind a gap and a full stop stands the rest of a note or of another page.
  if (lower)
    return (
      !/\.\/\.?$/.test(previous.text) && !(blank && /^\p{Ll}/u.test(next.text) && /\p{Ll}{2}\.$/u.test(previous.text))
    );
  if (!blank && !ended && (parted || namePartedBy(previous, next))) return true;
  if (OPEN_END.test(previous.text)) return true;
  if (blank && ASKS.test(next.folded)) return false;
  if (PARTY_OF.test(previous.text) && GOVERNED.test(next.text) && !blank) return true;
  if (LIST_NOUN.test(previous.text) && previous.text.length >= width * 0.5 && !blank) return true;
  if (ended)
    return (
      !blank &&
      /[.;,]["”)\]]*$/.test(previous.text) &&
      filled >= width * (blankSeparated ? 0.8 : /[;,]["”)\]]*$/.test(previous.text) ? 0.88 : 0.97) &&
      !/\.\/\.?$/.test(previous.text)
    );
  return filled >= width * (title || opensClause(next) ? 0.86 : NAME_BROKEN) && (!blank || filled >= width * 0.86);
}

/** Groups lines into paragraphs: joins hard-wrapped lines (also over a stray blank line), drops page numbers. */
export function blocksOf(lines: readonly Line[], headings: Headings = NO_HEADINGS): Block[] {
  const setting = headings.size >= MARKED_UP ? MARKDOWN : settingOf(lines);
  const blocks: Block[] = [];
  let current: {
    start: number;
    end: number;
    marker: Marker | null;
    from: number;
    afterBlank: boolean;
    row: boolean;
    last: Line;
    heading: number | undefined;
    awaits: boolean;
  } | null = null;
  let blank = false;
  const close = (): void => {
    if (current !== null)
      blocks.push({
        start: current.start,
        end: current.end,
        marker: current.marker,
        from: current.from,
        afterBlank: current.afterBlank,
        row: current.row,
        heading: current.heading,
      });
    current = null;
  };
  for (const line of lines) {
    if (line.text === '') {
      blank = true;
      continue;
    }
    if (isFiller(line)) {
      if (current === null) blank = true;
      continue;
    }
    const row = line.text.startsWith('|');
    const marker = row ? null : markerOf(line);
    const open = current as {
      last: Line;
      row: boolean;
      start: number;
      end: number;
      marker: Marker | null;
      heading: number | undefined;
      awaits: boolean;
    } | null;
    // "Điều 3." alone on its line: the paragraph begins on the next.
    const heading = headings.get(line.start);
    const bare = open !== null && marker === null && !row && heading === undefined && open.end <= open.start;
    if (bare) open.start = line.start;
    const joined =
      bare ||
      (open !== null &&
        !row &&
        !open.row &&
        heading === undefined &&
        open.heading === undefined &&
        goesOn(open, marker, line, blank, setting));
    if (joined && open !== null) {
      // "Điều 3." alone on its line names nobody yet.
      open.awaits = bare ? awaitsDuty(line.folded) : open.awaits && stillAwaits(line.folded);
      open.end = line.end;
      open.last = line;
    } else {
      close();
      current = {
        start: line.start + (marker?.size ?? 0),
        end: line.end,
        marker,
        from: line.start,
        afterBlank: blank,
        row,
        last: line,
        heading,
        awaits: awaitsDuty(line.folded),
      };
    }
    blank = false;
  }
  close();
  return blocks;
}

/** Whether a line belongs to the open paragraph. */
function goesOn(
  open: { readonly last: Line; readonly marker: Marker | null; readonly awaits: boolean },
  marker: Marker | null,
  line: Line,
  blank: boolean,
  setting: Setting,
): boolean {
  if (marker !== null) {
    // A bullet that parts a name is none, however short the line before.
    const none = isFalseMarker(marker, open.last, line, blank, setting.width);
    return none && (marker.kind === 'dash' || continues(open.last, line, blank, setting, false));
  }
  if (open.awaits && !blank && !isUpper(line.text) && open.last.text.length >= setting.width * NAME_BROKEN) return true;
  return continues(open.last, line, blank, setting, open.marker?.kind === 'article');
}

/** "kinh tế⏎- xã hội", "quốc phòng⏎- an ninh": a pair whose dash was broken to the next line. */
const PAIRED_END = /(?:kinh tế|chính trị|văn hóa|văn hoá|quốc phòng|an ninh)$/iu;
const PAIRED =
  /^[-–] ?(?:xã hội|chính trị|an ninh|quốc phòng|kỹ thuật|đối ngoại|văn hóa|văn hoá|nghệ thuật|thể thao)(?!\p{L})/u;

/** "20/6/2026", "1. 5 tỷ", "389 của tỉnh" at the start of a wrapped line are no numbering, "(3)" none where "(2)" stands in the line before. */
function isFalseMarker(marker: Marker, previous: Line, line: Line, blank: boolean, width: number): boolean {
  if (marker.kind === 'inner' && !blank && previous.text.indexOf(` (${Number(marker.label) - 1}) `) > 0) return true;
  if (blank || endsParagraph(previous.text)) return false;
  if (marker.kind === 'number') return previous.text.length >= width * 0.8 && /^\d{1,2} ?[,/)]/.test(line.text);
  if (marker.kind === 'dash' && PAIRED_END.test(previous.text) && PAIRED.test(line.text)) return true;
  return marker.kind === 'dash' && /^- ?\p{Lu}/u.test(line.text) && nameSpans(previous, line);
}
