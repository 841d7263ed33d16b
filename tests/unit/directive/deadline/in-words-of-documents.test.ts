import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import { resolveDay } from '../../../../src/domain/directive/deadline/resolve-day.js';
import { shown } from './show.js';

/** Each limit of a text of 15 June 2026, a Monday, with what is doubted; of a document without a day for null. */
const said = (text: string, signed: string | null = '2026-06-15', cell = false): string[] =>
  parseDeadlines(text, signed === null ? null : localDate(signed), { cell }).map((deadline) =>
    [shown(deadline).replaceAll(/"|"?\w+"?:null,/gu, ''), ...('reason' in deadline ? [deadline.reason] : [])].join(' '),
  );

const NO_DAY_SAID = 'Báo cáo định kỳ nhưng văn bản không ghi ngày cụ thể';
const rhythm = (words: string, sure: string) => `{${words}} @${sure} ${NO_DAY_SAID}`;
const SEVERAL_DAYS = 'Mỗi kỳ có nhiều ngày báo cáo';
const KINDS_OF_TERM = 'Kỳ báo cáo gồm nhiều loại, cần chọn tháng, quý hay năm';
const DAYS_OF_A_YEAR = 'Trong năm có nhiều mốc báo cáo khác nhau';
const TOO_EARLY = 'Hạn ghi trong văn bản sớm hơn ngày ban hành, có thể nhầm';
const AIM = 'Mốc thời gian có thể chỉ là mục tiêu';

describe('from one day to another', () => {
  test.each([
    ['từ ngày 20 đến ngày 30/6/2026', '2026-06-20..2026-06-30 @0.97'],
    ['từ ngày 20/12 đến ngày 10/01/2027', '2026-12-20..2027-01-10 @0.97'],
    ['từ ngày 20/12/2025 đến ngày 10/7/2026', '2025-12-20..2026-07-10 @0.97'],
    ['từ ngày 05 tháng 7 đến ngày 10 tháng 8 năm 2026', '2026-07-05..2026-08-10 @0.97'],
    ['từ ngày 05 tháng 7 năm 2025 đến hết ngày 10 tháng 8 năm 2026', '2025-07-05..2026-08-10 @0.97'],
    ['từ 08 giờ ngày 20/6/2026 đến 17 giờ ngày 22/6/2026', '2026-06-20..2026-06-22 17:00 @0.97'],
    ['từ ngày 10/7/2026 đến ngày 10/7/2026', '2026-07-10..2026-07-10 @0.97'],
    ['từ ngày 01/5/2025 đến ngày 31/5/2025', `2025-05-01..2025-05-31 @0.5 ${TOO_EARLY}`],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    'từ ngày 01/6 đến ngày 31/6/2026',
    'từ ngày 31/6 đến ngày 10/7/2026',
    'từ ngày 20/7/2026 đến ngày 10/7/2026',
    'dự kiến thi công từ ngày 20/6/2026 đến ngày 30/6/2026',
  ])('a day that does not exist, an end before its beginning and a forecast are none: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  test('without a year in a document without a day nothing is known of it', () => {
    expect(said('từ ngày 20/6 đến ngày 30/6', null)).toEqual([]);
  });
});

describe('a document whose day is not known', () => {
  test('a day without year is kept in its words, and asked about', () => {
    expect(said('gửi trước  ngày 15/3', null)).toEqual([
      'BEFORE event: trước ngày 15/3 @0.4 Hạn không ghi năm và văn bản chưa rõ ngày ban hành',
    ]);
  });

  test.each(['32/12', '00/6', '12/13', '12/00', '31/4', '30/02'])('%s is a day of no year', (day) => {
    expect(said(`gửi trước ngày ${day}`, null)).toEqual([]);
    expect(resolveDay({ d: day.slice(0, 2), m: day.slice(3), y: undefined }, null)).toBe('impossible');
  });

  test('29 February is a day of some years', () => {
    expect(resolveDay({ d: '29', m: '2', y: undefined }, null)).toBe('no-year');
    expect(said('trước ngày 29/02/2027')).toEqual([]);
    expect(said('trước ngày 29/02/2028')).toEqual(['BEFORE 2028-02-29 @0.97']);
  });

  test.each([
    ['trong tháng 9', 'BY event: trong tháng 9'],
    ['trong quý III', 'BY event: trong quý III'],
    ['trong 6 tháng đầu năm', 'BY event: trong 6 tháng đầu năm'],
    ['trước tháng 9', 'BEFORE event: trước tháng 9'],
  ])('"hoàn thành %s" is asked about', (text, expected) => {
    expect(said(`hoàn thành ${text}`, null)).toEqual([
      `${expected} @0.4 Hạn không ghi năm và văn bản chưa rõ ngày ban hành`,
    ]);
  });

  test('what is said from its day on is no limit', () => {
    for (const text of ['trước 10 giờ hôm nay', 'trước ngày mai', 'trong tháng này', 'trong quý này', 'trong năm nay'])
      expect(said(`hoàn thành ${text}`, null)).toEqual([]);
  });
});

describe('the day of the document and the one after it', () => {
  test.each([
    ['hoàn thành trước 5 giờ chiều nay', 'BEFORE 2026-06-15 17:00 @0.9'],
    ['gửi trước 10 giờ 30 phút tối nay', 'BEFORE 2026-06-15 22:30 @0.9'],
    ['chậm nhất 16 giờ 30 hôm nay', 'BY 2026-06-15 16:30 @0.9'],
    ['chậm nhất trong ngày hôm nay', 'BY 2026-06-15 @0.9'],
    ['hoàn thành trước ngày mai', 'BEFORE 2026-06-16 @0.9'],
    ['hoàn thành trong ngày mai', 'BY 2026-06-16 @0.9'],
    ['chậm nhất 17 giờ ngày mai', 'BY 2026-06-16 17:00 @0.9'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test('what is foreseen for tomorrow is no limit', () => {
    expect(said('dự kiến hoàn thành trước ngày mai')).toEqual([]);
  });
});

describe('parts of the day', () => {
  test.each([
    ['9 giờ sáng', '09:00'],
    ['5 giờ chiều', '17:00'],
    ['17 giờ chiều', '17:00'],
    ['9 giờ tối', '21:00'],
    ['1 giờ trưa', '13:00'],
    // Noon has hours on both sides of twelve.
    ['10 giờ trưa', '10:00'],
    ['11 giờ trưa', '11:00'],
    ['12 giờ trưa', '12:00'],
    ['12 giờ chiều', '12:00'],
  ])('%s', (hour, time) => {
    expect(said(`trước ${hour} ngày 20/6/2026`)).toEqual([`BEFORE 2026-06-20 ${time} @0.97`]);
  });

  test('an hour that no clock shows is left out', () => {
    expect(said('trước 25 giờ ngày 20/6/2026')).toEqual(['BEFORE 2026-06-20 @0.97']);
  });
});

describe('days that may be meant otherwise', () => {
  test.each([
    ['Đến ngày 30/6/2026 hoàn thành việc cấp giấy', `BY 2026-06-30 @0.8 ${AIM}`],
    ['bảo đảm đến 30/6/2026, toàn bộ hồ sơ được số hóa', `BY 2026-06-30 @0.8 ${AIM}`],
    ['phấn đấu đến ngày 30/6/2026, 100% thôn có nhà văn hóa', `BY 2026-06-30 @0.8 ${AIM}`],
    ['phấn đấu đến hết ngày 30/6 hoàn thành', 'BY 2026-06-30 @0.95'],
    ['Đến ngày 30/6/2025 hoàn thành việc cấp giấy', `BY 2025-06-30 @0.5 ${TOO_EARLY}`],
    ['trước 15 giờ các ngày 20/6, 25/6 và 30/6', 'BEFORE 2026-06-30 15:00 @0.8 Hạn nêu nhiều ngày'],
    ['báo cáo Chủ tịch vào chiều ngày 21/6/2026', 'BY 2026-06-21 @0.97'],
    ['chậm nhất gửi báo cáo về Sở Nội vụ ngày 20/6/2026', 'BY 2026-06-20 @0.97'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    'họp (tức trước ngày 20/6/2026)',
    'Tết (nhằm trước ngày 20/6/2026)',
    'lễ hội (âm lịch trước ngày 20/6/2026)',
  ])('a day said once more by the moon is none: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('days that return', () => {
  test.each([
    ['ngày 25 tháng cuối quý', '{day:25,month:3,freq:quarterly} @0.94'],
    ['ngày 05 tháng đầu quý sau', '{day:5,month:1,freq:quarterly} @0.94'],
    ['ngày 10 tháng đầu tiên của quý', '{day:10,month:1,freq:quarterly} @0.94'],
    ['ngày 20 tháng cuối kỳ', `{day:20,month:3,freq:quarterly} @0.8 ${KINDS_OF_TERM}`],
    ['ngày 10 và ngày 25 hằng tháng', `{day:10,freq:monthly} @0.8 ${SEVERAL_DAYS}`],
    ['16 giờ ngày 25 hằng tháng', '{day:25,time:16:00,freq:monthly} @0.94'],
    ['16 giờ 30 ngày 25 hằng tháng', '{day:25,time:16:30,freq:monthly} @0.94'],
    ['4 giờ chiều ngày 25 hằng tháng', '{day:25,time:16:00,freq:monthly} @0.94'],
    ['ngày 01 hằng tháng', '{day:1,freq:monthly} @0.94'],
    ['ngày 31 hằng tháng', '{day:31,freq:monthly} @0.94'],
    ['ngày 15/12 hằng năm', '{day:15,month:12,freq:yearly} @0.94'],
    ['ngày 15/01 hằng năm', '{day:15,month:1,freq:yearly} @0.94'],
    ['16 giờ 30 ngày 15/12 hằng năm', '{day:15,month:12,time:16:30,freq:yearly} @0.94'],
    ['4 giờ chiều ngày 15/12 hằng năm', '{day:15,month:12,time:16:00,freq:yearly} @0.94'],
    ['ngày 20/6 và 20/12 hằng năm', '{day:20,month:6,freq:half-yearly} @0.94'],
    ['ngày 10/01 và 10/7 hằng năm', '{day:10,month:1,freq:half-yearly} @0.94'],
    ['ngày 20/3, 20/6, 20/9 và 20/12 hằng năm', '{day:20,month:3,freq:quarterly} @0.94'],
    // Not evenly spread, or not the same day: a person says what is meant.
    ['ngày 20/6 và 15/12 hằng năm', `{day:20,month:6,freq:half-yearly} @0.8 ${DAYS_OF_A_YEAR}`],
    ['ngày 20/5 và 20/12 hằng năm', `{day:20,month:5,freq:yearly} @0.8 ${DAYS_OF_A_YEAR}`],
    ['ngày 10/3 và 10/6 hằng năm', `{day:10,month:3,freq:yearly} @0.8 ${DAYS_OF_A_YEAR}`],
    ['ngày 10/4, 10/8 và 10/12 hằng năm', `{day:10,month:4,freq:yearly} @0.8 ${DAYS_OF_A_YEAR}`],
  ])('trước %s', (words, expected) => {
    expect(said(`báo cáo trước ${words}`)).toEqual([expected]);
  });

  test.each([
    ['ngày 32 hằng tháng', 'monthly'],
    ['ngày 00 hằng tháng', 'monthly'],
    ['ngày 15/13 hằng năm', 'yearly'],
    ['ngày 15/00 hằng năm', 'yearly'],
    ['ngày 32/12 hằng năm', 'yearly'],
    ['ngày 00/12 hằng năm', 'yearly'],
  ])('of one that does not exist only the rhythm is kept: %s', (words, freq) => {
    expect(said(`báo cáo trước ${words}`)).toEqual([rhythm(`freq:${freq}`, '0.8')]);
  });

  test.each(['32/6', '00/6', '20/13', '20/00'])('of several the one that does not exist is passed over: %s', (day) => {
    expect(said(`báo cáo trước ngày ${day} và 20/12 hằng năm`)).toEqual(['{day:20,month:12,freq:yearly} @0.94']);
  });

  test('the rhythm before the day: its hour, its part of the day, a month of the quarter that is not said', () => {
    const after = (words: string) => said(`báo cáo hằng tháng trước ${words}`)[1];
    expect(after('16 giờ 30 ngày 22')).toBe('{day:22,time:16:30,freq:monthly} @0.92');
    expect(after('4 giờ chiều ngày 22')).toBe('{day:22,time:16:00,freq:monthly} @0.92');
    expect(after('ngày 32')).toBeUndefined();
    expect(said('báo cáo hằng quý trước ngày 10')[1]).toBe(
      '{day:10,month:3,freq:quarterly} @0.8 Chưa rõ ngày này thuộc tháng nào của quý',
    );
  });

  test('only a rhythm in front of it, and near, makes a day return', () => {
    expect(said('gửi báo cáo trước ngày 22; các đơn vị họp hằng tháng')).toEqual([]);
    expect(said('các đơn vị báo cáo hằng tháng; Sở gửi trước ngày 22')).toEqual([rhythm('freq:monthly', '0.8')]);
    const far = 'báo cáo hằng tháng tình hình thực hiện nhiệm vụ, trong đó nêu rõ';
    expect(said(`${far} ${'kết quả, '.repeat(8)}trước ngày 22`)).toHaveLength(1);
    expect(said(`${far} ${'kết quả, '.repeat(20)}trước ngày 22`)).toHaveLength(0);
  });

  test.each([
    ['từ ngày 20 đến ngày 25 hằng tháng', '{day:25,freq:monthly} @0.92'],
    ['hằng tuần, trước 16 giờ 30 thứ Sáu', '{weekday:5,time:16:30,freq:weekly} @0.94'],
    ['trước 4 giờ chiều thứ Sáu hằng tuần', '{weekday:5,time:16:00,freq:weekly} @0.94'],
    ['thứ Sáu hằng tuần, trước 16 giờ 30', '{weekday:5,time:16:30,freq:weekly} @0.94'],
    ['thứ Sáu hằng tuần, trước 4 giờ chiều', '{weekday:5,time:16:00,freq:weekly} @0.94'],
    ['vào thứ Hai hằng tuần', '{weekday:1,freq:weekly} @0.94'],
    ['hằng tuần vào chủ nhật', '{weekday:7,freq:weekly} @0.94'],
    ['báo cáo năm gửi trước ngày 10/12', '{day:10,month:12,freq:yearly} @0.94'],
    ['hằng năm, chậm nhất 15/12', '{day:15,month:12,freq:yearly} @0.94'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('rhythms without a day', () => {
  test.each([
    ['định kỳ 6 tháng', 'freq:half-yearly'],
    ['định kỳ sáu tháng báo cáo', 'freq:half-yearly'],
    ['định kỳ  nửa  năm báo cáo', 'freq:half-yearly'],
    ['định kỳ 06  tháng/lần báo cáo', 'freq:half-yearly'],
    ['định kỳ 6 tháng một lần báo cáo', 'freq:half-yearly'],
    ['định kỳ 3 tháng một lần báo cáo', 'freq:every-n-months,n:3'],
    ['định kỳ 2 năm/lần báo cáo', 'freq:every-n-months,n:24'],
    ['định kỳ 2 tuần/lần báo cáo', 'freq:weekly,n:2'],
    ['định kỳ 6 tuần/lần báo cáo', 'freq:weekly,n:6'],
    ['định kỳ tuần, tháng báo cáo', 'freq:weekly,also:[monthly]'],
    ['định kỳ tháng hoặc quý báo cáo', 'freq:monthly,also:[quarterly]'],
    ['định kỳ quý và năm báo cáo', 'freq:quarterly,also:[yearly]'],
    ['định kỳ tháng/quý báo cáo', 'freq:monthly,also:[quarterly]'],
    ['định kỳ tháng/lần báo cáo', 'freq:monthly'],
    ['định kỳ tháng, hằng tháng báo cáo', 'freq:monthly'],
    ['Hằng tháng, báo cáo', 'freq:monthly'],
    ['tổng hợp, hằng quý báo cáo', 'freq:quarterly'],
    ['tổng hợp hằng tháng; không phát sinh vẫn báo cáo', 'freq:monthly,evenIfNothing:true'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([rhythm(expected, '0.8')]);
  });

  test.each(['định kỳ báo cáo', 'định kỳ 2 năm báo cáo', 'kiểm tra định kỳ', 'định kỳ rà soát', 'giao ban định kỳ'])(
    'how often is asked: %s',
    (text) => {
      expect(said(text)).toEqual([rhythm('freq:null', '0.5')]);
    },
  );

  test.each([
    'báo cáo định kỳ',
    'định kỳ sinh hoạt và báo cáo',
    'kiểm tra thường kỳ, định kỳ',
    'trực hằng ngày',
    'định kỳ chuyển đổi vị trí hằng năm',
    'tổng hợp, hằng quý họp',
    'báo cáo kết quả hằng tháng gửi Sở',
    'báo cáo kế hoạch sản xuất hằng năm về Sở',
    'báo cáo lịch hằng tuần, gửi Sở',
    'báo cáo 6 tháng cuối năm',
  ])('said of a thing, not of an order: %s', (text) => {
    expect(said(text).filter((line) => line.startsWith('{'))).toEqual([]);
  });

  test.each([
    ['báo cáo hằng ngày trước 16 giờ', '16:00'],
    ['báo cáo hằng ngày (vào 4 giờ chiều)', '16:00'],
    ['gửi số liệu lúc 15 giờ hằng ngày', '15:00'],
    ['gửi số liệu trước 7 giờ 30 hằng ngày', '07:30'],
    ['báo cáo trước 7 giờ sáng và 5 giờ chiều hằng ngày', '17:00'],
    ['báo cáo hằng ngày về UBND tỉnh (qua Sở Y tế) trước 16 giờ để tổng hợp', '16:00'],
    ['báo cáo hằng ngày', null],
  ])('every day until the event is over: %s', (text, time) => {
    expect(said(text)).toEqual([
      time === null
        ? '{freq:daily} @0.6 Báo cáo hằng ngày nhưng chưa rõ giờ và đến ngày nào'
        : `{time:${time},freq:daily} @0.6 Báo cáo hằng ngày nhưng chưa rõ đến ngày nào`,
    ]);
  });
});
