import { occurrenceAfter, type Frequency } from '../calendar/recurrence.js';
import { addDays, at, dayOf, type LocalDate } from '../calendar/local-date.js';
import type { CalendarTable } from '../calendar/working-calendar.js';
import type { Deadline, DeadlineOperator, Recurrence } from '../directive/directive.js';
import type { Assignment, Due } from './assignment.js';
import { isLateAt, OFFICE_OPENS } from './lateness.js';

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
  readonly due: Due & { readonly due: LocalDate };
  /** An empty report is still a report ("không phát sinh vẫn báo cáo"): the period may not be skipped. */
  readonly mayBeSkipped: boolean;
};

export type NextInstance =
  | { readonly ok: true; readonly instance: SeriesInstance }
  | { readonly ok: false; readonly reason: 'needs-day' | 'ended' };

/** The series that a recurring deadline begins. */
export function seriesOf(deadline: Extract<Deadline, { kind: 'RECURRING' }>, startedOn: LocalDate): Series {
  const { recurrence, op, raw } = deadline;
  return { recurrence, op, raw, startedOn, endsOn: recurrence.until ?? null };
}

/**
 * The series' next period after the last one created (null: none yet), never before the first day that its words name. `needs-day`: its words give
 * no day, a person must name one (domain 2.4 rule 10). Days off never move the limit; the ladder moves its nudges.
 */
export function nextInstance(series: Series, lastDue: LocalDate | null, calendar: CalendarTable): NextInstance {
  const { recurrence, startedOn, endsOn } = series;
  const last = lastDue ?? startedOn;
  const after = recurrence.from === undefined ? last : later(last, addDays(recurrence.from, -1));
  const occurrence = occurrenceAfter(recurrence, after, calendar, startedOn);
  if (occurrence === null) return { ok: false, reason: 'needs-day' };
  if (endsOn !== null && occurrence.due > endsOn) return { ok: false, reason: 'ended' };
  return {
    ok: true,
    instance: {
      periodKey: periodKey(occurrence.freq, occurrence.due),
      due: { kind: 'dated', due: occurrence.due, time: occurrence.time, op: series.op, raw: series.raw },
      mayBeSkipped: recurrence.evenIfNothing !== true,
    },
  };
}

/**
 * The first period of units that hear of the series at `now`: after its beginning, and with a limit that has not passed when they hear. A daily
 * report begins on the next day; the limit of a longer period may fall on the very day.
 */
export function firstInstance(series: Series, calendar: CalendarTable, now: Date): NextInstance {
  const today = dayOf(now);
  const heard = series.recurrence.freq === 'daily' ? today : addDays(today, -1);
  return instanceAhead(series, later(series.startedOn, heard), calendar, now);
}

/** The first period after `last` whose limit still lies ahead at `now`: nobody is first told of a limit that has passed. */
export function instanceAhead(series: Series, last: LocalDate, calendar: CalendarTable, now: Date): NextInstance {
  for (let after = last; ;) {
    const next = nextInstance(series, after, calendar);
    if (!next.ok || !isLateAt(next.instance.due, now)) return next;
    after = next.instance.due.due;
  }
}

/** A period begins before the morning's messages. */
const BEGINS = '07:00';
/** A report due before offices have been open for long is asked for on the afternoon before. */
const BEGINS_EARLIER = '15:30';

/** When the period after the one with this limit opens: the next morning; what is due daily at dawn, already that afternoon. */
export function nextPeriodOpens({ freq, time }: Recurrence, limit: LocalDate): Date {
  return freq === 'daily' && time !== null && time <= OFFICE_OPENS
    ? at(limit, BEGINS_EARLIER)
    : at(addDays(limit, 1), BEGINS);
}

/** Whether the assignment is one day of a daily report. */
export const isDailyPeriod = ({ instance }: Pick<Assignment, 'instance'>): boolean =>
  instance?.startsWith('daily:') === true;

/** The same, still under the limit of its own day: one whose limit was moved is work by itself and is chased as such. */
export const isDayOfSeries = (assignment: Pick<Assignment, 'instance' | 'due'>): boolean =>
  assignment.due.due !== null && assignment.instance?.startsWith(periodKey('daily', assignment.due.due)) === true;

/** One limit, one period: the frequency and the limit day, e.g. `quarterly:2026-03-25`. */
function periodKey(freq: Frequency, due: LocalDate): string {
  return `${freq}:${due}`;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
