import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { parseDeadlines } from '../../../../src/domain/directive/deadline/parse-deadlines.js';
import { deadlinesOf } from './show.js';

const SIGNED = '2026-06-15';
const of = (text: string, cell = false): string[] => deadlinesOf(text, SIGNED, cell);
const reasonOf = (text: string): string | undefined => parseDeadlines(text, localDate(SIGNED))[0]?.reason;

describe('a day with or without its year', () => {
  test.each([
    ['trước ngày 15/6', 'BEFORE 2026-06-15 @0.95'],
    // "Sau" of the next sentence is no year.
    ['xong trước ngày 31/7. Sau khi công bố', 'BEFORE 2026-07-31 @0.95'],
    ['chậm nhất ngày 25 (hai mươi lăm) tháng 11 (mười một)', 'BY 2026-11-25 @0.95'],
    ['chậm nhất: ngày 20/6/2026', 'BY 2026-06-20 @0.97'],
    ['không chậm hơn ngày 20/6/2026', 'BY 2026-06-20 @0.97'],
    ['thời gian hoàn thành là ngày 20/6/2026', 'BY 2026-06-20 @0.97'],
    ['Đến ngày 30/6/2026 hoàn thành việc cấp giấy', 'BY 2026-06-30 @0.8'],
    ['trước ngày 10/01', 'BEFORE 2027-01-10 @0.8'],
    ['trước ngày 14/6', 'BEFORE 2027-06-14 @0.5'],
    ['trước ngày 20/6 năm nay', 'BEFORE 2026-06-20 @0.95'],
    ['trước ngày 20/3 năm sau', 'BEFORE 2027-03-20 @0.95'],
    ['trước ngày 20/3 năm tới', 'BEFORE 2027-03-20 @0.95'],
    ['chậm nhất ngày 20 tháng 6 năm 2026', 'BY 2026-06-20 @0.97'],
    ['đến hết ngày 20-6-2026', 'BY 2026-06-20 @0.97'],
    ['trước ngày 15/6/2026', 'BEFORE 2026-06-15 @0.97'],
    ['trước ngày 14/6/2026', 'BEFORE 2026-06-14 @0.5'],
    ['trước ngày 31/12/2031', 'BEFORE 2031-12-31 @0.97'],
    ['trước ngày 01/01/2032', 'BEFORE 2032-01-01 @0.7'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test.each([
    'trước ngày 31/4/2026',
    'trước ngày 00/6/2026',
    'trước ngày 32/12',
    'trước ngày 12/13',
    'trước ngày 30/02',
  ])('that does not exist is no deadline: %s', (text) => {
    expect(of(text)).toEqual([]);
  });

  test('a day long gone or far ahead is kept as written and doubted in words', () => {
    expect(reasonOf('trước ngày 14/6/2026')).toBe('Hạn ghi trong văn bản sớm hơn ngày ban hành, có thể nhầm');
    expect(reasonOf('trước ngày 01/01/2032')).toBe('Hạn ghi cách ngày ban hành nhiều năm');
    expect(reasonOf('trước ngày 31/12/2031')).toBeUndefined();
  });

  test('without its year in a document without date it is a question, whatever the clock says', () => {
    expect(deadlinesOf('trước 16 giờ ngày 20/6', null)).toEqual(['BEFORE event: trước 16 giờ ngày 20/6 @0.4']);
    expect(deadlinesOf('trước ngày 20/6/2026', null)).toEqual(['BEFORE 2026-06-20 @0.97']);
  });
});

describe('hours', () => {
  test.each([
    ['trước 16 giờ 30 phút ngày 20/6/2026', 'BEFORE 2026-06-20 16:30 @0.97'],
    ['trước 16h ngày 20/6', 'BEFORE 2026-06-20 16:00 @0.95'],
    ['chậm nhất 24 giờ 00 ngày 20/6', 'BY 2026-06-20 23:59 @0.95'],
    ['trước 9 giờ sáng ngày 20/6', 'BEFORE 2026-06-20 09:00 @0.95'],
    ['trước 5 giờ chiều ngày 20/6', 'BEFORE 2026-06-20 17:00 @0.95'],
    ['trước 15 giờ chiều ngày 20/6', 'BEFORE 2026-06-20 15:00 @0.95'],
    ['trước 16h30 chiều nay', 'BEFORE 2026-06-15 16:30 @0.9'],
    ['trước 15 giờ các ngày 20/6, 21/6 và 22/6/2026', 'BEFORE 2026-06-22 15:00 @0.8'],
    // No such hour: the day holds.
    ['trước 25 giờ ngày 20/6', 'BEFORE 2026-06-20 @0.95'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });
});

describe('words that make a day a limit', () => {
  test.each([
    ['hoàn thành ngày 20/6', 'BY 2026-06-20 @0.95'],
    ['thời hạn: 20/6', 'BY 2026-06-20 @0.95'],
    ['Thời gian hoàn thành: 20/6/2026', 'BY 2026-06-20 @0.97'],
    ['xong trước 20/6', 'BEFORE 2026-06-20 @0.95'],
    ['hạn chót là 20/6', 'BY 2026-06-20 @0.95'],
    ['muộn nhất vào ngày 20/6', 'BY 2026-06-20 @0.95'],
    ['chậm nhất gửi báo cáo về Sở Tài chính ngày 20/6', 'BY 2026-06-20 @0.95'],
    ['trước thứ Bảy, ngày 20/6/2026', 'BEFORE 2026-06-20 @0.97'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test('alone in a cell it is the limit itself; in a sentence it is not', () => {
    expect(of('20/6/2026', true)).toEqual(['BY 2026-06-20 @0.97']);
    expect(of('họp ngày 20/6/2026')).toEqual([]);
  });

  test('a day that returns every year, or belongs to a month to come, is none of its own', () => {
    expect(of('trước ngày 20/6 hằng năm').join()).not.toMatch(/^BEFORE/u);
    expect(of('trước ngày 20/6, hằng năm').join()).not.toMatch(/^BEFORE/u);
  });
});

describe('today and tomorrow, seen from the day of the document', () => {
  test.each([
    ['hoàn thành trước 16 giờ 00 hôm nay', 'BEFORE 2026-06-15 16:00 @0.9'],
    ['chậm nhất ngày mai', 'BY 2026-06-16 @0.9'],
    ['báo cáo trước 10h ngày mai', 'BEFORE 2026-06-16 10:00 @0.9'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test('are no day in a document without one', () => {
    expect(deadlinesOf('hoàn thành trước 16 giờ 00 hôm nay', null)).toEqual([]);
  });
});

describe('from one day to another', () => {
  test.each([
    ['từ ngày 20/6/2026 đến ngày 25/6/2026', '2026-06-20..2026-06-25 @0.97'],
    ['từ ngày 20 đến hết ngày 25/6', '2026-06-20..2026-06-25 @0.95'],
    ['từ 20/6 - 25/7', '2026-06-20..2026-07-25 @0.95'],
    ['từ ngày 20 tháng 6 đến ngày 25 tháng 7', '2026-06-20..2026-07-25 @0.95'],
    ['từ ngày 20/12 đến ngày 10/01', '2026-12-20..2027-01-10 @0.8'],
    ['từ ngày 20/6/2026 đến ngày 20/6/2026', '2026-06-20..2026-06-20 @0.97'],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual([expected]);
  });

  test.each(['từ ngày 25/6/2026 đến ngày 20/6/2026', 'từ ngày 31/6/2026 đến ngày 05/7/2026'])(
    'backwards or from no day there is no window: %s',
    (text) => {
      expect(of(text).filter((each) => each.includes('..'))).toEqual([]);
    },
  );
});

describe('days that are no limits (domain sheet §2.5)', () => {
  test.each([
    ['the scope of cases', 'hồ sơ tiếp nhận trước ngày 20/6/2026'],
    ['what is left over', 'nợ còn tồn trước ngày 20/6/2026'],
    ['what was issued before', 'văn bản đã ban hành trước ngày 20/6/2026'],
    ['the cut-off of figures', 'số liệu tính đến hết ngày 20/6/2026'],
    ['sums up to a day', 'lũy kế đến hết ngày 20/6/2026'],
    ['validity', 'văn bản có hiệu lực đến hết ngày 20/6/2026'],
    ['application', 'áp dụng đến hết ngày 20/6/2026'],
    ['a forecast', 'dự kiến khánh thành trước ngày 20/6/2026'],
    ['what is done', 'công trình đã hoàn thành trước ngày 20/6/2026'],
  ])('%s: %s', (_name, text) => {
    expect(of(text)).toEqual([]);
  });

  test('the same day by the moon, in brackets, is not a second one', () => {
    expect(of('trước ngày 20/6/2026 (nhằm ngày 06/5 năm Bính Ngọ)')).toEqual(['BEFORE 2026-06-20 @0.97']);
  });

  test('the next sentence is judged anew', () => {
    expect(of('Dự kiến khánh thành năm nay. Báo cáo trước ngày 20/6/2026')).toEqual(['BEFORE 2026-06-20 @0.97']);
  });
});

describe('several in one text', () => {
  test('come in their order, each with its place in the whole and its words in one line', () => {
    const found = parseDeadlines('Gửi trước ngày\n20/6/2026; hoàn thành trước ngày 25/6/2026', localDate(SIGNED), {
      offset: 100,
    });
    expect(found.map(({ raw, span }) => [raw, span])).toEqual([
      ['trước ngày 20/6/2026', { start: 104, end: 124 }],
      ['trước ngày 25/6/2026', { start: 137, end: 157 }],
    ]);
  });
});

describe('from one day to another', () => {
  test('both with their month and year in words', () => {
    expect(of('cao điểm từ ngày 01 tháng 12 năm 2026 đến hết ngày 28 tháng 02 năm 2027')).toEqual([
      '2026-12-01..2027-02-28 @0.97',
    ]);
  });
});

describe('no limits', () => {
  test.each(['thời kỳ thanh tra từ ngày 01/7/2026 đến ngày 31/12/2026', 'dự kiến khởi công trước ngày 30/9/2026'])(
    '%s',
    (text) => {
      expect(of(text)).toEqual([]);
    },
  );

  test('an order behind a forecast is one', () => {
    expect(of('dự kiến khả năng cân đối, gửi Sở Tài chính trước ngày 25/10/2026')).toEqual(['BEFORE 2026-10-25 @0.97']);
    expect(of('lập dự kiến chương trình và trình UBND tỉnh trước ngày 25/10/2026')).toEqual([
      'BEFORE 2026-10-25 @0.97',
    ]);
  });
});
