import { headed, readingOf, saidOf } from './a-reading.js';

const HEAD = ['BỘ TÀI CHÍNH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

const written = (...lines: readonly string[]): string[] =>
  headed('STC-NS', 'V/v quản lý thu', 'Kính gửi: Chi cục Thuế huyện Mường La.', ...lines).tasks.map(saidOf);

describe('employers are told like a body, and the clerk is asked', () => {
  test.each([
    [
      'Người sử dụng lao động phải lập sổ quản lý lao động trong quý I năm 2025.',
      'Người sử dụng lao động by 2025-03-31',
    ],
    [
      'Trong tháng 6 năm 2025, người sử dụng lao động phải nộp báo cáo thay đổi lao động.',
      'người sử dụng lao động by 2025-06-30',
    ],
  ])('%s', (sentence, told) => {
    expect(written(sentence)).toEqual([`- ${told} @0.8`]);
  });

  test('and what stands below them is theirs', () => {
    expect(
      written('1. Người sử dụng lao động thực hiện các nội dung sau:', '- Mở sổ theo dõi lao động tại nơi đặt trụ sở.'),
    ).toEqual(['1.- Người sử dụng lao động @0.8']);
  });
});

test('a half-yearly report with its two days recurs', () => {
  const [task] = headed(
    'STC-NS',
    'Kính gửi: Sở Y tế.',
    '1. Định kỳ 6 tháng và hằng năm, Sở Y tế báo cáo tình hình sử dụng viên chức trước ngày 10 tháng 6 và ngày 10 tháng 12.',
  ).tasks;
  expect(task?.deadline).toMatchObject({
    kind: 'RECURRING',
    recurrence: { freq: 'half-yearly', day: 10, month: 6 },
  });
});

test('"Điều 28 của Quy định" names no day of a quarter', () => {
  const [task] = written('1. Lưu hồ sơ theo Khoản 10 Điều 28 của Quy định về hồ sơ thuế, không để thất lạc tài liệu.');
  expect(task).not.toContain('by');
});

test('what was in the press is no order to the paper; what the paper is to do is one', () => {
  expect(
    written(
      'Báo Đầu tư ngày 12 tháng 3 năm 2024 đưa tin, nhiều hộ kinh doanh chưa đăng ký thuế.',
      '2. Báo Sơn La tăng thời lượng đưa tin về hóa đơn điện tử.',
    ),
  ).toEqual(['2 Báo Sơn La @0.95']);
});

test('a telegram without a title sends to whom "ĐIỆN:" says', () => {
  const { subject, addressees, tasks } = readingOf(
    'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH SƠN LA',
    ...HEAD.slice(1),
    'Số: 12/CĐ-BCH',
    'Sơn La, ngày 05 tháng 3 năm 2024',
    'CÔNG ĐIỆN',
    '',
    'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH SƠN LA',
    '',
    'ĐIỆN: Sở Công Thương',
    '',
    'Để chủ động ứng phó với mưa lũ:',
    '1. Kiểm tra an toàn các hồ chứa thủy điện trước ngày 10/3/2024.',
  );
  expect(subject.value).toBeNull();
  expect(addressees.map(({ name }) => name)).toEqual(['Sở Công Thương']);
  expect(tasks.map(saidOf)).toEqual(['1 Sở Công Thương by 2024-03-10 @0.92']);
});

test('"Vv" without its slash opens the subject', () => {
  expect(
    readingOf(
      ...HEAD,
      'Số: 12/BTC-NS',
      'Vv hướng dẫn lập dự toán',
      'Hà Nội, ngày 05 tháng 3 năm 2024',
      '',
      'Kính gửi: Sở Tài chính tỉnh Sơn La.',
    ).subject.value,
  ).toBe('Vv hướng dẫn lập dự toán');
});
