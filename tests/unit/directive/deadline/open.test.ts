import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { hourOf, isDated, parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import { deadlinesOf } from './show.js';

const of = (text: string): string[] => deadlinesOf(text, '2026-06-15');

describe('limits without a day: nothing is invented', () => {
  test.each([
    ['thực hiện theo thời gian quy định', 'REFERENCE @0.7'],
    ['hoàn thành đúng thời hạn quy định', 'REFERENCE @0.7'],
    ['theo tiến độ đã được phê duyệt', 'REFERENCE @0.7'],
    ['hoàn thành nạo vét trước mùa mưa bão', 'BEFORE event: trước mùa mưa bão @0.6'],
    ['báo cáo trước kỳ họp thứ 20', 'BEFORE event: trước kỳ họp thứ 20 @0.6'],
    ['giải quyết dứt điểm hồ sơ đến hạn trước khi nghỉ Tết', 'BEFORE event: trước khi nghỉ Tết @0.6'],
    ['Khi có ngộ độc thực phẩm, báo cáo ngay về UBND phường', 'OPEN @0.75'],
    ['Sở Y tế trường hợp có ca bệnh, khoanh vùng ngay ổ dịch', 'OPEN @0.75'],
    ['hoàn thành trước khi bão đổ bộ', 'BEFORE event: trước khi bão đổ bộ @0.6'],
    ['Từ nay đến kỳ họp cuối năm, bàn giao trụ sở', 'BEFORE event: Từ nay đến kỳ họp cuối năm @0.6'],
    [
      'gửi báo cáo trước ngày kiểm tra ít nhất 07 ngày làm việc',
      'BEFORE event: trước ngày kiểm tra ít nhất 07 ngày làm việc @0.7',
    ],
    ['gửi giấy mời trước hội nghị 15 ngày', 'BEFORE event: trước hội nghị 15 ngày @0.7'],
    ['khẩn trương rà soát', 'OPEN @0.85'],
    ['lập tức sơ tán', 'OPEN @0.85'],
    ['đình chỉ ngay việc thi công', 'OPEN @0.75'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test.each([
    'trước khi nghỉ Tết giá còn cao',
    'Sở Y tế quản lý các chợ. Khi có ngộ độc thực phẩm, dừng ngay hoạt động',
    'để khẩn trương khắc phục',
    'những việc cần làm ngay',
    'diện tích ngập trước mùa mưa',
    'ngày mai trời mưa',
    'rà soát các dự án',
  ])('none: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  test('why a person is asked is said', () => {
    const reason = (text: string) => parseDeadlines(text, localDate('2026-06-15'))[0]?.reason;
    expect(reason('theo thời gian quy định')).toBe('Hạn dẫn chiếu văn bản khác');
    expect(reason('hoàn thành trước mùa mưa')).toBe('Hạn tính theo một sự kiện chưa rõ ngày');
    expect(reason('khẩn trương rà soát')).toBeUndefined();
  });
});

test('what fixes a day and what does not', () => {
  const kinds = [
    'trước ngày 20/6/2026',
    'trước 16h ngày 20/6/2026',
    'từ ngày 20/6/2026 đến ngày 25/6/2026',
    'hoàn thành trong tháng 9/2026',
    'trong vòng 5 ngày làm việc',
    'báo cáo trước ngày 20 hằng tháng',
    'hoàn thành trước mùa mưa',
    'theo thời gian quy định',
    'khẩn trương rà soát',
  ].flatMap((text) => parseDeadlines(text, localDate('2026-06-15')));
  expect(kinds.map((deadline) => [deadline.kind, isDated(deadline)])).toEqual([
    ['DATE', true],
    ['DATETIME', true],
    ['WINDOW', true],
    ['PERIOD', true],
    ['DURATION', true],
    ['RECURRING', true],
    ['BEFORE_EVENT', false],
    ['REFERENCE', false],
    ['OPEN', false],
  ]);
});

test.each([
  ['trước 16h ngày 20/6/2026', '16:00'],
  ['từ ngày 20/6/2026 đến 17h00 ngày 25/6/2026', '17:00'],
  ['từ ngày 20/6/2026 đến ngày 25/6/2026', null],
  ['hoàn thành trước mùa mưa', null],
])('the hour at which the last day ends: %s', (text, hour) => {
  expect(hourOf(parseDeadlines(text, localDate('2026-06-15'))[0]!)).toBe(hour);
});

describe('a cell of times without a day', () => {
  test.each([
    ['Kỳ họp giữa năm', 'BEFORE event: Kỳ họp giữa năm @0.6'],
    ['Sau khi có hướng dẫn', 'BEFORE event: Sau khi có hướng dẫn @0.6'],
    ['Theo kế hoạch riêng', 'REFERENCE @0.7'],
  ])('%s', (text, expected) => {
    expect(deadlinesOf(text, '2026-06-15', true)).toEqual([expected]);
  });
});

test('"ngay khi" hurries to an event, behind "đề nghị" as well', () => {
  expect(deadlinesOf('đề nghị chi viện ngay khi vượt quá khả năng của huyện', '2026-06-01')).toEqual(['OPEN @0.85']);
  expect(deadlinesOf('để kịp thời chi viện ngay khi vượt quá khả năng', '2026-06-01')).toEqual([]);
});
