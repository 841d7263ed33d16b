// The day from which a document says that it holds: durations "kể từ ngày Quyết định này có hiệu lực" are counted from it.
import { fold } from '../../unit/fold.js';
import type { LocalDate } from '../../calendar/local-date.js';
import { dayFrom } from '../deadline/days.js';
import type { Deadline } from '../directive.js';

const HOLDS =
  /(?<![a-z])(?:quyet dinh|nghi quyet|thong tu|nghi dinh|quy che|quy dinh|chi thi|ke hoach)(?: nay)?,?\s+co\s+hieu\s+luc(?:\s+thi\s+hanh)?\s+(?:ke\s+)?tu\s+ngay\s+(?:(?<signed>ky)|(?<d>\d{1,2})(?:\s+thang\s+|[/.-])(?<m>\d{1,2})(?:\s+nam\s+|[/.-])(?<y>\d{4}))/;

/** The first such day of a text in small letters without accents; null where none is told. "kể từ ngày ký" is the document's own. */
export function effectDay(folded: string, signed: LocalDate | null): LocalDate | null {
  if (!folded.includes('hieu luc')) return null;
  const g = HOLDS.exec(folded)?.groups;
  if (g === undefined) return null;
  return g['signed'] === undefined ? dayFrom(Number(g['y']), Number(g['m']), Number(g['d'])) : signed;
}

/** "trong thời hạn 30 ngày kể từ ngày Nghị quyết này có hiệu lực thi hành": counted from the document's own validity. */
export const countsFromEffect = (deadline: Deadline): boolean =>
  deadline.kind === 'DURATION' &&
  deadline.anchor === 'event' &&
  /(?:quyet dinh|nghi quyet|thong tu|nghi dinh|quy che|quy dinh|chi thi|ke hoach) nay co hieu luc/.test(
    fold(deadline.anchorText ?? ''),
  );
