import { needsDay, occurrenceAfter } from '../../../src/domain/calendar/recurrence.js';
import { localDate as d } from '../../../src/domain/calendar/local-date.js';
import {
  firstInstance,
  instanceAhead,
  isDailyPeriod,
  isDayOfSeries,
  nextInstance,
  nextPeriodOpens,
  seriesOf,
  type NextInstance,
  type Series,
} from '../../../src/domain/assignment/recurrence.js';
import type { Recurrence } from '../../../src/domain/directive/directive.js';
import { CALENDAR } from '../../support/official-calendar.js';

const NONE: Recurrence = { freq: null, day: null, weekday: null, month: null, time: null };
const every = (changes: Partial<Recurrence>): Recurrence => ({ ...NONE, ...changes });

/** The next limits of a series, one after the other. */
function limits(recurrence: Recurrence, after: string, count: number, start?: string): readonly string[] {
  const found: string[] = [];
  for (let last = d(after); found.length < count;) {
    const next = occurrenceAfter(recurrence, last, CALENDAR, start === undefined ? undefined : d(start));
    if (next === null) throw new Error('no day');
    found.push(next.due);
    last = next.due;
  }
  return found;
}

describe('the limits of a recurring obligation', () => {
  test.each<[string, Recurrence, string, readonly string[]]>([
    [
      '#26 trước ngày 18 hằng tháng',
      every({ freq: 'monthly', day: 18 }),
      '2026-01-18',
      ['2026-02-18', '2026-03-18', '2026-04-18'],
    ],
    ['on the eve', every({ freq: 'monthly', day: 18 }), '2026-01-17', ['2026-01-18']],
    [
      'ngày 31 hằng tháng: the last day of shorter months',
      every({ freq: 'monthly', day: 31 }),
      '2027-12-31',
      ['2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30'],
    ],
    ['#16 hằng tuần, thứ Sáu', every({ freq: 'weekly', weekday: 5 }), '2026-06-05', ['2026-06-12', '2026-06-19']],
    ['chủ nhật', every({ freq: 'weekly', weekday: 7 }), '2026-06-06', ['2026-06-07', '2026-06-14']],
    [
      '#27 hàng năm trước ngày 10/12',
      every({ freq: 'yearly', day: 10, month: 12 }),
      '2026-06-01',
      ['2026-12-10', '2027-12-10'],
    ],
    ['29/2 hằng năm', every({ freq: 'yearly', day: 29, month: 2 }), '2026-06-01', ['2027-02-28', '2028-02-29']],
    [
      '#90 ngày 25 tháng cuối quý',
      every({ freq: 'quarterly', day: 25 }),
      '2026-01-01',
      ['2026-03-25', '2026-06-25', '2026-09-25', '2026-12-25', '2027-03-25'],
    ],
    [
      'ngày 5 tháng đầu quý',
      every({ freq: 'quarterly', day: 5, month: 1 }),
      '2026-01-05',
      ['2026-04-05', '2026-07-05', '2026-10-05', '2027-01-05'],
    ],
    ['quý, tháng 12 được nêu', every({ freq: 'quarterly', day: 5, month: 12 }), '2026-01-05', ['2026-03-05']],
    [
      '#10 6 tháng, ngày 14 tháng cuối',
      every({ freq: 'half-yearly', day: 14 }),
      '2026-01-01',
      ['2026-06-14', '2026-12-14', '2027-06-14'],
    ],
    [
      '6 tháng, ngày 15/5 và 15/11',
      every({ freq: 'half-yearly', day: 15, month: 11 }),
      '2026-01-01',
      ['2026-05-15', '2026-11-15'],
    ],
    [
      '#10 6 tháng và hằng năm',
      every({ freq: 'half-yearly', day: 14, month: 12, also: ['yearly'] }),
      '2026-01-01',
      ['2026-06-14', '2026-12-14', '2027-06-14'],
    ],
    [
      'hằng tháng, quý',
      every({ freq: 'quarterly', day: 20, also: ['monthly'] }),
      '2026-01-01',
      ['2026-01-20', '2026-02-20', '2026-03-20'],
    ],
    [
      '#11 định kỳ 3 tháng, không rõ mốc',
      every({ freq: 'every-n-months', n: 3, day: 20 }),
      '2026-01-01',
      ['2026-03-20', '2026-06-20'],
    ],
  ])('%s', (_words, recurrence, after, expected) => {
    expect(limits(recurrence, after, expected.length)).toEqual(expected);
  });

  test('every n months counts from the start, first n months after it', () => {
    const quarterly = every({ freq: 'every-n-months', n: 3, day: 20 });
    expect(limits(quarterly, '2026-02-10', 3, '2026-02-10')).toEqual(['2026-05-20', '2026-08-20', '2026-11-20']);
    expect(limits(quarterly, '2026-06-01', 1, '2026-02-10')).toEqual(['2026-08-20']);
    expect(limits(every({ freq: 'every-n-months', n: 5, day: 1 }), '2026-12-31', 3, '2026-10-10')).toEqual([
      '2027-03-01',
      '2027-08-01',
      '2028-01-01',
    ]);
  });

  test('a day off moves the nudge, never the limit', () => {
    expect(occurrenceAfter(every({ freq: 'weekly', weekday: 5, time: '16:00' }), d('2026-01-01'), CALENDAR)).toEqual({
      freq: 'weekly',
      due: '2026-01-02',
      time: '16:00',
      nudgeTarget: '2025-12-31',
    });
    expect(occurrenceAfter(every({ freq: 'monthly', day: 24 }), d('2026-11-01'), CALENDAR)).toMatchObject({
      due: '2026-11-24',
      nudgeTarget: '2026-11-23',
    });
  });

  test.each<[string, Recurrence, boolean]>([
    ['nothing said', NONE, true],
    ['#22 định kỳ hằng quý', every({ freq: 'quarterly' }), true],
    ['hằng tuần', every({ freq: 'weekly', day: 5 }), true],
    ['hằng tuần, thứ Sáu', every({ freq: 'weekly', weekday: 5 }), false],
    ['hằng năm, ngày 10', every({ freq: 'yearly', day: 10 }), true],
    ['hằng năm, 10/12', every({ freq: 'yearly', day: 10, month: 12 }), false],
    ['hằng quý ngày 10 và hằng năm', every({ freq: 'quarterly', day: 10, also: ['yearly'] }), true],
    ['mỗi n tháng', every({ freq: 'every-n-months', day: 10 }), true],
    ['mỗi 0 tháng', every({ freq: 'every-n-months', day: 10, n: 0 }), true],
    ['mỗi tháng một', every({ freq: 'every-n-months', day: 10, n: 1 }), false],
  ])('%s: a person must name the day: %s', (_words, recurrence, missing) => {
    expect(needsDay(recurrence)).toBe(missing);
    expect(occurrenceAfter(recurrence, d('2026-01-01'), CALENDAR) === null).toBe(missing);
  });
});

describe('a series of assignments', () => {
  const series: Series = {
    recurrence: every({ freq: 'monthly', day: 18 }),
    op: 'BEFORE',
    raw: 'trước ngày 18 hằng tháng',
    startedOn: d('2026-05-20'),
    endsOn: d('2026-08-18'),
  };

  test('has one assignment per period, until it ends', () => {
    const first = nextInstance(series, null, CALENDAR);
    expect(first).toEqual({
      ok: true,
      instance: {
        periodKey: 'monthly:2026-06-18',
        due: { kind: 'dated', due: '2026-06-18', time: null, op: 'BEFORE', raw: 'trước ngày 18 hằng tháng' },
        mayBeSkipped: true,
      },
    });
    expect(nextInstance(series, d('2026-07-18'), CALENDAR)).toMatchObject({
      instance: { periodKey: 'monthly:2026-08-18' },
    });
    expect(nextInstance(series, d('2026-08-18'), CALENDAR)).toEqual({ ok: false, reason: 'ended' });
    expect(nextInstance({ ...series, endsOn: null }, d('2026-08-18'), CALENDAR)).toMatchObject({ ok: true });
  });

  test('without a day asks for one; "không phát sinh vẫn báo cáo" may not be skipped', () => {
    expect(nextInstance({ ...series, recurrence: every({ freq: 'quarterly' }) }, null, CALENDAR)).toEqual({
      ok: false,
      reason: 'needs-day',
    });
    const weekly = { ...series, recurrence: every({ freq: 'weekly', weekday: 5, time: '16:00', evenIfNothing: true }) };
    expect(nextInstance(weekly, null, CALENDAR)).toMatchObject({
      instance: { mayBeSkipped: false, due: { due: '2026-05-22', time: '16:00' } },
    });
  });

  test('every n months counts from the day the series began', () => {
    const quarterly = { ...series, recurrence: every({ freq: 'every-n-months', n: 3, day: 5 }), endsOn: null };
    expect(nextInstance(quarterly, null, CALENDAR)).toMatchObject({ instance: { due: { due: '2026-08-05' } } });
  });
});

describe('a report every day', () => {
  const daily = every({ freq: 'daily', time: '15:00' });
  const series = (changes: Partial<Recurrence> = {}, startedOn = '2026-06-01'): Series =>
    seriesOf(
      {
        kind: 'RECURRING',
        recurrence: { ...daily, ...changes },
        op: 'BEFORE',
        raw: 'trước 15 giờ hằng ngày',
        span: { start: 0, end: 0 },
        confidence: 0.6,
      },
      d(startedOn),
    );
  const limitOf = (next: NextInstance): string => (next.ok ? next.instance.periodKey : next.reason);

  test('needs no day, and counts days off', () => {
    expect(needsDay(daily)).toBe(false);
    expect(limits(daily, '2026-06-05', 3)).toEqual(['2026-06-06', '2026-06-07', '2026-06-08']);
    expect(occurrenceAfter(daily, d('2026-06-06'), CALENDAR)).toMatchObject({
      due: '2026-06-07',
      nudgeTarget: '2026-06-07',
    });
  });

  test.each([
    ['the day after both the signing and the issue', {}, '2026-06-01', '2026-06-04T09:00', 'daily:2026-06-05'],
    ['a document signed today', {}, '2026-06-04', '2026-06-04T09:00', 'daily:2026-06-05'],
    ['the first day that is named', { from: d('2026-06-20') }, '2026-06-01', '2026-06-04T09:00', 'daily:2026-06-20'],
    ['begun before it was issued', { from: d('2026-06-02') }, '2026-06-01', '2026-06-04T09:00', 'daily:2026-06-05'],
    ['over before it was issued', { until: d('2026-06-04') }, '2026-06-01', '2026-06-04T09:00', 'ended'],
    ['due at dawn, issued in the night', { time: '00:10' }, '2026-06-01', '2026-06-04T23:50', 'daily:2026-06-05'],
  ] as const)('begins: %s', (_, changes, signed, now, expected) => {
    expect(limitOf(firstInstance(series(changes, signed), CALENDAR, new Date(`${now}:00+07:00`)))).toBe(expected);
  });

  test('a monthly limit may fall on the day of issue, not before it, nor at an hour that has passed', () => {
    const monthly = (time: string | null) => series({ freq: 'monthly', day: 25, time }, '2026-06-01');
    const at = (time: string | null, now: string) =>
      limitOf(firstInstance(monthly(time), CALENDAR, new Date(`${now}:00+07:00`)));
    expect(at(null, '2026-06-25T16:00')).toBe('monthly:2026-06-25');
    expect(at(null, '2026-06-26T08:00')).toBe('monthly:2026-07-25');
    expect(at('10:00', '2026-06-25T16:00')).toBe('monthly:2026-07-25');
  });

  test('days that were slept through are not asked for afterwards', () => {
    const ahead = (now: string) =>
      limitOf(instanceAhead(series(), d('2026-06-01'), CALENDAR, new Date(`${now}:00+07:00`)));
    expect(ahead('2026-06-02T07:00')).toBe('daily:2026-06-02');
    expect(ahead('2026-06-05T09:00')).toBe('daily:2026-06-05');
    expect(ahead('2026-06-05T18:00')).toBe('daily:2026-06-06');
  });

  test('opens on its own morning; what is due at dawn, on the afternoon before', () => {
    expect(nextPeriodOpens(daily, d('2026-06-06'))).toEqual(new Date('2026-06-07T07:00:00+07:00'));
    expect(nextPeriodOpens({ ...daily, time: '07:00' }, d('2026-06-06'))).toEqual(
      new Date('2026-06-06T15:30:00+07:00'),
    );
    const monthly = every({ freq: 'monthly', day: 6, time: '07:00' });
    expect(nextPeriodOpens(monthly, d('2026-06-06'))).toEqual(new Date('2026-06-07T07:00:00+07:00'));
  });

  test('a day whose limit was moved is chased by itself', () => {
    const due = { kind: 'dated', due: d('2026-06-06'), time: '15:00', op: 'BEFORE', raw: null } as const;
    expect(isDayOfSeries({ instance: 'daily:2026-06-06', due })).toBe(true);
    expect(isDayOfSeries({ instance: 'daily:2026-06-06#2', due })).toBe(true);
    expect(isDayOfSeries({ instance: 'daily:2026-06-05', due })).toBe(false);
    expect(isDayOfSeries({ instance: 'weekly:2026-06-06', due })).toBe(false);
    expect(isDailyPeriod({ instance: 'daily:2026-06-05' })).toBe(true);
    expect(isDailyPeriod({})).toBe(false);
  });
});
