import { calendarWarning } from '../../../src/domain/calendar/calendar-warning.js';
import {
  parseHolidayTable,
  statusOn,
  withOverrides,
  type HolidayYear,
} from '../../../src/domain/calendar/holiday-table.js';
import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import { isWorkingDay } from '../../../src/domain/calendar/working-calendar.js';
import { CALENDAR, HOLIDAYS } from '../../support/official-calendar.js';

const year = (
  off: readonly object[] = [{ date: '2026-01-01', name: 'Tết Dương lịch' }],
  workingWeekendDays: readonly object[] = [],
) => ({
  status: 'official',
  sources: ['TB 1'],
  off,
  workingWeekendDays,
});

describe('the table of days off', () => {
  test('comes with its years, their standing and their sources', () => {
    expect(HOLIDAYS.years.map(({ year: y, status }) => `${y} ${status}`)).toEqual([
      '2021 official',
      '2022 official',
      '2023 official',
      '2024 official',
      '2025 official',
      '2026 official',
      '2027 official-partial',
      '2028 provisional',
      '2029 provisional',
      '2030 provisional',
    ]);
    expect(CALENDAR.horizon).toBe('2030-12-31');
    expect(CALENDAR.off.get(d('2026-11-24'))).toContain('Văn hóa');
    expect(HOLIDAYS.years[5]?.sources[0]).toBe('Thông báo 9441/TB-BNV (16/10/2025)');
    expect(statusOn(HOLIDAYS.years, d('2026-05-05'))).toBe('official');
    expect(statusOn(HOLIDAYS.years, d('2029-05-05'))).toBe('provisional');
    expect(statusOn(HOLIDAYS.years, d('2031-01-01'))).toBe('missing');
  });

  test.each([
    ['no years', {}, 'years'],
    ['no year at all', { years: {} }, 'no year'],
    ['a year that is none', { years: { '26': year() } }, '26'],
    ['an unknown standing', { years: { '2026': { ...year(), status: 'rumour' } } }, 'years.2026.status'],
    [
      'a day that does not exist',
      { years: { '2026': year([{ date: '2026-02-30', name: 'x' }]) } },
      'years.2026.off.0.date',
    ],
    ['a day without a name', { years: { '2026': year([{ date: '2026-01-01', name: '' }]) } }, 'years.2026.off.0.name'],
    ['a year without days off', { years: { '2026': year([]) } }, 'years.2026.off'],
    [
      'a day under the wrong year',
      { years: { '2026': year([{ date: '2027-01-01', name: 'x' }]) } },
      '2027-01-01 (x) stands under year 2026',
    ],
    [
      'a worked day under the wrong year',
      { years: { '2026': year(undefined, [{ date: '2027-01-02', name: 'x' }]) } },
      '2027-01-02 (x)',
    ],
    [
      'a day both off and worked',
      { years: { '2026': year(undefined, [{ date: '2026-01-01', name: 'x' }]) } },
      '2026-01-01 is both',
    ],
    ['no object', null, ''],
  ])('%s is refused by name', (_what, json, words) => {
    expect(() => parseHolidayTable(json)).toThrow(RangeError);
    expect(() => parseHolidayTable(json)).toThrow(words);
  });

  test('years out of order are put in order; a gap ends the horizon', () => {
    const on = (y: string) => ({ ...year([{ date: `${y}-01-01`, name: 'x' }]) });
    const read = parseHolidayTable({ years: { '2028': on('2028'), '2025': on('2025'), '2026': on('2026') } });
    expect(read.years.map(({ year: y }) => y)).toEqual([2025, 2026, 2028]);
    expect(read.table.horizon).toBe('2026-12-31');
  });
});

describe('what an administrator lays over it', () => {
  const source = 'CĐ 12/CĐ-UBND';
  const changed = withOverrides(CALENDAR, [
    { date: d('2026-06-16'), kind: 'off', name: 'Nghỉ bão', source },
    { date: d('2026-06-20'), kind: 'work', name: 'Làm bù', source },
    { date: d('2026-09-02'), kind: 'work', name: 'Trực', source },
    { date: d('2026-08-22'), kind: 'off', name: 'Thôi làm bù', source },
    { date: d('2026-06-17'), kind: 'off-morning', name: 'Mất điện', source },
    { date: d('2026-06-21'), kind: 'off-afternoon', name: 'Làm buổi sáng', source },
  ]);

  test.each([
    ['2026-06-16', false],
    ['2026-06-20', true],
    ['2026-09-02', true],
    ['2026-08-22', false],
    ['2026-06-17', true],
    ['2026-06-21', true],
    ['2026-06-18', true],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorkingDay(changed, d(day))).toBe(worked);
  });

  test('half days keep which half is worked', () => {
    expect(changed.halfDays?.get(d('2026-06-17'))).toBe('afternoon');
    expect(changed.halfDays?.get(d('2026-06-21'))).toBe('morning');
    expect(changed.off.get(d('2026-06-16'))).toBe('Nghỉ bão');
  });

  test('a later entry wins, and the table underneath is untouched', () => {
    const back = withOverrides(changed, [
      { date: d('2026-06-16'), kind: 'work', name: 'Bão tan', source },
      { date: d('2026-06-17'), kind: 'work', name: 'Có điện', source },
      { date: d('2026-06-21'), kind: 'off', name: 'Thôi', source },
    ]);
    expect(isWorkingDay(back, d('2026-06-16'))).toBe(true);
    expect(isWorkingDay(back, d('2026-06-21'))).toBe(false);
    expect(back.halfDays?.size).toBe(0);
    expect(isWorkingDay(changed, d('2026-06-16'))).toBe(false);
    const more = withOverrides(changed, [{ date: d('2026-07-01'), kind: 'off', name: 'x', source }]);
    expect([...(more.halfDays ?? [])]).toEqual([...(changed.halfDays ?? [])]);
    expect(isWorkingDay(back, d('2026-06-17')) && isWorkingDay(withOverrides(back, []), d('2026-06-16'))).toBe(true);
    expect(isWorkingDay(CALENDAR, d('2026-06-16'))).toBe(true);
    expect(back.horizon).toBe(CALENDAR.horizon);
  });
});

describe('the warning that a year is not settled', () => {
  const years = (...list: readonly (readonly [number, HolidayYear['status']])[]): readonly HolidayYear[] =>
    list.map(([y, status]) => ({ year: y, status, sources: [] }));
  const official2026 = years([2026, 'official']);

  test.each([
    ['2026-07-01', null],
    ['2026-07-02', { year: 2027, problem: 'missing', severity: 'warning', daysLeft: 183 }],
    ['2026-09-30', { year: 2027, problem: 'missing', severity: 'warning', daysLeft: 93 }],
    ['2026-10-01', { year: 2027, problem: 'missing', severity: 'critical', daysLeft: 92 }],
    ['2027-01-01', { year: 2027, problem: 'missing', severity: 'critical', daysLeft: 0 }],
    ['2027-05-01', { year: 2027, problem: 'missing', severity: 'critical', daysLeft: 0 }],
  ])('next year missing, on %s: %j', (today, warning) => {
    expect(calendarWarning(official2026, d(today))).toEqual(warning);
  });

  test.each([
    ['2026-09-30', null],
    ['2026-10-01', { year: 2027, problem: 'provisional', severity: 'warning', daysLeft: 92 }],
    ['2026-11-30', { year: 2027, problem: 'provisional', severity: 'warning', daysLeft: 32 }],
    ['2026-12-01', { year: 2027, problem: 'provisional', severity: 'critical', daysLeft: 31 }],
    ['2027-03-01', { year: 2027, problem: 'provisional', severity: 'critical', daysLeft: 0 }],
  ])('next year only computed, on %s: %j', (today, warning) => {
    expect(calendarWarning(years([2026, 'official'], [2027, 'provisional'], [2028, 'official']), d(today))).toEqual(
      warning,
    );
  });

  test('today, 23/11/2026, the shipped table says to look at the rest of 2027', () => {
    expect(calendarWarning(HOLIDAYS.years, d('2026-11-23'))).toEqual({
      year: 2027,
      problem: 'official-partial',
      severity: 'notice',
      daysLeft: 39,
    });
    expect(calendarWarning(HOLIDAYS.years, d('2026-06-01'))).toBeNull();
    expect(calendarWarning(HOLIDAYS.years, d('2027-10-15'))).toMatchObject({
      year: 2028,
      problem: 'provisional',
      severity: 'warning',
    });
  });

  test('the gravest comes first, the nearer of two alike', () => {
    expect(calendarWarning(years([2026, 'official-partial']), d('2026-12-31'))).toMatchObject({
      year: 2027,
      severity: 'critical',
    });
    expect(calendarWarning([], d('2026-12-31'))).toMatchObject({ year: 2026, problem: 'missing' });
    expect(calendarWarning(years([2026, 'official'], [2027, 'official-partial']), d('2026-10-01'))?.daysLeft).toBe(92);
    expect(calendarWarning(years([2026, 'official'], [2027, 'official-partial']), d('2026-09-30'))).toBeNull();
    expect(calendarWarning(years([2026, 'official'], [2027, 'official']), d('2026-12-31'))).toBeNull();
  });
});
