import { deadlinesOf } from './show.js';

const of = (text: string): string[] =>
  deadlinesOf(text, '2024-08-15').map((each) =>
    each
      .replace(/"(?:day|weekday|month|time)":null,?/gu, '')
      .replace(/,\}/gu, '}')
      .replace(/"/gu, ''),
  );

describe('the first ten days of a month are told as "mùng"', () => {
  test.each([
    ['chuyển toàn bộ tài liệu về xong trước mùng 10/01/2026', 'BEFORE 2026-01-10 @0.97'],
    ['gửi báo cáo chậm nhất ngày mùng 3/2/2025', 'BY 2025-02-03 @0.97'],
    ['báo cáo UBND huyện trước ngày mùng 5 hằng tháng', '{day:5,freq:monthly} @0.94'],
    ['cung cấp danh sách hằng tháng, trước ngày mùng 10', '{day:10,freq:monthly} @0.92'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expect.stringContaining(expected)]);
  });
});

describe('how often an order is to be carried out', () => {
  test.each([
    ['mỗi quý một lần kiểm tra việc lập hồ sơ', '{freq:quarterly}'],
    ['kiểm tra thực địa mỗi tháng một lần', '{freq:monthly}'],
    ['thực tập phương án sơ tán người bệnh ít nhất mỗi năm một lần', '{freq:yearly}'],
    ['quan trắc nước thải 03 tháng/lần', '{freq:every-n-months,n:3}'],
    ['tổng hợp số liệu gửi về Sở Nội vụ vào 16h00 các ngày thứ Năm', '{weekday:4,time:16:00,freq:weekly}'],
    ['họp giao ban vào mỗi sáng thứ Hai', '{weekday:1,freq:weekly}'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expect.stringContaining(expected)]);
  });

  test('every second week keeps its weekday', () => {
    expect(of('Định kỳ 2 tuần/lần, vào chiều thứ Năm, UBND huyện chủ trì giao ban')).toContainEqual(
      expect.stringContaining('{weekday:4,freq:weekly,n:2}'),
    );
  });

  test('a right that is granted so often, and days on which somebody is on duty, are no limits', () => {
    expect(of('công dân được khám sức khỏe mỗi năm một lần')).toEqual([]);
    expect(of('bố trí trực vào các ngày thứ Bảy, Chủ nhật')).toEqual([]);
  });
});

describe('limits by a month and by an event', () => {
  test('a window ends with a month', () => {
    expect(of('mở cao điểm trấn áp tội phạm từ 15/10 đến hết tháng 12')).toEqual([
      expect.stringContaining('2024-12-31'),
    ]);
  });

  test('a month stands between who is sent something and what is sent', () => {
    expect(of('Trình Thủ tướng Chính phủ trong tháng 9 năm 2024 phương án giao kế hoạch')).toEqual([
      expect.stringContaining('2024-09-30'),
    ]);
  });

  test.each([
    'ban hành văn bản hướng dẫn nhiệm vụ năm học đối với từng cấp học, ngành học trước khai giảng',
    'thẩm tra, kết luận tiêu chuẩn chính trị của công dân trước khi Hội đồng nghĩa vụ quân sự cấp xã họp xét duyệt',
    'tổ chức sinh hoạt chuyên đề trước khi kết thúc năm học 2024 - 2025',
  ])('%s', (text) => {
    expect(of(text)).toEqual([expect.stringContaining('BEFORE event: trước ')]);
  });
});
