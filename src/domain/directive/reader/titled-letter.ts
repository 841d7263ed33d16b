// A letter that a portal shows without its letterhead: number and day stand in the title above "Kính gửi".
import type { LocalDate } from '../../calendar/local-date.js';
import { dayFrom } from '../deadline/days.js';
import type { DocumentCode, Read } from '../directive.js';
import { findCodes } from '../document-code.js';
import { entitled } from './entitled.js';
import type { HeaderLayout } from './header-layout.js';
import { kindOfLine } from './kinds.js';
import type { Line } from './lines.js';
import type { Source } from './source.js';

const TITLE =
  /^\W{0,3}(?:cong van|van ban|thong bao|cong dien|giay moi)(?: so)? ?:? ?(?<number>\d{1,5})(?<symbol> ?\/ ?[a-z][^ ]{1,40})?(?:,? ?ngay (?<d>\d{1,2})[/.-](?<m>\d{1,2})[/.-](?<y>\d{4}))?,? .{0,80}?v ?\/ ?v[ :]/;

export const ONLY_NUMBER = 'Bài viết chỉ nêu số, không nêu ký hiệu văn bản';
const REASON = 'Đọc từ tiêu đề của trang, cần xác nhận';

export type TitledLetter = { readonly code: Read<DocumentCode>; readonly date: Read<LocalDate> };

/** "Công văn số 1448/SNV-CCHC ngày 27/12/2016 V/v xin ý kiến …": what such a title tells; never sure. Null where the letter has no such title. */
export function titledLetter(lines: readonly Line[], { code, about }: HeaderLayout): TitledLetter | null {
  const line = code === -1 ? lines[about] : undefined;
  const said = line === undefined ? null : TITLE.exec(line.folded);
  if (line === undefined || said === null) return null;
  const { number, symbol, d, m, y } = said.groups!;
  const found = symbol === undefined ? undefined : findCodes(line.text)[0];
  const start = line.start + said[0].indexOf(number!);
  const none = { value: null, span: null, confidence: 0, reason: 'Không thấy ngày ban hành' };
  const date = d === undefined ? null : dayFrom(Number(y), Number(m), Number(d));
  return {
    code: {
      value: found?.code ?? { number: number!, notation: '', regime: 'administrative' },
      span: { start, end: start + number!.length },
      confidence: found === undefined ? 0.6 : 0.7,
      reason: found === undefined ? ONLY_NUMBER : REASON,
    },
    date: date === null ? none : { value: date, span: null, confidence: 0.7, reason: REASON },
  };
}

/**
 * "Công điện số 46/CĐ-BGTVT ngày 13/11/2020 của Bộ GTVT về ứng phó bão" above "CÔNG ĐIỆN" on a page without a letterhead: the title of the
 * page tells number and day of what stands below it; null where the kinds differ.
 */
export function titledPage(source: Source, lines: readonly Line[], layout: HeaderLayout): TitledLetter | null {
  const { code, motto, kind } = layout;
  if (code !== -1 || motto !== -1 || kind === -1) return null;
  const page = entitled(source);
  if (page?.code == null || page.kind === null || page.kind !== kindOfLine(lines[kind]!.folded)) return null;
  const date: Read<LocalDate> =
    page.date === null
      ? { value: null, span: null, confidence: 0, reason: 'Không thấy ngày ban hành' }
      : { value: page.date, span: null, confidence: 0.7, reason: REASON };
  return { code: { value: page.code, span: page.span, confidence: 0.7, reason: REASON }, date };
}
