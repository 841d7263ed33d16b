import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import { shown } from './show.js';

/** Each limit of a text of 15 June 2026 with what is doubted. */
const said = (text: string, cell = false, signed = '2026-06-15'): string[] =>
  parseDeadlines(text, localDate(signed), { cell }).map((deadline) =>
    [shown(deadline), ...('reason' in deadline ? [deadline.reason] : [])].join(' '),
  );

const OF_A_CELL = 'Nhiều kỳ trong một ô, hạn lấy theo kỳ cuối';
const SEVERAL = 'Nhiều kỳ, hạn lấy theo kỳ cuối';
const TOO_EARLY = 'Kỳ hạn sớm hơn ngày ban hành, có thể nhầm';
const WEEK = 'Tuần trong tháng có thể tính theo lịch hoặc theo bảy ngày';
const PERHAPS_OF_THE_MATTER = 'Kỳ có thể thuộc nội dung việc, không phải hạn';

describe('periods in a cell of a table', () => {
  test.each([
    ['Quý II', '2026-04-01..2026-06-30 @0.92'],
    // The quarter that is over is next year's.
    ['Quý I', '2027-01-01..2027-03-31 @0.92'],
    ['Tháng 6', '2026-06-01..2026-06-30 @0.92'],
    ['Tháng 5', '2027-05-01..2027-05-31 @0.92'],
    ['Tháng 5/2026', `2026-05-01..2026-05-31 @0.5 ${TOO_EARLY}`],
    ['Quý III - 2026', '2026-07-01..2026-09-30 @0.92'],
    ['Tháng 9-2026', '2026-09-01..2026-09-30 @0.92'],
    ['T9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['Xong tháng 9', '2026-09-01..2026-09-30 @0.92'],
    ['01/2027', '2027-01-01..2027-01-31 @0.92'],
    ['12/2027', '2027-12-01..2027-12-31 @0.92'],
    ['trước tháng 9', 'BEFORE 2026-09-01 @0.8'],
    ['xong trước quý IV', 'BEFORE 2026-10-01 @0.8'],
    ['trước 01/2027', 'BEFORE 2027-01-01 @0.8'],
    ['trước tháng 5/2026', `BEFORE 2026-05-01 @0.5 ${TOO_EARLY}`],
    ['tháng này', '2026-06-01..2026-06-30 @0.92'],
    ['tháng sau', '2026-07-01..2026-07-31 @0.92'],
    ['quý này', '2026-04-01..2026-06-30 @0.92'],
    ['quý tới', '2026-07-01..2026-09-30 @0.92'],
    ['đến hết năm nay', '2026-01-01..2026-12-31 @0.8'],
    ['đến hết năm sau', '2027-01-01..2027-12-31 @0.8'],
    ['6 tháng đầu năm', '2026-01-01..2026-06-30 @0.8'],
    ['sáu tháng cuối năm 2027', '2027-07-01..2027-12-31 @0.8'],
    ['năm 2027', '2027-01-01..2027-12-31 @0.8'],
    ['Giai đoạn 2026-2030', '2026-01-01..2030-12-31 @0.8'],
    ['2100', '2100-01-01..2100-12-31 @0.8'],
    ['1990', `1990-01-01..1990-12-31 @0.5 ${TOO_EARLY}`],
  ])('%s', (text, expected) => {
    expect(said(text, true)).toEqual([expected]);
  });

  test.each(['13/2027', '00/2027', '1989', '2101', 'Tháng 13/2027', 'Tháng 0/2027', 'Quý 5', 'Từ tháng 9'])(
    'no such period, or only its beginning: %s',
    (text) => {
      expect(said(text, true)).toEqual([]);
    },
  );

  test.each([
    ['Quý III, IV/2026', `2026-07-01..2026-12-31 @0.8 ${OF_A_CELL}`],
    ['Quý III và IV', `2026-07-01..2026-12-31 @0.8 ${OF_A_CELL}`],
    ['Quý I, II', `2026-01-01..2026-06-30 @0.8 ${OF_A_CELL}`],
    ['Tháng 3, 9/2026', `2026-03-01..2026-09-30 @0.8 ${OF_A_CELL}`],
    ['Tháng 7, 8', `2026-07-01..2026-08-31 @0.8 ${OF_A_CELL}`],
    ['Tháng 9, 10, 12/2026', `2026-09-01..2026-12-31 @0.8 ${OF_A_CELL}`],
    ['Quý IV/2026, 2027', `2026-10-01..2027-12-31 @0.8 ${OF_A_CELL}`],
    ['Tháng 5/2027, 2028', `2027-05-01..2028-12-31 @0.8 ${OF_A_CELL}`],
    // Over the turn of the year.
    ['Tháng 12, 01/2027', `2026-12-01..2027-01-31 @0.8 ${OF_A_CELL}`],
    ['Tháng 12, 01', `2026-12-01..2027-01-31 @0.8 ${OF_A_CELL}`],
    ['Quý IV, I/2027', `2026-10-01..2027-03-31 @0.8 ${OF_A_CELL}`],
    ['Tháng 6, 6/2026', `2026-06-01..2026-06-30 @0.8 ${OF_A_CELL}`],
  ])('from the first to the last of several: %s', (text, expected) => {
    expect(said(text, true)).toEqual([expected]);
  });

  test('a list with a month or a quarter that does not exist is none; what of it can be read is read', () => {
    expect(said('Tháng 9, 13/2026', true)).toEqual(['2026-09-01..2026-09-30 @0.92']);
    expect(said('Tháng 0, 9/2026', true)).toEqual([]);
    expect(said('Quý III, 5/2026', true)).toEqual(['2026-07-01..2026-09-30 @0.92']);
    expect(parseDeadlines('Quý III, IV', null, { cell: true })).toMatchObject([
      { kind: 'BEFORE_EVENT', event: 'Quý III', confidence: 0.4 },
    ]);
  });

  test.each([
    ['Từ tháng 4 đến tháng 9/2026', '2026-04-01..2026-09-30 @0.92'],
    ['Từ tháng 6 đến hết tháng 6/2026', '2026-06-01..2026-06-30 @0.92'],
    ['Tháng 11 đến tháng 02/2027', '2026-11-01..2027-02-28 @0.92'],
    ['quý III đến quý I/2027', '2026-07-01..2027-03-31 @0.92'],
    ['Từ tháng 7/2026 đến tháng 01/2027', '2026-07-01..2027-01-31 @0.92'],
    ['Từ tháng 7/2026 đến tháng 12', '2026-07-01..2026-12-31 @0.92'],
    ['tháng 9/2026 - 12/2026', '2026-09-01..2026-12-31 @0.92'],
    ['tháng 9/2026 đến tháng 13/2026', '2026-09-01..2026-09-30 @0.92'],
    ['tháng 9/2026 đến tháng 0/2026', '2026-09-01..2026-09-30 @0.92'],
    ['quý III/2026 đến quý 5/2026', '2026-07-01..2026-09-30 @0.92'],
    // A year said only at the end is that of the whole.
    ['tháng 8, tháng 10/2027', `2027-08-01..2027-10-31 @0.8 ${OF_A_CELL}`],
  ])('a period that goes on: %s', (text, expected) => {
    expect(said(text, true)).toEqual([expected]);
  });

  test('an end before its beginning joins nothing', () => {
    expect(said('tháng 12/2026 đến tháng 3/2026', true)).toEqual([
      '2026-12-01..2026-12-31 @0.92',
      `2026-03-01..2026-03-31 @0.5 ${TOO_EARLY}`,
    ]);
  });

  test('in December the next month and quarter are those of the next year', () => {
    const inDecember = (text: string) => said(text, true, '2026-12-10');
    expect(inDecember('tháng sau')).toEqual(['2027-01-01..2027-01-31 @0.92']);
    expect(inDecember('quý tới')).toEqual(['2027-01-01..2027-03-31 @0.92']);
    expect(inDecember('Quý IV')).toEqual(['2026-10-01..2026-12-31 @0.92']);
  });

  test.each([
    ['đầu', '2026-10-01..2026-10-10 @0.92'],
    ['giữa', '2026-10-11..2026-10-20 @0.92'],
    ['cuối', '2026-10-21..2026-10-31 @0.92'],
    ['nửa đầu', '2026-10-01..2026-10-15 @0.92'],
    ['nửa cuối', '2026-10-16..2026-10-31 @0.92'],
    ['tuần đầu', `2026-10-01..2026-10-07 @0.8 ${WEEK}`],
    ['tuần thứ nhất của', `2026-10-01..2026-10-07 @0.8 ${WEEK}`],
    ['tuần thứ hai của', `2026-10-08..2026-10-14 @0.8 ${WEEK}`],
    ['tuần 3', `2026-10-15..2026-10-21 @0.8 ${WEEK}`],
    ['tuần thứ tư', `2026-10-22..2026-10-28 @0.8 ${WEEK}`],
    ['tuần cuối', `2026-10-25..2026-10-31 @0.8 ${WEEK}`],
  ])('a part of a month: %s tháng 10', (part, expected) => {
    expect(said(`${part} tháng 10`, true)).toEqual([expected]);
  });

  test('a part of a quarter narrows nothing', () => {
    expect(said('cuối quý III', true)).toEqual(['2026-07-01..2026-09-30 @0.92']);
  });
});

describe('periods in a sentence are limits where something is to be completed in them', () => {
  test.each([
    ['hoàn thành trong tháng 6/2026', '2026-06-01..2026-06-30 @0.92'],
    ['hoàn thành trong tháng 5/2026', `2026-05-01..2026-05-31 @0.5 ${TOO_EARLY}`],
    ['hoàn thành trong T9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['T9/2026: hoàn thành trong tháng 9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['hoàn thành trong tháng 9 - 10/2026', '2026-09-01..2026-10-31 @0.92'],
    ['hoàn thành trong tháng 8 và tháng 9/2026', `2026-08-01..2026-09-30 @0.8 ${SEVERAL}`],
    ['hoàn thành trong quý III, IV/2026', `2026-07-01..2026-12-31 @0.8 ${SEVERAL}`],
    ['hoàn thành từ tháng 8 đến hết tháng 10/2026', `2026-08-01..2026-10-31 @0.8 ${PERHAPS_OF_THE_MATTER}`],
    ['Thời gian thực hiện: từ tháng 8 đến tháng 10/2026', '2026-08-01..2026-10-31 @0.92'],
    ['Thời gian hoàn thành: tháng 10/2026', '2026-10-01..2026-10-31 @0.92'],
    ['Tiến độ: quý III', '2026-07-01..2026-09-30 @0.92'],
    ['Hạn: tháng 9', '2026-09-01..2026-09-30 @0.92'],
    ['hoàn thành trong tuần đầu tháng 9', `2026-09-01..2026-09-07 @0.8 ${WEEK}`],
    ['hoàn thành trong 6 tháng cuối năm', '2026-07-01..2026-12-31 @0.8'],
    ['hoàn thành trong năm 2026', '2026-01-01..2026-12-31 @0.8'],
    ['hoàn thành trước năm 2027', 'BEFORE 2027-01-01 @0.8'],
    ['hoàn thành trước tháng 9/2026', 'BEFORE 2026-09-01 @0.8'],
    ['xong trước tháng 9', 'BEFORE 2026-09-01 @0.8'],
    ['chậm nhất trong tháng 9/2026', '2026-09-01..2026-09-30 @0.92'],
    ['Chậm nhất là cuối quý III/2026, những đơn vị đã có trang điện tử phải đăng tải', '2026-07-01..2026-09-30 @0.92'],
    ['xong trong tháng 9 của Bộ', '2026-09-01..2026-09-30 @0.92'],
    ['rà soát trong tháng 9 để tổng hợp', '2026-09-01..2026-09-30 @0.92'],
    ['(hoàn thành trong tháng 9)', '2026-09-01..2026-09-30 @0.92'],
    ['(hoàn thành tháng 9)', '2026-09-01..2026-09-30 @0.92'],
    ['lập danh sách ( xong tháng 9)', '2026-09-01..2026-09-30 @0.92'],
    ['rà soát hoàn thành tháng 9', '2026-09-01..2026-09-30 @0.92'],
    ['rà soát (trong năm 2026) các dự án', '2026-01-01..2026-12-31 @0.8'],
    ['Trong tháng 9, hoàn thành việc rà soát', '2026-09-01..2026-09-30 @0.92'],
    ['Trong tháng 9 phải hoàn thành việc rà soát', '2026-09-01..2026-09-30 @0.92'],
    ['Trong tháng 9 trình Ủy ban', '2026-09-01..2026-09-30 @0.92'],
    ['Trong tháng 9 ban hành kế hoạch', '2026-09-01..2026-09-30 @0.92'],
    ['(Trong tháng 9, hoàn thành)', '2026-09-01..2026-09-30 @0.92'],
    ['tổ chức hội nghị vào tháng 9', '2026-09-01..2026-09-30 @0.92'],
    ['đạt 80% vào cuối tháng 9', `2026-09-21..2026-09-30 @0.8 ${PERHAPS_OF_THE_MATTER}`],
    ['đạt 80% vào cuối năm 2026', `2026-01-01..2026-12-31 @0.8 ${PERHAPS_OF_THE_MATTER}`],
    ['trình UBND tỉnh tháng 9/2026', `2026-09-01..2026-09-30 @0.8 ${PERHAPS_OF_THE_MATTER}`],
    ['tháo gỡ vướng mắc trong tháng 9/2026', `2026-09-01..2026-09-30 @0.8 ${PERHAPS_OF_THE_MATTER}`],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test.each([
    'thực hiện từ tháng 8',
    'trình UBND tỉnh báo cáo tháng 9',
    'trình UBND tỉnh tháng 9/2026 về kết quả',
    'trình tháng 9 của Sở',
    'hoàn thành mục tiêu đề ra trong năm 2026',
    'triển khai trong năm 2026',
    'hoàn thành trong năm 2026 của Bộ',
    '(trong năm 2026)',
    '(tháng 9)',
    'lập danh sách (tháng 9)',
    'rà soát tháng 9',
    'Trong tháng 9, các đơn vị đã hoàn thành',
    'Trong tháng 9 hoàn thànhh',
    'kết quả trong tháng 9',
    'vụ việc phát sinh trong quý III',
    'tháo gỡ vướng mắc trong tháng 9 của Bộ',
    'mục tiêu giải ngân trong tháng 9',
    'chậm nhất tháng 9/2026 đã đạt',
    'đến hết tháng 9/2026, đã giảm',
    'dự kiến hoàn thành trong tháng 9/2026',
    'các nhiệm vụ giao hoàn thành trong tháng 9/2026',
    'vào tháng 9 tổ chức',
  ])('it is told or aimed at, or what is written of: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});
