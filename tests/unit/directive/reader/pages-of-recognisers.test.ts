import { normaliseText } from '../../../../src/domain/directive/reader/normalise.js';
import { headed, saidOf } from './a-reading.js';

const told = (...lines: readonly string[]): string[] =>
  headed('CT-UBND', 'CHỈ THỊ', 'Về tăng cường quản lý', '', ...lines).tasks.map(saidOf);

const PAGE = Array.from(
  { length: 12 },
  (_, i) => `${i + 1}) Các sở, ban, ngành của tỉnh rà soát công việc được giao hằng năm.`,
);

describe('what a recogniser leaves', () => {
  test('a number of a page inside a sentence is gone, and the sentence goes on', () => {
    const text = [...PAGE, 'Sở Y tế báo cáo Chủ tịch', '', '2', '', 'tỉnh trước ngày 15/4.'].join('\n');
    expect(normaliseText(text)).toContain('báo cáo Chủ tịch\ntỉnh trước ngày 15/4.');
  });

  test('a lone number between whole sentences is that of an item', () => {
    const text = [...PAGE, '2', 'Sở Y tế rà soát.', ...PAGE, '3', 'Sở Nội vụ rà soát.'].join('\n');
    expect(normaliseText(text)).toContain('\n2\nSở Y tế rà soát.');
  });

  test('numbers of cells below one another stay', () => {
    expect(normaliseText('1\nRà soát chợ\n2\nrà soát đường')).toBe('1\nRà soát chợ\n2\nrà soát đường');
  });

  test.each([
    ['thuỘc SỞ', 'thuộc SỞ'],
    ['NgƯỜi đứng đầu', 'Người đứng đầu'],
    ['lần thứI', 'lần thứ I'],
    ['BộTài chính', 'Bộ Tài chính'],
  ])('capitals within one syllable are small letters: %s', (read, meant) => {
    expect(normaliseText(`các đơn vị ${read} được giao`)).toBe(`các đơn vị ${meant} được giao`);
  });

  test('a mark that nothing closes stands before no line', () => {
    expect(normaliseText("'Văn phòng Chính phủ thông báo")).toBe('Văn phòng Chính phủ thông báo');
    expect(normaliseText("'Một' và hai")).toBe("'Một' và hai");
  });

  test('"Như trên" ends the letter where the words above it were lost', () => {
    expect(told('1. Sở Y tế rà soát.', "'Nbi nhan:", '~ Như trên;', '~ Báo điện tử VOV;')).toEqual(['1 Sở Y tế @0.95']);
  });
});

describe('days and spans that are told otherwise', () => {
  test('a lunar day is due on the solar day in its brackets', () => {
    expect(told('1. Sở Y tế hoàn thành trước ngày 10 tháng 3 âm lịch (tức ngày 07/4/2024).')).toEqual([
      '1 Sở Y tế by 2024-04-07 @0.95',
    ]);
  });

  test('a lunar day alone is asked about', () => {
    const [task] = headed(
      'CT-UBND',
      'CHỈ THỊ',
      'Về lễ hội',
      '',
      '1. Sở Y tế hoàn thành trước ngày 10 tháng 3 âm lịch.',
    ).tasks;
    expect(task!.deadline).toMatchObject({ confidence: 0.5, reason: 'Hạn ghi theo âm lịch, cần chọn ngày dương lịch' });
  });

  test('the span of a report is no sure limit', () => {
    const [task] = headed(
      'CT-UBND',
      'CHỈ THỊ',
      'Về phòng dịch',
      '',
      '1. Sở Y tế báo cáo kết quả phòng, chống dịch từ ngày 30/3/2024 đến ngày 24/4/2024.',
    ).tasks;
    expect(task!.deadline).toMatchObject({ kind: 'WINDOW', confidence: 0.8 });
  });

  test('"báo cáo … trong tháng 4 các vấn đề sau:" is due in that month', () => {
    expect(
      told(
        '1. Sở Y tế khẩn trương rà soát, báo cáo UBND tỉnh trong tháng 4 năm 2024 các vấn đề sau:',
        '- Tình hình lao động.',
        '- Thực trạng quản lý.',
      ),
    ).toEqual(['1 Sở Y tế to UBND tỉnh by 2024-04-30 @0.95']);
  });

  test('a check that is not to be made has no rhythm', () => {
    expect(told('1. Sở Y tế không tổ chức kiểm tra định kỳ đối với doanh nghiệp.')).toEqual(['1 Sở Y tế @0.95']);
  });
});

describe('who is told behind other words', () => {
  test('"giao các Sở:" behind what was asked for', () => {
    expect(
      told(
        'Về đề nghị của Sở Y tế tại Công văn số 12/SYT-KH, Chủ tịch UBND tỉnh giao các Sở: Tài chính, Xây dựng rà soát.',
      ),
    ).toEqual(['- Sở Tài chính + Sở Xây dựng @0.95']);
  });

  test('the comma of a list parts nobody from it', () => {
    expect(
      told(
        'Về ý kiến của Bộ Y tế tại công văn số 6/BYT-KH, đồng chí Nguyễn Văn An giao Sở Tài chính, Sở Xây dựng rà soát.',
      ),
    ).toEqual(['- Sở Tài chính + Sở Xây dựng @0.95']);
  });

  test('a paper that was sent under its number orders nothing', () => {
    expect(told('Sở Công Thương có báo cáo gửi UBND tỉnh (số 39/BC-SCT ngày 13/3/2024) về giá xăng.')).toEqual([]);
  });

  test('neither a holiday nor an address orders anything', () => {
    expect(
      told(
        '1. Tất cả cán bộ, công chức, người lao động được nghỉ Tết 01 ngày.',
        '2. Sở Y tế rà soát công việc của năm.',
        'Gửi Mail: phong@tinh.gov.vn',
      ),
    ).toEqual(['2 Sở Y tế @0.95']);
  });

  test('what the work is for does not make the report that of others', () => {
    expect(
      told('1. Sở Y tế rà soát để tháo gỡ khó khăn cho các đơn vị, báo cáo UBND tỉnh trong tháng 4 năm 2024.'),
    ).toEqual(['1 Sở Y tế to UBND tỉnh by 2024-04-30 @0.95']);
  });
});
