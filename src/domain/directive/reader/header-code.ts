import type { DocumentCode, Read } from '../directive.js';
import { findCodes } from '../document-code.js';
import type { Line } from './lines.js';

const BLANK = /^\W{0,3}Số ?:? ?[.…_ ]*(?:\/|-) ?((?:\p{Lu}[\p{L}\d&.]*)(?: ?[-/] ?\p{Lu}[\p{L}\d&.]*){0,4})/u;
const NUMBER_THEN =
  /^\W{0,3}S[ốoÔôỐỒ0đĐ] ?[:.]? ?(.{0,14}?) ?\/ ?((?:\p{Lu}[\p{L}\d&.]*)(?: ?- ?\p{Lu}[\p{L}\d&.]*){0,4})/u;

export type HeaderCode = Read<DocumentCode>;

const none: HeaderCode = { value: null, span: null, confidence: 0, reason: 'Không thấy số, ký hiệu văn bản' };

function symbol(raw: string): string {
  return raw.replace(/ ?- ?/g, '-').replace(/[.,;&]+$/, '');
}

/** "Số: 24/HDLN-BCA-BYT-   | Hà Nội, ngày 25 tháng 6 năm 2026": the right column on the line of a symbol that goes on below. */
const RIGHT_COLUMN = /- ?(?:(?:TP\.? ?)?\p{Lu}\p{Ll}+(?: \p{Lu}\p{L}+){0,3},? ?ngày .*)?$/u;
const REST_OF_SYMBOL = /^\p{Lu}[\p{Lu}\d&]*(?:-\p{Lu}[\p{L}\d&]*)*$/u;

/** A symbol that ends in a dash goes on in the next line: joined, and asked about. */
function brokenCode(line: Line, next: Line | undefined): HeaderCode | null {
  const column = RIGHT_COLUMN.exec(line.text);
  if (column === null) return null;
  const found = findCodes(line.text.slice(0, column.index))[0];
  if (found === undefined || line.text.slice(found.end, column.index).trim() !== '') return null;
  const span = { start: line.start + found.start, end: line.start + found.end };
  const rest = next?.text.trim() ?? '';
  if (!REST_OF_SYMBOL.test(rest))
    return { value: found.code, span, confidence: 0.55, reason: 'Ký hiệu có thể còn ở dòng dưới, cần xác nhận' };
  const value = { ...found.code, notation: `${found.code.notation}-${rest}` };
  return { value, span, confidence: 0.8, reason: 'Ký hiệu nối từ hai dòng, cần xác nhận' };
}

/** "12/CT-TUBND": a letter that a recogniser set before a committee's or a council's; "VPUBND" and "TTHĐND" are offices. */
const MISREAD = /(?:^|-)(?!VP|TT)\p{Lu}{1,2}(?:UBND|HĐND)(?:$|-)/u;

/**
 * Number and notation from the "Số:" line. A blank number stays blank (it is stamped onto the page, domain.md §0.2); signs that are no
 * number (OCR of handwriting) leave it blank too. `damaged`: the page came through OCR, whose digits are not to be trusted.
 */
export function readCode(line: Line | undefined, damaged: boolean, next?: Line): HeaderCode {
  if (line === undefined) return none;
  const broken = brokenCode(line, next);
  if (broken !== null) return broken;
  const found = findCodes(line.text)[0];
  const at = (start: number, end: number) => ({ start: line.start + start, end: line.start + end });
  if (found !== undefined && /^[^\p{L}\d]*S[ốỐôÔ]Ố?(?: hiệu)? ?:? ?$|Số ?: ?$/u.test(line.text.slice(0, found.start))) {
    const doubt = damaged && found.code.regime !== 'party';
    const strange = /^\d+ +\./.test(line.text.slice(found.start));
    if (!doubt && MISREAD.test(found.code.notation))
      return {
        value: found.code,
        span: at(found.start, found.end),
        confidence: 0.55,
        reason: 'Ký hiệu có thể đọc sai, cần xác nhận',
      };
    return doubt || strange
      ? {
          value: found.code,
          span: at(found.start, found.end),
          confidence: 0.55,
          reason: `Số "${found.code.number}" đọc từ ảnh, cần xác nhận`,
        }
      : { value: found.code, span: at(found.start, found.end), confidence: 0.97 };
  }
  if (found !== undefined && found.start === 0 && found.end === line.text.length)
    return {
      value: found.code,
      span: at(0, found.end),
      confidence: damaged ? 0.55 : 0.85,
      reason: 'Số, ký hiệu đứng một mình, cần xem lại',
    };
  if (found !== undefined && found.start <= 5 && /^[^\p{L}\d]{0,2}[S$s6\p{L}]{1,2} ?[:.]/u.test(line.text))
    return {
      value: found.code,
      span: at(found.start, found.end),
      confidence: 0.55,
      reason: `Số "${found.code.number}" đọc từ ảnh, cần xác nhận`,
    };
  const blank = BLANK.exec(line.text);
  if (blank !== null) {
    const party =
      /^(?:\p{Lu}[\p{L}]{0,3})\/\p{Lu}/u.test(blank[1]!) && /-/.test(line.text.slice(0, blank[0].indexOf(blank[1]!)));
    const notation = symbol(blank[1]!);
    const start = blank[0].indexOf(blank[1]!);
    const value: DocumentCode = { number: null, notation, regime: party ? 'party' : 'administrative' };
    return { value, span: at(start, blank[0].length), confidence: 0.6, reason: 'Văn bản để trống số' };
  }
  const messy = NUMBER_THEN.exec(line.text);
  if (messy !== null) {
    // "3 70": a recogniser sets the figures of a stamp apart; "#32": it lost some.
    const digits = /^[ .:]*(\d{1,5})[^\p{L}\d]*$/u.exec(messy[1]!.replace(/(?<=\d) (?=\d)/g, ''));
    const start = line.text.indexOf(messy[2]!);
    const value: DocumentCode = { number: digits?.[1] ?? null, notation: symbol(messy[2]!), regime: 'administrative' };
    const reason =
      digits === null ? 'Số văn bản viết tay hoặc mờ, không đọc được' : `Số "${digits[1]}" đọc từ ảnh, cần xác nhận`;
    return { value, span: at(start, start + messy[2]!.length), confidence: 0.5, reason };
  }
  return none;
}
