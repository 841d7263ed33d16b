// What the end of a document says of itself where its letterhead was lost: the heading of an annex, the sentence about its adoption.
import type { LocalDate } from '../../calendar/local-date.js';
import type { DocumentCode, Read } from '../directive.js';
import { dayFrom } from '../deadline/days.js';
import { findCodes } from '../document-code.js';
import type { Source } from './source.js';

/** "(Ban hành kèm theo Nghị quyết số 08/NQ-HĐND ngày 14 tháng 7 năm 2017 của …)". */
const ANNEXED = /\n\((?:ban hanh )?kem theo (?:quyet dinh|nghi quyet|ke hoach|chi thi) so ?:? ?(?=\d)/;
const DAY = /^,? ?ngày (\d{1,2}) ?(?:tháng|[/.-]) ?(\d{1,2}) ?(?:năm|[/.-]) ?(\d{4})/u;
const LONGEST = 60;
const REASON = 'Đọc từ dòng "kèm theo" trên phụ lục, cần xác nhận';

export type OfAnnex = { readonly code: Read<DocumentCode>; readonly date: Read<LocalDate> | null };

/** The number and the day that the first annex gives to its document; null where none does. Never sure. */
export function annexedTo({ text, folded }: Source): OfAnnex | null {
  const match = folded.includes('kem theo') ? ANNEXED.exec(folded) : null;
  if (match === null) return null;
  const start = match.index + match[0].length;
  const found = findCodes(text.slice(start, start + LONGEST))[0];
  if (found === undefined || found.start > 1) return null;
  const end = start + found.end;
  const unsure = { confidence: 0.7, reason: REASON };
  const day = DAY.exec(text.slice(end, end + LONGEST));
  const date = day === null ? null : dayFrom(Number(day[3]), Number(day[2]), Number(day[1]));
  return {
    code: { value: found.code, span: { start, end }, ...unsure },
    date: date === null ? null : { value: date, span: { start: end, end: end + day![0].length }, ...unsure },
  };
}

/** "Nghị quyết này đã được Hội đồng nhân dân tỉnh … kỳ họp thứ 4 thông qua ngày 14 tháng 7 năm 2017." */
const PASSED =
  /nghi quyet nay(?: da)? duoc [^.;]{5,240}? thong qua (?:tai ky hop [^.;]{3,60} )?ngay (\d{1,2})(?: thang |[/.-])(\d{1,2})(?: nam |[/.-])(\d{4})/;

/** The day on which a council adopted its resolution, where no other stands on the page. Never sure: it may have been signed later. */
export function passedOn({ folded }: Source): Read<LocalDate> | null {
  if (!folded.includes('thong qua')) return null;
  const match = PASSED.exec(folded.replace(/\n/g, ' '));
  const value = match === null ? null : dayFrom(Number(match[3]), Number(match[2]), Number(match[1]));
  if (match === null || value === null) return null;
  const start = match.index + match[0].lastIndexOf('ngay');
  return {
    value,
    span: { start, end: match.index + match[0].length },
    confidence: 0.6,
    reason: 'Ngày thông qua nghị quyết, ngày ký có thể khác',
  };
}
