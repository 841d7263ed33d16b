import { localDate } from '../../../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../../../src/domain/calendar/working-calendar.js';
import { parseDeadlinePhrase } from '../../../../src/domain/directive/deadline/phrase.js';
import { typedDeadline } from '../../../../src/domain/directive/deadline/typed.js';
import { shown } from './show.js';

// 30 November 2026 is a Monday.
const today = localDate('2026-11-30');
const calendar: CalendarTable = { off: new Map(), workingWeekend: new Set(), horizon: localDate('2030-12-31') };
const typed = (text: string, signed: string | null = '2026-11-20') =>
  typedDeadline(text, { today, signed: signed === null ? null : localDate(signed), calendar });
const dayOf = (text: string, signed?: string | null): string => {
  const result = typed(text, signed);
  if (!result.ok) return result.reason === 'unclear' ? 'unclear' : `${result.reason} ${result.day}`;
  const { deadline } = result;
  return 'due' in deadline ? `${deadline.op} ${deadline.due}` : deadline.kind;
};

describe('a day told with the word "tháng" is that day, neither the month nor so many months', () => {
  test.each([
    ['ngày 25 tháng 12', 'BY 2026-12-25 @0.95'],
    ['25 tháng 12', 'BY 2026-12-25 @0.95'],
    ['ngày 25 tháng 12 năm 2026', 'BY 2026-12-25 @0.97'],
    ['25 tháng 12 năm 2026', 'BY 2026-12-25 @0.97'],
    ['25 tháng 12/2026', 'BY 2026-12-25 @0.97'],
    ['mùng 5 tháng 12', 'BY 2026-12-05 @0.95'],
    ['ngày mồng 5 tháng 12', 'BY 2026-12-05 @0.95'],
    ['trước ngày 25 tháng 12', 'BEFORE 2026-12-25 @0.95'],
    ['trước mùng 5 tháng 12', 'BEFORE 2026-12-05 @0.95'],
    ['17h ngày 25 tháng 12', 'BY 2026-12-25 17:00 @0.95'],
    ['hai mươi lăm tháng mười hai', 'BY 2026-12-25 @0.95'],
    ['ngày năm tháng mười hai', 'BY 2026-12-05 @0.95'],
    ['25.12', 'BY 2026-12-25 @0.95'],
    ['25-12-2026', 'BY 2026-12-25 @0.97'],
    ['20/12/26', 'BY 2026-12-20 @0.97'],
  ])('“%s”', (text, expected) => {
    expect(shown(parseDeadlinePhrase(text, today))).toBe(expected);
  });

  test.each([
    ['tháng 12', 'IN 2026-12-31'],
    ['hết tháng 12', 'IN 2026-12-31'],
    ['trong 3 tháng', 'BY 2027-03-01'],
    ['25 tháng', 'BY 2029-01-01'],
    ['25 tháng 12 hằng năm', 'RECURRING'],
    ['từ 1/12 đến 15/12', 'IN 2026-12-15'],
  ])('“%s” is still the period, the length or the rhythm that it was', (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });
});

describe('what a person types today counts from today', () => {
  test.each([
    ['hôm nay', 'BY 2026-11-30'],
    ['ngày mai', 'BY 2026-12-01'],
    ['thứ sáu tuần này', 'BY 2026-12-04'],
    ['cuối tuần', 'BY 2026-12-04'],
    ['cuối tháng', 'BY 2026-11-30'],
    ['10 ngày nữa', 'BY 2026-12-10'],
    ['trong 10 ngày tới', 'BY 2026-12-10'],
    ['sau 3 ngày', 'BY 2026-12-03'],
    ['3 ngày sau', 'BY 2026-12-03'],
    // Ends on a Saturday, therefore on the Monday after it.
    ['5 ngày', 'BY 2026-12-07'],
    ['2 tuần nữa', 'BY 2026-12-14'],
    ['1 tháng nữa', 'BY 2026-12-30'],
    ['15 ngày làm việc', 'BY 2026-12-21'],
    ['10 ngày kể từ hôm nay', 'BY 2026-12-10'],
  ])('“%s”', (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });

  test('a length keeps its words beside the day it came to', () => {
    expect(typed('10 ngày nữa')).toMatchObject({ ok: true, deadline: { kind: 'DATE', raw: '10 ngày nữa' } });
  });

  test('what counts from the signing counts from the document’s day, what counts from an event stays a length', () => {
    expect(dayOf('15 ngày kể từ ngày ký')).toBe('BY 2026-12-07');
    expect(dayOf('15 ngày kể từ ngày ký', null)).toBe('BY null');
    expect(dayOf('10 ngày kể từ ngày nhận được văn bản')).toBe('BY null');
  });

  test('it stands nowhere in the text, so a corrected date of the document does not move it', () => {
    expect(typed('25/12')).toMatchObject({ deadline: { span: { start: 0, end: 0 } } });
  });
});

describe('a limit that is asked about', () => {
  test.each([
    ['20/11/2026', 'past 2026-11-20'],
    ['ngày 20 tháng 11 năm 2026', 'past 2026-11-20'],
    ['trước 30/11', 'past 2026-11-30'],
    ['thứ Hai tuần này', 'BY 2026-11-30'],
    ['trước 17h hôm nay', 'BEFORE 2026-11-30'],
    ['20/11', 'next-year 2027-11-20'],
    ['15/1', 'BY 2027-01-15'],
    ['20/11/2027', 'BY 2027-11-20'],
  ])('“%s”: %s', (text, expected) => {
    expect(dayOf(text)).toBe(expected);
  });

  test.each(['lúc nào cũng được', '28/12 Công an Thành phố', '28/12 và việc nữa', '31/2'])(
    '“%s” is unclear',
    (text) => {
      expect(dayOf(text)).toBe('unclear');
    },
  );

  test.each(['28/12 nhé', 'thứ Hai, ngày 28/12', 'là ngày 28/12 ạ', 'vào 28/12 giúp em'])('“%s” is not', (text) => {
    expect(dayOf(text)).toBe('BY 2026-12-28');
  });
});

describe('a series is understood whole, with the days from and to which it runs', () => {
  test.each([
    ['trước 15 giờ hằng ngày', {}],
    ['trước 15 giờ hằng ngày đến 20/12/2026', { until: '2026-12-20' }],
    ['hằng ngày trước 15:00 từ 01/12 đến 15/12', { from: '2026-12-01', until: '2026-12-15' }],
    ['từ ngày 01/12 đến 15/12, trước 15 giờ hằng ngày', { from: '2026-12-01', until: '2026-12-15' }],
    ['trước ngày 25 hằng tháng đến hết tháng 3/2027', { until: '2027-03-31' }],
  ])('“%s”', (text, days) => {
    const result = typed(text);
    expect(result).toMatchObject({ ok: true, deadline: { kind: 'RECURRING', raw: text, recurrence: days } });
  });

  test('words that are no part of it make the whole unclear', () => {
    expect(dayOf('trước 15 giờ hằng ngày đến 20/12 ở phường')).toBe('unclear');
  });
});
