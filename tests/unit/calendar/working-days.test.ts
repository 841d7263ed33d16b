import { addDays, dayOf, localDate as d, timeOf } from '../../../src/domain/calendar/local-date.js';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from '../../../src/domain/calendar/working-calendar.js';
import { CALENDAR } from '../../support/official-calendar.js';

describe('working days of the public sector', () => {
  test('five working days from Thursday 25/4/2024 end on Monday 6/5: three holidays off, Saturday 4/5 worked (domain 2.6 #88)', () => {
    expect(addWorkingDays(CALENDAR, d('2024-04-25'), 5)).toBe('2024-05-06');
    expect([1, 2, 3, 4].map((n) => addWorkingDays(CALENDAR, d('2024-04-25'), n))).toEqual([
      '2024-04-26',
      '2024-05-02',
      '2024-05-03',
      '2024-05-04',
    ]);
  });

  test('five working days from Friday 20/11/2026 end on Monday 30/11: 24/11 is a holiday (domain 2.6 #89)', () => {
    expect([1, 2, 3, 4, 5].map((n) => addWorkingDays(CALENDAR, d('2026-11-20'), n))).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-30',
    ]);
  });

  test.each([
    ['2026-01-02', false],
    ['2026-01-10', true],
    ['2026-01-11', false],
    ['2026-02-16', false],
    ['2026-02-23', true],
    ['2026-04-27', false],
    ['2026-08-22', true],
    ['2026-08-31', false],
    ['2026-11-23', true],
    ['2026-11-24', false],
    ['2025-04-26', true],
    ['2025-05-02', false],
    ['2024-05-04', true],
  ])('%s worked: %s, as the yearly notices say', (day, worked) => {
    expect(isWorkingDay(CALENDAR, d(day))).toBe(worked);
  });

  test('over Tết 2026 the next working day after Friday 13/2 is Monday 23/2, and back', () => {
    expect(nextWorkingDay(CALENDAR, d('2026-02-13'))).toBe('2026-02-23');
    expect(previousWorkingDay(CALENDAR, d('2026-02-23'))).toBe('2026-02-13');
    expect(workingDayOnOrAfter(CALENDAR, d('2026-02-17'))).toBe('2026-02-23');
    expect(workingDayOnOrBefore(CALENDAR, d('2026-02-17'))).toBe('2026-02-13');
    expect(workingDayOnOrBefore(CALENDAR, d('2026-02-13'))).toBe('2026-02-13');
    expect(workingDayOnOrAfter(CALENDAR, d('2026-02-13'))).toBe('2026-02-13');
  });

  test('counts between two days leave the first out and take the last in, and turn round with a minus', () => {
    expect(workingDaysBetween(CALENDAR, d('2024-04-25'), d('2024-05-06'))).toBe(5);
    expect(workingDaysBetween(CALENDAR, d('2024-05-06'), d('2024-04-25'))).toBe(-5);
    expect(workingDaysBetween(CALENDAR, d('2026-06-05'), d('2026-06-07'))).toBe(0);
    expect(workingDaysBetween(CALENDAR, d('2026-06-07'), d('2026-06-06'))).toBe(0);
    expect(workingDaysBetween(CALENDAR, d('2026-06-05'), d('2026-06-05'))).toBe(0);
    expect(addWorkingDays(CALENDAR, d('2026-06-06'), 0)).toBe('2026-06-06');
    expect(addWorkingDays(CALENDAR, d('2026-06-08'), -1)).toBe('2026-06-05');
  });

  test('a day is a day of Hà Nội, wherever the host stands', () => {
    expect(dayOf(new Date('2026-06-01T16:59:59Z'))).toBe('2026-06-01');
    expect(dayOf(new Date('2026-06-01T17:00:00Z'))).toBe('2026-06-02');
    expect(timeOf(new Date('2026-06-01T17:05:00Z'))).toBe('00:05');
    expect(addDays(d('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(d('2028-03-01'), -1)).toBe('2028-02-29');
  });

  test('the refusal of a day names it', () => {
    expect(() => d('2026-02-30')).toThrow('Not a calendar day: 2026-02-30');
  });

  test.each(['+002026-01-01', '2026-01-01T00', '2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', 'x2026-01-01', ''])(
    '%p is refused as a day',
    (text) => {
      expect(() => d(text)).toThrow(RangeError);
    },
  );
});
