import {
  lastDayInTime,
  limitInstant,
  nudgeInstant,
  nudgeTarget,
  timeliness,
} from '../../../src/domain/assignment/lateness.js';
import { aDue, anAssignment, instant, UNDATED } from '../../support/an-assignment.js';
import { CALENDAR } from '../../support/official-calendar.js';

const STRICT = { beforeDay: 'strict' } as const;

describe('when work becomes late', () => {
  test.each([
    ['trước ngày 10', aDue('BEFORE', '2026-06-10'), '2026-06-11 00:00', '2026-06-10 00:00'],
    ['chậm nhất ngày 10', aDue('BY', '2026-06-10'), '2026-06-11 00:00', '2026-06-11 00:00'],
    ['trong kỳ đến 30', aDue('IN', '2026-06-30'), '2026-07-01 00:00', '2026-07-01 00:00'],
    ['trước 16 giờ ngày 10', aDue('BEFORE', '2026-06-10', '16:00'), '2026-06-10 16:00', '2026-06-10 16:00'],
  ])('%s: limit lenient %s and strict', (_words, due, lenient, strict) => {
    expect(limitInstant(due)).toEqual(instant(lenient));
    expect(limitInstant(due, STRICT)).toEqual(instant(strict));
  });

  test('without a date there is no limit, no target and no lateness', () => {
    expect(limitInstant(UNDATED)).toBeNull();
    expect(nudgeTarget(UNDATED, CALENDAR)).toBeNull();
    expect(nudgeInstant(UNDATED, CALENDAR)).toBeNull();
    expect(lastDayInTime(UNDATED)).toBeNull();
    expect(timeliness(anAssignment({ due: UNDATED }), instant('2030-01-01'))).toBe('undated');
    expect(
      timeliness(anAssignment({ due: UNDATED, state: 'done', doneAt: instant('2026-06-02') }), instant('2030-01-01')),
    ).toBe('undated');
  });

  test.each([
    ['2026-06-09 23:59', 'in-time', 'due-today'],
    ['2026-06-10 00:00', 'due-today', 'overdue'],
    ['2026-06-10 23:59', 'due-today', 'overdue'],
    ['2026-06-11 00:00', 'overdue', 'overdue'],
  ])('"trước ngày 10/6" at %s is %s, strictly %s', (now, lenient, strict) => {
    const assignment = anAssignment({ due: aDue('BEFORE', '2026-06-10') });
    expect(timeliness(assignment, instant(now))).toBe(lenient);
    expect(timeliness(assignment, instant(now), STRICT)).toBe(strict);
  });

  test('an hour given is inclusive to the millisecond', () => {
    const assignment = anAssignment({ due: aDue('BEFORE', '2026-06-10', '16:00') });
    expect(timeliness(assignment, instant('2026-06-10 16:00'))).toBe('due-today');
    expect(timeliness(assignment, new Date(instant('2026-06-10 16:00').getTime() + 1))).toBe('overdue');
    expect(timeliness(assignment, instant('2026-06-09 16:00'), STRICT)).toBe('in-time');
  });

  test('a report waiting for confirmation is judged when it was made, not when the assigner found the time', () => {
    const now = instant('2026-07-30 09:00');
    const reported = anAssignment({ state: 'reported', reportedAt: instant('2026-06-19 22:00') });
    expect(timeliness(reported, now)).toBe('on-time');
    expect(timeliness({ ...reported, state: 'done', doneAt: now }, now)).toBe('on-time');
    expect(timeliness({ ...reported, reportedAt: instant('2026-06-20 00:00') }, now)).toBe('late');
    expect(timeliness({ ...reported, state: 'done', reportedAt: null, doneAt: now }, now)).toBe('late');
  });

  test.each(['suspended', 'returned', 'cancelled'] as const)('nobody is late while it is %s', (state) => {
    expect(timeliness(anAssignment({ state }), instant('2027-01-01'))).toBe('not-counted');
  });

  test.each(['monitor', 'inform'] as const)('a unit that has it to %s only is never late with it', (role) => {
    const assignment = anAssignment({ role, state: 'acknowledged' });
    expect(timeliness(assignment, instant('2027-01-01'))).toBe('not-counted');
    expect(timeliness({ ...assignment, state: 'done' }, instant('2027-01-01'))).toBe('not-counted');
  });

  test.each(['sent', 'acknowledged', 'in-progress', 'extension-asked', 'redo'] as const)(
    '%s work past its day is overdue',
    (state) => {
      expect(timeliness(anAssignment({ state }), instant('2026-06-20 00:00'))).toBe('overdue');
    },
  );
});

describe('the day that nudges aim at', () => {
  test.each([
    ['#1 trước ngày 08/02/2025, a Saturday: Friday', aDue('BEFORE', '2025-02-08'), '2025-02-07', '2025-02-07 17:00'],
    ['#87 trước ngày 15/3/2024, a Friday: Thursday', aDue('BEFORE', '2024-03-15'), '2024-03-14', '2024-03-14 17:00'],
    [
      '#8 trước 10 giờ 00 ngày 05/02/2022, in Tết: the last working day before Tết',
      aDue('BEFORE', '2022-02-05', '10:00'),
      '2022-01-28',
      '2022-01-28 17:00',
    ],
    ['#14 trước ngày 10/5/2026, a Sunday: Friday', aDue('BEFORE', '2026-05-10'), '2026-05-08', '2026-05-08 17:00'],
    [
      '#25 trước 08 giờ 00 ngày 22/6/2026, a Monday: Friday',
      aDue('BEFORE', '2026-06-22', '08:00'),
      '2026-06-19',
      '2026-06-19 17:00',
    ],
    [
      '#19 trước 15h00 ngày 15/6/2026, a Monday: that day',
      aDue('BEFORE', '2026-06-15', '15:00'),
      '2026-06-15',
      '2026-06-15 15:00',
    ],
    ['08:01 is that day', aDue('BEFORE', '2026-06-15', '08:01'), '2026-06-15', '2026-06-15 08:01'],
    ['chậm nhất ngày 24/11/2026, a holiday: Monday 23', aDue('BY', '2026-11-24'), '2026-11-23', '2026-11-23 17:00'],
    ['chậm nhất ngày 25/11/2026: that day', aDue('BY', '2026-11-25'), '2026-11-25', '2026-11-25 17:00'],
    ['trước ngày 25/11/2026: over the holiday to 23', aDue('BEFORE', '2026-11-25'), '2026-11-23', '2026-11-23 17:00'],
    ['chậm nhất thứ Bảy làm bù 22/8/2026: that day', aDue('BY', '2026-08-22'), '2026-08-22', '2026-08-22 17:00'],
    ['trong tháng 5/2026, ending on a Sunday: Friday 29', aDue('IN', '2026-05-31'), '2026-05-29', '2026-05-29 17:00'],
  ])('%s', (_words, due, day, at) => {
    expect(nudgeTarget(due, CALENDAR)).toBe(day);
    expect(nudgeInstant(due, CALENDAR)).toEqual(instant(at));
  });
});
