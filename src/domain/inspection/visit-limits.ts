import { addDays, dayOf, daysBetween, type LocalDate } from '../calendar/local-date.js';
import {
  addWorkingDays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  type CalendarTable,
} from '../calendar/working-calendar.js';
import { limitRules, type LimitKey, type LimitRule } from './limit-table.js';
import { isInspection, type Regime } from './regime.js';
import { isVisitOver, type Duty, type Visit, type VisitStep } from './visit.js';

/** `open`: the step is still owed · `met`, `late`: it was taken, in time or not · `paused`: suspended, the clock stands. */
type LimitStatus = 'open' | 'met' | 'late' | 'paused';

export type VisitLimit = {
  readonly key: LimitKey | 'appraise' | 'resume';
  readonly status: LimitStatus;
  /** The day that is not counted. */
  readonly from: LocalDate;
  readonly days: number;
  readonly dayKind: 'calendar' | 'working';
  /** The last day as counted. */
  readonly lastDay: LocalDate;
  /** The same, or the next working day where a counted day falls on a day off (BLDS 2015 Art. 148); late is what comes after it. */
  readonly due: LocalDate;
  /** The last working day not after `lastDay`: reminders aim at it and never at a day off (facts/domain §2.4 rule 6). */
  readonly nudgeOn: LocalDate;
  /** When the owed step was taken. */
  readonly doneOn: LocalDate | null;
  readonly source: string;
  /** False where the figure could not be compared with the text of the law. */
  readonly verified: boolean;
};

/** Law 84/2025/QH15 Art. 30: a suspension that the unit asked for lasts at most this many calendar days. */
const UNIT_SUSPENSION_DAYS = 30;

/**
 * Every legal limit that has begun to run for a visit, in the order of its steps: computed from the regime, the body, extensions and suspensions
 * (facts/domain §4.2–4.3). Days are Asia/Ho_Chi_Minh; the day of the event is not counted. Empty before the decision and for kiểm tra công vụ.
 */
export function visitLimits(visit: Visit, calendar: CalendarTable): readonly VisitLimit[] {
  const { regime } = visit;
  if (regime === null) return [];
  const limits = limitRules(regime).flatMap((rule) => {
    const from = visit.reached[rule.from];
    return from === undefined ? [] : [limitOf(visit, rule, dayOf(from), calendar)];
  });
  const sideways = [appraisalLimit(visit, calendar), resumeLimit(visit, regime, calendar)].filter(
    (limit) => limit !== null,
  );
  return [...limits, ...sideways];
}

/** The limit that comes first among those still owed; null when nothing runs. A visit that ended early owes nothing. */
export function nextLimit(visit: Visit, calendar: CalendarTable): VisitLimit | null {
  if (isVisitOver(visit.state)) return null;
  const open = visitLimits(visit, calendar).filter(({ status }) => status === 'open');
  return open.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0] ?? null;
}

/** Calendar days in which the visit was suspended after `since`; a suspension that still runs has no end yet and is not in the sum. */
export function suspendedDays(visit: Visit, since: LocalDate): number {
  return visit.suspensions.reduce((sum, { from, until }) => {
    if (until === null) return sum;
    const begin = dayOf(from) < since ? since : dayOf(from);
    return sum + Math.max(0, daysBetween(begin, dayOf(until)));
  }, 0);
}

function limitOf(visit: Visit, rule: LimitRule, from: LocalDate, calendar: CalendarTable): VisitLimit {
  const extended = rule.extensions === undefined ? 0 : visit.extensions.reduce((sum, { days }) => sum + days, 0);
  const base = visit.complex && rule.longerDays !== undefined ? rule.longerDays : rule.days;
  const days = base + extended;
  const pause = rule.pausedBySuspension === true ? suspendedDays(visit, from) : 0;
  const lastDay = rule.dayKind === 'working' ? addWorkingDays(calendar, from, days) : addDays(from, days + pause);
  const done = doneAt(visit, rule.until);
  return settled(
    visit,
    { key: rule.key, from, days, dayKind: rule.dayKind, lastDay, source: rule.source, verified: rule.verified },
    done,
    calendar,
  );
}

function doneAt(visit: Visit, until: VisitStep | Duty): Date | null {
  return (isDuty(until) ? visit.duties[until] : visit.reached[until]) ?? null;
}

function isDuty(until: VisitStep | Duty): until is Duty {
  return until === 'unit-report' || until === 'managing-organ';
}

function appraisalLimit(visit: Visit, calendar: CalendarTable): VisitLimit | null {
  const drafted = visit.reached.drafted;
  if (visit.appraisalUntil === null || drafted === undefined) return null;
  const from = dayOf(drafted);
  const days = daysBetween(from, visit.appraisalUntil);
  // The time is set in the order itself (Art. 35): a day off is not moved.
  return settled(
    visit,
    {
      key: 'appraise',
      from,
      days,
      dayKind: 'calendar',
      lastDay: visit.appraisalUntil,
      source: 'Luật 84/2025/QH15, Điều 35',
      verified: true,
    },
    visit.reached.appraised ?? null,
    calendar,
    visit.appraisalUntil,
  );
}

function resumeLimit(visit: Visit, regime: Regime, calendar: CalendarTable): VisitLimit | null {
  const last = visit.suspensions.at(-1);
  if (last === undefined || last.askedBy !== 'unit' || !isInspection(regime)) return null;
  const from = dayOf(last.from);
  const lastDay = addDays(from, UNIT_SUSPENSION_DAYS);
  const limit = settled(
    visit,
    {
      key: 'resume',
      from,
      days: UNIT_SUSPENSION_DAYS,
      dayKind: 'calendar',
      lastDay,
      source: 'Luật 84/2025/QH15, Điều 30',
      verified: regime.id === 'inspection-2025',
    },
    last.until,
    calendar,
  );
  return limit.status === 'paused' ? { ...limit, status: 'open' } : limit;
}

type Counted = Pick<VisitLimit, 'key' | 'from' | 'days' | 'dayKind' | 'lastDay' | 'source' | 'verified'>;

function settled(
  visit: Visit,
  counted: Counted,
  done: Date | null,
  calendar: CalendarTable,
  due: LocalDate = workingDayOnOrAfter(calendar, counted.lastDay),
): VisitLimit {
  const doneOn = done === null ? null : dayOf(done);
  return {
    ...counted,
    status: statusOf(visit, due, doneOn),
    due,
    nudgeOn: workingDayOnOrBefore(calendar, counted.lastDay),
    doneOn,
  };
}

function statusOf(visit: Visit, due: LocalDate, doneOn: LocalDate | null): LimitStatus {
  if (doneOn !== null) return doneOn <= due ? 'met' : 'late';
  return visit.state === 'suspended' ? 'paused' : 'open';
}
