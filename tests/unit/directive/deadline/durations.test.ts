import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import { deadlinesOf } from './show.js';

const SIGNED = '2026-06-01';
const of = (text: string, cell = false): string[] => deadlinesOf(text, SIGNED, cell);

describe('what a duration counts from', () => {
  test.each([
    ['trong thời hạn 05 ngày kể từ ngày ký', '5 day signing 2026-06-06 @0.93'],
    ['trong thời hạn 02 tuần kể từ ngày ban hành', '2 week signing 2026-06-15 @0.93'],
    ['trong thời hạn 15 ngày kể từ ngày bế mạc kỳ họp', '15 day event - @0.8'],
    ['trong thời hạn 03 tháng kể từ ngày ký ban hành', '3 month signing 2026-09-01 @0.93'],
    // Working days and hours need the calendar of the agency.
    ['trong thời hạn 05 ngày làm việc kể từ ngày ký', '5 working-day signing - @0.93'],
    ['trong thời hạn 24 giờ kể từ ngày ký', '24 hour signing - @0.93'],
    ['trong thời hạn 05 ngày kể từ khi nhận được văn bản', '5 day receipt - @0.93'],
    ['trong thời hạn 05 ngày kể từ ngày nhận được văn bản ký số', '5 day receipt - @0.93'],
    ['trong thời hạn 05 ngày sau khi kết thúc cuộc họp', '5 day event - @0.8'],
    ['trong thời hạn 05 ngày làm việc', '5 working-day unstated - @0.6'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test('without a date of the document the day of signing is not known yet', () => {
    expect(deadlinesOf('trong thời hạn 05 ngày kể từ ngày ký', null)).toEqual(['5 day signing - @0.93']);
  });

  test('the words that it counts from are kept as written, without the comma before them', () => {
    const [deadline] = parseDeadlines('Trong vòng 15 ngày, kể từ ngày\nnhận được văn bản', localDate(SIGNED));
    expect(deadline).toMatchObject({
      kind: 'DURATION',
      anchorText: 'kể từ ngày nhận được văn bản',
      raw: 'Trong vòng 15 ngày, kể từ ngày nhận được văn bản',
    });
    expect(parseDeadlines('trong vòng 5 ngày làm việc', localDate(SIGNED))[0]).not.toHaveProperty('anchorText');
  });

  test('a doubt is given in words: from which day, or which event', () => {
    const reason = (text: string) => parseDeadlines(text, localDate(SIGNED))[0]?.reason;
    expect(reason('trong vòng 5 ngày làm việc')).toBe('Thời hạn không nói tính từ ngày nào');
    expect(reason('trong vòng 5 ngày kể từ ngày họp')).toBe('Thời hạn tính từ một sự kiện cần xác nhận ngày');
    expect(reason('trong vòng 5 ngày kể từ ngày ký')).toBeUndefined();
  });
});

describe('how much it is', () => {
  test.each([
    ['trong thời hạn mười lăm ngày kể từ ngày ký', '15 day signing 2026-06-16 @0.93'],
    ['trong thời hạn 02 (hai) ngày kể từ ngày ký', '2 day signing 2026-06-03 @0.93'],
    ['không ít hơn 02 ngày và không quá 05 ngày làm việc', '5 working-day unstated - @0.6'],
    ['báo cáo trong vòng nửa tháng', '15 day unstated - @0.6'],
    ['chậm nhất là 03 ngày kể từ ngày ký', '3 day signing 2026-06-04 @0.93'],
    ['thời hạn: 10 ngày', '10 day unstated - @0.6'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });
});

describe('a span of days is no limit', () => {
  test.each([
    'trong 3 ngày Tết',
    'trong 5 ngày qua',
    'trong 03 tháng đầu năm triển khai',
    'trong 02 tháng cuối năm',
    'trong 10 ngày gần đây',
    'sau 3 ngày liên tiếp',
    'trong 2 ngày nghỉ lễ',
    'trong vòng 3 ngày mưa',
    // A weak word ("trong", "sau") needs something that is completed in it.
    'phun thuốc trong 3 ngày',
    'sau 5 ngày trứng nở',
    'không quá 7 ngày một đợt',
  ])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });

  test.each(['hoàn thành trong 3 ngày', 'báo cáo trong 3 ngày', 'gửi trong 3 ngày', 'trình trong 3 ngày'])(
    'but where something is completed in it: %s',
    (text) => {
      expect(of(text)).toEqual(['3 day unstated - @0.6']);
    },
  );

  test('or where it stands alone in a cell of a table', () => {
    expect(of('03 ngày', true)).toEqual(['3 day unstated - @0.6']);
    expect(of('trong 3 ngày', true)).toEqual(['3 day unstated - @0.6']);
    expect(of('03 ngày')).toEqual([]);
  });
});

describe('days before an event', () => {
  test.each([
    [
      'chậm nhất 15 ngày trước ngày hết hạn hợp đồng',
      'BEFORE event: chậm nhất 15 ngày trước ngày hết hạn hợp đồng @0.7',
    ],
    ['trước 05 ngày làm việc so với ngày họp', 'BEFORE event: trước 05 ngày làm việc so với ngày họp @0.7'],
  ])('%s waits for the event to have a day', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });
});

describe('papers that are yet to come', () => {
  test.each([
    ['chậm nhất 15 ngày kể từ ngày văn bản được công bố hoặc ký ban hành', '15 day event - @0.8'],
    ['trong vòng 10 ngày kể từ ngày ký hợp đồng', '10 day event - @0.8'],
    ['trong vòng 10 ngày kể từ ngày ký biên bản bàn giao', '10 day event - @0.8'],
    // This one.
    ['trong vòng 10 ngày kể từ ngày ký ban hành văn bản này', '10 day signing 2026-06-11 @0.93'],
    ['trong thời hạn 10 ngày kể từ ngày Quyết định này được ký', '10 day signing 2026-06-11 @0.93'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });
});

describe('how long each of several may take', () => {
  test.each([
    ['chuyển hồ sơ không chậm hơn 03 ngày làm việc tính từ khi nhận đủ danh sách', '3 working-day receipt - @0.93'],
    ['thời gian thẩm định mỗi phương án không quá 05 ngày', '5 day unstated - @0.6'],
    ['thẩm định không quá 10 ngày đối với mỗi dự thảo', '10 day unstated - @0.6'],
    ['cấp phép không quá 3 ngày cho từng hồ sơ', '3 day unstated - @0.6'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });
});

describe('minutes', () => {
  test.each([
    ['có mặt tại trung tâm xã trong vòng 90 phút kể từ khi có lệnh', '90 minute event - @0.8'],
    ['báo cáo trong vòng 30 phút sau khi nhận tin', '30 minute receipt - @0.93'],
  ])('count from an event: %s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test.each(['phát biểu không quá 10 phút', 'mỗi đại biểu trình bày không quá 10 phút', 'họp trong 45 phút'])(
    'how long somebody speaks is no term: %s',
    (text) => {
      expect(of(text)).toEqual([]);
    },
  );
});
