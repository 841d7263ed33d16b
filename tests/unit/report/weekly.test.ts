import { nextWeeklyReport } from '../../../src/domain/report/weekly.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';

const next = (after: string): Date => nextWeeklyReport(instant(after), CALENDAR);

describe('the weekly report', () => {
  test.each([
    ['2026-06-08 07:29', '2026-06-08 07:30'],
    ['2026-06-08 07:30', '2026-06-15 07:30'],
    ['2026-06-10 12:00', '2026-06-15 07:30'],
    ['2026-06-14 23:59', '2026-06-15 07:30'],
  ])('after %s comes on Monday morning, %s', (after, expected) => {
    expect(next(after)).toEqual(instant(expected));
  });

  test('in a week that begins with days off it comes on the first working day of it', () => {
    // Giỗ Tổ Hùng Vương is Sunday 26 April 2026, made up for on Monday.
    expect(next('2026-04-25 10:00')).toEqual(instant('2026-04-28 07:30'));
  });

  test('a week without a working day, as at Tết, has none: nobody gets two on the first morning back', () => {
    expect(next('2026-02-14 10:00')).toEqual(instant('2026-02-23 07:30'));
  });
});
