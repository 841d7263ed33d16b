import { normaliseText } from '../../../../src/domain/directive/reader/normalise.js';
import { readingOf } from './a-reading.js';

const tasks = (...lines: readonly string[]): string[] =>
  readingOf(
    'UBND TỈNH SƠN LA',
    'SỞ XÂY DỰNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/SXD-QLN',
    'Sơn La, ngày 05 tháng 3 năm 2024',
    'V/v quản lý nhà ở',
    'Kính gửi: UBND các huyện, thành phố.',
    ...lines,
    'Nơi nhận:',
  ).tasks.map(
    ({ lead, cooperate, text }) =>
      `${lead.map(({ name }) => name).join(' + ')} (${cooperate.map(({ name }) => name).join(' + ')}) ${text.slice(0, 24)}`,
  );

describe('a heading of a lead and its partners', () => {
  test('is no task, and its partners work on the items', () => {
    expect(
      tasks(
        '1. Sở Tài chính chủ trì, phối hợp với Sở Y tế',
        'a) Rà soát đơn giá của các gói thầu đã ký.',
        'b) Phối hợp với Sở Nội vụ kiểm tra hồ sơ nhân sự.',
      ),
    ).toEqual(['Sở Tài chính (Sở Y tế) Rà soát đơn giá của các ', 'Sở Tài chính (Sở Nội vụ) Phối hợp với Sở Nội vụ k']);
  });

  test('that says what is to be done is a task of its own', () => {
    expect(
      tasks(
        '1. Sở Tài chính chủ trì, phối hợp với Sở Y tế lập dự toán năm 2025.',
        'a) Rà soát đơn giá của các gói thầu đã ký.',
      )[0],
    ).toBe('Sở Tài chính (Sở Y tế) Sở Tài chính chủ trì, ph');
  });
});

describe('a page that says before every passage where it stands', () => {
  const crumb = 'Quyết định 12/QĐ-UBND năm 2021. ';

  test('loses the name of the document, and a part stands once above its sections', () => {
    expect(
      normaliseText(
        `${crumb}Điều 1.\nBan hành quy chế.\n${crumb}QUY CHẾ. CHƯƠNG I\nĐiều 1.\nA\n${crumb}QUY CHẾ. CHƯƠNG II\nB`,
      ),
    ).toBe('Điều 1.\nBan hành quy chế.\nQUY CHẾ\nCHƯƠNG I\nĐiều 1.\nA\nCHƯƠNG II\nB');
  });

  test('that names a document once keeps it', () => {
    const text = `${crumb}Điều 1.\nBan hành quy chế.`;
    expect(normaliseText(text)).toBe(text);
  });
});

describe('numbers', () => {
  test.each([
    ['dust behind them goes', '2. _ Tăng cường kiểm tra', '2. Tăng cường kiểm tra'],
    ['dots behind them too', '6... Trên cơ sở kết quả', '6. Trên cơ sở kết quả'],
    [
      'the first item below a heading has its own line',
      '2. Nâng cao năng lực 2.1. Rà soát',
      '2. Nâng cao năng lực\n2.1. Rà soát',
    ],
    ['a point that is cited stays', '2. Thực hiện theo khoản 3.1. Rà soát', '2. Thực hiện theo khoản 3.1. Rà soát'],
    ['a lost number is the next', '7. Rà soát nhà\n§. Tổ chức họp', '7. Rà soát nhà\n8. Tổ chức họp'],
    ['the sign of a section stays', '2. Rà soát nhà\n§. Tổ chức họp', '2. Rà soát nhà\n§. Tổ chức họp'],
  ])('%s', (_what, page, read) => {
    expect(normaliseText(page)).toBe(read);
  });
});

describe('what is told is no task', () => {
  const order = '2. UBND các huyện tổ chức kiểm tra nhà chung cư.';

  test.each([
    ['terms of a procedure', '1. Thời hạn thẩm định hồ sơ: không quá 05 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.'],
    ['cases that are spared', '1. Các trường hợp miễn giấy phép: Nhà ở riêng lẻ tại nông thôn, công trình tạm.'],
    ['persons at large', '1. Người thuê nhà nộp cho ban quản trị giấy xác nhận cư trú và hợp đồng thuê.'],
  ])('%s', (_what, line) => {
    expect(tasks(line, order)).toHaveLength(1);
  });

  test('a limit of a report is one', () => {
    expect(tasks('1. Thời hạn gửi báo cáo: Đối với báo cáo năm, trước ngày 15/12/2024.', order)).toHaveLength(2);
  });
});
