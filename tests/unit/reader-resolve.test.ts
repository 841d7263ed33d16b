import { localDate, type LocalDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import type { Recurrence } from '../../src/domain/directive/directive.js';
import { parseDeadlinePhrase } from '../../src/domain/directive/deadline/phrase.js';
import { nextOccurrence, resolveDuration } from '../../src/domain/directive/deadline/resolve.js';

const off = ['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01', '2026-11-24', '2026-09-01', '2026-09-02'].map(
  (day): [LocalDate, string] => [localDate(day), 'nghỉ'],
);
const calendar: CalendarTable = {
  off: new Map(off),
  workingWeekend: new Set([localDate('2024-05-04')]),
  horizon: localDate('2027-12-31'),
};

describe('durations end on the legal calendar', () => {
  test.each([
    [5, 'working-day', '2024-04-25', '2024-05-06'],
    [5, 'working-day', '2026-11-20', '2026-11-30'],
    [10, 'day', '2026-06-01', '2026-06-11'],
    [10, 'day', '2026-06-03', '2026-06-15'],
    [1, 'month', '2026-01-31', '2026-03-02'],
    [2, 'week', '2026-06-01', '2026-06-15'],
    [24, 'hour', '2026-06-01', '2026-06-02'],
  ] as const)('%s %s from %s is %s', (count, unit, from, expected) => {
    expect(resolveDuration({ count, unit }, localDate(from), calendar)).toBe(expected);
  });
});

describe('the next time of a recurring report', () => {
  const base: Recurrence = { freq: 'monthly', day: 20, weekday: null, month: null, time: null };
  test.each([
    [base, '2026-06-20', '2026-07-20'],
    [base, '2026-06-19', '2026-06-20'],
    [{ ...base, day: 31 }, '2026-01-31', '2026-02-28'],
    [{ ...base, freq: 'quarterly', day: 25, month: 3 }, '2026-03-25', '2026-06-25'],
    [{ ...base, freq: 'yearly', day: 15, month: 11 }, '2026-11-15', '2027-11-15'],
    [{ ...base, freq: 'half-yearly', day: 10 }, '2026-02-01', '2026-06-10'],
    [{ ...base, freq: 'weekly', day: null, weekday: 5 }, '2026-06-04', '2026-06-05'],
    [{ ...base, freq: 'weekly', day: null, weekday: 2 }, '2026-11-20', '2026-11-23'],
  ] as const)('%j after %s is %s', (recurrence, after, expected) => {
    expect(nextOccurrence(recurrence, localDate(after), calendar)).toBe(expected);
  });

  test('without a day nothing is invented', () => {
    expect(nextOccurrence({ ...base, day: null, freq: 'quarterly' }, localDate('2026-06-01'), calendar)).toBeNull();
    expect(nextOccurrence({ ...base, freq: null }, localDate('2026-06-01'), calendar)).toBeNull();
  });
});

describe('deadlines in chat', () => {
  /** Monday. */
  const today = localDate('2026-11-23');
  const due = (text: string): string => {
    const deadline = parseDeadlinePhrase(text, today);
    if (deadline === null) return 'none';
    if (deadline.kind === 'DATETIME') return `${deadline.due} ${deadline.time}`;
    if (deadline.kind === 'DURATION') return `${deadline.count} ${deadline.unit}`;
    if (deadline.kind === 'RECURRING')
      return `${deadline.recurrence.freq} ${deadline.recurrence.day ?? deadline.recurrence.weekday}`;
    return 'due' in deadline && deadline.due !== null ? deadline.due : deadline.kind;
  };

  test.each([
    ['hạn mục 3 là 20/12', '2026-12-20'],
    ['hạn thứ Năm', '2026-11-26'],
    ['thu 5', '2026-11-26'],
    ['hạn thứ Hai', '2026-11-30'],
    ['thứ Sáu tuần sau', '2026-12-04'],
    ['17h thứ Sáu', '2026-11-27 17:00'],
    ['mai', '2026-11-24'],
    ['ngày mai', '2026-11-24'],
    ['trước 10h mai', '2026-11-24 10:00'],
    ['hôm nay', '2026-11-23'],
    ['ngay kia', '2026-11-25'],
    ['tuần sau', '2026-12-04'],
    ['cuối tuần này', '2026-11-27'],
    ['cuối tháng', '2026-11-30'],
    ['15/1', '2027-01-15'],
    ['30/11/2026', '2026-11-30'],
    ['16h30 ngày 25/11', '2026-11-25 16:30'],
    ['ngày 28', '2026-11-28'],
    ['ngày 5 tháng sau', '2026-12-05'],
    ['5 ngày làm việc', '5 working-day'],
    ['trong tháng 12', '2026-12-31'],
    ['quý 1/2027', '2027-03-31'],
    ['trước ngày 20 hằng tháng', 'monthly 20'],
    ['chưa biết', 'none'],
    ['bỏ Sở Y tế', 'none'],
  ])('"%s" is %s', (text, expected) => {
    expect(due(text)).toBe(expected);
  });
});
