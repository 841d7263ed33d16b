// Rhythms of hours and days, weekdays of every week, and rhythms beside a period.
import { deadlinesOf } from './show.js';

const of = (text: string): string[] => deadlinesOf(text, '2024-03-05');
const asked = (time: string | null = null): string =>
  `${JSON.stringify({ day: null, weekday: null, month: null, time, freq: null })} @0.6`;

test.each([
  ['cứ 06 giờ một lần báo cáo tình hình về Ban Chỉ huy', asked()],
  ['báo cáo số cử tri đi bầu về Ủy ban bầu cử phường 2 giờ một lần, bắt đầu từ 9 giờ', asked()],
  ['xây dựng phóng sự, phát thông điệp tối thiểu 2 lần/ngày', asked()],
  ['đo độ mặn mỗi ngày hai lần tại các cống đầu mối', asked()],
  ['tăng thời lượng, phát bản tin mặn hằng ngày để Nhân dân biết', asked()],
  ['thông báo hàng ngày cấp dự báo cháy rừng', asked()],
])('%s', (text, expected) => {
  expect(of(text)).toEqual([expected]);
});

test('what is sent every day before its hour comes again every day', () => {
  expect(of('cung cấp kết quả cho UBND các huyện trước 16 giờ hằng ngày')).toEqual([
    `${JSON.stringify({ day: null, weekday: null, month: null, time: '16:00', freq: 'daily' })} @0.6`,
  ]);
});

test.each([
  ['cập nhật hằng tuần thông tin sự kiện trên cổng', '"freq":"weekly"} @0.8'],
  ['niêm yết danh sách tại trụ sở, cập nhật mỗi thứ Hai đầu tuần', '"weekday":1,"month":null,"time":null} @0.94'],
  ['Hai tuần một lần, Sở Xây dựng làm việc với các xã', '"n":2} @0.8'],
  ['Thanh tra Sở mỗi tháng kiểm tra đột xuất ít nhất 03 huyện', '"freq":"monthly"} @0.8'],
  [
    'Định kỳ sáu tháng báo cáo Tỉnh ủy, gửi trước ngày 15 tháng 6 và ngày 15 tháng 12',
    '"freq":"half-yearly","day":15,"month":6} @0.94',
  ],
])('%s', (text, expected) => {
  const said = of(text).at(-1);
  const keys = (shown: string): string[] => shown.replace(/[{}]/g, '').split(/,| @/);
  expect(keys(said ?? '')).toEqual(expect.arrayContaining(keys(expected)));
});

test.each(['công dân được khám sức khỏe hai lần/ngày', 'kế hoạch họp mỗi thứ một phần'])('no rhythm: %s', (text) => {
  expect(of(text)).toEqual([]);
});
