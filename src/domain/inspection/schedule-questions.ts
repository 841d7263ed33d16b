import { dayOf, timeOf, type LocalDate } from '../calendar/local-date.js';
import { isWorkingDay, workingDayOnOrAfter, type CalendarTable } from '../calendar/working-calendar.js';
import type { Directory } from '../unit/directory.js';
import type { SuccessorShare } from '../unit/unit.js';
import type { Schedule } from './visit.js';

/** Asked before a schedule is taken, never refused: a check at night or on a holiday can be just what is meant. */
export type ScheduleQuestion =
  | { readonly kind: 'off-day'; readonly day: LocalDate; readonly name: string | null; readonly proposed: LocalDate }
  | { readonly kind: 'outside-hours'; readonly start: string; readonly end: string }
  | { readonly kind: 'in-the-past'; readonly day: LocalDate };

/** Office hours [M], facts/domain §7. */
const OPENS = '07:00';
const CLOSES = '18:00';

/** What must be asked about an appointment (Asia/Ho_Chi_Minh, official calendar); empty when nothing is odd. */
export function scheduleQuestions(schedule: Schedule, now: Date, calendar: CalendarTable): readonly ScheduleQuestion[] {
  const questions: ScheduleQuestion[] = [];
  const first = dayOf(schedule.start);
  if (schedule.start < now) questions.push({ kind: 'in-the-past', day: first });
  // A visit over several days rests at the weekend; only its first and last day are appointments.
  for (const day of new Set([first, dayOf(schedule.end)])) {
    if (isWorkingDay(calendar, day)) continue;
    questions.push({
      kind: 'off-day',
      day,
      name: calendar.off.get(day) ?? null,
      proposed: workingDayOnOrAfter(calendar, day),
    });
  }
  const [start, end] = [timeOf(schedule.start), timeOf(schedule.end)];
  if (start < OPENS || start >= CLOSES || end < OPENS || end > CLOSES)
    questions.push({ kind: 'outside-hours', start, end });
  return questions;
}

/** A unit that cannot be visited on the day, with who took over; only `whole` may be taken without a person's choice. */
export type UnitQuestion = {
  readonly unitId: string;
  readonly problem: 'unknown' | 'abolished' | 'not-yet-founded';
  readonly successors: readonly {
    readonly unitId: string;
    readonly share: SuccessorShare;
    readonly needsChoice: boolean;
  }[];
};

/** Units of a visit that do not exist on its day (facts/domain §6): each abolished one with its successors that exist then. */
export function unitQuestions(
  unitIds: readonly string[],
  day: LocalDate,
  directory: Pick<Directory, 'unit' | 'isValid'>,
): readonly UnitQuestion[] {
  return unitIds.flatMap((unitId): UnitQuestion[] => {
    const unit = directory.unit(unitId);
    if (unit === undefined) return [{ unitId, problem: 'unknown', successors: [] }];
    if (directory.isValid(unitId, day)) return [];
    if (unit.validFrom !== null && day < unit.validFrom)
      return [{ unitId, problem: 'not-yet-founded', successors: [] }];
    const successors = unit.successors
      .filter((next) => directory.isValid(next.unitId, day))
      .map((next) => ({ ...next, needsChoice: next.share !== 'whole' }));
    return [{ unitId, problem: 'abolished', successors }];
  });
}
