import type { LocalDate } from '../../calendar/local-date.js';
import type { Read } from '../directive.js';
import { dayFrom } from '../deadline/days.js';
import type { Line } from './lines.js';

export type HeaderDate = {
  readonly date: Read<LocalDate>;
  readonly partialDate: string | null;
  readonly place: Read<string>;
};

const WORDS = /(?:^|[^a-z])ngay ?(.{0,6}?) ?thang ?(.{0,5}?) ?nam ?(\d{4})?/;
const NUMBERS = /(?:^|[^a-z])ngay (\d{1,2})[/-](\d{1,2})[/-](\d{4})/;
const PLACE =
  /(?:^|[^\p{L}\d/-])((?:T[Pp]\.? ?|Thành phố |Thị xã )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,4}(?: \d{1,2})?) ?[,.] ?$/u;

const digits = (raw: string | undefined): number | null =>
  raw !== undefined && /^\d{1,2}$/.test(raw.trim()) ? Number(raw.trim()) : null;

const nothing: Read<string> = { value: null, span: null, confidence: 0 };

/** "Số: 12 /QĐ - UBND Lào Cai, ngày …": a symbol set with blanks, on the line of the place. */
const SPACED_SYMBOL = /\/ ?\p{Lu}[\p{L}\d&.]*(?: ?- ?\p{Lu}[\p{Lu}\d&]*(?=[ -]))*/u;
const blanks = (symbol: string): string => '/'.repeat(symbol.length);

function placeOf(line: Line, before: string): Read<string> {
  const match = PLACE.exec(
    before.replace(/(?:vào )?(?:hồi|lúc) [\p{L}\d', ]{2,24}$/u, '').replace(SPACED_SYMBOL, blanks),
  );
  if (match === null) return nothing;
  const name = match[1]!.split(' ');
  const start = match.index + match[0].indexOf(match[1]!);
  return {
    value: name.join(' '),
    span: { start: line.start + start, end: line.start + start + match[1]!.length },
    confidence: 0.95,
  };
}

/**
 * Place and promulgation date from "Hà Nội, ngày 05 tháng 3 năm 2024". A blank or unreadable day leaves the date null and sets
 * `partialDate` to `YYYY-MM`; an impossible day (OCR "45") is never repaired. `damaged`: the page came through OCR.
 */
export function readDate(line: Line | undefined, damaged: boolean): HeaderDate {
  if (line === undefined)
    return {
      date: { value: null, span: null, confidence: 0, reason: 'Không thấy ngày ban hành' },
      partialDate: null,
      place: nothing,
    };
  const numeric = NUMBERS.exec(line.folded);
  const match = numeric ?? WORDS.exec(line.folded);
  if (match === null)
    return {
      date: { value: null, span: null, confidence: 0, reason: 'Không đọc được ngày ban hành' },
      partialDate: null,
      place: nothing,
    };
  const offset = match.index + match[0].indexOf('ngay');
  const place = placeOf(line, line.text.slice(0, offset));
  const span = { start: line.start + offset, end: line.start + match.index + match[0].trimEnd().length };
  const [d, m, y] = [digits(match[1]), digits(match[2]), match[3] === undefined ? null : Number(match[3])];
  const month = m !== null && m >= 1 && m <= 12 ? m : null;
  const date = y !== null && month !== null && d !== null ? dayFrom(y, month, d) : null;
  if (date === null) {
    const partialDate = y !== null && month !== null ? `${y}-${String(month).padStart(2, '0')}` : null;
    const blank = match[1]!.trim() === '';
    return {
      date: {
        value: null,
        span,
        confidence: 0,
        reason: blank ? 'Văn bản để trống ngày ban hành' : 'Không đọc được ngày ban hành',
      },
      partialDate,
      place,
    };
  }
  // NĐ 30/2020 writes days under 10 with a zero: a lone digit on a scanned page has usually lost its neighbour.
  if (damaged)
    return {
      date: { value: date, span, confidence: 0.6, reason: 'Ngày ban hành đọc từ ảnh, cần xác nhận' },
      partialDate: null,
      place,
    };
  return { date: { value: date, span, confidence: 0.97 }, partialDate: null, place };
}
