// Days and weeks told by where they stand from the document's own day: Wednesday 5 November 2025.
import { deadlinesOf } from './show.js';

const of = (text: string, signed: string | null = '2025-11-05'): string[] => deadlinesOf(text, signed);

describe('a week', () => {
  test.each([
    ['hoàn thành trong tuần này', ['2025-11-03..2025-11-09 @0.8']],
    ['giải quyết vướng mắc ngay trong tuần tới', ['2025-11-10..2025-11-16 @0.8']],
    ['hoàn thành chậm nhất đầu tuần sau', ['2025-11-10..2025-11-11 @0.8']],
    ['hoàn thành vào giữa tuần sau', ['2025-11-10..2025-11-12 @0.8']],
    ['hoàn thành chậm nhất trong tuần thứ 3 của tháng 11/2025', ['2025-11-15..2025-11-21 @0.8']],
    // What is reported on, and "sau" of an event.
    ['báo cáo kết quả công tác tuần này', []],
    ['theo dõi thị trường trong tuần sau khi nghỉ Tết', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test('of a document without its day is none', () => {
    expect(of('hoàn thành trong tuần này', null)).toEqual([]);
  });
});

describe('a weekday', () => {
  test.each([
    ['hoàn thiện dự thảo trước 17h thứ Sáu tuần này', ['BEFORE 2025-11-07 17:00 @0.8']],
    ['báo cáo trước thứ Ba', ['BEFORE 2025-11-11 @0.8']],
    ['báo cáo trước thứ Ba tuần sau', ['BEFORE 2025-11-11 @0.8']],
    ['gửi trong sáng thứ Tư ngày 12/11/2025', ['BY 2025-11-12 @0.97']],
    ['kiểm tra vào ngày thứ 7 kể từ khi cách ly', []],
    // This week's Tuesday is past.
    ['báo cáo trước thứ Ba tuần này', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test('behind a rhythm comes again', () => {
    expect(of('gửi báo cáo tuần trước 14h00 thứ Năm')[0]).toContain('"freq":"weekly"');
    expect(of('hằng tuần tổng hợp, báo cáo trước thứ Năm')[1]).toContain('"weekday":4');
  });
});

describe('a day of this month or the next', () => {
  test.each([
    ['hoàn thành trước ngày 25 tháng này', ['BEFORE 2025-11-25 @0.95']],
    ['hoàn thành việc rà soát trước ngày 05 tháng sau', ['BEFORE 2025-12-05 @0.8']],
    ['hoàn thành trước ngày 01 tháng này', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test('of a report comes again', () => {
    expect(of('báo cáo kết quả trước ngày 05 tháng sau')[0]).toContain('"freq":"monthly"');
    expect(of('báo cáo tháng hoàn thành trước ngày 05 tháng sau')[0]).toContain('"freq":"monthly"');
  });
});

test('"ngày 3 của tháng 9" is no day of every month', () => {
  expect(of('tuần thứ 3 của tháng 11')).toEqual([]);
});
