import { deadlinesOf } from './show.js';

/** Each limit of a text of 15 June 2026. */
const said = (text: string): string[] => deadlinesOf(text, '2026-06-15');

describe('the first year of a term named by its years', () => {
  test.each([
    ['Phê duyệt kế hoạch trong quý I năm đầu tiên của giai đoạn 2031-2035.', '2031-01-01..2031-03-31 @0.8'],
    ['Trình phương án trong quý II năm đầu của giai đoạn 05 năm từ năm 2031 trở đi.', '2031-04-01..2031-06-30 @0.8'],
    ['Gửi đề xuất trong tháng 3 năm thứ nhất của nhiệm kỳ 2031 - 2036.', '2031-03-01..2031-03-31 @0.8'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test('a term without its years is none', () => {
    expect(said('Phê duyệt kế hoạch trong quý I năm đầu tiên của giai đoạn tiếp theo.')).toEqual([]);
  });
});

test('a period for one term is a limit though the term is said behind it', () => {
  expect(said('Báo cáo Thủ tướng Chính phủ trong quý IV năm 2026 đối với giai đoạn 2026-2030.')).toEqual([
    '2026-10-01..2026-12-31 @0.92',
  ]);
});

describe('a day without a year behind a period', () => {
  test.each([
    [
      'Hoàn thành đề xuất trong quý I năm 2031; trình Thủ tướng trước ngày 30 tháng 4.',
      ['2031-01-01..2031-03-31 @0.92', 'BEFORE 2031-04-30 @0.8'],
    ],
    [
      'Hoàn thành đề xuất trong quý I năm 2031; trình Thủ tướng trước ngày 30/4/2032.',
      ['2031-01-01..2031-03-31 @0.92', 'BEFORE 2032-04-30 @0.7'],
    ],
    [
      'Hoàn thành đề xuất trong quý III năm 2026; trình Thủ tướng trước ngày 30 tháng 10.',
      ['2026-07-01..2026-09-30 @0.92', 'BEFORE 2026-10-30 @0.95'],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});

describe('the day by which what is issued must be in force', () => {
  test.each([
    ['Ban hành thông tư theo thẩm quyền, bảo đảm có hiệu lực trước ngày 01/3/2027.', ['BEFORE 2027-03-01 @0.8']],
    ['Trình sửa đổi nghị định để có hiệu lực thi hành chậm nhất ngày 01/01/2027.', ['BY 2027-01-01 @0.8']],
    ['Rà soát các văn bản có hiệu lực trước ngày 01/3/2027.', []],
    ['Ban hành thông tư, bảo đảm có hiệu lực trước ngày 31/02/2027.', []],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
});
