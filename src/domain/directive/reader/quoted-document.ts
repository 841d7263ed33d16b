import type { LocalDate } from '../../calendar/local-date.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import type { DocumentCode } from '../directive.js';

/** What a page that lost its letterhead tells of the document it gives or reports. */
export type Quoted = {
  readonly code: DocumentCode;
  readonly span: { readonly start: number; readonly end: number };
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly date: LocalDate | null;
  /** "…/VPUBND-THVX Đồng Tháp, ngày 15 tháng 9 năm 2020": where it was dated. */
  readonly place?: string;
  /** "… gửi UBND các quận, huyện": to whom it was sent. */
  readonly to?: readonly ParsedName[];
};
