import { withOverrides } from '../../../src/domain/calendar/holiday-table.js';
import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { DEFAULT_QUIET_HOURS, isQuiet, nextAllowed } from '../../../src/domain/calendar/working-hours.js';
import { instant } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';

const hours = DEFAULT_QUIET_HOURS;

describe('quiet hours', () => {
  test.each([
    ['2026-06-16 06:59', true, '2026-06-16 07:00'],
    ['2026-06-16 07:00', false, '2026-06-16 07:00'],
    ['2026-06-16 19:59', false, '2026-06-16 19:59'],
    ['2026-06-16 20:00', true, '2026-06-17 07:00'],
    ['2026-06-16 23:59', true, '2026-06-17 07:00'],
    ['2026-06-17 00:00', true, '2026-06-17 07:00'],
    ['2026-06-12 20:00', true, '2026-06-15 07:00'],
    ['2026-06-13 12:00', true, '2026-06-15 07:00'],
    ['2026-08-22 10:00', false, '2026-08-22 10:00'],
    ['2026-11-24 10:00', true, '2026-11-25 07:00'],
    ['2026-02-14 10:00', true, '2026-02-23 07:00'],
  ])('%s: quiet %s, next allowed %s', (now, quiet, next) => {
    expect(isQuiet(instant(now), CALENDAR, hours)).toBe(quiet);
    expect(nextAllowed(instant(now), CALENDAR, hours)).toEqual(instant(next));
  });

  test('a half day is quiet in the half that is not worked', () => {
    const halves = withOverrides(CALENDAR, [
      { date: d('2026-06-16'), kind: 'off-afternoon', name: 'x', source: 'y' },
      { date: d('2026-06-17'), kind: 'off-morning', name: 'x', source: 'y' },
    ]);
    const at = (now: string) => [isQuiet(instant(now), halves, hours), nextAllowed(instant(now), halves, hours)];
    expect(at('2026-06-16 11:59')).toEqual([false, instant('2026-06-16 11:59')]);
    expect(at('2026-06-16 12:00')).toEqual([true, instant('2026-06-17 12:00')]);
    expect(at('2026-06-17 11:59')).toEqual([true, instant('2026-06-17 12:00')]);
    expect(at('2026-06-17 12:00')).toEqual([false, instant('2026-06-17 12:00')]);
  });

  test('hours are policy: within a day, none at all, days off worked through', () => {
    const lunch = { from: '11:30', until: '13:00', offDays: false };
    expect(isQuiet(instant('2026-06-13 11:29'), CALENDAR, lunch)).toBe(false);
    expect(nextAllowed(instant('2026-06-13 11:30'), CALENDAR, lunch)).toEqual(instant('2026-06-13 13:00'));
    expect(isQuiet(instant('2026-06-13 13:00'), CALENDAR, lunch)).toBe(false);
    const none = { from: '00:00', until: '00:00', offDays: false };
    expect(isQuiet(instant('2026-06-13 00:00'), CALENDAR, none)).toBe(false);
    const nightsOnly = { ...hours, offDays: false };
    expect(nextAllowed(instant('2026-06-13 21:00'), CALENDAR, nightsOnly)).toEqual(instant('2026-06-14 07:00'));
    expect(nextAllowed(instant('2026-06-13 21:00'), CALENDAR, { ...none, offDays: true })).toEqual(
      instant('2026-06-15 00:00'),
    );
    const halves = withOverrides(CALENDAR, [{ date: d('2026-06-17'), kind: 'off-morning', name: 'x', source: 'y' }]);
    expect(isQuiet(instant('2026-06-17 10:00'), halves, nightsOnly)).toBe(false);
  });
});
