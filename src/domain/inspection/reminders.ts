import { addDays, at, dayOf, timeOf, type LocalDate } from '../calendar/local-date.js';
import { addWorkingDays, type CalendarTable } from '../calendar/working-calendar.js';
import { visitForMember, type InspectionWorld } from './sight.js';
import { travellersAt } from './team.js';
import { isVisitAhead, type Visit } from './visit.js';

export const REMINDER_STEPS = ['three-days', 'day-before', 'morning', 'hour-before'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/**
 * All that a lock screen may show: a clock time and a day ("Có lịch công tác 08:00 ngày mai"). No unit, theme, team or number; the details come
 * after a tap, in a private chat, through `sight` (facts/domain §4.4).
 */
export type NeutralText = {
  readonly key: 'duty-appointment';
  readonly time: string;
  readonly day: 'today' | 'tomorrow' | LocalDate;
};

export type VisitReminder = {
  readonly visitId: string;
  readonly personId: string;
  readonly step: ReminderStep;
  readonly at: Date;
  readonly text: NeutralText;
  /** Of the visit when this was planned; an older one is stale. */
  readonly generation: number;
  /** Asks whether the person comes. */
  readonly asksAttendance: boolean;
};

/** [D] Clock times of reminders, Asia/Ho_Chi_Minh: early enough to act, outside quiet hours (20:00–07:00). */
const THREE_DAYS_AT = '08:30';
const DAY_BEFORE_AT = '16:00';
const MORNING_AT = '07:00';
const HOUR = 3_600_000;

/**
 * Reminders of a visit for everyone who goes there: three working days and one working day before, the morning, an hour before; those already past are
 * left out. When the day before is off, the reminder comes on the last working day and names the date. The morning's is left out where the hour
 * before follows within half an hour, or where the visit begins before the morning. Empty when nobody has to go any more.
 */
export function visitReminders(visit: Visit, now: Date, calendar: CalendarTable): readonly VisitReminder[] {
  const { schedule } = visit;
  if (schedule === null || !isVisitAhead(visit.state)) return [];
  const moments = momentsOf(schedule.start, calendar).filter((moment) => moment.at > now);
  return travellersAt(visit.memberships, now)
    .filter(({ personId }) => answerOf(visit, personId) !== 'cannot')
    .flatMap(({ personId }) =>
      moments.map((moment): VisitReminder => ({
        visitId: visit.id,
        personId,
        step: moment.step,
        at: moment.at,
        text: neutralText(schedule.start, moment.at),
        generation: visit.generation,
        asksAttendance: answerOf(visit, personId) === null && moment.step !== 'hour-before',
      })),
    );
}

/**
 * Asked again just before each send, since the visit may have been dropped, moved or given to others while the reminder waited: false drops it
 * in silence. Passes through `sight`: who was replaced hears nothing more.
 */
export function isReminderStillDue(reminder: VisitReminder, world: InspectionWorld, now: Date): boolean {
  const visit = visitForMember(world, reminder.visitId, reminder.personId, now);
  if (visit === null || visit.schedule === null) return false;
  return (
    visit.generation === reminder.generation &&
    isVisitAhead(visit.state) &&
    answerOf(visit, reminder.personId) !== 'cannot' &&
    travellersAt(visit.memberships, now).some(({ personId }) => personId === reminder.personId) &&
    now < visit.schedule.start
  );
}

/** What a member answered; null when nothing yet. */
export function answerOf(visit: Pick<Visit, 'attendance'>, personId: string): 'comes' | 'cannot' | null {
  return visit.attendance.find((one) => one.personId === personId)?.answer ?? null;
}

function momentsOf(
  start: Date,
  calendar: CalendarTable,
): readonly { readonly step: ReminderStep; readonly at: Date }[] {
  const day = dayOf(start);
  const morning = at(day, MORNING_AT);
  const hourBefore = new Date(start.getTime() - HOUR);
  const wakesTwice = hourBefore.getTime() - morning.getTime() < HOUR / 2;
  return [
    { step: 'three-days', at: at(addWorkingDays(calendar, day, -3), THREE_DAYS_AT) },
    { step: 'day-before', at: at(addWorkingDays(calendar, day, -1), DAY_BEFORE_AT) },
    ...(wakesTwice ? [] : [{ step: 'morning' as const, at: morning }]),
    { step: 'hour-before', at: hourBefore },
  ];
}

/** The words of an appointment as of the moment at which they are told. */
export function neutralText(start: Date, told: Date): NeutralText {
  const [day, today] = [dayOf(start), dayOf(told)];
  return {
    key: 'duty-appointment',
    time: timeOf(start),
    day: day === today ? 'today' : day === addDays(today, 1) ? 'tomorrow' : day,
  };
}
