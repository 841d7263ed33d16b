import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addDays,
  at,
  dayInMonth,
  dayOf,
  daysBetween,
  localDate,
  timeOf,
  weekdayOf,
  ZONE,
  type LocalDate,
} from '../../src/domain/calendar/local-date.js';
import { nextInstance, type Series } from '../../src/domain/assignment/recurrence.js';
import { occurrenceAfter } from '../../src/domain/calendar/recurrence.js';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../src/domain/calendar/working-calendar.js';
import { isQuiet, nextAllowed } from '../../src/domain/calendar/working-hours.js';
import { limitInstant, nudgeInstant, nudgeTarget } from '../../src/domain/assignment/lateness.js';
import type { Recurrence } from '../../src/domain/directive/directive.js';
import { aClock, aDatedDue, aDay } from '../support/arbitrary-act.js';
import { CALENDAR } from '../support/official-calendar.js';
import { runs } from '../support/runs.js';

/** Any moment from 1976 on: before, Saigon kept another time. */
const moment = fc.integer({ min: Date.UTC(1976, 0, 1), max: Date.UTC(2100, 0, 1) }).map((ms) => new Date(ms));
const anyDay = moment.map(dayOf);

describe('days of Asia/Ho_Chi_Minh', () => {
  test('agree with the time zone database', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -4000, max: 4000 }), aClock, (instant, days, clock) => {
        const zoned = DateTime.fromJSDate(instant, { zone: ZONE });
        const day = dayOf(instant);
        expect(day).toBe(zoned.toISODate());
        expect(timeOf(instant)).toBe(zoned.toFormat('HH:mm'));
        expect(weekdayOf(day)).toBe(zoned.weekday);
        expect(addDays(day, days)).toBe(zoned.plus({ days }).toISODate());
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(at(day, clock)).toEqual(DateTime.fromISO(`${day}T${clock}`, { zone: ZONE }).toJSDate());
        expect(localDate(day)).toBe(day);
      }),
      runs(500),
    );
  });

  test('a day of a month is that day or the last one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const last = DateTime.fromObject({ year, month }).daysInMonth ?? 0;
          expect(dayInMonth(year, month, day)).toBe(
            DateTime.fromObject({ year, month, day: Math.min(day, last) }).toISODate(),
          );
        },
      ),
    );
  });
});

describe('working days', () => {
  test('the next and the previous are worked, with nothing worked between', () => {
    fc.assert(
      fc.property(aDay(-1500, 1600), (day) => {
        const next = nextWorkingDay(CALENDAR, day);
        expect(isWorkingDay(CALENDAR, next) && next > day).toBe(true);
        for (let between = addDays(day, 1); between < next; between = addDays(between, 1))
          expect(isWorkingDay(CALENDAR, between)).toBe(false);
        expect(previousWorkingDay(CALENDAR, next) <= day || !isWorkingDay(CALENDAR, day)).toBe(true);
        expect(workingDayOnOrBefore(CALENDAR, day) <= day && workingDayOnOrAfter(CALENDAR, day) >= day).toBe(true);
      }),
    );
  });

  test('adding and counting undo each other', () => {
    fc.assert(
      fc.property(aDay(-1000, 1000), fc.integer({ min: -60, max: 60 }), (anyStart, count) => {
        const start = workingDayOnOrAfter(CALENDAR, anyStart);
        const reached = addWorkingDays(CALENDAR, start, count);
        expect(workingDaysBetween(CALENDAR, start, reached)).toBe(count);
        expect(addWorkingDays(CALENDAR, reached, -count)).toBe(start);
      }),
    );
  });

  test('counts over adjoining stretches add up', () => {
    fc.assert(
      fc.property(aDay(), aDay(), aDay(), (a, b, c) => {
        expect(workingDaysBetween(CALENDAR, a, b) + workingDaysBetween(CALENDAR, b, c)).toBe(
          workingDaysBetween(CALENDAR, a, c),
        );
      }),
    );
  });
});

describe('quiet hours', () => {
  const hours = fc.record({ from: aClock, until: aClock, offDays: fc.boolean() });

  test('the next allowed moment is not quiet, not earlier, and nothing before it was allowed', () => {
    fc.assert(
      fc.property(
        moment.filter((instant) => instant.getTime() > Date.UTC(2021, 0, 1)),
        hours,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (instant, policy, share) => {
          const next = nextAllowed(instant, CALENDAR, policy);
          expect(isQuiet(next, CALENDAR, policy)).toBe(false);
          expect(next >= instant).toBe(true);
          const between = new Date(instant.getTime() + Math.floor((next.getTime() - instant.getTime()) * share));
          if (between < next) expect(isQuiet(between, CALENDAR, policy)).toBe(true);
        },
      ),
      runs(500),
    );
  });
});

describe('limits and what nudges aim at', () => {
  test('the target is worked and never after the limit day; nudges aim before it is late', () => {
    fc.assert(
      fc.property(aDatedDue(), (due) => {
        const target = nudgeTarget(due, CALENDAR);
        const limit = limitInstant(due);
        const aim = nudgeInstant(due, CALENDAR);
        if (target === null || limit === null || aim === null || due.due === null) throw new Error('dated');
        expect(isWorkingDay(CALENDAR, target)).toBe(true);
        expect(target <= due.due).toBe(true);
        if (due.op === 'BEFORE' && due.time === null) expect(target < due.due).toBe(true);
        expect(aim <= limit).toBe(true);
        const strict = limitInstant(due, { beforeDay: 'strict' });
        expect(strict !== null && strict <= limit).toBe(true);
        expect(strict !== null && aim <= strict).toBe(true);
      }),
      runs(500),
    );
  });
});

describe('recurring limits', () => {
  const recurrence: fc.Arbitrary<Recurrence> = fc.record({
    freq: fc.constantFrom('daily', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'every-n-months'),
    day: fc.integer({ min: 1, max: 31 }),
    weekday: fc.integer({ min: 1, max: 7 }),
    month: fc.integer({ min: 1, max: 12 }),
    time: fc.constant(null),
    n: fc.integer({ min: 1, max: 18 }),
  });

  test('each limit is after the last, none is left out in between, and periods do not drift', () => {
    fc.assert(
      fc.property(recurrence, anyDay, fc.integer({ min: 0, max: 40 }), (series, start, days) => {
        const first = occurrenceAfter(series, start, CALENDAR, start)?.due;
        const second = first === undefined ? undefined : occurrenceAfter(series, first, CALENDAR, start)?.due;
        if (first === undefined || second === undefined) throw new Error('has a day');
        expect(first > start && second > first).toBe(true);
        // Asking from anywhere between two limits gives the later one.
        const between = addDays(first, days);
        if (between < second) expect(occurrenceAfter(series, between, CALENDAR, start)?.due).toBe(second);
        if (series.freq === 'daily') expect(daysBetween(first, second)).toBe(1);
        else if (series.freq === 'weekly') expect(daysBetween(first, second)).toBe(7);
        else
          expect(monthsApart(first, second)).toBe(
            { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12, 'every-n-months': series.n ?? 0 }[
              series.freq ?? 'monthly'
            ],
          );
      }),
      runs(500),
    );
  });

  test('no period lies outside the first and the last day that are named, and none within them is left out', () => {
    fc.assert(
      fc.property(
        recurrence,
        anyDay,
        fc.integer({ min: -30, max: 60 }),
        fc.integer({ min: 0, max: 90 }),
        (each, start, to, long) => {
          const from = addDays(start, to);
          const until = addDays(from, long);
          const bounded: Series = { recurrence: { ...each, from }, op: 'BY', raw: '', startedOn: start, endsOn: until };
          const open: Series = { ...bounded, recurrence: each, endsOn: null };
          const dues = (series: Series): LocalDate[] => {
            const found: LocalDate[] = [];
            for (let next = nextInstance(series, null, CALENDAR); next.ok && next.instance.due.due <= until;) {
              found.push(next.instance.due.due);
              next = nextInstance(series, next.instance.due.due, CALENDAR);
            }
            return found;
          };
          expect(dues(bounded)).toEqual(dues(open).filter((due) => due >= from));
        },
      ),
      runs(200),
    );
  });
});

function monthsApart(from: LocalDate, to: LocalDate): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
}
