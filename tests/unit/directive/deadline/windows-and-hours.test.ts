// Windows, hours of a day, and what only looks like one of them.
import { deadlinesOf } from './show.js';

const of = (text: string, cell = false): string[] => deadlinesOf(text, '2024-03-05', cell);

describe('a window', () => {
  test.each([
    ['mở điểm cấp nước, hoạt động từ ngày 15/4/2024 đến hết ngày 31/5/2024', ['2024-04-15..2024-05-31 @0.97']],
    ['tạm dừng đốt nương từ ngày ban hành Chỉ thị này đến hết ngày 31/8/2024', ['2024-03-05..2024-08-31 @0.97']],
    ['tạm dừng đốt nương từ ngày ký Công điện này đến ngày 31/8', ['2024-03-05..2024-08-31 @0.95']],
    // The comma may part the window from a limit of its own.
    ['bảo đảm đủ nước từ ngày 05/4/2024, đến ngày 25/4/2024 phải gieo xong', ['2024-04-05..2024-04-25 @0.8']],
    // Which things are meant; the end of a window is no limit either.
    ['rà soát các hồ sơ phát sinh từ ngày 01/01/2024 đến hết ngày 31/5/2024', []],
    ['thống kê số doanh nghiệp hoạt động từ ngày 01/01/2024 đến hết ngày 31/5/2024', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test('of a document whose day is not known ends all the same', () => {
    expect(deadlinesOf('tạm dừng đốt nương từ ngày ban hành Chỉ thị này đến hết ngày 31/8/2024', null)).toEqual([
      'BY 2024-08-31 @0.97',
    ]);
  });
});

describe('an hour', () => {
  test.each([
    ['trao quà đến tay từng hộ xong trước 11 giờ ngày 14/12/2024', ['BEFORE 2024-12-14 11:00 @0.97']],
    ['Tổng duyệt chương trình khai mạc vào 20 giờ ngày 15/4/2024', ['BY 2024-04-15 20:00 @0.8']],
    ['công bố kết quả thi lúc 8 giờ ngày 01/7/2024', ['BY 2024-07-01 08:00 @0.8']],
    ['gửi báo cáo về UBND tỉnh vào 16h30 ngày 14/3/2024', ['BY 2024-03-14 16:30 @0.8']],
    ['dự Lễ công bố quyết định lúc 8 giờ ngày 14/3/2024', []],
    ['đã báo cáo UBND tỉnh lúc 8 giờ ngày 14/3/2024', []],
    ['báo cáo từng buổi thi chậm nhất 11 giờ 30 đối với buổi sáng', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test.each([
    ['17 giờ ngày 14/3/2024', ['BY 2024-03-14 17:00 @0.97']],
    ['7 giờ 30 ngày 14/3/2024', ['BY 2024-03-14 07:30 @0.97']],
    ['17 giờ', ['17 hour unstated - @0.6']],
  ])('a cell "%s"', (text, expected) => {
    expect(of(text, true)).toEqual(expected);
  });
});

describe('how soon somebody is told', () => {
  test.each([
    ['báo cho UBND xã và Hạt Kiểm lâm sở tại trong vòng 15 phút', ['15 minute unstated - @0.6']],
    ['thông báo cho chủ đập trong vòng 30 phút', ['30 minute unstated - @0.6']],
    ['mỗi đại biểu phát biểu trong vòng 10 phút', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});
