import { addDays, at, dayOf, timeOf, type LocalDate } from './local-date.js';
import { isWorkingDay, type CalendarTable } from './working-calendar.js';

/**
 * When nobody is disturbed, as clock times (`HH:mm`, Asia/Ho_Chi_Minh). `from` later than `until` spans midnight; equal means no
 * daily quiet. `offDays`: days that are not worked are quiet throughout.
 */
export type QuietHours = { readonly from: string; readonly until: string; readonly offDays: boolean };

/** 20:00–07:00 and every day off (facts/domain §7). */
export const DEFAULT_QUIET_HOURS: QuietHours = { from: '20:00', until: '07:00', offDays: true };

/** Where a half day is cut [D]. */
const NOON = '12:00';

/** Whether an instant lies in quiet hours. A half day is quiet in the half that is not worked. `from` itself is quiet, `until` is not. */
export function isQuiet(instant: Date, calendar: CalendarTable, hours: QuietHours): boolean {
  const day = dayOf(instant);
  const time = timeOf(instant);
  if (hours.offDays) {
    if (!isWorkingDay(calendar, day)) return true;
    const half = calendar.halfDays?.get(day);
    if (half === 'morning' && time >= NOON) return true;
    if (half === 'afternoon' && time < NOON) return true;
  }
  return hours.from > hours.until ? time >= hours.from || time < hours.until : time >= hours.from && time < hours.until;
}

/** The instant itself when it is not quiet, else the first instant after it that is not. */
export function nextAllowed(instant: Date, calendar: CalendarTable, hours: QuietHours): Date {
  if (!isQuiet(instant, calendar, hours)) return instant;
  for (let day: LocalDate = dayOf(instant); ; day = addDays(day, 1)) {
    if (hours.offDays && !isWorkingDay(calendar, day)) continue;
    // Quiet can only end at one of these clock times.
    for (const time of ['00:00', hours.until, NOON].sort()) {
      const candidate = at(day, time);
      if (candidate > instant && !isQuiet(candidate, calendar, hours)) return candidate;
    }
  }
}
