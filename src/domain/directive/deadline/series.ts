// What the finders of repeated limits share.
import type { Recurrence } from '../directive.js';
import type { Hit, Scan } from './hit.js';

export type Freq = NonNullable<Recurrence['freq']>;

export const none = { day: null, weekday: null, month: null, time: null } as const;

const NOTHING = /khong (?:co )?phat sinh(?: so lieu)? (?:van|cung) (?:phai )?(?:co )?(?:bao cao|gui)/;

/** A repeated limit; without a day it asks for one, `reason` says what else is in doubt. */
export function seriesHit(
  scan: Scan,
  match: RegExpExecArray,
  recurrence: Recurrence,
  { confidence, rank = 1, reason }: { readonly confidence: number; readonly rank?: number; readonly reason?: string },
): Hit {
  const op = (match.groups?.['op'] ?? '').includes('truoc')
    ? 'BEFORE'
    : (match.groups?.['op'] ?? '') === ''
      ? 'IN'
      : 'BY';
  const whole = NOTHING.test(scan.flat) ? { ...recurrence, evenIfNothing: true } : recurrence;
  const asked =
    recurrence.day === null && recurrence.weekday === null
      ? 'Báo cáo định kỳ nhưng văn bản không ghi ngày cụ thể'
      : reason;
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    rank,
    body: { kind: 'RECURRING', op, recurrence: whole, confidence, ...(asked === undefined ? {} : { reason: asked }) },
  };
}
