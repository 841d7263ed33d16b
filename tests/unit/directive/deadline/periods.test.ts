import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import { deadlinesOf } from './show.js';

const SIGNED = '2026-08-15';
const of = (text: string, cell = false): string[] => deadlinesOf(text, SIGNED, cell);

describe('a period of the calendar in a cell', () => {
  test.each([
    ['Tháng 9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['Tháng 9 năm 2026', '2026-09-01..2026-09-30 @0.92'],
    ['Tháng 9', '2026-09-01..2026-09-30 @0.92'],
    ['Tháng 8', '2026-08-01..2026-08-31 @0.92'],
    ['Tháng 7', '2027-07-01..2027-07-31 @0.92'],
    ['Tháng này', '2026-08-01..2026-08-31 @0.92'],
    ['Tháng sau', '2026-09-01..2026-09-30 @0.92'],
    ['Quý IV', '2026-10-01..2026-12-31 @0.92'],
    ['Quý 3/2026', '2026-07-01..2026-09-30 @0.92'],
    ['Quý này', '2026-07-01..2026-09-30 @0.92'],
    ['Quý tới', '2026-10-01..2026-12-31 @0.92'],
    ['Quý II', '2027-04-01..2027-06-30 @0.92'],
    ['6 tháng cuối năm 2026', '2026-07-01..2026-12-31 @0.8'],
    ['6 tháng đầu năm 2027', '2027-01-01..2027-06-30 @0.8'],
    ['06 tháng cuối năm', '2026-07-01..2026-12-31 @0.8'],
    ['trong năm 2026', '2026-01-01..2026-12-31 @0.8'],
    ['trong năm nay', '2026-01-01..2026-12-31 @0.8'],
    ['trong năm sau', '2027-01-01..2027-12-31 @0.8'],
    ['2026', '2026-01-01..2026-12-31 @0.8'],
    ['Năm 2027', '2027-01-01..2027-12-31 @0.8'],
    ['Năm nay', '2026-01-01..2026-12-31 @0.8'],
    ['Cuối năm sau', '2027-01-01..2027-12-31 @0.8'],
    ['24h', '24 hour unstated - @0.6'],
    ['Trong 48h', '48 hour unstated - @0.6'],
    ['Nửa tháng', '15 day unstated - @0.6'],
  ])('%s', (text, expected) => {
    expect(of(text, true)).toEqual([expected]);
  });

  test('the turn of the year', () => {
    expect(deadlinesOf('Tháng sau', '2026-12-15', true)).toEqual(['2027-01-01..2027-01-31 @0.92']);
    expect(deadlinesOf('Quý tới', '2026-12-15', true)).toEqual(['2027-01-01..2027-03-31 @0.92']);
  });

  test('without the date of the document only what bears its year is a period; of which year another is, is asked', () => {
    const undated = (text: string) => deadlinesOf(text, null, true);
    expect(['Tháng này', 'Quý tới', 'trong năm nay'].flatMap(undated)).toEqual([]);
    expect(['Tháng 9', 'Quý IV', '6 tháng cuối năm'].flatMap(undated)).toEqual([
      'BY event: Tháng 9 @0.4',
      'BY event: Quý IV @0.4',
      'BY event: 6 tháng cuối năm @0.4',
    ]);
    expect(['Tháng 9/2026', 'Quý IV/2026', 'trong năm 2026'].flatMap(undated)).toHaveLength(3);
  });

  test.each(['Tháng 13/2026', 'Tháng 0/2026', 'Tháng 9/1989', 'Tháng 9/2101'])('%s is no period', (text) => {
    expect(of(text, true)).toEqual([]);
  });
});

describe('a part of a month', () => {
  test.each([
    ['đầu tháng 9/2026', '2026-09-01..2026-09-10 @0.92'],
    ['giữa tháng 9/2026', '2026-09-11..2026-09-20 @0.92'],
    ['cuối tháng 9/2026', '2026-09-21..2026-09-30 @0.92'],
    ['tuần đầu tháng 9/2026', '2026-09-01..2026-09-07 @0.8'],
    ['tuần thứ nhất tháng 9/2026', '2026-09-01..2026-09-07 @0.8'],
    ['tuần thứ hai của tháng 9/2026', '2026-09-08..2026-09-14 @0.8'],
    ['tuần thứ ba tháng 9/2026', '2026-09-15..2026-09-21 @0.8'],
    ['tuần 4 tháng 9/2026', '2026-09-22..2026-09-28 @0.8'],
    ['tuần thứ tư tháng 9/2026', '2026-09-22..2026-09-28 @0.8'],
    ['tuần cuối tháng 9/2026', '2026-09-24..2026-09-30 @0.8'],
    // Of a quarter or a year the whole is taken.
    ['đầu quý IV/2026', '2026-10-01..2026-12-31 @0.92'],
    ['cuối quý IV/2026', '2026-10-01..2026-12-31 @0.92'],
  ])('%s', (text, expected) => {
    expect(of(text, true)).toEqual([expected]);
  });

  test('weeks may be counted in two ways: that is asked', () => {
    expect(parseDeadlines('tuần cuối tháng 9/2026', localDate(SIGNED), { cell: true })[0]?.reason).toBe(
      'Tuần trong tháng có thể tính theo lịch hoặc theo bảy ngày',
    );
  });
});

describe('several periods in one cell run to the last', () => {
  test.each([
    ['Quý III, IV/2026', '2026-07-01..2026-12-31 @0.8'],
    ['Quý III và quý IV/2026', '2026-07-01..2026-12-31 @0.8'],
    ['Tháng 3, 9/2027', '2027-03-01..2027-09-30 @0.8'],
    ['Quý IV/2026, 2027', '2026-10-01..2027-12-31 @0.8'],
    ['Quý III - IV', '2026-07-01..2026-12-31 @0.8'],
  ])('%s', (text, expected) => {
    expect(of(text, true)).toEqual([expected]);
  });

  test('and are doubted', () => {
    expect(parseDeadlines('Quý III, IV/2026', localDate(SIGNED), { cell: true })[0]?.reason).toBe(
      'Nhiều kỳ trong một ô, hạn lấy theo kỳ cuối',
    );
  });
});

describe('before a period is before its first day', () => {
  test.each([
    ['hoàn thành trước tháng 10/2026', 'BEFORE 2026-10-01 @0.8'],
    ['xong trước quý IV/2026', 'BEFORE 2026-10-01 @0.8'],
    ['hoàn thành trước năm 2027', 'BEFORE 2027-01-01 @0.8'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });
});

describe('in a sentence a period is a limit where something is to be completed in it', () => {
  test.each([
    ['hoàn thành trong tháng 9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['báo cáo trong quý IV/2026.', '2026-10-01..2026-12-31 @0.92'],
    ['chậm nhất trong tháng 9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['hoàn thành tháng 9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['Thời gian hoàn thành: tháng 9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['Trong tháng 9/2026, Sở Tài chính rà soát', '2026-09-01..2026-09-30 @0.92'],
    ['hoàn thành trong năm 2026.', '2026-01-01..2026-12-31 @0.8'],
    ['tháo gỡ vướng mắc về giá đất trong tháng 9/2026', '2026-09-01..2026-09-30 @0.8'],
    ['Lập danh sách (hoàn thành tháng 9/2026)', '2026-09-01..2026-09-30 @0.92'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test.each([
    'kết quả thực hiện tháng 9/2026',
    'các vụ việc phát sinh trong tháng 9/2026',
    'Trong năm 2026, Thành phố rà soát',
    'Trong tháng 9/2026, Thành phố đã rà soát',
    'các nhiệm vụ hoàn thành trong tháng 9/2026',
    'mục tiêu tăng trưởng đề ra trong năm 2026',
    'kế hoạch tháng 9/2026',
    'báo cáo trong tháng 9/2026 của Sở Tài chính',
  ])('not: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  test('a period that was over when the document was signed is doubted', () => {
    const [late] = parseDeadlines('hoàn thành trong tháng 7/2026', localDate(SIGNED));
    expect(late).toMatchObject({
      due: '2026-07-31',
      confidence: 0.5,
      reason: 'Kỳ hạn sớm hơn ngày ban hành, có thể nhầm',
    });
    expect(deadlinesOf('hoàn thành trong tháng 7/2026', '2026-07-31')).toEqual(['2026-07-01..2026-07-31 @0.92']);
  });
});

describe('a period that goes on', () => {
  test.each([
    ['hoàn thành trong tháng 9 và tháng 10/2026', '2026-09-01..2026-10-31 @0.8'],
    ['hoàn thành trong tháng 9, 10/2026', '2026-09-01..2026-10-31 @0.8'],
    ['hoàn thành trong quý III, IV/2026', '2026-07-01..2026-12-31 @0.8'],
    ['thực hiện từ tháng 9 đến hết tháng 11/2026', '2026-09-01..2026-11-30 @0.8'],
    ['thực hiện từ tháng 12 đến tháng 02/2027', '2026-12-01..2027-02-28 @0.8'],
    ['Thời gian thực hiện: từ tháng 9 đến tháng 11/2026', '2026-09-01..2026-11-30 @0.92'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test.each([
    'thực hiện từ tháng 9/2026',
    'hoàn thành trong tháng 9, 10 đơn vị',
    'số liệu từ tháng 9 đến tháng 10/2026',
  ])('not in: %s', (text) => {
    expect(of(text).filter((each) => each.includes('2026-10-31'))).toEqual([]);
  });
});

describe('the end of a period', () => {
  test.each([
    ['Số hóa hồ sơ đạt 80% vào cuối tháng 9', '2026-09-21..2026-09-30 @0.8'],
    ['Số hóa hồ sơ đạt 100% vào cuối năm 2026', '2026-01-01..2026-12-31 @0.8'],
    ['hoàn thành trong nửa đầu tháng 9/2026', '2026-09-01..2026-09-15 @0.92'],
    ['Bổ sung lực lượng ngay trong tuần đầu tháng 9', '2026-09-01..2026-09-07 @0.8'],
    ['trình UBND tỉnh tháng 9/2026', '2026-09-01..2026-09-30 @0.8'],
    // Long past: what is in scope, not when it is due.
    ['hoàn thành trước năm 2024', 'BEFORE 2024-01-01 @0.5'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test('a report of a month is no limit', () => {
    expect(of('trình UBND tỉnh báo cáo tháng 9')).toEqual([]);
  });
});

test('"trước cuối tháng" is before its last day, "trước tháng" before its first', () => {
  expect(of('hoàn thành trước cuối tháng 11/2026')).toEqual([expect.stringContaining('2026-11-30')]);
  expect(of('hoàn thành trước tháng 11/2026')).toEqual([expect.stringContaining('2026-11-01')]);
});

test('a whole day behind "xong" is its limit, a fraction is none', () => {
  expect(of('lắp đặt biển tên, xong 20/9/2026')).toEqual([expect.stringContaining('2026-09-20')]);
  expect(of('hoàn thành 2/3 khối lượng')).toEqual([]);
});
