import { localDate } from '../../../../src/domain/calendar/local-date.js';
import {
  addMonths,
  dayFrom,
  daysInMonth,
  endOfMonth,
  guessYear,
  partsOf,
  startOfMonth,
} from '../../../../src/domain/directive/deadline/days.js';
import { readNumber, readQuarter } from '../../../../src/domain/directive/deadline/numbers.js';
import { clockTime, weekdayNumber } from '../../../../src/domain/directive/deadline/patterns.js';

describe('days of the Gregorian calendar', () => {
  test('every month has its days, February a day more in leap years', () => {
    expect(Array.from({ length: 12 }, (_, at) => daysInMonth(2026, at + 1))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect([2023, 2024, 1900, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28]);
  });

  test.each([
    [2026, 4, 30, '2026-04-30'],
    [2026, 4, 31, null],
    [2026, 2, 29, null],
    [2026, 1, 1, '2026-01-01'],
    [2026, 12, 31, '2026-12-31'],
    [2026, 1, 0, null],
    [2026, 0, 1, null],
    [2026, 13, 1, null],
    // Years outside are misreadings.
    [1990, 1, 1, '1990-01-01'],
    [1989, 12, 31, null],
    [2100, 12, 31, '2100-12-31'],
    [2101, 1, 1, null],
  ])('%d-%d-%d is %s', (year, month, day, expected) => {
    expect(dayFrom(year, month, day)).toBe(expected);
  });

  test('parts, first and last day of a month', () => {
    expect(partsOf(localDate('2026-02-03'))).toEqual({ year: 2026, month: 2, day: 3 });
    expect([startOfMonth(2026, 2), endOfMonth(2026, 2)]).toEqual(['2026-02-01', '2026-02-28']);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-12-05', 1, '2027-01-05'],
    ['2026-06-15', 18, '2027-12-15'],
    ['2026-06-15', 0, '2026-06-15'],
  ])('%s and %d months is %s', (from, months, expected) => {
    expect(addMonths(localDate(from), months)).toBe(expected);
  });
});

describe('the year of a day written without one is the next such day', () => {
  test.each([
    ['the day itself counts', '2026-06-15', 6, 15, 2026, 0.95],
    ['later in the month', '2026-06-15', 6, 16, 2026, 0.95],
    ['a later month, an earlier day', '2026-06-15', 7, 1, 2026, 0.95],
    ['over the turn of the year', '2026-11-15', 1, 10, 2027, 0.9],
    ['ten months ahead is asked about', '2026-06-15', 4, 14, 2027, 0.8],
    ['three months over the turn of the year', '2026-11-15', 2, 10, 2027, 0.9],
    ['four months over it', '2026-11-15', 3, 10, 2027, 0.8],
    ['more than ten months ahead is more likely a slip', '2026-06-15', 5, 14, 2027, 0.5],
    ['a day ago', '2026-06-15', 6, 14, 2027, 0.5],
  ])('%s', (_name, anchor, month, day, year, confidence) => {
    const guess = guessYear(localDate(anchor), month, day);
    expect(guess).toMatchObject({ year, confidence });
    expect('reason' in guess).toBe(confidence < 0.9);
  });
});

describe('numbers as laws write them', () => {
  test.each([
    ['07', 7],
    ['180', 180],
    ['1234', 1234],
    ['12345', null],
    ['muoi', 10],
    ['muoi lam', 15],
    ['hai muoi', 20],
    ['hai muoi mot', 21],
    ['chin muoi tu', 94],
    ['mot tram tam muoi', 180],
    ['tram', 100],
    ['  ba  ', 3],
    ['sau bay', null],
    ['ngay', null],
    ['', null],
    ['0', 0],
  ])('"%s" is %s', (words, expected) => {
    expect(readNumber(words)).toBe(expected);
  });

  test.each(['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'])('"%s" is one of one to nine', (word) => {
    expect(readNumber(word)).toBe(1 + ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'].indexOf(word));
  });

  test('quarters in Roman or Arabic figures; there are four', () => {
    expect(['I', 'ii', ' III ', 'iv', '1', '2', '3', '4'].map(readQuarter)).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
    expect(['V', '5', '0', ''].map(readQuarter)).toEqual([null, null, null, null]);
  });
});

describe('times of the clock', () => {
  test.each([
    ['7', undefined, '07:00'],
    ['17', '5', '17:05'],
    ['23', '59', '23:59'],
    ['0', '00', '00:00'],
    // Midnight at the end of the day.
    ['24', '00', '23:59'],
    ['24', '01', null],
    ['25', undefined, null],
    ['12', '60', null],
    [undefined, '30', null],
  ])('%s:%s is %s', (hour, minute, expected) => {
    expect(clockTime(hour, minute)).toBe(expected);
  });

  test('Monday is the second day in Vietnamese; Sunday has a name of its own', () => {
    const by = (w: string) => weekdayNumber({ w });
    expect(['hai', 'ba', 'tu', 'nam', 'sau', 'bay'].map(by)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(['2', '3', '4', '5', '6', '7'].map(by)).toEqual([1, 2, 3, 4, 5, 6]);
    expect([weekdayNumber({ sun: 'chu nhat' }), weekdayNumber({}), by('8')]).toEqual([7, null, null]);
  });
});
