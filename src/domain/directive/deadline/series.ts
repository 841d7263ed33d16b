// What the finders of repeated limits share.
import type { Recurrence } from '../directive.js';
import type { Hit } from './hit.js';

export type Freq = NonNullable<Recurrence['freq']>;

export const none = { day: null, weekday: null, month: null, time: null } as const;

/** "Không phát sinh vẫn báo cáo": said of every series of its paragraph. */
const NOTHING = /khong (?:co )?phat sinh(?: so lieu)? (?:van|cung) (?:phai )?(?:co )?(?:bao cao|gui)/;

/** A repeated limit; without a day it asks for one, `reason` says what else is in doubt. */
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
  const asked =
    recurrence.day === null && recurrence.weekday === null
      ? 'Báo cáo định kỳ nhưng văn bản không ghi ngày cụ thể'
      : reason;
  return {
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    rank,
    body: { kind: 'RECURRING', op, recurrence, confidence, ...(asked === undefined ? {} : { reason: asked }) },
  };
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
