import { daysBetween, localDate, type LocalDate } from './local-date.js';
import { statusOn, type HolidayYear } from './holiday-table.js';

export type CalendarWarning = {
  readonly year: number;
  readonly problem: 'missing' | 'provisional' | 'official-partial';
  /** `notice`: look when convenient; `warning`: the annual notice should be out by now; `critical`: deadlines are being computed wrongly or soon will be. */
  readonly severity: 'notice' | 'warning' | 'critical';
  /** Calendar days until the year begins; 0 when it has begun. */
  readonly daysLeft: number;
};

/** A missing year is told half a year ahead, since deadlines reach into it; the yearly notices appear October–December (facts/domain §7). */
const MISSING_AHEAD = 183;
const PROVISIONAL_AHEAD = 92;
const PRESSING = 31;

/**
 * The gravest thing wrong with the table as of `today`: a year that runs or is near and is missing or not officially settled.
 * Null when this year and the near part of the next are official.
 */
export function calendarWarning(years: readonly HolidayYear[], today: LocalDate): CalendarWarning | null {
  const thisYear = Number(today.slice(0, 4));
  const found: CalendarWarning[] = [];
  for (const year of [thisYear, thisYear + 1]) {
    const firstDay = localDate(`${year}-01-01`);
    const status = statusOn(years, firstDay);
    const daysLeft = Math.max(0, daysBetween(today, firstDay));
    if (status === 'missing' && daysLeft <= MISSING_AHEAD) {
      found.push({ year, problem: status, severity: daysLeft <= PROVISIONAL_AHEAD ? 'critical' : 'warning', daysLeft });
    }
    if (status === 'provisional' && daysLeft <= PROVISIONAL_AHEAD) {
      found.push({ year, problem: status, severity: daysLeft <= PRESSING ? 'critical' : 'warning', daysLeft });
    }
    if (status === 'official-partial' && daysLeft <= PROVISIONAL_AHEAD)
      found.push({ year, problem: status, severity: 'notice', daysLeft });
  }
  const rank = { critical: 0, warning: 1, notice: 2 };
  return found.sort((a, b) => rank[a.severity] - rank[b.severity] || a.year - b.year)[0] ?? null;
}
