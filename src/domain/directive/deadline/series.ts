// What the finders of repeated limits share.
import type { LocalDate } from '../../calendar/local-date.js';
import type { Deadline, Recurrence } from '../directive.js';
import type { Hit } from './hit.js';

export type Freq = NonNullable<Recurrence['freq']>;

export const none = { day: null, weekday: null, month: null, time: null } as const;

/** "Không phát sinh vẫn báo cáo": said of every series of its paragraph. */
const NOTHING = /khong (?:co )?phat sinh(?: so lieu)? (?:van|cung) (?:phai )?(?:co )?(?:bao cao|gui)/;

const NO_DAY = 'Báo cáo định kỳ nhưng văn bản không ghi ngày cụ thể';
const NO_END = 'Báo cáo hằng ngày nhưng chưa rõ đến ngày nào';
const NO_HOUR = 'Báo cáo hằng ngày nhưng chưa rõ giờ';
const END_TO_CONFIRM = 'Báo cáo hằng ngày trong khoảng thời gian được nêu, cần xác nhận ngày cuối';
const NO_HOUR_NO_END = 'Báo cáo hằng ngày nhưng chưa rõ giờ và đến ngày nào';

/** What a series does not say: its day, or for a daily one, which has no day, how long it goes on. */
function lacks({ freq, day, weekday, time }: Recurrence): string | undefined {
  if (freq === 'daily') return time === null ? NO_HOUR_NO_END : NO_END;
  return day === null && weekday === null ? NO_DAY : undefined;
}

/** A repeated limit; what it does not say is asked for, `reason` says what else is in doubt. */
export function seriesHit(
  match: RegExpExecArray,
  recurrence: Recurrence,
  { confidence, rank = 1, reason }: { readonly confidence: number; readonly rank?: number; readonly reason?: string },
): Hit {
  const op = (match.groups?.['op'] ?? '').includes('truoc')
    ? 'BEFORE'
    : (match.groups?.['op'] ?? '') === ''
      ? 'IN'
      : 'BY';
  const asked = lacks(recurrence) ?? reason;
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    rank,
    body: { kind: 'RECURRING', op, recurrence, confidence, ...(asked === undefined ? {} : { reason: asked }) },
  };
}

/** The series with its first and last day, told beside it ("… hằng ngày trong thời gian cao điểm (từ 20/01 đến 30/4)"): of how long it goes on nobody is asked then. */
export function boundedBy(
  series: Extract<Deadline, { kind: 'RECURRING' }>,
  { from, due }: { readonly from?: LocalDate; readonly due: LocalDate },
): Deadline {
  const { freq, time } = series.recurrence;
  if (freq === null) return series;
  const recurrence = { ...series.recurrence, ...(from === undefined ? {} : { from }), until: due };
  if (freq !== 'daily') return { ...series, recurrence };
  return { ...series, recurrence, reason: time === null ? NO_HOUR : END_TO_CONFIRM };
}

/** The series of a paragraph, which has to be reported in even if nothing happened where it says so. */
export function evenIfNothing(hits: readonly Hit[], flat: string): readonly Hit[] {
  if (!hits.some(({ body }) => body.kind === 'RECURRING') || !NOTHING.test(flat)) return hits;
  return hits.map((hit) =>
    hit.body.kind === 'RECURRING'
      ? { ...hit, body: { ...hit.body, recurrence: { ...hit.body.recurrence, evenIfNothing: true } } }
      : hit,
  );
}
