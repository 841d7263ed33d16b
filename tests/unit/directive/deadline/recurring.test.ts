import { deadlinesOf } from './show.js';

/** The recurrence as read, the parts that are null left out. */
const of = (text: string, cell = false): string[] =>
  deadlinesOf(text, '2026-06-15', cell).map((each) =>
    each
      .replace(/"(?:day|weekday|month|time)":null,?/gu, '')
      .replace(/,\}/gu, '}')
      .replace(/"/gu, ''),
  );

describe('a report with its day', () => {
  test.each([
    ['báo cáo trước ngày 20 hằng tháng', '{day:20,freq:monthly} @0.94'],
    ['chậm nhất ngày 05 của tháng sau', '{day:5,freq:monthly} @0.94'],
    ['chậm nhất 10 ngày của tháng kế tiếp', '{day:10,freq:monthly} @0.94'],
    ['trước 16 giờ ngày 25 hằng tháng', '{day:25,time:16:00,freq:monthly} @0.94'],
    ['từ ngày 01 đến ngày 05 hằng tháng', '{day:5,freq:monthly} @0.92'],
    ['trước ngày 25 tháng cuối quý', '{day:25,month:3,freq:quarterly} @0.94'],
    ['trước ngày 05 tháng đầu quý', '{day:5,month:1,freq:quarterly} @0.94'],
    ['trước ngày 15 tháng 11 hằng năm', '{day:15,month:11,freq:yearly} @0.94'],
    ['hằng năm trước ngày 10/12', '{day:10,month:12,freq:yearly} @0.94'],
    ['hằng tuần, trước 16 giờ 00 ngày thứ Sáu', '{weekday:5,time:16:00,freq:weekly} @0.94'],
    ['trước thứ Sáu hằng tuần', '{weekday:5,freq:weekly} @0.94'],
    ['chủ nhật hằng tuần', '{weekday:7,freq:weekly} @0.94'],
    // Numbers said again in words.
    ['chậm nhất ngày 06 (sáu) của tháng cuối quý', '{day:6,month:3,freq:quarterly} @0.94'],
    ['trước ngày 05 tháng tiếp theo', '{day:5,freq:monthly} @0.94'],
    ['trước ngày 10 tháng đầu tiên của quý sau', '{day:10,month:1,freq:quarterly} @0.94'],
    // Several days of a year.
    ['trước ngày 20/6 và 20/12 hằng năm', '{day:20,month:6,freq:half-yearly} @0.94'],
    ['trước ngày 15/3, 15/6, 15/9 và 15/12 hằng năm', '{day:15,month:3,freq:quarterly} @0.94'],
    ['trước ngày 20/6 và 10/12 hằng năm', '{day:20,month:6,freq:half-yearly} @0.8'],
    ['trước ngày 20/6 và 20/11 hằng năm', '{day:20,month:6,freq:yearly} @0.8'],
    ['ngày 05 và ngày 20 hằng tháng', '{day:5,freq:monthly} @0.8'],
    ['ngày 20 của tháng cuối kỳ báo cáo', '{day:20,month:3,freq:quarterly} @0.8'],
    // The hour before or behind the weekday.
    ['trước 10 giờ sáng thứ Hai hằng tuần', '{weekday:1,time:10:00,freq:weekly} @0.94'],
    ['vào thứ Năm hằng tuần, trước 11 giờ', '{weekday:4,time:11:00,freq:weekly} @0.94'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });
});

describe('a report of which only the rhythm is said: its day is asked for', () => {
  test.each([
    ['định kỳ hằng quý báo cáo', '{freq:quarterly} @0.8'],
    // Of which month of the quarter is not said.
    ['báo cáo trước ngày 12 hằng quý', '{day:12,freq:quarterly} @0.8'],
    ['định kỳ 6 tháng báo cáo', '{freq:half-yearly} @0.8'],
    ['định kỳ 03 tháng/lần báo cáo', '{freq:every-n-months,n:3} @0.8'],
    ['định kỳ 02 tuần/lần báo cáo', '{freq:weekly,n:2} @0.8'],
    ['Hằng tháng, báo cáo kết quả', '{freq:monthly} @0.8'],
    ['báo cáo hằng tháng, quý, năm.', '{freq:monthly,also:[quarterly,yearly]} @0.8'],
    ['định kỳ hằng tháng, hằng tháng báo cáo', '{freq:monthly} @0.8'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test('every day of a campaign, until a person says that it is over', () => {
    expect(of('báo cáo trước 17 giờ hằng ngày')).toEqual(['{time:17:00,freq:daily} @0.6']);
    expect(of('vệ sinh trước 17 giờ hằng ngày')).toEqual([]);
  });

  test('"định kỳ" alone of a report has neither day nor rhythm; of a meeting of the Party it is no limit', () => {
    expect(of('định kỳ tổng hợp, báo cáo')).toEqual(['{freq:null} @0.5']);
    expect(of('sinh hoạt định kỳ, tổng hợp ý kiến')).toEqual([]);
    expect(of('báo cáo định kỳ của đơn vị')).toEqual([]);
  });

  test('"không phát sinh vẫn báo cáo" forbids to skip one', () => {
    expect(of('báo cáo trước thứ Sáu hằng tuần; không phát sinh vẫn báo cáo')).toEqual([
      '{weekday:5,freq:weekly,evenIfNothing:true} @0.94',
    ]);
  });
});

describe('what returns but is no report', () => {
  test.each([
    'chỉ tiêu hằng năm của đơn vị',
    'kế hoạch hằng quý được duyệt',
    'thứ Sáu họp giao ban',
    'định kỳ chuyển đổi vị trí công tác',
  ])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });

  test('half of one year is a period, no rhythm, also where the year is not known', () => {
    expect(deadlinesOf('6 tháng cuối năm', null, true)).toEqual(['BY event: 6 tháng cuối năm @0.4']);
    expect(deadlinesOf('06 tháng đầu năm', null, true)).toEqual(['BY event: 06 tháng đầu năm @0.4']);
  });
});

describe('the rhythm stands before the day', () => {
  test.each([
    ['định kỳ hằng tháng (trước ngày 25) báo cáo', '{day:25,freq:monthly} @0.92'],
    ['Hằng tháng tổng hợp, báo cáo UBND xã trước ngày 22', '{day:22,freq:monthly} @0.92'],
    ['hằng quý, chậm nhất ngày 10, báo cáo', '{day:10,month:3,freq:quarterly} @0.8'],
    ['báo cáo định kỳ hằng tháng vào ngày 25', '{day:25,freq:monthly} @0.92'],
    ['báo cáo hằng năm vào ngày 15/12', '{day:15,month:12,freq:yearly} @0.94'],
    ['hằng tuần (chiều thứ Sáu) báo cáo', '{weekday:5,freq:weekly} @0.94'],
    ['báo cáo trước ngày cuối cùng của tháng', '{day:31,freq:monthly} @0.92'],
    ['báo cáo vào ngày làm việc cuối cùng của quý', '{day:31,month:3,freq:quarterly} @0.8'],
  ])('%s', (text, expected) => {
    expect(of(text)).toContain(expected);
  });

  test('a day of a month that is named, or of the next sentence, belongs to no rhythm', () => {
    expect(of('hằng tháng kiểm tra; báo cáo trước ngày 25 tháng 6 năm 2026')).not.toContain(
      '{day:25,freq:monthly} @0.92',
    );
    expect(of('báo cáo hằng tháng. Hồ sơ gửi trước ngày 25')).toEqual(['{freq:monthly} @0.8']);
  });
});

describe('the hour of a daily report', () => {
  test.each([
    ['báo cáo hằng ngày (trước 16 giờ 30) về Sở', '16:30'],
    ['báo cáo trước 07 giờ và 15 giờ hằng ngày', '15:00'],
    ['gửi báo cáo về Sở (ĐT: 0900 000 000; e-mail: a@b.vn) trước 14 giờ hằng ngày', '14:00'],
  ])('%s', (text, hour) => {
    expect(of(text)).toEqual([`{time:${hour},freq:daily} @0.6`]);
  });
});

describe('so many times in each part of the year', () => {
  test.each([
    ['họp giao ban mỗi tháng hai kỳ', '{freq:monthly} @0.8'],
    ['báo cáo mỗi quý một lần', '{freq:quarterly} @0.8'],
    ['báo cáo hằng năm hai lần', '{freq:half-yearly} @0.8'],
    ['ra thông báo 7 ngày/kỳ', '{freq:weekly} @0.8'],
    ['cập nhật số liệu 07 ngày một lần', '{freq:weekly} @0.8'],
    ['cập nhật số liệu 14 ngày một lần', '{freq:weekly,n:2} @0.8'],
    ['theo dõi, 15 ngày một lần tổng hợp báo cáo', '{freq:null,n:15} @0.6'],
    ['công khai kết quả giải quyết hồ sơ của từng xã, phường hằng tuần', '{freq:weekly} @0.8'],
    ['công khai tỷ lệ tiêm của từng tỉnh, mỗi tuần cập nhật', '{freq:weekly} @0.8'],
    ['phối hợp với Văn phòng hằng tuần công khai tỷ lệ cài đặt', '{freq:weekly} @0.8'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test.each([
    'tưới nước mỗi tuần hai lần',
    'tiêm nhắc 15 ngày một lần cho đàn lợn',
    'công khai lịch tiếp công dân hằng tuần',
    'nghiên cứu báo cáo hằng tuần của các xã',
    'công khai kết quả của từng xã hằng năm',
  ])('what is done so often is no report: %s', (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe('so many times a day', () => {
  test.each([
    ['cung cấp số liệu ngày 2 lần (7h và 15h)', '{time:15:00,freq:daily} @0.6'],
    ['báo cáo mỗi ngày hai lần, trước 6 giờ và 16 giờ', '{time:16:00,freq:daily} @0.6'],
    // Several reports a day, none of whose hours is told: a person says when.
    ['gửi báo cáo ngày 03 lần', '{freq:null} @0.6'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test('what is only done so often has no hour: asked about', () => {
    expect(of('phát thanh mỗi ngày hai lần')).toEqual(['{freq:null} @0.6']);
  });
});
