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
  ).toEqual(['2 Báo Sơn La @0.85']);
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

describe('letters to every office of a kind', () => {
  const toAll = (...lines: readonly string[]): string[] =>
    readingOf(
      ...HEAD,
      'Số: 12/BTC-NS',
      'V/v quản lý thu',
      'Hà Nội, ngày 05 tháng 3 năm 2024',
      '',
      'Kính gửi: Kho bạc Nhà nước các tỉnh, thành phố.',
      '',
      ...lines,
      'Nơi nhận:',
    ).tasks.map(saidOf);

  test('name it by its kind alone, and say behind "do đó" what follows', () => {
    expect(
      toAll('Việc đối chiếu có ý nghĩa rất quan trọng, do đó Kho bạc Nhà nước cần rà soát số dư trước ngày 15/4/2024.'),
    ).toEqual(['- Kho bạc Nhà nước các tỉnh, thành phố by 2024-04-15 @0.95']);
  });

  test('what an earlier letter to all of them asked for is told, though a comma stands in their name', () => {
    expect(
      toAll(
        'Ngày 19/01/2024 Bộ Tài chính đã có công văn số 93/BTC-NS gửi Kho bạc Nhà nước các tỉnh, thành phố đề nghị các đơn vị báo cáo số dư.',
      ),
    ).toEqual([]);
  });
});

test('bases set out as bullets below "Kính gửi" are neither addressees nor orders', () => {
  const { addressees, tasks, basis } = headed(
    'STC-NS',
    'V/v quản lý thu',
    'Kính gửi:',
    '- Sở Y tế;',
    '- UBND huyện Mường La.',
    '',
    '- Căn cứ Nghị định số 12/2021/NĐ-CP ngày 24/02/2021 của Chính phủ về tự chủ tài chính của đơn vị sự nghiệp;',
    '- Thực hiện Kế hoạch số 30/KH-UBND ngày 15/01/2024 của UBND tỉnh về quản lý thu ngân sách năm 2024;',
    'Sở Tài chính đề nghị Sở Y tế rà soát nguồn thu trước ngày 30/3/2024.',
  );
  expect(addressees.map(({ name }) => name)).toEqual(['Sở Y tế', 'UBND huyện Mường La']);
  expect(basis.map(({ code }) => code)).toEqual(['12/2021/NĐ-CP', '30/KH-UBND']);
  expect(tasks.map(saidOf)).toEqual(['- Sở Y tế by 2024-03-30 @0.95']);
});

test('up to when the data reach is no time limit', () => {
  expect(
    headed(
      'STC-NS',
      'Kính gửi: Sở Y tế.',
      '1. Căn cứ số liệu thu đến hết ngày 30/6/2024, Sở Y tế rà soát nguồn thu.',
    ).tasks.map(saidOf),
  ).toEqual(['1 Sở Y tế @0.95']);
});

test('"Đơn vị sử dụng lao động" heads what is below it', () => {
  expect(written('1. Đơn vị sử dụng lao động', '- Lập danh sách người tham gia trước ngày 30/4/2024.')).toEqual([
    expect.stringContaining('Đơn vị sử dụng lao động by 2024-04-30'),
  ]);
});
