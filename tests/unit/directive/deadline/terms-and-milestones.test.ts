// Terms with what they are set for, parts of a day, milestones, and days that only look like limits.
import { deadlinesOf } from './show.js';

const of = (text: string, cell = false): string[] => deadlinesOf(text, '2025-11-05', cell);

describe('a term', () => {
  test.each([
    ['thời hạn khắc phục xong các tồn tại là 31/12/2025', ['BY 2025-12-31 @0.97']],
    ['thời hạn gửi báo cáo quyết toán của các đơn vị là ngày 15/01/2026', ['BY 2026-01-15 @0.97']],
    ['thời gian hoàn thành 20/12/2025', ['BY 2025-12-20 @0.97']],
    ['tổng hợp nhu cầu (hạn 20/12/2025)', ['BY 2025-12-20 @0.97']],
    ['tổng hợp nhu cầu, hạn cuối 20/12', ['BY 2025-12-20 @0.95']],
    ['nộp hồ sơ, không để quá ngày 25 tháng 11', ['BY 2025-11-25 @0.95']],
    // Those of licences and contracts.
    ['cấp giấy phép có thời hạn 31/12/2026', []],
    ['các khoản vay quá hạn 31/10/2025', []],
    ['gia hạn 31/12/2025', []],
    ['thời hạn sử dụng đất của dự án là 31/12/2055', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('a part of a day', () => {
  test.each([
    ['nộp trước giờ làm việc ngày 25/11/2025', ['BEFORE 2025-11-25 @0.97']],
    ['nộp chậm nhất cuối giờ chiều ngày 25/11/2025', ['BY 2025-11-25 @0.97']],
    ['gửi chậm nhất vào lúc 16g Thứ sáu ngày 14/11/2025', ['BY 2025-11-14 16:00 @0.97']],
    ['nộp hồ sơ tại phòng 203 vào buổi sáng ngày 25/11/2025', ['BY 2025-11-25 @0.97']],
    ['nghỉ từ thứ Bảy ngày 27/12/2025 đến hết thứ Năm ngày 01/01/2026', ['2025-12-27..2026-01-01 @0.97']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

test.each([
  ['đăng ký dự thi từ ngày 21/4/2026 đến 17 giờ 00 ngày 28/4/2026', '2026-04-21..2026-04-28 17:00 @0.97'],
  ['đăng ký dự thi từ ngày 21/4/2026 đến 17h00 ngày 28/4/2026', '2026-04-21..2026-04-28 17:00 @0.97'],
  ['trực từ 7 giờ ngày 21/4/2026 đến hết ngày 28/4/2026', '2026-04-21..2026-04-28 @0.97'],
])('a window closes at the hour of its last day: %s', (text, expected) => {
  expect(of(text)).toEqual([expected]);
});

describe('a milestone', () => {
  test.each([
    ['phấn đấu đến 31/12/2025 giải ngân đạt trên 95% kế hoạch', ['BY 2025-12-31 @0.8']],
    ['thực hiện đến ngày 30/11/2025 đạt tối thiểu 80%', ['BY 2025-11-30 @0.8']],
    // What was reached is told.
    ['giải ngân đến ngày 31/10/2025 đạt 60% kế hoạch', []],
    ['phân bổ dự toán trong quý I/2026', ['2026-01-01..2026-03-31 @0.8']],
    ['lựa chọn nhà thầu, khởi công trong quý I/2026', ['2026-01-01..2026-03-31 @0.92']],
    ['các dự án khởi công trong quý I/2026', []],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('what lies behind', () => {
  test.each([
    ['xử lý công trình vi phạm tồn tại từ trước ngày 01/01/2026', []],
    ['xử lý các phương tiện chưa sang tên trước ngày 01/01/2020', []],
    ['báo cáo kết quả trước ngày 01/01/2020', ['BEFORE 2020-01-01 @0.5']],
    // A backlog is to be gone by a day to come; one that is past tells which cases.
    ['giải quyết dứt điểm 2.310 hồ sơ đất đai tồn đọng trước ngày 15/12/2025', ['BEFORE 2025-12-15 @0.97']],
    ['xử lý xong số vụ việc còn tồn trước ngày 15/12/2025', ['BEFORE 2025-12-15 @0.97']],
    ['giải quyết dứt điểm hồ sơ đất lúa, đất rừng còn tồn đọng trước ngày 15/12/2025', ['BEFORE 2025-12-15 @0.97']],
    ['phổ biến quy chế thi đến học sinh trước ngày 15/12/2025', ['BEFORE 2025-12-15 @0.97']],
    ['lập danh sách công dân sinh trước ngày 15/12/2025', []],
    ['tiếp nhận học sinh về sinh hoạt; hoàn thành việc tiếp nhận trước ngày 15/12/2025', ['BEFORE 2025-12-15 @0.97']],
    ['giải quyết hồ sơ tiếp nhận trước ngày 15/12/2025', []],
    ['hoàn thành số hóa kết quả giải quyết còn hiệu lực trong quý I/2026', ['2026-01-01..2026-03-31 @0.92']],
    ['rà soát các kết quả giải quyết còn hiệu lực trong quý I/2026', []],
    ['giải quyết dứt điểm hồ sơ tồn đọng trước ngày 01/7/2025', []],
    ['rà soát hồ sơ tồn đọng trước ngày 15/12/2025', []],
    ['hoàn thành kế hoạch, rà soát hồ sơ tồn đọng trước ngày 15/12/2025', []],
    ['thanh tra việc chấp hành pháp luật giai đoạn từ 01/01/2023 đến 31/12/2024', []],
    ['Giai đoạn từ 10/11 đến 30/11/2025: rà soát', ['2025-11-10..2025-11-30 @0.97']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('an event', () => {
  const event = (text: string): string[] => [`BEFORE event: ${text} @0.6`];
  test.each([
    ['hoàn thành công tác chuẩn bị trước Tết Nguyên đán Bính Ngọ', event('trước Tết Nguyên đán Bính Ngọ')],
    ['hoàn thành tuyển sinh trước ngày khai giảng', event('trước ngày khai giảng')],
    ['đối chiếu công nợ xong trước kỳ báo cáo quý I', event('trước kỳ báo cáo quý I')],
    ['hoàn thành sơ kết trước kỳ nghỉ Tết', event('trước kỳ nghỉ Tết')],
    ['trình HĐND Thành phố tại kỳ họp thường lệ cuối năm 2025', event('tại kỳ họp thường lệ cuối năm 2025')],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('a cell', () => {
  test.each([
    ['10/11 - 20/11/2025', ['2025-11-10..2025-11-20 @0.97']],
    ['15-30/11', ['2025-11-15..2025-11-30 @0.95']],
    ['Từ 21/11', ['IN 2025-11-21 @0.6']],
    ['Tuần 2, tháng 12/2025', ['2025-12-08..2025-12-14 @0.8']],
    ['Từ ngày 21/11/2025', ['IN 2025-11-21 @0.6']],
  ])('%s', (text, expected) => {
    expect(of(text, true)).toEqual(expected);
  });
});

test('a day that only begins what is to be done has no end', () => {
  expect(of('Từ ngày 10/11/2025: tổ chức trực 24/24 giờ')).toEqual(['IN 2025-11-10 @0.6']);
  expect(of('Từ ngày 10/11/2025, hồ sơ được tiếp nhận tại phường')).toEqual([]);
});

test('stages have their times in brackets', () => {
  expect(of('Giai đoạn 2 (tháng 12/2025): kiểm tra thực tế')).toEqual(['2025-12-01..2025-12-31 @0.8']);
});

test('"trong 24 giờ tới" is counted from now on, unless it tells of the weather', () => {
  expect(of('xử lý lỗi hệ thống trong 24 giờ tới.')).toEqual(['24 hour unstated - @0.6']);
  expect(of('vùng nguy hiểm trong 48 giờ tới phía Bắc')).toEqual([]);
});

test('a session of a month is a limit of what is brought before it, not of what was concluded at it', () => {
  expect(of('trình UBND Thành phố tại phiên họp thường kỳ tháng 12/2025')).toEqual(['2025-12-01..2025-12-31 @0.8']);
  expect(of('thực hiện kết luận tại phiên họp thường kỳ tháng 12/2025')).toEqual([]);
});

test('a day may be said again in brackets inside a window, or be a night', () => {
  expect(of('trực Tết từ ngày 14/02/2026 (27 tháng Chạp) đến hết ngày 22/02/2026')).toEqual([
    '2026-02-14..2026-02-22 @0.97',
  ]);
  expect(of('thu gom xong rác trong đêm 31/12/2025')).toEqual(['BY 2025-12-31 @0.97']);
});

test('"tháng thứ ba của quý" is its last', () => {
  expect(of('báo cáo trước ngày 15 tháng thứ ba của quý')[0]).toContain('"month":3');
});

describe('a cell that says when something begins', () => {
  test.each([
    'bắt đầu từ ngày 19/11/2025, duy trì đến khi kết thúc chiến dịch',
    'Từ ngày 19/11/2025 cho đến khi hết dịch',
    'Hai đợt, thực hiện từ 19/11/2025',
  ])('%s: no day is its last', (text) => {
    expect(of(text, true)).toEqual(['IN 2025-11-19 @0.6']);
  });

  test('an end behind it is the limit', () => {
    expect(of('Bắt đầu từ ngày 19/11/2025, hoàn thành trước ngày 30/11/2025', true)).toEqual([
      'BEFORE 2025-11-30 @0.97',
    ]);
    expect(of('từ ngày 19/11/2025 đến hết ngày 30/11/2025', true)).toEqual(['2025-11-19..2025-11-30 @0.97']);
  });
});

test('up to when figures reach is no limit', () => {
  expect(of('số liệu báo cáo được chốt đến hết ngày 14/11/2025')).toEqual([]);
  expect(of('số liệu của kỳ báo cáo tính đến hết ngày 14/11/2025')).toEqual([]);
  expect(of('số liệu gửi trước ngày 14/11/2025')).toEqual(['BEFORE 2025-11-14 @0.97']);
});

describe('the day on which what is ordered is done', () => {
  test.each([
    ['Sở X tổ chức thi khảo sát lần 2 vào ngày 12 và 13/12/2025', ['IN 2025-12-13 @0.8']],
    ['Sở X tổ chức thi khảo sát lần 2 trong 02 ngày 12 và 13/12/2025', ['IN 2025-12-13 @0.8']],
    ['Sở X tổ chức thi khảo sát lần 2 vào các ngày 12, 13/12/2025', ['IN 2025-12-13 @0.8']],
    ['vận động Nhân dân tổng vệ sinh môi trường vào sáng thứ Bảy, ngày 06/12/2025', ['IN 2025-12-06 @0.8']],
    ['Ban Quản lý dự án bảo đảm thông xe tuyến đường vào ngày 19 tháng 12 năm 2025', ['IN 2025-12-19 @0.8']],
    // What takes place then, what is told, and what has a limit besides.
    ['cử cán bộ dự họp vào sáng thứ Bảy, ngày 06/12/2025', []],
    ['chuẩn bị các điều kiện cho kỳ thi vào ngày 12 và 13/12/2025', []],
    ['tuyên truyền về Ngày hội diễn ra vào ngày 12/12/2025', []],
    ['vận động Nhân dân tổng vệ sinh vào sáng thứ Bảy, ngày 01/11/2025', []],
    ['gửi phiếu trước ngày 10/12/2025, kiểm tra các chợ vào ngày 12/12/2025', ['BEFORE 2025-12-10 @0.97']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});
