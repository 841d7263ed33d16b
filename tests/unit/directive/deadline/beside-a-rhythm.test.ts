import { deadlinesOf } from './show.js';

/** The recurrence as read, the parts that are null left out. */
const of = (text: string): string[] =>
  deadlinesOf(text, '2026-06-15').map((each) =>
    each
      .replace(/"(?:day|weekday|month|time)":null,?/gu, '')
      .replace(/,\}/gu, '}')
      .replace(/"/gu, ''),
  );

test.each([
  [
    'theo dõi các chợ; hằng năm tổng hợp báo cáo Sở Y tế trước ngày 30 tháng 11',
    ['{day:30,month:11,freq:yearly} @0.92'],
  ],
  ['Hằng năm, lập dự toán, trình UBND tỉnh trước ngày 30/9', ['{day:30,month:9,freq:yearly} @0.92']],
  // Bodies in a row stand between the rhythm and its day.
  [
    'Định kỳ hằng năm tổng hợp kết quả gửi Sở Văn hóa, Thể thao và Du lịch trước ngày 30 tháng 11',
    ['{day:30,month:11,freq:yearly} @0.92'],
  ],
  [
    'Hằng năm, các sở, ban, ngành xây dựng kế hoạch gửi Sở Nội vụ trước ngày 15/12.',
    ['{day:15,month:12,freq:yearly} @0.92'],
  ],
  // Of another year than the one that is spoken of: of each, or of the next.
  ['gửi về Sở Tư pháp trước ngày 01 tháng 12 của năm trước.', ['{day:1,month:12,freq:yearly} @0.8']],
  ['gửi Sở Tài chính trước ngày 31/3 của năm sau', ['{day:31,month:3,freq:yearly} @0.8']],
  ['Định kỳ 05 (năm) năm một lần, rà soát danh mục', ['{freq:every-n-months,n:60} @0.8']],
  // The plan's rhythm may say nothing of the day.
  ['xây dựng kế hoạch hằng năm, trình Sở Y tế trước ngày 30/01', ['{day:30,month:1,freq:yearly} @0.8']],
  ['Hằng năm tổng hợp, báo cáo trước ngày 30 tháng 11 năm 2026', ['{freq:yearly} @0.8', 'BEFORE 2026-11-30 @0.97']],
  ['Định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 15/12)', ['{day:15,month:6,freq:half-yearly} @0.92']],
  ['định kỳ 6 tháng trước ngày 10/6, năm trước ngày 10/12', ['{day:10,month:6,freq:half-yearly} @0.92']],
  ['báo cáo trước ngày 15/6; 1 năm trước ngày 15/12 hằng năm', ['{day:15,month:6,freq:half-yearly} @0.94']],
  // Reports of the half year and of the year, each with its day.
  ['gửi báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 10/12', ['{day:10,month:6,freq:half-yearly} @0.92']],
  ['gửi báo cáo 6 tháng trước ngày 10/7', ['BEFORE 2026-07-10 @0.95']],
  [
    'báo cáo trước ngày 10/6 (báo cáo 6 tháng) và trước ngày 10/12 (báo cáo năm)',
    ['{day:10,month:6,freq:half-yearly} @0.94'],
  ],
  [
    'gửi báo cáo quý trước ngày 20 tháng cuối quý, báo cáo năm trước ngày 15/12',
    ['{day:20,month:3,freq:quarterly} @0.94', '{day:15,month:12,freq:yearly} @0.94'],
  ],
  ['báo cáo tình hình giá cả 2 tuần/lần', ['{freq:weekly,n:2} @0.8']],
  ['định kỳ hai tuần một lần báo cáo tiến độ', ['{freq:weekly,n:2} @0.8']],
  ['báo cáo tiến độ 02 lần/tháng', ['{freq:monthly} @0.8']],
  ['tuần tra 02 lần/tuần', []],
  ['các xã hằng năm tổ chức hội chợ', ['{freq:yearly} @0.8']],
  ['ngộ độc tập thể ở các chợ lớn phải báo cáo ngay về Sở Y tế', ['OPEN @0.75']],
  ['những việc quan trọng của ngành phải làm ngay', []],
])('%s', (text, expected) => {
  expect(of(text)).toEqual(expected);
});
