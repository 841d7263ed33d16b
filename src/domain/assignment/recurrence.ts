import { occurrenceAfter, type Frequency } from '../calendar/recurrence.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { CalendarTable } from '../calendar/working-calendar.js';
import type { DeadlineOperator, Recurrence } from '../directive/directive.js';
import type { Due } from './assignment.js';

/** A recurring obligation of one task and unit; each period is an assignment of its own. */
export type Series = {
  readonly recurrence: Recurrence;
  readonly op: DeadlineOperator;
  /** The words as written. */
  readonly raw: string;
  /** Day from which periods count, normally the directive's date. */
  readonly startedOn: LocalDate;
  /** Last day of the obligation, null when open. */
  readonly endsOn: LocalDate | null;
};

type SeriesInstance = {
  /** Unique within the series: creating the same period twice is a duplicate. */
  readonly periodKey: string;
  readonly due: Due;
  /** An empty report is still a report ("không phát sinh vẫn báo cáo"): the period may not be skipped. */
  readonly mayBeSkipped: boolean;
};

export type NextInstance =
  | { readonly ok: true; readonly instance: SeriesInstance }
  | { readonly ok: false; readonly reason: 'needs-day' | 'ended' };

/**
 * The series' next period after the last one created (null: none yet). `needs-day`: its words give no day, a person must name one (domain 2.4 rule 10).
 * Days off never move the limit; the ladder moves its nudges.
 */
export function nextInstance(series: Series, lastDue: LocalDate | null, calendar: CalendarTable): NextInstance {
  const occurrence = occurrenceAfter(series.recurrence, lastDue ?? series.startedOn, calendar, series.startedOn);
  if (occurrence === null) return { ok: false, reason: 'needs-day' };
  if (series.endsOn !== null && occurrence.due > series.endsOn) return { ok: false, reason: 'ended' };
  return {
    ok: true,
    instance: {
      periodKey: periodKey(occurrence.freq, occurrence.due),
      due: { kind: 'dated', due: occurrence.due, time: occurrence.time, op: series.op, raw: series.raw },
      mayBeSkipped: series.recurrence.evenIfNothing !== true,
    },
  };
}

/** One limit, one period: the frequency and the limit day, e.g. `quarterly:2026-03-25`. */
function periodKey(freq: Frequency, due: LocalDate): string {
  return `${freq}:${due}`;
}
