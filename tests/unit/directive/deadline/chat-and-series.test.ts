import { localDate } from '../../../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../../../src/domain/calendar/working-calendar.js';
import { parseDeadlinePhrase } from '../../../../src/domain/directive/deadline/phrase.js';
import { nextOccurrence, resolveDuration } from '../../../../src/domain/directive/deadline/resolve.js';
import type { Recurrence } from '../../../../src/domain/directive/directive.js';
import { shown } from './show.js';

const on = (today: string, text: string): string => shown(parseDeadlinePhrase(text, localDate(today)));

describe('days as people say them in chat', () => {
  // 23 November 2026 is a Monday.
  test.each([
    ['2026-11-23', 'thứ Hai', 'BY 2026-11-30 @0.95'],
    ['2026-11-23', 'thứ Ba', 'BY 2026-11-24 @0.95'],
    ['2026-11-27', 'thứ Sáu', 'BY 2026-12-04 @0.95'],
    ['2026-11-25', 'thứ Ba tuần này', 'BY 2026-11-24 @0.95'],
    ['2026-11-25', 'thứ Tư tuần này', 'BY 2026-11-25 @0.95'],
    ['2026-11-25', 'thứ Ba tuần sau', 'BY 2026-12-01 @0.95'],
    ['2026-11-25', 'thứ Ba tuần tới', 'BY 2026-12-01 @0.95'],
    ['2026-11-25', 'chủ nhật', 'BY 2026-11-29 @0.95'],
    ['2026-11-29', 'chủ nhật', 'BY 2026-12-06 @0.95'],
    ['2026-11-25', 'cuối tuần', 'BY 2026-11-27 @0.95'],
    ['2026-11-27', 'cuối tuần', 'BY 2026-11-27 @0.95'],
    // On a Saturday this week's Friday is gone.
    ['2026-11-28', 'cuối tuần', 'BY 2026-12-04 @0.95'],
    ['2026-11-29', 'cuối tuần này', 'BY 2026-12-04 @0.95'],
    ['2026-11-25', 'cuối tuần sau', 'BY 2026-12-04 @0.95'],
    ['2026-11-28', 'tuần sau', 'BY 2026-12-04 @0.95'],
    ['2026-11-25', 'trong tuần này', 'BY 2026-11-27 @0.95'],
    ['2026-11-25', 'cuối tháng', 'BY 2026-11-30 @0.95'],
    ['2026-11-25', 'cuối năm', 'BY 2026-12-31 @0.95'],
    ['2026-11-25', 'ngày mốt', 'BY 2026-11-27 @0.95'],
    ['2026-11-25', 'trước 9h mai', 'BEFORE 2026-11-26 09:00 @0.9'],
    ['2026-11-25', 'trước thứ Sáu', 'BEFORE 2026-11-27 @0.95'],
    ['2026-11-25', '9h30 hôm nay', 'BY 2026-11-25 09:30 @0.95'],
  ])('on %s "%s" is %s', (today, text, expected) => {
    expect(on(today, text)).toBe(expected);
  });

  test.each([
    ['2026-11-25', 'ngày 25', 'BY 2026-11-25 @0.95'],
    ['2026-11-25', 'ngày 24', 'BY 2026-12-24 @0.95'],
    ['2026-12-25', 'ngày 24', 'BY 2027-01-24 @0.95'],
    ['2026-11-25', 'ngày 31', 'none'],
    ['2026-11-25', 'ngày 0', 'none'],
    ['2026-11-25', 'ngày 5 tháng này', 'BY 2026-11-05 @0.95'],
    ['2026-11-25', 'ngày 5 tháng tới', 'BY 2026-12-05 @0.95'],
    ['2026-11-25', '16h ngày 28', 'BY 2026-11-28 16:00 @0.95'],
  ])('a day of the month is the next such day: on %s "%s" is %s', (today, text, expected) => {
    expect(on(today, text)).toBe(expected);
  });

  test('a rhythm wins over a day in it, and a day over a word', () => {
    expect(on('2026-11-25', 'trước ngày 20 hằng tháng')).toContain('"freq":"monthly"');
    expect(on('2026-11-25', '30/11, thứ Hai')).toBe('BY 2026-11-30 @0.95');
  });

  test('"mai" and "mốt" are words of their own, also where accents are left out', () => {
    expect(on('2026-11-25', 'Sở thương mại, mai')).toBe('BY 2026-11-26 @0.95');
    expect(on('2026-11-25', 'một việc, mốt')).toBe('BY 2026-11-27 @0.95');
    expect(on('2026-11-25', 'mot')).toBe('BY 2026-11-27 @0.95');
    expect(on('2026-11-25', 'han ngay mot')).toBe('BY 2026-11-27 @0.95');
  });

  test('the words are kept, without blanks around, and where they stand', () => {
    expect(parseDeadlinePhrase('hạn  thứ   Sáu nhé', localDate('2026-11-25'))).toMatchObject({
      raw: 'thứ Sáu',
      span: { start: 4, end: 11 },
    });
  });

  test.each(['ừ', '', 'mải mê', 'thương mại', 'thêm một việc', 'thứ trưởng'])('"%s" holds none', (text) => {
    expect(on('2026-11-25', text)).toBe('none');
  });
});

const calendar: CalendarTable = {
  off: new Map(['2026-09-01', '2026-09-02', '2026-11-24'].map((day) => [localDate(day), 'nghỉ'])),
  workingWeekend: new Set([localDate('2026-11-28')]),
  horizon: localDate('2030-12-31'),
};

describe('the last day of a duration (BLDS 2015 Art. 147–148)', () => {
  test.each([
    [5, 'day', '2026-11-18', '2026-11-23'],
    // Tuesday 24 November is off.
    [6, 'day', '2026-11-18', '2026-11-25'],
    [1, 'week', '2026-11-17', '2026-11-25'],
    [1, 'month', '2026-10-24', '2026-11-25'],
    // The make-up Saturday counts.
    [10, 'day', '2026-11-18', '2026-11-28'],
    [5, 'working-day', '2026-11-20', '2026-11-28'],
    [24, 'hour', '2026-11-20', '2026-11-21'],
    [25, 'hour', '2026-11-20', '2026-11-22'],
    [1, 'hour', '2026-11-20', '2026-11-21'],
    [90, 'minute', '2026-11-20', '2026-11-21'],
  ] as const)('%d %s from %s end on %s', (count, unit, from, last) => {
    expect(resolveDuration({ count, unit }, localDate(from), calendar)).toBe(last);
  });
});

describe('the next day of a series', () => {
  const next = (more: Partial<Recurrence>, after: string): string | null =>
    nextOccurrence(
      { freq: 'monthly', day: null, weekday: null, month: null, time: null, ...more },
      localDate(after),
      calendar,
    );

  test.each<[Partial<Recurrence>, string, string]>([
    [{ freq: 'monthly', day: 31 }, '2026-11-29', '2026-11-30'],
    [{ freq: 'monthly', day: 5 }, '2026-12-05', '2027-01-05'],
    // Without a month the last of the quarter, the half, the year.
    [{ freq: 'quarterly', day: 20 }, '2026-10-01', '2026-12-20'],
    [{ freq: 'quarterly', day: 5, month: 1 }, '2026-10-05', '2027-01-05'],
    [{ freq: 'half-yearly', day: 20 }, '2026-06-20', '2026-12-20'],
    [{ freq: 'half-yearly', day: 5, month: 1 }, '2026-06-20', '2026-07-05'],
    [{ freq: 'yearly', day: 20 }, '2026-06-20', '2026-12-20'],
    [{ freq: 'yearly', day: 20, month: 6 }, '2026-06-20', '2027-06-20'],
    [{ freq: 'yearly', day: 29, month: 2 }, '2026-06-20', '2027-02-28'],
    [{ freq: 'every-n-months', n: 4, day: 10 }, '2026-01-10', '2026-05-10'],
    [{ freq: 'every-n-months', n: 4, day: 10, month: 2 }, '2026-01-10', '2026-02-10'],
    [{ freq: 'every-n-months', day: 10 }, '2026-01-10', '2026-02-10'],
    [{ freq: 'weekly', weekday: 5 }, '2026-11-20', '2026-11-27'],
    [{ freq: 'weekly', weekday: 5 }, '2026-11-19', '2026-11-20'],
    // Tuesday 24 is off: due on Monday; after it, a week later.
    [{ freq: 'weekly', weekday: 2 }, '2026-11-20', '2026-11-23'],
    [{ freq: 'weekly', weekday: 2 }, '2026-11-23', '2026-12-01'],
    [{ freq: 'weekly', weekday: 7 }, '2026-11-26', '2026-11-28'],
  ])('%j after %s is %s', (series, after, day) => {
    expect(next(series, after)).toBe(day);
  });

  test('waits for a day where none is said: nothing is invented', () => {
    expect(next({ freq: null, day: 5 }, '2026-11-20')).toBeNull();
    expect(next({ freq: 'weekly', day: 5 }, '2026-11-20')).toBeNull();
    expect(next({ freq: 'monthly' }, '2026-11-20')).toBeNull();
  });
});

describe('a report every day, as a clerk says it', () => {
  const daily = (text: string) => {
    const deadline = parseDeadlinePhrase(text, localDate('2026-11-25'));
    if (deadline?.kind !== 'RECURRING') return deadline?.kind ?? 'none';
    const { freq, time, from, until } = deadline.recurrence;
    return [freq, time, from, until].map((each) => each ?? '-').join(' ');
  };

  test.each([
    ['trước 15 giờ hằng ngày', 'daily 15:00 - -'],
    ['truoc 15h hang ngay', 'daily 15:00 - -'],
    ['mỗi ngày trước 16 giờ 30 đến khi bão tan', 'daily 16:30 - -'],
    ['hằng ngày', 'daily - - -'],
    ['trước 15 giờ hằng ngày đến 30/11', 'daily 15:00 - 2026-11-30'],
    ['truoc 15 gio hang ngay den het ngay 30/11', 'daily 15:00 - 2026-11-30'],
    ['hằng ngày trước 15:00 từ 01/12 đến 15/12', 'daily 15:00 2026-12-01 2026-12-15'],
    ['từ ngày 01/12 đến 15/12, trước 15 giờ hằng ngày', 'daily 15:00 2026-12-01 2026-12-15'],
    ['hằng ngày từ 01/12', 'daily - 2026-12-01 -'],
    ['hằng ngày trước 15 giờ đến hết tháng 12', 'daily 15:00 - 2026-12-31'],
    ['hằng tuần vào thứ Sáu đến 30/12', 'weekly - - 2026-12-30'],
    ['trước ngày 25 hằng tháng đến hết năm 2027', 'monthly - - 2027-12-31'],
    ['ngày 25 hằng tháng', 'monthly - - -'],
  ])('%s', (text, expected) => {
    expect(daily(text)).toBe(expected);
  });
});
