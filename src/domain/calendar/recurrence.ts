import type { Recurrence } from '../directive/directive.js';
import { addDays, dayInMonth, weekdayOf, type LocalDate } from './local-date.js';
import { workingDayOnOrBefore, type CalendarTable } from './working-calendar.js';

export type Frequency = Exclude<Recurrence['freq'], null>;

/**
 * One period's limit of a series. `due` is the day as written, also on a day off; `nudgeTarget` the working day to aim at, for a daily report the
 * day itself: in a storm it is due on Sundays too.
 */
export type Occurrence = {
  readonly freq: Frequency;
  readonly due: LocalDate;
  readonly time: string | null;
  readonly nudgeTarget: LocalDate;
};

/** Every frequency that a series names ("định kỳ hằng quý, năm" names two), in the order written. */
function frequenciesOf(recurrence: Recurrence): readonly Frequency[] {
  return [...(recurrence.freq === null ? [] : [recurrence.freq]), ...(recurrence.also ?? [])];
}

/**
 * Whether the series still lacks the day that its words did not give ("định kỳ hằng quý, năm"): a person must name it, the program never
 * does (domain 2.4 rule 10).
 */
export function needsDay(recurrence: Recurrence): boolean {
  const frequencies = frequenciesOf(recurrence);
  return (
    frequencies.length === 0 ||
    frequencies.some((freq) => monthsApart(recurrence, freq) === null || dayMissing(recurrence, freq))
  );
}

/**
 * The next limit strictly after `after`, the earliest over all its frequencies; null while a day is missing. Days off move the nudge target,
 * not the limit. A day that a month lacks (31) is that month's last day. `seriesStart` anchors "every n months" (default: January).
 */
export function occurrenceAfter(
  recurrence: Recurrence,
  after: LocalDate,
  calendar: CalendarTable,
  seriesStart?: LocalDate,
): Occurrence | null {
  if (needsDay(recurrence)) return null;
  let earliest: Occurrence | null = null;
  for (const freq of frequenciesOf(recurrence)) {
    const due = nextDue(recurrence, freq, after, seriesStart);
    if (earliest === null || due < earliest.due) {
      const nudgeTarget = freq === 'daily' ? due : workingDayOnOrBefore(calendar, due);
      earliest = { freq, due, time: recurrence.time, nudgeTarget };
    }
  }
  return earliest;
}

function nextDue(
  recurrence: Recurrence,
  freq: Frequency,
  after: LocalDate,
  seriesStart: LocalDate | undefined,
): LocalDate {
  if (freq === 'daily') return addDays(after, 1);
  if (freq === 'weekly') return nextWeekday(after, recurrence.weekday ?? 1);
  return nextInMonths(recurrence, freq, after, seriesStart);
}

function dayMissing(recurrence: Recurrence, freq: Frequency): boolean {
  if (freq === 'daily') return false;
  if (freq === 'weekly') return recurrence.weekday === null;
  return recurrence.day === null || (freq === 'yearly' && recurrence.month === null);
}

function monthsApart(recurrence: Recurrence, freq: Frequency): number | null {
  switch (freq) {
    case 'daily':
    case 'weekly':
      return 0;
    case 'monthly':
      return 1;
    case 'quarterly':
      return 3;
    case 'half-yearly':
      return 6;
    case 'yearly':
      return 12;
    case 'every-n-months':
      return recurrence.n !== undefined && recurrence.n >= 1 ? recurrence.n : null;
  }
}

/** Month of the cycle (1 = first) that carries the limit: the named one, folded into the quarter or half, else the last ("tháng cuối quý"). */
function phaseOf(recurrence: Recurrence, step: number): number {
  return recurrence.month === null ? step : ((recurrence.month - 1) % step) + 1;
}

function nextWeekday(after: LocalDate, weekday: number): LocalDate {
  let day = addDays(after, 1);
  while (weekdayOf(day) !== weekday) day = addDays(day, 1);
  return day;
}

function nextInMonths(
  recurrence: Recurrence,
  freq: Frequency,
  after: LocalDate,
  seriesStart: LocalDate | undefined,
): LocalDate {
  const step = monthsApart(recurrence, freq) ?? 1;
  const phase = phaseOf(recurrence, step) - 1;
  // Months are counted from year 0 so that quarters and halves fall where the calendar year has them.
  const anchored = freq === 'every-n-months' && seriesStart !== undefined;
  const origin = anchored ? monthNumber(seriesStart) : phase;
  for (let month = anchored ? Math.max(monthNumber(after), origin + step) : monthNumber(after); ; month += 1) {
    if ((month - origin) % step !== 0) continue;
    const due = dayInMonth(Math.floor(month / 12), (month % 12) + 1, recurrence.day ?? 1);
    if (due > after) return due;
  }
}

function monthNumber(day: LocalDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
